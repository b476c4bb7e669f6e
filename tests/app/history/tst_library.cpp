// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/library.h"
#include "app/history/journalfile.h"
#include "tests/app/history/sessions.h"

#include <QtEndian>
#include <QtTest>

#include <thread>

using namespace telltale;
using namespace telltale::history;
using tests::capture;
using tests::failure;
using tests::plain;

namespace {

/// "title|url|system|rows|failures", the latest first; the reason for a file that is refused.
QStringList listed(const Library &library)
{
    QStringList lines;
    for (const SessionInfo &info : library.sessions()) {
        if (info.refused)
            lines.append(info.refused->what);
        else
            lines.append(QStringLiteral("%1|%2|%3|%4|%5").arg(info.title, info.url, info.system).arg(info.rows).arg(info.failures));
    }
    return lines;
}

/// "code subject row", in the order in which they were found.
QStringList found(const Library &library, const QString &text, qsizetype most = 100)
{
    QStringList lines;
    for (const Sighting &sighting : library.search(text, most))
        lines.append(QStringLiteral("%1 %2 %3").arg(sighting.code, sighting.subject).arg(sighting.row));
    return lines;
}

QStringList seen(const QHash<QString, Seen> &tallies)
{
    QStringList lines;
    for (auto it = tallies.cbegin(); it != tallies.cend(); ++it)
        lines.append(QStringLiteral("%1: %2, %3 to %4").arg(it.key()).arg(it->before).arg(it->first).arg(it->last));
    lines.sort();
    return lines;
}

} // namespace

class TestLibrary : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_home;
    QString folder() const
    {
        return m_home.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u'-' + QString::fromLatin1(QTest::currentDataTag()));
    }
    const catalog::Catalog &m_catalog = catalog::Catalog::bundled();

private slots:
    void anEmptyFolderHasNone()
    {
        QCOMPARE(Library(folder()).sessions().size(), 0);
        QCOMPARE(Library(folder()).search(QStringLiteral("x"), 10).size(), 0);
        QVERIFY(Library(folder()).earlier(10, m_catalog).rows.empty());
    }

    void sessionsAreListedLatestFirst()
    {
        const Library library(folder());
        capture(folder(), {plain(Kind::Push, 5 * Second), failure(QStringLiteral("1"), 6 * Second)}, QStringLiteral("one"));
        const QString two = capture(folder(), {plain(Kind::Push, 7 * Second)}, QStringLiteral("two"));
        capture(folder(), {plain(Kind::Push, 2 * Second)});
        QFile(folder() + QStringLiteral("/notes.txt")).open(QIODevice::WriteOnly);
        QCOMPARE(listed(library), (QStringList {QStringLiteral("|ws://two:1/|nats|1|0"), QStringLiteral("|ws://one:1/|nats|2|1"),
                                                QStringLiteral("|||1|0")}));
        const SessionInfo info = library.sessions().value(0);
        QCOMPARE(info.path, two);
        QCOMPARE(info.started, 7 * Second);
        QCOMPARE(info.ended, 7 * Second);
        QCOMPARE(info.connections, 1);
        QCOMPARE(info.size, QFileInfo(two).size());
        QVERIFY(!info.inUse);
    }

    void aSessionCanBeNamed()
    {
        const Library library(folder());
        const QString path = capture(folder(), {plain(Kind::Push, 1)});
        QVERIFY(library.rename(path, QStringLiteral("the ✗ of Tuesday")));
        QCOMPARE(listed(library), QStringList {QStringLiteral("the ✗ of Tuesday|||1|0")});
        QVERIFY(library.rename(path, QString()));
        QCOMPARE(listed(library), QStringList {QStringLiteral("|||1|0")});
        QVERIFY(!library.rename(path + u'x', QStringLiteral("x")));
        QVERIFY(!QFile::exists(path + u'x'));
    }

    void aSessionThatIsWrittenCanBeListedNamedAndReadButNotRemoved()
    {
        const Library library(folder());
        const auto store = std::make_shared<Store>();
        auto journal = std::make_unique<Journal>(store, folder());
        store->append(failure(QStringLiteral("103"), 1));
        journal->flush();
        const QString path = journal->path();
        QVERIFY(library.sessions().value(0).inUse);
        QVERIFY(library.rename(path, QStringLiteral("live")));
        QVERIFY(library.mark(path, 0, QStringLiteral("look")));
        QCOMPARE(library.open(path, m_catalog)->store->size(), 1);
        QCOMPARE(library.search(QStringLiteral("103"), 10).size(), 1);
        const auto refused = library.remove(path);
        QVERIFY(!refused);
        QCOMPARE(refused.failure().what, QStringLiteral("the session is in use"));
        store->append(plain(Kind::Push, 2));
        journal.reset();
        QCOMPARE(listed(library), QStringList {QStringLiteral("live|||2|1")});
        QCOMPARE(library.marks(path).operator*(), (QMap<qint64, QString> {{0, QStringLiteral("look")}}));
        QVERIFY(!library.sessions().value(0).inUse);
        QVERIFY(library.remove(path));
        QCOMPARE(QDir(folder()).entryList(QDir::Files | QDir::Hidden), QStringList());
    }

    void onlySessionsOfTheFolderAreRemoved()
    {
        capture(folder(), {plain(Kind::Push, 1)});
        const QString elsewhere = capture(folder() + QStringLiteral("/other"), {plain(Kind::Push, 1)});
        const QString note = folder() + QStringLiteral("/note.txt");
        tests::setContents(note, "x");
        QVERIFY(!Library(folder()).remove(elsewhere));
        QVERIFY(!Library(folder()).remove(note));
        QVERIFY(!Library(folder()).remove(folder() + QStringLiteral("/none.telltale")));
        QVERIFY(QFile::exists(elsewhere) && QFile::exists(note));
    }

    void marksOfASavedSessionCanBeChanged()
    {
        const Library library(folder());
        const QString path = capture(folder(), {plain(Kind::Push, 1), plain(Kind::Push, 2)});
        QVERIFY(library.mark(path, 1, QStringLiteral("a")));
        QVERIFY(library.mark(path, 0, QString()));
        QVERIFY(library.mark(path, 0, std::nullopt));
        QCOMPARE(library.open(path, m_catalog)->marks, (QMap<qint64, QString> {{1, QStringLiteral("a")}}));
    }

    void failuresAreFoundInAllSessions()
    {
        decode::Event words = failure(QStringLiteral("1301"), 1, QStringLiteral("100%_a"));
        words.text = QStringLiteral("No Permission 3012");
        decode::Event named = failure({}, 9, QStringLiteral("x"));
        named.name = QStringLiteral("ErrorLimit");
        capture(folder(), {plain(Kind::Push, 1), words, failure(QStringLiteral("3012"), 2, QStringLiteral("news"))}, QStringLiteral("one"));
        capture(folder(), {failure(QStringLiteral("3012"), 9, QStringLiteral("Sports")), named, plain(Kind::Push, 9, "3012")});
        const Library library(folder());
        QCOMPARE(found(library, QStringLiteral("3012")), (QStringList {QStringLiteral("3012 Sports 0"), QStringLiteral("3012 news 2"), QStringLiteral("1301 100%_a 1")}));
        QCOMPARE(found(library, QStringLiteral("3012"), 2).size(), 2);
        QCOMPARE(found(library, QStringLiteral(" sports ")), QStringList {QStringLiteral("3012 Sports 0")});
        QCOMPARE(found(library, QStringLiteral("no perm")), QStringList {QStringLiteral("1301 100%_a 1")});
        QCOMPARE(found(library, QStringLiteral("0%_A")), QStringList {QStringLiteral("1301 100%_a 1")});
        QCOMPARE(found(library, QStringLiteral("0_")), QStringList());
        QCOMPARE(found(library, QStringLiteral("errorlimit")), QStringList {QStringLiteral(" x 1")});
        QCOMPARE(found(library, QStringLiteral("301")), QStringList {QStringLiteral("1301 100%_a 1")}); // a code is meant as a whole
        QCOMPARE(found(library, QStringLiteral("  ")), QStringList());
        const std::atomic<bool> cancelled = true;
        QCOMPARE(library.search(QStringLiteral("3012"), 10, &cancelled).size(), 0);
        const Sighting sighting = library.search(QStringLiteral("news"), 10).value(0);
        QCOMPARE(sighting.time, 2);
        QCOMPARE(sighting.kind, QStringLiteral("error"));
        QCOMPARE(sighting.system, QStringLiteral("websocket"));
        const auto session = library.open(sighting.path, m_catalog);
        QCOMPARE(session->store->row(sighting.row).event.subject, QStringLiteral("news"));
    }

    void whatWasSeenIsSummedUp()
    {
        const Library library(folder());
        capture(folder(), {failure(QStringLiteral("103"), 10), failure(QStringLiteral("103"), 30)});
        capture(folder(), {failure(QStringLiteral("103"), 20), failure(QStringLiteral("104"), 40)});
        QCOMPARE(seen(library.seen()), (QStringList {QStringLiteral("websocket|error|103/: 3, 10 to 30"), QStringLiteral("websocket|error|104/: 1, 40 to 40")}));
    }

    void countsGoOnInTheNextSession()
    {
        capture(folder(), {failure(QStringLiteral("103"), 1 * Second), failure(QStringLiteral("103"), 2 * Second)});
        std::vector<decode::Event> events;
        for (int i = 3; i <= 5; ++i)
            events.push_back(failure(QStringLiteral("103"), i * Second));
        events.push_back(failure(QStringLiteral("104"), 9 * Second));
        capture(folder(), events);
        const auto begin = [&](Store &store, qint64 most) {
            const Earlier earlier = Library(folder()).earlier(most, m_catalog);
            for (auto it = earlier.seen.cbegin(); it != earlier.seen.cend(); ++it)
                store.remember(it.key(), it->before, it->first, it->last);
            for (const EarlierRow &row : earlier.rows)
                store.append(row.event, row.session);
            store.beginCapture();
        };
        Store store;
        begin(store, 3); // two of 103 and the one of 104
        QCOMPARE(store.size(), 3);
        QCOMPARE(store.row(0).session, 1);
        QCOMPARE(store.row(0).seen.before, 3);
        QCOMPARE(store.row(0).seen.first, 1 * Second);
        QCOMPARE(store.row(0).seen.last, 3 * Second);
        QCOMPARE(store.row(1).seen.before, 4);
        QCOMPARE(store.row(2).seen.before, 0);
        store.append(failure(QStringLiteral("103"), 10 * Second));
        QCOMPARE(store.row(3).seen.before, 5);
        QCOMPARE(store.row(3).seen.last, 5 * Second);
        Store counted;
        begin(counted, 0);
        QCOMPARE(counted.size(), 0);
        counted.append(failure(QStringLiteral("103"), 10 * Second));
        QCOMPARE(counted.row(0).seen.before, 5);
        QCOMPARE(counted.row(0).seen.last, 5 * Second);
        Store all;
        begin(all, 100);
        QCOMPARE(all.size(), 6);
        QCOMPARE(all.row(0).session, 1);
        QCOMPARE(all.row(5).session, 2);
        QCOMPARE(all.row(4).seen.before, 4);
        QCOMPARE(all.row(5).event.code, QStringLiteral("104"));
    }

    void aBadFileNeverStopsTheOthers_data()
    {
        QTest::addColumn<int>("at"); // -1: instead of the file; -2: cut in half
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("what");
        const auto bigEndian = [](quint32 value) {
            QByteArray bytes(4, 0);
            qToBigEndian(value, bytes.data());
            return bytes;
        };
        const QString damaged = QStringLiteral("the session file is damaged");
        QTest::newRow("empty") << -1 << QByteArray() << damaged;
        QTest::newRow("text") << -1 << QByteArray(500, 'x') << damaged;
        QTest::newRow("newer") << 60 << bigEndian(3) << QStringLiteral("the session file was written by a newer Telltale");
        QTest::newRow("older") << 60 << bigEndian(1) << QStringLiteral("the session file was written by an older Telltale");
        QTest::newRow("foreign") << 68 << bigEndian(7) << QStringLiteral("the file is a database of another program");
        QTest::newRow("cut") << -2 << QByteArray() << damaged;
        QTest::newRow("schema") << 100 << QByteArray(300, '\xa5') << damaged;
    }

    void aBadFileNeverStopsTheOthers()
    {
        QFETCH(int, at);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, what);
        capture(folder(), {failure(QStringLiteral("103"), 1)});
        QByteArray content = tests::contents(capture(folder(), {failure(QStringLiteral("103"), 2)}));
        if (at >= 0)
            content.replace(at, bytes.size(), bytes);
        else
            content = at == -2 ? content.first(content.size() / 2) : bytes;
        const QString bad = folder() + QStringLiteral("/19990101T000000Z-dead.telltale");
        tests::setContents(bad, content);
        const Library library(folder());
        QCOMPARE(listed(library), (QStringList {QStringLiteral("|||1|1"), QStringLiteral("|||1|1"), what}));
        const SessionInfo info = library.sessions().value(2);
        QCOMPARE(info.path, bad);
        QCOMPARE(info.refused->where, bad);
        QVERIFY(!info.refused->hint.isEmpty());
        QCOMPARE(library.search(QStringLiteral("103"), 10).size(), 2);
        QCOMPARE(seen(library.seen()), QStringList {QStringLiteral("websocket|error|103/: 2, 1 to 2")});
        QCOMPARE(library.earlier(10, m_catalog).rows.size(), size_t(2));
        for (const auto &refused : {library.rename(bad, QStringLiteral("x")), library.mark(bad, 0, QStringLiteral("x"))}) {
            QVERIFY(!refused);
            QCOMPARE(refused.failure().what, what);
        }
        const auto opened = library.open(bad, m_catalog);
        QVERIFY(!opened);
        QCOMPARE(opened.failure().what, what);
        QCOMPARE(tests::contents(bad), content);
        QVERIFY(library.remove(bad));
        QCOMPARE(listed(library).size(), 2);
    }

    void itMayBeAskedFromSeveralThreads()
    {
        const Library library(folder());
        const auto store = std::make_shared<Store>();
        Journal journal(store, folder());
        store->append(plain(Kind::Push, 1, "0"));
        journal.flush();
        std::atomic<bool> done = false;
        std::atomic<int> wrong = 0;
        std::vector<std::thread> readers;
        for (int i = 0; i < 3; ++i) {
            readers.emplace_back([&] {
                while (!done) {
                    const auto session = library.open(journal.path(), m_catalog);
                    const qint64 last = session ? session->store->size() - 1 : -1;
                    if (last < 0 || session->store->row(last).event.bytes != QByteArray::number(last))
                        ++wrong;
                    if (library.sessions().value(0).rows <= last)
                        ++wrong;
                }
            });
        }
        for (int i = 1; i < 300; ++i) {
            store->append(plain(Kind::Push, 1, QByteArray::number(i)));
            journal.flush();
        }
        done = true;
        for (std::thread &reader : readers)
            reader.join();
        QCOMPARE(wrong.load(), 0);
    }
};

QTEST_GUILESS_MAIN(TestLibrary)
#include "tst_library.moc"
