// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/json/json.h"

#include "app/protocol/json/scanner.h"

#include <QTest>

using namespace telltale;
using namespace Qt::StringLiterals;
using namespace telltale::protocol;

namespace {

/// A tree as lines: depth in spaces, label, value, the bytes of the span.
void print(const QList<Node> &nodes, const QByteArray &bytes, int depth, QStringList &lines)
{
    for (const Node &node : nodes) {
        lines.append(QString(depth, QLatin1Char(' ')) + node.label + QLatin1Char('=') + node.value + QLatin1Char('|')
                     + QString::fromUtf8(bytes.mid(node.span.offset, node.span.length)));
        print(node.children, bytes, depth + 1, lines);
    }
}

QByteArray cut(const QByteArray &bytes, std::optional<Span> span)
{
    return span ? bytes.mid(span->offset, span->length) : QByteArray("(none)");
}

} // namespace

class TestJson : public QObject {
    Q_OBJECT

private slots:
    void problems_data();
    void problems();
    void numbers_data();
    void numbers();
    void members();
    void tree_data();
    void tree();
    void treeLimit();
    void places();
    void firstValue_data();
    void firstValue();
    void secrets_data();
    void secrets();
    void webTokens();
    void writer();
    void fields();
    void depth();
    void anyBytes();
};

void TestJson::problems_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<qsizetype>("at");
    QTest::newRow("good") << QByteArray(R"({"a":[1,2]})") << QString() << qsizetype(-1);
    QTest::newRow("scalar") << QByteArray("7") << QString() << qsizetype(-1);
    QTest::newRow("duplicates") << QByteArray(R"({"a":1,"a":2})") << QString() << qsizetype(-1);
    QTest::newRow("empty") << QByteArray() << u"there is nothing"_s << qsizetype(0);
    QTest::newRow("spaces") << QByteArray("  ") << u"there is nothing (at byte 2)"_s << qsizetype(2);
    QTest::newRow("text") << QByteArray("hello") << u"expected a value (at byte 0)"_s << qsizetype(0);
    QTest::newRow("cut") << QByteArray(R"({"a":)") << u"it ends too early (at byte 5)"_s << qsizetype(5);
    QTest::newRow("cut in a string") << QByteArray(R"({"a)") << u"it ends inside a string (at byte 3)"_s << qsizetype(3);
    QTest::newRow("two") << QByteArray("{}{}") << u"there is more after the end of the value (at byte 2)"_s << qsizetype(2);
    QTest::newRow("comma") << QByteArray("[1,]") << u"expected a value (at byte 3)"_s << qsizetype(3);
    QTest::newRow("name") << QByteArray("{a:1}") << u"expected a name in quotes (at byte 1)"_s << qsizetype(1);
    QTest::newRow("zero") << QByteArray("[01]") << u"a number is not written as JSON writes it (at byte 3)"_s << qsizetype(3);
    QTest::newRow("control") << QByteArray("\"a\nb\"") << u"a control character stands unescaped in a string (at byte 2)"_s << qsizetype(2);
    QTest::newRow("escape") << QByteArray(R"("\x")") << u"a string holds an escape that JSON does not have (at byte 1)"_s << qsizetype(1);
    QTest::newRow("not UTF-8") << QByteArray("\"a\xff\"") << u"the bytes are not UTF-8 from byte 2 on"_s << qsizetype(2);
}

void TestJson::problems()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, problem);
    QFETCH(qsizetype, at);
    const json::Document document(bytes);
    QCOMPARE(document.problem(), problem);
    QCOMPARE(document.ok(), problem.isEmpty());
    QCOMPARE(document.problemSpan() ? document.problemSpan()->offset : -1, at);
}

void TestJson::numbers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("shown");
    QTest::newRow("small") << QByteArray("-5") << u"-5"_s;
    QTest::newRow("above double") << QByteArray("9007199254740993") << u"9007199254740993"_s;
    QTest::newRow("int64 min") << QByteArray("-9223372036854775808") << u"-9223372036854775808"_s;
    QTest::newRow("uint64 max") << QByteArray("18446744073709551615") << u"18446744073709551615"_s;
    QTest::newRow("beyond") << QByteArray("18446744073709551616") << u"18446744073709551616"_s;
    QTest::newRow("beyond below") << QByteArray("-9223372036854775809") << u"-9223372036854775809"_s;
    QTest::newRow("real") << QByteArray("1.5") << u"1.5"_s;
    QTest::newRow("no double") << QByteArray("1e999") << u"1e999"_s;
}

void TestJson::numbers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, shown);
    const QByteArray text = "{\"n\":" + bytes + ",\"z\":1}";
    const json::Document document(text);
    QVERIFY2(document.ok(), qPrintable(document.problem()));
    QCOMPARE(json::display(*json::member(*document.object(), "n")), shown);
    QCOMPARE(json::integerMember(*document.object(), "z"), std::optional<qint64>(1));
}

void TestJson::members()
{
    const json::Document document(QByteArray(R"({"a":"x\u0007","n":null,"o":{"p":[1,"q"]},"f":true,"a":"last","u":18446744073709551615})"));
    const auto object = document.object();
    QVERIFY(object);
    QCOMPARE(json::textMember(*object, "a"), std::optional(u"last"_s));
    QVERIFY(json::member(*object, "n"));
    QVERIFY(!json::member(*object, "missing"));
    QVERIFY(!json::textMember(*object, "n"));
    QCOMPARE(json::flagMember(*object, "f"), std::optional(true));
    QCOMPARE(json::unsignedMember(*object, "u"), std::optional(~quint64(0)));
    QVERIFY(!json::integerMember(*object, "u"));
    QCOMPARE(json::display(*json::member(*object, "o")), u"{\"p\":[1,\"q\"]}"_s);
    QCOMPARE(json::typeName(*json::member(*object, "o")), u"an object"_s);
    QVERIFY(!json::Document(QByteArray("[]")).object());
}

void TestJson::tree_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("object") << QByteArray(R"({"a": {"b":[1,"x"]}, "c":null})")
                            << QStringList {u"a=|{\"b\":[1,\"x\"]}"_s, u" b=|[1,\"x\"]"_s, u"  [0]=1|1"_s, u"  [1]=x|\"x\""_s, u"c=null|null"_s};
    QTest::newRow("duplicates") << QByteArray(R"({"a":1,"a":2})") << QStringList {u"a=1|1"_s, u"a=2|2"_s};
    QTest::newRow("empty containers") << QByteArray(R"([{},[]])") << QStringList {u"[0]={}|{}"_s, u"[1]=[]|[]"_s};
    QTest::newRow("scalar") << QByteArray("12345678901234567890123") << QStringList {u"=12345678901234567890123|12345678901234567890123"_s};
    QTest::newRow("cut") << QByteArray(R"({"a":1,"b":[2)")
                         << QStringList {u"a=1|1"_s, u"b=|[2"_s, u" [0]=2|2"_s, u" (unreadable)=it ends too early|"_s};
    QTest::newRow("trailing") << QByteArray(R"({"a":1} x)")
                              << QStringList {u"a=1|1"_s, u"(unreadable)=there is more after the end of the value: x|x"_s};
    QTest::newRow("nothing") << QByteArray() << QStringList {u"(unreadable)=there is nothing|"_s};
}

void TestJson::tree()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, lines);
    QStringList printed;
    print(json::tree(bytes), bytes, 0, printed);
    QCOMPARE(printed, lines);
}

void TestJson::treeLimit()
{
    QStringList printed;
    const QByteArray bytes = R"([1,2,[3,4],5])";
    print(json::tree(bytes, 3), bytes, 0, printed);
    QCOMPARE(printed, (QStringList {u"[0]=1|1"_s, u"[1]=2|2"_s, u"[2]=[]|[3,4]"_s, u"…=3 more values|3,4],5]"_s}));
}

void TestJson::places()
{
    const QByteArray bytes = R"( {"a" : {"b":1}, "b":"x","b":[2] })";
    QCOMPARE(cut(bytes, json::locate(bytes, "a")), QByteArray(R"({"b":1})"));
    QCOMPARE(cut(bytes, json::locate(bytes, "b")), QByteArray("[2]"));
    QVERIFY(!json::locate(bytes, "c"));
    QVERIFY(!json::locate("[1]", "a"));
    QCOMPARE(json::Places(bytes).keys(), (QStringList {u"a"_s, u"b"_s, u"b"_s}));
    // With what is known to be JSON, nothing in the values is looked at closely: strings may hold brackets and escaped quotes.
    const QByteArray tricky = R"({"x":[{"y":"]}\\\"}],"},{"q":"{["}] , "\u00e9\"":{"long":"0123456789abcdef\\"},"":[],"z":{}})";
    const json::Places checked(tricky, json::Places::Text::Checked);
    const json::Places any(tricky);
    QCOMPARE(checked.keys(), (QStringList {u"x"_s, u"\u00e9\""_s, QString(), u"z"_s}));
    for (int blanks = 0; blanks < 130; ++blanks) {
        // Wherever the values lie to the blocks that are looked at together.
        const QByteArray moved = "{" + QByteArray(blanks, ' ') + tricky.sliced(1).chopped(1) + ",\"w\":" + tricky + ",\"v\":[{\"a\":[\"" + QByteArray(blanks, '[') + "\"]}]}";
        QVERIFY(json::Document(moved).ok());
        for (const QString &key : json::Places(moved).keys())
            QCOMPARE(cut(moved, json::Places(moved, json::Places::Text::Checked).of(key)), cut(moved, json::Places(moved).of(key)));
    }
    for (const QString &key : checked.keys()) {
        QVERIFY(json::Document(cut(tricky, checked.of(key))).ok());
        QCOMPARE(cut(tricky, checked.of(key)), cut(tricky, any.of(key)));
    }
}

void TestJson::firstValue_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("all") << QByteArray("{\"a\":1}\n") << QByteArray("{\"a\":1}");
    QTest::newRow("two") << QByteArray(" [1] {}") << QByteArray("[1]");
    QTest::newRow("scalar") << QByteArray("7 8") << QByteArray("7");
    QTest::newRow("cut") << QByteArray("[1") << QByteArray("(none)");
    QTest::newRow("nothing") << QByteArray() << QByteArray("(none)");
}

void TestJson::firstValue()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, value);
    QCOMPARE(cut(bytes, json::firstValue(bytes)), value);
}

void TestJson::secrets_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArrayList>("hidden");
    QTest::newRow("deep") << QByteArray(R"({"a":{"token":"s1"},"token":5,"b":[{"password":"s\"2"}]})") << QByteArrayList {"s1", "s\\\"2"};
    QTest::newRow("escaped name") << QByteArray(R"({"to\u006ben":"s1"})") << QByteArrayList {"s1"};
    QTest::newRow("in a value") << QByteArray(R"({"a":"\"token\":\"x\""})") << QByteArrayList {};
    QTest::newRow("cut") << QByteArray(R"({"a":1,"token":"s1)") << QByteArrayList {"s1"};
    QTest::newRow("broken before") << QByteArray(R"(x {"password" : "s1", "token":"s2"})") << QByteArrayList {"s1", "s2"};
    QTest::newRow("too deep") << QByteArray(600, '[') + R"({"token":"s1"})" << QByteArrayList {"s1"};
}

void TestJson::secrets()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArrayList, hidden);
    QByteArrayList found;
    for (const Span &span : json::stringsOf(bytes, {"token", "password"}))
        found.append(bytes.mid(span.offset, span.length));
    QCOMPARE(found, hidden);
}

void TestJson::webTokens()
{
    const QByteArray jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9.abc-_1";
    const QByteArray bytes = "x " + jwt + " eyJ eyJa.b " + jwt;
    const QList<Span> spans = json::webTokens(bytes);
    QCOMPARE(spans.size(), 2);
    QCOMPARE(cut(bytes, spans[0]), jwt);
    QCOMPARE(cut(bytes, spans[1]), jwt);
    QVERIFY(json::webTokens("eyJ").isEmpty());
}

void TestJson::writer()
{
    json::Writer writer;
    QCOMPARE(writer.object(), QByteArray("{}"));
    writer.text("a", u"q\"\\\n\u0001é"_s).number("n", -5).flag("f", true).raw("r", "1.50");
    QCOMPARE(writer.object(), QByteArray("{\"a\":\"q\\\"\\\\\\n\\u0001\xc3\xa9\",\"n\":-5,\"f\":true,\"r\":1.50}"));
}

void TestJson::fields()
{
    QCOMPARE(*json::fromField(u"Data"_s, u"  {\"a\": 1.10 }\n"_s), QByteArray("{\"a\": 1.10 }"));
    const auto broken = json::fromField(u"Data"_s, u"[é, x]"_s);
    QVERIFY(!broken);
    QCOMPARE(broken.failure().sentence(), u"the field is no JSON: expected a value: Data, character 2: a text needs double quotes: \"like this\""_s);
    QVERIFY(!json::fromField(u"Data"_s, QString()));
}

void TestJson::depth()
{
    const QByteArray fits = QByteArray(500, '[') + QByteArray(500, ']');
    QVERIFY(json::Document(fits).ok());
    for (const char bracket : {'[', '{'}) {
        QByteArray deep(100000, bracket);
        if (bracket == '{')
            deep.replace("{", "{\"a\":");
        const json::Document document(deep);
        QVERIFY(!document.ok());
        QVERIFY2(document.problem().startsWith(u"it is nested deeper than 512 levels"_s), qPrintable(document.problem()));
        QVERIFY(!json::tree(deep).isEmpty());
        QVERIFY(json::stringsOf(deep, {"a"}).isEmpty());
        QVERIFY(!json::firstValue(deep));
        QVERIFY(!json::fromField(u"x"_s, QString::fromLatin1(deep)));
    }
}

void TestJson::anyBytes()
{
    const QByteArray seed = R"({"a":[1,-2.5e3,"x\u00e9\ud83d\ude00",true,null],"b":{"token":"eyJh.b.c"}})";
    const auto tryAll = [](const QByteArray &bytes) {
        const json::Document document(bytes);
        json::tree(bytes);
        json::locate(bytes, "b");
        json::webTokens(bytes);
        for (const Span &span : json::stringsOf(bytes, {"token"}))
            QVERIFY(span.offset >= 0 && span.length >= 0 && span.offset + span.length <= bytes.size());
        // Whatever simdjson takes, the scanner takes, and whatever it refuses has a reason.
        QVERIFY(document.ok() || !document.problem().isEmpty());
        if (document.ok())
            QVERIFY(json::firstValue(bytes));
    };
    for (qsizetype length = 0; length <= seed.size(); ++length)
        tryAll(seed.first(length));
    for (qsizetype bit = 0; bit < seed.size() * 8; ++bit) {
        QByteArray flipped = seed;
        flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << (bit % 8)));
        tryAll(flipped);
    }
    const QByteArray large = "{\"a\":\"" + QByteArray(1 << 20, 'x') + "\"}";
    QVERIFY(json::Document(large).ok());
    QCOMPARE(json::tree(large).first().value.size(), 1 << 20);
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
