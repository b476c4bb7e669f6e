// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <optional>
#include <vector>

namespace telltale::models {

/// Time, cut into bins of the same length from the first time that was counted on. When they no longer fit, two become one and the
/// length doubles: whatever comes, there are never more than `Most`. `Bin` is default-constructible and has add(const Bin &), which takes in what
/// a later one holds.
template<typename Bin>
class TimeBins {
public:
    static constexpr size_t Most = 160;
    static constexpr Time FirstLength = 250 * Millisecond;

    /// The bin for a time; what lies before the first goes into the first. Valid until the next call.
    Bin &at(Time time)
    {
        if (m_bins.empty())
            m_start = time - (time % FirstLength + FirstLength) % FirstLength; // so that bins begin at round times
        const Time since = time > m_start ? time - m_start : 0;
        while (size_t(since / m_length) >= Most)
            halve();
        const auto index = size_t(since / m_length);
        if (index >= m_bins.size())
            m_bins.resize(index + 1);
        return m_bins[index];
    }
    void clear() { *this = TimeBins(); }

    bool isEmpty() const { return m_bins.empty(); }
    size_t size() const { return m_bins.size(); }
    const Bin &operator[](size_t index) const { return m_bins[index]; }
    auto begin() const { return m_bins.begin(); }
    auto end() const { return m_bins.end(); }

    Time start() const { return m_start; }
    Time length() const { return m_length; } ///< of one bin
    Time startOf(size_t index) const { return m_start + Time(index) * m_length; }
    Time lastOf(size_t index) const { return startOf(index + 1) - 1; }
    std::optional<size_t> indexOf(Time time) const
    {
        if (time < m_start || size_t((time - m_start) / m_length) >= m_bins.size())
            return std::nullopt;
        return size_t((time - m_start) / m_length);
    }

private:
    void halve()
    {
        std::vector<Bin> bins((m_bins.size() + 1) / 2);
        for (size_t i = 0; i < m_bins.size(); ++i)
            bins[i / 2].add(m_bins[i]);
        m_bins = std::move(bins);
        m_length *= 2;
    }

    std::vector<Bin> m_bins;
    Time m_start = 0;
    Time m_length = FirstLength;
};

} // namespace telltale::models
