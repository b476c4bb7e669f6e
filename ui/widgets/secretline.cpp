// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/secretline.h"

#include "ui/widgets/audience.h"

#include <QCheckBox>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace telltale::ui {

SecretLine::SecretLine(QWidget *parent)
    : QLineEdit(parent)
    , m_reveal(new QCheckBox(tr("Show")))
{
    m_reveal->setObjectName(u"reveal"_s);
    m_reveal->setFocusPolicy(Qt::TabFocus);
    m_reveal->setCursor(Qt::ArrowCursor);
    m_reveal->setAccessibleDescription(tr("Shows what is hidden behind dots"));
    connect(m_reveal, &QCheckBox::toggled, this, &SecretLine::follow);
    onAudience(this, [this] {
        m_reveal->setChecked(false);
        follow();
    });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 6, 0);
    layout->addStretch();
    layout->addWidget(m_reveal);
    follow();
}

void SecretLine::setSecret(bool secret)
{
    if (m_secret == secret)
        return;
    m_secret = secret;
    m_reveal->setChecked(false);
    follow();
}

void SecretLine::setRevealed(bool revealed) { m_reveal->setChecked(revealed); }

void SecretLine::follow()
{
    const bool offered = m_secret && !hasAudience();
    m_reveal->setVisible(offered);
    setTextMargins(0, 0, offered ? m_reveal->sizeHint().width() + 8 : 0, 0);
    setEchoMode(m_secret && !m_reveal->isChecked() ? QLineEdit::Password : QLineEdit::Normal);
    setInputMethodHints(m_secret ? Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase : Qt::ImhNone);
}

} // namespace telltale::ui
