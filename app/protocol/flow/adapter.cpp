// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/flow/adapter.h"

#include "app/protocol/flow/names.h"
#include "app/protocol/flow/payload.h"
#include "app/wire/text.h"

namespace telltale::protocol::flow {

using namespace Qt::StringLiterals;
namespace dom = simdjson::dom;

void FlowAdapter::opened(const wire::Opening &opening, Time now)
{
    m_lastServer = now;
    m_legacy = opening.url.path() == "/v1/subscribe_events"_L1;
    m_complete = true;
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
        m_silenceTold = false;
    }
    Messages messages;
    messages.append(std::move(message));
    if (!m_endedByItself.isEmpty())
        messages.append(endedByItself());
    return messages;
}

void FlowAdapter::answer(Message &message, const wire::Delivery &delivery)
{
    const json::Document document(delivery.payload);
    const auto object = document.object();
    if (!object) {
        explainMalformed(message, delivery, document.ok() ? u"expected an object, got %1"_s.arg(json::typeName(document.root())) : u"not JSON: "_s + document.problem(),
                  document.ok() ? Span {0, delivery.payload.size()} : document.problemSpan());
        return;
    }
    const json::Places places(delivery.payload, json::Places::Text::Checked);
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
        m_subscriptions.ended(message.id, Subscriptions::State::Failed);
    } else if (reading) {
        m_deaf = m_deaf || text.endsWith("i/o timeout"_L1) || text.endsWith("read limit exceeded"_L1);
        message.foldable = true; // gorilla/websocket gives up only at the 1,000th failed read
        message.note(u"It is about the connection, not about a request: the server failed to read from it."_s, where);
    } else {
        pair(message, action);
        if (message.subject.isEmpty())
            aboutSubscription(message);
        if (text == "subscription not found"_L1) {
            if (m_subscriptions.state(message.id) == Subscriptions::State::Finished)
                message.note(u"The subscription had ended by itself after its last status: this is harmless."_s);
            m_subscriptions.ended(message.id, Subscriptions::State::Finished);
        }
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
        m_subscriptions.began(message.id, request ? request->subject : QString());
        message.text = u"subscribed"_s;
    } else if (action == "unsubscribe"_L1) {
        m_subscriptions.ended(message.id, Subscriptions::State::Unsubscribed);
        message.text = u"unsubscribed"_s;
    } else {
        listed(message, list);
    }
    if (message.subject.isEmpty())
        aboutSubscription(message);
}

/// The list is complete: what it does not name has ended. `null` is an empty list.
void FlowAdapter::listed(Message &message, const std::optional<dom::element> &list)
{
    dom::array entries;
    qsizetype count = 0;
    QSet<QString> ids;
    if (list && list->get(entries) == simdjson::SUCCESS) {
        for (const dom::element entry : entries) {
            dom::object subscription;
            ++count;
            if (entry.get(subscription) != simdjson::SUCCESS)
                continue;
            const QString id = visible(idMember(subscription).value_or(QString()));
            ids.insert(id);
            m_subscriptions.listed(id, visible(json::textMember(subscription, "topic").value_or(QString())));
        }
    }
    m_subscriptions.keepOnly(ids);
    message.text = count == 1 ? u"1 subscription"_s : u"%1 subscriptions"_s.arg(count);
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
    const auto payloadObject = json::objectMember(object, "payload");
    m_subscriptions.data(message, payloadObject ? json::integerMember(*payloadObject, "message_index") : std::nullopt, m_complete);
    if (summary.final) {
        message.note(u"The transaction's last status: the server ends this subscription without another message."_s, places.of(u"payload"_s));
        if (m_subscriptions.state(message.id) == Subscriptions::State::Live) {
            m_subscriptions.ended(message.id, Subscriptions::State::Finished);
            m_endedByItself = message.id;
        }
    }
}

} // namespace telltale::protocol::flow
