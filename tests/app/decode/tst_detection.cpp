// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/decoder.h"

#include <QRandomGenerator>
#include <QTest>

using namespace telltale;
using decode::Decoder;
using wire::Direction;

/// `auto` settles on the right system and variant from what the wire references show: an URL, a sub-protocol, or one message of either
/// side; on nothing where the bytes are another system's; and it never changes its mind.
class tst_Detection : public QObject {
    Q_OBJECT

private slots:
    void openings_data();
    void openings();
    void firstMessages_data();
    void firstMessages();
    void laterMessages_data();
    void laterMessages();
    void lookAlikes_data();
    void lookAlikes();
    void aMessageTellsTheVariantOfAPath_data();
    void aMessageTellsTheVariantOfAPath();
    void neverFlips_data();
    void neverFlips();
};

namespace {

using Frames = QList<wire::Delivery>;

wire::Delivery frame(Direction direction, wire::Opcode opcode, const QByteArray &payload)
{
    wire::Delivery delivery;
    delivery.direction = direction;
    delivery.opcode = opcode;
    delivery.payload = payload;
    return delivery;
}

/// One message as it stands in the references: `<` from the server, `>` from the client, `|` and `~` for deepstream's separators, `$` for
/// CRLF; `<#` and `>#` with hex is a binary message.
wire::Delivery parsed(const char *line)
{
    const Direction direction = line[0] == '<' ? Direction::In : Direction::Out;
    const bool binary = line[1] == '#';
    QByteArray text(line + (binary ? 3 : 2));
    if (binary)
        return frame(direction, wire::Opcode::Binary, QByteArray::fromHex(text));
    text.replace('|', '\x1f').replace('~', '\x1e').replace("$", "\r\n");
    return frame(direction, wire::Opcode::Text, text);
}

struct Row {
    const char *system; ///< and variant, if there are several
    const char *line;
};

/// Each of these tells its system by itself.
const QList<Row> telling {
    // centrifugo.md sections 2 to 4
    {"centrifugo json", R"(> {"id":1,"connect":{}})"},
    {"centrifugo json", R"(> {"id":1,"connect":{"token":"JWT","data":{"v":1},"name":"telltale","version":"0.1"}})"},
    {"centrifugo json", R"(> {"connect":{},"id":1})"},
    {"centrifugo json", "> {\"id\":1,\"connect\":{}}\n{\"id\":2,\"subscribe\":{\"channel\":\"a\"}}"},
    {"centrifugo json", R"(> {"id":2,"subscribe":{"channel":"rec:a"}})"},
    {"centrifugo json", R"(> {"id":3,"unsubscribe":{"channel":"rec:a"}})"},
    {"centrifugo json", R"(> {"id":4,"publish":{"channel":"rec:a","data":{"a":"s","topic":1,"action":2}}})"},
    {"centrifugo json", R"(> {"id":5,"presence":{"channel":"rec:a"}})"},
    {"centrifugo json", R"(> {"id":6,"presence_stats":{"channel":"rec:a"}})"},
    {"centrifugo json", R"(> {"id":7,"history":{"channel":"rec:a","limit":10}})"},
    {"centrifugo json", R"(> {"id":8,"rpc":{"method":"year","data":{}}})"},
    {"centrifugo json", R"(> {"id":9,"refresh":{"token":"JWT"}})"},
    {"centrifugo json", R"(< {"id":1,"connect":{"client":"UUID","version":"6.9.1 OSS","ping":25,"pong":true}})"},
    {"centrifugo json", R"(< {"id":2,"subscribe":{"recoverable":true,"epoch":"xyZk","offset":3,"positioned":true}})"},
    {"centrifugo json", R"(< {"id":4,"publish":{}})"},
    {"centrifugo json", R"(< {"id":5,"error":{"code":103,"message":"permission denied"}})"},
    {"centrifugo json", R"(< {"id":1,"error":{"code":100,"message":"internal server error","temporary":true}})"},
    {"centrifugo json", R"(< {"push":{"channel":"rec:a","pub":{"data":{"n":1},"offset":4}}})"},
    {"centrifugo json", R"(< {"push":{"channel":"rec:a","unsubscribe":{"code":2500,"reason":"insufficient state"}}})"},
    {"centrifugo json", R"(< {"connect":{"client":"UUID","version":"6.9.1 OSS","ping":25,"session":"UUID"}})"},
    {"centrifugo json", R"(< {"channel":"rec:a","pub":{"data":{"n":1},"info":{"user":"42","client":"UUID"},"offset":4}})"},
    {"centrifugo json", R"(< {"disconnect":{"code":3503,"reason":"force disconnect"}})"},
    {"centrifugo json", "<# 7b226964223a312c22636f6e6e656374223a7b7d7d"}, // the opcode does not count
    {"centrifugo protobuf", "># 07080122030a0173"}, // connect
    {"centrifugo protobuf", "># 0b08022a070a057265633a61"}, // subscribe
    {"centrifugo protobuf", "<# 0b08012a070a015538194001"}, // the reply to connect
    {"centrifugo protobuf", "<# 1908051215086712117065726d697373696f6e2064656e696564"}, // error 103
    {"centrifugo protobuf", "<# 10220e120161220922077b226e223a317d"}, // a publication

    // nats.md sections 3 and 4; the opcode does not count
    {"nats", R"(< INFO {"server_id":"N","version":"2.9.10","max_payload":1048576,"headers":true} $)"},
    {"nats", "<# 494e464f207b227365727665725f6964223a224e227d200d0a"},
    {"nats", R"(< INFO {"server_id":"N","vers)"}, // cut anywhere
    {"nats", R"(> CONNECT {"verbose":false,"protocol":1,"headers":true,"no_responders":true}$PING$)"},
    {"nats", R"(> connect {"verbose":false}$)"},
    {"nats", "< PING$"},
    {"nats", "< +OK$"},
    {"nats", "< -ERR 'Stale Connection'$"},
    {"nats", "< MSG a.b 1  5$hello$"},
    {"nats", "< HMSG _INBOX.1 9 16 16$NATS/1.0 503$$$"},
    {"nats", "> SUB a.> 1$"},
    {"nats", "> PUB a.b 5$hello$"},
    {"nats", "> UNSUB 1 5$"},
    {"nats", "> PONG$"},

    // flow.md sections 2, 3 and 8
    {"flow", R"(> {"action":"subscribe","subscription_id":"blk-1","topic":"blocks","arguments":{"block_status":"sealed"}})"},
    {"flow", R"(> {"action":"subscribe","topic":"events"})"},
    {"flow", R"(> {"action":"unsubscribe","subscription_id":"blk-1"})"},
    {"flow", R"(> {"action":"list_subscriptions"})"},
    {"flow", R"(> {"action":"list_subscription"})"},
    {"flow", R"(> {"action":"unsubscribe","subscriptionID":"blk-1"})"},
    {"flow", "< {\"subscription_id\":\"blk-1\",\"action\":\"subscribe\"}\n"},
    {"flow", R"(< {"subscriptions":null,"action":"list_subscriptions"})"},
    {"flow", R"(< {"subscription_id":"blk-1","error":{"code":404,"message":"subscription not found"},"action":"unsubscribe"})"},
    {"flow", R"(< {"subscription_id":"","error":{"code":400,"message":"error parsing message: unknown action type: fly"},"action":""})"},
    {"flow", R"(< {"subscription_id":"blk-1","topic":"blocks","payload":{"a":"s","id":1,"error":{"code":1}}})"},
    {"flow", R"(< {"BlockID":"6c1e","Height":7,"Events":[{"Type":"flow.AccountCreated","TransactionID":"ab","TransactionIndex":0,"EventIndex":0,"Payload":"e30="}],"BlockTimestamp":"2026-08-22T12:00:00Z"})"},

    // deepstream.md sections 2 to 4
    {"deepstream text", "< C|A~"},
    {"deepstream text", "< C|CH~"},
    {"deepstream text", "> C|CHR|ws://h:6020/deepstream~"},
    {"deepstream text", R"(> A|REQ|{"username":"ann"}~)"},
    {"deepstream text", "< A|A~"},
    {"deepstream text", "> E|S|chat/1~"},
    {"deepstream text", "< E|EVT|chat/1|O{\"n\":1}~"},
    {"deepstream text", "< E|E|MESSAGE_DENIED|chat/1|S|srvid~"},
    {"deepstream text", "< R|R|u/7|0|{}~"},
    {"deepstream text", "< C|PI~"},
    {"deepstream text", "> C|PO~"},
    {"deepstream binary", "<# 0610031a020803"}, // authenticated
    {"deepstream json", R"(> {"topic":2,"action":5,"url":"ws://h/"})"},
    {"deepstream json", R"(< {"topic":2,"action":4})"},
    {"deepstream json", R"(> {"topic":3,"action":2,"data":"{}"})"},
    {"deepstream json", R"(< {"topic":3,"action":3})"},
    {"deepstream json", R"(< {"topic":4,"action":104,"originalAction":3,"name":"chat/1","isError":true,"correlationId":"1"})"},
    {"deepstream json", R"(< {"topic":5,"action":4,"name":"u/7","version":0,"parsedData":{}})"},

    // sharedb.md sections 2 and 4
    {"sharedb", R"(< {"a":"init","protocol":1,"protocolMinor":2,"id":"3f0c","type":"http://sharejs.org/types/JSONv0"})"},
    {"sharedb", R"(< {"a":"init","protocol":1,"id":"3f0c","type":"http://sharejs.org/types/JSONv0"})"},
    {"sharedb", R"(> {"a":"hs","id":null,"protocol":1,"protocolMinor":2})"},
    {"sharedb", R"(> {"a":"s","c":"recipes","d":"soup"})"},
    {"sharedb", R"(< {"data":{"v":3,"data":{}},"a":"s","c":"recipes","d":"soup"})"},
    {"sharedb", R"(< {"a":"f","c":"recipes","d":"soup","error":{"code":"ERR_NO_OP","message":"x"}})"},
    {"sharedb", R"(< {"a":"op","c":"recipes","d":"soup","v":2,"src":"9ab1","seq":5,"op":[{"p":["serves"],"na":2}]})"},
    {"sharedb", R"(> {"a":"qs","id":1,"c":"recipes","q":{}})"},
    {"sharedb", R"(< {"a":"q","id":1,"diff":[]})"},
    {"sharedb", R"(> {"a":"nf","id":1,"c":"recipes","d":"soup","v":null})"},
    {"sharedb", R"(> {"a":"ps","ch":"k","seq":1})"},
    {"sharedb", R"(> {"a":"pp"})"},
};

/// These say nothing, or are what another kind of server speaks.
const QList<Row> silent {
    {"an empty text", "< "},
    {"a word", "< hello"},
    {"an empty object", "< {}"},
    {"an empty list", "< []"},
    {"a number", "< 42"},
    {"a string", "< \"C\""},
    {"null", "< null"},
    {"HTTP", "> GET / HTTP/1.1$$"},
    {"JSON-RPC request", R"(> {"jsonrpc":"2.0","id":1,"method":"subscribe","params":["newHeads"]})"},
    {"JSON-RPC error", R"(< {"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"Method not found"}})"},
    {"JSON-RPC without its version", R"(< {"id":1,"error":{"code":-32601,"message":"Method not found"}})"},
    {"JSON-RPC result", R"(< {"jsonrpc":"2.0","id":1,"result":"0x9cef"})"},
    {"Centrifugo's previous protocol", R"(> {"id":1,"method":1,"params":{"channel":"a"}})"},
    {"graphql-transport-ws", R"(> {"type":"connection_init","payload":{}})"},
    {"graphql-transport-ws next", R"(< {"id":"1","type":"next","payload":{"data":{}}})"},
    {"graphql-transport-ws error", R"(< {"id":"1","type":"error","payload":[{"message":"no"}]})"},
    {"STOMP connect", "> CONNECT\naccept-version:1.2\n\n"},
    {"STOMP connected", "< CONNECTED\nversion:1.2\n\n"},
    {"Socket.IO", R"(< 0{"sid":"lv_VI97","upgrades":[],"pingInterval":25000})"},
    {"Socket.IO event", R"(< 42["chat","hi"])"},
    {"Phoenix", R"(> ["1","1","room:lobby","phx_join",{}])"},
    {"Action Cable", R"(> {"command":"subscribe","identifier":"{\"channel\":\"Chat\"}"})"},
    {"Action Cable ping", R"(< {"type":"ping","message":1700000000})"},
    {"SignalR", R"(> {"protocol":"json","version":1}~)"},
    {"SignalR ping", "< {\"type\":6}~"},
    {"Pusher", R"(< {"event":"pusher:connection_established","data":"{}"})"},
    {"Pusher subscribe", R"(> {"event":"pusher:subscribe","data":{"channel":"a"}})"},
    {"WAMP", R"(> [1,"realm1",{"roles":{}}])"},
    {"subscribe by method", R"(> {"method":"SUBSCRIBE","params":["btcusdt@trade"],"id":1})"},
    {"subscribe by op", R"(> {"op":"subscribe","args":[{"channel":"tickers"}]})"},
    {"subscribe by action", R"(> {"action":"subscribe","params":"T.AAPL"})"},
    {"subscribe by action and channel", R"(> {"action":"subscribe","channel":"news"})"},
    {"subscribe by action and topic", R"(> {"action":"subscribe","topic":"weather"})"},
    {"API gateway", R"(> {"action":"sendmessage","data":"hi"})"},
    {"a text as topic", R"(< {"topic":"news","action":"publish","data":1})"},
    {"a text as action", R"(< {"topic":4,"action":"publish"})"},
    {"an error of nobody's", R"(< {"error":{"code":103,"message":"permission denied"}})"},
    {"a command whose body is a text", R"(> {"id":1,"subscribe":"news"})"},
    {"a push of nobody's", R"(< {"channel":"news","data":{}})"},
    {"an unknown letter", R"(< {"a":"hello","c":"x","d":"y"})"},
    {"a number for a letter", R"(< {"a":1,"c":"x","d":"y"})"},
    {"a verb without its line end", "< PING"},
    {"IRC", "< PING :irc.example.org$"},
    {"Redis error", "< -ERR unknown command$"},
    {"words like a verb", "< INFO all is well$"},
    {"words like a message", "< MSG alice hi$"},
    {"unit separators", "< a|b|c~"},
    {"MQTT", "># 100c00044d5154540402003c0000"},
    {"zero bytes", "<# 00"},
    {"a JPEG", "<# ffd8ffe000104a46494600010100000100010000"},
    {"a PNG", "<# 89504e470d0a1a0a0000000d49484452"},
    {"noise", "<# 9f3c77d2015be8a640"},
};

wire::Opening opening(const QString &url, const QByteArray &subprotocol = {})
{
    return {QUrl(url), subprotocol, {}, {}};
}

QString found(const Decoder &decoder)
{
    const bool several = decoder.system().variants().size() > 1 || decoder.system().name() == QLatin1String("centrifugo");
    return decoder.system().name() + (several ? u' ' + decoder.variant() : QString());
}

Decoder automatic()
{
    return Decoder(catalog::Catalog::bundled(), {});
}

} // namespace

void tst_Detection::openings_data()
{
    QTest::addColumn<QString>("subprotocol");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *url, const char *subprotocol, const char *expected) {
        QTest::addRow("%s %s", url, subprotocol) << QString::fromLatin1(subprotocol) << QString::fromLatin1(expected);
    };
    row("ws://h:8000/connection/websocket", "", "centrifugo json");
    row("wss://h/app/connection/websocket", "", "centrifugo json");
    row("ws://h:8000/connection/websocket?cf_ws_frame_ping_pong=true", "", "centrifugo json");
    row("ws://h:8000/connection/uni_websocket", "", "centrifugo json");
    row("ws://h:8000/anything", "centrifuge-json", "centrifugo json");
    row("ws://h:8000/connection/websocket?cf_protocol=protobuf", "", "centrifugo protobuf");
    row("ws://h:8000/connection/websocket?format=protobuf", "", "centrifugo protobuf");
    row("ws://h:8000/anything", "centrifuge-protobuf", "centrifugo protobuf");
    row("ws://h:6020/deepstream", "", "deepstream binary");
    row("wss://rest-mainnet.onflow.org/v1/ws", "", "flow");
    row("ws://h:8070/v1/ws", "", "flow");
    row("ws://h:8070/v1/subscribe_events?event_types=A.1.B.C", "", "flow");
    row("ws://h:6020/deepstream-v3", "", "deepstream text");
    row("ws://h:6020/deepstream-json", "", "deepstream json");
    row("ws://h:8080/", "", "websocket");
    row("ws://h:8080/v1/wsx", "", "websocket");
    row("ws://h:8080/deepstream-jsonx", "", "websocket");
    row("ws://h:8080/connection/websockets", "", "websocket");
    row("ws://h:8080/graphql", "graphql-transport-ws", "websocket");
    row("ws://h:8080/", "mqtt", "websocket");
    row("ws://h:8080/", "x-centrifuge-json-v2", "websocket");
}

void tst_Detection::openings()
{
    QFETCH(QString, subprotocol);
    QFETCH(QString, expected);
    const QString url = QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0);
    Decoder decoder = automatic();
    const auto events = decoder.feed(opening(url, subprotocol.toLatin1()), 0, 0);
    QCOMPARE(found(decoder), expected);
    const bool recognised = expected != QLatin1String("websocket");
    QCOMPARE(decoder.settled(), recognised);
    QCOMPARE(events.front().guessed, recognised);
    QCOMPARE(!events.front().trace.isEmpty() && events.front().trace.front().text.startsWith(QStringLiteral("Recognised as ")), recognised);
}

void tst_Detection::firstMessages_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < telling.size(); ++i)
        QTest::addRow("%s %s", telling[i].system, telling[i].line) << i;
}

void tst_Detection::firstMessages()
{
    QFETCH(int, index);
    const Row &row = telling[index];
    // Without an opening, as in a recording; and after one that tells nothing.
    for (const bool opened : {false, true}) {
        Decoder decoder = automatic();
        if (opened)
            decoder.feed(opening(QStringLiteral("ws://h/")), 0, 0);
        const auto events = decoder.feed(parsed(row.line), 0, 1);
        QCOMPARE(found(decoder), QString::fromLatin1(row.system));
        QVERIFY(decoder.settled());
        if (!events.empty()) // half an op of NATS is no event yet
            QVERIFY(events.front().guessed);
    }
}

void tst_Detection::laterMessages_data()
{
    firstMessages_data();
}

/// Joined in the middle: what came first says nothing.
void tst_Detection::laterMessages()
{
    QFETCH(int, index);
    Decoder decoder = automatic();
    for (int i = 0; i < 31; ++i)
        decoder.feed(parsed(i % 2 ? "< {}" : "<# 00ff"), 0, i);
    QVERIFY(!decoder.settled());
    decoder.feed(parsed(telling[index].line), 0, 31);
    QCOMPARE(found(decoder), QString::fromLatin1(telling[index].system));
}

void tst_Detection::lookAlikes_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < silent.size(); ++i)
        QTest::newRow(silent[i].system) << i;
}

void tst_Detection::lookAlikes()
{
    QFETCH(int, index);
    Decoder decoder = automatic();
    decoder.feed(opening(QStringLiteral("ws://h/")), 0, 0);
    const wire::Delivery delivery = parsed(silent[index].line);
    for (int i = 0; i < 3; ++i) {
        decoder.feed(delivery, 0, i + 1);
        QCOMPARE(decoder.system().name(), QStringLiteral("websocket"));
        QVERIFY(!decoder.settled());
    }
}

void tst_Detection::aMessageTellsTheVariantOfAPath_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *url, const char *line, const char *expected) {
        QTest::addRow("%s %s", url, line) << QString::fromLatin1(url) << QByteArray(line) << QString::fromLatin1(expected);
    };
    row("ws://h/deepstream-json", "< C|A~", "deepstream text");
    row("ws://h/deepstream-v3", R"(< {"topic":2,"action":4})", "deepstream json");
    // What tells no variant leaves the path's.
    row("ws://h/deepstream-v3", "< ", "deepstream text");
    row("ws://h/deepstream-json", "< {}", "deepstream json");
    // Another system's message does not change the system.
    row("ws://h/deepstream-v3", R"(< {"a":"init","protocol":1,"id":"3f0c"})", "deepstream text");
    row("ws://h/connection/websocket", "< C|A~", "centrifugo json");
}

void tst_Detection::aMessageTellsTheVariantOfAPath()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, line);
    QFETCH(QString, expected);
    Decoder decoder = automatic();
    decoder.feed(opening(url), 0, 0);
    QVERIFY(decoder.settled());
    decoder.feed(parsed(line.constData()), 0, 1);
    QCOMPARE(found(decoder), expected);
    // Now it is decided.
    decoder.feed(parsed("< C|A~"), 0, 2);
    decoder.feed(parsed(R"(< {"topic":2,"action":4})"), 0, 3);
    QCOMPARE(found(decoder), expected);
}

void tst_Detection::neverFlips_data()
{
    firstMessages_data();
    QTest::newRow("plain") << -1;
}

void tst_Detection::neverFlips()
{
    QFETCH(int, index);
    Decoder decoder = automatic();
    if (index >= 0) {
        decoder.feed(parsed(telling[index].line), 0, 0);
    } else {
        for (int i = 0; i < 32; ++i)
            decoder.feed(parsed("< hello"), 0, i);
    }
    const QString expected = found(decoder);
    QVERIFY(decoder.settled());
    QRandomGenerator random(quint32(index + 2)); // a mix of its own for each row, the same every time
    for (int i = 0; i < 200; ++i) {
        const QList<Row> &rows = random.bounded(4) ? telling : silent;
        const auto events = decoder.feed(parsed(rows[random.bounded(int(rows.size()))].line), i * Millisecond, i);
        QCOMPARE(found(decoder), expected);
        for (const decode::Event &event : events)
            QCOMPARE(event.system, decoder.system().name());
    }
}

QTEST_APPLESS_MAIN(tst_Detection)
#include "tst_detection.moc"
