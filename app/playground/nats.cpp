// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/nats.h"

#include <QJsonDocument>

namespace telltale::playground {

namespace {

constexpr qsizetype MaximumPayload = 1 << 20;
constexpr qsizetype MaximumLine = 4096;
constexpr int FirstPingMs = 2'000; // nats.md section 7
constexpr int PingMs = 120'000;
constexpr int MostUnansweredPings = 2;

/// Fields stand between runs of blanks.
QList<QByteArray> fieldsOf(const QByteArray &line)
{
    const QByteArray simple = line.simplified();
    return simple.isEmpty() ? QList<QByteArray>() : simple.split(' ');
}

std::optional<qsizetype> size(const QByteArray &field)
{
    bool isNumber = false;
    const qlonglong value = field.toLongLong(&isNumber);
    return isNumber && value >= 0 ? std::optional<qsizetype>(value) : std::nullopt;
}

} // namespace

void Nats::opened(Peer *peer)
{
    m_clients.insert(peer, {});
    peer->sendBinary("INFO {\"server_id\":\"PLAYGROUND\",\"server_name\":\"playground\",\"version\":\"2.10.27\",\"proto\":1,\"go\":\"go1.23\",\"host\":\"127.0.0.1\","
                     "\"port\":8080,\"headers\":true,\"max_payload\":1048576,\"jetstream\":true,\"client_id\":"
        + QByteArray::number(++m_count) + ",\"client_ip\":\"127.0.0.1\",\"nonce\":\"cGxheWdyb3VuZA\"} \r\n");
}

void Nats::received(Peer *peer, const QByteArray &message, bool)
{
    const QByteArray unread = std::exchange(m_clients[peer].unread, {}) + message;
    qsizetype from = 0;
    while (!peer->ended()) {
        const qsizetype taken = op(peer, QByteArrayView(unread).sliced(from));
        if (taken == 0)
            break;
        from += taken;
    }
    if (!peer->ended())
        m_clients[peer].unread = unread.sliced(from);
}

/// Handles the op at the start of `unread`; the bytes it took, 0 if it is not there as a whole.
qsizetype Nats::op(Peer *peer, QByteArrayView unread)
{
    const qsizetype lineEnd = unread.indexOf('\n');
    if (lineEnd > MaximumLine || (lineEnd < 0 && unread.size() > MaximumLine)) {
        fail(peer, QStringLiteral("ErrMaxControlLine"));
        return 0;
    }
    if (lineEnd < 0)
        return 0;
    const QByteArray line = unread.first(lineEnd).toByteArray().trimmed();
    const QList<QByteArray> fields = fieldsOf(line);
    const QByteArray verb = fields.isEmpty() ? QByteArray() : fields.first().toUpper();
    const qsizetype taken = lineEnd + 1;
    if (verb == "PUB" || verb == "HPUB") {
        const qsizetype behind = publish(peer, verb, fields.sliced(1), unread.sliced(taken));
        return behind < 0 ? 0 : taken + behind;
    }
    control(peer, verb, line);
    return taken;
}

void Nats::control(Peer *peer, const QByteArray &verb, const QByteArray &line)
{
    const QList<QByteArray> arguments = fieldsOf(line).mid(1);
    if (verb == "CONNECT") {
        const QJsonDocument options = QJsonDocument::fromJson(line.sliced(verb.size()));
        options.isObject() ? connectClient(peer, options.object()) : refuse(peer, QStringLiteral("ProtocolViolation"));
    } else if (verb == "PING") {
        peer->sendBinary("PONG\r\n");
    } else if (verb == "PONG") {
        m_clients[peer].unansweredPings = 0;
    } else if (verb == "SUB") {
        subscribe(peer, arguments);
    } else if (verb == "UNSUB") {
        unsubscribe(peer, arguments);
    } else if (verb == "-ERR") {
        refuse(peer, QStringLiteral("ParseError"));
    } else if (verb != "+OK" && verb != "INFO") {
        fail(peer, QStringLiteral("Unknown-Protocol-Operation"));
    }
}

/// The bytes taken behind the line, -1 if payload is missing.
qsizetype Nats::publish(Peer *peer, const QByteArray &verb, const QList<QByteArray> &fields, QByteArrayView behind)
{
    const bool hasHeaders = verb == "HPUB";
    const qsizetype sizes = hasHeaders ? 2 : 1;
    const auto total = fields.size() > sizes ? size(fields.last()) : std::nullopt;
    const auto block = hasHeaders && total ? size(fields[fields.size() - 2]) : std::optional<qsizetype>(0);
    if (!total || !block || *block > *total || fields.size() > sizes + 2 || (hasHeaders && !m_clients[peer].headers)) {
        refuse(peer, QStringLiteral("ProtocolViolation")); // section 8: malformed arguments end without -ERR
        return -1;
    }
    if (*total > MaximumPayload) {
        fail(peer, QStringLiteral("Maximum-Payload-Violation"));
        return -1;
    }
    if (behind.size() < *total + 2)
        return -1;
    if (behind.sliced(*total, 2) != "\r\n") {
        fail(peer, QStringLiteral("Unknown-Protocol-Operation"));
        return -1;
    }
    published(peer, { fields.first(), fields.size() > sizes + 1 ? fields[1] : QByteArray(), behind.first(*block).toByteArray(), behind.sliced(*block, *total - *block).toByteArray() });
    return *total + 2;
}

void Nats::connectClient(Peer *peer, const QJsonObject &options)
{
    Client &client = m_clients[peer];
    client.verbose = options.value(u"verbose").toBool(true);
    client.pedantic = options.value(u"pedantic").toBool(true);
    client.echo = options.value(u"echo").toBool(true);
    client.headers = options.value(u"headers").toBool();
    client.noResponders = options.value(u"no_responders").toBool();
    const int protocol = options.value(u"protocol").toInt();
    if (protocol != 0 && protocol != 1)
        return fail(peer, QStringLiteral("ErrBadClientProtocol"));
    if (client.noResponders && !client.headers)
        return fail(peer, QStringLiteral("ErrNoRespondersRequiresHeaders"));
    if (!options.value(u"account").toString().isEmpty() || options.value(u"pass").toString() == QLatin1String("wrong"))
        return fail(peer, QStringLiteral("Authorization-Violation"));
    if (provoke(peer, options.value(u"user").toString().toUtf8(), {}))
        return;
    ok(peer);
    if (!std::exchange(client.connected, true))
        keepAlive(peer, FirstPingMs);
}

void Nats::keepAlive(Peer *peer, int milliseconds)
{
    peer->after(milliseconds, [this, peer] {
        if (++m_clients[peer].unansweredPings > MostUnansweredPings)
            return fail(peer, QStringLiteral("Stale-Connection"));
        peer->sendBinary("PING\r\n");
        keepAlive(peer, PingMs);
    });
}

void Nats::ok(Peer *peer)
{
    if (m_clients[peer].verbose)
        peer->sendBinary("+OK\r\n");
}

} // namespace telltale::playground
