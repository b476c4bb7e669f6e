// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"

#include <chrono>
#include <limits>
#include <memory>
#include <utility>

namespace telltale {

Clock systemClock()
{
    using namespace std::chrono;
    const auto wallStart = duration_cast<microseconds>(system_clock::now().time_since_epoch());
    const auto steadyStart = steady_clock::now();
    return [wallStart, steadyStart] {
        return Time((wallStart + duration_cast<microseconds>(steady_clock::now() - steadyStart)).count());
    };
}

Clock steadily(Clock clock)
{
    struct State {
        Time last = std::numeric_limits<Time>::min();
        Time ahead = 0; ///< of what the clock says
    };
    return [clock = std::move(clock), state = std::make_shared<State>()] {
        const Time said = clock();
        if (said + state->ahead < state->last)
            state->ahead = state->last - said;
        return state->last = said + state->ahead;
    };
}

} // namespace telltale
