// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/eventfields.h"

namespace telltale::history {

/// Where in a filter one is typing.
struct FilterSpot {
    enum What {
        Nothing, ///< within an expression, or a text that is searched for
        Key, ///< at the beginning of a term that may become a field's key
        Value, ///< behind a field and its comparison
    } what = Nothing;
    qsizetype from = 0; ///< what stands there begins here
    qsizetype length = 0; ///< all of it, also behind the cursor
    QString typed; ///< what stands before the cursor, without quotes
    const EventField *field = nullptr; ///< of a value
};

/// Reads `line` as FilterParser would, but for a line on its way: quotes may be open, values missing.
FilterSpot filterSpot(const QString &line, qsizetype cursor);

} // namespace telltale::history
