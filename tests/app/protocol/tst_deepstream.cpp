// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/deepstream/system.h"

#include <QtTest>

using namespace telltale;
using namespace telltale::protocol;
using wire::Direction;

namespace {

/// Separators as people write them.
QByteArray wireText(QByteArray text)
{
    return text.replace("␟", "\x1f").replace("␞", "\x1e");
}

wire::Delivery delivery(Direction direction, const QByteArray &payload)
{
    wire::Delivery one;
    one.direction = direction;
    one.payload = payload;
    return one;
}

/// `kind|operation|code|name|subject|id|answers` of each message.
QStringList lines(const Messages &messages)
{
    QStringList all;
    for (const Message &m : messages) {
        all.append(QStringList {QString(kindName(m.kind)), m.operation, m.code, m.name, m.subject, m.id, m.answers ? QString::number(m.answers) : QString()}
                       .join(QLatin1Char('|')));
    }
    return all;
}

/// A conversation, a line each: `> bytes` sent, `< bytes` received. The last line's messages are returned.
Messages play(const QString &variant, const QByteArray &conversation, Adapter *use = nullptr)
{
    const std::unique_ptr<Adapter> own = deepstreamSystem().adapter(variant);
    Adapter *adapter = use ? use : own.get();
    Messages last;
    Time now = 0;
    for (const QByteArray &line : conversation.split('\n')) {
        const QByteArray payload = variant == QLatin1String("text") ? wireText(line.mid(2)) : line.mid(2);
        last = adapter->read(delivery(line.startsWith('>') ? Direction::Out : Direction::In, payload), now += 1000);
    }
    return last;
}

const char JsonLogin[] = "> {\"topic\":2,\"action\":5}\n< {\"topic\":2,\"action\":4}\n> {\"topic\":3,\"action\":2,\"data\":\"{}\"}\n"
                         "< {\"topic\":3,\"action\":3}\n";
const char TextLogin[] = "< C␟A␞\n> A␟REQ␟{}␞\n< A␟A␞\n";

} // namespace

class TestDeepstream : public QObject {
    Q_OBJECT

private slots:
    void json_data();
    void json();
    void text_data();
    void text();
    void keys_data();
    void keys();
    void severalInAFrame();
    void emptyFrame_data();
    void emptyFrame();
    void oddPong();
    void circumstances();
    void waiting();
    void garbage_data();
    void garbage();
    void composes_data();
    void composes();
    void warns_data();
    void warns();
    void automations();
    void recognises_data();
    void recognises();
    void secrets();
};

void TestDeepstream::json_data()
{
    QTest::addColumn<QByteArray>("conversation");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &conversation, const char *line) {
        QTest::newRow(name) << conversation << QString::fromUtf8(line).split(QLatin1Char('\n'));
    };
    const QByteArray login = JsonLogin; // requests 1 and 2
    row("challenge", "> {\"topic\":2,\"action\":5,\"url\":\"ws://h/deepstream\"}", "request|challenge||CHALLENGE|||");
    row("accept", "> {\"topic\":2,\"action\":5}\n< {\"topic\":2,\"action\":4}", "reply|challenge||ACCEPT|||1");
    row("redirect", "< {\"topic\":2,\"action\":7,\"url\":\"ws://h2/deepstream\"}", "info|redirect||REDIRECT|||");
    row("reject", "> {\"topic\":2,\"action\":5}\n< {\"topic\":2,\"action\":6}", "error|challenge|2/6|REJECT|||1");
    row("logged in", QByteArray(login).chopped(1), "reply|login||AUTH_SUCCESSFUL|||2");
    row("refused", "> {\"topic\":3,\"action\":2,\"data\":\"{}\"}\n< {\"topic\":3,\"action\":4}", "error|login|3/4|AUTH_UNSUCCESSFUL|||1\nerror|login||INVALID_AUTHENTICATION_DETAILS|||");
    row("too many", "< {\"topic\":3,\"action\":100}", "error|login|3/100|TOO_MANY_AUTH_ATTEMPTS|||");
    row("too slow", "< {\"topic\":2,\"action\":100}", "error|login|2/100|AUTHENTICATION_TIMEOUT|||");
    row("ping", "> {\"topic\":2,\"action\":2}", "ping|ping||PING|||");
    row("pong", "> {\"topic\":2,\"action\":2}\n< {\"topic\":2,\"action\":3}", "pong|ping||PONG|||1");
    row("ack", login + "> {\"topic\":4,\"action\":3,\"names\":[\"chat/1\"],\"correlationId\":\"1\"}\n< {\"topic\":4,\"action\":3,\"correlationId\":\"1\"}",
        "reply|subscribe||SUBSCRIBE|chat/1|1|3");
    row("denied", login + "> {\"topic\":4,\"action\":3,\"names\":[\"chat/1\"],\"correlationId\":\"1\"}\n"
                          "< {\"topic\":4,\"action\":104,\"originalAction\":3,\"name\":\"chat/1\",\"isError\":true,\"correlationId\":\"1\"}",
        "error|subscribe|4/104|MESSAGE_DENIED|chat/1|1|3");
    row("denied emit, by name", login + "> {\"topic\":4,\"action\":2,\"name\":\"x\",\"data\":\"1\"}\n< {\"topic\":4,\"action\":104,\"originalAction\":2,\"name\":\"x\"}",
        "error|emit|4/104|MESSAGE_DENIED|x||3");
    row("emitted", "< {\"topic\":4,\"action\":2,\"name\":\"chat/1\",\"data\":\"{\\\"error\\\":1}\"}", "push|emit||EMIT|chat/1||");
    row("pattern found", "< {\"topic\":4,\"action\":11,\"name\":\"chat/.*\",\"subscription\":\"chat/1\"}", "push|pattern-found||SUBSCRIPTION_FOR_PATTERN_FOUND|chat/.*||");
    row("listen ack", login + "> {\"topic\":4,\"action\":5,\"name\":\"chat/.*\"}\n< {\"topic\":4,\"action\":5,\"name\":\"chat/.*\"}", "reply|listen||LISTEN|chat/.*||3");
    row("second listen leaks a registry", "< {\"topic\":16,\"action\":106,\"name\":\"chat/.*\"}", "error|listen|16/106|MULTIPLE_SUBSCRIPTIONS|chat/.*||");
    row("listener too slow", "< {\"topic\":4,\"action\":101,\"subscription\":\"chat/1\"}", "error|listen|4/101|LISTEN_RESPONSE_TIMEOUT|chat/1||");
    row("record data after its ack", login + "> {\"topic\":5,\"action\":23,\"names\":[\"u/7\"],\"correlationId\":\"1\"}\n"
                                             "< {\"topic\":5,\"action\":23,\"names\":[\"u/7\"],\"correlationId\":\"1\"}\n"
                                             "< {\"topic\":5,\"action\":4,\"name\":\"u/7\",\"version\":0,\"parsedData\":{}}",
        "reply|record-subscribe||READ_RESPONSE|u/7||3");
    row("head", login + "> {\"topic\":5,\"action\":5,\"name\":\"u/7\"}\n< {\"topic\":5,\"action\":6,\"name\":\"u/7\",\"version\":-1}", "reply|record-head||HEAD_RESPONSE|u/7||3");
    row("updated", "< {\"topic\":5,\"action\":18,\"name\":\"u/7\",\"version\":1,\"data\":\"{}\"}", "push|update||UPDATE|u/7||");
    row("patched", "< {\"topic\":5,\"action\":19,\"name\":\"u/7\",\"version\":1,\"path\":\"b\",\"data\":\"5\"}", "push|patch||PATCH|u/7||");
    row("write ack", login + "> {\"topic\":5,\"action\":19,\"name\":\"u/7\",\"version\":2,\"path\":\"b\",\"data\":\"5\",\"isWriteAck\":true,\"correlationId\":\"w1\"}\n"
                             "< {\"topic\":5,\"action\":14,\"name\":\"u/7\",\"correlationId\":\"w1\",\"isWriteAck\":true}",
        "reply|record-patch||WRITE_ACKNOWLEDGEMENT|u/7|w1|3");
    row("version exists, unflagged", login + "> {\"topic\":5,\"action\":18,\"name\":\"u/7\",\"version\":1,\"data\":\"{}\"}\n"
                                             "< {\"topic\":5,\"action\":102,\"originalAction\":18,\"name\":\"u/7\",\"version\":4,\"parsedData\":{\"a\":2}}",
        "error|record-update|5/102|VERSION_EXISTS|u/7||3");
    row("deleted by others", "< {\"topic\":5,\"action\":13,\"name\":\"u/7\"}", "push|deleted||DELETED|u/7||");
    row("deleted", login + "> {\"topic\":5,\"action\":9,\"name\":\"u/7\"}\n< {\"topic\":5,\"action\":10,\"name\":\"u/7\"}", "reply|record-delete||DELETE_SUCCESS|u/7||3");
    row("rpc accepted", login + "> {\"topic\":6,\"action\":2,\"name\":\"sum\",\"correlationId\":\"k1\",\"data\":\"[1]\"}\n< {\"topic\":6,\"action\":4,\"name\":\"sum\",\"correlationId\":\"k1\"}",
        "reply|rpc-request||ACCEPT|sum|k1|3");
    row("rpc failed by its provider", login + "> {\"topic\":6,\"action\":2,\"name\":\"sum\",\"correlationId\":\"k1\"}\n< {\"topic\":6,\"action\":7,\"name\":\"sum\",\"correlationId\":\"k1\",\"data\":\"\\\"no\\\"\"}",
        "error|rpc-request|6/7|REQUEST_ERROR|sum|k1|3");
    row("rpc without provider", login + "> {\"topic\":6,\"action\":2,\"name\":\"sum\",\"correlationId\":\"k1\"}\n< {\"topic\":6,\"action\":100,\"name\":\"sum\",\"correlationId\":\"k1\"}",
        "error|rpc-request|6/100|NO_RPC_PROVIDER|sum|k1|3");
    row("called as provider", "< {\"topic\":6,\"action\":2,\"name\":\"sum\",\"correlationId\":\"k1\"}", "push|rpc-request||REQUEST|sum|k1|");
    row("provider responds", "< {\"topic\":6,\"action\":2,\"name\":\"sum\",\"correlationId\":\"k1\"}\n> {\"topic\":6,\"action\":5,\"name\":\"sum\",\"correlationId\":\"k1\",\"data\":\"3\"}",
        "reply|rpc-response||RESPONSE|sum|k1|1");
    row("presence answer", login + "> {\"topic\":7,\"action\":4,\"names\":[\"ann\"],\"correlationId\":\"3\"}\n< {\"topic\":7,\"action\":5,\"correlationId\":\"3\",\"parsedData\":{\"ann\":true}}",
        "reply|presence-query||QUERY_RESPONSE|ann|3|3");
    row("who is online", login + "> {\"topic\":7,\"action\":2}\n< {\"topic\":7,\"action\":3,\"names\":[\"ann\",\"bob\"]}", "reply|presence-query-all||QUERY_ALL_RESPONSE|ann, bob||3");
    row("joined", "< {\"topic\":7,\"action\":6,\"name\":\"ann\"}", "push|join||PRESENCE_JOIN|ann||");
    row("left", "< {\"topic\":7,\"action\":9,\"name\":\"ann\"}", "push|leave||PRESENCE_LEAVE_ALL|ann||");
    row("parser", "< {\"topic\":1,\"action\":1,\"originalTopic\":7,\"originalAction\":2}", "error|presence-query-all|1/1|UNKNOWN_TOPIC|||");
    row("unknown error", "< {\"topic\":4,\"action\":199}", "error||4/199|UNKNOWN(199)|||");
    row("flagged unknown", "< {\"topic\":4,\"action\":77,\"isError\":true}", "error||4/77|UNKNOWN(77)|||");
    row("unknown is no error", "< {\"topic\":4,\"action\":77}", "info|||UNKNOWN(77)|||");
    row("names instead of numbers", "< {\"topic\":\"EVENT\",\"action\":\"EMIT\"}", "malformed||||||");
    row("a list", "< []", "malformed||||||");
}

void TestDeepstream::json()
{
    QFETCH(QByteArray, conversation);
    QFETCH(QStringList, expected);
    const Messages messages = play(QStringLiteral("json"), conversation);
    QCOMPARE(lines(messages), expected);
    QVERIFY(!messages.last().trace.isEmpty());
}

void TestDeepstream::text_data()
{
    QTest::addColumn<QByteArray>("conversation");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &conversation, const char *line) {
        QTest::newRow(name) << conversation << QString::fromUtf8(line).split(QLatin1Char('\n'));
    };
    const QByteArray login = TextLogin; // request 1
    row("accept", "< C␟A␞", "reply|challenge||ACCEPT|||");
    row("3.x challenge", "< C␟CH␞", "info|challenge||CHALLENGE|||");
    row("redirect", "< C␟RED␟ws://h2/deepstream␞", "info|redirect||REDIRECT|||");
    row("reject", "< C␟REJ␟why␞", "error|challenge||REJECT|||");
    row("login", "> A␟REQ␟{\"username\":\"ann\"}␞", "request|login||REQUEST|||");
    row("logged in", QByteArray(login).chopped(1), "reply|login||AUTH_SUCCESSFUL|||1");
    row("refused", "> A␟REQ␟{}␞\n< A␟E␟INVALID_AUTH_DATA␟U␞", "error|login||AUTH_UNSUCCESSFUL|||1\nerror|login||INVALID_AUTHENTICATION_DETAILS|||");
    row("unusable", "> A␟REQ␟5␞\n< A␟E␟INVALID_AUTH_DATA␟U␞", "error|login||INVALID_MESSAGE_DATA|||1");
    row("too many", "< A␟E␟TOO_MANY_AUTH_ATTEMPTS␞", "error|login||TOO_MANY_AUTH_ATTEMPTS|||");
    row("too slow", "< C␟E␟CONNECTION_AUTHENTICATION_TIMEOUT␞", "error|login||AUTHENTICATION_TIMEOUT|||");
    row("ping", "< C␟PI␞", "ping|ping||PING|||");
    row("pong", "> C␟PO␞", "pong|pong||PONG|||");
    row("ack", login + "> E␟S␟chat/1␞\n< E␟A␟S␟chat/1␞", "reply|subscribe||SUBSCRIBE|chat/1||2");
    row("emitted", "< E␟EVT␟chat/1␟O{\"error\":1}␞", "push|emit||EMIT|chat/1||");
    row("pattern found", "< E␟SP␟chat/.*␟chat/1␞", "push|pattern-found||SUBSCRIPTION_FOR_PATTERN_FOUND|chat/.*||");
    row("denied", login + "> E␟S␟chat/1␞\n< E␟E␟MESSAGE_DENIED␟chat/1␟S␟srvid␞", "error|subscribe||MESSAGE_DENIED|chat/1|srvid|2");
    row("denied write", login + "> R␟U␟u/7␟1␟{}␞\n< R␟E␟MESSAGE_DENIED␟u/7␟U␟1␞", "error|record-update||MESSAGE_DENIED|u/7||2");
    row("record request acked", login + "> R␟CR␟u/7␞\n< R␟A␟S␟u/7␞", "reply|record-subscribe||SUBSCRIBE|u/7||2");
    row("record data", login + "> R␟CR␟u/7␞\n< R␟A␟S␟u/7␞\n< R␟R␟u/7␟0␟{}␞", "reply|record-subscribe||READ_RESPONSE|u/7||2");
    row("outward R is a request", "> R␟R␟u/7␞", "request|record-read||READ|u/7||");
    row("version", login + "> R␟HD␟u/7␞\n< R␟HD␟u/7␟-1␟null␞", "reply|record-head||HEAD_RESPONSE|u/7||2");
    row("updated", "< R␟U␟u/7␟1␟{\"a\":1}␞", "push|update||UPDATE|u/7||");
    row("erased", "< R␟P␟u/7␟3␟b␟U␞", "push|erase||ERASE|u/7||");
    row("upsert", "> R␟CU␟u/7␟-1␟{\"a\":1}␟{}␞", "request|record-upsert||CREATEANDUPDATE|u/7||");
    row("upsert path", "> R␟CU␟u/7␟-1␟b␟N1␟{}␞", "request|record-upsert-path||CREATEANDPATCH|u/7||");
    row("write ack", login + "> R␟P␟u/7␟2␟b␟N5␟{\"writeSuccess\":true}␞\n< R␟WA␟u/7␟[2]␟L␞", "reply|record-patch||WRITE_ACKNOWLEDGEMENT|u/7||2");
    row("deleted", login + "> R␟D␟u/7␞\n< R␟A␟D␟u/7␞", "reply|record-delete||DELETE_SUCCESS|u/7||2");
    row("deleted by others", "< R␟A␟D␟u/7␞", "push|deleted||DELETED|u/7||");
    row("no provider", "< R␟SH␟u/7␟F␞", "push|has-no-provider||SUBSCRIPTION_HAS_NO_PROVIDER|u/7||");
    row("version exists", login + "> R␟U␟u/7␟1␟{}␞\n< R␟E␟VERSION_EXISTS␟u/7␟4␟{\"a\":2}␞", "error|record-update||VERSION_EXISTS|u/7||2");
    row("not found", login + "> R␟SN␟u/9␞\n< R␟E␟RECORD_NOT_FOUND␟u/9␞", "error|record-read||RECORD_NOT_FOUND|u/9||2");
    row("3.x not found", login + "> R␟SN␟u/9␞\n< R␟E␟SN␟u/9␟RECORD_NOT_FOUND␞", "error|record-read||RECORD_NOT_FOUND|u/9||2");
    row("rpc response", login + "> P␟REQ␟sum␟k1␟O[1,2]␞\n< P␟RES␟sum␟k1␟N3␞", "reply|rpc-request||RESPONSE|sum|k1|2");
    row("rpc accepted", login + "> P␟REQ␟sum␟k1␟O[1,2]␞\n< P␟A␟REQ␟sum␟k1␞", "reply|rpc-request||ACCEPT|sum|k1|2");
    row("provider's error", login + "> P␟REQ␟sum␟k1␟U␞\n< P␟E␟no␟sum␟k1␞", "error|rpc-request||REQUEST_ERROR|sum|k1|2");
    row("outward provider's error", "> P␟E␟no␟sum␟k1␞", "reply|rpc-error||REQUEST_ERROR|sum|k1|");
    row("answered twice", "< P␟REQ␟sum␟k1␟U␞\n> P␟RES␟sum␟k1␟N3␞\n> P␟RES␟sum␟k1␟N3␞\n< P␟E␟INVALID_RPC_CORRELATION_ID␟sum␟k1␞",
        "error|rpc-response||INVALID_RPC_CORRELATION_ID|sum|k1|3");
    row("nobody", login + "> P␟REQ␟sum␟k1␟U␞\n< P␟E␟NO_RPC_PROVIDER␟sum␟k1␞", "error|rpc-request||NO_RPC_PROVIDER|sum|k1|2");
    row("provided twice", login + "> P␟S␟sum␞\n< P␟E␟MULTIPLE_SUBSCRIPTIONS␟sum␞", "error|rpc-provide||MULTIPLE_PROVIDERS|sum||2\nerror|rpc-provide||UNKNOWN_CORRELATION_ID|sum||");
    row("presence ack", login + "> U␟S␟1␟[\"ann\"]␞\n< U␟A␟S␟1␟undefined␞", "reply|presence-subscribe||SUBSCRIBE|ann|1|2");
    row("presence answer", login + "> U␟Q␟3␟[\"ann\"]␞\n< U␟Q␟3␟{\"ann\":true}␞", "reply|presence-query||QUERY_RESPONSE|ann|3|2");
    row("who is online", login + "> U␟Q␟Q␞\n< U␟Q␟ann␟bob␞", "reply|presence-query-all||QUERY_ALL_RESPONSE|ann, bob||2");
    row("nobody online", login + "> U␟Q␟Q␞\n< U␟Q␞", "reply|presence-query-all||QUERY_ALL_RESPONSE|||2");
    row("subscribe all", "> U␟S␟S␞", "request|presence-subscribe-all||SUBSCRIBE_ALL|||");
    row("3.x parser under another topic", "< C␟E␟MESSAGE_PARSE_ERROR␟raw␞", "error|||MESSAGE_PARSE_ERROR|||");
    row("unknown error", "< E␟E␟SOMETHING_NEW␟chat/1␞", "error|||SOMETHING_NEW|chat/1||");
    row("unknown action", "< E␟ZZ␟x␞", "info|||ZZ|||");
    row("no end", "< E␟EVT␟chat/1␟T", "push|emit||EMIT|chat/1||");
    row("too short", "< E␞", "malformed||||||");
    row("no topic", "< ZZ␟A␞", "malformed||||||");
}

void TestDeepstream::text()
{
    QFETCH(QByteArray, conversation);
    QFETCH(QStringList, expected);
    const Messages messages = play(QStringLiteral("text"), conversation);
    QCOMPARE(lines(messages), expected);
    QVERIFY(!messages.last().trace.isEmpty());
}

void TestDeepstream::keys_data()
{
    QTest::addColumn<QString>("variant");
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("codeOrName");
    const QString json = QStringLiteral("json");
    const QString text = QStringLiteral("text");
    QTest::newRow("json") << json << QByteArray("< {\"topic\":5,\"action\":102}") << "record" << "5/102";
    QTest::newRow("leaked registry") << json << QByteArray("< {\"topic\":15,\"action\":117}") << "record" << "5/117";
    QTest::newRow("text") << text << QByteArray("< R␟E␟VERSION_EXISTS␟u␟4␟{}␞") << "record" << "VERSION_EXISTS";
    QTest::newRow("other spelling") << text << QByteArray("< C␟E␟CONNECTION_AUTHENTICATION_TIMEOUT␞") << "connection" << "CONNECTION_AUTHENTICATION_TIMEOUT";
    QTest::newRow("ambiguous spelling") << text << QByteArray("< P␟E␟NOT_SUBSCRIBED␟sum␞") << "rpc" << "NOT_PROVIDED";
    QTest::newRow("refused login") << text << QByteArray("< A␟E␟INVALID_AUTH_DATA␟U␞") << "auth" << "AUTH_UNSUCCESSFUL";
    QTest::newRow("3.x only") << text << QByteArray("< P␟E␟ACK_TIMEOUT␟sum␟k␞") << "rpc" << "ACK_TIMEOUT";
    QTest::newRow("parser") << text << QByteArray("< X␟E␟UNKNOWN_TOPIC␟q␞") << "parser" << "UNKNOWN_TOPIC";
}

void TestDeepstream::keys()
{
    QFETCH(QString, variant);
    QFETCH(QByteArray, frame);
    QFETCH(QString, family);
    QFETCH(QString, codeOrName);
    const Messages messages = play(variant, frame);
    QCOMPARE(messages.size(), 1);
    QVERIFY(!messages[0].keys.isEmpty());
    QCOMPARE(messages[0].keys[0].family, family);
    QCOMPARE(messages[0].keys[0].code + messages[0].keys[0].name, codeOrName);
}

void TestDeepstream::severalInAFrame()
{
    const Messages messages = play(QStringLiteral("text"), "< C␟A␞C␟PI␞E␟EVT␟a␟T␞");
    QCOMPARE(lines(messages), QStringList({QStringLiteral("reply|challenge||ACCEPT|||"), QStringLiteral("ping|ping||PING|||"), QStringLiteral("push|emit||EMIT|a||"),
                                   QStringLiteral("error|emit||UNSOLICITED_MESSAGE|a||")}));
    QCOMPARE(messages[1].span.offset, 4);
    QCOMPARE(messages[1].bytes, wireText("C␟PI␞"));
}

void TestDeepstream::emptyFrame_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("expected");
    const QByteArray login = TextLogin;
    QTest::newRow("before login") << QByteArray("> E␟S␟a␞") << "error|subscribe||INVALID_MESSAGE|a||1";
    QTest::newRow("record subscribe") << login + "> R␟S␟u␞" << "reply|record-subscribe-only||SUBSCRIBE|u||2";
    QTest::newRow("feature off") << login + "> P␟S␟sum␞" << "error|rpc-provide||UNKNOWN_TOPIC|sum||2";
    QTest::newRow("several") << login + "> R␟U␟u␟9␟{}␞" << "error|record-update||unexpressible reply|u||2";
    QTest::newRow("second listen") << login + "> E␟L␟a.*␞\n< E␟A␟L␟a.*␞\n> E␟L␟a.*␞" << "error|listen||MULTIPLE_SUBSCRIPTIONS|a.*||3";
    QTest::newRow("nothing asked") << QByteArray("< C␟A␞") << "error|||unexpressible reply|||";
}

void TestDeepstream::emptyFrame()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, expected);
    const Messages messages = play(QStringLiteral("text"), before + "\n< ");
    QCOMPARE(lines(messages), QStringList {expected});
    QVERIFY(messages[0].inferred);
    QCOMPARE(messages[0].keys.isEmpty(), expected.contains(u"unexpressible") || expected.startsWith(u"reply"));
}

void TestDeepstream::oddPong()
{
    QCOMPARE(lines(play(QStringLiteral("text"), "> C␟PI␞\n< C␟PO␞")), QStringList {QStringLiteral("pong|ping||PONG|||1")});
    const Messages odd = play(QStringLiteral("text"), "< R␟SP␟u.*␟u/7␞\n< C␟PO␞");
    QCOMPARE(lines(odd), QStringList {QStringLiteral("error|record-listen||LISTEN_RESPONSE_TIMEOUT|u/7||")});
    QVERIFY(odd[0].inferred);
}

void TestDeepstream::circumstances()
{
    const auto after = [](const QByteArray &conversation) {
        const auto adapter = deepstreamSystem().adapter(QStringLiteral("json"));
        play(QStringLiteral("json"), conversation, adapter.get());
        Message close;
        adapter->explainClose(close, wire::CloseFrame {});
        return close.circumstances;
    };
    QCOMPARE(after("< {\"topic\":3,\"action\":100}"), QStringList {QStringLiteral("after:TOO_MANY_AUTH_ATTEMPTS")});
    QCOMPARE(after("< {\"topic\":3,\"action\":100}\n< {\"topic\":2,\"action\":4}"), QStringList());
    QCOMPARE(after("> {\"topic\":2,\"action\":5}"), QStringList {QStringLiteral("after-first-message")});
}

void TestDeepstream::waiting()
{
    const auto adapter = deepstreamSystem().adapter(QStringLiteral("json"));
    adapter->read(delivery(Direction::Out, "{\"topic\":4,\"action\":3,\"names\":[\"a\"],\"correlationId\":\"1\"}"), 0);
    QVERIFY(adapter->lapse(2 * Second - 1, false).isEmpty());
    const Messages late = adapter->lapse(2 * Second, false);
    QCOMPARE(lines(late), QStringList {QStringLiteral("error|subscribe||ACK_TIMEOUT|a|1|1")});
    QVERIFY(late[0].inferred);
    QCOMPARE(lines(adapter->lapse(3 * Second, true)), QStringList {QStringLiteral("note|subscribe|||a||1")}); // never answered
}

void TestDeepstream::garbage_data()
{
    QTest::addColumn<QString>("variant");
    QTest::addColumn<QByteArray>("frame");
    for (const QByteArray &frame : {QByteArray("{\"topic\":5,\"action\":102,\"originalAction\":18,\"name\":\"u/7\",\"version\":4,\"parsedData\":{\"a\":2}}"), QByteArray("null"),
             QByteArray("{\"topic\":99999999999999999999,\"action\":-5}"), QByteArray(100000, '['), QByteArray("\xff\xfe\x00", 3)})
        QTest::newRow(frame.left(20).toHex().constData()) << QStringLiteral("json") << frame;
    for (const QByteArray &frame : {wireText("R␟E␟VERSION_EXISTS␟u/7␟4␟{\"a\":2}␞R␟WA␟u/7␟[2]␟L␞U␟Q␟3␟{\"ann\":true}␞P␟E␟no␟sum␟k1␞"),
             QByteArray(100000, '\x1e'), QByteArray(100000, '\x1f'), QByteArray("E\x1f" "E\x1e").repeated(20000), QByteArray("A\x1f\x1f\x1f\x1e\x00\x1f", 7)})
        QTest::newRow(QByteArray(frame.left(20).toHex() + "text").constData()) << QStringLiteral("text") << frame;
}

void TestDeepstream::garbage()
{
    QFETCH(QString, variant);
    QFETCH(QByteArray, frame);
    const System &system = deepstreamSystem();
    const auto adapter = system.adapter(variant);
    const auto feed = [&](const QByteArray &bytes) {
        for (const Direction direction : {Direction::In, Direction::Out}) {
            const Messages messages = adapter->read(delivery(direction, bytes), 0);
            QVERIFY(!messages.isEmpty());
            QVERIFY(messages.size() <= 10000);
            for (const Message &message : messages) {
                if (message.kind == Kind::Malformed)
                    QVERIFY(!message.findings.isEmpty());
            }
        }
        system.tree(variant, wire::Direction::In, bytes);
        system.secrets(bytes);
    };
    feed(frame);
    for (qsizetype i = 0; i < qMin(frame.size(), qsizetype(200)); ++i) {
        feed(frame.first(i));
        QByteArray flipped = frame.first(qMin(frame.size(), qsizetype(200)));
        flipped[i] = char(flipped[i] ^ (1 << (i % 8)));
        feed(flipped);
    }
}

void TestDeepstream::composes_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<Values>("values");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *operation, const Values &values, const QByteArray &json, const QByteArray &text) {
        QTest::newRow(operation) << QString::fromLatin1(operation) << values << json << wireText(text);
    };
    const auto q = [](const char *text) { return QString::fromUtf8(text); };
    const Values chat {{q("name"), q("chat/1")}};
    const Values u7 {{q("name"), q("u/7")}};
    const Values call {{q("name"), q("sum")}, {q("correlationId"), q("k1")}};
    const auto with = [](Values values, const Values &more) {
        values.insert(more);
        return values;
    };
    row("challenge", {{q("url"), q("ws://h/deepstream")}},
        "{\"topic\":2,\"action\":5,\"url\":\"ws://h/deepstream\",\"protocolVersion\":\"0.1a\",\"sdkType\":\"telltale\",\"sdkVersion\":\"1\"}", "C␟CHR␟ws://h/deepstream␞");
    row("login", {{q("username"), q("ann")}, {q("password"), q("s3")}},
        "{\"topic\":3,\"action\":2,\"data\":\"{\\\"username\\\":\\\"ann\\\",\\\"password\\\":\\\"s3\\\"}\"}", "A␟REQ␟{\"username\":\"ann\",\"password\":\"s3\"}␞");
    row("ping", {}, "{\"topic\":2,\"action\":2}", "C␟PI␞");
    row("pong", {}, "{\"topic\":2,\"action\":3}", "C␟PO␞");
    row("subscribe", chat, "{\"topic\":4,\"action\":3,\"names\":[\"chat/1\"],\"correlationId\":\"1\"}", "E␟S␟chat/1␞");
    row("unsubscribe", chat, "{\"topic\":4,\"action\":4,\"names\":[\"chat/1\"],\"correlationId\":\"1\"}", "E␟US␟chat/1␞");
    row("emit", with(chat, {{q("data"), q("{\"a\":1}")}}), "{\"topic\":4,\"action\":2,\"name\":\"chat/1\",\"data\":\"{\\\"a\\\":1}\"}", "E␟EVT␟chat/1␟O{\"a\":1}␞");
    row("listen", {{q("name"), q("chat/.*")}}, "{\"topic\":4,\"action\":5,\"name\":\"chat/.*\"}", "E␟L␟chat/.*␞");
    row("listen-accept", {{q("name"), q("chat/.*")}, {q("subscription"), q("chat/1")}}, "{\"topic\":4,\"action\":7,\"name\":\"chat/.*\",\"subscription\":\"chat/1\"}", "E␟LA␟chat/.*␟chat/1␞");
    row("unlisten", {{q("name"), q("chat/.*")}}, "{\"topic\":4,\"action\":6,\"name\":\"chat/.*\"}", "E␟UL␟chat/.*␞");
    row("record-subscribe", u7, "{\"topic\":5,\"action\":23,\"names\":[\"u/7\"],\"correlationId\":\"1\"}", "R␟CR␟u/7␞");
    row("record-subscribe-only", u7, "{\"topic\":5,\"action\":25,\"names\":[\"u/7\"],\"correlationId\":\"1\"}", "R␟S␟u/7␞");
    row("record-read", u7, "{\"topic\":5,\"action\":3,\"name\":\"u/7\"}", "R␟SN␟u/7␞");
    row("record-head", u7, "{\"topic\":5,\"action\":5,\"name\":\"u/7\"}", "R␟HD␟u/7␞");
    row("record-update", with(u7, {{q("data"), q("{\"a\":1}")}}), "{\"topic\":5,\"action\":18,\"name\":\"u/7\",\"version\":1,\"data\":\"{\\\"a\\\":1}\"}", "R␟U␟u/7␟1␟{\"a\":1}␞");
    row("record-patch", with(u7, {{q("version"), q("2")}, {q("path"), q("b")}, {q("data"), q("5")}, {q("writeAck"), q("true")}}),
        "{\"topic\":5,\"action\":19,\"name\":\"u/7\",\"version\":2,\"path\":\"b\",\"data\":\"5\",\"isWriteAck\":true,\"correlationId\":\"1\"}", "R␟P␟u/7␟2␟b␟N5␟{\"writeSuccess\":true}␞");
    row("record-erase", with(u7, {{q("version"), q("3")}, {q("path"), q("b")}}), "{\"topic\":5,\"action\":20,\"name\":\"u/7\",\"version\":3,\"path\":\"b\"}", "R␟P␟u/7␟3␟b␟U␞");
    row("record-upsert", with(u7, {{q("data"), q("{\"a\":1}")}}), "{\"topic\":5,\"action\":16,\"name\":\"u/7\",\"version\":-1,\"data\":\"{\\\"a\\\":1}\"}", "R␟CU␟u/7␟-1␟{\"a\":1}␟{}␞");
    row("record-upsert-path", with(u7, {{q("path"), q("b")}, {q("data"), q("1")}}), "{\"topic\":5,\"action\":17,\"name\":\"u/7\",\"version\":-1,\"path\":\"b\",\"data\":\"1\"}", "R␟CU␟u/7␟-1␟b␟N1␟{}␞");
    row("record-unsubscribe", u7, "{\"topic\":5,\"action\":26,\"names\":[\"u/7\"],\"correlationId\":\"1\"}", "R␟US␟u/7␞");
    row("record-delete", u7, "{\"topic\":5,\"action\":9,\"name\":\"u/7\"}", "R␟D␟u/7␞");
    row("record-notify", u7, "{\"topic\":5,\"action\":2,\"names\":[\"u/7\"],\"correlationId\":\"1\"}", {});
    row("rpc-provide", {{q("name"), q("sum")}}, "{\"topic\":6,\"action\":8,\"names\":[\"sum\"],\"correlationId\":\"1\"}", "P␟S␟sum␞");
    row("rpc-unprovide", {{q("name"), q("sum")}}, "{\"topic\":6,\"action\":9,\"names\":[\"sum\"],\"correlationId\":\"1\"}", "P␟US␟sum␞");
    row("rpc-request", with(call, {{q("data"), q("[1,2]")}}), "{\"topic\":6,\"action\":2,\"name\":\"sum\",\"correlationId\":\"k1\",\"data\":\"[1,2]\"}", "P␟REQ␟sum␟k1␟O[1,2]␞");
    row("rpc-accept", call, "{\"topic\":6,\"action\":4,\"name\":\"sum\",\"correlationId\":\"k1\"}", "P␟A␟REQ␟sum␟k1␞");
    row("rpc-response", with(call, {{q("data"), q("3")}}), "{\"topic\":6,\"action\":5,\"name\":\"sum\",\"correlationId\":\"k1\",\"data\":\"3\"}", "P␟RES␟sum␟k1␟N3␞");
    row("rpc-reject", call, "{\"topic\":6,\"action\":6,\"name\":\"sum\",\"correlationId\":\"k1\"}", "P␟REJ␟sum␟k1␞");
    row("rpc-error", with(call, {{q("data"), q("\"no\"")}}), "{\"topic\":6,\"action\":7,\"name\":\"sum\",\"correlationId\":\"k1\",\"data\":\"\\\"no\\\"\"}", "P␟E␟no␟sum␟k1␞");
    row("presence-subscribe", {{q("users"), q("ann")}}, "{\"topic\":7,\"action\":10,\"names\":[\"ann\"],\"correlationId\":\"1\"}", "U␟S␟1␟[\"ann\"]␞");
    row("presence-subscribe-all", {}, "{\"topic\":7,\"action\":12}", "U␟S␟S␞");
    row("presence-unsubscribe", {{q("users"), q("ann")}}, "{\"topic\":7,\"action\":11,\"names\":[\"ann\"],\"correlationId\":\"1\"}", "U␟US␟1␟[\"ann\"]␞");
    row("presence-unsubscribe-all", {}, "{\"topic\":7,\"action\":13}", "U␟US␟US␞");
    row("presence-query", {{q("users"), q("ann")}}, "{\"topic\":7,\"action\":4,\"names\":[\"ann\"],\"correlationId\":\"1\"}", "U␟Q␟1␟[\"ann\"]␞");
    row("presence-query-all", {}, "{\"topic\":7,\"action\":2}", "U␟Q␟Q␞");
}

void TestDeepstream::composes()
{
    QFETCH(QString, operation);
    QFETCH(Values, values);
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, text);
    for (const auto &[variant, bytes] : {std::pair(QStringLiteral("json"), json), std::pair(QStringLiteral("text"), text)}) {
        const Result<Composed> composed = deepstreamSystem().composer(variant).compose(operation, values, 1);
        QCOMPARE(bool(composed), !bytes.isEmpty());
        if (!composed)
            continue;
        QCOMPARE(composed->outgoing.payload, bytes);
        // What is composed is understood as what it is.
        const Messages read = deepstreamSystem().adapter(variant)->read(delivery(Direction::Out, bytes), 0);
        QCOMPARE(read.size(), 1);
        QCOMPARE(read[0].operation, operation);
    }
}

void TestDeepstream::warns_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<Values>("values");
    QTest::addColumn<QString>("word");
    QTest::newRow("no name") << "subscribe" << Values {} << "process";
    QTest::newRow("pattern") << "listen" << Values {{QStringLiteral("name"), QStringLiteral("(")}} << "INVALID_LISTEN_REGEX";
    QTest::newRow("login") << "login" << Values {{QStringLiteral("authData"), QStringLiteral("5")}} << "close";
    QTest::newRow("record") << "record-update" << Values {{QStringLiteral("name"), QStringLiteral("u")}, {QStringLiteral("data"), QStringLiteral("5")}} << "INVALID_MESSAGE_DATA";
    QTest::newRow("name for names") << "subscribe" << Values {{QStringLiteral("name"), QStringLiteral("a")}, {QStringLiteral("asName"), QStringLiteral("true")}} << "process";
    QTest::newRow("name for names of records") << "record-subscribe" << Values {{QStringLiteral("name"), QStringLiteral("a")}, {QStringLiteral("asName"), QStringLiteral("true")}} << "does nothing";
    QTest::newRow("several events") << "subscribe" << Values {{QStringLiteral("name"), QStringLiteral("a")}, {QStringLiteral("names"), QStringLiteral("b")}} << "one name";
    QTest::newRow("pong") << "pong" << Values {} << "UNKNOWN_TOPIC";
    QTest::newRow("bulk") << "presence-query" << Values {{QStringLiteral("users"), QStringLiteral("a\nb")}} << "one name";
}

void TestDeepstream::warns()
{
    QFETCH(QString, operation);
    QFETCH(Values, values);
    QFETCH(QString, word);
    const Result<Composed> composed = deepstreamSystem().composer(QStringLiteral("json")).compose(operation, values, 1);
    QVERIFY(bool(composed));
    QVERIFY2(composed->warnings.join(u' ').contains(word), qPrintable(composed->warnings.join(u' ')));
}

void TestDeepstream::automations()
{
    AutomationState state;
    state.values.insert(QStringLiteral("username"), QStringLiteral("ann"));
    const auto json = deepstreamSystem().adapter(QStringLiteral("json"));
    QVERIFY(json->respond(nullptr, state, 1).value(0).payload.startsWith("{\"topic\":2,\"action\":5"));
    Messages messages = json->read(delivery(Direction::In, "{\"topic\":2,\"action\":4}"), 0);
    QCOMPARE(json->respond(&messages[0], state, 2).value(0).payload, QByteArray("{\"topic\":3,\"action\":2,\"data\":\"{\\\"username\\\":\\\"ann\\\"}\"}"));
    const auto text = deepstreamSystem().adapter(QStringLiteral("text"));
    QVERIFY(text->respond(nullptr, state, 1).isEmpty());
    messages = text->read(delivery(Direction::In, wireText("C␟A␞C␟PI␞")), 0);
    QCOMPARE(text->respond(&messages[0], state, 1).value(0).payload, wireText("A␟REQ␟{\"username\":\"ann\"}␞"));
    QCOMPARE(text->respond(&messages[1], state, 1).value(0).payload, wireText("C␟PO␞"));
    state.on.insert(QStringLiteral("pong"), false);
    QVERIFY(text->respond(&messages[1], state, 1).isEmpty());
}

void TestDeepstream::recognises_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QString>("variant");
    QTest::newRow("json path") << "/deepstream-json" << QByteArray() << "json";
    QTest::newRow("text path") << "/deepstream-v3" << QByteArray() << "text";
    QTest::newRow("other path") << "/deepstream-v3/" << QByteArray() << "";
    QTest::newRow("text") << "/x" << wireText("C␟A␞") << "text";
    QTest::newRow("3.x") << "/x" << wireText("C␟CH␞") << "text";
    QTest::newRow("json") << "/x" << QByteArray("{\"topic\":2,\"action\":4}") << "json";
    QTest::newRow("flow's topics are names") << "/x" << QByteArray("{\"topic\":\"blocks\",\"action\":\"subscribe\"}") << "";
}

void TestDeepstream::recognises()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, frame);
    QFETCH(QString, variant);
    wire::Opening opening;
    opening.url = QUrl(QStringLiteral("ws://h") + path);
    const wire::Delivery first = delivery(Direction::In, frame);
    const Guess guess = deepstreamSystem().recognise({&opening, frame.isEmpty() ? nullptr : &first});
    QCOMPARE(guess.variant, variant);
    QCOMPARE(guess.confidence >= 50, !variant.isEmpty());
}

void TestDeepstream::secrets()
{
    for (const QByteArray &bytes : {QByteArray("{\"topic\":3,\"action\":2,\"data\":\"{\\\"username\\\":\\\"ann\\\",\\\"password\\\":\\\"s3\\\"}\"}"), wireText("A␟REQ␟{\"username\":\"ann\",\"password\":\"s3\"}␞")}) {
        QByteArray masked = bytes;
        for (const Span &span : deepstreamSystem().secrets(bytes))
            masked.replace(span.offset, span.length, QByteArray(span.length, '*'));
        QVERIFY2(!masked.contains("s3"), masked.constData());
        QVERIFY2(masked.contains("ann"), masked.constData());
    }
}

QTEST_APPLESS_MAIN(TestDeepstream)
#include "tst_deepstream.moc"
