// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/history/events.h"

#include <QtTest>

#include <thread>

using namespace telltale;
using namespace telltale::history;
using tests::plain;
using tests::failure;

class TestStore : public QObject {
    Q_OBJECT

private slots:
    void rowsAreNumbered()
    {
        Store store;
        QCOMPARE(store.size(), 0);
        QCOMPARE(store.append(plain(Kind::Ping, 7), 3), 0);
        for (int i = 1; i < 40000; ++i)
            QCOMPARE(store.append(plain(Kind::Push, i)), i);
        QCOMPARE(store.size(), 40000);
        QCOMPARE(store.row(0).session, 3);
        QCOMPARE(store.row(0).event.kind, Kind::Ping);
        QCOMPARE(store.row(1).session, 0);
        QCOMPARE(store.row(39999).number, 39999);
        QCOMPARE(store.row(39999).event.time, 39999);
    }

    void failuresAreCounted()
    {
        Store store;
        store.append(failure(QStringLiteral("103"), 10));
        store.append(plain(Kind::Push, 11));
        store.append(failure(QStringLiteral("104"), 12));
        store.append(failure(QStringLiteral("103"), 20));
        store.append(failure(QStringLiteral("103"), 30));
        const auto seen = [&](qint64 row) {
            const Seen s = store.row(row).seen;
            return QStringLiteral("%1 %2 %3").arg(s.before).arg(s.first).arg(s.last);
        };
        QCOMPARE(seen(0), QStringLiteral("0 0 0"));
        QCOMPARE(seen(1), QStringLiteral("0 0 0"));
        QCOMPARE(seen(2), QStringLiteral("0 0 0"));
        QCOMPARE(seen(3), QStringLiteral("1 10 10"));
        QCOMPARE(seen(4), QStringLiteral("2 10 20"));
    }

    void earlierRunsCount()
    {
        Store store;
        const decode::Event again = failure(QStringLiteral("103"), 50);
        store.remember(again.signature(), 4, 5, 9);
        store.append(again);
        store.append(again);
        QCOMPARE(store.row(0).seen.before, 4);
        QCOMPARE(store.row(0).seen.first, 5);
        QCOMPARE(store.row(0).seen.last, 9);
        QCOMPARE(store.row(1).seen.before, 5);
        QCOMPARE(store.row(1).seen.last, 50);
    }

    void repliesFindTheirRequests()
    {
        Store store;
        const auto add = [&](quint64 request, quint64 answers, const char *connection, qint64 session) {
            decode::Event e = plain(request ? Kind::Request : Kind::Reply, 0);
            e.request = request;
            e.answers = answers;
            e.connection = QString::fromLatin1(connection);
            const Row row = store.row(store.append(e, session));
            return row.requestRow.value_or(-1);
        };
        QCOMPARE(add(1, 0, "a", 1), -1); // row 0
        QCOMPARE(add(2, 0, "a", 1), -1);
        QCOMPARE(add(1, 0, "b", 1), -1); // row 2
        QCOMPARE(add(0, 1, "a", 1), 0);
        QCOMPARE(add(0, 1, "a", 1), 0); // several answers to one request
        QCOMPARE(add(0, 2, "a", 1), 1);
        QCOMPARE(add(0, 1, "b", 1), 2);
        QCOMPARE(add(0, 1, "a", 2), -1); // the same name in another run
        QCOMPARE(add(0, 9, "a", 1), -1);
    }

    void theNextStoreKnowsWhatWasSeen()
    {
        Store store;
        store.append(failure(QStringLiteral("103"), 10));
        Store next;
        next.rememberAll(store);
        QCOMPARE(next.append(failure(QStringLiteral("103"), 20)), 0);
        QCOMPARE(next.row(0).seen.before, 1);
    }

    void everyFactOfAnEventComesBack()
    {
        decode::Event e = failure(QStringLiteral("103"), 1234567, QStringLiteral("süß"));
        e.connection = QStringLiteral("c");
        e.frame = 7;
        e.message = 3;
        e.direction = wire::Direction::Out;
        e.system = QStringLiteral("nats");
        e.variant = QStringLiteral("v");
        e.guessed = true;
        e.operation = QStringLiteral("op");
        e.name = QStringLiteral("Name");
        e.id = QString(70000, u'i');
        e.text = QStringLiteral("text ⏎");
        e.parts = {{QStringLiteral("a"), QStringLiteral("b")}, {QStringLiteral("c"), {}}};
        e.diagnosis = decode::Diagnosis();
        e.diagnosis->entry = catalog::Catalog::bundled().byId(QStringLiteral("websocket/close/1006"));
        e.diagnosis->match = catalog::Match::Pattern;
        e.diagnosis->retry = Retry {RetryClass::Backoff, QStringLiteral("why"), Delay {1, 2, 3, 0.5}};
        e.diagnosis->meaning = QStringLiteral("meaning");
        e.diagnosis->fromWire = true;
        e.findings = {QStringLiteral("one"), QString()};
        e.inferred = true;
        e.foldable = true;
        e.count = 999;
        e.trace = {{QStringLiteral("step"), wire::Span {-4, 12}}, {QStringLiteral("none"), {}}};
        e.bytes = QByteArray("\0\xff bytes", 8);
        e.offset = 5;
        e.frameFacts = decode::FrameFacts {wire::Opcode::Binary, 5, true, true, 3, 4711, "header"};
        e.request = 1;
        e.latency = -7;
        Store store;
        store.append(e, 9);
        e.request = 2;
        e.answers = 1;
        const Row row = store.row(store.append(e, 9));
        const decode::Event &b = row.event;
        QCOMPARE(row.session, 9);
        QCOMPARE(row.seen.before, 1);
        QCOMPARE(row.requestRow.value_or(-1), 0);
        QCOMPARE(b.time, e.time);
        QCOMPARE(b.connection, e.connection);
        QCOMPARE(b.frame, e.frame);
        QCOMPARE(b.message, e.message);
        QCOMPARE(b.direction, e.direction);
        QCOMPARE(b.system, e.system);
        QCOMPARE(b.variant, e.variant);
        QCOMPARE(b.guessed, e.guessed);
        QCOMPARE(b.kind, e.kind);
        QCOMPARE(b.operation, e.operation);
        QCOMPARE(b.code, e.code);
        QCOMPARE(b.name, e.name);
        QCOMPARE(b.subject, e.subject);
        QCOMPARE(b.id, e.id);
        QCOMPARE(b.text, e.text);
        QCOMPARE(b.parts, e.parts);
        QCOMPARE(b.diagnosis->entry, e.diagnosis->entry);
        QCOMPARE(b.diagnosis->match, e.diagnosis->match);
        QCOMPARE(b.diagnosis->retry->why, e.diagnosis->retry->why);
        QCOMPARE(b.diagnosis->retry->delay->jitter, 0.5);
        QCOMPARE(b.diagnosis->meaning, e.diagnosis->meaning);
        QCOMPARE(b.diagnosis->fromWire, true);
        QCOMPARE(b.findings.size(), 2);
        QCOMPARE(b.inferred, true);
        QCOMPARE(b.foldable, true);
        QCOMPARE(b.count, 999);
        QCOMPARE(b.trace.size(), 2);
        QCOMPARE(b.trace[0].span->offset, -4);
        QCOMPARE(b.trace[0].span->length, 12);
        QVERIFY(!b.trace[1].span);
        QCOMPARE(b.bytes, e.bytes);
        QCOMPARE(b.offset, 5);
        QCOMPARE(b.frameFacts->opcode, wire::Opcode::Binary);
        QCOMPARE(b.frameFacts->rsv, 5);
        QCOMPARE(b.frameFacts->masked, true);
        QCOMPARE(b.frameFacts->compressed, true);
        QCOMPARE(b.frameFacts->frames, 3);
        QCOMPARE(b.frameFacts->wireSize, 4711);
        QCOMPARE(b.frameFacts->header, QByteArray("header"));
        QCOMPARE(b.request, 2u);
        QCOMPARE(b.answers, 1u);
        QCOMPARE(b.latency.value_or(0), -7);
    }

    void subjectsAndProfilesAreKeptOnce()
    {
        Store store;
        for (int i = 0; i < 300000; ++i) {
            decode::Event e = plain(Kind::Push, i);
            e.subject = QStringLiteral("subject-%1").arg(i % 100000);
            store.append(e);
        }
        QCOMPARE(store.texts().size(), 100001); // and the empty one
        QCOMPARE(store.profiles().size(), 1);
        QCOMPARE(store.subject(299999), QByteArrayView("subject-99999"));
        QCOMPARE(store.row(123456).event.subject, QStringLiteral("subject-23456"));
    }

    void plainTrafficTakesFewBytesARow()
    {
        constexpr int count = 200000;
        Store store;
        const protocol::Plain sort {Kind::Push, QStringLiteral("publication"), {}};
        const QByteArray payload(160, 'x');
        const QString connection = QStringLiteral("1"), system = QStringLiteral("websocket"), variant;
        for (int i = 0; i < count; ++i) {
            const protocol::Glances glances {{.plain = &sort, .subject = "news", .span = {0, payload.size()}}};
            store.append(decode::Glanced {glances, {.payload = payload}, i, i, connection, system, variant, false});
        }
        QCOMPARE(store.size(), count);
        const Store empty;
        const qint64 payloads = store.payloads().resident();
        QVERIFY2(payloads < count * 160 + 2 * Payloads::BlockSize, qPrintable(QString::number(payloads)));
        const qint64 each = (store.memoryBesidePayloads() - empty.memoryBesidePayloads()) / count;
        QVERIFY2(each <= 64, qPrintable(QString::number(each)));
        QCOMPARE(store.row(77777).event.kind, Kind::Push);
        QCOMPARE(store.row(77777).event.frame, 77777);
        QCOMPARE(store.payload(count - 1).bytes, payload);
    }

    void payloadsBeyondTheBudgetAreReadBackFromTheSource()
    {
        struct Disk : PayloadSource {
            std::vector<QByteArray> blocks;
            int reads = 0;
            std::shared_ptr<const char[]> block(quint32 index, quint32 used) override
            {
                ++reads;
                if (index >= blocks.size())
                    return nullptr;
                std::shared_ptr<char[]> copy(new char[size_t(used + Payloads::Padding)]);
                memcpy(copy.get(), blocks[index].constData(), used);
                return copy;
            }
        };
        const auto bytesOf = [](int i) { return QByteArray(1000, char('a' + i % 26)) + QByteArray::number(i); };
        Store store;
        store.setBudget(3 * Payloads::BlockSize);
        for (int i = 0; i < 10000; ++i)
            store.append(plain(Kind::Push, i, bytesOf(i)));
        QVERIFY(store.payloads().resident() > 9 * Payloads::BlockSize); // nothing leaves before it is safe
        auto disk = std::make_shared<Disk>();
        for (quint32 i = 0; i + 1 < store.payloads().blocks(); ++i)
            disk->blocks.push_back(store.payloads().readBlock(i).bytes.toByteArray());
        store.payloads().setSource(disk);
        store.setDurable(store.size());
        for (int i = 10000; i < 12000; ++i)
            store.append(plain(Kind::Push, i, bytesOf(i)));
        QVERIFY(store.payloads().resident() <= 4 * Payloads::BlockSize);
        for (int i = 0; i < 12000; i += 371)
            QCOMPARE(store.row(i).event.bytes, bytesOf(i));
        QVERIFY(disk->reads > 0);
        disk->blocks.clear();
        QVERIFY(store.row(0).lostBytes);
        QCOMPARE(store.row(0).event.time, 0);
    }

    void withoutAJournalTheOldestPayloadsAreLetGoOf()
    {
        Store store;
        store.setBudget(2 * Payloads::BlockSize, true);
        for (int i = 0; i < 5000; ++i)
            store.append(plain(Kind::Push, i, QByteArray(2000, 'x')));
        QVERIFY(store.payloads().resident() <= 3 * Payloads::BlockSize);
        QVERIFY(store.row(0).lostBytes);
        QVERIFY(!store.row(4999).lostBytes);
    }

    void aHugePayloadHasABlockOfItsOwn()
    {
        Store store;
        store.append(plain(Kind::Push, 0, "small"));
        store.append(plain(Kind::Push, 1, QByteArray(64 * 1024 * 1024, 'x')));
        store.append(plain(Kind::Push, 2, "after"));
        QCOMPARE(store.row(0).event.bytes, QByteArray("small"));
        QCOMPARE(store.row(1).event.bytes.size(), 64 * 1024 * 1024);
        QCOMPARE(store.row(2).event.bytes, QByteArray("after"));
        QCOMPARE(store.payloads().firstRow(1), 1);
        QCOMPARE(store.payloads().firstRow(2), 2);
    }

    void readersSeeWholeRowsWhileOneAppends()
    {
        constexpr qint64 count = 30000;
        Store store;
        std::atomic<qint64> wrong = 0;
        std::atomic<bool> done = false;
        const auto read = [&] {
            while (!done) {
                const qint64 size = store.size();
                for (qint64 i = std::max<qint64>(0, size - 50); i < size; ++i) {
                    const Row row = store.row(i);
                    if (row.number != i || row.event.time != i || row.event.text != QString::number(i))
                        ++wrong;
                }
            }
        };
        std::thread one(read), two(read);
        for (qint64 i = 0; i < count; ++i) {
            decode::Event e = plain(Kind::Push, i);
            e.text = QString::number(i);
            store.append(e);
        }
        done = true;
        one.join();
        two.join();
        QCOMPARE(store.size(), count);
        QCOMPARE(wrong.load(), 0);
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
