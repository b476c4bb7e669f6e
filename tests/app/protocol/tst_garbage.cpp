// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What no sane peer sends, to every adapter of the registry, from both sides. None may crash, hang, or leave a malformed
// message without its reason.
#include "app/protocol/registry.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace telltale;
using namespace telltale::protocol;
using namespace Qt::StringLiterals;

namespace {

/// Something sensible in each system's language, to be damaged.
const QList<QByteArray> seeds {
    "{\"id\":1,\"connect\":{\"client\":\"x\",\"ping\":25,\"pong\":true}}\n{\"id\":2,\"error\":{\"code\":103,\"message\":\"permission denied\"}}",
    "{\"push\":{\"channel\":\"news\",\"pub\":{\"data\":{\"a\":[1,2.5,null,\"\\u00e4\"]},\"offset\":3}}}",
    "INFO {\"max_payload\":10}\r\nMSG a 1 _I.1 2\r\nhi\r\n-ERR 'Permissions Violation for Publish to \"a\"'\r\nHMSG a 1 16 16\r\nNATS/1.0 503\r\n\r\n\r\n",
    "CONNECT {\"verbose\":true}\r\nSUB a q 1\r\nPUB a r 2\r\nhi\r\nUNSUB 1 2\r\nPING\r\n",
    "{\"request_id\":\"1\",\"subscription_id\":\"s\",\"error\":{\"code\":400,\"message\":\"error decoding message: unknown action type: x\"},\"action\":\"subscribe\"}",
    "{\"topic\":0,\"action\":1,\"data\":[\"x\"]}\x1e{\"topic\":3,\"action\":104,\"name\":\"r\",\"correlationId\":\"1\"}",
    "E\x1f" "EVT\x1f" "test\x1f" "Sdata\x1e" "R\x1f" "E\x1f" "VERSION_EXISTS\x1f" "r\x1f" "2\x1f{}\x1e",
    "{\"a\":\"op\",\"c\":\"docs\",\"d\":\"1\",\"v\":1,\"seq\":1,\"src\":\"x\",\"op\":[{\"p\":[\"n\"],\"na\":1}],\"error\":{\"code\":\"ERR_X\",\"message\":\"m\"}}",
    // Protobuf: Centrifugo's error and publication, deepstream's refusal of a subscription.
    QByteArray::fromHex("1a080512160867121170657268697373696f6e2064656e696564") + QByteArray::fromHex("10220e120161220922077b226e223a317d"),
    QByteArray::fromHex("1510041a1108681a013120013206636861742f315803"),
};

QList<QByteArray> cutEverywhere()
{
    QList<QByteArray> inputs;
    for (const QByteArray &seed : seeds) {
        for (qsizetype at = 0; at < seed.size(); ++at)
            inputs << seed.left(at) << seed.mid(at);
    }
    return inputs;
}

QList<QByteArray> bitFlips()
{
    QRandomGenerator random(20261121);
    QList<QByteArray> inputs;
    for (const QByteArray &seed : seeds) {
        for (int i = 0; i < 300; ++i) {
            QByteArray flipped = seed;
            for (int flips = 1 + i % 3; flips > 0; --flips) {
                const auto at = qsizetype(random.bounded(int(seed.size())));
                flipped[at] = char(flipped[at] ^ (1 << random.bounded(8)));
            }
            inputs << flipped;
        }
    }
    return inputs;
}

QList<QByteArray> randomBytes()
{
    QRandomGenerator random(42);
    QList<QByteArray> inputs { QByteArray(), QByteArray(1, '\0'), QByteArray(5, '\xff'), "\r\n", "\x1e", "{}", "[]", "null", "\"\"", "0", "{" };
    for (int i = 0; i < 500; ++i) {
        QByteArray bytes(random.bounded(64), Qt::Uninitialized);
        for (char &c : bytes)
            c = char(random.bounded(256));
        inputs << bytes;
    }
    return inputs;
}

QList<QByteArray> largeAndDeep()
{
    constexpr qsizetype Large = 256 * 1024;
    QList<QByteArray> inputs;
    for (const char c : { 'a', ' ', '{', '[', '"', '\\', '\x1e', '\x1f', '\r', '+', '\0', '\xff' })
        inputs << QByteArray(Large, c);
    inputs << QByteArray("{\"a\":").repeated(100000) << QByteArray("[").repeated(5000) + QByteArray("]").repeated(5000)
           << "{\"error\":" + QByteArray("{\"error\":").repeated(3000) + "1" + QByteArray("}").repeated(3001)
           << "{\"a\":\"" + QByteArray(Large, 'x') + "\"}" << "INFO {\"a\":\"" + QByteArray(Large, 'x') + "\"}\r\n"
           << QByteArray("\n").repeated(2000) << "-ERR '" + QByteArray("\"\\").repeated(20000) + "'\r\n";
    return inputs;
}

} // namespace

class TestGarbage : public QObject {
    Q_OBJECT

private slots:
    void adapters_data();
    void adapters();
};

void TestGarbage::adapters_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("variant");
    QTest::addColumn<QList<QByteArray>>("inputs");
    const std::pair<const char *, QList<QByteArray>> sorts[] = { { "cut", cutEverywhere() }, { "bit flips", bitFlips() }, { "random", randomBytes() },
        { "large and deep", largeAndDeep() } };
    for (const System *system : systems()) {
        for (const Variant &variant : system->variants()) {
            for (const auto &[sort, inputs] : sorts)
                QTest::addRow("%s %s: %s", qPrintable(system->name()), qPrintable(variant.name), sort) << system->name() << variant.name << inputs;
        }
    }
}

void TestGarbage::adapters()
{
    QFETCH(QString, system);
    QFETCH(QString, variant);
    QFETCH(QList<QByteArray>, inputs);
    const System *const tried = systemByName(system);
    QVERIFY(tried);
    QElapsedTimer timer;
    timer.start();
    for (const Direction direction : { Direction::In, Direction::Out }) {
        const auto longLived = tried->adapter(variant); // sees it all, one after the other
        for (const QByteArray &input : inputs) {
            const wire::Delivery delivery { .direction = direction, .opcode = wire::Opcode::Text, .payload = input };
            const QByteArray about = input.left(80).toPercentEncoding();
            const auto fresh = tried->adapter(variant);
            Messages messages = fresh->read(delivery, 1);
            messages += fresh->lapse(Second, false);
            messages += fresh->lapse(2 * Second, true);
            QVERIFY2(input.isEmpty() || !messages.isEmpty(), about.constData());
            messages += longLived->read(delivery, 1);
            for (const Message &message : messages) {
                QVERIFY2(message.kind != Kind::Malformed || !message.text.isEmpty(), about.constData());
                QVERIFY2(message.kind != Kind::Malformed || !message.trace.isEmpty(), about.constData());
                fresh->respond(&message, {}, 1);
            }
            if (!messages.isEmpty()) {
                tried->tree(variant, direction, messages.constFirst().bytes);
                for (const Span &span : tried->secrets(messages.constFirst().bytes))
                    QVERIFY2(span.offset >= 0 && span.offset + span.length <= messages.constFirst().bytes.size(), about.constData());
            }
            tried->recognise({ nullptr, &delivery });
        }
        longLived->lapse(Second, true);
    }
    QVERIFY2(timer.elapsed() < 60000, qPrintable(u"%1 ms"_s.arg(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestGarbage)
#include "tst_garbage.moc"
