// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace telltale {

/// Whether and how to try again: a closed list.
enum class RetryClass {
    Never, ///< repeating is pointless
    Immediately, ///< at once, unchanged or merged as the entry says
    Backoff, ///< the same again later, with a growing delay
    AfterFix, ///< only after the request, the permission or the configuration was changed
    Reauthenticate, ///< with new or corrected credentials
    Resubscribe, ///< the subscription is gone, the connection is fine: subscribe again
    Reconnect, ///< open a new connection
    Refetch, ///< get the current state, rebuild the request on it
    NoneNeeded, ///< informational: nothing to do
};

inline constexpr std::array retryClasses { RetryClass::Never, RetryClass::Immediately, RetryClass::Backoff,
    RetryClass::AfterFix, RetryClass::Reauthenticate, RetryClass::Resubscribe, RetryClass::Reconnect,
    RetryClass::Refetch, RetryClass::NoneNeeded };

/// The class's one spelling: `never`, `after-fix`, …
QLatin1String retryName(RetryClass retryClass);
std::optional<RetryClass> retryFromName(QStringView name);

/// The delay to use before a try: base × factor^(tries-1), at most cap, spread by ±jitter (0..1).
struct Delay {
    int baseMs = 0;
    double factor = 1;
    int capMs = 0;
    double jitter = 0;

    /// "0.5 s, doubling up to 20 s, ±50 %". For people.
    QString sentence() const;
    /// Milliseconds to wait before try number `tries` (from 1), without the spread.
    qint64 before(int tries) const;
};

/// The verdict on one failure.
struct Retry {
    RetryClass retryClass = RetryClass::Never;
    QString why; ///< one sentence: the reason for the class
    std::optional<Delay> delay; ///< where waiting makes sense and someone documented how long
};

} // namespace telltale
