// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/deepstream/envelope.h"
#include "app/protocol/system.h"

#include <QList>

/// The text variant: parts joined by 0x1F (␟), messages ended by 0x1E (␞), several messages in a frame.
///
///     E␟E␟MESSAGE_DENIED␟chat/1␟S␟srvid␞
///
/// What a message means depends on its direction. Any bytes may come in.
namespace telltale::protocol::deepstream {

inline constexpr char PartSeparator = '\x1f';
inline constexpr char MessageEnd = '\x1e';

/// The messages of a frame as runs of bytes, each with its ␞ if it has one. Ends that follow each other at once make one run, and at
/// most `limit` runs are told apart: the last holds the rest.
QList<wire::Span> splitText(QByteArrayView frame, qsizetype limit);

/// Reads one message; what is none comes back with `problem` set.
Envelope readText(QByteArrayView message, wire::Direction direction);

/// One message as a tree: a leaf for each part.
QList<Node> textTree(QByteArrayView message);

} // namespace telltale::protocol::deepstream
