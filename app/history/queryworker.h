// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/query.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace telltale::history {

/// The thread behind a Query: answers one question after the other in slices of half a millisecond or so, and looks for a newer question
/// between them. Its public functions are for the asking thread.
class QueryWorker {
public:
    /// `progressed` is called by the worker's thread when there is something new, once until answer() was called.
    explicit QueryWorker(std::function<void()> progressed);
    ~QueryWorker();
    Q_DISABLE_COPY_MOVE(QueryWorker)

    quint64 ask(std::shared_ptr<const Store> store, const Filter &filter, RowOrder order);
    Query::Answer answer();
    void wake();
    /// All rows in the store's order were asked for: they are known without the thread.
    bool needsNoSearch() const { return m_everything; }

private:
    struct Question {
        quint64 number = 0;
        std::shared_ptr<const Store> store;
        Filter filter;
        RowOrder order;
    };
    class Task;
    friend class Task;

    void work();
    bool isLatest(quint64 question) const { return m_latest.load(std::memory_order_relaxed) == question; }
    void announce();

    std::function<void()> m_progressed;
    std::mutex m_lock; ///< guards the next four
    std::condition_variable m_changed;
    std::unique_ptr<Question> m_question; ///< to be taken by the thread
    bool m_awake = false;
    bool m_ends = false;

    bool m_everything = false; ///< of the asking thread
    std::atomic<quint64> m_latest = 0; ///< the last question; what belongs to an earlier one is dropped
    std::atomic<bool> m_announced = false;
    struct Findings;
    std::atomic<std::shared_ptr<Findings>> m_findings; ///< what answer() tells of
    std::thread m_thread;
};

} // namespace telltale::history
