// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/journal.h"
#include "app/history/journalfile.h"
#include "app/history/segmentreader.h"
#include "tests/app/history/sessions.h"

#include <QSignalSpy>
#include <QSqlError>
#include <QSqlRecord>
#include <QtTest>

#include <random>

using namespace telltale;
using namespace telltale::history;
using tests::failure;
using tests::number;
using tests::plain;

namespace {

/// Rows of all sorts: some alike, some with subjects and words of their own, some without a byte, now and then a big one.
decode::Event anyEvent(std::mt19937 &random, int i)
{
    decode::Event e = i % 7 == 0 ? failure(QString::number(100 + i % 5), i, QStringLiteral("s%1").arg(i % 50)) : plain(Kind::Push, i);
    e.connection = QStringLiteral("c");
    e.bytes = QByteArray(qsizetype(random() % (i % 500 == 0 ? 300000 : 120)), char('a' + i % 26));
    e.frame = i;
    if (i % 3 == 0)
        e.text = QStringLiteral("words of %1").arg(i % 1000);
    if (i % 11 == 0)
        e.request = quint64(i + 1);
    if (i % 11 == 5)
        e.answers = quint64(i - 4);
    return e;
}

QStringList query(const QString &path, const QString &statement)
{
    const JournalConnection connection(path, JournalConnection::Access::Read);
    QSqlQuery sql(connection.database());
    if (!sql.exec(statement))
        return {sql.lastError().text()};
    QStringList lines;
    while (sql.next()) {
        QStringList cells;
        for (int i = 0; i < int(sql.record().count()); ++i)
            cells.append(sql.value(i).toString());
        lines.append(cells.join(u'|'));
    }
    return lines;
}

} // namespace

class TestJournal : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_home;
    QString folder() const
    {
        return m_home.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u'-' + QString::fromLatin1(QTest::currentDataTag()));
    }

private slots:
    void everythingIsThereAfterwards()
    {
        decode::Event request = plain(Kind::Request, 1);
        request.connection = QStringLiteral("c1");
        request.request = 12;
        Store expected;
        for (const decode::Event &event : {request, tests::full(), tests::full(), plain(Kind::Note, 2)})
            expected.append(event);
        const QString path = tests::capture(folder(), {request, tests::full(), tests::full(), plain(Kind::Note, 2)});
        QStringList lines;
        for (qint64 row = 0; row < 4; ++row)
            lines.append(tests::facts(expected.row(row)));
        QVERIFY(lines.contains(QStringLiteral("request row=0")));
        QVERIFY(lines.contains(QStringLiteral("entry=websocket/close/1006")));
        QCOMPARE(tests::opened(path), lines);
    }

    void rowsComeBackAsTheyWereHoweverTheyWereWritten_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("rowsPerWrite");
        QTest::newRow("at once") << 40000 << 40000;
        QTest::newRow("one by one") << 300 << 1;
        QTest::newRow("short segments") << 6000 << 700;
        QTest::newRow("to the chunk's end") << 2 * int(Columns::Rows) << int(Columns::Rows);
        QTest::newRow("over the chunk's end") << 40000 << int(Columns::Rows) - 1;
    }

    void rowsComeBackAsTheyWereHoweverTheyWereWritten()
    {
        QFETCH(int, rows);
        QFETCH(int, rowsPerWrite);
        std::mt19937 random(7);
        const auto store = std::make_shared<Store>();
        Journal journal(store, folder());
        for (int i = 0; i < rows; ++i) {
            store->append(anyEvent(random, i));
            if (i % rowsPerWrite == rowsPerWrite - 1)
                journal.flush();
        }
        journal.flush();
        QCOMPARE(store->durable(), rows);
        const auto session = Library(folder()).open(journal.path(), catalog::Catalog::bundled());
        QVERIFY2(session, session ? "" : qPrintable(session.failure().sentence()));
        QCOMPARE(session->store->size(), rows);
        for (int i = 0; i < rows; ++i)
            QCOMPARE(tests::facts(session->store->row(i)), tests::facts(store->row(i)));
        QCOMPARE(session->store->payloads().blocks(), store->payloads().blocks());
        for (qint64 block = 0; block < store->payloads().blocks(); ++block)
            QCOMPARE(session->store->payloads().firstRow(quint32(block)), store->payloads().firstRow(quint32(block)));
    }

    void shortPiecesAreReplacedByLongerOnes()
    {
        const auto store = std::make_shared<Store>();
        Journal journal(store, folder());
        for (int i = 0; i < 200; ++i) {
            store->append(plain(Kind::Push, i, QByteArray(100, 'x')));
            journal.flush();
        }
        QCOMPARE(number(journal.path(), QStringLiteral("SELECT count(*) FROM segments")), 1);
        QCOMPARE(number(journal.path(), QStringLiteral("SELECT count(*) FROM payloads")), 1);
        QCOMPARE(number(journal.path(), QStringLiteral("SELECT rows FROM session")), 200);
    }

    void aPartOfASessionIsLoadedToo()
    {
        std::mt19937 random(7);
        std::vector<decode::Event> events;
        for (int i = 0; i < 40000; ++i)
            events.push_back(anyEvent(random, i));
        const QString path = tests::capture(folder(), events);
        const auto all = Library(folder()).open(path, catalog::Catalog::bundled());
        QVERIFY(all);
        for (const qint64 from : {1, 16384, 39990, 40000}) {
            const auto reader = SegmentReader::open(path, catalog::Catalog::bundled(), from);
            QVERIFY(reader);
            QVERIFY((*reader)->load(1));
            QVERIFY((*reader)->store()->size() > 0 || from == 40000);
            QVERIFY((*reader)->load(1000000));
            QVERIFY((*reader)->atEnd());
            const std::shared_ptr<const Store> part = (*reader)->store();
            QCOMPARE(part->size(), 40000 - from);
            for (qint64 row = 0; row < part->size(); row += 37) {
                QCOMPARE(part->row(row).event.bytes, all->store->row(from + row).event.bytes);
                QCOMPARE(part->row(row).event.text, all->store->row(from + row).event.text);
                QCOMPARE(part->time(row), all->store->time(from + row));
                QVERIFY(part->row(row).requestRow.value_or(0) >= 0); // the request may be in the part that was left out
            }
        }
    }

    void anEntryThatIsGoneLeavesItsWords()
    {
        const QStringList lines = tests::opened(tests::capture(folder(), {tests::full()}), catalog::Catalog());
        QVERIFY(lines.contains(QStringLiteral("entry=")));
        QVERIFY(lines.contains(QStringLiteral("match=unknown")));
        QVERIFY(lines.contains(QStringLiteral("meaning=dropped")));
        QVERIFY(lines.filter(QStringLiteral("retry=reconnect because")).size() == 1);
    }

    void payloadsThatLeftTheMemoryAreReadBack()
    {
        std::mt19937 random(7);
        const auto store = std::make_shared<Store>();
        Journal journal(store, folder());
        store->setBudget(0);
        std::vector<QByteArray> bytes;
        for (int i = 0; i < 5000; ++i) {
            decode::Event event = anyEvent(random, i);
            event.bytes.append(1500, 'y');
            bytes.push_back(event.bytes);
            store->append(event);
            if (i % 1000 == 0)
                journal.flush();
        }
        journal.flush();
        store->append(plain(Kind::Note, 1)); // lets go of what is durable
        QVERIFY(store->payloads().blocks() > 5);
        QVERIFY(!store->payloads().isResident(0));
        for (int i = 0; i < 5000; ++i)
            QCOMPARE(store->row(i).event.bytes, bytes[size_t(i)]);
    }

    void rowsOfEarlierSessionsAreNotWrittenAgain()
    {
        const auto store = std::make_shared<Store>();
        for (int i = 0; i < 5; ++i)
            store->append(plain(Kind::Push, i, "earlier " + QByteArray::number(i)), 1);
        store->beginCapture();
        Journal journal(store, folder());
        journal.flush();
        QCOMPARE(journal.path(), QString());
        decode::Event request = plain(Kind::Request, 10, "request");
        request.request = 1;
        decode::Event reply = plain(Kind::Reply, 11, "reply");
        reply.answers = 1;
        store->append(request);
        store->append(reply);
        journal.mark(2, QStringLiteral("earlier"));
        journal.mark(6, QStringLiteral("the reply"));
        journal.flush();
        QCOMPARE(store->durable(), 7);
        const auto session = Library(folder()).open(journal.path(), catalog::Catalog::bundled());
        QVERIFY(session);
        QCOMPARE(session->store->size(), 2);
        QCOMPARE(session->store->row(0).event.bytes, QByteArray("request"));
        QCOMPARE(session->store->row(1).event.bytes, QByteArray("reply"));
        QCOMPARE(session->store->row(1).requestRow, std::optional<qint64>(0));
        QCOMPARE(session->marks, (QMap<qint64, QString> {{1, QStringLiteral("the reply")}}));

        store->setBudget(0);
        store->append(plain(Kind::Push, 12, QByteArray(Payloads::BlockSize, 'x')));
        journal.flush();
        store->append(plain(Kind::Push, 13));
        QVERIFY(!store->payloads().isResident(0));
        QCOMPARE(store->row(4).event.bytes, QByteArray("earlier 4"));
        QCOMPARE(store->row(5).event.bytes, QByteArray("request"));
    }

    void onlyTheOwnerMayReadIt()
    {
        const auto store = std::make_shared<Store>();
        Journal journal(store, folder());
        store->append(plain(Kind::Push, 1));
        journal.flush();
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        const QFileInfoList all = QDir(folder()).entryInfoList(QDir::Files | QDir::Hidden);
        QVERIFY(all.size() >= 3); // with the write-ahead log and the lock
        for (const QFileInfo &one : all)
            QVERIFY2(!(one.permissions() & others), qPrintable(one.fileName()));
    }

    void itIsWrittenWithoutBeingAsked()
    {
        const auto store = std::make_shared<Store>();
        Journal journal(store, folder());
        store->append(plain(Kind::Push, 1));
        QTRY_COMPARE(store->durable(), 1);
        QCOMPARE(number(journal.path(), QStringLiteral("SELECT rows FROM session")), 1);
        store->append(plain(Kind::Push, 1));
        QTRY_COMPARE(store->durable(), 2);
    }

    void aWindowThatCapturesNothingLeavesNoFile()
    {
        {
            const auto store = std::make_shared<Store>();
            Journal journal(store, folder());
            journal.connectionBegan(QStringLiteral("c"), QUrl(QStringLiteral("ws://a")), {}, {}, 1);
            journal.flush();
        }
        QVERIFY(!QFile::exists(folder()));
    }

    void itsNameSaysWhenItBegan()
    {
        const QString path = tests::capture(folder(), {plain(Kind::Push, 1795000000123456)});
        QVERIFY2(QRegularExpression(QStringLiteral("/20261118T110640Z-[0-9a-f]{4}\\.telltale$")).match(path).hasMatch(), qPrintable(path));
        QCOMPARE(QDir(folder()).entryList(QDir::Files | QDir::Hidden), QStringList {QFileInfo(path).fileName()}); // nothing is left beside it
    }

    void connectionsAreListedWithoutSecrets()
    {
        const auto store = std::make_shared<Store>();
        Journal journal(store, folder());
        const QString one = QStringLiteral("1");
        journal.connectionBegan(one, QUrl(QStringLiteral("wss://me:pw@host:8000/a?token=x#y")), {}, {}, 5);
        store->append(plain(Kind::Push, 1));
        journal.flush();
        journal.connectionSettled(one, QStringLiteral("centrifugo"), QStringLiteral("json"));
        journal.connectionEnded(one, 9);
        journal.connectionBegan(QStringLiteral("2"), QUrl(QStringLiteral("ws://b")), QStringLiteral("nats"), {}, 6);
        journal.flush();
        QCOMPARE(query(journal.path(), QStringLiteral("SELECT name, url, system, variant, started, ended FROM connections ORDER BY id")),
                 (QStringList {QStringLiteral("1|wss://host:8000/a|centrifugo|json|5|9"), QStringLiteral("2|ws://b|nats||6|")}));
    }

    void failuresAreThereForPeople()
    {
        const auto store = std::make_shared<Store>();
        Journal journal(store, folder());
        journal.connectionBegan(QStringLiteral("c1"), QUrl(QStringLiteral("ws://a")), QStringLiteral("nats"), {}, 5);
        store->append(plain(Kind::Push, 1, "x"));
        store->append(failure(QStringLiteral("103"), 1500000, QStringLiteral("news")));
        journal.flush();
        store->append(failure(QStringLiteral("103"), 3000000, QStringLiteral("news")));
        decode::Event close = tests::full();
        close.code = QStringLiteral("3012");
        store->append(close);
        journal.flush();
        // The queries that journalfile.h shows.
        QCOMPARE(query(journal.path(), QStringLiteral("SELECT at, code, name, subject FROM failed ORDER BY row DESC LIMIT 20;")),
                 (QStringList {QStringLiteral("2026-11-18T11:06:40.123Z|3012|ABNORMAL|news"), QStringLiteral("1970-01-01T00:00:03.000Z|103||news"),
                               QStringLiteral("1970-01-01T00:00:01.500Z|103||news")}));
        QCOMPARE(query(journal.path(), QStringLiteral("SELECT code, name, count(*) AS times, min(at), max(at) FROM failed GROUP BY code, name "
                                                      "ORDER BY times DESC;")).value(0),
                 QStringLiteral("103||2|1970-01-01T00:00:01.500Z|1970-01-01T00:00:03.000Z"));
        QCOMPARE(query(journal.path(), QStringLiteral("SELECT f.at, f.code, f.subject, c.url FROM failed f "
                                                      "LEFT JOIN connections c ON c.name = f.connection WHERE f.code = '3012';")),
                 QStringList {QStringLiteral("2026-11-18T11:06:40.123Z|3012|news|ws://a")});
        QCOMPARE(query(journal.path(), QStringLiteral("SELECT entry FROM failures WHERE row = 3")),
                 QStringList {QStringLiteral("websocket/close/1006")});
        QCOMPARE(query(journal.path(), QStringLiteral("SELECT signature, count, first, last FROM seen ORDER BY count DESC")).value(0),
                 QStringLiteral("websocket|error|103/|2|1500000|3000000"));
        QCOMPARE(query(journal.path(), QStringLiteral("SELECT rows, failures, started, ended FROM session")),
                 QStringList {QStringLiteral("4|3|1|1795000000123456")});
        QCOMPARE(number(journal.path(), QStringLiteral("PRAGMA application_id")), 0x54454C4C);
        QCOMPARE(number(journal.path(), QStringLiteral("PRAGMA user_version")), 2);
        QCOMPARE(query(journal.path(), QStringLiteral("PRAGMA journal_mode")), QStringList {QStringLiteral("wal")});
    }

    void marksAreKept()
    {
        const auto store = std::make_shared<Store>();
        Journal journal(store, folder());
        for (int i = 0; i < 3; ++i)
            store->append(plain(Kind::Push, i));
        journal.mark(1, QStringLiteral("here ✗"));
        journal.mark(2, QString());
        journal.mark(0, QStringLiteral("x"));
        journal.flush();
        journal.unmark(0);
        journal.mark(1, QStringLiteral("changed"));
        journal.flush();
        QCOMPARE(Library(folder()).open(journal.path(), catalog::Catalog::bundled())->marks,
                 (QMap<qint64, QString> {{1, QStringLiteral("changed")}, {2, QString()}}));
    }

    void aClockThatJumpsIsKeptAsItWas()
    {
        const QString path = tests::capture(folder(), {plain(Kind::Push, 5000), plain(Kind::Push, -20), plain(Kind::Push, 9000), plain(Kind::Push, 30)});
        const auto session = Library(folder()).open(path, catalog::Catalog::bundled());
        QCOMPARE(session->store->time(1), -20);
        QCOMPARE(session->store->time(3), 30);
        const SessionInfo info = Library(folder()).sessions().value(0);
        QCOMPARE(info.started, -20);
        QCOMPARE(info.ended, 9000);
    }

    void aMessageOf64MiBIsKept()
    {
        QByteArray bytes(64 << 20, 'x');
        for (qsizetype i = 0; i < bytes.size(); i += 4096)
            bytes[i] = char(i >> 12);
        const QString path = tests::capture(folder(), {plain(Kind::Push, 1, "before"), plain(Kind::Push, 1, bytes), plain(Kind::Push, 1, "after")});
        const auto session = Library(folder()).open(path, catalog::Catalog::bundled());
        QVERIFY(session);
        QCOMPARE(session->store->row(0).event.bytes, QByteArray("before"));
        QVERIFY(session->store->row(1).event.bytes == bytes);
        QCOMPARE(session->store->row(2).event.bytes, QByteArray("after"));
    }

    void aSlowDiskHoldsTheTapAndNothingIsSkipped_data()
    {
        QTest::addColumn<qint64>("mostAhead");
        QTest::addColumn<int>("bytes"); // in each of the rows
        QTest::newRow("too much") << qint64(1000000) << 1000;
        QTest::newRow("a flood for too long") << Journal::MostAhead << int(Journal::Flood / 2000);
    }

    void aSlowDiskHoldsTheTapAndNothingIsSkipped()
    {
        QFETCH(qint64, mostAhead);
        QFETCH(int, bytes);
        const auto store = std::make_shared<Store>();
        Journal journal(store, folder(), mostAhead);
        QSignalSpy behind(&journal, &Journal::behind);
        store->append(plain(Kind::Push, 1));
        journal.flush();
        {
            JournalConnection slow(journal.path(), JournalConnection::Access::Write); // holds up every other writer
            QVERIFY(slow.execute({QStringLiteral("BEGIN IMMEDIATE")}));
            for (int i = 0; i < 3000; ++i)
                store->append(plain(Kind::Push, i, QByteArray(bytes, 'x')));
            QTRY_COMPARE(behind.size(), 1);
            QCOMPARE(behind[0][0], QVariant(true));
            QVERIFY(journal.isBehind());
            QVERIFY(slow.execute({QStringLiteral("COMMIT")}));
        }
        QTRY_COMPARE(behind.size(), 2);
        QCOMPARE(behind[1][0], QVariant(false));
        journal.flush();
        QCOMPARE(number(journal.path(), QStringLiteral("SELECT rows FROM session")), 3001);
    }

    void aFileThatVanishesIsToldOfOnce()
    {
        const auto store = std::make_shared<Store>();
        Journal journal(store, folder());
        QSignalSpy failed(&journal, &Journal::failed);
        store->append(plain(Kind::Push, 1));
        journal.flush();
        QVERIFY(QFile::remove(journal.path()));
        store->append(plain(Kind::Push, 1));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<Failure>().what, QStringLiteral("the file of the session is gone"));
        store->append(plain(Kind::Push, 1));
        journal.flush();
        QCoreApplication::processEvents();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(store->size(), 3);
        QCOMPARE(store->durable(), 1);
    }

    void aPlaceThatCannotBeWrittenIsToldOf()
    {
        const auto store = std::make_shared<Store>();
        Journal journal(store, QStringLiteral("/dev/null/sessions"));
        QSignalSpy failed(&journal, &Journal::failed);
        store->append(plain(Kind::Push, 1));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<Failure>().what, QStringLiteral("the folder of the sessions cannot be made"));
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
