// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/ending.h"

#include "app/wire/text.h"

namespace telltale::decode {

using wire::Direction;
using wire::Ending;

namespace {

QString sideName(Direction direction)
{
    return direction == Direction::In ? QStringLiteral("server") : QStringLiteral("client");
}

catalog::Key websocketClose(const QString &code)
{
    return {.family = QStringLiteral("close"), .code = code, .system = QStringLiteral("websocket")};
}

QString lastSeen(Ending::Cause cause)
{
    switch (cause) {
    case Ending::Cause::Closed:
        return QStringLiteral("TCP ended after the close frames");
    case Ending::Cause::Eof:
        return QStringLiteral("TCP ended without a close frame");
    case Ending::Cause::EofInsideFrame:
        return QStringLiteral("TCP ended inside a frame, without a close frame");
    case Ending::Cause::Reset:
        return QStringLiteral("TCP was reset, without a close frame");
    case Ending::Cause::Timeout:
        return QStringLiteral("the other side did not answer in time");
    case Ending::Cause::TlsFailure:
        return QStringLiteral("TLS failed");
    case Ending::Cause::ConnectFailed:
        return QStringLiteral("the connection could not be made");
    case Ending::Cause::Cancelled:
        return QStringLiteral("cancelled");
    }
    return {};
}

QString withDetail(const QString &words, const QString &detail)
{
    return detail.isEmpty() ? words : words + QStringLiteral(": ") + detail;
}

} // namespace

Message noteMessage(const QString &text)
{
    Message message;
    message.kind = Kind::Note;
    message.text = text;
    return message;
}

Message garbageMessage(const wire::Garbage &garbage)
{
    Message message;
    message.kind = Kind::Malformed;
    message.direction = garbage.direction;
    message.bytes = garbage.bytes;
    message.text = garbage.reason;
    message.note(garbage.reason, wire::Span{0, garbage.bytes.size()});
    return message;
}

Message refusalMessage(const wire::Refusal &refusal)
{
    Message message;
    message.kind = Kind::Refused;
    message.operation = QStringLiteral("upgrade");
    message.code = QString::number(refusal.status);
    message.text = QStringLiteral("HTTP %1 %2").arg(message.code, wire::visibleText(refusal.phrase)).trimmed();
    message.bytes = "HTTP/1.1 " + QByteArray::number(refusal.status) + ' ' + refusal.phrase + "\r\n" + wireText(refusal.headers)
        + "\r\n" + refusal.body;
    message.findings = refusal.findings;
    if (refusal.bodyCut)
        message.findings.append(QStringLiteral("the body is longer than 64 KiB; its beginning is kept"));
    message.note(QStringLiteral("The upgrade was answered with status %1 instead of 101.").arg(message.code));
    message.keys.append({.family = QStringLiteral("refused"), .code = message.code, .system = QStringLiteral("http")});
    return message;
}

Message closeMessage(const wire::Delivery &delivery, const wire::CloseFrame &frame)
{
    Message message;
    message.kind = Kind::Close;
    message.direction = delivery.direction;
    message.bytes = delivery.payload;
    message.findings = delivery.findings + frame.findings;
    message.text = frame.reasonText;
    const wire::Span all { 0, delivery.payload.size() };
    if (frame.code) {
        message.code = QString::number(*frame.code);
        message.note(QStringLiteral("A close frame from the %1 with code %2.").arg(sideName(delivery.direction), message.code), wire::Span{0, 2});
        if (!frame.reasonText.isEmpty())
            message.note(QStringLiteral("Its reason: %1").arg(frame.reasonText), wire::Span{2, all.length - 2});
    } else if (delivery.payload.isEmpty()) {
        message.code = QStringLiteral("1005");
        message.text = QStringLiteral("close frame without a code");
        message.note(QStringLiteral("A close frame from the %1 with an empty payload: 1005 by RFC 6455 section 7.1.5, a code that never is on the wire.")
                         .arg(sideName(delivery.direction)));
    } else {
        message.note(QStringLiteral("A close frame from the %1 with a payload of one byte: no code can be read.").arg(sideName(delivery.direction)), all);
    }
    if (message.text.isEmpty() && !message.findings.isEmpty())
        message.text = message.findings.join(QStringLiteral("; "));
    if (!message.code.isEmpty())
        message.keys.append(websocketClose(message.code));
    return message;
}

Message violationMessage(const wire::Delivery &delivery)
{
    Message message;
    message.kind = Kind::Malformed;
    message.bytes = delivery.payload;
    message.findings = delivery.findings;
    if (message.findings.isEmpty())
        message.findings.append(QStringLiteral("opcode %1 is reserved (RFC 6455 section 5.2)").arg(quint8(delivery.opcode)));
    message.text = message.findings.join(QStringLiteral("; "));
    for (const QString &finding : std::as_const(message.findings))
        message.note(finding);
    return message;
}

Message pingMessage(const wire::Delivery &delivery)
{
    Message message;
    const bool ping = delivery.opcode == wire::Opcode::Ping;
    message.kind = ping ? Kind::Ping : Kind::Pong;
    message.operation = ping ? QStringLiteral("websocket-ping") : QStringLiteral("websocket-pong");
    message.bytes = delivery.payload;
    message.text = wire::visibleText(delivery.payload);
    message.note(QStringLiteral("A WebSocket %1 frame (RFC 6455 section 5.5).").arg(wire::opcodeName(delivery.opcode)));
    return message;
}

Message dropMessage(const Ending &ending)
{
    Message message;
    message.kind = Kind::Close;
    message.code = ending.cause == Ending::Cause::TlsFailure ? QStringLiteral("1015") : QStringLiteral("1006");
    message.text = withDetail(lastSeen(ending.cause), ending.text);
    message.note(QStringLiteral("No close frame came: %1. RFC 6455 section 7.1.5 calls this %2; the number never is on the wire.")
                     .arg(lastSeen(ending.cause), message.code));
    message.keys.append(websocketClose(message.code));
    return message;
}

Message endMessage(const Ending &ending, std::optional<Direction> closedFirst, bool answered)
{
    QString words;
    if (closedFirst) {
        const Direction other = *closedFirst == Direction::In ? Direction::Out : Direction::In;
        words = QStringLiteral("ended: the %1 closed first, the %2 %3; %4")
                    .arg(sideName(*closedFirst), sideName(other), answered ? QStringLiteral("answered") : QStringLiteral("did not answer"),
                        lastSeen(answered || ending.cause != Ending::Cause::Eof ? ending.cause : Ending::Cause::Closed));
    } else {
        words = QStringLiteral("ended: ") + lastSeen(ending.cause);
    }
    return noteMessage(withDetail(words, ending.text));
}

QByteArray wireText(const wire::Headers &headers)
{
    QByteArray lines;
    for (const auto &[name, value] : headers)
        lines += name + ": " + value + "\r\n";
    return lines;
}

} // namespace telltale::decode
