// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figures.h"

#include "app/history/eventfields.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace telltale::ui {

using history::Columns;

void FigureCount::Bin::add(const Bin &later)
{
    codes.resize(std::max(codes.size(), later.codes.size()));
    for (size_t i = 0; i < later.codes.size(); ++i)
        codes[i] += later.codes[i];
}

FigureCount::FigureCount(std::shared_ptr<const history::Store> store)
    : m_store(std::move(store))
    , m_tails(*m_store)
{
}

void FigureCount::count(qint64 from, qint64 to)
{
    learn();
    while (from < to) {
        const Columns &columns = m_store->columns(from);
        const qint64 stop = std::min(to, from - from % Columns::Rows + Columns::Rows);
        for (; from < stop; ++from)
            count(columns, from);
    }
}

void FigureCount::count(std::span<const quint32> numbers)
{
    learn();
    for (const quint32 number : numbers)
        count(m_store->columns(number), number);
}

void FigureCount::count(const Columns &columns, qint64 number)
{
    const qint64 at = number % Columns::Rows;
    const Use &use = m_uses[columns.profile[at]];
    Bin &bin = m_bins.at(columns.time[at]); // also of rows without a code: the charts' time is that of all
    ++m_rows;
    if (use.code != None) {
        ++m_coded;
        ++m_codes[size_t(use.code)].rows;
        if (bin.codes.size() <= size_t(use.code))
            bin.codes.resize(size_t(use.code) + 1);
        ++bin.codes[size_t(use.code)];
    }
    if (use.verdict != None)
        ++m_verdicts[size_t(use.verdict)].rows;
    if (use.operation != None && columns.tail[at] > 0) {
        if (const auto &latency = m_tails.row(number, history::Source::Tail).event.latency)
            m_operations[size_t(use.operation)].latencies.add(*latency);
    }
}

void FigureCount::learn()
{
    const history::Profiles &profiles = m_store->profiles();
    while (qint64(m_uses.size()) < profiles.size())
        m_uses.push_back(useOf(profiles[history::Profiles::Id(m_uses.size())]));
}

FigureCount::Use FigureCount::useOf(const history::Profile &profile)
{
    Use use;
    if (!profile.code.isEmpty() || profile.isFailure()) {
        const QString name = profile.code.isEmpty() ? profile.name : QString();
        const auto [it, isNew] = m_codeNumbers.try_emplace({profile.system, profile.kind, profile.code, name}, int(std::min(m_codes.size(), MostCodes)));
        use.code = it->second;
        if (isNew && m_codes.size() < MostCodes)
            m_codes.push_back({profile.system, profile.kind, profile.code, profile.name, profile.diagnosis, false, 0, {}});
        else if (isNew && m_codes.size() == MostCodes)
            m_codes.push_back({{}, Kind::Note, {}, {}, {}, true, 0, {}});
        if (isNew && it->second == int(MostCodes))
            m_codeNumbers.erase(it);
    }
    if (profile.isFailure()) {
        const auto retry = profile.diagnosis && profile.diagnosis->retry ? std::optional(profile.diagnosis->retry->retryClass) : std::nullopt;
        const auto same = std::find_if(m_verdicts.begin(), m_verdicts.end(), [&](const Figures::Verdict &known) { return known.retry == retry; });
        use.verdict = int(same - m_verdicts.begin());
        if (same == m_verdicts.end())
            m_verdicts.push_back({retry, 0});
    }
    static const history::EventField &latency = *history::eventField(u"latency");
    const bool answers = profile.kind != Kind::Push && profile.kind != Kind::Request && profile.kind != Kind::Ping;
    if (answers && latency.source(profile) == history::Source::Tail) {
        const QString name = profile.operation.isEmpty() ? QString(kindName(profile.kind)) : profile.operation;
        const bool isFull = m_operations.size() >= MostOperations && !m_operationNumbers.contains(name);
        const auto [it, isNew] = m_operationNumbers.try_emplace(isFull ? QString() : name, int(m_operations.size()));
        use.operation = it->second;
        if (isNew)
            m_operations.push_back({it->first, {}});
    }
    return use;
}

Figures FigureCount::figures() const
{
    Figures all;
    all.rows = m_rows;
    all.codedRows = m_coded;
    all.start = m_bins.start();
    all.binLength = m_bins.length();
    all.bins = m_bins.size();

    std::vector<size_t> order;
    std::set<QString> systems;
    for (size_t i = 0; i < m_codes.size(); ++i) {
        if (m_codes[i].rows == 0)
            continue;
        order.push_back(i);
        systems.insert(m_codes[i].system);
    }
    all.manySystems = systems.size() > 1;
    std::stable_sort(order.begin(), order.end(), [this](size_t a, size_t b) { return m_codes[a].rows > m_codes[b].rows; });
    for (const size_t i : order) {
        all.codes.push_back(m_codes[i]);
        if (all.codes.size() > MostCourses)
            continue;
        for (const Bin &bin : m_bins)
            all.codes.back().overTime.push_back(i < bin.codes.size() ? bin.codes[i] : 0);
    }
    for (const Bin &bin : m_bins)
        all.codedOverTime.push_back(std::accumulate(bin.codes.begin(), bin.codes.end(), quint32(0)));
    for (const Figures::Verdict &verdict : m_verdicts) {
        if (verdict.rows > 0)
            all.verdicts.push_back(verdict);
    }
    std::stable_sort(all.verdicts.begin(), all.verdicts.end(), [](const auto &a, const auto &b) { return a.rows > b.rows; });
    for (const Figures::Operation &operation : m_operations) {
        if (operation.latencies.count() > 0)
            all.operations.push_back(operation);
    }
    std::sort(all.operations.begin(), all.operations.end(), [](const auto &a, const auto &b) { return a.name < b.name; });
    return all;
}

} // namespace telltale::ui
