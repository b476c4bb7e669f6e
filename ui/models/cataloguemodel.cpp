// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cataloguemodel.h"

#include "app/protocol/registry.h"
#include "ui/models/cataloguewords.h"
#include "ui/models/sessionwords.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;
using telltale::catalog::Entry;

namespace telltale::models {

namespace {

/// Order::Code: numbers, texts, none.
bool lessByCode(const Entry &a, const Entry &b)
{
    const auto key = [](const Entry &entry) {
        bool isNumber = false;
        const qint64 number = entry.range ? entry.range->first : entry.code.toLongLong(&isNumber);
        const int group = isNumber || entry.range ? 0 : entry.code.isEmpty() ? 2 : 1;
        return std::pair(group, group == 0 ? number : 0);
    };
    const auto left = key(a);
    const auto right = key(b);
    if (left != right)
        return left < right;
    if (left.first == 0)
        return a.range ? b.range && a.range->last < b.range->last : b.range.has_value(); // the code itself before its range
    const auto text = [](const Entry &entry) { return entry.code.isEmpty() ? entry.name : entry.code; };
    return text(a).compare(text(b), Qt::CaseInsensitive) < 0;
}

QStringList systemKeys()
{
    QStringList keys;
    for (const protocol::System *system : protocol::systems())
        keys.append(system->name());
    keys.append(u"http"_s);
    return keys;
}

QStringList allKeys(CatalogueModel::Facet facet)
{
    QStringList keys;
    switch (facet) {
    case CatalogueModel::Facet::System: return systemKeys();
    case CatalogueModel::Facet::Kind:
        for (const Kind kind : kinds)
            keys.append(kindName(kind));
        break;
    case CatalogueModel::Facet::Retry:
        for (const RetryClass retryClass : retryClasses)
            keys.append(retryName(retryClass));
        break;
    }
    return keys;
}

} // namespace

CatalogueModel::CatalogueModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void CatalogueModel::setCatalog(const catalog::Catalog &catalog)
{
    m_catalog = &catalog;
    load();
}

void CatalogueModel::setWords(std::function<std::optional<QString>(const Entry &)> words)
{
    m_words = std::move(words);
    if (m_catalog)
        load();
}

void CatalogueModel::load()
{
    beginResetModel();
    m_shown.clear();
    m_known.clear();
    std::vector<CatalogueSearch::Item> items;
    for (const auto &entry : m_catalog->entries()) {
        const auto words = m_words ? m_words(*entry) : QString();
        if (!words)
            continue;
        m_known.push_back({entry.get(), {entry->system, kindName(entry->kind), retryName(entry->retry.retryClass)}, *words});
        items.push_back({entry.get(), *words});
    }
    std::vector<int> byCode(m_known.size());
    std::iota(byCode.begin(), byCode.end(), 0);
    std::stable_sort(byCode.begin(), byCode.end(), [this](int a, int b) { return lessByCode(*m_known[size_t(a)].entry, *m_known[size_t(b)].entry); });
    for (size_t place = 0; place < byCode.size(); ++place)
        m_known[size_t(byCode[place])].byCode = int(place);
    m_search.setItems(*m_catalog, items);
    endResetModel();
    search();
}

int CatalogueModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }

const Entry *CatalogueModel::entry(const QModelIndex &index) const
{
    return index.isValid() && index.model() == this && index.row() < rowCount() ? m_known[size_t(m_shown[size_t(index.row())])].entry : nullptr;
}

QVariant CatalogueModel::data(const QModelIndex &index, int role) const
{
    const Entry *entry = this->entry(index);
    if (!entry)
        return {};
    const QString title = titleText(*entry);
    switch (role) {
    case Qt::DisplayRole: return title;
    // Begins with a line of our own words: a text is taken as markup if its first line looks like that.
    case Qt::ToolTipRole: return catalogueSystemWords(entry->system) + u'\n' + listWords(title) + u'\n' + entry->meaning;
    case Qt::AccessibleTextRole: return tr("%1, %2, %3: %4", "kind, code and name, system, meaning").arg(kindName(entry->kind), title, catalogueSystemWords(entry->system), entry->meaning);
    case IdRole: return entry->id;
    case CodeRole: return codeText(*entry);
    case WordsRole: return m_known[size_t(m_shown[size_t(index.row())])].words;
    case SeenRole: return m_seen.value(entry->id);
    default: return {};
    }
}

QModelIndex CatalogueModel::indexOf(const QString &id) const
{
    for (size_t row = 0; row < m_shown.size(); ++row) {
        if (m_known[size_t(m_shown[row])].entry->id == id)
            return index(int(row));
    }
    return {};
}

void CatalogueModel::setText(const QString &text)
{
    if (text == m_search.text())
        return;
    m_search.setText(text);
    search();
}

void CatalogueModel::setOrder(Order order)
{
    if (order == m_order)
        return;
    m_order = order;
    search();
}

void CatalogueModel::setSeen(const QHash<QString, qint64> &seen)
{
    if (seen == m_seen)
        return;
    m_seen = seen;
    if (m_order == Order::Seen)
        search();
    else if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1), {SeenRole});
}

QHash<QString, qint64> CatalogueModel::seenByEntry(const QHash<QString, history::Seen> &bySignature)
{
    QHash<QString, qint64> seen;
    for (auto it = bySignature.cbegin(); it != bySignature.cend(); ++it) {
        // system, kind, then the entry's id or what the wire said (Event::signature): an id has two slashes, and says its own system.
        const QString id = it.key().section(u'|', 2);
        if (id.count(u'/') >= 2)
            seen[id] += it->before;
    }
    return seen;
}

void CatalogueModel::search()
{
    m_found.clear();
    for (size_t i = 0; i < m_known.size(); ++i) {
        const int score = m_search.isEmpty() ? 1 : m_search.score(int(i));
        if (score > 0)
            m_found.push_back({int(i), score});
    }
    const auto place = [this](const Hit &hit) -> std::pair<qint64, int> {
        switch (m_order) {
        case Order::System: break;
        case Order::Code: return {m_known[size_t(hit.known)].byCode, 0};
        case Order::Seen: return {-m_seen.value(m_known[size_t(hit.known)].entry->id), hit.known};
        }
        return {hit.known, 0};
    };
    std::stable_sort(m_found.begin(), m_found.end(), [&](const Hit &a, const Hit &b) { return a.score != b.score ? a.score > b.score : place(a) < place(b); });
    show();
}

void CatalogueModel::show()
{
    std::vector<int> shown;
    for (const Hit &hit : m_found) {
        if (passes(m_known[size_t(hit.known)]))
            shown.push_back(hit.known);
    }
    if (shown != m_shown) {
        beginResetModel();
        m_shown = std::move(shown);
        endResetModel();
    }
    emit facetsChanged();
}

bool CatalogueModel::passes(const Known &known, const Facet *except) const
{
    return std::all_of(facets.begin(), facets.end(), [&](Facet facet) {
        const QSet<QString> &chosen = m_chosen[size_t(facet)];
        return chosen.isEmpty() || (except && *except == facet) || chosen.contains(known.keys[size_t(facet)]);
    });
}

void CatalogueModel::setChosen(Facet facet, const QSet<QString> &keys)
{
    QSet<QString> &chosen = m_chosen[size_t(facet)];
    if (chosen == keys)
        return;
    chosen = keys;
    show();
}

bool CatalogueModel::isNarrowed() const
{
    return std::any_of(m_chosen.begin(), m_chosen.end(), [](const QSet<QString> &chosen) { return !chosen.isEmpty(); });
}

void CatalogueModel::clearFacets()
{
    if (!isNarrowed())
        return;
    m_chosen = {};
    show();
}

QList<CatalogueModel::Value> CatalogueModel::values(Facet facet) const
{
    QHash<QString, int> counts;
    for (const Known &known : m_known)
        counts.insert(known.keys[size_t(facet)], 0);
    for (const Hit &hit : m_found) {
        const Known &known = m_known[size_t(hit.known)];
        if (passes(known, &facet))
            ++counts[known.keys[size_t(facet)]];
    }
    QStringList keys = allKeys(facet);
    for (const Known &known : m_known) { // systems that nobody speaks, but somebody's catalogue describes
        if (!keys.contains(known.keys[size_t(facet)]))
            keys.append(known.keys[size_t(facet)]);
    }
    QList<Value> values;
    for (const QString &key : std::as_const(keys)) {
        if (counts.contains(key))
            values.append({key, counts.value(key), chosen(facet).contains(key)});
    }
    return values;
}

} // namespace telltale::models
