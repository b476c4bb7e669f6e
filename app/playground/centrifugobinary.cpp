// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/centrifugobinary.h"

#include "app/playground/binary.h"
#include "app/playground/provocation.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace telltale::playground {

namespace {

enum class As { Number, Flag, Text, Json, Message, Messages, Map };

struct BinaryMember {
    const char *name;
    int number;
    As as;
    const char *message = nullptr; ///< of Message, Messages, Map: what it holds
};
using Layout = QList<BinaryMember>;

const Layout &layout(const char *message)
{
    static const Layout channelOnly { { "channel", 1, As::Text } };
    static const QHash<QByteArray, Layout> layouts {
        { "Command", { { "id", 1, As::Number }, { "connect", 4, As::Message, "connect?" }, { "subscribe", 5, As::Message, "subscribe?" }, { "unsubscribe", 6, As::Message, "channel?" },
              { "publish", 7, As::Message, "publish?" }, { "presence", 8, As::Message, "channel?" }, { "presence_stats", 9, As::Message, "channel?" },
              { "history", 10, As::Message, "history?" }, { "ping", 11, As::Message, "nothing" }, { "send", 12, As::Message, "data" }, { "rpc", 13, As::Message, "rpc?" },
              { "refresh", 14, As::Message, "refresh?" }, { "sub_refresh", 15, As::Message, "sub_refresh?" } } },
        { "channel?", channelOnly },
        { "connect?", { { "token", 1, As::Text }, { "data", 2, As::Json } } },
        { "subscribe?", { { "channel", 1, As::Text }, { "token", 2, As::Text }, { "recover", 3, As::Flag }, { "epoch", 6, As::Text }, { "offset", 7, As::Number } } },
        { "publish?", { { "channel", 1, As::Text }, { "data", 2, As::Json } } },
        { "history?", { { "channel", 1, As::Text }, { "limit", 7, As::Number }, { "since", 8, As::Message, "position" }, { "reverse", 9, As::Flag } } },
        { "position", { { "offset", 1, As::Number }, { "epoch", 2, As::Text } } },
        { "rpc?", { { "data", 1, As::Json }, { "method", 2, As::Text } } },
        { "refresh?", { { "token", 1, As::Text } } },
        { "sub_refresh?", { { "channel", 1, As::Text }, { "token", 2, As::Text } } },
        { "data", { { "data", 1, As::Json } } },
        { "nothing", {} },
        { "Reply", { { "id", 1, As::Number }, { "error", 2, As::Message, "error" }, { "push", 4, As::Message, "push" }, { "connect", 5, As::Message, "connect" },
              { "subscribe", 6, As::Message, "subscribe" }, { "unsubscribe", 7, As::Message, "nothing" }, { "publish", 8, As::Message, "nothing" },
              { "presence", 9, As::Message, "presence" }, { "presence_stats", 10, As::Message, "presence_stats" }, { "history", 11, As::Message, "history" },
              { "rpc", 13, As::Message, "data" }, { "refresh", 14, As::Message, "refresh" }, { "sub_refresh", 15, As::Message, "sub_refresh" } } },
        { "error", { { "code", 1, As::Number }, { "message", 2, As::Text }, { "temporary", 3, As::Flag } } },
        { "push", { { "channel", 2, As::Text }, { "pub", 4, As::Message, "pub" }, { "unsubscribe", 7, As::Message, "unsubscribe" } } },
        { "pub", { { "data", 4, As::Json }, { "info", 5, As::Message, "info" }, { "offset", 6, As::Number } } },
        { "info", { { "user", 1, As::Text }, { "client", 2, As::Text } } },
        { "unsubscribe", { { "code", 2, As::Number }, { "reason", 3, As::Text } } },
        { "connect", { { "client", 1, As::Text }, { "version", 2, As::Text }, { "ping", 7, As::Number }, { "pong", 8, As::Flag } } },
        { "subscribe", { { "recoverable", 3, As::Flag }, { "epoch", 6, As::Text }, { "offset", 9, As::Number }, { "positioned", 10, As::Flag } } },
        { "presence", { { "presence", 1, As::Map, "info" } } },
        { "presence_stats", { { "num_clients", 1, As::Number }, { "num_users", 2, As::Number } } },
        { "history", { { "publications", 1, As::Messages, "pub" }, { "epoch", 2, As::Text }, { "offset", 3, As::Number } } },
        { "refresh", { { "expires", 3, As::Flag }, { "ttl", 4, As::Number } } },
        { "sub_refresh", { { "expires", 1, As::Flag }, { "ttl", 2, As::Number } } },
    };
    static const Layout none;
    const auto found = layouts.constFind(message);
    return found == layouts.cend() ? none : *found;
}

/// Zero values are left out, as proto3 does; messages without members are not.
QByteArray written(const QJsonObject &object, const char *message)
{
    BinaryWriter writer;
    for (const BinaryMember &member : layout(message)) {
        const QJsonValue value = object.value(QLatin1String(member.name));
        if (value.isUndefined())
            continue;
        if (member.as == As::Number && value.toInteger() != 0) {
            writer.number(member.number, quint64(value.toInteger()));
        } else if (member.as == As::Flag && value.toBool()) {
            writer.number(member.number, 1);
        } else if (member.as == As::Text && !value.toString().isEmpty()) {
            writer.bytes(member.number, value.toString().toUtf8());
        } else if (member.as == As::Json) {
            writer.bytes(member.number, json(value));
        } else if (member.as == As::Message) {
            writer.bytes(member.number, written(value.toObject(), member.message));
        } else if (member.as == As::Messages) {
            for (const QJsonValue &one : value.toArray())
                writer.bytes(member.number, written(one.toObject(), member.message));
        } else if (member.as == As::Map) {
            const QJsonObject map = value.toObject();
            for (auto it = map.begin(); it != map.end(); ++it)
                writer.bytes(member.number, BinaryWriter().bytes(1, it.key().toUtf8()).bytes(2, written(it->toObject(), member.message)).message());
        }
    }
    return writer.message();
}

std::optional<QJsonObject> read(const QByteArray &bytes, const char *message)
{
    const auto fields = readFields(bytes);
    if (!fields)
        return std::nullopt;
    QJsonObject object;
    for (const BinaryField &field : *fields) {
        for (const BinaryMember &member : layout(message)) {
            if (member.number != field.number)
                continue;
            const QLatin1String name(member.name);
            if (member.as == As::Number) {
                object.insert(name, qint64(field.value));
            } else if (member.as == As::Flag) {
                object.insert(name, field.value != 0);
            } else if (member.as == As::Text) {
                object.insert(name, QString::fromUtf8(field.bytes));
            } else if (member.as == As::Json) {
                // Wrapped, since a value by itself may be a number or a text.
                const QJsonDocument document = QJsonDocument::fromJson('[' + field.bytes + ']');
                if (document.array().size() != 1)
                    return std::nullopt;
                object.insert(name, document.array().first());
            } else if (const auto inner = read(field.bytes, member.message)) {
                object.insert(name, *inner);
            } else {
                return std::nullopt;
            }
        }
    }
    return object;
}

} // namespace

QByteArray binaryReply(const QJsonObject &reply)
{
    return withLength(written(reply, "Reply"));
}

std::optional<QJsonObject> jsonCommand(const QByteArray &command)
{
    return read(command, "Command");
}

} // namespace telltale::playground
