// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/nats/stream.h"

#include <cstring>

namespace telltale::protocol::nats {

using namespace Qt::StringLiterals;

void Stream::feed(const QByteArray &bytes)
{
    m_lastFeed = m_base + m_buffer.size();
    if (available() == 0) {
        m_base = m_lastFeed;
        m_buffer = bytes; // shared, not copied
        m_read = 0;
        return;
    }
    if (m_read > 0) {
        m_base += m_read;
        m_buffer = m_buffer.mid(m_read);
        m_read = 0;
    }
    m_buffer.append(bytes);
}

void Stream::pass(qsizetype size)
{
    m_lastFeed = m_base + m_buffer.size();
    m_base = m_lastFeed + size;
    m_buffer.clear();
    m_read = 0;
}

std::optional<Op> Stream::next()
{
    if (available() == 0)
        return std::nullopt;
    switch (m_state) {
    case State::Line:
        return nextLine();
    case State::Payload:
        return nextPayload();
    case State::Tail:
        return nextTail();
    case State::Skip:
        return nextSkipped();
    }
    return std::nullopt;
}

std::optional<Op> Stream::rest()
{
    if (available() == 0)
        return std::nullopt;
    Op op;
    if (m_state == State::Payload) {
        const qint64 needed = m_op.payload.offset + m_op.payload.length + 2;
        op.problem = u"the conversation ended inside this operation: %1 of %2 bytes came"_s.arg(available()).arg(needed);
    } else {
        op.problem = u"the conversation ended before the end of this line"_s;
    }
    return take(std::move(op), available(), State::Line);
}

/// The line end at or after `from` (offsets in the op), looking no further than LongestLine bytes behind `from`.
std::optional<qsizetype> Stream::findLineEnd(qsizetype from)
{
    const qsizetype begin = qMax(from, m_scanned);
    const qsizetype end = qMin(available(), from + LongestLine);
    if (begin < end) {
        const char *data = m_buffer.constData() + m_read;
        if (const void *found = std::memchr(data + begin, '\n', size_t(end - begin)))
            return static_cast<const char *>(found) - data;
    }
    m_scanned = qMax(m_scanned, end);
    return std::nullopt;
}

Op Stream::take(Op op, qsizetype size, State state)
{
    op.bytes = m_buffer.mid(m_read, size);
    op.start = m_base + m_read;
    m_read += size;
    m_scanned = 0;
    m_state = state;
    return op;
}

std::optional<Op> Stream::nextLine()
{
    const std::optional<qsizetype> end = findLineEnd(0);
    if (!end) {
        if (available() < LongestLine)
            return std::nullopt;
        Op op;
        op.problem = u"no line end within 1 MiB"_s;
        return take(std::move(op), LongestLine, State::Skip);
    }
    QByteArrayView line = QByteArrayView(m_buffer).sliced(m_read, *end);
    if (line.endsWith('\r'))
        line.chop(1);
    Op op;
    readLine(line, op);
    const qsizetype size = *end + 1;
    if (!op.problem.isEmpty() || !op.carriesPayload())
        return take(std::move(op), size, State::Line);
    op.bytes.clear();
    op.headers.offset = size;
    op.payload.offset = size + op.headers.length;
    m_op = std::move(op);
    m_scanned = 0;
    m_state = State::Payload;
    return nextPayload();
}

/// Exactly the announced bytes, whatever they are, and a line end.
std::optional<Op> Stream::nextPayload()
{
    const qsizetype end = m_op.payload.offset + m_op.payload.length;
    const char *data = m_buffer.constData() + m_read;
    if (available() <= end || (data[end] == '\r' && available() == end + 1))
        return std::nullopt;
    if (data[end] == '\r' && data[end + 1] == '\n')
        return take(std::move(m_op), end + 2, State::Line);
    if (data[end] == '\n') {
        m_op.findings.append(u"LF alone ends the payload; servers take only CRLF there"_s);
        return take(std::move(m_op), end + 1, State::Line);
    }
    m_op.problem = u"no CRLF after the %1 bytes that the line announces"_s.arg(m_op.headers.length + m_op.payload.length);
    m_op.problemAt = Span { end, 1 };
    m_state = State::Tail;
    return nextTail();
}

std::optional<Op> Stream::nextTail()
{
    const qsizetype from = m_op.payload.offset + m_op.payload.length;
    if (const std::optional<qsizetype> end = findLineEnd(from))
        return take(std::move(m_op), *end + 1, State::Line);
    if (available() < from + LongestLine)
        return std::nullopt;
    return take(std::move(m_op), from + LongestLine, State::Skip);
}

std::optional<Op> Stream::nextSkipped()
{
    const std::optional<qsizetype> end = findLineEnd(0);
    if (!end && available() < LongestLine)
        return std::nullopt;
    Op op;
    op.problem = u"still the line before, which has no end within 1 MiB"_s;
    return take(std::move(op), end ? *end + 1 : LongestLine, end ? State::Line : State::Skip);
}

} // namespace telltale::protocol::nats
