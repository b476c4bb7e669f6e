// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/smallprint.h"

#include "ui/theme/tone.h"

using namespace Qt::StringLiterals;

namespace telltale::ui {

SmallPrint::SmallPrint(const char *objectName, Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_tone(tone)
{
    setObjectName(QString::fromLatin1(objectName));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTone(this, tone);
}

void SmallPrint::say(const QString &words, Tone tone)
{
    m_tone = tone;
    setTone(this, tone);
    const QString sign = tone == Tone::Failure ? u"✕ "_s : tone == Tone::Warning ? u"△ "_s : QString();
    setText(words.isEmpty() ? QString() : sign + words);
    setVisible(!words.isEmpty());
}

} // namespace telltale::ui
