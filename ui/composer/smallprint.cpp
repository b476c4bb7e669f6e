// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/smallprint.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace telltale::ui {

SmallPrint::SmallPrint(const char *objectName, Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_tone(tone)
{
    setObjectName(QString::fromLatin1(objectName));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    applyTone();
}

void SmallPrint::say(const QString &words, Tone tone)
{
    m_tone = tone;
    applyTone();
    const QString sign = tone == Tone::Failure ? u"✕ "_s : tone == Tone::Warning ? u"△ "_s : QString();
    setText(words.isEmpty() ? QString() : sign + words);
    setVisible(!words.isEmpty());
}

void SmallPrint::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::ApplicationPaletteChange)
        applyTone();
}

void SmallPrint::applyTone()
{
    QPalette colours = palette();
    if (colours.color(QPalette::WindowText) == toneColour(m_tone))
        return;
    colours.setColor(QPalette::WindowText, toneColour(m_tone));
    setPalette(colours);
}

} // namespace telltale::ui
