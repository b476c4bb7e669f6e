// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Centrifugo's protobuf encoding. Frames stand in hex, after `>` (sent) or `<` (received).
#include "app/protocol/centrifugo/system.h"
#include "app/protocol/protobuf/lengthprefixed.h"

#include "conversationlines.h"

#include <QTest>

using namespace telltale;
using namespace telltale::protocol;
using namespace Qt::StringLiterals;

namespace {

wire::Delivery binary(const QByteArray &line)
{
    wire::Delivery delivery = test::delivery(line.first(1) + QByteArray::fromHex(line.sliced(1)));
    delivery.opcode = wire::Opcode::Binary;
    return delivery;
}

} // namespace

class TestCentrifugoProtobuf : public QObject {
    Q_OBJECT

private slots:
    void conversations_data();
    void conversations();
    void compose_data();
    void compose();
    void composeFails();
    void sameForms();
    void automations();
    void tree();
    void secrets();
    void recognise_data();
    void recognise();
    void conclusions();
    void anyBytes();

private:
    std::unique_ptr<Adapter> adapter() const { return centrifugoSystem().adapter(u"protobuf"_s); }
};

void TestCentrifugoProtobuf::conversations_data()
{
    QTest::addColumn<QByteArrayList>("frames");
    QTest::addColumn<QStringList>("events");
    const auto row = [](const char *name, const QByteArrayList &frames, const QStringList &events) { QTest::newRow(name) << frames << events; };
    row("connect", {">1a080122160a017312077b2276223a317d220874656c6c74616c65", "<1608012a120a01551209362e392e31204f535338194001"},
        {u">request connect #1 \"{\"v\":1}\""_s,
         u"<reply connect #1 \"client=U version=6.9.1 OSS ping=25 pong=true\" ^1"_s});
    row("subscribe, 64 bits", {">0b08022a070a057265633a61", "<19080232151801320478795a6b48ffffffffffffffffff015001"},
        {u">request subscribe #2 rec:a"_s,
         u"<reply subscribe #2 rec:a \"recoverable=true epoch=xyZk offset=18446744073709551615 positioned=true\" ^1"_s});
    row("error", {">0a08052a060a046e657773", "<1908051215086712117065726d697373696f6e2064656e696564"},
        {u">request subscribe #5 news"_s,
         u"<error subscribe 103 #5 news \"permission denied\" error:103 ^1"_s});
    row("temporary", {"<0c080512080892211201781801"},
        {u"<error 4242 #5 \"x\" error:4242 retry:backoff"_s});
    row("error without code", {"<0408051200"},
        {u"<error 0 #5 error:0"_s});
    row("empty bodies", {">07080332030a0161", "<0408033a00", ">1308043a0f0a0161120a7b2274223a226869227d", "<0408044200"},
        {u">request unsubscribe #3 a"_s,
         u"<reply unsubscribe #3 a ^1"_s,
         u">request publish #4 a \"{\"t\":\"hi\"}\""_s,
         u"<reply publish #4 a ^2"_s});
    row("presence, history, rpc", {">07080542030a0161", "<1208054a0e0a0c0a015512070a023432120155", ">0708064a030a0161", "<080806520408021001", ">120807520e0a0161380a420508031201784801", "<1108075a0d0a0622027b7d30021201781804", ">0e08086a0a0a027b7d120479656172", "<1308086a0f0a0d7b2279656172223a323032367d"},
        {u">request presence #5 a"_s,
         u"<reply presence #5 a \"presence=1\" ^1"_s,
         u">request presence_stats #6 a"_s,
         u"<reply presence_stats #6 a \"num_clients=2 num_users=1\" ^2"_s,
         u">request history #7 a \"limit=10 reverse=true\""_s,
         u"<reply history #7 a \"publications=1 epoch=x offset=4\" ^3"_s,
         u">request rpc #8 year \"{}\""_s,
         u"<reply rpc #8 year \"{\"year\":2026}\" ^4"_s});
    row("pushes", {"<232221120161221c22077b226e223a317d2a070a02343212015530043a060a016b120176", "<10220e1201612a090a070a023432120155", "<10220e12016132090a070a023432120155", "<10220e1201614a09080122016528043001", "<08220642040a027b7d", "<08220662040801103c", "<0a2208080722042202ff00", "<082206120161a20100", "<03a20100"},
        {u"<push publication a \"{\"n\":1}\""_s,
         u"<push join a \"user=42 client=U\""_s,
         u"<push leave a \"user=42 client=U\""_s,
         u"<push subscribe a \"recoverable=true epoch=e offset=4 positioned=true\""_s,
         u"<push message \"{}\""_s,
         u"<push refresh \"expires=true ttl=60\""_s,
         u"<push publication 7 \"\\xFF\\u0000\""_s,
         u"<push unknown a"_s,
         u"<push unknown"_s});
    row("ended", {"<1e221c1201613a1710c4131a12696e73756666696369656e74207374617465", "<1922175a1508af1b1210666f72636520646973636f6e6e656374"},
        {u"<unsubscribed unsubscribe 2500 a \"insufficient state\" unsubscribe:2500"_s,
         u"<close disconnect 3503 \"force disconnect\" disconnect:3503"_s});
    row("look-alike", {"<1c08086a180a167b226572726f72223a7b22636f6465223a3130337d7d"},
        {u"<reply rpc #8 \"{\"error\":{\"code\":103}}\""_s});
    row("several and pings", {"<0608012a024001000a22081201612203220131", ">00", ">00"},
        {u"<reply connect #1 \"pong=true\""_s,
         u"<ping ping"_s,
         u"<push publication a \"1\""_s,
         u">pong pong"_s,
         u">pong pong !"_s});
    row("no UTF-8", {"<0b08051207086712036e6fff"},
        {u"<error 103 #5 \"no�\" error:103 !"_s});
    row("wrong wire type", {"<070a016112020867"},
        {u"<error 103 error:103 !"_s});
    row("odd commands", {">050801a20100", ">052a030a0161", ">0562030a0135", ">0408095a00"},
        {u">request unknown #1 !"_s,
         u">request subscribe a !"_s,
         u">request send \"5\""_s,
         u">request ping #9"_s});
    row("length lies", {"<00090805"},
        {u"<ping ping"_s,
         u"<malformed \"not protobuf: length 9 announced, 2 bytes are there (at byte 1)\""_s});
    row("length cut", {">ff"},
        {u">malformed \"not protobuf: the length is a varint that is cut short after 1 byte (at byte 0)\""_s});
    row("overlong length", {"<808080808080808080808001"},
        {u"<malformed \"not protobuf: the length is a varint that goes on beyond 64 bits (at byte 0)\""_s});
    row("padded length", {">8b0008022a070a057265633a61", "<80008600080512020867"},
        {u">request subscribe #2 rec:a !"_s,
         u"<ping ping !"_s,
         u"<error 103 #5 error:103 !"_s});
    row("broken inside, then a good one", {"<0408052a0500"},
        {u"<malformed \"not protobuf: field #5: length 5 announced, 0 bytes are there (at byte 4)\""_s,
         u"<ping ping"_s});
    row("nothing", {"<"},
        {u"<malformed \"an empty message\""_s});
}

void TestCentrifugoProtobuf::conversations()
{
    QFETCH(QByteArrayList, frames);
    QFETCH(QStringList, events);
    const auto client = adapter();
    QStringList seen;
    for (const QByteArray &frame : frames) {
        const wire::Delivery delivery = binary(frame);
        for (const Message &message : client->read(delivery, 0)) {
            QVERIFY(test::spansFit(message, delivery.payload.size()));
            seen.append(test::line(message));
        }
    }
    QCOMPARE(seen, events);
}

void TestCentrifugoProtobuf::compose_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<Values>("values");
    QTest::addColumn<QByteArray>("hex");
    const auto row = [](const QString &operation, const Values &values, const QByteArray &hex) {
        QTest::addRow("%s %d", qPrintable(operation), int(hex.size())) << operation << values << hex;
    };
    const QString channel = u"channel"_s;
    row(u"connect"_s, {{u"token"_s, u"JWT"_s}, {u"data"_s, u"{\"v\":1}"_s}, {u"version"_s, u""_s}, {u"flag"_s, u"2"_s}, {u"headers"_s, u"{\"a\":\"b\"}"_s}, {u"subs"_s, u"{\"x\":{\"recover\":true,\"offset\":3}}"_s}}, "310803222d0a034a575412077b2276223a317d1a090a0178120418013803220874656c6c74616c6532060a01611201623802");
    row(u"subscribe"_s, {{channel, u"rec:a"_s}}, "0b08032a070a057265633a61");
    row(u"subscribe"_s, {{channel, u"a"_s}, {u"recover"_s, u"true"_s}, {u"epoch"_s, u"x"_s}, {u"offset"_s, u"18446744073709551615"_s}, {u"delta"_s, u"fossil"_s}, {u"tf"_s, u"{\"op\":\"and\",\"nodes\":[{\"key\":\"k\",\"vals\":[\"1\",\"2\"]}]}"_s}, {u"limit"_s, u"-1"_s}, {u"id"_s, u"9"_s}}, "3d08092a390a0161180132017838ffffffffffffffffff016206666f7373696c6a100a03616e64320912016b2a01312a01329001ffffffffffffffffff01");
    row(u"unsubscribe"_s, {{channel, u"a"_s}}, "07080332030a0161");
    row(u"publish"_s, {{channel, u"a"_s}, {u"data"_s, u"1.10"_s}, {u"key"_s, u"k"_s}, {u"removed"_s, u"true"_s}}, "1208033a0e0a01611204312e313022016b2801");
    row(u"presence"_s, {{channel, u"a"_s}}, "07080342030a0161");
    row(u"presence_stats"_s, {{channel, u"a"_s}}, "0708034a030a0161");
    row(u"history"_s, {{channel, u"a"_s}, {u"limit"_s, u"-1"_s}, {u"since_offset"_s, u"3"_s}, {u"since_epoch"_s, u"x"_s}, {u"reverse"_s, u"true"_s}}, "1b080352170a016138ffffffffffffffffff01420508031201784801");
    row(u"rpc"_s, {{u"method"_s, u"year"_s}, {u"data"_s, u"{}"_s}}, "0e08036a0a0a027b7d120479656172");
    row(u"refresh"_s, {{u"token"_s, u"JWT"_s}}, "09080372050a034a5754");
    row(u"sub_refresh"_s, {{channel, u"a"_s}, {u"token"_s, u"JWT"_s}, {u"type"_s, u"4"_s}, {u"track"_s, u"[{\"signature\":\"s\",\"items\":[{\"key\":\"k\",\"version\":7}]}]"_s}, {u"untrack"_s, u"u,v"_s}}, "2008037a1c0a016112034a57541804220a0a017312050a016b10072a01752a0176");
    row(u"send"_s, {{u"data"_s, u"{}"_s}}, "0662040a027b7d");
    row(u"ping"_s, {}, "0408035a00");
    row(u"pong"_s, {}, "00");
}

void TestCentrifugoProtobuf::compose()
{
    QFETCH(QString, operation);
    QFETCH(Values, values);
    QFETCH(QByteArray, hex);
    const auto composed = centrifugoSystem().composer(u"protobuf"_s).compose(operation, values, 3);
    QVERIFY2(composed, composed ? "" : qPrintable(composed.failure().sentence()));
    QCOMPARE(composed->outgoing.payload.toHex(), hex);
    QCOMPARE(composed->outgoing.opcode, wire::Opcode::Binary);
}

void TestCentrifugoProtobuf::composeFails()
{
    const Composer &composer = centrifugoSystem().composer(u"protobuf"_s);
    QVERIFY(!composer.compose(u"fly"_s, {}, 1));
    QCOMPARE(composer.compose(u"connect"_s, {{u"headers"_s, u"{\"a\":1}"_s}}, 1).failure().where, u"value"_s);
    QCOMPARE(composer.compose(u"connect"_s, {{u"subs"_s, u"{\"a\":{\"fly\":1}}"_s}}, 1).failure().where, u"fly"_s);
    QCOMPARE(composer.compose(u"rpc"_s, {{u"id"_s, u"4294967296"_s}}, 1).failure().where, u"id"_s);
    QVERIFY(!composer.compose(u"connect"_s, {{u"bare"_s, u"true"_s}}, 1));
}

/// The same operations, and what one encoding says about them the other says, too.
void TestCentrifugoProtobuf::sameForms()
{
    const Composer &composer = centrifugoSystem().composer(u"protobuf"_s);
    const Composer &json = centrifugoSystem().composer(u"json"_s);
    QCOMPARE(composer.operations().size(), json.operations().size());
    for (const Operation &operation : composer.operations()) {
        const Values values {{u"channel"_s, u"a"_s}, {u"data"_s, u"{\"n\":1}"_s}, {u"token"_s, u"t"_s}};
        const auto composed = composer.compose(operation.name, values, 1);
        QVERIFY(composed);
        QCOMPARE(composed->warnings, json.compose(operation.name, values, 1)->warnings);
        wire::Delivery delivery;
        delivery.direction = Direction::Out;
        delivery.payload = composed->outgoing.payload;
        const auto messages = adapter()->read(delivery, 0);
        QCOMPARE(messages.size(), 1);
        QCOMPARE(messages[0].operation, operation.name);
    }
}

void TestCentrifugoProtobuf::automations()
{
    const auto client = adapter();
    wire::Opening opening;
    opening.url = QUrl(u"ws://localhost:8000/connection/websocket?cf_protocol=protobuf"_s);
    client->opened(opening, 0);
    AutomationState state;
    state.values = {{u"token"_s, u"s"_s}, {u"name"_s, QString()}, {u"version"_s, QString()}};
    const auto first = client->respond(nullptr, state, 7);
    QCOMPARE(first.size(), 1);
    QCOMPARE(first[0].payload.toHex(), QByteArray("07080722030a0173"));
    QCOMPARE(first[0].opcode, wire::Opcode::Binary);
    const auto pongs = [&](const QByteArray &frame) {
        QByteArray sent;
        for (const Message &message : client->read(binary(frame), 0)) {
            for (const Outgoing &outgoing : client->respond(&message, state, 8))
                sent += outgoing.payload.toHex();
        }
        return sent;
    };
    QCOMPARE(pongs("<00"), QByteArray());
    QCOMPARE(pongs("<0808072a0438194001"), QByteArray());
    QCOMPARE(pongs("<0000"), QByteArray("0000"));
    // The JSON variant leaves a connection alone that asked for protobuf.
    const auto json = centrifugoSystem().adapter(u"json"_s);
    json->opened(opening, 0);
    QVERIFY(json->respond(nullptr, state, 1).isEmpty());
}

void TestCentrifugoProtobuf::tree()
{
    const auto nodes = centrifugoSystem().tree(u"protobuf"_s, wire::Direction::In, QByteArray::fromHex("10220e120161220922077b226e223a317d"));
    QCOMPARE(nodes.size(), 1);
    QCOMPARE(nodes[0].label, u"push"_s);
    QCOMPARE(nodes[0].children.size(), 2);
    QCOMPARE(nodes[0].children[1].children[0].children[0].label, u"n"_s);
    // These bytes are a subscribe command as well as the reply to a connect.
    const QByteArray both = QByteArray::fromHex("0708022a030a0161");
    QCOMPARE(centrifugoSystem().tree(u"protobuf"_s, wire::Direction::Out, both)[1].label, u"subscribe"_s);
    QCOMPARE(centrifugoSystem().tree(u"protobuf"_s, wire::Direction::In, both)[1].label, u"connect"_s);
    const auto unknown = centrifugoSystem().tree(u"protobuf"_s, wire::Direction::Out, QByteArray::fromHex("0a080122060a0174d00207"));
    QCOMPARE(unknown.constLast().children.constLast().label, u"#42"_s);
    QCOMPARE(centrifugoSystem().tree(u"protobuf"_s, wire::Direction::In, QByteArray::fromHex("0901")).constLast().label, u"unreadable"_s);
}

void TestCentrifugoProtobuf::secrets()
{
    const auto hidden = [](const QByteArray &bytes) {
        QByteArrayList parts;
        for (const Span &span : centrifugoSystem().secrets(bytes))
            parts.append(bytes.mid(span.offset, span.length));
        return parts;
    };
    // A command with more fields before its connect than are ever shown: 6000 times field 99 = 0.
    const QByteArray crowd = QByteArray::fromHex("980600").repeated(6000) + QByteArray::fromHex("22070a05706c61696e");
    QVERIFY(hidden(protobuf::lengthPrefixed(crowd)).contains("plain"));
    QCOMPARE(hidden(QByteArray::fromHex("0e0801220a0a05706c61696e220178")), QByteArrayList {"plain"});
    QCOMPARE(hidden(QByteArray::fromHex("09080972050a036f6c640c080a7a080a016112036e6577")), (QByteArrayList {"old", "new"}));
    QCOMPARE(hidden(QByteArray::fromHex("0e08012a0a0a015538194a03535353")), QByteArrayList {"SSS"});
}

void TestCentrifugoProtobuf::recognise_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("subprotocol");
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QString>("variant"); ///< empty: none that is sure enough
    const auto opening = [](const char *url, const char *subprotocol, const char *variant) {
        QTest::addRow("%s %s", url, subprotocol) << QString::fromLatin1(url) << QByteArray(subprotocol) << QByteArray() << QString::fromLatin1(variant);
    };
    const auto frame = [](const char *hex, const char *variant) { QTest::newRow(hex) << QString() << QByteArray() << QByteArray(hex) << QString::fromLatin1(variant); };
    opening("ws://h/", "centrifuge-protobuf", "protobuf");
    opening("ws://h/connection/websocket?cf_protocol=protobuf", "", "protobuf");
    opening("ws://h/connection/websocket?format=protobuf", "", "protobuf");
    opening("ws://h/other?cf_protocol=protobuf", "", "protobuf");
    opening("ws://h/other?format=protobuf", "", "");
    opening("ws://h/connection/websocket", "", "json");
    opening("ws://h/connection/uni_websocket?format=protobuf", "", "json");
    frame(">07080122030a0173", "protobuf");
    frame("<0b08012a070a015538194001", "protobuf");
    frame("<10220e120161220922077b226e223a317d", "protobuf");
    frame("<09080512050867120178", "protobuf");
    frame("<00", "");
    frame(">0410031a00", ""); // deepstream: topic 3 and an empty message
    frame(">1010021a0c080332083132372e302e3122", "");
    frame("<494e464f207b7d0d0a", ""); // NATS: INFO {}
    frame(">50494e470d0a", "");
    frame("<ffff", "");
}

void TestCentrifugoProtobuf::recognise()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, subprotocol);
    QFETCH(QByteArray, frame);
    QFETCH(QString, variant);
    const wire::Opening opening {QUrl(url), subprotocol, {}, {}};
    const wire::Delivery first = frame.isEmpty() ? wire::Delivery() : binary(frame);
    const Guess guess = centrifugoSystem().recognise({url.isEmpty() ? nullptr : &opening, frame.isEmpty() ? nullptr : &first});
    QCOMPARE(guess.confidence >= 50 ? guess.variant : QString(), variant);
}

void TestCentrifugoProtobuf::conclusions()
{
    const auto client = adapter();
    client->read(binary(">07080122030a0173"), 0);
    client->read(binary("<0b08012a070a015538194001"), 1 * Second); // ping 25, pong
    client->read(binary(">0a08022a060a046e657773"), 2 * Second);
    client->read(binary("<00"), 15 * Second);
    QVERIFY(client->lapse(22 * Second, false).isEmpty());
    const auto missing = client->lapse(23 * Second, false);
    QCOMPARE(missing.size(), 1);
    QVERIFY(missing[0].inferred && missing[0].text.contains(u"3012"_s) && !missing[0].trace.isEmpty());
    QVERIFY(client->lapse(24 * Second, false).isEmpty()); // told once
    client->read(binary(">00"), 25 * Second);
    QVERIFY(client->lapse(49 * Second, false).isEmpty());
    const auto silent = client->lapse(50 * Second, false);
    QCOMPARE(silent.size(), 1);
    QVERIFY(silent[0].inferred && silent[0].text.contains(u"no ping"_s));
    const auto open = client->lapse(51 * Second, true);
    QCOMPARE(open.size(), 1);
    QCOMPARE(open[0].operation, u"subscribe"_s);
    QCOMPARE(open[0].subject, u"news"_s);
}

void TestCentrifugoProtobuf::anyBytes()
{
    const QByteArray in = QByteArray::fromHex("0b08012a070a015538194001000908021205086712016d10220e120161220922077b226e223a317d0a22081201613a0310c413");
    const QByteArray out = QByteArray::fromHex("07080122030a01730e08023a0a0a016112055b312c325d");
    for (const QByteArray &frame : {'<' + in, '>' + out}) {
        const auto client = adapter();
        test::tryAll(frame, [&](const QByteArray &bytes) {
            if (bytes.isEmpty())
                return;
            wire::Delivery delivery = test::delivery(bytes);
            delivery.opcode = wire::Opcode::Binary;
            for (const Message &message : client->read(delivery, 0)) {
                QVERIFY(test::spansFit(message, delivery.payload.size()));
                QVERIFY(message.kind != Kind::Malformed || (!message.text.isEmpty() && !message.trace.isEmpty()));
                centrifugoSystem().tree(u"protobuf"_s, message.direction, message.bytes);
                for (const Span &span : centrifugoSystem().secrets(message.bytes))
                    QVERIFY(span.offset >= 0 && span.offset + span.length <= message.bytes.size());
            }
            centrifugoSystem().recognise({nullptr, &delivery});
        });
    }
}

QTEST_GUILESS_MAIN(TestCentrifugoProtobuf)
#include "tst_centrifugoprotobuf.moc"
