// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/handshake.h"
#include "app/wire/httpbody.h"

#include <QTest>

using namespace telltale::wire;

namespace {

const QByteArray Request = "GET /chat HTTP/1.1\r\nHost: example.com\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: chat, superchat\r\n"
                           "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\nSec-WebSocket-Version: 13\r\n\r\n";
const QByteArray Accept = "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"; // RFC 6455 section 1.3
const QByteArray Upgrade = "Upgrade: websocket\r\nConnection: Upgrade\r\n";

} // namespace

class TestHandshake : public QObject {
    Q_OBJECT
private slots:
    void heads();
    void headsCutAtEveryByte();
    void noHttp_data();
    void noHttp();
    void tooLong();
    void accept();
    void agreements_data();
    void agreements();
    void deflate();
    void bodies_data();
    void bodies();
    void hints();
};

void TestHandshake::heads()
{
    const HttpHead head = parseHead("HTTP/1.1 401 Not Allowed\r\nA:1\r\nB:  two words \r\nB: again\r\n folded\r\nnonsense\r\n\r\n");
    const StatusLine line = statusLine(head.startLine);
    QCOMPARE(line.version, QByteArray("HTTP/1.1"));
    QCOMPARE(line.status, 401);
    QCOMPARE(line.phrase, QByteArray("Not Allowed"));
    const Headers expected{{"A", "1"}, {"B", "two words"}, {"B", "again folded"}, {"nonsense", ""}};
    QCOMPARE(head.headers, expected);
    QCOMPARE(head.findings.size(), 2);
    QCOMPARE(headerValue(head.headers, "b"), QByteArray("two words"));
    QVERIFY(headerValue(head.headers, "C").isNull());
    QCOMPARE(parseHead("HTTP/1.1 200\nA: 1\n\n").headers, (Headers{{"A", "1"}}));
    QCOMPARE(statusLine("nothing").status, 0);
}

void TestHandshake::headsCutAtEveryByte()
{
    const QByteArray bytes = "HTTP/1.1 101 Switching Protocols\r\nA: 1\r\n\r\nrest";
    for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
        HttpHeadReader reader(HttpHeadReader::Kind::Response);
        QByteArrayView first = QByteArrayView(bytes).first(cut);
        QByteArrayView second = QByteArrayView(bytes).sliced(cut);
        if (reader.read(first) == HttpHeadReader::State::Reading)
            QVERIFY(reader.read(second) == HttpHeadReader::State::Complete);
        QCOMPARE(first.toByteArray() + second.toByteArray(), QByteArray("rest"));
        QCOMPARE(reader.head().headers.size(), 1);
    }
}

void TestHandshake::noHttp_data()
{
    QTest::addColumn<bool>("request");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("NATS") << false << QByteArray("INFO {\"server_id\":\"x\"}\r\n");
    QTest::newRow("one byte") << false << QByteArray("\x15");
    QTest::newRow("HTTX") << false << QByteArray("HTTX");
    QTest::newRow("TLS to a plain port") << true << QByteArray("\x16\x03\x01");
    QTest::newRow("small letters") << true << QByteArray("get / HTTP/1.1\r\n");
}

void TestHandshake::noHttp()
{
    QFETCH(bool, request);
    QFETCH(QByteArray, bytes);
    HttpHeadReader reader(request ? HttpHeadReader::Kind::Request : HttpHeadReader::Kind::Response);
    QByteArrayView view(bytes);
    QVERIFY(reader.read(view) == HttpHeadReader::State::NotHttp);
    QCOMPARE(reader.raw(), bytes);
}

void TestHandshake::tooLong()
{
    HttpHeadReader reader(HttpHeadReader::Kind::Response);
    QByteArrayView start("HTTP/1.1 101 x\r\nA: ");
    QVERIFY(reader.read(start) == HttpHeadReader::State::Reading);
    const QByteArray endless(1 << 20, 'a');
    QByteArrayView view(endless);
    QVERIFY(reader.read(view) == HttpHeadReader::State::TooLong);
    QVERIFY(reader.raw().size() <= HttpHeadReader::MaximumHead + 1);
}

void TestHandshake::accept()
{
    QCOMPARE(acceptFor("dGhlIHNhbXBsZSBub25jZQ=="), QByteArray("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
}

void TestHandshake::agreements_data()
{
    QTest::addColumn<QByteArray>("response");
    QTest::addColumn<QString>("violation"); // part of the only one
    const QByteArray start = "HTTP/1.1 101 Switching Protocols\r\n";
    QTest::newRow("good") << QByteArray(start + Upgrade + Accept) << QString();
    QTest::newRow("other case") << QByteArray(start + "upgrade: WebSocket\r\nconnection: keep-alive, upgrade\r\n" + Accept) << QString();
    QTest::newRow("HTTP/1.0") << QByteArray("HTTP/1.0 101 x\r\n" + Upgrade + Accept) << QStringLiteral("needs HTTP/1.1");
    QTest::newRow("no Upgrade") << QByteArray(start + "Connection: Upgrade\r\n" + Accept) << QStringLiteral("`Upgrade: websocket` is missing");
    QTest::newRow("no Connection") << QByteArray(start + "Upgrade: websocket\r\n" + Accept) << QStringLiteral("`Connection: Upgrade` is missing");
    QTest::newRow("no accept") << QByteArray(start + Upgrade) << QStringLiteral("`Sec-WebSocket-Accept` is missing");
    QTest::newRow("wrong accept") << QByteArray(start + Upgrade + "Sec-WebSocket-Accept: AAAA\r\n")
                                  << QStringLiteral("is `AAAA`, but `s3pPLMBiTxaQ9kYGzzhZRbK+xOo=` belongs");
    QTest::newRow("sub-protocol") << QByteArray(start + Upgrade + Accept + "Sec-WebSocket-Protocol: superchat\r\n") << QString();
    QTest::newRow("other sub-protocol") << QByteArray(start + Upgrade + Accept + "Sec-WebSocket-Protocol: mqtt\r\n")
                                        << QStringLiteral("sub-protocol `mqtt`, which was not offered");
    QTest::newRow("other extension") << QByteArray(start + Upgrade + Accept + "Sec-WebSocket-Extensions: x-mux\r\n")
                                     << QStringLiteral("extension `x-mux`, which was not offered");
    QTest::newRow("deflate") << QByteArray(start + Upgrade + Accept + "Sec-WebSocket-Extensions: permessage-deflate; server_max_window_bits=\"10\"\r\n")
                             << QString();
    QTest::newRow("deflate, wrong bits") << QByteArray(start + Upgrade + Accept
                                                       + "Sec-WebSocket-Extensions: permessage-deflate; server_max_window_bits=7\r\n")
                                         << QStringLiteral("parameter `server_max_window_bits=7`");
    QTest::newRow("deflate, unknown parameter") << QByteArray(start + Upgrade + Accept + "Sec-WebSocket-Extensions: permessage-deflate; turbo\r\n")
                                                << QStringLiteral("parameter `turbo`");
}

void TestHandshake::agreements()
{
    QFETCH(QByteArray, response);
    QFETCH(QString, violation);
    const Agreement agreement = checkUpgrade(parseHead(Request), parseHead(response + "\r\n"));
    const QString all = agreement.violations.join(u'\n');
    QVERIFY2(agreement.violations.size() == (violation.isEmpty() ? 0 : 1), qPrintable(all));
    QVERIFY2(all.contains(violation), qPrintable(all));
}

void TestHandshake::deflate()
{
    const QByteArray start = "HTTP/1.1 101 x\r\n" + Upgrade + Accept;
    Agreement agreement = checkUpgrade(parseHead(Request), parseHead(start));
    QVERIFY(!agreement.toClient.on && !agreement.toServer.on);
    QCOMPARE(agreement.remarks.size(), 1); // no sub-protocol chosen
    agreement = checkUpgrade(parseHead(Request), parseHead(start + "Sec-WebSocket-Protocol: chat\r\nSec-WebSocket-Extensions: permessage-deflate; "
                                                                   "server_no_context_takeover\r\n"));
    QCOMPARE(agreement.subprotocol, QByteArray("chat"));
    QCOMPARE(agreement.remarks, QStringList());
    QVERIFY(agreement.toClient.on && !agreement.toClient.contextTakeover);
    QVERIFY(agreement.toServer.on && agreement.toServer.contextTakeover);
}

void TestHandshake::bodies_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("complete");
    QTest::addColumn<QByteArray>("rest");
    QTest::newRow("length") << QByteArray("Content-Length: 4") << QByteArray("bodyrest") << QByteArray("body") << true << QByteArray("rest");
    QTest::newRow("length, cut") << QByteArray("content-length: 9") << QByteArray("body") << QByteArray("body") << false << QByteArray();
    QTest::newRow("none") << QByteArray("Content-Length: 0") << QByteArray("rest") << QByteArray() << true << QByteArray("rest");
    QTest::newRow("until the end") << QByteArray("A: b") << QByteArray("body") << QByteArray("body") << false << QByteArray();
    QTest::newRow("nonsense length") << QByteArray("Content-Length: -4") << QByteArray("body") << QByteArray("body") << false << QByteArray();
    QTest::newRow("chunks") << QByteArray("Transfer-Encoding: chunked") << QByteArray("4\r\nbody\r\n2;x=y\r\n!!\r\n0\r\nT: 1\r\n\r\nrest")
                            << QByteArray("body!!") << true << QByteArray("rest");
    QTest::newRow("huge chunk") << QByteArray("Transfer-Encoding: chunked") << QByteArray("7fffffffffffffff\r\nbody") << QByteArray("body") << false
                                << QByteArray();
    QTest::newRow("no chunk") << QByteArray("Transfer-Encoding: chunked") << QByteArray("what\r\n") << QByteArray() << true << QByteArray();
}

void TestHandshake::bodies()
{
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, body);
    QFETCH(bool, complete);
    QFETCH(QByteArray, rest);
    const Headers parsed = parseHead("HTTP/1.1 401 x\r\n" + headers + "\r\n\r\n").headers;
    for (qsizetype piece = 1; piece <= bytes.size(); ++piece) {
        HttpBody reader(401, parsed);
        QByteArray after;
        for (qsizetype at = 0; at < bytes.size(); at += piece) {
            QByteArrayView view = QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at));
            reader.read(view);
            after += view.toByteArray();
        }
        QCOMPARE(reader.bytes(), body);
        QCOMPARE(reader.isComplete(), complete);
        QCOMPARE(after, rest);
    }
}

void TestHandshake::hints()
{
    QVERIFY(foreignProtocolHint("INFO {\"server_id\"").contains(QStringLiteral("NATS")));
    QVERIFY(foreignProtocolHint("\x15\x03\x01").contains(QStringLiteral("wss://")));
    QVERIFY(foreignProtocolHint("hello").isEmpty());
    QVERIFY(foreignProtocolHint({}).isEmpty());
}

QTEST_GUILESS_MAIN(TestHandshake)
#include "tst_handshake.moc"
