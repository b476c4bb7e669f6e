// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <QString>

namespace telltale::models {

/// Points and lengths of time for people, as their locale writes them.

enum class ClockDetail { Minutes, Seconds, Milliseconds };

/// The local time of day: "12:00:01.250"; "12:00:01,250" where decimals have a comma.
QString clockWords(Time time, ClockDetail detail);
/// Two times, with their dates if they are not of the same day: "12:00:01 to 12:00:03".
QString spanWords(Time first, Time last, ClockDetail detail);
/// How long: "412 µs", "3.2 ms", "1.25 s", "2 min 5 s", "3 h 20 min".
QString lengthWords(Time length);

} // namespace telltale::models
