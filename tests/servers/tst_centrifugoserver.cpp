// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Centrifugo in both encodings against a server on the real library (tests/servers/centrifugo): conversations, beginnings, ends, pings. Its codes
// are in tst_centrifugocodesserver.cpp.
#include "centrifugopeer.h"

#include "tests/support/provoked.h"

using namespace telltale;
using namespace telltale::test;
using namespace telltale::test::centrifugo;

class tst_CentrifugoServer : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { TELLTALE_PROVOKED("centrifugo"); }
    void conversation_data() { variants(); }
    void conversation();
    void recognised_data() { variants(); }
    void recognised();
    void connectRefused_data();
    void connectRefused();
    void noConnect_data() { variants(); }
    void noConnect();
    void pings_data() { variants(); }
    void pings();
    void secondPong_data() { variants(); }
    void secondPong();
    void noPong_data() { variants(); }
    void noPong();
    void paddedLength();
    void lookAlike_data() { variants(); }
    void lookAlike();
    void foreignOrigin();
    void shutdown();

private:
    Peer m_server;
};

void tst_CentrifugoServer::initTestCase()
{
    TELLTALE_NEEDS(missing());
    QVERIFY2(m_server.start(Peer::file(u"centrifugo"_s), {}), qPrintable(m_server.problem()));
}

void tst_CentrifugoServer::conversation()
{
    QFETCH(QString, variant);
    Session alice(m_server.url(), variant);
    Session bob(m_server.url(), variant);
    QVERIFY2(alice.open() && bob.open(), qPrintable(alice.lines().join(u'\n')));
    QVERIFY(alice.send(news()));
    const decode::Event *subscribed = alice.wait(Kind::Reply, u"subscribe"_s);
    QVERIFY(subscribed);
    QCOMPARE(subscribed->subject, u"news"_s);
    QVERIFY(subscribed->latency);

    QVERIFY(bob.send(compose("publish", {{"channel", u"news"_s}, {"data", u"{\"headline\":\"rain\"}"_s}})));
    QVERIFY(bob.wait(Kind::Reply, u"publish"_s));
    const decode::Event *publication = alice.wait(Kind::Push, u"publication"_s);
    QVERIFY(publication);
    QCOMPARE(publication->subject, u"news"_s);
    QVERIFY(publication->bytes.contains("rain"));

    for (const char *operation : {"presence", "presence_stats", "history", "unsubscribe"}) {
        QVERIFY(alice.send(compose(operation, {{"channel", u"news"_s}})));
        const decode::Event *reply = alice.wait(Kind::Reply, QString::fromLatin1(operation));
        QVERIFY2(reply, operation);
        QCOMPARE(reply->subject, u"news"_s);
    }
    QVERIFY(alice.send(compose("rpc", {{"method", u"echo"_s}, {"data", u"[1]"_s}})));
    QVERIFY(alice.wait(Kind::Reply, u"rpc"_s));
    QCOMPARE(alice.failures(0), QStringList());

    alice.close(1000, u"done"_s);
    QVERIFY(alice.waitForEnd());
}

void tst_CentrifugoServer::connectRefused_data()
{
    QTest::addColumn<QString>("variant");
    QTest::addColumn<QString>("data");
    QTest::addColumn<QStringList>("expected");
    // After a refused connect the server waits for the stale delay, two seconds here, then closes (section 4).
    const QString stale = u"close 3502 DisconnectStale - after-fix centrifugo/disconnect/3502 exact"_s;
    const auto row = [](const char *name, const QString &data, const QStringList &expected) {
        for (const QString &variant : Variants)
            QTest::addRow("%s, %s", name, qPrintable(variant)) << variant << data << expected;
    };
    row("error", u"{\"error\":103}"_s, {u"error 103 ErrorPermissionDenied connect after-fix centrifugo/error/103 exact"_s, stale});
    row("token expired", u"{\"error\":109}"_s, {u"error 109 ErrorTokenExpired connect reauthenticate centrifugo/error/109 exact"_s, stale});
    row("disconnect", u"{\"disconnect\":3500}"_s, {u"close 3500 DisconnectInvalidToken - reauthenticate centrifugo/disconnect/3500 exact"_s});
}

void tst_CentrifugoServer::connectRefused()
{
    QFETCH(QString, variant);
    QFETCH(QString, data);
    QFETCH(QStringList, expected);
    Session session(m_server.url(), variant);
    session.endpoint.automation.values.insert(u"data"_s, data);
    session.start();
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(int(expected.size())), expected);
}

void tst_CentrifugoServer::noConnect()
{
    QFETCH(QString, variant);
    Session session(m_server.url(), variant);
    session.endpoint.automation.on.insert(u"connect"_s, false);
    QVERIFY(session.open());
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(1), QStringList {u"close 3502 DisconnectStale - after-fix centrifugo/disconnect/3502 exact"_s});
}

/// The server pings every three seconds and closes a second after one that nobody answers.
void tst_CentrifugoServer::pings()
{
    QFETCH(QString, variant);
    Session session(m_server.url(), variant);
    QVERIFY(session.open());
    const decode::Event *first = session.wait(Kind::Ping);
    QVERIFY(first);
    const auto second = [first](const decode::Event &event) { return event.kind == Kind::Ping && event.time > first->time; };
    QVERIFY2(session.wait(second), qPrintable(session.lines().join(u'\n')));
    const decode::Event *pong = session.wait(Kind::Pong, u"pong"_s);
    QVERIFY(pong);
    QCOMPARE(pong->bytes, variant == Json ? QByteArray("{}") : QByteArray(1, '\0'));
    QVERIFY(session.send(compose("rpc", {{"method", u"echo"_s}, {"data", u"1"_s}})));
    QVERIFY(session.wait(Kind::Reply, u"rpc"_s));
    QCOMPARE(session.failures(0), QStringList());
}

void tst_CentrifugoServer::secondPong()
{
    QFETCH(QString, variant);
    Session session(m_server.url(), variant);
    QVERIFY(session.open());
    QVERIFY(session.wait(Kind::Pong));
    QVERIFY(session.send(compose("pong")));
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(1), QStringList {u"close 3501 DisconnectBadRequest - after-fix centrifugo/disconnect/3501 exact"_s});
    const decode::Event *surplus = session.wait([](const decode::Event &event) { return event.kind == Kind::Pong && !event.findings.isEmpty(); });
    QVERIFY2(surplus, qPrintable(session.lines().join(u'\n')));
}

void tst_CentrifugoServer::noPong()
{
    QFETCH(QString, variant);
    Session session(m_server.url(), variant);
    session.endpoint.automation.on.insert(u"pong"_s, false);
    QVERIFY(session.open());
    QVERIFY(session.wait(Kind::Ping));
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(1), QStringList {u"close 3012 DisconnectNoPong - reconnect centrifugo/disconnect/3012 exact"_s});
}

/// A length in more bytes than it needs: the server reads on, and so do we.
void tst_CentrifugoServer::paddedLength()
{
    Session session(m_server.url(), Protobuf);
    QVERIFY(session.open());
    QVERIFY(session.send(sendBinary(QByteArray::fromHex("8a00" "08072a060a046e657773"))));
    const decode::Event *reply = session.wait(Kind::Reply, u"subscribe"_s);
    QVERIFY2(reply, qPrintable(session.lines().join(u'\n')));
    QCOMPARE(reply->subject, u"news"_s);
    const decode::Event *request = session.wait(Kind::Request, u"subscribe"_s);
    QVERIFY(request && !request->findings.isEmpty());
}

void tst_CentrifugoServer::foreignOrigin()
{
    Session session(m_server.url(u"/guarded/websocket"_s), Json);
    session.endpoint.headers = {{"Origin", "http://elsewhere.example"}};
    session.start();
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(1), QStringList {u"refused 403 Forbidden upgrade after-fix http/refused/403 exact"_s});
}

void tst_CentrifugoServer::lookAlike()
{
    QFETCH(QString, variant);
    Session session(m_server.url(), variant);
    QVERIFY(session.open());
    QVERIFY(session.send(compose("rpc", {{"method", u"echo"_s}, {"data", u"{\"error\":{\"code\":103,\"message\":\"permission denied\"}}"_s}})));
    QVERIFY(session.wait(Kind::Reply, u"rpc"_s));
    QCOMPARE(session.failures(0), QStringList());
}

void tst_CentrifugoServer::shutdown()
{
    Peer server;
    QVERIFY2(server.start(Peer::file(u"centrifugo"_s), {}), qPrintable(server.problem()));
    Session session(server.url(), Json);
    QVERIFY(session.open());
    server.end();
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(1), QStringList {u"close 3001 DisconnectShutdown - reconnect centrifugo/disconnect/3001 exact"_s});
}

void tst_CentrifugoServer::recognised()
{
    QFETCH(QString, variant);
    Session session(m_server.url(), variant);
    session.endpoint.choice = {};
    session.start();
    const decode::Event *answer = session.wait(Kind::Reply, u"connect"_s);
    QVERIFY2(answer, qPrintable(session.lines().join(u'\n')));
    QCOMPARE(answer->system, u"centrifugo"_s);
    QCOMPARE(answer->variant, variant);
    QVERIFY(answer->guessed);
}

QTEST_GUILESS_MAIN(tst_CentrifugoServer)
#include "tst_centrifugoserver.moc"
