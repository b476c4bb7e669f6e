// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/latencies.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace telltale;
using ui::Latencies;

class TestLatencies : public QObject {
    Q_OBJECT

private slots:
    void few_data()
    {
        QTest::addColumn<QList<qint64>>("times");
        QTest::addColumn<qint64>("half");
        QTest::addColumn<qint64>("most99");
        QTest::addColumn<qint64>("most");
        using List = QList<qint64>;
        QTest::newRow("none") << List {} << qint64(0) << qint64(0) << qint64(0);
        QTest::newRow("one") << List {1234567} << qint64(1234567) << qint64(1234567) << qint64(1234567);
        QTest::newRow("nothing at all") << List {0, 0} << qint64(0) << qint64(0) << qint64(0);
        QTest::newRow("small ones are exact") << List {1, 2, 3, 100, 127} << qint64(3) << qint64(127) << qint64(127);
        QTest::newRow("half of an even number") << List {10, 20, 30, 40} << qint64(20) << qint64(40) << qint64(40);
        QTest::newRow("below nothing") << List {-5, 7} << qint64(0) << qint64(7) << qint64(7);
    }
    void few()
    {
        QFETCH(QList<qint64>, times);
        Latencies latencies;
        for (const qint64 time : times)
            latencies.add(time);
        QCOMPARE(latencies.count(), times.size());
        QTEST(latencies.percentile(0.5), "half");
        QTEST(latencies.percentile(0.99), "most99");
        QTEST(latencies.most(), "most");
    }

    void percentilesAreRightWithinHalfAPercent()
    {
        std::mt19937 random(5);
        std::lognormal_distribution<double> spread(8, 3);
        std::vector<Time> all;
        Latencies latencies;
        for (int i = 0; i < 20'000; ++i) {
            all.push_back(Time(spread(random)));
            latencies.add(all.back());
        }
        std::sort(all.begin(), all.end());
        for (const double share : {0.01, 0.5, 0.9, 0.99, 1.0}) {
            const double right = double(all[size_t(std::ceil(share * double(all.size()))) - 1]);
            const double told = double(latencies.percentile(share));
            QVERIFY2(std::abs(told - right) <= right * 0.005 + 1, qPrintable(QStringLiteral("%1: %2, not %3").arg(share).arg(told).arg(right)));
        }
        QCOMPARE(latencies.most(), all.back());
    }

    void intervalsAreExact()
    {
        const auto edges = Latencies::edges();
        QCOMPARE(edges.front(), 1);
        QCOMPARE(edges[1], 2);
        QCOMPARE(edges[2], 5);
        QCOMPARE(edges.back(), 1000 * Second);
        Latencies latencies;
        for (const Time edge : edges) {
            latencies.add(edge);
            latencies.add(edge - 1);
        }
        // Each interval has its own edge and what is just before the next; the outermost have what lies beyond.
        for (size_t i = 0; i + 1 < edges.size(); ++i)
            QCOMPARE(latencies.inInterval(i), i == 0 || i + 2 == edges.size() ? 3 : 2);
        QCOMPARE(latencies.inInterval(edges.size()), 0);
    }

    void twoAreAsOne()
    {
        Latencies one, other, both;
        for (Time time = 1; time < 100 * Second; time = time * 3 + 1) {
            (time % 2 ? one : other).add(time);
            both.add(time);
        }
        one.add(other);
        QVERIFY(one == both);
        one.add(Latencies());
        QVERIFY(one == both);
    }
};

QTEST_GUILESS_MAIN(TestLatencies)
#include "tst_latencies.moc"
