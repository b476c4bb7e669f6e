// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/adapter.h"
#include "app/protocol/nats/headers.h"
#include "app/protocol/nats/ledger.h"
#include "app/protocol/nats/stream.h"

namespace telltale::protocol::nats {

/// What an op is called in events and composer: `SUB` is `subscribe`. Empty for +OK and -ERR, which belong to another op.
QString operationOf(Verb verb);

/// One NATS connection. Cuts both byte streams into ops, keeps the subscriptions by sid, and lays answers to what they answer:
/// +OK and PONG by order, replies by the reply subject, -ERR by its text and the quoted subject (it names no op). Any bytes may
/// come in; see Stream for the bounds.
class NatsAdapter : public Adapter {
public:
    Messages read(const wire::Delivery &delivery, Time now) override;
    void explainClose(Message &message, const wire::CloseFrame &frame) override;
    void explainDrop(Message &message, const wire::Ending &ending, Time now) override;
    Messages lapse(Time now, bool ended) override;
    QList<Outgoing> respond(const Message *message, const AutomationState &automation, quint64 serial) override;

private:
    struct Subscription {
        QByteArray subject;
        QString trace; ///< "sid 1 is the subscription to a.*": made once, told with every message
        quint64 delivered = 0;
        quint64 most = 0; ///< of UNSUB; 0 = no end
    };

    Message understand(const Op &op, Direction direction, Time now);
    void fromClient(Message &message, const Op &op, Time now);
    void fromServer(Message &message, const Op &op, Time now);
    void foreign(Message &message, const Op &op, const QString &reason);

    void readConnect(Message &message, const Op &op);
    void readPublish(Message &message, const Op &op);
    void readSubscribe(Message &message, const Op &op);
    void readUnsubscribe(Message &message, const Op &op);
    SentOp remember(const Op &op, Time now) const;

    void readInfo(Message &message, const Op &op);
    void readOk(Message &message);
    void readPong(Message &message);
    void readError(Message &message, const Op &op, Time now);
    void readDelivery(Message &message, const Op &op);
    void countDelivery(Message &message, const Op &op);
    void readInlineStatus(Message &message, const Op &op, const HeaderBlock &headers, const SentOp *request);
    bool readApiError(Message &message, const Op &op, const SentOp *request);
    void readAcknowledgement(Message &message, const Op &op);
    void readAdvisory(Message &message, const Op &op);

    Stream m_fromServer;
    Stream m_fromClient;
    Ledger m_ledger;
    QHash<QByteArray, Subscription> m_subscriptions; ///< by sid
    std::deque<quint64> m_serverPings; ///< not yet answered by the client

    // What INFO and CONNECT said last. The defaults are the server's for a client that never sent CONNECT.
    qint64 m_maxPayload = 0;
    bool m_verbose = true;
    bool m_headers = false;
    bool m_connected = false; ///< CONNECT was sent, or handed out by respond()

    // For a connection that ends without a word.
    std::optional<Time> m_lastSent;
    bool m_receivedSince = false;
    QString m_lastError;
    Time m_lastErrorTime = 0;
};

} // namespace telltale::protocol::nats
