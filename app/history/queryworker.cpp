// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/queryworker.h"

#include "app/history/filterprogram.h"
#include "app/history/rowsorter.h"

#include <algorithm>
#include <chrono>

namespace telltale::history {

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr auto LongSlice = 600us;
constexpr auto ShortSlice = 200us;
constexpr qint64 LeastRows = 16;
constexpr qint64 FirstRows = 256; ///< of the first slice: what takes long shows then
constexpr qint64 MostRows = Columns::Rows;
constexpr auto ShownAtLeast = 10ms; ///< an empty list is an answer, too, but only if nothing is found for so long
constexpr auto SortedEvery = 250ms;

} // namespace

/// What the thread has found for a question. The thread writes, anyone reads.
struct QueryWorker::Findings {
    struct InOrder {
        std::shared_ptr<const RowNumbers::Sorted> rows;
        qint64 searched = 0;
    };
    quint64 question = 0;
    std::shared_ptr<const Store> store;
    std::shared_ptr<RowNumbers::Found> found; ///< in the store's order
    std::atomic<qint64> searched = 0;
    std::atomic<std::shared_ptr<const InOrder>> inOrder; ///< or sorted: a new one each time
};

/// A question on its way.
class QueryWorker::Task {
public:
    Task(QueryWorker &worker, Question question)
        : m_worker(worker)
        , m_question(std::move(question))
        , m_program(m_question.filter, m_question.store)
        , m_findings(std::make_shared<Findings>())
    {
        m_findings->question = m_question.number;
        m_findings->store = m_question.store;
        if (m_question.order.isNatural())
            m_findings->found = std::make_shared<RowNumbers::Found>();
        else
            m_sorter = std::make_unique<RowSorter>(m_question.order, m_question.store);
    }

    bool isDropped() const { return !m_worker.isLatest(m_question.number); }

    /// Works until all rows that the store has are answered. When there is something to do at a later time, it says when.
    std::optional<Clock::time_point> goOn()
    {
        while (!isDropped() && m_searched < m_question.store->size()) {
            searchSlice();
            const Clock::time_point now = Clock::now();
            if (m_sorter && now >= m_due && (m_sorter->hasAdded() || now >= m_started + ShownAtLeast))
                publishSorted();
            else if (!m_sorter)
                publishFound(now);
        }
        if (isDropped() || (m_isShown && m_told == m_searched))
            return std::nullopt;
        if (!m_sorter)
            publishFound(Clock::time_point::max());
        else if (m_isShown && Clock::now() < m_due)
            return m_due;
        else
            publishSorted();
        return std::nullopt;
    }

private:
    void searchSlice()
    {
        const Clock::time_point start = Clock::now();
        const qint64 end = std::min(m_searched + m_rows, m_question.store->size());
        m_slice.clear();
        m_program.run(m_searched, end, m_slice);
        for (const quint32 number : m_slice) {
            if (m_sorter) {
                m_sorter->add(number);
            } else if (!m_findings->found->isFull()) {
                m_findings->found->next() = number;
                m_findings->found->publish();
            }
        }
        m_searched = end;
        const auto took = Clock::now() - start;
        if (took > LongSlice)
            m_rows = std::max(m_rows / 2, LeastRows);
        else if (took < ShortSlice)
            m_rows = std::min(m_rows * 2, MostRows);
    }

    void publishFound(Clock::time_point now)
    {
        m_findings->searched.store(m_searched, std::memory_order_release);
        if (m_isShown || m_findings->found->size() > 0 || now >= m_started + ShownAtLeast)
            show();
    }

    void publishSorted()
    {
        const qint64 searched = m_searched;
        auto rows = m_sorter->sorted([this] { return isDropped(); });
        if (!rows)
            return;
        m_findings->inOrder.store(std::make_shared<const Findings::InOrder>(std::move(rows), searched), std::memory_order_release);
        m_due = Clock::now() + SortedEvery;
        show();
    }

    void show()
    {
        m_told = m_searched;
        if (!m_isShown) {
            const std::scoped_lock locked(m_worker.m_lock);
            if (isDropped())
                return;
            m_worker.m_findings.store(m_findings, std::memory_order_release);
            m_isShown = true;
        }
        m_worker.announce();
    }

    QueryWorker &m_worker;
    Question m_question;
    FilterProgram m_program;
    std::unique_ptr<RowSorter> m_sorter; ///< null for the store's order
    std::shared_ptr<Findings> m_findings;
    std::vector<quint32> m_slice;
    qint64 m_rows = FirstRows; ///< of the next slice
    qint64 m_searched = 0;
    qint64 m_told = -1; ///< m_searched when it was last published
    bool m_isShown = false; ///< the findings are what answer() tells of
    Clock::time_point m_started = Clock::now();
    Clock::time_point m_due = m_started; ///< the next sorted list: the first one as soon as there is a row, even if others will come before it
};

QueryWorker::QueryWorker(std::function<void()> progressed)
    : m_progressed(std::move(progressed))
    , m_thread([this] { work(); })
{
}

QueryWorker::~QueryWorker()
{
    {
        const std::scoped_lock locked(m_lock);
        m_ends = true;
        m_latest.fetch_add(1, std::memory_order_relaxed);
    }
    m_changed.notify_one();
    m_thread.join();
}

quint64 QueryWorker::ask(std::shared_ptr<const Store> store, const Filter &filter, RowOrder order)
{
    m_everything = filter.isEmpty() && order.isNatural();
    quint64 number = 0;
    {
        const std::scoped_lock locked(m_lock);
        number = m_latest.load(std::memory_order_relaxed) + 1;
        m_latest.store(number, std::memory_order_relaxed);
        m_question = std::make_unique<Question>(Question {number, store, filter, order});
        if (m_everything) {
            auto findings = std::make_shared<Findings>();
            findings->question = number;
            findings->store = std::move(store);
            m_findings.store(std::move(findings), std::memory_order_release);
        }
    }
    m_changed.notify_one();
    return number;
}

Query::Answer QueryWorker::answer()
{
    m_announced.store(false);
    const std::shared_ptr<Findings> findings = m_findings.load(std::memory_order_acquire);
    if (!findings)
        return {};
    Query::Answer answer;
    answer.question = findings->question;
    answer.store = findings->store;
    const qint64 size = findings->store->size();
    if (const auto inOrder = findings->inOrder.load(std::memory_order_acquire)) {
        answer.searched = inOrder->searched;
        answer.rows = RowNumbers::sorted(inOrder->rows);
    } else if (findings->found) {
        answer.searched = findings->searched.load(std::memory_order_acquire); // first: what is found may be more than that by now
        answer.rows = RowNumbers::found(findings->found);
    } else {
        answer.searched = size;
        answer.rows = RowNumbers::all(size);
    }
    answer.isComplete = answer.searched >= size;
    return answer;
}

void QueryWorker::wake()
{
    {
        const std::scoped_lock locked(m_lock);
        m_awake = true;
    }
    m_changed.notify_one();
}

void QueryWorker::announce()
{
    if (!m_announced.exchange(true))
        m_progressed();
}

void QueryWorker::work()
{
    std::unique_ptr<Task> task;
    std::optional<Clock::time_point> due;
    for (;;) {
        std::unique_ptr<Question> question;
        {
            std::unique_lock locked(m_lock);
            const auto called = [this] { return m_ends || m_question || m_awake; };
            if (due)
                m_changed.wait_until(locked, *due, called);
            else
                m_changed.wait(locked, called);
            if (m_ends)
                return;
            question = std::move(m_question);
            m_awake = false;
        }
        if (question) {
            task.reset();
            if (!question->filter.isEmpty() || !question->order.isNatural())
                task = std::make_unique<Task>(*this, std::move(*question));
        }
        due = task ? task->goOn() : std::nullopt;
    }
}

} // namespace telltale::history
