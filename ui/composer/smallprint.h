// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

namespace telltale::ui {

/// A line of words beside a control: plain text in a tone of the theme, also after the theme changed; hidden while there is nothing to
/// say. Failures and warnings begin with their sign.
class SmallPrint : public QLabel {
    Q_OBJECT

public:
    explicit SmallPrint(const char *objectName, Tone tone = Tone::Muted, QWidget *parent = nullptr);

    void say(const QString &words, Tone tone);
    void say(const QString &words) { say(words, m_tone); }

private:
    Tone m_tone;
};

} // namespace telltale::ui
