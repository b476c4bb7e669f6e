// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/frame.h"

#include <array>
#include <optional>

namespace telltale::wire {

/// Everything a frame's header can say, legal or not.
struct FrameShape {
    Opcode opcode = Opcode::Text;
    bool fin = true;
    quint8 rsv = 0; ///< RSV1 RSV2 RSV3 as 4 2 1
    std::optional<std::array<char, 4>> mask; ///< masks the payload with this key
    std::optional<quint64> announced; ///< a length that is not the payload's
    int lengthBytes = -1; ///< 0, 2 or 8: length form to use although it is not the shortest; -1: the shortest
};

/// The bytes of one frame, header and payload. Writes what it is told, so that faults can be made as well.
QByteArray writeFrame(const FrameShape &shape, QByteArrayView payload);

/// An ordinary frame of a server (unmasked).
QByteArray serverFrame(Opcode opcode, QByteArrayView payload);
/// An ordinary frame of a client, masked with a random key (RFC 6455 section 5.3).
QByteArray clientFrame(Opcode opcode, QByteArrayView payload);

} // namespace telltale::wire
