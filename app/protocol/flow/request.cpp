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

void explainMalformed(Message &message, const wire::Delivery &delivery, const QString &problem, std::optional<Span> span)
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
        explainMalformed(message, delivery, document.ok() ? u"expected an object, got %1"_s.arg(json::typeName(document.root())) : u"not JSON: "_s + document.problem(),
                  document.ok() ? first : document.problemSpan());
        m_requests.sent(message, {}, now);
        return;
    }
    const qsizetype end = first->offset + first->length;
    if (!delivery.payload.mid(end).trimmed().isEmpty())
        message.findings.append(u"The server reads the first JSON value only and ignores the %1 bytes after it."_s.arg(delivery.payload.size() - end));

    const json::Places places(QByteArrayView(delivery.payload).first(end), json::Places::Text::Checked);
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
        key = visible(*id);
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
    if (m_legacy)
        message.findings.append(u"The old endpoint takes no messages: the server closes the connection with 1011 for any."_s);
    if (m_deaf)
        message.findings.append(u"The server has stopped reading this connection: there will be no answer."_s);
    if (message.subject.isEmpty())
        aboutSubscription(message);
    m_requests.sent(message, key, now);
}

} // namespace telltale::protocol::flow
