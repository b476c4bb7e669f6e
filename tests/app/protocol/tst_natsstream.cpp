// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/nats/errortext.h"
#include "app/protocol/nats/headers.h"
#include "app/protocol/nats/stream.h"

#include <QElapsedTimer>
#include <QTest>

using namespace telltale::protocol::nats;
using namespace Qt::StringLiterals;

namespace {

QString shown(const Op &op)
{
    if (!op.problem.isEmpty())
        return u"malformed %1 [%2]"_s.arg(op.problem, QString::fromLatin1(op.bytes).replace(u"\r\n"_s, u"$"_s).replace(u'\n', u'~'));
    QStringList parts { QString(verbName(op.verb)) };
    for (qsizetype i = 0; i < op.fields.size(); ++i)
        parts.append(QString::fromLatin1(op.field(i)));
    if (op.hasHeaders())
        parts.append(u"h="_s + QString::fromLatin1(op.view(op.headers)).replace(u"\r\n"_s, u"$"_s));
    if (op.carriesPayload())
        parts.append(u"p="_s + QString::fromLatin1(op.view(op.payload)).replace(u"\r\n"_s, u"$"_s));
    return parts.join(u'|') + (op.findings.isEmpty() ? QString() : u" !"_s);
}


/// All ops of `pieces`, the rest included; checks that no byte was lost and that positions are right.
QStringList opsOf(const QList<QByteArray> &pieces)
{
    Stream stream;
    QStringList lines;
    QByteArray all;
    qint64 at = 0;
    const auto note = [&](const Op &op) {
        lines.append(shown(op));
        if (op.start != at)
            lines.append(u"begins at %1, not at %2"_s.arg(op.start).arg(at));
        at += op.bytes.size();
        all += op.bytes;
    };
    for (const QByteArray &piece : pieces) {
        stream.feed(piece);
        while (const auto op = stream.next())
            note(*op);
    }
    if (const auto op = stream.rest())
        note(*op);
    if (all != pieces.join())
        lines.append(u"bytes were lost"_s);
    return lines;
}

const QByteArray conversation = "INFO {\"server_id\":\"N\",\"max_payload\":1048576} \r\n"
                                "PING\r\n+OK\r\nMSG a.b 1 _INBOX.9 5\r\nhello\r\n"
                                "msg\ta.b  1\t 0\r\n\r\n-err 'Stale Connection'\r\n"
                                "HMSG a.b 1 _INBOX.9 31 42\r\nNATS/1.0\r\nFoo: bar\r\nFoo: b2\r\n\r\nhello world\r\n"
                                "HMSG _INBOX.1 9 16 16\r\nNATS/1.0 503\r\n\r\n\r\nPUB a 8\r\n\r\nPING\r\n\r\nPONG\n"
                                "PUB a 2\nhi\nNOPE x\r\nPUB a 2\r\nhello\r\nSUB a 1\r\n";

} // namespace

class TestNatsStream : public QObject {
    Q_OBJECT

private slots:
    void ops_data();
    void ops();
    void cutAnywhere();
    void byteByByte();
    void longLines();
    void hugePayloadIsNotAllocated();
    void noQuadraticScan();
    void cutShort();
    void bitFlips();
    void headers_data();
    void headers();
    void errorTexts_data();
    void errorTexts();
    void unquoting_data();
    void unquoting();
};

void TestNatsStream::ops_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &bytes, const QStringList &expected) { QTest::newRow(name) << bytes << expected; };

    row("empty", "", {});
    row("info with a blank before the line end", "INFO {\"a\":1} \r\n", { u"INFO|{\"a\":1}"_s });
    row("ping", "PING\r\n", { u"PING"_s });
    row("lower case", "ping\r\npOnG\r\nsub a 1\r\n", { u"PING"_s, u"PONG"_s, u"SUB|a|1"_s });
    row("bare line feed", "PING\n+OK\n", { u"PING"_s, u"+OK"_s });
    row("blanks behind", "PING \t \r\n", { u"PING"_s });
    row("two blanks for no reply", "MSG _INBOX.2 1  11\r\nhello world\r\n", { u"MSG|_INBOX.2|1|11|p=hello world"_s });
    row("tabs", "SUB\ta.b\t\tq 7\r\n", { u"SUB|a.b|q|7"_s });
    row("msg with reply", "MSG a.b 1 _INBOX.9 5\r\nhello\r\n", { u"MSG|a.b|1|_INBOX.9|5|p=hello"_s });
    row("size in bytes", "MSG a 1 2\r\n\xC3\xA4\r\n", { u"MSG|a|1|2|p=\u00C3\u00A4"_s });
    row("empty payload", "PUB a.b 0\r\n\r\n", { u"PUB|a.b|0|p="_s });
    row("payload with ops in it", "PUB a 13\r\nPING\r\n-ERR 'x\r\n", { u"PUB|a|13|p=PING$-ERR 'x"_s });
    row("payload ended by line feed alone", "PUB a 2\nhi\nPING\n", { u"PUB|a|2|p=hi !"_s, u"PING"_s });
    row("hpub", "HPUB a 22 27\r\nNATS/1.0\r\nFoo: bar\r\n\r\nhello\r\n", { u"HPUB|a|22|27|h=NATS/1.0$Foo: bar$$|p=hello"_s });
    row("hmsg 503", "HMSG _INBOX.1 9 16 16\r\nNATS/1.0 503\r\n\r\n\r\n", { u"HMSG|_INBOX.1|9|16|16|h=NATS/1.0 503$$|p="_s });
    row("unsub", "UNSUB 1\r\nUNSUB 1 5\r\n", { u"UNSUB|1"_s, u"UNSUB|1|5"_s });
    row("connect", "CONNECT {}\r\n", { u"CONNECT|{}"_s });
    row("error", "-ERR 'Unknown Protocol Operation'\r\n", { u"-ERR|'Unknown Protocol Operation'"_s });
    row("error without text", "-ERR\r\n", { u"-ERR|"_s });
    row("several", "+OK\r\nPONG\r\n", { u"+OK"_s, u"PONG"_s });

    row("unknown verb", "FOO bar\r\nPING\r\n", { u"malformed unknown verb \"FOO\" [FOO bar$]"_s, u"PING"_s });
    row("verb too long", "PUBX bar\r\n", { u"malformed unknown verb \"PUBX\" [PUBX bar$]"_s });
    row("empty line", "\r\nPING\r\n", { u"malformed an empty line where a verb was expected [$]"_s, u"PING"_s });
    row("leading blank", " PING\r\n", { u"malformed a blank where a verb was expected [ PING$]"_s });
    row("no size", "PUB foo\r\nPING\r\n", { u"malformed PUB takes 2 or 3 fields, here are 1 [PUB foo$]"_s, u"PING"_s });
    row("size no number", "PUB foo abc\r\n", { u"malformed the size \"abc\" is not a number [PUB foo abc$]"_s });
    row("negative size", "PUB foo -1\r\n", { u"malformed the size \"-1\" is not a number [PUB foo -1$]"_s });
    row("sub without sid", "SUB foo\r\n", { u"malformed SUB takes 2 or 3 fields, here are 1 [SUB foo$]"_s });
    row("unsub with three", "UNSUB 1 2 3\r\n", { u"malformed UNSUB takes 1 or 2 fields, here are 3 [UNSUB 1 2 3$]"_s });
    row("ping with a field", "PING x\r\n", { u"malformed PING takes 0 fields, here are 1 [PING x$]"_s });
    row("msg without sid", "MSG a 1\r\n", { u"malformed MSG takes 3 or 4 fields, here are 2 [MSG a 1$]"_s });
    row("header above total", "HPUB a 30 20\r\nPING\r\n", { u"malformed the header size 30 is above the total size 20 [HPUB a 30 20$]"_s, u"PING"_s });
    row("too large", "PUB a 268435457\r\nPING\r\n",
        { u"malformed announces 268435457 bytes, more than 256 MiB are not read [PUB a 268435457$]"_s, u"PING"_s });
    row("size beyond 64 bits", "PUB a 99999999999999999999999999\r\nPING\r\n",
        { u"malformed announces 99999999999999999999999999 bytes, more than 256 MiB are not read [PUB a 99999999999999999999999999$]"_s, u"PING"_s });
    row("payload longer than announced", "PUB foo 2\r\nhello\r\nPING\r\n",
        { u"malformed no CRLF after the 2 bytes that the line announces [PUB foo 2$hello$]"_s, u"PING"_s });
    row("carriage return alone", "PUB foo 2\r\nhe\rx\r\nPING\r\n",
        { u"malformed no CRLF after the 2 bytes that the line announces [PUB foo 2$he\rx$]"_s, u"PING"_s });
    row("cut", "PUB a 5\r\nhel", { u"malformed the conversation ended inside this operation: 12 of 16 bytes came [PUB a 5$hel]"_s });
    row("cut line", "PIN", { u"malformed the conversation ended before the end of this line [PIN]"_s });
}

void TestNatsStream::ops()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, expected);
    QCOMPARE(opsOf({ bytes }), expected);
}

void TestNatsStream::cutAnywhere()
{
    const QStringList expected = opsOf({ conversation });
    QCOMPARE(expected.size(), 14);
    for (qsizetype cut = 0; cut <= conversation.size(); ++cut)
        QCOMPARE(opsOf({ conversation.left(cut), conversation.mid(cut) }), expected);
    for (qsizetype first = 0; first <= conversation.size(); first += 3) {
        for (qsizetype second = first; second <= conversation.size(); second += 5)
            QCOMPARE(opsOf({ conversation.left(first), conversation.mid(first, second - first), conversation.mid(second) }), expected);
    }
}

void TestNatsStream::byteByByte()
{
    QList<QByteArray> pieces;
    for (const char c : conversation)
        pieces.append(QByteArray(1, c));
    QCOMPARE(opsOf(pieces), opsOf({ conversation }));
}

void TestNatsStream::longLines()
{
    const QByteArray longLine = "SUB " + QByteArray(3 * Stream::LongestLine, 'a') + " 1\r\nPING\r\n";
    for (const qsizetype piece : { longLine.size(), qsizetype(4096), Stream::LongestLine }) {
        Stream stream;
        QStringList problems;
        qsizetype total = 0;
        for (qsizetype at = 0; at < longLine.size(); at += piece) {
            stream.feed(longLine.mid(at, piece));
            while (const auto op = stream.next()) {
                problems.append(op->problem);
                total += op->bytes.size();
                QVERIFY(op->bytes.size() <= Stream::LongestLine);
            }
        }
        const QString still = u"still the line before, which has no end within 1 MiB"_s;
        QCOMPARE(problems, QStringList({ u"no line end within 1 MiB"_s, still, still, still, QString() }));
        QCOMPARE(total, longLine.size());
    }
    // Behind a payload of the wrong size, too.
    Stream stream;
    stream.feed("PUB a 1\r\nxy" + QByteArray(2 * Stream::LongestLine, 'z') + "\nPING\r\n");
    QCOMPARE(stream.next()->problem, u"no CRLF after the 1 bytes that the line announces"_s);
    QCOMPARE(stream.next()->problem, u"still the line before, which has no end within 1 MiB"_s);
    while (const auto op = stream.next()) {
        if (op->problem.isEmpty())
            QCOMPARE(op->verb, Verb::Ping);
    }
    // A line of 1 MiB less one byte is a line.
    Stream exact;
    exact.feed("INFO {" + QByteArray(Stream::LongestLine - 7, ' ') + "\n");
    QCOMPARE(exact.next()->problem, QString());
}

void TestNatsStream::hugePayloadIsNotAllocated()
{
    Stream stream;
    stream.feed("MSG a 1 268435456\r\nabc");
    QVERIFY(!stream.next());
    QCOMPARE(stream.rest()->bytes, QByteArray("MSG a 1 268435456\r\nabc"));
}

void TestNatsStream::noQuadraticScan()
{
    QElapsedTimer timer;
    timer.start();
    Stream stream;
    const QByteArray one(1, 'x');
    for (int i = 0; i < Stream::LongestLine - 1; ++i) {
        stream.feed(one);
        QVERIFY(!stream.next());
    }
    // Rescanning the whole line at each of a million bytes would take minutes.
    QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
}

void TestNatsStream::cutShort()
{
    for (qsizetype size = 0; size <= conversation.size(); ++size)
        opsOf({ conversation.left(size) });
    for (qsizetype from = 0; from <= conversation.size(); ++from)
        QVERIFY(!opsOf({ conversation.mid(from) }).contains(u"bytes were lost"_s));
}

void TestNatsStream::bitFlips()
{
    for (qsizetype at = 0; at < conversation.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray flipped = conversation;
            flipped[at] = char(flipped[at] ^ (1 << bit));
            const QStringList whole = opsOf({ flipped });
            QVERIFY(!whole.contains(u"bytes were lost"_s));
            QCOMPARE(opsOf({ flipped.left(at), flipped.mid(at) }), whole);
        }
    }
}

void TestNatsStream::headers_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<QString>("expected");
    QTest::newRow("smallest") << QByteArray("NATS/1.0\r\n\r\n") << u"/"_s;
    QTest::newRow("repeated, in order, case kept") << QByteArray("NATS/1.0\r\nFoo: bar\r\nfoo:b2\r\nFoo:  b3 \r\n\r\n") << u"/ Foo=bar foo=b2 Foo=b3"_s;
    QTest::newRow("status") << QByteArray("NATS/1.0 503\r\n\r\n") << u"503/"_s;
    QTest::newRow("status and text") << QByteArray("NATS/1.0 404 No Messages\r\nA: b\r\n\r\n") << u"404/No Messages A=b"_s;
    QTest::newRow("status and blanks") << QByteArray("NATS/1.0   100   Idle Heartbeat  \r\n\r\n") << u"100/Idle Heartbeat"_s;
    QTest::newRow("no status") << QByteArray("NATS/1.0 50\r\n\r\n") << u"/ !what follows NATS/1.0 is no status of three digits"_s;
    QTest::newRow("status too long") << QByteArray("NATS/1.0 5031\r\n\r\n") << u"/ !what follows NATS/1.0 is no status of three digits"_s;
    QTest::newRow("glued") << QByteArray("NATS/1.0503\r\n\r\n") << u"/ !what follows NATS/1.0 is no status of three digits"_s;
    QTest::newRow("other version") << QByteArray("HTTP/1.0\r\n\r\n") << u"/ !the header block does not begin with NATS/1.0"_s;
    QTest::newRow("no end") << QByteArray("NATS/1.0\r\nA: b") << u"/ A=b !no empty line ends the header block"_s;
    QTest::newRow("no colon") << QByteArray("NATS/1.0\r\nAb\r\n\r\n") << u"/ =Ab !a header line without a name and a colon"_s;
    QTest::newRow("goes on") << QByteArray("NATS/1.0\r\n\r\nx") << u"/ !the header block goes on after its empty line"_s;
    QTest::newRow("empty") << QByteArray() << u"/ !the header block does not begin with NATS/1.0"_s;
    QTest::newRow("colons in the value") << QByteArray("NATS/1.0\r\nA: b:c\r\n\r\n") << u"/ A=b:c"_s;
}

void TestNatsStream::headers()
{
    QFETCH(QByteArray, block);
    QFETCH(QString, expected);
    const HeaderBlock headers = readHeaders(block);
    const auto text = [&](Span span) { return QString::fromUtf8(block.mid(span.offset, span.length)); };
    QString line = text(headers.status) + u'/' + text(headers.text);
    for (const Header &header : headers.headers)
        line += u' ' + text(header.name) + u'=' + text(header.value);
    if (!headers.problem.isEmpty())
        line += u" !"_s + headers.problem;
    QCOMPARE(line, expected);
}

void TestNatsStream::errorTexts_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QByteArray &field, const QString &expected) { QTest::newRow(field.constData()) << field << expected; };
    row("'Stale Connection'", u"Stale Connection"_s);
    row("Stale Connection", u"Stale Connection"_s);
    row("'it''s'", u"it''s"_s);
    row("'", u""_s);
    row("''", u""_s);
    row("", u""_s);
    row("''quoted''", u"'quoted'"_s);
    row("'Permissions Violation for Publish to \"b.x\"'", u"Permissions Violation for Publish to \"b.x\" subject=b.x"_s);
    row("'Permissions Violation for Publish to \"b.\\\"q\\\"\"'", u"Permissions Violation for Publish to \"b.\\\"q\\\"\" subject=b.\"q\""_s);
    row("'Permissions Violation for Publish with Reply of \"_R_.abc\"'",
        u"Permissions Violation for Publish with Reply of \"_R_.abc\" reply=_R_.abc"_s);
    row("'Permissions Violation for Subscription to \"b.x\"'", u"Permissions Violation for Subscription to \"b.x\" subject=b.x"_s);
    row("'permissions violation for subscription to \"b.x\" using queue \"workers\"'",
        u"permissions violation for subscription to \"b.x\" using queue \"workers\" subject=b.x queue=workers"_s);
    row("'Permissions Violation for Subscription to \"b.x\" (sid \"7\")'",
        u"Permissions Violation for Subscription to \"b.x\" (sid \"7\") subject=b.x sid=7 removed"_s);
    row("'Permissions Violation for Subscription to \"b.y\" using queue \"grp\" (sid \"8\")'",
        u"Permissions Violation for Subscription to \"b.y\" using queue \"grp\" (sid \"8\") subject=b.y queue=grp sid=8 removed"_s);
    row("'Permissions Violation for Subscription to \"a.b.c.d.e\", too many tokens'",
        u"Permissions Violation for Subscription to \"a.b.c.d.e\", too many tokens subject=a.b.c.d.e"_s);
    row("'Permissions Violation for Publish to \"unfinished", u"Permissions Violation for Publish to \"unfinished"_s);
}

void TestNatsStream::errorTexts()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, expected);
    const ErrorText error = readErrorText(field);
    QString line = QString::fromUtf8(error.text);
    for (const auto &[name, value] : { std::pair { u"subject"_s, error.subject }, { u"reply"_s, error.reply }, { u"queue"_s, error.queue },
             { u"sid"_s, error.sid } }) {
        if (!value.isEmpty())
            line += u' ' + name + u'=' + QString::fromUtf8(value);
    }
    if (error.removed)
        line += u" removed"_s;
    QCOMPARE(line, expected);
    QCOMPARE(field.mid(error.offset, error.text.size()), error.text);
}

void TestNatsStream::unquoting_data()
{
    QTest::addColumn<QByteArray>("quoted");
    QTest::addColumn<QByteArray>("plain");
    const auto row = [](const char *name, const QByteArray &quoted, const QByteArray &plain) { QTest::newRow(name) << quoted << plain; };
    row("plain", "a.b", "a.b");
    row("quote and backslash", "\\\"a\\\\", "\"a\\");
    row("byte", "\\xff\\x41", "\xff" "A");
    row("four digits", "\\u00e4", "\xC3\xA4");
    row("eight digits", "\\U0001F600", "\xF0\x9F\x98\x80");
    row("control characters", "\\t\\n\\a", "\t\n\a");
    row("octal", "\\101", "A");
    row("cut", "a\\x4", "a\\x4");
    row("backslash last", "a\\", "a\\");
    row("no escape", "\\q", "\\q");
    row("beyond Unicode", "\\UFFFFFFFF", "\xEF\xBF\xBD");
}

void TestNatsStream::unquoting()
{
    QFETCH(QByteArray, quoted);
    QFETCH(QByteArray, plain);
    QCOMPARE(goUnquoted(quoted), plain);
}

QTEST_GUILESS_MAIN(TestNatsStream)
#include "tst_natsstream.moc"
