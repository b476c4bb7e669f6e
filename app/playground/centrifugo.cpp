// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/centrifugo.h"

#include "app/playground/binary.h"
#include "app/playground/centrifugobinary.h"

#include <QJsonDocument>
#include <QJsonValue>

namespace telltale::playground {

namespace {

// Times of a server with default settings (centrifugo.md section 5, and section 6 row 3502).
constexpr int PingMs = 25'000;
constexpr int PongMs = 8'000;
constexpr int StaleMs = 25'000;
constexpr int RefusedMs = 5'000;
constexpr int PublicationMs = 150;
constexpr int MostChannels = 128;
constexpr qsizetype LongestChannel = 255;

const QString centrifugo = QStringLiteral("centrifugo");
const QString disconnects = QStringLiteral("disconnect");

QByteArray textOf(const QString &family, int code)
{
    const auto *found = entry(centrifugo, family, QString::number(code));
    return found && !found->wire.isEmpty() ? found->wire.toUtf8() : QByteArrayLiteral("chosen by name");
}

/// The codes that carry `"temporary":true` (centrifugo.md section 6).
bool isTemporary(int code)
{
    return code == 100 || code == 111 || code == 113;
}

QByteArray push(const QString &channel, const QByteArray &body)
{
    return "{\"push\":{\"channel\":" + json(channel) + ',' + body + "}}";
}

} // namespace

void Centrifugo::opened(Peer *peer)
{
    Client client;
    client.id = "5e0c7a52-0000-4000-8000-" + QByteArray::number(++m_count).rightJustified(12, '0');
    m_clients.insert(peer, client);
    peer->after(StaleMs, [this, peer] {
        if (!m_clients[peer].connected && !m_clients[peer].refused)
            disconnect(peer, 3502);
    });
}

void Centrifugo::left(Peer *peer)
{
    m_clients.remove(peer);
}

void Centrifugo::received(Peer *peer, const QByteArray &message, bool)
{
    if (m_clients[peer].refused)
        return;
    const auto commands = commandsOf(message);
    if (!commands)
        return disconnect(peer, 3501);
    for (const QJsonObject &one : *commands) {
        command(peer, one);
        if (peer->ended())
            return;
    }
}

/// The opcode does not matter (section 1). Nullopt where a server closes with 3501.
std::optional<QList<QJsonObject>> Centrifugo::commandsOf(const QByteArray &message) const
{
    QList<QJsonObject> commands;
    if (m_encoding == Encoding::Protobuf) {
        const auto pieces = readMessages(message);
        if (!pieces || pieces->isEmpty())
            return std::nullopt;
        for (const QByteArray &piece : *pieces) {
            const auto one = jsonCommand(piece);
            if (!one)
                return std::nullopt;
            commands.append(*one);
        }
        return commands;
    }
    // One object per line; a line end after the last one is accepted.
    const QByteArray lines = message.endsWith('\n') ? message.chopped(1) : message;
    for (const QByteArray &line : lines.split('\n')) {
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject())
            return std::nullopt;
        commands.append(document.object());
    }
    return commands;
}

void Centrifugo::send(Peer *peer, const QByteArray &reply) const
{
    if (m_encoding == Encoding::Json)
        peer->sendText(reply);
    else
        peer->sendBinary(binaryReply(QJsonDocument::fromJson(reply).object()));
}

void Centrifugo::command(Peer *peer, const QJsonObject &command)
{
    static const QList<std::pair<QString, Handler>> handlers {
        { QStringLiteral("connect"), &Centrifugo::connectClient }, { QStringLiteral("subscribe"), &Centrifugo::subscribe },
        { QStringLiteral("unsubscribe"), &Centrifugo::unsubscribe }, { QStringLiteral("publish"), &Centrifugo::publication },
        { QStringLiteral("presence"), &Centrifugo::presence }, { QStringLiteral("presence_stats"), &Centrifugo::presenceStats },
        { QStringLiteral("history"), &Centrifugo::history }, { QStringLiteral("rpc"), &Centrifugo::rpc },
        { QStringLiteral("refresh"), &Centrifugo::refresh }, { QStringLiteral("sub_refresh"), &Centrifugo::subRefresh },
    };
    Client &client = m_clients[peer];
    const qint64 id = command.value(u"id").toInteger();
    if (id <= 0 && client.connected && command.contains(u"send"))
        return disconnect(peer, 3508);
    if (id <= 0) {
        if (!std::exchange(client.awaitsPong, false)) // a pong nobody asked for
            disconnect(peer, 3501);
        return;
    }
    for (const auto &[name, handler] : handlers) {
        const QJsonValue request = command.value(name);
        if (!request.isObject())
            continue;
        if (client.connected == (handler == &Centrifugo::connectClient)) // connect comes first, and once
            return disconnect(peer, 3501);
        return (this->*handler)(peer, QByteArray::number(id), request.toObject());
    }
    if (client.connected && command.contains(u"send"))
        return disconnect(peer, 3508);
    disconnect(peer, 3501); // also `ping`, which the schema has and no server implements
}

void Centrifugo::keepAlive(Peer *peer)
{
    peer->after(PingMs, [this, peer] {
        m_clients[peer].awaitsPong = true;
        send(peer, "{}");
        peer->after(PongMs, [this, peer] {
            if (m_clients[peer].awaitsPong)
                disconnect(peer, 3012);
        });
        keepAlive(peer);
    });
}

bool Centrifugo::provoke(Peer *peer, const QByteArray &id, const QString &name)
{
    const Provocation asked = provocation(name);
    if (asked.what == Provocation::What::Error && asked.code()) {
        fail(peer, id, *asked.code());
        return true;
    }
    return disconnectAsBefore(peer, asked) || end(peer, asked, centrifugo, disconnects);
}

void Centrifugo::fail(Peer *peer, const QByteArray &id, int code)
{
    send(peer, "{\"id\":" + id + ",\"error\":{\"code\":" + QByteArray::number(code) + ",\"message\":\""
        + textOf(QStringLiteral("error"), code) + (isTemporary(code) ? "\",\"temporary\":true}}" : "\"}}"));
}

/// Servers before v4 write an object as the reason of their own codes.
bool Centrifugo::disconnectAsBefore(Peer *peer, const Provocation &asked)
{
    const auto *found = asked.what == Provocation::What::Close ? entry(centrifugo, QStringLiteral("disconnect-v3"), asked.which) : nullptr;
    if (found)
        peer->close(quint16(found->code.toInt()), "{\"reason\":" + json(found->wire) + ",\"reconnect\":false}");
    return found;
}

void Centrifugo::disconnect(Peer *peer, int code)
{
    peer->close(quint16(code), textOf(disconnects, code));
}

void Centrifugo::publish(const QString &channel, const QByteArray &data, const QByteArray &info)
{
    const QByteArray offset = QByteArray::number(++m_offsets[channel]);
    for (auto it = m_clients.cbegin(); it != m_clients.cend(); ++it) {
        if (it->channels.contains(channel))
            send(it.key(), push(channel, "\"pub\":{\"data\":" + data + info + ",\"offset\":" + offset + '}'));
    }
}

void Centrifugo::connectClient(Peer *peer, const QByteArray &id, const QJsonObject &request)
{
    const QString token = request.value(u"token").toString();
    if (provoke(peer, id, token)) {
        // After a failed connect the server stops listening and drops the connection later (section 4.1).
        m_clients[peer].refused = true;
        return peer->after(RefusedMs, [peer] { peer->drop(); });
    }
    if (!token.isEmpty() && token.count(u'.') != 2)
        return disconnect(peer, 3500);
    m_clients[peer].connected = true;
    send(peer, "{\"id\":" + id + ",\"connect\":{\"client\":\"" + m_clients[peer].id + "\",\"version\":\"6.9.1 OSS\",\"ping\":25,\"pong\":true}}");
    keepAlive(peer);
}

void Centrifugo::subscribe(Peer *peer, const QByteArray &id, const QJsonObject &request)
{
    const QString channel = request.value(u"channel").toString();
    QSet<QString> &channels = m_clients[peer].channels;
    if (channel.isEmpty())
        return disconnect(peer, 3501);
    if (provoke(peer, id, channel))
        return;
    const bool isAscii = std::all_of(channel.begin(), channel.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (channel.size() > LongestChannel || !isAscii)
        return fail(peer, id, 107);
    if (channels.contains(channel))
        return fail(peer, id, 105);
    if (channels.size() >= MostChannels)
        return fail(peer, id, 106);
    channels.insert(channel);
    const qint64 offset = m_offsets.value(channel);
    send(peer, "{\"id\":" + id + ",\"subscribe\":{\"recoverable\":true,\"epoch\":\"play\""
        + (offset ? ",\"offset\":" + QByteArray::number(offset) : QByteArray()) + ",\"positioned\":true}}");

    const Provocation asked = provocation(channel);
    if (asked.what == Provocation::What::Unsubscribe && asked.code()) {
        return peer->after(PublicationMs, [this, peer, channel, code = *asked.code()] {
            m_clients[peer].channels.remove(channel);
            send(peer, push(channel, "\"unsubscribe\":{\"code\":" + QByteArray::number(code) + ",\"reason\":\""
                    + textOf(QStringLiteral("unsubscribe"), code) + "\"}"));
        });
    }
    for (int i = 1; i <= 3; ++i) {
        peer->after(i * PublicationMs, [this, peer, channel, i] {
            if (m_clients[peer].channels.contains(channel))
                publish(channel, "{\"n\":" + QByteArray::number(i) + '}', {});
        });
    }
}

} // namespace telltale::playground
