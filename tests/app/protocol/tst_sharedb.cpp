// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/sharedb/system.h"

#include <QtTest>

using namespace telltale;
using namespace telltale::protocol;
using wire::Direction;

namespace {

wire::Delivery delivery(Direction direction, const QByteArray &payload)
{
    wire::Delivery one;
    one.direction = direction;
    one.payload = payload;
    return one;
}

/// `kind|operation|code|subject|id|answers|text` of each message.
QStringList lines(const Messages &messages)
{
    QStringList all;
    for (const Message &m : messages) {
        all.append(QStringList {QString(kindName(m.kind)), m.operation, m.code, m.subject, m.id, m.answers ? QString::number(m.answers) : QString(), m.text}
                       .join(QLatin1Char('|')));
    }
    return all;
}

/// A conversation, a line each: `> bytes` sent, `< bytes` received. The last line's messages are returned.
Messages play(const QByteArray &conversation, Adapter *use = nullptr)
{
    const std::unique_ptr<Adapter> own = sharedbSystem().adapter(QStringLiteral("json"));
    Adapter *adapter = use ? use : own.get();
    Messages last;
    for (const QByteArray &line : conversation.split('\n'))
        last = adapter->read(delivery(line.startsWith('>') ? Direction::Out : Direction::In, line.mid(2)), 0);
    return last;
}

const char Init[] = "< {\"a\":\"init\",\"protocol\":1,\"protocolMinor\":2,\"id\":\"me\",\"type\":\"http://sharejs.org/types/JSONv0\"}\n";

} // namespace

class TestSharedb : public QObject {
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void errorKeys_data();
    void errorKeys();
    void bulk();
    void circumstances();
    void garbage();
    void automation();
    void recognises_data();
    void recognises();
};

void TestSharedb::reads_data()
{
    QTest::addColumn<QByteArray>("conversation");
    QTest::addColumn<QString>("expected");
    const QByteArray init = Init;
    const auto row = [](const char *name, const QByteArray &conversation, const char *expected) { QTest::newRow(name) << conversation << QString::fromUtf8(expected); };
    row("init", init.chopped(1), "info|init|||me||");
    row("handshake", init + "> {\"a\":\"hs\",\"id\":null,\"protocol\":1}\n< {\"a\":\"hs\",\"protocol\":1,\"id\":\"me\",\"type\":\"http://sharejs.org/types/JSONv0\"}", "reply|handshake|||me|1|");
    row("subscribed", "> {\"a\":\"s\",\"c\":\"recipes\",\"d\":\"soup\"}\n< {\"data\":{\"v\":3,\"data\":{\"error\":\"user data\"}},\"a\":\"s\",\"c\":\"recipes\",\"d\":\"soup\"}", "reply|subscribe||recipes/soup||1|version 3");
    row("absent", "> {\"a\":\"f\",\"c\":\"r\",\"d\":\"x\"}\n< {\"data\":{\"v\":0,\"type\":null},\"a\":\"f\",\"c\":\"r\",\"d\":\"x\"}", "reply|fetch||r/x||1|no such document");
    row("a document named error", "> {\"a\":\"f\",\"c\":\"r\",\"d\":\"error\"}\n< {\"data\":{\"v\":1,\"data\":{}},\"a\":\"f\",\"c\":\"r\",\"d\":\"error\"}", "reply|fetch||r/error||1|version 1");
    row("unsubscribed", "> {\"a\":\"u\",\"c\":\"r\",\"d\":\"x\"}\n< {\"a\":\"u\",\"c\":\"r\",\"d\":\"x\"}", "reply|unsubscribe||r/x||1|");
    row("ack", "> {\"a\":\"op\",\"c\":\"r\",\"d\":\"x\",\"v\":1,\"seq\":2,\"op\":[]}\n< {\"src\":\"me\",\"seq\":2,\"v\":1,\"a\":\"op\",\"c\":\"r\",\"d\":\"x\"}", "reply|op||r/x|2|1|version 1");
    row("pushed op", init + "< {\"a\":\"op\",\"c\":\"r\",\"d\":\"x\",\"v\":2,\"src\":\"you\",\"seq\":9,\"del\":true}", "push|op||r/x|9||delete at version 2");
    row("op with an error in it", "< {\"a\":\"op\",\"c\":\"r\",\"d\":\"x\",\"v\":2,\"src\":\"you\",\"seq\":9,\"op\":[{\"p\":[\"error\"],\"oi\":1}]}", "push|op||r/x|9||edit at version 2");
    row("query", "> {\"a\":\"qs\",\"id\":1,\"c\":\"r\",\"q\":{}}\n< {\"data\":[{\"v\":3,\"data\":{\"error\":1},\"d\":\"soup\"}],\"extra\":{\"error\":1},\"a\":\"qs\",\"id\":1}", "reply|query-subscribe||r|1|1|");
    row("query update", "> {\"a\":\"qs\",\"id\":1,\"c\":\"r\",\"q\":{}}\n< {\"a\":\"q\",\"id\":1,\"diff\":[]}", "push|query-update||r|1||results changed");
    row("old version", "> {\"a\":\"nf\",\"id\":1,\"c\":\"r\",\"d\":\"x\",\"v\":2}\n< {\"id\":1,\"v\":2,\"type\":null,\"m\":null,\"a\":\"nf\"}", "reply|snapshot-fetch||r/x|1|1|version 2");
    row("old version without an id", "> {\"a\":\"nf\",\"c\":\"r\",\"d\":\"x\"}\n< {\"a\":\"nf\",\"id\":\"x\",\"c\":\"r\",\"d\":\"x\",\"v\":2}", "reply|snapshot-fetch||r/x|x|1|version 2");
    row("own presence", init + "> {\"a\":\"p\",\"ch\":\"k\",\"id\":\"c7\",\"p\":{},\"pv\":0}\n< {\"a\":\"p\",\"ch\":\"k\",\"src\":\"me\",\"id\":\"c7\",\"p\":{},\"pv\":0}", "reply|presence||k|c7|1|");
    row("a peer's presence", init + "> {\"a\":\"p\",\"ch\":\"k\",\"id\":\"c7\",\"p\":{},\"pv\":0}\n< {\"a\":\"p\",\"ch\":\"k\",\"src\":\"you\",\"id\":\"c7\",\"p\":null,\"pv\":0}", "push|presence||k|c7||gone");
    row("presence subscribed", "> {\"a\":\"ps\",\"ch\":\"k\",\"seq\":1}\n< {\"ch\":\"k\",\"seq\":1,\"a\":\"ps\"}", "reply|presence-subscribe||k|1|1|");
    row("asked for presence", "< {\"a\":\"pr\",\"ch\":\"k\"}", "push|presence-request||k|||");
    row("presence asked", "> {\"a\":\"pr\",\"ch\":\"k\"}\n< {\"a\":\"pr\"}", "reply|presence-request||k||1|");
    row("ping", "> {\"a\":\"pp\"}\n< {\"a\":\"pp\"}", "pong|ping||||1|");
    row("error", "> {\"a\":\"op\",\"c\":\"r\",\"d\":\"x\",\"v\":1,\"seq\":4,\"op\":[]}\n< {\"a\":\"op\",\"c\":\"r\",\"d\":\"x\",\"v\":1,\"seq\":4,\"op\":[],\"error\":{\"code\":\"ERR_OP_SUBMIT_REJECTED\",\"message\":\"Op submit rejected\"}}",
        "error|op|ERR_OP_SUBMIT_REJECTED|r/x|4|1|Op submit rejected");
    row("pushed error", init + "< {\"a\":\"p\",\"ch\":\"k\",\"id\":\"c7\",\"error\":{\"code\":\"APP\",\"message\":\"no\"}}", "error|presence|APP|k|c7||no");
    row("codeless error", "< {\"a\":\"s\",\"c\":\"r\",\"d\":\"x\",\"error\":{\"message\":\"Unauthorized\"}}", "error|subscribe||r/x|||Unauthorized");
    row("empty error", "< {\"a\":\"s\",\"c\":\"r\",\"d\":\"x\",\"error\":{}}", "error|subscribe||r/x|||");
    row("null is no error", "< {\"a\":\"u\",\"c\":\"r\",\"d\":\"x\",\"error\":null}", "reply|unsubscribe||r/x|||");
    row("unknown action with error", "< {\"a\":\"zz\",\"error\":{\"code\":\"ERR_MESSAGE_BADLY_FORMED\",\"message\":\"Invalid or unknown message\"}}", "error|zz|ERR_MESSAGE_BADLY_FORMED||||Invalid or unknown message");
    row("outward error means nothing", "> {\"a\":\"f\",\"c\":\"r\",\"d\":\"x\",\"error\":{\"code\":1}}", "request|fetch||r/x|||");
    row("unknown action", "< {\"a\":\"zz\"}", "info|zz|||||");
}

void TestSharedb::reads()
{
    QFETCH(QByteArray, conversation);
    QFETCH(QString, expected);
    const Messages messages = play(conversation);
    QCOMPARE(lines(messages), QStringList {expected});
    QVERIFY(!messages[0].trace.isEmpty());
}

void TestSharedb::errorKeys_data()
{
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<QString>("keys");
    QTest::newRow("code") << QByteArray("{\"code\":\"ERR_NO_OP\",\"message\":\"x\"}") << "error:ERR_NO_OP:";
    QTest::newRow("message is a code") << QByteArray("{\"message\":\"ERR_TYPE_CANNOT_BE_PROJECTED\"}") << "error:ERR_TYPE_CANNOT_BE_PROJECTED:";
    QTest::newRow("legacy") << QByteArray("{\"code\":4018,\"message\":\"Document was created remotely\"}") << "legacy:4018:Document was created remotely legacy:4018:";
    QTest::newRow("legacy message") << QByteArray("{\"message\":\"4023\"}") << "legacy:4023:";
    QTest::newRow("application") << QByteArray("{\"code\":\"APP_LIMIT\"}") << "error:APP_LIMIT:";
    QTest::newRow("codeless") << QByteArray("{\"message\":\"Missing ops\"}") << "";
    QTest::newRow("odd code") << QByteArray("{\"code\":{},\"message\":\"x\"}") << "";
    QTest::newRow("a text") << QByteArray("\"x\"") << "";
}

void TestSharedb::errorKeys()
{
    QFETCH(QByteArray, error);
    QFETCH(QString, keys);
    const Messages messages = play("< {\"a\":\"f\",\"c\":\"r\",\"d\":\"x\",\"error\":" + error + '}');
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages[0].kind, Kind::Error);
    QStringList found;
    for (const catalog::Key &key : messages[0].keys)
        found.append(key.family + u':' + key.code + u':' + key.text);
    QCOMPARE(found.join(u' '), keys);
}

void TestSharedb::bulk()
{
    const Messages messages = play("> {\"a\":\"bs\",\"c\":\"r\",\"b\":[\"soup\",\"pie\",\"error\"]}\n"
                                   "< {\"data\":{\"soup\":{\"v\":3,\"data\":{\"error\":1}},\"pie\":{\"error\":{\"code\":\"APP_FORBIDDEN\",\"message\":\"no access\"}},\"error\":{\"v\":1}},\"a\":\"bs\",\"c\":\"r\"}");
    QCOMPARE(lines(messages), QStringList({QStringLiteral("reply|bulk-subscribe||r||1|"), QStringLiteral("error|bulk-subscribe|APP_FORBIDDEN|r/pie||1|no access")}));
    const Messages query = play("> {\"a\":\"qs\",\"id\":2,\"c\":\"r\",\"q\":{},\"r\":[]}\n< {\"data\":{\"pie\":{\"error\":{\"code\":\"X\"}}},\"a\":\"qs\",\"id\":2}");
    QCOMPARE(lines(query), QStringList({QStringLiteral("reply|query-subscribe||r|2|1|"), QStringLiteral("error|query-subscribe|X|r/pie|2|1|")}));

    const Messages hello = play("< {\"a\":\"init\",\"protocol\":2,\"id\":5,\"type\":\"urn:x\"}");
    QCOMPARE(hello.size(), 4);
    QCOMPARE(hello[1].code, QStringLiteral("ERR_PROTOCOL_VERSION_NOT_SUPPORTED"));
    QCOMPARE(hello[2].code, QStringLiteral("ERR_DEFAULT_TYPE_MISMATCH"));
    QCOMPARE(hello[3].code, QStringLiteral("ERR_CLIENT_ID_BADLY_FORMED"));
    QVERIFY(hello[3].inferred);
}

void TestSharedb::circumstances()
{
    const auto after = [](const QByteArray &conversation) {
        const auto adapter = sharedbSystem().adapter(QStringLiteral("json"));
        play(conversation, adapter.get());
        Message close;
        adapter->explainClose(close, wire::CloseFrame {.code = 1000, .reason = "stream end", .reasonText = QStringLiteral("stream end")});
        return close;
    };
    const QByteArray init = Init;
    QCOMPARE(after(init.chopped(1)).circumstances, QStringList {QStringLiteral("after-init")});
    QCOMPARE(after(init + "> 5").circumstances, QStringList({QStringLiteral("after-init"), QStringLiteral("after-own-frame")}));
    const Message later = after("> {\"a\":\"pp\"}\n< {\"a\":\"pp\"}");
    QVERIFY(later.circumstances.isEmpty());
    QCOMPARE(later.keys.value(0).text, QStringLiteral("stream end"));
}

void TestSharedb::garbage()
{
    const System &system = sharedbSystem();
    const auto adapter = system.adapter(QStringLiteral("json"));
    const auto feed = [&](const QByteArray &bytes) {
        for (const Direction direction : {Direction::In, Direction::Out}) {
            const Messages messages = adapter->read(delivery(direction, bytes), 0);
            QVERIFY(!messages.isEmpty());
            if (messages[0].kind == Kind::Malformed)
                QVERIFY(!messages[0].findings.isEmpty());
        }
        system.tree(QStringLiteral("json"), wire::Direction::In, bytes);
        system.secrets(bytes);
    };
    const QByteArray frame = "{\"data\":{\"soup\":{\"v\":3},\"pie\":{\"error\":{\"code\":\"APP\",\"message\":\"no\"}}},\"a\":\"bs\",\"c\":\"r\",\"b\":{\"x\":1}}";
    for (qsizetype i = 0; i <= frame.size(); ++i) {
        feed(frame.first(i));
        QByteArray flipped = frame;
        if (i < frame.size())
            flipped[i] = char(flipped[i] ^ (1 << (i % 8)));
        feed(flipped);
    }
    for (const QByteArray &bytes : {QByteArray("null"), QByteArray("[]"), QByteArray("{}"), QByteArray("{\"a\":5}"), QByteArray("{\"a\":\"bs\",\"data\":[],\"b\":7,\"c\":{}}"),
             QByteArray("{\"a\":\"p\",\"src\":{},\"p\":[],\"error\":[[]]}"), QByteArray(100000, '['), QByteArray("\xff\x00", 2)})
        feed(bytes);
}

void TestSharedb::automation()
{
    const auto adapter = sharedbSystem().adapter(QStringLiteral("json"));
    const Messages hello = play(QByteArray(Init).chopped(1), adapter.get());
    AutomationState state;
    QCOMPARE(adapter->respond(&hello[0], state, 1).value(0).payload, QByteArray("{\"a\":\"hs\",\"id\":null,\"protocol\":1,\"protocolMinor\":2}"));
    state.on.insert(QStringLiteral("handshake"), false);
    QVERIFY(adapter->respond(&hello[0], state, 1).isEmpty());
}

void TestSharedb::recognises_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    const auto sure = [](const QByteArray &bytes, int confidence) { QTest::newRow(bytes.constData()) << bytes << confidence << confidence; };
    const auto unsure = [](const QByteArray &bytes, int most = 30) { QTest::newRow(bytes.constData()) << bytes << 0 << most; };
    sure(QByteArray(Init).mid(2).chopped(1), 98);
    sure(R"({"a":"init","protocol":1,"id":"me","type":"http://sharejs.org/types/JSONv0"})", 98); // before 1.2.0
    sure(R"({"a":"hs","id":null,"protocol":1,"protocolMinor":2})", 98);
    // What a recording that begins in the middle may begin with: each action, from both sides.
    for (const char *bytes : {R"({"a":"f","c":"r","d":"x"})", R"({"data":{"v":0,"type":null},"a":"s","c":"r","d":"x"})", R"({"a":"u","c":"r","d":"x"})", R"({"a":"bf","c":"r","b":["x"]})",
             R"({"data":{"x":{"v":1,"data":{}}},"a":"bs","c":"r"})", R"({"a":"bu","c":"r","b":["x"]})", R"({"a":"op","c":"r","d":"x","v":1,"seq":2,"x":{},"op":[]})",
             R"({"src":"me","seq":2,"v":1,"a":"op","c":"r","d":"x"})", R"({"a":"qf","id":1,"c":"r","q":{}})", R"({"data":[],"a":"qs","id":1})", R"({"a":"qu","id":1})",
             R"({"a":"q","id":1,"diff":[]})", R"({"a":"nf","id":1,"c":"r","d":"x","v":2})", R"({"id":2,"v":2,"type":null,"m":null,"a":"nt"})", R"({"a":"p","ch":"k","id":"c7","p":{},"pv":0})",
             R"({"ch":"k","seq":1,"a":"ps"})", R"({"a":"pu","ch":"k","seq":2})", R"({"a":"pr","ch":"k"})", R"({"a":"pr"})", R"({"a":"pp"})",
             R"({"a":"pp","error":{"code":"ERR_MESSAGE_BADLY_FORMED","message":"Invalid or unknown message"}})"})
        sure(bytes, 75);
    // Others' messages.
    for (const char *bytes : {R"({"id":1,"connect":{}})", R"({"id":2,"subscribe":{"channel":"a"}})", R"({"id":1,"error":{"code":103,"message":"permission denied"}})", R"({"push":{"channel":"a","pub":{"data":{"a":"op"}}}})", // Centrifugo
             R"({"topic":2,"action":5})", R"({"topic":5,"action":3,"name":"a","correlationId":"1"})", // deepstream
             R"({"action":"subscribe","topic":"blocks","arguments":{}})", R"({"subscription_id":"a","error":{"code":400,"message":"x"}})", // Flow
             R"({"type":"connection_init","payload":{}})", R"({"id":"1","type":"subscribe","payload":{"query":"{a}"}})", R"({"id":"1","type":"next","payload":{"data":{"a":"op"}}})", // GraphQL
             R"({"error":{"code":"ERR_NO_OP","message":"x"}})", R"([{"a":"hs","protocol":1}])", R"({"a":"zz"})", R"({"a":1,"c":"r","d":"x"})", R"({"A":"f","c":"r","d":"x"})", "{}", "x", "",
             R"({"data":{"a":"f","c":"r","d":"x"}})"})
        unsure(bytes, 0);
    // One of the letters, but not what belongs to it.
    for (const char *bytes : {R"({"a":"p"})", R"({"a":"p","price":5})", R"({"a":"s"})", R"({"a":"op","args":[]})", R"({"a":"f","c":5,"d":{}})", R"({"a":"q","id":1})", R"({"a":"bs","c":"r"})", R"({"a":"pp","n":1})",
             R"({"a":"init","user":"me"})", R"({"a":"hs"})"})
        unsure(bytes);
}

void TestSharedb::recognises()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, least);
    QFETCH(int, most);
    const wire::Delivery first = delivery(Direction::In, bytes);
    const int confidence = sharedbSystem().recognise({nullptr, &first}).confidence;
    QVERIFY2(least <= confidence && confidence <= most, QByteArray::number(confidence).constData());
}

QTEST_APPLESS_MAIN(TestSharedb)
#include "tst_sharedb.moc"
