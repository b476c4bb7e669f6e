// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rowwalk.h"

#include "ui/models/eventmodel.h"

#include <QDeadlineTimer>

namespace telltale::models {

namespace {

constexpr int SliceMs = 4;
constexpr int RowsBetweenLooksAtTheClock = 512;

} // namespace

RowWalk::RowWalk(const EventModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_timer(this)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &RowWalk::goOn);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &RowWalk::stop);
    connect(&model, &QAbstractItemModel::layoutAboutToBeChanged, this, &RowWalk::stop);
}

void RowWalk::start(qint64 place, bool forwards, Wanted wanted)
{
    m_place = place;
    m_step = forwards ? 1 : -1;
    m_wanted = std::move(wanted);
    m_timer.start();
    goOn();
}

void RowWalk::stop() { m_timer.stop(); }

void RowWalk::goOn()
{
    const QDeadlineTimer deadline(SliceMs, Qt::PreciseTimer);
    for (int row = 1; m_place >= 0 && m_place < m_model.rowCount(); m_place += m_step, ++row) {
        if (m_wanted(m_model.numberAt(int(m_place)))) {
            stop();
            emit found(int(m_place));
            return;
        }
        if (row % RowsBetweenLooksAtTheClock == 0 && deadline.hasExpired()) {
            m_place += m_step;
            return;
        }
    }
    stop();
    emit ended();
}

} // namespace telltale::models
