// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/filtervalues.h"

#include "app/protocol/registry.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace telltale::history {

namespace {

struct Unit {
    QLatin1String name;
    double factor;
};

double factorOf(const EventField &field, const QString &unit)
{
    static const QList<Unit> sizes { {QLatin1String(""), 1}, {QLatin1String("b"), 1}, {QLatin1String("k"), 1024},
        {QLatin1String("kb"), 1024}, {QLatin1String("kib"), 1024}, {QLatin1String("m"), 1048576},
        {QLatin1String("mb"), 1048576}, {QLatin1String("mib"), 1048576}, {QLatin1String("g"), 1073741824} };
    static const QList<Unit> latencies { {QLatin1String(""), 1e3}, {QLatin1String("us"), 1},
        {QLatin1String("\xB5s"), 1}, {QLatin1String("ms"), 1e3}, {QLatin1String("s"), 1e6} };
    static const QList<Unit> none { {QLatin1String(""), 1} };
    const QList<Unit> &units = field.key == QLatin1String("size") ? sizes
        : field.key == QLatin1String("latency")                   ? latencies
                                                                  : none;
    for (const Unit &known : units) {
        if (unit.compare(known.name, Qt::CaseInsensitive) == 0)
            return known.factor;
    }
    return 0;
}

/// How many letters to add, drop, replace or swap with their neighbour. For words.
qsizetype editDistance(const QString &a, const QString &b)
{
    std::vector<std::vector<qsizetype>> cost(size_t(a.size() + 1), std::vector<qsizetype>(size_t(b.size() + 1)));
    for (size_t i = 0; i < cost.size(); ++i) {
        for (size_t j = 0; j < cost[i].size(); ++j) {
            if (i == 0 || j == 0) {
                cost[i][j] = qsizetype(i + j);
                continue;
            }
            const bool same = a[qsizetype(i - 1)] == b[qsizetype(j - 1)];
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a[qsizetype(i - 1)] == b[qsizetype(j - 2)] && a[qsizetype(i - 2)] == b[qsizetype(j - 1)])
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    }
    return cost.back().back();
}

/// The unit of time that a text without its lower parts stands for.
std::optional<std::pair<QTime, Time>> timeOfDayFrom(QStringView text)
{
    static const QList<QPair<QString, Time>> formats {
        {QStringLiteral("H:mm"), 60 * Second},
        {QStringLiteral("H:mm:ss"), Second},
        {QStringLiteral("H:mm:ss.z"), Millisecond},
    };
    for (const auto &[format, width] : formats) {
        const QTime time = QTime::fromString(text.toString(), format);
        if (time.isValid())
            return std::pair(time, width);
    }
    return std::nullopt;
}

} // namespace

QStringList closedList(const EventField &field)
{
    QStringList list;
    if (field.key == QLatin1String("kind")) {
        for (Kind kind : kinds)
            list += kindName(kind);
    } else if (field.key == QLatin1String("dir")) {
        list = {directionName(wire::Direction::In), directionName(wire::Direction::Out)};
    } else if (field.key == QLatin1String("retry")) {
        for (RetryClass retryClass : retryClasses)
            list += retryName(retryClass);
    } else if (field.key == QLatin1String("match")) {
        using catalog::Match;
        for (Match match : {Match::Exact, Match::Pattern, Match::Range, Match::Unknown})
            list += catalog::matchName(match);
    } else if (field.key == QLatin1String("closes")) {
        list = {QStringLiteral("yes"), QStringLiteral("no"), QStringLiteral("varies")};
    } else if (field.key == QLatin1String("system")) {
        for (const protocol::System *system : protocol::systems())
            list += system->name();
        list += QStringLiteral("http");
    }
    return list;
}

QString nearest(const QString &word, const QStringList &known)
{
    const QString lower = word.toLower().left(64);
    QString best;
    qsizetype bestDistance = std::clamp<qsizetype>(lower.size() / 2, 1, 3);
    for (const QString &candidate : known) {
        if (lower.size() >= 2 && candidate.startsWith(lower))
            return candidate;
        const qsizetype distance = editDistance(lower, candidate);
        if (distance < bestDistance || (distance == bestDistance && best.isEmpty())) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

std::optional<double> numberFrom(const EventField &field, QStringView text)
{
    qsizetype digits = 0;
    while (digits < text.size() && ((text[digits] >= u'0' && text[digits] <= u'9') || text[digits] == u'.'))
        ++digits;
    bool isNumber = false;
    const double number = text.first(digits).toDouble(&isNumber);
    const double factor = factorOf(field, text.sliced(digits).toString());
    if (!isNumber || factor == 0 || !std::isfinite(number))
        return std::nullopt;
    return number * factor;
}

std::optional<TimeSpan> timeFrom(QStringView text)
{
    const QDate date = QDate::fromString(text.first(std::min<qsizetype>(text.size(), 10)).toString(), Qt::ISODate);
    if (!date.isValid()) {
        const auto time = timeOfDayFrom(text);
        if (!time)
            return std::nullopt;
        const Time first = time->first.msecsSinceStartOfDay() * Millisecond;
        return TimeSpan {first, first + time->second - 1, true};
    }
    if (text.size() == 10) {
        const Time first = date.startOfDay().toMSecsSinceEpoch() * Millisecond;
        return TimeSpan {first, date.addDays(1).startOfDay().toMSecsSinceEpoch() * Millisecond - 1, false};
    }
    const auto time = text[10] == u'T' ? timeOfDayFrom(text.sliced(11)) : std::nullopt;
    if (!time)
        return std::nullopt;
    const Time first = QDateTime(date, time->first).toMSecsSinceEpoch() * Millisecond;
    return TimeSpan {first, first + time->second - 1, false};
}

Interval interval(Comparison comparison, double number)
{
    Interval result;
    switch (comparison) {
    case Comparison::Has:
    case Comparison::Is:
        return {number, number, false, false};
    case Comparison::Less:
        result.high = number;
        result.highOpen = true;
        break;
    case Comparison::LessOrEqual:
        result.high = number;
        break;
    case Comparison::Greater:
        result.low = number;
        result.lowOpen = true;
        break;
    case Comparison::GreaterOrEqual:
        result.low = number;
        break;
    }
    return result;
}

TimeSpan timeSpan(Comparison comparison, TimeSpan value)
{
    TimeSpan result;
    result.ofDay = value.ofDay;
    switch (comparison) {
    case Comparison::Has:
    case Comparison::Is:
        return value;
    case Comparison::Less:
        result.last = value.first - 1;
        break;
    case Comparison::LessOrEqual:
        result.last = value.last;
        break;
    case Comparison::Greater:
        result.first = value.first + 1;
        break;
    case Comparison::GreaterOrEqual:
        result.first = value.first;
        break;
    }
    return result;
}

} // namespace telltale::history
