// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/eventfields.h"
#include "app/history/filter.h"

#include <QRegularExpression>

#include <limits>
#include <optional>

namespace telltale::history {

/// One condition on a row. Immutable.
class Filter::Term {
public:
    virtual ~Term() = default;
    virtual bool matches(const Row &row) const = 0;
};

using TermPointer = std::shared_ptr<const Filter::Term>;

/// Numbers from low to high; an open end is not part of it.
struct Interval {
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    bool lowOpen = false;
    bool highOpen = false;

    bool holds(double number) const
    {
        return (lowOpen ? number > low : number >= low) && (highOpen ? number < high : number <= high);
    }
};

/// Points in time from first to last, both included; of any day if `ofDay` (then first > last is over midnight).
struct TimeSpan {
    Time first = std::numeric_limits<Time>::min();
    Time last = std::numeric_limits<Time>::max();
    bool ofDay = false;
};

TermPointer anywhere(const QString &text);
/// Null field: the payload and the text.
TermPointer expressionMatches(const EventField *field, const QRegularExpression &expression);
TermPointer fieldContains(const EventField &field, const QString &text);
TermPointer fieldIs(const EventField &field, const QString &text); ///< without case
TermPointer numberIn(const EventField &field, Interval interval);
TermPointer timeIn(const EventField &field, TimeSpan span);
TermPointer negated(TermPointer term);
TermPointer anyOf(std::vector<TermPointer> terms);

} // namespace telltale::history
