// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Centrifugo JSON against a server on the real library (tests/servers/centrifugo): a channel err-N-x provokes error N, disc-N-x
// close code N. What is expected is section 6 of the wire reference, and its rules for codes nobody listed (section 4).
#include "tests/support/livesession.h"
#include "tests/support/peer.h"
#include "tests/support/provoked.h"

using namespace telltale;
using namespace telltale::test;
using namespace Qt::StringLiterals;

class tst_CentrifugoServer : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { TELLTALE_PROVOKED("centrifugo"); }
    void conversation();
    void recognised();
    void errors_data();
    void errors();
    void closes_data();
    void closes();
    void unsubscribed_data();
    void unsubscribed();
    void connectRefused_data();
    void connectRefused();
    void noConnect();
    void noPong();
    void foreignOrigin();
    void lookAlike();
    void shutdown();

private:
    Peer m_server;
};

void tst_CentrifugoServer::initTestCase()
{
    const QString server = Peer::file(u"centrifugo"_s);
    TELLTALE_NEEDS(Peer::missing(u"Centrifugo's server"_s, {server}));
    QVERIFY2(m_server.start(server, {}), qPrintable(m_server.problem()));
}

void tst_CentrifugoServer::conversation()
{
    LiveSession alice(m_server.url(), u"centrifugo"_s);
    LiveSession bob(m_server.url(), u"centrifugo"_s);
    QVERIFY2(alice.open() && bob.open(), qPrintable(alice.lines().join(u'\n')));
    QVERIFY(alice.send(compose("subscribe", {{"channel", u"news"_s}})));
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

void tst_CentrifugoServer::errors_data()
{
    QTest::addColumn<QList<Step>>("steps");
    QTest::addColumn<QString>("expected");
    const auto subscribing = [](const char *code, const char *expected) {
        const QString channel = u"err-"_s + QLatin1String(code) + u"-x"_s;
        QTest::addRow("subscribe %s", code) << QList<Step> {compose("subscribe", {{"channel", channel}})}
                                            << QString::fromLatin1(expected).replace(u"@"_s, u"subscribe("_s + channel + u')');
    };
    subscribing("100", "error 100 ErrorInternal @ backoff centrifugo/error/100 exact");
    subscribing("101", "error 101 ErrorUnauthorized @ reauthenticate centrifugo/error/101 exact");
    subscribing("102", "error 102 ErrorUnknownChannel @ after-fix centrifugo/error/102 exact");
    subscribing("103", "error 103 ErrorPermissionDenied @ after-fix centrifugo/error/103 exact");
    subscribing("104", "error 104 ErrorMethodNotFound @ after-fix centrifugo/error/104 exact");
    subscribing("105", "error 105 ErrorAlreadySubscribed @ never centrifugo/error/105 exact");
    subscribing("106", "error 106 ErrorLimitExceeded @ after-fix centrifugo/error/106 exact");
    subscribing("107", "error 107 ErrorBadRequest @ after-fix centrifugo/error/107 exact");
    subscribing("108", "error 108 ErrorNotAvailable @ after-fix centrifugo/error/108 exact");
    subscribing("109", "error 109 ErrorTokenExpired @ reauthenticate centrifugo/error/109 exact");
    subscribing("110", "error 110 ErrorExpired @ reauthenticate centrifugo/error/110 exact");
    subscribing("111", "error 111 ErrorTooManyRequests @ backoff centrifugo/error/111 exact");
    subscribing("112", "error 112 ErrorUnrecoverablePosition @ after-fix centrifugo/error/112 exact");
    subscribing("113", "error 113 ErrorConcurrentPagination @ backoff centrifugo/error/113 exact");
    // Codes nobody listed: the range says who may have made them up, `temporary` on the wire decides.
    subscribing("399", "error 399 built-in error @ never centrifugo/error/0-399 range");
    subscribing("1404", "error 1404 application error @ never centrifugo/error/400-1999 range");
    subscribing("1404t", "error 1404 application error @ backoff centrifugo/error/400-1999 range");

    const auto row = [](const char *name, const QList<Step> &steps, const char *expected) {
        QTest::newRow(name) << steps << QString::fromLatin1(expected);
    };
    const Step news = compose("subscribe", {{"channel", u"news"_s}});
    row("subscribed twice", {news, news}, "error 105 ErrorAlreadySubscribed subscribe(news) never centrifugo/error/105 exact");
    QList<Step> nine;
    for (int i = 1; i <= 9; ++i)
        nine.append(compose("subscribe", {{"channel", u"room%1"_s.arg(i)}}));
    row("ninth channel", nine, "error 106 ErrorLimitExceeded subscribe(room9) after-fix centrifugo/error/106 exact");
    row("rpc unknown", {compose("rpc", {{"method", u"nope"_s}})}, "error 104 ErrorMethodNotFound rpc(nope) after-fix centrifugo/error/104 exact");
    row("bad epoch",
        {news, compose("history", {{"channel", u"news"_s}, {"limit", u"1"_s}, {"since_offset", u"3"_s}, {"since_epoch", u"bad"_s}})},
        "error 112 ErrorUnrecoverablePosition history(news) after-fix centrifugo/error/112 exact");
    row("long channel", {compose("subscribe", {{"channel", QString(256, u'x')}})},
        qPrintable(u"error 107 ErrorBadRequest subscribe(%1) after-fix centrifugo/error/107 exact"_s.arg(QString(256, u'x'))));
    // A permanent error that the wire calls temporary: the wire wins.
    row("103, temporary", {compose("rpc", {{"method", u"error"_s}, {"data", u"{\"code\":103,\"message\":\"later\",\"temporary\":true}"_s}})},
        "error 103 ErrorPermissionDenied rpc(error) backoff centrifugo/error/103 exact");
    row("refresh", {compose("refresh", {{"token", u"x"_s}})}, "error 108 ErrorNotAvailable refresh after-fix centrifugo/error/108 exact");
}

void tst_CentrifugoServer::errors()
{
    QFETCH(QList<Step>, steps);
    QFETCH(QString, expected);
    LiveSession session(m_server.url(), u"centrifugo"_s);
    QVERIFY2(session.open(), qPrintable(session.lines().join(u'\n')));
    for (const Step &step : steps)
        QVERIFY2(session.send(step), qPrintable(session.problem()));
    const QStringList failures = session.failures(1);
    QVERIFY2(!failures.isEmpty(), qPrintable(session.lines().join(u'\n')));
    QCOMPARE(failures, QStringList {expected});
}

void tst_CentrifugoServer::closes_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<QString>("expected");
    const auto subscribing = [](int code, const char *name, const char *retry, const char *entry, const char *match) {
        QTest::addRow("%d", code) << compose("subscribe", {{"channel", u"disc-%1-x"_s.arg(code)}})
                                  << u"close %1 %2 - %3 %4 %5"_s.arg(QString::number(code), QLatin1String(name), QLatin1String(retry), QLatin1String(entry), QLatin1String(match));
    };
    subscribing(3001, "DisconnectShutdown", "reconnect", "centrifugo/disconnect/3001", "exact");
    subscribing(3004, "DisconnectServerError", "backoff", "centrifugo/disconnect/3004", "exact");
    subscribing(3005, "DisconnectExpired", "reauthenticate", "centrifugo/disconnect/3005", "exact");
    subscribing(3006, "DisconnectSubExpired", "reauthenticate", "centrifugo/disconnect/3006", "exact");
    subscribing(3008, "DisconnectSlow", "reconnect", "centrifugo/disconnect/3008", "exact");
    subscribing(3009, "DisconnectWriteError", "reconnect", "centrifugo/disconnect/3009", "exact");
    subscribing(3010, "DisconnectInsufficientState", "reconnect", "centrifugo/disconnect/3010", "exact");
    subscribing(3011, "DisconnectForceReconnect", "reconnect", "centrifugo/disconnect/3011", "exact");
    subscribing(3012, "DisconnectNoPong", "reconnect", "centrifugo/disconnect/3012", "exact");
    subscribing(3013, "DisconnectTooManyRequests", "backoff", "centrifugo/disconnect/3013", "exact");
    subscribing(3014, "DisconnectStateInvalidated", "reauthenticate", "centrifugo/disconnect/3014", "exact");
    subscribing(3500, "DisconnectInvalidToken", "reauthenticate", "centrifugo/disconnect/3500", "exact");
    subscribing(3501, "DisconnectBadRequest", "after-fix", "centrifugo/disconnect/3501", "exact");
    subscribing(3502, "DisconnectStale", "after-fix", "centrifugo/disconnect/3502", "exact");
    subscribing(3503, "DisconnectForceNoReconnect", "never", "centrifugo/disconnect/3503", "exact");
    subscribing(3504, "DisconnectConnectionLimit", "after-fix", "centrifugo/disconnect/3504", "exact");
    subscribing(3505, "DisconnectChannelLimit", "after-fix", "centrifugo/disconnect/3505", "exact");
    subscribing(3506, "DisconnectInappropriateProtocol", "after-fix", "centrifugo/disconnect/3506", "exact");
    subscribing(3507, "DisconnectPermissionDenied", "after-fix", "centrifugo/disconnect/3507", "exact");
    subscribing(3508, "DisconnectNotAvailable", "after-fix", "centrifugo/disconnect/3508", "exact");
    subscribing(3509, "DisconnectTooManyErrors", "after-fix", "centrifugo/disconnect/3509", "exact");
    subscribing(3333, "built-in reconnecting disconnect", "reconnect", "centrifugo/disconnect/3000-3499", "range");
    subscribing(3999, "built-in terminal disconnect", "never", "centrifugo/disconnect/3500-3999", "range");
    subscribing(4000, "application reconnecting disconnect", "reconnect", "centrifugo/disconnect/4000-4499", "range");
    subscribing(4499, "application reconnecting disconnect", "reconnect", "centrifugo/disconnect/4000-4499", "range");
    subscribing(4500, "application terminal disconnect", "never", "centrifugo/disconnect/4500-4999", "range");
    subscribing(4999, "application terminal disconnect", "never", "centrifugo/disconnect/4500-4999", "range");

    const auto row = [](const char *name, const Step &step, const char *expected) { QTest::newRow(name) << step << QString::fromLatin1(expected); };
    const char *badRequest = "close 3501 DisconnectBadRequest - after-fix centrifugo/disconnect/3501 exact";
    row("pong without a ping", compose("pong"), badRequest);
    row("ping command", compose("ping"), badRequest);
    row("connected twice", compose("connect"), badRequest);
    row("no channel", compose("subscribe", {{"channel", {}}}), badRequest);
    row("no JSON", sendText("hello"), badRequest);
    row("cut short", sendText("{\"id\":7,\"subscribe\":{"), badRequest);
    row("send", compose("send", {{"data", u"{}"_s}}), "close 3508 DisconnectNotAvailable - after-fix centrifugo/disconnect/3508 exact");
    row("message too big", sendText("{\"id\":2,\"rpc\":{\"data\":\"" + QByteArray(70000, 'x') + "\"}}"),
        "close 1009 Message Too Big - after-fix websocket/close/1009 exact");
}

void tst_CentrifugoServer::closes()
{
    QFETCH(Step, step);
    QFETCH(QString, expected);
    LiveSession session(m_server.url(), u"centrifugo"_s);
    QVERIFY2(session.open(), qPrintable(session.lines().join(u'\n')));
    QVERIFY2(session.send(step), qPrintable(session.problem()));
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(1), QStringList {expected});
}

void tst_CentrifugoServer::unsubscribed_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("expected");
    QTest::newRow("2000") << 2000 << u"unsubscribed 2000 UnsubscribeCodeServer unsubscribe(news) never centrifugo/unsubscribe/2000 exact"_s;
    QTest::newRow("2500") << 2500 << u"unsubscribed 2500 UnsubscribeCodeInsufficient unsubscribe(news) resubscribe centrifugo/unsubscribe/2500 exact"_s;
    QTest::newRow("2501") << 2501 << u"unsubscribed 2501 UnsubscribeCodeExpired unsubscribe(news) reauthenticate centrifugo/unsubscribe/2501 exact"_s;
    QTest::newRow("2502") << 2502 << u"unsubscribed 2502 UnsubscribeCodeStateInvalidated unsubscribe(news) reauthenticate centrifugo/unsubscribe/2502 exact"_s;
    QTest::newRow("2100") << 2100 << u"unsubscribed 2100 application final unsubscribe unsubscribe(news) never centrifugo/unsubscribe/2100-2499 range"_s;
    QTest::newRow("2600") << 2600 << u"unsubscribed 2600 application temporary unsubscribe unsubscribe(news) resubscribe centrifugo/unsubscribe/2600-2999 range"_s;
}

void tst_CentrifugoServer::unsubscribed()
{
    QFETCH(int, code);
    QFETCH(QString, expected);
    LiveSession session(m_server.url(), u"centrifugo"_s);
    QVERIFY2(session.open(), qPrintable(session.lines().join(u'\n')));
    QVERIFY(session.send(compose("subscribe", {{"channel", u"news"_s}})));
    QVERIFY(session.wait(Kind::Reply, u"subscribe"_s));
    QVERIFY(session.send(compose("rpc", {{"method", u"unsub"_s}, {"data", u"{\"channel\":\"news\",\"code\":%1,\"reason\":\"so it is\"}"_s.arg(code)}})));
    QCOMPARE(session.failures(1), QStringList {expected});
    QVERIFY(session.wait(Kind::Unsubscribed)->text.contains(u"so it is"_s));
}

void tst_CentrifugoServer::connectRefused_data()
{
    QTest::addColumn<QString>("data");
    QTest::addColumn<QStringList>("expected");
    // After a refused connect the server waits for the stale delay, two seconds here, then closes (section 4).
    QTest::newRow("error") << u"{\"error\":103}"_s
                           << QStringList {u"error 103 ErrorPermissionDenied connect after-fix centrifugo/error/103 exact"_s,
                                           u"close 3502 DisconnectStale - after-fix centrifugo/disconnect/3502 exact"_s};
    QTest::newRow("token expired") << u"{\"error\":109}"_s
                                   << QStringList {u"error 109 ErrorTokenExpired connect reauthenticate centrifugo/error/109 exact"_s,
                                                   u"close 3502 DisconnectStale - after-fix centrifugo/disconnect/3502 exact"_s};
    QTest::newRow("disconnect") << u"{\"disconnect\":3500}"_s
                                << QStringList {u"close 3500 DisconnectInvalidToken - reauthenticate centrifugo/disconnect/3500 exact"_s};
}

void tst_CentrifugoServer::connectRefused()
{
    QFETCH(QString, data);
    QFETCH(QStringList, expected);
    LiveSession session(m_server.url(), u"centrifugo"_s);
    session.endpoint.automation.values.insert(u"data"_s, data);
    session.start();
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(int(expected.size())), expected);
}

void tst_CentrifugoServer::noConnect()
{
    LiveSession session(m_server.url(), u"centrifugo"_s);
    session.endpoint.automation.on.insert(u"connect"_s, false);
    QVERIFY(session.open());
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(1), QStringList {u"close 3502 DisconnectStale - after-fix centrifugo/disconnect/3502 exact"_s});
}

void tst_CentrifugoServer::noPong()
{
    LiveSession session(m_server.url(), u"centrifugo"_s);
    session.endpoint.automation.on.insert(u"pong"_s, false);
    QVERIFY(session.open());
    QVERIFY(session.wait(Kind::Ping));
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(1), QStringList {u"close 3012 DisconnectNoPong - reconnect centrifugo/disconnect/3012 exact"_s});
}

void tst_CentrifugoServer::foreignOrigin()
{
    LiveSession session(m_server.url(u"/guarded/websocket"_s), u"centrifugo"_s);
    session.endpoint.headers = {{"Origin", "http://elsewhere.example"}};
    session.start();
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(1), QStringList {u"refused 403 Forbidden upgrade after-fix http/refused/403 exact"_s});
}

void tst_CentrifugoServer::lookAlike()
{
    LiveSession session(m_server.url(), u"centrifugo"_s);
    QVERIFY(session.open());
    QVERIFY(session.send(compose("rpc", {{"method", u"echo"_s}, {"data", u"{\"error\":{\"code\":103,\"message\":\"permission denied\"}}"_s}})));
    QVERIFY(session.wait(Kind::Reply, u"rpc"_s));
    QCOMPARE(session.failures(0), QStringList());
}

void tst_CentrifugoServer::shutdown()
{
    Peer server;
    QVERIFY2(server.start(Peer::file(u"centrifugo"_s), {}), qPrintable(server.problem()));
    LiveSession session(server.url(), u"centrifugo"_s);
    QVERIFY(session.open());
    server.end();
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(1), QStringList {u"close 3001 DisconnectShutdown - reconnect centrifugo/disconnect/3001 exact"_s});
}

void tst_CentrifugoServer::recognised()
{
    LiveSession session(m_server.url(), {});
    session.start();
    const decode::Event *answer = session.wait(Kind::Reply, u"connect"_s);
    QVERIFY2(answer, qPrintable(session.lines().join(u'\n')));
    QCOMPARE(answer->system, u"centrifugo"_s);
    QVERIFY(answer->guessed);
}

QTEST_GUILESS_MAIN(tst_CentrifugoServer)
#include "tst_centrifugoserver.moc"
