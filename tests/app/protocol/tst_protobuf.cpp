// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/protobuf/inspection.h"
#include "app/protocol/protobuf/wireformat.h"

#include "conversationlines.h"

#include <QTest>
#include <centrifugo/client.pb.h>

using namespace telltale;
using namespace telltale::protocol;
using namespace telltale::protocol::protobuf;
using namespace Qt::StringLiterals;
namespace schema = telltale::centrifugo;

namespace {

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

/// `label=value@offset+length`, children in braces.
QString drawn(const QList<Node> &nodes)
{
    QStringList all;
    for (const Node &node : nodes) {
        QString one = node.label;
        if (!node.value.isEmpty())
            one += u'=' + node.value;
        one += u"@%1+%2"_s.arg(node.span.offset).arg(node.span.length);
        if (!node.children.isEmpty())
            one += u'{' + drawn(node.children) + u'}';
        all.append(one);
    }
    return all.join(u' ');
}

QString said(const std::optional<Problem> &problem)
{
    return problem ? u"%1 @%2+%3"_s.arg(problem->text).arg(problem->span.offset).arg(problem->span.length) : QString();
}

template<typename Check>
void everyNode(const QList<Node> &nodes, Check check)
{
    for (const Node &node : nodes) {
        check(node);
        everyNode(node.children, check);
    }
}

} // namespace

class TestProtobuf : public QObject {
    Q_OBJECT

private slots:
    void varints_data();
    void varints();
    void pieces_data();
    void pieces();
    void together();
    void aCrowd();
    void inspected_data();
    void inspected();
    void unknownIsBounded();
    void deep();
    void many();
    void anyBytes();
    void agreesWithLibrary();
};

void TestProtobuf::varints_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Varint::State>("state");
    QTest::addColumn<quint64>("value");
    QTest::addColumn<int>("size");
    const auto row = [](const char *bytes, Varint::State state, quint64 value, int size) { QTest::newRow(bytes) << hex(bytes) << state << value << size; };
    using State = Varint::State;
    row("", State::CutShort, 0, 0);
    row("00", State::Good, 0, 1);
    row("7f", State::Good, 127, 1);
    row("80", State::CutShort, 0, 1);
    row("8001", State::Good, 128, 2);
    row("8000", State::Padded, 0, 2);
    row("ac02ff", State::Good, 300, 2);
    row("ffffffffffffffffff01", State::Good, 0xffffffffffffffffULL, 10);
    row("ffffffffffffffffff", State::CutShort, 0x7fffffffffffffffULL, 9);
    row("ffffffffffffffffff02", State::TooLong, 0x7fffffffffffffffULL, 10);
    row("8080808080808080808001", State::TooLong, 0, 10);
}

void TestProtobuf::varints()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Varint::State, state);
    QFETCH(quint64, value);
    QFETCH(int, size);
    const Varint read = readVarint(bytes);
    QCOMPARE(read.state, state);
    QCOMPARE(read.value, value);
    QCOMPARE(int(read.size), size);
    QCOMPARE(read.complaint().isEmpty(), state == Varint::State::Good);
    if (state == Varint::State::Good)
        QCOMPARE(writeVarint(value), bytes.first(size));
}

void TestProtobuf::pieces_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("bodies"); ///< offset+length, and `!finding`
    QTest::addColumn<QString>("problem");
    QTest::newRow("nothing") << QByteArray() << QString() << QString();
    QTest::newRow("one") << hex("026869") << u"1+2"_s << QString();
    QTest::newRow("empty ones") << hex("0000") << u"1+0 2+0"_s << QString();
    QTest::newRow("three") << hex("0161" "00" "026263") << u"1+1 3+0 4+2"_s << QString();
    QTest::newRow("length lies") << hex("0161" "05" "6263") << u"1+1"_s << u"length 5 announced, 2 bytes are there @2+3"_s;
    QTest::newRow("one is there") << hex("0561") << QString() << u"length 5 announced, 1 byte is there @0+2"_s;
    QTest::newRow("huge") << hex("ffffffffffffffffff01" "00") << QString() << u"length 18446744073709551615 announced, 1 byte is there @0+11"_s;
    QTest::newRow("cut") << hex("00" "ff") << u"1+0"_s << u"the length is a varint that is cut short after 1 byte @1+1"_s;
    QTest::newRow("padded") << hex("8100" "61" "00") << u"2+1!the length is a varint of 2 bytes for 1, which needs 1 byte 4+0"_s << QString();
    QTest::newRow("padded and lying") << hex("8500" "61") << QString() << u"length 5 announced, 1 byte is there @0+3"_s;
    QTest::newRow("eleven bytes") << hex("8080808080808080808001") << QString() << u"the length is a varint that goes on beyond 64 bits @0+11"_s;
}

void TestProtobuf::pieces()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, bodies);
    QFETCH(QString, problem);
    const Pieces cut = splitLengthPrefixed(bytes);
    QStringList spans;
    qsizetype end = 0;
    for (const Piece &piece : cut.pieces) {
        QCOMPARE(piece.prefix.offset, end);
        QCOMPARE(piece.prefix.offset + piece.prefix.length, piece.body.offset);
        end = piece.body.offset + piece.body.length;
        spans.append(u"%1+%2"_s.arg(piece.body.offset).arg(piece.body.length) + (piece.finding.isEmpty() ? QString() : u'!' + piece.finding));
    }
    QCOMPARE(spans.join(u' '), bodies);
    QCOMPARE(said(cut.problem), problem);
    if (cut.problem)
        QCOMPARE(cut.problem->span.offset, end);
}

void TestProtobuf::together()
{
    QByteArray all;
    const QList<qsizetype> sizes {0, 1, 127, 128, 20000};
    for (const qsizetype size : sizes)
        all += lengthPrefixed(QByteArray(size, 'x'));
    const Pieces cut = splitLengthPrefixed(all);
    QVERIFY(!cut.problem);
    QCOMPARE(cut.pieces.size(), sizes.size());
    for (qsizetype i = 0; i < sizes.size(); ++i)
        QCOMPARE(cut.pieces[i].body.length, sizes[i]);
}

void TestProtobuf::aCrowd()
{
    const Pieces pieces = splitLengthPrefixed(QByteArray(1024 * 1024, '\0'));
    QCOMPARE(pieces.pieces.size(), MostPieces);
    QVERIFY(pieces.problem);
    QCOMPARE(pieces.problem->span.offset, MostPieces);
    QCOMPARE(pieces.problem->span.length, 1024 * 1024 - MostPieces);
}

void TestProtobuf::inspected_data()
{
    QTest::addColumn<QByteArray>("bytes"); ///< of a Reply
    QTest::addColumn<QString>("nodes");
    QTest::addColumn<QString>("unknown");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const char *bytes, const char *nodes, const char *unknown = "", const char *problem = "") {
        QTest::newRow(name) << hex(bytes) << QString::fromUtf8(nodes) << QString::fromUtf8(unknown) << QString::fromUtf8(problem);
    };
    row("nothing", "", "");
    row("error", "0805" "1206" "0867" "12026e6f", "id=5@1+1 error@4+6{code=103@5+1 message=no@8+2}");
    row("empty body", "0803" "3a00", "id=3@1+1 unsubscribe@2+2");
    row("64 bits", "220b" "08ffffffffffffffffff01", "push@2+11{id=-1@3+10}");
    row("more of 64 bits", "220e" "220c" "2a00" "30ffffffffffffffff7f", "push@2+14{pub@4+12{info@4+2 offset=9223372036854775807@7+9}}");
    row("zigzag", "2204" "2202" "6803", "push@2+4{pub@4+2{score=-2@5+1}}");
    row("JSON", "22" "0b" "2209" "2207" "7b2261223a317d", "push@2+11{pub@4+9{data@6+7{a=1@11+1}}}");
    row("bytes", "2206" "2204" "2202" "fffe", "push@2+6{pub@4+4{data=\\xFF\\xFE@6+2}}");
    row("unknown", "0801" "d00207" "da0202" "6869" "", "id=1@1+1 #42=7@4+1 #43=hi@8+2", "unknown field #42 (varint 7), unknown field #43 (bytes hi)");
    row("unknown inside", "2a03" "d00207", "connect@2+3{#42=7@4+1}", "unknown field #42 in connect (varint 7)");
    row("unknown numbers", "f90a" "0100000000000000" "fd0a" "02000000", "#175=1@2+8 #175=2@12+4", "unknown field #175 (8 bytes 1), unknown field #175 (4 bytes 2)");
    row("group", "db02" "0801" "dc02", "#43=\\u0008\\u0001@2+2", "unknown field #43 (group \\u0008\\u0001)");
    row("group without end", "db02" "0801", "unreadable=\\xDB\\u0002\\u0008\\u0001@0+4", "", "the tag is missing: the bytes end @4+0");
    row("length lies", "0801" "2a7f" "0801", "id=1@1+1 unreadable=*\\u007F\\u0008\\u0001@2+4", "", "field #5: length 127 announced, 2 bytes are there @3+3");
    row("cut inside", "2a04" "0a0561" "62", "connect@2+4{unreadable=\n\\u0005ab@2+4}", "", "connect: field #1: length 5 announced, 2 bytes are there @3+3");
    row("cut value", "08ff", "unreadable=\\u0008\\xFF@0+2", "", "the value is a varint that is cut short after 1 byte @1+1");
    row("padded value", "088500", "id=5@1+2", "", "the value is a varint of 2 bytes for 5, which needs 1 byte @1+2");
    row("no UTF-8", "120412" "02" "61ff", "error@2+4{message=a\\xFF@4+2}", "", "error.message: the text is not UTF-8 from its byte 1 on @5+1");
    row("wrong type", "0a0161" "1001", "id=a@2+1 error=1@4+1", "", "id: it came as bytes, but is of type uint32 @0+3");
    row("too large", "08ffffffff1f", "id=4294967295@1+5", "", "id: 8589934591 does not fit its type uint32 @1+5");
    row("number 0", "0001", "unreadable=\\u0000\\u0001@0+2", "", "0 is no field number @0+2");
    row("wire type 7", "0f", "unreadable=\\u000F@0+1", "", "field #1 has wire type 7, which does not exist @0+1");
    row("end of nothing", "0c", "unreadable=\\u000C@0+1", "", "a group of number 1 ends that never began @0+1");
}

void TestProtobuf::inspected()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, nodes);
    QFETCH(QString, unknown);
    QFETCH(QString, problem);
    const Inspection seen = inspect(*schema::Reply::descriptor(), bytes);
    QCOMPARE(drawn(seen.nodes), nodes);
    QCOMPARE(seen.unknown.join(u", "_s), unknown);
    QCOMPARE(said(seen.problem), problem);
    const Inspection moved = inspect(*schema::Reply::descriptor(), bytes, 7);
    if (!seen.nodes.isEmpty())
        QCOMPARE(moved.nodes[0].span.offset, seen.nodes[0].span.offset + 7);
}

void TestProtobuf::unknownIsBounded()
{
    const Inspection seen = inspect(*schema::Reply::descriptor(), QByteArray("\xd0\x02\x07").repeated(10000));
    QCOMPARE(seen.unknown.size(), 33);
    QCOMPARE(seen.nodes.size(), 5001);
}

void TestProtobuf::deep()
{
    QByteArray filter;
    for (int i = 0; i < 200; ++i)
        filter = "\x32" + lengthPrefixed(filter); // FilterNode.nodes
    const Inspection seen = inspect(*schema::FilterNode::descriptor(), filter);
    QVERIFY(seen.problem && seen.problem->text.contains(u"nested deeper than 100 levels"_s));
    const Inspection fine = inspect(*schema::FilterNode::descriptor(), hex("32023200"));
    QVERIFY(!fine.problem);
    const QByteArray groups = QByteArray("\xdb\x02").repeated(100000);
    QVERIFY(inspect(*schema::Reply::descriptor(), groups).problem->text.contains(u"nested deeper"_s));
}

void TestProtobuf::many()
{
    const QByteArray bytes = QByteArray("\x08\x01").repeated(1 << 20) + "\x08";
    const Inspection seen = inspect(*schema::Reply::descriptor(), bytes);
    QCOMPARE(seen.nodes.size(), 5001);
    QVERIFY(seen.problem); // the cut at the very end is still found
}

void TestProtobuf::anyBytes()
{
    const QByteArray reply = hex("0805" "1208" "0867" "12046e6f6e65" "2212" "12016e" "220d" "2207" "7b2261223a317d" "3a00" "3004" "d00207");
    QVERIFY(reply.size() > 30);
    test::tryAll(reply, [](const QByteArray &bytes) {
        for (const QByteArray &each : {bytes, lengthPrefixed(bytes)}) {
            const Inspection seen = inspect(*schema::Reply::descriptor(), each);
            const Inspection faults = inspectFaults(*schema::Reply::descriptor(), each);
            QVERIFY(faults.nodes.isEmpty());
            QCOMPARE(faults.unknown, seen.unknown);
            QCOMPARE(faults.broken, seen.broken);
            QCOMPARE(said(faults.problem), said(seen.problem));
            everyNode(seen.nodes, [&each](const Node &node) {
                QVERIFY(node.span.offset >= 0 && node.span.length >= 0 && node.span.offset + node.span.length <= each.size());
            });
            if (seen.problem)
                QVERIFY(seen.problem->span.offset >= 0 && seen.problem->span.offset + seen.problem->span.length <= each.size());
        }
        splitLengthPrefixed(bytes);
    });
}

/// Two judges: where libprotobuf refuses, a problem is found.
void TestProtobuf::agreesWithLibrary()
{
    const QByteArray reply = hex("0805" "1208" "0867" "12046e6f6e65" "2207" "12016e" "3a02" "1001" "3a00" "d00207");
    test::tryAll(reply, [](const QByteArray &bytes) {
        schema::Reply parsed;
        if (!parsed.ParseFromArray(bytes.constData(), int(bytes.size())))
            QVERIFY2(inspect(*schema::Reply::descriptor(), bytes).problem, bytes.toHex().constData());
    });
}

QTEST_GUILESS_MAIN(TestProtobuf)
#include "tst_protobuf.moc"
