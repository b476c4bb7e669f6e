// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// ShareDB against a real server (tests/servers/sharedb) whose collections provoke one code each: the "provoke" column of section 7
// of the wire reference, every row whose code crosses the wire.
#include "tests/support/livesession.h"
#include "tests/support/peer.h"
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
    void errors_data();
    void errors();
    void bulk();
    void closes_data();
    void closes();
    void lookAlikes();
    void conclusions();
    void killed();

private:
    bool startServer(Peer &peer, const QStringList &arguments = {}) { return peer.start(u"node"_s, QStringList {Peer::file(u"sharedb/server.js"_s)} + arguments); }

    Peer m_server;
    int m_documents = 0;
};

void tst_SharedbServer::initTestCase()
{
    TELLTALE_NEEDS(Peer::missing(u"ShareDB"_s, {Peer::file(u"sharedb/server.js"_s), Peer::file(u"sharedb/node_modules/sharedb"_s)}));
    QVERIFY2(startServer(m_server), qPrintable(m_server.problem()));
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

namespace {

// `@` stands for a document of its own for each row, so that no row sees what another wrote.
Step create(const QString &collection, const char *version = "0", const QString &more = u"\"create\":{\"type\":\"json0\",\"data\":{\"n\":1}}"_s)
{
    return sendText(u"{\"a\":\"op\",\"c\":\"%1\",\"d\":\"@\",\"v\":%2,\"seq\":1,\"x\":{},%3}"_s.arg(collection, QLatin1String(version), more).toUtf8());
}

Step edit(const QString &collection, const char *version, int seq, const char *op = R"([{"p":["n"],"na":1}])")
{
    return sendText(u"{\"a\":\"op\",\"c\":\"%1\",\"d\":\"@\",\"v\":%2,\"seq\":%3,\"x\":{},\"op\":%4}"_s.arg(collection, QLatin1String(version)).arg(seq).arg(QLatin1String(op)).toUtf8());
}

} // namespace

void tst_SharedbServer::errors_data()
{
    QTest::addColumn<QList<Step>>("steps");
    QTest::addColumn<QString>("operation"); // with its subject
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("retry");

    const auto row = [](const char *code, const char *retry, const char *operation, const QList<Step> &steps, const char *name = nullptr) {
        QTest::newRow(name ? name : code) << steps << QString::fromLatin1(operation) << QString::fromLatin1(code) << QString::fromLatin1(retry);
    };
    const auto oldVersionEdit = [](const QString &collection) { return QList<Step> {create(collection), edit(collection, "1", 2), edit(collection, "1", 3)}; };
    const QString count = u"\"create\":{\"type\":\"urn:x:cnt\",\"data\":0}"_s;

    row("ERR_OP_SUBMIT_REJECTED", "after-fix", "op(rej/@)", {create(u"rej"_s), edit(u"rej"_s, "1", 2)});
    row("ERR_SUBMIT_TRANSFORM_OPS_NOT_FOUND", "refetch", "op(ttl/@)", oldVersionEdit(u"ttl"_s));
    row("ERR_MAX_SUBMIT_RETRIES_EXCEEDED", "backoff", "op(race/@)", {create(u"race"_s), edit(u"race"_s, "1", 2)});
    row("ERR_DOC_ALREADY_CREATED", "refetch", "op(docs/@)",
        {create(u"docs"_s), sendText(R"({"a":"op","c":"docs","d":"@","v":1,"seq":2,"x":{},"create":{"type":"json0","data":{}}})")});
    row("ERR_DOC_WAS_DELETED", "refetch", "op(docs/@)",
        {create(u"docs"_s), sendText(R"({"a":"op","c":"docs","d":"@","v":1,"seq":2,"x":{},"del":true})"), edit(u"docs"_s, "1", 3)});
    row("ERR_DOC_TYPE_NOT_RECOGNIZED", "after-fix", "op(alien/a)", {sendText(R"({"a":"op","c":"alien","d":"a","v":1,"seq":1,"x":{},"op":[]})")});
    row("ERR_OP_NOT_ALLOWED_IN_PROJECTION", "after-fix", "op(books_t/@)", {create(u"books"_s), edit(u"books_t"_s, "1", 2)});
    row("ERR_TYPE_CANNOT_BE_PROJECTED", "after-fix", "fetch(tally_t/@)", {create(u"tally"_s, "0", count), sendText(R"({"a":"f","c":"tally_t","d":"@"})")});
    row("ERR_MESSAGE_BADLY_FORMED", "after-fix", "zz", {sendText(R"({"a":"zz"})")});
    row("ERR_MESSAGE_BADLY_FORMED", "after-fix", "op(docs/@)", {edit(u"docs"_s, "-1", 1)}, "negative version");
    row("ERR_OT_OP_BADLY_FORMED", "after-fix", "op(docs/@)", {create(u"docs"_s), edit(u"docs"_s, "1", 2, "5")});
    row("ERR_OT_OP_NOT_APPLIED", "after-fix", "op(docs/@)", {create(u"docs"_s), edit(u"docs"_s, "1", 2, R"([{"p":["no","such"],"oi":1}])")});
    row("ERR_OT_OP_NOT_PROVIDED", "after-fix", "op(noop/@)", {create(u"noop"_s), edit(u"noop"_s, "1", 2)});
    row("ERR_DOC_DOES_NOT_EXIST", "after-fix", "op(docs/@)", {edit(u"docs"_s, "0", 1)});
    row("ERR_OP_VERSION_NEWER_THAN_CURRENT_SNAPSHOT", "refetch", "op(docs/@)", {create(u"docs"_s), edit(u"docs"_s, "50", 2)});
    row("ERR_OP_VERSION_MISMATCH_DURING_TRANSFORM", "refetch", "op(skew/@)", oldVersionEdit(u"skew"_s));
    row("ERR_OP_VERSION_MISMATCH_AFTER_TRANSFORM", "refetch", "op(strv/@)", oldVersionEdit(u"strv"_s));
    row("ERR_APPLY_OP_VERSION_DOES_NOT_MATCH_SNAPSHOT", "refetch", "op(tamper/@)", {create(u"tamper"_s), edit(u"tamper"_s, "1", 2)});
    row("ERR_APPLY_SNAPSHOT_NOT_PROVIDED", "after-fix", "op(nosnap/@)", {create(u"nosnap"_s), edit(u"nosnap"_s, "1", 2)});
    row("ERR_NO_OP", "none-needed", "op(docs/@)",
        {create(u"docs"_s), edit(u"docs"_s, "1", 2, R"([{"p":["n"],"od":1}])"), edit(u"docs"_s, "1", 3, R"([{"p":["n"],"od":1}])")});
    row("ERR_CONNECTION_SEQ_INTEGER_OVERFLOW", "reconnect", "op(docs/@)",
        {create(u"docs"_s), sendText(R"({"a":"op","c":"docs","d":"@","v":1,"seq":9007199254740991,"x":{},"op":[]})")});
    row("ERR_FIXUP_IS_ONLY_VALID_ON_APPLY", "after-fix", "op(early/@)", {create(u"early"_s)});
    row("ERR_CANNOT_FIXUP_DELETION", "after-fix", "op(fixdel/@)",
        {create(u"fixdel"_s), sendText(R"({"a":"op","c":"fixdel","d":"@","v":1,"seq":2,"x":{},"del":true})")});
    row("ERR_TYPE_DOES_NOT_SUPPORT_COMPOSE", "after-fix", "op(tally/@)", {create(u"tally"_s, "0", count), edit(u"tally"_s, "1", 2, "99")});
    row("ERR_SNAPSHOT_READ_SILENT_REJECTION", "never", "subscribe(docs/hidden1)",
        {compose("subscribe", {{"collection", u"docs"_s}, {"document", u"hidden1"_s}})});
    row("ERR_SNAPSHOT_READS_REJECTED", "after-fix", "query-fetch(mix)",
        {create(u"mix"_s), sendText(R"({"a":"op","c":"mix","d":"secret1","v":0,"seq":2,"x":{},"create":{"type":"json0","data":{}}})"),
         compose("query-fetch", {{"collection", u"mix"_s}, {"query", u"{}"_s}})});
    row("ERR_DATABASE_ADAPTER_NOT_FOUND", "after-fix", "query-fetch(docs)",
        {compose("query-fetch", {{"collection", u"docs"_s}, {"query", u"{}"_s}, {"options", u"{\"db\":\"none\"}"_s}})});
    row("ERR_DATABASE_DOES_NOT_SUPPORT_SUBSCRIBE", "after-fix", "query-subscribe(docs)",
        {compose("query-subscribe", {{"collection", u"docs"_s}, {"query", u"{}"_s}, {"options", u"{\"db\":\"nosub\"}"_s}})});
    row("ERR_DATABASE_METHOD_NOT_IMPLEMENTED", "after-fix", "query-fetch(docs)",
        {compose("query-fetch", {{"collection", u"docs"_s}, {"query", u"{}"_s}, {"options", u"{\"db\":\"bare\"}"_s}})});
    row("ERR_QUERY_CHANNEL_MISSING", "after-fix", "query-subscribe(docs)",
        {compose("query-subscribe", {{"collection", u"docs"_s}, {"query", u"{\"nochannel\":true}"_s}})});
    row("ERR_MILESTONE_ARGUMENT_INVALID", "after-fix", "snapshot-fetch(docs/@)", {sendText(R"({"a":"nf","id":1,"c":"docs","d":"@","v":1.5})")});
    row("ERR_OT_LEGACY_JSON0_OP_CANNOT_BE_NORMALIZED", "never", "snapshot-fetch(old/o)",
        {compose("snapshot-fetch", {{"collection", u"old"_s}, {"document", u"o"_s}, {"version", u"2"_s}})});
    row("ERR_PRESENCE_TRANSFORM_FAILED", "refetch", "presence(tally/@)",
        {create(u"tally"_s, "0", count), edit(u"tally"_s, "1", 2, "1"),
         sendText(R"({"a":"p","ch":"room","id":"cur","p":{"x":1},"pv":0,"c":"tally","d":"@","v":1,"t":"urn:x:cnt"})")});
    row("ERR_TYPE_DOES_NOT_SUPPORT_PRESENCE", "after-fix", "presence(docs/@)",
        {create(u"docs"_s), sendText(R"({"a":"p","ch":"room","id":"cur","p":{"x":1},"pv":0,"c":"docs","d":"@","v":1,"t":"http://sharejs.org/types/JSONv0"})")});
    row("ERR_UNKNOWN_ERROR", "after-fix", "op(text/@)", {create(u"text"_s)});
    // What applications raise: shown as it is, nothing invented.
    row("APP_LIMIT", "-", "op(app/@)", {create(u"app"_s)});
    row("APP_AUDIT", "-", "op(late/@)", {create(u"late"_s), edit(u"late"_s, "1", 2)});
    row("403", "-", "op(num/@)", {create(u"num"_s)});
    row("-", "-", "op(plain/@)", {create(u"plain"_s)}, "no code");
    row("-", "-", "op(empty/@)", {create(u"empty"_s)}, "nothing at all");
}

void tst_SharedbServer::errors()
{
    QFETCH(QList<Step>, steps);
    QFETCH(QString, operation);
    QFETCH(QString, code);
    QFETCH(QString, retry);
    const QString document = u"d%1"_s.arg(++m_documents);
    LiveSession session(m_server.url(), u"sharedb"_s);
    QVERIFY2(session.open(), qPrintable(session.lines().join(u'\n')));
    // One after the other, as replies of the server may overtake each other.
    for (Step &step : steps) {
        if (step.bytes)
            step.bytes->payload.replace("@", document.toUtf8());
        const size_t seen = session.events().size();
        QVERIFY2(session.send(step), qPrintable(session.problem()));
        QVERIFY(session.wait([](const decode::Event &event) { return event.direction == wire::Direction::In && (event.kind == Kind::Reply || event.kind == Kind::Error); }, seen));
    }
    const bool known = retry != u"-"_s;
    const QString entry = known ? u"sharedb/error/"_s + code : u"-"_s;
    QCOMPARE(session.failures(1),
        QStringList {u"error %1 %2 %3 %4 %5 %6"_s.arg(code, known ? code : u"-"_s, operation.replace(u'@', document), retry, entry, known ? u"exact"_s : u"unknown"_s)});
}

void tst_SharedbServer::bulk()
{
    LiveSession session(m_server.url(), u"sharedb"_s);
    QVERIFY(session.open());
    QVERIFY(session.send(compose("bulk-subscribe", {{"collection", u"docs"_s}, {"documents", u"fine\nhidden1\nsecret1"_s}})));
    QVERIFY(session.wait(Kind::Reply, u"bulk-subscribe"_s));
    QCOMPARE(session.failures(2),
        (QStringList {u"error ERR_SNAPSHOT_READ_SILENT_REJECTION ERR_SNAPSHOT_READ_SILENT_REJECTION bulk-subscribe(docs/hidden1) never "
                      "sharedb/error/ERR_SNAPSHOT_READ_SILENT_REJECTION exact"_s,
            u"error APP_FORBIDDEN - bulk-subscribe(docs/secret1) - - unknown"_s}));
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
    QVERIFY2(startServer(foreign, {u"--protocol=2"_s, u"--type=urn:x:cnt"_s}), qPrintable(foreign.problem()));
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
    QVERIFY2(startServer(server), qPrintable(server.problem()));
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
