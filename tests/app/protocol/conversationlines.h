// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/system.h"

/// A conversation as lines, so that a test is the picture of it: `>` what the client sent, `<` what the server sent.
namespace telltale::protocol::test {

inline wire::Delivery delivery(const QByteArray &line)
{
    wire::Delivery result;
    result.direction = line.startsWith('>') ? Direction::Out : Direction::In;
    result.payload = line.mid(1);
    return result;
}

/// `<error subscribe 103 #2 news "permission denied" error:103 retry:backoff ^1`: what does not apply is left out; `!` stands
/// for findings, `^` for the number of the request that is answered.
inline QString line(const Message &message)
{
    QStringList parts {QLatin1Char(message.direction == Direction::In ? '<' : '>') + QString(kindName(message.kind))};
    const auto add = [&parts](const QString &prefix, const QString &value) {
        if (!value.isEmpty())
            parts.append(prefix + value);
    };
    add({}, message.operation);
    add({}, message.code);
    add(QStringLiteral("#"), message.id);
    add({}, message.subject);
    if (!message.text.isEmpty())
        parts.append(QLatin1Char('"') + message.text + QLatin1Char('"'));
    for (const catalog::Key &key : message.keys)
        parts.append(key.family + QLatin1Char(':') + key.code + key.text + (key.asRange ? QStringLiteral("~") : QString()));
    if (message.wireRetry)
        add(QStringLiteral("retry:"), QString(retryName(message.wireRetry->retryClass)));
    if (message.answers)
        add(QStringLiteral("^"), QString::number(message.answers));
    if (!message.findings.isEmpty())
        parts.append(QStringLiteral("!"));
    return parts.join(QLatin1Char(' '));
}

inline QStringList lines(Adapter &adapter, const QByteArrayList &conversation, Time now = 0)
{
    QStringList result;
    for (const QByteArray &each : conversation) {
        for (const Message &message : adapter.read(delivery(each), now))
            result.append(line(message));
    }
    return result;
}

/// True if every span of the message lies inside its bytes, and its bytes inside the frame.
inline bool spansFit(const Message &message, qsizetype frameSize)
{
    for (const TraceStep &step : message.trace) {
        if (step.span && (step.span->offset < 0 || step.span->length < 0 || step.span->offset + step.span->length > message.bytes.size()))
            return false;
    }
    return message.span.offset + message.span.length <= frameSize;
}

/// Cuts at every byte and flips every bit of a frame; `check` sees each.
template<typename Check>
void tryAll(const QByteArray &frame, Check check)
{
    for (qsizetype length = 0; length <= frame.size(); ++length)
        check(frame.first(length));
    for (qsizetype bit = 0; bit < frame.size() * 8; ++bit) {
        QByteArray flipped = frame;
        flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << (bit % 8)));
        check(flipped);
    }
}

} // namespace telltale::protocol::test
