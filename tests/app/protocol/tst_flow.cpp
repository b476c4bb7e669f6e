// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/flow/system.h"

#include "conversationlines.h"

#include <QTest>

using namespace telltale;
using namespace telltale::protocol;
using namespace Qt::StringLiterals;

class TestFlow : public QObject {
    Q_OBJECT

private slots:
    void conversations_data();
    void conversations();
    void malformed_data();
    void malformed();
    void heartbeats();
    void closes_data();
    void closes();
    void drops();
    void refusals_data();
    void refusals();
    void compose_data();
    void compose();
    void composeFails();
    void recognise_data();
    void recognise();
    void normalised();
    void anyBytes();

private:
    std::unique_ptr<Adapter> adapter() const { return flowSystem().adapter(u"json"_s); }
};

void TestFlow::conversations_data()
{
    QTest::addColumn<QByteArrayList>("frames");
    QTest::addColumn<QStringList>("events");
    const auto row = [](const char *name, const QByteArrayList &frames, const QStringList &events) { QTest::newRow(name) << frames << events; };
    const QByteArray subscribe = R"(>{"action":"subscribe","subscription_id":"blk-1","topic":"blocks","arguments":{"block_status":"sealed"}})";
    const QString subscribed = u">request subscribe #blk-1 blocks \"{\"block_status\":\"sealed\"}\""_s;

    row("life of a subscription", {subscribe, "<{\"subscription_id\":\"blk-1\",\"action\":\"subscribe\"}\n",
                                   R"(<{"subscription_id":"blk-1","topic":"blocks","payload":{"header":{"id":"ab","height":"7"},"block_status":"BLOCK_SEALED"}})",
                                   R"(>{"action":"list_subscriptions"})",
                                   R"(<{"subscriptions":[{"subscription_id":"blk-1","topic":"blocks","arguments":{"block_status":"sealed"}}],"action":"list_subscriptions"})",
                                   R"(>{"action":"unsubscribe","subscription_id":"blk-1"})", R"(<{"subscription_id":"blk-1","action":"unsubscribe"})"},
        {subscribed, u"<reply subscribe #blk-1 blocks \"subscribed\" ^1"_s, u"<push data #blk-1 blocks \"block at height 7\""_s, u">request list_subscriptions"_s,
         u"<reply list_subscriptions \"1 subscription\" ^2"_s, u">request unsubscribe #blk-1 blocks"_s, u"<reply unsubscribe #blk-1 blocks \"unsubscribed\" ^3"_s});
    row("id made by the server", {R"(>{"action":"subscribe","topic":"events"})", R"(<{"subscription_id":"k3V","action":"subscribe"})",
                                  R"(<{"subscription_id":"k3V","error":{"code":500,"message":"internal error: x"},"action":"subscribe"})"},
        {u">request subscribe events"_s, u"<reply subscribe #k3V events \"subscribed\" ^1"_s,
         u"<error subscribe 500 #k3V events \"internal error: x\" error:internal error: x error-code:500~"_s});
    row("none active", {R"(>{"action":"list_subscriptions"})", R"(<{"subscriptions":null,"action":"list_subscriptions"})", R"(<{"subscriptions":[]})"},
        {u">request list_subscriptions"_s, u"<reply list_subscriptions \"0 subscriptions\" ^1"_s, u"<reply list_subscriptions \"0 subscriptions\""_s});
    row("error without action", {subscribe, R"(>{"action":"fly"})", R"(<{"subscription_id":"blk-1","action":"subscribe"})",
                                 R"(<{"subscription_id":"","error":{"code":400,"message":"error parsing message: unknown action type: fly"},"action":""})"},
        {subscribed, u">request fly !"_s, u"<reply subscribe #blk-1 blocks \"subscribed\" ^1"_s,
         u"<error fly 400 \"error parsing message: unknown action type: fly\" error:error parsing message: unknown action type: fly error-code:400~ ^2"_s});
    row("oldest unanswered", {"> oops", subscribe, R"(<{"subscription_id":"","error":{"code":400,"message":"error reading message: invalid character 'o' looking for beginning of value"},"action":""})",
                              R"(<{"subscription_id":"blk-1","error":{"code":429,"message":"error creating new subscription: maximum number of streams reached"},"action":"subscribe"})"},
        {u">malformed \"not JSON: expected a value (at byte 1)\""_s, subscribed,
         u"<error 400 \"error reading message: invalid character 'o' looking for beginning of value\" error:error reading message: invalid character 'o' looking for beginning of value error-code:400~ ^1"_s,
         u"<error subscribe 429 #blk-1 blocks \"error creating new subscription: maximum number of streams reached\" error:error creating new subscription: maximum number of streams reached error-code:429~ ^2"_s});
    row("not found", {R"(>{"action":"unsubscribe","subscription_id":"x"})", R"(<{"subscription_id":"x","error":{"code":404,"message":"subscription not found"},"action":"unsubscribe"})"},
        {u">request unsubscribe #x x"_s, u"<error unsubscribe 404 #x x \"subscription not found\" error:subscription not found error-code:404~ ^1"_s});
    row("deaf", {subscribe, R"(<{"subscription_id":"","error":{"code":400,"message":"error reading message: read tcp 1->2: i/o timeout"},"action":""})", R"(>{"action":"list_subscriptions"})"},
        {subscribed, u"<error 400 \"error reading message: read tcp 1->2: i/o timeout\" error:error reading message: read tcp 1->2: i/o timeout error-code:400~"_s,
         u">request list_subscriptions !"_s});
    row("look-alikes", {R"(<{"subscription_id":"a","topic":"events","payload":{"error":{"code":400,"message":"subscription not found"},"action":"subscribe","payload":{}}})",
                        R"(<{"subscription_id":"a","topic":"transaction_statuses","payload":{"transaction_result":{"status":"Sealed","execution":"Failure","error_message":"boom"}}})",
                        R"(<{"subscription_id":"a","error":null,"action":"unsubscribe"})", R"(<{"topic":"error"})"},
        {u"<push data #a events \"heartbeat\""_s, u"<push data #a transaction_statuses \"Sealed, execution Failure: boom\""_s, u"<note #a transaction_statuses \"the subscription ended with its last status\""_s,
         u"<reply unsubscribe #a transaction_statuses \"unsubscribed\""_s, u"<push data error"_s});
    row("spellings", {R"(>{"action":"subscribe","subscriptionID":"a","topic":"blocks"})", R"(<{"subscriptionID":"a","action":"subscribe"})", R"(>{"ACTION":"list_subscription"})",
                      R"(<{"subscriptions":null,"action":"list_subscription"})", R"(>{"Action":"unsubscribe","Subscription_ID":"a"})", R"(<{"subscriptionId":"a","action":"unsubscribe"})"},
        {u">request subscribe #a blocks !"_s, u"<reply subscribe #a blocks \"subscribed\" ^1"_s, u">request list_subscriptions !"_s, u"<reply list_subscriptions \"0 subscriptions\" ^2"_s,
         u">request unsubscribe #a blocks"_s, u"<reply unsubscribe #a blocks \"unsubscribed\" ^3"_s});
    row("gaps in the stream", {R"(<{"subscription_id":"a","topic":"events","payload":{"message_index":3}})", R"(<{"subscription_id":"a","topic":"events","payload":{"message_index":4}})",
                               R"(<{"subscription_id":"a","topic":"events","payload":{"message_index":7}})", R"(<{"subscription_id":"a","action":"subscribe"})",
                               R"(<{"subscription_id":"a","topic":"events","payload":{"message_index":0}})", R"(<{"subscription_id":"a","topic":"events","payload":{"message_index":0}})"},
        {u"<push data #a events \"heartbeat\""_s, u"<push data #a events \"heartbeat\""_s, u"<push data #a events \"heartbeat\" !"_s, u"<reply subscribe #a events \"subscribed\""_s,
         u"<push data #a events \"heartbeat\""_s, u"<push data #a events \"heartbeat\" !"_s});
    row("old endpoint", {R"(<{"BlockID":"ab","Height":12,"Events":[{"Type":"flow.AccountCreated"}],"BlockTimestamp":"t"})", R"(<{"BlockID":"ab","Height":13})"},
        {u"<push data events \"1 events at height 12\""_s, u"<push data events \"heartbeat at height 13\""_s});
    row("unknown", {R"(<{"hello":1})", R"(<{"error":{}})", R"(>{"hello":1})", R"(>{"action":5})", R"(>{"action":"list_subscriptions"} {"action":"x"})"},
        {u"<push unknown \"{\"hello\":1}\""_s, u"<push unknown \"{\"error\":{}}\""_s, u">request unknown !"_s, u">request unknown !"_s, u">request list_subscriptions !"_s});
}

void TestFlow::conversations()
{
    QFETCH(QByteArrayList, frames);
    QFETCH(QStringList, events);
    QCOMPARE(test::lines(*adapter(), frames), events);
}

void TestFlow::malformed_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QString>("event");
    QTest::newRow("empty") << QByteArray("<") << u"<malformed \"not JSON: there is nothing\""_s;
    QTest::newRow("array") << QByteArray("<[1]") << u"<malformed \"expected an object, got an array\""_s;
    QTest::newRow("number sent") << QByteArray(">7") << u">malformed \"expected an object, got a number\""_s;
    QTest::newRow("null sent") << QByteArray(">null") << u">malformed \"expected an object, got null\""_s;
    QTest::newRow("cut") << QByteArray(R"(<{"action":)") << u"<malformed \"not JSON: it ends too early (at byte 10)\""_s;
    QTest::newRow("deep") << (">" + QByteArray(100000, '[')) << u">malformed \"not JSON: it is nested deeper than 512 levels (at byte 512)\""_s;
}

void TestFlow::malformed()
{
    QFETCH(QByteArray, frame);
    QFETCH(QString, event);
    QCOMPARE(test::lines(*adapter(), {frame}), QStringList {event});
}

void TestFlow::heartbeats()
{
    const auto client = adapter();
    const auto noted = [&](const QByteArray &frame) {
        const Messages messages = client->read(test::delivery(frame), 0);
        for (const TraceStep &step : messages.first().trace) {
            if (step.text.startsWith(u"A heartbeat"_s))
                return true;
        }
        return false;
    };
    QVERIFY(noted(R"(<{"subscription_id":"a","topic":"events","payload":{"block_height":"5","message_index":0}})"));
    QVERIFY(!noted(R"(<{"subscription_id":"a","topic":"events","payload":{"block_height":"5","events":[{}],"message_index":0}})"));
    QVERIFY(noted(R"(<{"subscription_id":"a","topic":"account_statuses","payload":{"height":"5","account_events":{}}})"));
}

void TestFlow::closes_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("event");
    QTest::newRow("one") << 1002 << u"bad MASK"_s << u"<close close:1002bad MASK"_s;
    QTest::newRow("several") << 1002 << u"RSV1 set, bad opcode 7"_s << u"<close close:1002RSV1 set close:1002bad opcode 7"_s;
    QTest::newRow("comma of its own") << 1011 << u"the client sent an unexpected message, connection closed"_s
                                      << u"<close close:1011the client sent an unexpected message, connection closed"_s;
    QTest::newRow("no reason") << 1000 << QString() << u"<close"_s;
}

void TestFlow::closes()
{
    QFETCH(int, code);
    QFETCH(QString, reason);
    QFETCH(QString, event);
    const wire::CloseFrame frame {quint16(code), reason.toUtf8(), reason, {}};
    const auto client = adapter();
    Message message;
    message.kind = Kind::Close;
    client->explainClose(message, frame);
    QCOMPARE(test::line(message), event);

    Message own;
    own.direction = Direction::Out;
    client->explainClose(own, frame);
    QVERIFY(own.keys.isEmpty());
}

void TestFlow::drops()
{
    const auto circumstances = [this](const QByteArrayList &conversation, Time silence) {
        const auto client = adapter();
        client->opened({}, 0);
        test::lines(*client, conversation);
        Message message;
        client->explainDrop(message, {}, silence);
        return message.circumstances;
    };
    const QByteArray subscribed = R"(<{"subscription_id":"a","action":"subscribe"})";
    QCOMPARE(circumstances({}, 61 * Second), QStringList {u"inactive"_s});
    QCOMPARE(circumstances({}, 59 * Second), QStringList());
    QCOMPARE(circumstances({subscribed}, 61 * Second), QStringList());
    QCOMPARE(circumstances({subscribed, R"(<{"subscription_id":"a","action":"unsubscribe"})"}, 61 * Second), QStringList {u"inactive"_s});
    QCOMPARE(circumstances({subscribed, R"(<{"subscription_id":"a","error":{"code":500,"message":"internal error: x"},"action":"subscribe"})"}, 61 * Second),
             QStringList {u"inactive"_s});
    QCOMPARE(circumstances({subscribed, R"(<{"subscription_id":"a","topic":"transaction_statuses","payload":{"transaction_result":{"status":"Expired"}}})"}, 61 * Second),
             QStringList {u"inactive"_s});
    QCOMPARE(circumstances({subscribed, R"(<{"error":{"code":400,"message":"error reading message: read tcp a->b: i/o timeout"}})"}, 0), QStringList {u"deaf"_s});
    QCOMPARE(circumstances({subscribed, R"(<{"error":{"code":400,"message":"error reading message: websocket: read limit exceeded"}})"}, 0), QStringList {u"deaf"_s});
}

void TestFlow::refusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("circumstances");
    QTest::newRow("upgrade") << 400 << QByteArray("Bad Request\n{\"code\":500,\"message\":\"webSocket upgrade error: \"}") << QStringList {u"websocket-upgrade-error"_s};
    QTest::newRow("query") << 500 << QByteArray("{\"code\":500,\"message\":\"internal server error\"}") << QStringList {u"malformed-query"_s};
    QTest::newRow("controller") << 500 << QByteArray("{\"code\":500,\"message\":\"could not create websocket controller: \"}") << QStringList {u"websocket-controller"_s};
    QTest::newRow("proxy") << 502 << QByteArray("<html>") << QStringList();
}

void TestFlow::refusals()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QStringList, circumstances);
    wire::Refusal refusal;
    refusal.status = status;
    refusal.body = body;
    Message message;
    adapter()->explainRefusal(message, refusal);
    QCOMPARE(message.circumstances, circumstances);
    QCOMPARE(message.keys.size(), 1);
}

void TestFlow::compose_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<Values>("values");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("warning");
    const auto row = [](const char *name, const Values &values, const QByteArray &bytes, const QString &warning) {
        QTest::newRow(name) << u"subscribe"_s << values << bytes << warning;
    };
    const QString hash(64, u'a');
    row("blocks", {{u"topic"_s, u"blocks"_s}, {u"subscription_id"_s, u"blk-1"_s}, {u"block_status"_s, u"sealed"_s}, {u"start_block_height"_s, u"123456789"_s}},
        R"({"action":"subscribe","subscription_id":"blk-1","topic":"blocks","arguments":{"block_status":"sealed","start_block_height":"123456789"}})", {});
    row("no status", {{u"topic"_s, u"blocks"_s}}, R"({"action":"subscribe","topic":"blocks"})", u"“block_status”"_s);
    row("bad status", {{u"topic"_s, u"blocks"_s}, {u"block_status"_s, u"open"_s}}, R"({"action":"subscribe","topic":"blocks","arguments":{"block_status":"open"}})", u"finalized or sealed"_s);
    row("events", {{u"topic"_s, u"events"_s}, {u"event_types"_s, u"flow.AccountCreated\nA.0123456789abcdef.C.E"_s}, {u"heartbeat_interval"_s, u"10"_s}},
        R"({"action":"subscribe","topic":"events","arguments":{"event_types":["flow.AccountCreated","A.0123456789abcdef.C.E"],"heartbeat_interval":"10"}})", {});
    row("bad event", {{u"topic"_s, u"events"_s}, {u"event_types"_s, u"Created"_s}}, R"({"action":"subscribe","topic":"events","arguments":{"event_types":["Created"]}})", u"an event type"_s);
    row("no core event", {{u"topic"_s, u"account_statuses"_s}, {u"event_types"_s, u"flow.Other"_s}},
        R"({"action":"subscribe","topic":"account_statuses","arguments":{"event_types":["flow.Other"]}})", u"a core event"_s);
    row("both starts", {{u"topic"_s, u"events"_s}, {u"start_block_id"_s, hash}, {u"start_block_height"_s, u"1"_s}},
        R"({"action":"subscribe","topic":"events","arguments":{"start_block_id":")" + hash.toLatin1() + R"(","start_block_height":"1"}})", u"exclude each other"_s);
    row("short hash", {{u"topic"_s, u"transaction_statuses"_s}, {u"tx_id"_s, u"0xab"_s}}, R"({"action":"subscribe","topic":"transaction_statuses","arguments":{"tx_id":"0xab"}})", u"64 hex digits"_s);
    row("unknown argument", {{u"topic"_s, u"events"_s}, {u"block_status"_s, u"sealed"_s}}, R"({"action":"subscribe","topic":"events","arguments":{"block_status":"sealed"}})", u"no argument"_s);
    row("long id", {{u"topic"_s, u"events"_s}, {u"subscription_id"_s, QString(11, u'é')}}, QByteArray(R"({"action":"subscribe","subscription_id":")") + QString(11, u'é').toUtf8() + R"(","topic":"events"})", u"20 bytes"_s);
    row("raw arguments", {{u"topic"_s, u"events"_s}, {u"arguments"_s, u"{\"heartbeat_interval\":5}"_s}}, R"({"action":"subscribe","topic":"events","arguments":{"heartbeat_interval":5}})", u"must be a string"_s);
    row("array", {{u"topic"_s, u"events"_s}, {u"arguments"_s, u"[]"_s}}, R"({"action":"subscribe","topic":"events","arguments":[]})", u"must be an object"_s);
    const Values transaction {{u"topic"_s, u"send_and_get_transaction_statuses"_s}, {u"script"_s, u"e30="_s}, {u"reference_block_id"_s, hash}, {u"gas_limit"_s, u"9999"_s},
                              {u"payer"_s, u"0123456789abcdef"_s}, {u"proposal_address"_s, u"0123456789abcdef"_s}, {u"proposal_key_index"_s, u"0"_s},
                              {u"proposal_sequence_number"_s, u"7"_s}, {u"envelope_signatures"_s, u"[{\"address\":\"01\",\"key_index\":\"0\",\"signature\":\"AAAA\"}]"_s}};
    const QByteArray head = R"({"action":"subscribe","topic":"send_and_get_transaction_statuses","arguments":{"script":"e30=",)";
    const QByteArray middle = R"("reference_block_id":")" + hash.toLatin1() + R"(","gas_limit":"9999","payer":"0123456789abcdef",)";
    const QByteArray proposal = R"("proposal_key":{"address":"0123456789abcdef","key_index":"0","sequence_number":"7"},)";
    const QByteArray envelope = R"("envelope_signatures":[{"address":"01","key_index":"0","signature":"AAAA"}]}})";
    const auto changed = [&transaction](const QString &key, const QString &value) {
        Values values = transaction;
        values.insert(key, value);
        return values;
    };
    row("transaction", transaction, head + middle + proposal + envelope, {});
    row("transaction's arguments", changed(u"script_arguments"_s, u"e30=\nAAAA"_s), head + R"("arguments":["e30=","AAAA"],)" + middle + proposal + envelope, {});
    row("authorizers", changed(u"authorizers"_s, u"0x01"_s), head + middle + proposal + R"("authorizers":["0x01"],)" + envelope, {});
    row("no address", changed(u"authorizers"_s, u"me"_s), head + middle + proposal + R"("authorizers":["me"],)" + envelope, u"an address"_s);
    row("payload signature", changed(u"payload_signatures"_s, u"[{\"address\":\"01\",\"key_index\":\"0\",\"signature\":\"AAAA\",\"extension_data\":\"AA==\"}]"_s),
        head + middle + proposal + R"("payload_signatures":[{"address":"01","key_index":"0","signature":"AAAA","extension_data":"AA=="}],)" + envelope, {});
    row("signature without value", changed(u"payload_signatures"_s, u"[{\"address\":\"01\",\"key_index\":\"0\"}]"_s),
        head + middle + proposal + R"("payload_signatures":[{"address":"01","key_index":"0"}],)" + envelope, u"needs “signature”"_s);
    row("number as a key", changed(u"payload_signatures"_s, u"[{\"address\":\"01\",\"key_index\":0,\"signature\":\"AAAA\"}]"_s),
        head + middle + proposal + R"("payload_signatures":[{"address":"01","key_index":0,"signature":"AAAA"}],)" + envelope, u"“key_index” must be a string"_s);
    row("proposal key in part", changed(u"proposal_sequence_number"_s, {}),
        head + middle + R"("proposal_key":{"address":"0123456789abcdef","key_index":"0"},)" + envelope, u"needs “sequence_number”"_s);
    row("unsigned", changed(u"envelope_signatures"_s, u"[]"_s), head + middle + proposal + R"("envelope_signatures":[]}})", u"at least one signature"_s);
    row("source code", changed(u"script"_s, u"transaction {}"_s),
        R"({"action":"subscribe","topic":"send_and_get_transaction_statuses","arguments":{"script":"transaction {}",)" + middle + proposal + envelope, u"must be base64"_s);
    row("other topic", {{u"topic"_s, u"weather"_s}}, R"({"action":"subscribe","topic":"weather"})", u"no topic"_s);
    QTest::newRow("unsubscribe") << u"unsubscribe"_s << Values {{u"subscription_id"_s, u"a\"b"_s}} << QByteArray(R"({"action":"unsubscribe","subscription_id":"a\"b"})") << QString();
    QTest::newRow("unsubscribe nothing") << u"unsubscribe"_s << Values {} << QByteArray(R"({"action":"unsubscribe","subscription_id":""})") << u"Without a subscription id"_s;
    QTest::newRow("list") << u"list_subscriptions"_s << Values {} << QByteArray(R"({"action":"list_subscriptions"})") << QString();
}

void TestFlow::compose()
{
    QFETCH(QString, operation);
    QFETCH(Values, values);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, warning);
    const auto composed = flowSystem().composer(u"json"_s).compose(operation, values, 1);
    QVERIFY(composed);
    QCOMPARE(composed->outgoing.payload, bytes);
    const QString all = composed->warnings.join(u'\n');
    QVERIFY2(warning.isEmpty() ? all.isEmpty() : composed->warnings.size() == 1 && all.contains(warning), qPrintable(all));
}

void TestFlow::composeFails()
{
    const Composer &composer = flowSystem().composer(u"json"_s);
    QVERIFY(!composer.compose(u"fly"_s, {}, 1));
    const auto broken = composer.compose(u"subscribe"_s, {{u"arguments"_s, u"{"_s}}, 1);
    QVERIFY(!broken);
    QVERIFY(broken.failure().where.startsWith(u"Arguments as JSON"_s));
    const auto unsignable = composer.compose(u"subscribe"_s, {{u"topic"_s, u"send_and_get_transaction_statuses"_s}, {u"envelope_signatures"_s, u"[{"_s}}, 1);
    QVERIFY(!unsignable);
    QVERIFY(unsignable.failure().where.startsWith(u"Envelope signatures"_s));
}

void TestFlow::recognise_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<int>("confidence");
    QTest::newRow("public") << u"wss://rest-mainnet.onflow.org/v1/ws"_s << QByteArray() << 100;
    QTest::newRow("path") << u"ws://h/v1/ws"_s << QByteArray() << 80;
    QTest::newRow("old path") << u"ws://h/v1/subscribe_events?x=1"_s << QByteArray() << 95;
    QTest::newRow("other path") << u"ws://h/"_s << QByteArray() << 0;
    const auto frame = [](const char *bytes, int confidence) { QTest::newRow(bytes) << QString() << QByteArray(bytes) << confidence; };
    frame(R"(>{"action":"subscribe","topic":"blocks"})", 95);
    frame(R"(>{"action":"list_subscription"})", 90);
    frame(R"(<{"subscription_id":"a","action":"subscribe"})", 90);
    frame(R"(<{"subscription_id":"","error":{"code":400},"action":""})", 90);
    frame(R"(<{"subscription_id":"a","topic":"events","payload":{}})", 95);
    frame(R"(<{"BlockID":"a","Height":1})", 85);
    frame(R"(>{"action":"subscribe"})", 40);
    frame(R"(>{"topic":1,"action":2})", 0);
    frame(R"(>{"a":"s","action":"subscribe","topic":"blocks"})", 0);
    frame(">{}", 0);
    frame(">x", 0);
}

void TestFlow::recognise()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, frame);
    QFETCH(int, confidence);
    const wire::Opening opening {QUrl(url), {}, {}, {}};
    const wire::Delivery first = test::delivery(frame);
    QCOMPARE(flowSystem().recognise({url.isEmpty() ? nullptr : &opening, frame.isEmpty() ? nullptr : &first}).confidence, confidence);
}

void TestFlow::normalised()
{
    QCOMPARE(flowSystem().normalised(u"{\"error\":{\"code\":404,\"message\":\"subscription not found\"}}"_s), u"subscription not found"_s);
    QCOMPARE(flowSystem().normalised(u" subscription not found\n"_s), u"subscription not found"_s);
}

void TestFlow::anyBytes()
{
    const auto client = adapter();
    for (const QByteArray &frame : {QByteArray(R"(>{"action":"subscribe","subscription_id":"a","topic":"events","arguments":{"addresses":["0x1"]}})"),
                                    QByteArray(R"(<{"subscription_id":"a","error":{"code":400,"message":"internal error: x"},"action":"subscribe"})"),
                                    QByteArray(R"(<{"subscription_id":"a","topic":"transaction_statuses","payload":{"transaction_result":{"status":"Sealed"}}})")}) {
        test::tryAll(frame, [&](const QByteArray &bytes) {
            const wire::Delivery delivery = test::delivery(bytes);
            for (const Message &message : client->read(delivery, 0))
                QVERIFY(test::spansFit(message, delivery.payload.size()));
            flowSystem().recognise({nullptr, &delivery});
        });
    }
    const auto large = client->read(test::delivery("<{\"topic\":\"events\",\"payload\":\"" + QByteArray(1 << 20, 'x') + "\"}"), 0);
    QCOMPARE(large.size(), 1);
    QVERIFY(large[0].text.size() < 300);
}

QTEST_GUILESS_MAIN(TestFlow)
#include "tst_flow.moc"
