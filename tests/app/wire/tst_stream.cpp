// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/framewriter.h"
#include "app/wire/stream.h"
#include "tests/support/happenings.h"

#include <QTest>

using namespace telltale;
using namespace telltale::wire;

namespace {

const QByteArray Request = "GET / HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
const QByteArray Response = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";

struct Step {
    Direction direction;
    QByteArray bytes;
};
using Steps = QList<Step>;

QStringList run(const Steps &steps, Ending::Cause cause, qsizetype piece)
{
    QList<Happening> seen;
    Stream stream(QUrl(QStringLiteral("ws://user:secret@example.com/")), [&](const Happening &happening) { seen.append(happening); });
    for (const Step &step : steps) {
        for (qsizetype at = 0; at < step.bytes.size(); at += piece)
            stream.feed(step.direction, QByteArrayView(step.bytes).sliced(at, std::min(piece, step.bytes.size() - at)));
    }
    stream.end(cause, QString());
    return test::linesOf(seen);
}

} // namespace

Q_DECLARE_METATYPE(Steps)

class TestStream : public QObject {
    Q_OBJECT
private slots:
    void streams_data();
    void streams();
    void opening();
    void endedWhileTelling();
    void garbageIsBounded();
    void giant_data();
    void giant();
    void announcedOnly();
};

void TestStream::streams_data()
{
    QTest::addColumn<Steps>("steps");
    QTest::addColumn<Ending::Cause>("cause");
    QTest::addColumn<QStringList>("expected");
    const auto in = Direction::In;
    const auto out = Direction::Out;
    const auto eof = Ending::Cause::Eof;
    const Step ask{out, Request};
    const Step agree{in, Response};
    const QString open = QStringLiteral("open");
    const auto S = [](const char *text) { return QString::fromUtf8(text); };

    QTest::newRow("a conversation")
        << Steps{ask, agree, {out, clientFrame(Opcode::Text, "hi")}, {in, serverFrame(Opcode::Text, "ho")}, {in, QByteArray::fromHex("880203e8")},
                 {out, clientFrame(Opcode::Close, "\x03\xE8")}}
        << eof << QStringList{open, S("out text 'hi'"), S("in text 'ho'"), S("in close 03e8"), S("out close 03e8"), S("end closed first=in answered")};
    QTest::newRow("dropped") << Steps{ask, agree} << eof << QStringList{open, S("end eof")};
    QTest::newRow("reset") << Steps{ask, agree} << Ending::Cause::Reset << QStringList{open, S("end reset")};
    QTest::newRow("dropped inside a frame")
        << Steps{ask, agree, {in, QByteArray::fromHex("810548")}} << eof
        << QStringList{open, S("in text 'H' incomplete | the connection ended inside this frame: 1 of 5 payload bytes had come"),
                       S("end eof-inside-frame")};
    QTest::newRow("close unanswered") << Steps{ask, agree, {out, clientFrame(Opcode::Close, "\x03\xE8")}} << eof
                                      << QStringList{open, S("out close 03e8"), S("end closed first=out")};
    QTest::newRow("empty close") << Steps{ask, agree, {in, QByteArray::fromHex("8800")}} << eof
                                 << QStringList{open, S("in close -"), S("end closed first=in")};
    QTest::newRow("bytes after a close frame")
        << Steps{ask, agree, {in, QByteArray::fromHex("8800") + serverFrame(Opcode::Text, "too late, much too late")}} << eof
        << QStringList{open, S("in close -"), S("garbage"), S("end closed first=in")};
    QTest::newRow("refused")
        << Steps{ask, {in, "HTTP/1.1 401 Unauthorized\r\nContent-Length: 5\r\n\r\nno..."}} << eof << QStringList{S("refused 401 Unauthorized 'no...'"), S("end eof")};
    QTest::newRow("refused, body until the end")
        << Steps{ask, {in, "HTTP/1.1 503 Busy\r\n\r\ncome back"}} << eof << QStringList{S("refused 503 Busy 'come back'"), S("end eof")};
    QTest::newRow("refused, body cut")
        << Steps{ask, {in, "HTTP/1.1 503 Busy\r\nContent-Length: 50\r\n\r\ncome"}} << eof << QStringList{S("refused 503 Busy 'come' cut"), S("end eof")};
    QTest::newRow("101 without accept")
        << Steps{ask, {in, "HTTP/1.1 101 OK\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"}} << eof
        << QStringList{S("refused 101 OK - | the header `Sec-WebSocket-Accept` is missing in the answer (RFC 6455 section 4.1)"), S("end eof")};
    QTest::newRow("interim answer first") << Steps{ask, {in, "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + Response}} << eof << QStringList{open, S("end eof")};
    QTest::newRow("sent before the answer") << Steps{ask, {out, clientFrame(Opcode::Text, "early")}, agree} << eof
                                            << QStringList{open, S("out text 'early'"), S("end eof")};
    QTest::newRow("no answer") << Steps{ask} << Ending::Cause::Timeout << QStringList{S("end timeout")};
    QTest::newRow("half an answer")
        << Steps{ask, {in, "HTTP/1.1 101 Sw"}} << eof
        << QStringList{S("in garbage 'HTTP/1.1 101 Sw' | the connection ended inside the head of the server's answer"), S("end eof")};
    QTest::newRow("an answer after foreign text")
        << Steps{ask, {in, "hello\n" + Response}} << eof << QStringList{S("in garbage 68656c6c6f0a | the server sent this before the upgrade; it is no HTTP"), open, S("end eof")};
    QTest::newRow("a TLS alert")
        << Steps{ask, {in, QByteArray::fromHex("15030100020246")}} << eof
        << QStringList{S("in garbage 15030100020246 | the server sent this before the upgrade; it is no HTTP; this looks like TLS; try wss:// instead of ws://"),
                       S("end eof")};
}

void TestStream::streams()
{
    QFETCH(Steps, steps);
    QFETCH(Ending::Cause, cause);
    QFETCH(QStringList, expected);
    for (const qsizetype piece : {100000, 1, 2, 3, 7}) {
        QStringList lines = run(steps, cause, piece);
        // How garbage is divided over rows depends on the pieces.
        if (expected.contains(QStringLiteral("garbage"))) {
            QVERIFY(lines.contains(QStringLiteral("in garbage 8117746f6f206c6174652c206d75636820746f6f206c617465 | bytes after a close frame "
                                                  "(RFC 6455 section 5.5.1)"))
                    || piece != 100000);
            for (QString &line : lines) {
                if (line.startsWith(QStringLiteral("in garbage")))
                    line = QStringLiteral("garbage");
            }
            lines.removeDuplicates();
        }
        QCOMPARE(lines, expected);
    }
}

void TestStream::opening()
{
    QList<Happening> seen;
    Stream stream(QUrl(QStringLiteral("ws://user:secret@example.com/x")), [&](const Happening &happening) { seen.append(happening); });
    stream.feed(Direction::Out, Request);
    QVERIFY(stream.isUpgrading());
    stream.feed(Direction::In, Response);
    QVERIFY(stream.isOpen());
    const auto &opening = std::get<Opening>(seen.at(0));
    QCOMPARE(opening.url, QUrl(QStringLiteral("ws://example.com/x")));
    QCOMPARE(headerValue(opening.request, "Host"), QByteArray("h"));
    QCOMPARE(headerValue(opening.response, "Upgrade"), QByteArray("websocket"));
}

void TestStream::endedWhileTelling()
{
    QStringList lines;
    Stream *self = nullptr;
    Stream stream(QUrl(QStringLiteral("ws://h/")), [&](const Happening &happening) {
        lines.append(test::lineOf(happening));
        if (lines.size() == 2)
            self->end(Ending::Cause::Eof, QString());
    });
    self = &stream;
    stream.feed(Direction::Out, Request);
    stream.feed(Direction::In, Response + serverFrame(Opcode::Text, "1") + serverFrame(Opcode::Text, "2"));
    QCOMPARE(lines, (QStringList{QStringLiteral("open"), QStringLiteral("in text '1'"), QStringLiteral("end eof")}));
}

void TestStream::garbageIsBounded()
{
    qsizetype kept = 0;
    QStringList reasons;
    Stream stream(QUrl(QStringLiteral("ws://h/")), [&](const Happening &happening) {
        if (const auto *garbage = std::get_if<Garbage>(&happening)) {
            kept += garbage->bytes.size();
            reasons.append(garbage->reason);
        }
    });
    stream.feed(Direction::Out, Request);
    stream.feed(Direction::In, Response + QByteArray::fromHex("8800"));
    for (int i = 0; i < 100; ++i)
        stream.feed(Direction::In, QByteArray(10000, 'g'));
    stream.end(Ending::Cause::Eof, QString());
    QCOMPARE(kept, qsizetype(64 << 10));
    QVERIFY(reasons.last().startsWith(QString::number(1000000 - (64 << 10))));
    QVERIFY(reasons.size() < 12);
}

void TestStream::giant_data()
{
    QTest::addColumn<qsizetype>("piece");
    QTest::addColumn<bool>("glancing");
    for (const qsizetype piece : {1460, 65536, 1 << 20}) {
        QTest::addRow("in pieces of %d bytes", int(piece)) << piece << false;
        QTest::addRow("in pieces of %d bytes, at a glance", int(piece)) << piece << true;
    }
}

/// A message of 64 MiB.
void TestStream::giant()
{
    QFETCH(qsizetype, piece);
    QFETCH(bool, glancing);
    QByteArray payload(qsizetype(64) << 20, 'g');
    payload.replace(40 << 20, 3, "\xE2\x82\xAC");
    const QByteArray bytes = serverFrame(Opcode::Text, payload);
    int whole = 0;
    Stream stream(QUrl(QStringLiteral("ws://h/")), [&](const Happening &happening) {
        if (const auto *delivery = std::get_if<Delivery>(&happening))
            whole += delivery->payload == payload && delivery->complete && delivery->findings.isEmpty() && delivery->wireSize == bytes.size();
    });
    if (glancing) {
        stream.setGlance([&](const FrameView &view) {
            whole += view.payload == payload ? 10 : 0;
            return true;
        });
    }
    stream.feed(Direction::Out, Request);
    stream.feed(Direction::In, Response);
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        stream.feed(Direction::In, QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
    stream.end(Ending::Cause::Eof, QString());
    QCOMPARE(whole, glancing ? 10 : 1);
}

/// 2^62 bytes are announced and some come: memory follows those.
void TestStream::announcedOnly()
{
    constexpr qsizetype Come = 3000000;
    FrameShape shape;
    shape.announced = quint64(1) << 62;
    const QByteArray bytes = writeFrame(shape, QByteArray(Come, 'x'));
    std::optional<Delivery> told;
    Stream stream(QUrl(QStringLiteral("ws://h/")), [&](const Happening &happening) {
        if (const auto *delivery = std::get_if<Delivery>(&happening))
            told = *delivery;
    });
    stream.setGlance([](const FrameView &) { return true; });
    stream.feed(Direction::Out, Request);
    stream.feed(Direction::In, Response);
    for (qsizetype at = 0; at < bytes.size(); at += 1000)
        stream.feed(Direction::In, QByteArrayView(bytes).sliced(at, std::min<qsizetype>(1000, bytes.size() - at)));
    QVERIFY(!told);
    stream.end(Ending::Cause::Eof, QString());
    QVERIFY(told && !told->complete);
    QCOMPARE(told->payload.size(), Come);
    QVERIFY(told->payload.capacity() < 4 * Come);
    QCOMPARE(told->findings, QStringList{QStringLiteral("the connection ended inside this frame: 3000000 of 4611686018427387904 payload bytes had come")});
}

QTEST_GUILESS_MAIN(TestStream)
#include "tst_stream.moc"
