// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/rownumbers.h"

#include <algorithm>

namespace telltale::history {

RowNumbers RowNumbers::all(qint64 size)
{
    RowNumbers rows;
    rows.m_size = size;
    return rows;
}

RowNumbers RowNumbers::found(std::shared_ptr<const Found> found)
{
    RowNumbers rows;
    rows.m_size = found->size();
    rows.m_found = std::move(found);
    return rows;
}

RowNumbers RowNumbers::sorted(std::shared_ptr<const Sorted> sorted)
{
    RowNumbers rows;
    rows.m_size = qint64(sorted->size());
    rows.m_sorted = std::move(sorted);
    return rows;
}

qint64 RowNumbers::firstFrom(qint64 number) const
{
    qint64 low = 0;
    qint64 high = m_size;
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        if ((*this)[middle] < number)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

qint64 RowNumbers::indexOf(qint64 number) const
{
    if (m_sorted) {
        const auto place = std::find(m_sorted->begin(), m_sorted->end(), number);
        return place == m_sorted->end() ? -1 : place - m_sorted->begin();
    }
    const qint64 index = firstFrom(number);
    return index < m_size && (*this)[index] == number ? index : -1;
}

} // namespace telltale::history
