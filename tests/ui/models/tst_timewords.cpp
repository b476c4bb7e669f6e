// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/timebins.h"
#include "ui/models/timewords.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace telltale;
using models::ClockDetail;

namespace {

Time at(int hour, int minute, int second, int millisecond, int day = 20)
{
    return QDateTime(QDate(2026, 11, day), QTime(hour, minute, second, millisecond)).toMSecsSinceEpoch() * Millisecond;
}

struct Count {
    int rows = 0;
    void add(const Count &later) { rows += later.rows; }
};

} // namespace

/// Times as people write them where they are, and time cut into bins.
class TestTimeWords : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void lengths_data()
    {
        QTest::addColumn<qint64>("length");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("german");
        QTest::newRow("nothing") << qint64(0) << u"0 µs"_s << u"0 µs"_s;
        QTest::newRow("µs") << qint64(999) << u"999 µs"_s << u"999 µs"_s;
        QTest::newRow("ms") << qint64(1234) << u"1.23 ms"_s << u"1,23 ms"_s;
        QTest::newRow("tens of ms") << qint64(40'000) << u"40.0 ms"_s << u"40,0 ms"_s;
        QTest::newRow("hundreds of ms") << qint64(250'400) << u"250 ms"_s << u"250 ms"_s;
        QTest::newRow("s") << 20 * Second << u"20.0 s"_s << u"20,0 s"_s;
        QTest::newRow("nearly a minute") << 59 * Second + 900 * Millisecond << u"1 min 0 s"_s << u"1 min 0 s"_s;
        QTest::newRow("min") << 125 * Second << u"2 min 5 s"_s << u"2 min 5 s"_s;
        QTest::newRow("h") << 12'000 * Second << u"3 h 20 min"_s << u"3 h 20 min"_s;
    }
    void lengths()
    {
        QFETCH(qint64, length);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QTEST(models::lengthWords(length), "english");
        QLocale::setDefault(QLocale(QLocale::German));
        QTEST(models::lengthWords(length), "german");
    }

    void clocks_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("minutes");
        QTest::addColumn<QString>("seconds");
        QTest::addColumn<QString>("milliseconds");
        QTest::newRow("C") << QLocale::c() << u"15:02"_s << u"15:02:01"_s << u"15:02:01.250"_s;
        QTest::newRow("British") << QLocale(QLocale::English, QLocale::UnitedKingdom) << u"15:02"_s << u"15:02:01"_s << u"15:02:01.250"_s;
        QTest::newRow("American") << QLocale(QLocale::English, QLocale::UnitedStates) << u"3:02 PM"_s << u"3:02:01 PM"_s << u"3:02:01.250 PM"_s;
        QTest::newRow("German") << QLocale(QLocale::German) << u"15:02"_s << u"15:02:01"_s << u"15:02:01,250"_s;
    }
    void clocks()
    {
        QFETCH(QLocale, locale);
        QLocale::setDefault(locale);
        // Some versions of the locales' data have narrow blanks.
        const auto plain = [](QString text) { return text.replace(QChar(0x202f), u' ').replace(QChar(0xa0), u' '); };
        QTEST(plain(models::clockWords(at(15, 2, 1, 250), ClockDetail::Minutes)), "minutes");
        QTEST(plain(models::clockWords(at(15, 2, 1, 250), ClockDetail::Seconds)), "seconds");
        QTEST(plain(models::clockWords(at(15, 2, 1, 250), ClockDetail::Milliseconds)), "milliseconds");
    }

    void spansOfSeveralDaysHaveDates()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(models::spanWords(at(12, 0, 0, 0), at(12, 0, 3, 0), ClockDetail::Seconds), u"12:00:00 to 12:00:03"_s);
        QCOMPARE(models::spanWords(at(23, 0, 0, 0), at(1, 0, 3, 0, 21), ClockDetail::Seconds), u"20.11.26 23:00:00 to 21.11.26 01:00:03"_s);
    }

    void binsDoubleWhenTheyNoLongerFit()
    {
        models::TimeBins<Count> bins;
        const Time start = at(12, 0, 0, 0);
        for (int i = 0; i < 1000; ++i) {
            ++bins.at(start + 100 * Millisecond + i * Second).rows;
            QVERIFY(bins.size() <= models::TimeBins<Count>::Most);
        }
        QCOMPARE(bins.start(), start); // a round time
        QCOMPARE(bins.length(), 8 * Second);
        int rows = 0;
        for (const Count &count : bins)
            rows += count.rows;
        QCOMPARE(rows, 1000);
        QCOMPARE(bins[0].rows, 8);
        QCOMPARE(bins.indexOf(start + 16 * Second), size_t(2));
        QVERIFY(!bins.indexOf(start - 1));
        QVERIFY(!bins.indexOf(start + 2000 * Second));
        ++bins.at(start - Second).rows; // a clock that went back
        QCOMPARE(bins[0].rows, 9);
        bins.clear();
        QVERIFY(bins.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTimeWords)
#include "tst_timewords.moc"
