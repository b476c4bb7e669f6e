// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace telltale::history {

/// Merges two sorted lists; those of `a` come first where they are equal. Asks `stop` about every 0.1 ms; false if it said so, then
/// nothing is changed.
template <typename T, typename Less, typename Stop>
bool patientMerge(std::vector<T> &a, const std::vector<T> &b, Less less, Stop stop)
{
    constexpr size_t Step = 8192;
    std::vector<T> merged;
    merged.reserve(a.size() + b.size());
    auto left = a.cbegin();
    auto right = b.cbegin();
    while (left != a.cend() && right != b.cend()) {
        if (merged.size() % Step == 0 && stop())
            return false;
        merged.push_back(less(*right, *left) ? *right++ : *left++);
    }
    merged.insert(merged.end(), left, a.cend());
    merged.insert(merged.end(), right, b.cend());
    a = std::move(merged);
    return true;
}

/// Sorts a list (not keeping the order of equal ones) and asks `stop` about every millisecond; false if it said so, then the order is any.
template <typename T, typename Less, typename Stop>
bool patientSort(std::vector<T> &list, Less less, Stop stop)
{
    constexpr size_t Run = 8192;
    std::vector<std::vector<T>> runs;
    for (size_t at = 0; at < list.size(); at += Run) {
        if (stop())
            return false;
        const auto first = list.begin() + std::ptrdiff_t(at);
        const auto last = list.begin() + std::ptrdiff_t(std::min(at + Run, list.size()));
        std::sort(first, last, less);
        runs.emplace_back(first, last);
    }
    while (runs.size() > 1) {
        for (size_t i = 0; i + 1 < runs.size(); i += 2) {
            if (!patientMerge(runs[i], runs[i + 1], less, stop))
                return false;
        }
        for (size_t i = 0; 2 * i < runs.size(); ++i) {
            if (i > 0)
                runs[i] = std::move(runs[2 * i]);
        }
        runs.resize((runs.size() + 1) / 2);
    }
    if (!runs.empty())
        list = std::move(runs.front());
    return true;
}

} // namespace telltale::history
