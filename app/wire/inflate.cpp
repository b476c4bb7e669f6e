// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/inflate.h"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace telltale::wire {

struct Inflater::Stream {
    z_stream z{};
    bool ready = false;

    // 15: the largest window reads what was written with any smaller one; negative: no zlib header.
    Stream() { ready = inflateInit2(&z, -15) == Z_OK; }
    ~Stream()
    {
        if (ready)
            inflateEnd(&z);
    }
    Stream(const Stream &) = delete;
    Stream &operator=(const Stream &) = delete;

    /// Behind a block with BFINAL set (RFC 7692 section 7.2.3.4) the next one begins anew but sees the same window.
    void restart()
    {
        std::array<Bytef, 32768> window;
        uInt size = window.size();
        const bool kept = inflateGetDictionary(&z, window.data(), &size) == Z_OK;
        inflateReset(&z);
        if (kept && size > 0)
            inflateSetDictionary(&z, window.data(), size);
    }
};

Inflater::Inflater(bool contextTakeover, InflateLimits limits)
    : m_contextTakeover(contextTakeover)
    , m_limits(limits)
{
}

Inflater::~Inflater() = default;
Inflater::Inflater(Inflater &&other) noexcept = default;
Inflater &Inflater::operator=(Inflater &&other) noexcept = default;

void Inflater::lose()
{
    m_lost = m_contextTakeover;
}

QByteArray Inflater::inflate(QByteArrayView compressed)
{
    m_failure.clear();
    if (!m_stream)
        m_stream = std::make_unique<Stream>();
    if (!m_stream->ready) {
        m_failure = QStringLiteral("zlib did not start");
        return {};
    }
    if (m_lost) {
        m_failure = QStringLiteral("its context was lost with an earlier message (RFC 7692 section 7.2.2)");
        return {};
    }
    // Divided, not multiplied: the product may not fit.
    const qsizetype byRatio = compressed.size() > m_limits.bytes / m_limits.ratio ? m_limits.bytes
                                                                                  : compressed.size() * m_limits.ratio;
    const qsizetype most = std::min(m_limits.bytes, std::max(byRatio, m_limits.free));
    static const char tail[] = {0, 0, char(0xFF), char(0xFF)}; // RFC 7692 section 7.2.2
    QByteArray output("");
    bool well = run(compressed, false, output, most);
    // A sender that ended with BFINAL and left out the padding byte leaves no block for the tail to finish.
    if (well && m_stream->z.total_in > 0)
        well = run(QByteArrayView(tail, 4), true, output, most);
    if (!well) {
        lose();
        output = QByteArray();
    }
    if (!well || !m_contextTakeover)
        inflateReset(&m_stream->z);
    return output;
}

bool Inflater::run(QByteArrayView input, bool tail, QByteArray &output, qsizetype most)
{
    std::array<char, 32768> chunk;
    z_stream &z = m_stream->z;
    qsizetype at = 0;
    const auto left = [&] { return input.size() - at + qsizetype(z.avail_in); };
    z.avail_in = 0;
    for (;;) {
        if (z.avail_in == 0 && at < input.size()) {
            const auto piece = std::min<qsizetype>(input.size() - at, qsizetype(1) << 30);
            z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(input.data() + at));
            z.avail_in = uInt(piece);
            at += piece;
        }
        z.next_out = reinterpret_cast<Bytef *>(chunk.data());
        z.avail_out = uInt(chunk.size());
        const int status = ::inflate(&z, Z_SYNC_FLUSH);
        const auto produced = qsizetype(chunk.size() - z.avail_out);
        if (output.size() + produced > most) {
            m_failure = QStringLiteral("it grows beyond %1 bytes, the limit for a message of its size").arg(most);
            return false;
        }
        output.append(chunk.data(), produced);
        if (status == Z_STREAM_END) {
            m_stream->restart();
            if (left() == 0)
                return true;
            continue;
        }
        if (status != Z_OK && status != Z_BUF_ERROR) {
            const QString words = QString::fromLatin1(z.msg ? z.msg : zError(status));
            m_failure = tail ? QStringLiteral("its data end too early (%1)").arg(words)
                             : QStringLiteral("its data are damaged at byte %1 (%2)").arg(input.size() - left()).arg(words);
            return false;
        }
        if (left() == 0 && z.avail_out > 0)
            return true;
        if (status == Z_BUF_ERROR && produced == 0 && left() > 0) {
            m_failure = QStringLiteral("zlib makes no progress with it");
            return false;
        }
    }
}

} // namespace telltale::wire
