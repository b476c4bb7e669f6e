// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/filterprogram.h"
#include "tests/app/history/events.h"
#include "tests/app/history/recordedstore.h"

#include <QDateTime>
#include <QtTest>

#include <random>

using namespace telltale;
using namespace telltale::history;

namespace {

const Time Begin = QDateTime(QDate(2026, 11, 20), QTime(11, 59, 50)).toMSecsSinceEpoch() * Millisecond;

/// Rows that no recording has: secrets of the columns' edges.
void addOdd(Store &store)
{
    std::mt19937 random(4);
    for (int i = 0; i < 3000; ++i) {
        decode::Event event = tests::plain(Kind(i % 11), Begin + qint64(random() % 100000) * Second, QByteArray(int(random() % 40), char('a' + random() % 3)));
        event.subject = i % 3 ? QStringLiteral("größe/%1").arg(random() % 50) : QString();
        event.text = i % 5 ? QStringLiteral("text %1 Ärger").arg(random() % 9) : QString();
        event.code = i % 4 ? QString::number(random() % 5000) : QStringLiteral("E/%1").arg(i % 7);
        event.name = i % 6 ? QString() : QStringLiteral("Name%1").arg(i % 13);
        event.inferred = i % 17 == 0;
        event.count = i % 19 == 0 ? 7 : 1;
        event.id = i % 3 ? QString::number(i) : QString();
        if (i % 23 == 0)
            event.latency = Time(random() % 20000);
        if (i % 29 == 0)
            event.bytes = QByteArray("\xff\x00needle\xc3", 9) + QByteArray(int(random() % 5), 'x');
        if (i % 997 == 0)
            event.bytes = QByteArray(int(Payloads::BlockSize) + i, 'y') + "Needle";
        store.append(std::move(event), i % 2);
    }
}

QStringList terms()
{
    return {
        QStringLiteral("kind:error"), QStringLiteral("kind:push,reply,note"), QStringLiteral("dir:out"), QStringLiteral("code:103"), QStringLiteral("code>=3000"),
        QStringLiteral("code:100..199"), QStringLiteral("code:E/1,2"), QStringLiteral("code:\"\""), QStringLiteral("name:error"), QStringLiteral("name:/^err.*d$/"), QStringLiteral("subject:news"),
        QStringLiteral("subject=\"größe/7\""), QStringLiteral("subject:GRÖ"), QStringLiteral("subject:\"\""), QStringLiteral("subject:/\\d$/"), QStringLiteral("meaning:not"), QStringLiteral("meaning:text"),
        QStringLiteral("meaning:\"\""), QStringLiteral("retry:never"), QStringLiteral("retry:\"\""), QStringLiteral("seen:first"), QStringLiteral("seen>1"), QStringLiteral("seen:\"\""), QStringLiteral("size>100"),
        QStringLiteral("size:0"), QStringLiteral("size<1k"), QStringLiteral("size:\"\""), QStringLiteral("size:/^1/"), QStringLiteral("size>=1M"), QStringLiteral("latency>5ms"), QStringLiteral("latency:\"\""), QStringLiteral("count>1"),
        QStringLiteral("count:/7/"), QStringLiteral("system:nats"), QStringLiteral("system:centrifugo,flow"), QStringLiteral("operation:sub"), QStringLiteral("id:5"), QStringLiteral("id:\"\""), QStringLiteral("id=17"),
        QStringLiteral("text:denied"), QStringLiteral("text:ÄRGER"), QStringLiteral("text:\"\""), QStringLiteral("text:/er/"), QStringLiteral("match:exact"), QStringLiteral("entry:disconnect"), QStringLiteral("closes:yes"),
        QStringLiteral("variant:json"), QStringLiteral("connection:a"), QStringLiteral("why:server"), QStringLiteral("time>12:00"), QStringLiteral("time:23:00..02:30"), QStringLiteral("time:2026-11-20"),
        QStringLiteral("time<2026-11-20T12:00"), QStringLiteral("time:12:00,13:00"), QStringLiteral("time:/9$/"), QStringLiteral("news"), QStringLiteral("error"), QStringLiteral("needle"), QStringLiteral("NEEDLEx"),
        QStringLiteral("a"), QStringLiteral("bb"), QStringLiteral("größe"), QStringLiteral("\"\""), QStringLiteral("\"permission denied\""), QStringLiteral("{\"id\":"), QStringLiteral("zzzzzz"), QStringLiteral("ärger"),
        QStringLiteral("/\"channel\":\"\\w+\"/"), QStringLiteral("/^{/"), QStringLiteral("/^$/"), QStringLiteral("/ärger$/"), QStringLiteral("/needle.?$/"),
    };
}

} // namespace

/// The filter of a store finds what the filter of a row says, whatever the filter and whatever the rows.
class TestFilterProgram : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<Store> m_store;
    std::vector<Row> m_rows;

    QStringList compare(const QString &text, qint64 from, qint64 to)
    {
        const auto filter = Filter::parse(text);
        if (!filter)
            return {filter.failure().sentence()};
        FilterProgram program(*filter, m_store);
        std::vector<quint32> found;
        std::mt19937 random(quint32(text.size()));
        for (qint64 at = from; at < to;) { // in pieces of any size
            const qint64 end = std::min(to, at + 1 + qint64(random() % 5000));
            program.run(at, end, found);
            at = end;
        }
        QStringList differences;
        auto next = found.cbegin();
        for (qint64 number = from; number < to && differences.size() < 3; ++number) {
            const bool isFound = next != found.cend() && *next == quint32(number);
            next += isFound;
            const Row &row = m_rows[size_t(number)];
            if (filter->matches(row) != isFound)
                differences += QStringLiteral("row %1 (%2 %3 %4)").arg(QString::number(number), row.event.system, row.event.text, QString::fromUtf8(row.event.bytes.left(100)));
        }
        if (next != found.cend() && differences.isEmpty())
            differences += QStringLiteral("more than there is: %1").arg(*next);
        return differences;
    }

private slots:
    void initTestCase()
    {
        m_store = tests::recordedStore(catalog::Catalog::bundled(), Begin);
        addOdd(*m_store);
        while (m_store->size() < Columns::Rows + 1000) { // more than a chunk: plain traffic
            static const QString plain = QStringLiteral("plain");
            const QByteArray payload = "{\"push\":{\"channel\":\"news:" + QByteArray::number(m_store->size() % 300) + "\",\"pub\":{\"data\":{\"n\":"
                + QByteArray::number(m_store->size()) + (m_store->size() % 1000 ? "" : ",\"needle\":1") + "}}}}";
            static const protocol::Plain publication {Kind::Push, QStringLiteral("publication"), {}};
            const QByteArray frame = payload + '\n' + payload + QByteArray(64, ' ');
            const QByteArray channel = "news:" + QByteArray::number(m_store->size() % 300);
            const wire::FrameView view {wire::Direction::In, wire::Opcode::Text, QByteArrayView(frame).first(2 * payload.size() + 1), 64};
            protocol::Glances glances(2);
            glances[0] = {.plain = &publication, .subject = channel, .span = {0, payload.size()}};
            glances[1] = {.plain = &publication, .subject = channel, .span = {payload.size() + 1, payload.size()}};
            static const QString system = QStringLiteral("centrifugo");
            static const QString variant = QStringLiteral("json");
            m_store->append(decode::Glanced {glances, view, Begin + m_store->size() * Millisecond, 0, plain, system, variant, false});
        }
        for (qint64 number = 0; number < m_store->size(); ++number)
            m_rows.push_back(m_store->row(number));
    }

    void findsWhatRowsSay_data()
    {
        QTest::addColumn<QString>("filter");
        for (const QString &term : terms()) {
            QTest::newRow(qPrintable(term)) << term;
            QTest::newRow(qPrintable(u'-' + term)) << u'-' + term;
        }
        std::mt19937 random(11);
        const QStringList all = terms();
        for (int i = 0; i < 80; ++i) {
            QString filter;
            for (int j = 0; j < 2 + i % 2; ++j)
                filter += QLatin1String(random() % 2 ? "" : "-") + all[qsizetype(random() % quint32(all.size()))] + u' ';
            QTest::newRow(qPrintable(QStringLiteral("%1: %2").arg(QString::number(i), filter))) << filter;
        }
    }

    void findsWhatRowsSay()
    {
        QFETCH(QString, filter);
        QCOMPARE(compare(filter, 0, m_store->size()), QStringList());
    }

    void anyPartOfTheRows()
    {
        for (const qint64 from : {qint64(1), qint64(5000), Columns::Rows - 1, Columns::Rows, Columns::Rows + 1}) {
            QCOMPARE(compare(QStringLiteral("needle"), from, from + 1), QStringList());
            QCOMPARE(compare(QStringLiteral("-kind:push news"), from, m_store->size() - 7), QStringList());
        }
    }

    void rowsThatCameLater()
    {
        auto store = std::make_shared<Store>();
        const auto filter = Filter::parse(QStringLiteral("kind:error,push subject:news text:b"));
        QVERIFY(filter);
        FilterProgram program(*filter, store);
        std::vector<quint32> found;
        for (int i = 0; i < 40; ++i) {
            decode::Event event = tests::plain(i % 2 ? Kind::Error : Kind::Reply, i, "x");
            event.subject = QStringLiteral("news %1").arg(i); // a new subject, a new text, a new profile now and then
            event.text = QStringLiteral("b%1").arg(i);
            event.code = QString::number(i / 10);
            store->append(event);
            program.run(i, i + 1, found);
        }
        QCOMPARE(found.size(), 20U);
        QCOMPARE(found.front(), 1U);
        QCOMPARE(found.back(), 39U);
    }

    void lostPayloadsAreEmpty()
    {
        auto store = std::make_shared<Store>();
        store->setBudget(1, true);
        for (int i = 0; i < 40; ++i)
            store->append(tests::plain(Kind::Push, i, QByteArray(100 * 1024, 'a') + "needle"));
        QVERIFY(store->row(0).lostBytes.has_value());
        QVERIFY(!store->row(39).lostBytes.has_value());
        for (const QString &text : {QStringLiteral("needle"), QStringLiteral("-needle"), QStringLiteral("/needle/"), QStringLiteral("\"\""), QStringLiteral("/^$/")}) {
            const auto filter = Filter::parse(text);
            FilterProgram program(*filter, store);
            std::vector<quint32> found;
            program.run(0, store->size(), found);
            std::vector<quint32> expected;
            for (qint64 number = 0; number < store->size(); ++number) {
                if (filter->matches(store->row(number)))
                    expected.push_back(quint32(number));
            }
            QCOMPARE(found, expected);
        }
    }

    /// What a field's source promises: the facts of that source alone give the same value as the whole row.
    void sourcesAreEnough_data()
    {
        QTest::addColumn<int>("field");
        for (int field = 0; field < eventFields().size(); ++field)
            QTest::newRow(qPrintable(eventFields()[field].key)) << field;
    }

    void sourcesAreEnough()
    {
        QFETCH(int, field);
        const EventField &fact = eventFields()[field];
        PartialRows rows(*m_store);
        for (qint64 number = 0; number < m_store->size(); ++number) {
            const Source source = fact.source(m_store->profile(number));
            const QVariant value = fact.value(m_rows[size_t(number)]);
            QVERIFY2(fact.value(rows.row(number, source)) == value, qPrintable(QStringLiteral("row %1: %2").arg(QString::number(number), value.toString())));
        }
    }
};

QTEST_GUILESS_MAIN(TestFilterProgram)
#include "tst_filterprogram.moc"
