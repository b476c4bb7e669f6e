// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

namespace telltale::catalog {

/// Where an entry stands in the catalogue.
struct Neighbours {
    const Entry *before = nullptr; ///< by code within the family, ranges at last; where codes are no numbers, in the order of the file. Null: the first
    const Entry *after = nullptr;
    QList<const Entry *> related; ///< of the same name elsewhere, the range that the code lies in, what an inner text led to; at most MostRelated

    static constexpr qsizetype MostRelated = 6;
};

/// `detail`: see Found. The pointers live as long as the catalogue.
Neighbours neighbours(const Catalog &catalog, const Entry &entry, const Entry *detail = nullptr);

} // namespace telltale::catalog
