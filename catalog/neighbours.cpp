// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/neighbours.h"

#include <algorithm>
#include <tuple>

namespace telltale::catalog {

namespace {

std::optional<int> numberOf(const Entry &entry)
{
    if (entry.range)
        return entry.range->first;
    bool isNumber = false;
    const int number = entry.code.toInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

/// Codes by number, then what has none, in the order of the file; ranges at last.
bool standsBefore(const Entry *a, const Entry *b)
{
    const auto place = [](const Entry &entry) {
        const std::optional<int> number = numberOf(entry);
        return std::tuple(entry.range.has_value(), !number.has_value(), number.value_or(0));
    };
    return place(*a) < place(*b);
}

bool isCalledAlike(const Entry &a, const Entry &b)
{
    return a.isCalled(b.name) || std::any_of(b.aliases.cbegin(), b.aliases.cend(), [&a](const QString &alias) { return a.isCalled(alias); });
}

bool holdsCodeOf(const Entry &range, const Entry &entry)
{
    const std::optional<int> number = numberOf(entry);
    return range.range && !entry.range && number && range.range->first <= *number && *number <= range.range->last;
}

} // namespace

Neighbours neighbours(const Catalog &catalog, const Entry &entry, const Entry *detail)
{
    Neighbours found;
    std::vector<const Entry *> family;
    if (detail)
        found.related.append(detail);
    for (const auto &other : catalog.entries()) {
        const bool sameFamily = other->system == entry.system && other->family == entry.family;
        if (sameFamily)
            family.push_back(other.get());
        if (other.get() == &entry || other.get() == detail || found.related.size() == Neighbours::MostRelated)
            continue;
        if (sameFamily ? holdsCodeOf(*other, entry) : other->system == entry.system && isCalledAlike(*other, entry))
            found.related.append(other.get());
    }
    std::stable_sort(family.begin(), family.end(), standsBefore);
    const auto at = std::find(family.begin(), family.end(), &entry);
    if (at == family.end())
        return found;
    if (at != family.begin())
        found.before = *(at - 1);
    if (at + 1 != family.end())
        found.after = *(at + 1);
    return found;
}

} // namespace telltale::catalog
