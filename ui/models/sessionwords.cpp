// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sessionwords.h"

#include "app/history/cells.h"
#include "app/history/eventfields.h"
#include "app/protocol/registry.h"
#include "ui/models/timewords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace telltale::models {

namespace {

constexpr qsizetype MostCharacters = 500;
constexpr qint64 SmallBytes = 1000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SessionWords)
};

QString dayAndTime(Time time, Time now, ClockDetail detail)
{
    if (time == 0)
        return {};
    const QDateTime local = history::cells::localTime(time);
    const qint64 days = local.date().daysTo(history::cells::localTime(now).date());
    QString day;
    if (days == 0)
        day = Words::tr("Today");
    else if (days == 1)
        day = Words::tr("Yesterday");
    else if (days > 1 && days < 7)
        day = QLocale().dayName(local.date().dayOfWeek());
    else
        day = QLocale().toString(local.date(), QLocale::ShortFormat);
    return Words::tr("%1 %2", "day, time").arg(day, clockWords(time, detail));
}

} // namespace

QString dayWords(Time time, Time now) { return dayAndTime(time, now, ClockDetail::Minutes); }

QString dayWordsWithSeconds(Time time, Time now) { return dayAndTime(time, now, ClockDetail::Seconds); }

QString rowWords(qint64 rows) { return rows == 1 ? Words::tr("1 row") : Words::tr("%1 rows").arg(QLocale().toString(rows)); }

QString failureWords(qint64 failures)
{
    return failures == 1 ? Words::tr("1 failure") : Words::tr("%1 failures").arg(QLocale().toString(failures));
}

QString diskWords(qint64 bytes)
{
    if (bytes < SmallBytes)
        return bytes == 1 ? Words::tr("1 byte") : Words::tr("%1 bytes").arg(bytes);
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString systemWords(const QString &system)
{
    const protocol::System *known = protocol::systemByName(system);
    return known ? known->label() : listWords(system);
}

QString listWords(const QString &text)
{
    return history::singleLine(text.size() > MostCharacters ? text.left(MostCharacters) + u'…' : text);
}

Clock wallClock()
{
    return [] { return QDateTime::currentMSecsSinceEpoch() * Millisecond; };
}

} // namespace telltale::models
