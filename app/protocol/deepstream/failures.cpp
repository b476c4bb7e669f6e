// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The part of Conversation that knows about failures: errors on the wire, those that text cannot express, and those that are
/// only concluded from waiting.
#include "app/protocol/deepstream/actions.h"
#include "app/protocol/deepstream/conversation.h"
#include "app/protocol/deepstream/spellings.h"

namespace telltale::protocol::deepstream {

namespace {

using Open = OpenRequests::Open;

constexpr Time AckTimeout = 2 * Second; // subscriptionTimeout of the stock client
constexpr Time DeleteTimeout = 15 * Second; // recordDeleteTimeout of the stock client
constexpr Time HeartbeatTimeout = 60 * Second; // two intervals of 30 s

bool isWrite(int action)
{
    return (action >= 15 && action <= 20) || action == 24 || action == 35;
}

/// Whether an error with this name can be about a request with this action: for wires that do not say which request failed.
bool plausible(const QString &error, int topic, int action)
{
    if (topic == topic::Record) {
        if (error == u"VERSION_EXISTS" || error == u"INVALID_VERSION" || error == u"RECORD_UPDATE_ERROR"
            || error == u"INVALID_PATCH_ON_HOTPATH")
            return isWrite(action);
        if (error == u"RECORD_NOT_FOUND")
            return action == 3 || action == 5;
    }
    const Action *request = findAction(topic, action);
    const QString word = request ? QString::fromLatin1(request->name) : QString();
    if (error == u"MULTIPLE_SUBSCRIPTIONS" || error == u"MULTIPLE_PROVIDERS")
        return word.startsWith(u"SUBSCRIBE") || word == u"PROVIDE" || word == u"LISTEN";
    if (error == u"NOT_SUBSCRIBED" || error == u"NOT_PROVIDED")
        return word.startsWith(u"UN");
    return true;
}

QString joined(const QList<ErrorSpelling> &candidates)
{
    QStringList names;
    for (const ErrorSpelling &candidate : candidates)
        names.append(topicName(candidate.topic) + QLatin1Char(' ') + actionName(candidate.topic, candidate.action));
    return names.join(QStringLiteral(" or "));
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

Message Conversation::unexpressed(Time now)
{
    Message message;
    message.direction = Direction::In;
    message.kind = Kind::Error;
    message.inferred = true;
    message.name = QStringLiteral("unexpressible reply");
    message.note(QStringLiteral("an empty text frame: the server had something to say that text has no form for"));
    const Open *last = m_requests.last();
    QList<ErrorSpelling> candidates;
    if (last) {
        const int topic = last->topic;
        const int action = last->action;
        message.note(QStringLiteral("the last request was %1 %2").arg(topicName(topic), actionName(topic, action)));
        OpenRequests::link(message, *last);
        if (topic == topic::Record && action == 25 && m_loggedIn) {
            message.kind = Kind::Reply;
            message.name = actionName(topic, action);
            message.note(QStringLiteral("guess: its acknowledgement, the one that text cannot express"));
            m_answering.insert(topic);
        } else if (!m_loggedIn && topic != topic::Auth) {
            candidates.append({topic::Auth, 101, false});
        } else if (topic == topic::Auth || topic == topic::Connection) {
            candidates.append({topic::Parser, 1, false});
        } else {
            const bool event = topic == topic::Event;
            if ((event && action == 5) || (topic == topic::Record && action == 27)) {
                if (m_patterns.contains(topic, last->subject))
                    candidates.append({topic, event ? 106 : 117, false});
                else
                    candidates.append({topic, event ? 100 : 110, false});
            } else if (topic == topic::Record && isWrite(action)) {
                candidates.append({topic, 105, false});
                candidates.append({topic, 108, false});
                if (action == 17 || action == 19 || action == 20)
                    candidates.append({topic, 109, false});
            } else if (topic == topic::Record && action == 9) {
                candidates.append({topic, 106, false});
            } else if (topic == topic::Record && (action == 3 || action == 5 || action == 23)) {
                candidates.append({topic, 103, false});
                if (action == 23)
                    candidates.append({topic, 104, false});
            }
            // A feature that has answered before is not switched off.
            if (!m_answering.contains(topic))
                candidates.append({topic::Parser, 1, false});
        }
    }
    if (m_matches.first(topic::Event) && message.kind == Kind::Error)
        candidates.append({topic::Event, 101, false});

    if (candidates.size() == 1) {
        const ErrorSpelling &only = candidates.front();
        message.name = actionName(only.topic, only.action);
        message.keys = {{.family = familyOf(only.topic), .name = message.name}};
        message.note(QStringLiteral("guess: %1, the only one that fits").arg(joined(candidates)));
    } else if (!candidates.isEmpty()) {
        message.text = joined(candidates);
        message.note(QStringLiteral("guess: %1; the wire does not tell them apart").arg(message.text));
    } else if (message.kind == Kind::Error) {
        message.note(QStringLiteral("no request explains it"));
    }
    if (last) {
        const quint64 number = last->number;
        if (const Open *open = m_requests.find([number](const Open &o) { return o.number == number; }))
            m_requests.close(open);
    }
    received(message, now);
    return message;
}

void Conversation::conclude(const Message &cause, const QString &name, const QString &why)
{
    Message message;
    message.kind = Kind::Error;
    message.direction = cause.direction;
    message.inferred = true;
    message.operation = cause.operation;
    message.subject = cause.subject;
    message.name = name;
    message.keys = {{.family = QStringLiteral("client"), .name = name}};
    message.note(QStringLiteral("concluded, as a stock client does: ") + why);
    m_concluded.append(message);
}

/// A client listens to a pattern once. What was listened to before the recording began is not known.
void Conversation::concludeListening(const Message &message, const Envelope &envelope)
{
    const bool event = envelope.topic == topic::Event;
    const bool record = envelope.topic == topic::Record;
    if ((event && envelope.action == 5) || (record && envelope.action == 27)) {
        if (m_patterns.contains(envelope.topic, envelope.name))
            conclude(message, QStringLiteral("LISTENER_EXISTS"), QStringLiteral("this client listens to the pattern already"));
    } else if ((event && envelope.action == 6) || (record && envelope.action == 28)) {
        if (m_whole && !m_patterns.contains(envelope.topic, envelope.name))
            conclude(message, QStringLiteral("NOT_LISTENING"), QStringLiteral("this client does not listen to the pattern"));
        m_patterns.remove(envelope.topic, envelope.name);
    }
}

Messages Conversation::overdue(Time now)
{
    Messages all;
    if (m_ended)
        return all;
    for (Open &open : m_requests.waiting()) {
        if (now - open.sent < AckTimeout)
            break; // in the order of sending
        const Action *action = findAction(open.topic, open.action);
        const bool timed = action && open.topic >= topic::Event
            && (action->role == Role::Request || (action->role == Role::Call && open.topic != topic::Rpc))
            && !(open.topic == topic::Record && (open.action == 11 || open.action == 2));
        const bool removes = open.topic == topic::Record && open.action == 9;
        if (removes && now - open.sent < DeleteTimeout)
            continue;
        if (!timed || open.overdue || open.from != Direction::Out)
            continue;
        open.overdue = true;
        Message message;
        message.kind = Kind::Error;
        message.inferred = true;
        message.name = removes ? QStringLiteral("RECORD_DELETE_TIMEOUT") : QStringLiteral("ACK_TIMEOUT");
        message.id = open.correlationId;
        message.keys = {{.family = QStringLiteral("client"), .name = message.name}};
        OpenRequests::link(message, open);
        message.note(removes ? QStringLiteral("no DELETE_SUCCESS within 15 s: a stock client raises this now")
                : open.acknowledged ? QStringLiteral("acknowledged, but no data within 2 s: a stock client raises this now")
                                       : QStringLiteral("no acknowledgement within 2 s: a stock client raises this now"));
        all.append(message);
    }
    if (m_lastReceived && !m_silent && now - *m_lastReceived >= HeartbeatTimeout) {
        m_silent = true;
        Message message;
        message.kind = Kind::Error;
        message.inferred = true;
        message.name = QStringLiteral("HEARTBEAT_TIMEOUT");
        message.keys = {{.family = QStringLiteral("client"), .name = message.name}};
        message.note(QStringLiteral("nothing received for two heartbeat intervals of 30 s: a stock client gives up now"));
        all.append(message);
    }
    return all;
}

} // namespace telltale::protocol::deepstream
