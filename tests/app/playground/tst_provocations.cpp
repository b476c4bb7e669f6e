// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/playground.h"
#include "app/playground/provocation.h"
#include "catalog/catalog.h"
#include "tests/app/playground/rawclient.h"

using namespace telltale;
using playground::Provocation;

/// Every code of the catalogue that can reach a client can be provoked by a name.
class TestProvocations : public QObject {
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void fillsPatterns();
    void reaches_data();
    void reaches();
    void shareDb_data();
    void shareDb();
    void shareDbPushes();
};

namespace {

/// How the entries of one family are provoked; `%1` is the entry's code, `%2` its key, `%3` its name.
struct Family {
    const char *family;
    const char *path;
    QByteArrayList opening;
    const char *provoking;
    const char *contains; ///< the answer must hold this
};

const QByteArrayList jsonLogin { "{\"topic\":2,\"action\":5}", "{\"topic\":3,\"action\":2,\"data\":\"{}\"}" };
const QList<Family> families {
    { "centrifugo/error", "/centrifugo/json", { "{\"id\":1,\"connect\":{}}" }, "{\"id\":2,\"subscribe\":{\"channel\":\"error-%1\"}}", "\"error\":{\"code\":%1,\"message\":\"" },
    { "centrifugo/unsubscribe", "/centrifugo/json", { "{\"id\":1,\"connect\":{}}" }, "{\"id\":2,\"subscribe\":{\"channel\":\"unsubscribe-%1\"}}", "\"unsubscribe\":{\"code\":%1,\"reason\":\"" },
    { "nats/error", "/nats", { "CONNECT {\"verbose\":false}\r\n" }, "SUB error-%2 1\r\n", "-ERR '" },
    { "nats/status", "/nats", { "CONNECT {\"verbose\":false,\"headers\":true}\r\n" }, "SUB inbox 9\r\nPUB status-%2 inbox 0\r\n\r\n", "NATS/1.0 %1" },
    { "nats/jetstream", "/nats", { "CONNECT {\"verbose\":false}\r\n" }, "SUB inbox 9\r\nPUB jetstream-%1 inbox 0\r\n\r\n", "\"err_code\":%1,\"description\":\"" },
    { "flow/error", "/v1/ws", {}, "{\"action\":\"subscribe\",\"subscription_id\":\"a\",\"topic\":\"error-%2\"}", "\"error\":{\"code\":%1," },
    { "flow/internal", "/v1/ws", {}, "{\"action\":\"subscribe\",\"subscription_id\":\"a\",\"topic\":\"error-internal/%2\"}", "\"error\":{\"code\":500,\"message\":\"internal error: " },
    { "flow/grpc", "/v1/ws", {}, "{\"action\":\"subscribe\",\"subscription_id\":\"a\",\"topic\":\"error-grpc/%2\"}", "rpc error: code = %1 desc = " },
    { "deepstream/parser", "/deepstream-json", jsonLogin, "{\"topic\":4,\"action\":3,\"names\":[\"error-%1\"]}", "{\"topic\":1,\"action\":" },
    { "deepstream/event", "/deepstream-json", jsonLogin, "{\"topic\":4,\"action\":3,\"names\":[\"error-%1\"]}", "\"originalAction\":3,\"name\":\"error-%1\"" },
    { "deepstream/record", "/deepstream-json", jsonLogin, "{\"topic\":5,\"action\":3,\"name\":\"error-%1\"}", "\"originalAction\":3,\"name\":\"error-%1\"" },
    { "deepstream/rpc", "/deepstream-json", jsonLogin, "{\"topic\":6,\"action\":2,\"name\":\"error-%1\"}", "\"originalAction\":2,\"name\":\"error-%1\"" },
    { "sharedb/error", "/sharedb", {}, "{\"a\":\"s\",\"c\":\"c\",\"d\":\"error-%1\"}", "\"error\":{" },
};

} // namespace

void TestProvocations::reads_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("which");
    const auto row = [](const char *name, Provocation::What what, const char *which = "") { QTest::newRow(name) << QString::fromUtf8(name) << int(what) << QString::fromUtf8(which); };
    using What = Provocation::What;
    row("error-103", What::Error, "103");
    row("ns:error-103", What::Error, "103");
    row("error-4/104", What::Error, "4/104");
    row("error.Authorization-Violation", What::Error, "Authorization-Violation");
    row("close-3500", What::Close, "3500");
    row("unsubscribe-2500", What::Unsubscribe, "2500");
    row("status-503", What::Status, "503");
    row("jetstream-10059", What::JetStream, "10059");
    row("drop", What::Drop);
    row("a.drop", What::Drop);
    row("news", What::Nothing);
    row("", What::Nothing);
    row("error", What::Nothing);
    row("error-", What::Nothing);
    row("terror-103", What::Nothing);
    row("error.>", What::Nothing);
    row("dropped", What::Nothing);
    QTest::newRow("long") << QStringLiteral("error-") + QString(1 << 20, u'1') << int(What::Nothing) << QString();
}

void TestProvocations::reads()
{
    QFETCH(QString, name);
    QFETCH(int, what);
    QFETCH(QString, which);
    const Provocation asked = playground::provocation(name);
    QCOMPARE(int(asked.what), what);
    QCOMPARE(asked.which, which);
}

void TestProvocations::fillsPatterns()
{
    const auto *entry = playground::entry(QStringLiteral("nats"), QStringLiteral("error"), QStringLiteral("permissions-violation-for-subscription"));
    QVERIFY(entry);
    QCOMPARE(playground::wireText(*entry, { { QStringLiteral("subject"), QStringLiteral("b.x") } }), QStringLiteral("Permissions Violation for Subscription to \"b.x\""));
    QCOMPARE(playground::wireText(*entry, { { QStringLiteral("subject"), QStringLiteral("b.x") }, { QStringLiteral("queue"), QStringLiteral("q") } }),
        QStringLiteral("Permissions Violation for Subscription to \"b.x\" using queue \"q\""));
    // What is filled in is what the catalogue finds again.
    for (const auto &one : catalog::Catalog::bundled().entries()) {
        if (one->pattern)
            QVERIFY2(one->pattern->match(playground::wireText(*one)), qPrintable(one->id + QStringLiteral(": ") + playground::wireText(*one)));
    }
}

void TestProvocations::reaches_data()
{
    QTest::addColumn<int>("family");
    for (int i = 0; i < families.size(); ++i)
        QTest::newRow(families[i].family) << i;
}

void TestProvocations::reaches()
{
    QFETCH(int, family);
    const Family &played = families[family];
    playground::Playground server;
    const auto port = server.listen(0);
    QVERIFY(port);
    int count = 0;
    for (const auto &entry : catalog::Catalog::bundled().entries()) {
        if (entry->system + u'/' + entry->family != QLatin1String(played.family) || entry->range || !entry->reaches)
            continue;
        if (entry->code.isEmpty() && QByteArray(played.provoking).contains("%1"))
            continue; // names of deepstream 3.x, which JSON never had
        const auto fill = [&entry](const char *text) {
            return QString::fromUtf8(text).replace(QLatin1String("%1"), entry->code).replace(QLatin1String("%2"), entry->id.section(u'/', 2)).replace(QLatin1String("%3"), entry->name).toUtf8();
        };
        RawClient client(*port);
        QVERIFY(client.request(played.path));
        QVERIFY(client.head().startsWith("HTTP/1.1 101 "));
        for (const QByteArray &message : played.opening)
            client.send(message);
        client.send(fill(played.provoking));
        const QByteArray wanted = fill(played.contains);
        QByteArray seen;
        while (!seen.contains(wanted)) {
            const QByteArray frame = client.frame();
            QVERIFY2(!frame.isEmpty() && frame[0] != '\x88', qPrintable(entry->id + QString::fromUtf8(seen)));
            seen += frame;
        }
        ++count;
    }
    QVERIFY(count > 0);
}

namespace {

/// Waits for a frame that holds all of `parts`; what came last if none does.
QByteArray awaited(RawClient &client, const QByteArrayList &parts)
{
    QByteArray frame;
    do {
        frame = client.frame();
        if (std::all_of(parts.begin(), parts.end(), [&frame](const QByteArray &part) { return frame.contains(part); }))
            return {};
    } while (!frame.isEmpty() && frame[0] != '\x88');
    return frame.isEmpty() ? QByteArrayLiteral("nothing") : frame;
}

} // namespace

/// The library's words, and the message that carries them.
void TestProvocations::shareDb_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArrayList>("parts"); ///< of the answer
    const auto row = [](const QByteArray &request, const QByteArrayList &parts) { QTest::newRow(request.constData()) << request << parts; };
    const auto op = [](const char *code) { return R"({"a":"op","c":"c","d":"error-)" + QByteArray(code) + R"(","v":1,"seq":7,"op":[]})"; };
    const auto read = [](const char *action, const char *code) { return R"({"a":")" + QByteArray(action) + R"(","id":3,"c":"error-)" + code + R"(","d":"d","q":{}})"; };
    const auto error = [](const char *code, const char *text) { return R"("error":{"code":")" + QByteArray(code) + R"(","message":")" + text + R"("})"; };
    row(op("ERR_MAX_SUBMIT_RETRIES_EXCEEDED"), {R"("a":"op")", R"("seq":7)", error("ERR_MAX_SUBMIT_RETRIES_EXCEEDED", "Op submit failed. Exceeded max submit retries of 1")});
    row(op("ERR_APPLY_SNAPSHOT_NOT_PROVIDED"), {R"("op":[])", error("ERR_APPLY_SNAPSHOT_NOT_PROVIDED", "Missing snapshot")});
    row(op("ERR_TYPE_DOES_NOT_SUPPORT_COMPOSE"), {error("ERR_TYPE_DOES_NOT_SUPPORT_COMPOSE", "urn:x:cnt does not support compose")});
    row(read("qs", "ERR_QUERY_CHANNEL_MISSING"), {R"("a":"qs")", R"("id":3)", error("ERR_QUERY_CHANNEL_MISSING", "Required minimum one query channel.")});
    row(read("qf", "ERR_SNAPSHOT_READS_REJECTED"), {error("ERR_SNAPSHOT_READS_REJECTED", "")});
    row(read("nf", "ERR_MILESTONE_ARGUMENT_INVALID"), {R"("a":"nf")", error("ERR_MILESTONE_ARGUMENT_INVALID", "Invalid version")});
    row(read("f", "ERR_TYPE_CANNOT_BE_PROJECTED"), {R"("error":{"message":"ERR_TYPE_CANNOT_BE_PROJECTED"})"});
    row(read("nf", "Missing-ops"), {R"("error":{"message":"Missing ops"})"});
    row(R"({"a":"bs","c":"r","b":["error-ERR_NO_OP","fine"]})", {R"("data":{"error-ERR_NO_OP":{"error":)", R"("fine":{"data":)"});
    row(R"({"a":"bs","c":"r","b":["error-ERR_NO_OP"]})", {R"("b":["error-ERR_NO_OP"],"c":"r","error":)"});
    row(R"({"a":"op","c":"c","d":"x","v":0,"seq":1})", {R"x("error":{"message":"Cannot read properties of undefined (reading 'seq')"})x"});
    row(R"({"a":"op","c":"c","d":"x","v":0,"seq":1,"op":5})", {error("ERR_OT_OP_BADLY_FORMED", "json0 op must be an array")});
    row(R"({"a":"op","c":"c","d":"x","v":50,"seq":1,"op":[]})", {error("ERR_OP_VERSION_NEWER_THAN_CURRENT_SNAPSHOT", "Invalid op submitted. Op version newer than current snapshot")});
    // What the client library makes up: the message that makes it do so.
    row(read("f", "ERR_PROTOCOL_VERSION_NOT_SUPPORTED"), {R"("a":"hs")", R"("protocol":2)"});
    row(read("f", "ERR_DEFAULT_TYPE_MISMATCH"), {R"("a":"hs")", R"("type":"http://sharejs.org/types/textv1")"});
    row(read("f", "ERR_CLIENT_ID_BADLY_FORMED"), {R"("a":"hs","id":5,)"});
    row(read("s", "ERR_INGESTED_SNAPSHOT_HAS_NO_VERSION"), {R"("a":"s")", R"("data":{"data":{}})"});
}

void TestProvocations::shareDb()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArrayList, parts);
    playground::Playground server;
    const auto port = server.listen(0);
    QVERIFY(port);
    RawClient client(*port);
    QVERIFY(client.request("/sharedb") && client.head().startsWith("HTTP/1.1 101 "));
    client.send(request);
    QCOMPARE(awaited(client, parts), QByteArray());
}

/// A presence that cannot be sent on: acknowledged, and an error at those who would have received it.
void TestProvocations::shareDbPushes()
{
    playground::Playground server;
    const auto port = server.listen(0);
    QVERIFY(port);
    RawClient receiver(*port);
    RawClient sender(*port);
    QVERIFY(receiver.request("/sharedb") && receiver.head().startsWith("HTTP/1.1 101 "));
    QVERIFY(sender.request("/sharedb") && sender.head().startsWith("HTTP/1.1 101 "));
    receiver.send(R"({"a":"ps","ch":"k","seq":1})");
    QCOMPARE(awaited(receiver, {R"("a":"ps")"}), QByteArray());
    sender.send(R"({"a":"p","ch":"k","id":"error-APP_RUDE","p":{},"pv":0})");
    QCOMPARE(awaited(sender, {R"("a":"p")", R"("src":)", R"("pv":0)"}), QByteArray());
    QCOMPARE(awaited(receiver, {R"({"a":"p","ch":"k","error":{"code":"APP_RUDE","message":"app rude"},"id":"error-APP_RUDE"})"}), QByteArray());
}

QTEST_GUILESS_MAIN(TestProvocations)
#include "tst_provocations.moc"
