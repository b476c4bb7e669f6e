// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/framewriter.h"
#include "app/wire/relay.h"
#include "app/wire/tap.h"
#include "app/wire/upgraderequest.h"
#include "tests/support/happenings.h"
#include "tests/support/rawclient.h"
#include "tests/support/rawserver.h"

#include <QProcess>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale;
using namespace telltale::wire;
using test::RawClient;
using test::RawServer;

namespace {

/// What a tap tells, kept.
struct Record {
    explicit Record(Tap &tap)
    {
        QObject::connect(&tap, &Tap::happened, &tap, [this](const Happening &happening, Time time) {
            QVERIFY(time > 0);
            QVERIFY2(!ended(), "the Ending must be the last");
            happenings.append(happening);
        });
    }
    bool ended() const { return !happenings.isEmpty() && std::holds_alternative<Ending>(happenings.last()); }
    QString endText() const { return ended() ? std::get<Ending>(happenings.last()).text : QString(); }
    QStringList lines() const { return test::linesOf(happenings); }
    bool isOpen() const { return lines().contains(QStringLiteral("open")); }
    QList<Happening> happenings;
};

Upstream upstreamAt(const QUrl &url)
{
    Upstream upstream;
    upstream.url = url;
    return upstream;
}

/// Upgrades, sends `bytes`, and then does `end`.
RawServer::Script sends(const QByteArray &bytes, const std::function<void(QTcpSocket &)> &end = {})
{
    return [=](QTcpSocket &socket, const QByteArray &request) {
        socket.write(RawServer::upgrade(request) + bytes);
        if (end)
            end(socket);
    };
}

void drop(QTcpSocket &socket)
{
    socket.disconnectFromHost();
}

/// Ends TCP as soon as the client has sent anything: its close frame.
void dropOnAnswer(RawServer &server)
{
    QObject::connect(&server, &RawServer::receivedMore, &server, [&server] {
        if (!server.received().isEmpty())
            server.socket()->disconnectFromHost();
    });
}

enum class Then { WaitForAnswer, Drop, Reset };

struct Certificate {
    QSslCertificate certificate;
    QSslKey key;
};

int run(const QStringList &arguments)
{
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"), arguments); // its progress dots stay with it
    return openssl.waitForFinished() ? openssl.exitCode() : -1;
}

/// A certificate that nobody signed, made now.
std::optional<Certificate> selfSigned()
{
    QTemporaryDir folder;
    const QString key = folder.filePath(QStringLiteral("key.pem"));
    const QString certificate = folder.filePath(QStringLiteral("certificate.pem"));
    const auto words = QStringLiteral("req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=telltale-test -keyout").split(u' ');
    const int code = run(words + QStringList{key, QStringLiteral("-out"), certificate});
    QFile keyFile(key);
    QFile certificateFile(certificate);
    if (code != 0 || !keyFile.open(QIODevice::ReadOnly) || !certificateFile.open(QIODevice::ReadOnly))
        return std::nullopt;
    return Certificate{QSslCertificate(&certificateFile), QSslKey(&keyFile, QSsl::Rsa)};
}

} // namespace

class TestTap : public QObject {
    Q_OBJECT
private slots:
    void endings_data();
    void endings();
    void halfClosed();
    void answerAfterHalfClose();
    void refusal();
    void request();
    void bytesUnchanged();
    void bytesInSmallPieces();
    void wrongToken();
    void ownFrames();
    void clientDrops();
    void abortWhileOpen();
    void cancelWhileConnecting();
    void cancelBeforeTheClient();
    void timeouts_data();
    void timeouts();
    void cannotConnect();
    void foreignText();
    void tls();
    void proxies_data();
    void proxies();
    void backpressure_data();
    void backpressure();
};

void TestTap::endings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Then>("then");
    QTest::addColumn<QStringList>("expected");
    const auto hex = [](const char *text) { return QByteArray::fromHex(text); };
    const auto S = [](const char *text) { return QString::fromLatin1(text); };
    const QString answered = S("end closed first=in answered");

    QTest::newRow("TCP drop") << QByteArray() << Then::Drop << QStringList{S("end eof")};
    QTest::newRow("empty close frame") << hex("8800") << Then::WaitForAnswer << QStringList{S("in close -"), S("out close -"), answered};
    QTest::newRow("1005 on the wire") << hex("880203ed") << Then::WaitForAnswer << QStringList{S("in close 03ed"), S("out close 03ed"), answered};
    QTest::newRow("999") << hex("880203e7") << Then::WaitForAnswer << QStringList{S("in close 03e7"), S("out close 03e7"), answered};
    QTest::newRow("3500 with a reason") << hex("88070dac746f6b656e") << Then::WaitForAnswer
                                        << QStringList{S("in close 0dac746f6b656e"), S("out close 0dac"), answered};
    QTest::newRow("4999 without one") << hex("88021387") << Then::WaitForAnswer << QStringList{S("in close 1387"), S("out close 1387"), answered};
    QTest::newRow("reason in bad UTF-8") << hex("880403e8c328") << Then::WaitForAnswer
                                         << QStringList{S("in close 03e8c328"), S("out close 03e8"), answered};
    QTest::newRow("close payload of one byte") << hex("880103") << Then::WaitForAnswer << QStringList{S("in close 03"), S("out close 03"), answered};
    QTest::newRow("reserved opcode 3") << hex("830161") << Then::Drop
                                       << QStringList{S("in reserved 3 'a' | opcode 3 is reserved (RFC 6455 section 5.2)"), S("end eof")};
    QTest::newRow("masked server frame") << hex("818537fa213d7f9f4d5158") << Then::Drop
                                         << QStringList{S("in text 'Hello' | the server masked this frame; only clients do (RFC 6455 section 5.1)"),
                                                        S("end eof")};
    QTest::newRow("RSV1 without an extension") << hex("c10161") << Then::Drop
                                               << QStringList{S("in text 'a' | RSV1 is set but no extension was negotiated (RFC 6455 section 5.2)"),
                                                              S("end eof")};
    QTest::newRow("200-byte reason") << QByteArray(hex("887e00ca0dac") + QByteArray(200, 'r')) << Then::WaitForAnswer
                                     << QStringList{S("in close <202 bytes> | a control frame carries at most 125 bytes; this one announces 202 (RFC "
                                                      "6455 section 5.5)"),
                                                    S("out close 0dac"), answered};
    // The thirteenth, HTTP 401, is refusal(). What else TCP can do:
    QTest::newRow("reset") << QByteArray() << Then::Reset << QStringList{S("end reset")};
    QTest::newRow("reset after a message") << hex("810161") << Then::Reset << QStringList{S("in text 'a'"), S("end reset")};
    QTest::newRow("EOF inside a frame") << hex("810561") << Then::Drop
                                        << QStringList{S("in text 'a' incomplete | the connection ended inside this frame: 1 of 5 payload bytes had come"),
                                                       S("end eof-inside-frame")};
    QTest::newRow("bytes after the close frame") << QByteArray(hex("8800") + "and more of it\n") << Then::WaitForAnswer
                                                 << QStringList{S("in close -"),
                                                                S("in garbage 616e64206d6f7265206f662069740a | bytes after a close frame (RFC 6455 section 5.5.1)"),
                                                                S("out close -"), answered};
}

void TestTap::endings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Then, then);
    QFETCH(QStringList, expected);
    RawServer server(sends(bytes, then == Then::Drop ? drop : std::function<void(QTcpSocket &)>()));
    dropOnAnswer(server);
    Tap tap(upstreamAt(server.url()), systemClock());
    Record record(tap);
    RawClient client(*tap.listen());
    if (then == Then::Reset) {
        QTRY_VERIFY(client.received().endsWith(bytes) && record.isOpen());
        RawServer::reset(*server.socket());
    }
    QTRY_VERIFY(record.ended());
    QCOMPARE(record.lines(), QStringList{QStringLiteral("open")} + expected);
    // Whatever it was, the client got to see it unchanged.
    QTRY_COMPARE(client.socket().state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(client.received(), RawServer::upgrade(server.request()) + bytes);
}

/// The server sends a close frame and ends its direction at once; the client's answer must still reach it.
void TestTap::halfClosed()
{
    RawServer server(sends(QByteArray::fromHex("88020dac"), RawServer::halfClose));
    Tap tap(upstreamAt(server.url()), systemClock());
    Record record(tap);
    RawClient client(*tap.listen());
    QTRY_VERIFY(record.ended());
    QCOMPARE(record.lines(), (QStringList{QStringLiteral("open"), QStringLiteral("in close 0dac"), QStringLiteral("out close 0dac"),
                                          QStringLiteral("end closed first=in answered")}));
    QTRY_COMPARE(server.received().size(), 8); // a masked frame with two bytes
}

/// The client sends a close frame and ends TCP without waiting (as QWebSocket does); the server's answer is still seen.
void TestTap::answerAfterHalfClose()
{
    RawServer server(sends({}));
    connect(&server, &RawServer::receivedMore, &server, [&] {
        if (server.received().size() == 8) {
            server.socket()->write(QByteArray::fromHex("81046c617465880203e8"));
            server.socket()->disconnectFromHost();
        }
    });
    Tap tap(upstreamAt(server.url()), systemClock());
    Record record(tap);
    RawClient client(*tap.listen());
    QTRY_VERIFY(record.isOpen());
    client.write(clientFrame(Opcode::Close, "\x03\xE8"));
    client.socket().disconnectFromHost();
    QTRY_VERIFY(record.ended());
    QCOMPARE(record.lines(), (QStringList{QStringLiteral("open"), QStringLiteral("out close 03e8"), QStringLiteral("in text 'late'"),
                                          QStringLiteral("in close 03e8"), QStringLiteral("end closed first=out answered")}));
}

void TestTap::refusal()
{
    const QByteArray answer = "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Bearer\r\nX-Twice: 1\r\nX-Twice: 2\r\nContent-Length: 13\r\n\r\ninvalid token";
    RawServer server([&](QTcpSocket &socket, const QByteArray &) { socket.write(answer); });
    Tap tap(upstreamAt(server.url()), systemClock());
    Record record(tap);
    RawClient client(*tap.listen());
    QTRY_COMPARE(client.received(), answer);
    client.socket().disconnectFromHost();
    QTRY_VERIFY(record.ended());
    QCOMPARE(record.lines(), (QStringList{QStringLiteral("refused 401 Unauthorized 'invalid token'"), QStringLiteral("end eof")}));
    for (const Happening &happening : record.happenings) {
        if (const auto *refusal = std::get_if<Refusal>(&happening)) {
            const Headers headers{{"WWW-Authenticate", "Bearer"}, {"X-Twice", "1"}, {"X-Twice", "2"}, {"Content-Length", "13"}};
            QCOMPARE(refusal->headers, headers);
        }
    }
}

void TestTap::request()
{
    RawServer server(sends(QByteArray::fromHex("8800")));
    dropOnAnswer(server);
    Tap tap(upstreamAt(server.url(QStringLiteral("/connection/websocket?a=%20b&c"))), systemClock());
    Record record(tap);
    const QUrl url = *tap.listen();
    const QByteArray own = "http://127.0.0.1:" + QByteArray::number(url.port());
    RawClient client(url, "Origin: " + own + "\r\ncookie: a=b\r\nX-Odd:  kept \r\n");
    QTRY_VERIFY(record.ended());
    const QByteArray host = "127.0.0.1:" + QByteArray::number(server.port());
    QCOMPARE(server.request(), "GET /connection/websocket?a=%20b&c HTTP/1.1\r\nHost: " + host
                 + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + RawClient::Key
                 + "\r\nSec-WebSocket-Version: 13\r\nOrigin: http://" + host + "\r\ncookie: a=b\r\nX-Odd: kept\r\n\r\n");
    const auto rewritten = [](const QByteArray &headers, const char *serverUrl) {
        const QUrl tapUrl(QStringLiteral("ws://127.0.0.1:5000/token"));
        return rewriteRequest(parseHead("GET /token HTTP/1.1\r\n" + headers + "\r\n"), tapUrl, QUrl(QString::fromLatin1(serverUrl)));
    };
    QCOMPARE(rewritten("Host: 127.0.0.1:5000\r\n", "wss://example.com"), QByteArray("GET / HTTP/1.1\r\nHost: example.com\r\n\r\n"));
    QCOMPARE(rewritten("Host: 127.0.0.1:5000\r\n", "ws://[::1]:80/x"), QByteArray("GET /x HTTP/1.1\r\nHost: [::1]\r\n\r\n"));
    QCOMPARE(rewritten("Host: 127.0.0.1:5000\r\nHost: chosen\r\n", "ws://example.com:81/"), QByteArray("GET / HTTP/1.1\r\nHost: chosen\r\n\r\n"));
    QCOMPARE(rewritten("Origin: https://other\r\n", "ws://example.com/"), QByteArray("GET / HTTP/1.1\r\nOrigin: https://other\r\n\r\n"));
}

void TestTap::bytesUnchanged()
{
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all += QByteArray(1, char(i));
    const QByteArray fromServer = QByteArray::fromHex("b30161") + all.repeated(300); // no frames worth the name
    const QByteArray fromClient = QByteArray::fromHex("8f00") + all.repeated(200);
    RawServer server(sends(fromServer));
    Tap tap(upstreamAt(server.url()), systemClock());
    Record record(tap);
    RawClient client(*tap.listen());
    client.answersClose = false;
    QTRY_COMPARE(client.received().size(), RawServer::upgrade(server.request()).size() + fromServer.size());
    client.write(fromClient);
    QTRY_COMPARE(server.received().size(), fromClient.size());
    QVERIFY(client.received().endsWith(fromServer));
    QVERIFY(server.received() == fromClient);
    tap.abort();
    QVERIFY(record.ended());
}

void TestTap::bytesInSmallPieces()
{
    const QByteArray bytes = RawServer::upgrade("Sec-WebSocket-Key: " + RawClient::Key + "\r\n") + QByteArray::fromHex("810548656c6c6f010161800162880203e8");
    RawServer server([&](QTcpSocket &socket, const QByteArray &) {
        socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        for (const char c : bytes) {
            socket.write(&c, 1);
            socket.flush();
        }
    });
    Tap tap(upstreamAt(server.url()), systemClock());
    Record record(tap);
    RawClient client(*tap.listen());
    QTRY_VERIFY(record.ended());
    QCOMPARE(record.lines(), (QStringList{QStringLiteral("open"), QStringLiteral("in text 'Hello'"), QStringLiteral("in text 'ab' frames=2"),
                                          QStringLiteral("in close 03e8"), QStringLiteral("out close 03e8"),
                                          QStringLiteral("end closed first=in answered")}));
}

void TestTap::wrongToken()
{
    RawServer server(sends({}));
    Tap tap(upstreamAt(server.url()), systemClock());
    Record record(tap);
    const QUrl url = *tap.listen();
    QCOMPARE(url.host(), QStringLiteral("127.0.0.1"));
    QVERIFY(url.path().size() > 32);
    QUrl wrong = url;
    wrong.setPath(QStringLiteral("/"));
    RawClient stranger(wrong);
    QTRY_COMPARE(stranger.socket().state(), QAbstractSocket::UnconnectedState);
    QVERIFY(stranger.received().startsWith("HTTP/1.1 403 "));
    QCOMPARE(server.connections(), 0);
    QVERIFY(record.happenings.isEmpty());

    RawClient client(url);
    QTRY_VERIFY(record.isOpen());
    RawClient second(url); // the token is good for one
    QSignalSpy refused(&second.socket(), &QTcpSocket::errorOccurred);
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(server.connections(), 1);
}

/// Frames of the tap's own come behind what the client wrote before, and nothing follows a close frame.
void TestTap::ownFrames()
{
    RawServer server(sends({}));
    Tap tap(upstreamAt(server.url()), systemClock());
    Record record(tap);
    RawClient client(*tap.listen());
    QTRY_VERIFY(client.received().contains("\r\n\r\n") && record.isOpen());
    const QByteArray cut = clientFrame(Opcode::Text, "in two pieces");
    client.write(clientFrame(Opcode::Text, "before") + cut.left(9));
    client.socket().flush();
    tap.sendFrame(Opcode::Text, "\xFF");
    tap.sendFrame(Opcode::Close, {});
    client.write(cut.mid(9));
    QTRY_COMPARE(record.lines().size(), 5);
    client.write(clientFrame(Opcode::Text, "after"));
    QTRY_COMPARE(tap.bufferedBytes(), qint64(0));
    QCOMPARE(record.lines().mid(1), (QStringList{QStringLiteral("out text 'before'"), QStringLiteral("out text 'in two pieces'"),
                                                 QStringLiteral("out text ff | the text is not UTF-8 from byte 0 on (RFC 6455 section 5.6)"),
                                                 QStringLiteral("out close -")}));
    QTRY_COMPARE(server.received().size(), 12 + 19 + 7 + 6);
    server.socket()->write(QByteArray::fromHex("8800"));
    server.socket()->disconnectFromHost();
    QTRY_VERIFY(record.ended());
    QCOMPARE(record.lines().last(), QStringLiteral("end closed first=out answered"));
}

void TestTap::clientDrops()
{
    RawServer server(sends({}));
    Tap tap(upstreamAt(server.url()), systemClock());
    Record record(tap);
    RawClient client(*tap.listen());
    QTRY_VERIFY(record.isOpen());
    QSignalSpy gone(&server, &RawServer::disconnected);
    client.socket().abort();
    QTRY_VERIFY(record.ended());
    QCOMPARE(record.lines(), (QStringList{QStringLiteral("open"), QStringLiteral("end eof")}));
    QVERIFY(record.endText().contains(QStringLiteral("the client ended")));
    QTRY_COMPARE(gone.size(), 1);
}

void TestTap::abortWhileOpen()
{
    RawServer server(sends({}));
    Tap tap(upstreamAt(server.url()), systemClock());
    Record record(tap);
    RawClient client(*tap.listen());
    QTRY_VERIFY(record.isOpen());
    QSignalSpy gone(&server, &RawServer::disconnected);
    tap.abort();
    tap.abort();
    QCOMPARE(record.lines(), (QStringList{QStringLiteral("open"), QStringLiteral("end eof")}));
    QTRY_COMPARE(client.socket().state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(gone.size(), 1);
}

void TestTap::cancelWhileConnecting()
{
    RawServer silent([](QTcpSocket &, const QByteArray &) {});
    for (const QUrl &url : {silent.url(), silent.secureUrl()}) {
        Tap tap(upstreamAt(url), systemClock());
        Record record(tap);
        RawClient client(*tap.listen());
        QTRY_VERIFY(record.happenings.size() >= 2); // connecting, connected
        tap.abort();
        QCOMPARE(record.lines(), QStringList{QStringLiteral("end cancelled")});
        QTRY_COMPARE(client.socket().state(), QAbstractSocket::UnconnectedState);
    }
}

void TestTap::cancelBeforeTheClient()
{
    Tap tap(upstreamAt(QUrl(QStringLiteral("ws://127.0.0.1:1/"))), systemClock());
    Record record(tap);
    const QUrl url = *tap.listen();
    tap.abort();
    QCOMPARE(record.lines(), QStringList{QStringLiteral("end cancelled")});
    RawClient late(url);
    QSignalSpy gone(&late.socket(), &QTcpSocket::disconnected);
    QTRY_COMPARE(gone.size(), 1);
    QCOMPARE(late.socket().state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(record.happenings.size(), 1);
}

void TestTap::timeouts_data()
{
    QTest::addColumn<bool>("secure");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("rows");
    QTest::newRow("no answer to the upgrade") << false << QByteArray() << QStringLiteral("the server did not answer the upgrade request within 60 ms") << 1;
    QTest::newRow("TLS hangs") << true << QByteArray() << QStringLiteral("the TLS handshake did not come to its end within 60 ms") << 1;
    QTest::newRow("body hangs") << false << QByteArray("HTTP/1.1 500 Oops\r\nContent-Length: 9\r\n\r\nhalf")
                                << QStringLiteral("the server did not answer the upgrade request within 60 ms") << 2;
}

void TestTap::timeouts()
{
    QFETCH(bool, secure);
    QFETCH(QByteArray, answer);
    QFETCH(QString, words);
    QFETCH(int, rows);
    RawServer server([&](QTcpSocket &socket, const QByteArray &) { socket.write(answer); });
    Upstream upstream = upstreamAt(secure ? server.secureUrl() : server.url());
    upstream.connectTimeoutMs = 60;
    Tap tap(upstream, systemClock());
    Record record(tap);
    RawClient client(*tap.listen());
    QTRY_VERIFY(record.ended());
    QCOMPARE(record.endText(), words);
    QCOMPARE(record.lines().last(), QStringLiteral("end timeout"));
    QCOMPARE(record.lines().size(), rows);
    QTRY_COMPARE(client.socket().state(), QAbstractSocket::UnconnectedState);
    QVERIFY(client.received().startsWith(answer.isEmpty() ? QByteArray("HTTP/1.1 504 ") : answer));
}

void TestTap::cannotConnect()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QUrl url(QStringLiteral("ws://127.0.0.1:%1/").arg(closed.serverPort()));
    closed.close();
    Tap tap(upstreamAt(url), systemClock());
    Record record(tap);
    RawClient client(*tap.listen());
    QTRY_VERIFY(record.ended());
    QCOMPARE(record.lines(), QStringList{QStringLiteral("end connect-failed")});
    QVERIFY(record.endText().contains(QStringLiteral("refused")));
    QTRY_COMPARE(client.socket().state(), QAbstractSocket::UnconnectedState);
    QVERIFY(client.received().startsWith("HTTP/1.1 502 "));
    QVERIFY(client.received().contains("refused"));
}

/// The TCP port of a NATS server: it speaks first, and no HTTP.
void TestTap::foreignText()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        socket->write("INFO {\"server_id\":\"N\",\"version\":\"2\"}\r\n");
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write("-ERR 'Unknown Protocol Operation'\r\n");
            socket->disconnectFromHost();
        });
    });
    Tap tap(upstreamAt(QUrl(QStringLiteral("ws://127.0.0.1:%1/").arg(server.serverPort()))), systemClock());
    Record record(tap);
    RawClient client(*tap.listen());
    QTRY_VERIFY(record.ended());
    const QStringList lines = record.lines();
    QVERIFY2(lines.size() >= 2, qPrintable(lines.join(u'\n')));
    QVERIFY2(lines[0].contains(QStringLiteral("before the upgrade")) && lines[0].contains(QStringLiteral("NATS")), qPrintable(lines[0]));
    QVERIFY(lines.last().startsWith(QStringLiteral("end ")));
}

void TestTap::tls()
{
    if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
        QFAIL("this test makes a certificate with the openssl command, which is not installed");
    const auto pair = selfSigned();
    QVERIFY(pair);
    auto sslServer = std::make_unique<QSslServer>();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(pair->certificate);
    configuration.setPrivateKey(pair->key);
    sslServer->setSslConfiguration(configuration);
    RawServer server(sends(QByteArray::fromHex("810548656c6c6f880203e8")), std::move(sslServer));
    dropOnAnswer(server);

    Upstream upstream = upstreamAt(server.secureUrl());
    {
        Tap tap(upstream, systemClock());
        Record record(tap);
        QSignalSpy certificate(&tap, &Tap::certificateRefused);
        RawClient client(*tap.listen());
        QTRY_VERIFY(record.ended());
        QCOMPARE(record.lines(), QStringList{QStringLiteral("end tls-failure")});
        QVERIFY2(record.endText().contains(QStringLiteral("telltale-test, issued by itself")), qPrintable(record.endText()));
        QCOMPARE(certificate.size(), 1);
        QCOMPARE(certificate[0][0].toString(), QStringLiteral("127.0.0.1"));
        QVERIFY(!certificate[0][1].toStringList().isEmpty());
        QCOMPARE(certificate[0][2].toStringList().size(), 1);
        QTRY_VERIFY(client.received().startsWith("HTTP/1.1 502 "));
    }
    {
        upstream.acceptBadCertificate = true;
        Tap tap(upstream, systemClock());
        Record record(tap);
        RawClient client(*tap.listen());
        QTRY_VERIFY(record.ended());
        QCOMPARE(record.lines(), (QStringList{QStringLiteral("open"), QStringLiteral("in text 'Hello'"), QStringLiteral("in close 03e8"),
                                              QStringLiteral("out close 03e8"), QStringLiteral("end closed first=in answered")}));
        QStringList notes;
        for (const Happening &happening : record.happenings) {
            if (const auto *notice = std::get_if<Notice>(&happening))
                notes.append(notice->text);
        }
        QCOMPARE(notes.filter(QStringLiteral("not trusted")).size(), 1);
        QCOMPARE(notes.filter(QStringLiteral("TLS established: TLSv1.")).size(), 1);
    }
    { // a plain server where TLS was expected
        QTcpServer rude;
        QVERIFY(rude.listen(QHostAddress::LocalHost));
        connect(&rude, &QTcpServer::newConnection, &rude, [&] { rude.nextPendingConnection()->write("HTTP/1.1 400 Bad Request\r\n\r\n"); });
        Tap tap(upstreamAt(QUrl(QStringLiteral("wss://127.0.0.1:%1/").arg(rude.serverPort()))), systemClock());
        Record record(tap);
        RawClient client(*tap.listen());
        QTRY_VERIFY(record.ended());
        QCOMPARE(record.lines(), QStringList{QStringLiteral("end tls-failure")});
    }
}

void TestTap::proxies_data()
{
    QTest::addColumn<bool>("socks");
    QTest::addColumn<bool>("refuses");
    QTest::newRow("HTTP") << false << false;
    QTest::newRow("SOCKS5") << true << false;
    QTest::newRow("HTTP, refused") << false << true;
    QTest::newRow("SOCKS5, refused") << true << true;
}

void TestTap::proxies()
{
    QFETCH(bool, socks);
    QFETCH(bool, refuses);
    RawServer server(sends(QByteArray::fromHex("880203e8")));
    dropOnAnswer(server);
    QTcpServer proxy;
    QVERIFY(proxy.listen(QHostAddress::LocalHost));
    QByteArray asked;
    connect(&proxy, &QTcpServer::newConnection, &proxy, [&] {
        QTcpSocket *near = proxy.nextPendingConnection();
        auto *far = new QTcpSocket(near);
        const auto join = [=, &server](const QByteArray &yes) {
            near->disconnect();
            connect(far, &QTcpSocket::connected, near, [=] { near->write(yes); });
            connect(near, &QTcpSocket::readyRead, near, [=] { far->write(near->readAll()); });
            connect(far, &QTcpSocket::readyRead, near, [=] { near->write(far->readAll()); });
            connect(near, &QTcpSocket::disconnected, near, [=] { far->disconnectFromHost(); });
            connect(far, &QTcpSocket::disconnected, near, [=] { near->disconnectFromHost(); });
            far->connectToHost(QStringLiteral("127.0.0.1"), server.port());
        };
        connect(near, &QTcpSocket::readyRead, near, [=, &asked] {
            const QByteArray bytes = near->readAll();
            asked += bytes;
            if (socks && bytes.startsWith(QByteArray("\x05\x01\x00", 3)) && bytes.size() == 3) // RFC 1928 section 3: no authentication
                near->write(QByteArray("\x05\x00", 2));
            else if (socks && refuses)
                near->write(QByteArray("\x05\x02\x00\x01\x00\x00\x00\x00\x00\x00", 10)); // not allowed by the rules
            else if (socks)
                join(QByteArray("\x05\x00\x00\x01\x7F\x00\x00\x01\x00\x01", 10));
            else if (refuses)
                near->write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
            else
                join("HTTP/1.1 200 Connection established\r\n\r\n");
        });
    });
    Upstream upstream = upstreamAt(server.url());
    upstream.proxy = QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), proxy.serverPort());
    Tap tap(upstream, systemClock());
    Record record(tap);
    RawClient client(*tap.listen());
    QTRY_VERIFY(record.ended());
    QVERIFY(socks ? asked.startsWith("\x05\x01") : asked.startsWith("CONNECT 127.0.0.1:" + QByteArray::number(server.port())));
    if (refuses) {
        QCOMPARE(record.lines(), QStringList{QStringLiteral("end connect-failed")});
        QTRY_VERIFY(client.received().startsWith("HTTP/1.1 502 "));
    } else {
        QCOMPARE(record.lines(), (QStringList{QStringLiteral("open"), QStringLiteral("in close 03e8"), QStringLiteral("out close 03e8"),
                                              QStringLiteral("end closed first=in answered")}));
    }
}

void TestTap::backpressure_data()
{
    QTest::addColumn<bool>("toClient");
    QTest::newRow("client stalls") << true;
    QTest::newRow("server stalls") << false;
}

void TestTap::backpressure()
{
    QFETCH(bool, toClient);
    const QByteArray message(1 << 20, 'm');
    constexpr int Messages = 50;
    RawServer server([&](QTcpSocket &socket, const QByteArray &request) {
        socket.write(RawServer::upgrade(request));
        if (!toClient)
            socket.disconnect(&server); // nobody reads
        socket.setReadBufferSize(1024);
        for (int i = 0; toClient && i < Messages; ++i)
            socket.write(serverFrame(Opcode::Binary, message));
    });
    Tap tap(upstreamAt(server.url()), systemClock());
    Record record(tap);
    RawClient client(*tap.listen());
    client.reads = !toClient;
    QTRY_VERIFY(record.isOpen());
    QTcpSocket &writer = toClient ? *server.socket() : client.socket();
    for (int i = 0; !toClient && i < Messages; ++i)
        client.write(clientFrame(Opcode::Binary, message));

    // It comes to rest with the tap full (how full, Qt's notifiers decide); what could not be sent waits with the one who sends.
    qint64 before = -1;
    const auto atRest = [&] { return std::exchange(before, writer.bytesToWrite()) == writer.bytesToWrite(); };
    QTRY_VERIFY_WITH_TIMEOUT(tap.bufferedBytes() >= Relay::BufferSize && atRest(), 20000);
    QVERIFY(tap.bufferedBytes() <= 2 * Relay::BufferSize + Relay::Piece);
    QVERIFY(writer.bytesToWrite() > qint64(Messages) * message.size() / 2);

    if (toClient) {
        client.resume();
    } else {
        auto drain = [&] { server.socket()->readAll(); };
        connect(server.socket(), &QTcpSocket::readyRead, &server, drain);
        drain();
    }
    QTRY_COMPARE_WITH_TIMEOUT(record.lines().size(), Messages + 1, 20000);
    QTRY_COMPARE(tap.bufferedBytes(), qint64(0));
    tap.abort();
}

QTEST_GUILESS_MAIN(TestTap)
#include "tst_tap.moc"
