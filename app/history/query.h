// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/filter.h"
#include "app/history/roworder.h"
#include "app/history/rownumbers.h"

#include <QObject>

#include <memory>

namespace telltale::history {

/// Which rows of a store a filter lets through, and in which order: found by a thread of its own, so that whoever asks never waits.
///
///     query.ask(store, filter, {});                // at each keystroke; what was asked before is dropped within a millisecond or so
///     connect(&query, &Query::progressed, …);      // there is something new to see in:
///     const Query::Answer answer = query.answer(); // cheap, without a lock; it does not change while one looks at it
///     query.wake();                                // once a display frame: goes on with rows that the store got since
///
/// The first rows come at once, the others as they are found. Everything in the store's order is answered without any search. Rows in
/// the store's order are only ever added at the end; of sorted ones a new list comes every 250 ms at most. Its functions are for one
/// thread, the window's; the store may be appended to by another.
class Query : public QObject {
    Q_OBJECT

public:
    struct Answer {
        quint64 question = 0; ///< what ask() returned; until a new question's first rows are there, the one before
        RowNumbers rows;
        qint64 searched = 0; ///< rows of the store that were looked at
        bool isComplete = false; ///< all rows that the store had were looked at, and are in `rows`
        std::shared_ptr<const Store> store; ///< where the rows are; null before the first question
    };

    explicit Query(QObject *parent = nullptr);
    /// Waits for the thread to end: a millisecond or so.
    ~Query() override;

    /// Starts over. Returns the question's number, from 1.
    quint64 ask(std::shared_ptr<const Store> store, const Filter &filter, RowOrder order = {});
    /// What is known by now.
    Answer answer();
    /// The store may have more rows.
    void wake();

signals:
    /// There is something new in answer(), or `searched` has moved on. Not emitted again before answer() was called.
    void progressed();

private:
    std::unique_ptr<class QueryWorker> m_worker;
    qint64 m_told = -1; ///< rows searched in the last answer
};

} // namespace telltale::history
