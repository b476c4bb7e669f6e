// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/playground.h"
#include "tests/app/playground/rawclient.h"

#include <QNetworkInterface>
#include <QSignalSpy>
#include <QTcpServer>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

using telltale::playground::Playground;

namespace {

// The example of RFC 6455 section 1.3.
const QByteArray accept = "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

}

class TestPlayground : public QObject {
    Q_OBJECT

private slots:
    void init();
    void listensOnLoopbackOnly();
    void saysThatAPortIsInUse();
    void listsPaths();
    void ends_data();
    void ends();
    void resets();
    void refusesTheEndingHttp401();
    void speaksBeforeTheUpgrade();
    void refuses_data();
    void refuses();
    void survives_data();
    void survives();
    void echoes();
    void takesTheEncodingFromTheSubprotocol();
    void limitsConnections();
    void limitsMessages();
    void goesAwayWithClientsConnected();

private:
    std::unique_ptr<Playground> m_playground;
    quint16 m_port = 0;
};

void TestPlayground::init()
{
    m_playground = std::make_unique<Playground>();
    const auto port = m_playground->listen(0);
    QVERIFY(port);
    m_port = *port;
}

void TestPlayground::listensOnLoopbackOnly()
{
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (address.isLoopback() || address.isLinkLocal())
            continue;
        QTcpSocket socket;
        socket.connectToHost(address, m_port);
        QVERIFY2(!socket.waitForConnected(1000), qPrintable(address.toString()));
    }
    QCOMPARE(m_playground->url(QStringLiteral("/nats")).toString(), QStringLiteral("ws://127.0.0.1:%1/nats").arg(m_port));
}

void TestPlayground::saysThatAPortIsInUse()
{
    Playground second;
    const auto port = second.listen(m_port);
    QVERIFY(!port);
    QCOMPARE(port.failure().what, QStringLiteral("port %1 is in use").arg(m_port));
    QVERIFY(!port.failure().hint.isEmpty());
}

void TestPlayground::listsPaths()
{
    const QStringList paths = Playground::paths();
    QCOMPARE(paths.first(10), QStringList({ QStringLiteral("/centrifugo/json"), QStringLiteral("/centrifugo/protobuf"), QStringLiteral("/centrifugo/uni_websocket"),
                                 QStringLiteral("/nats"), QStringLiteral("/v1/ws"), QStringLiteral("/deepstream-v3"),
                                 QStringLiteral("/deepstream-json"), QStringLiteral("/deepstream/binary"), QStringLiteral("/sharedb"), QStringLiteral("/websocket") }));
    QVERIFY(paths.contains(QStringLiteral("/ending/close-bad-utf8")));
    QVERIFY(paths.contains(QStringLiteral("/refuse/401")));
}

void TestPlayground::ends_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("tcp-drop") << QByteArray();
    QTest::newRow("empty-close") << QByteArray("\x88\x00", 2);
    QTest::newRow("close-1005") << QByteArray("\x88\x02\x03\xed");
    QTest::newRow("close-999") << QByteArray("\x88\x02\x03\xe7");
    QTest::newRow("close-3500") << QByteArray("\x88\x0f\x0d\xacinvalid token");
    QTest::newRow("close-4999") << QByteArray("\x88\x02\x13\x87");
    QTest::newRow("close-bad-utf8") << QByteArray("\x88\x06\x03\xe8\x61\xff\xfe\x62");
    QTest::newRow("close-one-byte") << QByteArray("\x88\x01\x03");
    QTest::newRow("reserved-opcode-3") << QByteArray("\x83\x02hi");
    QTest::newRow("masked-server-frame") << QByteArray("\x81\x82\x01\x02\x03\x04\x69\x6b");
    QTest::newRow("rsv1") << QByteArray("\xc1\x02hi");
    QTest::newRow("close-200-byte-reason") << QByteArray("\x88\x7e\x00\xca\x0f\xa0", 6) + QByteArray(200, 'x');
    QTest::newRow("eof-inside-frame") << QByteArray("\x81\x0ahalf");
    QTest::newRow("non-minimal-length") << QByteArray("\x81\x7e\x00\x02hi", 6);
    QTest::newRow("bytes-after-close") << QByteArray("\x88\x05\x03\xe8" "bye\x81\x04late");
}

void TestPlayground::ends()
{
    QFETCH(QByteArray, bytes);
    const QByteArray name = QTest::currentDataTag();
    RawClient client(m_port);
    QVERIFY(client.request("/ending/" + name));
    const QByteArray head = client.head();
    QVERIFY2(head.startsWith("HTTP/1.1 101 ") && head.contains(accept), head.constData());
    QCOMPARE(client.payload(), "the next thing is " + name);
    QCOMPARE(client.bytes(bytes.size()), bytes);
    if (client.isOpen() && !bytes.isEmpty())
        client.send("\x03\xe8", 8); // the server waits for an answer before it ends TCP
    QCOMPARE(client.rest(), QByteArray());
    QVERIFY(!client.isOpen());
    QCOMPARE(client.error(), QAbstractSocket::RemoteHostClosedError);
}

void TestPlayground::resets()
{
    RawClient client(m_port);
    QVERIFY(client.request("/ending/reset"));
    QVERIFY(client.head().startsWith("HTTP/1.1 101 "));
    QCOMPARE(client.payload(), QByteArray("the next thing is reset"));
    QCOMPARE(client.rest(), QByteArray());
    QVERIFY(!client.isOpen());
}

void TestPlayground::refusesTheEndingHttp401()
{
    RawClient client(m_port);
    QVERIFY(client.request("/ending/http-401"));
    QVERIFY(client.rest().startsWith("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Bearer realm=\"playground\""));
}

void TestPlayground::speaksBeforeTheUpgrade()
{
    RawClient client(m_port);
    QVERIFY(client.request("/ending/text-before-upgrade"));
    QCOMPARE(client.rest(), QByteArray("INFO {\"server_id\":\"playground\",\"version\":\"2.10.0\"} \r\n"));
}

void TestPlayground::refuses_data()
{
    const QByteArray plain = "Accept: */*\r\n";
    const QByteArray upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("contains");
    QTest::newRow("301") << QByteArray("/refuse/301") << upgrade << QByteArray("HTTP/1.1 301 Moved Permanently\r\n") << QByteArray("\r\nLocation: /centrifugo/json\r\n");
    QTest::newRow("401") << QByteArray("/refuse/401") << upgrade << QByteArray("HTTP/1.1 401 Unauthorized\r\n") << QByteArray("\r\n\r\n{\"error\":\"invalid_token\"");
    QTest::newRow("429") << QByteArray("/refuse/429") << upgrade << QByteArray("HTTP/1.1 429 Too Many Requests\r\n") << QByteArray("\r\nRetry-After: 7\r\n");
    QTest::newRow("503") << QByteArray("/refuse/503") << upgrade << QByteArray("HTTP/1.1 503 Service Unavailable\r\n") << QByteArray("\r\nRetry-After: 30\r\n");
    QTest::newRow("unlisted") << QByteArray("/refuse/599") << upgrade << QByteArray("HTTP/1.1 599 \r\n") << QByteArray("refused with 599");
    QTest::newRow("no status") << QByteArray("/refuse/now") << upgrade << QByteArray("HTTP/1.1 404 Not Found\r\n") << QByteArray("/refuse/401\n");
    QTest::newRow("unknown path") << QByteArray("/nowhere") << plain << QByteArray("HTTP/1.1 404 Not Found\r\n") << QByteArray("\n/centrifugo/json\n/centrifugo/protobuf\n/centrifugo/uni_websocket\n/nats\n/v1/ws\n");
    QTest::newRow("unknown path, upgrade") << QByteArray("/nowhere") << upgrade << QByteArray("HTTP/1.1 404 Not Found\r\n") << QByteArray("/ending/tcp-drop\n");
    QTest::newRow("no upgrade") << QByteArray("/nats") << plain << QByteArray("HTTP/1.1 426 Upgrade Required\r\n") << QByteArray("\r\nUpgrade: websocket\r\n");
    QTest::newRow("flow, no upgrade") << QByteArray("/v1/ws") << plain << QByteArray("HTTP/1.1 400 Bad Request\r\nSec-Websocket-Version: 13\r\n")
                                      << QByteArray("\r\n\r\nBad Request\n{\"code\":500,\"message\":\"webSocket upgrade error: \"}");
    QTest::newRow("flow, query") << QByteArray("/v1/ws?a=%zz") << upgrade << QByteArray("HTTP/1.1 500 Internal Server Error\r\n")
                                 << QByteArray("\r\n\r\n{\"code\":500,\"message\":\"internal server error\"}");
    QTest::newRow("flow, slash") << QByteArray("/v1/ws/") << upgrade << QByteArray("HTTP/1.1 301 ") << QByteArray("\r\nLocation: /v1/ws\r\n");
}

void TestPlayground::refuses()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, contains);
    RawClient client(m_port);
    QVERIFY(client.request(path, headers));
    const QByteArray answer = client.rest();
    QVERIFY2(answer.startsWith(start), answer.constData());
    QVERIFY2(answer.contains(contains), answer.constData());
    const qsizetype body = answer.size() - answer.indexOf("\r\n\r\n") - 4;
    QVERIFY2(answer.contains("\r\nContent-Length: " + QByteArray::number(body) + "\r\n"), answer.constData());
}

void TestPlayground::survives_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("number") << QByteArray("1e999");
    QTest::newRow("cut") << QByteArray("{\"id\":1,\"connect\":{");
    QTest::newRow("brackets") << QByteArray("]] , [[");
    QTest::newRow("nested") << QByteArray(5000, '[');
    QTest::newRow("separators") << QByteArray("\x1f\x1f\x1f\x1e\x1e\x1f\x1e" "E\x1f\x1e" "ABC\x1e" "R\x1fU\x1e");
    QTest::newRow("verbs") << QByteArray("PUB\r\nSUB\r\nHPUB a 9 1\r\n\r\nCONNECT\r\n");
    QTest::newRow("wrong types") << QByteArray("{\"id\":[],\"a\":7,\"topic\":\"4\",\"action\":{},\"names\":{},\"subscribe\":[]}");
    QTest::newRow("numbers") << QByteArray("{\"id\":9223372036854775807,\"topic\":4,\"action\":3,\"a\":\"op\",\"c\":\"c\",\"d\":\"d\",\"v\":-1}");
    QTest::newRow("provocation without code") << QByteArray("{\"id\":2,\"topic\":4,\"action\":3,\"name\":\"error-\",\"a\":\"s\",\"c\":\"c\",\"d\":\"error-9/9/9\"}");
}

void TestPlayground::survives()
{
    QFETCH(QByteArray, message);
    const QStringList paths = Playground::paths().first(7);
    for (const QString &path : paths) {
        RawClient client(m_port);
        QVERIFY(client.request(path.toUtf8()));
        QVERIFY(client.head().startsWith("HTTP/1.1 101 "));
        client.send(message);
        client.send(message, 2);
        client.send("\x03\xe8", 8);
        // The close frame is answered, or another came first.
        QByteArray frame = client.frame();
        while (!frame.isEmpty() && frame[0] != '\x88')
            frame = client.frame();
        QVERIFY2(!frame.isEmpty() || !client.isOpen(), qPrintable(path));
    }
    RawClient client(m_port); // and it still serves
    QVERIFY(client.request("/websocket"));
    QVERIFY(client.head().startsWith("HTTP/1.1 101 "));
}

void TestPlayground::echoes()
{
    QWebSocket socket;
    QSignalSpy text(&socket, &QWebSocket::textMessageReceived);
    QSignalSpy binary(&socket, &QWebSocket::binaryMessageReceived);
    QSignalSpy closed(&socket, &QWebSocket::disconnected);
    connect(&socket, &QWebSocket::connected, &socket, [&socket] {
        socket.sendTextMessage(QStringLiteral("grüße"));
        socket.sendBinaryMessage(QByteArray("\x00\xff", 2));
        socket.sendTextMessage(QStringLiteral("close-4321"));
    });
    socket.open(m_playground->url(QStringLiteral("/websocket")));
    QTRY_COMPARE(closed.count(), 1);
    QCOMPARE(text.value(0).value(0).toString(), QStringLiteral("grüße"));
    QCOMPARE(binary.value(0).value(0).toByteArray(), QByteArray("\x00\xff", 2));
    QCOMPARE(int(socket.closeCode()), 4321);
}

void TestPlayground::takesTheEncodingFromTheSubprotocol()
{
    QWebSocket socket;
    QSignalSpy binary(&socket, &QWebSocket::binaryMessageReceived);
    connect(&socket, &QWebSocket::connected, &socket, [&socket] { socket.sendBinaryMessage(QByteArray::fromHex("0408012200")); });
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({QStringLiteral("centrifuge-protobuf")});
    socket.open(m_playground->url(QStringLiteral("/centrifugo/json")), options);
    QTRY_VERIFY(binary.count() > 0);
    // The reply to the connect command has its id.
    QCOMPARE(binary.value(0).value(0).toByteArray().mid(1, 2).toHex(), QByteArray("0801"));
}

void TestPlayground::limitsConnections()
{
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 100; ++i) {
        clients.push_back(std::make_unique<RawClient>(m_port));
        QVERIFY(clients.back()->request("/websocket"));
        QVERIFY(clients.back()->head().startsWith("HTTP/1.1 101 "));
    }
    RawClient oneTooMany(m_port);
    QVERIFY(oneTooMany.request("/websocket"));
    QVERIFY(oneTooMany.rest().startsWith("HTTP/1.1 503 "));
    clients.clear();
    QTRY_VERIFY([this] {
        RawClient again(m_port);
        return again.request("/websocket") && again.head().startsWith("HTTP/1.1 101 ");
    }());
}

void TestPlayground::limitsMessages()
{
    QWebSocket socket;
    QSignalSpy text(&socket, &QWebSocket::textMessageReceived);
    QSignalSpy closed(&socket, &QWebSocket::disconnected);
    connect(&socket, &QWebSocket::connected, &socket, [&socket] {
        socket.sendTextMessage(QString(1 << 20, u'a'));
        socket.sendTextMessage(QString((1 << 20) + 1, u'b'));
    });
    socket.open(m_playground->url(QStringLiteral("/websocket")));
    QTRY_COMPARE(closed.count(), 1);
    QCOMPARE(text.count(), 1);
    QCOMPARE(text.value(0).value(0).toString().size(), 1 << 20);
    QCOMPARE(socket.closeCode(), QWebSocketProtocol::CloseCodeTooMuchData);
}

void TestPlayground::goesAwayWithClientsConnected()
{
    RawClient client(m_port);
    QVERIFY(client.request("/sharedb"));
    QVERIFY(client.head().startsWith("HTTP/1.1 101 "));
    client.send("{\"a\":\"s\",\"c\":\"c\",\"d\":\"d\"}");
    QVERIFY(client.payload().startsWith("{\"a\":\"init\""));
    RawClient ending(m_port);
    QVERIFY(ending.request("/ending/empty-close"));
    QVERIFY(ending.head().startsWith("HTTP/1.1 101 "));
    m_playground.reset();
    client.rest();
    QVERIFY(!client.isOpen());
}

QTEST_GUILESS_MAIN(TestPlayground)
#include "tst_playground.moc"
