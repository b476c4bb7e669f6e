// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/event.h"

#include <memory>
#include <optional>

namespace telltale::history {

/// How often a failure came before, and when: in this run and in earlier ones.
struct Seen {
    qint64 before = 0; ///< occurrences before this row; 0 = the first ever
    Time first = 0; ///< of the earliest; 0 if this is it
    Time last = 0; ///< of the one before this row; 0 if this is the first
};

/// One row as people look at it: an event with its place in history. Made by the store when somebody asks; owns all it says.
struct Row {
    decode::Event event;
    qint64 number = 0; ///< within the store, from 0
    qint64 session = 0; ///< the number of the earlier session it comes from; 0 = this one
    Seen seen;
    std::optional<qint64> requestRow; ///< on a reply: the row of its request
    std::optional<qint64> lostBytes; ///< so many bytes were let go of and cannot be read back: `event.bytes` is empty, a finding says so
};

using RowPointer = std::shared_ptr<const Row>;

} // namespace telltale::history
