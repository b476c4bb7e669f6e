// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/conversation.h"

#include "app/wire/closeframe.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace telltale::exchange {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Recording)
};

using wire::Direction;
using wire::Opcode;

Failure wrong(const QString &path, const QString &hint)
{
    return {Words::tr("the line cannot be read"), path, hint};
}

Result<Direction> readDirection(const QJsonObject &line)
{
    const QString text = line.value(QLatin1String("dir")).toString();
    if (text == QLatin1String("in"))
        return Direction::In;
    if (text == QLatin1String("out"))
        return Direction::Out;
    return wrong(QStringLiteral("/dir"), Words::tr("must be \"in\" or \"out\""));
}

Result<Opcode> readOpcode(const QJsonValue &value)
{
    for (Opcode opcode : {Opcode::Text, Opcode::Binary, Opcode::Close, Opcode::Ping, Opcode::Pong, Opcode::Continuation}) {
        if (value.toString() == wire::opcodeName(opcode))
            return opcode;
    }
    if (const int number = value.toInt(-1); value.isDouble() && number >= 0 && number < 16)
        return Opcode(number);
    return wrong(QStringLiteral("/opcode"), Words::tr("must be text, binary, close, ping, pong, drop, or a number from 0 to 15"));
}

/// The payload: `text` as UTF-8, or `base64`.
Result<QByteArray> readPayload(const QJsonObject &line)
{
    const QJsonValue text = line.value(QLatin1String("text"));
    const QJsonValue base64 = line.value(QLatin1String("base64"));
    if (!text.isUndefined() && !base64.isUndefined())
        return wrong(QStringLiteral("/base64"), Words::tr("a frame has `text` or `base64`, not both"));
    if (!text.isUndefined() && !text.isString())
        return wrong(QStringLiteral("/text"), Words::tr("must be a text"));
    if (base64.isUndefined())
        return text.toString().toUtf8();
    const auto decoded = QByteArray::fromBase64Encoding(base64.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!base64.isString() || !decoded)
        return wrong(QStringLiteral("/base64"), Words::tr("is no base64"));
    return *decoded;
}

Result<QByteArray> readClosePayload(const QJsonObject &line)
{
    const QJsonValue code = line.value(QLatin1String("code"));
    if (code.isUndefined() || code.isNull())
        return readPayload(line);
    const int number = code.toInt(-1);
    if (number < 0 || number > 0xffff)
        return wrong(QStringLiteral("/code"), Words::tr("must be a whole number from 0 to 65535"));
    const QJsonValue reason = line.value(QLatin1String("reason"));
    if (!reason.isUndefined() && !reason.isNull() && !reason.isString())
        return wrong(QStringLiteral("/reason"), Words::tr("must be a text"));
    return wire::closePayload(quint16(number), reason.toString().toUtf8());
}

Result<wire::Happening> readRefusal(const QJsonValue &value)
{
    const QJsonObject http = value.toObject();
    wire::Refusal refusal;
    refusal.status = http.value(QLatin1String("status")).toInt(-1);
    if (refusal.status < 100 || refusal.status > 999)
        return wrong(QStringLiteral("/http/status"), Words::tr("must be an HTTP status of three digits"));
    refusal.phrase = http.value(QLatin1String("phrase")).toString().toUtf8();
    const QJsonObject headers = http.value(QLatin1String("headers")).toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it) {
        const QJsonArray values = it.value().isArray() ? it.value().toArray() : QJsonArray{it.value()};
        for (const QJsonValue &one : values)
            refusal.headers.append({it.key().toUtf8(), one.toVariant().toString().toUtf8()});
    }
    const QJsonValue body = http.value(QLatin1String("body"));
    if (body.isObject() || body.isArray()) // A JSON body may be written as what it is.
        refusal.body = (body.isObject() ? QJsonDocument(body.toObject()) : QJsonDocument(body.toArray())).toJson(QJsonDocument::Compact);
    else
        refusal.body = body.toString().toUtf8();
    return wire::Happening(refusal);
}

Result<wire::Happening> readOpening(const QJsonValue &value)
{
    const QJsonObject open = value.toObject();
    wire::Opening opening;
    opening.url = QUrl(open.value(QLatin1String("url")).toString());
    if (!opening.url.isValid() && !open.value(QLatin1String("url")).isUndefined())
        return wrong(QStringLiteral("/open/url"), Words::tr("is no URL: %1").arg(opening.url.errorString()));
    opening.url.setUserInfo(QString());
    opening.subprotocol = open.value(QLatin1String("subprotocol")).toString().toUtf8();
    return wire::Happening(opening);
}

Result<wire::Happening> readFrame(const QJsonObject &line)
{
    const QJsonValue opcodeValue = line.value(QLatin1String("opcode"));
    if (opcodeValue == QLatin1String("drop"))
        return wire::Happening(wire::Ending{});
    const Result<Opcode> opcode = readOpcode(opcodeValue);
    if (!opcode)
        return opcode.failure();
    const Result<Direction> direction = readDirection(line);
    if (!direction)
        return direction.failure();
    Result<QByteArray> payload = *opcode == Opcode::Close ? readClosePayload(line) : readPayload(line);
    if (!payload)
        return payload.failure();
    wire::Delivery delivery;
    delivery.direction = *direction;
    delivery.opcode = *opcode;
    delivery.payload = *std::move(payload);
    return wire::Happening(delivery);
}

} // namespace

Result<RecordedLine> readRecordedLine(QByteArrayView bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes.toByteArray(), &error);
    if (!document.isObject()) {
        return wrong(Words::tr("byte %1").arg(error.offset),
            error.error == QJsonParseError::NoError ? Words::tr("must be a JSON object") : error.errorString());
    }
    const QJsonObject line = document.object();
    RecordedLine read;
    const QJsonValue time = line.value(QLatin1String("time"));
    if (!time.isUndefined()) {
        if (!time.isDouble() || time.toDouble() < 0 || time.toDouble() > 1e15)
            return wrong(QStringLiteral("/time"), Words::tr("must be milliseconds since the start"));
        read.timeMs = qint64(time.toDouble());
    }
    const QJsonValue connection = line.value(QLatin1String("connection"));
    read.connection = connection.toVariant().toString();

    const auto put = [&read](Result<wire::Happening> happening) -> Result<RecordedLine> {
        if (!happening)
            return happening.failure();
        read.happening = *std::move(happening);
        return read;
    };
    if (line.contains(QLatin1String("http")))
        return put(readRefusal(line.value(QLatin1String("http"))));
    if (line.contains(QLatin1String("open")))
        return put(readOpening(line.value(QLatin1String("open"))));
    if (line.contains(QLatin1String("opcode")))
        return put(readFrame(line));
    if (!read.timeMs)
        return wrong(QStringLiteral("/"), Words::tr("needs `opcode`, `http`, `open` or `time`"));
    return read;
}

} // namespace telltale::exchange
