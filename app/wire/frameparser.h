// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/frame.h"

#include <array>
#include <optional>

namespace telltale::wire {

/// Payload of one frame, or one message, that is kept in memory; what comes beyond is counted and left out.
inline constexpr qsizetype MaximumKept = qsizetype(256) << 20;

/// Turns the bytes of one direction into frames, fed in pieces of any size.
///
///     while (auto frame = parser.read(bytes)) // moves `bytes` on behind the frame
///         use(*frame);
///
/// Never gives up: what RFC 6455 forbids becomes a finding on the frame, and the next frame begins where this one's
/// announced length ends. Memory follows what has arrived, never what a length announces. A frame whose end does not come
/// is handed out by finish(), as far as it got.
class FrameParser {
public:
    explicit FrameParser(Direction direction, bool deflate = false);

    /// Takes bytes for at most one frame off the front of `bytes`; nothing when they are used up and the frame is not whole.
    std::optional<Frame> read(QByteArrayView &bytes);
    /// The stream ended: the unfinished frame, if one had begun.
    std::optional<Frame> finish();

    bool insideFrame() const { return m_headerSize > 0; }

private:
    bool readHeader(QByteArrayView &bytes);
    void headerComplete();
    void addFindings(bool minimal);
    void readPayload(QByteArrayView &bytes);
    Frame take();

    Direction m_direction;
    bool m_deflate; ///< permessage-deflate was negotiated
    std::array<char, 14> m_header{};
    int m_headerSize = 0;
    int m_headerNeeded = 2;
    bool m_inPayload = false;
    quint64 m_received = 0; ///< of the payload
    std::array<char, 4> m_mask{};
    Frame m_frame;
};

/// How long the header is that begins with `start`: 2 to 14; 2 as long as only one byte is known.
int headerSize(QByteArrayView start);

/// The payload of the frame that `bytes` begin with, if that is a whole data message of the server and needs no more than a look: it lies
/// whole in `bytes`, is final, with the shortest header, neither masked nor with an RSV bit; a text is valid UTF-8. For anything else,
/// and if it is longer than MaximumKept, a null view. The caller knows that no frame and no message had begun before it.
QByteArrayView plainPayload(QByteArrayView bytes);

/// XORs `size` bytes with the masking key; `phase` says how many payload bytes came before (RFC 6455 section 5.3).
void applyMask(char *data, qsizetype size, const std::array<char, 4> &key, quint64 phase);

} // namespace telltale::wire
