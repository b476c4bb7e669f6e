// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/nats/adapter.h"

#include "app/protocol/nats/composer.h"
#include "app/wire/text.h"

namespace telltale::protocol::nats {

using namespace Qt::StringLiterals;

QString operationOf(Verb verb)
{
    switch (verb) {
    case Verb::Info:
        return u"info"_s;
    case Verb::Connect:
        return u"connect"_s;
    case Verb::Pub:
    case Verb::Hpub:
        return u"publish"_s;
    case Verb::Sub:
        return u"subscribe"_s;
    case Verb::Unsub:
        return u"unsubscribe"_s;
    case Verb::Msg:
    case Verb::Hmsg:
        return u"message"_s;
    case Verb::Ping:
        return u"ping"_s;
    case Verb::Pong:
        return u"pong"_s;
    case Verb::Ok:
    case Verb::Err:
    case Verb::None:
        break;
    }
    return {};
}

Messages NatsAdapter::read(const wire::Delivery &delivery, Time now)
{
    if (delivery.payload.isEmpty())
        return {};
    const bool in = delivery.direction == Direction::In;
    if (in) {
        m_receivedSince = true;
        m_lastReceived = now;
    } else {
        m_lastSent = now;
        m_receivedSince = false;
    }
    Stream &stream = in ? m_fromServer : m_fromClient;
    stream.feed(delivery.payload);
    Messages messages;
    while (const std::optional<Op> op = stream.next()) {
        messages.append(understand(*op, delivery.direction, now));
        if (!m_concluded.isEmpty())
            messages += std::exchange(m_concluded, {});
    }
    return messages;
}

Message NatsAdapter::understand(const Op &op, Direction direction, Time now)
{
    const Stream &stream = direction == Direction::In ? m_fromServer : m_fromClient;
    Message message;
    message.direction = direction;
    message.bytes = op.bytes;
    message.span = { qsizetype(op.start - stream.lastFeed()), op.bytes.size() };
    message.operation = operationOf(op.verb);
    message.findings = op.findings;
    message.trace.reserve(4);
    if (message.span.offset < 0)
        message.note(u"began in an earlier frame: frames mean nothing to the byte stream of NATS"_s);
    if (!op.problem.isEmpty()) {
        message.kind = Kind::Malformed;
        message.text = op.problem;
        message.note(op.problem, op.problemAt);
        if (direction == Direction::Out) {
            const bool unreadable = op.verb == Verb::None || (op.carriesPayload() && op.payload.length > 0);
            m_ledger.sent({ .verb = op.verb, .fault = unreadable ? Fault::Unreadable : Fault::Arguments, .beginning = op.beginning(),
                              .line = op.line, .time = now },
                false);
            message.note(unreadable ? u"a server ends the connection over this, with -ERR 'Unknown Protocol Operation' at best"_s
                                    : u"a server ends the connection over this, and sends no -ERR"_s);
        }
    } else if (direction == Direction::In) {
        fromServer(message, op, now);
    } else {
        fromClient(message, op, now);
    }
    return message;
}

/// An op that only the other side may send.
void NatsAdapter::foreign(Message &message, const Op &op, const QString &reason)
{
    message.kind = Kind::Malformed;
    message.text = QString(verbName(op.verb)) + u' ' + reason;
    message.note(message.text, Span { 0, verbName(op.verb).size() });
}

QList<Outgoing> NatsAdapter::respond(const Message *message, const AutomationState &automation, quint64 serial)
{
    if (!message || message->direction != Direction::In || message->inferred)
        return {};
    if (message->kind == Kind::Ping && automation.isOn(u"pong"_s))
        return { { wire::Opcode::Binary, QByteArrayLiteral("PONG\r\n") } };
    if (message->kind != Kind::Info || message->operation != "info"_L1 || m_connected || !automation.isOn(u"connect"_s))
        return {};
    Result<Composed> connect = composer().compose(u"connect"_s, automation.values, serial);
    if (!connect)
        return {};
    m_connected = true;
    // A refused CONNECT is answered instead of the PING, so there is always an answer to wait for.
    return { connect->outgoing, { wire::Opcode::Binary, QByteArrayLiteral("PING\r\n") } };
}

} // namespace telltale::protocol::nats
