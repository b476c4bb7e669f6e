// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/repeater.h"

#include <algorithm>

namespace telltale::ui {

Repeater::Repeater(QObject *parent)
    : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Repeater::tick);
}

void Repeater::start(int pauseMs, int count)
{
    m_sent = 0;
    m_wanted = count;
    m_timer.start(std::max(pauseMs, LeastPauseMs));
    tick();
}

void Repeater::stop()
{
    if (!isRunning())
        return;
    m_timer.stop();
    emit changed();
}

void Repeater::tick()
{
    ++m_sent;
    emit due();
    // Whoever sends may have stopped it: then this one did not go out.
    if (!isRunning()) {
        --m_sent;
        return;
    }
    if (m_wanted > 0 && m_sent >= m_wanted)
        m_timer.stop();
    emit changed();
}

} // namespace telltale::ui
