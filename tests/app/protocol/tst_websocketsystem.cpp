// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/websocket/system.h"

#include "conversationlines.h"

#include <QTest>

using namespace telltale;
using namespace telltale::protocol;
using namespace Qt::StringLiterals;

class TestWebSocketSystem : public QObject {
    Q_OBJECT

private slots:
    void messages_data();
    void messages();
    void tree();
    void recognise();
    void compose_data();
    void compose();
    void composeFails_data();
    void composeFails();
    void secrets();
};

void TestWebSocketSystem::messages_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<bool>("binary");
    QTest::addColumn<QString>("event");
    QTest::newRow("in") << QByteArray("<hello") << false << u"<push message \"hello\""_s;
    QTest::newRow("out") << QByteArray(">{\"error\":{\"code\":1}}") << false << u">request send \"{\"error\":{\"code\":1}}\""_s;
    QTest::newRow("empty") << QByteArray("<") << false << u"<push message"_s;
    QTest::newRow("bytes") << QByteArray("<\x03\xe8\xff") << true << u"<push message \"3 bytes: 03 e8 ff\""_s;
    QTest::newRow("binary text") << QByteArray("<abc") << true << u"<push message \"abc\""_s;
    QTest::newRow("long") << ("<" + QByteArray(1 << 20, 'x')) << false << (u"<push message \""_s + QString(200, u'x') + u"…\""_s);
}

void TestWebSocketSystem::messages()
{
    QFETCH(QByteArray, frame);
    QFETCH(bool, binary);
    QFETCH(QString, event);
    wire::Delivery delivery = test::delivery(frame);
    delivery.opcode = binary ? wire::Opcode::Binary : wire::Opcode::Text;
    const auto messages = websocketSystem().adapter({})->read(delivery, 0);
    QCOMPARE(messages.size(), 1);
    QCOMPARE(test::line(messages[0]), event);
    QCOMPARE(messages[0].bytes, delivery.payload);
    QVERIFY(messages[0].keys.isEmpty());
}

void TestWebSocketSystem::tree()
{
    QCOMPARE(websocketSystem().tree({}, wire::Direction::In, "{\"a\":1}").first().label, u"a"_s);
    QCOMPARE(websocketSystem().tree({}, wire::Direction::In, "hi").first().value, u"hi"_s);
    QCOMPARE(websocketSystem().tree({}, wire::Direction::In, "\xff").first().value, u"1 bytes: ff"_s);
}

void TestWebSocketSystem::recognise()
{
    const wire::Delivery first = test::delivery("<hello");
    QVERIFY(websocketSystem().recognise({nullptr, &first}).confidence < 50);
}

void TestWebSocketSystem::compose_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<Values>("values");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("binary");
    QTest::addColumn<int>("warnings");
    QTest::newRow("text") << u"send"_s << Values {{u"text"_s, u"é {"_s}} << QByteArray("\xc3\xa9 {") << false << 0;
    QTest::newRow("json") << u"send"_s << Values {{u"json"_s, u" {\"a\": 1.0} "_s}} << QByteArray("{\"a\": 1.0}") << false << 0;
    QTest::newRow("hex") << u"send"_s << Values {{u"hex"_s, u"03 E8"_s}} << QByteArray("\x03\xe8") << true << 0;
    QTest::newRow("nothing") << u"send"_s << Values {} << QByteArray() << false << 0;
    QTest::newRow("raw") << u"raw"_s << Values {{u"hex"_s, u"00ff"_s}} << QByteArray("\x00\xff", 2) << true << 0;
    QTest::newRow("raw text") << u"raw"_s << Values {{u"hex"_s, u"ff"_s}, {u"opcode"_s, u"text"_s}} << QByteArray("\xff") << false << 1;
}

void TestWebSocketSystem::compose()
{
    QFETCH(QString, operation);
    QFETCH(Values, values);
    QFETCH(QByteArray, bytes);
    QFETCH(bool, binary);
    QFETCH(int, warnings);
    const auto composed = websocketSystem().composer({}).compose(operation, values, 1);
    QVERIFY(composed);
    QCOMPARE(composed->outgoing.payload, bytes);
    QCOMPARE(composed->outgoing.opcode, binary ? wire::Opcode::Binary : wire::Opcode::Text);
    QCOMPARE(composed->warnings.size(), warnings);
}

void TestWebSocketSystem::composeFails_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<Values>("values");
    QTest::newRow("odd hex") << u"send"_s << Values {{u"hex"_s, u"abc"_s}};
    QTest::newRow("no hex") << u"raw"_s << Values {{u"hex"_s, u"zz"_s}};
    QTest::newRow("no JSON") << u"send"_s << Values {{u"json"_s, u"{"_s}};
    QTest::newRow("two") << u"send"_s << Values {{u"text"_s, u"a"_s}, {u"json"_s, u"1"_s}};
    QTest::newRow("unknown") << u"fly"_s << Values {};
}

void TestWebSocketSystem::composeFails()
{
    QFETCH(QString, operation);
    QFETCH(Values, values);
    const auto composed = websocketSystem().composer({}).compose(operation, values, 1);
    QVERIFY(!composed);
    QVERIFY(!composed.failure().what.isEmpty() && !composed.failure().where.isEmpty());
}

void TestWebSocketSystem::secrets()
{
    QCOMPARE(websocketSystem().secrets("x eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9.abc y").size(), 1);
}

QTEST_GUILESS_MAIN(TestWebSocketSystem)
#include "tst_websocketsystem.moc"
