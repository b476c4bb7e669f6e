// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/eventmodel.h"

#include "tests/app/history/events.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace telltale;
using namespace telltale::models;
using history::Filter;
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

} // namespace

class TestEventModel : public QObject {
    Q_OBJECT

private slots:
    void rowsComeInBatches()
    {
        Store store;
        store.append(plain(Kind::Request, 1));
        EventModel model(store);
        QAbstractItemModelTester tester(&model, Fatal);
        QSignalSpy inserted(&model, &EventModel::rowsInserted);
        QCOMPARE(lines(model), QStringList {QStringLiteral("request")});

        store.append(plain(Kind::Reply, 2));
        store.append(failure(QStringLiteral("103"), 3));
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
        Store store;
        EventModel model(store);
        QAbstractItemModelTester tester(&model, Fatal);
        store.append(failure(QStringLiteral("103"), 1));
        store.append(plain(Kind::Ping, 2));
        store.append(failure(QStringLiteral("104"), 3));
        model.refresh();
        model.setFilter(filter("kind:error"));
        QCOMPARE(lines(model), (QStringList {QStringLiteral("error 103"), QStringLiteral("error 104")}));
        store.append(plain(Kind::Ping, 4));
        store.append(failure(QStringLiteral("105"), 5));
        model.refresh();
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
        Store store;
        store.append(failure(QStringLiteral("103"), 1));
        store.append(failure(QStringLiteral("103"), 1));
        EventModel model(store);
        QAbstractItemModelTester tester(&model, Fatal);
        Store next;
        next.append(plain(Kind::Ping, 2));
        model.setStore(next);
        QCOMPARE(lines(model), QStringList {QStringLiteral("ping")});
    }

    void rolesAreFacts()
    {
        Store store;
        decode::Event e = failure(QStringLiteral("103"), 1, QString(600, u'x'));
        e.diagnosis = decode::Diagnosis();
        e.diagnosis->retry = Retry {RetryClass::Never, QStringLiteral("it is final"), {}};
        store.append(e);
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
        Store store;
        for (int i = 0; i < count; ++i)
            store.append(i % 1000 == 0 ? failure(QString::number(i), i) : plain(Kind::Push, i, "{\"n\":1}"));
        EventModel model(store);
        QCOMPARE(model.rowCount(), count);
        const qint64 slices = model.slices();

        int turns = 0;
        QTimer other;
        other.setInterval(0);
        connect(&other, &QTimer::timeout, &other, [&] { ++turns; });
        other.start();
        model.setFilter(filter("kind:error"));
        QVERIFY(model.isSearching()); // it came back before it was done
        QTRY_VERIFY(!model.isSearching());
        QCOMPARE(model.rowCount(), count / 1000);
        QCOMPARE(model.total(), count);
        const qint64 needed = model.slices() - slices;
        QVERIFY2(needed >= count / FilteredRows::SliceRows, qPrintable(QString::number(needed)));
        QVERIFY2(turns >= needed - 2, qPrintable(QString::number(turns)));
    }

    void aNewFilterDropsTheSearchOfTheOldOne()
    {
        Store store;
        for (int i = 0; i < 100000; ++i)
            store.append(plain(i % 2 ? Kind::Push : Kind::Reply, i));
        EventModel model(store);
        model.setFilter(filter("kind:push"));
        QVERIFY(model.isSearching());
        model.setFilter(filter("kind:reply"));
        QTRY_VERIFY(!model.isSearching());
        QCOMPARE(model.rowCount(), 50000);
        QCOMPARE(model.row(model.index(0, 0))->number, 0);
        QCOMPARE(model.row(model.index(49999, 0))->number, 99998);
    }
};

QTEST_GUILESS_MAIN(TestEventModel)
#include "tst_eventmodel.moc"
