// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every code of Centrifugo in both encodings, said by a server on the real library (tests/servers/centrifugo): a channel err-N-x provokes
// error N, disc-N-x close code N. What is expected is section 6 of the wire reference, and its rules for codes nobody listed (section 4).
#include "centrifugopeer.h"

#include "tests/support/provoked.h"

using namespace telltale;
using namespace telltale::test;
using namespace telltale::test::centrifugo;

class tst_CentrifugoCodesServer : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { TELLTALE_PROVOKED("centrifugo-codes"); }
    void errors_data();
    void errors();
    void closes_data();
    void closes();
    void broken_data();
    void broken();
    void unsubscribed_data();
    void unsubscribed();

private:
    Peer m_server;
};

namespace {

/// A row for each encoding: the same steps, other bytes, the same codes.
void inBoth(const QString &name, const QList<Step> &steps, const QString &expected)
{
    for (const QString &variant : Variants)
        QTest::addRow("%s, %s", qPrintable(name), qPrintable(variant)) << variant << steps << expected;
}

void columns()
{
    QTest::addColumn<QString>("variant");
    QTest::addColumn<QList<Step>>("steps");
    QTest::addColumn<QString>("expected");
}

} // namespace

void tst_CentrifugoCodesServer::initTestCase()
{
    TELLTALE_NEEDS(missing());
    QVERIFY2(m_server.start(Peer::file(u"centrifugo"_s), {}), qPrintable(m_server.problem()));
}

void tst_CentrifugoCodesServer::errors_data()
{
    columns();
    const auto subscribing = [](const char *code, const char *expected) {
        const QString channel = u"err-%1-x"_s.arg(QLatin1String(code));
        inBoth(QString::fromLatin1(code), {compose("subscribe", {{"channel", channel}})},
               QString::fromLatin1(expected).replace(u"@"_s, u"subscribe(%1)"_s.arg(channel)));
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
        inBoth(QString::fromLatin1(name), steps, QString::fromLatin1(expected));
    };
    row("subscribed twice", {news(), news()}, "error 105 ErrorAlreadySubscribed subscribe(news) never centrifugo/error/105 exact");
    QList<Step> nine;
    for (int i = 1; i <= 9; ++i)
        nine.append(compose("subscribe", {{"channel", u"room%1"_s.arg(i)}}));
    row("ninth channel", nine, "error 106 ErrorLimitExceeded subscribe(room9) after-fix centrifugo/error/106 exact");
    row("rpc unknown", {compose("rpc", {{"method", u"nope"_s}})}, "error 104 ErrorMethodNotFound rpc(nope) after-fix centrifugo/error/104 exact");
    row("bad epoch",
        {news(), compose("history", {{"channel", u"news"_s}, {"limit", u"1"_s}, {"since_offset", u"3"_s}, {"since_epoch", u"bad"_s}})},
        "error 112 ErrorUnrecoverablePosition history(news) after-fix centrifugo/error/112 exact");
    row("long channel", {compose("subscribe", {{"channel", QString(256, u'x')}})},
        qPrintable(u"error 107 ErrorBadRequest subscribe(%1) after-fix centrifugo/error/107 exact"_s.arg(QString(256, u'x'))));
    // A permanent error that the wire calls temporary: the wire wins.
    row("103, temporary", {compose("rpc", {{"method", u"error"_s}, {"data", u"{\"code\":103,\"message\":\"later\",\"temporary\":true}"_s}})},
        "error 103 ErrorPermissionDenied rpc(error) backoff centrifugo/error/103 exact");
    row("refresh", {compose("refresh", {{"token", u"x"_s}})}, "error 108 ErrorNotAvailable refresh after-fix centrifugo/error/108 exact");
}

void tst_CentrifugoCodesServer::errors()
{
    QFETCH(QString, variant);
    QFETCH(QList<Step>, steps);
    QFETCH(QString, expected);
    Session session(m_server.url(), variant);
    QVERIFY2(session.open(), qPrintable(session.lines().join(u'\n')));
    for (const Step &step : steps)
        QVERIFY2(session.send(step), qPrintable(session.problem()));
    const QStringList failures = session.failures(1);
    QVERIFY2(!failures.isEmpty(), qPrintable(session.lines().join(u'\n')));
    QCOMPARE(failures, QStringList {expected});
}

void tst_CentrifugoCodesServer::closes_data()
{
    columns();
    const auto subscribing = [](int code, const char *name, const char *retry, const char *entry, const char *match) {
        const QString expected = u"close %1 %2 - %3 %4 %5"_s.arg(QString::number(code), QLatin1String(name), QLatin1String(retry), QLatin1String(entry), QLatin1String(match));
        inBoth(QString::number(code), {compose("subscribe", {{"channel", u"disc-%1-x"_s.arg(code)}})}, expected);
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

    const QString badRequest = u"close 3501 DisconnectBadRequest - after-fix centrifugo/disconnect/3501 exact"_s;
    inBoth(u"pong without a ping"_s, {compose("pong")}, badRequest);
    inBoth(u"ping command"_s, {compose("ping")}, badRequest);
    inBoth(u"connected twice"_s, {compose("connect")}, badRequest);
    inBoth(u"no channel"_s, {compose("subscribe", {{"channel", {}}})}, badRequest);
    inBoth(u"no bytes"_s, {sendBinary({})}, badRequest);
    inBoth(u"in words"_s, {sendText("hello")}, badRequest);
    inBoth(u"send"_s, {compose("send", {{"data", u"{}"_s}})}, u"close 3508 DisconnectNotAvailable - after-fix centrifugo/disconnect/3508 exact"_s);
    inBoth(u"message too big"_s, {compose("rpc", {{"data", u'"' + QString(70000, u'x') + u'"'}})},
           u"close 1009 Message Too Big - after-fix websocket/close/1009 exact"_s);
}

void tst_CentrifugoCodesServer::closes()
{
    QFETCH(QString, variant);
    QFETCH(QList<Step>, steps);
    QFETCH(QString, expected);
    Session session(m_server.url(), variant);
    QVERIFY2(session.open(), qPrintable(session.lines().join(u'\n')));
    for (const Step &step : steps)
        QVERIFY2(session.send(step), qPrintable(session.problem()));
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(1), QStringList {expected});
}

void tst_CentrifugoCodesServer::broken_data()
{
    QTest::addColumn<QString>("variant");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Kind>("kind"); ///< what we make of them
    const auto protobuf = [](const char *name, const char *hex, Kind kind) { QTest::newRow(name) << Protobuf << QByteArray::fromHex(hex) << kind; };
    protobuf("the length lies", "0908072a070a056e657773", Kind::Malformed);
    protobuf("a length that is cut short", "ff", Kind::Malformed);
    protobuf("a length of eleven bytes", "8080808080808080808001", Kind::Malformed);
    protobuf("a field that is cut short", "0408072a07", Kind::Malformed);
    protobuf("no field number", "020005", Kind::Malformed);
    protobuf("an unknown request", "050807a20100", Kind::Request);
    protobuf("no request", "020807", Kind::Request);
    const auto json = [](const char *name, const char *text, Kind kind) { QTest::newRow(name) << Json << QByteArray(text) << kind; };
    json("JSON that is cut short", R"({"id":7,"subscribe":{)", Kind::Malformed);
    json("an unknown request in JSON", R"({"id":7,"fly":{}})", Kind::Request);
    json("no request in JSON", R"({"id":7})", Kind::Request);
}

/// All of these the server closes with 3501, and we say beforehand what is wrong.
void tst_CentrifugoCodesServer::broken()
{
    QFETCH(QString, variant);
    QFETCH(QByteArray, bytes);
    QFETCH(Kind, kind);
    Session session(m_server.url(), variant);
    QVERIFY2(session.open(), qPrintable(session.lines().join(u'\n')));
    const size_t from = session.events().size();
    QVERIFY(session.send(variant == Json ? sendText(bytes) : sendBinary(bytes)));
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(1), QStringList {u"close 3501 DisconnectBadRequest - after-fix centrifugo/disconnect/3501 exact"_s});
    const decode::Event *said = session.wait(kind, {}, from);
    QVERIFY2(said, qPrintable(session.lines().join(u'\n')));
    QVERIFY(kind == Kind::Malformed ? !said->text.isEmpty() : !said->findings.isEmpty());
}

void tst_CentrifugoCodesServer::unsubscribed_data()
{
    QTest::addColumn<QString>("variant");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("expected");
    const auto row = [](int code, const char *rest) {
        for (const QString &variant : Variants)
            QTest::addRow("%d, %s", code, qPrintable(variant)) << variant << code << u"unsubscribed %1 "_s.arg(code) + QLatin1String(rest);
    };
    row(2000, "UnsubscribeCodeServer unsubscribe(news) never centrifugo/unsubscribe/2000 exact");
    row(2500, "UnsubscribeCodeInsufficient unsubscribe(news) resubscribe centrifugo/unsubscribe/2500 exact");
    row(2501, "UnsubscribeCodeExpired unsubscribe(news) reauthenticate centrifugo/unsubscribe/2501 exact");
    row(2502, "UnsubscribeCodeStateInvalidated unsubscribe(news) reauthenticate centrifugo/unsubscribe/2502 exact");
    row(2100, "application final unsubscribe unsubscribe(news) never centrifugo/unsubscribe/2100-2499 range");
    row(2600, "application temporary unsubscribe unsubscribe(news) resubscribe centrifugo/unsubscribe/2600-2999 range");
}

void tst_CentrifugoCodesServer::unsubscribed()
{
    QFETCH(QString, variant);
    QFETCH(int, code);
    QFETCH(QString, expected);
    Session session(m_server.url(), variant);
    QVERIFY2(session.open(), qPrintable(session.lines().join(u'\n')));
    QVERIFY(session.send(news()));
    QVERIFY(session.wait(Kind::Reply, u"subscribe"_s));
    QVERIFY(session.send(compose("rpc", {{"method", u"unsub"_s}, {"data", u"{\"channel\":\"news\",\"code\":%1,\"reason\":\"so it is\"}"_s.arg(code)}})));
    QCOMPARE(session.failures(1), QStringList {expected});
    QVERIFY(session.wait(Kind::Unsubscribed)->text.contains(u"so it is"_s));
}

QTEST_GUILESS_MAIN(tst_CentrifugoCodesServer)
#include "tst_centrifugocodesserver.moc"
