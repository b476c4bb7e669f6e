// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/assembler.h"
#include "app/wire/frameparser.h"
#include "app/wire/framewriter.h"
#include "tests/support/happenings.h"

#include <QRandomGenerator>
#include <QTest>

#include <zlib.h>

using namespace telltale;
using namespace telltale::wire;

namespace {

/// Deflates messages as a sender with permessage-deflate does (RFC 7692 section 7.2.1).
class Deflater {
public:
    Deflater() { deflateInit2(&m_z, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY); }
    ~Deflater() { deflateEnd(&m_z); }

    QByteArray message(const QByteArray &text, int flush = Z_SYNC_FLUSH)
    {
        QByteArray out(qsizetype(deflateBound(&m_z, uLong(text.size()))) + 64, Qt::Uninitialized);
        m_z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(text.data()));
        m_z.avail_in = uInt(text.size());
        m_z.next_out = reinterpret_cast<Bytef *>(out.data());
        m_z.avail_out = uInt(out.size());
        deflate(&m_z, flush);
        out.truncate(out.size() - qsizetype(m_z.avail_out));
        if (flush == Z_SYNC_FLUSH)
            out.chop(4);
        return out;
    }
    void forget() { deflateReset(&m_z); }

private:
    z_stream m_z{};
};

QByteArray frame(Opcode opcode, QByteArrayView payload, bool fin = true, quint8 rsv = 0)
{
    FrameShape shape;
    shape.opcode = opcode;
    shape.fin = fin;
    shape.rsv = rsv;
    return writeFrame(shape, payload);
}

QList<Delivery> assemble(const QByteArray &bytes, Deflate deflate = {}, InflateLimits limits = {})
{
    FrameParser parser(Direction::In, deflate.on);
    Assembler assembler(Direction::In, deflate, limits);
    std::vector<Delivery> out;
    QByteArrayView view(bytes);
    while (auto one = parser.read(view))
        assembler.add(std::move(*one), out);
    if (auto one = parser.finish())
        assembler.add(std::move(*one), out);
    assembler.finish(out);
    return QList<Delivery>(out.begin(), out.end());
}

QStringList lines(const QList<Delivery> &deliveries)
{
    QStringList all;
    for (const Delivery &delivery : deliveries)
        all.append(test::lineOf(delivery));
    return all;
}

constexpr Deflate WithContext{true, true};
constexpr Deflate WithoutContext{true, false};

} // namespace

class TestAssembler : public QObject {
    Q_OBJECT
private slots:
    void messages_data();
    void messages();
    void facts();
    void inflates_data();
    void inflates();
    void finalBlocks();
    void bomb();
    void damaged();
    void lostContext();
};

void TestAssembler::messages_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("expected");
    const auto text = Opcode::Text;
    const auto more = Opcode::Continuation;
    QTest::newRow("nothing") << QByteArray() << QStringList();
    QTest::newRow("one") << frame(text, "one") << QStringList{QStringLiteral("in text 'one'")};
    QTest::newRow("empty") << frame(text, "") << QStringList{QStringLiteral("in text -")};
    QTest::newRow("three fragments, ping between")
        << QByteArray(frame(text, "a", false) + frame(more, "b", false) + frame(Opcode::Ping, "p") + frame(more, "c"))
        << QStringList{QStringLiteral("in ping 'p'"), QStringLiteral("in text 'abc' frames=3")};
    QTest::newRow("stray continuation")
        << QByteArray(frame(more, "x") + frame(text, "y"))
        << QStringList{QStringLiteral("in continuation 'x' | a continuation frame without a message to continue (RFC 6455 section 5.4)"),
                       QStringLiteral("in text 'y'")};
    QTest::newRow("new message inside a message")
        << QByteArray(frame(text, "old", false) + frame(Opcode::Binary, "new"))
        << QStringList{QStringLiteral("in text 'old' incomplete | a new message began before this one was finished (RFC 6455 section 5.4)"),
                       QStringLiteral("in binary 'new'")};
    QTest::newRow("reserved opcode inside a message")
        << QByteArray(frame(text, "a", false) + frame(Opcode(3), "r") + frame(more, "b"))
        << QStringList{QStringLiteral("in reserved 3 'r' | opcode 3 is reserved (RFC 6455 section 5.2)"),
                       QStringLiteral("in text 'ab' frames=2")};
    QTest::newRow("ends inside a message")
        << frame(text, "half", false)
        << QStringList{QStringLiteral("in text 'half' incomplete | the connection ended before the message was finished")};
    QTest::newRow("ends inside a frame")
        << frame(text, "half").chopped(2)
        << QStringList{QStringLiteral("in text 'ha' incomplete | the connection ended inside this frame: 2 of 4 payload bytes had come")};
    QTest::newRow("ends inside a header")
        << QByteArray::fromHex("827e")
        << QStringList{QStringLiteral("in binary - incomplete | the connection ended inside the header of this frame")};
    QTest::newRow("text that is no UTF-8")
        << frame(text, "ab\xC3(") << QStringList{QStringLiteral("in text 6162c328 | the text is not UTF-8 from byte 2 on (RFC 6455 section 5.6)")};
    QTest::newRow("a character over two fragments")
        << QByteArray(frame(text, "\xC3", false) + frame(more, "\xA9")) << QStringList{QStringLiteral("in text c3a9 frames=2")};
    QTest::newRow("binary may hold anything") << frame(Opcode::Binary, "\xFF") << QStringList{QStringLiteral("in binary ff")};
}

void TestAssembler::messages()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, expected);
    QCOMPARE(lines(assemble(bytes)), expected);
}

void TestAssembler::facts()
{
    const QList<Delivery> all = assemble(frame(Opcode::Text, "ab", false, 2) + frame(Opcode::Continuation, QByteArray(200, 'c')));
    QCOMPARE(all.size(), 1);
    QCOMPARE(all[0].header, QByteArray::fromHex("2102"));
    QCOMPARE(all[0].rsv, quint8(2));
    QCOMPARE(all[0].wireSize, qint64(2 + 2 + 4 + 200));
    QCOMPARE(all[0].frames, 2);
}

void TestAssembler::inflates_data()
{
    QTest::addColumn<bool>("context");
    QTest::addColumn<bool>("fragmented");
    QTest::newRow("with context takeover") << true << false;
    QTest::newRow("without") << false << false;
    QTest::newRow("with, fragmented") << true << true;
    QTest::newRow("without, fragmented") << false << true;
}

void TestAssembler::inflates()
{
    QFETCH(bool, context);
    QFETCH(bool, fragmented);
    Deflater deflater;
    QByteArray bytes;
    const QByteArray text = "{\"channel\":\"news\",\"data\":\"the same words every time\"}";
    for (int i = 0; i < 3; ++i) {
        const QByteArray packed = deflater.message(text);
        if (context && i > 0)
            QVERIFY(packed.size() < text.size() / 3);
        if (fragmented) {
            bytes += frame(Opcode::Text, packed.left(2), false, 4) + frame(Opcode::Continuation, packed.mid(2));
        } else {
            bytes += frame(Opcode::Text, packed, true, 4);
        }
        bytes += frame(Opcode::Text, "plain between");
        if (!context)
            deflater.forget();
    }
    const QList<Delivery> all = assemble(bytes, context ? WithContext : WithoutContext);
    QCOMPARE(all.size(), 6);
    for (int i = 0; i < 6; i += 2) {
        QCOMPARE(all[i].payload, text);
        QVERIFY(all[i].compressed);
        QCOMPARE(all[i].findings, QStringList());
        QCOMPARE(all[i + 1].payload, QByteArray("plain between"));
        QVERIFY(!all[i + 1].compressed);
    }
}

/// RFC 7692 section 7.2.3.4: a message may end with a block that has BFINAL set.
void TestAssembler::finalBlocks()
{
    const QByteArray hello = QByteArray::fromHex("f348cdc9c9070000"); // the example of that section, with its padding byte
    const QByteArray bare = hello.chopped(1);
    const QByteArray bytes = frame(Opcode::Text, hello, true, 4) + frame(Opcode::Text, bare, true, 4) + frame(Opcode::Text, hello, true, 4);
    for (const Deflate &deflate : {WithContext, WithoutContext})
        QCOMPARE(lines(assemble(bytes, deflate)), QStringList(3, QStringLiteral("in text 'Hello' compressed")));
    // The window lives on behind such a block: "Hello" again, as a reference to the first one (section 7.2.3.2).
    const QByteArray again = QByteArray::fromHex("f200110000");
    QCOMPARE(lines(assemble(frame(Opcode::Text, hello, true, 4) + frame(Opcode::Text, again, true, 4), WithContext)),
             QStringList(2, QStringLiteral("in text 'Hello' compressed")));
}

void TestAssembler::bomb()
{
    Deflater deflater;
    const QByteArray packed = deflater.message(QByteArray(1 << 20, '0'));
    const QByteArray bytes = frame(Opcode::Text, packed, true, 4);
    QVERIFY(packed.size() * 1000 < 1 << 20); // nearly the best that deflate can do
    QVERIFY(!assemble(bytes, WithoutContext)[0].compressed);
    InflateLimits lax;
    lax.ratio = 2000;
    QCOMPARE(assemble(bytes, WithoutContext, lax)[0].payload.size(), 1 << 20);

    InflateLimits small;
    small.ratio = 2000;
    small.bytes = 1000000;
    Delivery delivery = assemble(bytes, WithoutContext, small)[0];
    QCOMPARE(delivery.payload, packed);
    QVERIFY(!delivery.compressed);
    QCOMPARE(delivery.findings.size(), 1);
    QVERIFY(delivery.findings[0].contains(QStringLiteral("beyond 1000000 bytes")));

    InflateLimits steep;
    steep.ratio = 100;
    delivery = assemble(bytes, WithoutContext, steep)[0];
    QCOMPARE(delivery.payload, packed);
    QVERIFY(delivery.findings[0].contains(QStringLiteral("beyond %1 bytes").arg(packed.size() * 100)));
}

void TestAssembler::damaged()
{
    const QByteArray good = Deflater().message("a message that is good to read, good to read, good to read");
    QRandomGenerator random(3);
    for (int round = 0; round < 300; ++round) {
        QByteArray bad = good;
        bad[random.bounded(int(bad.size()))] = char(random.bounded(256));
        bad.truncate(random.bounded(int(bad.size())) + 1);
        const QList<Delivery> all = assemble(frame(Opcode::Binary, bad, true, 4) + frame(Opcode::Binary, good, true, 4), WithoutContext);
        QCOMPARE(all.size(), 2);
        QVERIFY(all[0].compressed || (all[0].payload == bad && all[0].findings.size() == 1));
        QVERIFY(all[1].compressed); // without context takeover, one bad message does not spoil the next
    }
    const Delivery reserved = assemble(frame(Opcode::Binary, "\xFF\xFF\xFF", true, 4), WithoutContext)[0];
    QVERIFY(reserved.findings[0].startsWith(QStringLiteral("the message cannot be inflated: its data are damaged at byte")));
}

void TestAssembler::lostContext()
{
    Deflater deflater;
    const QByteArray first = deflater.message("the same words");
    const QByteArray second = deflater.message("the same words");
    const QList<Delivery> all = assemble(frame(Opcode::Text, first, true, 4) + frame(Opcode::Text, "\xFF\xFF", true, 4)
                                             + frame(Opcode::Text, second, true, 4),
                                         WithContext);
    QCOMPARE(all[0].payload, QByteArray("the same words"));
    QCOMPARE(all[2].payload, second);
    QVERIFY(all[2].findings[0].contains(QStringLiteral("context was lost")));
}

QTEST_GUILESS_MAIN(TestAssembler)
#include "tst_assembler.moc"
