// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace telltale::ui {

/// Asks for a message to be sent again and again, on a precise timer of the window's thread. The pause is at least 50 ms: below, the
/// window's own work would show. A tick that comes late is not made up for.
class Repeater : public QObject {
    Q_OBJECT

public:
    static constexpr int LeastPauseMs = 50;

    explicit Repeater(QObject *parent = nullptr);

    bool isRunning() const { return m_timer.isActive(); }
    int sent() const { return m_sent; }
    int wanted() const { return m_wanted; } ///< 0: until stopped

    /// The first one at once.
    void start(int pauseMs, int count);
    void stop();

signals:
    void due();
    /// Something was sent, or it started or stopped.
    void changed();

private:
    void tick();

    QTimer m_timer;
    int m_sent = 0;
    int m_wanted = 0;
};

} // namespace telltale::ui
