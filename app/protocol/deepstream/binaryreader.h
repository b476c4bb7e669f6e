// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/deepstream/envelope.h"
#include "app/protocol/system.h"

#include <functional>

/// The binary variant: a length as varint, then a Message (messages.proto) with the topic and the inner message. Any bytes may come in; field
/// order is free, numbers nobody listed are kept, and what cannot be read is said with its place.
///
///     0b 10 04 1a 07 08 03 1a 01 31 28 01      length 11, topic 4, inner message of 7 bytes: action 3, correlationId 1, isAck
namespace telltale::protocol::deepstream {

/// Reads one message; `body` stands behind its length in `message`. What is none comes back with `problem` set.
Envelope readBinary(QByteArrayView message, wire::Span body);

/// The messages of a frame as a tree: length, topic, and the inner message's fields.
QList<Node> binaryTree(const QByteArray &frame);

/// Whether these bytes begin as messages of this variant do: `LL 10 TT 1a NN 08`, with lengths that fit.
bool looksBinary(QByteArrayView frame);

/// Calls `found` with the span of every text that holds JSON (data, requestorData), as far as the frame can be read.
void forEachBinaryData(QByteArrayView frame, const std::function<void(wire::Span)> &found);

} // namespace telltale::protocol::deepstream
