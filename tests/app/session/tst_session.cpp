// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/registry.h"
#include "app/session/session.h"
#include "tests/support/rawserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace telltale;
using session::Endpoint;
using session::Session;
using session::State;
using test::RawServer;

namespace {

/// A session with all that it tells. Its system is plain WebSocket unless `system` says otherwise.
struct Watched {
    explicit Watched(Endpoint endpoint, const char *system = "websocket")
        : session(withSystem(std::move(endpoint), system), catalog::Catalog::bundled(), systemClock(),
                  [this](std::vector<decode::Event> more) { events.insert(events.end(), more.begin(), more.end()); }, QStringLiteral("test"))
        , ended(&session, &Session::ended)
    {
        QObject::connect(&session, &Session::stateChanged, &session, [this](State state) { states.append(state); });
    }
    static Endpoint withSystem(Endpoint endpoint, const char *system)
    {
        endpoint.choice.system = protocol::systemByName(QString::fromLatin1(system));
        return endpoint;
    }
    /// Direction, kind and code of all events but the notes.
    QStringList lines() const
    {
        QStringList all;
        for (const decode::Event &event : events) {
            if (event.kind != Kind::Note)
                all.append((wire::directionName(event.direction) + u' ' + kindName(event.kind) + u' ' + event.code).trimmed());
        }
        return all;
    }
    bool findingsContain(const QString &words) const
    {
        return std::any_of(events.begin(), events.end(), [&](const decode::Event &event) { return event.findings.join(u' ').contains(words); });
    }

    std::vector<decode::Event> events;
    QList<State> states;
    Session session;
    QSignalSpy ended;
};

Endpoint at(const QUrl &url)
{
    Endpoint endpoint;
    endpoint.upstream.url = url;
    return endpoint;
}

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

} // namespace

class TestSession : public QObject {
    Q_OBJECT
private slots:
    void endings_data();
    void endings();
    void handshake();
    void offersWhatTheVariantSpeaks_data();
    void offersWhatTheVariantSpeaks();
    void sendsWhatItIsTold_data();
    void sendsWhatItIsTold();
    void closes_data();
    void closes();
    void automation();
    void cancelled();
    void deletedOnEnd();
};

/// The thirteen endings, told as the wire had them although QWebSocket stands at the other end of the tap.
void TestSession::endings_data()
{
    QTest::addColumn<QByteArray>("bytes"); // behind the 101
    QTest::addColumn<bool>("drop");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("finding");
    const auto S = [](const char *text) { return QString::fromLatin1(text); };
    QTest::newRow("TCP drop") << QByteArray() << true << S("in close 1006") << QString();
    QTest::newRow("empty close frame") << hex("8800") << false << S("in close 1005") << QString();
    QTest::newRow("1005 on the wire") << hex("880203ed") << false << S("in close 1005") << S("close code 1005 must not be on the wire");
    QTest::newRow("999") << hex("880203e7") << false << S("in close 999") << S("close code 999 must not be on the wire");
    QTest::newRow("3500") << hex("88070dac746f6b656e") << false << S("in close 3500") << QString();
    QTest::newRow("4999") << hex("88021387") << false << S("in close 4999") << QString();
    QTest::newRow("bad UTF-8") << hex("880403e8c328") << false << S("in close 1000") << S("close reason is not UTF-8");
    QTest::newRow("one byte") << hex("880103") << false << S("in close") << S("one byte long");
    QTest::newRow("opcode 3") << hex("830161") << true << S("in malformed") << S("pcode 3 is reserved");
    QTest::newRow("masked") << hex("818537fa213d7f9f4d5158") << true << QString() << S("server masked this frame");
    QTest::newRow("RSV1") << hex("c10161") << true << QString() << S("RSV1 is set");
    QTest::newRow("200-byte reason") << QByteArray(hex("887e00ca0dac") + QByteArray(200, 'r')) << false << S("in close 3500") << S("at most 125 bytes");
}

void TestSession::endings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, drop);
    QFETCH(QString, line);
    QFETCH(QString, finding);
    RawServer server([&](QTcpSocket &socket, const QByteArray &request) {
        socket.write(RawServer::upgrade(request) + bytes);
        if (drop)
            socket.disconnectFromHost();
    });
    connect(&server, &RawServer::receivedMore, &server, [&] {
        if (!server.received().isEmpty()) // the client's close frame
            server.socket()->disconnectFromHost();
    });
    Watched watched(at(server.url()));
    watched.session.start();
    QTRY_COMPARE(watched.ended.size(), 1);
    const QStringList lines = watched.lines();
    QVERIFY2(line.isEmpty() || lines.contains(line), qPrintable(lines.join(u'\n')));
    QVERIFY2(finding.isEmpty() || watched.findingsContain(finding), qPrintable(lines.join(u'\n')));
    QCOMPARE(watched.states.last(), State::Closed);
    int frame = 0;
    Time time = 0;
    for (const decode::Event &event : watched.events) {
        QVERIFY(event.frame >= frame && event.time >= time);
        frame = event.frame;
        time = event.time;
    }
}

void TestSession::handshake()
{
    RawServer server([](QTcpSocket &socket, const QByteArray &) {
        socket.write("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Bearer\r\nContent-Length: 13\r\n\r\ninvalid token");
    });
    QUrl url = server.url(QStringLiteral("/chat?x=1"));
    url.setUserInfo(QStringLiteral("me:secret"));
    Endpoint endpoint = at(url);
    endpoint.headers = {{"X-Custom", "one"}, {"Cookie", "a=b"}, {"cookie", "c=d"}, {"Origin", "https://app.example"}};
    endpoint.subprotocols = {QStringLiteral("first"), QStringLiteral("second")};
    Watched watched(endpoint);
    watched.session.start();
    QTRY_COMPARE(watched.ended.size(), 1);
    const QByteArray request = server.request();
    QVERIFY2(request.startsWith("GET /chat?x=1 HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(server.port()) + "\r\n"), request.constData());
    for (const char *header : {"\r\nX-Custom: one\r\n", "\r\nCookie: a=b; c=d\r\n", "\r\nOrigin: https://app.example\r\n",
                               "\r\nSec-WebSocket-Protocol: first, second\r\n", "\r\nAuthorization: Basic bWU6c2VjcmV0\r\n"})
        QVERIFY2(request.contains(header), request.constData());
    QCOMPARE(watched.lines(), QStringList{QStringLiteral("in refused 401")});
    for (const decode::Event &event : watched.events) {
        if (event.kind == Kind::Refused)
            QVERIFY(event.bytes.contains("WWW-Authenticate: Bearer") && event.bytes.endsWith("invalid token"));
    }
    QCOMPARE(watched.states, (QList<State>{State::Connecting, State::Closed}));
}

void TestSession::offersWhatTheVariantSpeaks_data()
{
    QTest::addColumn<QString>("variant");
    QTest::addColumn<QStringList>("own");
    QTest::addColumn<QByteArray>("offered");
    QTest::newRow("by itself") << QStringLiteral("protobuf") << QStringList() << QByteArray("\r\nSec-WebSocket-Protocol: centrifuge-protobuf\r\n");
    QTest::newRow("the user's word counts") << QStringLiteral("protobuf") << QStringList{QStringLiteral("mine")}
                                            << QByteArray("\r\nSec-WebSocket-Protocol: mine\r\n");
    QTest::newRow("nothing to offer") << QStringLiteral("json") << QStringList() << QByteArray();
}

void TestSession::offersWhatTheVariantSpeaks()
{
    QFETCH(QString, variant);
    QFETCH(QStringList, own);
    QFETCH(QByteArray, offered);
    RawServer server([](QTcpSocket &socket, const QByteArray &) { socket.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"); });
    Endpoint endpoint = at(server.url());
    endpoint.choice.variant = variant;
    endpoint.subprotocols = own;
    Watched watched(endpoint, "centrifugo");
    watched.session.start();
    QTRY_COMPARE(watched.ended.size(), 1);
    const QByteArray request = server.request();
    QCOMPARE(request.contains("Sec-WebSocket-Protocol"), !offered.isEmpty());
    QVERIFY2(request.contains(offered), request.constData());
}

void TestSession::sendsWhatItIsTold_data()
{
    QTest::addColumn<int>("opcode");
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("text") << 1 << QByteArray("hello \xC3\xA9");
    QTest::newRow("empty text") << 1 << QByteArray("");
    QTest::newRow("no UTF-8") << 1 << QByteArray("a\xFF");
    QTest::newRow("byte order mark") << 1 << QByteArray("\xEF\xBB\xBFx");
    QTest::newRow("binary") << 2 << QByteArray("\0\xFF", 2);
    QTest::newRow("large") << 2 << QByteArray(3000000, 'x');
    QTest::newRow("reserved opcode") << 5 << QByteArray("odd");
    QTest::newRow("ping") << 9 << QByteArray("p");
}

void TestSession::sendsWhatItIsTold()
{
    QFETCH(int, opcode);
    QFETCH(QByteArray, payload);
    RawServer server([](QTcpSocket &socket, const QByteArray &request) { socket.write(RawServer::upgrade(request)); });
    Watched watched(at(server.url()));
    watched.session.start();
    QTRY_COMPARE(watched.session.state(), State::Open);
    watched.session.send({wire::Opcode(opcode), payload});
    QCOMPARE(watched.session.serial(), quint64(2));
    const auto sent = [&] {
        return std::find_if(watched.events.begin(), watched.events.end(), [&](const decode::Event &event) {
            return event.direction == wire::Direction::Out && event.frameFacts && int(event.frameFacts->opcode) == opcode;
        });
    };
    QTRY_VERIFY(sent() != watched.events.end());
    QVERIFY(sent()->bytes == payload);
    QCOMPARE(sent()->frameFacts->frames, 1);
    watched.session.abort();
    QTRY_COMPARE(watched.ended.size(), 1);
}

void TestSession::closes_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<int>("bytes"); // of the payload
    QTest::newRow("1000") << 1000 << QStringLiteral("bye") << 5;
    QTest::newRow("none") << 0 << QString() << 0;
    QTest::newRow("3500") << 3500 << QString() << 2;
    QTest::newRow("1006, which must not be sent") << 1006 << QString() << 2;
    QTest::newRow("reason too long") << 1000 << QString(200, u'r') << 202;
}

void TestSession::closes()
{
    QFETCH(int, code);
    QFETCH(QString, reason);
    QFETCH(int, bytes);
    RawServer server([](QTcpSocket &socket, const QByteArray &request) { socket.write(RawServer::upgrade(request)); });
    const int header = bytes > 125 ? 8 : 6;
    const int data = 6 + 4; // "last" comes first
    connect(&server, &RawServer::receivedMore, &server, [&] {
        if (server.received().size() == data + header + bytes) {
            server.socket()->write(hex("81046c617465880203e8"));
            server.socket()->disconnectFromHost();
        }
    });
    Watched watched(at(server.url()));
    watched.session.start();
    QTRY_COMPARE(watched.session.state(), State::Open);
    watched.session.send({wire::Opcode::Text, "last"});
    watched.session.close(quint16(code), reason);
    watched.session.send({wire::Opcode::Text, "too late"});
    QTRY_COMPARE(watched.ended.size(), 1);
    QCOMPARE(server.received().size(), data + header + bytes);
    const QStringList lines = watched.lines();
    QCOMPARE(lines.filter(QStringLiteral(" close ")).first(), QStringLiteral("out close %1").arg(code ? code : 1005));
    QVERIFY2(lines.contains(QStringLiteral("in close 1000")), qPrintable(lines.join(u'\n')));
    QCOMPARE(lines.filter(QStringLiteral("out close")).size(), 1);
    QVERIFY(std::any_of(watched.events.begin(), watched.events.end(), [](const decode::Event &event) { return event.bytes == "late"; }));
    QCOMPARE(watched.states, (QList<State>{State::Connecting, State::Open, State::Closing, State::Closed}));
}

/// NATS: the server speaks first, and CONNECT goes out although QWebSocket may not yet know that it is connected.
void TestSession::automation()
{
    RawServer server([](QTcpSocket &socket, const QByteArray &request) {
        const QByteArray info = "INFO {\"server_id\":\"N\",\"version\":\"2.10.0\",\"proto\":1,\"max_payload\":1048576}\r\n";
        socket.write(RawServer::upgrade(request) + QByteArray("\x82", 1) + QByteArray(1, char(info.size())) + info);
    });
    Watched watched(at(server.url()), "nats");
    watched.session.start();
    const auto sentConnect = [&] {
        return std::any_of(watched.events.begin(), watched.events.end(), [](const decode::Event &event) {
            return event.direction == wire::Direction::Out && event.operation == QStringLiteral("connect");
        });
    };
    QTRY_VERIFY(sentConnect());
    QVERIFY(watched.session.serial() > 1);
    watched.session.abort();
    QTRY_COMPARE(watched.ended.size(), 1);
}

void TestSession::cancelled()
{
    RawServer server([](QTcpSocket &, const QByteArray &) {});
    Watched watched(at(server.url()));
    watched.session.start();
    QTRY_COMPARE(server.connections(), 1);
    watched.session.abort();
    QCOMPARE(watched.session.state(), State::Closed);
    QTRY_COMPARE(watched.ended.size(), 1);
    QVERIFY(!watched.events.empty());
    QVERIFY(watched.events.back().text.contains(QStringLiteral("cancelled")));
}

void TestSession::deletedOnEnd()
{
    RawServer server([](QTcpSocket &socket, const QByteArray &request) {
        socket.write(RawServer::upgrade(request));
        socket.disconnectFromHost();
    });
    auto watched = std::make_unique<Watched>(at(server.url()));
    bool gone = false;
    connect(&watched->session, &Session::ended, this, [&] {
        QMetaObject::invokeMethod(this, [&] { watched.reset(); gone = true; }, Qt::QueuedConnection);
    });
    watched->session.start();
    QTRY_VERIFY(gone);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
