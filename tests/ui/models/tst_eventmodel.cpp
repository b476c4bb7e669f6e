// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/eventmodel.h"

#include "app/history/marks.h"
#include "tests/app/history/events.h"

#include <QAbstractItemModelTester>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QThread>
#include <QtTest>

#include <atomic>

using namespace telltale;
using namespace telltale::models;
using history::Filter;
using history::RowOrder;
using history::Store;
using tests::plain;
using tests::failure;

namespace {

constexpr auto Fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

Filter filter(const char *text)
{
    return *Filter::parse(QString::fromUtf8(text));
}

/// The shown rows as a picture: kind and code.
QStringList lines(const EventModel &model)
{
    QStringList lines;
    for (int i = 0; i < model.rowCount(); ++i) {
        const auto cell = [&](const char *key) {
            return model.index(i, history::eventFieldIndex(QString::fromLatin1(key))).data().toString();
        };
        lines += (cell("kind") + u' ' + cell("code")).trimmed();
    }
    return lines;
}

/// Frames pass until the model has looked at every row.
void settle(EventModel &model)
{
    QTRY_VERIFY((model.refresh(), !model.isSearching()));
}

std::shared_ptr<Store> storeOf(std::vector<decode::Event> events)
{
    auto store = std::make_shared<Store>();
    for (decode::Event &event : events)
        store->append(std::move(event));
    return store;
}

RowOrder by(const char *field, Qt::SortOrder direction = Qt::AscendingOrder)
{
    return {history::eventFieldIndex(QString::fromLatin1(field)), direction};
}

} // namespace

class TestEventModel : public QObject {
    Q_OBJECT

private slots:
    void rowsComeInBatches()
    {
        const auto store = std::make_shared<Store>();
        store->append(plain(Kind::Request, 1));
        EventModel model(store);
        QAbstractItemModelTester tester(&model, Fatal);
        QSignalSpy inserted(&model, &EventModel::rowsInserted);
        QCOMPARE(lines(model), QStringList {QStringLiteral("request")});

        store->append(plain(Kind::Reply, 2));
        store->append(failure(QStringLiteral("103"), 3));
        QCOMPARE(model.rowCount(), 1); // not before the window asks for it
        model.refresh();
        QCOMPARE(lines(model), (QStringList {QStringLiteral("request"), QStringLiteral("reply"), QStringLiteral("error 103")}));
        model.refresh();
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted[0][1].toInt(), 1);
        QCOMPARE(inserted[0][2].toInt(), 2);
        QCOMPARE(model.total(), 3);
    }

    void theFilterAppliesToOldAndNewRows()
    {
        const auto store = std::make_shared<Store>();
        EventModel model(store);
        QAbstractItemModelTester tester(&model, Fatal);
        store->append(failure(QStringLiteral("103"), 1));
        store->append(plain(Kind::Ping, 2));
        store->append(failure(QStringLiteral("104"), 3));
        model.refresh();
        model.setFilter(filter("kind:error"));
        settle(model);
        QCOMPARE(lines(model), (QStringList {QStringLiteral("error 103"), QStringLiteral("error 104")}));
        store->append(plain(Kind::Ping, 4));
        store->append(failure(QStringLiteral("105"), 5));
        settle(model);
        QCOMPARE(lines(model).size(), 3);
        QCOMPARE(lines(model).last(), QStringLiteral("error 105"));
        QCOMPARE(model.total(), 5);
        QCOMPARE(model.indexOfRow(4).row(), 2);
        QCOMPARE(model.indexOfRow(1), QModelIndex());
        model.setFilter({});
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.indexOfRow(1).row(), 1);
    }

    void clearingTheStoreClearsTheTable()
    {
        const auto store = std::make_shared<Store>();
        store->append(failure(QStringLiteral("103"), 1));
        store->append(failure(QStringLiteral("103"), 1));
        EventModel model(store);
        QAbstractItemModelTester tester(&model, Fatal);
        const auto next = std::make_shared<Store>();
        next->append(plain(Kind::Ping, 2));
        model.setStore(next);
        QCOMPARE(lines(model), QStringList {QStringLiteral("ping")});
    }

    void rolesAreFacts()
    {
        const auto store = std::make_shared<Store>();
        decode::Event e = failure(QStringLiteral("103"), 1, QString(600, u'x'));
        e.diagnosis = decode::Diagnosis();
        e.diagnosis->retry = Retry {RetryClass::Never, QStringLiteral("it is final"), {}};
        store->append(e);
        EventModel model(store);
        const auto index = [&](const char *key) { return model.index(0, history::eventFieldIndex(QString::fromLatin1(key))); };
        QCOMPARE(index("retry").data(Qt::ToolTipRole).toString(), QStringLiteral("never\nit is final"));
        QCOMPARE(index("retry").data(EventModel::RetryRole).toString(), QStringLiteral("never"));
        QCOMPARE(index("code").data(EventModel::MonospaceRole).toBool(), true);
        QCOMPARE(index("retry").data(EventModel::MonospaceRole).toBool(), false);
        QCOMPARE(index("code").data(EventModel::FailureRole).toBool(), true);
        QCOMPARE(index("code").data(EventModel::DirectionRole).toString(), QStringLiteral("in"));
        QCOMPARE(index("code").data(EventModel::KindRole).toString(), QStringLiteral("error"));
        QCOMPARE(index("subject").data().toString().size(), EventModel::MostCellCharacters + 1);
        QCOMPARE(index("code").data(EventModel::RowRole).value<history::RowPointer>()->number, 0);
        QVERIFY(!index("code").data(Qt::DecorationRole).isValid());
        QVERIFY(!index("code").data(Qt::ForegroundRole).isValid());
        const int code = history::eventFieldIndex(u"code");
        QCOMPARE(model.headerData(code, Qt::Horizontal).toString(), QStringLiteral("Code"));
        QCOMPARE(model.headerData(code, Qt::Horizontal, EventModel::FieldRole).toString(), QStringLiteral("code"));
        QVERIFY(!model.headerData(0, Qt::Vertical).isValid());
        QVERIFY(!model.headerData(99, Qt::Horizontal).isValid());
    }

    void searchingAMassOfRowsLetsTheEventLoopRun()
    {
        constexpr int count = 200000;
        const auto store = std::make_shared<Store>();
        for (int i = 0; i < count; ++i)
            store->append(i % 1000 == 0 ? failure(QString::number(i % 7), i) : plain(Kind::Push, i, "{\"n\":1}"));
        EventModel model(store);
        QCOMPARE(model.rowCount(), count);

        int turns = 0;
        QTimer other;
        other.setInterval(0);
        connect(&other, &QTimer::timeout, &other, [&] { ++turns; });
        other.start();
        model.setFilter(filter("kind:error code:1,2,3"));
        settle(model);
        QVERIFY(model.rowCount() > 0 && model.rowCount() < count / 1000);
        QCOMPARE(model.total(), count);
        model.setFilter({});
        QCOMPARE(model.rowCount(), count);
        QTRY_VERIFY(turns > 0);
    }

    void aNewFilterDropsTheSearchOfTheOldOne()
    {
        const auto store = std::make_shared<Store>();
        for (int i = 0; i < 100000; ++i)
            store->append(plain(i % 2 ? Kind::Push : Kind::Reply, i));
        EventModel model(store);
        model.setFilter(filter("kind:push"));
        model.setFilter(filter("kind:reply"));
        settle(model);
        QCOMPARE(model.rowCount(), 50000);
        QCOMPARE(model.row(model.index(0, 0))->number, 0);
        QCOMPARE(model.row(model.index(49999, 0))->number, 99998);
    }

    void sortsAndKeepsPlaces()
    {
        const auto store = storeOf({failure(QStringLiteral("300"), 1), failure(QStringLiteral("100"), 2), plain(Kind::Ping, 3), failure(QStringLiteral("200"), 4)});
        EventModel model(store);
        QAbstractItemModelTester tester(&model, Fatal);
        const QPersistentModelIndex chosen = model.index(0, 2); // 300
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy layouts(&model, &QAbstractItemModel::layoutChanged);
        model.setOrder(by("code"));
        settle(model);
        QCOMPARE(lines(model), (QStringList {QStringLiteral("error 100"), QStringLiteral("error 200"), QStringLiteral("error 300"), QStringLiteral("ping")}));
        QCOMPARE(chosen.row(), 2);
        QCOMPARE(chosen.column(), 2);
        QCOMPARE(model.indexOfRow(0).row(), 2);
        model.setOrder(by("code", Qt::DescendingOrder));
        settle(model);
        QCOMPARE(lines(model).first(), QStringLiteral("error 300"));
        QCOMPARE(chosen.row(), 0);

        // What comes goes to its place.
        store->append(failure(QStringLiteral("400"), 5));
        QTRY_VERIFY((model.refresh(), model.rowCount() == 5));
        QTRY_COMPARE((model.refresh(), lines(model).first()), QStringLiteral("error 400"));
        QCOMPARE(chosen.row(), 1);

        model.setOrder({});
        settle(model);
        QCOMPARE(lines(model).first(), QStringLiteral("error 300"));
        QCOMPARE(chosen.row(), 0);
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(resets.size(), 0);
        QVERIFY(layouts.size() >= 4);
    }

    void aFilterGoesWithAnOrder()
    {
        const auto store = storeOf({failure(QStringLiteral("300"), 1), plain(Kind::Ping, 2), failure(QStringLiteral("100"), 3)});
        EventModel model(store);
        QAbstractItemModelTester tester(&model, Fatal);
        model.setOrder(by("code"));
        model.setFilter(filter("kind:error"));
        settle(model);
        QCOMPARE(lines(model), (QStringList {QStringLiteral("error 100"), QStringLiteral("error 300")}));
        model.setOrder({});
        settle(model);
        QCOMPARE(lines(model), (QStringList {QStringLiteral("error 300"), QStringLiteral("error 100")}));
    }

    void aPauseHoldsTheRowsAndCountsWhatComes()
    {
        const auto store = storeOf({failure(QStringLiteral("103"), 1), plain(Kind::Ping, 2)});
        EventModel model(store);
        QAbstractItemModelTester tester(&model, Fatal);
        QSignalSpy waiting(&model, &EventModel::waitingChanged);
        model.setPaused(true);
        QVERIFY(model.isPaused());
        store->append(failure(QStringLiteral("104"), 3));
        store->append(plain(Kind::Ping, 4));
        model.refresh();
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.waiting(), 2);
        QCOMPARE(waiting.last()[0].toLongLong(), 2);

        // Another filter is answered with the rows that were there; those that would come are counted.
        model.setFilter(filter("kind:error"));
        settle(model);
        QCOMPARE(lines(model), QStringList {QStringLiteral("error 103")});
        QCOMPARE(model.waiting(), 1);
        store->append(failure(QStringLiteral("105"), 5));
        QTRY_VERIFY((model.refresh(), model.waiting() == 2));
        QCOMPARE(model.rowCount(), 1);

        model.setPaused(false);
        settle(model);
        QCOMPARE(lines(model), (QStringList {QStringLiteral("error 103"), QStringLiteral("error 104"), QStringLiteral("error 105")}));
        QCOMPARE(model.waiting(), 0);
        QCOMPARE(waiting.last()[0].toLongLong(), 0);
    }

    void aPauseHoldsSortedRows()
    {
        const auto store = storeOf({failure(QStringLiteral("300"), 1), failure(QStringLiteral("100"), 2)});
        EventModel model(store);
        QAbstractItemModelTester tester(&model, Fatal);
        model.setOrder(by("code"));
        settle(model);
        model.setPaused(true);
        store->append(failure(QStringLiteral("200"), 3));
        QTRY_VERIFY((model.refresh(), model.waiting() == 1));
        QCOMPARE(lines(model), (QStringList {QStringLiteral("error 100"), QStringLiteral("error 300")}));
        model.setPaused(false);
        QTRY_VERIFY((model.refresh(), model.rowCount() == 3));
        QCOMPARE(lines(model)[1], QStringLiteral("error 200"));
    }

    /// The search is never at the end of all rows for long while they come; what was asked for is answered all the same.
    void sortsAndPausesWhileRowsCome()
    {
        const auto store = std::make_shared<Store>();
        for (int i = 0; i < 1000; ++i)
            store->append(failure(QString::number(1000 + i), i));
        EventModel model(store);
        std::atomic_bool enough = false;
        const std::unique_ptr<QThread> flood(QThread::create([&] {
            for (int i = 0; !enough; ++i) {
                store->append(failure(QString::number(1000 + i % 1000), 1000 + i));
                QThread::usleep(50);
            }
        }));
        flood->start();
        const auto end = qScopeGuard([&] {
            enough = true;
            flood->wait();
        });
        model.setOrder(by("code", Qt::DescendingOrder));
        QTRY_VERIFY((model.refresh(), !model.isAnswering()));
        QCOMPARE(model.numberAt(0), 999);
        model.setPaused(true);
        const int shown = model.rowCount();
        QTRY_VERIFY((model.refresh(), model.waiting() > 100));
        QCOMPARE(model.rowCount(), shown);
        model.setFilter(filter("code:1999"));
        QTRY_VERIFY((model.refresh(), !model.isAnswering()));
        const int matching = model.rowCount();
        QVERIFY(matching > 0);
        QTRY_VERIFY((model.refresh(), model.waiting() > 1));
        QCOMPARE(model.rowCount(), matching);
    }

    void anotherStoreWithAFilter()
    {
        EventModel model(storeOf({failure(QStringLiteral("1"), 1), failure(QStringLiteral("2"), 2)}));
        QAbstractItemModelTester tester(&model, Fatal);
        model.setFilter(filter("kind:error"));
        settle(model);
        QCOMPARE(model.rowCount(), 2);
        model.setStore(storeOf({plain(Kind::Ping, 1), failure(QStringLiteral("3"), 2), plain(Kind::Ping, 3)}));
        settle(model);
        QCOMPARE(lines(model), QStringList {QStringLiteral("error 3")});
        model.setStore(storeOf({}));
        settle(model);
        QCOMPARE(model.rowCount(), 0);
    }

    void timesAreTheClocksOrSpans()
    {
        const Time start = 1'700'000'000 * Second;
        const auto store = storeOf({plain(Kind::Push, start), plain(Kind::Ping, start + 1500 * Millisecond), plain(Kind::Push, start + 61 * Second)});
        EventModel model(store);
        const auto times = [&] {
            QStringList texts;
            for (int row = 0; row < model.rowCount(); ++row)
                texts.append(model.index(row, history::eventFieldIndex(u"time")).data().toString());
            return texts;
        };
        QCOMPARE(times()[0].size(), QStringLiteral("00:00:00.000").size());
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setTimeStyle(TimeStyle::Relative);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(times(), (QStringList {QStringLiteral("+0.000"), QStringLiteral("+1.500"), QStringLiteral("+1:01.000")}));
        model.setTimeOrigin(1);
        QCOMPARE(times(), (QStringList {QStringLiteral("-1.500"), QStringLiteral("+0.000"), QStringLiteral("+59.500")}));
        model.setTimeStyle(TimeStyle::Delta);
        QCOMPARE(times(), (QStringList {QString(), QStringLiteral("+1.500"), QStringLiteral("+59.500")}));
        model.setFilter(filter("kind:push"));
        settle(model);
        QCOMPARE(times(), (QStringList {QString(), QStringLiteral("+1:01.000")})); // to the row above, as it is shown
    }

    void spans_data()
    {
        QTest::addColumn<qint64>("span");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << qint64(0) << QStringLiteral("+0.000");
        QTest::newRow("microseconds") << qint64(412) << QStringLiteral("+0.000412");
        QTest::newRow("milliseconds") << 10 * Millisecond << QStringLiteral("+0.010");
        QTest::newRow("back") << -(63 * Second + 412 * Millisecond) << QStringLiteral("-1:03.412");
        QTest::newRow("hours") << 2 * 3600 * Second + 5 * Second << QStringLiteral("+2:00:05.000");
        QTest::newRow("least") << std::numeric_limits<qint64>::min() << QStringLiteral("-2562047788:00:54.775");
    }
    void spans()
    {
        QFETCH(qint64, span);
        QTEST(spanText(span), "text");
    }

    void marksAreFactsToo()
    {
        history::Marks marks;
        EventModel model(storeOf({plain(Kind::Push, 1), plain(Kind::Push, 2)}), &marks);
        QAbstractItemModelTester tester(&model, Fatal);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        marks.setNote(1, QStringLiteral("look here"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        QVERIFY(!model.index(0, 0).data(EventModel::MarkedRole).toBool());
        QVERIFY(model.index(1, 0).data(EventModel::MarkedRole).toBool());
        QCOMPARE(model.index(1, 3).data(EventModel::NoteRole).toString(), QStringLiteral("look here"));
        QVERIFY(model.index(1, 2).data(Qt::ToolTipRole).toString().endsWith(QStringLiteral("look here")));
    }
};

QTEST_GUILESS_MAIN(TestEventModel)
#include "tst_eventmodel.moc"
