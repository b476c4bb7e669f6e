// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/journal.h"
#include "app/history/journalschema.h"
#include "tests/app/history/events.h"

#include <QProcess>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>

using namespace telltale;
using namespace telltale::history;
using tests::plain;
using tests::failure;
using tests::row;

namespace {

/// What this program does when it is started by one of its own tests.
namespace child {

/// Appends `count` failures and ends.
int write(Journal &journal, int count)
{
    const qint64 session = journal.beginSession(QStringLiteral("ws://child"), QStringLiteral("nats"), 1);
    for (int i = 0; i < count; ++i)
        journal.append(session, row(failure(QStringLiteral("7"), i + 1)));
    return 0;
}

/// Appends numbered rows, and says when, until it is killed.
int writeForever(Journal &journal)
{
    const qint64 session = journal.beginSession(QStringLiteral("ws://child"), QStringLiteral("nats"), 1);
    const Clock clock = systemClock();
    for (int i = 0;; ++i) {
        const Time now = clock();
        decode::Event e = plain(Kind::Push, now, QByteArray(100, 'x'));
        e.message = i;
        journal.append(session, row(e));
        QThread::usleep(200);
    }
}

/// Writes to a disk that takes no file above 300 kB, and goes on capturing.
int fillDisk(Journal &journal)
{
    int failures = 0;
    QObject::connect(&journal, &Journal::failed, &journal, [&](const Failure &why) {
        ++failures;
        printf("%s\n", qPrintable(why.what));
    });
    const qint64 session = journal.beginSession(QStringLiteral("ws://child"), QStringLiteral("nats"), 1);
    journal.append(session, row(plain(Kind::Push, 1)));
    journal.flush();
    signal(SIGXFSZ, SIG_IGN);
    const rlimit limit {300000, 300000};
    setrlimit(RLIMIT_FSIZE, &limit);
    Store store;
    for (int i = 0; i < 5000; ++i) {
        const qint64 number = store.append(plain(Kind::Push, 2, QByteArray(1000, 'x')));
        journal.append(session, store.row(number));
        if (i % 100 == 0) {
            journal.flush();
            QCoreApplication::processEvents();
        }
    }
    printf("%d failures, %lld rows captured\n", failures, store.size());
    return 0;
}

int run(const QStringList &arguments)
{
    const auto journal = Journal::open(arguments.at(2));
    if (!journal) {
        fprintf(stderr, "%s\n", qPrintable(journal.failure().sentence()));
        return 1;
    }
    if (arguments.at(1) == QLatin1String("--write"))
        return write(**journal, 2000);
    if (arguments.at(1) == QLatin1String("--write-forever"))
        return writeForever(**journal);
    return fillDisk(**journal);
}

} // namespace child

void startChild(QProcess &process, const QString &job, const QString &path)
{
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {job, path});
}

/// The answer to a query with one number in it.
qint64 number(const QString &path, const QString &query)
{
    const JournalConnection connection(path, JournalConnection::Access::Read);
    QSqlQuery sql(connection.database());
    return sql.exec(query) && sql.next() ? sql.value(0).toLongLong() : -1;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    file.write(bytes);
}

std::unique_ptr<Journal> opened(const QString &path, qint64 mostQueuedBytes = Journal::MostQueuedBytes)
{
    auto journal = Journal::open(path, mostQueuedBytes);
    if (!journal)
        qFatal("%s", qPrintable(journal.failure().sentence()));
    return std::move(*journal);
}

/// An event with something in every member that the journal keeps.
decode::Event full()
{
    decode::Event e = failure(QStringLiteral("1006"), 1795000000123456, QStringLiteral("news"));
    e.connection = QStringLiteral("c1");
    e.frame = 4;
    e.message = 2;
    e.direction = wire::Direction::Out;
    e.system = QStringLiteral("nats");
    e.variant = QStringLiteral("v");
    e.guessed = true;
    e.kind = Kind::Close;
    e.operation = QStringLiteral("subscribe");
    e.name = QStringLiteral("ABNORMAL");
    e.id = QStringLiteral("9");
    e.text = QStringLiteral("gone ✗");
    e.parts = {{QStringLiteral("a"), QStringLiteral("b")}};
    e.findings = {QStringLiteral("odd")};
    e.inferred = true;
    e.trace = {{QStringLiteral("one"), wire::Span {3, 4}}, {QStringLiteral("two"), {}}};
    e.bytes = QByteArray("\x00\xffx", 3);
    e.offset = 7;
    e.frameFacts = decode::FrameFacts {wire::Opcode::Binary, 4, true, true, 3, 99, QByteArray("\x82\x03", 2)};
    e.answers = 12;
    e.latency = 1234;
    e.count = 999;
    decode::Diagnosis diagnosis;
    diagnosis.entry = catalog::Catalog::bundled().byId(QStringLiteral("websocket/close/1006"));
    diagnosis.match = catalog::Match::Exact;
    diagnosis.meaning = QStringLiteral("dropped");
    diagnosis.fromWire = true;
    diagnosis.retry = Retry {RetryClass::Reconnect, QStringLiteral("because"), Delay {500, 2.5, 20000, 0.25}};
    e.diagnosis = diagnosis;
    return e;
}

} // namespace

class TestJournal : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString path() const
    {
        return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u'/'
                                 + QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral("history.sqlite"));
    }
    const catalog::Catalog &m_catalog = catalog::Catalog::bundled();

private slots:
    void everythingIsThereAfterARestart()
    {
        const decode::Event before = full();
        QVERIFY(before.diagnosis->entry);
        qint64 session = 0;
        {
            const auto journal = opened(path());
            session = journal->beginSession(QStringLiteral("ws://a"), QStringLiteral("nats"), 5 * Second);
            journal->append(session, row(before));
            journal->append(session, row(plain(Kind::Note, 1)));
        }
        const auto journal = opened(path());
        Store store;
        QVERIFY(journal->restore(store, m_catalog, 100));
        QCOMPARE(store.size(), 2);
        QCOMPARE(store.row(0).session, session);
        const decode::Event &after = store.row(0).event;
        QCOMPARE(after.time, before.time);
        QCOMPARE(after.connection, before.connection);
        QCOMPARE(after.frame, 4);
        QCOMPARE(after.message, 2);
        QCOMPARE(after.direction, wire::Direction::Out);
        QCOMPARE(after.system, before.system);
        QCOMPARE(after.variant, before.variant);
        QVERIFY(after.guessed);
        QCOMPARE(after.kind, Kind::Close);
        QCOMPARE(after.operation, before.operation);
        QCOMPARE(after.code, before.code);
        QCOMPARE(after.name, before.name);
        QCOMPARE(after.subject, before.subject);
        QCOMPARE(after.id, before.id);
        QCOMPARE(after.text, before.text);
        QCOMPARE(after.parts, before.parts);
        QCOMPARE(after.findings, before.findings);
        QVERIFY(after.inferred);
        QCOMPARE(after.trace.size(), 2);
        QCOMPARE(after.trace[0].text, QStringLiteral("one"));
        QCOMPARE(after.trace[0].span->offset, 3);
        QCOMPARE(after.trace[0].span->length, 4);
        QVERIFY(!after.trace[1].span);
        QCOMPARE(after.bytes, before.bytes);
        QCOMPARE(after.offset, 7);
        QCOMPARE(after.frameFacts->opcode, wire::Opcode::Binary);
        QCOMPARE(after.frameFacts->rsv, quint8(4));
        QVERIFY(after.frameFacts->masked && after.frameFacts->compressed);
        QCOMPARE(after.frameFacts->frames, 3);
        QCOMPARE(after.frameFacts->wireSize, 99);
        QCOMPARE(after.frameFacts->header, before.frameFacts->header);
        QCOMPARE(after.answers, 12U);
        QCOMPARE(*after.latency, 1234);
        QCOMPARE(after.count, 999);
        QCOMPARE(after.diagnosis->entry, before.diagnosis->entry);
        QCOMPARE(after.diagnosis->match, catalog::Match::Exact);
        QCOMPARE(after.diagnosis->meaning, QStringLiteral("dropped"));
        QVERIFY(after.diagnosis->fromWire);
        QCOMPARE(after.diagnosis->retry->retryClass, RetryClass::Reconnect);
        QCOMPARE(after.diagnosis->retry->why, QStringLiteral("because"));
        QCOMPARE(after.diagnosis->retry->delay->factor, 2.5);
        QCOMPARE(after.diagnosis->retry->delay->capMs, 20000);
        const decode::Event &note = store.row(1).event;
        QVERIFY(!note.diagnosis && !note.frameFacts && !note.latency && note.bytes.isNull() && note.trace.isEmpty());

        const QList<SessionInfo> sessions = journal->sessions();
        QCOMPARE(sessions.size(), 1);
        QCOMPARE(sessions[0].id, session);
        QCOMPARE(sessions[0].started, 5 * Second);
        QCOMPARE(sessions[0].url, QStringLiteral("ws://a"));
        QCOMPARE(sessions[0].system, QStringLiteral("nats"));
        QCOMPARE(sessions[0].events, 2);
        QVERIFY(journal->beginSession({}, {}, 0) != session);
    }

    void anEntryThatIsGoneLeavesItsWords()
    {
        {
            const auto journal = opened(path());
            journal->append(journal->beginSession({}, {}, 0), row(full()));
        }
        const auto journal = opened(path());
        Store store;
        QVERIFY(journal->restore(store, catalog::Catalog(), 100));
        const decode::Diagnosis &diagnosis = *store.row(0).event.diagnosis;
        QCOMPARE(diagnosis.entry, nullptr);
        QCOMPARE(diagnosis.match, catalog::Match::Unknown);
        QCOMPARE(diagnosis.meaning, QStringLiteral("dropped"));
        QCOMPARE(diagnosis.retry->retryClass, RetryClass::Reconnect);
    }

    void countsGoOnAfterARestart()
    {
        {
            const auto journal = opened(path());
            const qint64 session = journal->beginSession({}, {}, 0);
            for (int i = 1; i <= 5; ++i)
                journal->append(session, row(failure(QStringLiteral("103"), i * Second)));
            journal->append(session, row(failure(QStringLiteral("104"), 9 * Second)));
        }
        const auto journal = opened(path());
        Store store;
        QVERIFY(journal->restore(store, m_catalog, 3)); // two of 103 and the one of 104
        QCOMPARE(store.size(), 3);
        QCOMPARE(store.row(0).seen.before, 3);
        QCOMPARE(store.row(0).seen.first, 1 * Second);
        QCOMPARE(store.row(0).seen.last, 3 * Second);
        QCOMPARE(store.row(1).seen.before, 4);
        QCOMPARE(store.row(1).seen.last, 4 * Second);
        QCOMPARE(store.row(2).seen.before, 0);
        store.append(failure(QStringLiteral("103"), 10 * Second));
        QCOMPARE(store.row(3).seen.before, 5);
        QCOMPARE(store.row(3).seen.last, 5 * Second);
        Store counted;
        QVERIFY(journal->restore(counted, m_catalog, 0));
        QCOMPARE(counted.size(), 0);
        counted.append(failure(QStringLiteral("103"), 10 * Second));
        QCOMPARE(counted.row(0).seen.before, 5);
        QCOMPARE(counted.row(0).seen.last, 5 * Second);
    }

    void onlyTheOwnerMayReadIt()
    {
        const auto journal = opened(path());
        journal->append(journal->beginSession({}, {}, 0), row(plain(Kind::Push, 1)));
        journal->flush();
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        const QFileInfo file(path());
        const QFileInfoList all = file.dir().entryInfoList(QDir::Files);
        QVERIFY(all.size() >= 2); // with the write-ahead log
        for (const QFileInfo &one : all)
            QVERIFY2(!(one.permissions() & others), qPrintable(one.fileName()));
    }

    void itIsWrittenWithoutBeingAsked()
    {
        const auto journal = opened(path());
        journal->append(journal->beginSession({}, {}, 0), row(plain(Kind::Push, 1)));
        QTRY_COMPARE(number(path(), QStringLiteral("SELECT count(*) FROM events")), 1);
        journal->append(1, row(plain(Kind::Push, 1)));
        QTRY_COMPARE(number(path(), QStringLiteral("SELECT count(*) FROM events")), 2);
    }

    void aKilledProgramLosesOnlyTheLastMoment()
    {
        QProcess process;
        startChild(process, QStringLiteral("--write-forever"), path());
        QVERIFY(process.waitForStarted());
        const QString countRows = QStringLiteral("SELECT count(*) FROM events");
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path()) && number(path(), countRows) > 500, 30000);
        const qint64 before = number(path(), countRows);
        const double killedAt = double(systemClock()()) / Millisecond;
        process.kill();
        QVERIFY(process.waitForFinished());

        const auto journal = opened(path());
        const qint64 rows = number(path(), countRows);
        QVERIFY(rows >= before);
        QCOMPARE(number(path(), QStringLiteral("SELECT max(message) + 1 FROM events")), rows); // without a gap
        QCOMPARE(journal->sessions().at(0).events, rows);
        const qint64 last = number(path(), QStringLiteral("SELECT max(time) FROM events"));
        // A quarter of a second is the promise; a busy machine may not run the child for a while.
        QVERIFY2(killedAt - double(last) < 1000, qPrintable(QString::number(killedAt - double(last))));
        qInfo("lost the last %.0f ms", killedAt - double(last));
    }

    void twoProgramsWriteAtOnce()
    {
        QProcess one, two;
        startChild(one, QStringLiteral("--write"), path());
        startChild(two, QStringLiteral("--write"), path());
        QVERIFY(one.waitForFinished() && two.waitForFinished());
        QCOMPARE(one.exitCode(), 0);
        QCOMPARE(two.exitCode(), 0);
        const auto journal = opened(path());
        const QList<SessionInfo> sessions = journal->sessions();
        QCOMPARE(sessions.size(), 2);
        QCOMPARE(sessions[0].events, 2000);
        QCOMPARE(sessions[1].events, 2000);
        QCOMPARE(number(path(), QStringLiteral("SELECT count FROM seen")), 4000);
        QCOMPARE(number(path(), QStringLiteral("SELECT count(*) FROM events")), 4000);
    }

    void aFullDiskIsToldOfOnceAndCaptureGoesOn()
    {
        QProcess process;
        startChild(process, QStringLiteral("--fill-disk"), path());
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAllStandardOutput(),
                 QByteArray("the history cannot be written\n1 failures, 5000 rows captured\n"));
        QCOMPARE(process.exitCode(), 0);
        const auto journal = opened(path()); // the file is sound
        Store store;
        QVERIFY(journal->restore(store, m_catalog, 10000));
        QVERIFY(store.size() > 1 && store.size() < 5000);
    }

    void aFileThatIsNoHistoryIsRefusedAndLeftAlone_data()
    {
        QTest::addColumn<int>("at"); // -1: instead of the file; -2: cut in half
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("what");
        const auto bigEndian = [](quint32 value) {
            QByteArray bytes(4, 0);
            qToBigEndian(value, bytes.data());
            return bytes;
        };
        QTest::newRow("empty") << -1 << QByteArray() << QStringLiteral("the history is damaged or no history at all");
        QTest::newRow("text") << -1 << QByteArray(500, 'x') << QStringLiteral("the history is damaged or no history at all");
        QTest::newRow("newer") << 60 << bigEndian(2) << QStringLiteral("the history was written by a newer Telltale");
        QTest::newRow("foreign") << 68 << bigEndian(7) << QStringLiteral("the file is a database of another program");
        QTest::newRow("cut") << -2 << QByteArray() << QStringLiteral("the history is damaged");
        QTest::newRow("overwritten") << 4096 << QByteArray(20000, '\xa5') << QStringLiteral("the history is damaged");
        QTest::newRow("schema") << 100 << QByteArray(300, '\xa5') << QStringLiteral("the history is damaged");
    }

    void aFileThatIsNoHistoryIsRefusedAndLeftAlone()
    {
        QFETCH(int, at);
        QFETCH(QByteArray, bytes);
        {
            const auto journal = opened(path());
            const qint64 session = journal->beginSession({}, {}, 0);
            for (int i = 0; i < 200; ++i)
                journal->append(session, row(failure(QString::number(i), i)));
        }
        QFile file(path());
        if (at >= 0) {
            overwrite(path(), at, bytes);
        } else if (at == -2) {
            QVERIFY(file.resize(file.size() / 2));
        } else {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
            file.close();
        }
        const QByteArray before = contents(path());
        const auto refused = Journal::open(path());
        QVERIFY(!refused);
        QTEST(refused.failure().what, "what");
        QCOMPARE(refused.failure().where, path());
        QVERIFY(!refused.failure().hint.isEmpty());
        QCOMPARE(contents(path()), before);
    }

    void aPlaceThatCannotBeWrittenIsToldOf()
    {
        const auto refused = Journal::open(QStringLiteral("/dev/null/history.sqlite"));
        QVERIFY(!refused);
        QCOMPARE(refused.failure().what, QStringLiteral("the folder of the history cannot be made"));
    }

    void aFileThatVanishesIsToldOf()
    {
        const auto journal = opened(path());
        QSignalSpy failed(journal.get(), &Journal::failed);
        QVERIFY(QFile::remove(path()));
        journal->append(1, row(plain(Kind::Push, 1)));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<Failure>().what, QStringLiteral("the file of the history is gone"));
        journal->append(1, row(plain(Kind::Push, 1)));
        journal->flush();
        QCoreApplication::processEvents();
        QCOMPARE(failed.size(), 1);
    }

    void rowsThatASlowDiskCannotTakeAreSkippedAndCounted()
    {
        const auto journal = opened(path(), 50000);
        QSignalSpy failed(journal.get(), &Journal::failed);
        const qint64 session = journal->beginSession({}, {}, 0);
        journal->flush();
        {
            JournalConnection slow(path(), JournalConnection::Access::Write); // holds up every other writer
            QVERIFY(slow.execute({QStringLiteral("BEGIN IMMEDIATE")}));
            for (int i = 0; i < 1000; ++i)
                journal->append(session, row(plain(Kind::Push, i)));
            QTRY_COMPARE(failed.size(), 1);
            QVERIFY(slow.execute({QStringLiteral("COMMIT")}));
        }
        journal->flush();
        const qint64 kept = number(path(), QStringLiteral("SELECT events FROM sessions"));
        QVERIFY(kept > 0 && kept < 1000);
        QCOMPARE(number(path(), QStringLiteral("SELECT skipped FROM sessions")), 1000 - kept);
        journal->append(session, row(plain(Kind::Push, 1)));
        journal->flush();
        QCOMPARE(number(path(), QStringLiteral("SELECT events FROM sessions")), kept + 1); // and it goes on
        QCOMPARE(number(path(), QStringLiteral("SELECT count(*) FROM events")), kept + 1);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1).startsWith(QLatin1String("--")))
        return child::run(arguments);
    TestJournal test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_journal.moc"
