// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/payloadnode.h"

#include <algorithm>

namespace telltale::history {

void PayloadNode::keep(const Slice &slice, quint8 *mask)
{
    if (m_matchesNothing && m_term.text()) // the empty text is everywhere
        return;
    if (!m_term.text() || std::count(mask, mask + slice.count, 1) * 4 < slice.count) {
        keepOneByOne(slice, mask);
        return;
    }
    const Columns &columns = slice.columns;
    const auto end = [&](qint64 at) { return qint64(columns.offset[at]) + columns.size[at]; };
    for (qint64 from = 0; from < slice.count;) {
        const qint64 first = slice.first + from;
        qint64 to = from + 1;
        for (; to < slice.count; ++to) {
            const qint64 at = slice.first + to;
            if (columns.block[at] != columns.block[first] || columns.offset[at] < end(at - 1))
                break;
        }
        if (std::find(mask + from, mask + to, 1) != mask + to)
            keepTogether(slice, from, to, mask);
        from = to;
    }
}

void PayloadNode::keepOneByOne(const Slice &slice, quint8 *mask)
{
    const Columns &columns = slice.columns;
    for (qint64 i = 0; i < slice.count; ++i) {
        const qint64 at = slice.first + i;
        if (mask[i])
            mask[i] = quint8(m_term.holds(m_rows.bytes(columns.block[at], columns.offset[at], columns.size[at])));
    }
}

/// The rows from..to-1 lie in one block, one behind the other.
void PayloadNode::keepTogether(const Slice &slice, qint64 from, qint64 to, quint8 *mask)
{
    const quint32 *offset = slice.columns.offset + slice.first;
    const quint32 *size = slice.columns.size + slice.first;
    const quint32 start = offset[from];
    const QByteArrayView all = m_rows.bytes(slice.columns.block[slice.first + from], start, offset[to - 1] + size[to - 1] - start);
    const ByteSearch &text = *m_term.text();
    qint64 row = from;
    for (qsizetype at = text.find(all); at >= 0; at = text.find(all, at)) {
        const qint64 place = qint64(start) + at;
        while (row < to && qint64(offset[row]) + size[row] <= place)
            mask[row++] = 0;
        if (row == to)
            return;
        // What is found may begin in the numbers between two rows, or end beyond the row.
        const bool within = place >= offset[row] && place + text.lengthAt(all, at) <= qint64(offset[row]) + size[row];
        if (mask[row] && !within) {
            at = std::max<qsizetype>(at + 1, qsizetype(offset[row]) - start);
            continue;
        }
        if (++row == to)
            return;
        at = qsizetype(offset[row]) - start;
    }
    std::fill(mask + row, mask + to, quint8(0));
}

} // namespace telltale::history
