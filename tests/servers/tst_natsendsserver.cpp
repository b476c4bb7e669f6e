// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How connections to real NATS servers end: rows 19 to 23, 36 and 37 of section 15 of the wire reference.
#include "tests/servers/natspeer.h"

#include "app/wire/framewriter.h"
#include "tests/support/provoked.h"
#include "tests/support/rawclient.h"

#include <QDeadlineTimer>

using namespace telltale;
using namespace telltale::test;
using namespace telltale::test::nats;

namespace {

const QByteArray D = "ping_interval: \"1s\"\nping_max: 1\n";
const QByteArray G = "lame_duck_duration: \"30s\"\nlame_duck_grace_period: \"1s\"\n";

/// Publishes to `flood` without turning the event loop, so that nothing else in this test reads, until nobody subscribes to it any more.
bool floodUntilNobodyListens(const QUrl &url)
{
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    socket.write("GET / HTTP/1.1\r\nHost: t\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + RawClient::Key
        + "\r\nSec-WebSocket-Version: 13\r\n\r\n");
    const QByteArray message = "PUB flood inbox 50000\r\n" + QByteArray(50000, 'x') + "\r\nPING\r\n";
    QByteArray received;
    // A server refuses an upgrade that bytes follow before it has answered.
    while (!received.contains("INFO {")) {
        if (!socket.waitForReadyRead(5000))
            return false;
        received += socket.readAll();
    }
    socket.write(wire::clientFrame(wire::Opcode::Binary, "CONNECT {\"verbose\":false,\"headers\":true,\"no_responders\":true}\r\nSUB inbox 1\r\nPING\r\n"));
    for (QDeadlineTimer patience(20000); !patience.hasExpired();) {
        if (!socket.waitForReadyRead(5000))
            return false;
        received += socket.readAll();
        if (received.contains("NATS/1.0 503"))
            return true;
        if (received.contains("PONG\r\n")) {
            received.clear();
            socket.write(wire::clientFrame(wire::Opcode::Binary, message));
        }
    }
    return false;
}

} // namespace

class tst_NatsEndsServer : public QObject {
    Q_OBJECT

private slots:
    void cleanupTestCase() { TELLTALE_PROVOKED("nats-ends"); }
    void pongSwitchedOff_data() { servers(); }
    void pongSwitchedOff();
    void slowReader_data();
    void slowReader();
    void shutdown_data() { servers(); }
    void shutdown();
    void lameDuck_data() { servers(); }
    void lameDuck();
    void kicked();
    void closeIsEchoed_data() { servers(); }
    void closeIsEchoed();
    void webSocketFaults_data();
    void webSocketFaults();
};

void tst_NatsEndsServer::pongSwitchedOff()
{
    TELLTALE_NATS(peer, D)
    LiveSession session(peer.url(), u"nats"_s);
    session.endpoint.automation.on.insert(u"pong"_s, false);
    QVERIFY(session.open());
    QVERIFY(session.wait(Kind::Ping));
    QVERIFY(session.waitForEnd());
    // Before 2.10.24 the code on the wire is 1006, which no close frame may carry.
    const QString code = server == Packaged ? u"1006"_s : u"1001"_s;
    QCOMPARE(session.failures(2),
        (QStringList {u"error - Stale Connection - reconnect nats/error/Stale-Connection exact"_s, u"close %1 StaleConnection - reconnect nats/close/StaleConnection exact"_s.arg(code)}));
}

void tst_NatsEndsServer::slowReader_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QByteArray>("configuration");
    for (const QString &server : {Packaged, Current}) {
        QTest::addRow("%s, 20 E pending bytes", qPrintable(server)) << server << QByteArray("max_pending: 65536\nmax_payload: 60000\n");
        QTest::addRow("%s, 20 F write deadline", qPrintable(server)) << server
            << QByteArray("write_deadline: \"300ms\"\nmax_payload: 60000\nmax_pending: 640000000\n");
    }
}

void tst_NatsEndsServer::slowReader()
{
    QFETCH(QByteArray, configuration);
    TELLTALE_NATS(peer, configuration)
    LiveSession session(peer.url(), u"nats"_s);
    QVERIFY2(session.open(), qPrintable(session.lines().join(u'\n')));
    QVERIFY(session.send(compose("subscribe", {{"subject", u"flood"_s}})));
    QVERIFY(session.send(compose("ping")));
    QVERIFY(session.wait(Kind::Pong, {}, session.events().size()));
    QVERIFY(floodUntilNobodyListens(peer.url()));
    QVERIFY2(session.waitForEnd(), qPrintable(QString::number(session.events().size())));
    QCOMPARE(session.failures(1).constLast(), u"close 1006 Abnormal Closure - backoff websocket/close/1006 exact"_s);
    // The stream breaks off wherever the server's buffer ended: mostly inside a message.
    const decode::Event *sign = session.wait([](const decode::Event &event) { return event.inferred && event.name == "Slow Consumer Detected"_L1; });
    const decode::Event *cut = session.wait(Kind::Malformed);
    QCOMPARE(sign != nullptr, cut != nullptr);
}

void tst_NatsEndsServer::shutdown()
{
    TELLTALE_NATS(peer)
    LiveSession session(peer.url(), u"nats"_s);
    QVERIFY(session.open());
    peer.shutDown();
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(1), QStringList {u"close 1001 ServerShutdown - reconnect nats/close/ServerShutdown exact"_s});
}

void tst_NatsEndsServer::lameDuck()
{
    TELLTALE_NATS(peer, G)
    LiveSession session(peer.url(), u"nats"_s);
    QVERIFY(session.open());
    peer.lameDuck();
    const decode::Event *info = session.wait([](const decode::Event &event) { return event.bytes.contains("\"ldm\":true"); });
    QVERIFY(info);
    QVERIFY(info->diagnosis && info->diagnosis->entry);
    QCOMPARE(info->diagnosis->entry->id, u"nats/info/lame-duck"_s);
    session.patienceMs = 40000;
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(1), QStringList {u"close 1001 ServerShutdown - reconnect nats/close/ServerShutdown exact"_s});
}

void tst_NatsEndsServer::kicked()
{
    TELLTALE_NEEDS(Server::missing(Current))
    Server peer(Current);
    QVERIFY2(peer.start(), qPrintable(peer.problem()));
    LiveSession session(peer.url(), u"nats"_s);
    QVERIFY(session.open());
    const QByteArray info = session.wait(Kind::Info)->bytes;
    const auto at = info.indexOf("\"client_id\":") + 12;
    peer.kick(info.mid(at, info.indexOf(',', at) - at));
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(1), QStringList {u"close 1011 Kicked - backoff nats/close/Kicked exact"_s});
}

void tst_NatsEndsServer::closeIsEchoed()
{
    TELLTALE_NATS(peer)
    LiveSession session(peer.url(), u"nats"_s);
    QVERIFY(session.open());
    session.close(1000, u"bye"_s);
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(1).size(), 1);
    const decode::Event *close = session.wait([](const decode::Event &event) { return event.kind == Kind::Close && event.direction == wire::Direction::In; });
    QVERIFY(close);
    QCOMPARE(close->code, u"1000"_s);
    QCOMPARE(close->text, u"bye"_s);

    LiveSession other(peer.url(), u"nats"_s);
    QVERIFY(other.open());
    other.close(0);
    QVERIFY(other.waitForEnd());
    close = other.wait([](const decode::Event &event) { return event.kind == Kind::Close && event.direction == wire::Direction::In; });
    QVERIFY(close);
    QCOMPARE(close->code, u"1005"_s);
    // Old servers write the 1005 that no close frame may carry; the new one sends an empty frame.
    QCOMPARE(close->findings.isEmpty(), server == Current);
}

void tst_NatsEndsServer::webSocketFaults_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArrayList>("answers");
    for (const QString &server : {Packaged, Current}) {
        const auto row = [&server](const char *name, const QByteArray &bytes, const QByteArrayList &answers) {
            QTest::addRow("%s, %s", qPrintable(server), name) << server << bytes << answers;
        };
        // Whether the close frame gets through is a race (section 9): either it says this, or nothing comes.
        row("37 no mask", QByteArray("\x82\x06PING\r\n"), {{}, "\x03\xEAmask bit missing"});
        row("37 opcode 3", QByteArray("\x83\x80\x01\x02\x03\x04"), {{}, "\x03\xEAunknown opcode 3"});
        row("37 long ping", QByteArray("\x89\xFE\x00\x7E\x00\x00\x00\x00", 8) + QByteArray(126, 'x'),
            {{}, "\x03\xEA" "control frame length bigger than maximum allowed of 125 bytes"});
        row("36 not UTF-8", wire::clientFrame(wire::Opcode::Close, "\x03\xE8\xFF"), {"\x03\xEFinvalid utf8 body in close frame"});
    }
}

void tst_NatsEndsServer::webSocketFaults()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArrayList, answers);
    TELLTALE_NATS(peer)
    RawClient client(peer.url(u"/"_s));
    QTRY_VERIFY_WITH_TIMEOUT(client.received().contains("INFO {"), 20000);
    const qsizetype before = client.received().size();
    client.write(bytes);
    QTRY_COMPARE_WITH_TIMEOUT(client.socket().state(), QAbstractSocket::UnconnectedState, 20000);
    QByteArray answer = client.received().mid(before);
    if (answer.startsWith('\x88'))
        answer = answer.mid(2);
    QVERIFY2(answers.contains(answer), answer.toHex(' ').constData());
}

QTEST_GUILESS_MAIN(tst_NatsEndsServer)
#include "tst_natsendsserver.moc"
