// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/filterprogram.h"

#include <algorithm>
#include <cstring>

namespace telltale::history {

FilterProgram::FilterProgram(const Filter &filter, std::shared_ptr<const Store> store)
    : m_filter(filter)
    , m_store(std::move(store))
    , m_rows(*m_store)
{
    for (const TermPointer &term : m_filter.m_terms)
        m_nodes.push_back(filterNode(term, *m_store, m_rows));
    std::stable_sort(m_nodes.begin(), m_nodes.end(), [](const auto &a, const auto &b) { return a->cost() < b->cost(); });
}

FilterProgram::~FilterProgram() = default;

void FilterProgram::run(qint64 from, qint64 to, std::vector<quint32> &found)
{
    while (from < to) {
        const qint64 first = from % Columns::Rows;
        const qint64 count = std::min(to - from, Columns::Rows - first);
        runSlice({m_store->columns(from), first, count, from}, found);
        from += count;
    }
}

void FilterProgram::runSlice(const Slice &slice, std::vector<quint32> &found)
{
    m_mask.assign(size_t(slice.count), 1);
    for (const auto &node : m_nodes) {
        node->keep(slice, m_mask.data());
        if (!std::memchr(m_mask.data(), 1, m_mask.size()))
            return;
    }
    size_t end = found.size();
    found.resize(end + m_mask.size());
    for (qint64 i = 0; i < slice.count; ++i) { // without a branch that nobody could foresee
        found[end] = quint32(slice.number + i);
        end += m_mask[size_t(i)];
    }
    found.resize(end);
}

} // namespace telltale::history
