// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Flow's stream API, its words replayed byte for byte: what the wire reference marks as seen on the unmodified controller.
// Server messages are compact JSON with a line end; frames and HTTP answers are written as they were.
#include "app/wire/closeframe.h"
#include "app/wire/framewriter.h"
#include "tests/support/livesession.h"
#include "tests/support/rawserver.h"

#include <QTest>

using namespace telltale;
using namespace telltale::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray text(const QByteArray &json)
{
    return wire::serverFrame(wire::Opcode::Text, json + '\n');
}

QByteArray closeFrame(quint16 code, const QByteArray &reason)
{
    return wire::serverFrame(wire::Opcode::Close, wire::closePayload(code, reason));
}

/// The frames of a client that are complete in `bytes`.
qsizetype framesIn(const QByteArray &bytes)
{
    qsizetype frames = 0;
    for (qsizetype at = 0; at + 6 <= bytes.size(); ++frames) {
        qsizetype length = bytes[at + 1] & 0x7f;
        qsizetype header = 6;
        if (length == 126) {
            length = quint8(bytes[at + 2]) << 8 | quint8(bytes[at + 3]);
            header = 8;
        }
        if (at + header + length > bytes.size())
            break;
        at += header + length;
    }
    return frames;
}

/// Upgrades every client, then answers its nth message with the nth bytes.
class FlowServer {
public:
    explicit FlowServer(QByteArrayList answers)
        : m_answers(std::move(answers))
        , m_server([](QTcpSocket &socket, const QByteArray &request) { socket.write(RawServer::upgrade(request)); })
    {
        QObject::connect(&m_server, &RawServer::receivedMore, &m_server, [this] {
            const qsizetype frames = framesIn(m_server.received());
            for (; m_answered < qMin(frames, m_answers.size()); ++m_answered)
                m_server.socket()->write(m_answers[m_answered]);
        });
    }
    QUrl url() const { return m_server.url(u"/v1/ws"_s); }
    RawServer &raw() { return m_server; }

private:
    QByteArrayList m_answers;
    qsizetype m_answered = 0;
    RawServer m_server;
};

const Step Subscribe = compose("subscribe", {{"topic", u"blocks"_s}, {"subscription_id", u"blk-1"_s}, {"block_status", u"sealed"_s}});
const QByteArray Subscribed = text(R"({"subscription_id":"blk-1","action":"subscribe"})");

} // namespace

class tst_FlowServer : public QObject {
    Q_OBJECT

private slots:
    void conversation();
    void errors_data();
    void errors();
    void missedPong();
    void closes_data();
    void closes();
    void echo_data();
    void echo();
    void refusals_data();
    void refusals();
    void legacy_data();
    void legacy();
};

void tst_FlowServer::conversation()
{
    FlowServer server({
        Subscribed + text(R"({"subscription_id":"blk-1","topic":"blocks","payload":{"error":"none","action":"subscribe","header":{"id":"ab"}}})"),
        text(R"({"subscriptions":[{"subscription_id":"blk-1","topic":"blocks","arguments":{"block_status":"sealed"}}],"action":"list_subscriptions"})"),
        text(R"({"subscription_id":"blk-1","action":"unsubscribe"})"),
        text(R"({"subscriptions":null,"action":"list_subscriptions"})") + wire::serverFrame(wire::Opcode::Ping, {}),
    });
    LiveSession session(server.url(), u"flow"_s);
    QVERIFY(session.open());
    QVERIFY(session.send(Subscribe));
    const decode::Event *data = session.wait(Kind::Push, u"data"_s);
    QVERIFY2(data, qPrintable(session.lines().join(u'\n')));
    QVERIFY(data->subject.contains(u"blocks"_s));
    QVERIFY(session.send(compose("list_subscriptions")));
    QVERIFY(session.wait(Kind::Reply, u"list_subscriptions"_s));
    QVERIFY(session.send(compose("unsubscribe", {{"subscription_id", u"blk-1"_s}})));
    QVERIFY(session.wait(Kind::Reply, u"unsubscribe"_s));
    QVERIFY(session.send(compose("list_subscriptions")));
    QVERIFY(session.wait(Kind::Ping));
    QVERIFY(session.wait(Kind::Pong));
    QCOMPARE(session.failures(0), QStringList());
}

void tst_FlowServer::errors_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const Step &step, const QByteArray &json, const char *expected) {
        QTest::newRow(name) << step << text(json) << QString::fromUtf8(expected);
    };
    row("unknown action", sendText(R"({"action":"list_subscription"})"),
        R"({"subscription_id":"","error":{"code":400,"message":"error parsing message: unknown action type: list_subscription"},"action":""})",
        "error 400 unknown action type: ... list_subscriptions after-fix flow/error/unknown-action-type+flow/action/old-list pattern");
    row("not JSON", sendText("subscribe"),
        R"({"subscription_id":"","error":{"code":400,"message":"error reading message: invalid character 's' looking for beginning of value"},"action":""})",
        "error 400 error reading message: ... - after-fix flow/error/reading-message+flow/reading/invalid-character pattern");
    row("empty message", sendText(""), R"({"subscription_id":"","error":{"code":400,"message":"error reading message: unexpected EOF"},"action":""})",
        "error 400 error reading message: ... - after-fix flow/error/reading-message+flow/reading/unexpected-eof pattern");
    row("no object", sendText("5"),
        R"({"subscription_id":"","error":{"code":400,"message":"error parsing message: error unmarshalling base message: json: cannot unmarshal number into Go value of type models.BaseMessageRequest"},"action":""})",
        "error 400 error unmarshalling base message: ... - after-fix flow/error/unmarshalling-base-message+flow/unmarshal/value pattern");
    row("topic is a number", sendText(R"({"action":"subscribe","topic":5})"),
        R"({"subscription_id":"","error":{"code":400,"message":"error parsing message: error unmarshalling subscribe message: json: cannot unmarshal number into Go struct field SubscribeMessageRequest.topic of type string"},"action":""})",
        "error 400 error unmarshalling subscribe message: ... subscribe after-fix flow/error/unmarshalling-subscribe-message+flow/unmarshal/struct-field pattern");
    row("twenty subscriptions", Subscribe,
        R"({"subscription_id":"blk-1","error":{"code":429,"message":"error creating new subscription: maximum number of subscriptions reached"},"action":"subscribe"})",
        "error 429 error creating new subscription: maximum number of subscriptions reached subscribe(blocks) after-fix flow/error/maximum-subscriptions exact");
    row("node full", Subscribe,
        R"({"subscription_id":"blk-1","error":{"code":429,"message":"error creating new subscription: maximum number of streams reached"},"action":"subscribe"})",
        "error 429 error creating new subscription: maximum number of streams reached subscribe(blocks) backoff flow/error/maximum-streams exact");
    row("id in use", Subscribe,
        R"({"subscription_id":"blk-1","error":{"code":400,"message":"error parsing subscription id: subscription ID is already in use: blk-1"},"action":"subscribe"})",
        "error 400 subscription ID is already in use: ... subscribe(blocks) after-fix flow/error/subscription-id-in-use pattern");
    row("id empty", compose("unsubscribe", {{"subscription_id", {}}}),
        R"({"subscription_id":"","error":{"code":400,"message":"error parsing subscription id: subscription ID provided by the client must not be empty"},"action":"unsubscribe"})",
        "error 400 error parsing subscription id: ... unsubscribe after-fix flow/error/parsing-subscription-id+flow/subscription-id/empty pattern");
    row("not found", compose("unsubscribe", {{"subscription_id", u"gone"_s}}),
        R"({"subscription_id":"gone","error":{"code":404,"message":"subscription not found"},"action":"unsubscribe"})",
        "error 404 subscription not found unsubscribe(gone) never flow/error/subscription-not-found exact");
    row("bad argument", Subscribe,
        R"({"subscription_id":"blk-1","error":{"code":400,"message":"error creating data provider: invalid arguments: invalid 'block_status', must be 'finalized' or 'sealed'"},"action":"subscribe"})",
        "error 400 error creating data provider: ... subscribe(blocks) after-fix flow/error/creating-data-provider+flow/argument/block-status-value pattern");
    row("escaped", sendText(R"({"action":"<b>"})"),
        R"({"subscription_id":"","error":{"code":400,"message":"error parsing message: unknown action type: \u003cb\u003e"},"action":""})",
        "error 400 unknown action type: ... <b> after-fix flow/error/unknown-action-type pattern");
    const auto later = [](const char *name, const QByteArray &json, const char *expected) {
        QTest::newRow(name) << Subscribe << Subscribed + text(json) << QString::fromUtf8(expected);
    };
    later("index lags",
        R"({"subscription_id":"blk-1","error":{"code":500,"message":"internal error: subscription finished with error: rpc error: code = InvalidArgument desc = could not get start height from latest: start height 120 is higher than highest indexed height 100"},"action":"subscribe"})",
        "error 500 internal error: ... subscribe(blocks) backoff flow/error/internal-error+flow/grpc/InvalidArgument-index-lag pattern");
    later("slow client",
        R"({"subscription_id":"blk-1","error":{"code":500,"message":"internal error: subscription finished with error: context deadline exceeded"},"action":"subscribe"})",
        "error 500 internal error: ... subscribe(blocks) resubscribe flow/error/internal-error+flow/internal/deadline pattern");
    row("no row", Subscribe, R"({"subscription_id":"blk-1","error":{"code":429,"message":"come back tomorrow"},"action":"subscribe"})",
        "error 429 error 429 subscribe(blocks) backoff flow/error-code/429 range");
}

void tst_FlowServer::errors()
{
    QFETCH(Step, step);
    QFETCH(QByteArray, answer);
    QFETCH(QString, expected);
    FlowServer server({answer});
    LiveSession session(server.url(), u"flow"_s);
    QVERIFY(session.open());
    QVERIFY2(session.send(step), qPrintable(session.problem()));
    QCOMPARE(session.failures(1), QStringList {expected});
}

void tst_FlowServer::missedPong()
{
    // Written within milliseconds, then the server never reads again; data and pings go on, and one day the connection is gone.
    const QByteArray timeout = text(
        R"({"subscription_id":"","error":{"code":400,"message":"error reading message: read tcp 127.0.0.1:8070->127.0.0.1:51234: i/o timeout"},"action":""})");
    FlowServer server({Subscribed + timeout.repeated(999) + text(R"({"subscription_id":"blk-1","topic":"blocks","payload":{}})")});
    LiveSession session(server.url(), u"flow"_s);
    QVERIFY(session.open());
    QVERIFY(session.send(Subscribe));
    QVERIFY(session.wait(Kind::Push, u"data"_s));
    server.raw().socket()->disconnectFromHost();
    QVERIFY(session.waitForEnd());
    // One row stands for them all.
    QCOMPARE(session.failures(2), (QStringList {u"error 400 error reading message: ... - reconnect flow/error/reading-message+flow/reading/io-timeout pattern"_s,
                                                u"close 1006 Abnormal Closure - reconnect websocket/close/1006 exact"_s}));
    QCOMPARE(session.wait(Kind::Error)->count, 999);
}

void tst_FlowServer::closes_data()
{
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QString>("entry");
    const auto row = [](const char *reason, const char *entry) { QTest::newRow(reason) << QByteArray(reason) << QString::fromLatin1(entry); };
    row("RSV1 set", "1002-rsv1");
    row("len > 125 for control", "1002-control-length");
    row("FIN not set on control", "1002-control-fin");
    row("data before FIN", "1002-data-before-fin");
    row("continuation after FIN", "1002-continuation");
    row("bad opcode 3", "1002-opcode");
    row("bad MASK", "1002-mask");
    row("bad close code 1005", "1002-close-code");
    row("invalid utf8 payload in close frame", "1002-close-utf8");
    row("RSV1 set, bad opcode 3", "1002-rsv1");
}

void tst_FlowServer::closes()
{
    QFETCH(QByteArray, reason);
    QFETCH(QString, entry);
    FlowServer server({closeFrame(1002, reason)});
    LiveSession session(server.url(), u"flow"_s);
    QVERIFY(session.open());
    QVERIFY(session.send(sendText("x")));
    const QStringList failures = session.failures(1);
    QVERIFY2(failures.value(0).startsWith(u"close 1002 "_s) && failures.value(0).contains(u" after-fix flow/close/"_s + entry), qPrintable(failures.join(u'\n')));
}

void tst_FlowServer::echo_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("expected");
    QTest::newRow("1000") << 1000 << u"close 1000 Normal Closure - never websocket/close/1000 exact"_s;
    QTest::newRow("1011") << 1011 << u"close 1011 Internal Error - never websocket/close/1011 exact"_s;
    QTest::newRow("4001") << 4001 << u"close 4001 Private use - never websocket/close/4000-4999 range"_s;
    QTest::newRow("no code") << 0 << u"close 1005 No Status Rcvd - never websocket/close/1005 exact"_s;
}

void tst_FlowServer::echo()
{
    QFETCH(int, code);
    QFETCH(QString, expected);
    FlowServer server({code ? closeFrame(quint16(code), {}) : wire::serverFrame(wire::Opcode::Close, {})});
    LiveSession session(server.url(), u"flow"_s);
    QVERIFY(session.open());
    session.close(quint16(code), code ? u"bye"_s : QString());
    QCOMPARE(session.failures(1), QStringList {expected});
}

void tst_FlowServer::refusals_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &head, const QByteArray &body, const char *expected) {
        QTest::newRow(name) << "HTTP/1.1 " + head + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body << u"refused "_s + QLatin1String(expected);
    };
    row("upgrade error", "400 Bad Request\r\nContent-Type: text/plain; charset=utf-8\r\nSec-Websocket-Version: 13\r\nX-Content-Type-Options: nosniff",
        "Bad Request\n{\"code\":500,\"message\":\"webSocket upgrade error: \"}", "400 Bad Request upgrade after-fix http/refused/400 exact");
    row("wrong path", "404 Not Found\r\nContent-Type: text/plain; charset=utf-8", "404 page not found\n", "404 Not Found upgrade after-fix http/refused/404 exact");
    row("method", "405 Method Not Allowed", {}, "405 Method Not Allowed upgrade after-fix http/refused/405 exact");
    row("trailing slash", "301 Moved Permanently\r\nLocation: /v1/ws", {}, "301 Moved Permanently upgrade after-fix http/refused/301 exact");
    row("malformed query", "500 Internal Server Error\r\nContent-Type: application/json; charset=UTF-8", R"({"code":500,"message":"internal server error"})",
        "500 Internal Server Error upgrade after-fix http/refused/500 exact");
    row("no controller", "500 Internal Server Error\r\nContent-Type: application/json; charset=UTF-8",
        R"({"code":500,"message":"could not create websocket controller: "})", "500 Internal Server Error upgrade backoff http/refused/500 exact");
    row("too many", "429 Too Many Requests\r\nContent-Type: application/json; charset=UTF-8", R"({"code":429,"message":"maximum number of connections reached"})",
        "429 Too Many Requests upgrade backoff http/refused/429 exact");
    row("proxy", "503 Service Unavailable", "no healthy upstream", "503 Service Unavailable upgrade backoff http/refused/503 exact");
}

void tst_FlowServer::refusals()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, expected);
    RawServer server([&answer](QTcpSocket &socket, const QByteArray &) {
        socket.write(answer);
        socket.disconnectFromHost();
    });
    LiveSession session(server.url(u"/v1/ws"_s), u"flow"_s);
    session.start();
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(1), QStringList {expected});
}

void tst_FlowServer::legacy_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, quint16 code, const QByteArray &reason, const char *expected) {
        QTest::newRow(name) << closeFrame(code, reason) << QString::fromLatin1(expected);
    };
    row("id", 1003, "invalid ID format", "close 1003 invalid ID format - after-fix flow/close/1003-id-format exact");
    row("both starts", 1003, "can only provide either block ID or start height",
        "close 1003 can only provide either block ID or start height - after-fix flow/close/1003-both-starts exact");
    row("stream", 1011, "stream encountered an error: rpc error: code = NotFound desc = x",
        "close 1011 stream encountered an error: ... - reconnect flow/close/1011-stream pattern");
    row("unexpected message", 1011, "the client sent an unexpected message, connection closed",
        "close 1011 the client sent an unexpected message, connection closed - after-fix flow/close/1011-unexpected-message exact");
    row("channel", 1001, "subscription channel closed", "close 1001 subscription channel closed - reconnect flow/close/1001-channel-closed exact");
    row("streams", 1013, "maximum number of streams reached", "close 1013 maximum number of streams reached - backoff flow/close/1013-maximum-streams exact");
    row("code 0", 0, "could not construct event: x", "close 0 could not construct event: ... - reconnect flow/close/0-event pattern");
}

void tst_FlowServer::legacy()
{
    QFETCH(QByteArray, frame);
    QFETCH(QString, expected);
    RawServer server([&frame](QTcpSocket &socket, const QByteArray &request) {
        socket.write(RawServer::upgrade(request) + text(R"({"BlockID":"ab","Height":7,"Events":[],"BlockTimestamp":"2026-01-01T00:00:00Z"})") + frame);
        socket.disconnectFromHost();
    });
    LiveSession session(server.url(u"/v1/subscribe_events"_s), u"flow"_s);
    session.start();
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(1), QStringList {expected});
}

QTEST_GUILESS_MAIN(tst_FlowServer)
#include "tst_flowserver.moc"
