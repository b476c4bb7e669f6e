// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// ShareDB's errors from a real server (tests/servers/sharedb) whose collections provoke one code each: the "provoke" column of section 7
// of the wire reference, every row whose code crosses the wire, and the places of section 5 that an error may stand in.
#include "tests/servers/sharedbpeer.h"
#include "tests/support/livesession.h"
#include "tests/support/provoked.h"

using namespace telltale;
using namespace telltale::test;
using namespace Qt::StringLiterals;

class tst_SharedbErrorsServer : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { TELLTALE_PROVOKED("sharedb-errors"); }
    void errors_data();
    void errors();
    void bulk();
    void oneOfABulk();
    void pushed();

private:
    Peer m_server;
    int m_documents = 0;
};

void tst_SharedbErrorsServer::initTestCase()
{
    TELLTALE_NEEDS(missingShareDb());
    QVERIFY2(startShareDb(m_server), qPrintable(m_server.problem()));
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

void tst_SharedbErrorsServer::errors_data()
{
    QTest::addColumn<QList<Step>>("steps");
    QTest::addColumn<QString>("operation"); // with its subject
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("retry");
    QTest::addColumn<QString>("text"); // looked at where there is no code

    const auto row = [](const char *code, const char *retry, const char *operation, const QList<Step> &steps, const char *name = nullptr, const char *text = "") {
        QTest::newRow(name ? name : code) << steps << QString::fromLatin1(operation) << QString::fromLatin1(code) << QString::fromLatin1(retry) << QString::fromLatin1(text);
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
    row("-", "-", "op(plain/@)", {create(u"plain"_s)}, "no code", "no code here");
    row("-", "-", "op(empty/@)", {create(u"empty"_s)}, "nothing at all");
    // Slips of the server, without a code (section 5.4).
    row("-", "-", "snapshot-fetch(docs/@)", {create(u"docs"_s), sendText(R"({"a":"nf","id":1,"c":"docs","d":"@","v":9})")}, "a version past the end", "Missing ops");
    row("-", "-", "op(docs/@)", {create(u"docs"_s), sendText(R"({"a":"op","c":"docs","d":"@","v":1,"seq":2,"x":{}})")}, "no op, create and del",
        "Cannot read properties of undefined (reading 'seq')");
}

void tst_SharedbErrorsServer::errors()
{
    QFETCH(QList<Step>, steps);
    QFETCH(QString, operation);
    QFETCH(QString, code);
    QFETCH(QString, retry);
    QFETCH(QString, text);
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
    if (code == u"-"_s)
        QCOMPARE(session.events().back().text, text);
}

void tst_SharedbErrorsServer::bulk()
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

/// The rejection of a single document is one of the whole message.
void tst_SharedbErrorsServer::oneOfABulk()
{
    LiveSession session(m_server.url(), u"sharedb"_s);
    QVERIFY(session.open());
    QVERIFY(session.send(compose("bulk-fetch", {{"collection", u"docs"_s}, {"documents", u"secret1"_s}})));
    QCOMPARE(session.failures(1), QStringList {u"error APP_FORBIDDEN - bulk-fetch(docs) - - unknown"_s});
    const decode::Event &error = session.events().back();
    QVERIFY(error.bytes.contains("\"b\":[\"secret1\"]") && !error.bytes.contains("\"data\""));
}

/// What cannot be sent on is told to those who would have received it, in a message that answers nothing.
void tst_SharedbErrorsServer::pushed()
{
    LiveSession sender(m_server.url(), u"sharedb"_s);
    LiveSession receiver(m_server.url(), u"sharedb"_s);
    QVERIFY(sender.open() && receiver.open());
    QVERIFY(receiver.send(compose("presence-subscribe", {{"channel", u"rude"_s}})) && receiver.wait(Kind::Reply, u"presence-subscribe"_s));
    QVERIFY(sender.send(compose("presence", {{"channel", u"rude"_s}, {"id", u"cur-7"_s}, {"value", u"{\"x\":10}"_s}})) && sender.wait(Kind::Reply, u"presence"_s));
    QCOMPARE(receiver.failures(1), QStringList {u"error APP_RUDE - presence(rude) - - unknown"_s});
    const decode::Event &error = receiver.events().back();
    QCOMPARE(error.id, u"cur-7"_s);
    QCOMPARE(error.answers, quint64(0));
    QCOMPARE(sender.failures(0), QStringList());
}

QTEST_GUILESS_MAIN(tst_SharedbErrorsServer)
#include "tst_sharedberrorsserver.moc"
