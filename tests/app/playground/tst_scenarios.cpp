// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/playground.h"
#include "tests/app/playground/rawclient.h"

#include <QSignalSpy>
#include <QWebSocket>

using telltale::playground::Playground;

// Declared before the raw strings below, which the meta-object compiler cannot read past.
class TestScenarios : public QObject {
    Q_OBJECT

private slots:
    void init();
    void plays_data();
    void plays();
    void letsClientsSeeEachOther_data();
    void letsClientsSeeEachOther();
    void goesDeaf();

private:
    std::unique_ptr<Playground> m_playground;
    quint16 m_port = 0;
};

namespace {

/// A conversation, a step a line, as it stands in the wire references:
///
///     > text      the client sends it as one message
///     < text      the server's next message; for NATS the next bytes of its stream
///     x HEX text  the server's next frame is a close frame: code in hex (none: empty payload), reason
///     drop        TCP ends without a close frame
///
/// In protobuf, text is hex. `|` and `~` stand for the separators of deepstream, `$` for a line end inside a message, `§` for a dollar.
using Script = QStringList;

bool isBinary(const QString &path)
{
    return path == QLatin1String("/centrifugo/protobuf") || path == QLatin1String("/deepstream/binary");
}

QByteArray wire(const QString &path, QString text)
{
    if (isBinary(path))
        return QByteArray::fromHex(text.toLatin1());
    if (path == QLatin1String("/deepstream-v3"))
        text.replace(u'|', QChar(0x1f)).replace(u'~', QChar(0x1e));
    if (path == QLatin1String("/nats"))
        return text.replace(u'$', QLatin1String("\r\n")).replace(u'§', u'$').toUtf8();
    return text.replace(u'$', u'\n').toUtf8();
}

Script lines(const char *text)
{
    Script all = QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
    for (QString &line : all)
        line = line.trimmed() == QLatin1String("<") || line.trimmed() == QLatin1String(">") ? line.trimmed() + u' ' : line.trimmed();
    return all;
}

const char *const centrifugoOpen = R"(
    > {"id":1,"connect":{}}
    < {"id":1,"connect":{"client":"5e0c7a52-0000-4000-8000-000000000001","version":"6.9.1 OSS","ping":25,"pong":true}})";
const char *const natsOpen = R"(
    < INFO {"server_id":"PLAYGROUND","server_name":"playground","version":"2.10.27","proto":1,"go":"go1.23","host":"127.0.0.1","port":8080,"headers":true,"max_payload":1048576,"jetstream":true,"client_id":1,"client_ip":"127.0.0.1","nonce":"cGxheWdyb3VuZA"} $
    > CONNECT {"verbose":false,"protocol":1,"headers":true,"no_responders":true}$PING$
    < PONG$)";
const char *const textOpen = R"(
    < C|A~
    < C|PI~
    > A|REQ|{"username":"ann","password":"s3"}~
    < A|A|O{"lang":"de"}~)";
const char *const jsonOpen = R"(
    > {"topic":2,"action":5,"url":"ws://h/deepstream"}
    < {"topic":2,"action":4}
    > {"topic":3,"action":2,"data":"{}"}
    < {"topic":3,"action":3})";
const char *const shareDbOpen = R"(
    < {"a":"init","protocol":1,"protocolMinor":2,"id":"3f0c9d2e7a1b45c68d90e1f200000001","type":"http://sharejs.org/types/JSONv0"}
    > {"a":"hs","id":null,"protocol":1,"protocolMinor":2}
    < {"a":"hs","protocol":1,"protocolMinor":2,"id":"3f0c9d2e7a1b45c68d90e1f200000001","type":"http://sharejs.org/types/JSONv0"})";

}

void TestScenarios::init()
{
    m_playground = std::make_unique<Playground>();
    const auto port = m_playground->listen(0);
    QVERIFY(port);
    m_port = *port;
}

void TestScenarios::plays_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QStringList>("script");
    const auto row = [](const char *path, const char *name, const char *opening, const char *script) {
        QTest::addRow("%s %s", path, name) << QString::fromUtf8(path) << lines(opening) + lines(script);
    };

    const char *const centrifugo = "/centrifugo/json";
    row(centrifugo, "subscribe", centrifugoOpen, R"(
        > {"id":2,"subscribe":{"channel":"news"}}
        < {"id":2,"subscribe":{"recoverable":true,"epoch":"play","positioned":true}}
        < {"push":{"channel":"news","pub":{"data":{"n":1},"offset":1}}}
        < {"push":{"channel":"news","pub":{"data":{"n":2},"offset":2}}}
        > {"id":3,"unsubscribe":{"channel":"news"}}
        < {"id":3,"unsubscribe":{}}
        > {"id":4,"publish":{"channel":"news","data":{"t":"hi"}}}
        < {"id":4,"publish":{}}
        > {"id":5,"rpc":{"method":"year"}}
        < {"id":5,"rpc":{"data":{"year":2026}}})");
    row(centrifugo, "errors", centrifugoOpen, R"(
        > {"id":2,"subscribe":{"channel":"error-103"}}
        < {"id":2,"error":{"code":103,"message":"permission denied"}}
        > {"id":3,"publish":{"channel":"ns:error-111","data":{}}}
        < {"id":3,"error":{"code":111,"message":"too many requests","temporary":true}}
        > {"id":4,"rpc":{"method":"nope"}}${"id":5,"history":{"channel":"a","since":{"epoch":"bad"}}}
        < {"id":4,"error":{"code":104,"message":"method not found"}}
        < {"id":5,"error":{"code":112,"message":"unrecoverable position"}}
        > {"id":6,"rpc":{"method":"error-1404"}}
        < {"id":6,"error":{"code":1404,"message":"chosen by name"}})");
    row(centrifugo, "twice", centrifugoOpen, R"(
        > {"id":2,"subscribe":{"channel":"unsubscribe-2500"}}${"id":3,"subscribe":{"channel":"unsubscribe-2500"}}
        < {"id":2,"subscribe":{"recoverable":true,"epoch":"play","positioned":true}}
        < {"id":3,"error":{"code":105,"message":"already subscribed"}}
        < {"push":{"channel":"unsubscribe-2500","unsubscribe":{"code":2500,"reason":"insufficient state"}}})");
    row(centrifugo, "close", centrifugoOpen, R"(
        > {"id":2,"subscribe":{"channel":"close-3503"}}
        x 0daf force disconnect)");
    row(centrifugo, "close 4999", centrifugoOpen, "> {\"id\":2,\"subscribe\":{\"channel\":\"close-4999\"}}\nx 1387");
    row(centrifugo, "close 1005", centrifugoOpen, "> {\"id\":2,\"subscribe\":{\"channel\":\"close-1005\"}}\nx");
    row(centrifugo, "drop", centrifugoOpen, "> {\"id\":2,\"subscribe\":{\"channel\":\"drop\"}}\ndrop");
    row(centrifugo, "ping command", centrifugoOpen, "> {\"id\":2,\"ping\":{}}\nx 0dad bad request");
    row(centrifugo, "pong unasked", centrifugoOpen, "> {}\nx 0dad bad request");
    row(centrifugo, "second connect", centrifugoOpen, "> {\"id\":2,\"connect\":{}}\nx 0dad bad request");
    row(centrifugo, "send", centrifugoOpen, "> {\"send\":{\"data\":{}}}\nx 0db4 not available");
    row(centrifugo, "before connect", "", "> {\"id\":2,\"subscribe\":{\"channel\":\"a\"}}\nx 0dad bad request");
    row(centrifugo, "bad token", "", "> {\"id\":1,\"connect\":{\"token\":\"garbage\"}}\nx 0dac invalid token");
    row(centrifugo, "expired token", "", "> {\"id\":1,\"connect\":{\"token\":\"error-109\"}}\n< {\"id\":1,\"error\":{\"code\":109,\"message\":\"token expired\"}}\ndrop");
    row(centrifugo, "not JSON", "", "> hello\nx 0dad bad request");

    // The same in bytes, each message after its length (centrifugo.md section 8).
    const char *const binary = "/centrifugo/protobuf";
    const char *const binaryOpen = R"(
        > 0408012200
        < 3908012a350a2435653063376135322d303030302d343030302d383030302d3030303030303030303030311209362e392e31204f535338194001)";
    row(binary, "subscribe", binaryOpen, R"(
        > 0708022a030a0161
        < 0e0802320a18013204706c61795001
        < 122210120161220b22077b226e223a317d3001)");
    row(binary, "errors", binaryOpen, R"(
        > 0f08022a0b0a096572726f722d3130330f08032a0b0a096572726f722d313131
        < 1908021215086712117065726d697373696f6e2064656e696564
        < 1b08031217086f1211746f6f206d616e792072657175657374731801)");
    row(binary, "unsubscribed", binaryOpen, R"(
        > 1608022a120a10756e7375627363726962652d32353030
        < 0e0802320a18013204706c61795001
        < 2d222b1210756e7375627363726962652d323530303a1710c4131a12696e73756666696369656e74207374617465)");
    row(binary, "rpc", binaryOpen, R"(
        > 0a08046a06120479656172
        < 1308046a0f0a0d7b2279656172223a323032367d)");
    row(binary, "pong unasked", binaryOpen, "> 00\nx 0dad bad request");
    row(binary, "length lies", binaryOpen, "> 7f0802\nx 0dad bad request");
    row(binary, "cut inside", binaryOpen, "> 03080322\nx 0dad bad request");
    row(binary, "nothing", binaryOpen, ">\nx 0dad bad request");
    row(binary, "close", binaryOpen, "> 1008022a0c0a0a636c6f73652d33353030\nx 0dac invalid token");

    const char *const uni = "/centrifugo/uni_websocket";
    const char *const uniOpen = R"(
        < {"connect":{"client":"5e0c7a52-0000-4000-9000-000000000001","version":"6.9.1 OSS","subs":{"news":{"recoverable":true,"epoch":"play","positioned":true}},"ping":25,"session":"5e0c7a52-0000-4000-9000-000000000001"}}
        < {"channel":"news","pub":{"data":{"n":1},"offset":1}}
        < {"channel":"news","pub":{"data":{"n":2},"offset":2}}
        < {"channel":"news","pub":{"data":{"n":3},"offset":3}})";
    const QByteArray uniUnsubscribed = QByteArray(uniOpen) + "\n< {\"channel\":\"news\",\"unsubscribe\":{\"code\":2500,\"reason\":\"insufficient state\"}}";
    const QByteArray uniClosed = QByteArray(uniOpen) + "\n< {\"disconnect\":{\"code\":3503,\"reason\":\"force disconnect\"}}\nx 0daf force disconnect";
    row(uni, "publications", "> {}", uniOpen);
    row(uni, "unsubscribed", "> {\"token\":\"unsubscribe-2500\"}", uniUnsubscribed.constData());
    row(uni, "disconnected", "> {\"token\":\"close-3503\"}", uniClosed.constData());
    row(uni, "token expired", "> {\"token\":\"error-109\"}", "< {\"disconnect\":{\"code\":3005,\"reason\":\"connection expired\"}}\nx 0bbd connection expired");
    row(uni, "bad token", "> {\"token\":\"garbage\"}", "< {\"disconnect\":{\"code\":3500,\"reason\":\"invalid token\"}}\nx 0dac invalid token");
    row(uni, "not JSON", "> hello", "< {\"disconnect\":{\"code\":3501,\"reason\":\"bad request\"}}\nx 0dad bad request");

    const char *const nats = "/nats";
    row(nats, "subscribe", natsOpen, R"(
        > SUB news.* 1$
        < MSG news.any 1  7${"n":1}$
        < MSG news.any 1  7${"n":2}$
        < MSG news.any 1  7${"n":3}$
        > PUB news.a 5$hel
        > lo$
        < MSG news.a 1  5$hello$
        > HPUB news.a back 22 24$NATS/1.0$Foo: bar$$hi$
        < HMSG news.a 1 back 22 24$NATS/1.0$Foo: bar$$hi$
        > UNSUB 1$PUB news.a 5$hello$PING$
        < PONG$)");
    row(nats, "requests", natsOpen, R"(
        > SUB _INBOX.x.> 9$PUB a.b _INBOX.x.1 2$hi$
        < HMSG _INBOX.x.1 9  16 16$NATS/1.0 503$$$
        > PUB status-409-Consumer-Deleted _INBOX.x.2 0$$
        < HMSG _INBOX.x.2 9  33 33$NATS/1.0 409 Consumer Deleted$$$
        > PUB §JS.API.STREAM.INFO.NOPE _INBOX.x.3 0$$
        < MSG _INBOX.x.3 9  158${"type":"io.nats.jetstream.api.v1.stream_info_response","error":{"code":404,"err_code":10059,"description":"stream not found"},"total":0,"offset":0,"limit":0}$
        > PUB jetstream-10059 _INBOX.x.4 0$$
        < MSG _INBOX.x.4 9  158${"type":"io.nats.jetstream.api.v1.stream_info_response","error":{"code":404,"err_code":10059,"description":"stream not found"},"total":0,"offset":0,"limit":0}$)");
    row(nats, "errors that stay open", natsOpen, R"(
        > SUB error.ErrTooManySubs 1$
        < -ERR 'maximum subscriptions exceeded'$
        > SUB error-Permissions-Violation-for-Subscription 1$
        < -ERR 'Permissions Violation for Subscription to "error-Permissions-Violation-for-Subscription"'$
        > SUB a..b 1$PUB a.x _R_.abc 0$$
        < -ERR 'Invalid Subject'$
        < -ERR 'Permissions Violation for Publish with Reply of "_R_.abc"'$
        > PING$
        < PONG$)");
    row(nats, "error that closes", natsOpen, "> PUB error-Authorization-Violation 0$$\n< -ERR 'Authorization Violation'$\nx 03f0 Authentication Failure");
    row(nats, "verbs", natsOpen, "> FOO bar$\n< -ERR 'Unknown Protocol Operation'$\nx 03ea Protocol Violation");
    row(nats, "bad size", natsOpen, "> PUB foo abc$\nx 03ea Protocol Violation");
    row(nats, "-ERR", natsOpen, "> -ERR 'boo'$\nx 03ea Parse Error");
    row(nats, "too large", natsOpen, "> PUB foo 1048577$\n< -ERR 'Maximum Payload Violation'$\nx 03f1 Maximum Message Payload Exceeded");
    row(nats, "close by name", natsOpen, "> SUB close-Kicked 1$\nx 03f3 Kicked");
    row(nats, "close by code", natsOpen, "> SUB close.1001 1$\nx 03e9 Write Error");
    row(nats, "drop", natsOpen, "> SUB drop 1$\ndrop");

    const char *const flow = "/v1/ws";
    row(flow, "subscribe", "", R"(
        > {"action":"subscribe","subscription_id":"blk-1","topic":"block_digests","arguments":{"block_status":"sealed"}}
        < {"subscription_id":"blk-1","action":"subscribe"}$
        < {"subscription_id":"blk-1","topic":"block_digests","payload":{"block_id":"6c1e2b7f00000000000000000000000000000000000000000000000000000042","height":"123456790","timestamp":"2026-08-22T12:00:00Z"}}$
        > {"action":"list_subscriptions"}
        < {"subscriptions":[{"subscription_id":"blk-1","topic":"block_digests","arguments":{"block_status":"sealed"}}],"action":"list_subscriptions"}$
        > {"action":"unsubscribe","subscription_id":"blk-1"}
        < {"subscription_id":"blk-1","action":"unsubscribe"}$
        > {"action":"list_subscriptions"}
        < {"subscriptions":null,"action":"list_subscriptions"}$)");
    row(flow, "requests at fault", "", R"(
        > {"action":"fly"}
        < {"subscription_id":"","error":{"code":400,"message":"error parsing message: unknown action type: fly"},"action":""}$
        > subscribe
        < {"subscription_id":"","error":{"code":400,"message":"error reading message: invalid character 's' looking for beginning of value"},"action":""}$
        > {"action":
        < {"subscription_id":"","error":{"code":400,"message":"error reading message: unexpected EOF"},"action":""}$
        > {"action":"subscribe","topic":7}
        < {"subscription_id":"","error":{"code":400,"message":"error parsing message: error unmarshalling subscribe message: json: cannot unmarshal number into Go struct field SubscribeMessageRequest.topic of type string"},"action":""}$
        > {"action":"subscribe","subscription_id":"a","topic":"weather"}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: unsupported topic \"weather\""},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"a","topic":"blocks"}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: invalid arguments: missing 'block_status' field"},"action":"subscribe"}$
        > {"action":"unsubscribe","subscription_id":"a"}
        < {"subscription_id":"a","error":{"code":404,"message":"subscription not found"},"action":"unsubscribe"}$
        > {"action":"unsubscribe"}
        < {"subscription_id":"","error":{"code":400,"message":"error parsing subscription id: subscription ID provided by the client must not be empty"},"action":"unsubscribe"}$)");
    row(flow, "arguments at fault", "", R"(
        > {"action":"subscribe","subscription_id":"a","topic":"blocks","arguments":{"colour":"red"}}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: invalid arguments: unexpected field: 'colour'"},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"a","topic":"blocks","arguments":{"block_status":"sealed","start_block_id":"","start_block_height":"1"}}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: invalid arguments: can only provide either 'start_block_id' or 'start_block_height'"},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"a","topic":"blocks","arguments":{"block_status":"sealed","start_block_id":"xy"}}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: invalid arguments: invalid 'start_block_id': invalid ID format"},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"a","topic":"blocks","arguments":{"block_status":"sealed","start_block_height":7}}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: invalid arguments: 'start_block_height' must be a string"},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"a","topic":"blocks","arguments":{"block_status":"sealed","start_block_height":"-1"}}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: invalid arguments: 'start_block_height' must be convertible to uint64: value must be an unsigned 64 bit integer"},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"a","topic":"blocks","arguments":{"block_status":"sealed","start_block_height":"99999999999999999999"}}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: invalid arguments: 'start_block_height' must be convertible to uint64: value overflows uint64 range"},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"a","topic":"blocks","arguments":{"block_status":"open"}}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: invalid arguments: invalid 'block_status', must be 'finalized' or 'sealed'"},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"a","topic":"events","arguments":{"account_addresses":[]}}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: invalid arguments for events data provider: unexpected field: 'account_addresses'"},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"a","topic":"events","arguments":{"heartbeat_interval":5}}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: invalid arguments for events data provider: 'heartbeat_interval' must be a string"},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"a","topic":"events","arguments":{"heartbeat_interval":"x"}}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: invalid arguments for events data provider: 'heartbeat_interval' must be convertible to uint64: strconv.ParseUint: parsing \"x\": invalid syntax"},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"a","topic":"events","arguments":{"event_types":"flow.X"}}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: invalid arguments for events data provider: 'event_types' must be an array of strings: value must be an array. got string"},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"a","topic":"events","arguments":{"addresses":[1]}}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: invalid arguments for events data provider: 'addresses' must be an array of strings: value must be an array of strings. got float64"},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"a","topic":"events","arguments":{"event_types":["created"]}}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: invalid arguments for events data provider: error creating event filter: invalid event type created: invalid event type: created"},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"a","topic":"events","arguments":{"contracts":["Token"]}}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: invalid arguments for events data provider: error creating event filter: invalid contract: Token"},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"a","topic":"account_statuses","arguments":{"event_types":["flow.Other"]}}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: invalid arguments for account statuses data provider: failed to create event filter: invalid provided event types for filter"},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"a","topic":"account_statuses","arguments":{"account_addresses":["0","1","2","3","4","5","6","7","8","9","10","11","12","13","14","15","16","17","18","19","20","21","22","23","24","25","26","27","28","29","30","31","32","33","34","35","36","37","38","39","40","41","42","43","44","45","46","47","48","49","50","51","52","53","54","55","56","57","58","59","60","61","62","63","64","65","66","67","68","69","70","71","72","73","74","75","76","77","78","79","80","81","82","83","84","85","86","87","88","89","90","91","92","93","94","95","96","97","98","99","100"]}}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: invalid arguments for account statuses data provider: failed to create event filter: account limit exceeds, the limit is 100"},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"a","topic":"transaction_statuses","arguments":{"tx_id":"ababababab"}}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: invalid arguments for tx statuses data provider: invalid 'tx_id': invalid ID format"},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"a","topic":"send_and_get_transaction_statuses","arguments":{}}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: invalid arguments for send tx statuses data provider: failed to parse transaction: request body must not be empty"},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"a","topic":"send_and_get_transaction_statuses","arguments":{"colour":"red"}}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: invalid arguments for send tx statuses data provider: failed to parse transaction: request body contains unknown field \"colour\""},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"a","topic":"send_and_get_transaction_statuses","arguments":{"script":"e30="}}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: invalid arguments for send tx statuses data provider: failed to parse transaction: proposal key not provided"},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"a","topic":"send_and_get_transaction_statuses","arguments":{"script":"","reference_block_id":"abababababababababababababababababababababababababababababababab","gas_limit":"9","payer":"0123456789abcdef","proposal_key":{"address":"0123456789abcdef","key_index":"0","sequence_number":"1"},"envelope_signatures":[{"address":"0123456789abcdef","key_index":"0","signature":"AAAA"}]}}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: invalid arguments for send tx statuses data provider: failed to parse transaction: script not provided"},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"a","topic":"send_and_get_transaction_statuses","arguments":{"script":"e30=","reference_block_id":"abababababababababababababababababababababababababababababababab","gas_limit":"9","payer":"0123456789abcdef","proposal_key":{"address":"0123456789abcdef","key_index":"0","sequence_number":"1"},"envelope_signatures":[]}}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: invalid arguments for send tx statuses data provider: failed to parse transaction: envelope signatures not provided"},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"a","topic":"send_and_get_transaction_statuses","arguments":{"script":"e30=","reference_block_id":"abababababababababababababababababababababababababababababababab","gas_limit":"9","payer":"0123456789abcdef","proposal_key":{"address":"0123456789abcdef","key_index":"0","sequence_number":"1"},"envelope_signatures":[{"address":"0123456789abcdef","key_index":"0","signature":"AAAA"}],"arguments":["!"]}}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: invalid arguments for send tx statuses data provider: failed to parse transaction: invalid argument encoding: illegal base64 data at input byte 0"},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"a","topic":"send_and_get_transaction_statuses","arguments":{"script":"e30=","reference_block_id":"abababababababababababababababababababababababababababababababab","gas_limit":"9","payer":"me","proposal_key":{"address":"0123456789abcdef","key_index":"0","sequence_number":"1"},"envelope_signatures":[{"address":"0123456789abcdef","key_index":"0","signature":"AAAA"}]}}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: invalid arguments for send tx statuses data provider: failed to parse transaction: invalid payer: invalid address"},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"a","topic":"send_and_get_transaction_statuses","arguments":{"script":"e30=","reference_block_id":"abababababababababababababababababababababababababababababababab","gas_limit":"9","payer":"0123456789abcdef","proposal_key":{"address":"0123456789abcdef","key_index":"x","sequence_number":"1"},"envelope_signatures":[{"address":"0123456789abcdef","key_index":"0","signature":"AAAA"}]}}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: invalid arguments for send tx statuses data provider: failed to parse transaction: invalid key index: value must be an unsigned 32 bit integer"},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"a","topic":"send_and_get_transaction_statuses","arguments":{"script":"e30=","reference_block_id":"abababababababababababababababababababababababababababababababab","gas_limit":"9","payer":"0123456789abcdef","proposal_key":{"address":"0123456789abcdef","key_index":"0","sequence_number":"1"},"envelope_signatures":[{"address":"0123456789abcdef","key_index":"0"}]}}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: invalid arguments for send tx statuses data provider: failed to parse transaction: invalid signature: missing value"},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"a","topic":"send_and_get_transaction_statuses","arguments":{"script":"{","reference_block_id":"abababababababababababababababababababababababababababababababab","gas_limit":"9","payer":"0123456789abcdef","proposal_key":{"address":"0123456789abcdef","key_index":"0","sequence_number":"1"},"envelope_signatures":[{"address":"0123456789abcdef","key_index":"0","signature":"AAAA"}]}}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: invalid arguments for send tx statuses data provider: failed to parse transaction: invalid transaction script encoding"},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"a","topic":"send_and_get_transaction_statuses","arguments":{"script":"e30=","reference_block_id":"abababababababababababababababababababababababababababababababab","gas_limit":"much","payer":"0123456789abcdef","proposal_key":{"address":"0123456789abcdef","key_index":"0","sequence_number":"1"},"envelope_signatures":[{"address":"0123456789abcdef","key_index":"0","signature":"AAAA"}]}}
        < {"subscription_id":"a","error":{"code":400,"message":"error creating data provider: invalid arguments for send tx statuses data provider: failed to parse transaction: invalid gas limit: value must be an unsigned 64 bit integer"},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"a","topic":"send_and_get_transaction_statuses","arguments":{"script":"e30=","reference_block_id":"abababababababababababababababababababababababababababababababab","gas_limit":"9","payer":"0123456789abcdef","proposal_key":{"address":"0123456789abcdef","key_index":"0","sequence_number":"1"},"envelope_signatures":[{"address":"0123456789abcdef","key_index":"0","signature":"AAAA"}]}}
        < {"subscription_id":"a","action":"subscribe"}$)");
    row(flow, "errors by name", "", R"(
        > {"action":"subscribe","subscription_id":"error-429","topic":"blocks"}
        < {"subscription_id":"error-429","error":{"code":429,"message":"error creating new subscription: maximum number of streams reached"},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"g","topic":"error-grpc/Unimplemented"}
        < {"subscription_id":"g","action":"subscribe"}$
        < {"subscription_id":"g","error":{"code":500,"message":"internal error: subscription finished with error: rpc error: code = Unimplemented desc = played"},"action":"subscribe"}$
        > {"action":"subscribe","subscription_id":"h","topic":"error-unmarshalling-list-subscriptions-message"}
        < {"subscription_id":"","error":{"code":400,"message":"error parsing message: error unmarshalling list subscriptions message: played"},"action":""}$)");
    row(flow, "close", "", "> {\"action\":\"subscribe\",\"subscription_id\":\"close-1013\",\"topic\":\"blocks\"}\nx 03f5 maximum number of streams reached");
    row(flow, "drop", "", "> {\"action\":\"subscribe\",\"subscription_id\":\"drop\"}\ndrop");

    const char *const text = "/deepstream-v3";
    row(text, "events", textOpen, R"(
        > E|S|chat/1~
        < E|A|S|chat/1~
        < E|EVT|chat/1|O{"n":1}~
        > E|US|chat/1~
        < E|A|US|chat/1~
        > C|PI~
        < C|PO~)");
    row(text, "records", textOpen, R"(
        > R|CR|u/7~
        < R|A|S|u/7~
        < R|R|u/7|0|{}~
        > R|U|u/7|1|{"a":1}|{"writeSuccess":true}~
        < R|WA|u/7|[1]|L~
        > R|U|u/7|1|{"a":2}~
        < R|E|VERSION_EXISTS|u/7|1|{"a":1}~
        > R|HD|none~
        < R|HD|none|-1|null~
        > R|SN|none~
        < R|E|RECORD_NOT_FOUND|none~)");
    row(text, "errors", textOpen, R"(
        > E|S|error-MESSAGE_DENIED~
        < E|E|MESSAGE_DENIED|error-MESSAGE_DENIED|S|srv-1~
        > P|REQ|error-6/104|k1|N1~
        < P|E|RESPONSE_TIMEOUT|error-6/104|k1~
        > P|REQ|sum|k2|N1~
        < P|E|NO_RPC_PROVIDER|sum|k2~
        > R|SN|error-103~
        <
        > E|L|[~
        <
        > U|Q|3|["ann"]~
        < U|Q|3|{"ann":true}~
        > U|S|S~
        < U|A|S|S~)");
    row(text, "refused thrice", "< C|A~\n< C|PI~", R"(
        > E|S|a~
        <
        > A|REQ|{"password":"wrong"}~
        < A|E|INVALID_AUTH_DATA|U~
        > A|REQ|{"password":"wrong"}~
        < A|E|INVALID_AUTH_DATA|U~
        > A|REQ|{"password":"wrong"}~
        < A|E|INVALID_AUTH_DATA|U~
        < A|E|TOO_MANY_AUTH_ATTEMPTS~
        x)");
    row(text, "no auth data", "< C|A~\n< C|PI~", "> A|REQ|[]~\n< A|E|INVALID_AUTH_DATA|U~\nx");
    row(text, "close", textOpen, "> E|S|close-4001~\nx 0fa1");

    const char *const deepstreamBinary = "/deepstream/binary";
    const char *const deepstreamBinaryOpen = R"(
        > 0610021a020805
        < 0610021a020804
        > 0a10031a06080212027b7d
        < 0610031a020803)";
    row(deepstreamBinary, "events", deepstreamBinaryOpen, R"(
        > 1110041a0d08031a01313a06636861742f31
        < 0b10041a0708031a01312801
        < 1710041a13080212077b226e223a317d3206636861742f31
        > 0610021a020802
        < 0610021a020803)");
    row(deepstreamBinary, "records", deepstreamBinaryOpen, R"(
        > 0e10051a0a08171a01313a03752f37
        < 1010051a0c08171a013128013a03752f37
        < 1110051a0d080412027b7d3203752f376800
        > 0c10051a08080532046e6f6e65
        < 1710051a13080632046e6f6e6568ffffffffffffffffff01)");
    row(deepstreamBinary, "errors", deepstreamBinaryOpen, R"(
        > 1410041a1008031a01313a096572726f722d313034
        < 1810041a1408681a0131200132096572726f722d3130345803
        > 0710
        < 0810011a0408014800)");

    const char *const json = "/deepstream-json";
    row(json, "events", jsonOpen, R"(
        > {"topic":4,"action":3,"names":["chat/1"],"correlationId":"1"}
        < {"topic":4,"action":3,"correlationId":"1"}
        < {"topic":4,"action":2,"name":"chat/1","data":"{\"n\":1}"}
        > {"topic":4,"action":4,"names":["chat/1"],"correlationId":"2"}
        < {"topic":4,"action":4,"correlationId":"2"}
        > {"topic":2,"action":2}
        < {"topic":2,"action":3})");
    row(json, "records", jsonOpen, R"(
        > {"topic":5,"action":23,"names":["u/7"],"correlationId":"1"}
        < {"topic":5,"action":23,"names":["u/7"],"correlationId":"1"}
        < {"topic":5,"action":4,"name":"u/7","version":0,"parsedData":{}}
        > {"topic":5,"action":18,"name":"u/7","version":5,"data":"{\"a\":1}"}
        < {"topic":5,"action":108,"originalAction":18,"name":"u/7"}
        > {"topic":5,"action":5,"name":"none"}
        < {"topic":5,"action":6,"name":"none","version":-1})");
    row(json, "errors", jsonOpen, R"(
        > {"topic":4,"action":3,"names":["error-104"],"correlationId":"1"}
        < {"topic":4,"action":104,"originalAction":3,"name":"error-104","isError":true,"correlationId":"1"}
        > {"topic":6,"action":2,"name":"sum","correlationId":"k1","data":"[1,2]"}
        < {"topic":6,"action":100,"name":"sum","correlationId":"k1"}
        > {"topic":5,"action":18,"name":"error-VERSION_EXISTS","version":1,"data":"{}"}
        < {"topic":5,"action":102,"originalAction":18,"name":"error-VERSION_EXISTS","version":4,"parsedData":{"a":2}}
        > [1]
        < {"topic":1,"action":1,"originalTopic":0,"originalAction":0}
        > {"topic":3,"action":2,"data":"{}"}
        < {"topic":1,"action":1,"originalTopic":3,"originalAction":2})");
    row(json, "too early", "", R"(
        > {"topic":4,"action":3,"names":["a"]}
        < {"topic":2,"action":101,"originalTopic":4,"originalAction":3}
        > {"topic":2,"action":5}
        < {"topic":2,"action":4}
        > {"topic":4,"action":3,"names":["a"]}
        < {"topic":3,"action":101,"originalTopic":4,"originalAction":3}
        > {"topic":3,"action":2,"parsedData":7}
        < {"topic":3,"action":102,"originalTopic":3,"originalAction":2}
        x)");
    row(json, "not JSON", "", "> {\nx");
    row(json, "close", jsonOpen, "> {\"topic\":4,\"action\":3,\"names\":[\"close-1005\"]}\nx");

    const char *const shareDb = "/sharedb";
    row(shareDb, "subscribe", shareDbOpen, R"(
        > {"a":"s","c":"recipes","d":"soup"}
        < {"data":{"data":{"n":0},"v":1},"a":"s","c":"recipes","d":"soup"}
        < {"a":"op","c":"recipes","d":"soup","op":[{"na":1,"p":["n"]}],"seq":1,"src":"9ab1e0c4d7f24f6b8a35c2d1e0f9b8a7","v":1}
        > {"a":"u","c":"recipes","d":"soup"}
        < {"a":"u","c":"recipes","d":"soup"}
        > {"a":"pp"}
        < {"a":"pp"})");
    row(shareDb, "ops", shareDbOpen, R"(
        > {"a":"f","c":"recipes","d":"pie"}
        < {"data":{"type":null,"v":0},"a":"f","c":"recipes","d":"pie"}
        > {"a":"op","c":"recipes","d":"pie","v":0,"seq":1,"x":{},"create":{"type":"http://sharejs.org/types/JSONv0","data":{"serves":6}}}
        < {"src":"3f0c9d2e7a1b45c68d90e1f200000001","seq":1,"v":0,"a":"op","c":"recipes","d":"pie"}
        > {"a":"op","c":"recipes","d":"pie","v":1,"seq":2,"op":[{"p":["serves"],"od":6,"oi":8}]}
        < {"src":"3f0c9d2e7a1b45c68d90e1f200000001","seq":2,"v":1,"a":"op","c":"recipes","d":"pie"}
        > {"a":"op","c":"recipes","d":"pie","v":1,"seq":2,"op":[{"p":["serves"],"od":6,"oi":8}]}
        < {"src":"3f0c9d2e7a1b45c68d90e1f200000001","seq":2,"v":1,"a":"op","c":"recipes","d":"pie"}
        > {"a":"bf","c":"recipes","b":["pie","error-APP_FORBIDDEN"]}
        < {"data":{"error-APP_FORBIDDEN":{"error":{"code":"APP_FORBIDDEN","message":"app forbidden"}},"pie":{"data":{"serves":8},"v":2}},"a":"bf","c":"recipes"})");
    row(shareDb, "errors", shareDbOpen, R"(
        > {"a":"op","c":"books","d":"error-ERR_OP_SUBMIT_REJECTED","v":1,"seq":4,"op":[]}
        < {"a":"op","c":"books","d":"error-ERR_OP_SUBMIT_REJECTED","error":{"code":"ERR_OP_SUBMIT_REJECTED","message":"Op submit rejected"},"op":[],"seq":4,"v":1}
        > {"a":"op","c":"books","d":"none","v":0,"seq":4,"op":[]}
        < {"a":"op","c":"books","d":"none","error":{"code":"ERR_DOC_DOES_NOT_EXIST","message":"Document does not exist"},"op":[],"seq":4,"v":0}
        > {"a":"s","c":"c","d":"error-4000"}
        < {"a":"s","c":"c","d":"error-4000","error":{"code":4000,"message":"played"}}
        > {"a":"s","c":"c","d":"error-Not-allowed"}
        < {"a":"s","c":"c","d":"error-Not-allowed","error":{"message":"Not allowed"}}
        > {"a":"zz"}
        < {"a":"zz","error":{"code":"ERR_MESSAGE_BADLY_FORMED","message":"Invalid or unknown message"}}
        > {"a":"qf","c":"c","q":{}}
        < {"a":"qf","c":"c","error":{"code":"ERR_MESSAGE_BADLY_FORMED","message":"Missing query ID"},"q":{}})");
    row(shareDb, "not JSON", shareDbOpen, "> ping\nx 03f3 stream error");
    row(shareDb, "a string", shareDbOpen, "> \"ping\"\nx 03e8 stream end");
    row(shareDb, "close", shareDbOpen, "> {\"a\":\"s\",\"c\":\"c\",\"d\":\"close-4401\"}\nx 1131");
    row(shareDb, "drop", shareDbOpen, "> {\"a\":\"s\",\"c\":\"drop\",\"d\":\"d\"}\ndrop");
}

void TestScenarios::plays()
{
    QFETCH(QString, path);
    QFETCH(QStringList, script);
    RawClient client(m_port);
    QVERIFY(client.request(path.toUtf8()));
    QVERIFY(client.head().startsWith("HTTP/1.1 101 "));
    QByteArray stream;
    for (const QString &line : script) {
        const bool binary = isBinary(path);
        const QByteArray text = line.startsWith(u'x') ? line.mid(2).toUtf8() : wire(path, line.mid(2));
        if (line.startsWith(u'>')) {
            client.send(text, binary ? 2 : 1);
        } else if (line.startsWith(u'<') && path == QLatin1String("/nats")) {
            while (stream.size() < text.size() && client.isOpen())
                stream += client.payload();
            QCOMPARE(stream.first(std::min(text.size(), stream.size())), text);
            stream.remove(0, text.size());
        } else if (line.startsWith(u'<')) {
            const QByteArray frame = client.frame();
            QCOMPARE(frame.first(std::min<qsizetype>(1, frame.size())), QByteArray(binary ? "\x82" : "\x81"));
            QCOMPARE(frame.sliced(text.size() < 126 ? 2 : 4), text);
        } else if (line == QLatin1String("drop")) {
            QCOMPARE(client.rest(), QByteArray());
            QVERIFY(!client.isOpen());
        } else {
            const QByteArray payload = QByteArray::fromHex(text.left(4)) + text.mid(5);
            QCOMPARE(client.frame(), "\x88" + QByteArray(1, char(payload.size())) + payload);
            client.send("\x03\xe8", 8);
            QCOMPARE(client.rest(), QByteArray());
            QVERIFY(!client.isOpen());
        }
    }
    QCOMPARE(stream, QByteArray());
}

void TestScenarios::letsClientsSeeEachOther_data()
{
    QTest::addColumn<QStringList>("opening");
    QTest::addColumn<QString>("subscribe");
    QTest::addColumn<QString>("publish");
    QTest::addColumn<QByteArray>("seen");
    QTest::newRow("/centrifugo/json") << QStringList { QStringLiteral("{\"id\":1,\"connect\":{}}") } << QStringLiteral("{\"id\":2,\"subscribe\":{\"channel\":\"a\"}}")
        << QStringLiteral("{\"id\":3,\"publish\":{\"channel\":\"a\",\"data\":{\"t\":\"hi\"}}}") << QByteArray("{\"push\":{\"channel\":\"a\",\"pub\":{\"data\":{\"t\":\"hi\"},\"info\":");
    QTest::newRow("/nats") << QStringList { QStringLiteral("CONNECT {\"verbose\":false}\r\n") } << QStringLiteral("SUB a 7\r\n") << QStringLiteral("PUB a 2\r\nhi\r\n") << QByteArray("MSG a 7  2\r\nhi\r\n");
    QTest::newRow("/deepstream-v3") << QStringList { QStringLiteral("A\x1fREQ\x1f{}\x1e") } << QStringLiteral("E\x1fS\x1f" "a\x1e") << QStringLiteral("E\x1f" "EVT\x1f" "a\x1fShi\x1e")
                                    << QByteArray("E\x1f" "EVT\x1f" "a\x1fShi\x1e");
    QTest::newRow("/deepstream-json") << QStringList { QStringLiteral("{\"topic\":2,\"action\":5}"), QStringLiteral("{\"topic\":3,\"action\":2,\"data\":\"{}\"}") }
        << QStringLiteral("{\"topic\":4,\"action\":3,\"names\":[\"a\"],\"correlationId\":\"1\"}") << QStringLiteral("{\"topic\":4,\"action\":2,\"name\":\"a\",\"data\":\"\\\"hi\\\"\"}")
        << QByteArray("{\"topic\":4,\"action\":2,\"name\":\"a\",\"data\":\"\\\"hi\\\"\"}");
    QTest::newRow("/sharedb") << QStringList() << QStringLiteral("{\"a\":\"s\",\"c\":\"c\",\"d\":\"no-such\"}")
        << QStringLiteral("{\"a\":\"op\",\"c\":\"c\",\"d\":\"no-such\",\"v\":0,\"seq\":1,\"create\":{\"type\":\"http://sharejs.org/types/JSONv0\",\"data\":7}}")
        << QByteArray("{\"a\":\"op\",\"c\":\"c\",\"create\":{\"data\":7,\"type\":\"http://sharejs.org/types/JSONv0\"},\"d\":\"no-such\",\"seq\":1,\"src\":");
}

void TestScenarios::letsClientsSeeEachOther()
{
    QFETCH(QStringList, opening);
    QFETCH(QString, subscribe);
    QFETCH(QString, publish);
    QFETCH(QByteArray, seen);
    QWebSocket reader;
    QWebSocket writer;
    QByteArrayList received;
    const auto note = [&received](const QByteArray &message) { received.append(message); };
    connect(&reader, &QWebSocket::textMessageReceived, this, [&](const QString &text) { note(text.toUtf8()); });
    connect(&reader, &QWebSocket::binaryMessageReceived, this, note);
    for (QWebSocket *socket : { &reader, &writer })
        socket->open(m_playground->url(QString::fromUtf8(QTest::currentDataTag())));
    QTRY_VERIFY(reader.isValid() && writer.isValid());
    for (const QString &message : opening + QStringList { subscribe })
        reader.sendTextMessage(message);
    QTRY_VERIFY(std::any_of(received.cbegin(), received.cend(), [](const QByteArray &message) { return message.contains('a'); }));
    // The greeting alone shows nothing: the subscription is there once something after it was answered.
    reader.ping();
    QSignalSpy pong(&reader, &QWebSocket::pong);
    QTRY_COMPARE(pong.count(), 1);
    for (const QString &message : opening + QStringList { publish })
        writer.sendTextMessage(message);
    QTRY_VERIFY(std::any_of(received.cbegin(), received.cend(), [&seen](const QByteArray &message) { return message.startsWith(seen); }));
}

void TestScenarios::goesDeaf()
{
    RawClient client(m_port);
    QVERIFY(client.request("/v1/ws"));
    QVERIFY(client.head().startsWith("HTTP/1.1 101 "));
    client.send("{\"action\":\"subscribe\",\"subscription_id\":\"deaf\",\"topic\":\"blocks\"}");
    for (int i = 0; i < 999; ++i)
        QVERIFY(client.payload().contains("\"error reading message: read tcp 127.0.0.1:8080-\\u003e127.0.0.1:50000: i/o timeout\""));
    client.send("{\"action\":\"list_subscriptions\"}"); // not heard any more
    client.send("\x03\xe8", 8);
    QCOMPARE(client.rest(), QByteArray("\x88\x02\x03\xe8"));
}

QTEST_GUILESS_MAIN(TestScenarios)
#include "tst_scenarios.moc"
