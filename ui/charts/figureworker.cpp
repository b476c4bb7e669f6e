// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figureworker.h"

#include "app/history/filterprogram.h"

#include <QElapsedTimer>

namespace telltale::ui {

namespace {

constexpr qint64 SliceRows = 8192;
constexpr int TellMs = 250;

} // namespace

/// One question, as far as it was counted.
class FigureWorker::Task {
public:
    explicit Task(Question question)
        : m_question(std::move(question))
        , m_count(m_question.store)
        , m_next(m_question.first)
    {
        if (!m_question.filter.isEmpty())
            m_program = std::make_unique<history::FilterProgram>(m_question.filter, m_question.store);
        m_sinceTold.start();
    }

    void run(const FigureWorker &worker)
    {
        const qint64 end = m_question.store->size();
        while (m_next < end && !worker.isStopped(m_question.number)) {
            const qint64 to = std::min(end, m_next + SliceRows);
            if (m_program) {
                m_found.clear();
                m_program->run(m_next, to, m_found);
                m_count.count(m_found);
            } else {
                m_count.count(m_next, to);
            }
            m_next = to;
            if (m_sinceTold.hasExpired(TellMs))
                tell(worker, false);
        }
        if (!worker.isStopped(m_question.number))
            tell(worker, m_next >= end);
    }

private:
    void tell(const FigureWorker &worker, bool complete)
    {
        worker.m_tell(std::make_shared<const Answer>(Answer {m_question.number, m_count.figures(), complete}));
        m_sinceTold.restart();
    }

    Question m_question;
    FigureCount m_count;
    std::unique_ptr<history::FilterProgram> m_program; ///< null: all rows
    std::vector<quint32> m_found;
    qint64 m_next;
    QElapsedTimer m_sinceTold;
};

FigureWorker::FigureWorker(std::function<void(std::shared_ptr<const Answer>)> tell)
    : m_tell(std::move(tell))
    , m_thread([this] { work(); })
{
}

FigureWorker::~FigureWorker()
{
    {
        const std::lock_guard lock(m_lock);
        m_ends = true;
    }
    m_rests = true;
    m_changed.notify_one();
    m_thread.join();
}

quint64 FigureWorker::ask(std::shared_ptr<const history::Store> store, const history::Filter &filter, qint64 first)
{
    const quint64 number = ++m_latest;
    {
        const std::lock_guard lock(m_lock);
        m_question = Question {number, std::move(store), filter, first};
    }
    wake();
    return number;
}

void FigureWorker::wake()
{
    {
        const std::lock_guard lock(m_lock);
        m_awake = true;
        m_rests = m_ends;
    }
    m_changed.notify_one();
}

void FigureWorker::work()
{
    std::unique_ptr<Task> task;
    for (;;) {
        std::optional<Question> question;
        {
            std::unique_lock lock(m_lock);
            m_changed.wait(lock, [this] { return m_awake || m_ends; });
            if (m_ends)
                return;
            m_awake = false;
            question.swap(m_question);
        }
        if (question)
            task = question->store ? std::make_unique<Task>(std::move(*question)) : nullptr;
        if (task)
            task->run(*this);
    }
}

} // namespace telltale::ui
