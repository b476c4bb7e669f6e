// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the client sends (nats-server: server/client.go, server/parser.go).
#include "app/protocol/json/json.h"
#include "app/protocol/nats/adapter.h"
#include "app/protocol/nats/subject.h"
#include "app/wire/text.h"

namespace telltale::protocol::nats {

using namespace Qt::StringLiterals;
using wire::visibleText;

namespace {

constexpr qsizetype DefaultControlLine = 4096; // nats-server: server/const.go, MAX_CONTROL_LINE_SIZE
constexpr qsizetype MostSubscriptions = 100000;

} // namespace

void NatsAdapter::fromClient(Message &message, const Op &op, Time now)
{
    SentOp sent = remember(op, now);
    message.kind = Kind::Request;
    if (op.line > DefaultControlLine)
        message.findings.append(u"the line has %1 bytes; servers take 4096 unless configured otherwise"_s.arg(op.line));
    bool awaitsOk = m_verbose;
    switch (op.verb) {
    case Verb::Connect:
        readConnect(message, op);
        awaitsOk = m_verbose;
        break;
    case Verb::Pub:
    case Verb::Hpub:
        readPublish(message, op);
        break;
    case Verb::Sub:
        readSubscribe(message, op);
        break;
    case Verb::Unsub:
        readUnsubscribe(message, op);
        sent.subject = m_subscriptions.value(sent.sid).subject;
        break;
    case Verb::Ping:
        message.kind = Kind::Ping;
        message.note(u"PING: the server answers PONG"_s, Span { 0, 4 });
        awaitsOk = false;
        break;
    case Verb::Pong:
        message.kind = Kind::Pong;
        awaitsOk = false;
        if (!m_serverPings.empty()) {
            message.answers = m_serverPings.front().number;
            m_serverPings.pop_front();
        }
        m_toldOwnSilence = false;
        message.note(message.answers ? u"PONG: answers the oldest PING of the server"_s : u"PONG: no PING of the server is open"_s,
            Span { 0, 4 });
        break;
    case Verb::Ok:
    case Verb::Info:
        message.kind = Kind::Info;
        awaitsOk = false;
        message.findings.append(u"%1 is the server's to send; a server ignores it"_s.arg(QString(verbName(op.verb))));
        message.note(message.findings.constLast(), Span { 0, verbName(op.verb).size() });
        break;
    case Verb::Err:
        message.kind = Kind::Error;
        awaitsOk = false;
        message.text = visibleText(readErrorText(op.rest()).text);
        message.findings.append(u"-ERR from a client: the server closes the connection with 1002 Parse Error"_s);
        message.note(message.findings.constLast(), Span { 0, 4 });
        break;
    case Verb::Msg:
    case Verb::Hmsg:
        awaitsOk = false;
        foreign(message, op, u"is the server's to send: a server answers 'Unknown Protocol Operation' and closes"_s);
        break;
    case Verb::None:
        break;
    }
    if (message.kind == Kind::Malformed) {
        sent.fault = op.verb == Verb::Msg || op.verb == Verb::Hmsg ? Fault::Unreadable : Fault::Arguments;
        awaitsOk = false;
    } else if (op.verb == Verb::Hpub && m_connectSeen && !m_headers) {
        sent.fault = Fault::Headers;
        awaitsOk = false;
    }
    if (sent.fault != Fault::None)
        sent.beginning = op.beginning();
    const quint64 number = m_ledger.sent(std::move(sent), awaitsOk);
    if (message.kind == Kind::Request || message.kind == Kind::Ping)
        message.request = number;
    if (awaitsOk)
        message.note(u"verbose: +OK is expected unless it is refused"_s);
    if (op.verb == Verb::Unsub && op.fields.size() == 1 && m_subscriptions.remove(op.field(0).toByteArray()))
        noteEnd(op.field(0).toByteArray(), { u"its subscription was ended with UNSUB, which the server had not read yet"_s });
}

SentOp NatsAdapter::remember(const Op &op, Time now) const
{
    SentOp sent { .verb = op.verb, .size = op.headers.length + op.payload.length, .line = op.line, .time = now };
    switch (op.verb) {
    case Verb::Sub:
        sent.subject = op.field(0).toByteArray();
        sent.sid = op.fields.size() == 3 ? op.field(2).toByteArray() : op.field(1).toByteArray();
        if (op.fields.size() == 3)
            sent.queue = op.field(1).toByteArray();
        break;
    case Verb::Unsub:
        sent.sid = op.field(0).toByteArray();
        break;
    case Verb::Pub:
    case Verb::Hpub:
        sent.subject = op.field(0).toByteArray();
        sent.reply = op.reply().toByteArray();
        break;
    default:
        break;
    }
    return sent;
}

void NatsAdapter::readConnect(Message &message, const Op &op)
{
    const json::Document document(op.rest());
    const auto options = document.ok() ? document.object() : std::nullopt;
    if (!options) {
        message.kind = Kind::Malformed;
        message.text = document.ok() ? u"CONNECT takes a JSON object"_s : u"CONNECT: "_s + document.problem();
        message.note(message.text, op.fields[0]);
        message.note(u"a server closes the connection over this without -ERR"_s);
        return;
    }
    // nats-server: server/client.go, defaultOpts: verbose unless the client says otherwise.
    m_verbose = json::flagMember(*options, "verbose").value_or(true);
    m_headers = json::flagMember(*options, "headers").value_or(false);
    m_connected = true;
    m_connectSeen = true;
    if (const auto name = json::textMember(*options, "name"))
        message.text = visibleText(name->toUtf8());
    message.note(m_verbose ? u"CONNECT: options and credentials; verbose is on"_s : u"CONNECT: options and credentials; verbose is off"_s,
        op.fields[0]);
    if (json::flagMember(*options, "no_responders").value_or(false) && !m_headers)
        message.findings.append(u"no_responders needs headers; the server refuses this"_s);
}

void NatsAdapter::readPublish(Message &message, const Op &op)
{
    message.subject = visibleText(op.field(0));
    message.note(u"the first field is the subject"_s, op.fields[0]);
    message.note(u"the payload is as long as the line says; it is not searched"_s, op.payload);
    if (const QByteArrayView reply = op.reply(); !reply.isEmpty()) {
        message.id = visibleText(reply);
        message.note(u"messages to this reply subject answer it"_s, op.fields[1]);
    }
    if (op.verb == Verb::Hpub && !m_headers)
        message.findings.append(u"HPUB, but CONNECT did not say headers:true: the server ends the connection"_s);
    const qsizetype size = op.headers.length + op.payload.length;
    if (m_maxPayload > 0 && size > m_maxPayload)
        message.findings.append(u"%1 bytes are more than the server's max_payload of %2"_s.arg(size).arg(m_maxPayload));
}

void NatsAdapter::readSubscribe(Message &message, const Op &op)
{
    const qsizetype sidField = op.fields.size() - 1;
    const QByteArray sid = op.field(sidField).toByteArray();
    message.subject = visibleText(op.field(0));
    message.id = visibleText(sid);
    message.note(u"the first field is the subject"_s, op.fields[0]);
    message.note(u"the last field is the sid: messages of the subscription carry it"_s, op.fields[sidField]);
    if (op.fields.size() == 3)
        message.parts.append({ u"queue"_s, visibleText(op.field(1)) });
    if (m_subscriptions.contains(sid)) {
        message.findings.append(u"the sid %1 is in use: the server keeps the subscription it has"_s.arg(message.id));
    } else if (m_subscriptions.size() < MostSubscriptions) {
        m_ended.remove(sid);
        const QString trace = u"sid %1 is the subscription to %2"_s.arg(message.id, message.subject);
        m_subscriptions.insert(sid, { op.field(0).toByteArray(), trace, trace.toUtf8() });
    }
}

void NatsAdapter::readUnsubscribe(Message &message, const Op &op)
{
    message.id = visibleText(op.field(0));
    const auto subscription = m_subscriptions.find(op.field(0).toByteArray());
    if (subscription == m_subscriptions.end()) {
        message.note(u"no subscription has this sid; the server accepts that silently"_s, op.fields[0]);
        return;
    }
    message.subject = visibleText(subscription->subject);
    message.note(subscription->trace, op.fields[0]);
    if (op.fields.size() < 2)
        return;
    bool isNumber = false;
    const quint64 most = op.field(1).toByteArray().toULongLong(&isNumber);
    if (!isNumber) {
        message.kind = Kind::Malformed;
        message.text = u"the maximum \"%1\" of UNSUB is not a number"_s.arg(visibleText(op.field(1).first(qMin(op.fields[1].length, qsizetype(60)))));
        message.note(message.text, op.fields[1]);
        return;
    }
    message.parts.append({ u"max"_s, QString::number(most) });
    message.note(u"ends after this many messages, counted from the SUB"_s, op.fields[1]);
    subscription->most = most;
    if (most > subscription->delivered)
        return;
    const quint64 delivered = subscription->delivered;
    m_subscriptions.erase(subscription);
    concludeEnded(message, u"%1 messages had come before this UNSUB, so it ends at once"_s.arg(delivered));
}

} // namespace telltale::protocol::nats
