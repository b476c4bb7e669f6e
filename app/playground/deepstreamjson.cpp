// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/deepstreamjson.h"

#include "app/playground/deepstreamerrors.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace telltale::playground {

namespace {

constexpr int CloseMs = 10;
constexpr int MostRefusals = 3;
const QString everyone = QStringLiteral("%_EVERYONE_%");

enum Topic { Parser = 1, Connection = 2, Auth = 3, Event = 4, Records = 5, Rpc = 6, Presence = 7 };

QByteArray number(int value)
{
    return QByteArray::number(value);
}

} // namespace

void DeepstreamJson::left(Peer *peer)
{
    const Client client = m_clients.take(peer);
    m_calls.removeIf([peer](auto call) { return call.value() == peer; });
    if (!client.user.isEmpty())
        sendToSubscribers(nullptr, Presence, client.user, "{\"topic\":7,\"action\":8,\"name\":" + json(client.user) + '}');
    if (!client.user.isEmpty())
        sendToSubscribers(nullptr, Presence, everyone, "{\"topic\":7,\"action\":9,\"name\":" + json(client.user) + '}');
}

void DeepstreamJson::received(Peer *peer, const QByteArray &message, bool isText)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson('[' + message + ']', &problem);
    if (!isText || problem.error != QJsonParseError::NoError)
        return peer->close(Peer::NoCode); // deepstream.md section 2.3: without a message
    answer(peer, document[0].toObject());
}

void DeepstreamJson::send(Peer *peer, const QByteArray &message)
{
    peer->sendText(message);
}

void DeepstreamJson::answer(Peer *peer, const QJsonObject &object)
{
    const int topic = object.value(u"topic").toInt();
    const int action = object.value(u"action").toInt();
    Client &client = m_clients[peer];
    const QByteArray original = ",\"originalTopic\":" + number(topic) + ",\"originalAction\":" + number(action);

    if (topic < Connection || topic > Presence)
        return send(peer, "{\"topic\":1,\"action\":1" + original + '}');
    if (topic == Connection && action == 2) { // PING: ignored before the login
        if (!client.user.isEmpty())
            send(peer, "{\"topic\":2,\"action\":3}");
        return;
    }
    if (!client.accepted) {
        if (topic != Connection || action != 5)
            return send(peer, "{\"topic\":2,\"action\":101" + original + '}');
        client.accepted = true;
        return send(peer, "{\"topic\":2,\"action\":4}");
    }
    if (client.user.isEmpty())
        return topic == Auth ? login(peer, object) : send(peer, "{\"topic\":3,\"action\":101" + original + '}');
    if (topic == Connection || topic == Auth)
        return send(peer, "{\"topic\":1,\"action\":1" + original + '}');

    Request request { topic, action, object.value(u"name").toString(), {}, object.value(u"correlationId").toString(), {}, object };
    for (const QJsonValue name : object.value(u"names").toArray())
        request.names.append(name.toString());
    if (request.name.isEmpty() && !request.names.isEmpty())
        request.name = request.names.first();
    request.data = object.contains(u"data") ? object.value(u"data").toString().toUtf8()
        : object.contains(u"parsedData")    ? json(object.value(u"parsedData"))
                                            : QByteArray();
    if (provoke(peer, request))
        return;
    topic == Event ? event(peer, request) : topic == Records ? record(peer, request) : topic == Rpc ? rpc(peer, request) : presence(peer, request);
}

void DeepstreamJson::login(Peer *peer, const QJsonObject &object)
{
    const QJsonObject data = object.contains(u"data") ? QJsonDocument::fromJson(object.value(u"data").toString().toUtf8()).object() : object.value(u"parsedData").toObject();
    const bool isObject = object.value(u"parsedData").isObject() || QJsonDocument::fromJson(object.value(u"data").toString().toUtf8()).isObject();
    if (object.value(u"action").toInt() != 2 || !isObject) {
        send(peer, "{\"topic\":3,\"action\":102,\"originalTopic\":3,\"originalAction\":2}");
        return closeSoon(peer);
    }
    const QString user = data.value(u"username").toString();
    if (provoke(peer, { Auth, 2, user, {}, {}, {}, object }))
        return;
    Client &client = m_clients[peer];
    if (data.value(u"password").toString() == QLatin1String("wrong")) {
        send(peer, "{\"topic\":3,\"action\":4}");
        if (++client.refusals < MostRefusals)
            return;
        send(peer, "{\"topic\":3,\"action\":100}");
        return closeSoon(peer);
    }
    client.user = user.isEmpty() ? QStringLiteral("open") : user;
    send(peer, user.isEmpty() ? "{\"topic\":3,\"action\":3}" : "{\"topic\":3,\"action\":3,\"parsedData\":{\"lang\":\"de\"}}");
    sendToSubscribers(peer, Presence, client.user, "{\"topic\":7,\"action\":6,\"name\":" + json(client.user) + '}');
    sendToSubscribers(peer, Presence, everyone, "{\"topic\":7,\"action\":7,\"name\":" + json(client.user) + '}');
}

void DeepstreamJson::closeSoon(Peer *peer)
{
    peer->after(CloseMs, [peer] { peer->close(Peer::NoCode); });
}

bool DeepstreamJson::provoke(Peer *peer, const Request &request)
{
    const Provocation asked = provocation(request.name);
    if (asked.what != Provocation::What::Error)
        return end(peer, asked, QStringLiteral("deepstream"), QStringLiteral("close"));
    const DeepstreamError *wanted = deepstreamError(asked.which, request.topic);
    if (!wanted || wanted->action < 0)
        return false;
    const QByteArray more = wanted->topic == Records && wanted->action == 102 ? QByteArrayLiteral(",\"version\":4,\"parsedData\":{\"a\":2}") : QByteArray();
    Request as = request;
    as.topic = wanted->topic;
    if (wanted->topic < Event)
        send(peer, "{\"topic\":" + number(wanted->topic) + ",\"action\":" + number(wanted->action) + ",\"originalTopic\":" + number(request.topic)
            + ",\"originalAction\":" + number(request.action) + '}');
    else
        error(peer, as, wanted->action, (wanted->flagged ? ",\"isError\":true" : "") + more);
    if (wanted->closes)
        closeSoon(peer);
    return true;
}

void DeepstreamJson::error(Peer *peer, const Request &request, int action, const QByteArray &more)
{
    send(peer, "{\"topic\":" + number(request.topic) + ",\"action\":" + number(action) + ",\"originalAction\":" + number(request.action)
        + ",\"name\":" + json(request.name) + more + (request.id.isEmpty() ? QByteArray() : ",\"correlationId\":" + json(request.id)) + '}');
}

/// Acks carry no `isAck`, and only some carry the names (deepstream.md sections 2.3 and 4).
void DeepstreamJson::acknowledge(Peer *peer, const Request &request, bool withNames)
{
    send(peer, "{\"topic\":" + number(request.topic) + ",\"action\":" + number(request.action)
        + (withNames && !request.names.isEmpty() ? ",\"names\":" + json(request.object.value(u"names"))
                : withNames                      ? ",\"name\":" + json(request.name)
                                                 : QByteArray())
        + (request.id.isEmpty() ? QByteArray() : ",\"correlationId\":" + json(request.id)) + '}');
}

/// True if one of the names is new. A second subscription is complained about, then acknowledged like the first.
bool DeepstreamJson::subscribe(Peer *peer, const Request &request)
{
    auto &subscriptions = m_clients[peer].subscriptions;
    bool anyNew = false;
    for (const QString &name : request.names) {
        const QString subscription = QString::number(request.topic) + name;
        if (subscriptions.contains(subscription)) {
            static const QHash<int, int> multiple { { Event, 106 }, { Records, 117 }, { Rpc, 109 }, { Presence, 103 } };
            Request one = request;
            one.name = name;
            error(peer, one, multiple.value(request.topic));
            continue;
        }
        subscriptions.insert(subscription);
        anyNew = true;
    }
    return anyNew;
}

void DeepstreamJson::sendToSubscribers(Peer *except, int topic, const QString &name, const QByteArray &message)
{
    const QString subscription = QString::number(topic) + name;
    for (auto it = m_clients.cbegin(); it != m_clients.cend(); ++it) {
        if (it.key() != except && it->subscriptions.contains(subscription))
            send(it.key(), message);
    }
}

} // namespace telltale::playground
