// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/savedfilters.h"

#include <algorithm>

namespace telltale::settings {

namespace {

const QChar Between = u'\t'; ///< of name and text in the file

bool same(const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

QList<SavedFilter>::iterator find(QList<SavedFilter> &filters, const QString &name)
{
    return std::find_if(filters.begin(), filters.end(), [&](const SavedFilter &filter) { return same(filter.name, name.simplified()); });
}

} // namespace

QList<SavedFilter> SavedFilters::all() const
{
    QList<SavedFilter> filters;
    for (const QString &line : m_settings.value(settings::savedFilters)) {
        const qsizetype between = line.indexOf(Between);
        if (between > 0)
            filters.append({line.first(between), line.sliced(between + 1)});
    }
    return filters;
}

std::optional<QString> SavedFilters::text(const QString &name) const
{
    QList<SavedFilter> filters = all();
    const auto found = find(filters, name);
    return found == filters.end() ? std::nullopt : std::optional(found->text);
}

bool SavedFilters::save(const QString &name, const QString &text)
{
    if (name.simplified().isEmpty() || text.trimmed().isEmpty())
        return false;
    QList<SavedFilter> filters = all();
    const auto found = find(filters, name);
    if (found == filters.end())
        filters.append({name.simplified(), text});
    else
        *found = {name.simplified(), text};
    store(filters);
    return true;
}

void SavedFilters::remove(const QString &name)
{
    QList<SavedFilter> filters = all();
    const auto found = find(filters, name);
    if (found == filters.end())
        return;
    filters.erase(found);
    store(filters);
}

bool SavedFilters::rename(const QString &name, const QString &to)
{
    QList<SavedFilter> filters = all();
    const auto found = find(filters, name);
    const auto taken = find(filters, to);
    if (found == filters.end() || to.simplified().isEmpty() || (taken != filters.end() && taken != found))
        return false;
    found->name = to.simplified();
    store(filters);
    return true;
}

void SavedFilters::store(const QList<SavedFilter> &filters)
{
    QStringList lines;
    for (const SavedFilter &filter : filters)
        lines += filter.name + Between + filter.text;
    m_settings.setValue(settings::savedFilters, lines);
}

} // namespace telltale::settings
