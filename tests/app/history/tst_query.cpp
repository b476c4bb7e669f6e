// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/eventfields.h"
#include "app/history/patientsort.h"
#include "app/history/query.h"
#include "app/history/store.h"
#include "tests/app/history/events.h"

#include <QSignalSpy>
#include <QtTest>

#include <random>
#include <thread>

using namespace telltale;
using namespace telltale::history;

namespace {

Filter filter(const QString &text)
{
    const auto parsed = Filter::parse(text);
    if (!parsed)
        qFatal("%s", qPrintable(parsed.failure().sentence()));
    return *parsed;
}

RowOrder by(const char *field, Qt::SortOrder direction = Qt::AscendingOrder)
{
    return {eventFieldIndex(QString::fromLatin1(field)), direction};
}

std::vector<qint64> listOf(const RowNumbers &rows)
{
    std::vector<qint64> list;
    for (qint64 i = 0; i < rows.size(); ++i)
        list.push_back(rows[i]);
    return list;
}

/// Row i: subject `s<i % 7>`, code i % 5 (none at 4), time i.
void append(Store &store, int i)
{
    decode::Event event = tests::plain(i % 3 ? Kind::Push : Kind::Error, i, QByteArray(i % 11, 'x'));
    event.subject = QStringLiteral("S%1").arg(i % 7);
    event.code = i % 5 == 4 ? QString() : QString::number(i % 5);
    event.text = QStringLiteral("%1").arg(i * 7919 % 1000);
    store.append(std::move(event));
}

std::shared_ptr<Store> filled(int rows)
{
    auto store = std::make_shared<Store>();
    for (int i = 0; i < rows; ++i)
        append(*store, i);
    return store;
}

} // namespace

class TestQuery : public QObject {
    Q_OBJECT

private:
    /// What is known once all of the question is answered.
    static Query::Answer complete(Query &query, quint64 question)
    {
        Query::Answer answer;
        (void)QTest::qWaitFor(
            [&] {
                answer = query.answer();
                return answer.question == question && answer.isComplete;
            },
            20000);
        return answer;
    }

private slots:
    void nothingWasAsked()
    {
        Query query;
        query.wake();
        QVERIFY(!query.answer().store);
        QCOMPARE(query.answer().rows.size(), 0);
    }

    void everythingNeedsNoSearch()
    {
        const auto store = filled(100);
        Query query;
        QSignalSpy progressed(&query, &Query::progressed);
        const quint64 question = query.ask(store, {});
        Query::Answer answer = query.answer();
        QCOMPARE(answer.question, question);
        QVERIFY(answer.isComplete);
        QVERIFY(answer.store == store);
        QCOMPARE(answer.rows.size(), 100);
        QCOMPARE(answer.rows[99], 99);
        QCOMPARE(answer.rows.indexOf(7), 7);
        QCOMPARE(answer.rows.indexOf(100), -1);
        append(*store, 100);
        QCOMPARE(answer.rows.size(), 100); // what one looks at stays
        query.wake();
        QCOMPARE(progressed.size(), 1);
        QCOMPARE(query.answer().rows.size(), 101);
        query.wake();
        QCOMPARE(progressed.size(), 1);
    }

    void filteredInTheStoresOrder()
    {
        const auto store = filled(50000);
        Query query;
        const Query::Answer answer = complete(query, query.ask(store, filter(QStringLiteral("kind:error"))));
        QVERIFY(answer.isComplete);
        QCOMPARE(answer.searched, 50000);
        QCOMPARE(answer.rows.size(), 16667);
        QVERIFY(answer.rows.isNatural());
        for (qint64 i = 0; i < answer.rows.size(); ++i)
            QCOMPARE(answer.rows[i], 3 * i);
        QCOMPARE(answer.rows.indexOf(300), 100);
        QCOMPARE(answer.rows.indexOf(301), -1);
        QCOMPARE(answer.rows.firstFrom(301), 101);
        QCOMPARE(answer.rows.firstFrom(50000), 16667);
    }

    void nothingIsFound()
    {
        Query query;
        const Query::Answer answer = complete(query, query.ask(filled(20000), filter(QStringLiteral("nowhere"))));
        QVERIFY(answer.isComplete);
        QVERIFY(answer.rows.isEmpty());
        const Query::Answer sorted = complete(query, query.ask(filled(0), filter(QStringLiteral("nowhere")), by("code")));
        QVERIFY(sorted.isComplete);
        QVERIFY(sorted.rows.isEmpty());
    }

    void goesOnWithNewRows_data()
    {
        QTest::addColumn<RowOrder>("order");
        QTest::newRow("the store's order") << RowOrder {};
        QTest::newRow("sorted") << by("time", Qt::DescendingOrder);
    }

    void goesOnWithNewRows()
    {
        QFETCH(RowOrder, order);
        const auto store = filled(1000);
        Query query;
        const quint64 question = query.ask(store, filter(QStringLiteral("kind:error")), order);
        QCOMPARE(complete(query, question).rows.size(), 334);
        std::thread writer([&] {
            for (int i = 1000; i < 200000; ++i)
                append(*store, i);
        });
        qint64 shown = 334;
        QVERIFY(QTest::qWaitFor([&] {
            query.wake();
            const Query::Answer answer = query.answer();
            const bool grows = answer.rows.size() >= shown;
            shown = answer.rows.size();
            return !grows || shown == 66667;
        }, 60000));
        writer.join();
        const Query::Answer answer = query.answer();
        QVERIFY(answer.isComplete);
        std::vector<qint64> expected;
        for (qint64 i = 0; i < 200000; i += 3)
            expected.push_back(i);
        if (!order.isNatural())
            std::reverse(expected.begin(), expected.end());
        QCOMPARE(listOf(answer.rows), expected);
    }

    void aNewQuestionReplacesTheOld()
    {
        const auto store = filled(100000);
        Query query;
        quint64 question = 0;
        for (int i = 0; i < 200; ++i)
            question = query.ask(store, filter(i % 3 ? QStringLiteral("text:/^%1/").arg(i) : QStringLiteral("kind:push")), i % 2 ? by("text") : RowOrder {});
        QCOMPARE(question, 200U);
        const Query::Answer answer = complete(query, query.ask(store, filter(QStringLiteral("code:2"))));
        QCOMPARE(answer.rows.size(), 20000);
        // Once the new one is told of, the old one never is again.
        const quint64 last = query.ask(store, {});
        for (int i = 0; i < 20; ++i) {
            QTest::qWait(1);
            QCOMPARE(query.answer().question, last);
        }
    }

    void theOldAnswerStaysUntilTheNewOneHasRows()
    {
        const auto store = filled(100);
        Query query;
        const quint64 first = query.ask(store, {});
        QCOMPARE(query.answer().question, first);
        const quint64 second = query.ask(store, filter(QStringLiteral("code:3")));
        QVERIFY(query.answer().question == first || query.answer().rows.size() > 0);
        QCOMPARE(complete(query, second).rows.size(), 20);
    }

    void endsInTheMiddle()
    {
        const auto store = filled(100000);
        for (int i = 0; i < 20; ++i) {
            Query query;
            query.ask(store, filter(QStringLiteral("-text:/^1.*9$/")), i % 2 ? by("text") : RowOrder {});
        }
    }

    void sorts_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<Qt::SortOrder>("direction");
        for (int field = 0; field < eventFields().size(); ++field) {
            QTest::newRow(qPrintable(eventFields()[field].key)) << field << Qt::AscendingOrder;
            QTest::newRow(qPrintable(eventFields()[field].key + QStringLiteral(", descending"))) << field << Qt::DescendingOrder;
        }
    }

    /// Each row is where comparing it with its neighbour by the field's value says.
    void sorts()
    {
        QFETCH(int, field);
        QFETCH(Qt::SortOrder, direction);
        const auto store = filled(3000);
        Query query;
        const Query::Answer answer = complete(query, query.ask(store, {}, {field, direction}));
        QCOMPARE(answer.rows.size(), 3000);
        QVERIFY(!answer.rows.isNatural());
        const auto place = [&](qint64 number) { // as a pair of a class and what is compared in it
            const QString text = eventFields()[field].value(store->row(number)).toString();
            bool isNumber = false;
            const qint64 value = text.toLongLong(&isNumber);
            return std::tuple(text.isEmpty() ? 2 : 0, isNumber ? 0 : 1, isNumber ? value : 0, isNumber ? QString() : text.toLower());
        };
        std::vector<bool> seen(3000);
        for (qint64 i = 0; i < 3000; ++i) {
            seen[size_t(answer.rows[i])] = true;
            if (i == 0)
                continue;
            auto before = place(answer.rows[i - 1]);
            auto after = place(answer.rows[i]);
            QVERIFY(std::get<0>(before) <= std::get<0>(after)); // without a value: last, both ways
            if (std::get<0>(before) != std::get<0>(after))
                continue;
            QVERIFY(before == after ? answer.rows[i - 1] < answer.rows[i] : direction == Qt::AscendingOrder ? before < after : before > after);
        }
        QVERIFY(std::find(seen.begin(), seen.end(), false) == seen.end());
        QCOMPARE(answer.rows.indexOf(answer.rows[777]), 777);
        QCOMPARE(answer.rows.indexOf(3000), -1);
    }

    void numbersAsNumbersThenTexts()
    {
        auto store = std::make_shared<Store>();
        for (const char *code : {"10", "b", "", "9", "A", "103", "9"}) {
            decode::Event event = tests::plain(Kind::Error, 0);
            event.code = QString::fromLatin1(code);
            store->append(event);
        }
        Query query;
        QCOMPARE(listOf(complete(query, query.ask(store, {}, by("code"))).rows), (std::vector<qint64> {3, 6, 0, 5, 4, 1, 2}));
        QCOMPARE(listOf(complete(query, query.ask(store, {}, by("code", Qt::DescendingOrder))).rows), (std::vector<qint64> {1, 4, 5, 0, 3, 6, 2}));
    }

    void patientSortSorts()
    {
        std::mt19937 random(1);
        for (const size_t size : {size_t(0), size_t(1), size_t(8191), size_t(8193), size_t(16384), size_t(50000)}) {
            std::vector<quint32> list(size);
            std::generate(list.begin(), list.end(), [&] { return quint32(random() % 5000); });
            std::vector<quint32> sorted = list;
            std::sort(sorted.begin(), sorted.end());
            std::vector<quint32> stopped = list;
            QVERIFY(size == 0 || !patientSort(stopped, std::less<>(), [] { return true; }));
            std::sort(stopped.begin(), stopped.end());
            QVERIFY(stopped == sorted); // nothing is lost
            QVERIFY(patientSort(list, std::less<>(), [] { return false; }));
            QVERIFY(list == sorted);
        }
    }

    void stoppedSortLosesNothing()
    {
        std::mt19937 random(1);
        std::vector<quint32> list(50000);
        std::generate(list.begin(), list.end(), random);
        std::vector<quint32> sorted = list;
        std::sort(sorted.begin(), sorted.end());
        for (int most = 0; most < 40; ++most) {
            int asked = 0;
            patientSort(list, std::less<>(), [&] { return ++asked > most; });
            std::vector<quint32> now = list;
            std::sort(now.begin(), now.end());
            QVERIFY(now == sorted);
        }
    }
};

QTEST_GUILESS_MAIN(TestQuery)
#include "tst_query.moc"
