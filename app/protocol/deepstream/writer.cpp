// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/deepstream/writer.h"

#include "app/protocol/deepstream/actions.h"
#include "app/protocol/deepstream/spellings.h"
#include "app/protocol/deepstream/textreader.h"
#include "app/protocol/json/json.h"

namespace telltale::protocol::deepstream {

namespace {

QByteArray nameList(const QStringList &names)
{
    QByteArray list = "[";
    for (const QString &name : names) {
        if (list.size() > 1)
            list += ',';
        list += json::quoted(name);
    }
    return list + ']';
}

/// JSON text as a typed value.
QByteArray typed(const std::optional<QByteArray> &data)
{
    if (!data)
        return "U";
    const json::Document document(*data);
    std::string_view text;
    if (document.ok() && document.root().get(text) == simdjson::SUCCESS)
        return "S" + QByteArray(text.data(), qsizetype(text.size()));
    if (*data == "true")
        return "T";
    if (*data == "false")
        return "F";
    if (*data == "null")
        return "L";
    return (data->startsWith('{') || data->startsWith('[') ? 'O' : 'N') + *data;
}

QByteArray field(char letter, const Envelope &envelope)
{
    switch (letter) {
    case 'n':
        return (envelope.name.isEmpty() ? envelope.names.value(0) : envelope.name).toUtf8();
    case 's':
        return envelope.subscription.toUtf8();
    case 'c':
        return envelope.correlationId.toUtf8();
    case 'v':
        return QByteArray::number(envelope.version.value_or(0));
    case 'h':
        return envelope.path.toUtf8();
    case 'u':
        return envelope.url.toUtf8();
    case 'j':
        return envelope.data.value_or(QByteArrayLiteral("{}"));
    case 't':
        return envelope.action == 20 && envelope.topic == topic::Record ? QByteArrayLiteral("U") : typed(envelope.data);
    case 'l':
        return nameList(envelope.names);
    case 'w':
        return envelope.isWriteAck ? QByteArrayLiteral("{\"writeSuccess\":true}") : QByteArray();
    default:
        return {};
    }
}

QByteArray message(char topic, QByteArrayView word, const char *layout, const Envelope &envelope)
{
    QByteArray bytes(1, topic);
    bytes += PartSeparator;
    bytes += word;
    for (; *layout; ++layout) {
        if (*layout == '[')
            continue;
        const QByteArray part = field(*layout, envelope);
        if (*layout == 'w' && part.isEmpty())
            continue;
        bytes += PartSeparator;
        bytes += part;
    }
    return bytes + MessageEnd;
}

} // namespace

QByteArray writeJson(const Envelope &envelope)
{
    json::Writer writer;
    writer.number("topic", envelope.topic);
    writer.number("action", envelope.action);
    if (!envelope.url.isEmpty())
        writer.text("url", envelope.url);
    if (!envelope.protocolVersion.isEmpty())
        writer.text("protocolVersion", envelope.protocolVersion);
    if (!envelope.sdkType.isEmpty())
        writer.text("sdkType", envelope.sdkType);
    if (!envelope.sdkVersion.isEmpty())
        writer.text("sdkVersion", envelope.sdkVersion);
    if (!envelope.name.isEmpty())
        writer.text("name", envelope.name);
    if (!envelope.names.isEmpty())
        writer.raw("names", nameList(envelope.names));
    if (!envelope.subscription.isEmpty())
        writer.text("subscription", envelope.subscription);
    // RPC messages are known by their correlation id and have it early; elsewhere it comes last.
    const bool early = envelope.topic == topic::Rpc;
    if (early && !envelope.correlationId.isEmpty())
        writer.text("correlationId", envelope.correlationId);
    if (envelope.version)
        writer.number("version", *envelope.version);
    if (!envelope.path.isEmpty())
        writer.text("path", envelope.path);
    if (envelope.data)
        writer.text("data", QString::fromUtf8(*envelope.data));
    if (envelope.isWriteAck)
        writer.flag("isWriteAck", true);
    if (!early && !envelope.correlationId.isEmpty())
        writer.text("correlationId", envelope.correlationId);
    return writer.object();
}

QByteArray writeText(const Envelope &envelope)
{
    const char letter = letterOfTopic(envelope.topic);
    if (envelope.topic == topic::Presence) {
        if (envelope.action == 12)
            return message(letter, "S\x1fS", "", envelope);
        if (envelope.action == 13)
            return message(letter, "US\x1fUS", "", envelope);
        if (envelope.action == 2)
            return message(letter, "Q\x1fQ", "", envelope);
    }
    if (envelope.topic == topic::Rpc && envelope.action == 4)
        return message(letter, "A\x1fREQ", "nc", envelope);
    if (envelope.topic == topic::Rpc && envelope.action == 7) {
        // A provider's error that is a plain text goes without its type letter.
        QByteArray value = typed(envelope.data);
        if (value.startsWith('S'))
            value.remove(0, 1);
        return message(letter, QByteArray("E\x1f") + value, "nc", envelope);
    }
    if (envelope.topic == topic::Record && envelope.action == 20)
        return message(letter, "P", "nvhtw", envelope);
    if (envelope.topic == topic::Record && (envelope.action == 16 || envelope.action == 17)) {
        // Upserts always end with options: the count of parts tells them apart.
        QByteArray bytes = message(letter, "CU", envelope.action == 16 ? "nvj" : "nvht", envelope);
        bytes.chop(1);
        return bytes + PartSeparator + (envelope.isWriteAck ? "{\"writeSuccess\":true}" : "{}") + MessageEnd;
    }
    const Spelling *spelling = spellingOf(envelope.topic, envelope.action);
    return spelling ? message(letter, spelling->word, spelling->layout, envelope) : QByteArray();
}

} // namespace telltale::protocol::deepstream
