// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/finder.h"

#include "tests/app/history/events.h"
#include "ui/models/eventmodel.h"

#include <QSignalSpy>
#include <QtTest>

using namespace telltale;
using namespace telltale::models;
using history::Filter;
using history::Store;

namespace {

Filter filter(const char *text)
{
    return *Filter::parse(QString::fromUtf8(text));
}

/// Rows 0 to `count`; every hundredth is an error with its number as code, the others pushes.
std::shared_ptr<Store> hundredths(int count)
{
    auto store = std::make_shared<Store>();
    for (int i = 0; i < count; ++i)
        store->append(i % 100 == 0 ? tests::failure(QString::number(i), i) : tests::plain(Kind::Push, i, "x"));
    return store;
}

} // namespace

/// Looking for rows: with a query (Finder) and by going over them (RowWalk).
class TestFinder : public QObject {
    Q_OBJECT

private slots:
    void finds_data()
    {
        QTest::addColumn<QByteArray>("shown");
        QTest::addColumn<QByteArray>("wanted");
        QTest::addColumn<bool>("sorted");
        QTest::addColumn<int>("from");
        QTest::addColumn<bool>("forwards");
        QTest::addColumn<int>("place"); // -1: none
        QTest::addColumn<bool>("wrapped");
        for (const bool sorted : {false, true}) {
            const auto row = [&](const char *name, const char *shown, const char *wanted, int from, bool forwards, int place, bool wrapped) {
                // Sorted by time, backwards: place n is row 999 - n.
                QTest::addRow("%s%s", name, sorted ? ", sorted" : "") << QByteArray(shown) << QByteArray(wanted) << sorted << from << forwards << place << wrapped;
            };
            row("next", "", "kind:error", 150, true, sorted ? 199 : 200, false);
            row("next after a match", "", "kind:error", sorted ? 199 : 200, true, sorted ? 299 : 300, false);
            row("previous", "", "kind:error", 150, false, sorted ? 99 : 100, false);
            row("previous before a match", "", "kind:error", sorted ? 199 : 200, false, sorted ? 99 : 100, false);
            row("from nowhere down", "", "kind:error", -1, true, sorted ? 99 : 0, false);
            row("from nowhere up", "", "kind:error", -1, false, sorted ? 999 : 900, false);
            row("round the end", "", "kind:error", sorted ? 999 : 950, true, sorted ? 99 : 0, true);
            row("round the start", "", "kind:error", 0, false, sorted ? 999 : 900, sorted ? true : true);
            row("none", "", "nowhere", 5, true, -1, false);
            row("none upwards", "", "nowhere", 5, false, -1, false);
            row("among the shown ones only", "kind:push", "kind:error", 5, true, -1, false);
            row("among the shown ones", "kind:error", "code:500", 0, true, sorted ? 4 : 5, false);
        }
    }
    void finds()
    {
        QFETCH(QByteArray, shown);
        QFETCH(QByteArray, wanted);
        QFETCH(bool, sorted);
        QFETCH(int, from);
        QFETCH(bool, forwards);
        QFETCH(int, place);
        QFETCH(bool, wrapped);
        EventModel model(hundredths(1000));
        model.setFilter(filter(shown.constData()));
        if (sorted)
            model.setOrder({history::eventFieldIndex(u"time"), Qt::DescendingOrder});
        QTRY_VERIFY((model.refresh(), !model.isSearching()));
        Finder finder(model);
        QSignalSpy found(&finder, &Finder::found);
        QSignalSpy nothing(&finder, &Finder::nothingFound);
        finder.setWanted(filter(wanted.constData()));
        if (forwards)
            finder.next(from);
        else
            finder.previous(from);
        QTRY_COMPARE(found.size() + nothing.size(), 1);
        QCOMPARE(nothing.isEmpty(), place >= 0);
        if (place >= 0) {
            QCOMPARE(found[0][0].toInt(), place);
            QCOMPARE(found[0][1].toBool(), wrapped);
        }
    }

    void theChosenRowWillDoWhileOneTypes()
    {
        EventModel model(hundredths(1000));
        Finder finder(model);
        QSignalSpy found(&finder, &Finder::found);
        finder.setWanted(filter("kind:error"));
        finder.next(300, true);
        QTRY_COMPARE(found.size(), 1);
        QCOMPARE(found[0][0].toInt(), 300);
        QCOMPARE(finder.rank(300), 4);
        QTRY_COMPARE(finder.matches(), 10);
    }

    void whatIsAppendedIsFound()
    {
        const auto store = hundredths(101);
        EventModel model(store);
        Finder finder(model);
        QSignalSpy found(&finder, &Finder::found);
        finder.setWanted(filter("kind:error"));
        finder.next(0);
        QTRY_COMPARE(found.size(), 1);
        QCOMPARE(found[0][0].toInt(), 100);
        store->append(tests::failure(QStringLiteral("new"), 200));
        model.refresh();
        QTRY_VERIFY((finder.next(100), QTest::qWait(1), found.last()[0].toInt() == 101));
    }

    void anotherFilterOfTheTableCounts()
    {
        EventModel model(hundredths(1000));
        Finder finder(model);
        QSignalSpy found(&finder, &Finder::found);
        finder.setWanted(filter("kind:error"));
        finder.next(0);
        QTRY_COMPARE(found.size(), 1);
        model.setFilter(filter("kind:error"));
        QTRY_VERIFY((model.refresh(), !model.isSearching()));
        finder.next(0);
        QTRY_COMPARE(found.size(), 2);
        QCOMPARE(found[1][0].toInt(), 1);
    }

    void walksBothWays()
    {
        EventModel model(hundredths(1000));
        RowWalk walk(model);
        QSignalSpy found(&walk, &RowWalk::found);
        QSignalSpy ended(&walk, &RowWalk::ended);
        walk.start(1, true, [](qint64 number) { return number % 100 == 0; });
        QTRY_COMPARE(found.size(), 1);
        QCOMPARE(found[0][0].toInt(), 100);
        walk.start(99, false, [](qint64 number) { return number % 100 == 0; });
        QTRY_COMPARE(found.size(), 2);
        QCOMPARE(found[1][0].toInt(), 0);
        walk.start(0, true, [](qint64) { return false; });
        QTRY_COMPARE(ended.size(), 1);
        walk.start(1000, true, [](qint64) { return true; });
        walk.start(-1, false, [](qint64) { return true; });
        QTRY_COMPARE(ended.size(), 3);
        QVERIFY(!walk.isUnderWay());
    }

    void aLongWalkLetsTheEventLoopRun()
    {
        const auto store = std::make_shared<Store>();
        for (int i = 0; i < 20000; ++i)
            store->append(tests::plain(Kind::Push, i, "x"));
        EventModel model(store);
        RowWalk walk(model);
        QSignalSpy found(&walk, &RowWalk::found);
        walk.start(0, true, [](qint64 number) {
            QThread::usleep(20); // a dear question
            return number == 19999;
        });
        QVERIFY(walk.isUnderWay()); // it came back before it was done
        model.setFilter(filter("kind:error"));
        QTRY_VERIFY((model.refresh(), !model.isSearching()));
        QVERIFY(!walk.isUnderWay()); // these rows are gone
        QCOMPARE(found.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestFinder)
#include "tst_finder.moc"
