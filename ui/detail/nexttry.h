// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/store.h"

namespace telltale::ui {

/// When it makes sense to try again what failed.
struct NextTry {
    Time at = 0;
    int failures = 1; ///< in a row, this one included
};

/// From the time of the failure, the delay that its advice names, and how often it came in a row. Nothing where the advice is not to try
/// again, or not before somebody changed something; nor for a row of an earlier session, or one that is long past. `store` may be null.
std::optional<NextTry> nextTry(const history::Row &row, const history::Store *store, Time now);

/// "Next sensible try in 4 s", "A try makes sense now".
QString nextTryWords(const NextTry &next, Time now);

} // namespace telltale::ui
