// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/row.h"

#include <QByteArray>
#include <QByteArrayView>

/// The two records that a row keeps beside its columns, as bytes: in memory and in the journal alike. Numbers are LEB128 (seven bits a
/// byte, least first; signed ones zigzag), texts UTF-8 behind their length. What is not whole is read as far as it goes.
namespace telltale::history::rowbytes {

/// **Words**: text, parts, findings and trace; equal ones are kept once (Texts). Empty if there are none.
///
///     text, count parts {name, value}, count findings {text}, count steps {text, 0 | 1 offset length}
void appendWords(QByteArray &out, const decode::Event &event);
void readWords(QByteArrayView words, decode::Event &event);

/// **Tail**: the numbers of this one row, right behind its payload. A number of bits says which of these follow, in this order:
/// id, offset in the frame, frames, size on the wire, header bytes, request, answers, latency, rows back to the request,
/// seen {before, first, last}, count. A row without any has no tail.
void appendTail(QByteArray &out, const Row &row);
void readTail(QByteArrayView tail, Row &row);

/// The tail of a message understood at a glance: its offset, and the payload size of its frame unless it is the whole of it.
void appendGlancedTail(QByteArray &out, quint64 offset, quint64 frameSize);
/// Sets offset and frame facts of a row with that tail.
void readGlancedTail(QByteArrayView tail, Row &row, quint64 size);

} // namespace telltale::history::rowbytes
