// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <span>
#include <vector>

namespace telltale::ui {

/// How long answers took: any number of latencies in some kilobytes. Counts per interval are exact; a percentile is right within half a percent.
class Latencies {
public:
    void add(Time latency);
    void add(const Latencies &others);

    qint64 count() const { return m_count; }
    Time most() const { return m_most; }
    /// So much time was enough for this share (0..1) of them; 0 if there are none.
    Time percentile(double share) const;

    /// Where intervals end and the next begin: 1 µs, 2 µs, 5 µs, 10 µs … 1000 s.
    static std::span<const Time> edges();
    /// How many latencies lie in interval `i`, from edges()[i] to before the next; those beyond both ends are in the outermost.
    qint64 inInterval(size_t i) const { return i < m_intervals.size() ? m_intervals[i] : 0; }
    bool operator==(const Latencies &) const = default;

private:
    std::vector<quint32> m_buckets; ///< 128 for each doubling; below 128 µs one for each
    std::vector<qint64> m_intervals;
    qint64 m_count = 0;
    Time m_least = 0;
    Time m_most = 0;
};

} // namespace telltale::ui
