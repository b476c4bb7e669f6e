// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/requests.h"
#include "app/protocol/sharedb/stockclient.h"

#include <QHash>

#include <optional>

namespace telltale::protocol::sharedb {

/// What the messages of one connection mean. Knows the identity that the server gave to it, which tells the acknowledgement of one's
/// own presence from a peer's. Any JSON may come in.
class Conversation {
public:
    /// One frame as messages: itself first, then an error for each document of a bulk reply that has one, then what the client
    /// library concludes. Bytes and span are the caller's business.
    Messages read(QByteArrayView bytes, Direction direction, Time now);

    /// A close frame. The circumstances of one that the server sends by itself: `after-init`, `after-own-frame`, if it follows at once.
    QStringList closed(Direction direction, quint16 code, Time now);
    /// The same for an end without a close frame.
    QStringList circumstances(Time now) const;

    /// What only the end shows: a refusal that looks like an end, requests without an answer.
    Messages ended(Time now);

private:
    Message begin(const Frame &frame, QByteArrayView bytes, Direction direction) const;
    void outgoing(Message &message, const Frame &frame, Time now);
    void incoming(Message &message, const Frame &frame, QByteArrayView bytes);
    void incomingOp(Message &message, const Frame &frame);
    void incomingPresence(Message &message, const Frame &frame);
    bool pair(Message &message, const Frame &frame);
    void failed(Message &message, const Frame &frame, const simdjson::dom::element &error, QByteArrayView bytes);
    Messages failedDocuments(const Message &reply, const Frame &frame, QByteArrayView bytes) const;

    Requests m_requests;
    StockClient m_stockClient;
    QString m_identity; ///< `src` of this client's own ops and presence
    QHash<QString, QString> m_queries; ///< query id → collection
    bool m_initWasLast = false; ///< of what the server sent
    bool m_ownFrameWasLast = false;
    bool m_sentNoMessage = false; ///< of this client, a JSON text, number or boolean: the server ends the connection on it
    Time m_initTime = 0;
    Time m_ownFrameTime = 0;
    std::optional<Time> m_firstOwnFrameTime;
    std::optional<Direction> m_closedBy; ///< who sent the first close frame
    bool m_refused = false; ///< the server closed in order, right after its hello
    bool m_knowsNoHandshake = false; ///< the server is older than 1.2.0
};

/// Fills code, text, parts and keys of an error from what is under `error` on the wire.
void describeError(Message &message, const simdjson::dom::element &error);

} // namespace telltale::protocol::sharedb
