// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/deepstream/openrequests.h"
#include "app/protocol/deepstream/rememberednames.h"

#include <QSet>

namespace telltale::protocol::deepstream {

/// What the messages of one connection mean, whatever variant they came in: kind, operation, keys, and which request an answer
/// belongs to. The one interpretation for all variants; the trace tells each step. Never fails: what has no meaning is Info with a finding.
class Conversation {
public:
    /// The whole conversation is seen from its start (so what is missing was not sent).
    void opened(Time now);

    /// Everything of the message but its bytes and span.
    Message interpret(const Envelope &envelope, Direction direction, Time now);

    /// An empty frame of a text server: it answered something that text has no form for. Guessed from what was asked.
    Message unexpressed(Time now);

    /// What a stock client concludes from waiting: missing acknowledgements, missed heartbeats.
    Messages overdue(Time now);

    /// What a stock client would have raised itself over the message interpreted last.
    Messages takeConcluded() { return std::exchange(m_concluded, {}); }

    /// The connection is over: nothing is waited for any more.
    void ended() { m_ended = true; }

    /// For the end of the connection: `after:NAME`, `after-first-message`.
    QStringList circumstances() const;

private:
    void outgoing(Message &message, const Envelope &envelope, Time now);
    void incoming(Message &message, const Envelope &envelope, Time now);
    void incomingError(Message &message, Envelope envelope);
    void incomingPong(Message &message);
    void acknowledged(Message &message, const Envelope &envelope);
    void answered(Message &message, const Envelope &envelope);
    void findFailed(Message &message, const Envelope &envelope);
    void received(const Message &message, Time now);
    void conclude(const Message &cause, const QString &name, const QString &why);
    void concludeListening(const Message &message, const Envelope &envelope);

    OpenRequests m_requests;
    QSet<int> m_answering; ///< topics that the server has served: their feature is switched on
    RememberedNames m_patterns; ///< that this client listens to
    RememberedNames m_matches; ///< subscriptions that a listener was asked about and has not answered
    Messages m_concluded;
    QString m_lastError; ///< unless something else came since
    std::optional<Time> m_lastReceived;
    bool m_whole = false;
    bool m_ended = false;
    bool m_loggedIn = false;
    bool m_loginUsable = true; ///< the data of the last login were an object
    bool m_sent = false;
    bool m_answeredSinceSent = false;
    bool m_silent = false; ///< HEARTBEAT_TIMEOUT was told
};

} // namespace telltale::protocol::deepstream
