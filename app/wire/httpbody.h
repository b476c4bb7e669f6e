// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/happening.h"

namespace telltale::wire {

/// Collects the body of a refused upgrade out of pieces of any size: by Content-Length, in chunks, or up to the end of the
/// connection (RFC 9112 section 6). Keeps at most 64 KiB.
class HttpBody {
public:
    static constexpr qsizetype MaximumBody = 64 << 10;

    HttpBody() = default;
    HttpBody(int status, const Headers &headers);

    /// Takes the body's bytes off the front of `bytes`.
    void read(QByteArrayView &bytes);
    bool isComplete() const { return m_complete; }
    bool isExpected() const { return !m_complete && (m_chunked || m_length >= 0); } ///< more was announced
    bool isCut() const { return m_cut; } ///< more came than is kept, or it could not be read on
    const QByteArray &bytes() const { return m_body; }

private:
    enum class Part { Size, Data, Trailer };
    void keep(QByteArrayView bytes);
    void readChunks(QByteArrayView &bytes);
    void chunkLine();

    QByteArray m_body;
    qint64 m_length = -1; ///< -1: unknown
    qint64 m_received = 0;
    bool m_chunked = false;
    bool m_complete = false;
    bool m_cut = false;
    Part m_part = Part::Size;
    QByteArray m_line; ///< of a chunk's size or a trailer
    qint64 m_chunkLeft = 0;
};

} // namespace telltale::wire
