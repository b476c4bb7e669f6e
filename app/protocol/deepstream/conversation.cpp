// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/deepstream/conversation.h"

#include "app/protocol/deepstream/actions.h"
#include "app/wire/text.h"

namespace telltale::protocol::deepstream {

namespace {

using Open = OpenRequests::Open;

void describe(Message &message, const Envelope &envelope)
{
    message.note(QLatin1String("topic ") + topicName(envelope.topic), envelope.topicSpan);
    QString words = QLatin1String("action ")
        + (envelope.action >= 0 ? actionName(envelope.topic, envelope.action) : envelope.spelling);
    if (envelope.action >= 0 && envelope.numbered)
        words += QStringLiteral(" (number %1)").arg(envelope.action);
    else if (envelope.action >= 0)
        words += QStringLiteral(", written `%1`").arg(envelope.spelling);
    message.note(std::move(words), envelope.actionSpan);
}

} // namespace

void Conversation::opened(Time now)
{
    m_client.opened();
    m_ended = false;
    m_lastReceived = now;
}

Message Conversation::interpret(const Envelope &envelope, Direction direction, Time now)
{
    Message message;
    message.direction = direction;
    message.subject = envelope.subject();
    message.id = envelope.correlationId;
    message.findings = envelope.findings;
    message.operation = operationName(envelope.topic, envelope.action);
    if (envelope.data)
        message.text = wire::visibleText(*envelope.data);
    else if (!envelope.url.isEmpty())
        message.text = envelope.url;
    describe(message, envelope);
    message.name = envelope.action >= 0 ? actionName(envelope.topic, envelope.action) : envelope.spelling;
    if (direction == Direction::Out) {
        outgoing(message, envelope, now);
        m_client.sent(message, envelope);
        m_sent = true;
        m_lastSent = now;
        m_mute = false;
        m_pingsUnanswered = 0;
    } else {
        incoming(message, envelope, now);
        m_client.received(message, envelope);
        received(message, now);
    }
    return message;
}

void Conversation::outgoing(Message &message, const Envelope &envelope, Time now)
{
    const Action *action = findAction(envelope.topic, envelope.action);
    const Role role = action ? action->role : Role::Info;
    if (m_client.isFromStart() && !m_client.isLoggedIn() && envelope.topic >= topic::Event && envelope.topic <= topic::Presence)
        message.findings.append(QStringLiteral("sent before login: the server answers INVALID_MESSAGE and ignores it"));
    switch (role) {
    case Role::Request:
    case Role::Call:
    case Role::Quiet:
        message.kind = Kind::Request;
        m_requests.add(message, envelope, role != Role::Quiet || envelope.isWriteAck, now);
        if (envelope.topic == topic::Auth)
            m_loginUsable = envelope.dataIsObject;
        return;
    case Role::Ping:
        message.kind = Kind::Ping;
        m_requests.add(message, envelope, m_client.isLoggedIn() || !envelope.numbered, now);
        return;
    case Role::Pong:
        message.kind = Kind::Pong;
        if (envelope.numbered)
            message.findings.append(QStringLiteral("servers of this variant answer a PONG with UNKNOWN_TOPIC"));
        return;
    case Role::Counter:
    case Role::Error:
        if (envelope.topic != topic::Rpc)
            break;
        message.kind = Kind::Reply;
        message.note(QStringLiteral("sent by the provider, so an answer to the server's call"));
        if (Open *open = m_requests.find([&](const Open &o) {
                return o.from == Direction::In && o.topic == topic::Rpc && o.correlationId == envelope.correlationId;
            })) {
            const QString operation = message.operation;
            OpenRequests::link(message, *open);
            message.operation = operation;
            message.note(QStringLiteral("answers the call with the same correlation id"));
            if (envelope.action != 4)
                m_requests.close(open);
        }
        // Late and double answers are refused.
        m_requests.add(message, envelope, false, now);
        return;
    case Role::Verdict:
        message.kind = Kind::Reply;
        message.note(QStringLiteral("a provider's answer to a found pattern"));
        m_matches.remove(envelope.topic, envelope.subscription);
        if (!envelope.subscription.isEmpty())
            message.parts.append({QStringLiteral("subscription"), envelope.subscription});
        return;
    case Role::Response:
    case Role::Push:
    case Role::Info:
        break;
    }
    message.kind = Kind::Info;
    message.findings.append(QStringLiteral("nothing that clients send: servers ignore it or answer UNKNOWN_TOPIC"));
}

void Conversation::incoming(Message &message, const Envelope &envelope, Time now)
{
    if (envelope.isError || isErrorAction(envelope.topic, envelope.action)) {
        incomingError(message, envelope);
        return;
    }
    const Action *action = findAction(envelope.topic, envelope.action);
    if (!action) {
        message.kind = Kind::Info;
        message.note(QStringLiteral("a number below 100 that nobody listed, without isError: no error"));
        message.findings.append(QStringLiteral("an unknown action of %1").arg(topicName(envelope.topic)));
        return;
    }
    if (!envelope.subscription.isEmpty())
        message.parts.append({QStringLiteral("subscription"), envelope.subscription});
    if (envelope.version)
        message.parts.append({QStringLiteral("version"), QString::number(*envelope.version)});
    if (!envelope.path.isEmpty())
        message.parts.append({QStringLiteral("path"), envelope.path});

    switch (action->role) {
    case Role::Request:
        acknowledged(message, envelope);
        return;
    case Role::Response:
    case Role::Counter:
        answered(message, envelope);
        return;
    case Role::Quiet:
        message.kind = Kind::Push;
        // Pushed: what it is, not what the writer asked for.
        if (envelope.topic == topic::Record)
            message.operation = envelope.action == 20 ? QStringLiteral("erase")
                : envelope.action == 17 || envelope.action == 19 || envelope.action == 35 ? QStringLiteral("patch")
                                                                                          : QStringLiteral("update");
        return;
    case Role::Push:
        message.kind = Kind::Push;
        if (message.operation == u"pattern-found")
            m_matches.add(envelope.topic, envelope.subscription);
        else if (message.operation == u"pattern-removed")
            m_matches.remove(envelope.topic, envelope.subscription);
        return;
    case Role::Call:
        if (envelope.topic == topic::Rpc) {
            message.kind = Kind::Push;
            message.note(QStringLiteral("inward, so this client is asked as a provider"));
            m_requests.add(message, envelope, true, now);
        } else if (envelope.topic == topic::Record && envelope.isAck && envelope.action == 9) {
            // Text: R␟A␟D is for the deleter and for all others alike.
            Envelope told = envelope;
            const bool own = m_requests.find([&](const Open &o) {
                return o.from == Direction::Out && o.topic == topic::Record && o.action == 9 && o.names.contains(envelope.name);
            });
            told.action = own ? 10 : 13;
            message.name = actionName(told.topic, told.action);
            if (own) {
                message.note(QStringLiteral("this client asked for the delete: DELETE_SUCCESS"));
                answered(message, told);
            } else {
                message.kind = Kind::Push;
                message.operation = QStringLiteral("deleted");
                message.note(QStringLiteral("no delete of this client is open: somebody else deleted it"));
            }
        } else if (envelope.isAck) {
            acknowledged(message, envelope);
        } else {
            message.kind = Kind::Info;
        }
        return;
    case Role::Ping:
        message.kind = Kind::Ping;
        ++m_pingsUnanswered;
        return;
    case Role::Pong:
        incomingPong(message);
        return;
    case Role::Verdict:
    case Role::Error:
    case Role::Info:
        message.kind = Kind::Info;
        return;
    }
}

void Conversation::received(const Message &message, Time now)
{
    m_lastReceived = now;
    m_silent = false;
    if (m_sent)
        m_answeredSinceSent = true;
    if (message.kind == Kind::Error)
        m_lastError = message.name;
    else if (message.kind != Kind::Ping && message.kind != Kind::Pong)
        m_lastError.clear();
}

void Conversation::garbage(Direction direction, Time now)
{
    if (direction == Direction::Out) {
        m_sent = true;
        m_lastSent = now;
        return;
    }
    m_lastReceived = now;
    m_client.receivedGarbage();
}

void Conversation::closed()
{
    m_ended = true;
    m_client.closed();
}

void Conversation::failed(const QString &why)
{
    m_ended = true;
    m_client.failed(why);
}

QStringList Conversation::circumstances() const
{
    QStringList all;
    if (!m_lastError.isEmpty())
        all.append(QStringLiteral("after:") + m_lastError);
    if (m_sent && !m_answeredSinceSent)
        all.append(QStringLiteral("after-first-message"));
    if (m_mute)
        all.append(QStringLiteral("after-silence"));
    return all;
}

} // namespace telltale::protocol::deepstream
