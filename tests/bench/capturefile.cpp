// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/capturefile.h"

#include "tests/bench/part.h"

#include <QtEndian>

#include <algorithm>

namespace telltale::bench {

namespace {

constexpr qsizetype MostPayload = 1460;
constexpr int HeaderSize = 14 + 20 + 20;
enum Flags : quint8 { Syn = 0x02, Push = 0x08, Ack = 0x10 };

template<typename T>
void appendLittle(QByteArray &bytes, T value)
{
    value = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&value), sizeof(value));
}

template<typename T>
void appendBig(QByteArray &bytes, T value)
{
    value = qToBigEndian(value);
    bytes.append(reinterpret_cast<const char *>(&value), sizeof(value));
}

} // namespace

CaptureFile::CaptureFile(const QString &path)
    : m_file(path)
{
    if (!m_file.open(QIODevice::WriteOnly))
        throw Problem(m_file.errorString());
    QByteArray header;
    appendLittle<quint32>(header, 0xa1b2c3d4);
    appendLittle<quint16>(header, 2);
    appendLittle<quint16>(header, 4);
    appendLittle<quint32>(header, 0);
    appendLittle<quint32>(header, 0);
    appendLittle<quint32>(header, 65535);
    appendLittle<quint32>(header, 1);
    m_file.write(header);
    packet(wire::Direction::Out, Syn, {});
    packet(wire::Direction::In, Syn | Ack, {});
    packet(wire::Direction::Out, Ack, {});
}

void CaptureFile::add(wire::Direction direction, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const QByteArrayView payload = bytes.first(std::min(MostPayload, bytes.size()));
        packet(direction, Push | Ack, payload);
        bytes = bytes.sliced(payload.size());
    }
}

void CaptureFile::packet(wire::Direction direction, quint8 flags, QByteArrayView payload)
{
    const bool in = direction == wire::Direction::In;
    m_microseconds += 10;
    const auto size = quint32(HeaderSize + payload.size());
    QByteArray bytes;
    bytes.reserve(16 + size);
    appendLittle<quint32>(bytes, quint32(m_microseconds / 1'000'000));
    appendLittle<quint32>(bytes, quint32(m_microseconds % 1'000'000));
    appendLittle<quint32>(bytes, size);
    appendLittle<quint32>(bytes, size);

    bytes.append(in ? QByteArrayView("\2\0\0\0\0\2\2\0\0\0\0\1", 12) : QByteArrayView("\2\0\0\0\0\1\2\0\0\0\0\2", 12));
    appendBig<quint16>(bytes, 0x0800); // IPv4

    appendBig<quint16>(bytes, 0x4500); // version 4, header of 5 words
    appendBig<quint16>(bytes, quint16(size - 14));
    appendBig<quint32>(bytes, 0x00004000); // do not fragment
    appendBig<quint32>(bytes, 0x40060000); // 64 hops, TCP
    appendBig<quint32>(bytes, in ? 0x0a000002 : 0x0a000001);
    appendBig<quint32>(bytes, in ? 0x0a000001 : 0x0a000002);

    quint32 &next = m_next[in];
    appendBig<quint16>(bytes, in ? 80 : 40000);
    appendBig<quint16>(bytes, in ? 40000 : 80);
    appendBig<quint32>(bytes, next);
    appendBig<quint32>(bytes, flags & Ack ? m_next[!in] : 0);
    appendBig<quint16>(bytes, quint16(0x5000 | flags)); // header of 5 words
    appendBig<quint16>(bytes, 65535); // window
    appendBig<quint32>(bytes, 0);
    bytes.append(payload);
    m_file.write(bytes);
    next += quint32(payload.size()) + (flags & Syn ? 1 : 0);
}

} // namespace telltale::bench
