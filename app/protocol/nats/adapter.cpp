// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/nats/adapter.h"

#include "app/protocol/nats/composer.h"
#include "app/wire/text.h"

namespace telltale::protocol::nats {

using namespace Qt::StringLiterals;

namespace {

constexpr Time Shortly = 2 * Second;

/// The circumstance that an -ERR makes for what ends the connection: its text, without case as everywhere.
QString afterError(const QString &text)
{
    return u"after:"_s + text.toLower();
}

} // namespace

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
    } else {
        m_lastSent = now;
        m_receivedSince = false;
    }
    Stream &stream = in ? m_fromServer : m_fromClient;
    stream.feed(delivery.payload);
    Messages messages;
    while (const std::optional<Op> op = stream.next())
        messages.append(understand(*op, delivery.direction, now));
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
            m_ledger.sent({ .line = op.line, .time = now }, false);
            message.note(u"a server ends the connection over this, with -ERR 'Unknown Protocol Operation' at best"_s);
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

/// An empty close frame says nothing; a reason is the text of a ClosedState (nats-server: server/monitor.go).
void NatsAdapter::explainClose(Message &message, const wire::CloseFrame &frame)
{
    if (!frame.reasonText.isEmpty()) {
        message.keys.prepend({ .family = u"close"_s, .text = frame.reasonText });
        message.note(u"the reason of the close frame is looked up, whatever its code: codes changed between versions"_s);
    }
    if (!m_lastError.isEmpty()) {
        message.circumstances.append(afterError(m_lastError));
        message.note(u"the last -ERR before was '%1'"_s.arg(m_lastError));
    }
}

/// New servers drop the socket without a word after a protocol error, so the last op sent is the suspect.
void NatsAdapter::explainDrop(Message &message, const wire::Ending &, Time now)
{
    if (!m_lastError.isEmpty() && now - m_lastErrorTime <= Shortly) {
        message.circumstances.append(afterError(m_lastError));
        message.note(u"dropped within 2 s of -ERR '%1'"_s.arg(m_lastError));
    }
    if (!m_lastSent || m_receivedSince || now - *m_lastSent > Shortly)
        return;
    message.circumstances.append(u"after-send"_s);
    message.note(u"dropped within 2 s of the last thing sent, and nothing came in between"_s);
    if (const SentOp *suspect = m_ledger.last()) {
        const QString verb = suspect->verb == Verb::None ? u"malformed"_s : QString(verbName(suspect->verb));
        message.note(u"the last operation sent was %1 %2: the first suspect"_s.arg(verb, wire::visibleText(suspect->subject)));
    }
}

Messages NatsAdapter::lapse(Time now, bool ended)
{
    Messages messages;
    if (!ended)
        return messages;
    if (const std::optional<Op> op = m_fromServer.rest())
        messages.append(understand(*op, Direction::In, now));
    if (const std::optional<Op> op = m_fromClient.rest())
        messages.append(understand(*op, Direction::Out, now));
    return messages;
}

QList<Outgoing> NatsAdapter::respond(const Message *message, const AutomationState &automation, quint64 serial)
{
    if (!message || message->direction != Direction::In)
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
