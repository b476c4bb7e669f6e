// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/nats/system.h"

#include <QRegularExpression>
#include <QTest>

using namespace telltale;
using namespace telltale::protocol;
using namespace Qt::StringLiterals;

class TestNatsComposer : public QObject {
    Q_OBJECT

private slots:
    void bytes_data();
    void bytes();
    void warnings_data();
    void warnings();
    void failures_data();
    void failures();
    void inbox();
    void decodedAgain();
};

namespace {

const Composer &composer()
{
    return natsSystem().composer({});
}

} // namespace

void TestNatsComposer::bytes_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<Values>("values");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QString &operation, const Values &values, const QByteArray &expected) {
        QTest::newRow(name) << operation << values << expected;
    };
    row("connect", u"connect"_s, {},
        "CONNECT {\"verbose\":false,\"pedantic\":false,\"echo\":true,\"headers\":true,\"no_responders\":true,\"protocol\":1,\"name\":\"telltale\"}\r\n");
    row("connect with everything", u"connect"_s,
        { { u"verbose"_s, u"true"_s }, { u"pedantic"_s, u"yes"_s }, { u"echo"_s, u"0"_s }, { u"headers"_s, u"on"_s }, { u"no_responders"_s, u"no"_s },
            { u"protocol"_s, u"0"_s }, { u"user"_s, u"u"_s }, { u"pass"_s, u"p\"q"_s }, { u"token"_s, u"t"_s }, { u"nkey"_s, u"U"_s }, { u"jwt"_s, u"j"_s },
            { u"sig"_s, u"s"_s }, { u"proxy_sig"_s, u"x"_s }, { u"name"_s, u""_s }, { u"lang"_s, u"c"_s }, { u"version"_s, u"1"_s } },
        "CONNECT {\"verbose\":true,\"pedantic\":true,\"echo\":false,\"headers\":true,\"no_responders\":false,\"protocol\":0,\"user\":\"u\",\"pass\":\"p\\\"q\","
        "\"auth_token\":\"t\",\"nkey\":\"U\",\"jwt\":\"j\",\"sig\":\"s\",\"proxy_sig\":\"x\",\"lang\":\"c\",\"version\":\"1\"}\r\n");
    row("subscribe", u"subscribe"_s, { { u"subject"_s, u"a.>"_s } }, "SUB a.> 7\r\n");
    row("subscribe in a group", u"subscribe"_s, { { u"subject"_s, u"a.*"_s }, { u"queue"_s, u"q"_s }, { u"sid"_s, u"x1"_s } }, "SUB a.* q x1\r\n");
    row("unsubscribe", u"unsubscribe"_s, { { u"sid"_s, u"1"_s } }, "UNSUB 1\r\n");
    row("unsubscribe later", u"unsubscribe"_s, { { u"sid"_s, u"1"_s }, { u"max"_s, u"5"_s } }, "UNSUB 1 5\r\n");
    row("publish", u"publish"_s, { { u"subject"_s, u"a.b"_s }, { u"payload"_s, u"h\u00E4"_s } }, "PUB a.b 3\r\nh\xC3\xA4\r\n");
    row("publish nothing", u"publish"_s, { { u"subject"_s, u"a.b"_s } }, "PUB a.b 0\r\n\r\n");
    row("publish with reply", u"publish"_s, { { u"subject"_s, u"a"_s }, { u"reply"_s, u"r"_s }, { u"data"_s, u"x"_s } }, "PUB a r 1\r\nx\r\n");
    row("publish with headers", u"publish"_s, { { u"subject"_s, u"a.b"_s }, { u"reply"_s, u"r"_s }, { u"headers"_s, u"Foo: bar\nFoo: b2\n"_s }, { u"payload"_s, u"hello world"_s } },
        "HPUB a.b r 31 42\r\nNATS/1.0\r\nFoo: bar\r\nFoo: b2\r\n\r\nhello world\r\n");
    row("request", u"request"_s, { { u"subject"_s, u"svc"_s }, { u"inbox"_s, u"_INBOX.1"_s }, { u"payload"_s, u"q"_s } },
        "SUB _INBOX.1 7\r\nPUB svc _INBOX.1 1\r\nq\r\n");
    row("account", u"jetstream"_s, { { u"inbox"_s, u"i"_s } }, "SUB i 7\r\nPUB $JS.API.INFO i 0\r\n\r\n");
    row("consumer", u"jetstream"_s,
        { { u"inbox"_s, u"i"_s }, { u"api"_s, u"consumer.durable.create"_s }, { u"stream"_s, u"S"_s }, { u"consumer"_s, u"C"_s }, { u"body"_s, u" {\"a\": 1} "_s } },
        "SUB i 7\r\nPUB $JS.API.CONSUMER.DURABLE.CREATE.S.C i 8\r\n{\"a\": 1}\r\n");
    row("pull", u"pull"_s, { { u"inbox"_s, u"i"_s }, { u"stream"_s, u"S"_s }, { u"consumer"_s, u"C"_s }, { u"batch"_s, u"2"_s }, { u"max_bytes"_s, u"9"_s } },
        "SUB i 7\r\nPUB $JS.API.CONSUMER.MSG.NEXT.S.C i 46\r\n{\"batch\":2,\"expires\":5000000000,\"max_bytes\":9}\r\n");
    const QString ack = u"$JS.ACK.S.C.1.1.1.1.0"_s;
    row("ack", u"ack"_s, { { u"subject"_s, ack } }, "PUB $JS.ACK.S.C.1.1.1.1.0 4\r\n+ACK\r\n");
    row("nak later", u"ack"_s, { { u"subject"_s, ack }, { u"answer"_s, u"nak"_s }, { u"delay"_s, u"2"_s } },
        "PUB $JS.ACK.S.C.1.1.1.1.0 22\r\n-NAK {\"delay\":2000000}\r\n");
    row("in progress", u"ack"_s, { { u"subject"_s, ack }, { u"answer"_s, u"in-progress"_s } }, "PUB $JS.ACK.S.C.1.1.1.1.0 4\r\n+WPI\r\n");
    row("term", u"ack"_s, { { u"subject"_s, ack }, { u"answer"_s, u"term"_s }, { u"reason"_s, u"poison"_s } },
        "PUB $JS.ACK.S.C.1.1.1.1.0 12\r\n+TERM poison\r\n");
    row("next", u"ack"_s, { { u"subject"_s, ack }, { u"answer"_s, u"next"_s }, { u"inbox"_s, u"i"_s } },
        "SUB i 7\r\nPUB $JS.ACK.S.C.1.1.1.1.0 i 4\r\n+NXT\r\n");
    row("ping", u"ping"_s, {}, "PING\r\n");
    row("pong", u"pong"_s, {}, "PONG\r\n");
}

void TestNatsComposer::bytes()
{
    QFETCH(QString, operation);
    QFETCH(Values, values);
    QFETCH(QByteArray, expected);
    const Result<Composed> composed = composer().compose(operation, values, 7);
    QVERIFY(bool(composed));
    QCOMPARE(composed->outgoing.payload, expected);
    QCOMPARE(composed->outgoing.opcode, wire::Opcode::Binary);
}

void TestNatsComposer::warnings_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<Values>("values");
    QTest::addColumn<QString>("part"); // of the warning; empty: no warning at all
    const auto row = [](const char *name, const QString &operation, const Values &values, const QString &part) {
        QTest::newRow(name) << operation << values << part;
    };
    const QString subject = u"subject"_s;
    row("fine", u"publish"_s, { { subject, u"a.b"_s } }, {});
    row("wildcards may be subscribed to", u"subscribe"_s, { { subject, u"*.a.>"_s } }, {});
    row("a star inside a token is none", u"publish"_s, { { subject, u"a.b*"_s } }, {});
    row("blank", u"subscribe"_s, { { subject, u"a b"_s } }, u"blank"_s);
    row("line end", u"publish"_s, { { subject, u"a\r\nPING"_s } }, u"line end"_s);
    row("empty token", u"subscribe"_s, { { subject, u"a..b"_s } }, u"empty token"_s);
    row("dot last", u"publish"_s, { { subject, u"a."_s } }, u"empty token"_s);
    row("wildcard in publish", u"publish"_s, { { subject, u"a.*"_s } }, u"wildcard"_s);
    row("> in publish", u"publish"_s, { { subject, u">"_s } }, u"wildcard"_s);
    row("> not last", u"subscribe"_s, { { subject, u"a.>.b"_s } }, u"> before its last token"_s);
    row("large payload", u"publish"_s, { { subject, u"a"_s }, { u"payload"_s, QString(1048577, u'x') } }, u"1048577 bytes"_s);
    row("headers", u"publish"_s, { { subject, u"a"_s }, { u"headers"_s, u"A: b"_s } }, u"option headers"_s);
    row("header without colon", u"publish"_s, { { subject, u"a"_s }, { u"headers"_s, u"Ab"_s } }, u"no name with a colon"_s);
    row("long line", u"subscribe"_s, { { subject, QString(5000, u'a') } }, u"4096"_s);
    row("no responders without headers", u"connect"_s, { { u"headers"_s, u"false"_s } }, u"no_responders needs headers"_s);
    row("protocol 5", u"connect"_s, { { u"protocol"_s, u"5"_s } }, u"0 or 1"_s);
    row("no signature", u"connect"_s, { { u"nkey"_s, u"U"_s } }, u"signature"_s);
    row("half a login", u"connect"_s, { { u"user"_s, u"u"_s } }, u"go together"_s);
    row("account", u"connect"_s, { { u"account"_s, u"A"_s } }, u"obsolete"_s);
    row("reserved reply", u"publish"_s, { { subject, u"a"_s }, { u"reply"_s, u"_R_.x"_s } }, u"permissions violation"_s);
    row("header name with a blank", u"publish"_s, { { subject, u"a"_s }, { u"headers"_s, u"A b: c"_s } }, u"holds a blank"_s);
    row("stream with a dot", u"jetstream"_s, { { u"api"_s, u"STREAM.INFO"_s }, { u"stream"_s, u"a.b"_s } }, u"name of the stream"_s);
    row("no body", u"jetstream"_s, { { u"api"_s, u"STREAM.CREATE"_s }, { u"stream"_s, u"a"_s } }, u"needs a body"_s);
    row("heartbeat", u"pull"_s, { { u"stream"_s, u"a"_s }, { u"consumer"_s, u"c"_s }, { u"idle_heartbeat"_s, u"4000"_s } }, u"half of expires"_s);
    row("ack of what is none", u"ack"_s, { { subject, u"a"_s } }, u"$JS.ACK."_s);
    row("sid with a blank", u"subscribe"_s, { { subject, u"a"_s }, { u"sid"_s, u"1 2"_s } }, u"blank"_s);
}

void TestNatsComposer::warnings()
{
    QFETCH(QString, operation);
    QFETCH(Values, values);
    QFETCH(QString, part);
    const Result<Composed> composed = composer().compose(operation, values, 1);
    QVERIFY(bool(composed));
    const QString all = composed->warnings.join(u'\n');
    QVERIFY2(part.isEmpty() ? all.isEmpty() : all.contains(part), qPrintable(all));
}

void TestNatsComposer::failures_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<Values>("values");
    QTest::addColumn<QString>("where");
    QTest::newRow("no subject") << u"publish"_s << Values {} << u"subject"_s;
    QTest::newRow("no sid") << u"unsubscribe"_s << Values {} << u"sid"_s;
    QTest::newRow("max") << u"unsubscribe"_s << Values { { u"sid"_s, u"1"_s }, { u"max"_s, u"many"_s } } << u"max"_s;
    QTest::newRow("flag") << u"connect"_s << Values { { u"verbose"_s, u"maybe"_s } } << u"verbose"_s;
    QTest::newRow("protocol") << u"connect"_s << Values { { u"protocol"_s, u"x"_s } } << u"protocol"_s;
    QTest::newRow("request") << u"jetstream"_s << Values { { u"api"_s, u"FLY"_s } } << u"api"_s;
    QTest::newRow("no stream") << u"jetstream"_s << Values { { u"api"_s, u"STREAM.INFO"_s } } << u"stream"_s;
    QTest::newRow("no JSON") << u"jetstream"_s << Values { { u"body"_s, u"{"_s } } << u"body"_s;
    QTest::newRow("answer") << u"ack"_s << Values { { u"subject"_s, u"a"_s }, { u"answer"_s, u"perhaps"_s } } << u"answer"_s;
    QTest::newRow("operation") << u"fly"_s << Values {} << u"fly"_s;
}

void TestNatsComposer::failures()
{
    QFETCH(QString, operation);
    QFETCH(Values, values);
    QFETCH(QString, where);
    const Result<Composed> composed = composer().compose(operation, values, 1);
    QVERIFY(!composed);
    QCOMPARE(composed.failure().where, where);
}

void TestNatsComposer::inbox()
{
    const auto bytesOf = [](quint64 serial) { return QString::fromLatin1(composer().compose(u"request"_s, { { u"subject"_s, u"a"_s } }, serial)->outgoing.payload); };
    const QRegularExpression shape(u"^SUB (_INBOX\\.[0-9a-f]{16}\\.3) 3\r\nPUB a \\1 0\r\n\r\n$"_s);
    QVERIFY2(shape.match(bytesOf(3)).hasMatch(), qPrintable(bytesOf(3)));
    QCOMPARE(bytesOf(3), bytesOf(3));
    QVERIFY(bytesOf(3) != bytesOf(4));
}

/// What the forms write by default is what the adapter reads under the same name.
void TestNatsComposer::decodedAgain()
{
    for (const Operation &operation : composer().operations()) {
        Values values;
        for (const Field &field : operation.fields) {
            if (field.required)
                values.insert(field.key, u"x"_s);
        }
        const Result<Composed> composed = composer().compose(operation.name, values, 1);
        QVERIFY(bool(composed));
        const auto adapter = natsSystem().adapter({});
        const Messages messages = adapter->read({ .direction = Direction::Out, .payload = composed->outgoing.payload }, 1);
        const QStringList publishing { u"request"_s, u"jetstream"_s, u"pull"_s, u"ack"_s };
        const QString expected = publishing.contains(operation.name) ? u"publish"_s : operation.name;
        QCOMPARE(messages.constLast().operation, expected);
        for (const Message &message : messages)
            QVERIFY(message.kind != Kind::Malformed);
    }
}

QTEST_GUILESS_MAIN(TestNatsComposer)
#include "tst_natscomposer.moc"
