// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/centrifugo/composer.h"

#include "app/protocol/json/form.h"

#include <algorithm>

namespace telltale::protocol::centrifugo {

using namespace Qt::StringLiterals;

namespace {

/// Server defaults: client.channel_max_length, websocket.message_size_limit.
constexpr qsizetype LongestChannel = 255;
constexpr qsizetype LargestMessage = 65536;

/// The request of one command: the members of its body.
json::Writer body(const QString &operation, json::Form &form)
{
    json::Writer writer;
    if (operation == "connect"_L1) {
        form.text(writer, "token").json(writer, "data").json(writer, "subs").text(writer, "name").text(writer, "version").json(writer, "headers");
    } else if (operation == "subscribe"_L1) {
        form.textAlways(writer, "channel").text(writer, "token").flag(writer, "recover").text(writer, "epoch").number(writer, "offset");
        form.json(writer, "data").flag(writer, "positioned").flag(writer, "recoverable").flag(writer, "join_leave").text(writer, "delta");
        form.json(writer, "tf").number(writer, "flag").number(writer, "type").number(writer, "phase").text(writer, "cursor");
        form.number(writer, "limit").flag(writer, "asc");
    } else if (operation == "history"_L1) {
        form.textAlways(writer, "channel").number(writer, "limit");
        if (form.filled(u"since_offset"_s) || form.filled(u"since_epoch"_s)) {
            json::Writer since;
            form.number(since, "since_offset", "offset");
            if (form.filled(u"since_epoch"_s))
                since.text("epoch", form.value(u"since_epoch"_s));
            writer.raw("since", since.object());
        }
        form.flag(writer, "reverse");
    } else if (operation == "rpc"_L1) {
        form.text(writer, "method").json(writer, "data");
    } else if (operation == "refresh"_L1) {
        form.text(writer, "token");
    } else if (operation == "send"_L1) {
        form.json(writer, "data");
    } else if (operation != "ping"_L1) {
        form.textAlways(writer, "channel").text(writer, "token").json(writer, "data");
    }
    return writer;
}

QStringList channelWarnings(const QString &channel)
{
    if (channel.isEmpty())
        return {u"An empty channel makes the server close with 3501 (bad request)."_s};
    QStringList warnings;
    if (channel.toUtf8().size() > LongestChannel)
        warnings.append(u"A channel of more than 255 bytes is refused with error 107 (bad request)."_s);
    if (std::any_of(channel.cbegin(), channel.cend(), [](QChar c) { return c.unicode() > 0x7f; }))
        warnings.append(u"A channel that is not ASCII is refused with error 107 (bad request)."_s);
    return warnings;
}

bool isBelowOne(const QString &digits)
{
    bool number = false;
    const quint64 value = digits.toULongLong(&number);
    return !number || value == 0;
}

QStringList warningsFor(const Operation &operation, const json::Form &form)
{
    QStringList warnings;
    const bool hasChannel = std::any_of(operation.fields.begin(), operation.fields.end(), [](const Field &field) { return field.key == "channel"_L1; });
    if (hasChannel)
        warnings += channelWarnings(form.value(u"channel"_s));
    if (form.filled(u"id"_s) && isBelowOne(form.value(u"id"_s)))
        warnings.append(u"A command whose id is not above 0 is taken for a pong: the server closes with 3501 unless a ping is open."_s);
    bool number = false;
    if (form.value(u"id"_s).toULongLong(&number) > 0xffffffffULL && number)
        warnings.append(u"Ids have 32 bits; the server closes with 3501 on a larger one."_s);
    if (operation.name == "ping"_L1)
        warnings.append(u"Servers do not implement the ping command and close with 3501 (bad request)."_s);
    if (operation.name == "send"_L1)
        warnings.append(u"Centrifugo has no handler for send and closes with 3508 (not available)."_s);
    if (operation.name == "pong"_L1)
        warnings.append(u"A pong that no ping asked for, or a second one, makes the server close with 3501."_s);
    if (operation.name == "refresh"_L1 && !form.filled(u"token"_s))
        warnings.append(u"A refresh without a token makes the server close with 3501 (bad request)."_s);
    if (operation.name == "sub_refresh"_L1 && !form.filled(u"token"_s))
        warnings.append(u"There is no token to refresh the subscription with."_s);
    if (operation.name == "publish"_L1 && !form.filled(u"data"_s))
        warnings.append(u"A publication without data is refused with error 107 (bad request)."_s);
    if (operation.name == "history"_L1 && form.value(u"reverse"_s) == "true"_L1 && (form.filled(u"since_offset"_s) || form.filled(u"since_epoch"_s))
        && isBelowOne(form.value(u"since_offset"_s)))
        warnings.append(u"Reading backwards from offset 0 is refused with error 107 (bad request)."_s);
    return warnings;
}

Result<Outgoing> connectBytes(const Values &values, std::optional<quint64> serial)
{
    const Operation *operation = json::operationByName(centrifugoOperations(), u"connect"_s);
    json::Form form(*operation, values);
    const QByteArray request = body(operation->name, form).object();
    if (form.failure())
        return *form.failure();
    if (!serial)
        return Outgoing {wire::Opcode::Text, request};
    json::Writer command;
    command.raw("id", QByteArray::number(*serial)).raw("connect", request);
    return Outgoing {wire::Opcode::Text, command.object().replace('\n', ' ')};
}

} // namespace

Result<Composed> JsonComposer::compose(const QString &operation, const Values &values, quint64 serial) const
{
    const Operation *chosen = json::operationByName(centrifugoOperations(), operation);
    if (!chosen)
        return json::unknownOperation(centrifugoOperations(), operation);
    json::Form form(*chosen, values);
    json::Writer command;
    if (operation != "pong"_L1) {
        if (operation != "send"_L1) {
            if (form.filled(u"id"_s))
                form.number(command, "id");
            else
                command.raw("id", QByteArray::number(serial));
        }
        const json::Writer request = body(operation, form);
        command.raw(operation.toLatin1(), request.object());
    }
    if (form.failure())
        return *form.failure();

    Composed composed;
    // A line feed ends a command; in the user's JSON it can only be white space.
    composed.outgoing.payload = command.object().replace('\n', ' ');
    composed.warnings = warningsFor(*chosen, form);
    if (composed.outgoing.payload.size() > LargestMessage)
        composed.warnings.append(u"More than 65536 bytes: a server with default limits closes with 1009."_s);
    return composed;
}

Result<Outgoing> connectCommand(const Values &values, quint64 serial)
{
    return connectBytes(values, serial);
}

Result<Outgoing> connectRequest(const Values &values)
{
    return connectBytes(values, std::nullopt);
}

} // namespace telltale::protocol::centrifugo
