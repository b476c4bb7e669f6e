// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/patternindex.h"

#include <algorithm>

namespace telltale::catalog {

namespace {

constexpr qsizetype Beginning = 4; ///< characters that fit a number

/// The first characters without case, as a number; 0 if there are fewer.
quint64 beginningOf(QStringView text)
{
    if (text.size() < Beginning)
        return 0;
    quint64 all = 0;
    for (const QChar c : text.first(Beginning))
        all = all << 16 | c.toCaseFolded().unicode();
    return all;
}

} // namespace

void PatternIndex::insert(const Entry &entry)
{
    const auto earlier = [&entry](const Entry *other) { return other->origin < entry.origin; };
    m_all.insert(std::find_if(m_all.cbegin(), m_all.cend(), earlier), &entry);
}

void PatternIndex::arrange()
{
    m_anyBeginning.clear();
    m_byBeginning.clear();
    for (const Entry *entry : std::as_const(m_all)) {
        if (const quint64 beginning = beginningOf(entry->pattern->beginning()))
            m_byBeginning.insert(beginning, {});
    }
    for (const Entry *entry : std::as_const(m_all)) {
        const quint64 beginning = beginningOf(entry->pattern->beginning());
        if (beginning) {
            m_byBeginning[beginning].append(entry);
            continue;
        }
        m_anyBeginning.append(entry);
        for (Entries &entries : m_byBeginning)
            entries.append(entry);
    }
}

const PatternIndex::Entries &PatternIndex::candidates(QStringView text) const
{
    const auto it = m_byBeginning.constFind(beginningOf(text));
    return it == m_byBeginning.cend() ? m_anyBeginning : *it;
}

} // namespace telltale::catalog
