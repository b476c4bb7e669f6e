// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/filternode.h"

namespace telltale::history {

/// A filter made ready for one store: finds the same rows as Filter::matches() would, without making them. What it has learned about the
/// store is kept for the next rows. One thread, which may be another than the store's.
class FilterProgram {
public:
    FilterProgram(const Filter &filter, std::shared_ptr<const Store> store);
    ~FilterProgram();

    /// Appends the numbers of the rows from `from` to before `to` (at most the store's size) that match, in order.
    void run(qint64 from, qint64 to, std::vector<quint32> &found);

private:
    void runSlice(const Slice &slice, std::vector<quint32> &found);

    Filter m_filter; ///< owns the terms
    std::shared_ptr<const Store> m_store;
    PartialRows m_rows;
    std::vector<std::unique_ptr<FilterNode>> m_nodes; ///< all must match; the cheap ones first
    std::vector<quint8> m_mask;
};

} // namespace telltale::history
