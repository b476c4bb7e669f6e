// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/frameparser.h"
#include "app/wire/framewriter.h"

#include <QRandomGenerator>
#include <QTest>

using namespace telltale::wire;

namespace {

QString lineOf(const Frame &frame)
{
    QString line = QStringLiteral("%1 fin=%2 rsv=%3 mask=%4 %5/%6 header=%7 %8")
                       .arg(opcodeName(frame.opcode))
                       .arg(frame.fin)
                       .arg(frame.rsv)
                       .arg(frame.masked)
                       .arg(frame.payload.size())
                       .arg(frame.announced)
                       .arg(QString::fromLatin1(frame.header.toHex()))
                       .arg(frame.payload.size() > 40 ? QString() : QString::fromLatin1(frame.payload));
    for (const QString &finding : frame.findings)
        line += QStringLiteral(" | ") + finding;
    return line;
}

/// Frames out of `bytes`, fed in pieces of the sizes that `next` gives, then the end of the stream.
template<typename Next>
QStringList parse(Direction direction, const QByteArray &bytes, Next next, bool deflate = false)
{
    FrameParser parser(direction, deflate);
    QStringList lines;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype size = std::min<qsizetype>(next(), bytes.size() - at);
        QByteArrayView piece = QByteArrayView(bytes).sliced(at, size);
        while (auto frame = parser.read(piece))
            lines.append(lineOf(*frame));
        at += size;
    }
    if (auto frame = parser.finish())
        lines.append(lineOf(*frame));
    return lines;
}

QStringList parseWhole(Direction direction, const QByteArray &bytes, bool deflate = false)
{
    return parse(direction, bytes, [&] { return bytes.size(); }, deflate);
}

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

} // namespace

class TestFrameParser : public QObject {
    Q_OBJECT
private slots:
    void frames_data();
    void frames();
    void cutAtEveryByte_data() { frames_data(); }
    void cutAtEveryByte();
    void randomPieces();
    void lengths_data();
    void lengths();
    void impossibleLength();
    void garbage();
    void mask_data();
    void mask();
};

void TestFrameParser::frames_data()
{
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("lines");
    const auto in = Direction::In;
    const auto out = Direction::Out;
    const QString plain = QStringLiteral("text fin=1 rsv=0 mask=0 5/5 header=8105 Hello");
    QTest::newRow("empty stream") << in << QByteArray() << QStringList();
    // The examples of RFC 6455 section 5.7.
    QTest::newRow("Hello") << in << hex("810548656c6c6f") << QStringList{plain};
    QTest::newRow("Hello, masked") << out << hex("818537fa213d7f9f4d5158")
                                   << QStringList{QStringLiteral("text fin=1 rsv=0 mask=1 5/5 header=818537fa213d Hello")};
    QTest::newRow("Hello in two") << in << hex("010348656c80026c6f")
                                  << QStringList{QStringLiteral("text fin=0 rsv=0 mask=0 3/3 header=0103 Hel"),
                                                 QStringLiteral("continuation fin=1 rsv=0 mask=0 2/2 header=8002 lo")};
    QTest::newRow("ping, two at once") << in << hex("890548656c6c6f810548656c6c6f")
                                       << QStringList{QStringLiteral("ping fin=1 rsv=0 mask=0 5/5 header=8905 Hello"), plain};
    QTest::newRow("empty close") << in << hex("8800") << QStringList{QStringLiteral("close fin=1 rsv=0 mask=0 0/0 header=8800 ")};
    QTest::newRow("empty, then more") << in << hex("8a00810548656c6c6f")
                                      << QStringList{QStringLiteral("pong fin=1 rsv=0 mask=0 0/0 header=8a00 "), plain};
    for (const int opcode : {3, 4, 5, 6, 7}) {
        const QByteArray bytes = QByteArray(1, char(0x80 | opcode)) + hex("0161");
        QTest::addRow("reserved %d", opcode)
            << in << QByteArray(bytes + hex("810548656c6c6f"))
            << QStringList{QStringLiteral("reserved %1 fin=1 rsv=0 mask=0 1/1 header=%2 a | opcode %1 is reserved (RFC 6455 "
                                          "section 5.2)")
                               .arg(QString::number(opcode), QString::fromLatin1(bytes.first(2).toHex())),
                           plain};
    }
    QTest::newRow("reserved 11, fragmented") << in << hex("0b00")
                                             << QStringList{QStringLiteral("reserved 11 fin=0 rsv=0 mask=0 0/0 header=0b00  | opcode 11 is "
                                                                           "reserved (RFC 6455 section 5.2) | a control frame must not be "
                                                                           "fragmented (RFC 6455 section 5.5)")};
    QTest::newRow("RSV1") << in << hex("c10161")
                          << QStringList{QStringLiteral("text fin=1 rsv=4 mask=0 1/1 header=c101 a | RSV1 is set but no extension was "
                                                        "negotiated (RFC 6455 section 5.2)")};
    QTest::newRow("RSV2 RSV3") << in << hex("b10161")
                               << QStringList{QStringLiteral("text fin=1 rsv=3 mask=0 1/1 header=b101 a | RSV2 is set but no extension gave "
                                                             "it a meaning (RFC 6455 section 5.2) | RSV3 is set but no extension gave it a "
                                                             "meaning (RFC 6455 section 5.2)")};
    QTest::newRow("masked server") << in << hex("818537fa213d7f9f4d5158")
                                   << QStringList{QStringLiteral("text fin=1 rsv=0 mask=1 5/5 header=818537fa213d Hello | the server masked "
                                                                 "this frame; only clients do (RFC 6455 section 5.1)")};
    QTest::newRow("unmasked client") << out << hex("810548656c6c6f")
                                     << QStringList{plain
                                                    + QStringLiteral(" | the client did not mask this frame (RFC 6455 section 5.1)")};
    QTest::newRow("fragmented ping") << in << hex("0900")
                                     << QStringList{QStringLiteral("ping fin=0 rsv=0 mask=0 0/0 header=0900  | a control frame must not be "
                                                                   "fragmented (RFC 6455 section 5.5)")};
    QTest::newRow("long close") << in << QByteArray(hex("887e00c8") + QByteArray(200, 'r'))
                                << QStringList{QStringLiteral("close fin=1 rsv=0 mask=0 200/200 header=887e00c8  | a control frame carries "
                                                              "at most 125 bytes; this one announces 200 (RFC 6455 section 5.5)")};
    QTest::newRow("16 bits for 5") << in << hex("817e000548656c6c6f")
                                   << QStringList{QStringLiteral("text fin=1 rsv=0 mask=0 5/5 header=817e0005 Hello | the length 5 is not "
                                                                 "written in its shortest form (RFC 6455 section 5.2)")};
    QTest::newRow("64 bits for 0") << in << hex("827f0000000000000000")
                                   << QStringList{QStringLiteral("binary fin=1 rsv=0 mask=0 0/0 header=827f0000000000000000  | the length 0 "
                                                                 "is not written in its shortest form (RFC 6455 section 5.2)")};
    QTest::newRow("top bit") << in << hex("827f8000000000000001ff")
                             << QStringList{QStringLiteral("binary fin=1 rsv=0 mask=0 1/9223372036854775809 header=827f8000000000000001 ")
                                            + QString::fromLatin1("\xff")
                                            + QStringLiteral(" | the top bit of the 64-bit length is set (RFC 6455 section 5.2) | the "
                                                             "connection ended inside this frame: 1 of 9223372036854775809 payload bytes "
                                                             "had come")};
    QTest::newRow("cut in the header") << in << hex("81")
                                       << QStringList{QStringLiteral("text fin=1 rsv=0 mask=0 0/0 header=81  | the connection ended inside "
                                                                     "the header of this frame")};
    QTest::newRow("cut in the payload") << out << hex("818537fa213d7f9f")
                                        << QStringList{QStringLiteral("text fin=1 rsv=0 mask=1 2/5 header=818537fa213d He | the connection "
                                                                      "ended inside this frame: 2 of 5 payload bytes had come")};
}

void TestFrameParser::frames()
{
    QFETCH(Direction, direction);
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, lines);
    QCOMPARE(parseWhole(direction, bytes), lines);
}

void TestFrameParser::cutAtEveryByte()
{
    QFETCH(Direction, direction);
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, lines);
    QCOMPARE(parse(direction, bytes, [] { return 1; }), lines);
    for (qsizetype cut = 1; cut < bytes.size(); ++cut) {
        bool first = true;
        QCOMPARE(parse(direction, bytes, [&] { return std::exchange(first, false) ? cut : bytes.size(); }), lines);
    }
}

void TestFrameParser::randomPieces()
{
    QRandomGenerator random(7);
    QByteArray bytes;
    for (int i = 0; i < 300; ++i) {
        FrameShape shape;
        shape.opcode = Opcode(random.bounded(16));
        shape.fin = random.bounded(2) == 1;
        shape.rsv = quint8(random.bounded(8));
        if (random.bounded(2))
            shape.mask = {char(random.bounded(256)), char(random.bounded(256)), char(random.bounded(256)), char(random.bounded(256))};
        bytes += writeFrame(shape, QByteArray(random.bounded(3) ? random.bounded(40) : random.bounded(70000), char(random.bounded(256))));
    }
    const QStringList whole = parseWhole(Direction::In, bytes);
    QCOMPARE(whole.size(), 300);
    for (int most : {2, 5, 100, 5000})
        QCOMPARE(parse(Direction::In, bytes, [&] { return random.bounded(1, most + 1); }), whole);
}

void TestFrameParser::lengths_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("header");
    QTest::newRow("125") << 125 << 2;
    QTest::newRow("126") << 126 << 4;
    QTest::newRow("65535") << 65535 << 4;
    QTest::newRow("65536") << 65536 << 10;
    QTest::newRow("1 MiB") << (1 << 20) << 10;
}

void TestFrameParser::lengths()
{
    QFETCH(int, size);
    QFETCH(int, header);
    const QByteArray payload(size, 'p');
    for (const QByteArray &bytes : {serverFrame(Opcode::Binary, payload), clientFrame(Opcode::Binary, payload)}) {
        const bool masked = (quint8(bytes[1]) & 0x80) != 0;
        FrameParser parser(masked ? Direction::Out : Direction::In);
        QByteArrayView view(bytes);
        const auto frame = parser.read(view);
        QVERIFY(frame);
        QVERIFY(view.isEmpty());
        QVERIFY(!parser.insideFrame());
        QCOMPARE(frame->header.size(), header + (masked ? 4 : 0));
        QCOMPARE(frame->findings, QStringList());
        QVERIFY(frame->payload == payload);
    }
}

void TestFrameParser::impossibleLength()
{
    FrameShape shape;
    shape.announced = quint64(1) << 62;
    const QByteArray bytes = writeFrame(shape, "what came");
    FrameParser parser(Direction::In);
    QByteArrayView view(bytes);
    QVERIFY(!parser.read(view));
    QVERIFY(parser.insideFrame());
    const auto frame = parser.finish();
    QVERIFY(frame);
    QCOMPARE(frame->payload, QByteArray("what came"));
    QCOMPARE(frame->announced, quint64(1) << 62);
    QVERIFY(frame->payload.capacity() < 4096);
    QVERIFY(!parser.finish());
}

void TestFrameParser::garbage()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 200; ++round) {
        QByteArray bytes(random.bounded(400), Qt::Uninitialized);
        for (char &c : bytes)
            c = char(random.bounded(256));
        const QStringList whole = parseWhole(Direction::In, bytes, round % 2);
        QCOMPARE(parse(Direction::In, bytes, [&] { return random.bounded(1, 9); }, round % 2), whole);
    }
}

void TestFrameParser::mask_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("phase");
    for (int size : {0, 1, 7, 8, 9, 16, 31})
        for (int phase : {0, 1, 2, 3, 6})
            QTest::addRow("%d bytes from %d", size, phase) << size << phase;
}

void TestFrameParser::mask()
{
    QFETCH(int, size);
    QFETCH(int, phase);
    const std::array<char, 4> key{1, 2, 4, 8};
    QByteArray bytes(size, 0);
    applyMask(bytes.data(), bytes.size(), key, quint64(phase));
    for (int i = 0; i < size; ++i)
        QCOMPARE(bytes[i], key[size_t(phase + i) % 4]);
}

QTEST_GUILESS_MAIN(TestFrameParser)
#include "tst_frameparser.moc"
