// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace telltale::ui {

/// Work aside, on a thread of its own, one piece after the other, whose answers come back to the thread this object lives on. After
/// cancel() no answer of what was begun before is heard any more. The destructor waits for the piece that is running.
///
///     job.run([this, folder](const SessionsJob::Run &run) {
///         const auto found = Library(folder).search(text, 500, run.cancelled());      // aside
///         run.tell([this, found] { show(found); });                                   // back, unless it is late
///     });
class SessionsJob : public QObject {
    Q_OBJECT

public:
    /// What a piece of work knows of the run it belongs to. For the thread of the work.
    class Run {
    public:
        bool isCancelled() const { return m_cancelled->load(std::memory_order_relaxed); }
        const std::atomic<bool> *cancelled() const { return m_cancelled.get(); }
        /// Has `answer` called on the object's thread, in the order of the calls, unless the run is cancelled until then.
        void tell(std::function<void()> answer) const;

    private:
        friend class SessionsJob;
        Run(SessionsJob *job, std::shared_ptr<std::atomic<bool>> cancelled)
            : m_job(job)
            , m_cancelled(std::move(cancelled))
        {
        }
        SessionsJob *m_job;
        std::shared_ptr<std::atomic<bool>> m_cancelled;
    };

    explicit SessionsJob(QObject *parent = nullptr);
    ~SessionsJob() override;

    void run(std::function<void(const Run &)> work);
    void cancel();
    /// Whether something was begun, and neither ended nor was cancelled.
    bool isRunning() const { return m_running > 0; }

signals:
    /// Nothing is running any more, and nothing was cancelled: all answers were given.
    void ended();

private:
    QThreadPool m_pool;
    std::shared_ptr<std::atomic<bool>> m_cancelled; ///< of all that was begun since the last cancel()
    int m_running = 0;
};

} // namespace telltale::ui
