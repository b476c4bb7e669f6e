// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/query.h"
#include "ui/models/rowwalk.h"

namespace telltale::models {

class EventModel;

/// Finds the next or the previous row of a model that a filter describes, and leaves the others in sight. Which rows these are is found
/// by a query, on a thread of its own, the answer to next() and previous() comes by a signal, often before they return. Goes on at the
/// other end when there is none on the way. The model must outlive it.
class Finder : public QObject {
    Q_OBJECT

public:
    explicit Finder(const EventModel &model, QObject *parent = nullptr);

    /// What to look for.
    void setWanted(const history::Filter &wanted);
    /// From the row at `place` (-1: from the start or the end); that row itself counts only if `inclusive`.
    void next(int place, bool inclusive = false);
    void previous(int place);
    void stop();

    /// Matches known by now, of the rows that the model shows when it is not paused.
    qint64 matches() { return m_query.answer().rows.size(); }
    /// The how manieth match row `number` is, from 1, in the store's order.
    qint64 rank(qint64 number) { return m_query.answer().rows.firstFrom(number) + 1; }

signals:
    /// `wrapped`: it went on at the other end.
    void found(int place, bool wrapped);
    void nothingFound();

private:
    void begin(int place, bool forwards, bool inclusive);
    void goOn();
    bool isDone(const history::Query::Answer &answer) const { return answer.isComplete || answer.searched >= m_goal; }
    void goOnInStoreOrder(const history::Query::Answer &answer);
    void walk(const history::Query::Answer &answer);
    void settle(int place);

    const EventModel &m_model;
    RowWalk m_walk;
    history::Query m_query;
    history::Filter m_wanted;
    quint64 m_question = 0;
    bool m_stale = true; ///< what the model shows is not what was asked for
    qint64 m_goal = 0; ///< rows that there were when it began: in a flood the search never ends
    bool m_looking = false;
    bool m_forwards = true;
    bool m_wrapped = false;
    qint64 m_from = 0; ///< the first place to look at
};

} // namespace telltale::models
