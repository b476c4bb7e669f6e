// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/repeater.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QSpinBox;

namespace telltale::ui {

class SmallPrint;

/// Sends the message on a timer: every so many milliseconds or seconds, a number of times or until it is stopped.
class RepeatBar : public QWidget {
    Q_OBJECT

public:
    explicit RepeatBar(QWidget *parent = nullptr);

    /// Empty: it may start. Otherwise why not; what runs is stopped and says so.
    void setObstacle(const QString &reason);
    bool isRunning() const { return m_repeater.isRunning(); }

signals:
    void due();

private:
    int pauseMs() const;
    void startOrStop();
    void refresh();

    Repeater m_repeater;
    QString m_obstacle;
    QString m_stopped; ///< why it ended by itself
    QSpinBox *m_pause;
    QComboBox *m_unit;
    QSpinBox *m_count;
    QPushButton *m_start;
    SmallPrint *m_status;
};

} // namespace telltale::ui
