// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace telltale::wire {

/// Seen from the client: In = the server sent it, Out = the client sent it.
enum class Direction { In, Out };
QLatin1String directionName(Direction direction); ///< `in`, `out`

/// RFC 6455 section 5.2. Values 3-7 and 11-15 are reserved; they are kept as they came.
enum class Opcode : quint8 { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };
/// `text`, `close`, … or `reserved 3`.
QString opcodeName(Opcode opcode);
inline bool isControl(Opcode opcode) { return (quint8(opcode) & 0x8) != 0; }
inline bool isReserved(Opcode opcode)
{
    const auto value = quint8(opcode);
    return (value > 2 && value < 8) || value > 10;
}

/// A run of bytes.
struct Span {
    qsizetype offset = 0;
    qsizetype length = 0;
};

/// One frame of RFC 6455 as it was on the wire.
///
///      0                   1                   2                   3
///     |F|R|R|R| opcode |M| length 7 | length 16 or 64 | masking key | payload …
///
/// `payload` is unmasked; `header` holds the header's own bytes (2 to 14), so nothing of the wire is lost.
struct Frame {
    Direction direction = Direction::In;
    bool fin = true;
    quint8 rsv = 0; ///< bits RSV1 RSV2 RSV3 as 4 2 1
    Opcode opcode = Opcode::Text;
    bool masked = false;
    QByteArray header;
    QByteArray payload;
    quint64 announced = 0; ///< payload length that the header says; more than payload.size() if the frame was cut
    QStringList findings; ///< what RFC 6455 forbids about this frame, a sentence each, with the section
};

} // namespace telltale::wire
