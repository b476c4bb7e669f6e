// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/protobuf/lengthprefixed.h"

#include "app/protocol/protobuf/wireformat.h"

namespace telltale::protocol::protobuf {

using namespace Qt::StringLiterals;

Pieces splitLengthPrefixed(QByteArrayView bytes)
{
    Pieces pieces;
    for (qsizetype at = 0; at < bytes.size();) {
        const Varint length = readVarint(bytes.sliced(at));
        const qsizetype left = bytes.size() - at - length.size;
        if (pieces.pieces.size() == MostPieces)
            pieces.problem = Problem {u"more than %1 messages in one frame: the rest is not taken apart"_s.arg(MostPieces), {at, bytes.size() - at}};
        else if (!length.isReadable())
            pieces.problem = Problem {u"the length is %1"_s.arg(length.complaint()), {at, bytes.size() - at}};
        else if (length.value > quint64(left))
            pieces.problem = Problem {u"length %1 announced, %2 there"_s.arg(length.value).arg(left == 1 ? u"1 byte is"_s : u"%1 bytes are"_s.arg(left)),
                                      {at, bytes.size() - at}};
        if (pieces.problem)
            break;
        const QString finding = length.state == Varint::State::Good ? QString() : u"the length is %1"_s.arg(length.complaint());
        pieces.pieces.append(Piece {{at, length.size}, {at + length.size, qsizetype(length.value)}, finding});
        at += length.size + qsizetype(length.value);
    }
    return pieces;
}

QByteArray lengthPrefixed(const QByteArray &body)
{
    return writeVarint(quint64(body.size())) + body;
}

} // namespace telltale::protocol::protobuf
