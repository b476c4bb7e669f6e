// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"

#include <chrono>

namespace telltale {

Clock systemClock()
{
    using namespace std::chrono;
    static const auto wallStart = system_clock::now();
    static const auto steadyStart = steady_clock::now();
    return [] {
        const auto passed = duration_cast<microseconds>(steady_clock::now() - steadyStart);
        return Time(duration_cast<microseconds>(wallStart.time_since_epoch()).count() + passed.count());
    };
}

} // namespace telltale
