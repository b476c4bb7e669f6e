// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/filteredrows.h"

#include <QDeadlineTimer>

#include <algorithm>

namespace telltale::models {

void FilteredRows::restart(history::Filter filter)
{
    m_filter = std::move(filter);
    m_found.clear();
    m_searched = 0;
    m_published = 0;
}

qint64 FilteredRows::search()
{
    const qint64 size = m_store->size();
    if (m_filter.isEmpty()) {
        m_searched = size;
        return found() - m_published;
    }
    const QDeadlineTimer deadline(SliceMs, Qt::PreciseTimer);
    const qint64 end = std::min(size, m_searched + SliceRows);
    while (m_searched < end && !deadline.hasExpired()) {
        if (m_filter.matches(m_store->row(m_searched)))
            m_found.push_back(m_searched);
        ++m_searched;
    }
    return found() - m_published;
}

void FilteredRows::publish()
{
    m_published = found();
}

qint64 FilteredRows::indexOf(qint64 number) const
{
    if (m_filter.isEmpty())
        return number >= 0 && number < m_published ? number : -1;
    const auto end = m_found.begin() + m_published;
    const auto place = std::lower_bound(m_found.begin(), end, number);
    return place != end && *place == number ? place - m_found.begin() : -1;
}

} // namespace telltale::models
