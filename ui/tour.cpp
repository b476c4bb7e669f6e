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

void Tour::begin(const protocol::System &system, const QString &variant)
{
    if (!m_prepared)
        return;
    m_prepared = false;
    m_field.clear();
    for (const protocol::Operation &operation : system.composer(variant).operations()) {
        if (operation.name != "subscribe"_L1)
            continue;
        QStringList required;
        for (const protocol::Field &field : operation.fields) {
            if (field.required)
                required.append(field.key);
        }
        if (required.size() == 1)
            m_field = required.first();
    }
    if (m_field.isEmpty()) {
        m_again = false;
        return;
    }
    m_subjects = m_again ? QStringList {u"news"_s, u"error-103"_s, u"error-109"_s, u"unsubscribe-2500"_s, u"close-3500"_s} : QStringList {u"news"_s};
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
    if (m_subjects.isEmpty()) {
        m_timer->stop();
        return;
    }
    emit sendRequested(u"subscribe"_s, {{m_field, m_subjects.takeFirst()}});
}

} // namespace telltale::ui
