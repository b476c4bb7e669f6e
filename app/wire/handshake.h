// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/assembler.h"
#include "app/wire/happening.h"

namespace telltale::wire {

/// The head of an HTTP message: start line and header fields, with what is wrong about their form.
struct HttpHead {
    QByteArray startLine;
    Headers headers;
    QStringList findings;
};

/// Reads a head out of pieces of any size. Keeps at most MaximumHead bytes; text that is no HTTP is told as soon as it can
/// be known.
class HttpHeadReader {
public:
    enum class Kind { Request, Response };
    enum class State { Reading, Complete, NotHttp, TooLong };
    static constexpr qsizetype MaximumHead = 64 << 10;

    explicit HttpHeadReader(Kind kind)
        : m_kind(kind)
    {
    }

    /// Takes the bytes of the head off the front of `bytes`, all of them while Reading. After NotHttp or TooLong the bytes
    /// so far are in raw().
    State read(QByteArrayView &bytes);
    const HttpHead &head() const { return m_head; } ///< once Complete
    const QByteArray &raw() const { return m_raw; }

private:
    bool looksLikeHttp() const;

    Kind m_kind;
    QByteArray m_raw;
    HttpHead m_head;
};

/// Takes a whole head apart, up to and including its empty line. Never fails.
HttpHead parseHead(QByteArrayView raw);

struct StatusLine {
    QByteArray version; ///< `HTTP/1.1`
    int status = 0;
    QByteArray phrase;
};
StatusLine statusLine(const QByteArray &startLine);

/// What a 101 agreed on, and whether RFC 6455 lets the client accept it.
struct Agreement {
    QByteArray subprotocol;
    Deflate toServer;
    Deflate toClient;
    QStringList violations; ///< any: the client must fail the connection (RFC 6455 section 4.1)
    QStringList remarks; ///< worth knowing, no violation
};
Agreement checkUpgrade(const HttpHead &request, const HttpHead &response);

/// The value of Sec-WebSocket-Accept that belongs to a Sec-WebSocket-Key (RFC 6455 section 4.2.2).
QByteArray acceptFor(const QByteArray &key);

/// What bytes that are no HTTP probably are, and where to connect instead; empty if they look like nothing known.
QString foreignProtocolHint(QByteArrayView bytes);

} // namespace telltale::wire
