// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/protobuf/fieldvalue.h"

#include "app/wire/text.h"

#include <QtEndian>

#include <bit>

namespace telltale::protocol::protobuf {

using namespace Qt::StringLiterals;
using google::protobuf::FieldDescriptor;

namespace {

qint64 unzigzag(quint64 value)
{
    return qint64(value >> 1) ^ -qint64(value & 1);
}

bool fits(const FieldDescriptor &descriptor, quint64 value)
{
    switch (descriptor.type()) {
    case FieldDescriptor::TYPE_UINT32:
    case FieldDescriptor::TYPE_SINT32: return value <= 0xffffffffULL;
    case FieldDescriptor::TYPE_INT32:
    case FieldDescriptor::TYPE_ENUM: return qint64(value) == qint64(qint32(value)); // negative ones take all 64 bits
    case FieldDescriptor::TYPE_BOOL: return value <= 1;
    default: return true;
    }
}

} // namespace

WireType wireTypeOf(const FieldDescriptor &descriptor)
{
    switch (descriptor.type()) {
    case FieldDescriptor::TYPE_DOUBLE:
    case FieldDescriptor::TYPE_FIXED64:
    case FieldDescriptor::TYPE_SFIXED64: return WireType::Fixed64;
    case FieldDescriptor::TYPE_FLOAT:
    case FieldDescriptor::TYPE_FIXED32:
    case FieldDescriptor::TYPE_SFIXED32: return WireType::Fixed32;
    case FieldDescriptor::TYPE_STRING:
    case FieldDescriptor::TYPE_BYTES:
    case FieldDescriptor::TYPE_MESSAGE: return WireType::Bytes;
    case FieldDescriptor::TYPE_GROUP: return WireType::Group;
    default: return WireType::Varint;
    }
}

QString valueText(const FieldDescriptor &descriptor, const Field &field, QByteArrayView value)
{
    const quint64 scalar = field.scalar;
    switch (descriptor.type()) {
    case FieldDescriptor::TYPE_BOOL: return scalar ? u"true"_s : u"false"_s;
    case FieldDescriptor::TYPE_INT32:
    case FieldDescriptor::TYPE_SFIXED32: return QString::number(qint32(scalar));
    case FieldDescriptor::TYPE_UINT32: return QString::number(quint32(scalar));
    case FieldDescriptor::TYPE_INT64:
    case FieldDescriptor::TYPE_SFIXED64: return QString::number(qint64(scalar));
    case FieldDescriptor::TYPE_SINT32:
    case FieldDescriptor::TYPE_SINT64: return QString::number(unzigzag(scalar));
    case FieldDescriptor::TYPE_FLOAT: return QString::number(double(std::bit_cast<float>(quint32(scalar))));
    case FieldDescriptor::TYPE_DOUBLE: return QString::number(std::bit_cast<double>(scalar), 'g', 17);
    case FieldDescriptor::TYPE_ENUM: {
        const auto *named = descriptor.enum_type()->FindValueByNumber(int(scalar));
        return named ? QString::fromStdString(named->name()) : QString::number(qint32(scalar));
    }
    default: return rawText(field, value);
    }
}

QString rawText(const Field &field, QByteArrayView value)
{
    return field.type == WireType::Bytes || field.type == WireType::Group ? wire::visibleText(value) : QString::number(field.scalar);
}

std::optional<Problem> problemOf(const FieldDescriptor &descriptor, const Field &field, QByteArrayView value)
{
    if (descriptor.type() == FieldDescriptor::TYPE_STRING) {
        const qsizetype bad = wire::firstInvalidUtf8(value);
        if (bad >= 0)
            return Problem {u"the text is not UTF-8 from its byte %1 on"_s.arg(bad), {field.value.offset + bad, value.size() - bad}};
    }
    if (field.type == WireType::Varint && !fits(descriptor, field.scalar))
        return Problem {u"%1 does not fit its type %2"_s.arg(field.scalar).arg(QLatin1String(descriptor.type_name())), field.value};
    return std::nullopt;
}

std::pair<std::optional<Field>, qsizetype> packedElement(const FieldDescriptor &descriptor, QByteArrayView bytes, qsizetype offset)
{
    Field element;
    element.number = descriptor.number();
    element.type = wireTypeOf(descriptor);
    qsizetype size = element.type == WireType::Fixed64 ? 8 : 4;
    if (element.type == WireType::Varint) {
        const Varint number = readVarint(bytes);
        if (!number.isReadable())
            return {};
        element.scalar = number.value;
        size = number.size;
    } else if (bytes.size() < size) {
        return {};
    } else {
        element.scalar = size == 8 ? qFromLittleEndian<quint64>(bytes.data()) : qFromLittleEndian<quint32>(bytes.data());
    }
    element.span = element.value = {offset, size};
    return {element, size};
}

} // namespace telltale::protocol::protobuf
