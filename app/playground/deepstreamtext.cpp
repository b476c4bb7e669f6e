// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/deepstreamtext.h"

#include "app/playground/deepstreamerrors.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace telltale::playground {

namespace {

constexpr char Unit = '\x1f'; ///< between parts
constexpr char MessageEnd = '\x1e'; ///< ends a message
constexpr int HeartbeatMs = 30'000;
constexpr int CloseMs = 10; ///< between the last error and the close frame (deepstream.md section 3)
constexpr int MostRefusals = 3;

int topicNumber(const QByteArray &letter)
{
    static const QHash<QByteArray, int> numbers { { "X", 1 }, { "C", 2 }, { "A", 3 }, { "E", 4 }, { "R", 5 }, { "P", 6 }, { "U", 7 } };
    return numbers.value(letter);
}

} // namespace

void DeepstreamText::opened(Peer *peer)
{
    m_clients.insert(peer, {});
    send(peer, { "C", "A" }); // the server speaks first, there is no challenge
    send(peer, { "C", "PI" });
    const auto heartbeat = [this, peer](auto again) -> void {
        peer->after(HeartbeatMs, [this, peer, again] {
            send(peer, { "C", "PI" });
            again(again);
        });
    };
    heartbeat(heartbeat);
}

void DeepstreamText::left(Peer *peer)
{
    const Client client = m_clients.take(peer);
    m_calls.removeIf([peer](auto call) { return call.value() == peer; });
    if (!client.user.isEmpty())
        tellPresence(nullptr, "PNL", client.user);
}

void DeepstreamText::received(Peer *peer, const QByteArray &bytes, bool isText)
{
    if (!isText) // the wrong opcode for this endpoint
        return peer->close(Peer::NoCode);
    for (const QByteArray &one : bytes.split(MessageEnd)) {
        if (one.size() >= 3) // less is ignored
            message(peer, one.split(Unit));
        if (peer->ended())
            return;
    }
}

void DeepstreamText::message(Peer *peer, const Parts &parts)
{
    if (parts.size() < 2)
        return;
    const QByteArray &topic = parts.first();
    const QByteArray &action = parts[1];
    const bool isLoggedIn = !m_clients[peer].user.isEmpty();
    if (topic == "C") {
        if (action == "PI" && isLoggedIn)
            send(peer, { "C", "PO" });
        else if (action == "CH")
            peer->sendText("");
        return;
    }
    if (topic == "A" && !isLoggedIn)
        return login(peer, parts);
    if (!isLoggedIn || topic == "A")
        return peer->sendText(""); // what text has no form for
    if (parts.size() > 2 && provoke(peer, parts))
        return;
    if (topic == "E")
        event(peer, parts);
    else if (topic == "R")
        record(peer, parts);
    else if (topic == "P")
        rpc(peer, parts);
    else if (topic == "U")
        presence(peer, parts);
}

void DeepstreamText::login(Peer *peer, const Parts &parts)
{
    const QJsonDocument document = QJsonDocument::fromJson(parts.value(2));
    if (parts[1] != "REQ" || !document.isObject()) {
        send(peer, { "A", "E", "INVALID_AUTH_DATA", "U" });
        return peer->after(CloseMs, [peer] { peer->close(Peer::NoCode); });
    }
    const QJsonObject data = document.object();
    const QByteArray user = data.value(u"username").toString().toUtf8();
    if (provoke(peer, { "A", "REQ", user }))
        return;
    Client &client = m_clients[peer];
    if (data.value(u"password").toString() == QLatin1String("wrong")) {
        send(peer, { "A", "E", "INVALID_AUTH_DATA", "U" });
        if (++client.refusals < MostRefusals)
            return;
        send(peer, { "A", "E", "TOO_MANY_AUTH_ATTEMPTS" });
        return peer->after(CloseMs, [peer] { peer->close(Peer::NoCode); });
    }
    client.user = user.isEmpty() ? QByteArrayLiteral("open") : user;
    user.isEmpty() ? send(peer, { "A", "A" }) : send(peer, { "A", "A", "O{\"lang\":\"de\"}" });
    tellPresence(peer, "PNJ", client.user);
}

bool DeepstreamText::provoke(Peer *peer, const Parts &parts)
{
    const Provocation asked = provocation(QString::fromUtf8(parts[2]));
    if (asked.what != Provocation::What::Error)
        return end(peer, asked, QStringLiteral("deepstream"), QStringLiteral("close"));
    const DeepstreamError *error = deepstreamError(asked.which, topicNumber(parts.first()));
    if (!error)
        return false;
    const bool hasId = parts.first() == "P" && parts.size() > 3;
    QByteArray text = error->text.toByteArray();
    text.replace("{act}", parts[1]).replace("{corr}", hasId ? parts[3] : QByteArrayLiteral("srv-1")).replace("{data}", "played");
    text.replace("{name}", parts[2]).replace('|', Unit);
    peer->sendText(text.isEmpty() ? text : text + MessageEnd);
    if (error->closes)
        peer->after(CloseMs, [peer] { peer->close(Peer::NoCode); });
    return true;
}

void DeepstreamText::send(Peer *peer, const Parts &parts)
{
    peer->sendText(parts.join(Unit) + MessageEnd);
}

void DeepstreamText::sendToSubscribers(Peer *except, const QByteArray &subscription, const Parts &parts)
{
    for (auto it = m_clients.cbegin(); it != m_clients.cend(); ++it) {
        if (it.key() != except && it->subscriptions.contains(subscription))
            send(it.key(), parts);
    }
}

} // namespace telltale::playground
