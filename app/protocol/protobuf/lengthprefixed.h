// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/message.h"

#include <optional>

/// Protobuf messages on the wire, as both binary protocols use them. Any bytes may come in; nothing is allocated that a length merely claims.
namespace telltale::protocol::protobuf {

/// What is wrong with the bytes, and where.
struct Problem {
    QString text; ///< a sentence with the figures: "length 4096 announced, 12 bytes are there"
    Span span;
};

/// One message of several: its length (the prefix) and its bytes. Offsets in the whole.
struct Piece {
    Span prefix;
    Span body;
    QString finding; ///< what is odd about its length, which can be read all the same; usually empty
};

/// What could be cut, and what stopped the cutting.
struct Pieces {
    QList<Piece> pieces;
    std::optional<Problem> problem; ///< its span begins where the last piece ends
};

/// A frame of zero bytes would be as many messages: beyond this the cutting stops.
inline constexpr qsizetype MostPieces = 10000;

/// Cuts `bytes` into messages that each stand after their length, an unsigned varint. A length of 0 is a message without bytes. Varints that
/// are cut short or longer than ten bytes, and lengths beyond the end, are a problem. One that is longer than needed is not: parsers (Go's
/// binary.ReadUvarint, protobufjs) take it as it is.
Pieces splitLengthPrefixed(QByteArrayView bytes);

/// `body` after its length.
QByteArray lengthPrefixed(const QByteArray &body);

} // namespace telltale::protocol::protobuf
