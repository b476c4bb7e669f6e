// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/filter.h"

#include <vector>

namespace telltale::models {

/// Which rows of a store a filter lets through, in the store's order: a list of row numbers, found slice by slice, so that a
/// million rows never hold up the event loop. Rows that were found are shown only after publish(), which lets a model announce
/// them first. The store must outlive it. One thread (the store may be appended to by another).
class FilteredRows {
public:
    /// A slice ends after so many rows or so much time, whatever comes first.
    static constexpr qint64 SliceRows = 16384;
    static constexpr qint64 SliceMs = 6;

    explicit FilteredRows(const history::Store &store)
        : m_store(&store)
    {
    }

    /// Starts over with the first row; nothing is shown.
    void restart(history::Filter filter);
    /// Looks at the next rows. Returns how many were found and wait to be published.
    qint64 search();
    void publish();

    /// Rows shown.
    qint64 count() const { return m_published; }
    /// The number in the store of the shown row at `index`.
    qint64 numberAt(qint64 index) const { return m_filter.isEmpty() ? index : m_found[size_t(index)]; }
    /// Where the store's row `number` is shown, or -1.
    qint64 indexOf(qint64 number) const;

    /// Rows of the store that were looked at.
    qint64 searched() const { return m_searched; }
    bool isBehind() const { return m_searched < m_store->size(); }

private:
    qint64 found() const { return m_filter.isEmpty() ? m_searched : qint64(m_found.size()); }

    const history::Store *m_store;
    history::Filter m_filter;
    std::vector<qint64> m_found; ///< ascending; unused while the filter is empty, as every row is found then
    qint64 m_searched = 0;
    qint64 m_published = 0;
};

} // namespace telltale::models
