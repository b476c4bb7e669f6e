// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <QString>

#include <optional>

namespace telltale::models {

/// What the time column says of a row.
enum class TimeStyle {
    Clock, ///< 12:00:01.412, the local time of day
    Relative, ///< +1:03.412, since some row
    Delta, ///< +0.412, since the row above
};

/// `clock`, `relative`, `delta`: as settings have it.
QString timeStyleName(TimeStyle style);
std::optional<TimeStyle> timeStyleFromName(const QString &name);

/// A span of time with its sign, to the millisecond: "+0.412", "-1:03.412", "+2:00:00.000"; below ten milliseconds to the microsecond:
/// "+0.000412".
QString spanText(Time span);

} // namespace telltale::models
