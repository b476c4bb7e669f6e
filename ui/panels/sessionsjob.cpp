// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sessionsjob.h"

namespace telltale::ui {

void SessionsJob::Run::tell(std::function<void()> answer) const
{
    QMetaObject::invokeMethod(m_job, [cancelled = m_cancelled, answer = std::move(answer)] {
        if (!cancelled->load(std::memory_order_relaxed))
            answer();
    }, Qt::QueuedConnection);
}

SessionsJob::SessionsJob(QObject *parent)
    : QObject(parent)
    , m_cancelled(std::make_shared<std::atomic<bool>>(false))
{
    m_pool.setMaxThreadCount(1);
}

SessionsJob::~SessionsJob()
{
    cancel();
    m_pool.waitForDone();
}

void SessionsJob::run(std::function<void(const Run &)> work)
{
    ++m_running;
    m_pool.start([this, run = Run(this, m_cancelled), work = std::move(work)] {
        if (run.isCancelled())
            return;
        work(run);
        run.tell([this] {
            if (--m_running == 0)
                emit ended();
        });
    });
}

void SessionsJob::cancel()
{
    m_cancelled->store(true, std::memory_order_relaxed);
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    m_running = 0;
}

} // namespace telltale::ui
