// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/deepstreambytes.h"

#include "app/playground/binary.h"
#include "app/playground/provocation.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace telltale::playground {

namespace {

enum class Type { Number, Flag, Text, Texts, Data };

struct Field {
    int topic;
    int number;
    QLatin1String name;
    Type type;
};

constexpr Type Number = Type::Number;
constexpr Type Flag = Type::Flag;
constexpr Type Text = Type::Text;
constexpr Type Texts = Type::Texts;
constexpr Type Data = Type::Data;

constexpr QLatin1String action("action"), data("data"), correlationId("correlationId"), isError("isError"), isAck("isAck"), name("name"), names("names"),
    subscription("subscription"), originalAction("originalAction"), version("version");

// By topic and number, so that what is written comes in the order of the numbers.
constexpr std::array fields {
    Field { 1, 1, action, Number }, Field { 1, 2, data, Data }, Field { 1, 9, originalAction, Number },
    Field { 2, 1, action, Number }, Field { 2, 2, data, Data }, Field { 2, 3, isError, Flag }, Field { 2, 4, isAck, Flag }, Field { 2, 5, QLatin1String("url"), Text },
    Field { 3, 1, action, Number }, Field { 3, 2, data, Data }, Field { 3, 3, isError, Flag }, Field { 3, 4, isAck, Flag },
    Field { 4, 1, action, Number }, Field { 4, 2, data, Data }, Field { 4, 3, correlationId, Text }, Field { 4, 4, isError, Flag }, Field { 4, 5, isAck, Flag },
    Field { 4, 6, name, Text }, Field { 4, 7, names, Texts }, Field { 4, 8, subscription, Text }, Field { 4, 11, originalAction, Number },
    Field { 5, 1, action, Number }, Field { 5, 2, data, Data }, Field { 5, 3, correlationId, Text }, Field { 5, 4, isError, Flag }, Field { 5, 5, isAck, Flag },
    Field { 5, 6, name, Text }, Field { 5, 7, names, Texts }, Field { 5, 9, subscription, Text }, Field { 5, 10, originalAction, Number },
    Field { 5, 11, QLatin1String("isWriteAck"), Flag }, Field { 5, 12, QLatin1String("path"), Text }, Field { 5, 13, version, Number },
    Field { 6, 1, action, Number }, Field { 6, 2, data, Data }, Field { 6, 3, correlationId, Text }, Field { 6, 4, isError, Flag }, Field { 6, 5, isAck, Flag },
    Field { 6, 6, names, Texts }, Field { 6, 7, name, Text }, Field { 6, 9, originalAction, Number },
    Field { 7, 1, action, Number }, Field { 7, 3, originalAction, Number }, Field { 7, 4, data, Data }, Field { 7, 5, correlationId, Text },
    Field { 7, 6, isError, Flag }, Field { 7, 7, isAck, Flag }, Field { 7, 8, name, Text }, Field { 7, 9, names, Texts },
    Field { 10, 1, action, Number }, Field { 11, 1, action, Number }, Field { 11, 2, data, Data }, Field { 11, 3, isError, Flag },
};

} // namespace

std::optional<QJsonObject> readDeepstreamBytes(const QByteArray &frame)
{
    const auto messages = readMessages(frame);
    const auto outer = messages && !messages->isEmpty() ? readFields(messages->first()) : std::nullopt;
    if (!outer)
        return {};
    int topic = 0;
    QByteArray inner;
    for (const BinaryField &field : *outer) {
        if (field.number == 2)
            topic = int(field.value);
        else if (field.number == 3)
            inner = field.bytes;
    }
    const auto read = readFields(inner);
    if (!read)
        return {};
    QJsonObject object { { QStringLiteral("topic"), topic } };
    for (const BinaryField &one : *read) {
        const auto field = std::find_if(fields.begin(), fields.end(), [&](const Field &row) { return row.topic == topic && row.number == one.number; });
        if (field == fields.end())
            continue;
        const QString string = QString::fromUtf8(one.bytes);
        if (field->type == Type::Number)
            object.insert(field->name, int(qint32(one.value)));
        else if (field->type == Type::Flag)
            object.insert(field->name, one.value != 0);
        else if (field->type == Type::Texts) {
            QJsonArray all = object.value(field->name).toArray();
            all.append(string);
            object.insert(field->name, all);
        } else
            object.insert(field->name, string);
    }
    return object;
}

QByteArray deepstreamBytes(const QJsonObject &message)
{
    const int topic = message.value(u"topic").toInt();
    BinaryWriter inner;
    for (const Field &field : fields) {
        if (field.topic != topic)
            continue;
        QJsonValue value = message.value(field.name);
        if (field.type == Type::Data && message.contains(u"parsedData"))
            value = QString::fromUtf8(json(message.value(u"parsedData")));
        if (value.isUndefined())
            continue;
        if (field.type == Type::Number)
            inner.number(field.number, quint64(qint64(value.toInt())));
        else if (field.type == Type::Flag)
            inner.number(field.number, value.toBool());
        else if (field.type == Type::Texts)
            for (const QJsonValue one : value.toArray())
                inner.bytes(field.number, one.toString().toUtf8());
        else
            inner.bytes(field.number, value.toString().toUtf8());
    }
    return withLength(BinaryWriter().number(2, quint64(topic)).bytes(3, inner.message()).message());
}

} // namespace telltale::playground
