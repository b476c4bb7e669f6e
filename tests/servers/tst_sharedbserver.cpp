// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// ShareDB against a real server (tests/servers/sharedb): conversations, ends, and what only a conversation shows.
#include "tests/servers/sharedbpeer.h"
#include "tests/support/livesession.h"
#include "tests/support/provoked.h"

using namespace telltale;
using namespace telltale::test;
using namespace Qt::StringLiterals;

class tst_SharedbServer : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { TELLTALE_PROVOKED("sharedb"); }
    void conversation();
    void recognised();
    void closes_data();
    void closes();
    void lookAlikes();
    void conclusions();
    void killed();

private:
    Peer m_server;
};

void tst_SharedbServer::initTestCase()
{
    TELLTALE_NEEDS(missingShareDb());
    QVERIFY2(startShareDb(m_server), qPrintable(m_server.problem()));
}

void tst_SharedbServer::conversation()
{
    LiveSession alice(m_server.url(), u"sharedb"_s);
    LiveSession bob(m_server.url(), u"sharedb"_s);
    QVERIFY2(alice.open() && bob.open(), qPrintable(alice.lines().join(u'\n')));
    QVERIFY(alice.send(compose("create", {{"collection", u"recipes"_s}, {"document", u"soup"_s}, {"version", u"0"_s}, {"data", u"{\"serves\":4}"_s}})));
    QVERIFY(alice.wait(Kind::Reply, u"op"_s));
    QVERIFY(bob.send(compose("subscribe", {{"collection", u"recipes"_s}, {"document", u"soup"_s}})));
    const decode::Event *subscribed = bob.wait(Kind::Reply, u"subscribe"_s);
    QVERIFY(subscribed);
    QCOMPARE(subscribed->subject, u"recipes/soup"_s);
    QVERIFY(subscribed->bytes.contains("serves"));

    QVERIFY(alice.send(compose("edit", {{"collection", u"recipes"_s}, {"document", u"soup"_s}, {"version", u"1"_s}, {"op", u"[{\"p\":[\"serves\"],\"na\":2}]"_s}})));
    const decode::Event *op = bob.wait(Kind::Push, u"op"_s);
    QVERIFY(op);
    QCOMPARE(op->subject, u"recipes/soup"_s);
    QVERIFY(op->bytes.contains("\"na\":2"));

    QVERIFY(bob.send(compose("unsubscribe", {{"collection", u"recipes"_s}, {"document", u"soup"_s}})));
    QVERIFY(bob.wait(Kind::Reply, u"unsubscribe"_s));
    QVERIFY(bob.send(compose("query-subscribe", {{"collection", u"recipes"_s}, {"query", u"{}"_s}})));
    QVERIFY(bob.wait(Kind::Reply, u"query-subscribe"_s));
    QVERIFY(bob.send(compose("snapshot-fetch", {{"collection", u"recipes"_s}, {"document", u"soup"_s}, {"version", u"1"_s}})));
    QVERIFY(bob.wait(Kind::Reply, u"snapshot-fetch"_s));
    QVERIFY(bob.send(compose("presence-subscribe", {{"channel", u"kitchen"_s}})));
    QVERIFY(bob.wait(Kind::Reply, u"presence-subscribe"_s));
    QVERIFY(alice.send(compose("presence", {{"channel", u"kitchen"_s}, {"id", u"cur-7"_s}, {"value", u"{\"x\":10}"_s}})));
    QVERIFY(bob.wait(Kind::Push, u"presence"_s));
    QVERIFY(bob.send(compose("ping")));
    QVERIFY(bob.wait([](const decode::Event &event) { return event.direction == wire::Direction::In && event.operation == u"ping"_s; })
        || bob.wait(Kind::Pong));
    QCOMPARE(alice.failures(0) + bob.failures(0), QStringList());
}

void tst_SharedbServer::closes_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("/bye") << u"/bye"_s << QByteArray() << u"close 4401 Private use - backoff websocket/close/4000-4999 range"_s;
    QTest::newRow("/deny") << u"/deny"_s << QByteArray() << u"close 1000 stream end - after-fix sharedb/close/stream-end exact"_s;
    QTest::newRow("no JSON") << u"/"_s << QByteArray("hello") << u"close 1011 stream error - after-fix sharedb/close/stream-error exact"_s;
    QTest::newRow("null") << u"/"_s << QByteArray("null") << u"close 1011 stream error - after-fix sharedb/close/stream-error exact"_s;
    QTest::newRow("a number") << u"/"_s << QByteArray("5") << u"close 1000 stream end - after-fix sharedb/close/stream-end exact"_s;
    QTest::newRow("a text") << u"/"_s << QByteArray("\"ping\"") << u"close 1000 stream end - after-fix sharedb/close/stream-end exact"_s;
}

void tst_SharedbServer::closes()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    LiveSession session(m_server.url(path), u"sharedb"_s);
    // Refused clients are closed on while their handshake is under way: there, nothing is sent.
    session.endpoint.automation.on.insert(u"handshake"_s, path != u"/deny"_s);
    session.start();
    if (!text.isEmpty()) {
        QVERIFY(session.wait(Kind::Reply, u"handshake"_s));
        QVERIFY(session.send(sendText(text)));
    }
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(1), QStringList {expected});
}

void tst_SharedbServer::lookAlikes()
{
    LiveSession session(m_server.url(), u"sharedb"_s);
    QVERIFY(session.open());
    const QString data = u"{\"error\":{\"code\":\"ERR_NO_OP\",\"message\":\"no\"}}"_s;
    QVERIFY(session.send(compose("create", {{"collection", u"looks"_s}, {"document", u"error"_s}, {"version", u"0"_s}, {"data", data}})));
    QVERIFY(session.wait(Kind::Reply, u"op"_s));
    QVERIFY(session.send(compose("bulk-fetch", {{"collection", u"looks"_s}, {"documents", u"error\nother"_s}})));
    QVERIFY(session.wait(Kind::Reply, u"bulk-fetch"_s));
    QVERIFY(session.send(compose("query-fetch", {{"collection", u"looks"_s}, {"query", u"{}"_s}})));
    QVERIFY(session.wait(Kind::Reply, u"query-fetch"_s));
    QCOMPARE(session.failures(0), QStringList());
}

void tst_SharedbServer::conclusions()
{
    const auto inferred = [](const QString &what) { return [what](const decode::Event &event) { return event.inferred && (event.code == what || event.text.contains(what)); }; };
    Peer foreign;
    QVERIFY2(startShareDb(foreign, {u"--protocol=2"_s, u"--type=urn:x:cnt"_s}), qPrintable(foreign.problem()));
    LiveSession stranger(foreign.url(), u"sharedb"_s);
    QVERIFY(stranger.open());
    QVERIFY(stranger.wait(inferred(u"ERR_PROTOCOL_VERSION_NOT_SUPPORTED"_s)) && stranger.wait(inferred(u"ERR_DEFAULT_TYPE_MISMATCH"_s)));

    LiveSession bob(m_server.url(), u"sharedb"_s);
    LiveSession alice(m_server.url(), u"sharedb"_s);
    QVERIFY(bob.open() && alice.open());
    QVERIFY(bob.send(sendText(R"({"a":"hs","id":5,"protocol":1})")) && bob.wait(inferred(u"ERR_CLIENT_ID_BADLY_FORMED"_s)));
    QVERIFY(bob.send(compose("fetch", {{"collection", u"unversioned"_s}, {"document", u"x"_s}})) && bob.wait(inferred(u"ERR_INGESTED_SNAPSHOT_HAS_NO_VERSION"_s)));
    QVERIFY(bob.send(sendText(R"({"a":"op","c":"text","d":"hidden9","v":0,"seq":1,"create":{"type":"json0"}})")) && bob.wait(Kind::Error, u"op"_s));
    QVERIFY(bob.send(sendText(R"({"a":"f","c":"text","d":"hidden9","v":null})")));
    QVERIFY(bob.wait(inferred(u"ERR_HARD_ROLLBACK_FETCH_FAILED"_s)));
    QVERIFY(alice.send(sendText(R"({"a":"op","c":"gaps","d":"g","v":0,"seq":1,"create":{"type":"json0","data":{"n":1}}})")) && alice.wait(Kind::Reply, u"op"_s));
    QVERIFY(bob.send(compose("subscribe", {{"collection", u"gaps"_s}, {"document", u"g"_s}})) && bob.wait(Kind::Reply, u"subscribe"_s));
    const size_t seen = alice.events().size();
    QVERIFY(alice.send(sendText(R"({"a":"op","c":"gaps","d":"g","v":1,"seq":2,"op":[{"p":["quiet"],"oi":1}]})")) && alice.wait(Kind::Reply, u"op"_s, seen));
    QVERIFY(alice.send(sendText(R"({"a":"op","c":"gaps","d":"g","v":2,"seq":3,"op":[{"p":["n"],"na":1}]})")));
    QVERIFY2(bob.wait(inferred(u"the op of version 1 did not come"_s)), qPrintable(bob.lines().join(u'\n')));

    LiveSession mute(m_server.url(u"/mute"_s), u"sharedb"_s);
    QVERIFY(mute.open() && mute.send(compose("presence-subscribe", {{"channel", u"k"_s}})) && mute.send(compose("ping")) && mute.wait(Kind::Pong));
    mute.close(1000);
    QVERIFY(mute.waitForEnd() && mute.wait(inferred(u"no answer to presence-subscribe"_s)));
    LiveSession denied(m_server.url(u"/deny"_s), u"sharedb"_s);
    denied.start();
    QVERIFY(denied.waitForEnd() && denied.wait(inferred(u"most likely a refusal"_s)));
}

void tst_SharedbServer::killed()
{
    Peer server;
    QVERIFY2(startShareDb(server), qPrintable(server.problem()));
    LiveSession session(server.url(), u"sharedb"_s);
    QVERIFY(session.open());
    server.end(); // it ends at once, without a word
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(1), QStringList {u"close 1006 Abnormal Closure - backoff websocket/close/1006 exact"_s});
}

void tst_SharedbServer::recognised()
{
    LiveSession session(m_server.url(), {});
    session.start();
    const decode::Event *answer = session.wait(Kind::Reply, u"handshake"_s);
    QVERIFY2(answer, qPrintable(session.lines().join(u'\n')));
    QCOMPARE(answer->system, u"sharedb"_s);
    QVERIFY(answer->guessed);
}

QTEST_GUILESS_MAIN(tst_SharedbServer)
#include "tst_sharedbserver.moc"
