// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/library.h"
#include "app/session/recorder.h"
#include "tests/app/history/events.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace telltale;
using namespace telltale::session;
using tests::failure;
using tests::plain;

class TestRecorder : public QObject {
    Q_OBJECT

    static std::unique_ptr<Recorder> recorder(const QString &folder, PayloadBudget budget = {})
    {
        auto made = std::make_unique<Recorder>(std::make_shared<history::Store>(), catalog::Catalog::bundled(), folder, budget);
        made->start(100);
        return made;
    }
    static Endpoint endpoint()
    {
        Endpoint endpoint;
        endpoint.upstream.url = QUrl(QStringLiteral("ws://user:secret@example.org/path?token=secret"));
        return endpoint;
    }

private slots:
    void whatWasRecordedComesBack()
    {
        const QTemporaryDir folder;
        {
            const auto first = recorder(folder.path());
            const QString name = first->connectionBegan(endpoint(), 1);
            decode::Event failed = failure(QStringLiteral("103"), 10);
            failed.connection = name;
            first->events({plain(Kind::Push, 5, "payload"), failed});
            first->connectionSettled(name, QStringLiteral("nats"), QStringLiteral("text"));
            first->connectionEnded(name, 20);
        }
        const auto second = recorder(folder.path());
        QCOMPARE(second->store()->size(), 2);
        QCOMPARE(second->store()->firstCaptured(), 2);
        QCOMPARE(second->store()->row(0).event.bytes, QByteArray("payload"));
        QVERIFY(second->store()->row(1).session != 0);
        second->events({failure(QStringLiteral("103"), 30)});
        QCOMPARE(second->store()->row(2).seen.before, 1);
        second->flush();
        // The rows that were brought back are not written again.
        QCOMPARE(history::Library(folder.path()).sessions().value(0).rows, 1);
        const history::SessionInfo saved = history::Library(folder.path()).sessions().value(1);
        QCOMPARE(saved.rows, 2);
        QCOMPARE(saved.system, QStringLiteral("nats"));
        QVERIFY2(!saved.url.contains(QLatin1String("secret")), qPrintable(saved.url));
    }

    void withoutAFolderNothingIsWritten()
    {
        const auto alone = recorder({});
        alone->connectionBegan(endpoint(), 1);
        alone->events({plain(Kind::Push, 1)});
        alone->flush();
        QCOMPARE(alone->path(), QString());
        QCOMPARE(alone->store()->size(), 1);
    }

    void clearingBeginsAnotherSessionAndFreesTheRows()
    {
        const QTemporaryDir folder;
        const auto one = recorder(folder.path());
        QSignalSpy replaced(one.get(), &Recorder::storeReplaced);
        const QString name = one->connectionBegan(endpoint(), 1);
        one->events({failure(QStringLiteral("103"), 10)});
        const std::weak_ptr<history::Store> before = one->store();
        one->clear();
        QCOMPARE(replaced.size(), 1);
        replaced.clear(); // it holds the store
        QCOMPARE(one->store()->size(), 0);
        decode::Event again = failure(QStringLiteral("103"), 11);
        again.connection = name;
        one->events({again});
        QCOMPARE(one->store()->row(0).seen.before, 1);
        one->flush();
        QVERIFY(before.expired());
        const QList<history::SessionInfo> sessions = history::Library(folder.path()).sessions();
        QCOMPARE(sessions.size(), 2);
        QCOMPARE(sessions[0].connections, 1); // the open connection belongs to both
        QCOMPARE(sessions[1].connections, 1);
    }

    void marksAreKeptWhereTheirRowsAre()
    {
        const QTemporaryDir folder;
        QString path;
        {
            const auto first = recorder(folder.path());
            first->events({plain(Kind::Push, 1), plain(Kind::Push, 2)});
            first->mark(1, true, QStringLiteral("here"));
            first->flush();
            path = first->path();
        }
        const auto second = recorder(folder.path());
        second->events({plain(Kind::Push, 3)});
        second->mark(0, true, {});
        second->mark(1, false, {});
        second->mark(2, true, QStringLiteral("new"));
        second->flush();
        const history::Library library(folder.path());
        QCOMPARE(library.marks(path)->keys(), QList<qint64> {0});
        QCOMPARE(library.marks(second->path())->value(0), QStringLiteral("new"));
    }

    void namesOfConnectionsDiffer()
    {
        const auto alone = recorder({});
        const QString first = alone->connectionBegan(endpoint(), 1);
        alone->connectionEnded(first, 2);
        QVERIFY(alone->connectionBegan(endpoint(), 3) != first);
    }

    void aFolderThatCannotBeWrittenIsToldAndCaptureGoesOn()
    {
        const QTemporaryDir folder;
        QFile inTheWay(folder.filePath(QStringLiteral("file")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        Recorder broken(std::make_shared<history::Store>(), catalog::Catalog::bundled(), inTheWay.fileName() + QStringLiteral("/sessions"),
                        {.journaled = 1 << 20, .unjournaled = 2 << 20});
        QSignalSpy failed(&broken, &Recorder::failed);
        broken.start(10);
        broken.events({plain(Kind::Push, 1)});
        QTRY_VERIFY(!failed.isEmpty());
        for (int i = 0; i < 10; ++i)
            broken.events({plain(Kind::Push, i, QByteArray(1 << 20, 'x'))});
        QCOMPARE(broken.store()->size(), 11);
        QVERIFY(broken.store()->row(1).lostBytes); // bounded all the same
        QVERIFY(!broken.store()->row(10).lostBytes);
    }
};

QTEST_GUILESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
