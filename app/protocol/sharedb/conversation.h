// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/requests.h"
#include "app/protocol/sharedb/frame.h"

#include <QHash>
#include <QSet>

namespace telltale::protocol::sharedb {

/// What the messages of one connection mean. Knows the identity that the server gave to it, which tells the acknowledgement of one's
/// own presence from a peer's. Any JSON may come in.
class Conversation {
public:
    /// One frame as messages: itself first, then an error for each document of a bulk reply that has one, then what a stock
    /// client concludes from a handshake. Bytes and span are the caller's business.
    Messages read(QByteArrayView bytes, Direction direction, Time now);

    /// For the end of the connection: `after-init`, `after-own-frame`, if it follows at once.
    QStringList circumstances(Time now) const;

private:
    Message begin(const Frame &frame, QByteArrayView bytes, Direction direction) const;
    void outgoing(Message &message, const Frame &frame, Time now);
    void incoming(Message &message, const Frame &frame, QByteArrayView bytes);
    void incomingOp(Message &message, const Frame &frame);
    void incomingPresence(Message &message, const Frame &frame);
    bool pair(Message &message, const Frame &frame);
    void failed(Message &message, const Frame &frame, const simdjson::dom::element &error, QByteArrayView bytes);
    Messages failedDocuments(const Message &reply, const Frame &frame, QByteArrayView bytes) const;
    Messages handshakeProblems(const Frame &frame);

    Requests m_requests;
    QString m_identity; ///< `src` of this client's own ops and presence
    QHash<QString, QString> m_queries; ///< query id → collection
    QSet<QString> m_told; ///< handshake problems that were told
    bool m_initWasLast = false;
    bool m_ownFrameWasLast = false;
    Time m_initTime = 0;
    Time m_ownFrameTime = 0;
    bool m_knowsNoHandshake = false; ///< the server is older than 1.2.0
};

/// Fills code, text, parts and keys of an error from what is under `error` on the wire.
void describeError(Message &message, const simdjson::dom::element &error);

} // namespace telltale::protocol::sharedb
