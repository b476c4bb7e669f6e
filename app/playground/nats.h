// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/playground/scenario.h"

#include <QHash>
#include <QJsonObject>

namespace telltale::playground {

/// NATS: one byte stream per direction over the messages, cut anywhere. Subjects provoke, on SUB, PUB and requests:
/// `error.ErrTooManySubs` or `error-Authorization-Violation` (keys of nats/error; those that end a connection close it with the
/// reason that belongs to them), `status-503`, `status-409-Consumer-Deleted` (an HMSG), `jetstream-10059` (a JetStream error as
/// payload), `jetstream-code-404` (one without an err_code), `close-1008`, `close-Kicked` (keys of nats/close), `drop`, `lame-duck` (an INFO with ldm). So does `user` of CONNECT.
class Nats : public Scenario {
public:
    QString path() const override { return QStringLiteral("/nats"); }
    void opened(Peer *peer) override;
    void received(Peer *peer, const QByteArray &message, bool isText) override;
    void left(Peer *peer) override { m_clients.remove(peer); }

private:
    struct Subscription {
        QByteArray subject;
        QByteArray queue;
        QByteArray sid;
        qint64 maximum = 0; ///< 0: none
        qint64 delivered = 0;
    };
    struct Client {
        QByteArray unread; ///< the stream behind the last whole op
        QList<Subscription> subscriptions;
        bool connected = false;
        bool verbose = true; ///< what a server assumes before CONNECT
        bool pedantic = true;
        bool echo = true;
        bool headers = false;
        bool noResponders = false;
        int unansweredPings = 0;
    };
    struct Publication {
        QByteArray subject;
        QByteArray reply;
        QByteArray headers; ///< the whole block, empty for PUB
        QByteArray payload;
    };

    qsizetype op(Peer *peer, QByteArrayView unread);
    void control(Peer *peer, const QByteArray &verb, const QByteArray &line);
    qsizetype publish(Peer *peer, const QByteArray &verb, const QList<QByteArray> &fields, QByteArrayView behind);
    void connectClient(Peer *peer, const QJsonObject &options);
    void subscribe(Peer *peer, const QList<QByteArray> &fields);
    void unsubscribe(Peer *peer, const QList<QByteArray> &fields);
    void published(Peer *peer, const Publication &publication);
    void route(Peer *from, const Publication &publication);
    int deliver(Peer *peer, const Publication &publication, QList<QByteArray> &servedQueues);
    void request(Peer *peer, const Publication &publication);
    void keepAlive(Peer *peer, int milliseconds);
    void ok(Peer *peer);

    bool provoke(Peer *peer, const QByteArray &subject, const QByteArray &inbox);
    void fail(Peer *peer, const QString &key, const QByteArray &subject = {});
    void refuse(Peer *peer, const QString &closeKey);

    QHash<Peer *, Client> m_clients;
    int m_count = 0;
};

/// Whether `pattern` (with `*` and `>`) takes `subject`.
bool takes(const QByteArray &pattern, const QByteArray &subject);
/// A subject one may subscribe to: tokens that are not empty, `>` only as the last.
bool isSubject(const QByteArray &subject);

/// `HMSG` of an inline status, e.g. "503" or "409 Consumer Deleted".
QByteArray statusMessage(const QByteArray &subject, const QByteArray &sid, const QByteArray &status);
/// The payload of a failed request of the server's API that has no err_code.
QByteArray apiError(int code);
/// The payload of a failed JetStream request.
QByteArray jetStreamError(int errorCode);

} // namespace telltale::playground
