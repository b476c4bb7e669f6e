// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/framewriter.h"

#include "app/wire/frameparser.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <cstring>

namespace telltale::wire {

QByteArray writeFrame(const FrameShape &shape, QByteArrayView payload)
{
    const quint64 length = shape.announced.value_or(quint64(payload.size()));
    int form = shape.lengthBytes;
    if (form < 0)
        form = length < 126 ? 0 : length <= 0xFFFF ? 2 : 8;

    QByteArray bytes;
    bytes.reserve(14 + payload.size());
    bytes.append(char((shape.fin ? 0x80 : 0) | (shape.rsv & 7) << 4 | (quint8(shape.opcode) & 0xF)));
    const int maskBit = shape.mask ? 0x80 : 0;
    bytes.append(char(maskBit | (form == 8 ? 127 : form == 2 ? 126 : int(length & 0x7F))));
    if (form > 0) {
        char wide[8];
        qToBigEndian<quint64>(length, wide);
        bytes.append(wide + 8 - form, form);
    }
    if (shape.mask)
        bytes.append(shape.mask->data(), 4);
    const qsizetype start = bytes.size();
    bytes.append(payload.data(), payload.size());
    if (shape.mask)
        applyMask(bytes.data() + start, payload.size(), *shape.mask, 0);
    return bytes;
}

QByteArray serverFrame(Opcode opcode, QByteArrayView payload)
{
    FrameShape shape;
    shape.opcode = opcode;
    return writeFrame(shape, payload);
}

QByteArray clientFrame(Opcode opcode, QByteArrayView payload)
{
    const quint32 random = QRandomGenerator::system()->generate();
    FrameShape shape;
    shape.opcode = opcode;
    shape.mask.emplace();
    memcpy(shape.mask->data(), &random, 4);
    return writeFrame(shape, payload);
}

} // namespace telltale::wire
