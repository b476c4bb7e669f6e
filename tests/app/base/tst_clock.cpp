// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"

#include <QDateTime>
#include <QTest>

using namespace telltale;

class TestClock : public QObject {
    Q_OBJECT
private slots:
    void systemClockIsWallTime();
    void steadily_data();
    void steadily();
    void copiesShare();
};

void TestClock::systemClockIsWallTime()
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const Clock clock = systemClock();
    const Time first = clock();
    const qint64 after = QDateTime::currentMSecsSinceEpoch();
    QVERIFY(first / Millisecond >= before && first / Millisecond <= after);
    Time last = first;
    for (int i = 0; i < 1000; ++i) {
        const Time now = clock();
        QVERIFY(now >= last);
        last = now;
    }
}

void TestClock::steadily_data()
{
    QTest::addColumn<QList<Time>>("said");
    QTest::addColumn<QList<Time>>("expected");
    QTest::newRow("an ordinary one") << QList<Time>{10, 10, 20, 35} << QList<Time>{10, 10, 20, 35};
    QTest::newRow("back once") << QList<Time>{100, 40, 45, 60} << QList<Time>{100, 100, 105, 120};
    QTest::newRow("back twice") << QList<Time>{100, 40, 50, 10, 11} << QList<Time>{100, 100, 110, 110, 111};
    QTest::newRow("forward is believed") << QList<Time>{100, 10000, 10001} << QList<Time>{100, 10000, 10001};
    QTest::newRow("back and forward again") << QList<Time>{100, 40, 100, 101} << QList<Time>{100, 100, 160, 161};
    QTest::newRow("before 1970") << QList<Time>{-50, -60, -50} << QList<Time>{-50, -50, -40};
}

void TestClock::steadily()
{
    QFETCH(QList<Time>, said);
    QFETCH(QList<Time>, expected);
    const Clock clock = telltale::steadily([&] { return said.takeFirst(); });
    QList<Time> times;
    while (!said.isEmpty())
        times.append(clock());
    QCOMPARE(times, expected);
}

void TestClock::copiesShare()
{
    Time now = 100;
    const Clock clock = telltale::steadily([&] { return now; });
    const Clock copy = clock;
    QCOMPARE(clock(), Time(100));
    now = 50;
    QCOMPARE(copy(), Time(100));
    now = 51;
    QCOMPARE(clock(), Time(101));
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
