// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/decoder.h"
#include "app/protocol/registry.h"
#include "app/wire/closeframe.h"

#include <QTest>

using namespace telltale;
using decode::Choice;
using decode::Decoder;
using decode::Event;
using wire::Delivery;
using wire::Direction;
using wire::Ending;
using wire::Opcode;

namespace {

Delivery data(Direction direction, const QByteArray &text)
{
    Delivery delivery;
    delivery.direction = direction;
    delivery.payload = text;
    return delivery;
}

Delivery closing(Direction direction, const QByteArray &payload)
{
    Delivery delivery = data(direction, payload);
    delivery.opcode = Opcode::Close;
    return delivery;
}

wire::Opening opening(const char *url, const char *subprotocol = "")
{
    wire::Opening opened;
    opened.url = QUrl(QString::fromLatin1(url));
    opened.subprotocol = subprotocol;
    return opened;
}

/// "kind code name match retry", with - for what is not there.
QString shown(const Event &event)
{
    const auto orDash = [](const QString &text) { return text.isEmpty() ? QStringLiteral("-") : text; };
    QString retry = QStringLiteral("-");
    QString match = QStringLiteral("-");
    if (event.diagnosis) {
        match = catalog::matchName(event.diagnosis->match);
        if (event.diagnosis->retry)
            retry = retryName(event.diagnosis->retry->retryClass);
    }
    return QStringLiteral("%1 %2 %3 %4").arg(QString(kindName(event.kind)), orDash(event.code), match, retry);
}

Decoder decoderFor(const char *system, const char *variant = "")
{
    return Decoder(catalog::Catalog::bundled(), Choice{protocol::systemByName(QString::fromLatin1(system)), QString::fromLatin1(variant)});
}

} // namespace

class tst_Decoder : public QObject {
    Q_OBJECT

private slots:
    void closeFrames_data();
    void closeFrames();
    void endings_data();
    void endings();
    void anEndAfterCloseFramesIsANote();
    void theClientsOwnCloseNeedsNoRetry();
    void refusal();
    void violationsAreRowsOfTheirOwn();
    void theMessageIsStillRead();
    void recognition_data();
    void recognition();
    void aChoiceWinsOverWhatIsSeen();
    void itNeverFlips();
    void nothingRecognisedIsPlainWebSocket();
    void latency();
    void unknownCodesGetNoAdvice();
    void theWiresOwnAdviceWins();
    void everyFailureHasATrace();
};

void tst_Decoder::closeFrames_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("entry");
    QTest::addColumn<bool>("finding");
    const auto row = [](const char *name, const char *system, std::optional<quint16> code, const QByteArray &reason, const char *expected, const char *entry, bool finding) {
        QTest::newRow(name) << QString::fromLatin1(system) << wire::closePayload(code, reason) << QString::fromLatin1(expected) << QString::fromLatin1(entry) << finding;
    };
    row("normal", "websocket", 1000, "", "close 1000 exact none-needed", "websocket/close/1000", false);
    row("empty", "websocket", std::nullopt, "", "close 1005 exact reconnect", "websocket/close/1005", false);
    row("1005 on the wire", "websocket", 1005, "", "close 1005 exact reconnect", "websocket/close/1005", true);
    row("1006 on the wire", "websocket", 1006, "", "close 1006 exact backoff", "websocket/close/1006", true);
    row("999", "websocket", 999, "", "close 999 range after-fix", "websocket/close/0-999", true);
    row("2000", "websocket", 2000, "", "close 2000 range after-fix", "websocket/close/1016-2999", true);
    row("3500 with a reason", "centrifugo", 3500, "invalid token", "close 3500 exact reauthenticate", "centrifugo/disconnect/3500", false);
    row("3500 elsewhere", "websocket", 3500, "invalid token", "close 3500 range backoff", "websocket/close/3000-3999", false);
    row("4999 without a reason", "centrifugo", 4999, "", "close 4999 range never", "centrifugo/disconnect/4500-4999", false);
    row("1000 of Centrifugo", "centrifugo", 1000, "", "close 1000 exact reconnect", "websocket/close/1000", false);
    row("1009 of Centrifugo", "centrifugo", 1009, "", "close 1009 exact after-fix", "websocket/close/1009", false);
    row("reason in bad UTF-8", "centrifugo", 3501, "bad\xff", "close 3501 exact after-fix", "centrifugo/disconnect/3501", true);
    row("Stale Connection", "nats", 1001, "Stale Connection", "close 1001 exact reconnect", "nats/close/StaleConnection", false);
    row("Stale Connection, illegal code", "nats", 1006, "Stale Connection", "close 1006 exact reconnect", "nats/close/StaleConnection", true);
    row("stream error", "sharedb", 1011, "stream error", "close 1011 exact after-fix", "sharedb/close/stream-error", false);
    row("5000", "websocket", 5000, "", "close 5000 range after-fix", "websocket/close/5000-65535", true);
    QTest::newRow("one byte") << QStringLiteral("websocket") << QByteArray("\x03") << QStringLiteral("close - unknown -") << QString() << true;
}

void tst_Decoder::closeFrames()
{
    QFETCH(QString, system);
    QFETCH(QByteArray, payload);
    QFETCH(bool, finding);
    Decoder decoder = decoderFor(qPrintable(system));
    const auto events = decoder.feed(closing(Direction::In, payload), 0, 0);
    QCOMPARE(events.size(), size_t(1));
    const Event &event = events.front();
    QTEST(shown(event), "expected");
    QTEST(event.diagnosis->entry ? event.diagnosis->entry->id : QString(), "entry");
    QVERIFY2(event.findings.isEmpty() != finding, qPrintable(event.findings.join(u' ')));
    QCOMPARE(event.bytes, payload);
    QCOMPARE(event.system, system);
}

void tst_Decoder::endings_data()
{
    QTest::addColumn<int>("cause");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("text");
    QTest::newRow("eof") << int(Ending::Cause::Eof) << "close 1006 exact backoff" << "TCP ended without a close frame: x";
    QTest::newRow("inside a frame") << int(Ending::Cause::EofInsideFrame) << "close 1006 exact backoff" << "TCP ended inside a frame, without a close frame: x";
    QTest::newRow("reset") << int(Ending::Cause::Reset) << "close 1006 exact backoff" << "TCP was reset, without a close frame: x";
    QTest::newRow("timeout") << int(Ending::Cause::Timeout) << "close 1006 exact backoff" << "the other side did not answer in time: x";
    QTest::newRow("tls") << int(Ending::Cause::TlsFailure) << "close 1015 exact after-fix" << "TLS failed: x";
    QTest::newRow("cancelled") << int(Ending::Cause::Cancelled) << "note - - -" << "ended: cancelled: x";
}

void tst_Decoder::endings()
{
    QFETCH(int, cause);
    Decoder decoder = decoderFor("websocket");
    const auto events = decoder.feed(Ending{Ending::Cause(cause), {}, false, QStringLiteral("x")}, 0, 0);
    QCOMPARE(events.size(), size_t(1));
    QTEST(shown(events.front()), "expected");
    QTEST(events.front().text, "text");
}

void tst_Decoder::anEndAfterCloseFramesIsANote()
{
    Decoder decoder = decoderFor("centrifugo");
    QCOMPARE(shown(decoder.feed(closing(Direction::In, wire::closePayload(3500, "invalid token")), 0, 0).front()), QStringLiteral("close 3500 exact reauthenticate"));
    QCOMPARE(shown(decoder.feed(closing(Direction::Out, wire::closePayload(3500)), 0, 1).front()), QStringLiteral("close 3500 exact none-needed"));
    const auto events = decoder.feed(Ending{Ending::Cause::Closed, {}, true, {}}, 0, 2);
    QCOMPARE(shown(events.front()), QStringLiteral("note - - -"));
    QCOMPARE(events.front().text, QStringLiteral("ended: the server closed first, the client answered; TCP ended after the close frames"));
}

void tst_Decoder::theClientsOwnCloseNeedsNoRetry()
{
    Decoder decoder = decoderFor("centrifugo");
    QCOMPARE(shown(decoder.feed(closing(Direction::Out, wire::closePayload(1000)), 0, 0).front()), QStringLiteral("close 1000 exact none-needed"));
    QCOMPARE(shown(decoder.feed(closing(Direction::In, wire::closePayload(1000)), 0, 1).front()), QStringLiteral("close 1000 exact none-needed"));
}

void tst_Decoder::refusal()
{
    Decoder decoder = decoderFor("websocket");
    wire::Refusal refused;
    refused.status = 401;
    refused.phrase = "Unauthorized";
    refused.headers = {{"WWW-Authenticate", "Bearer"}};
    refused.body = "who are you?";
    const auto events = decoder.feed(refused, 0, 0);
    QCOMPARE(shown(events.front()), QStringLiteral("refused 401 exact reauthenticate"));
    QCOMPARE(events.front().text, QStringLiteral("HTTP 401 Unauthorized"));
    QCOMPARE(events.front().bytes, QByteArray("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Bearer\r\n\r\nwho are you?"));
    // The connection then ends, which is no failure of its own.
    QCOMPARE(shown(decoder.feed(Ending{}, 0, 1).front()), QStringLiteral("note - - -"));
}

void tst_Decoder::violationsAreRowsOfTheirOwn()
{
    Decoder decoder = decoderFor("websocket");
    Delivery reserved = data(Direction::In, "xyz");
    reserved.opcode = Opcode(3);
    auto events = decoder.feed(reserved, 0, 0);
    QCOMPARE(events.size(), size_t(1));
    QCOMPARE(shown(events.front()), QStringLiteral("malformed - - -"));
    QCOMPARE(events.front().bytes, QByteArray("xyz"));
    QVERIFY(events.front().text.contains(QStringLiteral("opcode 3 is reserved")));
}

void tst_Decoder::theMessageIsStillRead()
{
    Decoder decoder = decoderFor("centrifugo", "json");
    Delivery masked = data(Direction::In, R"({"id":1,"error":{"code":103,"message":"permission denied"}})");
    masked.masked = true;
    masked.findings = {QStringLiteral("The frame of the server is masked (RFC 6455 section 5.1).")};
    const auto events = decoder.feed(masked, 0, 0);
    QCOMPARE(events.size(), size_t(2));
    QCOMPARE(shown(events[0]), QStringLiteral("malformed - - -"));
    QCOMPARE(shown(events[1]), QStringLiteral("error 103 exact after-fix"));
    QCOMPARE(events[1].message, 1);
    QVERIFY(events[1].frameFacts->masked);
}

void tst_Decoder::recognition_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("direction");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *url, Direction direction, const QByteArray &first, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(url) << int(direction) << first << QString::fromLatin1(expected);
    };
    row("Centrifugo by path", "ws://h/connection/websocket", Direction::In, "", "centrifugo json");
    row("Centrifugo by frame", "ws://h/", Direction::Out, R"({"id":1,"connect":{}})", "centrifugo json");
    row("Flow by path", "ws://h/v1/ws", Direction::In, "", "flow");
    row("Flow by frame", "ws://h/", Direction::Out, R"({"action":"subscribe","topic":"blocks","arguments":{}})", "flow");
    row("deepstream text by path", "ws://h/deepstream-v3", Direction::In, "", "deepstream text");
    row("deepstream JSON by path", "ws://h/deepstream-json", Direction::In, "", "deepstream json");
    row("deepstream text by frame", "ws://h/", Direction::In, "C\x1f" "A\x1e", "deepstream text");
    row("deepstream JSON by frame", "ws://h/", Direction::Out, R"({"topic":2,"action":5,"url":"ws://h/"})", "deepstream json");
    row("NATS", "ws://h/", Direction::In, "INFO {\"server_id\":\"N\"} \r\n", "nats");
    row("ShareDB", "ws://h/", Direction::In, R"({"a":"init","protocol":1,"protocolMinor":2,"id":"x","type":"t"})", "sharedb");
    row("nothing known", "ws://h/", Direction::In, "hello", "websocket");
    row("bare object", "ws://h/", Direction::In, "{}", "websocket");
}

void tst_Decoder::recognition()
{
    QFETCH(QString, url);
    QFETCH(int, direction);
    QFETCH(QByteArray, first);
    Decoder decoder = decoderFor("");
    decoder.feed(opening(qPrintable(url)), 0, 0);
    if (!first.isEmpty())
        decoder.feed(data(Direction(direction), first), 0, 1);
    const bool several = decoder.system().variants().size() > 1;
    QTEST(decoder.system().name() + (several ? u' ' + decoder.variant() : QString()), "expected");
}

void tst_Decoder::aChoiceWinsOverWhatIsSeen()
{
    Decoder decoder = decoderFor("websocket");
    decoder.feed(opening("ws://h/connection/websocket"), 0, 0);
    const auto events = decoder.feed(data(Direction::In, R"({"id":1,"error":{"code":103,"message":"permission denied"}})"), 0, 1);
    QCOMPARE(decoder.system().name(), QStringLiteral("websocket"));
    QCOMPARE(shown(events.front()), QStringLiteral("push - - -"));
    QVERIFY(!events.front().guessed);
}

void tst_Decoder::itNeverFlips()
{
    Decoder decoder = decoderFor("");
    auto events = decoder.feed(data(Direction::In, "INFO {\"server_id\":\"N\"} \r\n"), 0, 0);
    QVERIFY(events.front().guessed);
    QVERIFY2(events.front().trace.first().text.startsWith(QStringLiteral("Recognised as NATS")), qPrintable(events.front().trace.first().text));
    decoder.feed(data(Direction::Out, R"({"id":1,"connect":{}})"), 0, 1);
    QCOMPARE(decoder.system().name(), QStringLiteral("nats"));
}

void tst_Decoder::nothingRecognisedIsPlainWebSocket()
{
    Decoder decoder = decoderFor("");
    for (int i = 0; i < 32; ++i)
        decoder.feed(data(Direction::In, "hello"), 0, i);
    QVERIFY(decoder.settled());
    decoder.feed(data(Direction::In, "INFO {\"server_id\":\"N\"} \r\n"), 0, 33);
    QCOMPARE(decoder.system().name(), QStringLiteral("websocket"));
}

void tst_Decoder::latency()
{
    Decoder decoder = decoderFor("centrifugo", "json");
    decoder.feed(data(Direction::Out, R"({"id":2,"subscribe":{"channel":"news"}})"), 1000, 0);
    const auto events = decoder.feed(data(Direction::In, R"({"id":2,"error":{"code":103,"message":"permission denied"}})"), 4500, 1);
    QCOMPARE(events.front().latency.value_or(-1), Time(3500));
    QCOMPARE(events.front().operation, QStringLiteral("subscribe"));
    QCOMPARE(events.front().subject, QStringLiteral("news"));
}

void tst_Decoder::unknownCodesGetNoAdvice()
{
    Decoder decoder = decoderFor("sharedb");
    const auto events = decoder.feed(data(Direction::In, R"({"a":"f","c":"x","d":"y","error":{"code":"APP_LIMIT","message":"slow down"}})"), 0, 0);
    QCOMPARE(shown(events.front()), QStringLiteral("error APP_LIMIT unknown -"));
}

void tst_Decoder::theWiresOwnAdviceWins()
{
    Decoder decoder = decoderFor("centrifugo", "json");
    const auto events = decoder.feed(data(Direction::In, R"({"id":2,"error":{"code":103,"message":"permission denied","temporary":true}})"), 0, 0);
    QCOMPARE(shown(events.front()), QStringLiteral("error 103 exact backoff"));
    QVERIFY(events.front().diagnosis->fromWire);
}

void tst_Decoder::everyFailureHasATrace()
{
    Decoder decoder = decoderFor("nats");
    const auto events = decoder.feed(data(Direction::In, "-ERR 'Permissions Violation for Publish to \"b.x\"'\r\n"), 0, 0);
    QCOMPARE(shown(events.front()), QStringLiteral("error - pattern after-fix"));
    QVERIFY(events.front().trace.size() >= 2);
    const auto last = events.front().trace.last().text;
    QVERIFY2(last.contains(QStringLiteral("nats/error/Permissions-Violation-for-Publish")), qPrintable(last));
}

QTEST_APPLESS_MAIN(tst_Decoder)
#include "tst_decoder.moc"
