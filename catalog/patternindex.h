// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/entry.h"

#include <QHash>
#include <QList>

namespace telltale::catalog {

/// The entries of one family that have a pattern, so that a text need not be held against all of them: only against those that begin as it
/// does, and those that begin with a hole. The order stays: of several that match, the first wins.
class PatternIndex {
public:
    /// A match: which, and the named parts.
    struct Hit {
        const Entry *entry = nullptr;
        Parts parts;
    };

    /// Behind those of a later or the same origin. Owns nothing.
    void insert(const Entry &entry);
    /// After the last insert(), before the first look-up.
    void arrange();
    /// The first entry that `accept` takes and whose pattern matches all of `text`.
    template<typename Accept>
    Hit find(QStringView text, Accept accept) const
    {
        for (const Entry *entry : candidates(text)) {
            if (!accept(*entry))
                continue;
            if (auto parts = entry->pattern->match(text))
                return {entry, *std::move(parts)};
        }
        return {};
    }

private:
    using Entries = QList<const Entry *>;
    const Entries &candidates(QStringView text) const;

    Entries m_all;
    Entries m_anyBeginning; ///< whose patterns begin with a hole, or with hardly anything
    QHash<quint64, Entries> m_byBeginning; ///< these and those, by the first characters
};

} // namespace telltale::catalog
