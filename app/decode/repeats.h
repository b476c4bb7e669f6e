// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/event.h"

#include <optional>
#include <vector>

namespace telltale::decode {

/// Folds identical messages that come one right after the other into one event with a count (a Flow node reports a missed pong 999
/// times). Only those whose adapter allows it (Message::foldable); the first is kept, with its bytes and time.
///
/// A foldable event is held back until another one comes, nothing like it came for a quarter of a second, or it was held for a
/// second. Everything else passes through; the order never changes.
class Repeats {
public:
    /// `events` as they came; what was held before them leaves first.
    std::vector<Event> pass(std::vector<Event> events);
    /// What need not be held any longer at `now`; nothing mostly.
    std::vector<Event> due(Time now);
    /// What is held: nothing will follow.
    std::vector<Event> release();
    bool isHolding() const { return m_held.has_value(); }

private:
    std::optional<Event> m_held;
    Time m_last = 0; ///< of the last message that was folded into it
};

} // namespace telltale::decode
