// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/binary.h"

namespace telltale::playground {

namespace {

constexpr int VarintType = 0;
constexpr int BytesType = 2;

QByteArray varint(quint64 value)
{
    QByteArray bytes;
    while (value >= 0x80) {
        bytes += char(0x80 | (value & 0x7f));
        value >>= 7;
    }
    return bytes += char(value);
}

/// Takes a varint off the front of `rest`.
std::optional<quint64> takeVarint(QByteArrayView &rest)
{
    quint64 value = 0;
    for (int shift = 0; shift < 64 && !rest.isEmpty(); shift += 7) {
        const auto byte = quint8(rest.front());
        rest = rest.sliced(1);
        value |= quint64(byte & 0x7f) << shift;
        if (byte < 0x80)
            return value;
    }
    return std::nullopt;
}

std::optional<QByteArray> takeBytes(QByteArrayView &rest)
{
    const auto length = takeVarint(rest);
    if (!length || *length > quint64(rest.size()))
        return std::nullopt;
    const QByteArray bytes = rest.first(qsizetype(*length)).toByteArray();
    rest = rest.sliced(bytes.size());
    return bytes;
}

} // namespace

BinaryWriter &BinaryWriter::number(int field, quint64 value)
{
    m_message += varint(quint64(field) << 3 | VarintType) + varint(value);
    return *this;
}

BinaryWriter &BinaryWriter::bytes(int field, const QByteArray &value)
{
    m_message += varint(quint64(field) << 3 | BytesType) + withLength(value);
    return *this;
}

std::optional<QList<BinaryField>> readFields(const QByteArray &message)
{
    QList<BinaryField> fields;
    for (QByteArrayView rest(message); !rest.isEmpty();) {
        const auto tag = takeVarint(rest);
        if (!tag || *tag >> 3 == 0 || *tag >> 32 != 0)
            return std::nullopt;
        BinaryField field { int(*tag >> 3), 0, {} };
        if ((*tag & 7) == VarintType) {
            const auto value = takeVarint(rest);
            if (!value)
                return std::nullopt;
            field.value = *value;
        } else if ((*tag & 7) == BytesType) {
            const auto bytes = takeBytes(rest);
            if (!bytes)
                return std::nullopt;
            field.bytes = *bytes;
        } else {
            return std::nullopt;
        }
        fields.append(field);
    }
    return fields;
}

QByteArray withLength(const QByteArray &message)
{
    return varint(quint64(message.size())) + message;
}

std::optional<QByteArrayList> readMessages(const QByteArray &frame)
{
    QByteArrayList messages;
    for (QByteArrayView rest(frame); !rest.isEmpty();) {
        const auto message = takeBytes(rest);
        if (!message)
            return std::nullopt;
        messages.append(*message);
    }
    return messages;
}

} // namespace telltale::playground
