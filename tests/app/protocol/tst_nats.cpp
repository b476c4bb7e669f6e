// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/nats/system.h"

#include <QElapsedTimer>
#include <QTest>

using namespace telltale;
using namespace telltale::protocol;
using namespace Qt::StringLiterals;

namespace {

/// A data message in a table: `<` from the server, `>` from the client, then its bytes.
using Lines = QList<QByteArray>;

wire::Delivery delivery(const QByteArray &line)
{
    return { .direction = line.startsWith('<') ? Direction::In : Direction::Out, .opcode = wire::Opcode::Binary, .payload = line.mid(1) };
}

QString keyText(const catalog::Key &key)
{
    QString text = key.family;
    for (const QString &part : { key.code, key.name, key.text }) {
        if (!part.isEmpty())
            text += u':' + part;
    }
    return key.asRange ? text + u'~' : text;
}

/// `> request publish a.b #_INBOX.1 "text" code=1 name=n →3 {key} !finding`, leaving out what is not there.
QString shown(const Message &message)
{
    QString line = message.direction == Direction::In ? u"< "_s : u"> "_s;
    line += QString(kindName(message.kind));
    const auto add = [&](const QString &before, const QString &value, const QString &after = {}) {
        if (!value.isEmpty())
            line += before + value + after;
    };
    add(u" "_s, message.operation);
    add(u" "_s, message.subject);
    add(u" #"_s, message.id);
    add(u" code="_s, message.code);
    add(u" name="_s, message.name);
    add(u" \""_s, message.text, u"\""_s);
    if (message.request)
        add(u" @"_s, QString::number(message.request));
    if (message.answers)
        add(u" ->"_s, QString::number(message.answers));
    for (const auto &part : message.parts)
        add(u" "_s, part.first + u'=' + part.second);
    for (const catalog::Key &key : message.keys)
        add(u" {"_s, keyText(key), u"}"_s);
    for (const QString &finding : message.findings)
        add(u" !"_s, finding);
    return line;
}

QStringList decoded(Adapter &adapter, const Lines &lines, Time step = Millisecond)
{
    QStringList result;
    Time now = 0;
    for (const QByteArray &line : lines) {
        for (const Message &message : adapter.read(delivery(line), now += step)) {
            result.append(shown(message));
            if (message.trace.isEmpty())
                result.append(u"no trace"_s);
            for (const TraceStep &traced : message.trace) {
                if (traced.span && (traced.span->offset < 0 || traced.span->offset + traced.span->length > message.bytes.size()))
                    result.append(u"span outside the message: "_s + traced.text);
            }
        }
    }
    return result;
}

QStringList decoded(const Lines &lines)
{
    const auto adapter = natsSystem().adapter({});
    return decoded(*adapter, lines);
}

QByteArray hmsg(const QByteArray &subject, const QByteArray &block, const QByteArray &payload = {})
{
    return "<HMSG " + subject + " 1 " + QByteArray::number(block.size()) + ' ' + QByteArray::number(block.size() + payload.size()) + "\r\n"
        + block + payload + "\r\n";
}

QByteArray msg(const QByteArray &subject, const QByteArray &payload)
{
    return "<MSG " + subject + " 1 " + QByteArray::number(payload.size()) + "\r\n" + payload + "\r\n";
}

const QByteArray quiet = ">CONNECT {\"verbose\":false,\"headers\":true}\r\n";

} // namespace

class TestNats : public QObject {
    Q_OBJECT

private slots:
    void conversations_data();
    void conversations();
    void statuses_data();
    void statuses();
    void lookAlikes_data();
    void lookAlikes();
    void spans();
    void endOfConversation();
    void drops();
    void closes();
    void automations();
    void recognition_data();
    void recognition();
    void normalised();
    void secrets_data();
    void secrets();
    void tree_data();
    void tree();
    void garbage();
    void flood();
};

void TestNats::conversations_data()
{
    QTest::addColumn<Lines>("lines");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const Lines &lines, const QStringList &expected) { QTest::newRow(name) << lines << expected; };

    row("info", { "<INFO {\"server_name\":\"t\",\"version\":\"2.9.10\",\"max_payload\":100} \r\n" }, { u"< info info \"t 2.9.10\""_s });
    row("lame duck", { "<INFO {\"ldm\":true}\r\n" }, { u"< info info {info:lame-duck}"_s });
    row("info with an array", { "<INFO [1]\r\n" }, { u"< malformed info \"INFO takes a JSON object\""_s });
    row("connect", { ">CONNECT {\"verbose\":false,\"name\":\"me\"}\r\n" }, { u"> request connect \"me\" @1"_s });
    row("connect with no responders only", { ">CONNECT {\"no_responders\":true}\r\n" },
        { u"> request connect @1 !no_responders needs headers; the server refuses this"_s });
    row("ping and pong", { ">PING\r\n", "<PONG\r\n", "<PING\r\n", ">PONG\r\n" },
        { u"> ping ping @1"_s, u"< pong pong ->1"_s, u"< ping ping @2"_s, u"> pong pong ->2"_s });
    row("publish", { quiet, ">PUB a.b 5\r\nhello\r\n" }, { u"> request connect @1"_s, u"> request publish a.b @2"_s });
    row("publish with headers not agreed on", { ">CONNECT {\"verbose\":false}\r\n", ">HPUB a 12 12\r\nNATS/1.0\r\n\r\n\r\n" },
        { u"> request connect @1"_s, u"> request publish a @2 !HPUB, but CONNECT did not say headers:true: the server ends the connection"_s });
    row("publish beyond max_payload", { "<INFO {\"max_payload\":4}\r\n", quiet, ">PUB a 5\r\nhello\r\n", "<-ERR 'Maximum Payload Violation'\r\n" },
        { u"< info info"_s, u"> request connect @1"_s, u"> request publish a @2 !5 bytes are more than the server's max_payload of 4"_s,
            u"< error publish a \"Maximum Payload Violation\" ->2 {error:Maximum Payload Violation}"_s });
    row("subscription and its messages", { quiet, ">SUB a.* workers 7\r\n", "<MSG a.b 7 2\r\nhi\r\n", ">UNSUB 7\r\n" },
        { u"> request connect @1"_s, u"> request subscribe a.* #7 @2 queue=workers"_s, u"< push message a.b #7"_s,
            u"> request unsubscribe a.* #7 @3"_s });
    row("unsubscribe after two", { quiet, ">SUB a 7\r\nUNSUB 7 2\r\n", "<MSG a 7 0\r\n\r\nMSG a 7 0\r\n\r\n", ">UNSUB 7\r\n" },
        { u"> request connect @1"_s, u"> request subscribe a #7 @2"_s, u"> request unsubscribe a #7 @3 max=2"_s, u"< push message a #7"_s,
            u"< push message a #7"_s, u"< note unsubscribe a #7 \"the subscription 7 has ended\""_s, u"> request unsubscribe #7 @4"_s });
    row("sid in use", { quiet, ">SUB a 1\r\nSUB b 1\r\nUNSUB 1\r\n" },
        { u"> request connect @1"_s, u"> request subscribe a #1 @2"_s,
            u"> request subscribe b #1 @3 !the sid 1 is in use: the server keeps the subscription it has"_s, u"> request unsubscribe a #1 @4"_s });
    row("request and reply", { quiet, ">SUB _INBOX.1 1\r\nPUB a.b _INBOX.1 2\r\nhi\r\n", "<MSG _INBOX.1 1  2\r\nyo\r\n" },
        { u"> request connect @1"_s, u"> request subscribe _INBOX.1 #1 @2"_s, u"> request publish a.b #_INBOX.1 @3"_s,
            u"< reply publish _INBOX.1 #_INBOX.1 ->3"_s });
    row("acknowledgement", { quiet, ">PUB a.b _INBOX.1 0\r\n\r\n", msg("_INBOX.1", "{\"stream\":\"S\",\"seq\":12}"), },
        { u"> request connect @1"_s, u"> request publish a.b #_INBOX.1 @2"_s,
            u"< reply publish _INBOX.1 #_INBOX.1 \"stored in stream S as 12\" ->2"_s });
    row("duplicate", { quiet, ">PUB a.b _INBOX.1 0\r\n\r\n", msg("_INBOX.1", "{\"stream\":\"S\",\"seq\":12,\"duplicate\": true}"), },
        { u"> request connect @1"_s, u"> request publish a.b #_INBOX.1 @2"_s,
            u"< reply publish _INBOX.1 #_INBOX.1 \"duplicate, in stream S as 12\" ->2"_s });
    row("JetStream error", { quiet, ">PUB $JS.API.STREAM.INFO.NOPE _INBOX.1 0\r\n\r\n",
                               msg("_INBOX.1", "{\"type\":\"x\",\"error\":{\"code\":404,\"err_code\":10059,\"description\":\"stream not found\"},\"total\":0}") },
        { u"> request connect @1"_s, u"> request publish $JS.API.STREAM.INFO.NOPE #_INBOX.1 @2"_s,
            u"< error publish $JS.API.STREAM.INFO.NOPE #_INBOX.1 code=10059 \"stream not found\" ->2 code=404 {jetstream:10059} {api-code:404~}"_s });
    row("JetStream error of nobody's request", { msg("x.y", "{\"error\":{\"code\":400,\"err_code\":10071,\"description\":\"wrong\"}}") },
        { u"< error message x.y #1 code=10071 \"wrong\" code=400 {jetstream:10071} {api-code:400~}"_s });
    row("server API error", { msg("x.y", "{\"server\":{},\"error\":{\"code\":500,\"description\":\"Account NOPE does not exist\"}}") },
        { u"< error message x.y #1 code=500 \"Account NOPE does not exist\" {api-code:500~}"_s });
    row("no responders", { quiet, ">PUB nobody _INBOX.1 0\r\n\r\n", "<HMSG _INBOX.1 9 16 16\r\nNATS/1.0 503\r\n\r\n\r\n" },
        { u"> request connect @1"_s, u"> request publish nobody #_INBOX.1 @2"_s,
            u"< error publish nobody #_INBOX.1 code=503 name=503 ->2 {status:503} {status:503}"_s });
    row("no responders, request not seen", { hmsg("_INBOX.1", "NATS/1.0 503\r\nNats-Subject: nobody\r\n\r\n") },
        { u"< error message nobody #1 code=503 name=503 {status:503} {status:503}"_s });
    row("broken header block", { hmsg("a", "NATS/2.0\r\n\r\n") },
        { u"< push message a #1 !the header block does not begin with NATS/1.0"_s });

    row("verbose: +OK in order", { ">CONNECT {}\r\nPING\r\nSUB a 1\r\nPUB a 0\r\n\r\nUNSUB 1\r\n", "<+OK\r\nPONG\r\n+OK\r\n+OK\r\n", "<+OK\r\n+OK\r\n" },
        { u"> request connect @1"_s, u"> ping ping @2"_s, u"> request subscribe a #1 @3"_s, u"> request publish a @4"_s, u"> request unsubscribe a #1 @5"_s,
            u"< reply connect ->1"_s, u"< pong pong ->2"_s, u"< reply subscribe a #1 ->3"_s, u"< reply publish a ->4"_s,
            u"< reply unsubscribe a #1 ->5"_s, u"< reply"_s });
    row("verbose: refused op gets no +OK", { ">CONNECT {}\r\nSUB b.x 1\r\nSUB a 2\r\n", "<+OK\r\n-ERR 'Permissions Violation for Subscription to \"b.x\"'\r\n+OK\r\n" },
        { u"> request connect @1"_s, u"> request subscribe b.x #1 @2"_s, u"> request subscribe a #2 @3"_s, u"< reply connect ->1"_s,
            u"< error subscribe b.x #1 \"Permissions Violation for Subscription to \"b.x\"\" ->2 subject=b.x {error:Permissions Violation for Subscription to \"b.x\"}"_s,
            u"< reply subscribe a #2 ->3"_s });
    row("verbose: Invalid Publish Subject is a warning", { ">CONNECT {}\r\nPUB foo.* 0\r\n\r\n", "<+OK\r\n-ERR 'Invalid Publish Subject'\r\n+OK\r\n" },
        { u"> request connect @1"_s, u"> request publish foo.* @2"_s, u"< reply connect ->1"_s,
            u"< error publish foo.* \"Invalid Publish Subject\" ->2 {error:Invalid Publish Subject}"_s, u"< reply publish foo.* ->2"_s });

    row("publish refused", { quiet, ">PUB b.x 0\r\n\r\nPUB a 0\r\n\r\n", "<-ERR 'Permissions Violation for Publish to \"b.x\"'\r\n" },
        { u"> request connect @1"_s, u"> request publish b.x @2"_s, u"> request publish a @3"_s,
            u"< error publish b.x \"Permissions Violation for Publish to \"b.x\"\" ->2 subject=b.x {error:Permissions Violation for Publish to \"b.x\"}"_s });
    row("quoted subject", { quiet, ">PUB b.\"q\" 0\r\n\r\n", "<-ERR 'Permissions Violation for Publish to \"b.\\\"q\\\"\"'\r\n" },
        { u"> request connect @1"_s, u"> request publish b.\"q\" @2"_s,
            u"< error publish b.\"q\" \"Permissions Violation for Publish to \"b.\\\"q\\\"\"\" ->2 subject=b.\"q\" {error:Permissions Violation for Publish to \"b.\\\"q\\\"\"}"_s });
    row("reply subject refused", { quiet, ">PUB a.x _R_.abc 0\r\n\r\n", "<-ERR 'Permissions Violation for Publish with Reply of \"_R_.abc\"'\r\n" },
        { u"> request connect @1"_s, u"> request publish a.x #_R_.abc @2"_s,
            u"< error publish a.x \"Permissions Violation for Publish with Reply of \"_R_.abc\"\" ->2 reply=_R_.abc {error:Permissions Violation for Publish with Reply of \"_R_.abc\"}"_s });
    row("subscription removed by a reload", { quiet, ">SUB b.x 7\r\nSUB b.x 8\r\n", "<-ERR 'Permissions Violation for Subscription to \"b.x\" (sid \"7\")'\r\n", ">UNSUB 7\r\n" },
        { u"> request connect @1"_s, u"> request subscribe b.x #7 @2"_s, u"> request subscribe b.x #8 @3"_s,
            u"< error subscribe b.x #7 \"Permissions Violation for Subscription to \"b.x\" (sid \"7\")\" ->2 subject=b.x sid=7 {error:Permissions Violation for Subscription to \"b.x\" (sid \"7\")}"_s,
            u"> request unsubscribe #7 @4"_s });
    row("too many subscriptions", { quiet, ">SUB a 1\r\nPUB x 0\r\n\r\n", "<-ERR 'maximum subscriptions exceeded'\r\n" },
        { u"> request connect @1"_s, u"> request subscribe a #1 @2"_s, u"> request publish x @3"_s,
            u"< error subscribe a #1 \"maximum subscriptions exceeded\" ->2 {error:maximum subscriptions exceeded}"_s });
    row("invalid subject", { quiet, ">SUB foo..bar 1\r\nSUB a 2\r\n", "<-ERR 'Invalid Subject'\r\n" },
        { u"> request connect @1"_s, u"> request subscribe foo..bar #1 @2"_s, u"> request subscribe a #2 @3"_s,
            u"< error subscribe foo..bar #1 \"Invalid Subject\" ->2 {error:Invalid Subject}"_s });
    row("authorization", { quiet, ">PING\r\n", "<-ERR 'Authorization Violation'\r\n" },
        { u"> request connect @1"_s, u"> ping ping @2"_s, u"< error connect \"Authorization Violation\" ->1 {error:Authorization Violation}"_s });
    row("authentication timeout", { "<-ERR 'Authentication Timeout'\r\n" },
        { u"< error connect \"Authentication Timeout\" {error:Authentication Timeout}"_s });
    row("unknown protocol operation", { quiet, ">FOO bar\r\n", "<-ERR 'Unknown Protocol Operation'\r\n" },
        { u"> request connect @1"_s, u"> malformed \"unknown verb \"FOO\"\""_s, u"< error \"Unknown Protocol Operation\" ->2 {error:Unknown Protocol Operation}"_s });
    row("stale connection", { quiet, "<-ERR 'Stale Connection'\r\n" },
        { u"> request connect @1"_s, u"< error \"Stale Connection\" {error:Stale Connection}"_s });
    row("unknown text", { quiet, ">SUB a 1\r\n", "<-ERR 'What Is This'\r\n" },
        { u"> request connect @1"_s, u"> request subscribe a #1 @2"_s, u"< error subscribe a #1 \"What Is This\" ->2 {error:What Is This}"_s });
    row("error text with control characters", { "<-ERR 'a\x01" "b'\r\n" }, { u"< error \"a\\u0001b\" {error:a\\u0001b}"_s });

    row("client sends an error", { ">-ERR 'boo'\r\n" },
        { u"> error \"boo\" !-ERR from a client: the server closes the connection with 1002 Parse Error"_s });
    row("client sends +OK", { ">+OK\r\n" }, { u"> info !+OK is the server's to send; a server ignores it"_s });
    row("client sends INFO", { ">INFO {}\r\n" }, { u"> info info !INFO is the server's to send; a server ignores it"_s });
    row("client sends MSG", { ">MSG a 1 0\r\n\r\n" },
        { u"> malformed message \"MSG is the server's to send: a server answers 'Unknown Protocol Operation' and closes\""_s });
    row("server sends PUB", { "<PUB a 2\r\nhi\r\nPING\r\n" },
        { u"< malformed publish \"PUB is a client's to send; no server sends it\""_s, u"< ping ping @1"_s });
    row("unsubscribe with no number", { quiet, ">SUB a 1\r\nUNSUB 1 x\r\n" },
        { u"> request connect @1"_s, u"> request subscribe a #1 @2"_s, u"> malformed unsubscribe a #1 \"the maximum \"x\" of UNSUB is not a number\""_s });
    row("long line", { quiet, ">SUB " + QByteArray(4100, 'a') + " 1\r\n" },
        { u"> request connect @1"_s,
            u"> request subscribe "_s + QString(4100, u'a') + u" #1 @2 !the line has 4106 bytes; servers take 4096 unless configured otherwise"_s });
    row("one op over three frames", { "<MSG a", "<.b 1 ", "<2\r\nhi\r\n" }, { u"< push message a.b #1"_s });
}

void TestNats::conversations()
{
    QFETCH(Lines, lines);
    QFETCH(QStringList, expected);
    QCOMPARE(decoded(lines), expected);
}

void TestNats::statuses_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QString>("kind");
    for (const char *status : { "100 Idle Heartbeat", "100 FlowControl Request", "204 EOB", "204" })
        QTest::newRow(status) << QByteArray(status) << u"info"_s;
    for (const char *status : { "400 Bad Request - detail", "404 No Messages", "404 No Results", "404 Message Not Found", "408 Request Timeout",
             "408 Interest Expired", "408 Requests Pending", "408 Empty Request", "408 Malformed Request", "408 Bad Request", "408 No Interest",
             "408 No Flow Response", "409 Batch Completed", "409 Consumer Deleted", "409 Consumer is push based", "409 Exceeded MaxRequestBatch of 1",
             "409 Leadership Change", "409 Message Size Exceeds MaxBytes", "409 Server Shutdown", "412 Required Api Level", "413 Too Many Results",
             "423 Nats-Wrong-Pin-Id", "423 Nats-Pin-Id mismatch", "429 Too Many Requests", "500 detail", "503", "999 Whatever" })
        QTest::newRow(status) << QByteArray(status) << u"error"_s;
}

void TestNats::statuses()
{
    QFETCH(QByteArray, status);
    QFETCH(QString, kind);
    const auto adapter = natsSystem().adapter({});
    const Messages messages = adapter->read(delivery(hmsg("_INBOX.1", "NATS/1.0 " + status + "\r\nNats-Pending-Messages: 1\r\n\r\n")), 1);
    QCOMPARE(messages.size(), 1);
    const QString name = QString::fromLatin1(status);
    QCOMPARE(QString(kindName(messages[0].kind)), kind);
    QCOMPARE(messages[0].name, name);
    QCOMPARE(messages[0].code, name.left(3));
    QCOMPARE(messages[0].text, name.mid(4));
    QCOMPARE(keyText(messages[0].keys.value(0)), u"status:"_s + name);
}

void TestNats::lookAlikes_data()
{
    QTest::addColumn<QByteArray>("payload");
    for (const char *payload : { "-ERR 'Authorization Violation'", "{\"error\":\"boo\"}", "{\"error\":null}", "{\"data\":{\"error\":{\"code\":1,\"err_code\":2}}}",
             "{\"error\":{\"code\":\"1\",\"err_code\":2}}", "{\"error\":{\"code\":1}}", "{\"error\":{}}", "{\"error\":[{\"code\":1,\"err_code\":2}]}",
             "[{\"error\":{\"code\":1,\"err_code\":2}}]", "{\"error\":{\"code\":1,\"err_code\":2}", "{\"code\":404,\"err_code\":10059}",
             "error", "\"error\"", "NATS/1.0 503\r\n\r\n", "{\"error\":{\"code\":1.5,\"err_code\":2}}", "\r\n-ERR 'x'\r\n" })
        QTest::newRow(payload) << QByteArray(payload);
}

void TestNats::lookAlikes()
{
    QFETCH(QByteArray, payload);
    QCOMPARE(decoded({ msg("a.b", payload) }), QStringList { u"< push message a.b #1"_s });
    QCOMPARE(decoded({ hmsg("a.b", "NATS/1.0\r\nStatus: 503\r\n\r\n", payload) }), QStringList { u"< push message a.b #1"_s });
}

void TestNats::spans()
{
    const auto adapter = natsSystem().adapter({});
    QCOMPARE(adapter->read(delivery("<PING\r\nMSG a"), 1).value(0).span.offset, 0);
    const Messages messages = adapter->read(delivery("< 1 2\r\nhi\r\nPONG\r\n"), 2);
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages[0].bytes, QByteArray("MSG a 1 2\r\nhi\r\n"));
    QCOMPARE(messages[0].span.offset, -5);
    QCOMPARE(messages[0].span.length, 15);
    QCOMPARE(messages[1].span.offset, 10);
    QVERIFY(messages[0].trace[0].text.contains(u"earlier frame"_s));
}

void TestNats::endOfConversation()
{
    const auto adapter = natsSystem().adapter({});
    adapter->read(delivery("<MSG a 1 20\r\nhi"), 1);
    adapter->read(delivery(">SUB a"), 1);
    QVERIFY(adapter->lapse(2, false).isEmpty());
    const Messages messages = adapter->lapse(2, true);
    QCOMPARE(messages.size(), 2);
    QCOMPARE(shown(messages[0]), u"< malformed \"the conversation ended inside this operation: 14 of 34 bytes came\""_s);
    QCOMPARE(shown(messages[1]), u"> malformed \"the conversation ended before the end of this line\""_s);
    QVERIFY(adapter->lapse(3, true).isEmpty());
}

void TestNats::drops()
{
    const auto circumstances = [](const Lines &lines, Time later) {
        const auto adapter = natsSystem().adapter({});
        decoded(*adapter, lines);
        Message message;
        adapter->explainDrop(message, {}, lines.size() * Millisecond + later);
        return message.circumstances;
    };
    const Lines sent { "<INFO {}\r\n", quiet, ">FOO\r\n" };
    QCOMPARE(circumstances(sent, Second), QStringList { u"after-send"_s });
    QCOMPARE(circumstances(sent, 3 * Second), QStringList());
    QCOMPARE(circumstances(sent + Lines { "<PING\r\n" }, Second), QStringList());
    QCOMPARE(circumstances(sent + Lines { "<-ERR 'Unknown Protocol Operation'\r\n" }, Second), QStringList { u"after:unknown protocol operation"_s });
    QCOMPARE(circumstances(sent + Lines { "<-ERR 'Unknown Protocol Operation'\r\n" }, 9 * Second), QStringList());
    QCOMPARE(circumstances({}, 0), QStringList());
}

void TestNats::closes()
{
    const auto adapter = natsSystem().adapter({});
    Message message;
    adapter->explainClose(message, { .code = 1008, .reason = "Authentication Failure", .reasonText = u"Authentication Failure"_s });
    QCOMPARE(message.keys.size(), 1);
    QCOMPARE(keyText(message.keys[0]), u"close:Authentication Failure"_s);
    Message silent;
    adapter->explainClose(silent, {});
    QVERIFY(silent.keys.isEmpty());
}

void TestNats::automations()
{
    const auto adapter = natsSystem().adapter({});
    const Message info = adapter->read(delivery("<INFO {}\r\n"), 1).value(0);
    const Message ping = adapter->read(delivery("<PING\r\n"), 1).value(0);
    AutomationState off;
    off.on = { { u"connect"_s, false }, { u"pong"_s, false } };
    QVERIFY(adapter->respond(nullptr, {}, 1).isEmpty());
    QVERIFY(adapter->respond(&info, off, 1).isEmpty());
    QVERIFY(adapter->respond(&ping, off, 1).isEmpty());
    AutomationState on;
    on.values = { { u"user"_s, u"alice"_s }, { u"pass"_s, u"secret"_s } };
    const QList<Outgoing> greeting = adapter->respond(&info, on, 1);
    QCOMPARE(greeting.size(), 2);
    QCOMPARE(greeting[0].opcode, wire::Opcode::Binary);
    QCOMPARE(greeting[0].payload,
        QByteArray("CONNECT {\"verbose\":false,\"pedantic\":false,\"echo\":true,\"headers\":true,\"no_responders\":true,\"protocol\":1,"
                   "\"user\":\"alice\",\"pass\":\"secret\",\"name\":\"telltale\"}\r\n"));
    QCOMPARE(greeting[1].payload, QByteArray("PING\r\n"));
    QVERIFY2(adapter->respond(&info, on, 2).isEmpty(), "a later INFO is no reason to log in again");
    QCOMPARE(adapter->respond(&ping, on, 3).value(0).payload, QByteArray("PONG\r\n"));
    const Message ownPing = adapter->read(delivery(">PING\r\n"), 1).value(0);
    QVERIFY(adapter->respond(&ownPing, on, 4).isEmpty());
}

void TestNats::recognition_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("confidence");
    QTest::newRow("info") << QByteArray("<INFO {\"server_id\":\"N\"} \r\n") << 97;
    QTest::newRow("info, cut") << QByteArray("<INFO {\"server_id\"") << 97;
    QTest::newRow("connect") << QByteArray(">CONNECT {\"verbose\":false}\r\nPING\r\n") << 90;
    QTest::newRow("connect from the server") << QByteArray("<CONNECT {}\r\n") << 0;
    QTest::newRow("error") << QByteArray("<-ERR 'maximum connections exceeded'\r\n") << 85;
    QTest::newRow("ping") << QByteArray("<PING\r\n") << 60;
    QTest::newRow("ping without line end") << QByteArray("<PING") << 0;
    QTest::newRow("subscription") << QByteArray(">SUB a 1\r\n") << 75;
    QTest::newRow("message") << QByteArray("<MSG a 1 0\r\n\r\n") << 80;
    QTest::newRow("prose") << QByteArray("<INFO that you asked for\r\n") << 0;
    QTest::newRow("json") << QByteArray("<{\"id\":1}") << 0;
    QTest::newRow("subscription, cut") << QByteArray(">SUB a.b") << 55;
    QTest::newRow("verb, cut") << QByteArray("<INFO") << 55;
    QTest::newRow("too little") << QByteArray("<I") << 0;
    QTest::newRow("empty") << QByteArray("<") << 0;
    QTest::newRow("binary") << QByteArray("<\x00\xff\x13", 4) << 0;
}

void TestNats::recognition()
{
    QFETCH(QByteArray, line);
    QFETCH(int, confidence);
    const wire::Delivery first = delivery(line);
    const Guess guess = natsSystem().recognise({ nullptr, &first });
    QCOMPARE(guess.confidence, confidence);
    QCOMPARE(guess.reason.isEmpty(), confidence == 0);
    QCOMPARE(natsSystem().recognise({}).confidence, 0);
    const auto byUrl = [](const QString &url) {
        const wire::Opening opening { .url = QUrl(url) };
        return natsSystem().recognise({ &opening, nullptr }).confidence;
    };
    QCOMPARE(byUrl(u"wss://demo.nats.io:8443"_s), 52);
    QCOMPARE(byUrl(u"ws://localhost:8080/nats"_s), 52);
    QCOMPARE(byUrl(u"ws://bananats.example/natsume"_s), 0);
}

void TestNats::normalised()
{
    QCOMPARE(natsSystem().normalised(u"-ERR 'Stale Connection'\r\n"_s), u"Stale Connection"_s);
    QCOMPARE(natsSystem().normalised(u"-err Stale Connection"_s), u"Stale Connection"_s);
    QCOMPARE(natsSystem().normalised(u"'Stale Connection'"_s), u"Stale Connection"_s);
    QCOMPARE(natsSystem().normalised(u" 10059 "_s), u"10059"_s);
    QCOMPARE(natsSystem().normalised(u"-ERROR"_s), u"-ERROR"_s);
    QCOMPARE(natsSystem().normalised(u"'"_s), u"'"_s);
}

void TestNats::secrets_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("masked");
    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &masked) { QTest::newRow(name) << bytes << masked; };
    row("connect", "CONNECT {\"user\":\"u\",\"pass\":\"p\\\"w\",\"jwt\":\"e.y\",\"name\":\"n\"}\r\n", "CONNECT {\"user\":\"u\",\"pass\":\"****\",\"jwt\":\"***\",\"name\":\"n\"}\r\n");
    row("all keys", "connect {\"auth_token\": \"a\",\"sig\" :\"b\",\"proxy_sig\":\"c\",\"nkey\":\"d\"}\r\n", "connect {\"auth_token\": \"*\",\"sig\" :\"*\",\"proxy_sig\":\"*\",\"nkey\":\"*\"}\r\n");
    row("other case", "CONNECT {\"PASS\":\"abc\"}\r\n", "CONNECT {\"PASS\":\"***\"}\r\n");
    row("a number", "CONNECT {\"pass\":1234,\"user\":\"u\"}\r\n", "CONNECT {\"pass\":****,\"user\":\"u\"}\r\n");
    row("cut", "CONNECT {\"pass\":\"abc", "CONNECT {\"pass\":\"***");
    row("after another op", "PING\r\nCONNECT {\"pass\":\"abc\"}\r\n", "PING\r\nCONNECT {\"pass\":\"***\"}\r\n");
    row("second half", "er\":\"u\",\"pass\":\"abc\"}\r\nPING\r\n", "er\":\"u\",\"pass\":\"***\"}\r\nPING\r\n");
    row("a value that names a key", "CONNECT {\"user\":\"pass\",\"name\":\"x\"}\r\n", "CONNECT {\"user\":\"pass\",\"name\":\"x\"}\r\n");
    row("payload", "PUB a 14\r\n{\"pass\":\"abc\"}\r\n", "PUB a 14\r\n{\"pass\":\"abc\"}\r\n");
    row("empty value", "CONNECT {\"pass\":\"\"}\r\n", "CONNECT {\"pass\":\"\"}\r\n");
}

void TestNats::secrets()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, masked);
    QByteArray result = bytes;
    for (const Span &span : natsSystem().secrets(bytes))
        result.replace(span.offset, span.length, QByteArray(span.length, '*'));
    QCOMPARE(result, masked);
}

void TestNats::tree_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("publish") << QByteArray("PUB a _INBOX.1 2\r\nhi\r\n")
                             << QStringList { u"verb=PUB|PUB"_s, u"subject=a|a"_s, u"reply=_INBOX.1|_INBOX.1"_s, u"size=2|2"_s, u"payload=hi|hi"_s };
    QTest::newRow("JSON") << QByteArray("MSG a 1 7\r\n{\"b\":1}\r\n")
                          << QStringList { u"verb=MSG|MSG"_s, u"subject=a|a"_s, u"sid=1|1"_s, u"size=7|7"_s, u"payload=|{\"b\":1}"_s, u" b=1|1"_s };
    QTest::newRow("headers") << QByteArray("HMSG a 1 28 28\r\nNATS/1.0 404 No\r\nA: b\r\n\r\n\r\n").replace("28 28", "25 25")
                             << QStringList { u"verb=HMSG|HMSG"_s, u"subject=a|a"_s, u"sid=1|1"_s, u"header size=25|25"_s, u"total size=25|25"_s,
                                    u"headers=|NATS/1.0 404 No$A: b$$"_s, u" version=NATS/1.0|NATS/1.0"_s, u" status=404|404"_s, u" text=No|No"_s, u" A=b|A: b"_s,
                                    u"payload=|"_s };
    QTest::newRow("info") << QByteArray("INFO {\"a\":true} \r\n") << QStringList { u"verb=INFO|INFO"_s, u"info=|{\"a\":true}"_s, u" a=true|true"_s };
    QTest::newRow("error") << QByteArray("-ERR 'Stale Connection'\r\n") << QStringList { u"verb=-ERR|-ERR"_s, u"text=Stale Connection|Stale Connection"_s };
    QTest::newRow("garbage") << QByteArray("FOO\r\n") << QStringList { u"unreadable=FOO\\u000D\n|FOO$"_s };
    QTest::newRow("empty") << QByteArray() << QStringList();
}

void TestNats::tree()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, expected);
    QStringList lines;
    const auto print = [&](const auto &self, const QList<Node> &nodes, int depth) -> void {
        for (const Node &node : nodes) {
            const QString part = QString::fromUtf8(bytes.mid(node.span.offset, node.span.length)).replace(u"\r\n"_s, u"$"_s);
            lines.append(QString(depth, u' ') + node.label + u'=' + node.value + u'|' + part);
            self(self, node.children, depth + 1);
        }
    };
    print(print, natsSystem().tree({}, wire::Direction::In, bytes), 0);
    QCOMPARE(lines, expected);
}

/// Whatever comes, from either side and in any order: messages, with a reason where they are malformed.
void TestNats::garbage()
{
    const QByteArray ops = "INFO {\"ldm\":true}\r\nCONNECT {\"verbose\":true}\r\nSUB a q 1\r\nUNSUB 1 2\r\nPUB a r 2\r\nhi\r\nMSG r 1 2\r\nhi\r\n+OK\r\nPING\r\nPONG\r\n"
                           "HMSG r 1 16 16\r\nNATS/1.0 503\r\n\r\n\r\n-ERR 'Permissions Violation for Publish to \"a\"'\r\n"
                           "MSG r 1 36\r\n{\"error\":{\"code\":404,\"err_code\":1009}}\r\n";
    for (const char side : { '<', '>' }) {
        for (qsizetype at = 0; at < ops.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray flipped = ops;
                flipped[at] = char(flipped[at] ^ (1 << bit));
                const auto adapter = natsSystem().adapter({});
                adapter->read(delivery(">PUB a r 0\r\n\r\nSUB r 1\r\n"), 0);
                Messages messages = adapter->read(delivery(side + flipped), 1);
                messages += adapter->lapse(2, true);
                QVERIFY(!messages.isEmpty());
                qsizetype total = 0;
                for (const Message &message : messages) {
                    total += message.bytes.size();
                    QVERIFY(message.kind != Kind::Malformed || !message.text.isEmpty());
                    natsSystem().tree({}, wire::Direction::In, message.bytes);
                    natsSystem().secrets(message.bytes);
                }
                QCOMPARE(total, flipped.size());
            }
        }
    }
}

/// 10,000 messages a second are to be taken by the way.
void TestNats::flood()
{
    const auto adapter = natsSystem().adapter({});
    adapter->read(delivery(">CONNECT {\"verbose\":false}\r\nSUB news.* 1\r\n"), 0);
    const QByteArray one = "MSG news.sport 1 16\r\n0123456789abcdef\r\n";
    const wire::Delivery frame = delivery('<' + one.repeated(100));
    QElapsedTimer timer;
    timer.start();
    qsizetype count = 0;
    for (int i = 0; i < 1000; ++i)
        count += adapter->read(frame, i).size();
    QCOMPARE(count, 100000);
    qInfo("%lld messages/s", 100000 * 1000LL / qMax<qint64>(1, timer.elapsed()));
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestNats)
#include "tst_nats.moc"
