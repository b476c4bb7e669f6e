// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/filter.h"

#include "app/history/filterparser.h"
#include "app/history/filterterms.h"

#include <algorithm>

namespace telltale::history {

Filter::Filter() = default;

Result<Filter> Filter::parse(const QString &text)
{
    return FilterParser(text).parse();
}

bool Filter::matches(const Row &row) const
{
    return std::all_of(m_terms.begin(), m_terms.end(), [&](const auto &term) { return term->matches(row); });
}

bool Filter::isEmpty() const
{
    return m_terms.empty();
}

Filter Filter::operator&(const Filter &other) const
{
    Filter both = *this;
    both.m_terms.insert(both.m_terms.end(), other.m_terms.begin(), other.m_terms.end());
    return both;
}

} // namespace telltale::history
