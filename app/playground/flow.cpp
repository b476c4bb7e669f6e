// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/flow.h"

#include <QJsonDocument>
#include <QRandomGenerator>

namespace telltale::playground {

namespace {

constexpr int PingMs = 9'000; // flow.md section 5
constexpr int DataMs = 150;
constexpr qsizetype MostSubscriptions = 20;
constexpr qsizetype LongestId = 20;

QString generatedId()
{
    static constexpr QLatin1String letters("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
    QString id;
    for (qsizetype i = 0; i < LongestId; ++i)
        id += letters[QRandomGenerator::global()->bounded(int(letters.size()))];
    return id;
}

/// Go's name for what was found where something else was wanted.
QString goKind(const QJsonValue &value)
{
    return value.isObject() ? QStringLiteral("object") : value.isArray() ? QStringLiteral("array") : value.isString() ? QStringLiteral("string")
        : value.isBool() ? QStringLiteral("bool") : QStringLiteral("number");
}

QString badField(QLatin1String what, const QJsonValue &found, QLatin1String field, QLatin1String wanted)
{
    return QStringLiteral("error parsing message: error unmarshalling %1: json: cannot unmarshal %2 into Go struct field %3 of type %4")
        .arg(what, goKind(found), field, wanted);
}

bool isMissing(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

} // namespace

void Flow::opened(Peer *peer)
{
    m_clients.insert(peer, {});
    ping(peer);
}

void Flow::ping(Peer *peer)
{
    peer->after(PingMs, [this, peer] {
        peer->ping();
        ping(peer);
    });
}

void Flow::send(Peer *peer, QByteArray message)
{
    // flow.md section 1: these three are always escaped, and a line feed ends each message.
    message.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    peer->sendText(message + '\n');
}

void Flow::fail(Peer *peer, const Fault &fault, const QString &id, const QString &action)
{
    // Errors about a message as a whole name neither action nor id (section 7, rows 1 to 7).
    const bool isAnonymous = fault.text.startsWith(QLatin1String("error parsing message: ")) || fault.text.startsWith(QLatin1String("error reading message: "));
    send(peer, "{\"subscription_id\":" + json(isAnonymous ? QString() : id) + ",\"error\":{\"code\":" + QByteArray::number(fault.code) + ",\"message\":" + json(fault.text)
            + "},\"action\":" + json(isAnonymous ? QString() : action) + '}');
}

void Flow::received(Peer *peer, const QByteArray &message, bool)
{
    if (m_clients[peer].deaf)
        return;
    const QByteArray text = message.trimmed();
    QJsonParseError problem;
    // A list around it, because QJsonDocument takes no bare values.
    const QJsonDocument document = QJsonDocument::fromJson('[' + text + ']', &problem);
    const QJsonValue value = document.isArray() && !text.isEmpty() ? document[0] : QJsonValue(QJsonValue::Undefined);
    if (text.isEmpty() || ((text.startsWith('{') || text.startsWith('[')) && value.isUndefined() && !text.endsWith(text.startsWith('{') ? '}' : ']')))
        return fail(peer, { 400, QStringLiteral("error reading message: unexpected EOF") });
    if (value.isUndefined())
        return fail(peer, { 400, QStringLiteral("error reading message: invalid character '%1' looking for beginning of value").arg(QString::fromUtf8(text).first(1)) });
    if (!value.isObject() && !value.isNull())
        return fail(peer, { 400, QStringLiteral("error parsing message: error unmarshalling base message: json: cannot unmarshal %1 into Go value of type models.BaseMessageRequest").arg(goKind(value)) });

    const QJsonObject request = value.toObject();
    const auto base = QLatin1String("base message");
    if (const QJsonValue action = request.value(u"action"); !isMissing(action) && !action.isString())
        return fail(peer, { 400, badField(base, action, QLatin1String("BaseMessageRequest.action"), QLatin1String("string")) });
    if (const QJsonValue id = request.value(u"subscription_id"); !isMissing(id) && !id.isString())
        return fail(peer, { 400, badField(base, id, QLatin1String("BaseMessageRequest.subscription_id"), QLatin1String("string")) });
    const QString action = request.value(u"action").toString();
    if (action == QLatin1String("subscribe"))
        return subscribe(peer, request);
    if (action == QLatin1String("unsubscribe"))
        return unsubscribe(peer, request);
    if (action == QLatin1String("list_subscriptions"))
        return list(peer);
    fail(peer, { 400, QStringLiteral("error parsing message: unknown action type: ") + action });
}

void Flow::subscribe(Peer *peer, const QJsonObject &request)
{
    static const QString action = QStringLiteral("subscribe");
    const QJsonValue topicValue = request.value(u"topic");
    const QJsonValue arguments = request.value(u"arguments");
    const auto what = QLatin1String("subscribe message");
    if (!isMissing(topicValue) && !topicValue.isString())
        return fail(peer, { 400, badField(what, topicValue, QLatin1String("SubscribeMessageRequest.topic"), QLatin1String("string")) });
    if (!isMissing(arguments) && !arguments.isObject())
        return fail(peer, { 400, badField(what, arguments, QLatin1String("SubscribeMessageRequest.arguments"), QLatin1String("models.Arguments")) });

    auto &subscriptions = m_clients[peer].subscriptions;
    const QString sent = request.value(u"subscription_id").toString();
    const QString topic = topicValue.toString();
    if (provokeById(peer, sent, action))
        return;
    if (subscriptions.size() >= MostSubscriptions)
        return fail(peer, { 429, QStringLiteral("error creating new subscription: maximum number of subscriptions reached") }, sent, action);
    if (sent.toUtf8().size() > LongestId)
        return fail(peer, { 400, QStringLiteral("error parsing subscription id: subscription ID provided by the client must not exceed 20 characters") }, sent, action);
    if (subscriptions.contains(sent))
        return fail(peer, { 400, QStringLiteral("error parsing subscription id: subscription ID is already in use: ") + sent }, sent, action);
    const QString id = sent.isEmpty() ? generatedId() : sent;
    const auto fault = faultByTopic(topic);
    if (fault && !fault->later)
        return fail(peer, *fault, id, action);
    const QString refused = fault ? QString() : argumentFault(topic, arguments.toObject());
    if (!refused.isEmpty())
        return fail(peer, { 400, QStringLiteral("error creating data provider: ") + refused }, id, action);

    send(peer, "{\"subscription_id\":" + json(id) + ",\"action\":\"subscribe\"}");
    if (fault)
        return peer->after(DataMs, [this, peer, fault, id] { fail(peer, *fault, id, action); });
    const Subscription subscription { topic, arguments.isObject() ? arguments : QJsonValue(), ++m_count };
    subscriptions.insert(id, subscription);
    stream(peer, id, subscription);
}

void Flow::stream(Peer *peer, const QString &id, const Subscription &subscription)
{
    const QList<QByteArray> messages = payloads(subscription.topic);
    const bool endsByItself = subscription.topic.endsWith(QLatin1String("transaction_statuses"));
    for (qsizetype i = 0; i < messages.size(); ++i) {
        const bool isLast = i + 1 == messages.size();
        peer->after(int(i + 1) * DataMs, [this, peer, id, subscription, message = messages[i], ends = isLast && endsByItself] {
            auto &subscriptions = m_clients[peer].subscriptions;
            if (subscriptions.value(id).number != subscription.number)
                return;
            send(peer, "{\"subscription_id\":" + json(id) + ",\"topic\":" + json(subscription.topic) + ",\"payload\":" + message + '}');
            if (ends) // without any message, after a final status (section 3)
                subscriptions.remove(id);
        });
    }
}

void Flow::unsubscribe(Peer *peer, const QJsonObject &request)
{
    static const QString action = QStringLiteral("unsubscribe");
    const QString id = request.value(u"subscription_id").toString();
    if (id.isEmpty())
        return fail(peer, { 400, QStringLiteral("error parsing subscription id: subscription ID provided by the client must not be empty") }, id, action);
    if (id.toUtf8().size() > LongestId)
        return fail(peer, { 400, QStringLiteral("error parsing subscription id: subscription ID provided by the client must not exceed 20 characters") }, id, action);
    if (provokeById(peer, id, action))
        return;
    if (!m_clients[peer].subscriptions.remove(id))
        return fail(peer, { 404, QStringLiteral("subscription not found") }, id, action);
    send(peer, "{\"subscription_id\":" + json(id) + ",\"action\":\"unsubscribe\"}");
}

void Flow::list(Peer *peer)
{
    QByteArrayList entries;
    const auto &subscriptions = m_clients[peer].subscriptions;
    for (auto it = subscriptions.cbegin(); it != subscriptions.cend(); ++it)
        entries.append("{\"subscription_id\":" + json(it.key()) + ",\"topic\":" + json(it->topic) + ",\"arguments\":" + json(it->arguments) + '}');
    // null, not an empty list, when there is none (section 3)
    send(peer, "{\"subscriptions\":" + (entries.isEmpty() ? QByteArrayLiteral("null") : '[' + entries.join(',') + ']') + ",\"action\":\"list_subscriptions\"}");
}

} // namespace telltale::playground
