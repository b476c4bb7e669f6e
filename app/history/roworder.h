// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace telltale::history {

/// In which order rows are shown: by an event field's value, rows without one last, ties in the store's order; or in the store's order.
struct RowOrder {
    int field = -1; ///< index in eventFields(); -1: the store's order
    Qt::SortOrder direction = Qt::AscendingOrder; ///< `{-1, Qt::DescendingOrder}` is none: the latest rows are at the end

    bool isNatural() const { return field < 0; }
    bool operator==(const RowOrder &other) const = default;
};

} // namespace telltale::history
