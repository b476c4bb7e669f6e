// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/centrifugo/adapter.h"

#include "app/protocol/centrifugo/composer.h"
#include "app/protocol/centrifugo/recognition.h"
#include "app/protocol/json/json.h"
#include "app/wire/text.h"

#include <QUrlQuery>

namespace telltale::protocol::centrifugo {

using namespace Qt::StringLiterals;

namespace {

/// What the SDKs wait between tries (centrifuge-js: 0.5 s to 20 s, full jitter).
constexpr Delay SdkDelay {500, 2, 20000, 1};

/// Centrifugo waits 8 s for a pong, the library 10 s; SDKs give up 10 s after a ping was due.
constexpr Time PongPatience = 8 * Second;
constexpr Time PingSlack = 10 * Second;
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
            messages.append(*silent);
        m_heardAt = now;
        m_silenceTold = false;
    }
    const QList<Unit> units = m_encoding.read(delivery, m_unidirectional);
    for (qsizetype i = 0; i < units.size(); ++i) {
        const Unit &unit = units[i];
        Message message;
        message.direction = delivery.direction;
        message.bytes = unit.bytes;
        message.span = unit.span;
        message.findings = unit.findings;
        if (units.size() > 1)
            message.note(u"Object %1 of %2 in this frame."_s.arg(i + 1).arg(units.size()));
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
        messages.append(message);
    }
    return messages;
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

void CentrifugoAdapter::explainClose(Message &message, const wire::CloseFrame &frame)
{
    // The codes are the server's, also where the client answers with the same; a client that closes with one, and the echo of
    // that, say nothing of the kind.
    const bool answer = message.circumstances.contains(u"answers-close"_s);
    if (!frame.code || message.circumstances.contains(u"echo"_s) || (message.direction == Direction::Out && !answer))
        return;
    if (*frame.code >= 3000) {
        message.keys.prepend({.family = u"disconnect"_s, .code = QString::number(*frame.code)});
        message.note(u"Close codes from 3000 on are Centrifugo's disconnect codes."_s, Span {0, 2});
    }
    if (answer)
        return;

    // Servers before v4 put their advice into the reason: {"reason":"…","reconnect":true}.
    const json::Document document(frame.reason);
    const auto object = document.object();
    const auto reconnect = object ? json::flagMember(*object, "reconnect") : std::nullopt;
    if (!reconnect)
        return;
    if (const auto reason = json::textMember(*object, "reason"))
        message.text = visible(*reason);
    message.parts.append({u"reconnect"_s, *reconnect ? u"true"_s : u"false"_s});
    if (*reconnect)
        message.wireRetry = Retry {RetryClass::Reconnect, u"The reason is an object in which the server asks to reconnect."_s, SdkDelay};
    else
        message.wireRetry = Retry {RetryClass::Never, u"The reason is an object in which the server asks not to reconnect."_s, {}};
    message.note(u"The reason is a JSON object with “reconnect”, as servers before v4 sent it: that overrides the code's range."_s,
                 Span {2, frame.reason.size()});
}

void CentrifugoAdapter::explainDrop(Message &message, const wire::Ending &, Time)
{
    if (!m_connectFailed)
        return;
    message.circumstances.append(u"after-connect-error"_s);
    message.note(u"The connect command had failed: after that a server stops listening and drops the connection."_s);
}

Messages CentrifugoAdapter::lapse(Time now, bool ended)
{
    Messages messages;
    if (auto missing = missingPong(now))
        messages.append(*missing);
    if (auto silent = silence(now))
        messages.append(*silent);
    if (ended)
        messages += m_requests.unanswered(now);
    return messages;
}

/// Section 5: where pongs are required, the server waits 8 to 10 s, then closes with 3012.
std::optional<Message> CentrifugoAdapter::missingPong(Time now)
{
    if (!m_answerPings || m_openPings == 0 || m_missingTold || now - m_pingedAt < PongPatience)
        return std::nullopt;
    m_missingTold = true;
    Message message;
    message.kind = Kind::Note;
    message.inferred = true;
    message.operation = u"pong"_s;
    message.text = u"a ping of the server was not answered: expect 3012 (no pong)"_s;
    message.note(u"The connect reply said “pong”: true. A ping came %1 s ago, and no pong went out since; a server waits 8 to 10 s by default."_s
                     .arg(double(now - m_pingedAt) / double(Second), 0, 'f', 1));
    return message;
}

/// Section 5: SDKs take a connection for dead when nothing came for the interval and 10 s more.
std::optional<Message> CentrifugoAdapter::silence(Time now)
{
    if (!m_connected || m_pingInterval <= 0 || m_silenceTold || now - m_heardAt < m_pingInterval + PingSlack)
        return std::nullopt;
    m_silenceTold = true;
    Message message;
    message.kind = Kind::Note;
    message.inferred = true;
    message.operation = u"ping"_s;
    message.text = u"nothing came from the server for longer than a ping and 10 s: SDKs reconnect (no ping)"_s;
    message.note(u"The server announced a ping every %1 s; the last that came from it was %2 s ago. Official SDKs close here, with their connecting code 2 (no ping)."_s
                     .arg(m_pingInterval / Second).arg(double(now - m_heardAt) / double(Second), 0, 'f', 1));
    return message;
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
