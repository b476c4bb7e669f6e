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
/// +OK and PONG by order, replies by the reply subject, -ERR by its text and the quoted subject (it names no op). Concludes what no
/// op says: conclusions.cpp. Any bytes may come in; see Stream for the bounds.
class NatsAdapter : public Adapter {
public:
    Messages read(const wire::Delivery &delivery, Time now) override;
    bool glance(const wire::FrameView &frame, Time now, Glances &glances) override;
    void recall(const QString &context) override;
    void explainClose(Message &message, const wire::CloseFrame &frame) override;
    void explainDrop(Message &message, const wire::Ending &ending, Time now) override;
    Messages lapse(Time now, bool ended) override;
    QList<Outgoing> respond(const Message *message, const AutomationState &automation, quint64 serial) override;

private:
    struct ServerPing {
        quint64 number = 0;
        Time time = 0;
    };
    struct Subscription {
        QByteArray subject;
        QString trace; ///< "sid 1 is the subscription to a.*": made once, told with every message
        QByteArray context; ///< the same for glances
        quint64 delivered = 0;
        quint64 most = 0; ///< of UNSUB; 0 = no end
    };

    struct Ended {
        QString how;
        bool stragglers = true; ///< messages may be under way still
    };

    Message understand(const Op &op, Direction direction, Time now);
    void fromClient(Message &message, const Op &op, Time now);
    void fromServer(Message &message, const Op &op, Time now);
    void foreign(Message &message, const Op &op, const QString &reason);
    void noteLastError(Message &message) const;
    void noteServerPings(Message &message, Time now) const;
    void noteSuspect(Message &message, Time now) const;
    void noteEnd(const QByteArray &sid, Ended ended);
    void noteUnknownSubscription(Message &message, Span sid) const;
    bool concludes(Time now);
    bool isPlain(QByteArrayView subject, QByteArrayView sid, Glance &glance);
    void concludeEnded(const Message &last, const QString &why);
    void concludeOwnSilence(Time now);
    void concludeMissingOk(const QList<SentOp> &ops);
    void concludeFault(const Message &drop, const SentOp &op);
    void concludeSlowConsumer(Message &drop, Time now);
    const SentOp *pingInVain(Time now);
    bool clientIsSilent(Time now) const;
    void concludeSilence(Time now, Messages &messages);
    void listUnanswered(Time now, Messages &messages);

    void readConnect(Message &message, const Op &op);
    void readPublish(Message &message, const Op &op);
    void readSubscribe(Message &message, const Op &op);
    void readUnsubscribe(Message &message, const Op &op);
    SentOp remember(const Op &op, Time now) const;

    void readInfo(Message &message, const Op &op);
    void readPing(Message &message, Time now);
    void readOk(Message &message);
    void readPong(Message &message);
    void readError(Message &message, const Op &op, Time now);
    void readDelivery(Message &message, const Op &op);
    const SentOp *countDelivery(Message &message, const Op &op);
    void readInlineStatus(Message &message, const Op &op, const HeaderBlock &headers, const SentOp *request);
    bool readApiError(Message &message, const Op &op, const SentOp *request);
    void readAcknowledgement(Message &message, const Op &op);
    void readAdvisory(Message &message, const Op &op);

    Stream m_fromServer;
    Stream m_fromClient;
    Ledger m_ledger;
    QHash<QByteArray, Subscription> m_subscriptions; ///< by sid
    QHash<QByteArray, Ended> m_ended; ///< by sid; not in use again since
    std::deque<ServerPing> m_serverPings; ///< not yet answered by the client
    std::optional<QString> m_recalled; ///< how a subscription that this adapter never saw is told; see recall()
    std::vector<Subscription *> m_counted; ///< of the frame at which is glanced
    Messages m_concluded; ///< from the op just read, or from how the connection ended

    // What INFO and CONNECT said last. The defaults are the server's for a client that never sent CONNECT.
    qint64 m_maxPayload = 0;
    bool m_verbose = true;
    bool m_headers = false;
    bool m_connected = false; ///< CONNECT was sent, or handed out by respond()
    bool m_connectSeen = false; ///< so that what it says about verbose can be relied on
    bool m_lameDuck = false; ///< INFO said that the server is about to shut down

    // For a connection that ends without a word.
    std::optional<Time> m_lastSent;
    bool m_receivedSince = false;
    std::optional<Time> m_lastReceived;
    bool m_toldOwnSilence = false; ///< that the client does not answer PING: told once
    quint64 m_toldSilenceOn = 0; ///< the client's PING that was told to be unanswered
    QString m_lastError;
    Time m_lastErrorTime = 0;
};

} // namespace telltale::protocol::nats
