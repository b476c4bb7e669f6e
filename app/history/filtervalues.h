// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/filterterms.h"

#include <QStringList>

namespace telltale::history {

enum class Comparison { Has, Is, Less, LessOrEqual, Greater, GreaterOrEqual };

/// What may be compared with `field`, if that is a closed list; otherwise empty.
QStringList closedList(const EventField &field);

/// The member of `known` that `word` may have been meant to be, or an empty text.
QString nearest(const QString &word, const QStringList &known);

/// "3000", "10k" for sizes, "5ms" for latencies (in µs; without a unit in ms).
std::optional<double> numberFrom(const EventField &field, QStringView text);

/// "12:00", "12:00:01.5", "2026-11-20", "2026-11-20T12:00": the whole minute, second, millisecond or day, in local time.
std::optional<TimeSpan> timeFrom(QStringView text);

/// The numbers or the points in time that compare so with a value.
Interval interval(Comparison comparison, double number);
TimeSpan timeSpan(Comparison comparison, TimeSpan value);

} // namespace telltale::history
