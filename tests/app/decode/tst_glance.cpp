// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/decode/twodecoders.h"

#include "app/exchange/conversation.h"
#include "app/protocol/registry.h"
#include "app/wire/framewriter.h"

#include <QDirIterator>
#include <QTest>

#include <random>

using namespace telltale;
using test::Step;
using test::Steps;
using wire::Delivery;
using wire::Direction;

/// The fast way must tell what the normal way tells, in every fact, of every message, and leave the decoder in the same state: both decode the
/// same conversations, which are the recordings as they are, cut, joined and damaged, and made-up floods.
class tst_Glance : public QObject {
    Q_OBJECT

private slots:
    void unsettled();
    void recorded_data();
    void recorded();
    void cut_data() { bothSystems(); }
    void cut();
    void joined_data() { bothSystems(); }
    void joined();
    void damaged_data() { bothSystems(); }
    void damaged();
    void flood_data();
    void flood();
    void unknownSystem();
    void plainFrame();

private:
    void bothSystems();
    bool agrees(const decode::Choice &choice, const Steps &steps, int *glanced = nullptr, qsizetype padding = 64);
};

namespace {

using Random = std::mt19937;

int below(Random &random, int limit)
{
    return int(random() % unsigned(limit));
}

template<typename T>
const T &oneOf(Random &random, const std::vector<T> &all)
{
    return all[size_t(below(random, int(all.size())))];
}

decode::Choice choiceOf(const QString &folder)
{
    return {protocol::systemByName(folder.section(u'.', 0, 0)), folder.section(u'.', 1)};
}

/// The recordings of a folder, or all.
QStringList recordings(const QString &folder = {})
{
    QStringList paths;
    QDirIterator it(QStringLiteral(TELLTALE_SOURCE_DIR "/tests/fixtures/") + folder, {QStringLiteral("*.jsonl")}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        if (const QString path = it.next(); !path.endsWith(QLatin1String(".expected.jsonl")))
            paths.append(path);
    }
    paths.sort();
    return paths;
}

Steps stepsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    Steps steps;
    std::map<QString, Time> times;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.trimmed().isEmpty())
            continue;
        auto read = exchange::readRecordedLine(line);
        if (!read)
            qFatal("%s", qPrintable(read.failure().sentence()));
        Time &now = times[read->connection];
        now = qMax(now, read->timeMs.value_or(0) * Millisecond);
        steps.push_back({std::move(read->happening), now, read->connection});
    }
    return steps;
}

Delivery *deliveryOf(Step &step)
{
    auto *delivery = step.happening ? std::get_if<Delivery>(&*step.happening) : nullptr;
    return delivery && test::isPlainFrame(*delivery) ? delivery : nullptr;
}

Step frame(const QByteArray &payload, Direction direction, Time time)
{
    Delivery delivery;
    delivery.direction = direction;
    delivery.payload = payload;
    return {delivery, time, {}};
}

/// One change somewhere: a byte replaced, put in, taken out, or a piece repeated or lost.
void damage(QByteArray &payload, Random &random)
{
    static const QByteArray bytes = QByteArrayLiteral("{}[]\":,\\0159-+.eEun tMSGH\r\n\t\x01\x7f\xc3\xa9") + '\0';
    const auto at = below(random, int(payload.size()) + 1);
    const char byte = bytes[below(random, int(bytes.size()))];
    const auto length = below(random, 12);
    switch (below(random, 6)) {
    case 0:
    case 1:
        if (at < payload.size())
            payload[at] = byte;
        break;
    case 2:
        payload.insert(at, byte);
        break;
    case 3:
        payload.remove(at, 1);
        break;
    case 4:
        payload.insert(at, payload.mid(at, length));
        break;
    default:
        payload.remove(at, length);
        break;
    }
}

QByteArray centrifugoMessage(Random &random)
{
    static const std::vector<QByteArray> channels {"news", "a:b#c", "x", "\xc3\xbc", "", "a\\nb", "a\\u0041", "long-" + QByteArray(300, 'l')};
    static const std::vector<QByteArray> data {"1", "{\"text\":\"hello\",\"n\":[1,2,{\"a\":null}]}", "\"\\ud83d\\ude00\"", "\"\\ud83d\"", "12345678901234567890123", "1e999",
        "{\"channel\":\"other\",\"pub\":{}}", "[", "\"" + QByteArray(200, 'd') + '"', "{\"data\":{},\"data\":1}", "true "};
    static const std::vector<QByteArray> members {"\"offset\":7,", "\"info\":{\"user\":\"u\",\"client\":\"c\"},", "\"tags\":{\"a\":\"b\"},", "", "", "\"delta\":true,", "\"new\":1,"};
    const QByteArray pub = "\"pub\":{" + oneOf(random, members) + "\"data\":" + oneOf(random, data) + '}';
    const QByteArray channel = "\"channel\":\"" + (below(random, 3) ? channels[0] : oneOf(random, channels)) + '"';
    const QByteArray both = below(random, 4) ? channel + ',' + pub : pub + ',' + channel;
    switch (below(random, 50)) {
    case 0: return '{' + both + '}';
    case 1: return "{\"push\":{" + both + "},\"id\":3}";
    case 2: return "{\"push\":{" + both + ',' + channel + "}}";
    case 3: return "{\"push\":{" + both + ",\"join\":{}}}";
    case 4: return " {\"push\" : { " + both + " } } ";
    case 5: return "{\"push\":{" + pub + "}}";
    case 6: return "{\"push\":{\"id\":4," + pub + "}}";
    case 7: return "{\"push\":{" + channel + ",\"pub\":1}}";
    case 8: return "{\"push\":{" + channel + ",\"join\":{\"info\":{\"client\":\"c\"}}}}";
    case 9: return "{\"push\":{" + channel + ",\"unsubscribe\":{\"code\":2500,\"reason\":\"r\"}}}";
    case 10: return "{\"push\":{" + both + "},\"push\":{" + channel + ",\"leave\":{}}}";
    case 11: return "{}";
    case 12: return "{\"id\":1,\"connect\":{\"client\":\"c\",\"ping\":5,\"pong\":true}}";
    case 13: return '{' + both + ",\"id\":\"x\"}";
    case 14: return '{' + both + ",\"error\":{\"code\":1}}";
    case 15: return {};
    case 16: return "{\"pu\\u0073h\":{" + both + "}}";
    default: return "{\"push\":{" + both + "}}";
    }
}

Steps centrifugoFlood(Random &random)
{
    Steps steps;
    Time now = 0;
    for (int i = 0; i < 40; ++i) {
        now += below(random, 20) ? below(random, 1000) * Millisecond : below(random, 20) * Second;
        if (below(random, 12) == 0) {
            static const std::vector<QByteArray> sent {"{}", "{\"id\":1,\"connect\":{}}", "{\"token\":\"t\"}", "{\"id\":2,\"subscribe\":{\"channel\":\"news\"}}"};
            steps.push_back(frame(oneOf(random, sent), Direction::Out, now));
        } else {
            QByteArray payload = centrifugoMessage(random);
            for (int more = below(random, 3) ? 0 : below(random, 4); more > 0; --more)
                payload += '\n' + centrifugoMessage(random);
            if (below(random, 8) == 0)
                payload += '\n';
            steps.push_back(frame(payload, Direction::In, now));
        }
        if (below(random, 15) == 0)
            steps.push_back({std::nullopt, now + below(random, 30) * Second, {}});
        now = steps.back().time;
    }
    return steps;
}

QByteArray natsMessage(Random &random)
{
    static const std::vector<QByteArray> subjects {"a.b", "a.b", "a.c", "_INBOX.q.1", "_INBOX.q.2", "$SYS.x", "\xc3\xa9", "a..b", "a.b.c"};
    static const std::vector<QByteArray> sids {"1", "1", "2", "3", "4", "x\ty"};
    static const std::vector<QByteArray> payloads {"", "hello", "{\"a\":1}", "{\"error\":\"x\"}", "{\"stream\":\"S\",\"seq\":1}", " {\"n\":1,\"error\":{\"code\":404,\"description\":\"no\"}}",
        "\r\nMSG a.b 1 0\r\n\r\n", QByteArray(100, 'p'), "{\"long\":\"" + QByteArray(90, 'q') + "\",\"error\":{\"code\":500,\"err_code\":1,\"description\":\"d\"}}"};
    static const std::vector<QByteArray> headers {"NATS/1.0\r\nA: b\r\n\r\n", "NATS/1.0\r\n\r\n", "NATS/1.0 503\r\n\r\n", "NATS/1.0 100 Idle Heartbeat\r\n\r\n", "", "NATS/1.0\r\nA b\r\n", "X"};
    const QByteArray payload = oneOf(random, payloads);
    const QByteArray start = oneOf(random, subjects) + ' ' + oneOf(random, sids) + ' ' + (below(random, 4) ? "" : "reply.to ");
    const auto sized = [](const QByteArray &bytes) { return QByteArray::number(bytes.size()); };
    switch (below(random, 50)) {
    case 0: return "PING\r\n";
    case 1: return "PONG\r\n";
    case 2: return "+OK\r\n";
    case 3: return "msg " + start + sized(payload) + "\r\n" + payload + "\r\n";
    case 4: return "MSG  " + start + sized(payload) + " \r\n" + payload + "\r\n";
    case 5: return "MSG " + start + sized(payload) + '\n' + payload + "\r\n";
    case 6: return "MSG " + start + sized(payload) + "\r\n" + payload + '\n';
    case 7: return "MSG " + start + sized(payload) + "\r\n" + payload + "!\r\n";
    case 8: return "MSG " + start + "-1\r\n\r\n";
    case 9: return "MSG a.b 1 999999999999\r\n";
    case 10: return "-ERR 'Permissions Violation for Subscription to \"a.b\"'\r\n";
    case 11: return "MSG a.b 5\r\nhello\r\n";
    case 12: {
        const QByteArray block = oneOf(random, headers);
        return "HMSG " + start + QByteArray::number(block.size() + 1) + ' ' + sized(block) + "\r\n" + block + "\r\n";
    }
    case 13:
    case 14:
    case 15:
    case 16: {
        const QByteArray block = oneOf(random, headers);
        return "HMSG " + start + sized(block) + ' ' + sized(block + payload) + "\r\n" + block + payload + "\r\n";
    }
    default: return "MSG " + start + sized(payload) + "\r\n" + payload + "\r\n";
    }
}

Steps natsFlood(Random &random)
{
    Steps steps;
    Time now = 0;
    if (below(random, 2))
        steps.push_back(frame("SUB a.* 1\r\nSUB > 2\r\nSUB _INBOX.q.* 3\r\n", Direction::Out, now));
    for (int i = 0; i < 40; ++i) {
        now += below(random, 20) ? below(random, 1000) * Millisecond : below(random, 20) * Second;
        if (below(random, 8) == 0) {
            static const std::vector<QByteArray> sent {"UNSUB 1 3\r\n", "UNSUB 2\r\n", "SUB a.b 1\r\n", "SUB a.* q 4\r\n", "PUB a _INBOX.q.1 0\r\n\r\n", "PUB a _INBOX.q.2 2\r\nhi\r\n",
                "PING\r\n", "PONG\r\n", "CONNECT {\"verbose\":true}\r\n", "PU"};
            steps.push_back(frame(oneOf(random, sent), Direction::Out, now));
            continue;
        }
        QByteArray payload = natsMessage(random);
        for (int more = below(random, 3) ? 0 : below(random, 5); more > 0; --more)
            payload += natsMessage(random);
        if (below(random, 10) == 0) {
            const int at = below(random, int(payload.size()) + 1);
            steps.push_back(frame(payload.first(at), Direction::In, now));
            payload.remove(0, at);
        }
        steps.push_back(frame(payload, Direction::In, now));
    }
    return steps;
}

} // namespace

bool tst_Glance::agrees(const decode::Choice &choice, const Steps &steps, int *glanced, qsizetype padding)
{
    const auto &catalog = catalog::Catalog::bundled();
    const test::Told normal = test::decodeAll(catalog, choice, steps, false);
    const test::Told fast = test::decodeAll(catalog, choice, steps, true, padding);
    if (glanced)
        *glanced += fast.glanced;
    if (!fast.fault.isEmpty()) {
        qWarning("%s", qPrintable(fast.fault));
        return false;
    }
    if (fast.lines == normal.lines)
        return true;
    const auto [slow, quick] = std::mismatch(normal.lines.begin(), normal.lines.end(), fast.lines.begin(), fast.lines.end());
    const QString expected = slow == normal.lines.end() ? QStringLiteral("the end") : *slow;
    const QString actual = quick == fast.lines.end() ? QStringLiteral("the end") : *quick;
    qWarning("line %d: the normal way says\n%s\nand the fast one\n%s\nafter\n%s", int(slow - normal.lines.begin()), qPrintable(expected), qPrintable(actual),
             qPrintable(normal.lines.mid(qMax(0, int(slow - normal.lines.begin()) - 12), 12).join(u'\n')));
    return false;
}

void tst_Glance::bothSystems()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("centrifugo") << QStringLiteral("centrifugo");
    QTest::newRow("nats") << QStringLiteral("nats");
}

/// As long as a system may still be recognised, nothing is understood at a glance.
void tst_Glance::unsettled()
{
    decode::Decoder decoder(catalog::Catalog::bundled(), {});
    protocol::Glances glances;
    const QByteArray payload = QByteArrayLiteral("{\"push\":{\"channel\":\"news\",\"pub\":{\"data\":1}}}");
    QVERIFY(!decoder.glance({.payload = payload}, 1000, glances));
    QVERIFY(glances.empty());
}

void tst_Glance::recorded_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : recordings())
        QTest::newRow(qPrintable(path.section(u'/', -2))) << path;
}

/// Every recording. Systems without a fast way never say that they understood.
void tst_Glance::recorded()
{
    QFETCH(QString, path);
    const QString folder = path.section(u'/', -2, -2);
    int glanced = 0;
    QVERIFY(agrees(choiceOf(folder), stepsOf(path), &glanced));
    if (folder != QLatin1String("centrifugo") && folder != QLatin1String("nats") && folder != QLatin1String("auto"))
        QCOMPARE(glanced, 0);
}

/// All frames cut in two at the same place: into two frames, and with the rest lost.
void tst_Glance::cut()
{
    QFETCH(QString, folder);
    for (const QString &path : recordings(folder)) {
        const Steps whole = stepsOf(path);
        for (int at = 1; at < 64; ++at) {
            Steps two;
            Steps first;
            for (const Step &step : whole) {
                Step begin = step;
                Step end = step;
                Delivery *delivery = deliveryOf(begin);
                two.push_back(step);
                first.push_back(step);
                if (!delivery || delivery->payload.size() <= at)
                    continue;
                deliveryOf(end)->payload.remove(0, at);
                delivery->payload.truncate(at);
                two.back() = begin;
                two.push_back(end);
                first.back() = begin;
            }
            QVERIFY2(agrees(choiceOf(folder), two), qPrintable(path + QStringLiteral(", two frames at ") + QString::number(at)));
            QVERIFY2(agrees(choiceOf(folder), first), qPrintable(path + QStringLiteral(", cut off at ") + QString::number(at)));
        }
    }
}

/// Several messages in a frame.
void tst_Glance::joined()
{
    QFETCH(QString, folder);
    const QByteArray between = folder == QLatin1String("centrifugo") ? "\n" : "";
    for (const QString &path : recordings(folder)) {
        for (int together = 2; together < 6; ++together) {
            Steps steps;
            int joinedSoFar = together;
            for (Step &step : stepsOf(path)) {
                Delivery *before = steps.empty() ? nullptr : deliveryOf(steps.back());
                const Delivery *now = deliveryOf(step);
                if (before && now && before->direction == now->direction && steps.back().connection == step.connection && joinedSoFar < together) {
                    before->payload += between + now->payload;
                    ++joinedSoFar;
                } else {
                    steps.push_back(step);
                    joinedSoFar = 1;
                }
            }
            QVERIFY2(agrees(choiceOf(folder), steps), qPrintable(path));
        }
    }
}

void tst_Glance::damaged()
{
    QFETCH(QString, folder);
    Random random(1);
    for (const QString &path : recordings(folder)) {
        const Steps whole = stepsOf(path);
        for (int round = 0; round < 20; ++round) {
            Steps steps = whole;
            for (Step &step : steps) {
                if (Delivery *delivery = deliveryOf(step); delivery && below(random, 3) == 0)
                    damage(delivery->payload, random);
            }
            QVERIFY2(agrees(choiceOf(folder), steps), qPrintable(path + QStringLiteral(", round ") + QString::number(round)));
        }
    }
}

void tst_Glance::flood_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<bool>("damaged");
    for (const char *folder : {"centrifugo", "nats"}) {
        QTest::addRow("%s", folder) << QString::fromLatin1(folder) << false;
        QTest::addRow("%s, damaged", folder) << QString::fromLatin1(folder) << true;
    }
}

/// Conversations of mostly plain messages with all that may come between them; any number of bytes behind the frame may be readable.
void tst_Glance::flood()
{
    QFETCH(QString, folder);
    QFETCH(bool, damaged);
    Random random(7);
    int glanced = 0;
    for (int round = 0; round < 200; ++round) {
        Steps steps = folder == QLatin1String("nats") ? natsFlood(random) : centrifugoFlood(random);
        for (Step &step : steps) {
            if (Delivery *delivery = deliveryOf(step); delivery && damaged && below(random, 4) == 0)
                damage(delivery->payload, random);
        }
        QVERIFY2(agrees(choiceOf(folder), steps, &glanced, below(random, 2) ? 64 : below(random, 64)), qPrintable(QStringLiteral("round %1").arg(round)));
    }
    QVERIFY2(glanced > 1000, qPrintable(QString::number(glanced)));
}

/// A row of a system that this program does not know (a described one whose file is gone) keeps what is known of it.
void tst_Glance::unknownSystem()
{
    decode::Event facts;
    facts.system = QStringLiteral("gone");
    facts.kind = Kind::Push;
    facts.subject = QStringLiteral("a");
    const decode::Event event = decode::retell(facts, "bytes");
    QCOMPARE(event.bytes, QByteArray("bytes"));
    QCOMPARE(event.subject, facts.subject);
    QCOMPARE(event.kind, Kind::Push);
}

/// The header that a glance's frame had is made again from its opcode and size.
void tst_Glance::plainFrame()
{
    for (const qsizetype size : {0, 1, 125, 126, 65535, 65536}) {
        const QByteArray bytes = wire::serverFrame(wire::Opcode::Binary, QByteArray(size, 'x'));
        const decode::FrameFacts facts = decode::plainFrame(wire::Opcode::Binary, size);
        QCOMPARE(facts.header, bytes.first(bytes.size() - size));
        QCOMPARE(facts.wireSize, bytes.size());
        QCOMPARE(facts.opcode, wire::Opcode::Binary);
    }
}

QTEST_APPLESS_MAIN(tst_Glance)
#include "tst_glance.moc"
