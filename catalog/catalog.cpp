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

} // namespace

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
    static const Catalog catalog = copyOfBundled();
    return catalog;
}

Catalog Catalog::copyOfBundled()
{
    makeDataAvailable();
    Catalog made;
    const QDir data(QStringLiteral(":/catalog/data"));
    for (const QString &name : data.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(data.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            made.add(file.readAll(), name);
    }
    return made;
}

QList<Problem> Catalog::add(const QByteArray &json, const QString &fileName, Origin origin)
{
    return add(load(json, fileName), origin);
}

QList<Problem> Catalog::add(Loaded loaded, Origin origin)
{
    bool replaced = false;
    for (Loaded::Place &place : loaded.entries) {
        place.entry->origin = origin;
        const Entry *known = byId(place.entry->id);
        if (!known) {
            index(*place.entry);
            m_entries.push_back(std::move(place.entry));
        } else if (known->origin < origin) {
            const auto at = std::find_if(m_entries.begin(), m_entries.end(), [known](const auto &entry) { return entry.get() == known; });
            std::swap(*at, place.entry);
            m_byId.insert((*at)->id, at->get());
            m_replaced.push_back(std::move(place.entry));
            replaced = true;
        } else {
            loaded.problems.append({place.entry->file, place.path + QStringLiteral("/id"),
                QStringLiteral("%1 is there already, in %2: ids are unique").arg(place.entry->id, known->file)});
        }
    }
    if (replaced)
        rebuildIndex();
    for (Family &family : m_families)
        family.patterns.arrange();
    for (Advice &advice : loaded.advice) {
        advice.origin = origin;
        const auto earlier = [&advice](const Advice &other) { return other.origin < advice.origin; };
        m_advice.insert(std::find_if(m_advice.cbegin(), m_advice.cend(), earlier), advice);
    }
    for (ClientRule &rule : loaded.clientRules) {
        rule.origin = origin;
        const auto earlier = [&rule](const ClientRule &other) { return other.origin < rule.origin; };
        m_clientRules.insert(std::find_if(m_clientRules.cbegin(), m_clientRules.cend(), earlier), rule);
    }
    m_adviceOn.clear();
    for (qsizetype i = 0; i < m_advice.size(); ++i)
        m_adviceOn[{m_advice[i].system, m_advice[i].entry}].append(i);
    return loaded.problems;
}

void Catalog::index(const Entry &entry)
{
    Family &family = m_families[{entry.system, entry.family}];
    m_byId.insert(entry.id, &entry);
    if (!entry.code.isEmpty())
        family.byCode.insert(entry.code, &entry);
    if (entry.range) {
        const auto earlier = [&entry](const Entry *other) { return other->origin < entry.origin; };
        family.ranges.insert(std::find_if(family.ranges.cbegin(), family.ranges.cend(), earlier), &entry);
    }
    family.byName.insert(entry.name.toUpper(), &entry);
    for (const QString &alias : entry.aliases)
        family.byName.insert(alias.toUpper(), &entry);
    if (entry.pattern)
        family.patterns.insert(entry);
    if (!entry.wire.isEmpty() && (!entry.pattern || entry.pattern->isLiteral()))
        family.byText.insert(entry.wire, &entry);
}

void Catalog::rebuildIndex()
{
    m_byId.clear();
    m_families.clear();
    for (const auto &entry : m_entries)
        index(*entry);
}

const Catalog::Family *Catalog::family(const QString &system, const QString &name) const
{
    const auto it = m_families.constFind({system, name});
    return it == m_families.cend() ? nullptr : &*it;
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
    const Family *here = family(system, key.family);
    if (!here)
        return {};
    const auto agrees = [&key](const Entry &e) {
        return (key.code.isEmpty() || e.code.isEmpty() || e.code == key.code) && (key.name.isEmpty() || e.isCalled(key.name));
    };
    // QMultiHash lists the newest first; the file's order decides, so the last one that agrees is taken, of the latest origin.
    const auto firstOf = [&agrees](const Index &index, const QString &at) {
        const Entry *best = nullptr;
        for (auto it = index.constFind(at); it != index.constEnd() && it.key() == at; ++it) {
            if (agrees(**it) && (!best || (*it)->origin >= best->origin))
                best = *it;
        }
        return best;
    };
    Found found;
    if (!key.text.isEmpty()) {
        found.entry = firstOf(here->byText, key.text);
        found.match = Match::Exact;
        if (!found.entry) {
            auto [entry, parts] = here->patterns.find(key.text, agrees);
            found.entry = entry;
            found.match = entry && !entry->pattern->isLiteral() ? Match::Pattern : Match::Exact;
            found.parts = std::move(parts);
        }
        refine(found);
    } else if (!key.code.isEmpty()) {
        found.entry = firstOf(here->byCode, key.code);
        found.match = Match::Exact;
        bool isNumber = false;
        // Codes may be unsigned 32 bit numbers; a range that ends with the largest int holds all that is larger, too.
        const qint64 number = qMin<qint64>(key.code.toLongLong(&isNumber), std::numeric_limits<int>::max());
        for (auto it = here->ranges.begin(); it != here->ranges.end() && !found.entry && isNumber; ++it) {
            if ((*it)->range->first <= number && number <= (*it)->range->last) {
                found.entry = *it;
                found.match = Match::Range;
            }
        }
    } else if (!key.name.isEmpty()) {
        found.entry = firstOf(here->byName, key.name.toUpper());
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
            const Family *within = family(at->system, at->refine.value(name));
            if (!within)
                continue;
            inner = within->byText.value(value);
            if (!inner) {
                auto [entry, captured] = within->patterns.find(value, [](const Entry &) { return true; });
                inner = entry;
                innerParts = std::move(captured);
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
    const auto known = m_adviceOn.constFind({system, entryId});
    if (known == m_adviceOn.cend())
        return nullptr;
    const auto find = [&](const QString &when) -> const Advice * {
        for (const qsizetype place : *known) {
            if (m_advice[place].when == when)
                return &m_advice[place];
        }
        return nullptr;
    };
    for (const QString &when : circumstances) {
        if (const Advice *advice = find(when))
            return advice;
    }
    return find(QString());
}

QList<const ClientRule *> Catalog::clientRules(const QString &system, const Entry &entry, const QString &code) const
{
    QList<const ClientRule *> rules;
    for (const ClientRule &rule : m_clientRules) {
        if (rule.system != system || !rule.covers(entry, code))
            continue;
        const auto answered = [&rule](const ClientRule *other) { return other->operation.isEmpty() || other->operation == rule.operation; };
        if (std::none_of(rules.cbegin(), rules.cend(), answered))
            rules.append(&rule);
    }
    return rules;
}

const ClientRule *Catalog::clientRule(const QString &system, const Entry &entry, const QString &code, const QString &operation) const
{
    for (const ClientRule *rule : clientRules(system, entry, code)) {
        if (rule->operation.isEmpty() || rule->operation == operation)
            return rule;
    }
    return nullptr;
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
