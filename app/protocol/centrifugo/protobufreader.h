// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/centrifugo/unit.h"
#include "app/protocol/system.h"

namespace telltale::protocol::centrifugo {

/// The protobuf encoding (client.proto): any number of Command (out) or Reply (in), each after its length; a length of 0 is a ping or pong.
/// Any bytes: where the cutting stops, the rest is one Unreadable unit; a message that no parser would take is another. Unit::bytes
/// include the length. There is no unidirectional endpoint in protobuf.
QList<Unit> readProtobuf(const wire::Delivery &delivery, bool unidirectional);

/// The fields of a frame's messages: commands out, replies in.
QList<Node> protobufTree(Direction direction, const QByteArray &bytes);

/// Tokens and sessions, in whichever of the two readings has them.
QList<Span> protobufSecrets(const QByteArray &bytes);

} // namespace telltale::protocol::centrifugo
