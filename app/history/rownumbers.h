// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/growing.h"

#include <vector>

namespace telltale::history {

/// Which rows of a store are shown, and in which order: a list of row numbers that does not change, however the search goes on. Cheap to
/// copy and to keep; one million rows that are all shown take no memory, others four bytes each. Any thread.
class RowNumbers {
public:
    /// What a search appends to while others read what it has found so far.
    using Found = Growing<quint32, 65536, 16384>;
    using Sorted = std::vector<quint32>;

    RowNumbers() = default;
    /// Rows 0 to before `size`.
    static RowNumbers all(qint64 size);
    /// What was found by now, ascending.
    static RowNumbers found(std::shared_ptr<const Found> found);
    static RowNumbers sorted(std::shared_ptr<const Sorted> sorted);

    qint64 size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    /// The number in the store of the row that is shown at `index`.
    qint64 operator[](qint64 index) const
    {
        return m_found ? qint64((*m_found)[index]) : m_sorted ? qint64((*m_sorted)[size_t(index)]) : index;
    }
    /// Where the store's row `number` is shown, or -1. For sorted rows it takes time in proportion to them: below a millisecond for a million.
    qint64 indexOf(qint64 number) const;
    /// Whether rows are in the store's order: then a row that is shown keeps its index as more are found.
    bool isNatural() const { return !m_sorted; }
    /// Where the first row whose number is at least `number` is shown; size() if there is none. For the natural order.
    qint64 firstFrom(qint64 number) const;

private:
    qint64 m_size = 0;
    std::shared_ptr<const Found> m_found;
    std::shared_ptr<const Sorted> m_sorted;
};

} // namespace telltale::history
