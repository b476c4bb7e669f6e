// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Much at once, and nobody who can take it: what a tap does in a flood, while it is held, and with giants.
#include "app/wire/framewriter.h"
#include "app/wire/relay.h"
#include "app/wire/tap.h"
#include "tests/support/happenings.h"
#include "tests/support/rawclient.h"
#include "tests/support/rawserver.h"

#include <QTest>
#include <QTimer>

using namespace telltale;
using namespace telltale::wire;
using test::RawClient;
using test::RawServer;

namespace {

constexpr int PatienceMs = 30000;
/// What a tap may hold of one direction besides what it was told: Qt reads a little beyond its bound.
constexpr qint64 MostBuffered = 2 * Relay::BufferSize + (512 << 10);

QByteArray numbered(int number, qsizetype size = 100)
{
    return QByteArray::number(number).leftJustified(size, '.');
}

/// Sends `count` numbered messages of `size` bytes as fast as they are taken, then does `end`.
RawServer::Script floods(int count, qsizetype size, const std::function<void(QTcpSocket &)> &end = {})
{
    return [=](QTcpSocket &socket, const QByteArray &request) {
        QByteArray bytes = RawServer::upgrade(request);
        for (int i = 0; i < count; ++i)
            bytes += serverFrame(Opcode::Text, numbered(i, size));
        socket.write(bytes);
        if (end)
            end(socket);
    };
}

/// Counts the numbered messages that a tap tells, in either way, and looks that none is missing and no time goes back.
class Counter {
public:
    Counter(const RawServer &server, bool glancing)
        : m_tap(upstreamOf(server), systemClock())
    {
        if (glancing) {
            m_tap.setGlance([this](const FrameView &view, Time time) {
                look(view.payload, time);
                ++glanced;
                return true;
            });
        }
        QObject::connect(&m_tap, &Tap::happened, &m_tap, [this](const Happening &happening, Time time) {
            const auto *delivery = std::get_if<Delivery>(&happening);
            if (delivery && delivery->direction == Direction::In && delivery->opcode == Opcode::Text)
                look(delivery->payload, time);
            else
                others.append(happening);
            inOrder = inOrder && time >= m_time;
            m_time = time;
        });
    }

    Tap &tap() { return m_tap; }
    QString last() const { return others.isEmpty() ? QString() : test::lineOf(others.last()); }
    bool ended() const { return !others.isEmpty() && std::holds_alternative<Ending>(others.last()); }
    const Delivery *delivery() const
    {
        for (const Happening &happening : others) {
            if (const auto *found = std::get_if<Delivery>(&happening))
                return found;
        }
        return nullptr;
    }

    int count = 0;
    int glanced = 0;
    bool inOrder = true;
    QList<Happening> others;
    std::function<void()> atEach;

private:
    static Upstream upstreamOf(const RawServer &server)
    {
        Upstream upstream;
        upstream.url = server.url();
        return upstream;
    }
    void look(QByteArrayView payload, Time time)
    {
        inOrder = inOrder && time >= m_time && payload == numbered(count, payload.size());
        m_time = time;
        ++count;
        if (atEach)
            atEach();
    }

    Tap m_tap;
    Time m_time = 0;
};

/// Waits until nothing moves any more.
template<typename Value>
bool comesToRest(const Value &value)
{
    auto before = value();
    int same = 0;
    return QTest::qWaitFor([&] {
        QTest::qWait(20);
        const auto now = value();
        same = now == before ? same + 1 : 0;
        before = now;
        return same > 10;
    }, PatienceMs);
}

} // namespace

class TestTapFlood : public QObject {
    Q_OBJECT
private slots:
    void nothingIsLost_data();
    void nothingIsLost();
    void held_data();
    void held();
    void heldAgainAndAgain();
    void closedWhileHeld();
    void nobodyIsSilentWhileHeld();
    void abortedWhileHeld();
    void endedWhileHeld();
    void giant_data();
    void giant();
    void announcedOnly();
};

void TestTapFlood::nothingIsLost_data()
{
    QTest::addColumn<bool>("glancing");
    QTest::addColumn<qsizetype>("size");
    for (const qsizetype size : {100, 2000, 70000}) {
        QTest::addRow("%d bytes", int(size)) << false << size;
        QTest::addRow("%d bytes, at a glance", int(size)) << true << size;
    }
}

void TestTapFlood::nothingIsLost()
{
    QFETCH(bool, glancing);
    QFETCH(qsizetype, size);
    const int count = int(10000000 / size);
    RawServer server(floods(count, size, [](QTcpSocket &socket) { socket.write(QByteArray::fromHex("880203e8")); }));
    Counter counter(server, glancing);
    RawClient client(*counter.tap().listen());
    connect(&server, &RawServer::receivedMore, &server, [&] {
        if (!server.received().isEmpty()) // the answer to the close frame
            server.socket()->disconnectFromHost();
    });
    QTRY_VERIFY_WITH_TIMEOUT(counter.ended(), PatienceMs);
    QCOMPARE(counter.count, count);
    QCOMPARE(counter.glanced, glancing ? count : 0);
    QVERIFY(counter.inOrder);
    QCOMPARE(counter.last(), QStringLiteral("end closed first=in answered"));
    // And the client got it all.
    QCOMPARE(client.received().count('\x81'), qsizetype(count));
}

void TestTapFlood::held_data()
{
    QTest::addColumn<bool>("glancing");
    QTest::newRow("events") << false;
    QTest::newRow("glances") << true;
}

/// Held from within: what is at hand is read to its end, then nothing more; the server finds its own buffers full. Then it goes on.
void TestTapFlood::held()
{
    QFETCH(bool, glancing);
    constexpr int Count = 200000;
    RawServer server(floods(Count, 200));
    Counter counter(server, glancing);
    counter.atEach = [&] {
        if (counter.count == 1000)
            counter.tap().setHeld(true);
    };
    RawClient client(*counter.tap().listen());
    QTRY_VERIFY_WITH_TIMEOUT(counter.count >= 1000, PatienceMs);
    QVERIFY(comesToRest([&] { return std::pair(counter.tap().bufferedBytes(), server.socket()->bytesToWrite()); }));
    const int atRest = counter.count;
    QVERIFY2(atRest < 10000, qPrintable(QString::number(atRest))); // one piece of bytes, at most a quarter of a MiB
    QVERIFY(counter.tap().bufferedBytes() >= Relay::BufferSize / 2 && counter.tap().bufferedBytes() <= MostBuffered);
    QVERIFY(server.socket()->bytesToWrite() > 0);
    // What the client sends waits as well.
    client.write(clientFrame(Opcode::Text, "hello"));
    QVERIFY(comesToRest([&] { return counter.tap().bufferedBytes(); }));
    QVERIFY(server.received().isEmpty());
    QCOMPARE(counter.count, atRest);

    counter.tap().setHeld(false);
    QTRY_COMPARE_WITH_TIMEOUT(counter.count, Count, PatienceMs);
    QVERIFY(counter.inOrder);
    QTRY_COMPARE(server.received().size(), 6 + 5);
    QTRY_COMPARE(counter.tap().bufferedBytes(), qint64(0));
    counter.tap().abort();
}

/// Held and let go at every turn, also from within.
void TestTapFlood::heldAgainAndAgain()
{
    constexpr int Count = 100000;
    RawServer server(floods(Count, 200));
    Counter counter(server, true);
    bool held = false;
    const auto turn = [&] { counter.tap().setHeld(held = !held); };
    counter.atEach = [&] {
        if (counter.count % 777 == 0)
            turn();
    };
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, turn);
    timer.start(0);
    RawClient client(*counter.tap().listen());
    QTRY_COMPARE_WITH_TIMEOUT(counter.count, Count, PatienceMs);
    QVERIFY(counter.inOrder);
    timer.stop();
    counter.tap().abort();
}

/// A close frame of one's own goes out while held, behind what the client wrote; the answer is read when let go.
void TestTapFlood::closedWhileHeld()
{
    RawServer server(floods(1000, 100));
    connect(&server, &RawServer::receivedMore, &server, [&] {
        if (server.received().size() >= 6 + 5 + 6 + 2) {
            server.socket()->write(QByteArray::fromHex("880203e8"));
            server.socket()->disconnectFromHost();
        }
    });
    Counter counter(server, true);
    counter.atEach = [&] { counter.tap().setHeld(true); };
    RawClient client(*counter.tap().listen());
    QTRY_VERIFY(counter.count > 0);
    client.write(clientFrame(Opcode::Text, "hello"));
    QTRY_COMPARE(client.socket().bytesToWrite(), qint64(0));
    counter.tap().sendFrame(Opcode::Close, "\x03\xE8");
    QTRY_COMPARE(server.received().size(), 6 + 5 + 6 + 2);
    counter.atEach = {};
    counter.tap().setHeld(false);
    QTRY_VERIFY(counter.ended());
    QCOMPARE(counter.count, 1000);
    QCOMPARE(counter.last(), QStringLiteral("end closed first=out answered"));
}

/// The server answers the close frame at once, but nobody listens for longer than it had time to: it did not fall silent.
void TestTapFlood::nobodyIsSilentWhileHeld()
{
    RawServer server(floods(1, 100));
    connect(&server, &RawServer::receivedMore, &server, [&] {
        if (!server.received().isEmpty())
            server.socket()->write(QByteArray::fromHex("880203e8"));
    });
    Counter counter(server, true);
    RawClient client(*counter.tap().listen());
    QTRY_COMPARE(counter.count, 1);
    counter.tap().setHeld(true);
    counter.tap().sendFrame(Opcode::Close, "\x03\xE8");
    QTRY_VERIFY(!server.received().isEmpty());
    QTest::qWait(5500); // longer than the server has; there is nothing to see but that nothing happens
    QVERIFY(!counter.ended());
    counter.tap().setHeld(false);
    QTRY_VERIFY(counter.ended());
    QCOMPARE(counter.last(), QStringLiteral("end closed first=out answered"));
}

void TestTapFlood::abortedWhileHeld()
{
    RawServer server(floods(200000, 200));
    Counter counter(server, true);
    counter.atEach = [&] { counter.tap().setHeld(true); };
    RawClient client(*counter.tap().listen());
    QTRY_VERIFY_WITH_TIMEOUT(counter.count > 0 && counter.tap().bufferedBytes() > 0, PatienceMs);
    counter.tap().abort();
    QVERIFY(counter.ended());
    QVERIFY(std::get<Ending>(counter.others.last()).text.contains(QStringLiteral("you ended the connection")));
    const int count = counter.count;
    counter.tap().setHeld(false);
    QCOMPARE(counter.count, count);
}

/// The server goes while the tap is held: what it had sent is told all the same, then the end.
void TestTapFlood::endedWhileHeld()
{
    RawServer server(floods(2000, 100, [](QTcpSocket &socket) { socket.disconnectFromHost(); }));
    Counter counter(server, true);
    counter.tap().setHeld(true);
    RawClient client(*counter.tap().listen());
    QTRY_VERIFY_WITH_TIMEOUT(counter.ended(), PatienceMs);
    QCOMPARE(counter.count, 2000);
    QVERIFY(counter.inOrder);
    QCOMPARE(counter.last(), QStringLiteral("end eof"));
}

void TestTapFlood::giant_data()
{
    QTest::addColumn<bool>("glancing");
    QTest::newRow("an event") << false;
    QTest::newRow("a glance") << true;
}

/// One message of 64 MiB, whole, and the tap itself no fuller than ever.
void TestTapFlood::giant()
{
    QFETCH(bool, glancing);
    constexpr qsizetype Size = qsizetype(64) << 20;
    RawServer server(floods(1, Size, [](QTcpSocket &socket) { socket.disconnectFromHost(); }));
    Counter counter(server, glancing);
    RawClient client(*counter.tap().listen());
    qint64 most = 0;
    connect(&client.socket(), &QTcpSocket::readyRead, this, [&] { most = std::max(most, counter.tap().bufferedBytes()); });
    QTRY_VERIFY_WITH_TIMEOUT(counter.ended(), PatienceMs);
    QCOMPARE(counter.count, 1);
    QCOMPARE(counter.glanced, int(glancing));
    QVERIFY(counter.inOrder);
    QVERIFY2(most > 0 && most <= MostBuffered, qPrintable(QString::number(most)));
}

/// 2^62 bytes are announced, 100,000 come: a row with those and the reason, and no more memory than they need.
void TestTapFlood::announcedOnly()
{
    constexpr qsizetype Come = 100000;
    FrameShape shape;
    shape.opcode = Opcode::Binary;
    shape.announced = quint64(1) << 62;
    RawServer server([&](QTcpSocket &socket, const QByteArray &request) {
        socket.write(RawServer::upgrade(request) + writeFrame(shape, QByteArray(Come, 'x')));
        socket.disconnectFromHost();
    });
    Counter counter(server, true);
    RawClient client(*counter.tap().listen());
    QTRY_VERIFY(counter.ended());
    const Delivery *delivery = counter.delivery();
    QVERIFY(delivery && !delivery->complete);
    QCOMPARE(delivery->payload, QByteArray(Come, 'x'));
    QVERIFY(delivery->payload.capacity() < 4 * Come);
    QVERIFY2(delivery->findings.join(u' ').contains(QStringLiteral("100000 of 4611686018427387904")), qPrintable(delivery->findings.join(u'\n')));
    QCOMPARE(counter.last(), QStringLiteral("end eof-inside-frame"));
}

QTEST_GUILESS_MAIN(TestTapFlood)
#include "tst_tapflood.moc"
