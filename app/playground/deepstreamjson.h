// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/playground/scenario.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

namespace telltale::playground {

/// deepstream over its JSON endpoint: enum numbers, no names. Provoked like the text endpoint, by the names in `name` or
/// `names` and by the user name: `error-MESSAGE_DENIED`, `error-104`, `error-5/108`, `close-4000`, `close-1005`, `drop`.
class DeepstreamJson : public Scenario {
public:
    QString path() const override { return QStringLiteral("/deepstream-json"); }
    void opened(Peer *peer) override { m_clients.insert(peer, {}); }
    void received(Peer *peer, const QByteArray &message, bool isText) override;
    void left(Peer *peer) override;

protected:
    /// What a client sent, as the object that JSON has for it.
    void answer(Peer *peer, const QJsonObject &object);
    /// `message`: JSON text of an object.
    virtual void send(Peer *peer, const QByteArray &message);

private:
    struct Client {
        bool accepted = false; ///< the challenge
        QString user; ///< empty until the login, then never
        int refusals = 0;
        QSet<QString> subscriptions; ///< topic number and name: `4chat/1`
    };
    struct Record {
        int version = 0;
        QByteArray data = "{}";
    };
    /// A request of a topic with names, taken apart.
    struct Request {
        int topic = 0;
        int action = 0;
        QString name; ///< `name`, else the first of `names`
        QStringList names;
        QString id; ///< correlationId
        QByteArray data; ///< JSON text, from `data` or `parsedData`
        QJsonObject object;
    };

    void login(Peer *peer, const QJsonObject &object);
    void event(Peer *peer, const Request &request);
    void record(Peer *peer, const Request &request);
    void write(Peer *peer, const Request &request);
    void rpc(Peer *peer, const Request &request);
    void presence(Peer *peer, const Request &request);

    bool provoke(Peer *peer, const Request &request);
    bool subscribe(Peer *peer, const Request &request);
    void acknowledge(Peer *peer, const Request &request, bool withNames = false);
    void error(Peer *peer, const Request &request, int action, const QByteArray &more = {});
    void closeSoon(Peer *peer);
    void sendToSubscribers(Peer *except, int topic, const QString &name, const QByteArray &message);

    QHash<Peer *, Client> m_clients;
    QHash<QString, Record> m_records;
    QHash<QString, Peer *> m_calls; ///< correlation id → who asked
};

} // namespace telltale::playground
