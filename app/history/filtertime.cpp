// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/filtertime.h"

#include "app/history/cells.h"
#include "app/history/filterparser.h"

#include <QDateTime>

#include <algorithm>

namespace telltale::history {

namespace {

constexpr Time LastOfDay = 24 * 60 * 60 * Second - 1;

struct PlacedSpan {
    TimeSpan span;
    qsizetype from = 0;
    qsizetype length = 0;
};

/// The terms on the time that a row must match; `readable`: the whole line could be read.
std::vector<PlacedSpan> spansIn(const QString &line, bool &readable)
{
    std::vector<PlacedSpan> spans;
    FilterParser parser(line);
    readable = true;
    while (const auto placed = parser.next()) {
        if (!*placed) {
            readable = false;
            break;
        }
        const auto *term = dynamic_cast<const TimeTerm *>((*placed)->term.get());
        if (term && !(*placed)->negative)
            spans.push_back({term->span(), (*placed)->from, (*placed)->length});
    }
    return spans;
}

Time startOfDay(Time time, int days = 0)
{
    return cells::localTime(time).date().addDays(days).startOfDay().toMSecsSinceEpoch() * Millisecond;
}

} // namespace

std::optional<TimeSpan> timesIn(const QString &line)
{
    bool readable = false;
    const std::vector<PlacedSpan> spans = spansIn(line, readable);
    if (spans.empty())
        return std::nullopt;
    TimeSpan left = spans.front().span;
    for (const PlacedSpan &one : spans) {
        if (one.span.ofDay != left.ofDay)
            return std::nullopt;
        left.first = std::max(left.first, one.span.first);
        left.last = std::min(left.last, one.span.last);
    }
    const bool overMidnight = left.ofDay && spans.size() == 1;
    return left.first <= left.last || overMidnight ? std::optional(left) : std::nullopt;
}

QString withTimes(const QString &line, const QString &term)
{
    bool readable = false;
    const std::vector<PlacedSpan> spans = spansIn(line, readable);
    QString rest = line;
    for (auto it = spans.rbegin(); it != spans.rend(); ++it) {
        qsizetype end = it->from + it->length;
        while (end < rest.size() && rest[end].isSpace())
            ++end;
        rest.remove(it->from, end - it->from);
    }
    if (term.isEmpty())
        return spans.empty() ? line : rest.trimmed();
    if (rest.trimmed().isEmpty())
        return term;
    // Behind an open quote it would be part of the text.
    return readable ? rest.trimmed() + u' ' + term : term + u' ' + rest;
}

QString timesTerm(Time first, Time last, Time earliest)
{
    const QDateTime from = cells::localTime(first);
    const QDateTime to = cells::localTime(last);
    const bool ofOneDay = from.date() == to.date() && cells::localTime(earliest).date() == from.date();
    const QString format = ofOneDay ? QStringLiteral("HH:mm:ss.zzz") : QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz");
    return QStringLiteral("time:%1..%2").arg(from.toString(format), to.toString(format));
}

TimeSpan onDayOf(Time near, TimeSpan span)
{
    if (!span.ofDay)
        return span;
    const Time first = std::max<Time>(span.first, 0);
    const Time last = std::min(span.last, LastOfDay);
    TimeSpan best;
    Time bestDistance = std::numeric_limits<Time>::max();
    for (const int day : {-1, 0, 1}) {
        const TimeSpan one {startOfDay(near, day) + first, startOfDay(near, first <= last ? day : day + 1) + last, false};
        const Time distance = near < one.first ? one.first - near : near > one.last ? near - one.last : 0;
        if (distance < bestDistance) {
            best = one;
            bestDistance = distance;
        }
    }
    return best;
}

} // namespace telltale::history
