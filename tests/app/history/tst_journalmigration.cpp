// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/journalmigration.h"
#include "tests/app/history/sessions.h"

#include <QLockFile>
#include <QtTest>

using namespace telltale;
using namespace telltale::history;

namespace {

/// What version 1 made of an empty file.
const QStringList version1Creation {
    QStringLiteral("PRAGMA application_id = 1413827660"),
    QStringLiteral("PRAGMA user_version = 1"),
    QStringLiteral("CREATE TABLE sessions (id INTEGER PRIMARY KEY, started REAL NOT NULL, url TEXT NOT NULL, "
                   "system TEXT NOT NULL, events INTEGER NOT NULL DEFAULT 0, skipped INTEGER NOT NULL DEFAULT 0)"),
    QStringLiteral(
        "CREATE TABLE events (id INTEGER PRIMARY KEY, session INTEGER NOT NULL, connection TEXT NOT NULL, "
        "frame INTEGER NOT NULL, message INTEGER NOT NULL, time REAL NOT NULL, dir TEXT NOT NULL, "
        "system TEXT NOT NULL, variant TEXT, guessed INTEGER NOT NULL, kind TEXT NOT NULL, operation TEXT, code TEXT, "
        "name TEXT, subject TEXT, wire_id TEXT, text TEXT, inferred INTEGER NOT NULL, entry TEXT, detail TEXT, "
        "match TEXT, retry TEXT, why TEXT, meaning TEXT, from_wire INTEGER, latency REAL, request INTEGER, "
        "answers INTEGER, opcode TEXT, payload_offset INTEGER, payload BLOB, signature TEXT, details TEXT)"),
    QStringLiteral("CREATE INDEX events_by_signature ON events (signature, id) WHERE signature IS NOT NULL"),
    QStringLiteral("CREATE TABLE seen (signature TEXT PRIMARY KEY, count INTEGER NOT NULL, first REAL NOT NULL, "
                   "last REAL NOT NULL) WITHOUT ROWID"),
    QStringLiteral("CREATE TABLE counters (next_session INTEGER NOT NULL)"),
    QStringLiteral("INSERT INTO counters VALUES (7)"),
    QStringLiteral("PRAGMA journal_mode = WAL"),
};

/// An event of version 1 that says little: its session, time (ms), kind, code and bytes.
QString insert(int session, int time, const char *kind, const char *code, const char *bytes)
{
    return QStringLiteral("INSERT INTO events (session, connection, frame, message, time, dir, system, guessed, kind, code, inferred, "
                          "payload_offset, payload) VALUES (%1, '%1', 0, 0, %2, 'in', 'nats', 0, '%3', '%4', 0, 0, CAST('%5' AS BLOB))")
        .arg(session).arg(time).arg(QLatin1String(kind), QLatin1String(code), QLatin1String(bytes));
}

void make(const QString &path, const QStringList &statements)
{
    QDir().mkpath(QFileInfo(path).path());
    tests::setContents(path, {});
    JournalConnection connection(path, JournalConnection::Access::Write);
    const auto made = connection.execute(statements);
    QVERIFY2(made, made ? "" : qPrintable(made.failure().sentence()));
}

} // namespace

class TestJournalMigration : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_home;
    QString home() const
    {
        return m_home.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u'-' + QString::fromLatin1(QTest::currentDataTag()));
    }
    QString oldPath() const { return home() + QStringLiteral("/history.sqlite"); }
    QString folder() const { return home() + QStringLiteral("/sessions"); }
    const catalog::Catalog &m_catalog = catalog::Catalog::bundled();

    void makeOld(const QStringList &events) const
    {
        make(oldPath(), version1Creation
                 + QStringList {QStringLiteral("INSERT INTO sessions VALUES (1, 1000, 'ws://a', 'nats', 2, 0)"),
                                QStringLiteral("INSERT INTO sessions VALUES (2, 2000, 'ws://b', '', 2, 0)"),
                                QStringLiteral("INSERT INTO sessions VALUES (3, 3000, 'ws://never', '', 0, 0)")}
                 + events);
    }
    static QStringList someEvents()
    {
        return {insert(1, 1001, "push", "", "one"), insert(2, 2001, "error", "7", "two"), insert(1, 1003, "error", "7", "three"), insert(2, 2004, "close", "1006", "")};
    }
    void makeOldFor(const char *name)
    {
        make(m_home.filePath(QLatin1String(name) + QStringLiteral(".sqlite")),
             version1Creation + QStringList {QStringLiteral("INSERT INTO sessions VALUES (1, 1000, 'ws://a', 'nats', 2, 0)")} + someEvents());
    }

private slots:
    void sessionsOfVersion1BecomeFiles()
    {
        makeOld(someEvents());
        QCOMPARE(*takeOverOldHistory(oldPath(), folder(), m_catalog), 2);
        const QList<SessionInfo> sessions = Library(folder()).sessions();
        QCOMPARE(sessions.size(), 2);
        QCOMPARE(sessions[0].url, QStringLiteral("ws://b"));
        QCOMPARE(sessions[0].system, QStringLiteral("nats"));
        QCOMPARE(sessions[0].rows, 2);
        QCOMPARE(sessions[0].failures, 2);
        QCOMPARE(sessions[1].url, QStringLiteral("ws://a"));
        QCOMPARE(sessions[1].started, 1001 * Millisecond);
        const auto session = Library(folder()).open(sessions[1].path, m_catalog);
        QCOMPARE(session->store->row(0).event.bytes, QByteArray("one"));
        QCOMPARE(session->store->row(1).event.bytes, QByteArray("three"));
        QCOMPARE(session->store->row(1).event.code, QStringLiteral("7"));
        QCOMPARE(session->store->row(1).event.kind, Kind::Error);
        QCOMPARE(Library(folder()).seen().value(QStringLiteral("nats|error|7/")).before, 2);
        QVERIFY(!QFile::exists(oldPath()));
        QVERIFY(QFile::exists(oldPath() + QStringLiteral(".migrated")));
        QVERIFY(!QFile::exists(folder() + QStringLiteral("/.migrating")));
        QCOMPARE(*takeOverOldHistory(oldPath(), folder(), m_catalog), 0); // once
        QCOMPARE(Library(folder()).sessions().size(), 2);
    }

    void allThatAnEventSaidComesOver()
    {
        makeOld({QStringLiteral(
            "INSERT INTO events VALUES (9, 1, 'c1', 4, 2, 1795000000123.456, 'out', 'nats', 'v', 1, 'close', 'subscribe', '1006', 'ABNORMAL', 'news', "
            "'9', 'gone ✗', 1, 'websocket/close/1006', NULL, 'exact', 'reconnect', 'because', 'dropped', 1, 1.234, NULL, 12, 'binary', 7, x'00ff78', 's', "
            "'{\"parts\":[[\"a\",\"b\"]],\"findings\":[\"odd\"],\"trace\":[[\"one\",3,4],[\"two\"]],\"count\":999,\"delay\":[500,2.5,20000,0.25],"
            "\"frame\":{\"opcode\":2,\"rsv\":4,\"masked\":true,\"compressed\":true,\"frames\":3,\"wireSize\":99,\"header\":\"8203\"}}')")});
        QCOMPARE(*takeOverOldHistory(oldPath(), folder(), m_catalog), 1);
        decode::Event expected = tests::full();
        expected.foldable = false; // version 1 did not keep it
        Store store;
        store.append(expected);
        QCOMPARE(tests::opened(Library(folder()).sessions().value(0).path), tests::facts(store.row(0)));
    }

    void withoutAnOldFileNothingHappens()
    {
        QCOMPARE(*takeOverOldHistory(oldPath(), folder(), m_catalog), 0);
        QVERIFY(!QFile::exists(home()));
    }

    void whatWasInterruptedIsFinishedOrBegunAnew()
    {
        makeOld(someEvents());
        // Killed while files were being made: the half-made ones are forgotten.
        const QString waiting = folder() + QStringLiteral("/.migrating");
        tests::capture(waiting, {tests::plain(Kind::Push, 1)});
        QCOMPARE(*takeOverOldHistory(oldPath(), folder(), m_catalog), 2);
        // Killed after the old file was set aside: the waiting ones come in.
        tests::capture(waiting, {tests::plain(Kind::Push, 1)});
        QCOMPARE(*takeOverOldHistory(oldPath(), folder(), m_catalog), 1);
        QCOMPARE(Library(folder()).sessions().size(), 3);
        QVERIFY(!QFile::exists(waiting));
    }

    void onlyOneProgramDoesIt()
    {
        makeOld(someEvents());
        QDir().mkpath(folder());
        QLockFile other(folder() + QStringLiteral("/.migrating.lock"));
        QVERIFY(other.tryLock(0));
        QCOMPARE(*takeOverOldHistory(oldPath(), folder(), m_catalog), 0);
        QVERIFY(QFile::exists(oldPath()));
    }

    void aFileThatIsNoHistoryIsLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("hint");
        makeOldFor("template");
        const QByteArray whole = tests::contents(m_home.filePath(QStringLiteral("template.sqlite")));
        QVERIFY(whole.size() > 8192);
        QByteArray foreign = whole;
        foreign[71] = 1;
        QByteArray newer = whole;
        newer[63] = 9;
        QByteArray overwritten = whole;
        overwritten.replace(4096, 3000, QByteArray(3000, '\xa5'));
        QTest::newRow("empty") << QByteArray() << QStringLiteral("the session file is damaged");
        QTest::newRow("text") << QByteArray(500, 'x') << QStringLiteral("the session file is damaged");
        QTest::newRow("cut") << whole.first(whole.size() / 2) << QStringLiteral("the session file is damaged");
        QTest::newRow("overwritten") << overwritten << QStringLiteral("the session file is damaged");
        QTest::newRow("foreign") << foreign << QStringLiteral("the file is a database of another program");
        QTest::newRow("newer") << newer << QStringLiteral("the session file was written by a newer Telltale");
    }

    void aFileThatIsNoHistoryIsLeftAlone()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, hint);
        QDir().mkpath(home());
        tests::setContents(oldPath(), content);
        const auto refused = takeOverOldHistory(oldPath(), folder(), m_catalog);
        QVERIFY(!refused);
        QCOMPARE(refused.failure().what, QStringLiteral("the history of earlier versions cannot be taken over"));
        QCOMPARE(refused.failure().where, oldPath());
        QVERIFY2(refused.failure().hint.startsWith(hint), qPrintable(refused.failure().hint));
        QCOMPARE(tests::contents(oldPath()), content);
        QCOMPARE(QDir(folder()).entryList(QDir::Files | QDir::Hidden), QStringList());
    }

    void aSessionFileIsBroughtToANewerVersion()
    {
        const QString path = tests::capture(folder(), {tests::plain(Kind::Push, 1)});
        const QList<Migration> steps {{2, {QStringLiteral("ALTER TABLE session ADD COLUMN colour TEXT")}},
                                      {3, {QStringLiteral("UPDATE session SET colour = 'red'")}}};
        QCOMPARE(*migrateSessionFile(path), false); // is that far
        QCOMPARE(tests::number(path, QStringLiteral("PRAGMA user_version")), 2);
        QCOMPARE(*migrateSessionFile(path, steps, 4), true);
        QCOMPARE(tests::number(path, QStringLiteral("PRAGMA user_version")), 4);
        QCOMPARE(tests::number(path, QStringLiteral("SELECT count(*) FROM session WHERE colour = 'red'")), 1);
        QCOMPARE(*migrateSessionFile(path, steps, 4), false);
        QCOMPARE(*migrateSessionFile(path, steps, 9), false); // nobody knows the way
        QCOMPARE(tests::number(path, QStringLiteral("PRAGMA user_version")), 4);
    }

    void aStepThatFailsChangesNothing()
    {
        const QString path = tests::capture(folder(), {tests::plain(Kind::Push, 1)});
        const QByteArray before = tests::contents(path);
        const auto failed = migrateSessionFile(path, {{2, {QStringLiteral("DELETE FROM session"), QStringLiteral("DELETE FROM nothing")}}}, 3);
        QVERIFY(!failed);
        QCOMPARE(failed.failure().where, path);
        QCOMPARE(tests::contents(path), before);
    }
};

QTEST_GUILESS_MAIN(TestJournalMigration)
#include "tst_journalmigration.moc"
