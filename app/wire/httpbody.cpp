// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/httpbody.h"

#include <algorithm>

namespace telltale::wire {

HttpBody::HttpBody(int status, const Headers &headers)
{
    m_chunked = headerValue(headers, "Transfer-Encoding").toLower().contains("chunked");
    if (const QByteArray length = headerValue(headers, "Content-Length"); !m_chunked && !length.isNull()) {
        bool number = false;
        const qint64 value = length.toLongLong(&number);
        m_length = number && value >= 0 ? value : -1;
    }
    // A 101 that is not accepted has no body, neither have these (RFC 9110 section 6.4.1).
    m_complete = status == 101 || status == 204 || status == 304 || m_length == 0;
}

void HttpBody::keep(QByteArrayView bytes)
{
    const auto room = std::min(bytes.size(), MaximumBody - m_body.size());
    m_body.append(bytes.data(), room);
    if (room < bytes.size())
        m_cut = m_complete = true; // what follows would not be shown anyway
}

void HttpBody::read(QByteArrayView &bytes)
{
    if (m_complete)
        return;
    if (m_chunked) {
        readChunks(bytes);
        return;
    }
    auto count = bytes.size();
    if (m_length >= 0)
        count = qsizetype(std::min<qint64>(count, m_length - m_received));
    m_received += count;
    keep(bytes.first(count));
    bytes = bytes.sliced(count);
    if (m_length >= 0 && m_received == m_length)
        m_complete = true;
}

void HttpBody::readChunks(QByteArrayView &bytes)
{
    while (!bytes.isEmpty() && !m_complete) {
        if (m_part == Part::Data && m_chunkLeft > 0) {
            const auto count = qsizetype(std::min<qint64>(bytes.size(), m_chunkLeft));
            keep(bytes.first(count));
            m_chunkLeft -= count;
            bytes = bytes.sliced(count);
            continue;
        }
        const qsizetype newline = bytes.indexOf('\n');
        const auto count = newline < 0 ? bytes.size() : newline + 1;
        m_line.append(bytes.data(), std::min<qsizetype>(count, 4096));
        bytes = bytes.sliced(count);
        if (m_line.size() > 4096)
            m_cut = m_complete = true;
        else if (newline >= 0)
            chunkLine();
    }
}

void HttpBody::chunkLine()
{
    const QByteArray line = m_line.trimmed();
    m_line.clear();
    switch (m_part) {
    case Part::Size: {
        bool number = false;
        m_chunkLeft = line.split(';').first().trimmed().toLongLong(&number, 16);
        if (!number || m_chunkLeft < 0)
            m_cut = m_complete = true;
        else
            m_part = m_chunkLeft == 0 ? Part::Trailer : Part::Data;
        break;
    }
    case Part::Data: // the line end behind a chunk
        m_part = Part::Size;
        break;
    case Part::Trailer:
        m_complete = line.isEmpty();
        break;
    }
}

} // namespace telltale::wire
