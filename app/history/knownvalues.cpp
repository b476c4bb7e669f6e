// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/knownvalues.h"

#include "app/history/bytesearch.h"
#include "app/history/partialrows.h"

#include <algorithm>

namespace telltale::history {

namespace {

constexpr qint64 LatestRows = 1000000;
constexpr qint64 MostProfiles = 4096;

struct Candidate {
    quint32 id = 0;
    bool begins = false;
    quint32 rows = 0;

    bool operator<(const Candidate &other) const
    {
        return begins != other.begins ? begins : rows != other.rows ? rows > other.rows : id > other.id;
    }
};

/// How many of the latest rows have which number in a column.
std::vector<quint32> counted(const Store &store, qint64 numbers, const quint32 (Columns::*column)[Columns::Rows])
{
    std::vector<quint32> counts(static_cast<size_t>(numbers));
    const qint64 size = store.size();
    for (qint64 row = std::max<qint64>(0, size - LatestRows); row < size;) {
        const Columns &columns = store.columns(row);
        const qint64 first = row % Columns::Rows;
        const qint64 count = std::min(size - row, Columns::Rows - first);
        for (qint64 at = first; at < first + count; ++at) {
            const quint32 number = (columns.*column)[at];
            if (number < counts.size()) // rows may come while this looks
                ++counts[number];
        }
        row += count;
    }
    return counts;
}

void keepBest(std::vector<Candidate> &candidates, qsizetype most)
{
    const auto end = candidates.begin() + std::min<std::ptrdiff_t>(most, std::ptrdiff_t(candidates.size()));
    std::partial_sort(candidates.begin(), end, candidates.end());
    candidates.erase(end, candidates.end());
}

bool canBeTyped(const QString &text) { return !text.isEmpty() && singleLine(text) == text; }

QList<KnownValue> ofSubjects(const QString &typed, const Store &store, qsizetype most)
{
    const std::vector<quint32> counts = counted(store, store.texts().size(), &Columns::subject);
    const ByteSearch search(typed);
    std::vector<Candidate> candidates;
    for (quint32 id = 1; id < counts.size(); ++id) { // 0 is the empty text
        if (counts[id] == 0)
            continue;
        const qsizetype at = search.find(store.texts()[id]);
        if (at >= 0)
            candidates.push_back({id, at == 0, counts[id]});
    }
    keepBest(candidates, most);
    QList<KnownValue> values;
    for (const Candidate &candidate : candidates) {
        const QString text = QString::fromUtf8(store.texts()[candidate.id]);
        if (canBeTyped(text))
            values.append({text, qint64(candidate.rows)});
    }
    return values;
}

QList<KnownValue> ofProfiles(const EventField &field, const QString &typed, const Store &store, qsizetype most)
{
    const qint64 profiles = store.profiles().size();
    const std::vector<quint32> counts = counted(store, profiles, &Columns::profile);
    PartialRows rows(store);
    QHash<QString, quint32> numbers; ///< of the values
    QList<KnownValue> all;
    for (qint64 id = std::max<qint64>(0, profiles - MostProfiles); id < profiles; ++id) {
        const auto profile = Profiles::Id(id);
        if (field.source(store.profiles()[profile]) != Source::Profile)
            continue;
        const QString text = field.value(rows.shared(profile)).toString();
        if (!text.contains(typed, Qt::CaseInsensitive) || !canBeTyped(text))
            continue;
        const auto place = numbers.constFind(text);
        if (place == numbers.cend()) {
            numbers.insert(text, quint32(all.size()));
            all.append({text, counts[profile]});
        } else {
            all[*place].rows += counts[profile];
        }
    }
    std::vector<Candidate> candidates;
    for (quint32 i = 0; i < quint32(all.size()); ++i)
        candidates.push_back({i, all[i].text.startsWith(typed, Qt::CaseInsensitive), quint32(all[i].rows)});
    keepBest(candidates, most);
    QList<KnownValue> values;
    for (const Candidate &candidate : candidates)
        values.append(all[candidate.id]);
    return values;
}

} // namespace

QList<KnownValue> knownValues(const EventField &field, const QString &typed, const Store &store, qsizetype most)
{
    return field.source(Profile()) == Source::Subject ? ofSubjects(typed, store, most) : ofProfiles(field, typed, store, most);
}

} // namespace telltale::history
