// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// MSG and HMSG: messages of subscriptions, replies, inline statuses, errors of the JetStream and server APIs.
#include "app/protocol/json/json.h"
#include "app/protocol/nats/adapter.h"
#include "app/protocol/nats/payload.h"
#include "app/protocol/nats/subject.h"
#include "app/wire/text.h"

namespace telltale::protocol::nats {

using namespace Qt::StringLiterals;
using wire::visibleText;

namespace {

Span shifted(Span span, qsizetype by)
{
    return { span.offset + by, span.length };
}

} // namespace

/// This is the hot path: texts are literals or made once per subscription.
void NatsAdapter::readDelivery(Message &message, const Op &op)
{
    message.kind = Kind::Push;
    message.subject = visibleText(op.field(0));
    const SentOp *pull = countDelivery(message, op);

    const SentOp *request = m_ledger.repliedTo(op.field(0));
    if (pull) {
        message.answers = pull->number;
        message.note(u"its subject is not the subscription's: JetStream delivers what was asked for with this reply subject"_s, op.fields[0]);
    } else if (request) {
        message.kind = Kind::Reply;
        message.id = message.subject;
        message.answers = request->number;
        message.operation = u"publish"_s;
        message.note(u"the subject is the reply subject of a publish: its answer"_s, op.fields[0]);
    }
    if (op.hasHeaders()) {
        const HeaderBlock headers = readHeaders(op.view(op.headers));
        if (!headers.problem.isEmpty()) {
            message.findings.append(headers.problem);
            message.note(headers.problem, op.headers);
        }
        if (headers.hasStatus()) {
            readInlineStatus(message, op, headers, request);
            return;
        }
    }
    if (readApiError(message, op, request))
        return;
    if (request)
        readAcknowledgement(message, op);
    else if (message.subject.startsWith(u"$SYS."))
        readAdvisory(message, op);
}

/// The pull that the message answers, if it came to another subject than its subscription's.
const SentOp *NatsAdapter::countDelivery(Message &message, const Op &op)
{
    const QByteArrayView sid = op.field(1);
    message.id = visibleText(sid);
    const QByteArray subscriptionKey = QByteArray::fromRawData(sid.data(), sid.size());
    const auto subscription = m_subscriptions.find(subscriptionKey);
    if (subscription == m_subscriptions.end()) {
        const auto ended = m_ended.constFind(subscriptionKey);
        if (ended == m_ended.constEnd())
            noteUnknownSubscription(message, op.fields[1]);
        else if (ended->stragglers)
            message.note(ended->how, op.fields[1]);
        else
            message.findings.append(ended->how);
        return nullptr;
    }
    message.note(subscription->trace, op.fields[1]);
    ++subscription->delivered;
    const SentOp *pull = nullptr;
    if (!subjectMatches(subscription->subject, op.field(0)))
        pull = m_ledger.repliedThrough(subscription->subject);
    if (subscription->most > 0 && subscription->delivered >= subscription->most) {
        message.note(u"the last message that its UNSUB asked for: the subscription ends"_s, op.fields[1]);
        Message last = message;
        last.subject = visibleText(subscription->subject);
        const quint64 most = subscription->most;
        m_subscriptions.erase(subscription);
        concludeEnded(last, u"its UNSUB asked for %1 messages, and that many have come"_s.arg(most));
    }
    return pull;
}

/// `NATS/1.0 <status>[ <text>]`: 1xx and 204 inform, all others report a failure.
void NatsAdapter::readInlineStatus(Message &message, const Op &op, const HeaderBlock &headers, const SentOp *request)
{
    const QByteArrayView block = op.view(op.headers);
    message.code = visibleText(block.sliced(headers.status.offset, headers.status.length));
    message.text = visibleText(block.sliced(headers.text.offset, headers.text.length));
    message.name = message.text.isEmpty() ? message.code : message.code + u' ' + message.text;
    const bool informs = message.code.startsWith(u'1') || message.code == "204"_L1;
    message.kind = informs ? Kind::Info : Kind::Error;
    message.keys.append({ .family = u"status"_s, .text = message.name });
    message.keys.append({ .family = u"status"_s, .name = message.name }); // 503 has a text in its name, and none on the wire
    message.note(informs ? u"the header block has an inline status that informs"_s
                         : u"the header block has an inline status that reports a failure"_s,
        shifted({ headers.version.offset, headers.text.length > 0 ? headers.text.offset + headers.text.length
                                                                  : headers.status.offset + headers.status.length },
            op.headers.offset));
    if (request) {
        message.subject = visibleText(request->subject);
        message.note(u"the subject is that of the request"_s);
    } else if (const QByteArrayView about = headerValue(headers, block, "Nats-Subject"); !about.isEmpty()) {
        message.subject = visibleText(about);
        message.note(u"the subject is that of the header Nats-Subject"_s, op.headers);
    }
}

/// Only `error` as an object of the top level with integer code counts; a text, null or something deeper is plain data.
bool NatsAdapter::readApiError(Message &message, const Op &op, const SentOp *request)
{
    const QByteArrayView payload = op.view(op.payload);
    if (!looksLikeObjectWith(payload, "\"error\""))
        return false;
    const json::Document document(payload);
    const auto root = document.ok() ? document.object() : std::nullopt;
    const auto error = root ? json::objectMember(*root, "error") : std::nullopt;
    const auto code = error ? json::integerMember(*error, "code") : std::nullopt;
    const auto errorCode = error ? json::integerMember(*error, "err_code") : std::nullopt;
    const auto description = error ? json::textMember(*error, "description") : std::nullopt;
    if (!code || (!errorCode && !description)) {
        message.note(u"the payload has an \"error\", but not the object with a code that the APIs send: plain data"_s, op.payload);
        return false;
    }
    const QString httpLike = QString::number(*code);
    message.kind = Kind::Error;
    message.text = visibleText(description.value_or(QString()).toUtf8());
    Span where = op.payload;
    if (const std::optional<Span> member = json::locate(payload, "error"))
        where = shifted(*member, op.payload.offset);
    if (errorCode) {
        message.code = QString::number(*errorCode);
        message.keys.append({ .family = u"jetstream"_s, .code = message.code });
        message.parts.append({ u"code"_s, httpLike });
        message.note(u"\"error\" is an object with code and err_code: a JetStream error, looked up by err_code"_s, where);
    } else {
        message.code = httpLike;
        message.note(u"\"error\" is an object with code and description: an error of the server's API"_s, where);
    }
    message.keys.append({ .family = u"api-code"_s, .code = httpLike, .asRange = true });
    if (request) {
        message.subject = visibleText(request->subject);
        message.note(u"the subject is that of the request"_s);
    }
    return true;
}

/// `{"stream":"S","seq":1}`: a stream has stored what was published.
void NatsAdapter::readAcknowledgement(Message &message, const Op &op)
{
    const QByteArrayView payload = op.view(op.payload);
    if (!looksLikeObjectWith(payload, "\"seq\""))
        return;
    const json::Document document(payload);
    const auto root = document.ok() ? document.object() : std::nullopt;
    const auto stream = root ? json::textMember(*root, "stream") : std::nullopt;
    const auto sequence = root ? json::integerMember(*root, "seq") : std::nullopt;
    if (!stream || !sequence)
        return;
    const bool duplicate = json::flagMember(*root, "duplicate").value_or(false);
    message.text = (duplicate ? u"duplicate, in stream %1 as %2"_s : u"stored in stream %1 as %2"_s)
                       .arg(visibleText(stream->toUtf8()), QString::number(*sequence));
    message.note(u"the payload is a publish acknowledgement of JetStream"_s, op.payload);
}

/// What the system account hears of the end of another client: the only place where the reasons of dropped sockets show
/// (nats-server: server/events.go, DisconnectEventMsg).
void NatsAdapter::readAdvisory(Message &message, const Op &op)
{
    const QByteArrayView payload = op.view(op.payload);
    if (!looksLikeObjectWith(payload, "io.nats.server.advisory.v1.client_disconnect"))
        return;
    const json::Document document(payload);
    const auto root = document.ok() ? document.object() : std::nullopt;
    const auto reason = root ? json::textMember(*root, "reason") : std::nullopt;
    if (!reason)
        return;
    message.text = visibleText(reason->toUtf8());
    message.keys.append({ .family = u"close"_s, .text = message.text });
    message.note(u"an advisory that another client's connection ended: its reason is one of the close reasons"_s, op.payload);
}

} // namespace telltale::protocol::nats
