// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/registry.h"
#include "tests/ui/composer/operationrows.h"
#include "ui/composer/readback.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace telltale;
using protocol::Field;
using protocol::FieldType;
using protocol::Operation;
using protocol::Values;

/// What is composed from a form's values is read back from the message alone, for every field of every operation of every system.
class TestReadback : public QObject {
    Q_OBJECT

private slots:
    void everyField_data();
    void everyField();
    void byHand_data();
    void byHand();
    void otherOperation_data();
    void otherOperation();
    void findings();
};

namespace {

constexpr quint64 Serial = 7;

QString sampleOf(const Field &field)
{
    switch (field.type) {
    case FieldType::Flag: return field.value == "true"_L1 ? u"false"_s : u"true"_s;
    case FieldType::Choice: return field.choices.last() == field.value ? field.choices.first() : field.choices.last();
    case FieldType::Number: return u"42"_s;
    case FieldType::Json: return uR"({"a":[1,"x"]})"_s;
    case FieldType::Lines: return u"first"_s;
    case FieldType::Text:
    case FieldType::Secret: return u"c0ffee"_s;
    }
    return {};
}

/// What an operation needs at least.
Values leastOf(const Operation &operation)
{
    Values values;
    for (const Field &field : operation.fields) {
        if (field.required && field.value.isEmpty())
            values.insert(field.key, sampleOf(field));
    }
    return values;
}

const Operation operationOf(const protocol::System &system, const QString &variant, const QString &name)
{
    for (const Operation &operation : system.composer(variant).operations()) {
        if (operation.name == name)
            return operation;
    }
    return {};
}

} // namespace

void TestReadback::everyField_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("variant");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("key");
    for (const protocol::System *system : protocol::systems()) {
        for (const protocol::Variant &variant : system->variants()) {
            for (const Operation &operation : system->composer(variant.name).operations()) {
                for (const Field &field : operation.fields) {
                    const QString row = u"%1 %2 %3 %4"_s.arg(system->name(), variant.name, operation.name, field.key);
                    QTest::newRow(qPrintable(row)) << system->name() << variant.name << operation.name << field.key;
                }
            }
        }
    }
}

void TestReadback::everyField()
{
    QFETCH(QString, system);
    QFETCH(QString, variant);
    QFETCH(QString, operation);
    QFETCH(QString, key);
    const protocol::System &own = *protocol::systemByName(system);
    const Operation form = operationOf(own, variant, operation);
    Values before = leastOf(form);
    Values after = before;
    for (const Field &field : form.fields) {
        if (field.key == key)
            after.insert(key, before.contains(key) && field.type == FieldType::Text ? u"other"_s : before.contains(key) ? u"43"_s : sampleOf(field));
    }
    const auto wanted = own.composer(variant).compose(operation, after, Serial);
    if (!wanted)
        return; // such a value makes no message: nobody can read it from one
    const ui::Reading reading = ui::Readback(own, variant).read(operation, before, Serial, wanted->outgoing);
    const auto again = own.composer(variant).compose(reading.operation, reading.values, Serial);
    QVERIFY2(reading.complete, wanted->outgoing.payload.constData());
    QVERIFY(again);
    QCOMPARE(again->outgoing.payload, wanted->outgoing.payload);
    const auto plain = own.composer(variant).compose(operation, before, Serial);
    if (reading.operation == operation && plain && plain->outgoing.payload != wanted->outgoing.payload)
        QVERIFY2(reading.values != before, "the form did not change");
    // And back.
    if (plain && own.composer(variant).compose(operation, after, Serial)) {
        const ui::Reading back = ui::Readback(own, variant).read(operation, after, Serial, plain->outgoing);
        QVERIFY2(back.complete, plain->outgoing.payload.constData());
    }
}

void TestReadback::byHand_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("variant");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<bool>("complete");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const char *system, const char *variant, const QByteArray &message, bool complete, const char *operation,
                         const char *key, const char *value) {
        QTest::newRow(name) << QString::fromLatin1(system) << QString::fromLatin1(variant) << message << complete << QString::fromLatin1(operation)
                            << QString::fromLatin1(key) << QString::fromUtf8(value);
    };
    row("laid out in lines", "centrifugo", "json", "{\n  \"id\": 7,\n  \"subscribe\": {\n    \"channel\": \"chat:1\"\n  }\n}", true, "subscribe", "channel", "chat:1");
    row("members in another order", "centrifugo", "json", R"({"subscribe":{"token":"t","channel":"n"},"id":7})", true, "subscribe", "token", "t");
    row("another id", "centrifugo", "json", R"({"id":70,"subscribe":{"channel":"news"}})", true, "subscribe", "id", "70");
    row("a member that no field has", "centrifugo", "json", R"({"id":7,"subscribe":{"channel":"chat","more":1}})", false, "subscribe", "channel", "chat");
    row("a number where a text is", "centrifugo", "json", R"({"id":7,"subscribe":{"channel":5}})", false, "subscribe", "channel", "");
    row("broken", "centrifugo", "json", R"({"id":7,"subscribe":)", false, "subscribe", "channel", "");
    row("empty", "centrifugo", "json", "", false, "subscribe", "channel", "");
    row("a flag", "centrifugo", "json", R"({"id":7,"subscribe":{"channel":"a","recover":true}})", true, "subscribe", "recover", "true");
    row("escapes", "centrifugo", "json", R"({"id":7,"subscribe":{"channel":"a\"b\u00e4"}})", true, "subscribe", "channel", "a\"bä");
    row("with a queue group", "nats", "", "SUB orders.* workers 9\r\n", true, "subscribe", "queue", "workers");
    row("with a payload of words", "nats", "", "PUB greet 11\r\nhello world\r\n", true, "publish", "payload", "hello world");
    row("with headers", "nats", "", "HPUB greet 18 20\r\nNATS/1.0\r\nA: b\r\n\r\nhi\r\n", true, "publish", "headers", "A: b");
    row("with a length that is wrong", "nats", "", "PUB greet 3\r\nhello world\r\n", false, "publish", "payload", "hello world");
    row("options", "nats", "",
        "CONNECT {\"verbose\":true,\"pedantic\":false,\"echo\":true,\"headers\":true,\"no_responders\":true,\"protocol\":1,\"user\":\"a\",\"pass\":\"b\",\"name\":\"me\"}\r\n",
        true, "connect", "user", "a");
    row("parts", "deepstream", "text", "E\x1f" "EVT\x1fnews\x1fO{\"a\":1}\x1e", true, "emit", "data", R"({"a":1})");
    row("a text of deepstream", "deepstream", "text", "E\x1f" "EVT\x1fnews\x1fShi\x1e", true, "emit", "data", R"("hi")");
    row("JSON in a text of JSON", "deepstream", "json", R"({"topic":3,"action":2,"data":"{\"username\":\"u\",\"password\":\"p\"}"})", true, "login", "password", "p");
    row("lists", "flow", "", R"({"action":"subscribe","topic":"events","arguments":{"event_types":["a","b"],"contracts":["c"]}})", true, "subscribe", "event_types", "a\nb");
    row("a topic and a status", "flow", "", R"({"action":"subscribe","topic":"block_headers","arguments":{"block_status":"sealed"}})", true, "subscribe", "block_status", "sealed");
    row("an edit", "sharedb", "", R"({"a":"op","c":"docs","d":"1","v":3,"seq":7,"op":[{"p":["n"],"na":1}]})", true, "edit", "op", R"([{"p":["n"],"na":1}])");
    row("plain", "websocket", "", "hello", true, "send", "text", "hello");
    row("plain JSON", "websocket", "", R"({"a":1})", true, "send", "text", R"({"a":1})");
}

void TestReadback::byHand()
{
    QFETCH(QString, system);
    QFETCH(QString, variant);
    QFETCH(QByteArray, message);
    QFETCH(bool, complete);
    QFETCH(QString, operation);
    QFETCH(QString, key);
    QFETCH(QString, value);
    const protocol::System &own = *protocol::systemByName(system);
    if (variant.isEmpty())
        variant = own.variants().first().name;
    // Out of the first message that the operation makes, as the composer shows it.
    const Operation form = operationOf(own, variant, operation);
    const Values before = form.fields.isEmpty() ? Values {} : leastOf(form);
    const auto opcode = own.composer(variant).compose(operation, before, Serial)->outgoing.opcode;
    const ui::Reading reading = ui::Readback(own, variant).read(operation, before, Serial, {opcode, message});
    QCOMPARE(reading.operation, operation);
    if (!value.isEmpty())
        QCOMPARE(reading.values.value(key), value);
    QCOMPARE(reading.complete, complete);
}

void TestReadback::otherOperation_data()
{
    test::addOperationRows();
}

/// A message that is pasted over another one is read with the operation that makes it.
void TestReadback::otherOperation()
{
    QFETCH(QString, system);
    QFETCH(QString, variant);
    QFETCH(QString, operation);
    const protocol::System &own = *protocol::systemByName(system);
    const auto wanted = own.composer(variant).compose(operation, leastOf(operationOf(own, variant, operation)), Serial);
    QVERIFY(wanted);
    const QString first = own.composer(variant).operations().first().name;
    const ui::Reading reading = ui::Readback(own, variant).read(first, {}, Serial, wanted->outgoing);
    QVERIFY2(reading.complete, wanted->outgoing.payload.constData());
    const auto again = own.composer(variant).compose(reading.operation, reading.values, Serial);
    QVERIFY(again);
    QCOMPARE(again->outgoing.payload, wanted->outgoing.payload);
}

void TestReadback::findings()
{
    const protocol::System &system = *protocol::systemByName(u"centrifugo"_s);
    const Values values {{u"channel"_s, QString(300, u'x')}};
    const auto composed = system.composer(u"json"_s).compose(u"subscribe"_s, values, Serial);
    const auto findings = ui::Readback(system, u"json"_s).findings(u"subscribe"_s, values, Serial, composed->outgoing);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().key, u"channel"_s);
    QCOMPARE(findings.first().warnings.size(), 1);
    QVERIFY(findings.first().place);
    const QByteArray marked = composed->outgoing.payload.sliced(findings.first().place->offset, findings.first().place->length);
    QCOMPARE(marked, '"' + QByteArray(300, 'x') + '"');
}

QTEST_GUILESS_MAIN(TestReadback)
#include "tst_readback.moc"
