// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/frameparser.h"

#include "app/wire/text.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace telltale::wire {

namespace {

constexpr qsizetype Padding = 64;
constexpr quint64 PaddedSize = 64 << 10; ///< only announced as yet: more than this is not reserved

} // namespace

void applyMask(char *data, qsizetype size, const std::array<char, 4> &key, quint64 phase)
{
    char eight[8];
    for (int i = 0; i < 8; ++i)
        eight[i] = key[(phase + quint64(i)) & 3];
    quint64 wide = 0;
    memcpy(&wide, eight, 8);
    qsizetype at = 0;
    for (; at + 8 <= size; at += 8) {
        quint64 word = 0;
        memcpy(&word, data + at, 8);
        word ^= wide;
        memcpy(data + at, &word, 8);
    }
    for (; at < size; ++at)
        data[at] = char(data[at] ^ eight[at & 7]);
}

int headerSize(QByteArrayView start)
{
    if (start.size() < 2)
        return 2;
    const auto second = quint8(start[1]);
    const int length = second & 0x7F;
    return 2 + (length == 126 ? 2 : length == 127 ? 8 : 0) + ((second & 0x80) ? 4 : 0);
}

QByteArrayView plainPayload(QByteArrayView bytes)
{
    constexpr quint8 FinalText = 0x80 | quint8(Opcode::Text);
    constexpr quint8 FinalBinary = 0x80 | quint8(Opcode::Binary);
    if (bytes.size() < 2)
        return {};
    const auto first = quint8(bytes[0]);
    const auto second = quint8(bytes[1]);
    if ((first != FinalText && first != FinalBinary) || second > 127) // above: masked
        return {};
    qsizetype header = 2;
    quint64 length = second;
    if (second == 126) {
        header = 4;
        if (bytes.size() < header)
            return {};
        length = qFromBigEndian<quint16>(bytes.data() + 2);
        if (length <= 125)
            return {};
    } else if (second == 127) {
        header = 10;
        if (bytes.size() < header)
            return {};
        length = qFromBigEndian<quint64>(bytes.data() + 2);
        if (length <= 0xFFFF || length > quint64(MaximumKept))
            return {};
    }
    if (length > quint64(bytes.size() - header))
        return {};
    const QByteArrayView payload = bytes.sliced(header, qsizetype(length));
    return first == FinalText && firstInvalidUtf8(payload) >= 0 ? QByteArrayView() : payload;
}

FrameParser::FrameParser(Direction direction, bool deflate)
    : m_direction(direction)
    , m_deflate(deflate)
{
}

std::optional<Frame> FrameParser::read(QByteArrayView &bytes)
{
    if (!m_inPayload && !readHeader(bytes))
        return std::nullopt;
    readPayload(bytes);
    if (m_received < m_frame.announced)
        return std::nullopt;
    return take();
}

std::optional<Frame> FrameParser::finish()
{
    if (!insideFrame())
        return std::nullopt;
    if (m_inPayload) {
        m_frame.findings.append(QStringLiteral("the connection ended inside this frame: %1 of %2 payload bytes had come")
                                    .arg(m_received)
                                    .arg(m_frame.announced));
    } else {
        const auto first = quint8(m_header[0]);
        m_frame.fin = (first & 0x80) != 0;
        m_frame.rsv = (first >> 4) & 7;
        m_frame.opcode = Opcode(first & 0xF);
        m_frame.masked = m_headerSize > 1 && (quint8(m_header[1]) & 0x80) != 0;
        m_frame.header = QByteArray(m_header.data(), m_headerSize);
        m_frame.findings.append(QStringLiteral("the connection ended inside the header of this frame"));
    }
    return take();
}

bool FrameParser::readHeader(QByteArrayView &bytes)
{
    while (m_headerSize < m_headerNeeded) {
        if (bytes.isEmpty())
            return false;
        const auto count = std::min<qsizetype>(m_headerNeeded - m_headerSize, bytes.size());
        memcpy(m_header.data() + m_headerSize, bytes.data(), size_t(count));
        m_headerSize += int(count);
        bytes = bytes.sliced(count);
        m_headerNeeded = headerSize(QByteArrayView(m_header.data(), m_headerSize));
    }
    headerComplete();
    return true;
}

void FrameParser::headerComplete()
{
    const auto first = quint8(m_header[0]);
    const auto second = quint8(m_header[1]);
    m_frame.direction = m_direction;
    m_frame.fin = (first & 0x80) != 0;
    m_frame.rsv = (first >> 4) & 7;
    m_frame.opcode = Opcode(first & 0xF);
    m_frame.masked = (second & 0x80) != 0;
    m_frame.header = QByteArray(m_header.data(), m_headerSize);
    const int length = second & 0x7F;
    bool minimal = true;
    if (length == 126) {
        m_frame.announced = qFromBigEndian<quint16>(m_header.data() + 2);
        minimal = m_frame.announced > 125;
    } else if (length == 127) {
        m_frame.announced = qFromBigEndian<quint64>(m_header.data() + 2);
        minimal = m_frame.announced > 0xFFFF;
    } else {
        m_frame.announced = quint64(length);
    }
    if (m_frame.masked)
        memcpy(m_mask.data(), m_header.data() + m_headerSize - 4, 4);
    m_inPayload = true;
    // Room behind the payload, so that a reader that looks at many bytes at once needs no copy (FrameView::padding).
    if (m_frame.announced > 0 && m_frame.announced <= PaddedSize)
        m_frame.payload.reserve(qsizetype(m_frame.announced) + Padding);
    addFindings(minimal);
}

void FrameParser::addFindings(bool minimal)
{
    const auto add = [this](const QString &sentence) { m_frame.findings.append(sentence); };
    if (isReserved(m_frame.opcode))
        add(QStringLiteral("opcode %1 is reserved (RFC 6455 section 5.2)").arg(quint8(m_frame.opcode)));

    const bool firstData = m_frame.opcode == Opcode::Text || m_frame.opcode == Opcode::Binary;
    if ((m_frame.rsv & 4) && !m_deflate)
        add(QStringLiteral("RSV1 is set but no extension was negotiated (RFC 6455 section 5.2)"));
    else if ((m_frame.rsv & 4) && !firstData)
        add(QStringLiteral("RSV1 is set on a frame that does not begin a message (RFC 7692 section 6)"));
    if (m_frame.rsv & 2)
        add(QStringLiteral("RSV2 is set but no extension gave it a meaning (RFC 6455 section 5.2)"));
    if (m_frame.rsv & 1)
        add(QStringLiteral("RSV3 is set but no extension gave it a meaning (RFC 6455 section 5.2)"));

    if (m_direction == Direction::In && m_frame.masked)
        add(QStringLiteral("the server masked this frame; only clients do (RFC 6455 section 5.1)"));
    if (m_direction == Direction::Out && !m_frame.masked)
        add(QStringLiteral("the client did not mask this frame (RFC 6455 section 5.1)"));

    if (isControl(m_frame.opcode) && !m_frame.fin)
        add(QStringLiteral("a control frame must not be fragmented (RFC 6455 section 5.5)"));
    if (isControl(m_frame.opcode) && m_frame.announced > 125) {
        add(QStringLiteral("a control frame carries at most 125 bytes; this one announces %1 (RFC 6455 section 5.5)")
                .arg(m_frame.announced));
    }
    if (!minimal) {
        add(QStringLiteral("the length %1 is not written in its shortest form (RFC 6455 section 5.2)")
                .arg(m_frame.announced));
    }
    if (m_frame.announced >> 63)
        add(QStringLiteral("the top bit of the 64-bit length is set (RFC 6455 section 5.2)"));
}

void FrameParser::readPayload(QByteArrayView &bytes)
{
    const quint64 missing = m_frame.announced - m_received;
    const auto count = qsizetype(std::min(missing, quint64(bytes.size())));
    if (count == 0)
        return;
    const qsizetype before = m_frame.payload.size();
    const auto kept = std::min(count, MaximumKept - before);
    if (kept > 0) {
        m_frame.payload.append(bytes.data(), kept);
        if (m_frame.masked)
            applyMask(m_frame.payload.data() + before, kept, m_mask, m_received);
    }
    const bool wasWhole = m_received == quint64(before);
    if (kept < count && wasWhole) {
        m_frame.findings.append(
            QStringLiteral("only the first %1 MiB of this frame are kept").arg(MaximumKept >> 20));
    }
    m_received += quint64(count);
    bytes = bytes.sliced(count);
}

Frame FrameParser::take()
{
    Frame frame = std::move(m_frame);
    m_frame = Frame();
    m_headerSize = 0;
    m_headerNeeded = 2;
    m_inPayload = false;
    m_received = 0;
    frame.direction = m_direction;
    return frame;
}

} // namespace telltale::wire
