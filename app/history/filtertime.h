// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/filterterms.h"

/// The times in the line of a filter, read and written: for a timeline on which one marks a span with the mouse. Any line may come in;
/// of one that cannot be read, what stands before the mistake counts.
namespace telltale::history {

/// What the line's terms on the time leave, without those that begin with "not". None if there are no such terms, if nothing can pass
/// all of them, or if some are about days and others about times of any day.
std::optional<TimeSpan> timesIn(const QString &line);

/// The line with `term` in place of all its terms on the time but those that begin with "not"; without them if `term` is empty. The rest of the line
/// is as it was.
QString withTimes(const QString &line, const QString &term);

/// `time:12:00:01.250..12:00:03.499`, in local time and whole milliseconds: all of those that first and last lie in. With the date, unless
/// `earliest`, the first time there is, is of the same day as both: then there is no need to.
QString timesTerm(Time first, Time last, Time earliest);

/// Times of any day as those of the day that lies nearest to `near`; other spans as they are.
TimeSpan onDayOf(Time near, TimeSpan span);

} // namespace telltale::history
