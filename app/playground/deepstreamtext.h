// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/playground/scenario.h"

#include <QHash>
#include <QSet>

namespace telltale::playground {

/// deepstream over its text endpoint. Event, record, RPC and user names provoke: `error-MESSAGE_DENIED`, `error-104`,
/// `error-5/102`, `close-4000`, `close-1005`, `drop`. Any login is accepted but the password `wrong`.
class DeepstreamText : public Scenario {
public:
    QString path() const override { return QStringLiteral("/deepstream-v3"); }
    void opened(Peer *peer) override;
    void received(Peer *peer, const QByteArray &message, bool isText) override;
    void left(Peer *peer) override;

private:
    struct Client {
        QByteArray user; ///< empty until the login, then never
        int refusals = 0;
        QSet<QByteArray> subscriptions; ///< topic letter and name: `Echat/1`
        QSet<QByteArray> patterns; ///< topic letter and pattern that it listens for
    };
    struct Record {
        int version = 0;
        QByteArray data = "{}";
    };
    using Parts = QList<QByteArray>;

    void message(Peer *peer, const Parts &parts);
    void login(Peer *peer, const Parts &parts);
    void event(Peer *peer, const Parts &parts);
    void record(Peer *peer, const Parts &parts);
    void write(Peer *peer, const Parts &parts);
    void rpc(Peer *peer, const Parts &parts);
    void presence(Peer *peer, const Parts &parts);
    void listen(Peer *peer, const Parts &parts);

    bool provoke(Peer *peer, const Parts &parts);
    bool subscribe(Peer *peer, const Parts &parts);
    void ticks(Peer *peer, const QByteArray &name);
    void send(Peer *peer, const Parts &parts);
    void tellPresence(Peer *except, const QByteArray &action, const QByteArray &user);
    void sendToSubscribers(Peer *except, const QByteArray &subscription, const Parts &parts);

    QHash<Peer *, Client> m_clients;
    QHash<QByteArray, Record> m_records;
    QHash<QByteArray, Peer *> m_calls; ///< correlation id → who asked
};

} // namespace telltale::playground
