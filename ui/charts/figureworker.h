// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/filter.h"
#include "ui/charts/figures.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace telltale::ui {

/// Counts for the charts on a thread of its own. Its functions are for one thread, and none waits for the counting.
///
///     worker.ask(store, filter, 0);   // starts over
///     worker.wake();                  // the store may have more rows: goes on
///     worker.rest();                  // nobody looks: stops, and goes on when woken
class FigureWorker {
public:
    struct Answer {
        quint64 question = 0; ///< what ask() returned: drop answers to earlier ones
        Figures figures;
        bool isComplete = false; ///< all rows that there were are counted
    };
    /// `tell` is called by the worker's thread: a few times per second while it counts, and at the end.
    explicit FigureWorker(std::function<void(std::shared_ptr<const Answer>)> tell);
    /// Waits for the thread to end: a few milliseconds.
    ~FigureWorker();
    Q_DISABLE_COPY_MOVE(FigureWorker)

    /// Counts the rows from `first` on that the filter lets through. No store: forgets the last one, and tells nothing.
    quint64 ask(std::shared_ptr<const history::Store> store, const history::Filter &filter, qint64 first);
    void wake();
    void rest() { m_rests = true; }

private:
    struct Question {
        quint64 number = 0;
        std::shared_ptr<const history::Store> store;
        history::Filter filter;
        qint64 first = 0;
    };
    class Task;

    void work();
    bool isStopped(quint64 question) const { return m_rests || m_latest != question; }

    std::function<void(std::shared_ptr<const Answer>)> m_tell;
    std::mutex m_lock; ///< guards the next three
    std::condition_variable m_changed;
    std::optional<Question> m_question; ///< to be taken by the thread
    bool m_awake = false;
    bool m_ends = false;
    std::atomic<quint64> m_latest = 0; ///< the last question
    std::atomic<bool> m_rests = false;
    std::thread m_thread;
};

} // namespace telltale::ui
