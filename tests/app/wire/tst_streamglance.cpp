// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A stream tells the same with and without somebody who glances at its plain frames, however its bytes are cut.
#include "app/wire/framewriter.h"
#include "app/wire/stream.h"
#include "tests/support/happenings.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTest>

using namespace telltale;
using namespace telltale::wire;

namespace {

const QByteArray Request = "GET / HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                           "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n";
const QByteArray Response = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n";
const QByteArray Deflated = "Sec-WebSocket-Extensions: permessage-deflate\r\n";

QByteArray randomPayload(QRandomGenerator &random)
{
    static const QList<qsizetype> sizes{0, 1, 7, 8, 9, 63, 64, 65, 100, 125, 126, 127, 200, 2000, 65535, 65536, 70000};
    QByteArray payload(sizes.at(random.bounded(random.bounded(4) == 0 ? sizes.size() : sizes.size() - 3)), 'a');
    for (char &c : payload)
        c = char('a' + random.bounded(26));
    return payload;
}

/// Frames of a server, most of them plain.
QByteArray randomFrame(QRandomGenerator &random)
{
    QByteArray payload = randomPayload(random);
    FrameShape shape;
    shape.opcode = random.bounded(2) ? Opcode::Text : Opcode::Binary;
    const auto scatter = [&](QByteArrayView bytes) {
        if (payload.size() >= bytes.size())
            payload.replace(random.bounded(payload.size() - bytes.size() + 1), bytes.size(), bytes.toByteArray());
    };
    switch (random.bounded(24)) {
    case 0:
        shape.fin = false;
        break;
    case 1:
        shape.opcode = Opcode::Continuation;
        shape.fin = random.bounded(2);
        break;
    case 2:
        shape.rsv = quint8(random.bounded(8));
        break;
    case 3:
        shape.mask = std::array<char, 4>{'m', 'a', 's', 'k'};
        break;
    case 4:
        shape.lengthBytes = payload.size() < 126 ? 2 : 8;
        break;
    case 5:
        shape.opcode = random.bounded(2) ? Opcode::Ping : Opcode::Pong;
        payload.truncate(125);
        break;
    case 6:
        shape.opcode = Opcode(random.bounded(3, 8));
        break;
    case 7:
        scatter("\xFF");
        break;
    case 8:
        scatter("\xED\xA0\x80"); // a surrogate
        break;
    case 9:
    case 10:
        scatter("\xE2\x82\xAC");
        scatter("\xF0\x9F\x8E\x89");
        break;
    default:
        break;
    }
    return writeFrame(shape, payload);
}

QByteArray randomStream(QRandomGenerator &random)
{
    QByteArray bytes;
    for (int i = random.bounded(60); i >= 0; --i)
        bytes += randomFrame(random);
    switch (random.bounded(4)) {
    case 0:
        bytes += QByteArray::fromHex("880203e8") + randomFrame(random);
        break;
    case 1:
        bytes.chop(random.bounded(1, 3));
        break;
    default:
        break;
    }
    return bytes;
}

/// The line, and all that the line leaves out.
QString factsOf(const Happening &happening)
{
    const auto *delivery = std::get_if<Delivery>(&happening);
    if (!delivery)
        return test::lineOf(happening);
    const QByteArray hash = QCryptographicHash::hash(delivery->payload, QCryptographicHash::Md5).toHex();
    return QStringList{test::lineOf(happening), QString::fromLatin1(hash), QString::fromLatin1(delivery->header.toHex()), QString::number(delivery->wireSize),
                       QString::number(delivery->rsv), QString::number(delivery->masked)}.join(u' ');
}

/// What the normal way makes of a plain frame.
Delivery deliveryOf(const FrameView &view)
{
    const QByteArray frame = serverFrame(view.opcode, view.payload);
    Delivery delivery;
    delivery.direction = view.direction;
    delivery.opcode = view.opcode;
    delivery.payload = view.payload.toByteArray();
    delivery.header = frame.first(frame.size() - view.payload.size());
    delivery.wireSize = frame.size();
    return delivery;
}

struct Told {
    QStringList lines;
    int glanced = 0;
    int declined = 0;
    quint64 sum = 0; ///< of all bytes that could be read
};

enum class Glancing { No, Yes, Sometimes };

/// `pieces`: the sizes in which the bytes are fed, over and over; garbage is left out, for its rows depend on them.
Told run(const QByteArray &head, const QByteArray &bytes, const QList<qsizetype> &pieces, Glancing glancing)
{
    Told told;
    Stream stream(QUrl(QStringLiteral("ws://h/")), [&](const Happening &happening) {
        if (!std::holds_alternative<Garbage>(happening))
            told.lines.append(factsOf(happening));
    });
    if (glancing != Glancing::No) {
        stream.setGlance([&](const FrameView &view) {
            // All that may be read is read, so that a checker of memory sees a padding that is not there.
            const QByteArrayView all(view.payload.data(), view.payload.size() + view.padding);
            told.sum += qChecksum(all.first(std::min<qsizetype>(all.size(), view.payload.size() + 64)));
            if (glancing == Glancing::Sometimes && qChecksum(view.payload) % 3 == 0) {
                ++told.declined;
                return false;
            }
            ++told.glanced;
            told.lines.append(factsOf(deliveryOf(view)));
            return true;
        });
    }
    stream.feed(Direction::Out, Request);
    stream.feed(Direction::In, head);
    qsizetype at = 0;
    for (qsizetype i = 0; at < bytes.size(); ++i) {
        const qsizetype size = std::min(pieces.at(i % pieces.size()), bytes.size() - at);
        // A copy of just these bytes: reading beyond them would be seen.
        const QByteArray piece = bytes.mid(at, size);
        stream.feed(Direction::In, piece);
        at += size;
    }
    stream.end(Ending::Cause::Eof, QString());
    return told;
}

} // namespace

class TestStreamGlance : public QObject {
    Q_OBJECT
private slots:
    void sameAsWithout_data();
    void sameAsWithout();
    void takesWhatIsPlain_data();
    void takesWhatIsPlain();
    void inItsPlace();
    void endedByGlance();
};

void TestStreamGlance::sameAsWithout_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("plain") << QByteArray(Response + "\r\n");
    QTest::newRow("permessage-deflate") << QByteArray(Response + Deflated + "\r\n");
}

void TestStreamGlance::sameAsWithout()
{
    QFETCH(QByteArray, head);
    QRandomGenerator random(20240817);
    int glanced = 0;
    int declined = 0;
    for (int round = 0; round < 150; ++round) {
        const QByteArray bytes = randomStream(random);
        const QStringList expected = run(head, bytes, {bytes.size()}, Glancing::No).lines;
        QList<qsizetype> pieces;
        for (int i = 0; i < 20; ++i)
            pieces.append(1 + random.bounded(1 << random.bounded(1, 18)));
        for (const QList<qsizetype> &cut : {QList<qsizetype>{bytes.size()}, pieces}) {
            for (const Glancing glancing : {Glancing::No, Glancing::Yes, Glancing::Sometimes}) {
                const Told told = run(head, bytes, cut, glancing);
                QCOMPARE(told.lines, expected);
                glanced += told.glanced;
                declined += told.declined;
            }
        }
    }
    QVERIFY(glanced > 1000 && declined > 200);
}

void TestStreamGlance::takesWhatIsPlain_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("glanced");
    const auto frame = [](const FrameShape &shape, const QByteArray &payload) { return writeFrame(shape, payload); };
    const QByteArray plain = serverFrame(Opcode::Text, "hello");
    const std::array<char, 4> mask{'m', 'a', 's', 'k'};
    QTest::newRow("text") << plain << 1;
    QTest::newRow("binary, not UTF-8") << serverFrame(Opcode::Binary, "\xFF\xFE") << 1;
    QTest::newRow("empty") << serverFrame(Opcode::Text, "") << 1;
    QTest::newRow("three at once") << plain + plain + plain << 3;
    QTest::newRow("126 bytes") << serverFrame(Opcode::Text, QByteArray(126, 'x')) << 1;
    QTest::newRow("65536 bytes") << serverFrame(Opcode::Binary, QByteArray(65536, 'x')) << 1;
    QTest::newRow("a euro") << serverFrame(Opcode::Text, "\xE2\x82\xAC") << 1;
    QTest::newRow("not UTF-8") << serverFrame(Opcode::Text, "\xE2\x82") << 0;
    QTest::newRow("not UTF-8 behind 64 bytes") << serverFrame(Opcode::Text, QByteArray(70, 'x') + "\x80") << 0;
    QTest::newRow("masked") << frame({.opcode = Opcode::Text, .mask = mask}, "hello") << 0;
    QTest::newRow("RSV1") << frame({.opcode = Opcode::Text, .rsv = 4}, "hello") << 0;
    QTest::newRow("RSV3") << frame({.opcode = Opcode::Text, .rsv = 1}, "hello") << 0;
    QTest::newRow("length in two bytes") << frame({.opcode = Opcode::Text, .lengthBytes = 2}, "hello") << 0;
    QTest::newRow("length in eight bytes") << frame({.opcode = Opcode::Text, .lengthBytes = 8}, QByteArray(200, 'x')) << 0;
    QTest::newRow("ping") << serverFrame(Opcode::Ping, "hello") << 0;
    QTest::newRow("reserved") << serverFrame(Opcode(3), "hello") << 0;
    QTest::newRow("fragments, and a ping between them")
        << frame({.opcode = Opcode::Text, .fin = false}, "hel") + serverFrame(Opcode::Ping, "") + frame({.opcode = Opcode::Continuation}, "lo") + plain << 1;
    QTest::newRow("a new message inside one") << frame({.opcode = Opcode::Text, .fin = false}, "hel") + plain + plain << 1;
    QTest::newRow("cut short") << plain.chopped(1) << 0;
    QTest::newRow("2^62 bytes announced") << frame({.opcode = Opcode::Binary, .announced = quint64(1) << 62}, QByteArray(1000, 'x')) << 0;
    QTest::newRow("after a close frame") << plain + QByteArray::fromHex("880203e8") + plain << 1;
}

void TestStreamGlance::takesWhatIsPlain()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, glanced);
    for (const qsizetype piece : {bytes.size(), qsizetype(1), qsizetype(3)}) {
        const Told told = run(Response + "\r\n", bytes, {piece}, Glancing::Yes);
        QCOMPARE(told.glanced, glanced);
        QCOMPARE(told.lines, run(Response + "\r\n", bytes, {bytes.size()}, Glancing::No).lines);
    }
}

/// Plain frames, one that is not, and again: told in the order in which they came, also when all came with the answer to the upgrade.
void TestStreamGlance::inItsPlace()
{
    const QByteArray bytes = serverFrame(Opcode::Text, "1") + serverFrame(Opcode::Ping, "2") + serverFrame(Opcode::Text, "3");
    const Told told = run(Response + "\r\n" + bytes, {}, {1}, Glancing::Yes);
    QCOMPARE(told.glanced, 2);
    QCOMPARE(told.lines, run(Response + "\r\n" + bytes, {}, {1}, Glancing::No).lines);
}

void TestStreamGlance::endedByGlance()
{
    QStringList lines;
    Stream stream(QUrl(QStringLiteral("ws://h/")), [&](const Happening &happening) { lines.append(test::lineOf(happening)); });
    stream.setGlance([&](const FrameView &view) {
        lines.append(QString::fromLatin1(view.payload));
        stream.end(Ending::Cause::Eof, QString());
        return true;
    });
    stream.feed(Direction::Out, Request);
    stream.feed(Direction::In, Response + "\r\n" + serverFrame(Opcode::Text, "1") + serverFrame(Opcode::Text, "2"));
    QCOMPARE(lines, (QStringList{QStringLiteral("open"), QStringLiteral("1"), QStringLiteral("end eof")}));
}

QTEST_GUILESS_MAIN(TestStreamGlance)
#include "tst_streamglance.moc"
