// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"

#include "catalog/loader.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <limits>

// Resources of a static library are not there until somebody asks for them; the macro wants no namespace around it.
static void makeDataAvailable()
{
    Q_INIT_RESOURCE(catalog);
}

namespace telltale::catalog {

namespace {

constexpr int MostRefinements = 8; ///< an inner text may lead to an inner text; this deep and no deeper

QString place(const QString &system, const QString &family)
{
    return system + u'/' + family;
}

QString place(const QString &system, const QString &family, const QString &key)
{
    return system + u'/' + family + u'/' + key;
}

bool hasName(const Entry &entry, const QString &name)
{
    return entry.name.compare(name, Qt::CaseInsensitive) == 0 || entry.aliases.contains(name, Qt::CaseInsensitive);
}

} // namespace

QLatin1String severityName(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return QLatin1String("info");
    case Severity::Warning:
        return QLatin1String("warning");
    case Severity::Error:
        return QLatin1String("error");
    }
    return {};
}

QLatin1String matchName(Match match)
{
    switch (match) {
    case Match::Exact:
        return QLatin1String("exact");
    case Match::Pattern:
        return QLatin1String("pattern");
    case Match::Range:
        return QLatin1String("range");
    case Match::Unknown:
        return QLatin1String("unknown");
    }
    return {};
}

const Catalog &Catalog::bundled()
{
    static const Catalog catalog = [] {
        makeDataAvailable();
        Catalog made;
        const QDir data(QStringLiteral(":/catalog/data"));
        for (const QString &name : data.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            QFile file(data.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                made.add(file.readAll(), name);
        }
        return made;
    }();
    return catalog;
}

QList<Problem> Catalog::add(const QByteArray &json, const QString &fileName)
{
    Loaded loaded = load(json, fileName);
    for (auto &entry : loaded.entries) {
        if (m_byId.contains(entry->id)) {
            loaded.problems.append({fileName, entry->id, QStringLiteral("is there already: ids are unique")});
            continue;
        }
        const Entry *e = entry.get();
        const QString family = place(e->system, e->family);
        m_byId.insert(e->id, e);
        if (!e->code.isEmpty())
            m_byCode.insert(place(e->system, e->family, e->code), e);
        if (e->range)
            m_ranges[family].append(e);
        m_byName.insert(place(e->system, e->family, e->name.toUpper()), e);
        for (const QString &alias : e->aliases)
            m_byName.insert(place(e->system, e->family, alias.toUpper()), e);
        if (e->pattern)
            m_patterns[family].append(e);
        if (!e->wire.isEmpty() && (!e->pattern || e->pattern->isLiteral()))
            m_byText.insert(place(e->system, e->family, e->wire), e);
        m_entries.push_back(std::move(entry));
    }
    m_advice.append(loaded.advice);
    return loaded.problems;
}

const Entry *Catalog::byId(const QString &id) const
{
    return m_byId.value(id);
}

Found Catalog::find(const QString &system, const Key &key) const
{
    Found found = findIn(key.system.isEmpty() ? system : key.system, key);
    if (found && key.asRange)
        found.match = Match::Range;
    return found;
}

Found Catalog::find(const QString &system, const QList<Key> &keys) const
{
    for (const Key &key : keys) {
        if (Found found = find(system, key))
            return found;
    }
    return {};
}

Found Catalog::findIn(const QString &system, const Key &key) const
{
    const auto agrees = [&key](const Entry &e) {
        return (key.code.isEmpty() || e.code.isEmpty() || e.code == key.code) && (key.name.isEmpty() || hasName(e, key.name));
    };
    // QMultiHash lists the newest first; the file's order decides, so the last one that agrees is taken.
    const auto firstOf = [&agrees](const QMultiHash<QString, const Entry *> &index, const QString &at) {
        const Entry *best = nullptr;
        for (auto it = index.constFind(at); it != index.constEnd() && it.key() == at; ++it) {
            if (agrees(**it))
                best = *it;
        }
        return best;
    };
    Found found;
    const QString family = place(system, key.family);
    if (!key.text.isEmpty()) {
        found.entry = firstOf(m_byText, place(system, key.family, key.text));
        found.match = Match::Exact;
        const auto patterns = m_patterns.value(family);
        for (auto it = patterns.begin(); it != patterns.end() && !found.entry; ++it) {
            if (!agrees(**it))
                continue;
            if (auto parts = (*it)->pattern->match(key.text)) {
                found.entry = *it;
                found.match = (*it)->pattern->isLiteral() ? Match::Exact : Match::Pattern;
                found.parts = *parts;
            }
        }
        refine(found);
    } else if (!key.code.isEmpty()) {
        found.entry = firstOf(m_byCode, place(system, key.family, key.code));
        found.match = Match::Exact;
        bool isNumber = false;
        // Codes may be unsigned 32 bit numbers; a range that ends with the largest int holds all that is larger, too.
        const qint64 number = qMin<qint64>(key.code.toLongLong(&isNumber), std::numeric_limits<int>::max());
        const auto ranges = m_ranges.value(family);
        for (auto it = ranges.begin(); it != ranges.end() && !found.entry && isNumber; ++it) {
            if ((*it)->range->first <= number && number <= (*it)->range->last) {
                found.entry = *it;
                found.match = Match::Range;
            }
        }
    } else if (!key.name.isEmpty()) {
        found.entry = firstOf(m_byName, place(system, key.family, key.name.toUpper()));
        found.match = Match::Exact;
    }
    return found.entry ? found : Found();
}

void Catalog::refine(Found &found) const
{
    const Entry *at = found.entry;
    Parts parts = found.parts;
    for (int depth = 0; at && !at->refine.isEmpty() && depth < MostRefinements; ++depth) {
        const Entry *inner = nullptr;
        Parts innerParts;
        for (const auto &[name, value] : std::as_const(parts)) {
            if (!at->refine.contains(name))
                continue;
            const QString family = at->refine.value(name);
            inner = m_byText.value(place(at->system, family, value));
            const auto patterns = m_patterns.value(place(at->system, family));
            for (auto it = patterns.begin(); it != patterns.end() && !inner; ++it) {
                if (auto matched = (*it)->pattern->match(value)) {
                    inner = *it;
                    innerParts = *matched;
                }
            }
            if (inner)
                break;
        }
        if (!inner)
            return;
        found.detail = at = inner;
        found.parts.append(innerParts);
        parts = innerParts;
    }
}

const Advice *Catalog::advice(const QString &system, const QString &entryId, const QStringList &circumstances) const
{
    const auto find = [&](const QString &when) -> const Advice * {
        for (const Advice &advice : m_advice) {
            if (advice.system == system && advice.entry == entryId && advice.when == when)
                return &advice;
        }
        return nullptr;
    };
    for (const QString &when : circumstances) {
        if (const Advice *advice = find(when))
            return advice;
    }
    return find(QString());
}

QList<Found> Catalog::explain(const QString &system, const QString &text) const
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
        if (entry->system == system && (entry->code == text || hasName(*entry, text)))
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

bool Catalog::hasSystem(const QString &system) const
{
    for (const auto &entry : m_entries) {
        if (entry->system == system)
            return true;
    }
    return false;
}

} // namespace telltale::catalog
