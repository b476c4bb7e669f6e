// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/playground/scenario.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

namespace telltale::playground {

/// Centrifugo, bidirectional, in one of its two encodings. Channels, RPC methods and the connect token provoke: `error-103`, `close-3500`,
/// `unsubscribe-2500` (subscribes first), `drop`. A token that is neither empty, nor one of these, nor of three parts
/// is closed 3500, as Centrifugo does with garbage.
class Centrifugo : public Scenario {
public:
    enum class Encoding { Json, Protobuf };
    explicit Centrifugo(Encoding encoding)
        : m_encoding(encoding)
    {
    }

    QString path() const override { return m_encoding == Encoding::Json ? QStringLiteral("/centrifugo/json") : QStringLiteral("/centrifugo/protobuf"); }
    QString pathFor(const QString &subprotocol) const override
    {
        return subprotocol == QLatin1String("centrifuge-protobuf") ? QStringLiteral("/centrifugo/protobuf") : path();
    }
    void opened(Peer *peer) override;
    void received(Peer *peer, const QByteArray &message, bool isText) override;
    void left(Peer *peer) override;

private:
    struct Client {
        QByteArray id;
        bool connected = false;
        bool refused = false; ///< connect failed: nothing is heard any more
        bool awaitsPong = false;
        QSet<QString> channels;
    };
    using Handler = void (Centrifugo::*)(Peer *, const QByteArray &id, const QJsonObject &request);

    std::optional<QList<QJsonObject>> commandsOf(const QByteArray &message) const;
    void command(Peer *peer, const QJsonObject &command);
    /// Sends a reply that is written here in JSON, in the client's encoding.
    void send(Peer *peer, const QByteArray &reply) const;
    void keepAlive(Peer *peer);
    bool provoke(Peer *peer, const QByteArray &id, const QString &name);
    void fail(Peer *peer, const QByteArray &id, int code);
    bool disconnectAsBefore(Peer *peer, const Provocation &asked);
    void disconnect(Peer *peer, int code);
    void publish(const QString &channel, const QByteArray &data, const QByteArray &info);

    void connectClient(Peer *peer, const QByteArray &id, const QJsonObject &request);
    void subscribe(Peer *peer, const QByteArray &id, const QJsonObject &request);
    void unsubscribe(Peer *peer, const QByteArray &id, const QJsonObject &request);
    void publication(Peer *peer, const QByteArray &id, const QJsonObject &request);
    void presence(Peer *peer, const QByteArray &id, const QJsonObject &request);
    void presenceStats(Peer *peer, const QByteArray &id, const QJsonObject &request);
    void history(Peer *peer, const QByteArray &id, const QJsonObject &request);
    void rpc(Peer *peer, const QByteArray &id, const QJsonObject &request);
    void refresh(Peer *peer, const QByteArray &id, const QJsonObject &request);
    void subRefresh(Peer *peer, const QByteArray &id, const QJsonObject &request);

    const Encoding m_encoding;
    QHash<Peer *, Client> m_clients;
    QHash<QString, qint64> m_offsets; ///< per channel, for as long as the playground runs
    qint64 m_count = 0;
};

} // namespace telltale::playground
