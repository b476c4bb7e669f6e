// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/timewords.h"

#include "app/history/cells.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace telltale::models {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TimeWords)
};

/// With three digits that count.
QString decimals(double number)
{
    return QLocale().toString(number, 'f', number < 10 ? 2 : number < 100 ? 1 : 0);
}

} // namespace

QString clockWords(Time time, ClockDetail detail)
{
    const QLocale locale;
    QString format = locale.timeFormat(QLocale::ShortFormat);
    if (detail == ClockDetail::Minutes)
        format.remove(QLatin1String(":ss"));
    else if (!format.contains(QLatin1String("ss")))
        format.replace(QLatin1String("mm"), QLatin1String("mm:ss"));
    if (detail == ClockDetail::Milliseconds)
        format.replace(QLatin1String("ss"), QStringLiteral("ss%1zzz").arg(locale.decimalPoint()));
    return locale.toString(history::cells::localTime(time).time(), format);
}

QString spanWords(Time first, Time last, ClockDetail detail)
{
    const QDate from = history::cells::localTime(first).date();
    const QDate to = history::cells::localTime(last).date();
    if (from == to)
        return Words::tr("%1 to %2").arg(clockWords(first, detail), clockWords(last, detail));
    const auto day = [](QDate date) { return QLocale().toString(date, QLocale::ShortFormat); };
    return Words::tr("%1 %2 to %3 %4").arg(day(from), clockWords(first, detail), day(to), clockWords(last, detail));
}

QString lengthWords(Time length)
{
    const QLocale locale;
    const qint64 seconds = (length + Second / 2) / Second;
    if (length < Millisecond)
        return Words::tr("%1 µs").arg(locale.toString(length));
    if (length < Second)
        return Words::tr("%1 ms").arg(decimals(double(length) / Millisecond));
    if (seconds < 60)
        return Words::tr("%1 s").arg(decimals(double(length) / Second));
    if (seconds < 3600)
        return Words::tr("%1 min %2 s").arg(locale.toString(seconds / 60), locale.toString(seconds % 60));
    return Words::tr("%1 h %2 min").arg(locale.toString(seconds / 3600), locale.toString(seconds / 60 % 60));
}

} // namespace telltale::models
