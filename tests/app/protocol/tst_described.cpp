// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A system that a catalogue file describes: what is wrong in its description, and what its rules make of messages.
#include "app/protocol/described/system.h"
#include "app/protocol/described/template.h"
#include "app/protocol/registry.h"
#include "tests/app/protocol/conversationlines.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace telltale;
using namespace telltale::protocol;
using namespace Qt::StringLiterals;

namespace {

/// The `protocol` of a little chat: requests with an id, replies, pushes, errors one by one or in a list, a token to hide.
QByteArray readChat()
{
    QFile file(QStringLiteral(TELLTALE_SOURCE_DIR "/tests/app/protocol/chat.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray chat = readChat();

std::unique_ptr<const System> systemOf(const QByteArray &protocol, QStringList *problems = nullptr)
{
    QList<catalog::Problem> found;
    auto description = described::readDescription(u"chat"_s, QJsonDocument::fromJson(protocol).object(), u"f"_s, found);
    for (const catalog::Problem &problem : std::as_const(found)) {
        if (problems)
            problems->append(problem.path + u": "_s + problem.reason);
    }
    return description ? described::makeSystem(std::move(*description)) : nullptr;
}

} // namespace

class tst_Described : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void mistakes_data();
    void mistakes();
    void messages_data();
    void messages();
    void conversation();
    void unansweredAreListed();
    void anyBytes();
    void manyElements();
    void composes_data();
    void composes();
    void responds();
    void recognises_data();
    void recognises();
    void masksAndExplains();
    void joinsTheRegistry();

private:
    std::unique_ptr<const System> m_chat;
};

void tst_Described::initTestCase()
{
    QStringList problems;
    m_chat = systemOf(chat, &problems);
    QCOMPARE(problems, QStringList());
    QVERIFY(m_chat);
}

void tst_Described::mistakes_data()
{
    QTest::addColumn<QByteArray>("before"); // in the chat's description, replaced by
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after, const QStringList &expected) {
        QVERIFY2(chat.contains(before), name);
        QTest::newRow(name) << before << after << expected;
    };
    row("unknown member", "\"label\": \"Chat\"", "\"label\": \"Chat\", \"lable\": 1", {u"/protocol/lable: is no member of this object"_s});
    row("no label", "\"label\": \"Chat\",", "", {u"/protocol/label: must be a text that is not empty"_s});
    row("bad path pattern", "/rooms/{room}", "/rooms/{room", {u"/protocol/recognise/paths: `{` without `}`"_s});
    row("first message without condition", "\"messages\": [{ \"when\": [{ \"at\": \"/op\", \"equals\": \"hello\" }] }]", "\"messages\": [{}]",
        {u"/protocol/recognise/messages/0/when: needs a condition: else every message would be recognised"_s});
    row("sub-protocol is no text", "[\"chat.v1\"]", "[1]", {u"/protocol/recognise/subprotocols: must be a list of texts"_s});
    row("pointer without slash", "{ \"at\": \"/failed\"", "{ \"at\": \"failed\"",
        {u"/protocol/messages/3/when/0/at: `failed` is no JSON Pointer: it begins with `/`, or with `./` within `each`"_s});
    row("pointer with a bad escape", "{ \"at\": \"/failed\"", "{ \"at\": \"/fa~2iled\"",
        {u"/protocol/messages/3/when/0/at: `/fa~2iled`: a `~` in a JSON Pointer is written `~0`, a `/` in a name `~1`"_s});
    row("pointer of an element without each", "\"text\": \"/body\"", "\"text\": \"./body\"",
        {u"/protocol/messages/5/text: `./body` begins at an element, but there is no `each` here"_s});
    row("pointer that is a number", "\"subject\": \"/room\", \"text\"", "\"subject\": 7, \"text\"", {u"/protocol/messages/5/subject: must be a JSON Pointer"_s});
    row("bad pattern", "{code}: {what}", "{code}: {what", {u"/protocol/messages/4/when/0/matches: `{` without `}`"_s});
    row("two tests in one condition", "\"matches\": \"{code}: {what}\"", "\"matches\": \"x\", \"present\": true",
        {u"/protocol/messages/4/when/0: needs one of `equals`, `present` and `matches`"_s});
    row("equals an object", "\"equals\": \"welcome\"", "\"equals\": {}", {u"/protocol/messages/1/when/0/equals: must be a text, a number, true or false"_s});
    row("unknown kind", "\"kind\": \"push\"", "\"kind\": \"pushed\"", {u"/protocol/messages/5/kind: must be one of: request reply push ping pong info error unsubscribed"_s});
    row("a kind that is no message's", "\"kind\": \"push\"", "\"kind\": \"close\"", {u"/protocol/messages/5/kind: must be one of: request reply push ping pong info error unsubscribed"_s});
    row("unknown direction", "\"direction\": \"in\", \"when\": [{ \"at\": \"/event\"", "\"direction\": \"up\", \"when\": [{ \"at\": \"/event\"", {u"/protocol/messages/5/direction: must be one of: in out"_s});
    row("answers by what", "\"answers\": \"operation\"", "\"answers\": \"luck\"", {u"/protocol/messages/1/answers: must be one of: id operation oldest"_s});
    row("answers without id", "\"id\": \"/seq\", \"answers\": \"id\", \"ends\"", "\"answers\": \"id\", \"ends\"", {u"/protocol/messages/3/id: is missing: requests are found by it"_s});
    row("request and answer", "\"operation\": \"hello\", \"awaits\": true", "\"operation\": \"hello\", \"awaits\": true, \"answers\": \"oldest\"",
        {u"/protocol/messages/0/answers: a message awaits an answer or is one, not both"_s});
    row("otherwise without family", "\"family\": \"error\", \"otherwise\"", "\"otherwise\"", {u"/protocol/messages/3/otherwise: needs a `family` that the entry is in"_s});
    row("also pairs", "\"each\": \"/warnings\", \"kind\"", "\"each\": \"/warnings\", \"ends\": true, \"kind\"", {u"/protocol/messages/5/also/0/ends: is no member of this object"_s});
    row("operation with a blank", "\"name\": \"join\"", "\"name\": \"join it\"",
        {u"/protocol/operations/1/name: must be one word: a lower-case letter, then letters, digits and hyphens or underscores"_s});
    row("operation twice", "\"name\": \"join\"", "\"name\": \"hello\"", {u"/protocol/operations/1/name: `hello` is there already: names are unique"_s});
    row("nothing to send", "\"send\": { \"op\": \"pong\", \"n\": \"{n}\" }", "\"label\": \"x\"",
        {u"/protocol/operations/2/send: is missing: the JSON that is sent"_s, u"/protocol/automations/1/send: there is no operation `pong`"_s});
    row("hole without a field", "room-{room}", "room-{rome}", {u"/protocol/operations/1/send: no field is called `rome`"_s});
    row("field type", "\"type\": \"secret\"", "\"type\": \"password\"",
        {u"/protocol/operations/0/fields/0/type: must be one of: text number flag choice json secret lines"_s, u"/protocol/automations/0/send: there is no operation `hello`"_s,
            u"/protocol/automations/2/send: there is no operation `hello`"_s, u"/protocol/opening: there is no operation `hello`"_s});
    row("field twice", "\"key\": \"tags\"", "\"key\": \"mode\"", {u"/protocol/operations/1/fields/4/key: `mode` is there already: keys are unique"_s});
    row("choice without choices", ", \"choices\": [\"read\", \"write\"]", "", {u"/protocol/operations/1/fields/2/choices: belong to a field of type `choice`, which needs some"_s});
    row("serial flag", "\"type\": \"flag\"", "\"type\": \"flag\", \"serial\": true", {u"/protocol/operations/1/fields/3/serial: one field of an operation is numbered, and `seq` is"_s});
    row("automation takes into no field", "\"take\": { \"n\"", "\"take\": { \"m\"", {u"/protocol/automations/1/take/m: there is no field `m` in `pong`"_s});
    row("automation twice", "\"key\": \"shy\"", "\"key\": \"pong\"", {u"/protocol/automations/2/key: `pong` is there already: keys are unique"_s});
    row("secrets", "[\"token\"]", "\"token\"", {u"/protocol/secrets: must be a list"_s});
}

/// The mistake is told where it is, nothing else is, and the rest of the description is in use.
void tst_Described::mistakes()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QByteArray broken = chat;
    broken.replace(broken.indexOf(before), before.size(), after);
    QStringList problems;
    const auto system = systemOf(broken, &problems);
    QTEST(problems, "expected");
    QVERIFY(system);
    const auto adapter = system->adapter({});
    QCOMPARE(test::lines(*adapter, {R"(>{"op":"join","seq":1,"room":"a"})"}), QStringList {u">request join #1 a"_s});
}

void tst_Described::messages_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("empty") << QByteArray("<") << QStringList {u"<malformed \"not JSON: there is nothing\" !"_s};
    QTest::newRow("no rule") << QByteArray(R"(<{"a":1})") << QStringList {uR"(<info "{"a":1}" !)"_s};
    QTest::newRow("no object") << QByteArray("<[1]") << QStringList {uR"(<info "[1]" !)"_s};
    QTest::newRow("wrong direction") << QByteArray(R"(>{"op":"welcome"})") << QStringList {uR"(>info "{"op":"welcome"}" !)"_s};
    QTest::newRow("equals compares types") << QByteArray(R"(<{"op":["hello"]})") << QStringList {uR"(<info "{"op":["hello"]}" !)"_s};
    QTest::newRow("null is not there") << QByteArray(R"(<{"event":null})") << QStringList {uR"(<info "{"event":null}" !)"_s};
    QTest::newRow("absent is asked for") << QByteArray(R"(<{"op":"ping","quiet":true})") << QStringList {uR"(<info "{"op":"ping","quiet":true}" !)"_s};
    QTest::newRow("operation from the message") << QByteArray(R"(<{"event":"said","room":"a","body":{"x":[1]}})") << QStringList {uR"(<push said a "{"x":[1]}")"_s};
    QTest::newRow("each, alternatives in order") << QByteArray(R"(<{"failed":[{"code":7,"why":"no"},{"code":"8","detail":["late"]},"x"]})")
        << QStringList {u"<error 7 \"no\" error:7no error:7 error:no error:~"_s, u"<error 8 \"late\" error:8late error:8 error:late error:~"_s, u"<error \"x\" error:x error:~"_s};
    QTest::newRow("each of nothing") << QByteArray(R"(<{"failed":[]})") << QStringList {u"<error error:~ !"_s};
    QTest::newRow("each of no list") << QByteArray(R"(<{"failed":true})") << QStringList {u"<error error:~ !"_s};
    QTest::newRow("pattern") << QByteArray(R"(<{"error":"E5: too\u0007much"})") << QStringList {uR"(<error "E5: too\u0007much" error:E5: too\u0007much)"_s};
    QTest::newRow("also") << QByteArray(R"(<{"event":"said","warnings":["old","slow"]})") << QStringList {u"<push said"_s, u"<error said \"old\""_s, u"<error said \"slow\""_s};
    QTest::newRow("duplicate members: the last") << QByteArray(R"(<{"event":"said","room":"a","room":"b"})") << QStringList {u"<push said b"_s};
    QTest::newRow("64 bits") << QByteArray(R"(<{"event":"said","room":18446744073709551615})") << QStringList {u"<push said 18446744073709551615"_s};
}

void tst_Described::messages()
{
    QFETCH(QByteArray, message);
    const auto adapter = m_chat->adapter({});
    QTEST(test::lines(*adapter, {message}), "expected");
    for (const Message &row : m_chat->adapter({})->read(test::delivery(message), 0)) {
        QVERIFY(test::spansFit(row, message.size() - 1));
        QVERIFY(!row.trace.isEmpty());
    }
}

void tst_Described::conversation()
{
    const auto adapter = m_chat->adapter({});
    QCOMPARE(test::lines(*adapter, {R"(>{"op":"hello"})", R"(<{"op":"welcome"})", R"(<{"op":"welcome"})", R"(>{"op":"join","seq":1,"room":"a"})",
                 R"(>{"op":"join","seq":2,"room":"b"})", R"(<{"seq":2,"event":"joined","warnings":["w"]})", R"(<{"seq":2,"event":"said","body":"hi"})",
                 R"(<{"seq":1,"failed":[{"code":9,"why":"x"},{"code":10,"why":"y"}]})", R"(<{"seq":1,"event":"said"})", R"(<{"op":"ping","n":3})"}),
        (QStringList {u">request hello"_s, u"<reply hello ^1"_s, u"<reply hello"_s, u">request join #1 a"_s, u">request join #2 b"_s, u"<reply join #2 b ^3"_s,
            u"<error join #2 b \"w\" ^3"_s, u"<push said #2 b \"hi\""_s, u"<error join 9 #1 a \"x\" error:9x error:9 error:x error:~ ^2"_s, u"<error join 10 #1 a \"y\" error:10y error:10 error:y error:~ ^2"_s,
            u"<push said #1"_s, u"<ping ping \"3\""_s}));
    Message close;
    adapter->explainClose(close, wire::readCloseFrame(wire::closePayload(4001, "away: now")));
    QCOMPARE(close.keys.size(), 2);
    QCOMPARE(close.keys[0].text, u"away: now"_s);
    QCOMPARE(close.keys[1].code, u"4001"_s);
    QCOMPARE(close.circumstances, QStringList {u"after:10"_s});
}

void tst_Described::unansweredAreListed()
{
    const auto adapter = m_chat->adapter({});
    test::lines(*adapter, {R"(>{"op":"hello"})", R"(>{"op":"join","seq":1,"room":"a"})"});
    Message drop;
    adapter->explainDrop(drop, {}, 0);
    QCOMPARE(drop.circumstances, (QStringList {u"waiting:hello"_s, u"waiting:join"_s}));
    QCOMPARE(adapter->lapse(Second, false).size(), 0);
    const Messages notes = adapter->lapse(Second, true);
    QCOMPARE(notes.size(), 2);
    QVERIFY(notes.last().inferred);
    QCOMPARE(notes.last().subject, u"a"_s);
}

void tst_Described::anyBytes()
{
    QByteArrayList seeds {R"({"failed":[{"code":7,"why":"no"},{"code":"8","detail":["late"]},"x"],"seq":1})", R"({"event":"said","warnings":["old"],"room":"\u00e4"})",
        R"({"error":"E5: much","op":"ping","n":1e5})"};
    const auto check = [this](const QByteArray &bytes) {
        for (const Direction direction : {Direction::In, Direction::Out}) {
            const auto adapter = m_chat->adapter({});
            const Messages rows = adapter->read({.direction = direction, .opcode = wire::Opcode::Text, .payload = bytes}, 0);
            QVERIFY(!rows.isEmpty());
            for (const Message &row : rows) {
                QVERIFY2(test::spansFit(row, bytes.size()), bytes.constData());
                QVERIFY(row.kind != Kind::Malformed || (!row.text.isEmpty() && !row.trace.isEmpty()));
                adapter->respond(&row, {}, 1);
            }
        }
        const wire::Delivery delivery {.direction = Direction::In, .opcode = wire::Opcode::Text, .payload = bytes};
        m_chat->recognise({nullptr, &delivery});
        m_chat->normalised(QString::fromUtf8(bytes));
    };
    for (const QByteArray &seed : std::as_const(seeds))
        test::tryAll(seed, check);
    for (const QByteArray &nested : {QByteArray("[").repeated(100000), QByteArray("{\"failed\":").repeated(2000) + "1" + QByteArray("}").repeated(2000),
             "{\"failed\":" + QByteArray("[").repeated(500) + QByteArray("]").repeated(500) + "}", QByteArray(1000, '\0'), QByteArray("\xff\xfe")})
        check(nested);
}

void tst_Described::manyElements()
{
    QByteArray list = "{\"failed\":[" + QByteArray("{\"code\":1},").repeated(100000);
    list.chop(1);
    const Messages rows = m_chat->adapter({})->read(test::delivery('<' + list + "]}"), 0);
    QCOMPARE(rows.size(), 200);
    QCOMPARE(rows.last().findings, QStringList {u"99800 more like it in the same message"_s});
}

void tst_Described::composes_data()
{
    QTest::addColumn<Values>("values");
    QTest::addColumn<QString>("expected");
    QTest::newRow("left empty") << Values {} << uR"({"data":["{x y}",1.5,null],"op":"join","room":"room-","seq":7} | Room is left empty, but the message needs it.)"_s;
    QTest::newRow("filled in") << Values {{u"room"_s, u"a \"b\""_s}, {u"seq"_s, u"3"_s}, {u"mode"_s, u"read"_s}, {u"silent"_s, u"true"_s}, {u"tags"_s, u"x, y"_s}, {u"data"_s, u"{\"k\": 1.0}"_s}}
                               << uR"({"data":[{"k": 1.0},"{x y}",1.5,null],"mode":"read","op":"join","room":"room-a \"b\"","seq":3,"silent":true,"tags":["x","y"]})"_s;
    QTest::newRow("no such choice") << Values {{u"room"_s, u"a"_s}, {u"mode"_s, u"fly"_s}}
                                    << uR"({"data":["{x y}",1.5,null],"mode":"fly","op":"join","room":"room-a","seq":7} | Mode is none of: read, write.)"_s;
    QTest::newRow("no number") << Values {{u"room"_s, u"a"_s}, {u"seq"_s, u"three"_s}} << u"the field is no whole number of 64 bits: Number: digits only, as in 42"_s;
    QTest::newRow("no JSON") << Values {{u"room"_s, u"a"_s}, {u"data"_s, u"{"_s}} << u"the field is no JSON"_s;
}

void tst_Described::composes()
{
    QFETCH(Values, values);
    QFETCH(QString, expected);
    const auto composed = m_chat->composer({}).compose(u"join"_s, values, 7);
    if (!composed) {
        QVERIFY2(composed.failure().sentence().startsWith(expected), qPrintable(composed.failure().sentence()));
        return;
    }
    QCOMPARE((QStringList {QString::fromUtf8(composed->outgoing.payload)} + composed->warnings).join(u" | "_s), expected);
}

void tst_Described::responds()
{
    const auto adapter = m_chat->adapter({});
    AutomationState state;
    state.values.insert(u"token"_s, u"s3"_s);
    const auto hello = adapter->respond(nullptr, state, 1);
    QCOMPARE(hello.size(), 1);
    QCOMPARE(hello.first().payload, QByteArray(R"({"auth":{"token":"s3"},"op":"hello"})"));
    const Messages ping = adapter->read(test::delivery(R"(<{"op":"ping","n":12345678901})"), 0);
    QCOMPARE(adapter->respond(&ping.first(), state, 1).value(0).payload, QByteArray(R"({"n":12345678901,"op":"pong"})"));
    QCOMPARE(adapter->respond(&ping.first(), state, 1).size(), 0); // answered
    state.on.insert(u"pong"_s, false);
    state.on.insert(u"shy"_s, true);
    const Messages second = adapter->read(test::delivery(R"(<{"op":"ping"})"), 0);
    const auto shy = adapter->respond(&second.first(), state, 1);
    QCOMPARE(shy.size(), 1);
    QVERIFY(shy.first().payload.contains("hello"));
    const Messages own = adapter->read(test::delivery(R"(>{"op":"ping"})"), 0);
    QCOMPARE(adapter->respond(&own.first(), state, 1).size(), 0);
}

void tst_Described::recognises_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("subprotocol");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<int>("confidence");
    QTest::newRow("nothing") << u"ws://h/"_s << QByteArray() << QByteArray() << 0;
    QTest::newRow("sub-protocol") << u"ws://h/"_s << QByteArray("chat.v1") << QByteArray() << 95;
    QTest::newRow("asked for among others") << u"ws://h/"_s << QByteArray("mqtt, chat.v1") << QByteArray() << 95;
    QTest::newRow("another sub-protocol") << u"ws://h/chat"_s << QByteArray("mqtt") << QByteArray(R"({"op":"hello"})") << 0;
    QTest::newRow("path") << u"ws://h/rooms/5?x=1"_s << QByteArray() << QByteArray() << 60;
    QTest::newRow("another path") << u"ws://h/room"_s << QByteArray() << QByteArray() << 0;
    QTest::newRow("message") << u"ws://h/"_s << QByteArray() << QByteArray(R"({"op":"hello"})") << 70;
    QTest::newRow("path and message") << u"ws://h/chat"_s << QByteArray() << QByteArray(R"({"op":"hello"})") << 90;
    QTest::newRow("path and another message") << u"ws://h/chat"_s << QByteArray() << QByteArray(R"({"op":"x"})") << 0;
    QTest::newRow("no JSON") << u"ws://h/"_s << QByteArray() << QByteArray("{") << 0;
}

void tst_Described::recognises()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, subprotocol);
    QFETCH(QByteArray, message);
    wire::Opening opening;
    opening.url = QUrl(url);
    opening.subprotocol = subprotocol;
    const wire::Delivery delivery {.direction = Direction::Out, .opcode = wire::Opcode::Text, .payload = message};
    const Guess guess = m_chat->recognise({&opening, message.isEmpty() ? nullptr : &delivery});
    QTEST(guess.confidence, "confidence");
    QCOMPARE(guess.reason.isEmpty(), guess.confidence == 0);
}

void tst_Described::masksAndExplains()
{
    const QByteArray bytes = R"({"op":"hello","auth":{"token":"s3cret"}})";
    const QList<Span> spans = m_chat->secrets(bytes);
    QCOMPARE(spans.size(), 1);
    QCOMPARE(bytes.mid(spans.first().offset, spans.first().length), QByteArray("s3cret"));
    QCOMPARE(m_chat->normalised(uR"( {"failed":[{"code":7}]} )"_s), u"7"_s);
    QCOMPARE(m_chat->normalised(uR"({"failed":["gone"]})"_s), u"gone"_s);
    QCOMPARE(m_chat->normalised(uR"({"event":"said"})"_s), uR"({"event":"said"})"_s);
    QCOMPARE(m_chat->normalised(u" 4001 "_s), u"4001"_s);
    QCOMPARE(m_chat->tree({}, wire::Direction::In, bytes).size(), 2);
}

void tst_Described::joinsTheRegistry()
{
    const qsizetype before = systems().size();
    QVERIFY(addSystem(systemOf(chat)));
    QCOMPARE(systems().size(), before + 1);
    QVERIFY(systemByName(u"chat"_s));
    QCOMPARE(systems().last(), &plainWebSocket());
    QVERIFY(!addSystem(systemOf(chat))); // taken
    QCOMPARE(systems().size(), before + 1);
}

QTEST_APPLESS_MAIN(tst_Described)
#include "tst_described.moc"
