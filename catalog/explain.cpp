// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"

#include <algorithm>

namespace telltale::catalog {

QList<Found> Catalog::explain(const QString &system, const QString &text) const
{
    QList<Found> found = meant(system, text);
    for (Found &one : found)
        one.client = clientRules(system, *one.entry, one.match == Match::Range ? text : QString());
    return found;
}

QList<Found> Catalog::meant(const QString &system, const QString &text) const
{
    QList<Found> exact;
    QList<Found> matching;
    QList<Found> ranges;
    QStringList families;
    for (const auto &entry : m_entries) {
        if (entry->system == system && !families.contains(entry->family))
            families.append(entry->family);
    }
    const auto take = [](QList<Found> &list, const Found &found) {
        if (!found)
            return;
        for (const Found &other : list) {
            if (other.entry == found.entry)
                return;
        }
        list.append(found);
    };
    if (const Entry *entry = byId(text); entry && entry->system == system)
        exact.append({entry, nullptr, Match::Exact, {}});
    for (const QString &family : families) {
        for (const Key &key : {Key{family, text}, Key{family, {}, text}, Key{family, {}, {}, text}}) {
            // Several entries may share a code or a name; all of them are meant.
            const Found found = findIn(system, key);
            take(found.match == Match::Range ? ranges : found.match == Match::Pattern ? matching : exact, found);
        }
    }
    for (const auto &entry : m_entries) {
        if (entry->system == system && (entry->code == text || entry->isCalled(text)))
            take(exact, {entry.get(), nullptr, Match::Exact, {}});
    }
    if (!exact.isEmpty())
        return exact;
    if (!matching.isEmpty())
        return matching;
    // A code may lie in ranges of several families; the narrowest says most.
    std::stable_sort(ranges.begin(), ranges.end(), [](const Found &a, const Found &b) {
        return qint64(a.entry->range->last) - a.entry->range->first < qint64(b.entry->range->last) - b.entry->range->first;
    });
    const auto general = [&](const QString &other, const QString &family) {
        Found found = other == system ? Found() : findIn(other, {family, text});
        found.advice = found ? advice(system, found.entry->id, {}) : nullptr;
        return found;
    };
    const Found close = general(QStringLiteral("websocket"), QStringLiteral("close"));
    const Found refused = general(QStringLiteral("http"), QStringLiteral("refused"));
    if (ranges.isEmpty()) {
        take(ranges, refused);
        if (!refused)
            take(ranges, close);
    } else {
        // A close code that the system has a view of is meant rather than a number nobody listed; a status may be meant.
        if (close.advice && close.match == Match::Exact)
            ranges.prepend(close);
        if (refused.advice && refused.match == Match::Exact)
            ranges.append(refused);
    }
    return ranges;
}

} // namespace telltale::catalog
