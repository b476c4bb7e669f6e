// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "ui/theme/theme.h"

#include <QFrame>

class QLabel;
class QTimer;
class QToolButton;

namespace telltale::ui {

/// A line that says what failed or what was done, where it was done, instead of a box to click away. Failures stay until closed
/// (Escape inside it, or its button); other tones hide by themselves.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void show(Tone tone, const QString &text);
    void show(const Failure &failure);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Tone m_tone = Tone::Plain;
    QLabel *m_sign;
    QLabel *m_text;
    QToolButton *m_close;
    QTimer *m_hide;
};

} // namespace telltale::ui
