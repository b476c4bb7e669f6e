// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/flow/adapter.h"

#include "app/protocol/flow/names.h"
#include "app/protocol/flow/payload.h"
#include "app/wire/text.h"

namespace telltale::protocol::flow {

using namespace Qt::StringLiterals;
namespace dom = simdjson::dom;

namespace {

constexpr qsizetype MostSubscriptions = 10000;
constexpr qsizetype MostShown = 200;

QString visible(const QString &text) { return wire::visibleText(text.toUtf8()); }

QString shortened(const QString &text)
{
    return text.size() > MostShown ? text.left(MostShown) + u'…' : text;
}

/// A client's member in whatever case it was written: the server does not mind, and of several the last counts.
std::optional<dom::element> anyCase(const dom::object &object, QLatin1String name, QString *spelled)
{
    std::optional<dom::element> found;
    for (const auto &field : object) {
        const QString key = QString::fromUtf8(field.key.data(), qsizetype(field.key.size()));
        if (key.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        found = field.value;
        *spelled = key;
    }
    return found;
}

std::optional<QString> textOf(const std::optional<dom::element> &element)
{
    std::string_view text;
    if (!element || element->get(text) != simdjson::SUCCESS)
        return std::nullopt;
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

void FlowAdapter::opened(const wire::Opening &, Time now)
{
    m_lastServer = now;
}

Messages FlowAdapter::read(const wire::Delivery &delivery, Time now)
{
    Message message;
    message.direction = delivery.direction;
    message.bytes = delivery.payload;
    message.span = {0, delivery.payload.size()};
    if (delivery.direction == Direction::Out) {
        request(message, delivery, now);
        if (!m_lastServer)
            m_lastServer = now; // the recording begins here
    } else {
        answer(message, delivery);
        m_lastServer = now;
    }
    return {message};
}

void FlowAdapter::malformed(Message &message, const wire::Delivery &delivery, const QString &problem, std::optional<Span> span)
{
    message.kind = Kind::Malformed;
    message.text = delivery.complete ? problem : problem + u"; the message broke off"_s;
    message.note(message.text + u'.', span);
}

void FlowAdapter::request(Message &message, const wire::Delivery &delivery, Time now)
{
    // The server decodes the first JSON value of a message and ignores what follows.
    const auto first = json::firstValue(delivery.payload);
    const QByteArrayView bytes = first ? QByteArrayView(delivery.payload).sliced(first->offset, first->length) : QByteArrayView(delivery.payload);
    const json::Document document(bytes);
    const auto object = document.object();
    if (!object) {
        malformed(message, delivery, document.ok() ? u"expected an object, got %1"_s.arg(json::typeName(document.root())) : u"not JSON: "_s + document.problem(),
                  document.ok() ? first : document.problemSpan());
        m_requests.sent(message, {}, now);
        return;
    }
    const qsizetype end = first->offset + first->length;
    if (!delivery.payload.mid(end).trimmed().isEmpty())
        message.findings.append(u"The server reads the first JSON value only and ignores the %1 bytes after it."_s.arg(delivery.payload.size() - end));

    const json::Places places(QByteArrayView(delivery.payload).first(end));
    QString spelled;
    const auto actionElement = anyCase(*object, "action"_L1, &spelled);
    const auto action = textOf(actionElement);
    message.kind = Kind::Request;
    message.operation = action && !action->isEmpty() ? shortened(visible(canonicalAction(*action))) : u"unknown"_s;
    if (actionElement)
        message.note(u"“%1” says what is asked for."_s.arg(visible(spelled)), places.of(spelled));
    if (!action)
        message.findings.append(actionElement ? u"The action is %1; it must be a string."_s.arg(json::typeName(*actionElement))
                                              : u"Without an action the server answers “unknown action type”."_s);
    else if (*action == "list_subscription"_L1)
        message.findings.append(u"Since v0.41.0 the action is spelled list_subscriptions; the server refuses this one."_s);
    else if (!isAction(*action))
        message.findings.append(u"The server knows subscribe, unsubscribe and list_subscriptions, in this spelling."_s);

    QString key;
    if (const auto id = textOf(anyCase(*object, "subscription_id"_L1, &spelled))) {
        key = *id;
        message.id = visible(*id);
        message.note(u"The answer will carry this subscription id."_s, places.of(spelled));
    } else if (const auto other = idMember(*object)) {
        message.id = visible(*other);
        message.findings.append(u"The server ignores “%1”; on the wire the name is subscription_id."_s.arg(idMemberName(*object)));
    }
    if (const auto topic = textOf(anyCase(*object, "topic"_L1, &spelled))) {
        message.subject = visible(*topic);
        message.note(u"The topic is “%1”."_s.arg(message.subject), places.of(spelled));
    }
    if (const auto arguments = anyCase(*object, "arguments"_L1, &spelled)) {
        const auto span = places.of(spelled);
        if (span && span->length > 2)
            message.text = shortened(wire::visibleText(QByteArrayView(delivery.payload).sliced(span->offset, qMin(span->length, MostShown + 1))));
        if (!arguments->is_object() && !arguments->is_null())
            message.findings.append(u"The arguments are %1; they must be an object."_s.arg(json::typeName(*arguments)));
    }
    if (m_deaf)
        message.findings.append(u"The server has stopped reading this connection: there will be no answer."_s);
    if (message.subject.isEmpty())
        aboutSubscription(message);
    m_requests.sent(message, key, now);
}

void FlowAdapter::answer(Message &message, const wire::Delivery &delivery)
{
    const json::Document document(delivery.payload);
    const auto object = document.object();
    if (!object) {
        malformed(message, delivery, document.ok() ? u"expected an object, got %1"_s.arg(json::typeName(document.root())) : u"not JSON: "_s + document.problem(),
                  document.ok() ? Span {0, delivery.payload.size()} : document.problemSpan());
        return;
    }
    const json::Places places(delivery.payload);
    if (const auto id = idMember(*object))
        message.id = visible(*id);
    const auto error = json::objectMember(*object, "error");
    if (error && (json::member(*error, "code") || json::member(*error, "message"))) {
        this->error(message, *object, places);
    } else if (json::member(*object, "payload") || (json::member(*object, "topic") && !json::member(*object, "action"))) {
        data(message, *object, places);
    } else if (json::member(*object, "subscriptions") || isAction(json::textMember(*object, "action").value_or(QString()))) {
        response(message, *object, places);
    } else if (json::member(*object, "BlockID")) {
        message.kind = Kind::Push;
        message.operation = u"data"_s;
        message.subject = u"events"_s;
        const Summary summary = summariseLegacy(*object);
        message.text = summary.text;
        message.parts = summary.parts;
        message.note(u"“BlockID” at the top: data of the old endpoint /v1/subscribe_events."_s, places.of(u"BlockID"_s));
    } else {
        message.kind = Kind::Push;
        message.operation = u"unknown"_s;
        message.text = shortened(wire::visibleText(QByteArrayView(delivery.payload).first(qMin(delivery.payload.size(), MostShown + 1))));
        message.note(u"No error, payload, topic, subscriptions or known action at the top: not a message of this protocol."_s, Span {0, delivery.payload.size()});
    }
}

void FlowAdapter::error(Message &message, const dom::object &object, const json::Places &places)
{
    const auto where = places.of(u"error"_s);
    const auto error = *json::objectMember(object, "error");
    const QString action = canonicalAction(json::textMember(object, "action").value_or(QString()));
    const auto code = json::member(error, "code");
    const QString text = json::textMember(error, "message").value_or(QString());
    message.kind = Kind::Error;
    message.code = code ? json::display(*code) : QString();
    message.text = visible(text);
    message.operation = visible(action);
    message.note(u"“error” at the top is an object with a code or a message."_s, where);
    if (code && !json::integerMember(error, "code"))
        message.findings.append(u"The code is %1; it should be a whole number."_s.arg(json::typeName(*code)));

    const bool reading = text.startsWith("error reading message: read "_L1) || text.startsWith("error reading message: websocket: "_L1);
    if (text.startsWith("internal error: "_L1)) {
        // Not an answer: it comes when a subscription that was accepted fails later, and ends it.
        message.note(u"It reports that an accepted subscription failed: no request is waiting for it, and the subscription is gone."_s,
                     places.of(u"subscription_id"_s));
        aboutSubscription(message);
        if (const auto it = m_subscriptions.find(message.id); it != m_subscriptions.end())
            it->live = false;
    } else if (reading) {
        m_deaf = m_deaf || text.endsWith("i/o timeout"_L1);
        message.note(u"It is about the connection, not about a request: the server failed to read from it."_s, where);
    } else {
        pair(message, action);
        if (message.subject.isEmpty())
            aboutSubscription(message);
    }
    const auto inside = [&](QByteArrayView key) -> std::optional<Span> {
        const auto span = where ? json::locate(QByteArrayView(message.bytes).sliced(where->offset, where->length), key) : std::nullopt;
        return span ? std::optional(Span {where->offset + span->offset, span->length}) : std::nullopt;
    };
    message.note(u"The text is looked up first: it says more than the code, and wins over it."_s, inside("message"));
    message.keys.append({.family = u"error"_s, .text = text});
    if (!message.code.isEmpty()) {
        message.keys.append({.family = u"error-code"_s, .code = message.code, .asRange = true});
        message.note(u"The code %1 only says what sort of failure it is."_s.arg(message.code), inside("code"));
    }
}

void FlowAdapter::response(Message &message, const dom::object &object, const json::Places &places)
{
    message.kind = Kind::Reply;
    const auto list = json::member(object, "subscriptions");
    const QString action = list ? u"list_subscriptions"_s : canonicalAction(*json::textMember(object, "action"));
    message.operation = action;
    message.note(list ? u"“subscriptions” at the top: the answer to list_subscriptions."_s : u"“action” names the request that succeeded."_s,
                 places.of(list ? u"subscriptions"_s : u"action"_s));
    const auto request = pair(message, action);
    if (action == "subscribe"_L1) {
        remember(message.id, request ? request->subject : QString(), true);
        message.text = u"subscribed"_s;
    } else if (action == "unsubscribe"_L1) {
        if (const auto it = m_subscriptions.find(message.id); it != m_subscriptions.end())
            it->live = false;
        message.text = u"unsubscribed"_s;
    } else {
        dom::array entries;
        qsizetype count = 0;
        if (list && list->get(entries) == simdjson::SUCCESS) {
            for (const dom::element entry : entries) {
                dom::object subscription;
                ++count;
                if (entry.get(subscription) == simdjson::SUCCESS)
                    remember(visible(idMember(subscription).value_or(QString())), visible(json::textMember(subscription, "topic").value_or(QString())), true);
            }
        }
        message.text = count == 1 ? u"1 subscription"_s : u"%1 subscriptions"_s.arg(count);
    }
    if (message.subject.isEmpty())
        aboutSubscription(message);
}

void FlowAdapter::data(Message &message, const dom::object &object, const json::Places &places)
{
    message.kind = Kind::Push;
    message.operation = u"data"_s;
    message.subject = visible(json::textMember(object, "topic").value_or(QString()));
    message.note(u"“payload” or “topic” at the top: data of a subscription. What the payload holds is not looked at to tell."_s,
                 places.of(json::member(object, "payload") ? u"payload"_s : u"topic"_s));
    if (message.subject.isEmpty())
        aboutSubscription(message);
    const auto payload = json::member(object, "payload");
    if (!payload)
        return;
    const Summary summary = summarise(message.subject, *payload);
    message.text = summary.text;
    message.parts = summary.parts;
    if (summary.heartbeat)
        message.note(u"A heartbeat: nothing matched for heartbeat_interval blocks."_s, places.of(u"payload"_s));
    remember(message.id, message.subject, !summary.final);
    if (summary.final)
        message.note(u"The transaction's last status: the server ends this subscription without another message."_s, places.of(u"payload"_s));
}

std::optional<Requests::Open> FlowAdapter::pair(Message &message, const QString &action)
{
    std::optional<Requests::Open> request;
    QString why;
    if (action.isEmpty()) {
        request = m_requests.answeredOldest(message, [](const Requests::Open &) { return true; });
        why = u"It names no action; answers come in the order of the requests, so it belongs to the oldest open one: %1."_s;
    } else {
        request = m_requests.answeredOldest(message, [&](const Requests::Open &open) { return open.operation == action && open.key == message.id; });
        if (!request && action == "list_subscriptions"_L1)
            request = m_requests.answeredOldest(message, [&](const Requests::Open &open) { return open.operation == action; });
        if (!request) // The request had no id: the server made one.
            request = m_requests.answeredOldest(message, [&](const Requests::Open &open) { return open.operation == action && open.key.isEmpty(); });
        why = u"Action and id belong to the oldest such request: %1."_s;
    }
    if (!request) {
        message.note(u"No open request was seen that it could answer."_s);
        return std::nullopt;
    }
    const QString operation = request->operation.isEmpty() ? u"a message that could not be read"_s : request->operation;
    message.note(why.arg(request->subject.isEmpty() ? operation : operation + u' ' + request->subject));
    if (message.id.isEmpty())
        message.id = visible(request->key);
    return request;
}

void FlowAdapter::remember(const QString &id, const QString &topic, bool live)
{
    if (id.isEmpty())
        return;
    if (m_subscriptions.size() >= MostSubscriptions && !m_subscriptions.contains(id))
        m_subscriptions.clear();
    Subscription &subscription = m_subscriptions[id];
    if (!topic.isEmpty())
        subscription.topic = topic;
    subscription.live = live;
}

void FlowAdapter::aboutSubscription(Message &message)
{
    if (message.id.isEmpty())
        return;
    const QString topic = m_subscriptions.value(message.id).topic;
    message.subject = topic.isEmpty() ? message.id : topic;
    if (!topic.isEmpty())
        message.note(u"The subscription with this id is of topic “%1”."_s.arg(topic));
}

} // namespace telltale::protocol::flow
