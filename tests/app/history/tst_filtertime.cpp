// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/filtertime.h"
#include "tests/app/history/events.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace telltale;
using history::TimeSpan;

namespace {

/// 2026-11-20, local time.
Time at(int hour, int minute, int second = 0, int millisecond = 0, int day = 20)
{
    return QDateTime(QDate(2026, 11, day), QTime(hour, minute, second, millisecond)).toMSecsSinceEpoch() * Millisecond;
}

QString said(const std::optional<TimeSpan> &span)
{
    if (!span)
        return u"none"_s;
    const auto edge = [](Time time, const QString &open) {
        const bool none = time == std::numeric_limits<Time>::min() || time == std::numeric_limits<Time>::max();
        return none ? open : QString::number(time / Millisecond);
    };
    return edge(span->first, u"-"_s) + u".."_s + edge(span->last, u"-"_s) + (span->ofDay ? u" of day"_s : QString());
}

} // namespace

/// A span of time goes into the line of a filter and comes out again.
class TestFilterTime : public QObject {
    Q_OBJECT

private slots:
    void read_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("expected");
        QTest::newRow("empty") << QString() << u"none"_s;
        QTest::newRow("nothing on time") << u"kind:error news"_s << u"none"_s;
        QTest::newRow("a span") << u"time:00:00:01..00:00:02.5"_s << u"1000..2500 of day"_s;
        QTest::newRow("among others") << u"kind:error time:00:00:01..00:00:02.5 news"_s << u"1000..2500 of day"_s;
        QTest::newRow("two ends") << u"time>=00:00:01 time<=00:00:02.5"_s << u"1000..2500 of day"_s;
        QTest::newRow("one end") << u"time>=00:00:01"_s << u"1000..- of day"_s;
        QTest::newRow("over midnight") << u"time:23:00..01:00"_s << u"82800000..3659999 of day"_s;
        QTest::newRow("nothing left") << u"time>=00:00:05 time<=00:00:02"_s << u"none"_s;
        QTest::newRow("not") << u"-time:00:00:01..00:00:02"_s << u"none"_s;
        QTest::newRow("one of two") << u"time:00:00:01,00:00:09"_s << u"none"_s;
        QTest::newRow("day and time of day") << u"time:2026-11-20 time:12:00"_s << u"none"_s;
        QTest::newRow("before a mistake") << u"time:00:00:01..00:00:02.5 knd:error"_s << u"1000..2500 of day"_s;
        QTest::newRow("within quotes") << u"\"time:00:00:01\""_s << u"none"_s;
        QTest::newRow("dated") << u"time:2026-11-20T12:00:00.250..2026-11-20T12:00:01.500"_s
                               << u"%1..%2"_s.arg(at(12, 0, 0, 250) / Millisecond).arg(at(12, 0, 1, 500) / Millisecond);
    }
    void read()
    {
        QFETCH(QString, line);
        QTEST(said(history::timesIn(line)), "expected");
    }

    void replace_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("term");
        QTest::addColumn<QString>("expected");
        QTest::newRow("into nothing") << QString() << u"T"_s << u"T"_s;
        QTest::newRow("behind others") << u"kind:error"_s << u"T"_s << u"kind:error T"_s;
        QTest::newRow("in place of one") << u"time:12:00 kind:error"_s << u"T"_s << u"kind:error T"_s;
        QTest::newRow("in place of two") << u"time>12:00 news time<13:00"_s << u"T"_s << u"news T"_s;
        QTest::newRow("keeps what is not") << u"-time:12:00"_s << u"T"_s << u"-time:12:00 T"_s;
        QTest::newRow("keeps quotes") << u"\"a  b\" time:12:00"_s << u"T"_s << u"\"a  b\" T"_s;
        QTest::newRow("before an open quote") << u"news \"a b"_s << u"T"_s << u"T news \"a b"_s;
        QTest::newRow("again before an open quote") << u"time:12:00 news \"a b"_s << u"T"_s << u"T news \"a b"_s;
        QTest::newRow("away") << u"a time:12:00 b"_s << QString() << u"a b"_s;
        QTest::newRow("away, at the end") << u"a time:12:00"_s << QString() << u"a"_s;
        QTest::newRow("away, alone") << u"time:12:00"_s << QString() << QString();
        QTest::newRow("nothing to take away") << u" a "_s << QString() << u" a "_s;
    }
    void replace()
    {
        QFETCH(QString, line);
        QFETCH(QString, term);
        QTEST(history::withTimes(line, term), "expected");
    }

    void written_data()
    {
        QTest::addColumn<qint64>("first");
        QTest::addColumn<qint64>("last");
        QTest::addColumn<qint64>("earliest");
        QTest::addColumn<QString>("expected");
        QTest::newRow("of one day") << at(12, 0, 1, 250) << at(12, 0, 3, 499) + 999 << at(11, 0) << u"time:12:00:01.250..12:00:03.499"_s;
        QTest::newRow("rows of another day") << at(12, 0) << at(12, 1) << at(12, 0, 0, 0, 18)
                                             << u"time:2026-11-20T12:00:00.000..2026-11-20T12:01:00.000"_s;
        QTest::newRow("over midnight") << at(23, 0) << at(1, 0, 0, 0, 21) << at(22, 0)
                                       << u"time:2026-11-20T23:00:00.000..2026-11-21T01:00:00.000"_s;
    }
    void written()
    {
        QFETCH(qint64, first);
        QFETCH(qint64, last);
        QFETCH(qint64, earliest);
        const QString term = history::timesTerm(first, last, earliest);
        QTEST(term, "expected");
        // What was written lets through what it says, and comes out as it went in.
        const auto filter = history::Filter::parse(term);
        QVERIFY(filter);
        QVERIFY(filter->matches(tests::row(tests::plain(Kind::Push, first))));
        QVERIFY(filter->matches(tests::row(tests::plain(Kind::Push, last))));
        QVERIFY(!filter->matches(tests::row(tests::plain(Kind::Push, first - Millisecond))));
        QVERIFY(!filter->matches(tests::row(tests::plain(Kind::Push, last + Millisecond))));
        const auto span = history::timesIn(term);
        QVERIFY(span);
        const TimeSpan whole = history::onDayOf(first, *span);
        QCOMPARE(whole.first, first);
        QCOMPARE(whole.last / Millisecond, last / Millisecond);
    }

    void timesOfDayLieOnTheNearestDay()
    {
        const TimeSpan evening {23 * 3600 * Second, 3600 * Second, true}; // 23:00 to 01:00
        const TimeSpan before = history::onDayOf(at(0, 30), evening);
        QCOMPARE(before.first, at(23, 0, 0, 0, 19));
        QCOMPARE(before.last, at(1, 0));
        const TimeSpan after = history::onDayOf(at(20, 0), evening);
        QCOMPARE(after.first, at(23, 0));
        QVERIFY(!after.ofDay);
    }
};

QTEST_GUILESS_MAIN(TestFilterTime)
#include "tst_filtertime.moc"
