// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the server says about the connection: INFO, +OK, -ERR, PING, PONG (nats-server: server/client.go, server/parser.go).
#include "app/protocol/json/json.h"
#include "app/protocol/nats/adapter.h"
#include "app/wire/text.h"

namespace telltale::protocol::nats {

using namespace Qt::StringLiterals;
using wire::visibleText;

namespace {

void layTo(Message &message, const SentOp &op)
{
    message.answers = op.number;
    message.operation = operationOf(op.verb);
    if (message.subject.isEmpty())
        message.subject = visibleText(op.subject);
    if (message.id.isEmpty())
        message.id = visibleText(op.sid);
}

} // namespace

void NatsAdapter::fromServer(Message &message, const Op &op, Time now)
{
    switch (op.verb) {
    case Verb::Msg:
    case Verb::Hmsg:
        readDelivery(message, op);
        break;
    case Verb::Info:
        readInfo(message, op);
        break;
    case Verb::Ok:
        readOk(message);
        break;
    case Verb::Err:
        readError(message, op, now);
        break;
    case Verb::Ping:
        readPing(message, now);
        break;
    case Verb::Pong:
        readPong(message);
        break;
    default:
        foreign(message, op, u"is a client's to send; no server sends it"_s);
        break;
    }
}

void NatsAdapter::readInfo(Message &message, const Op &op)
{
    const json::Document document(op.rest());
    const auto info = document.ok() ? document.object() : std::nullopt;
    if (!info) {
        message.kind = Kind::Malformed;
        message.text = document.ok() ? u"INFO takes a JSON object"_s : u"INFO: "_s + document.problem();
        message.note(message.text, op.fields[0]);
        return;
    }
    message.kind = Kind::Info;
    m_maxPayload = json::integerMember(*info, "max_payload").value_or(0);
    QStringList summary;
    for (const char *key : { "server_name", "version" }) {
        if (const auto value = json::textMember(*info, key))
            summary.append(visibleText(value->toUtf8()));
    }
    message.text = summary.join(u' ');
    message.note(u"INFO: what the server is and allows; replaces the one before"_s, op.fields[0]);
    if (json::flagMember(*info, "ldm").value_or(false)) {
        message.keys.append({ .family = u"info"_s, .name = u"lame-duck"_s });
        message.note(u"ldm is true: the server is about to shut down"_s, op.fields[0]);
        m_lameDuck = true;
        if (const auto urls = json::member(*info, "connect_urls"); urls && urls->is_array())
            message.parts.append({ u"connect_urls"_s, json::display(*urls) });
    }
}

void NatsAdapter::readPing(Message &message, Time now)
{
    message.kind = Kind::Ping;
    message.request = m_ledger.nextNumber();
    message.note(u"PING: the client has to answer PONG"_s, Span { 0, 4 });
    m_serverPings.push_back({ message.request, now });
    if (m_serverPings.size() > 100)
        m_serverPings.pop_front();
    if (now - m_serverPings.front().time >= Second) // before, the client had hardly time to answer
        concludeOwnSilence(now);
}

void NatsAdapter::readOk(Message &message)
{
    message.kind = Kind::Reply;
    if (const SentOp *op = m_ledger.accepted()) {
        layTo(message, *op);
        message.note(u"+OK: belongs to the oldest operation that waits for one"_s, Span { 0, 3 });
    } else {
        message.note(u"+OK: no operation waits for one"_s, Span { 0, 3 });
    }
}

void NatsAdapter::readPong(Message &message)
{
    message.kind = Kind::Pong;
    if (const SentOp *op = m_ledger.ponged()) {
        message.answers = op->number;
        const QList<SentOp> passed = m_ledger.passedOver(op->number);
        if (m_connectSeen)
            concludeMissingOk(passed);
        else if (!passed.isEmpty())
            m_verbose = false; // a recording that begins after CONNECT: now this is known
    }
    message.note(message.answers ? u"PONG: answers the oldest PING of the client"_s : u"PONG: no PING of the client is open"_s,
        Span { 0, 4 });
}

void NatsAdapter::readError(Message &message, const Op &op, Time now)
{
    const ErrorText error = readErrorText(op.rest());
    message.kind = Kind::Error;
    message.text = visibleText(error.text);
    message.keys.append({ .family = u"error"_s, .text = message.text });
    message.note(u"-ERR: the text between the quotes is all there is, no number and no operation"_s,
        Span { op.fields[0].offset + error.offset, error.text.size() });
    m_lastError = message.text;
    m_lastErrorTime = now;
    if (error.suspect == Suspect::Nothing)
        noteServerPings(message, now);

    message.subject = visibleText(error.subject);
    message.id = visibleText(error.sid);
    const std::pair<QString, const QByteArray *> quoted[] = { { u"subject"_s, &error.subject }, { u"reply"_s, &error.reply },
        { u"queue"_s, &error.queue }, { u"sid"_s, &error.sid } };
    for (const auto &[name, value] : quoted) {
        if (!value->isEmpty())
            message.parts.append({ name, visibleText(*value) });
    }
    QString why;
    const SentOp *suspect = m_ledger.suspect(error, m_maxPayload, why);
    message.note(u"which operation, concluded: "_s + why);
    if (suspect) {
        // A second SUB with a sid in use was never the subscription that the sid names.
        const auto subscription = m_subscriptions.constFind(suspect->sid);
        const bool gone = suspect->verb == Verb::Sub && (error.refused || error.removed);
        if (gone && subscription != m_subscriptions.constEnd() && subscription->subject == suspect->subject)
            m_subscriptions.erase(subscription);
        layTo(message, *suspect);
        return;
    }
    switch (error.suspect) {
    case Suspect::Connect:
        message.operation = u"connect"_s;
        break;
    case Suspect::PublishReply:
        message.subject = visibleText(error.reply);
        [[fallthrough]];
    case Suspect::Publish:
    case Suspect::BadPublish:
    case Suspect::BigPublish:
        message.operation = u"publish"_s;
        break;
    case Suspect::Subscribe:
    case Suspect::AnySubscribe:
    case Suspect::BadSubscribe:
        message.operation = u"subscribe"_s;
        if (error.removed)
            m_subscriptions.remove(error.sid);
        break;
    case Suspect::Last:
    case Suspect::LongLine:
    case Suspect::Nothing:
        break;
    }
}

} // namespace telltale::protocol::nats
