// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/filterterms.h"
#include "app/history/partialrows.h"

namespace telltale::history {

/// Some rows of one chunk of a store.
struct Slice {
    const Columns &columns;
    qint64 first = 0; ///< index of the first one in the columns
    qint64 count = 0;
    qint64 number = 0; ///< row number of the first one
};

/// A term of a filter as it is evaluated over a store: many rows at a time, and what rows share only once. One thread.
class FilterNode {
public:
    virtual ~FilterNode() = default;
    /// Puts 0 in the place of each row that does not match. `mask` has a byte for each row of the slice: 1, or 0 for those that are out
    /// already and need not be looked at.
    virtual void keep(const Slice &slice, quint8 *mask) = 0;
    /// What comes first where several must match: the cheaper, the lower.
    virtual int cost() const = 0;
};

/// The node for a term. Both must outlive it.
std::unique_ptr<FilterNode> filterNode(const TermPointer &term, const Store &store, PartialRows &rows);

} // namespace telltale::history
