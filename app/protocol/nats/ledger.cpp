// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/nats/ledger.h"

#include "app/protocol/nats/subject.h"

#include <algorithm>

namespace telltale::protocol::nats {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t MostKept = 10000;

template<typename T>
void keep(std::deque<T> &list, T value)
{
    list.push_back(std::move(value));
    if (list.size() > MostKept)
        list.pop_front();
}

bool publishes(const SentOp &op)
{
    return op.verb == Verb::Pub || op.verb == Verb::Hpub;
}

} // namespace

quint64 Ledger::sent(SentOp op, bool awaitsOk)
{
    op.number = m_next++;
    const quint64 number = op.number;
    if (awaitsOk)
        keep(m_awaitingOk, number);
    if (op.verb == Verb::Ping)
        keep(m_awaitingPong, number);
    if (publishes(op) && !op.reply.isEmpty()) {
        auto inbox = m_inboxes.find(op.reply);
        if (inbox == m_inboxes.end()) {
            inbox = m_inboxes.insert(op.reply, {});
            m_inboxOrder.push_back(op.reply);
        }
        keep(inbox->open, number);
        if (m_inboxOrder.size() > MostKept) {
            m_inboxes.remove(m_inboxOrder.front());
            m_inboxOrder.pop_front();
        }
    }
    keep(m_ops, std::move(op));
    return number;
}

SentOp *Ledger::byNumber(quint64 number)
{
    const auto it = std::lower_bound(m_ops.begin(), m_ops.end(), number,
        [](const SentOp &op, quint64 wanted) { return op.number < wanted; });
    return it != m_ops.end() && it->number == number ? &*it : nullptr;
}

SentOp *Ledger::takeOldest(std::deque<quint64> &numbers)
{
    while (!numbers.empty()) {
        const quint64 number = numbers.front();
        numbers.pop_front();
        if (SentOp *op = byNumber(number))
            return op;
    }
    return nullptr;
}

const SentOp *Ledger::accepted()
{
    const SentOp *op = takeOldest(m_awaitingOk);
    if (op)
        m_processed = qMax(m_processed, op->number);
    return op;
}

const SentOp *Ledger::ponged()
{
    const SentOp *op = takeOldest(m_awaitingPong);
    if (op)
        m_processed = qMax(m_processed, op->number);
    return op;
}

const SentOp *Ledger::repliedTo(QByteArrayView subject)
{
    if (m_inboxes.isEmpty())
        return nullptr;
    const auto inbox = m_inboxes.find(QByteArray::fromRawData(subject.data(), subject.size()));
    if (inbox == m_inboxes.end())
        return nullptr;
    if (SentOp *op = takeOldest(inbox->open)) {
        inbox->last = op->number;
        op->replied = true;
        return op;
    }
    return byNumber(inbox->last);
}

bool Ledger::expects(QByteArrayView subject) const
{
    return !m_inboxes.isEmpty() && m_inboxes.contains(QByteArray::fromRawData(subject.data(), subject.size()));
}

const SentOp *Ledger::repliedThrough(QByteArrayView pattern)
{
    constexpr int Enough = 1000; // inboxes looked at: each message of a push subscription comes by here
    int looked = 0;
    for (const QByteArray &reply : m_inboxOrder) {
        if (++looked > Enough)
            break;
        if (subjectMatches(pattern, reply))
            return repliedTo(reply);
    }
    return nullptr;
}

const SentOp *Ledger::firstFaulty(Time since) const
{
    const auto first = std::find_if(m_ops.begin(), m_ops.end(), [since](const SentOp &op) { return op.fault != Fault::None && op.time >= since; });
    return first == m_ops.end() ? nullptr : &*first;
}

const SentOp *Ledger::oldestPing()
{
    return m_awaitingPong.empty() ? nullptr : byNumber(m_awaitingPong.front());
}

QList<SentOp> Ledger::passedOver(quint64 number)
{
    QList<SentOp> ops;
    while (!m_awaitingOk.empty() && m_awaitingOk.front() < number) {
        if (const SentOp *op = takeOldest(m_awaitingOk))
            ops.append(*op);
    }
    return ops;
}

QList<SentOp> Ledger::unanswered(const std::function<bool(QByteArrayView reply)> &listens)
{
    QList<SentOp> ops;
    for (const SentOp &op : m_ops) {
        const auto in = [&op](const std::deque<quint64> &numbers) { return std::binary_search(numbers.begin(), numbers.end(), op.number); };
        const bool reply = publishes(op) && !op.reply.isEmpty() && !op.replied && !op.blamed && listens(op.reply);
        if (reply || in(m_awaitingOk) || in(m_awaitingPong))
            ops.append(op);
    }
    m_ops.clear();
    m_awaitingOk.clear();
    m_awaitingPong.clear();
    m_inboxes.clear();
    m_inboxOrder.clear();
    return ops;
}

} // namespace telltale::protocol::nats
