// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/protobuf/wireformat.h"

#include <QtEndian>

namespace telltale::protocol::protobuf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestVarint = 10;
constexpr quint64 LargestTag = 0xffffffff; ///< field numbers have 29 bits, wire types 3

qsizetype neededBytes(quint64 value)
{
    qsizetype size = 1;
    while (value >>= 7)
        ++size;
    return size;
}

QString counted(qsizetype bytes)
{
    return bytes == 1 ? u"1 byte"_s : u"%1 bytes"_s.arg(bytes);
}

} // namespace

QString Varint::complaint() const
{
    switch (state) {
    case State::Good: return {};
    case State::Padded: return u"a varint of %1 for %2, which needs %3"_s.arg(counted(size)).arg(value).arg(counted(neededBytes(value)));
    case State::CutShort: return size == 0 ? u"missing: the bytes end"_s : u"a varint that is cut short after %1"_s.arg(counted(size));
    case State::TooLong: break;
    }
    return u"a varint that goes on beyond 64 bits"_s;
}

Varint readVarint(QByteArrayView bytes)
{
    Varint varint;
    while (varint.size < LongestVarint) {
        if (varint.size == bytes.size())
            return varint;
        const auto byte = quint8(bytes[varint.size]);
        if (varint.size == LongestVarint - 1 && (byte & 0x7f) > 1)
            break;
        varint.value |= quint64(byte & 0x7f) << (7 * varint.size);
        ++varint.size;
        if (!(byte & 0x80)) {
            varint.state = byte == 0 && varint.size > 1 ? Varint::State::Padded : Varint::State::Good;
            return varint;
        }
    }
    varint.size = qMin(LongestVarint, bytes.size());
    varint.state = Varint::State::TooLong;
    return varint;
}

QByteArray writeVarint(quint64 value)
{
    QByteArray bytes;
    for (; value > 0x7f; value >>= 7)
        bytes.append(char(value | 0x80));
    bytes.append(char(value));
    return bytes;
}

QString wireTypeName(WireType type)
{
    switch (type) {
    case WireType::Varint: return u"varint"_s;
    case WireType::Fixed64: return u"8 bytes"_s;
    case WireType::Bytes: return u"bytes"_s;
    case WireType::Group: return u"group"_s;
    case WireType::EndOfGroup: return u"end of a group"_s;
    case WireType::Fixed32: return u"4 bytes"_s;
    }
    return u"wire type %1"_s.arg(int(type));
}

FieldWalk::FieldWalk(QByteArrayView bytes, qsizetype offset)
    : m_bytes(bytes)
    , m_offset(offset)
{
}

bool FieldWalk::next()
{
    if (m_at >= m_bytes.size())
        return false;
    m_field = {};
    const qsizetype start = m_at;
    const auto tag = varint("tag");
    if (!tag)
        return false;
    if (*tag > LargestTag || *tag >> 3 == 0)
        return fail(u"%1 is no field number"_s.arg(*tag >> 3), start);
    m_field.number = int(*tag >> 3);
    const auto type = int(*tag & 7);
    if (type > int(WireType::Fixed32))
        return fail(u"field #%1 has wire type %2, which does not exist"_s.arg(m_field.number).arg(type), start);
    m_field.type = WireType(type);
    if (m_field.type == WireType::EndOfGroup)
        return fail(u"a group of number %1 ends that never began"_s.arg(m_field.number), start);
    if (!readValue())
        return false;
    m_field.span = {m_offset + start, m_at - start};
    m_end = m_at;
    return true;
}

bool FieldWalk::readValue()
{
    const qsizetype start = m_at;
    switch (m_field.type) {
    case WireType::Varint: {
        const auto value = varint("value");
        m_field.scalar = value.value_or(0);
        m_field.value = {m_offset + start, m_at - start};
        return value.has_value();
    }
    case WireType::Fixed64: return fixed(8);
    case WireType::Fixed32: return fixed(4);
    case WireType::Group: return group();
    case WireType::Bytes:
    case WireType::EndOfGroup: break;
    }
    const auto length = varint("length");
    if (!length)
        return false;
    const qsizetype left = m_bytes.size() - m_at;
    if (*length > quint64(left))
        return fail(u"field #%1: length %2 announced, %3 there"_s.arg(m_field.number).arg(*length).arg(left == 1 ? u"1 byte is"_s : u"%1 bytes are"_s.arg(left)), start);
    m_field.value = {m_offset + m_at, qsizetype(*length)};
    m_at += m_field.value.length;
    return true;
}

bool FieldWalk::fixed(qsizetype size)
{
    const qsizetype left = m_bytes.size() - m_at;
    if (left < size)
        return fail(u"field #%1: a number of %2 bytes, %3 there"_s.arg(m_field.number).arg(size).arg(left == 1 ? u"1 is"_s : u"%1 are"_s.arg(left)), m_at);
    const char *const data = m_bytes.data() + m_at;
    m_field.scalar = size == 8 ? qFromLittleEndian<quint64>(data) : qFromLittleEndian<quint32>(data);
    m_field.value = {m_offset + m_at, size};
    m_at += size;
    return true;
}

/// Groups are of protobuf's past; one in a schema of today is an unknown field, and is stepped over as a whole.
bool FieldWalk::group()
{
    const Field outer = m_field;
    const qsizetype start = m_at;
    QList<int> open {outer.number};
    while (!open.isEmpty()) {
        const qsizetype inner = m_at;
        const auto tag = varint("tag");
        if (!tag)
            return false;
        const auto number = int(qMin(*tag >> 3, quint64(1) << 30));
        const auto type = int(*tag & 7);
        if (type > int(WireType::Fixed32) || number == 0 || *tag > LargestTag)
            return fail(u"no field where a group of number %1 goes on"_s.arg(outer.number), inner);
        m_field.number = number;
        m_field.type = WireType(type);
        if (m_field.type == WireType::EndOfGroup) {
            if (open.takeLast() != number)
                return fail(u"a group of another number ends inside the group of number %1"_s.arg(outer.number), inner);
            if (open.isEmpty()) {
                m_field = outer;
                m_field.value = {m_offset + start, inner - start};
            }
        } else if (m_field.type == WireType::Group) {
            if (open.size() >= MostDepth)
                return fail(u"groups are nested deeper than %1 levels"_s.arg(MostDepth), inner);
            open.append(number);
        } else if (!readValue()) {
            return false;
        }
    }
    return true;
}

std::optional<quint64> FieldWalk::varint(const char *what)
{
    const Varint read = readVarint(m_bytes.sliced(m_at));
    if (read.state != Varint::State::Good && !m_problem)
        m_problem = Problem {u"the %1 is %2"_s.arg(QLatin1String(what), read.complaint()), {m_offset + m_at, read.size}};
    if (!read.isReadable())
        return std::nullopt;
    m_at += read.size;
    return read.value;
}

bool FieldWalk::fail(const QString &text, qsizetype at)
{
    if (!m_problem)
        m_problem = Problem {text, {m_offset + at, m_bytes.size() - at}};
    m_at = m_bytes.size();
    return false;
}

} // namespace telltale::protocol::protobuf
