// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int StepMs = 250; ///< apart enough to be seen one after the other

} // namespace

Tour::Tour(QObject *parent)
    : QObject(parent)
    , m_timer(new QTimer(this))
{
    m_timer->setInterval(StepMs);
    connect(m_timer, &QTimer::timeout, this, &Tour::step);
}

void Tour::prepare()
{
    m_timer->stop();
    m_prepared = true;
    m_again = true;
}

void Tour::stop()
{
    m_timer->stop();
    m_prepared = false;
    m_again = false;
}

void Tour::begin(const QString &path)
{
    if (!m_prepared)
        return;
    m_prepared = false;
    m_steps = playground::showcase(path);
    if (!m_again)
        m_steps = m_steps.first(qMin<qsizetype>(1, m_steps.size()));
    m_timer->start();
}

bool Tour::wantsAnother()
{
    m_timer->stop();
    if (!m_again)
        return false;
    m_again = false;
    m_prepared = true;
    return true;
}

void Tour::step()
{
    if (m_steps.isEmpty()) {
        m_timer->stop();
        return;
    }
    const playground::ShowStep step = m_steps.takeFirst();
    emit sendRequested(step.operation, step.values);
}

} // namespace telltale::ui
