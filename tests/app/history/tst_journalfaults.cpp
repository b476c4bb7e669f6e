// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/journalfile.h"
#include "app/history/segmentreader.h"
#include "tests/app/history/sessions.h"

#include <QProcess>
#include <QtTest>

#include <csignal>
#include <cstdio>
#include <random>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>

using namespace telltale;
using namespace telltale::history;
using tests::failure;
using tests::plain;

namespace {

/// What this program does when it is started by one of its own tests.
namespace child {

/// Captures `count` failures and ends.
int write(const QString &folder, int count)
{
    const auto store = std::make_shared<Store>();
    Journal journal(store, folder);
    for (int i = 0; i < count; ++i) {
        store->append(failure(QStringLiteral("7"), i + 1));
        if (i % 100 == 0)
            journal.flush();
    }
    return 0;
}

/// Captures as fast as it can, and says every few milliseconds how far it is: "rows time".
int flood(const QString &folder)
{
    const auto store = std::make_shared<Store>();
    store->setBudget(64 << 20);
    Journal journal(store, folder);
    const Clock clock = systemClock();
    decode::Event event = plain(Kind::Push, 0, QByteArray(100, 'x'));
    Time told = 0;
    for (int i = 0;; ++i) {
        event.time = clock();
        event.frame = i;
        store->append(event);
        if (event.time - told > 5 * Millisecond) {
            told = event.time;
            printf("%d %lld\n", i + 1, event.time);
            fflush(stdout);
            do
                QCoreApplication::processEvents();
            while (journal.isBehind());
        }
    }
}

/// Captures onto a disk that becomes full, and goes on capturing. Says what failed and what was kept.
int fill(const QString &folder)
{
    const auto store = std::make_shared<Store>();
    int failures = 0;
    {
        Journal journal(store, folder);
        QObject::connect(&journal, &Journal::failed, &journal, [&](const Failure &why) {
            ++failures;
            printf("%s\n", qPrintable(why.what));
        });
        for (int i = 0; i < 20000; ++i) {
            store->append(plain(Kind::Push, i, QByteArray(1000, 'x')));
            if (i % 100 == 0) {
                journal.flush();
                QCoreApplication::processEvents();
            }
        }
    }
    const QList<SessionInfo> sessions = Library(folder).sessions();
    const auto opened = Library(folder).open(sessions.value(0).path, catalog::Catalog::bundled());
    const qint64 kept = opened ? opened->store->size() : -1;
    const bool some = kept > 0 && kept < store->size() && kept == sessions.value(0).rows && kept == store->durable();
    printf("%d failure, %lld rows captured, %s\n", failures, store->size(), some ? "some of them kept" : "which is wrong");
    return 0;
}

/// No file may have more than 2 MB.
int fillLimited(const QString &folder)
{
    signal(SIGXFSZ, SIG_IGN);
    const rlimit limit {2000000, 2000000};
    setrlimit(RLIMIT_FSIZE, &limit);
    return fill(folder);
}

/// A disk of 3 MB, for this process only. Where that is not allowed, it says so.
int fillMounted(const QString &folder)
{
    QDir().mkpath(folder);
    if (unshare(CLONE_NEWNS) != 0 || mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
        || mount("tmpfs", qPrintable(folder), "tmpfs", 0, "size=3m") != 0)
        return 77;
    return fill(folder);
}

int run(const QString &job, const QString &folder)
{
    if (job == QLatin1String("--write"))
        return write(folder, 2000);
    if (job == QLatin1String("--flood"))
        return flood(folder);
    return job == QLatin1String("--fill-limited") ? fillLimited(folder) : fillMounted(folder);
}

} // namespace child

void startChild(QProcess &process, const QString &job, const QString &folder)
{
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {job, folder});
}

/// Rows of all sorts, in one small file of several tables.
std::vector<decode::Event> someEvents()
{
    std::vector<decode::Event> events;
    for (int i = 0; i < 300; ++i) {
        events.push_back(i % 3 == 0 ? failure(QString::number(i), i, QStringLiteral("s%1").arg(i)) : plain(Kind::Push, i, QByteArray(i, 'x')));
        events.back().text = QStringLiteral("words %1").arg(i);
    }
    return events;
}

/// Reads all that can be read of a session, which may be damaged: its rows, or nothing if it is refused.
std::optional<qint64> readAll(const QString &path)
{
    const Library library(QFileInfo(path).path());
    library.sessions();
    library.search(QStringLiteral("words"), 10);
    library.seen();
    const auto session = library.open(path, catalog::Catalog::bundled());
    if (!session) {
        if (session.failure().where != path || session.failure().what.isEmpty() || session.failure().hint.isEmpty())
            qWarning("%s", qPrintable(session.failure().sentence()));
        return std::nullopt;
    }
    for (qint64 row = 0; row < session->store->size(); ++row)
        (void)session->store->row(row);
    return session->store->size();
}

} // namespace

class TestJournalFaults : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_home;
    QString folder() const
    {
        return m_home.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u'-' + QString::fromLatin1(QTest::currentDataTag()));
    }

    /// Kills a flood. How much later than the last row that was kept the program was still capturing, in µs.
    Time lostByAKill(const QString &place)
    {
        QProcess process;
        startChild(process, QStringLiteral("--flood"), place);
        const auto rows = [&] { return Library(place).sessions().value(0).rows; };
        if (!QTest::qWaitFor([&] { return rows() > 100000; }, 60000))
            return -1;
        process.kill();
        process.waitForFinished();
        const QList<QByteArray> told = process.readAllStandardOutput().split('\n');
        const QList<QByteArray> last = told.value(told.size() - 2).split(' '); // what is after it was not finished
        const qint64 captured = last.value(0).toLongLong();

        const SessionInfo info = Library(place).sessions().value(0);
        const auto session = Library(place).open(info.path, catalog::Catalog::bundled());
        if (!session || info.inUse || session->store->size() != info.rows)
            return -2;
        const Store &store = *session->store;
        for (qint64 row = 0; row < store.size(); ++row) { // without a gap
            if (store.columns(row).frame[row % Columns::Rows] != quint32(row + 1))
                return -3;
        }
        const decode::Event end = store.row(store.size() - 1).event;
        if (end.bytes != QByteArray(100, 'x'))
            return -4;
        qInfo("%lld rows captured, %lld kept, the last %lld ms lost", captured, store.size(), (last.value(1).toLongLong() - end.time) / Millisecond);
        return std::max<Time>(0, last.value(1).toLongLong() - end.time);
    }

private slots:
    void aKilledProgramLosesOnlyTheLastMoment()
    {
        // A quarter of a second is the promise of a journal that is let run: on a busy machine it may have to try again.
        Time lost = 0;
        for (int attempt = 0; attempt < 5; ++attempt) {
            lost = lostByAKill(folder() + QString::number(attempt));
            QVERIFY2(lost >= 0, qPrintable(QString::number(lost)));
            if (lost <= 250 * Millisecond)
                return;
        }
        QVERIFY2(lost <= 250 * Millisecond, qPrintable(QString::number(lost)));
    }

    void twoProgramsCaptureAtOnce()
    {
        QProcess one, two;
        startChild(one, QStringLiteral("--write"), folder());
        startChild(two, QStringLiteral("--write"), folder());
        const Library library(folder());
        while (one.state() != QProcess::NotRunning || two.state() != QProcess::NotRunning) {
            for (const SessionInfo &info : library.sessions())
                QVERIFY2(!info.refused, info.refused ? qPrintable(info.refused->sentence()) : "");
            QVERIFY(library.search(QStringLiteral("7"), 5).size() <= 5);
            QTest::qWait(1);
        }
        QCOMPARE(one.exitCode(), 0);
        QCOMPARE(two.exitCode(), 0);
        const QList<SessionInfo> sessions = library.sessions();
        QCOMPARE(sessions.size(), 2);
        for (const SessionInfo &info : sessions) {
            QCOMPARE(info.rows, 2000);
            QVERIFY(!info.inUse);
        }
        QCOMPARE(library.seen().value(QStringLiteral("websocket|error|7/")).before, 4000);
    }

    void aFullDiskIsToldOfOnceAndCaptureGoesOn_data()
    {
        QTest::addColumn<QString>("job");
        QTest::newRow("files that may not grow") << QStringLiteral("--fill-limited");
        QTest::newRow("small disk") << QStringLiteral("--fill-mounted");
    }

    void aFullDiskIsToldOfOnceAndCaptureGoesOn()
    {
        QFETCH(QString, job);
        QProcess process;
        startChild(process, job, folder());
        QVERIFY(process.waitForFinished(60000));
        if (process.exitCode() == 77) {
            qInfo("no disk may be mounted here; the other row of this test stands for it");
            return;
        }
        QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()),
                 QStringLiteral("the session file cannot be written\n1 failure, 20000 rows captured, some of them kept\n"));
        QCOMPARE(process.exitCode(), 0);
    }

    void aFileThatWasCutIsRefused()
    {
        const QString path = tests::capture(folder(), someEvents());
        const QByteArray whole = tests::contents(path);
        QVERIFY(whole.size() / layout::PageSize > 8);
        QCOMPARE(readAll(path), std::optional<qint64>(300));
        for (qint64 size = 0; size < whole.size(); size += layout::PageSize) {
            for (const qint64 more : {0, 1, layout::PageSize / 2}) {
                const QByteArray cut = whole.first(size + more);
                tests::setContents(path, cut);
                QVERIFY2(!readAll(path), qPrintable(QString::number(cut.size())));
                QVERIFY(tests::contents(path) == cut);
            }
        }
    }

    void aLogThatWasCutLosesItsEndOnly()
    {
        const auto store = std::make_shared<Store>();
        auto journal = std::make_unique<Journal>(store, folder());
        for (const decode::Event &event : someEvents()) {
            store->append(event);
            if (store->size() % 20 == 0)
                journal->flush();
        }
        const QString path = journal->path();
        const QByteArray file = tests::contents(path);
        const QByteArray log = tests::contents(path + QStringLiteral("-wal"));
        journal.reset(); // from here on as if it had been killed before
        QFile::remove(path);
        const QString killed = folder() + QStringLiteral("/20260101T000000Z-dead.telltale");
        const qint64 frame = layout::PageSize + 24; // SQLite file format, section 4.1
        QVERIFY(log.size() > 20 * frame);
        qint64 before = 0;
        for (qint64 size = 32; size <= log.size(); size += 2 * frame + 7) {
            tests::setContents(killed, file);
            tests::setContents(killed + QStringLiteral("-wal"), log.first(size));
            QFile::remove(killed + QStringLiteral("-shm"));
            const qint64 rows = readAll(killed).value_or(-1);
            QVERIFY2(rows >= before && rows <= 300, qPrintable(QString::number(rows)));
            before = rows;
            QVERIFY(tests::contents(killed) == file);
        }
        QVERIFY(before > 0);
    }

    void bytesThatWereChangedDoNoHarm()
    {
        const QString path = tests::capture(folder(), someEvents());
        const QByteArray whole = tests::contents(path);
        std::mt19937 random(4);
        int refused = 0;
        for (int i = 0; i < 300; ++i) {
            QByteArray changed = whole;
            for (int flips = int(random() % 20); flips >= 0; --flips)
                changed[qsizetype(random() % quint32(changed.size()))] = char(random());
            tests::setContents(path, changed);
            refused += readAll(path) ? 0 : 1;
            QVERIFY(tests::contents(path) == changed);
        }
        QVERIFY(refused > 10);
    }

    void tablesThatDoNotFitTogetherAreRefused_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("hint");
        const auto columns = [](int column, quint32 value) { // overwrites one number of row 0
            const int at = (300 * 8 + column * 300 * 4) * 2;
            const QString little = QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(&value), 4).toHex());
            return QStringLiteral("UPDATE segments SET columns = unhex_(%1, '%2')").arg(at).arg(little);
        };
        QTest::newRow("no session") << QStringLiteral("DELETE FROM session") << QStringLiteral("it says nothing about its session");
        QTest::newRow("more rows than there are") << QStringLiteral("UPDATE session SET rows = 301") << QStringLiteral("rows from 300 on are missing");
        QTest::newRow("fewer rows than there are") << QStringLiteral("UPDATE session SET rows = 5") << QStringLiteral("rows 0 to 299: they do not follow those before");
        QTest::newRow("rows without end") << QStringLiteral("UPDATE session SET rows = 9000000000000000000") << QStringLiteral("it cannot have 9000000000000000000 rows");
        QTest::newRow("rows below none") << QStringLiteral("UPDATE session SET rows = -1") << QStringLiteral("it cannot have -1 rows");
        QTest::newRow("segment is missing") << QStringLiteral("DELETE FROM segments") << QStringLiteral("rows from 0 on are missing");
        QTest::newRow("segment elsewhere") << QStringLiteral("UPDATE segments SET first_row = 7") << QStringLiteral("rows 7 to 306: they do not follow those before");
        QTest::newRow("segment too long") << QStringLiteral("UPDATE segments SET rows = 400; UPDATE session SET rows = 400") << QStringLiteral("rows 0 to 399: they are not whole");
        QTest::newRow("segment much too long") << QStringLiteral("UPDATE segments SET rows = 90000; UPDATE session SET rows = 90000") << QStringLiteral("rows 0 to 89999: they are not whole");
        QTest::newRow("segment cut") << QStringLiteral("UPDATE segments SET columns = substr(columns, 1, 99)") << QStringLiteral("rows 0 to 299: they are not whole");
        QTest::newRow("segment is a text") << QStringLiteral("UPDATE segments SET columns = 'x'") << QStringLiteral("rows 0 to 299: they are not whole");
        QTest::newRow("profile is missing") << QStringLiteral("DELETE FROM profiles WHERE id = 1") << QStringLiteral("profile 1 cannot be read");
        QTest::newRow("profiles are missing") << QStringLiteral("DELETE FROM profiles") << QStringLiteral("rows 0 to 299: there is no profile 0");
        QTest::newRow("profile is no object") << QStringLiteral("UPDATE profiles SET facts = '[[['") << QStringLiteral("profile 0 cannot be read");
        QTest::newRow("texts are missing") << QStringLiteral("DELETE FROM texts") << QStringLiteral("rows 0 to 299: there is no text 2");
        QTest::newRow("texts elsewhere") << QStringLiteral("UPDATE texts SET first = 2") << QStringLiteral("rows 0 to 299: there is no text 2");
        QTest::newRow("texts too few") << QStringLiteral("UPDATE texts SET count = count - 1") << QStringLiteral("rows 0 to 299: there is no text 2");
        QTest::newRow("texts cut") << QStringLiteral("UPDATE texts SET bytes = substr(bytes, 1, 50)") << QStringLiteral("rows 0 to 299: there is no text 2");
        QTest::newRow("texts empty") << QStringLiteral("UPDATE texts SET sizes = zeroblob(length(sizes))") << QStringLiteral("rows 0 to 299: there is no text 2");
        QTest::newRow("payload is missing") << QStringLiteral("DELETE FROM payloads") << QStringLiteral("rows 0 to 299: the payload of row 1 is missing");
        QTest::newRow("payload cut") << QStringLiteral("UPDATE payloads SET bytes = substr(bytes, 1, 5000)") << QStringLiteral("rows 0 to 299: the payload of row 122 is missing");
        QTest::newRow("payload with a gap") << QStringLiteral("UPDATE payloads SET at = 3") << QStringLiteral("bytes of payload are missing in block 0");
        QTest::newRow("payload elsewhere") << QStringLiteral("UPDATE payloads SET block = 1") << QStringLiteral("bytes of payload are missing in block 0");
        QTest::newRow("profile out of range") << columns(0, 4000000000) << QStringLiteral("rows 0 to 299: there is no profile 4000000000");
        QTest::newRow("subject out of range") << columns(1, 4000000000) << QStringLiteral("rows 0 to 299: there is no text 4000000000");
        QTest::newRow("words out of range") << columns(2, 4000000000) << QStringLiteral("rows 0 to 299: there is no text 4000000000");
        QTest::newRow("block out of range") << columns(3, 4000000000) << QStringLiteral("rows 0 to 299: the payload of row 0 is missing");
        QTest::newRow("offset out of range") << columns(4, 4294967295) << QStringLiteral("rows 0 to 299: the payload of row 0 is missing");
        QTest::newRow("size out of range") << columns(5, 4294967295) << QStringLiteral("rows 0 to 299: the payload of row 0 is missing");
        QTest::newRow("tail out of range") << columns(8, 4294967295) << QStringLiteral("rows 0 to 299: the payload of row 0 is missing");
    }

    void tablesThatDoNotFitTogetherAreRefused()
    {
        QFETCH(QString, statement);
        QFETCH(QString, hint);
        const QString path = tests::capture(folder(), someEvents());
        {
            JournalConnection connection(path, JournalConnection::Access::Write);
            // SQLite 3.40 reads no hexadecimal text, so the whole value is written as a literal.
            static const QRegularExpression patch(QStringLiteral("unhex_\\((\\d+), '(\\w+)'\\)"));
            if (const auto match = patch.match(statement); match.hasMatch()) {
                QSqlQuery query(connection.database());
                QVERIFY(query.exec(QStringLiteral("SELECT hex(columns) FROM segments")) && query.next());
                QString hex = query.value(0).toString();
                hex.replace(match.captured(1).toInt(), 8, match.captured(2));
                statement.replace(match.capturedStart(), match.capturedLength(), QStringLiteral("x'%1'").arg(hex));
            }
            const auto done = connection.execute(statement.split(QStringLiteral("; ")));
            QVERIFY2(done, done ? "" : qPrintable(done.failure().sentence()));
        }
        const auto refused = Library(folder()).open(path, catalog::Catalog::bundled());
        QVERIFY(!refused);
        QCOMPARE(refused.failure().what, QStringLiteral("the session file is damaged"));
        QCOMPARE(refused.failure().where, path);
        QCOMPARE(refused.failure().hint, hint);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1).startsWith(QLatin1String("--")))
        return child::run(arguments.at(1), arguments.at(2));
    TestJournalFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_journalfaults.moc"
