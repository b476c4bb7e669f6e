// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What reaches a session's sink: as events or at a glance, much of it, and with clocks that cannot be trusted.
#include "app/protocol/registry.h"
#include "app/session/session.h"
#include "app/wire/framewriter.h"
#include "tests/support/rawserver.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace telltale;
using session::Endpoint;
using session::Session;
using session::State;
using test::RawServer;

namespace {

constexpr int PatienceMs = 30000;
constexpr Time Hour = 3600 * Second;

/// A row, as far as both ways must agree about it.
struct Line {
    Time time = 0;
    int frame = 0;
    QString words;
};

class Lines : public session::Sink {
public:
    explicit Lines(bool glancing)
        : m_glancing(glancing)
    {
    }
    void events(std::vector<decode::Event> events) override
    {
        for (const decode::Event &event : events) {
            const QStringList words{kindName(event.kind), event.operation, event.code, event.subject, QString::fromUtf8(event.bytes.left(60))};
            inferred += event.inferred;
            if (event.kind != Kind::Note || event.inferred)
                add({event.time, event.frame, words.join(u'|')});
            lastFrame = event.frame;
        }
    }
    bool wantsGlances() const override { return m_glancing; }
    void glanced(const decode::Glanced &glanced) override
    {
        for (const protocol::Glance &glance : glanced.glances) {
            const QByteArrayView bytes = glanced.view.payload.sliced(glance.span.offset, glance.span.length);
            const QStringList words{kindName(glance.plain->kind), glance.plain->operation, {}, QString::fromUtf8(glance.subject), QString::fromUtf8(bytes.first(std::min<qsizetype>(60, bytes.size())))};
            add({glanced.time, glanced.frame, words.join(u'|')});
            ++glances;
        }
        lastFrame = glanced.frame;
    }
    QStringList words() const
    {
        QStringList all;
        for (const Line &line : lines)
            all.append(line.words);
        return all;
    }

    std::vector<Line> lines;
    QSet<QString> subjects;
    int glances = 0;
    int inferred = 0;
    int lastFrame = -1;
    bool inOrder = true;

private:
    void add(Line line)
    {
        inOrder = inOrder && (lines.empty() || (line.time >= lines.back().time && line.frame >= lines.back().frame));
        subjects.insert(line.words.section(u'|', 3, 3));
        lines.push_back(std::move(line));
    }

    bool m_glancing;
};

QByteArray publication(const QByteArray &channel, int number)
{
    return R"({"push":{"channel":")" + channel + R"(","pub":{"data":{"number":)" + QByteArray::number(number) + "}}}}";
}

QByteArray framed(const QByteArray &text)
{
    return wire::serverFrame(wire::Opcode::Text, text);
}

const QByteArray Connected = R"({"id":1,"connect":{"client":"c","version":"5.0.0","ping":25,"pong":true}})";

Endpoint centrifugo(const RawServer &server)
{
    Endpoint endpoint;
    endpoint.upstream.url = server.url();
    endpoint.choice = {protocol::systemByName(QStringLiteral("centrifugo")), QStringLiteral("json")};
    return endpoint;
}

RawServer::Script sends(const QByteArray &bytes)
{
    return [bytes](QTcpSocket &socket, const QByteArray &request) { socket.write(RawServer::upgrade(request) + bytes); };
}

} // namespace

class TestSessionSink : public QObject {
    Q_OBJECT
private slots:
    void glancesAreTheSameRows();
    void manySubjects_data();
    void manySubjects();
    void heldAndLetGo();
    void heldFromTheStart();
    void jumpingClock_data();
    void jumpingClock();
    void nothingFromHeldTime();
};

/// Publications, replies, errors and pings in turn, also several messages in a frame: the same rows, with the same numbers.
void TestSessionSink::glancesAreTheSameRows()
{
    QByteArray bytes = framed(Connected);
    for (int i = 0; i < 500; ++i) {
        bytes += framed(publication("news", i));
        if (i % 7 == 0)
            bytes += framed(publication("a", i) + '\n' + publication("b", i));
        if (i % 11 == 0)
            bytes += framed(R"({"id":9,"error":{"code":103,"message":"permission denied"}})");
        if (i % 13 == 0)
            bytes += wire::serverFrame(wire::Opcode::Ping, "p");
        if (i % 17 == 0)
            bytes += framed("{}");
    }
    bytes += QByteArray::fromHex("880203e8");
    Lines all[] = {Lines(false), Lines(true)};
    for (Lines &lines : all) {
        RawServer server(sends(bytes));
        connect(&server, &RawServer::receivedMore, &server, [&] {
            if (server.received().contains("\x88\x82")) // the answer to the close frame
                server.socket()->disconnectFromHost();
        });
        Endpoint endpoint = centrifugo(server);
        endpoint.automation.on = {{QStringLiteral("connect"), false}, {QStringLiteral("pong"), false}};
        Session session(endpoint, catalog::Catalog::bundled(), systemClock(), lines, QStringLiteral("test"));
        QSignalSpy ended(&session, &Session::ended);
        session.start();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, PatienceMs);
        QVERIFY(lines.inOrder);
    }
    // What the client answered comes in between where it may: only the server's rows have a fixed place.
    const auto served = [](const Lines &lines) { return lines.words().filter(QStringLiteral("push|")) + lines.words().filter(QStringLiteral("error|")); };
    QCOMPARE(served(all[1]), served(all[0]));
    QCOMPARE(all[1].lines.size(), all[0].lines.size());
    QCOMPARE(all[1].lastFrame, all[0].lastFrame);
    QCOMPARE(all[0].glances, 0);
    QVERIFY2(all[1].glances > 400, qPrintable(QString::number(all[1].glances)));
}

void TestSessionSink::manySubjects_data()
{
    QTest::addColumn<bool>("glances");
    QTest::newRow("events") << false;
    QTest::newRow("glances") << true;
}

void TestSessionSink::manySubjects()
{
    QFETCH(bool, glances);
    constexpr int Count = 100000;
    QByteArray bytes = framed(Connected);
    for (int i = 0; i < Count; ++i)
        bytes += framed(publication("channel-" + QByteArray::number(i), i));
    RawServer server(sends(bytes));
    Lines lines(glances);
    Session session(centrifugo(server), catalog::Catalog::bundled(), systemClock(), lines, QStringLiteral("test"));
    QSignalSpy ended(&session, &Session::ended);
    session.start();
    const auto published = [&] { return std::count_if(lines.lines.begin(), lines.lines.end(), [](const Line &line) { return line.words.startsWith(u"push|"); }); };
    QTRY_COMPARE_WITH_TIMEOUT(published(), Count, 4 * PatienceMs);
    QCOMPARE(lines.subjects.size(), Count + 1); // and what has none
    QVERIFY(lines.inOrder);
    session.abort();
    QTRY_COMPARE(ended.size(), 1);
}

void TestSessionSink::heldAndLetGo()
{
    constexpr int Count = 100000;
    QByteArray bytes;
    for (int i = 0; i < Count; ++i)
        bytes += framed(publication("news", i));
    RawServer server(sends(bytes));
    Lines lines(true);
    Session session(centrifugo(server), catalog::Catalog::bundled(), systemClock(), lines, QStringLiteral("test"));
    QSignalSpy ended(&session, &Session::ended);
    session.start();
    QTRY_VERIFY(lines.glances > 0);
    session.setHeld(true);
    const int atRest = lines.glances;
    QTRY_VERIFY(server.socket()->bytesToWrite() > 0);
    QVERIFY(atRest < Count);
    QCOMPARE(lines.glances, atRest);
    session.setHeld(false);
    QTRY_COMPARE_WITH_TIMEOUT(int(lines.words().filter(QStringLiteral("push|")).size()), Count, PatienceMs);
    QVERIFY(lines.inOrder);
    session.abort();
    QTRY_COMPARE(ended.size(), 1);
}

void TestSessionSink::heldFromTheStart()
{
    RawServer server(sends(framed(publication("news", 1))));
    Lines lines(true);
    Session session(centrifugo(server), catalog::Catalog::bundled(), systemClock(), lines, QStringLiteral("test"));
    QSignalSpy ended(&session, &Session::ended);
    session.setHeld(true);
    session.start();
    QTRY_COMPARE(server.connections(), 1);
    QTRY_VERIFY(!server.request().isEmpty()); // answered at once
    QTRY_COMPARE(server.socket()->bytesToWrite(), qint64(0));
    QTest::qWait(100); // time enough to do what must not be done
    QVERIFY(lines.words().filter(QStringLiteral("push|")).isEmpty());
    QCOMPARE(session.state(), State::Connecting);
    session.setHeld(false);
    QTRY_COMPARE(lines.words().filter(QStringLiteral("push|")).size(), 1);
    QTRY_COMPARE(session.state(), State::Open);
    session.abort();
    QTRY_COMPARE(ended.size(), 1);
}

void TestSessionSink::jumpingClock_data()
{
    QTest::addColumn<QList<Time>>("jumps");
    QTest::newRow("forward") << QList<Time>{3 * Hour};
    QTest::newRow("back") << QList<Time>{-5 * Hour};
    QTest::newRow("to and fro") << QList<Time>{3 * Hour, -5 * Hour, Hour, -Hour};
}

/// The server sends, the clock jumps, the server sends: no time goes back, and nobody is found to have been silent for hours.
void TestSessionSink::jumpingClock()
{
    QFETCH(QList<Time>, jumps);
    RawServer server(sends(framed(Connected) + framed("{}") + framed(publication("news", 0))));
    Time offset = 0;
    int readings = 0;
    const Clock clock = [&, real = systemClock()] {
        ++readings;
        return real() + offset;
    };
    Lines lines(true);
    Session session(centrifugo(server), catalog::Catalog::bundled(), clock, lines, QStringLiteral("test"));
    QSignalSpy ended(&session, &Session::ended);
    session.start();
    QTRY_VERIFY(lines.words().filter(QStringLiteral("publication")).size() == 1);
    QTRY_COMPARE(session.state(), State::Open);
    int number = 0;
    for (const Time jump : std::as_const(jumps)) {
        offset += jump;
        const int before = readings;
        QTRY_VERIFY(readings > before + 2); // time lapses at the new time
        server.socket()->write(framed(publication("news", ++number)));
        QTRY_COMPARE(lines.words().filter(QStringLiteral("publication")).size(), 1 + number);
    }
    QCOMPARE(lines.inferred, 0);
    session.abort();
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(lines.inOrder);
}

/// Time in which the session was held is nobody's silence, however much of it passes.
void TestSessionSink::nothingFromHeldTime()
{
    RawServer server(sends(framed(Connected) + framed("{}")));
    Time offset = 0;
    Lines lines(true);
    Session session(centrifugo(server), catalog::Catalog::bundled(), [&, real = systemClock()] { return real() + offset; }, lines, QStringLiteral("test"));
    QSignalSpy ended(&session, &Session::ended);
    session.start();
    QTRY_COMPARE(session.state(), State::Open);
    QTRY_VERIFY(!lines.words().filter(QStringLiteral("reply|connect")).isEmpty());
    for (int i = 0; i < 100; ++i) { // in steps that are no jumps
        session.setHeld(true);
        offset += 900 * Millisecond;
        session.setHeld(false);
    }
    server.socket()->write(framed(publication("news", 1)));
    QTRY_VERIFY(!lines.words().filter(QStringLiteral("publication")).isEmpty());
    QCOMPARE(lines.inferred, 0);
    QVERIFY(lines.lines.back().time - lines.lines.front().time > 80 * Second); // the rows' own times tell it
    session.abort();
    QTRY_COMPARE(ended.size(), 1);
}

QTEST_GUILESS_MAIN(TestSessionSink)
#include "tst_sessionsink.moc"
