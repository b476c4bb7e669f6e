// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The real telltale-cli, as a shell would run it: what it prints where, and its exit code (design, section 7).
#include "app/wire/closeframe.h"
#include "app/wire/framewriter.h"
#include "tests/support/rawserver.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale;
using namespace Qt::StringLiterals;
using test::RawServer;

namespace {

constexpr int PatienceMs = 60000;

struct Run {
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;

    /// The lines of the output as JSON; a line that is none is an empty object.
    QList<QJsonObject> objects() const
    {
        QList<QJsonObject> all;
        for (const QByteArray &line : output.split('\n')) {
            if (!line.isEmpty())
                all.append(QJsonDocument::fromJson(line).object());
        }
        return all;
    }
    QByteArray all() const { return QByteArray::number(exitCode) + "\n" + output + errors; }
};

/// Runs telltale-cli while this thread's event loop goes on, so that servers of the test can answer.
Run run(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(QStringLiteral(TELLTALE_CLI), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, PatienceMs)) {
        process.kill();
        process.waitForFinished();
        return {-1, process.readAllStandardOutput(), "telltale-cli did not end: " + process.readAllStandardError()};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, process.readAllStandardOutput(), process.readAllStandardError()};
}

/// Members of an event, `-` for what is absent.
QString lineOf(const QJsonObject &event, const QStringList &keys)
{
    QStringList texts;
    for (const QString &key : keys)
        texts.append(event.contains(key) ? event.value(key).toVariant().toString() : u"-"_s);
    return texts.join(u' ');
}

QStringList linesOf(const Run &run, const QStringList &keys)
{
    QStringList lines;
    for (const QJsonObject &event : run.objects())
        lines.append(lineOf(event, keys));
    return lines;
}

} // namespace

class tst_Cli : public QObject {
    Q_OBJECT

private slots:
    void usage_data();
    void usage();
    void catalogLines();
    void catalogTable();
    void systems();
    void explain_data();
    void explain();
    void explainJson();
    void explainExample_data();
    void explainExample();
    void explainClient_data();
    void explainClient();
    void decodeFile();
    void decodeBadLines_data();
    void decodeBadLines();
    void decodeTrace();
    void ownCatalogue();
    void ownFolder();
    void mistakesInOwnCatalogue_data();
    void mistakesInOwnCatalogue();
    void decodeRecognises_data();
    void decodeRecognises();
    void decodeTwoConnections();
    void secretsAreMasked();
    void connects();
    void connectUnknownOperation();
    void connectNobodyThere();
    void followsAdvice();
    void followsAdviceToAStop_data();
    void followsAdviceToAStop();
    void endings_data();
    void endings();
    void playground();
};

void tst_Cli::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("says"); // on stderr if the exit code is not 0

    const auto row = [](const char *arguments, int exitCode, const char *says) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments).split(u' ', Qt::SkipEmptyParts) << exitCode << QByteArray(says);
    };
    row("", 2, "Usage: telltale-cli");
    row("--help", 0, "Usage: telltale-cli");
    row("--version", 0, "telltale-cli ");
    row("connect --help", 0, "Usage: telltale-cli connect [options]");
    row("fly", 2, "there is no command `fly`");
    row("catalog --help", 0, "--system");
    row("catalog --fly", 2, "fly");
    row("catalog extra", 2, "extra");
    row("catalog --system telnet", 2, "telnet");
    row("explain", 2, "needs a system");
    row("explain nats", 2, "needs a system");
    row("explain telnet 5", 2, "telnet");
    row("decode --system telnet", 2, "telnet");
    row("decode --variant json", 2, "--system");
    row("decode --system centrifugo --variant text", 2, "text");
    row("decode one two", 2, "two");
    row("decode no-such-file", 1, "no-such-file");
    row("connect", 2, "URL");
    row("connect http://localhost/", 2, "http://localhost/");
    row("connect ws://", 2, "ws://");
    row("connect ws://[", 2, "ws://[");
    row("connect localhost:8000", 2, "localhost:8000");
    row("connect ws://localhost:1/ --for soon", 2, "soon");
    row("connect ws://localhost:1/ --header Cookie", 2, "Cookie");
    row("connect ws://localhost:1/ --send no-such-file", 2, "no-such-file");
    row("connect ws://localhost:1/ --proxy ftp://x", 2, "ftp://x");
    row("playground --port many", 2, "many");
    row("systems extra", 2, "extra");
    row("systems --system telnet", 2, "telnet");
    row("catalog --catalog no-such-file", 2, "no-such-file");
    row("explain --catalog no-such-file nats 1", 2, "no-such-file");
    row("decode --catalog no-such-file", 2, "no-such-file");
    row("connect ws://localhost:1/ --catalog no-such-file", 2, "no-such-file");
}

void tst_Cli::usage()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, says);
    const Run result = run(arguments);
    QCOMPARE(result.exitCode, exitCode);
    QVERIFY2((exitCode == 0 ? result.output : result.errors).contains(says), result.all().constData());
    if (exitCode != 0)
        QCOMPARE(result.output, QByteArray());
}

void tst_Cli::catalogLines()
{
    const Run result = run({u"catalog"_s, u"--json"_s});
    QCOMPARE(result.exitCode, 0);
    QSet<QString> ids, systems;
    for (const QJsonObject &entry : result.objects()) {
        for (const char *key : {"id", "system", "family", "kind", "code", "name", "meaning", "cause", "remedy", "retry", "severity", "closes", "side", "source"})
            QVERIFY2(entry.contains(QLatin1String(key)), qPrintable(entry.value("id"_L1).toString() + u" has no "_s + QLatin1String(key)));
        const QJsonObject retry = entry.value("retry"_L1).toObject();
        QVERIFY(!retry.value("class"_L1).toString().isEmpty() && !retry.value("why"_L1).toString().isEmpty());
        const QString id = entry.value("id"_L1).toString();
        QVERIFY2(!ids.contains(id), qPrintable(id));
        ids.insert(id);
        systems.insert(entry.value("system"_L1).toString());
    }
    QCOMPARE(systems, (QSet<QString> {u"centrifugo"_s, u"nats"_s, u"flow"_s, u"deepstream"_s, u"sharedb"_s, u"websocket"_s, u"http"_s}));
    for (const char *id : {"centrifugo/error/103", "centrifugo/disconnect/4500-4999", "websocket/close/1006", "http/refused/401", "sharedb/error/ERR_NO_OP"})
        QVERIFY2(ids.contains(QLatin1String(id)), id);
}

void tst_Cli::catalogTable()
{
    const Run result = run({u"catalog"_s, u"--system"_s, u"sharedb"_s});
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.output.contains("sharedb/error/ERR_NO_OP "));
    QVERIFY(!result.output.contains("centrifugo/"));
}

void tst_Cli::systems()
{
    const Run all = run({u"systems"_s, u"--json"_s});
    QCOMPARE(all.exitCode, 0);
    QCOMPARE(linesOf(all, {u"system"_s}), (QStringList {u"centrifugo"_s, u"nats"_s, u"flow"_s, u"deepstream"_s, u"sharedb"_s, u"websocket"_s}));
    for (const QJsonObject &system : all.objects()) {
        QVERIFY(!system.value("variants"_L1).toArray().isEmpty());
        QVERIFY2(!system.value("operations"_L1).toArray().isEmpty(), qPrintable(system.value("system"_L1).toString()));
    }
    const QJsonObject deepstream = all.objects().value(3);
    QCOMPARE(deepstream.value("variants"_L1).toArray(), (QJsonArray {u"json"_s, u"text"_s, u"binary"_s}));

    const Run one = run({u"systems"_s, u"--system"_s, u"nats"_s});
    QCOMPARE(one.exitCode, 0);
    QVERIFY2(one.output.startsWith("nats "), one.output.constData());
    QVERIFY2(one.output.contains("\n  publish      subject= [reply=]"), one.output.constData());
    QVERIFY(!one.output.contains("centrifugo"));

    const QString example = QStringLiteral(TELLTALE_SOURCE_DIR "/catalog/examples/graphql-transport-ws.json");
    QVERIFY(run({u"systems"_s, u"--catalog"_s, example}).output.contains("\ngraphql-transport-ws "));
}

void tst_Cli::explain_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("first"); // entry and match of the first answer

    QTest::newRow("code") << u"centrifugo"_s << u"103"_s << 0 << u"centrifugo/error/103 exact"_s;
    QTest::newRow("close code") << u"centrifugo"_s << u"3501"_s << 0 << u"centrifugo/disconnect/3501 exact"_s;
    QTest::newRow("range") << u"centrifugo"_s << u"4600"_s << 0 << u"centrifugo/disconnect/4500-4999 range"_s;
    QTest::newRow("name") << u"sharedb"_s << u"ERR_NO_OP"_s << 0 << u"sharedb/error/ERR_NO_OP exact"_s;
    QTest::newRow("nats text") << u"nats"_s << u"Authorization Violation"_s << 0 << u"nats/error/Authorization-Violation exact"_s;
    QTest::newRow("nats text, other case") << u"nats"_s << u"-ERR 'authorization violation'"_s << 0 << u"nats/error/Authorization-Violation exact"_s;
    QTest::newRow("websocket") << u"websocket"_s << u"1006"_s << 0 << u"websocket/close/1006 exact"_s;
    QTest::newRow("http") << u"http"_s << u"401"_s << 0 << u"http/refused/401 exact"_s;
    QTest::newRow("close code in a system") << u"sharedb"_s << u"1009"_s << 0 << u"websocket/close/1009 exact"_s;
    QTest::newRow("unlisted http") << u"http"_s << u"418"_s << 0 << u"http/refused/400-499 range"_s;
    QTest::newRow("nothing like it") << u"nats"_s << u"the cat sat on the mat"_s << 3 << QString();
    QTest::newRow("number out of every range") << u"websocket"_s << u"123456789"_s << 3 << QString();
    QTest::newRow("empty") << u"websocket"_s << QString() << 2 << QString();
}

void tst_Cli::explain()
{
    QFETCH(QString, system);
    QFETCH(QString, text);
    QFETCH(int, exitCode);
    QFETCH(QString, first);
    const Run result = run({u"explain"_s, system, text, u"--json"_s});
    QVERIFY2(result.exitCode == exitCode, result.all().constData());
    const QStringList lines = linesOf(result, {u"id"_s, u"match"_s});
    QCOMPARE(lines.value(0), first);

    const Run words = run({u"explain"_s, system, text});
    QCOMPARE(words.exitCode, exitCode);
    QVERIFY2((exitCode == 0 ? words.output.contains("retry ") : words.errors.startsWith("telltale-cli: ")), words.all().constData());
}

/// What the system's own client does by itself stands in the words and in the JSON; where nobody documented it, nothing does.
void tst_Cli::explainClient_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("client"); ///< operation and whether it goes on by itself, of each rule
    QTest::newRow("by range") << u"centrifugo"_s << u"3001"_s << QStringList {u" true"_s};
    QTest::newRow("terminal") << u"centrifugo"_s << u"3500"_s << QStringList {u" false"_s};
    QTest::newRow("unlisted code") << u"centrifugo"_s << u"4777"_s << QStringList {u" false"_s};
    QTest::newRow("by operation") << u"centrifugo"_s << u"109"_s << QStringList {u"connect true"_s, u"subscribe true"_s, u" false"_s};
    QTest::newRow("close code of another file") << u"sharedb"_s << u"1006"_s << QStringList {u" false"_s};
    QTest::newRow("nothing is documented") << u"nats"_s << u"404"_s << QStringList();
}

void tst_Cli::explainClient()
{
    QFETCH(QString, system);
    QFETCH(QString, code);
    QFETCH(QStringList, client);
    const Run json = run({u"explain"_s, system, code, u"--json"_s});
    QCOMPARE(json.exitCode, 0);
    const QJsonArray rules = QJsonDocument::fromJson(json.output.split('\n').first()).object().value(u"client"_s).toArray();
    QStringList found;
    for (const QJsonValue &rule : rules) {
        QVERIFY(!rule[u"name"_s].toString().isEmpty() && !rule[u"does"_s].toString().isEmpty() && !rule[u"source"_s].toString().isEmpty());
        found.append(rule[u"operation"_s].toString() + (rule[u"byItself"_s].toBool() ? u" true"_s : u" false"_s));
    }
    QCOMPARE(found, client);
    const QString words = QString::fromUtf8(run({u"explain"_s, system, code}).output);
    QCOMPARE(words.contains(u"\n  client"_s), !client.isEmpty());
    for (const QJsonValue &rule : rules)
        QVERIFY(words.contains(rule[u"does"_s].toString()));
}

void tst_Cli::explainJson()
{
    const Run result = run({u"explain"_s, u"nats"_s, u"Permissions Violation for Publish to \"b.x\""_s, u"--json"_s});
    QCOMPARE(result.exitCode, 0);
    const QJsonObject first = result.objects().value(0);
    QCOMPARE(first.value("match"_L1).toString(), u"pattern"_s);
    QCOMPARE(first.value("parts"_L1).toObject().value("subject"_L1).toString(), u"b.x"_s);
}

void tst_Cli::explainExample_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("answer") << u"centrifugo"_s << u"103"_s << u"  example   ↑ {\"id\":2,\"subscribe\":{\"channel\":\"error-103\"}}\n            ↓ {\"id\":2,\"error\":{\"code\":103,"_s;
    QTest::newRow("bytes") << u"nats"_s << u"10059"_s << u"  example   ↑ SUB _INBOX.show-me "_s;
    QTest::newRow("close") << u"sharedb"_s << u"stream end"_s << u"\n            ↓ close 1000 stream end"_s;
    QTest::newRow("empty close") << u"websocket"_s << u"1005"_s << u"\n            ↓ (an empty close frame)"_s;
    QTest::newRow("drop") << u"websocket"_s << u"1006"_s << u"\n            ↓ (TCP ends without a close frame)"_s;
    QTest::newRow("refusal") << u"http"_s << u"401"_s << u"  example   ↓ HTTP/1.1 401 Unauthorized\n              WWW-Authenticate: Bearer"_s;
}

/// What is printed as JSON is a recording: decoded, it comes to the entry again.
void tst_Cli::explainExample()
{
    QFETCH(QString, system);
    QFETCH(QString, text);
    QFETCH(QString, words);
    const Run plain = run({u"explain"_s, u"--example"_s, system, text});
    QVERIFY2(QString::fromUtf8(plain.output).contains(words), plain.all().constData());
    const QJsonObject found = run({u"explain"_s, u"--example"_s, u"--json"_s, system, text}).objects().value(0);
    QByteArray recording;
    for (const QJsonValue &line : found.value("example"_L1).toArray())
        recording += QJsonDocument(line.toObject()).toJson(QJsonDocument::Compact) + '\n';
    const Run decoded = run({u"decode"_s, u"--json"_s, u"--system"_s, system == u"http"_s ? u"websocket"_s : system, u"-"_s}, recording);
    QVERIFY2(linesOf(decoded, {u"entry"_s}).contains(found.value("id"_L1).toString()), (recording + decoded.all()).constData());
}

namespace {

/// A conversation with Centrifugo, one frame a line.
const QByteArray Recording = R"({"open":{"url":"ws://localhost:8000/connection/websocket"}}
{"dir":"out","opcode":"text","text":"{\"id\":1,\"connect\":{}}","time":0}
{"dir":"in","opcode":"text","text":"{\"id\":1,\"connect\":{\"client\":\"c\",\"version\":\"6.9.1 OSS\",\"ping\":25,\"pong\":true}}","time":5}
{"dir":"out","opcode":"text","text":"{\"id\":2,\"subscribe\":{\"channel\":\"news\"}}\n{\"id\":3,\"subscribe\":{\"channel\":\"closed:x\"}}","time":10}
{"dir":"in","opcode":"text","text":"{\"id\":2,\"subscribe\":{}}\n{\"id\":3,\"error\":{\"code\":103,\"message\":\"permission denied\"}}","time":22}
{"dir":"in","opcode":"close","code":4500,"reason":"so long"}
)";

const QStringList Told {u"frame"_s, u"message"_s, u"dir"_s, u"kind"_s, u"operation"_s, u"code"_s, u"subject"_s, u"entry"_s, u"match"_s, u"retry"_s};
const QStringList Expected {
    u"1 0 out request connect - - - - -"_s,
    u"2 0 in reply connect - - - - -"_s,
    u"3 0 out request subscribe - news - - -"_s,
    u"3 1 out request subscribe - closed:x - - -"_s,
    u"4 0 in reply subscribe - news - - -"_s,
    u"4 1 in error subscribe 103 closed:x centrifugo/error/103 exact after-fix"_s,
    u"5 0 in close - 4500 - centrifugo/disconnect/4500-4999 range never"_s,
};

} // namespace

void tst_Cli::decodeFile()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"recording.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(Recording);
    file.close();

    const Run fromFile = run({u"decode"_s, u"--system"_s, u"centrifugo"_s, file.fileName(), u"--json"_s});
    QVERIFY2(fromFile.exitCode == 0, fromFile.all().constData());
    QCOMPARE(linesOf(fromFile, Told), Expected);
    for (const QJsonObject &event : fromFile.objects()) {
        QCOMPARE(event.value("system"_L1).toString(), u"centrifugo"_s);
        if (event.contains("code"_L1))
            QVERIFY2(event.value("code"_L1).isString(), "codes are always texts");
    }
    const QJsonObject error = fromFile.objects().value(5);
    QCOMPARE(lineOf(error, {u"name"_s, u"id"_s, u"text"_s, u"latency_ms"_s}), u"ErrorPermissionDenied 3 permission denied 12"_s);
    QVERIFY(!error.value("why"_L1).toString().isEmpty() && !error.value("meaning"_L1).toString().isEmpty());

    for (const QStringList &input : {QStringList {u"-"_s}, QStringList()}) {
        const Run fromInput = run(QStringList {u"decode"_s, u"--json"_s} + input, Recording);
        QVERIFY2(fromInput.exitCode == 0, fromInput.all().constData());
        QCOMPARE(linesOf(fromInput, Told), Expected);
    }
    const Run table = run({u"decode"_s}, Recording);
    QCOMPARE(table.exitCode, 0);
    QVERIFY2(table.output.contains("ErrorPermissionDenied") && table.output.contains("after-fix"), table.all().constData());
}

void tst_Cli::decodeBadLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const char *line, const char *says) { QTest::newRow(name) << QByteArray(line) << QByteArray(says); };
    row("no JSON", "hello", "byte ");
    row("cut short", R"({"dir":"in","opcode":)", "byte ");
    row("a list", "[1]", "object");
    row("nothing to do", "{}", "opcode");
    row("no direction", R"({"opcode":"text","text":"x"})", "/dir");
    row("wrong direction", R"({"dir":"up","opcode":"text","text":"x"})", "/dir");
    row("wrong opcode", R"({"dir":"in","opcode":"smoke","text":"x"})", "/opcode");
    row("opcode 16", R"({"dir":"in","opcode":16,"text":"x"})", "/opcode");
    row("text and base64", R"({"dir":"in","opcode":"text","text":"x","base64":"eA=="})", "/base64");
    row("text is a number", R"({"dir":"in","opcode":"text","text":5})", "/text");
    row("bad base64", R"({"dir":"in","opcode":"binary","base64":"~~~"})", "/base64");
    row("code is a text", R"({"dir":"in","opcode":"close","code":"4500"})", "/code");
    row("code too big", R"({"dir":"in","opcode":"close","code":70000})", "/code");
    row("code no whole number", R"({"dir":"in","opcode":"close","code":1000.5})", "/code");
    row("reason is a number", R"({"dir":"in","opcode":"close","code":1000,"reason":7})", "/reason");
    row("status", R"({"http":{"status":7}})", "/http/status");
    row("time", R"({"time":"now"})", "/time");
    row("bad UTF-8", "{\"dir\":\"in\",\"opcode\":\"text\",\"text\":\"\xff\"}", "byte ");
}

void tst_Cli::decodeBadLines()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, says);
    const QByteArray good = R"({"dir":"in","opcode":"close","code":4500,"reason":"bye"})";
    const Run result = run({u"decode"_s, u"--system"_s, u"centrifugo"_s, u"--json"_s}, R"({"dir":"in","opcode":"text","text":"{}"})" "\n" + line + '\n' + good + '\n');
    QVERIFY2(result.exitCode == 1, result.all().constData());
    QVERIFY2(result.errors.contains("standard input:2: ") && result.errors.contains(says), result.errors.constData());
    QCOMPARE(result.errors.count('\n'), 1);
    QCOMPARE(linesOf(result, {u"frame"_s, u"kind"_s, u"code"_s}), (QStringList {u"0 ping -"_s, u"2 close 4500"_s}));
}

void tst_Cli::ownCatalogue()
{
    const QString example = QStringLiteral(TELLTALE_SOURCE_DIR "/catalog/examples/graphql-transport-ws.json");
    const Run listed = run({u"catalog"_s, u"--catalog"_s, example, u"--system"_s, u"graphql-transport-ws"_s, u"--json"_s});
    QCOMPARE(listed.exitCode, 0);
    QVERIFY2(linesOf(listed, {u"id"_s, u"file"_s}).contains(u"graphql-transport-ws/close/4409 "_s + example), listed.output.constData());
    QVERIFY(run({u"catalog"_s, u"--catalog"_s, example}).output.contains("  [" + example.toUtf8() + "]\n"));
    QVERIFY(!run({u"catalog"_s, u"--catalog"_s, example, u"--system"_s, u"nats"_s}).output.contains("  ["));

    const Run explained = run({u"explain"_s, u"graphql-transport-ws"_s, u"--catalog"_s, example, u"4429"_s, u"--json"_s});
    QCOMPARE(linesOf(explained, {u"id"_s, u"match"_s}), QStringList {u"graphql-transport-ws/close/4429 exact"_s});
    const QString pasted = uR"({"id":"1","type":"error","payload":[{"message":"Unable to identify operation"}]})"_s;
    QCOMPARE(linesOf(run({u"explain"_s, u"graphql-transport-ws"_s, pasted, u"--catalog"_s, example, u"--json"_s}), {u"id"_s}),
        QStringList {u"graphql-transport-ws/error/unidentified-operation"_s});
    QCOMPARE(run({u"explain"_s, u"graphql-transport-ws"_s, u"4429"_s, u"--catalog"_s, u":/catalog/examples/graphql-transport-ws.json"_s}).exitCode, 0);
    QCOMPARE(run({u"explain"_s, u"graphql-transport-ws"_s, u"4429"_s}).exitCode, 2); // nobody knows it without its file

    const QByteArray recording = R"({"dir":"out","opcode":"text","text":"{\"type\":\"connection_init\",\"payload\":{\"token\":\"s3cret\"}}","time":0})" "\n"
        R"({"dir":"in","opcode":"text","text":"{\"type\":\"connection_ack\"}","time":20})" "\n" R"({"dir":"in","opcode":"close","code":4401,"time":30})" "\n";
    const QStringList rows {u"graphql-transport-ws request connection_init - - -"_s, u"graphql-transport-ws reply connection_init - - 20"_s,
        u"graphql-transport-ws close - 4401 graphql-transport-ws/close/4401 -"_s};
    const QStringList keys {u"system"_s, u"kind"_s, u"operation"_s, u"code"_s, u"entry"_s, u"latency_ms"_s};
    QCOMPARE(linesOf(run({u"decode"_s, u"--catalog"_s, example, u"--json"_s}, recording), keys), rows); // recognised
    QCOMPARE(linesOf(run({u"decode"_s, u"--system"_s, u"graphql-transport-ws"_s, u"--catalog"_s, example, u"--json"_s}, recording), keys), rows);
}

/// What lies in the folder is read at each start; what is named wins over it; both win over what is bundled.
void tst_Cli::ownFolder()
{
    const QString path = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/telltale/catalog"_s;
    QVERIFY(QDir().mkpath(path));
    const auto write = [](const QString &file, const QByteArray &key, const QByteArray &meaning) {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(R"({"system":"centrifugo","entries":[{"id":"centrifugo/)" + key + R"(","kind":"error","code":103,"name":"Mine","meaning":")" + meaning
            + R"(","cause":"c","remedy":"r","retry":{"class":"never","why":"w"},"severity":"error","closes":false,"side":"server","source":"s"}]})");
    };
    const QString own = path + u"/own.json"_s;
    write(own, "error/103", "of the folder");
    QTemporaryDir temporary;
    const QString named = temporary.filePath(u"named.json"_s);
    write(named, "error/103", "of the named file");
    const auto meaning = [](const QStringList &more) { return linesOf(run(QStringList {u"explain"_s, u"centrifugo"_s, u"103"_s, u"--json"_s} + more), {u"meaning"_s}).value(0); };
    const QString folder = meaning({});
    const QString both = meaning({u"--catalog"_s, named});
    const Run unknown = run({u"explain"_s, u"centrifugo"_s, u"3500"_s, u"--json"_s});
    QVERIFY(QFile::remove(own));
    QCOMPARE(folder, u"of the folder"_s);
    QCOMPARE(both, u"of the named file"_s);
    QCOMPARE(linesOf(unknown, {u"id"_s}), QStringList {u"centrifugo/disconnect/3500"_s});
    QVERIFY(!meaning({}).startsWith(u"of the"_s));
}

void tst_Cli::mistakesInOwnCatalogue_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no JSON") << QByteArray("{\n  \"system\": \"x\"\n  1}") << QByteArray(", /: is no JSON: ");
    QTest::newRow("unknown system") << QByteArray(R"({"system":"telnet"})") << QByteArray(", /system: there is no system `telnet`: a `protocol` would describe it");
    QTest::newRow("a built-in system described") << QByteArray(R"({"system":"nats","protocol":{}})")
                                                 << QByteArray(", /protocol: nats is described already: a file with another `system` describes a new one");
    QTest::newRow("no rules") << QByteArray(R"({"system":"telnet","protocol":{"label":"T"}})") << QByteArray(", /protocol/messages: needs at least one rule that can be read");
    QTest::newRow("protocol is no object") << QByteArray(R"({"system":"telnet","protocol":5})") << QByteArray(", /protocol: must be an object");
    QTest::newRow("empty") << QByteArray() << QByteArray("line 1, column 1");
    QTest::newRow("nothing but depth") << QByteArray(5000, '[') << QByteArray(", /: is no JSON: ");
}

/// The start goes on; stderr has `what: where: hint`.
void tst_Cli::mistakesInOwnCatalogue()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, says);
    QTemporaryDir temporary;
    QFile file(temporary.filePath(u"own.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(json);
    file.close();
    const Run done = run({u"explain"_s, u"centrifugo"_s, u"3500"_s, u"--catalog"_s, file.fileName()});
    QCOMPARE(done.exitCode, 0);
    QVERIFY(!done.output.isEmpty());
    QVERIFY2(done.errors.contains("telltale-cli: a catalogue file has a mistake: " + file.fileName().toUtf8()), done.errors.constData());
    QVERIFY2(done.errors.contains(says), done.errors.constData());
}

void tst_Cli::decodeTrace()
{
    const Run result = run({u"decode"_s, u"--json"_s, u"--trace"_s}, Recording);
    QCOMPARE(result.exitCode, 0);
    const QJsonObject error = result.objects().value(5);
    const QJsonArray trace = error.value("trace"_L1).toArray();
    QVERIFY(trace.size() >= 2);
    bool hasSpan = false;
    for (const auto &step : trace) {
        QVERIFY(!step.toObject().value("text"_L1).toString().isEmpty());
        hasSpan = hasSpan || step.toObject().contains("offset"_L1);
    }
    QVERIFY2(hasSpan, "no step says which bytes it looked at");
    QVERIFY(run({u"decode"_s, u"--trace"_s}, Recording).output.contains(" · "));
}

void tst_Cli::decodeRecognises_data()
{
    QTest::addColumn<QByteArray>("recording");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &recording, const char *expected) {
        QTest::newRow(name) << recording << QString::fromLatin1(expected);
    };
    row("centrifugo", R"({"dir":"out","opcode":"text","text":"{\"id\":1,\"connect\":{}}"})", "centrifugo json request connect");
    row("nats", R"({"dir":"in","opcode":"binary","text":"INFO {\"server_id\":\"N\",\"version\":\"2.9.10\",\"max_payload\":1048576,\"proto\":1} \r\n"})", "nats - info -");
    row("flow", R"({"dir":"out","opcode":"text","text":"{\"action\":\"list_subscriptions\"}"})", "flow - request list_subscriptions");
    row("deepstream text", R"({"dir":"in","opcode":"text","text":"C\u001fA\u001e"})", "deepstream text reply challenge");
    row("deepstream json", R"({"dir":"out","opcode":"text","text":"{\"topic\":2,\"action\":5,\"url\":\"ws://h/\",\"protocolVersion\":\"0.1a\"}"})",
        "deepstream json request challenge");
    row("sharedb", R"({"dir":"in","opcode":"text","text":"{\"a\":\"init\",\"protocol\":1,\"protocolMinor\":2,\"id\":\"3f\",\"type\":\"http://sharejs.org/types/JSONv0\"}"})",
        "sharedb - info init");
    row("anything else", R"({"dir":"in","opcode":"text","text":"hello"})", "websocket - push message");
}

void tst_Cli::decodeRecognises()
{
    QFETCH(QByteArray, recording);
    QFETCH(QString, expected);
    const Run result = run({u"decode"_s, u"--system"_s, u"auto"_s, u"--json"_s}, recording + '\n');
    QVERIFY2(result.exitCode == 0, result.all().constData());
    const QJsonObject first = result.objects().value(0);
    const QStringList words = expected.split(u' ');
    QCOMPARE(first.value("system"_L1).toString(), words[0]);
    if (words[1] != u"-"_s)
        QCOMPARE(first.value("variant"_L1).toString(), words[1]);
    QCOMPARE(first.value("kind"_L1).toString(), words[2]);
    if (words[0] != u"websocket"_s)
        QVERIFY2(first.value("guessed"_L1).toBool(), "it must say that it guessed");
}

void tst_Cli::decodeTwoConnections()
{
    // The same id on two connections is two requests.
    const QByteArray recording = R"({"connection":"a","dir":"out","opcode":"text","text":"{\"id\":2,\"subscribe\":{\"channel\":\"red\"}}"}
{"connection":"b","dir":"out","opcode":"text","text":"{\"id\":2,\"subscribe\":{\"channel\":\"blue\"}}"}
{"connection":"a","dir":"in","opcode":"text","text":"{\"id\":2,\"error\":{\"code\":102,\"message\":\"unknown channel\"}}"}
{"connection":"b","dir":"in","opcode":"text","text":"{\"id\":2,\"error\":{\"code\":103,\"message\":\"permission denied\"}}"}
)";
    const Run result = run({u"decode"_s, u"--system"_s, u"centrifugo"_s, u"--json"_s}, recording);
    QCOMPARE(linesOf(result, {u"connection"_s, u"kind"_s, u"code"_s, u"subject"_s}),
        (QStringList {u"a request - red"_s, u"b request - blue"_s, u"a error 102 red"_s, u"b error 103 blue"_s}));
}

void tst_Cli::secretsAreMasked()
{
    const QByteArray recording = R"({"dir":"in","opcode":"binary","text":"INFO {\"server_id\":\"N\",\"version\":\"2.9.10\",\"max_payload\":1048576,\"proto\":1} \r\n"}
{"dir":"out","opcode":"binary","text":"CONNECT {\"user\":\"alice\",\"pass\":\"hunter2\"}\r\n"}
)";
    const Run masked = run({u"decode"_s, u"--json"_s, u"--trace"_s}, recording);
    QVERIFY2(!masked.output.contains("hunter2"), masked.output.constData());
    QVERIFY(!run({u"decode"_s, u"--trace"_s}, recording).output.contains("hunter2"));
}

void tst_Cli::connects()
{
    // A server that takes a subscription, refuses another, and closes on the third.
    RawServer server([](QTcpSocket &socket, const QByteArray &request) { socket.write(RawServer::upgrade(request)); });
    int answered = 0;
    connect(&server, &RawServer::receivedMore, &server, [&] {
        static const QByteArray replies[] = {
            R"({"id":1,"connect":{"client":"c","version":"6.9.1 OSS"}})",
            R"({"id":2,"subscribe":{}})",
            R"({"id":3,"error":{"code":103,"message":"permission denied"}})",
        };
        // One masked frame per command, none longer than 125 bytes.
        int frames = 0;
        for (qsizetype at = 0; at + 6 <= server.received().size(); at += 6 + (server.received().at(at + 1) & 0x7f))
            ++frames;
        for (; answered < frames && answered < 3; ++answered)
            server.socket()->write(wire::serverFrame(wire::Opcode::Text, replies[answered]));
        if (frames >= 4 && answered == 3) {
            ++answered;
            server.socket()->write(wire::serverFrame(wire::Opcode::Close, wire::closePayload(3501, "bad request")));
        }
    });
    QTemporaryDir folder;
    QFile file(folder.filePath(u"messages"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"id\":4,\"ping\":{}}\n");
    file.close();
    const Run result = run({u"connect"_s, server.url(u"/connection/websocket"_s).toString(), u"--system"_s, u"centrifugo"_s, u"--header"_s, u"X-Test: yes"_s,
        u"--do"_s, u"subscribe channel=news"_s, u"--do"_s, u"subscribe channel=secret"_s, u"--send"_s, file.fileName(), u"--json"_s});
    QVERIFY2(result.exitCode == 0, result.all().constData());
    QVERIFY(server.request().contains("X-Test: yes"));

    const QStringList lines = linesOf(result, {u"dir"_s, u"kind"_s, u"operation"_s, u"code"_s, u"subject"_s, u"retry"_s});
    for (const QString &expected : {u"out request connect - - -"_s, u"in reply connect - - -"_s, u"out request subscribe - news -"_s, u"in reply subscribe - news -"_s,
             u"in error subscribe 103 secret after-fix"_s, u"in close - 3501 - after-fix"_s})
        QVERIFY2(lines.contains(expected), qPrintable(expected + u"\n\n"_s + lines.join(u'\n')));
}

void tst_Cli::connectUnknownOperation()
{
    RawServer server([](QTcpSocket &socket, const QByteArray &request) { socket.write(RawServer::upgrade(request)); });
    const QString url = server.url().toString();
    const Run unknown = run({u"connect"_s, url, u"--system"_s, u"websocket"_s, u"--do"_s, u"fly channel=news"_s, u"--for"_s, u"30"_s});
    QVERIFY2(unknown.exitCode == 2, unknown.all().constData());
    QVERIFY2(unknown.errors.contains("`fly`") && unknown.errors.contains("send"), unknown.errors.constData());
    const Run field = run({u"connect"_s, url, u"--system"_s, u"websocket"_s, u"--do"_s, u"send wings=2"_s, u"--for"_s, u"30"_s});
    QVERIFY2(field.exitCode == 2 && field.errors.contains("wings"), field.all().constData());
}

void tst_Cli::connectNobodyThere()
{
    QTcpServer probe;
    QVERIFY(probe.listen(QHostAddress::LocalHost));
    const quint16 port = probe.serverPort();
    probe.close();
    const Run result = run({u"connect"_s, u"ws://127.0.0.1:%1/"_s.arg(port), u"--json"_s});
    QVERIFY2(result.exitCode == 1, result.all().constData());
    QVERIFY2(result.errors.contains("127.0.0.1"), result.errors.constData());
    QVERIFY2(!result.objects().isEmpty(), "the failure has no row");
}

/// The first connection is closed with 3001; the second plays --do again, and is closed for good.
void tst_Cli::followsAdvice()
{
    RawServer server([](QTcpSocket &socket, const QByteArray &request) { socket.write(RawServer::upgrade(request)); });
    connect(&server, &RawServer::receivedMore, &server, [&server] {
        // The second frame is the subscription.
        const QByteArray &received = server.received();
        const qsizetype second = received.size() > 1 ? 6 + (received.at(1) & 0x7f) : 0;
        if (second > 0 && received.size() > second)
            server.socket()->write(wire::serverFrame(wire::Opcode::Close, wire::closePayload(server.connections() == 1 ? 3001 : 3503, "x")));
        else if (!received.isEmpty())
            server.socket()->write(wire::serverFrame(wire::Opcode::Text, R"({"id":1,"connect":{"client":"c","version":"6.9.1 OSS"}})"));
    });
    const Run result = run({u"connect"_s, server.url().toString(), u"--system"_s, u"centrifugo"_s, u"--follow-advice"_s, u"--do"_s, u"subscribe channel=news"_s,
        u"--json"_s});
    QVERIFY2(result.exitCode == 1, result.all().constData());
    QVERIFY2(result.errors.contains("following the advice came to a stop: close 3503"), result.errors.constData());
    const QStringList lines = linesOf(result, {u"connection"_s, u"kind"_s, u"operation"_s, u"subject"_s});
    for (const QString &expected : {u"1 request subscribe news"_s, u"1 note retry -"_s, u"2 request connect -"_s, u"2 request subscribe news"_s})
        QVERIFY2(lines.contains(expected), qPrintable(expected + u"\n\n"_s + lines.join(u'\n')));
    const QStringList texts = linesOf(result, {u"text"_s});
    QVERIFY2(texts.filter(QRegularExpression(u"^attempt 1 in [0-9.]+ s: connects again; the advice for close 3001 is reconnect: "_s)).size() == 1, result.all().constData());
    QVERIFY2(texts.contains(u"attempt 1: connects again"_s), result.all().constData());
}

void tst_Cli::followsAdviceToAStop_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("says");
    const auto close = [](quint16 code) { return wire::serverFrame(wire::Opcode::Close, wire::closePayload(code, "x")); };
    QTest::newRow("never") << close(3503) << QByteArray("following the advice came to a stop: close 3503");
    QTest::newRow("token") << close(3500) << QByteArray("authenticate anew: close 3500: add --set token=");
    QTest::newRow("refused") << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n") << QByteArray("the connection was not made");
}

void tst_Cli::followsAdviceToAStop()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, says);
    RawServer server([&](QTcpSocket &socket, const QByteArray &request) { socket.write(answer.startsWith("HTTP") ? answer : RawServer::upgrade(request) + answer); });
    const Run result = run({u"connect"_s, server.url().toString(), u"--system"_s, u"centrifugo"_s, u"--follow-advice"_s, u"--json"_s});
    QVERIFY2(result.exitCode == 1, result.all().constData());
    QVERIFY2(result.errors.contains(says), result.errors.constData());
    QCOMPARE(server.connections(), 1);
}

void tst_Cli::endings_data()
{
    QTest::addColumn<QByteArray>("bytes"); // behind the 101, or instead of it if they begin with HTTP
    QTest::addColumn<QString>("expected"); // kind, code, text, entry of the row that tells it
    QTest::addColumn<QByteArray>("says"); // somewhere in that row or its findings
    QTest::addColumn<int>("exitCode");

    using wire::FrameShape;
    using wire::Opcode;
    const auto close = [](quint16 code, const QByteArray &reason) { return wire::serverFrame(Opcode::Close, wire::closePayload(code, reason)); };
    const auto row = [](const char *name, const QByteArray &bytes, const char *expected, const char *says, int exitCode = 0) {
        QTest::newRow(name) << bytes << QString::fromUtf8(expected) << QByteArray(says) << exitCode;
    };
    row("TCP drop", {}, "close 1006 websocket/close/1006", "without a close frame");
    row("empty close frame", wire::serverFrame(Opcode::Close, {}), "close 1005 websocket/close/1005", "");
    row("close 1005 on the wire", close(1005, {}), "close 1005 websocket/close/1005", "must not");
    row("close 999", close(999, {}), "close 999 websocket/close/0-999", "");
    row("close 3500 with a reason", close(3500, "token expired"), "close 3500 websocket/close/3000-3999", "token expired");
    row("close 4999 without one", close(4999, {}), "close 4999 websocket/close/4000-4999", "");
    row("reason in bad UTF-8", close(4001, "bye \xff\xfe"), "close 4001 websocket/close/4000-4999", "UTF-8");
    row("one byte", wire::serverFrame(Opcode::Close, "\x03"), "close - -", "one byte");
    row("reserved opcode 3", wire::writeFrame({.opcode = Opcode(3)}, "what"), "malformed - -", "opcode 3");
    row("masked server frame", wire::writeFrame({.opcode = Opcode::Text, .mask = std::array<char, 4> {1, 2, 3, 4}}, "masked"), "malformed - -", "mask");
    row("RSV1", wire::writeFrame({.opcode = Opcode::Text, .rsv = 4}, "compressed?"), "malformed - -", "RSV1");
    row("200-byte reason", wire::serverFrame(Opcode::Close, wire::closePayload(4002, QByteArray(200, 'r'))), "close 4002 websocket/close/4000-4999", "125");
    row("HTTP 401",
        "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Bearer realm=\"telltale\"\r\nContent-Type: application/json\r\nContent-Length: 24\r\n\r\n{\"error\":\"token expired\"}",
        "refused 401 http/refused/401", "\\\"token expired\\\"", 1);
    // Its headers, too.
    row("HTTP 401, headers", "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Bearer realm=\"telltale\"\r\nContent-Length: 0\r\n\r\n", "refused 401 http/refused/401", "Bearer realm", 1);
}

void tst_Cli::endings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    QFETCH(QByteArray, says);
    QFETCH(int, exitCode);
    RawServer server([&bytes](QTcpSocket &socket, const QByteArray &request) {
        socket.write(bytes.startsWith("HTTP") ? bytes : RawServer::upgrade(request) + bytes);
        socket.disconnectFromHost();
    });
    const Run result = run({u"connect"_s, server.url().toString(), u"--json"_s});
    QVERIFY2(result.exitCode == exitCode, result.all().constData());
    for (const QJsonObject &event : result.objects()) {
        if (event.value("dir"_L1).toString() == u"in"_s && lineOf(event, {u"kind"_s, u"code"_s, u"entry"_s}) == expected) {
            const QByteArray text = QJsonDocument(event).toJson();
            QVERIFY2(text.contains(says), text.constData());
            return;
        }
    }
    QFAIL(result.all().constData());
}

void tst_Cli::playground()
{
    QProcess process;
    process.start(QStringLiteral(TELLTALE_CLI), {u"playground"_s});
    QByteArray output;
    QVERIFY(QTest::qWaitFor([&] { output += process.readAll(); return output.contains("/refuse/503\n"); }, PatienceMs));
    QVERIFY(output.contains("ws://127.0.0.1:"));
    const auto urls = QString::fromUtf8(output).split(u'\n', Qt::SkipEmptyParts);
    const QStringList centrifugo = urls.filter(u"/centrifugo/json"_s);
    QCOMPARE(centrifugo.size(), 1);
    const Run result = run({u"connect"_s, centrifugo.first(), u"--do"_s, u"subscribe channel=error-103"_s, u"--do"_s, u"subscribe channel=close-3500"_s, u"--for"_s, u"30"_s, u"--json"_s});
    QVERIFY2(result.exitCode == 0, result.all().constData());
    const QStringList lines = linesOf(result, {u"kind"_s, u"code"_s, u"entry"_s});
    QVERIFY2(lines.contains(u"error 103 centrifugo/error/103"_s), result.all().constData());
    QVERIFY2(lines.contains(u"close 3500 centrifugo/disconnect/3500"_s), result.all().constData());

    // The thirteen endings again, as the playground plays them.
    const QMap<QString, QString> endings {
        {u"tcp-drop"_s, u"close 1006 websocket/close/1006"_s}, {u"empty-close"_s, u"close 1005 websocket/close/1005"_s},
        {u"close-1005"_s, u"close 1005 websocket/close/1005"_s}, {u"close-999"_s, u"close 999 websocket/close/0-999"_s},
        {u"close-3500"_s, u"close 3500 websocket/close/3000-3999"_s}, {u"close-4999"_s, u"close 4999 websocket/close/4000-4999"_s},
        {u"close-bad-utf8"_s, u"close * websocket/close/*"_s}, {u"close-one-byte"_s, u"close - -"_s}, {u"reserved-opcode-3"_s, u"malformed - -"_s},
        {u"masked-server-frame"_s, u"malformed - -"_s}, {u"rsv1"_s, u"malformed - -"_s}, {u"close-200-byte-reason"_s, u"close * websocket/close/*"_s},
        {u"http-401"_s, u"refused 401 http/refused/401"_s}};
    for (auto ending = endings.begin(); ending != endings.end(); ++ending) {
        const QStringList url = urls.filter(QRegularExpression(u"/ending/%1$"_s.arg(ending.key())));
        QVERIFY2(url.size() == 1, qPrintable(ending.key()));
        const Run ended = run({u"connect"_s, url.first(), u"--system"_s, u"websocket"_s, u"--for"_s, u"3"_s, u"--json"_s});
        const QRegularExpression expected(QRegularExpression::wildcardToRegularExpression(ending.value()));
        QVERIFY2(!linesOf(ended, {u"kind"_s, u"code"_s, u"entry"_s}).filter(expected).isEmpty(), (ending.key().toUtf8() + ": " + ended.all()).constData());
        QCOMPARE(ended.exitCode, ending.key() == u"http-401"_s ? 1 : 0);
    }

    const QString port = QString::number(QUrl(urls.first()).port());
    const Run taken = run({u"playground"_s, u"--port"_s, port});
    QVERIFY2(taken.exitCode == 1 && taken.errors.contains(port.toLatin1()), taken.all().constData());
    process.terminate();
    QVERIFY(process.waitForFinished());
}

QTEST_GUILESS_MAIN(tst_Cli)
#include "tst_cli.moc"
