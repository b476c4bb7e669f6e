// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/sharedb/json0.h"
#include "app/protocol/sharedb/system.h"

#include <QtTest>

using namespace telltale;
using namespace telltale::protocol;
using namespace Qt::StringLiterals;

class TestSharedbComposer : public QObject {
    Q_OBJECT

private slots:
    void composes_data();
    void composes();
    void everyOperation();
    void refuses_data();
    void refuses();
    void warns_data();
    void warns();
    void json0_data();
    void json0();
};

void TestSharedbComposer::composes_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<Values>("values");
    QTest::addColumn<QByteArray>("bytes");
    const auto q = [](const char *text) { return QString::fromUtf8(text); };
    const auto row = [](const char *operation, const Values &values, const QByteArray &bytes) { QTest::addRow("%s %s", operation, bytes.constData()) << QString::fromLatin1(operation) << values << bytes; };
    const Values pie {{q("collection"), q("recipes")}, {q("document"), q("pie")}};
    const auto with = [](Values values, const Values &more) {
        values.insert(more);
        return values;
    };
    row("handshake", {}, "{\"a\":\"hs\",\"id\":null,\"protocol\":1,\"protocolMinor\":2}");
    row("fetch", pie, "{\"a\":\"f\",\"c\":\"recipes\",\"d\":\"pie\"}");
    row("subscribe", with(pie, {{q("version"), q("2")}}), "{\"a\":\"s\",\"c\":\"recipes\",\"d\":\"pie\",\"v\":2}");
    row("unsubscribe", pie, "{\"a\":\"u\",\"c\":\"recipes\",\"d\":\"pie\"}");
    row("bulk-subscribe", {{q("collection"), q("recipes")}, {q("documents"), q("soup\npie")}}, "{\"a\":\"bs\",\"c\":\"recipes\",\"b\":[\"soup\",\"pie\"]}");
    row("create", with(pie, {{q("data"), q("{\"serves\":6}")}}),
        "{\"a\":\"op\",\"c\":\"recipes\",\"d\":\"pie\",\"v\":0,\"seq\":1,\"x\":{},\"create\":{\"type\":\"http://sharejs.org/types/JSONv0\",\"data\":{\"serves\":6}}}");
    row("edit", with(pie, {{q("version"), q("1")}, {q("op"), q("[{\"p\":[\"serves\"],\"od\":6,\"oi\":8}]")}, {q("x"), q("{\"source\":\"editor\"}")}}),
        "{\"a\":\"op\",\"c\":\"recipes\",\"d\":\"pie\",\"v\":1,\"seq\":1,\"x\":{\"source\":\"editor\"},\"op\":[{\"p\":[\"serves\"],\"od\":6,\"oi\":8}]}");
    row("delete", with(pie, {{q("version"), q("2")}}), "{\"a\":\"op\",\"c\":\"recipes\",\"d\":\"pie\",\"v\":2,\"seq\":1,\"x\":{},\"del\":true}");
    row("query-subscribe", {{q("collection"), q("recipes")}, {q("query"), q("{\"serves\":4}")}}, "{\"a\":\"qs\",\"id\":1,\"c\":\"recipes\",\"q\":{\"serves\":4}}");
    row("query-unsubscribe", {}, "{\"a\":\"qu\",\"id\":1}");
    row("snapshot-fetch", with(pie, {{q("version"), q("2")}}), "{\"a\":\"nf\",\"id\":1,\"c\":\"recipes\",\"d\":\"pie\",\"v\":2}");
    row("snapshot-fetch-by-time", with(pie, {{q("time"), q("1760000000000")}}), "{\"a\":\"nt\",\"id\":1,\"c\":\"recipes\",\"d\":\"pie\",\"ts\":1760000000000}");
    row("presence-subscribe", {{q("channel"), q("kitchen")}}, "{\"a\":\"ps\",\"ch\":\"kitchen\",\"seq\":1}");
    row("presence", {{q("channel"), q("kitchen")}, {q("id"), q("cur-7")}, {q("value"), q("{\"x\":10}")}}, "{\"a\":\"p\",\"ch\":\"kitchen\",\"id\":\"cur-7\",\"p\":{\"x\":10},\"pv\":0}");
    row("presence-request", {{q("channel"), q("kitchen")}}, "{\"a\":\"pr\",\"ch\":\"kitchen\"}");
    row("ping", {}, "{\"a\":\"pp\"}");
    row("handshake", {{q("id"), q("me")}}, R"({"a":"hs","id":"me","protocol":1,"protocolMinor":2})");
    row("fetch", with(pie, {{q("version"), q("0")}}), R"({"a":"f","c":"recipes","d":"pie","v":0})");
    row("bulk-fetch", {{q("collection"), q("r")}, {q("documents"), q("a\n\nb \"c\"")}}, R"({"a":"bf","c":"r","b":["a","b \"c\""]})");
    row("bulk-fetch", {{q("collection"), q("r")}, {q("versions"), q("{\"soup\": 3,\"pie\":null}")}}, R"({"a":"bf","c":"r","b":{"soup": 3,"pie":null}})");
    row("bulk-subscribe", {{q("collection"), q("r")}, {q("documents"), q("other")}, {q("versions"), q("{\"soup\":3}")}}, R"({"a":"bs","c":"r","b":{"soup":3}})"); // versions held come first
    row("bulk-unsubscribe", {{q("collection"), q("r")}, {q("documents"), q("soup")}}, R"({"a":"bu","c":"r","b":["soup"]})");
    row("edit", with(pie, {{q("op"), q("[]")}}), R"({"a":"op","c":"recipes","d":"pie","v":null,"seq":1,"x":{},"op":[]})");
    // Sent again after a lost connection: everything as it was.
    row("edit", with(pie, {{q("version"), q("4")}, {q("src"), q("3f0c")}, {q("seq"), q("7")}, {q("op"), q("[]")}}), R"({"a":"op","c":"recipes","d":"pie","v":4,"src":"3f0c","seq":7,"x":{},"op":[]})");
    row("edit", with(pie, {{q("version"), q("4")}, {q("op"), q("5")}}), R"({"a":"op","c":"recipes","d":"pie","v":4,"seq":1,"x":{},"op":5})"); // of a type that is a number
    row("query-fetch", {{q("id"), q("7")}, {q("collection"), q("r")}, {q("query"), q("{}")}, {q("options"), q("{\"db\":\"old\"}")}, {q("results"), q("[[\"soup\",3],[\"pie\",null]]")}},
        R"({"a":"qf","id":7,"c":"r","q":{},"o":{"db":"old"},"r":[["soup",3],["pie",null]]})");
    row("snapshot-fetch", pie, R"({"a":"nf","id":1,"c":"recipes","d":"pie","v":null})");
    row("snapshot-fetch-by-time", pie, R"({"a":"nt","id":1,"c":"recipes","d":"pie","ts":null})");
    row("presence-unsubscribe", {{q("channel"), q("kitchen")}, {q("seq"), q("2")}}, R"({"a":"pu","ch":"kitchen","seq":2})");
    row("presence", {{q("channel"), q("recipes.soup")}, {q("id"), q("cur-7")}, {q("value"), q("{\"index\":4}")}, {q("presenceVersion"), q("2")}, {q("collection"), q("recipes")}, {q("document"), q("soup")},
                        {q("version"), q("3")}, {q("type"), q("http://sharejs.org/types/rich-text/v1")}},
        R"({"a":"p","ch":"recipes.soup","id":"cur-7","p":{"index":4},"pv":2,"c":"recipes","d":"soup","v":3,"t":"http://sharejs.org/types/rich-text/v1"})");
}

void TestSharedbComposer::composes()
{
    QFETCH(QString, operation);
    QFETCH(Values, values);
    QFETCH(QByteArray, bytes);
    const Result<Composed> composed = sharedbSystem().composer({}).compose(operation, values, 1);
    QVERIFY(bool(composed));
    QCOMPARE(composed->outgoing.payload, bytes);
}

/// What a composed message says is read back as that operation.
void TestSharedbComposer::everyOperation()
{
    const Composer &composer = sharedbSystem().composer({});
    QCOMPARE(composer.operations().size(), 20);
    for (const Operation &operation : composer.operations()) {
        const Values values {{u"collection"_s, u"r"_s}, {u"document"_s, u"x"_s}, {u"documents"_s, u"x"_s}, {u"channel"_s, u"k"_s}};
        const Result<Composed> composed = composer.compose(operation.name, values, 1);
        QVERIFY2(bool(composed), qPrintable(operation.name));
        const auto adapter = sharedbSystem().adapter(u"json"_s);
        wire::Delivery sent;
        sent.direction = wire::Direction::Out;
        sent.payload = composed->outgoing.payload;
        const Messages read = adapter->read(sent, 0);
        const bool isOp = operation.name == u"create"_s || operation.name == u"edit"_s || operation.name == u"delete"_s;
        QCOMPARE(read.value(0).operation, isOp ? u"op"_s : operation.name);
        QVERIFY(read.value(0).request != 0);
        QVERIFY2(!operation.help.isEmpty(), qPrintable(operation.name));
        for (const Field &field : operation.fields)
            QVERIFY2(!field.help.isEmpty() && !field.label.isEmpty(), qPrintable(operation.name + u' ' + field.key));
    }
}

void TestSharedbComposer::refuses_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<Values>("values");
    QTest::newRow("unknown") << u"fly"_s << Values();
    QTest::newRow("a version that is no number") << u"fetch"_s << Values {{u"version"_s, u"x"_s}};
    QTest::newRow("an op that is no JSON") << u"edit"_s << Values {{u"op"_s, u"{"_s}};
    QTest::newRow("two JSON values") << u"create"_s << Values {{u"data"_s, u"{},{}"_s}};
    QTest::newRow("versions that are no JSON") << u"bulk-fetch"_s << Values {{u"versions"_s, u"{soup:3}"_s}};
    QTest::newRow("a query that is no JSON") << u"query-fetch"_s << Values {{u"query"_s, u"x = 1"_s}};
}

void TestSharedbComposer::refuses()
{
    QFETCH(QString, operation);
    QFETCH(Values, values);
    QVERIFY(!sharedbSystem().composer({}).compose(operation, values, 1));
}

void TestSharedbComposer::warns_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<Values>("values");
    QTest::addColumn<QStringList>("expected"); // a part of each warning
    const Values x {{u"collection"_s, u"r"_s}, {u"document"_s, u"x"_s}};
    const auto row = [&x](const char *name, const char *operation, const Values &more, const QStringList &expected) {
        Values values = x;
        values.insert(more);
        QTest::newRow(name) << QString::fromLatin1(operation) << values << expected;
    };
    const QString object = u"every JavaScript object has this name"_s;
    row("fetch", "fetch", {}, {});
    row("nothing given", "fetch", {{u"collection"_s, {}}, {u"document"_s, u" "_s}}, {u"Collection is empty"_s, u"Document is empty"_s});
    row("document", "fetch", {{u"document"_s, u"__proto__"_s}}, {object});
    row("collection", "subscribe", {{u"collection"_s, u"toString"_s}}, {object});
    row("channel", "presence-subscribe", {{u"channel"_s, u"constructor"_s}}, {object});
    row("presence id", "presence", {{u"channel"_s, u"k"_s}, {u"id"_s, u"valueOf"_s}, {u"collection"_s, {}}, {u"document"_s, {}}}, {object});
    row("bulk id", "bulk-fetch", {{u"documents"_s, u"soup\nhasOwnProperty"_s}}, {object});
    row("names that only look so", "fetch", {{u"document"_s, u"Constructor"_s}}, {});
    row("negative version", "fetch", {{u"version"_s, u"-1"_s}}, {u"Version held is negative"_s});
    row("create", "create", {}, {});
    row("create without version", "create", {{u"version"_s, {}}}, {u"repetition is not noticed"_s});
    row("create of another type", "create", {{u"type"_s, u"http://sharejs.org/types/textv1"_s}}, {u"not registered"_s});
    row("edit", "edit", {{u"version"_s, u"1"_s}, {u"op"_s, u"[{\"p\":[\"n\"],\"na\":1}]"_s}}, {});
    row("edit without version", "edit", {{u"op"_s, u"[]"_s}}, {u"applied again"_s});
    row("edit without op", "edit", {{u"version"_s, u"1"_s}, {u"op"_s, u" "_s}}, {u"an error that has no code"_s});
    row("edit that is no list", "edit", {{u"version"_s, u"1"_s}, {u"op"_s, u"{}"_s}}, {u"must be a list"_s});
    row("seq too great", "delete", {{u"version"_s, u"1"_s}, {u"seq"_s, u"9007199254740991"_s}}, {u"ERR_CONNECTION_SEQ_INTEGER_OVERFLOW"_s});
    row("seq just small enough", "delete", {{u"version"_s, u"1"_s}, {u"seq"_s, u"9007199254740990"_s}}, {});
    row("src alone", "delete", {{u"version"_s, u"1"_s}, {u"src"_s, u"3f0c"_s}}, {u"without the sequence number"_s});
    row("src and seq", "delete", {{u"version"_s, u"1"_s}, {u"src"_s, u"3f0c"_s}, {u"seq"_s, u"2"_s}}, {});
    row("extra", "delete", {{u"version"_s, u"1"_s}, {u"x"_s, u"[]"_s}}, {u"Extra should be a JSON object"_s});
    row("options", "query-fetch", {{u"options"_s, u"\"old\""_s}}, {u"Options should be a JSON object"_s});
    row("known results", "query-fetch", {{u"results"_s, u"[[\"soup\",3],[\"pie\",null]]"_s}}, {});
    row("known results as an object", "query-fetch", {{u"results"_s, u"{\"soup\":3}"_s}}, {u"Known results"_s});
    row("known results without ids", "query-fetch", {{u"results"_s, u"[[3,\"soup\"]]"_s}}, {u"Known results"_s});
    row("query id 0", "query-fetch", {{u"id"_s, u"0"_s}}, {u"counts as absent"_s});
    row("bulk without documents", "bulk-fetch", {}, {u"No documents"_s});
    row("versions held", "bulk-fetch", {{u"versions"_s, u"{\"soup\":3,\"pie\":null}"_s}}, {});
    row("versions as a list", "bulk-fetch", {{u"versions"_s, u"[\"soup\"]"_s}}, {u"Versions held are an object"_s});
    row("versions as texts", "bulk-fetch", {{u"versions"_s, u"{\"soup\":\"3\"}"_s}}, {u"Versions held are an object"_s});
    row("versions below 0", "bulk-fetch", {{u"versions"_s, u"{\"soup\":-1}"_s}}, {u"Versions held are an object"_s});
    row("versions of nobody", "bulk-fetch", {{u"versions"_s, u"{\"__proto__\":1}"_s}}, {u"Versions held are an object"_s});
    row("protocol 2", "handshake", {{u"protocol"_s, u"2"_s}}, {u"Only protocol 1 exists"_s});
    row("minor 1", "handshake", {{u"protocolMinor"_s, u"1"_s}}, {u"ERR_NO_OP"_s});
    row("presence in json0", "presence", {{u"channel"_s, u"r.x"_s}, {u"version"_s, u"1"_s}, {u"type"_s, u"http://sharejs.org/types/JSONv0"_s}}, {u"json0 has no presence"_s});
    row("presence in a document", "presence", {{u"channel"_s, u"r.x"_s}}, {u"needs its type"_s, u"needs the version"_s});
    row("presence in none", "presence", {{u"channel"_s, u"k"_s}, {u"collection"_s, {}}, {u"document"_s, {}}}, {});
}

void TestSharedbComposer::warns()
{
    QFETCH(QString, operation);
    QFETCH(Values, values);
    QFETCH(QStringList, expected);
    const Result<Composed> composed = sharedbSystem().composer({}).compose(operation, values, 1);
    QVERIFY(bool(composed)); // a warning never hinders
    QVERIFY2(composed->warnings.size() == expected.size(), qPrintable(composed->warnings.join(u'\n')));
    for (qsizetype i = 0; i < expected.size(); ++i)
        QVERIFY2(composed->warnings[i].contains(expected[i]), qPrintable(composed->warnings[i]));
}

void TestSharedbComposer::json0_data()
{
    QTest::addColumn<QByteArray>("op");
    QTest::addColumn<QString>("problem"); // a part of it; empty = none
    const auto row = [](const char *name, const char *op, const char *problem = "") { QTest::newRow(name) << QByteArray(op) << QString::fromLatin1(problem); };
    row("nothing", "[]");
    row("set", R"([{"p":["title"],"oi":"new"}])");
    row("replace", R"([{"p":["a",0,"b"],"od":null,"oi":{"x":[1]}}])");
    row("remove", R"([{"p":["title"],"od":"old"}])");
    row("list", R"([{"p":["l",0],"li":1},{"p":["l",1],"ld":2},{"p":["l",1],"ld":2,"li":3},{"p":["l",0],"lm":4}])");
    row("add", R"([{"p":["n"],"na":-1.5}])");
    row("root", R"([{"p":[],"od":{},"oi":[]}])");
    row("text", R"([{"p":["s",3],"si":"x"},{"p":["s",3],"sd":"x"}])");
    row("subtype", R"([{"p":["s"],"t":"text0","o":[{"p":1,"i":"x"}]}])");
    row("no list", R"({"p":[]})", "must be a list");
    row("no object", "[1]", "not an object (ERR_OT_OP_BADLY_FORMED)");
    row("no path", R"([{"oi":1}])", "path p is missing");
    row("path as a text", R"([{"p":"title","oi":1}])", "path p is missing");
    row("path of lists", R"([{"p":[[1]],"oi":1}])", "only keys and list positions");
    row("path of null", R"([{"p":[null],"oi":1}])", "only keys and list positions");
    row("negative position", R"([{"p":["l",-1],"li":1}])", "no list position");
    row("half position", R"([{"p":["l",0.5],"li":1}])", "no list position");
    row("prototype", R"([{"p":["__proto__","x"],"oi":1}])", "ERR_OT_OP_NOT_APPLIED");
    row("no change", R"([{"p":["n"]}])", "it does nothing");
    row("unknown change", R"([{"p":["n"],"set":1}])", "it does nothing");
    row("two changes", R"([{"p":["n"],"na":1,"oi":2}])", "several changes");
    row("adds a text", R"([{"p":["n"],"na":"1"}])", "na is no number");
    row("moves to a text", R"([{"p":["l",0],"lm":"1"}])", "lm is no number");
    row("subtype without a name", R"([{"p":["s"],"o":[]}])", "needs its name t");
    row("subtype without an op", R"([{"p":["s"],"t":"text0"}])", "needs its name t");
    row("the second", R"([{"p":["n"],"na":1},{"p":["n"]}])", "Component 2");
}

void TestSharedbComposer::json0()
{
    QFETCH(QByteArray, op);
    QFETCH(QString, problem);
    const QStringList problems = sharedb::json0Problems(op);
    QVERIFY2(problems.size() == (problem.isEmpty() ? 0 : 1), qPrintable(problems.join(u'\n')));
    QVERIFY2(problem.isEmpty() || problems[0].contains(problem), qPrintable(problems.join(u'\n')));
    // However many are wrong, a few say enough.
    QByteArray many = "[";
    for (int i = 0; i < 1000; ++i)
        many += i ? ",1" : "1";
    QVERIFY(sharedb::json0Problems(many + ']').size() < 10);
}

QTEST_APPLESS_MAIN(TestSharedbComposer)
#include "tst_sharedbcomposer.moc"
