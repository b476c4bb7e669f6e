// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/message.h"
#include "app/protocol/sharedb/frame.h"

#include <QHash>
#include <QSet>

namespace telltale::protocol::sharedb {

/// What the client library (share/sharedb: lib/client/connection.js, doc.js) concludes from what is on the wire, and what therefore
/// never is on it: handshakes and snapshots that it does not accept, ops that are missing, documents that it has to load anew.
/// Its conclusions are inferred messages; hints about a message that did come are notes and findings of that message. Remembers a
/// bounded number of documents and ops; any frame may come in.
class StockClient {
public:
    void sent(Message &request, const Frame &frame, Time now);
    Messages received(Message &message, const Frame &frame);
    /// `message` is the error that came for the request in `frame`.
    Messages refused(Message &message, const Frame &frame, Time now);

private:
    /// A document that this client is subscribed to, or is about to be.
    struct Copy {
        std::optional<qint64> version; ///< the next op has this one
        bool subscribed = false;
        bool reloading = false; ///< fetched anew because an op was refused
        std::optional<Time> refused; ///< when an op was, if nothing was sent since
    };
    struct SentOp {
        QString version; ///< as sent; empty = none
        bool edit = false;
        bool open = true; ///< not acknowledged yet
    };

    Copy *copyOf(const QString &key);
    void sentOp(Message &request, const Frame &frame);
    Messages handshake(const Frame &frame);
    Messages snapshots(Message &message, const Frame &frame);
    void hold(const QString &key, qint64 version, bool subscribed);
    Messages op(Message &message, const Frame &frame);
    Messages acknowledged(const Frame &frame);
    bool hasOpenOp(const QString &document) const;

    QHash<QString, Copy> m_copies; ///< by collection and document
    QHash<QString, QHash<QString, SentOp>> m_ops; ///< by collection and document, then by src and seq
    int m_opCount = 0;
    QSet<QString> m_told; ///< handshake problems that were told
};

} // namespace telltale::protocol::sharedb
