// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/protocol/nats/errortext.h"
#include "app/protocol/nats/stream.h"

#include <QHash>

#include <deque>
#include <functional>
#include <optional>

namespace telltale::protocol::nats {

/// What is wrong with an op, so that a server ends the connection over it, mostly without saying why (wire reference, section 8).
enum class Fault {
    None,
    Unreadable, ///< no known verb, or a payload that does not fit its size: -ERR 'Unknown Protocol Operation' at best
    Arguments, ///< fields or JSON that cannot be read: no -ERR at all
    Headers, ///< HPUB without headers agreed on: no -ERR at all
};

/// An op that the client sent, as much of it as an answer may refer to.
struct SentOp {
    quint64 number = 0; ///< within the connection, from 1
    Verb verb = Verb::None; ///< None: no known one
    Fault fault = Fault::None;
    QByteArray beginning; ///< of a faulty op: of its line
    QByteArray subject;
    QByteArray queue;
    QByteArray sid;
    QByteArray reply;
    qint64 size = 0; ///< of what follows the line, headers included
    qsizetype line = 0;
    Time time = 0;
    bool blamed = false; ///< an -ERR was laid to it
    bool replied = false; ///< something came to its reply subject
};

/// What the client sent lately, so that answers that name no op (+OK, -ERR, PONG) or only a subject find theirs. Bounded: the
/// last 10,000 ops, awaited +OKs and reply subjects. Returned pointers hold until the next op is sent.
class Ledger {
public:
    /// A number for something that is answered but not sent by the client.
    quint64 nextNumber() { return m_next++; }
    quint64 sent(SentOp op, bool awaitsOk);

    const SentOp *last() const { return m_ops.empty() ? nullptr : &m_ops.back(); }
    /// The first faulty op sent at `since` or later.
    const SentOp *firstFaulty(Time since) const;
    /// The oldest PING that still waits for its PONG.
    const SentOp *oldestPing();
    /// +OK: the oldest op that still waits for one.
    const SentOp *accepted();
    /// PONG: the oldest PING that still waits for one.
    const SentOp *ponged();
    /// Ops before `number` that still wait for +OK, and no longer: the server answers in order and has answered that one.
    QList<SentOp> passedOver(quint64 number);
    /// A message to `subject`: the oldest unanswered op with this reply subject; else the last one answered.
    const SentOp *repliedTo(QByteArrayView subject);
    /// Whether repliedTo(subject) would find an op; whether any reply subject is known.
    bool expects(QByteArrayView subject) const;
    bool expectsReplies() const { return !m_inboxes.isEmpty(); }
    /// A message that came to another subject than its subscription's: the oldest unanswered op whose reply subject that
    /// subscription takes (JetStream gives a pulled message its own subject).
    const SentOp *repliedThrough(QByteArrayView pattern);
    /// -ERR: the op it is most likely about. `why` says in words how it was found. A refused op no longer waits for +OK.
    const SentOp *suspect(const ErrorText &error, qint64 maxPayload, QString &why);

    /// What was sent and never answered: ops that wait for +OK, PINGs, and ops whose reply subject `listens` takes. In the
    /// order of sending; empties the list.
    QList<SentOp> unanswered(const std::function<bool(QByteArrayView reply)> &listens);

private:
    struct Inbox {
        std::deque<quint64> open;
        quint64 last = 0;
    };
    SentOp *byNumber(quint64 number);
    SentOp *takeOldest(std::deque<quint64> &numbers);
    template<typename Accept>
    SentOp *latest(Accept accept);
    template<typename Accept>
    SentOp *oldest(Accept accept);
    template<typename Accept>
    SentOp *oldestAwaitingOk(Accept accept);

    std::deque<SentOp> m_ops;
    std::deque<quint64> m_awaitingOk;
    std::deque<quint64> m_awaitingPong;
    QHash<QByteArray, Inbox> m_inboxes;
    std::deque<QByteArray> m_inboxOrder;
    quint64 m_next = 1;
    quint64 m_processed = 0; ///< the server is done with ops up to this number: it answers in order
};

} // namespace telltale::protocol::nats
