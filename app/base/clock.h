// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>

namespace telltale {

/// A point in time: microseconds since 1970-01-01 UTC. Everything that is captured carries one.
using Time = qint64;

inline constexpr Time Microsecond = 1;
inline constexpr Time Millisecond = 1000;
inline constexpr Time Second = 1000 * Millisecond;

/// Where the time comes from. Passed to whoever needs it, so that tests and recorded conversations can
/// bring their own.
using Clock = std::function<Time()>;

/// The computer's clock: wall-clock time at the time of the call, moved on by a monotonic timer, so that a clock that is set while
/// capturing never makes a latency negative. Take a new one for each session: it begins with the time as it was corrected since.
/// Thread-safe.
Clock systemClock();

/// `clock`, made to never go back: where it does, time goes on from the last reading. Copies share what they know. One thread.
Clock steadily(Clock clock);

} // namespace telltale
