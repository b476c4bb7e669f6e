// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/deepstream/openrequests.h"
#include "app/protocol/deepstream/rememberednames.h"
#include "app/protocol/deepstream/stockclient.h"

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

    /// What is concluded from waiting: missing acknowledgements, missed heartbeats of either side.
    Messages overdue(Time now);
    /// The requests that nobody answered, at the end of the connection.
    Messages unanswered(Time now);

    /// Received bytes that are no message.
    void garbage(Direction direction, Time now);
    /// What a stock client would have raised itself over the message interpreted last.
    Messages takeConcluded() { return m_client.take(); }

    /// A close frame came or went: nothing is waited for any more.
    void closed();
    /// The connection was lost or refused.
    void failed(const QString &why);
    bool isOver() const { return m_ended; }

    /// For the end of the connection: `after:NAME`, `after-first-message`, `after-silence`.
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

    OpenRequests m_requests;
    StockClient m_client;
    QSet<int> m_answering; ///< topics that the server has served: their feature is switched on
    RememberedNames m_matches; ///< subscriptions that a listener was asked about and has not answered
    QString m_lastError; ///< unless something else came since
    std::optional<Time> m_lastReceived;
    std::optional<Time> m_lastSent;
    bool m_ended = false;
    bool m_loginUsable = true; ///< the data of the last login were an object
    bool m_sent = false;
    bool m_answeredSinceSent = false;
    bool m_silent = false; ///< HEARTBEAT_TIMEOUT was told
    bool m_mute = false; ///< that the client sends nothing was told
    int m_pingsUnanswered = 0; ///< by the client
};

} // namespace telltale::protocol::deepstream
