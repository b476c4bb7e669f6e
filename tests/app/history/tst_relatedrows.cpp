// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/relatedrows.h"

#include "tests/app/history/events.h"

#include <QtTest>

using namespace telltale;
using namespace telltale::history;
using tests::failure;
using tests::plain;

namespace {

decode::Event request(quint64 number, Time time, const QString &connection = QStringLiteral("a"))
{
    decode::Event event = plain(Kind::Request, time);
    event.direction = wire::Direction::Out;
    event.request = number;
    event.connection = connection;
    return event;
}

decode::Event reply(quint64 number, Time time, const QString &connection = QStringLiteral("a"))
{
    decode::Event event = plain(Kind::Reply, time);
    event.answers = number;
    event.connection = connection;
    return event;
}

void finish(RelatedRows &related)
{
    while (!related.advance(1)) { }
}

decode::Event failing(const QString &subject, Time time)
{
    decode::Event event = failure(QStringLiteral("103"), time, subject);
    event.operation = QStringLiteral("subscribe");
    return event;
}

decode::Event worked(const QString &subject, Time time)
{
    decode::Event event = plain(Kind::Reply, time);
    event.operation = QStringLiteral("subscribe");
    event.subject = subject;
    return event;
}

} // namespace

class TestRelatedRows : public QObject {
    Q_OBJECT

private slots:
    void repliesOfARequest()
    {
        const auto store = std::make_shared<Store>();
        store->append(reply(7, 1)); // of an earlier connection's numbers: before the request
        const qint64 asked = store->append(request(7, 2));
        store->append(request(8, 3));
        store->append(reply(8, 4));
        const qint64 first = store->append(reply(7, 5));
        store->append(reply(7, 6, QStringLiteral("b")));
        store->append(reply(7, 6), 3); // another session
        RelatedRows related(store, store->row(asked));
        finish(related);
        QCOMPARE(related.replies(), QList<qint64> {first});
        const qint64 second = store->append(reply(7, 8)); // one more comes while it is looked at
        finish(related);
        QCOMPARE(related.replies(), (QList<qint64> {first, second}));
        QCOMPARE(related.occurrences().count, 0);
    }

    void manyRepliesAreNotAllListed()
    {
        const auto store = std::make_shared<Store>();
        const qint64 asked = store->append(request(1, 1));
        for (int n = 0; n < 3 * RelatedRows::MostReplies; ++n)
            store->append(reply(1, 2 + n));
        RelatedRows related(store, store->row(asked));
        finish(related);
        QCOMPARE(related.replies().size(), RelatedRows::MostReplies);
    }

    void occurrencesOfAFailure()
    {
        const auto store = std::make_shared<Store>();
        store->append(failure(QStringLiteral("103"), 1), 5); // an earlier session
        const qint64 first = store->append(failure(QStringLiteral("103"), 10));
        store->append(failure(QStringLiteral("104"), 11));
        store->append(plain(Kind::Push, 12));
        const qint64 last = store->append(failure(QStringLiteral("103"), 20, QStringLiteral("elsewhere")));
        RelatedRows related(store, store->row(first));
        finish(related);
        QCOMPARE(related.occurrences().count, 2);
        QCOMPARE(related.occurrences().first, 10);
        QCOMPARE(related.occurrences().last, 20);
        QCOMPARE(related.occurrences().lastRow, last);
    }

    void failuresWithoutACodeAreToldApartByTheirText()
    {
        const auto store = std::make_shared<Store>();
        for (const char *text : {"one", "other", "one"}) {
            decode::Event event = failure({}, 1);
            event.text = QString::fromLatin1(text);
            store->append(event);
        }
        RelatedRows related(store, store->row(0));
        finish(related);
        QCOMPARE(related.occurrences().count, 2);
    }

    void manyRowsAreLookedAtInSlices()
    {
        const auto store = std::make_shared<Store>();
        for (int n = 0; n < 300'000; ++n)
            store->append(n % 3 == 0 ? failure(QStringLiteral("103"), n) : plain(Kind::Push, n));
        RelatedRows related(store, store->row(0));
        QVERIFY(!related.advance(0)); // a slice, not all
        QVERIFY(related.occurrences().count < 100'000);
        finish(related);
        QCOMPARE(related.occurrences().count, 100'000);
    }

    void nothingIsRelatedToAPlainRow()
    {
        const auto store = std::make_shared<Store>();
        store->append(plain(Kind::Push, 1));
        RelatedRows related(store, store->row(0));
        QVERIFY(related.advance(0));
        RelatedRows nowhere(nullptr, tests::row(failure(QStringLiteral("1"), 1)));
        QVERIFY(nowhere.advance(0));
        QCOMPARE(nowhere.occurrences().count, 0);
    }

    void outcome_data()
    {
        QTest::addColumn<QList<int>>("rows"); ///< behind the failure; see timesInARow
        QTest::addColumn<int>("row");
        QTest::addColumn<bool>("worked");
        QTest::newRow("nothing yet") << QList {2, 4, 5} << -1 << false;
        QTest::newRow("fails again") << QList {5, 1, 3} << 2 << false;
        QTest::newRow("works") << QList {2, 4, 3, 1} << 3 << true;
    }
    void outcome()
    {
        QFETCH(QList<int>, rows);
        const auto store = std::make_shared<Store>();
        store->append(failing(QStringLiteral("it"), 1));
        for (const int what : rows) {
            const QString subject = what == 1 || what == 3 ? QStringLiteral("it") : QStringLiteral("other");
            store->append(what == 5 ? plain(Kind::Push, 2) : what <= 2 ? failing(subject, 2) : worked(subject, 2));
        }
        RelatedRows related(store, store->row(0));
        finish(related);
        QTEST(related.outcome() ? int(related.outcome()->row) : -1, "row");
        QTEST(related.outcome() && related.outcome()->worked, "worked");
    }

    void timesInARow_data()
    {
        QTest::addColumn<QList<int>>("rows"); ///< 1: it fails, 2: another subject fails, 3: it works, 4: another subject works, 5: a push, 6: a long time passes
        QTest::addColumn<int>("times");
        QTest::newRow("once") << QList {1} << 1;
        QTest::newRow("three times") << QList {1, 1, 1} << 3;
        QTest::newRow("others in between") << QList {1, 2, 4, 5, 1} << 2;
        QTest::newRow("it worked in between") << QList {1, 1, 3, 1} << 1;
        QTest::newRow("long ago") << QList {1, 6, 1, 1} << 2;
    }
    void timesInARow()
    {
        QFETCH(QList<int>, rows);
        Store store;
        Time time = 0;
        const QString subject = QStringLiteral("it");
        const QString other = QStringLiteral("other");
        for (const int what : rows) {
            time += what == 6 ? 3600 * Second : Second;
            if (what == 5)
                store.append(plain(Kind::Push, time));
            else if (what != 6)
                store.append(what <= 2 ? failing(what == 1 ? subject : other, time) : worked(what == 3 ? subject : other, time));
        }
        QTEST(history::timesInARow(store, store.row(store.size() - 1)), "times");
    }

    /// A connection that was of use before it ended did not fail in a row with the one before.
    void endsOfConnections()
    {
        Store store;
        const auto end = [&store](Time time) {
            decode::Event event = failure(QStringLiteral("3001"), time);
            event.kind = Kind::Close;
            return history::timesInARow(store, store.row(store.append(event)));
        };
        QCOMPARE(end(1), 1);
        QCOMPARE(end(2), 2);
        store.append(plain(Kind::Note, 3));
        QCOMPARE(end(4), 3);
        store.append(plain(Kind::Reply, 5));
        QCOMPARE(end(6), 1);
    }
};

QTEST_APPLESS_MAIN(TestRelatedRows)
#include "tst_relatedrows.moc"
