// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/centrifugo/composer.h"

#include "app/protocol/centrifugo/protobufwriter.h"
#include "app/protocol/composewords.h"
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
        form.number(writer, "flag").text(writer, "dict").text(writer, "profile");
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
        form.textAlways(writer, "channel").text(writer, "token").json(writer, "data").number(writer, "type").text(writer, "key").flag(writer, "removed");
        form.json(writer, "track").lines(writer, "untrack");
    }
    return writer;
}

QStringList channelWarnings(const QString &channel)
{
    if (channel.isEmpty())
        return {ComposeWords::tr("An empty channel makes the server close with 3501 (bad request).")};
    QStringList warnings;
    if (channel.toUtf8().size() > LongestChannel)
        warnings.append(ComposeWords::tr("A channel of more than 255 bytes is refused with error 107 (bad request)."));
    if (std::any_of(channel.cbegin(), channel.cend(), [](QChar c) { return c.unicode() > 0x7f; }))
        warnings.append(ComposeWords::tr("A channel that is not ASCII is refused with error 107 (bad request)."));
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
        warnings.append(ComposeWords::tr("A command whose id is not above 0 is taken for a pong: the server closes with 3501 unless a ping is open."));
    bool number = false;
    if (form.value(u"id"_s).toULongLong(&number) > 0xffffffffULL && number)
        warnings.append(ComposeWords::tr("Ids have 32 bits; the server closes with 3501 on a larger one."));
    if (operation.name == "connect"_L1) {
        warnings.append(ComposeWords::tr("Only the first command may be a connect: on a second one the server closes with 3501 (bad request)."));
        if (form.value(u"flag"_s).toLongLong() & 1)
            warnings.append(ComposeWords::tr("Flag 1 asks for dictionary compression, which is not released: what follows the reply would not be readable."));
    }
    if (form.value(u"recover"_s) == "true"_L1 && !form.filled(u"epoch"_s))
        warnings.append(ComposeWords::tr("Without the epoch of an earlier reply there is no position to recover from."));
    if (operation.name == "ping"_L1)
        warnings.append(ComposeWords::tr("Servers do not implement the ping command and close with 3501 (bad request)."));
    if (operation.name == "send"_L1)
        warnings.append(ComposeWords::tr("Centrifugo has no handler for send and closes with 3508 (not available)."));
    if (operation.name == "pong"_L1)
        warnings.append(ComposeWords::tr("A pong that no ping asked for, or a second one, makes the server close with 3501."));
    if (operation.name == "refresh"_L1 && !form.filled(u"token"_s))
        warnings.append(ComposeWords::tr("A refresh without a token makes the server close with 3501 (bad request)."));
    if (operation.name == "sub_refresh"_L1 && !form.filled(u"token"_s))
        warnings.append(ComposeWords::tr("There is no token to refresh the subscription with."));
    if (operation.name == "publish"_L1 && !form.filled(u"data"_s))
        warnings.append(ComposeWords::tr("A publication without data is refused with error 107 (bad request)."));
    if (operation.name == "history"_L1 && form.value(u"reverse"_s) == "true"_L1 && (form.filled(u"since_offset"_s) || form.filled(u"since_epoch"_s))
        && isBelowOne(form.value(u"since_offset"_s)))
        warnings.append(ComposeWords::tr("Reading backwards from offset 0 is refused with error 107 (bad request)."));
    return warnings;
}

/// The command in JSON, and the warnings that hold in both encodings.
Result<Composed> draft(const QString &operation, const Values &values, quint64 serial)
{
    const Operation *chosen = json::operationByName(centrifugoOperations(), operation);
    if (!chosen)
        return json::unknownOperation(centrifugoOperations(), operation);
    Values own; // what belongs to another operation's form stays out
    for (const Field &field : chosen->fields) {
        if (const auto it = values.constFind(field.key); it != values.cend())
            own.insert(field.key, *it);
    }
    json::Form form(*chosen, own);
    json::Writer command;
    Composed composed;
    if (operation == "connect"_L1 && form.isOn(u"bare"_s)) {
        command = body(operation, form);
    } else if (operation != "pong"_L1) {
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
    // A line feed ends a command; in the user's JSON it can only be white space.
    composed.outgoing.payload = command.object().replace('\n', ' ');
    composed.warnings = warningsFor(*chosen, form);
    return composed;
}

void warnOfSize(Composed &composed)
{
    if (composed.outgoing.payload.size() > LargestMessage)
        composed.warnings.append(ComposeWords::tr("More than 65536 bytes: a server with default limits closes with 1009."));
}

} // namespace

Result<Composed> JsonComposer::compose(const QString &operation, const Values &values, quint64 serial) const
{
    Result<Composed> composed = draft(operation, values, serial);
    if (composed)
        warnOfSize(*composed);
    return composed;
}

Result<Composed> ProtobufComposer::compose(const QString &operation, const Values &values, quint64 serial) const
{
    const Operation *connect = json::operationByName(centrifugoOperations(), u"connect"_s);
    if (operation == connect->name && json::Form(*connect, values).value(u"bare"_s) == "true"_L1)
        return Failure {ComposeWords::tr("the unidirectional endpoint speaks JSON only"), ComposeWords::label(u"Unidirectional"_s), ComposeWords::tr("choose the JSON variant, or leave it off")};
    Result<Composed> composed = draft(operation, values, serial);
    if (!composed)
        return composed;
    const Result<QByteArray> command = protobufCommand(composed->outgoing.payload);
    if (!command)
        return command.failure();
    composed->outgoing = {wire::Opcode::Binary, *command};
    warnOfSize(*composed);
    return composed;
}

} // namespace telltale::protocol::centrifugo
