// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <QString>

/// What lists of saved sessions and of failures in them say of times and amounts. For people, in their language and their time zone.
namespace telltale::models {

/// "Today 12:04", "Yesterday 23:59", "Tuesday 08:15" within a week, else with the date, as the locale writes both. Empty for 0: it is not known.
QString dayWords(Time time, Time now);
/// The same, to the second.
QString dayWordsWithSeconds(Time time, Time now);
/// "1 row", "98,310 rows".
QString rowWords(qint64 rows);
/// "1 failure", "7 failures".
QString failureWords(qint64 failures);
/// "812 bytes", "12.4 MB".
QString diskWords(qint64 bytes);
/// The name that the window has for a system; an unknown one stays as it is.
QString systemWords(const QString &system);
/// `text` from a file, on one line and not longer than anybody reads in a list.
QString listWords(const QString &text);

/// The computer's clock at each call, as a person reads it: it follows when somebody sets it.
Clock wallClock();

} // namespace telltale::models
