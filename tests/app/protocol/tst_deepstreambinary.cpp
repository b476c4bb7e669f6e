// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// deepstream's binary variant: the bytes of the reference's tables both ways, and bytes that are none.
#include "app/protocol/deepstream/system.h"

#include <QtTest>

using namespace telltale;
using namespace telltale::protocol;
using namespace Qt::StringLiterals;
using wire::Direction;

namespace {

const QString Binary = u"binary"_s;

wire::Delivery delivery(Direction direction, const QByteArray &payload)
{
    wire::Delivery one;
    one.direction = direction;
    one.opcode = wire::Opcode::Binary;
    one.payload = payload;
    return one;
}

Messages read(const QByteArray &payload, Direction direction = Direction::In)
{
    return deepstreamSystem().adapter(Binary)->read(delivery(direction, payload), 0);
}

QByteArray bytes(const char *hex)
{
    return QByteArray::fromHex(hex);
}

QStringList lines(const QList<Node> &nodes, int depth = 0)
{
    QStringList all;
    for (const Node &node : nodes) {
        all.append(QString(depth, u' ') + node.label + u'=' + node.value);
        all += lines(node.children, depth + 1);
    }
    return all;
}

} // namespace

class TestDeepstreamBinary : public QObject {
    Q_OBJECT

private slots:
    void composes_data();
    void composes();
    void warns_data();
    void warns();
    void reads_data();
    void reads();
    void findings_data();
    void findings();
    void cutAnywhere_data();
    void cutAnywhere();
    void tree();
    void secrets();
    void recognises_data();
    void recognises();
    void heartbeat();
};

void TestDeepstreamBinary::composes_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<Values>("values");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *operation, const Values &values, const char *hex) { QTest::newRow(operation) << QString::fromLatin1(operation) << values << bytes(hex); };
    const QString n = u"name"_s;
    const QString c = u"correlationId"_s;
    const QString v = u"version"_s;
    const QString d = u"data"_s;
    const QString p = u"path"_s;
    const QString s = u"subscription"_s;
    row("challenge", {{u"url"_s, u"ws://h/deepstream"_s}}, "2c10021a2808052a1177733a2f2f682f6465657073747265616d3204302e31613a0131420874656c6c74616c65");
    row("login", {{u"username"_s, u"ann"_s}, {u"password"_s, u"s3"_s}}, "2a10031a26080212227b22757365726e616d65223a22616e6e222c2270617373776f7264223a227333227d");
    row("ping", {}, "0610021a020802");
    row("pong", {}, "0610021a020803");
    row("subscribe", {{n, u"chat/1"_s}}, "1110041a0d08031a01313a06636861742f31");
    row("unsubscribe", {{n, u"chat/1"_s}}, "1110041a0d08041a01313a06636861742f31");
    row("emit", {{n, u"chat/1"_s}, {d, u"{\"a\":1}"_s}}, "1710041a13080212077b2261223a317d3206636861742f31");
    row("listen", {{n, u"chat/.*"_s}}, "0f10041a0b08053207636861742f2e2a");
    row("listen-accept", {{n, u"chat/.*"_s}, {s, u"chat/1"_s}}, "1710041a1308073207636861742f2e2a4206636861742f31");
    row("listen-reject", {{n, u"chat/.*"_s}, {s, u"chat/1"_s}}, "1710041a1308083207636861742f2e2a4206636861742f31");
    row("unlisten", {{n, u"chat/.*"_s}}, "0f10041a0b08063207636861742f2e2a");
    row("record-subscribe", {{n, u"u/7"_s}}, "0e10051a0a08171a01313a03752f37");
    row("record-subscribe-only", {{n, u"u/7"_s}, {c, u"2"_s}}, "0e10051a0a08191a01323a03752f37");
    row("record-read", {{n, u"u/7"_s}}, "0b10051a0708033203752f37");
    row("record-head", {{n, u"u/7"_s}}, "0b10051a0708053203752f37");
    row("record-update", {{n, u"u/7"_s}, {d, u"{\"a\":1}"_s}}, "1610051a12081212077b2261223a317d3203752f376801");
    row("record-patch", {{n, u"u/7"_s}, {v, u"2"_s}, {p, u"b"_s}, {d, u"5"_s}, {u"writeAck"_s, u"true"_s}}, "1810051a1408131201351a01313203752f3758016201626802");
    row("record-erase", {{n, u"u/7"_s}, {v, u"3"_s}, {p, u"b"_s}}, "1010051a0c08143203752f376201626803");
    row("record-upsert", {{n, u"u/7"_s}, {d, u"{\"a\":1}"_s}}, "1f10051a1b081012077b2261223a317d3203752f3768ffffffffffffffffff01");
    row("record-upsert-path", {{n, u"u/7"_s}, {p, u"b"_s}, {d, u"1"_s}}, "1c10051a1808111201313203752f3762016268ffffffffffffffffff01");
    row("record-unsubscribe", {{n, u"u/7"_s}, {c, u"3"_s}}, "0e10051a0a081a1a01333a03752f37");
    row("record-delete", {{n, u"u/7"_s}}, "0b10051a0708093203752f37");
    row("rpc-provide", {{n, u"sum"_s}}, "0e10061a0a08081a0131320373756d");
    row("rpc-unprovide", {{n, u"sum"_s}, {c, u"2"_s}}, "0e10061a0a08091a0132320373756d");
    row("rpc-request", {{n, u"sum"_s}, {c, u"k1"_s}, {d, u"[1,2]"_s}}, "1610061a12080212055b312c325d1a026b313a0373756d");
    row("rpc-accept", {{n, u"sum"_s}, {c, u"k1"_s}}, "0f10061a0b08041a026b313a0373756d");
    row("rpc-response", {{n, u"sum"_s}, {c, u"k1"_s}, {d, u"3"_s}}, "1210061a0e08051201331a026b313a0373756d");
    row("rpc-reject", {{n, u"sum"_s}, {c, u"k1"_s}}, "0f10061a0b08061a026b313a0373756d");
    row("rpc-error", {{n, u"sum"_s}, {c, u"k1"_s}, {d, u"\"no\""_s}}, "1510061a1108071204226e6f221a026b313a0373756d");
    row("presence-subscribe", {{u"users"_s, u"ann"_s}}, "0e10071a0a080a2a01314a03616e6e");
    row("presence-subscribe-all", {}, "0610071a02080c");
    row("presence-unsubscribe", {{u"users"_s, u"ann"_s}, {c, u"2"_s}}, "0e10071a0a080b2a01324a03616e6e");
    row("presence-unsubscribe-all", {}, "0610071a02080d");
    row("presence-query", {{u"users"_s, u"ann"_s}, {c, u"3"_s}}, "0e10071a0a08042a01334a03616e6e");
    row("presence-query-all", {}, "0610071a020802");
}

void TestDeepstreamBinary::composes()
{
    QFETCH(QString, operation);
    QFETCH(Values, values);
    QFETCH(QByteArray, expected);
    const Result<Composed> composed = deepstreamSystem().composer(Binary).compose(operation, values, 1);
    QVERIFY(bool(composed));
    QCOMPARE(composed->outgoing.opcode, wire::Opcode::Binary);
    QCOMPARE(composed->outgoing.payload.toHex(), expected.toHex());
    const Messages messages = read(expected, Direction::Out);
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages[0].operation, operation);
    QCOMPARE(messages[0].bytes, expected);
}

void TestDeepstreamBinary::warns_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<Values>("values");
    QTest::addColumn<QString>("word");
    QTest::newRow("second listen") << u"listen"_s << Values {{u"name"_s, u"a.*"_s}} << u"process"_s;
    QTest::newRow("second listen for records") << u"record-listen"_s << Values {{u"name"_s, u"a.*"_s}} << u"process"_s;
    QTest::newRow("name for names") << u"subscribe"_s << Values {{u"name"_s, u"a"_s}, {u"asName"_s, u"true"_s}} << u"does nothing"_s;
    QTest::newRow("pong") << u"pong"_s << Values {} << u"UNKNOWN_TOPIC"_s;
}

void TestDeepstreamBinary::warns()
{
    QFETCH(QString, operation);
    QFETCH(Values, values);
    QFETCH(QString, word);
    const Result<Composed> composed = deepstreamSystem().composer(Binary).compose(operation, values, 1);
    QVERIFY(bool(composed));
    QVERIFY2(composed->warnings.join(u' ').contains(word), qPrintable(composed->warnings.join(u' ')));
}

void TestDeepstreamBinary::reads_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *hex, const char *line) { QTest::newRow(name) << bytes(hex) << QString::fromLatin1(line); };
    row("redirect", "1a10021a1608072a1277733a2f2f68322f6465657073747265616d", "info|redirect||REDIRECT||");
    row("denied", "1510041a1108681a013120013206636861742f315803", "error|subscribe|4/104|MESSAGE_DENIED|chat/1|1");
    row("version 0, written", "1110051a0d080412027b7d3203752f376800", "reply|record-read||READ_RESPONSE|u/7|");
    row("version -1 in ten bytes", "1610051a1208063203752f3768ffffffffffffffffff01", "reply|record-head||HEAD_RESPONSE|u/7|");
    row("version conflict, unflagged", "1810051a14086612077b2261223a327d3203752f3750126804", "error|record-update|5/102|VERSION_EXISTS|u/7|");
    row("write ack", "1110051a0d080e1a0277313203752f375801", "reply|||WRITE_ACKNOWLEDGEMENT|u/7|w1");
    row("name is 7 in rpc", "1610061a12080212055b312c325d1a026b313a0373756d", "push|rpc-request||REQUEST|sum|k1");
    row("presence names", "1010071a0c08034a03616e6e4a03626f62", "reply|presence-query-all||QUERY_ALL_RESPONSE|ann, bob|");
    row("versions", "0d10051a09080872050a01611003", "reply|record-head-bulk||HEAD_RESPONSE_BULK|a|");
    row("topic last, action last", "091a0532016108021004", "push|emit||EMIT|a|");
    row("no inner message is an action of 0", "021004", "info|||UNKNOWN||");
    row("a topic to come", "0610371a020801", "info|||UNKNOWN(1)||");
    row("no topic", "041a020801", "malformed|||||");
    row("length 0", "00", "malformed|||||");
}

void TestDeepstreamBinary::reads()
{
    QFETCH(QByteArray, frame);
    QFETCH(QString, expected);
    const Messages messages = read(frame);
    QVERIFY(!messages.isEmpty());
    const Message &m = messages[0];
    QCOMPARE((QStringList {QString(kindName(m.kind)), m.operation, m.code, m.name, m.subject, m.id}.join(u'|')), expected);
}

void TestDeepstreamBinary::findings_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const char *hex, const char *word) { QTest::newRow(name) << bytes(hex) << QString::fromLatin1(word); };
    row("unknown field of the inner message", "0c10041a080802320161d00207", "#42");
    row("length that lies", "ff10041a020802", "");
    row("no JSON in data", "0c10041a080802120178320161", "JSON");
    row("text that is no UTF-8", "0910041a0508023201ff", "UTF-8");
    row("varint cut short", "0610041a0208ff", "byte 6");
    row("inner length beyond the end", "0410041a09", "byte");
}

void TestDeepstreamBinary::findings()
{
    QFETCH(QByteArray, frame);
    QFETCH(QString, word);
    const Messages messages = read(frame);
    QVERIFY(!messages.isEmpty());
    QVERIFY(!messages[0].findings.isEmpty());
    QVERIFY2(messages[0].findings.join(u' ').contains(word), qPrintable(messages[0].findings.join(u' ')));
}

void TestDeepstreamBinary::cutAnywhere_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::newRow("denied") << bytes("1510041a1108681a013120013206636861742f315803");
    QTest::newRow("two") << bytes("1510041a1108681a013120013206636861742f3158031610051a1208063203752f3768ffffffffffffffffff01");
    QTest::newRow("login") << bytes("2a10031a26080212227b22757365726e616d65223a22616e6e222c2270617373776f7264223a227333227d");
}

void TestDeepstreamBinary::cutAnywhere()
{
    QFETCH(QByteArray, frame);
    const System &system = deepstreamSystem();
    const qsizetype first = 1 + frame.at(0);
    for (qsizetype i = 0; i < frame.size(); ++i) {
        const Messages messages = read(frame.first(i));
        QVERIFY(!messages.isEmpty());
        if (i == first) // exactly the first of two
            QVERIFY(messages.last().kind != Kind::Malformed);
        else
            QCOMPARE(messages.last().kind, Kind::Malformed);
        QCOMPARE(messages.size(), i > first ? 2 : 1);
        system.tree(Binary, wire::Direction::In, frame.first(i));
        system.secrets(frame.first(i));
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray flipped = frame;
            flipped[i] = char(flipped[i] ^ (1 << bit));
            QVERIFY(!read(flipped).isEmpty());
            system.tree(Binary, wire::Direction::In, flipped);
            system.secrets(flipped);
        }
    }
    QCOMPARE(read(frame + frame).size(), 2 * read(frame).size());
    QVERIFY(read(frame + frame).at(1).findings.join(u' ').contains(u"ignores"_s) || read(frame).size() == 2);
}

void TestDeepstreamBinary::tree()
{
    QCOMPARE(lines(deepstreamSystem().tree(Binary, wire::Direction::In, bytes("1510041a1108681a013120013206636861742f315803"))),
        QStringList({u"length=21"_s, u"topic=4 (EVENT)"_s, u"message="_s, u" action=104 (MESSAGE_DENIED)"_s, u" correlation_id=1"_s, u" is_error=true"_s, u" name=chat/1"_s,
            u" original_action=3 (SUBSCRIBE)"_s}));
}

void TestDeepstreamBinary::secrets()
{
    const QByteArray login = bytes("2a10031a26080212227b22757365726e616d65223a22616e6e222c2270617373776f7264223a227333227d");
    const QList<Span> spans = deepstreamSystem().secrets(login);
    QCOMPARE(spans.size(), 1);
    QCOMPARE(login.mid(spans[0].offset, spans[0].length), QByteArray("s3"));
}

void TestDeepstreamBinary::recognises_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QString>("variant");
    QTest::newRow("path") << u"/deepstream"_s << QByteArray() << u"binary"_s;
    QTest::newRow("challenge") << u"/x"_s << bytes("0610021a020805") << u"binary"_s;
    QTest::newRow("ack") << u"/x"_s << bytes("0b10041a0708031a01312801") << u"binary"_s;
    QTest::newRow("Centrifugo's connect") << u"/x"_s << bytes("06080122020a00") << QString();
    QTest::newRow("Centrifugo's reply") << u"/x"_s << bytes("0410011a00") << QString(); // looks alike, but for its action
    QTest::newRow("length beyond the end") << u"/x"_s << bytes("0710021a020805") << QString();
    QTest::newRow("empty") << u"/x"_s << QByteArray("\0", 1) << QString();
}

void TestDeepstreamBinary::recognises()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, frame);
    QFETCH(QString, variant);
    wire::Opening opening;
    opening.url = QUrl(u"ws://h"_s + path);
    const wire::Delivery first = delivery(Direction::In, frame);
    const Guess guess = deepstreamSystem().recognise({&opening, frame.isEmpty() ? nullptr : &first});
    QCOMPARE(guess.variant, variant);
    QCOMPARE(guess.confidence >= 50, !variant.isEmpty());
}

void TestDeepstreamBinary::heartbeat()
{
    AutomationState state;
    const auto adapter = deepstreamSystem().adapter(Binary);
    QVERIFY(adapter->due(1000 * Second, state, 1).isEmpty()); // not before the login
    adapter->read(delivery(Direction::In, bytes("0610031a020803")), Second);
    QVERIFY(adapter->due(31 * Second - 1, state, 1).isEmpty());
    QCOMPARE(adapter->due(31 * Second, state, 1).value(0).payload, bytes("0610021a020802"));
    QVERIFY(adapter->due(31 * Second, state, 1).isEmpty());
    state.on.insert(u"ping"_s, false);
    QVERIFY(adapter->due(62 * Second, state, 1).isEmpty());
    state.on.clear();
    QCOMPARE(adapter->due(92 * Second, state, 1).size(), 1);
    Message close;
    adapter->explainClose(close, {});
    QVERIFY(adapter->due(200 * Second, state, 1).isEmpty());
}

QTEST_APPLESS_MAIN(TestDeepstreamBinary)
#include "tst_deepstreambinary.moc"
