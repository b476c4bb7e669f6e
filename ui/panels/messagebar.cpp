// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/messagebar.h"

#include "ui/theme/shapes.h"
#include "ui/theme/tone.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int VisibleMs = 6000;

Glyph shapeOf(Tone tone)
{
    switch (tone) {
    case Tone::Failure: return Glyph::Cross;
    case Tone::Warning: return Glyph::Triangle;
    case Tone::Good: return Glyph::Dot;
    default: return Glyph::Ring;
    }
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : NoticeFrame(Tone::Plain, parent)
    , m_sign(new QLabel)
    , m_text(new QLabel)
    , m_close(new QToolButton)
    , m_hide(new QTimer(this))
{
    setObjectName(u"messageBar"_s);
    setAccessibleName(tr("Message"));
    m_text->setObjectName(u"messageText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setObjectName(u"messageClose"_s);
    m_close->setText(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss this message"));
    m_close->setAutoRaise(true);
    m_hide->setSingleShot(true);
    m_hide->setInterval(VisibleMs);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 4, 6, 4);
    layout->addWidget(m_sign);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_hide, &QTimer::timeout, this, &QWidget::hide);
}

void MessageBar::show(Tone tone, const QString &text)
{
    setTone(tone);
    setSign(m_sign, shapeOf(tone), tone);
    m_text->setText(text);
    if (tone == Tone::Failure)
        m_hide->stop();
    else
        m_hide->start();
    setVisible(true);
}

void MessageBar::show(const Failure &failure) { show(Tone::Failure, failure.sentence()); }

} // namespace telltale::ui
