// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The part of Conversation that knows about errors on the wire.
#include "app/protocol/deepstream/actions.h"
#include "app/protocol/deepstream/conversation.h"
#include "app/protocol/deepstream/spellings.h"

namespace telltale::protocol::deepstream {

namespace {

using Open = OpenRequests::Open;

/// Whether an error with this name can be about a request with this action: for wires that do not say which request failed.
bool plausible(const QString &error, int topic, int action)
{
    if (topic == topic::Record) {
        if (error == u"VERSION_EXISTS" || error == u"INVALID_VERSION" || error == u"RECORD_UPDATE_ERROR"
            || error == u"INVALID_PATCH_ON_HOTPATH")
            return isRecordWrite(action);
        if (error == u"RECORD_NOT_FOUND")
            return action == 3 || action == 5;
    }
    if (topic == topic::Rpc && action >= 4 && action <= 7) {
        return error == u"INVALID_RPC_CORRELATION_ID" || error == u"MULTIPLE_ACCEPT" || error == u"MULTIPLE_ACK" || error == u"MULTIPLE_RESPONSE"
            || error == u"MESSAGE_DENIED" || error == u"MESSAGE_PERMISSION_ERROR" || error == u"INVALID_MESSAGE_DATA";
    }
    if (topic == topic::Rpc && (error == u"INVALID_RPC_CORRELATION_ID" || error == u"MULTIPLE_ACCEPT" || error == u"MULTIPLE_ACK" || error == u"MULTIPLE_RESPONSE"))
        return false; // told to the provider only
    const Action *request = findAction(topic, action);
    const QString word = request ? QString::fromLatin1(request->name) : QString();
    if (error == u"MULTIPLE_SUBSCRIPTIONS" || error == u"MULTIPLE_PROVIDERS")
        return word.startsWith(u"SUBSCRIBE") || word == u"PROVIDE" || word == u"LISTEN";
    if (error == u"NOT_SUBSCRIBED" || error == u"NOT_PROVIDED")
        return word.startsWith(u"UN");
    return true;
}

} // namespace

void Conversation::incomingError(Message &message, Envelope envelope)
{
    message.kind = Kind::Error;
    if (!envelope.numbered)
        message.note(QStringLiteral("an error: the part before its name is E"));
    else if (isErrorAction(envelope.topic, envelope.action))
        message.note(envelope.action >= 100 ? QStringLiteral("an error: numbers from 100 on are")
                                            : QStringLiteral("an error: the table says so, whatever isError says"));
    else
        message.note(QStringLiteral("an error: isError is set"));

    const QString code = QStringLiteral("%1/%2").arg(envelope.topic).arg(envelope.action);
    if (envelope.topic == 15 || envelope.topic == 16) {
        // A second LISTEN leaks the number of a state registry instead of its topic.
        envelope.topic = envelope.topic == 16 ? topic::Event : topic::Record;
        message.name = actionName(envelope.topic, envelope.action);
        message.note(QStringLiteral("a registry's number (listen patterns) leaked into the topic: meant is %1")
                         .arg(topicName(envelope.topic)));
        envelope.originalAction = envelope.topic == topic::Event ? 5 : 27;
    }
    const QString family = familyOf(envelope.topic);
    if (envelope.numbered) {
        message.code = code;
        message.keys = {{.family = family, .code = QStringLiteral("%1/%2").arg(envelope.topic).arg(envelope.action)}};
    } else {
        if (envelope.spelling == u"INVALID_AUTH_DATA" && !m_loginUsable) {
            envelope.action = 102;
            message.name = actionName(topic::Auth, 102);
            message.note(QStringLiteral("the login that was sent holds no JSON object, so this refusal means INVALID_MESSAGE_DATA"));
        }
        const auto spelling = findErrorSpelling(envelope.topic, envelope.spelling);
        const catalog::Key asWritten {.family = family, .name = envelope.spelling};
        message.keys = {asWritten};
        if (message.name != envelope.spelling) {
            const catalog::Key asNamed {.family = family, .name = message.name};
            message.keys.insert(spelling && spelling->ambiguous ? 0 : 1, asNamed);
            message.note(QStringLiteral("`%1` is how text writes %2").arg(envelope.spelling, message.name));
        }
        if (envelope.action < 0)
            message.name = envelope.spelling;
    }

    if (envelope.version)
        message.parts.append({QStringLiteral("version"), QString::number(*envelope.version)});
    if (!envelope.subscription.isEmpty())
        message.parts.append({QStringLiteral("subscription"), envelope.subscription});
    if (envelope.originalAction) {
        const int topic = envelope.originalTopic.value_or(envelope.topic);
        message.parts.append({QStringLiteral("refused"), actionName(topic, *envelope.originalAction)});
        const QString operation = operationName(topic, *envelope.originalAction);
        if (!operation.isEmpty())
            message.operation = operation;
        message.note(QStringLiteral("the original action names the request: %1 %2")
                         .arg(topicName(topic), actionName(topic, *envelope.originalAction)));
    }
    findFailed(message, envelope);
}

void Conversation::findFailed(Message &message, const Envelope &envelope)
{
    if (message.name == u"LISTEN_RESPONSE_TIMEOUT") {
        m_matches.remove(envelope.topic, envelope.subscription);
        return;
    }
    const bool login = envelope.topic == topic::Auth ? envelope.action != 101 : message.name == u"AUTHENTICATION_TIMEOUT";
    const bool general = envelope.topic <= topic::Auth && !login && !envelope.originalTopic;
    const int topic = login ? int(topic::Auth) : envelope.originalTopic.value_or(envelope.topic);
    const auto fits = [&](const Open &o) {
        if (o.from != Direction::Out || (!general && o.topic != topic))
            return false;
        if (message.name == u"REJECT")
            return o.action == 5;
        if (envelope.originalAction && o.action != *envelope.originalAction) {
            // Servers take an upsert for the update or patch that it comes down to.
            if (topic == topic::Record && (*envelope.originalAction == 18 || *envelope.originalAction == 19) && o.action == *envelope.originalAction - 2)
                return true;
            // Text quotes the word, which several requests share; a second subscription is told as plain SUBSCRIBE in numbers, too.
            return (!envelope.numbered || message.name == u"MULTIPLE_SUBSCRIPTIONS") && topic == topic::Record && *envelope.originalAction == 25 && o.action >= 21 && o.action <= 24;
        }
        return plausible(message.name, o.topic, o.action);
    };

    Open *open = nullptr;
    // The correlation id in text errors about events and records is made up by the server.
    const bool paired = !envelope.correlationId.isEmpty()
        && (envelope.numbered || (topic != topic::Event && topic != topic::Record));
    if (paired)
        open = m_requests.find([&](const Open &o) { return o.correlationId == envelope.correlationId && fits(o); });
    if (open) {
        message.note(QStringLiteral("belongs to the request with this correlation id"));
    } else if (!envelope.subject().isEmpty()) {
        // Requests about everyone have no name; errors about them have this one.
        const bool everyone = topic == topic::Presence && envelope.subject() == u"%_EVERYONE_%";
        open = m_requests.find([&](const Open &o) { return (everyone ? o.names.isEmpty() : o.names.contains(envelope.subject())) && fits(o); });
        if (open)
            message.note(QStringLiteral("belongs to the request with this name"));
    } else if (login || message.name == u"REJECT") {
        open = m_requests.find(fits);
    } else if (!paired && m_requests.waiting().size() == 1 && fits(m_requests.waiting().front())) {
        open = &m_requests.waiting().front();
        message.note(QStringLiteral("the wire does not say what it is about; only one request is open"));
    }
    if (!open) {
        message.note(QStringLiteral("no open request fits"));
        return;
    }
    OpenRequests::link(message, *open);
    // A second subscription is refused and then acknowledged all the same.
    if (!message.name.startsWith(u"MULTIPLE_"))
        m_requests.close(open, envelope.name);
}

} // namespace telltale::protocol::deepstream
