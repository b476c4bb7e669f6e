// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "ui/panels/noticeframe.h"

class QLabel;
class QTimer;
class QToolButton;

namespace telltale::ui {

/// A line that says what failed or what was done, where it was done, instead of a box to click away. Failures stay until closed
/// (Escape inside it, or its button); other tones hide by themselves.
class MessageBar : public NoticeFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void show(Tone tone, const QString &text);
    void show(const Failure &failure);

private:
    QLabel *m_sign;
    QLabel *m_text;
    QToolButton *m_close;
    QTimer *m_hide;
};

} // namespace telltale::ui
