// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What no message of ShareDB says, but a conversation shows: what the client library concludes (share/sharedb: lib/client), a refusal that
// looks like an end, requests without an answer.
#include "app/protocol/sharedb/system.h"
#include "tests/app/protocol/conversationlines.h"

#include <QtTest>

using namespace telltale;
using namespace telltale::protocol;

namespace {

const QByteArray Init = R"(<{"a":"init","protocol":1,"protocolMinor":2,"id":"me","type":"http://sharejs.org/types/JSONv0"})";
const QByteArray Subscribe = R"(>{"a":"s","c":"r","d":"x"})";
const QByteArray Subscribed = R"(<{"data":{"v":3,"data":{}},"a":"s","c":"r","d":"x"})"; // so version 3 is the next

QByteArray push(int version)
{
    return R"(<{"a":"op","c":"r","d":"x","v":)" + QByteArray::number(version) + R"(,"src":"you","seq":9,"op":[]})";
}
QByteArray edit(const QByteArray &version, int seq)
{
    return R"(>{"a":"op","c":"r","d":"x","v":)" + version + R"(,"seq":)" + QByteArray::number(seq) + R"(,"x":{},"op":[]})";
}
QByteArray ack(int version, int seq)
{
    return R"(<{"src":"me","seq":)" + QByteArray::number(seq) + R"(,"v":)" + QByteArray::number(version) + R"(,"a":"op","c":"r","d":"x"})";
}
QByteArray refusal(int seq, const QByteArray &code)
{
    return R"(<{"a":"op","c":"r","d":"x","v":3,"seq":)" + QByteArray::number(seq) + R"(,"x":{},"op":[],"error":{"code":")" + code + R"(","message":"m"}})";
}

/// `kind code subject: text` of what was concluded.
QStringList concluded(const Messages &messages)
{
    QStringList all;
    for (const Message &message : messages) {
        if (!message.inferred)
            continue;
        const QStringList head = QStringList {QString(kindName(message.kind)), message.code, message.subject}.filter(QRegularExpression(QStringLiteral(".")));
        all.append(head.join(u' ') + QStringLiteral(": ") + message.text);
        if (message.trace.isEmpty() || !message.bytes.isEmpty())
            all.append(QStringLiteral("without evidence, or with bytes"));
    }
    return all;
}

QStringList concluded(Adapter &adapter, const QByteArrayList &conversation)
{
    QStringList all;
    for (const QByteArray &line : conversation)
        all += concluded(adapter.read(test::delivery(line), 0));
    return all;
}

std::unique_ptr<Adapter> adapter()
{
    return sharedbSystem().adapter(QStringLiteral("json"));
}

} // namespace

class TestSharedbConclusions : public QObject {
    Q_OBJECT

private slots:
    void concludes_data();
    void concludes();
    void repeated();
    void atOnce();
    void refused_data();
    void refused();
    void unanswered();
    void everyReplyAnswers();
};

void TestSharedbConclusions::concludes_data()
{
    QTest::addColumn<QByteArrayList>("conversation");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArrayList &conversation, const char *expected) { QTest::newRow(name) << conversation << QString::fromUtf8(expected); };
    const char Gap[] = "note r/x: the op of version 3 did not come";
    row("handshake", {Init}, "");
    row("protocol 2", {R"(<{"a":"hs","protocol":2,"id":"me","type":"http://sharejs.org/types/JSONv0"})"},
        "error ERR_PROTOCOL_VERSION_NOT_SUPPORTED: the server's protocol is 2, the library knows only 1");
    row("protocol as a text", {R"(<{"a":"hs","protocol":"1","id":"me","type":"http://sharejs.org/types/JSONv0"})"},
        "error ERR_PROTOCOL_VERSION_NOT_SUPPORTED: the server's protocol is 1, the library knows only 1");
    row("no protocol", {R"(<{"a":"init","id":"me","type":"http://sharejs.org/types/JSONv0"})"},
        "error ERR_PROTOCOL_VERSION_NOT_SUPPORTED: the server names no protocol, the library knows only 1");
    row("1.0 is 1", {R"(<{"a":"init","protocol":1.0,"id":"me","type":"json0"})"}, "");
    row("other type", {R"(<{"a":"hs","protocol":1,"id":"me","type":"urn:x"})"},
        "error ERR_DEFAULT_TYPE_MISMATCH: the server's default type is urn:x, the library's is json0");
    row("no type", {R"(<{"a":"hs","protocol":1,"id":"me"})"}, "error ERR_DEFAULT_TYPE_MISMATCH: the server names no default type, the library's is json0");
    row("id no text", {R"(<{"a":"hs","protocol":1,"id":5,"type":"http://sharejs.org/types/JSONv0"})"},
        "error ERR_CLIENT_ID_BADLY_FORMED: the identity that the server gave is no text");
    row("told once", {R"(<{"a":"init","protocol":1,"id":5,"type":"json0"})", R"(<{"a":"hs","protocol":1,"id":5,"type":"json0"})"},
        "error ERR_CLIENT_ID_BADLY_FORMED: the identity that the server gave is no text");
    row("a refused handshake says nothing", {R"(<{"a":"hs","protocol":{},"error":{"code":"ERR_MESSAGE_BADLY_FORMED","message":"Invalid protocol"}})"}, "");

    const char Unversioned[] = "error ERR_INGESTED_SNAPSHOT_HAS_NO_VERSION r/x: the snapshot of the document has no number as version";
    row("snapshot", {Subscribe, Subscribed}, "");
    row("absent document", {Subscribe, R"(<{"data":{"v":0,"type":null},"a":"s","c":"r","d":"x"})"}, "");
    row("no version", {Subscribe, R"(<{"data":{"data":{}},"a":"s","c":"r","d":"x"})"}, Unversioned);
    row("version a text", {Subscribe, R"(<{"data":{"v":"3","data":{}},"a":"s","c":"r","d":"x"})"}, Unversioned);
    row("no version in bulk", {R"(<{"data":{"x":{"data":1},"y":{"v":1},"z":{"error":{"message":"no"}}},"a":"bf","c":"r"})"}, Unversioned);
    row("no version in a query", {R"(>{"a":"qf","id":1,"c":"r","q":{}})", R"(<{"data":[{"d":"x","data":{}},{"d":"y","v":1}],"a":"qf","id":1})"}, Unversioned);
    row("snapshots by version have theirs elsewhere", {R"(<{"id":1,"v":2,"data":{"serves":4},"type":"t","m":null,"a":"nf"})"}, "");

    row("in order", {Subscribe, Subscribed, push(3), push(4)}, "");
    row("gap", {Subscribe, Subscribed, push(4), push(5)}, Gap);
    row("wide gap", {Subscribe, Subscribed, push(3), push(8)}, "note r/x: the ops of versions 4 to 7 did not come");
    row("known already", {Subscribe, Subscribed, push(1), push(3)}, "");
    row("no subscription", {push(4), push(9)}, "");
    row("fetched only", {R"(>{"a":"f","c":"r","d":"x"})", R"(<{"data":{"v":3,"data":{}},"a":"f","c":"r","d":"x"})", push(7)}, "");
    row("unsubscribed", {Subscribe, Subscribed, R"(>{"a":"u","c":"r","d":"x"})", push(9)}, "");
    row("caught up", {R"(>{"a":"s","c":"r","d":"x","v":2})", push(2), R"(<{"a":"s","c":"r","d":"x"})", push(3)}, "");
    row("gap after catching up", {R"(>{"a":"s","c":"r","d":"x","v":2})", R"(<{"a":"s","c":"r","d":"x"})", push(3)}, "note r/x: the op of version 2 did not come");
    row("bulk", {R"(>{"a":"bs","c":"r","b":["x","y"]})", R"(<{"data":{"x":{"v":3},"y":{"v":1}},"a":"bs","c":"r"})", push(4)}, Gap);
    row("bulk by versions", {R"(>{"a":"bs","c":"r","b":{"x":3}})", R"(<{"a":"bs","c":"r","b":{"x":3}})", push(4)}, Gap);
    row("fetched in between", {Subscribe, Subscribed, R"(<{"data":{"v":6,"data":{}},"a":"f","c":"r","d":"x"})", push(6)}, "");
    row("own ops count", {Subscribe, Subscribed, edit("3", 1), ack(3, 1), push(4)}, "");
    row("own op overtaken", {Subscribe, Subscribed, edit("3", 1), push(4), ack(3, 1)}, "");
    row("acknowledged too late", {Subscribe, Subscribed, edit("3", 1), ack(4, 1)}, Gap);
    row("own op without a version", {Subscribe, Subscribed, edit("null", 1), ack(5, 1)}, "");

    const QByteArray fetch = R"(>{"a":"f","c":"r","d":"x","v":null})";
    const QByteArray failed = R"(<{"a":"f","c":"r","d":"x","v":null,"error":{"code":"APP","message":"down"}})";
    row("hard rollback failed", {edit("3", 1), refusal(1, "ERR_OT_OP_BADLY_FORMED"), fetch, failed},
        "error ERR_HARD_ROLLBACK_FETCH_FAILED r/x: loading the document anew failed, after an op on it had been refused");
    row("hard rollback", {edit("3", 1), refusal(1, "ERR_OT_OP_BADLY_FORMED"), fetch, R"(<{"data":{"v":3},"a":"f","c":"r","d":"x"})", fetch, failed}, "");
    row("only a fetch", {fetch, failed}, "");
    row("catching up", {edit("3", 1), refusal(1, "ERR_NO_OP"), fetch, failed}, "");
    row("something else first", {edit("3", 1), refusal(1, "X"), edit("3", 2), fetch, failed}, "");
}

void TestSharedbConclusions::concludes()
{
    QFETCH(QByteArrayList, conversation);
    QFETCH(QString, expected);
    const auto reader = adapter();
    QCOMPARE(concluded(*reader, conversation).join(u'\n'), expected);
}

void TestSharedbConclusions::repeated()
{
    const auto findings = [](const QByteArrayList &conversation) {
        const auto reader = adapter();
        Messages last;
        for (const QByteArray &line : conversation)
            last = reader->read(test::delivery(line), 0);
        return last.value(0).findings;
    };
    QCOMPARE(findings({edit("3", 1), edit("3", 1)}), QStringList()); // noticed by the server
    QCOMPARE(findings({edit("3", 1), edit("3", 2)}), QStringList());
    QCOMPARE(findings({edit("3", 1), edit("4", 1)}).size(), 1);
    QCOMPARE(findings({edit("null", 1), edit("null", 1)}).size(), 1);
    QCOMPARE(findings({edit("3", 1), refusal(1, "X"), edit("4", 1)}), QStringList()); // corrected
}

void TestSharedbConclusions::atOnce()
{
    const auto reader = adapter();
    reader->read(test::delivery(edit("3", 1)), 0);
    reader->read(test::delivery(refusal(1, "X")), 0);
    reader->read(test::delivery(R"(>{"a":"f","c":"r","d":"x"})"), 5 * Second); // a person's, not the library's
    QCOMPARE(concluded(reader->read(test::delivery(R"(<{"a":"f","c":"r","d":"x","error":{"message":"down"}})"), 5 * Second)), QStringList());
}

void TestSharedbConclusions::refused_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("clientFirst");
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QString>("expected");
    const QString refusal = QStringLiteral("note: most likely a refusal: the server's connect middleware did not let this client in");
    QTest::newRow("at once") << 1000 << 0 << false << QByteArray() << refusal;
    QTest::newRow("later") << 1000 << 60 << false << QByteArray() << QString();
    QTest::newRow("failure") << 1011 << 0 << false << QByteArray() << QString();
    QTest::newRow("the client's close, echoed") << 1000 << 0 << true << QByteArray() << QString();
    QTest::newRow("a handshake on its way") << 1000 << 0 << false << QByteArray(R"(>{"a":"hs","id":null,"protocol":1})") << refusal;
    QTest::newRow("what ends a connection by itself") << 1000 << 0 << false << QByteArray(R"(>"ping")") << QString();
}

void TestSharedbConclusions::refused()
{
    QFETCH(int, code);
    QFETCH(int, seconds);
    QFETCH(bool, clientFirst);
    QFETCH(QByteArray, sent);
    QFETCH(QString, expected);
    const auto reader = adapter();
    reader->read(test::delivery(Init), 0);
    if (!sent.isEmpty())
        reader->read(test::delivery(sent), 0);
    reader->lapse(seconds * Second, false);
    const wire::CloseFrame frame {.code = quint16(code), .reason = {}, .reasonText = {}};
    Message own;
    own.direction = Direction::Out;
    if (clientFirst)
        reader->explainClose(own, frame);
    Message close;
    reader->explainClose(close, frame);
    QCOMPARE(close.circumstances.contains(QStringLiteral("after-init")), seconds == 0 && !clientFirst);
    QCOMPARE(own.circumstances, QStringList());
    QCOMPARE(concluded(reader->lapse(seconds * Second, true)).filter(QStringLiteral("refusal")).join(u'\n'), expected);
}

void TestSharedbConclusions::unanswered()
{
    const auto reader = adapter();
    QCOMPARE(concluded(*reader, {Init, R"(>{"a":"hs","id":null,"protocol":1})", R"(<{"a":"hs","protocol":1,"id":"me","type":"json0"})", Subscribe, R"(>{"a":"ps","ch":"k","seq":1})", R"(>{"a":"zz"})"}), QStringList());
    const Messages rows = reader->lapse(Second, true);
    QCOMPARE(concluded(rows), QStringList({QStringLiteral("note r/x: no answer to subscribe"), QStringLiteral("note k: no answer to presence-subscribe"), QStringLiteral("note: no answer to zz")}));
    QCOMPARE(rows[1].trace.size(), rows[0].trace.size() + 1); // presence may be switched off

    // Behind the old bridge a refused client is left alone.
    const auto silent = adapter();
    silent->read(test::delivery(Init), 0);
    silent->read(test::delivery(Subscribe), 0);
    QCOMPARE(concluded(silent->lapse(5 * Second, true)), QStringList({QStringLiteral("note: after its hello the server answered nothing: a refusal is possible"), QStringLiteral("note r/x: no answer to subscribe")}));
}

void TestSharedbConclusions::everyReplyAnswers()
{
    // Request and reply, or request and the error that echoes it: each pair is a conversation of its own.
    const QByteArrayList requests {R"({"a":"hs","id":null,"protocol":1})", R"({"a":"f","c":"r","d":"x"})", R"({"a":"s","c":"r","d":"x","v":1})", R"({"a":"u","c":"r","d":"x"})",
        R"({"a":"bf","c":"r","b":["x","y"]})", R"({"a":"bs","c":"r","b":{"x":1}})", R"({"a":"bu","c":"r","b":["x"]})", R"({"a":"op","c":"r","d":"x","v":1,"seq":1,"op":[]})",
        R"({"a":"qf","id":0,"c":"r","q":{}})", R"({"a":"qs","id":1,"c":"r","q":{}})", R"({"a":"qu","id":1})", R"({"a":"nf","id":1,"c":"r","d":"x","v":1})",
        R"({"a":"nt","c":"r","d":"x","ts":1})", R"({"a":"p","ch":"k","id":"c7","p":{},"pv":0})", R"({"a":"ps","ch":"k","seq":1})", R"({"a":"pu","ch":"k","seq":2})",
        R"({"a":"pr","ch":"k"})", R"({"a":"pp"})", R"({"a":"init"})", R"({"a":"q","id":1})", R"({"a":"zz"})", R"({"x":1})"};
    for (const QByteArray &request : requests) {
        const auto reader = adapter();
        const Messages sent = reader->read(test::delivery('>' + request), 0);
        QVERIFY2(sent.value(0).request == 1, request.constData());
        const Messages error = reader->read(test::delivery('<' + request.chopped(1) + R"(,"error":{"code":"APP","message":"no"}})"), 0);
        QVERIFY2(error.value(0).kind == Kind::Error && error[0].answers == 1, request.constData());
    }
}

QTEST_APPLESS_MAIN(TestSharedbConclusions)
#include "tst_sharedbconclusions.moc"
