// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/history/events.h"

#include <QtTest>

#include <thread>

using namespace telltale;
using namespace telltale::history;
using tests::plain;
using tests::failure;

class TestStore : public QObject {
    Q_OBJECT

private slots:
    void rowsAreNumberedAndStayWhereTheyAre()
    {
        Store store;
        QCOMPARE(store.size(), 0);
        QCOMPARE(store.append(plain(Kind::Ping, 7), 3), 0);
        const Row *first = &store.row(0);
        for (int i = 1; i < 10000; ++i)
            QCOMPARE(store.append(plain(Kind::Push, i)), i);
        QCOMPARE(store.size(), 10000);
        QCOMPARE(&store.row(0), first);
        QCOMPARE(first->session, 3);
        QCOMPARE(store.row(9999).number, 9999);
        QCOMPARE(store.row(9999).event.time, 9999);
    }

    void failuresAreCounted()
    {
        Store store;
        store.append(failure(QStringLiteral("103"), 10));
        store.append(plain(Kind::Push, 11));
        store.append(failure(QStringLiteral("104"), 12));
        store.append(failure(QStringLiteral("103"), 20));
        store.append(failure(QStringLiteral("103"), 30));
        const auto seen = [&](qint64 row) {
            const Seen s = store.row(row).seen;
            return QStringLiteral("%1 %2 %3").arg(s.before).arg(s.first).arg(s.last);
        };
        QCOMPARE(seen(0), QStringLiteral("0 0 0"));
        QCOMPARE(seen(1), QStringLiteral("0 0 0"));
        QCOMPARE(seen(2), QStringLiteral("0 0 0"));
        QCOMPARE(seen(3), QStringLiteral("1 10 10"));
        QCOMPARE(seen(4), QStringLiteral("2 10 20"));
    }

    void earlierRunsCount()
    {
        Store store;
        const decode::Event again = failure(QStringLiteral("103"), 50);
        store.remember(again.signature(), 4, 5, 9);
        store.append(again);
        store.append(again);
        QCOMPARE(store.row(0).seen.before, 4);
        QCOMPARE(store.row(0).seen.first, 5);
        QCOMPARE(store.row(0).seen.last, 9);
        QCOMPARE(store.row(1).seen.before, 5);
        QCOMPARE(store.row(1).seen.last, 50);
    }

    void repliesFindTheirRequests()
    {
        Store store;
        const auto add = [&](quint64 request, quint64 answers, const char *connection, qint64 session) {
            decode::Event e = plain(request ? Kind::Request : Kind::Reply, 0);
            e.request = request;
            e.answers = answers;
            e.connection = QString::fromLatin1(connection);
            const Row &row = store.row(store.append(e, session));
            return row.requestRow.value_or(-1);
        };
        QCOMPARE(add(1, 0, "a", 1), -1); // row 0
        QCOMPARE(add(2, 0, "a", 1), -1);
        QCOMPARE(add(1, 0, "b", 1), -1); // row 2
        QCOMPARE(add(0, 1, "a", 1), 0);
        QCOMPARE(add(0, 1, "a", 1), 0); // several answers to one request
        QCOMPARE(add(0, 2, "a", 1), 1);
        QCOMPARE(add(0, 1, "b", 1), 2);
        QCOMPARE(add(0, 1, "a", 2), -1); // the same name in another run
        QCOMPARE(add(0, 9, "a", 1), -1);
    }

    void clearKeepsWhatWasSeen()
    {
        Store store;
        store.append(failure(QStringLiteral("103"), 10));
        store.clear();
        QCOMPARE(store.size(), 0);
        QCOMPARE(store.append(failure(QStringLiteral("103"), 20)), 0);
        QCOMPARE(store.row(0).seen.before, 1);
    }

    void readersSeeWholeRowsWhileOneAppends()
    {
        constexpr qint64 count = 30000;
        Store store;
        std::atomic<qint64> wrong = 0;
        std::atomic<bool> done = false;
        const auto read = [&] {
            while (!done) {
                const qint64 size = store.size();
                for (qint64 i = std::max<qint64>(0, size - 50); i < size; ++i) {
                    const Row &row = store.row(i);
                    if (row.number != i || row.event.time != i || row.event.text != QString::number(i))
                        ++wrong;
                }
            }
        };
        std::thread one(read), two(read);
        for (qint64 i = 0; i < count; ++i) {
            decode::Event e = plain(Kind::Push, i);
            e.text = QString::number(i);
            store.append(e);
        }
        done = true;
        one.join();
        two.join();
        QCOMPARE(store.size(), count);
        QCOMPARE(wrong.load(), 0);
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
