// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/playground.h"
#include "app/session/client.h"
#include "app/session/recorder.h"
#include "ui/catalogue/showme.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace telltale;
using ui::ShowMe;

/// From an entry's id through the real playground, tap, decoder and store to its row.
class tst_ShowMeDriver : public QObject {
    Q_OBJECT

private:
    const catalog::Catalog &m_catalog = catalog::Catalog::bundled();
    playground::Playground m_playground;
    QUrl m_base;

private slots:
    void initTestCase()
    {
        QVERIFY(bool(m_playground.listen(0)));
        m_base = m_playground.url({});
    }

    void findsTheRow_data()
    {
        QTest::addColumn<QString>("id");
        for (const char *id : {"centrifugo/error/103", "centrifugo/disconnect/3500", "centrifugo/unsubscribe/2500", "centrifugo/disconnect/4500-4999",
                 "nats/error/Permissions-Violation-for-Subscription", "nats/status/503-No-Responders", "nats/close/ServerShutdown", "nats/jetstream/10059",
                 "flow/error-code/429", "deepstream/event/MESSAGE_DENIED", "deepstream/record/RECORD_NOT_FOUND", "sharedb/error/ERR_DOC_WAS_DELETED",
                 "websocket/close/1006", "websocket/close/1011", "http/refused/401", "http/refused/503"}) {
            QTest::newRow(id) << QString::fromLatin1(id);
        }
    }
    void findsTheRow()
    {
        QFETCH(QString, id);
        const auto store = std::make_shared<history::Store>();
        decode::Event before; // what was captured earlier is not it
        before.kind = Kind::Error;
        before.diagnosis = decode::Diagnosis {};
        before.diagnosis->entry = m_catalog.byId(id);
        QVERIFY(before.diagnosis->entry);
        store->append(before);
        session::Recorder recorder(store, m_catalog, {});
        recorder.start(0);
        session::Client client(m_catalog, systemClock(), recorder, [](const session::Endpoint &) { return u"1"_s; });
        ShowMe showMe(m_catalog);
        QSignalSpy found(&showMe, &ShowMe::found);
        QSignalSpy failed(&showMe, &ShowMe::failed);
        QSignalSpy busy(&showMe, &ShowMe::busyChanged);
        connect(&showMe, &ShowMe::connectWanted, &client, &session::Client::open);
        connect(&client, &session::Client::ended, &showMe, &ShowMe::ended);
        showMe.show(id, m_base);
        showMe.watch(store, store->size());
        const auto looked = [&] {
            showMe.look();
            return !showMe.isBusy();
        };
        QTRY_VERIFY2_WITH_TIMEOUT(looked(), qPrintable(id), 20000);
        QVERIFY2(failed.isEmpty(), qPrintable(failed.value(0).value(0).toString()));
        QCOMPARE(found.size(), 1);
        QCOMPARE(busy.size(), 2);
        const history::Row row = store->row(found.first().first().toLongLong());
        QVERIFY(row.number > 0);
        QVERIFY(row.event.diagnosis);
        const auto &diagnosis = *row.event.diagnosis;
        QVERIFY((diagnosis.entry && diagnosis.entry->id == id) || (diagnosis.detail && diagnosis.detail->id == id));
    }

    void saysWhyNot_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("running");
        QTest::addColumn<QString>("words");
        QTest::newRow("unknown") << u"nats/error/Nonsense"_s << true << u"nats/error/Nonsense"_s;
        QTest::newRow("cannot reach the wire") << u"centrifugo/sdk-error/1"_s << true << m_catalog.byId(u"centrifugo/sdk-error/1"_s)->reachNote;
        QTest::newRow("no playground") << u"centrifugo/error/103"_s << false << u"The playground does not run."_s;
    }
    void saysWhyNot()
    {
        QFETCH(QString, id);
        QFETCH(bool, running);
        QFETCH(QString, words);
        ShowMe showMe(m_catalog);
        QSignalSpy wanted(&showMe, &ShowMe::connectWanted);
        QSignalSpy failed(&showMe, &ShowMe::failed);
        showMe.show(id, running ? m_base : QUrl());
        QVERIFY(wanted.isEmpty());
        QCOMPARE(failed.size(), 1);
        QVERIFY2(failed.first().first().toString().contains(words), qPrintable(failed.first().first().toString()));
        QVERIFY(!showMe.isBusy());
    }

    void endsWithTheConnection()
    {
        const auto store = std::make_shared<history::Store>();
        ShowMe showMe(m_catalog);
        QSignalSpy found(&showMe, &ShowMe::found);
        QSignalSpy failed(&showMe, &ShowMe::failed);
        showMe.ended(); // of a connection that nobody asked for
        QVERIFY(failed.isEmpty());
        showMe.show(u"centrifugo/error/103"_s, m_base);
        showMe.watch(store, 0);
        showMe.look();
        QVERIFY(showMe.isBusy());
        showMe.ended();
        QCOMPARE(failed.size(), 1);
        QVERIFY(failed.first().first().toString().contains(u"centrifugo/error/103"_s));
        QVERIFY(!showMe.isBusy());

        showMe.show(u"centrifugo/error/103"_s, m_base);
        showMe.watch(store, 0);
        decode::Event event;
        event.kind = Kind::Error;
        event.diagnosis = decode::Diagnosis {};
        event.diagnosis->entry = m_catalog.byId(u"centrifugo/error/103"_s);
        store->append(event);
        showMe.ended(); // it was the last word
        QCOMPARE(found.size(), 1);
        QCOMPARE(failed.size(), 1);
    }

    void losesPatience()
    {
        const auto store = std::make_shared<history::Store>();
        ShowMe showMe(m_catalog);
        showMe.setPatience(1);
        QSignalSpy failed(&showMe, &ShowMe::failed);
        showMe.show(u"nats/status/503-No-Responders"_s, m_base);
        showMe.watch(store, 0);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!showMe.isBusy());
    }

    void isCancelledWithoutAWord()
    {
        const auto store = std::make_shared<history::Store>();
        ShowMe showMe(m_catalog);
        QSignalSpy failed(&showMe, &ShowMe::failed);
        showMe.show(u"nats/status/503-No-Responders"_s, m_base);
        showMe.watch(store, 0);
        showMe.cancel();
        QVERIFY(!showMe.isBusy());
        QCOMPARE(store.use_count(), 1);
        showMe.ended();
        QVERIFY(failed.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_ShowMeDriver)
#include "tst_showmedriver.moc"
