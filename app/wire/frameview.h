// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/frame.h"

#include <QByteArrayView>

namespace telltale::wire {

/// A whole data message in one frame, as it lies in the read buffer: final, with the shortest header, no RSV bit, not masked, with
/// nothing that RFC 6455 forbids; a text is valid UTF-8. Most of a flood is of this sort, and is read without a copy of it.
///
/// The bytes behind `payload` may be read for `padding` more bytes (their content is anything). Valid only during the call that hands it over.
struct FrameView {
    Direction direction = Direction::In;
    Opcode opcode = Opcode::Text;
    QByteArrayView payload;
    qsizetype padding = 0;
};

} // namespace telltale::wire
