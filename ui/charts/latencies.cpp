// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/latencies.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace telltale::ui {

namespace {

constexpr int Bits = 7; ///< a bucket is a 128th of its doubling
constexpr quint64 PerDoubling = 1 << Bits;

size_t bucketOf(quint64 value)
{
    if (value < PerDoubling)
        return size_t(value);
    const int shift = std::bit_width(value) - 1 - Bits;
    return size_t(quint64(shift) * PerDoubling + (value >> shift)); // the leading bit moves on by one doubling
}

Time middleOf(size_t bucket)
{
    if (bucket < 2 * PerDoubling)
        return Time(bucket);
    const quint64 shift = bucket / PerDoubling - 1;
    const quint64 low = (bucket % PerDoubling + PerDoubling) << shift;
    return Time(low + ((quint64(1) << shift) / 2));
}

constexpr auto makeEdges()
{
    std::array<Time, 28> edges {};
    Time decade = 1;
    for (size_t i = 0; i < edges.size(); ++i) {
        edges[i] = decade * (i % 3 == 0 ? 1 : i % 3 == 1 ? 2 : 5);
        if (i % 3 == 2)
            decade *= 10;
    }
    return edges;
}
constexpr auto Edges = makeEdges();

} // namespace

std::span<const Time> Latencies::edges() { return Edges; }

void Latencies::add(Time latency)
{
    const Time value = std::max<Time>(latency, 0);
    const size_t bucket = bucketOf(quint64(value));
    if (bucket >= m_buckets.size())
        m_buckets.resize(bucket + 1);
    ++m_buckets[bucket];
    if (m_intervals.empty())
        m_intervals.resize(Edges.size() - 1);
    const auto next = std::upper_bound(Edges.begin(), Edges.end(), value) - Edges.begin();
    ++m_intervals[size_t(std::clamp<qptrdiff>(next - 1, 0, qptrdiff(m_intervals.size()) - 1))];
    m_least = m_count == 0 ? value : std::min(m_least, value);
    m_most = std::max(m_most, value);
    ++m_count;
}

void Latencies::add(const Latencies &others)
{
    if (others.m_count == 0)
        return;
    m_buckets.resize(std::max(m_buckets.size(), others.m_buckets.size()));
    m_intervals.resize(Edges.size() - 1);
    for (size_t i = 0; i < others.m_buckets.size(); ++i)
        m_buckets[i] += others.m_buckets[i];
    for (size_t i = 0; i < others.m_intervals.size(); ++i)
        m_intervals[i] += others.m_intervals[i];
    m_least = m_count == 0 ? others.m_least : std::min(m_least, others.m_least);
    m_most = std::max(m_most, others.m_most);
    m_count += others.m_count;
}

Time Latencies::percentile(double share) const
{
    const auto rank = qint64(std::ceil(share * double(m_count)));
    qint64 passed = 0;
    for (size_t i = 0; i < m_buckets.size(); ++i) {
        passed += m_buckets[i];
        if (passed >= rank && passed > 0)
            return std::clamp(middleOf(i), m_least, m_most);
    }
    return m_most;
}

} // namespace telltale::ui
