// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which op an -ERR is about: it names none (wire reference, section 8).
#include "app/protocol/nats/ledger.h"

#include "app/protocol/nats/subject.h"

#include <algorithm>

namespace telltale::protocol::nats {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype DefaultControlLine = 4096; // nats-server: server/const.go, MAX_CONTROL_LINE_SIZE

bool publishes(const SentOp &op)
{
    return op.verb == Verb::Pub || op.verb == Verb::Hpub;
}

bool subscribes(const SentOp &op)
{
    return op.verb == Verb::Sub;
}

} // namespace

/// The latest op that `accept` takes, preferring those that no -ERR was laid to yet.
template<typename Accept>
SentOp *Ledger::latest(Accept accept)
{
    SentOp *blamed = nullptr;
    for (auto it = m_ops.rbegin(); it != m_ops.rend(); ++it) {
        if (!accept(*it))
            continue;
        if (!it->blamed)
            return &*it;
        if (!blamed)
            blamed = &*it;
    }
    return blamed;
}

/// For errors that every op like this one gets: the oldest that the server may still have been busy with, else the latest.
template<typename Accept>
SentOp *Ledger::oldest(Accept accept)
{
    for (SentOp &op : m_ops) {
        if (op.number > m_processed && !op.blamed && accept(op))
            return &op;
    }
    return latest(accept);
}

/// For errors that only some ops like this one get: in verbose mode the order tells which, as all others are answered +OK.
template<typename Accept>
SentOp *Ledger::oldestAwaitingOk(Accept accept)
{
    for (const quint64 number : m_awaitingOk) {
        SentOp *op = byNumber(number);
        if (op && accept(*op))
            return op;
    }
    return latest(accept);
}

const SentOp *Ledger::suspect(const ErrorText &error, qint64 maxPayload, QString &why)
{
    SentOp *found = nullptr;
    switch (error.suspect) {
    case Suspect::Publish:
        found = oldest([&](const SentOp &op) { return publishes(op) && op.subject == error.subject; });
        why = found ? u"the publish to the quoted subject that was to be answered next"_s : u"nothing was published to the quoted subject"_s;
        break;
    case Suspect::PublishReply:
        found = oldest([&](const SentOp &op) { return publishes(op) && op.reply == error.reply; });
        why = found ? u"the publish with the quoted reply subject that was to be answered next"_s
                    : u"nothing was published with the quoted reply subject"_s;
        break;
    case Suspect::Subscribe:
        found = oldest([&](const SentOp &op) {
            return subscribes(op) && op.subject == error.subject && (error.queue.isEmpty() || op.queue == error.queue)
                && (error.sid.isEmpty() || op.sid == error.sid);
        });
        why = found ? u"the subscription to the quoted subject that was to be answered next"_s : u"no subscription to the quoted subject was sent"_s;
        break;
    case Suspect::AnySubscribe:
        found = oldestAwaitingOk(subscribes);
        why = found ? u"the text is only sent about subscriptions: the last SUB"_s : u"about a subscription, but no SUB was sent"_s;
        break;
    case Suspect::BadSubscribe:
        found = oldest([](const SentOp &op) { return subscribes(op) && !subscribeSubjectFault(op.subject).isEmpty(); });
        if (!found)
            found = latest(subscribes);
        why = found ? u"the text is about the subject of a subscription: the last SUB that fits"_s
                    : u"about a subscription, but no SUB was sent"_s;
        break;
    case Suspect::BadPublish:
        found = oldest([](const SentOp &op) { return publishes(op) && !publishSubjectFault(op.subject).isEmpty(); });
        if (!found)
            found = latest(publishes);
        why = found ? u"the text is about the subject of a publish: the last one that fits"_s
                    : u"about a publish, but none was sent"_s;
        break;
    case Suspect::BigPublish:
        found = latest([&](const SentOp &op) { return publishes(op) && maxPayload > 0 && op.size > maxPayload; });
        if (!found)
            found = latest(publishes);
        why = found ? u"the text is about the size of a publish: the last one that fits"_s
                    : u"about a publish, but none was sent"_s;
        break;
    case Suspect::LongLine:
        found = latest([](const SentOp &op) { return op.line > DefaultControlLine; });
        if (!found && !m_ops.empty())
            found = &m_ops.back();
        why = found ? u"the text is about the length of a line: the last operation that fits"_s : u"nothing was sent before"_s;
        break;
    case Suspect::Connect:
        found = latest([](const SentOp &op) { return op.verb == Verb::Connect; });
        why = found ? u"the text is about the log-in: the last CONNECT"_s : u"about the log-in, but no CONNECT was sent"_s;
        break;
    case Suspect::Last:
        found = m_ops.empty() ? nullptr : &m_ops.back();
        why = found ? u"the text does not say what it is about: the last operation sent"_s : u"nothing was sent before"_s;
        break;
    case Suspect::Nothing:
        why = u"about no operation: the server's PINGs went unanswered"_s;
        break;
    }
    if (found)
        found->blamed = true;
    if (found && error.refused) {
        const auto waiting = std::find(m_awaitingOk.begin(), m_awaitingOk.end(), found->number);
        if (waiting != m_awaitingOk.end())
            m_awaitingOk.erase(waiting);
    }
    return found;
}

} // namespace telltale::protocol::nats
