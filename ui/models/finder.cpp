// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/finder.h"

#include "ui/models/eventmodel.h"

namespace telltale::models {

using history::Query;

Finder::Finder(const EventModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_walk(model, this)
{
    connect(&m_query, &Query::progressed, this, &Finder::goOn);
    connect(&m_walk, &RowWalk::found, this, &Finder::settle);
    connect(&m_walk, &RowWalk::ended, this, [this] {
        if (m_wrapped) {
            m_looking = false;
            emit nothingFound();
            return;
        }
        m_wrapped = true;
        m_from = m_forwards ? 0 : m_model.rowCount() - 1;
        goOn();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        stop();
        m_stale = true;
    });
    connect(&model, &QAbstractItemModel::layoutAboutToBeChanged, this, &Finder::stop);
}

void Finder::setWanted(const history::Filter &wanted)
{
    stop();
    m_wanted = wanted;
    m_stale = true;
}

void Finder::next(int place, bool inclusive) { begin(place, true, inclusive); }

void Finder::previous(int place) { begin(place < 0 ? m_model.rowCount() : place, false, false); }

void Finder::stop()
{
    m_looking = false;
    m_walk.stop();
}

void Finder::begin(int place, bool forwards, bool inclusive)
{
    stop();
    if (m_stale)
        m_question = m_query.ask(m_model.sharedStore(), m_model.filter() & m_wanted);
    m_stale = false;
    m_goal = m_model.store().size();
    m_looking = true;
    m_forwards = forwards;
    m_wrapped = false;
    m_from = inclusive ? qint64(place) : qint64(place) + (forwards ? 1 : -1);
    m_query.wake();
    goOn();
}

void Finder::goOn()
{
    const Query::Answer answer = m_query.answer();
    if (!m_looking || m_walk.isUnderWay() || answer.question != m_question)
        return;
    if (m_model.order().isNatural())
        goOnInStoreOrder(answer);
    else if (isDone(answer))
        walk(answer);
}

/// The places of the matches are those of their numbers: they are looked up.
void Finder::goOnInStoreOrder(const Query::Answer &answer)
{
    const int rows = m_model.rowCount();
    // What a paused model does not show does not count.
    const qint64 end = rows == 0 ? 0 : answer.rows.firstFrom(m_model.numberAt(rows - 1) + 1);
    const bool outside = m_from < 0 || m_from >= rows;
    qint64 match = -1;
    if (m_forwards) {
        match = outside ? end : answer.rows.firstFrom(m_model.numberAt(int(m_from)));
        if (match >= end && !isDone(answer))
            return; // perhaps there is one further down
        if (match >= end && end > 0) {
            match = 0;
            m_wrapped = true;
        }
    } else {
        // All matches up to here must be known.
        if (!isDone(answer) && (outside || answer.searched <= m_model.numberAt(int(m_from))))
            return;
        match = outside ? -1 : answer.rows.firstFrom(m_model.numberAt(int(m_from)) + 1) - 1;
        if (match < 0) {
            if (!isDone(answer))
                return;
            match = end - 1;
            m_wrapped = true;
        }
    }
    if (match < 0 || match >= end) {
        m_looking = false;
        emit nothingFound();
        return;
    }
    settle(m_model.indexOfRow(answer.rows[match]).row());
}

/// Sorted rows are gone through one by one.
void Finder::walk(const Query::Answer &answer)
{
    if (answer.rows.isEmpty()) {
        m_looking = false;
        emit nothingFound();
        return;
    }
    m_walk.start(m_from, m_forwards, [rows = answer.rows](qint64 number) { return rows.indexOf(number) >= 0; });
}

void Finder::settle(int place)
{
    m_looking = false;
    emit found(place, m_wrapped);
}

} // namespace telltale::models
