// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/centrifugo/adapter.h"

#include "app/protocol/centrifugo/composer.h"
#include "app/protocol/centrifugo/recognition.h"
#include "app/wire/text.h"

#include <QUrlQuery>

namespace telltale::protocol::centrifugo {

using namespace Qt::StringLiterals;

namespace {

constexpr Time LongestInterval = 24 * 3600; ///< in seconds; what is announced beyond that is no interval to wait for

QString visible(const QString &text) { return wire::visibleText(text.toUtf8()); }

QString inWords(const catalog::Parts &facts)
{
    QStringList words;
    for (const auto &[key, value] : facts)
        words.append(key + u'=' + value);
    return words.join(u' ').left(200);
}

QString factOf(const Unit &unit, QLatin1String key)
{
    for (const auto &[name, value] : unit.facts) {
        if (name == key)
            return value;
    }
    return {};
}

} // namespace

CentrifugoAdapter::CentrifugoAdapter(Encoding encoding)
    : m_encoding(encoding)
{
}

void CentrifugoAdapter::opened(const wire::Opening &opening, Time)
{
    const QUrlQuery query(opening.url);
    m_unidirectional = opening.url.path().endsWith("/uni_websocket"_L1);
    m_connectInUrl = query.hasQueryItem(u"cf_connect"_s);
    m_protobuf = asksForProtobuf(opening);
}

Messages CentrifugoAdapter::read(const wire::Delivery &delivery, Time now)
{
    Messages messages;
    if (delivery.direction == Direction::In) {
        if (auto silent = silence(now))
            messages.append(*std::move(silent));
        m_heardAt = now;
        m_silenceTold = false;
    }
    for (const Unit &unit : m_encoding.read(delivery, m_unidirectional)) {
        Message message;
        message.direction = delivery.direction;
        message.bytes = unit.bytes;
        message.span = unit.span;
        message.findings = unit.findings;
        switch (unit.shape) {
        case Unit::Shape::Empty: empty(message, now); break;
        case Unit::Shape::Command:
        case Unit::Shape::ConnectRequest: command(message, unit, now); break;
        case Unit::Shape::Reply: reply(message, unit); break;
        case Unit::Shape::Push: push(message, unit); break;
        case Unit::Shape::Unreadable: unreadable(message, unit, delivery); break;
        }
        if (!unit.unknown.isEmpty())
            message.note(u"Fields that the schema does not have, kept as they are: %1."_s.arg(visible(unit.unknown.join(u", "_s))));
        messages.append(std::move(message));
    }
    return messages;
}

/// Publications are about their channel alone: of the conversation they only tell that the server lives, and, without a wrapper, its form.
bool CentrifugoAdapter::glance(const wire::FrameView &frame, Time now, Glances &glances)
{
    if (m_encoding.binary || frame.direction != Direction::In || missesPong(now) || missesPing(now) || !m_publications.find(frame, glances))
        return false;
    m_heardAt = now;
    m_silenceTold = false;
    if (m_publications.anyBare())
        m_unidirectional = !m_bidirectional;
    return true;
}

void CentrifugoAdapter::empty(Message &message, Time now)
{
    const Span all {0, message.bytes.size()};
    if (message.direction == Direction::In) {
        message.kind = Kind::Ping;
        message.operation = u"ping"_s;
        if (m_openPings++ == 0) {
            m_pingedAt = now;
            m_missingTold = false;
        }
        message.note(m_answerPings ? u"An empty object from the server is its ping; the connect reply asked for answers."_s
                                   : u"An empty object from the server is its ping."_s, all);
        return;
    }
    message.kind = Kind::Pong;
    message.operation = u"pong"_s;
    message.note(u"An empty object from the client is its pong."_s, all);
    if (m_openPings > 0)
        --m_openPings;
    else if (m_connected)
        message.findings.append(u"No ping is open: a server closes with 3501 on a pong that nobody asked for."_s);
}

void CentrifugoAdapter::command(Message &message, const Unit &unit, Time now)
{
    message.kind = Kind::Request;
    message.operation = unit.field;
    message.subject = visible(unit.field == "rpc"_L1 ? unit.method : unit.channel);
    message.parts = unit.facts;
    message.text = unit.preview.isEmpty() ? inWords(unit.facts) : unit.preview;
    if (unit.id > 0) {
        message.id = QString::number(unit.id);
        message.note(u"The id %1 will come back in the reply."_s.arg(message.id), unit.idSpan);
    }
    if (unit.shape == Unit::Shape::ConnectRequest) {
        m_unidirectional = !m_bidirectional;
        message.note(u"A connect request without a wrapper: the first message of a unidirectional client."_s, unit.fieldSpan);
        return;
    }
    if (unit.field.isEmpty()) {
        message.operation = u"unknown"_s;
        message.findings.append(unit.id > 0 ? u"No request field that the server knows: it closes with 3501."_s
                                            : u"Neither an id nor a request: the server takes it for a pong and closes with 3501 unless a ping is open."_s);
    } else {
        m_bidirectional = true;
        message.note(u"The field “%1” says what is asked for."_s.arg(unit.field), unit.fieldSpan);
        if (unit.id == 0 && unit.field != "send"_L1)
            message.findings.append(u"Without an id the server takes a command for a pong."_s);
    }
    if (unit.channelSpan)
        message.note(u"It is about the channel “%1”."_s.arg(visible(unit.channel)), unit.channelSpan);
    if (unit.id > 0)
        m_requests.sent(message, message.id, now);
}

void CentrifugoAdapter::reply(Message &message, const Unit &unit)
{
    message.kind = Kind::Reply;
    message.operation = unit.field;
    message.parts = unit.facts;
    message.text = unit.preview.isEmpty() ? inWords(unit.facts) : unit.preview;
    if (unit.id > 0) {
        message.id = QString::number(unit.id);
        if (const auto request = m_requests.answered(message, message.id)) {
            message.note(u"The id %1 pairs it with the command “%2”%3."_s.arg(message.id, request->operation,
                             request->subject.isEmpty() ? QString() : u" of “%1”"_s.arg(request->subject)), unit.idSpan);
            if (!unit.field.isEmpty() && request->operation != unit.field)
                message.findings.append(u"It carries the result of “%1”, but the command with this id was “%2”."_s.arg(unit.field, request->operation));
        } else {
            message.note(u"No command with the id %1 was seen."_s.arg(message.id), unit.idSpan);
        }
    } else {
        message.findings.append(u"A reply without an id belongs to no command."_s);
    }
    if (unit.failed) {
        error(message, unit);
        return;
    }
    if (unit.field.isEmpty()) {
        if (message.operation.isEmpty())
            message.operation = u"unknown"_s;
        message.findings.append(u"Neither a result that is known nor an error."_s);
        return;
    }
    message.note(u"The field “%1” holds the result."_s.arg(unit.field), unit.fieldSpan);
    if (unit.field == "connect"_L1) {
        m_connected = true;
        m_answerPings = factOf(unit, "pong"_L1) == "true"_L1;
        m_pingInterval = qMin<Time>(factOf(unit, "ping"_L1).toLongLong(), LongestInterval) * Second;
    }
    if (factOf(unit, "was_recovering"_L1) == "true"_L1 && factOf(unit, "recovered"_L1) != "true"_L1)
        message.note(u"The subscription was made, but missed publications could not be recovered: was_recovering without recovered."_s, unit.fieldSpan);
}

void CentrifugoAdapter::error(Message &message, const Unit &unit)
{
    message.kind = Kind::Error;
    message.code = unit.code.value_or(QString());
    message.text = visible(unit.reason);
    message.note(u"“error” stands where a result would be."_s, unit.errorSpan);
    if (!message.code.isEmpty()) {
        message.note(u"Its code is %1."_s.arg(message.code), unit.codeSpan);
        message.keys.append({.family = u"error"_s, .code = message.code});
    }
    if (unit.temporary) {
        message.wireRetry = Retry {RetryClass::Backoff, u"The server marked this error as temporary: the same command may succeed later."_s, SdkDelay};
        message.note(u"“temporary” is true: that overrides what the code says about retrying."_s, unit.temporarySpan);
    }
    if (message.operation == "connect"_L1)
        m_connectFailed = true;
}

void CentrifugoAdapter::push(Message &message, const Unit &unit)
{
    message.kind = Kind::Push;
    message.operation = pushOperation(unit.field);
    message.subject = visible(unit.channel);
    message.parts = unit.facts;
    message.text = unit.preview.isEmpty() ? inWords(unit.facts) : unit.preview;
    if (!unit.wrapped) {
        m_unidirectional = !m_bidirectional; // one odd message must not change how all later commands are read
        message.note(u"A push without a wrapper, as on a unidirectional connection."_s);
    }
    if (unit.channelSpan)
        message.note(u"It is about the channel “%1”."_s.arg(message.subject), unit.channelSpan);
    if (unit.field.isEmpty()) {
        message.note(u"No kind of push that is known."_s, Span {0, message.bytes.size()});
        return;
    }
    message.note(u"The field “%1” says what happened."_s.arg(unit.field), unit.fieldSpan);
    if (unit.field == "connect"_L1) {
        m_connected = true;
        m_pingInterval = qMin<Time>(factOf(unit, "ping"_L1).toLongLong(), LongestInterval) * Second;
    }
    if (!unit.code)
        return;
    const bool gone = unit.field == "disconnect"_L1;
    message.kind = gone ? Kind::Close : Kind::Unsubscribed;
    message.code = *unit.code;
    message.text = visible(unit.reason);
    message.keys.append({.family = unit.field, .code = message.code});
    message.note(gone ? u"The server announces that it disconnects, with code %1; a close frame follows."_s.arg(message.code)
                      : u"The server ended this subscription with code %1; the connection stays."_s.arg(message.code), unit.codeSpan);
}

void CentrifugoAdapter::unreadable(Message &message, const Unit &unit, const wire::Delivery &delivery)
{
    const bool binary = delivery.opcode == wire::Opcode::Binary;
    if (m_protobuf && binary && !m_encoding.binary) {
        message.kind = Kind::Info;
        message.text = u"%1 bytes of Protobuf, not read by the JSON variant"_s.arg(message.bytes.size());
        message.note(u"This connection asked for Protobuf."_s, Span {0, message.bytes.size()});
        return;
    }
    message.kind = Kind::Malformed;
    message.text = unit.problem;
    if (!delivery.complete)
        message.text += u"; the message broke off"_s;
    if (binary && !m_encoding.binary)
        message.text += u"; it came as a binary message, perhaps Protobuf"_s;
    message.note(message.text + (message.direction == Direction::Out ? u": a server closes with 3501 on it."_s : u"."_s), unit.problemSpan);
}

QList<Outgoing> CentrifugoAdapter::respond(const Message *message, const AutomationState &automation, quint64 serial)
{
    if (!message) {
        if (!automation.isOn(u"connect"_s) || m_connectInUrl || (m_protobuf && !m_encoding.binary))
            return {};
        Values values = automation.values;
        values.insert(u"bare"_s, m_unidirectional ? u"true"_s : u"false"_s);
        return sent(u"connect"_s, values, serial);
    }
    if (message->kind == Kind::Ping && message->direction == Direction::In && m_answerPings && automation.isOn(u"pong"_s))
        return sent(u"pong"_s, {}, serial);
    return {};
}

QList<Outgoing> CentrifugoAdapter::sent(const QString &operation, const Values &values, quint64 serial) const
{
    const Result<Composed> composed = m_encoding.composer->compose(operation, values, serial);
    return composed ? QList<Outgoing> {composed->outgoing} : QList<Outgoing> {};
}

} // namespace telltale::protocol::centrifugo
