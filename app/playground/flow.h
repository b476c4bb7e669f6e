// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/playground/scenario.h"

#include <QHash>
#include <QJsonObject>

namespace telltale::playground {

/// Flow's stream API. Faulty requests are answered as the controller does. By name, beyond that:
///
///     subscription_id  error-400 error-404 error-429 error-500 error-503  close-1002  drop  deaf (the 999 read errors)
///     topic            error-internal-error, … (keys of flow/error), error-grpc/NotFound, error-argument/tx-id-missing, …
///                      (family and key of any detail: the text comes wrapped as on the wire)
class Flow : public Scenario {
public:
    QString path() const override { return QStringLiteral("/v1/ws"); }
    void opened(Peer *peer) override;
    void received(Peer *peer, const QByteArray &message, bool isText) override;
    void left(Peer *peer) override { m_clients.remove(peer); }

private:
    struct Subscription {
        QString topic;
        QJsonValue arguments;
        qint64 number = 0; ///< tells a new subscription from an ended one with the same id
    };
    struct Client {
        QHash<QString, Subscription> subscriptions;
        bool deaf = false;
    };
    struct Fault {
        int code = 400;
        QString text;
        bool later = false; ///< comes after the request was accepted
    };

    void subscribe(Peer *peer, const QJsonObject &request);
    void unsubscribe(Peer *peer, const QJsonObject &request);
    void list(Peer *peer);
    void stream(Peer *peer, const QString &id, const Subscription &subscription);
    bool provokeById(Peer *peer, const QString &id, const QString &action);
    void fail(Peer *peer, const Fault &fault, const QString &id = {}, const QString &action = {});
    void goDeaf(Peer *peer);
    void send(Peer *peer, QByteArray message);
    void ping(Peer *peer);

    static std::optional<Fault> faultByTopic(const QString &topic);
    static QString argumentFault(const QString &topic, const QJsonObject &arguments);
    static QList<QByteArray> payloads(const QString &topic);

    QHash<Peer *, Client> m_clients;
    qint64 m_count = 0;
};

} // namespace telltale::playground
