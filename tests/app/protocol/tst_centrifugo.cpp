// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/centrifugo/system.h"

#include "conversationlines.h"

#include <QTest>

using namespace telltale;
using namespace telltale::protocol;
using namespace Qt::StringLiterals;

class TestCentrifugo : public QObject {
    Q_OBJECT

private slots:
    void conversations_data();
    void conversations();
    void malformed_data();
    void malformed();
    void closes_data();
    void closes();
    void drop();
    void spans();
    void automations();
    void unidirectionalAutomation();
    void compose_data();
    void compose();
    void composeFails_data();
    void composeFails();
    void composedIsUnderstood();
    void warnings_data();
    void warnings();
    void recognise_data();
    void recognise();
    void secrets();
    void normalised();
    void anyBytes();

private:
    std::unique_ptr<Adapter> adapter() const { return centrifugoSystem().adapter(u"json"_s); }
};

void TestCentrifugo::conversations_data()
{
    QTest::addColumn<QByteArrayList>("frames");
    QTest::addColumn<QStringList>("events");
    const auto row = [](const char *name, const QByteArrayList &frames, const QStringList &events) { QTest::newRow(name) << frames << events; };

    row("connect", {R"(>{"id":1,"connect":{"token":"s","data":{"v":1},"name":"telltale","version":"0.1"}})",
                    R"(<{"id":1,"connect":{"client":"U","version":"6.9.1 OSS","ping":25,"pong":true}})"},
        {u">request connect #1 \"{\"v\":1}\""_s, u"<reply connect #1 \"client=U version=6.9.1 OSS ping=25 pong=true\" ^1"_s});
    row("subscribe", {R"(>{"id":2,"subscribe":{"channel":"rec:a"}})", R"(<{"id":2,"subscribe":{"recoverable":true,"epoch":"xyZk","offset":18446744073709551615,"positioned":true}})"},
        {u">request subscribe #2 rec:a"_s,
         u"<reply subscribe #2 rec:a \"recoverable=true epoch=xyZk offset=18446744073709551615 positioned=true\" ^1"_s});
    row("out of order", {R"(>{"id":1,"presence":{"channel":"a"}})", R"(>{"id":2,"presence_stats":{"channel":"b"}})",
                         R"(<{"id":2,"presence_stats":{"num_clients":2,"num_users":1}})", R"(<{"id":1,"presence":{"presence":{"U":{"user":"42","client":"U"}}}})"},
        {u">request presence #1 a"_s, u">request presence_stats #2 b"_s, u"<reply presence_stats #2 b \"num_clients=2 num_users=1\" ^2"_s,
         u"<reply presence #1 a \"presence=1\" ^1"_s});
    row("others", {R"(>{"id":3,"unsubscribe":{"channel":"a"}})", R"(<{"id":3,"unsubscribe":{}})", R"(>{"id":4,"publish":{"channel":"a","data":{"t":"hi"}}})", R"(<{"id":4,"publish":{}})",
                   R"(>{"id":7,"history":{"channel":"a","limit":10}})", R"(<{"id":7,"history":{"publications":[{"data":{},"offset":2}],"epoch":"x","offset":4}})",
                   R"(>{"id":8,"rpc":{"method":"year","data":{}}})", R"(<{"id":8,"rpc":{"data":{"year":2026}}})", R"(>{"id":9,"refresh":{"token":"s"}})",
                   R"(<{"id":9,"refresh":{"expires":true,"ttl":60}})", R"(>{"id":10,"sub_refresh":{"channel":"a","token":"s"}})", R"(<{"id":10,"sub_refresh":{"expires":true,"ttl":60}})",
                   R"(>{"send":{"data":5}})", R"(>{"id":11,"ping":{}})"},
        {u">request unsubscribe #3 a"_s, u"<reply unsubscribe #3 a ^1"_s, u">request publish #4 a \"{\"t\":\"hi\"}\""_s, u"<reply publish #4 a ^2"_s,
         u">request history #7 a \"limit=10\""_s, u"<reply history #7 a \"publications=1 epoch=x offset=4\" ^3"_s, u">request rpc #8 year \"{}\""_s,
         u"<reply rpc #8 year \"{\"year\":2026}\" ^4"_s, u">request refresh #9"_s, u"<reply refresh #9 \"expires=true ttl=60\" ^5"_s, u">request sub_refresh #10 a"_s,
         u"<reply sub_refresh #10 a \"expires=true ttl=60\" ^6"_s, u">request send \"5\""_s, u">request ping #11"_s});
    row("error", {R"(>{"id":5,"subscribe":{"channel":"news"}})", R"(<{"id":5,"error":{"code":103,"message":"permission denied"}})"},
        {u">request subscribe #5 news"_s, u"<error subscribe 103 #5 news \"permission denied\" error:103 ^1"_s});
    row("temporary", {R"(>{"id":5,"rpc":{"method":"m"}})", R"(<{"id":5,"error":{"code":4242,"message":"x","temporary":true}})"},
        {u">request rpc #5 m"_s, u"<error rpc 4242 #5 m \"x\" error:4242 retry:backoff ^1"_s});
    row("error unasked", {R"(<{"id":5,"error":{"code":103,"message":"permission denied"}})"}, {u"<error 103 #5 \"permission denied\" error:103"_s});
    row("error without code", {R"(<{"id":5,"error":{}})"}, {u"<error 0 #5 error:0"_s});
    row("error that is a text", {R"(<{"id":5,"error":"no"})"}, {u"<error #5 \"no\" !"_s});
    row("code that is a text", {R"(<{"id":5,"error":{"code":"103"}})"}, {u"<error 103 #5 error:103 !"_s});
    row("look-alikes", {R"(>{"id":8,"rpc":{"method":"m"}})", R"(<{"id":8,"rpc":{"data":{"error":{"code":103,"message":"permission denied"}}}})",
                        R"(<{"push":{"channel":"error","pub":{"data":{"id":1,"error":{"code":100}}}}})", R"(<{"push":{"channel":"a","pub":{"data":"{\"error\":{\"code\":1}}"}}})",
                        R"(>{"id":9,"publish":{"channel":"a","data":{"error":{"code":100}}}})", R"(<{"id":9,"publish":{},"error":null})"},
        {u">request rpc #8 m"_s, u"<reply rpc #8 m \"{\"error\":{\"code\":103,\"message\":\"permission denied\"}}\" ^1"_s,
         u"<push publication error \"{\"id\":1,\"error\":{\"code\":100}}\""_s, u"<push publication a \"\"{\\\"error\\\":{\\\"code\\\":1}}\"\""_s,
         u">request publish #9 a \"{\"error\":{\"code\":100}}\""_s, u"<reply publish #9 a ^2"_s});
    row("pushes", {R"(<{"push":{"channel":"a","pub":{"data":{"n":1},"info":{"user":"42","client":"U"},"offset":4,"tags":{"k":"v"}}}})",
                   R"(<{"push":{"channel":"a","join":{"info":{"user":"42","client":"U"}}}})", R"(<{"push":{"channel":"a","leave":{"info":{"user":"","client":"U"}}}})",
                   R"(<{"push":{"channel":"a","subscribe":{"recoverable":true,"epoch":"e","offset":4,"positioned":true}}})", R"(<{"push":{"message":{"data":{}}}})",
                   R"(<{"push":{"refresh":{"expires":true,"ttl":60}}})", R"(<{"push":{"id":7,"pub":{"data":1}}})", R"(<{"push":{"channel":"a","shiny":{}}})", R"(<{"shiny":{}})"},
        {u"<push publication a \"{\"n\":1}\""_s, u"<push join a \"user=42 client=U\""_s, u"<push leave a \"user= client=U\""_s,
         u"<push subscribe a \"recoverable=true epoch=e offset=4 positioned=true\""_s, u"<push message \"{}\""_s, u"<push refresh \"expires=true ttl=60\""_s,
         u"<push publication 7 \"1\""_s, u"<push unknown a"_s, u"<push unknown"_s});
    row("unsubscribed", {R"(<{"push":{"channel":"a","unsubscribe":{"code":2500,"reason":"insufficient state"}}})"},
        {u"<unsubscribed unsubscribe 2500 a \"insufficient state\" unsubscribe:2500"_s});
    row("disconnect push", {R"(<{"push":{"disconnect":{"code":3503,"reason":"force disconnect"}}})"}, {u"<close disconnect 3503 \"force disconnect\" disconnect:3503"_s});
    row("unidirectional", {R"(>{"token":"s"})", R"(<{"connect":{"client":"U","version":"6","ping":25,"session":"S"}})", R"(<{"channel":"a","pub":{"data":1}})", "<{}",
                           R"(<{"channel":"a","unsubscribe":{"code":2000}})", R"(<{"disconnect":{"code":3001,"reason":"shutdown"}})"},
        {u">request connect"_s, u"<push connect \"client=U version=6 ping=25\""_s, u"<push publication a \"1\""_s, u"<ping ping"_s,
         u"<unsubscribed unsubscribe 2000 a unsubscribe:2000"_s, u"<close disconnect 3001 \"shutdown\" disconnect:3001"_s});
    row("several in a frame", {"<{\"id\":1,\"connect\":{\"pong\":true}}\n{}\n{\"push\":{\"channel\":\"a\",\"pub\":{\"data\":\"x\\ny\"}}}\n"},
        {u"<reply connect #1 \"pong=true\""_s, u"<ping ping"_s, u"<push publication a \"\"x\\ny\"\""_s});
    row("pongs", {R"(<{"id":1,"connect":{"pong":true}})", "<{}", ">{}", ">{}"}, {u"<reply connect #1 \"pong=true\""_s, u"<ping ping"_s, u">pong pong"_s, u">pong pong !"_s});
    row("odd commands", {R"(>{"id":1,"fly":{}})", R"(>{"fly":{}})", R"(>{"subscribe":{"channel":"a"}})", R"(>{"id":-1,"subscribe":{"channel":"a"}})"},
        {u">request unknown #1 !"_s, u">request unknown !"_s, u">request subscribe a !"_s, u">request subscribe a !"_s});
    row("odd replies", {R"(>{"id":1,"history":{"channel":"a"}})", R"(<{"id":1,"publish":{}})", R"(<{"id":2})"},
        {u">request history #1 a"_s, u"<reply publish #1 a ^1 !"_s, u"<reply unknown #2 !"_s});
    row("recovery failed", {R"(<{"id":1,"subscribe":{"was_recovering":true}})"}, {u"<reply subscribe #1 \"was_recovering=true\""_s});
    row("control characters", {"<{\"push\":{\"channel\":\"a\\u001b[31m\",\"unsubscribe\":{\"code\":2000,\"reason\":\"\\u202e\"}}}"},
        {u"<unsubscribed unsubscribe 2000 a\\u001B[31m \"\\u202E\" unsubscribe:2000"_s});
}

void TestCentrifugo::conversations()
{
    QFETCH(QByteArrayList, frames);
    QFETCH(QStringList, events);
    QCOMPARE(test::lines(*adapter(), frames), events);
}

void TestCentrifugo::malformed_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QStringList>("events");
    QTest::newRow("empty") << QByteArray("<") << QStringList {u"<malformed \"an empty message\""_s};
    QTest::newRow("garbage") << QByteArray("<hello") << QStringList {u"<malformed \"not JSON: expected a value (at byte 0)\""_s};
    QTest::newRow("array") << QByteArray("<[1]") << QStringList {u"<malformed \"expected an object, got an array\""_s};
    QTest::newRow("bytes") << QByteArray("<\xff\xfe") << QStringList {u"<malformed \"not JSON: the bytes are not UTF-8 from byte 0 on\""_s};
    QTest::newRow("cut") << QByteArray("<{}\n{\"id\":") << QStringList {u"<ping ping"_s, u"<malformed \"not JSON: it ends too early (at byte 6)\""_s};
    QTest::newRow("blank lines") << QByteArray("<{}\n\n\n{}") << QStringList {u"<ping ping"_s, u"<malformed \"an empty line where an object should be\""_s, u"<ping ping"_s};
    QTest::newRow("good after bad") << QByteArray("<x\n{}") << QStringList {u"<malformed \"not JSON: expected a value (at byte 0)\""_s, u"<ping ping"_s};
    QTest::newRow("two on a line") << QByteArray("<{}{}") << QStringList {u"<malformed \"not JSON: there is more after the end of the value (at byte 2)\""_s};
    QTest::newRow("deep") << ("<" + QByteArray(100000, '[')) << QStringList {u"<malformed \"not JSON: it is nested deeper than 512 levels (at byte 512)\""_s};
    QTest::newRow("sent") << QByteArray(">nope") << QStringList {u">malformed \"not JSON: expected a value (at byte 0)\""_s};
}

void TestCentrifugo::malformed()
{
    QFETCH(QByteArray, frame);
    QFETCH(QStringList, events);
    QCOMPARE(test::lines(*adapter(), {frame}), events);
}

void TestCentrifugo::closes_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QString>("event");
    QTest::newRow("disconnect") << 3500 << QByteArray("invalid token") << u"<close \"invalid token\" disconnect:3500"_s;
    QTest::newRow("without a reason") << 4999 << QByteArray() << u"<close disconnect:4999"_s;
    QTest::newRow("of WebSocket") << 1000 << QByteArray("bye") << u"<close \"bye\""_s;
    QTest::newRow("empty") << -1 << QByteArray() << u"<close"_s;
    QTest::newRow("asks to reconnect") << 3503 << QByteArray(R"({"reason":"later","reconnect":true})") << u"<close \"later\" disconnect:3503 retry:reconnect"_s;
    QTest::newRow("asks not to") << 3000 << QByteArray(R"({"reason":"gone","reconnect":false})") << u"<close \"gone\" disconnect:3000 retry:never"_s;
    QTest::newRow("before v4") << 3002 << QByteArray(R"({"reason":"invalid token","reconnect":false})") << u"<close \"invalid token\" disconnect-v3:3002invalid token disconnect:3002 retry:never"_s;
    QTest::newRow("before v4, in words") << 3007 << QByteArray("stale") << u"<close \"stale\" disconnect-v3:3007stale disconnect:3007"_s;
    QTest::newRow("reconnect is no boolean") << 3500 << QByteArray(R"({"reconnect":1})") << u"<close \"{\"reconnect\":1}\" disconnect:3500"_s;
}

void TestCentrifugo::closes()
{
    QFETCH(int, code);
    QFETCH(QByteArray, reason);
    QFETCH(QString, event);
    wire::CloseFrame frame {code < 0 ? std::nullopt : std::optional<quint16>(quint16(code)), reason, QString::fromUtf8(reason), {}};
    Message message;
    message.kind = Kind::Close;
    message.text = frame.reasonText;
    adapter()->explainClose(message, frame);
    QCOMPARE(test::line(message), event);
}

void TestCentrifugo::drop()
{
    const auto failed = adapter();
    test::lines(*failed, {R"(>{"id":1,"connect":{}})", R"(<{"id":1,"error":{"code":109,"message":"token expired"}})"});
    Message message;
    failed->explainDrop(message, {}, 0);
    QCOMPARE(message.circumstances, QStringList {u"after-connect-error"_s});

    const auto fine = adapter();
    test::lines(*fine, {R"(>{"id":1,"connect":{}})", R"(<{"id":1,"connect":{}})", R"(>{"id":2,"rpc":{}})", R"(<{"id":2,"error":{"code":100}})"});
    Message other;
    fine->explainDrop(other, {}, 0);
    QVERIFY(other.circumstances.isEmpty());
}

void TestCentrifugo::spans()
{
    const auto messages = adapter()->read(test::delivery("<{}\n{\"id\":5,\"error\":{\"code\":103,\"temporary\":true}}"), 0);
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages[1].span.offset, 3);
    QByteArrayList looked;
    for (const TraceStep &step : messages[1].trace) {
        if (step.span)
            looked.append(messages[1].bytes.mid(step.span->offset, step.span->length));
    }
    QCOMPARE(looked, (QByteArrayList {"5", "{\"code\":103,\"temporary\":true}", "103", "true"}));
}

void TestCentrifugo::automations()
{
    const auto client = adapter();
    AutomationState state;
    state.values = {{u"token"_s, u"s"_s}, {u"name"_s, u"n"_s}, {u"version"_s, u"1"_s}};
    const auto first = client->respond(nullptr, state, 7);
    QCOMPARE(first.size(), 1);
    QCOMPARE(first[0].payload, QByteArray(R"({"id":7,"connect":{"token":"s","name":"n","version":"1"}})"));

    const auto pongs = [&](const QByteArray &frame) {
        int count = 0;
        for (const Message &message : client->read(test::delivery(frame), 0)) {
            for (const Outgoing &outgoing : client->respond(&message, state, 8))
                count += outgoing.payload == "{}" ? 1 : 100;
        }
        return count;
    };
    QCOMPARE(pongs("<{}"), 0);
    QCOMPARE(pongs(R"(<{"id":7,"connect":{"ping":25,"pong":true}})"), 0);
    QCOMPARE(pongs("<{}"), 1);
    QCOMPARE(pongs("<{}\n{}"), 2);
    QCOMPARE(pongs(">{}"), 0);
    state.on = {{u"pong"_s, false}, {u"connect"_s, false}};
    QCOMPARE(pongs("<{}"), 0);
    QVERIFY(client->respond(nullptr, state, 9).isEmpty());
}

void TestCentrifugo::unidirectionalAutomation()
{
    const auto client = adapter();
    wire::Opening opening;
    opening.url = QUrl(u"ws://localhost:8000/connection/uni_websocket"_s);
    client->opened(opening, 0);
    AutomationState state;
    state.values = {{u"name"_s, QString()}, {u"version"_s, QString()}};
    const auto first = client->respond(nullptr, state, 1);
    QCOMPARE(first.size(), 1);
    QCOMPARE(first[0].payload, QByteArray("{}"));
    QCOMPARE(test::lines(*client, {">{}", "<{}"}), (QStringList {u">request connect"_s, u"<ping ping"_s}));
    opening.url.setQuery(u"cf_connect=%7B%7D"_s);
    client->opened(opening, 0);
    QVERIFY(client->respond(nullptr, state, 1).isEmpty());
}

void TestCentrifugo::compose_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<Values>("values");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const QString &operation, const Values &values, const QByteArray &bytes) {
        QTest::addRow("%s %d", qPrintable(operation), int(bytes.size())) << operation << values << bytes;
    };
    const QString channel = u"channel"_s;
    row(u"connect"_s, {{u"token"_s, u"JWT"_s}, {u"data"_s, u"{\"v\":1}"_s}, {u"version"_s, u"0.1"_s}},
        R"({"id":3,"connect":{"token":"JWT","data":{"v":1},"name":"telltale","version":"0.1"}})");
    row(u"connect"_s, {{u"token"_s, u"JWT"_s}, {u"name"_s, QString()}, {u"version"_s, QString()}, {u"bare"_s, u"true"_s}}, R"({"token":"JWT"})");
    row(u"subscribe"_s, {{channel, u"rec:a"_s}}, R"({"id":3,"subscribe":{"channel":"rec:a"}})");
    row(u"subscribe"_s, {{channel, u"rec:a"_s}, {u"recover"_s, u"true"_s}, {u"epoch"_s, u"xyZk"_s}, {u"offset"_s, u"18446744073709551615"_s}, {u"id"_s, u"9"_s}},
        R"({"id":9,"subscribe":{"channel":"rec:a","recover":true,"epoch":"xyZk","offset":18446744073709551615}})");
    row(u"unsubscribe"_s, {{channel, u"a\"b"_s}}, R"({"id":3,"unsubscribe":{"channel":"a\"b"}})");
    row(u"publish"_s, {{channel, u"a"_s}, {u"data"_s, u"{\n\"t\": 1.10}"_s}}, R"({"id":3,"publish":{"channel":"a","data":{ "t": 1.10}}})");
    row(u"presence"_s, {{channel, u"a"_s}}, R"({"id":3,"presence":{"channel":"a"}})");
    row(u"presence_stats"_s, {{channel, u"a"_s}}, R"({"id":3,"presence_stats":{"channel":"a"}})");
    row(u"history"_s, {{channel, u"a"_s}, {u"limit"_s, u"-1"_s}, {u"since_offset"_s, u"3"_s}, {u"since_epoch"_s, u"x"_s}, {u"reverse"_s, u"true"_s}},
        R"({"id":3,"history":{"channel":"a","limit":-1,"since":{"offset":3,"epoch":"x"},"reverse":true}})");
    row(u"rpc"_s, {{u"method"_s, u"year"_s}, {u"data"_s, u"{}"_s}}, R"({"id":3,"rpc":{"method":"year","data":{}}})");
    row(u"refresh"_s, {{u"token"_s, u"JWT"_s}}, R"({"id":3,"refresh":{"token":"JWT"}})");
    row(u"sub_refresh"_s, {{channel, u"a"_s}, {u"token"_s, u"JWT"_s}}, R"({"id":3,"sub_refresh":{"channel":"a","token":"JWT"}})");
    row(u"send"_s, {{u"data"_s, u"{}"_s}}, R"({"send":{"data":{}}})");
    row(u"ping"_s, {}, R"({"id":3,"ping":{}})");
    row(u"pong"_s, {}, "{}");
}

void TestCentrifugo::compose()
{
    QFETCH(QString, operation);
    QFETCH(Values, values);
    QFETCH(QByteArray, bytes);
    const auto composed = centrifugoSystem().composer(u"json"_s).compose(operation, values, 3);
    QVERIFY(composed);
    QCOMPARE(composed->outgoing.payload, bytes);
    QCOMPARE(composed->outgoing.opcode, wire::Opcode::Text);
}

void TestCentrifugo::composeFails_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<Values>("values");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no JSON") << u"publish"_s << Values {{u"channel"_s, u"a"_s}, {u"data"_s, u"hello"_s}}
                             << u"the field is no JSON: expected a value: Data, character 1: a text needs double quotes: \"like this\""_s;
    QTest::newRow("no number") << u"subscribe"_s << Values {{u"channel"_s, u"a"_s}, {u"offset"_s, u"3.5"_s}}
                               << u"the field is no whole number of 64 bits: Offset: digits only, as in 42"_s;
    QTest::newRow("no flag") << u"subscribe"_s << Values {{u"channel"_s, u"a"_s}, {u"recover"_s, u"maybe"_s}}
                             << u"the field is neither true nor false: Recover: write true or false"_s;
}

void TestCentrifugo::composeFails()
{
    QFETCH(QString, operation);
    QFETCH(Values, values);
    QFETCH(QString, sentence);
    const auto composed = centrifugoSystem().composer(u"json"_s).compose(operation, values, 3);
    QVERIFY(!composed);
    QCOMPARE(composed.failure().sentence(), sentence);
    QVERIFY(!centrifugoSystem().composer(u"json"_s).compose(u"fly"_s, {}, 1));
}

void TestCentrifugo::composedIsUnderstood()
{
    const Composer &composer = centrifugoSystem().composer(u"json"_s);
    for (const Operation &operation : composer.operations()) {
        const auto composed = composer.compose(operation.name, {{u"channel"_s, u"a"_s}}, 1);
        QVERIFY(composed);
        const auto messages = adapter()->read(test::delivery('>' + composed->outgoing.payload), 0);
        QCOMPARE(messages.size(), 1);
        QCOMPARE(messages[0].operation, operation.name);
    }
}

void TestCentrifugo::warnings_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<Values>("values");
    QTest::addColumn<QString>("says");
    const QString channel = u"channel"_s;
    QTest::newRow("fine") << u"subscribe"_s << Values {{channel, u"a"_s}} << QString();
    QTest::newRow("empty channel") << u"subscribe"_s << Values {} << u"3501"_s;
    QTest::newRow("longest channel") << u"publish"_s << Values {{channel, QString(255, u'a')}, {u"data"_s, u"1"_s}} << QString();
    QTest::newRow("long channel") << u"subscribe"_s << Values {{channel, QString(256, u'a')}} << u"107"_s;
    QTest::newRow("not ASCII") << u"presence"_s << Values {{channel, u"é"_s}} << u"107"_s;
    QTest::newRow("ping") << u"ping"_s << Values {} << u"3501"_s;
    QTest::newRow("send") << u"send"_s << Values {{u"data"_s, u"1"_s}} << u"3508"_s;
    QTest::newRow("pong") << u"pong"_s << Values {} << u"3501"_s;
    QTest::newRow("refresh") << u"refresh"_s << Values {} << u"3501"_s;
    QTest::newRow("id 0") << u"rpc"_s << Values {{u"id"_s, u"0"_s}} << u"3501"_s;
    QTest::newRow("large") << u"publish"_s << Values {{channel, u"a"_s}, {u"data"_s, u'"' + QString(65536, u'x') + u'"'}} << u"1009"_s;
    QTest::newRow("reverse from 0") << u"history"_s << Values {{channel, u"a"_s}, {u"reverse"_s, u"true"_s}, {u"since_epoch"_s, u"x"_s}} << u"107"_s;
}

void TestCentrifugo::warnings()
{
    QFETCH(QString, operation);
    QFETCH(Values, values);
    QFETCH(QString, says);
    const auto composed = centrifugoSystem().composer(u"json"_s).compose(operation, values, 1);
    QVERIFY(composed);
    if (says.isEmpty())
        QCOMPARE(composed->warnings, QStringList());
    else
        QVERIFY2(composed->warnings.size() == 1 && composed->warnings[0].contains(says), qPrintable(composed->warnings.join(u'\n')));
}

void TestCentrifugo::recognise_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("subprotocol");
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<int>("confidence");
    const auto frame = [](const char *bytes, int confidence) { QTest::newRow(bytes) << QString() << QByteArray() << QByteArray(bytes) << confidence; };
    QTest::newRow("path") << u"ws://h/connection/websocket?x=1"_s << QByteArray() << QByteArray() << 95;
    QTest::newRow("unidirectional") << u"ws://h/connection/uni_websocket"_s << QByteArray() << QByteArray() << 95;
    QTest::newRow("sub-protocol") << u"ws://h/"_s << QByteArray("centrifuge-json") << QByteArray() << 100;
    QTest::newRow("other path") << u"ws://h/v1/ws"_s << QByteArray() << QByteArray() << 0;
    frame(R"(>{"id":1,"connect":{}})", 95);
    frame(R"(<{"id":1,"connect":{"client":"U"}})", 95);
    frame("<{\"push\":{\"channel\":\"a\",\"pub\":{}}}\n{}", 90);
    frame(R"(>{"id":2,"subscribe":{"channel":"a"}})", 85);
    frame(R"(<{"id":2,"error":{"code":103}})", 70);
    frame(R"(<{"connect":{"client":"U"}})", 85);
    frame(">{}", 0);
    frame("<{}", 0);
    frame(R"(<{"a":"init","id":1,"connect":{}})", 0);
    frame(R"(<{"topic":1,"action":2})", 0);
    frame(R"(>{"action":"subscribe","topic":"blocks"})", 0);
    frame(R"(<{"error":"x"})", 0);
    frame("<garbage", 0);
    frame("<", 0);
}

void TestCentrifugo::recognise()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, subprotocol);
    QFETCH(QByteArray, frame);
    QFETCH(int, confidence);
    const wire::Opening opening {QUrl(url), subprotocol, {}, {}};
    const wire::Delivery first = test::delivery(frame);
    const Guess guess = centrifugoSystem().recognise({url.isEmpty() ? nullptr : &opening, frame.isEmpty() ? nullptr : &first});
    QCOMPARE(guess.confidence, confidence);
    QCOMPARE(guess.reason.isEmpty(), confidence == 0);
}

void TestCentrifugo::secrets()
{
    const QByteArray jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9.abc-_1";
    const QByteArray bytes = R"({"id":1,"connect":{"token":"plain","data":{"x":")" + jwt + "\"}}}";
    QByteArrayList hidden;
    for (const Span &span : centrifugoSystem().secrets(bytes))
        hidden.append(bytes.mid(span.offset, span.length));
    QCOMPARE(hidden, (QByteArrayList {"plain", jwt}));
}

void TestCentrifugo::normalised()
{
    QCOMPARE(centrifugoSystem().normalised(u" 3501 "_s), u"3501"_s);
    QCOMPARE(centrifugoSystem().normalised(u"{\"id\":5,\"error\":{\"code\":103}}"_s), u"103"_s);
}

void TestCentrifugo::anyBytes()
{
    const QByteArray in = "{\"id\":1,\"connect\":{\"pong\":true}}\n{}\n{\"id\":2,\"error\":{\"code\":103,\"message\":\"m\"}}\n{\"push\":{\"channel\":\"a\",\"unsubscribe\":{\"code\":2500}}}";
    const QByteArray out = "{\"id\":1,\"connect\":{\"token\":\"t\"}}\n{\"id\":2,\"publish\":{\"channel\":\"a\",\"data\":[1,2]}}";
    for (const QByteArray &frame : {'<' + in, '>' + out}) {
        const auto client = adapter();
        test::tryAll(frame, [&](const QByteArray &bytes) {
            const wire::Delivery delivery = test::delivery(bytes);
            for (const Message &message : client->read(delivery, 0)) {
                QVERIFY(test::spansFit(message, delivery.payload.size()));
                QVERIFY(message.kind != Kind::Malformed || !message.text.isEmpty());
            }
            centrifugoSystem().recognise({nullptr, &delivery});
        });
    }
    const auto large = adapter()->read(test::delivery("<{\"push\":{\"channel\":\"a\",\"pub\":{\"data\":\"" + QByteArray(1 << 20, 'x') + "\"}}}"), 0);
    QCOMPARE(large.size(), 1);
    QCOMPARE(large[0].kind, Kind::Push);
    QVERIFY(large[0].text.size() < 300);
}

QTEST_GUILESS_MAIN(TestCentrifugo)
#include "tst_centrifugo.moc"
