// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/eventfields.h"
#include "tests/app/history/events.h"

#include <QDateTime>
#include <QSet>
#include <QtTest>

using namespace telltale;
using namespace telltale::history;
using tests::plain;
using tests::failure;
using tests::row;

namespace {

QString text(const char *key, const Row &row)
{
    return eventField(QString::fromLatin1(key))->text(row);
}

decode::Diagnosis diagnosis(const catalog::Entry *entry)
{
    decode::Diagnosis d;
    d.entry = entry;
    d.match = catalog::Match::Exact;
    d.retry = Retry {RetryClass::AfterFix, QStringLiteral("the permission is missing"), Delay {500, 2, 20000, 0.5}};
    d.meaning = QStringLiteral("not allowed to subscribe");
    return d;
}

} // namespace

class TestEventFields : public QObject {
    Q_OBJECT

private slots:
    void everyFieldIsComplete()
    {
        QSet<QString> keys;
        const Row empty;
        for (const EventField &field : eventFields()) {
            QVERIFY2(!keys.contains(field.key), qPrintable(field.key));
            keys.insert(field.key);
            QVERIFY(field.key == field.key.toLower());
            QVERIFY(QString::fromUtf8(field.title).size() > 0);
            QVERIFY2(QString::fromUtf8(field.help).endsWith(u'.'), qPrintable(field.key));
            QVERIFY(field.width > 0);
            field.text(empty); // a row without anything is no problem
            field.value(empty);
            QCOMPARE(eventField(field.key.toUpper()), &field);
        }
        QVERIFY(!eventField(u"knd"));
        QCOMPARE(eventFieldIndex(u"knd"), -1);
    }

    void theTableShowsThese()
    {
        QStringList shown;
        for (const EventField &field : eventFields()) {
            if (field.column)
                shown += field.key;
        }
        QCOMPARE(shown.join(u' '), QStringLiteral("time dir kind code name subject meaning retry seen size latency"));
    }

    void aDiagnosedErrorInWords()
    {
        catalog::Entry entry;
        entry.id = QStringLiteral("centrifugo/error/103");
        decode::Event e = failure(QStringLiteral("103"), 1500, QStringLiteral("news"));
        e.name = QStringLiteral("ErrorPermissionDenied");
        e.text = QStringLiteral("permission denied");
        e.operation = QStringLiteral("subscribe");
        e.id = QStringLiteral("5");
        e.connection = QStringLiteral("c1");
        e.diagnosis = diagnosis(&entry);
        const Row r = row(e);
        QStringList lines;
        for (const EventField &field : eventFields()) {
            if (field.key != QLatin1String("time"))
                lines += field.key + u'=' + field.text(r);
        }
        const QStringList expected {
            QStringLiteral("dir=↓"), QStringLiteral("kind=error"), QStringLiteral("code=103"),
            QStringLiteral("name=ErrorPermissionDenied"), QStringLiteral("subject=news"),
            QStringLiteral("meaning=not allowed to subscribe"), QStringLiteral("retry=after-fix"),
            QStringLiteral("seen=first"), QStringLiteral("size=0"), QStringLiteral("latency="), QStringLiteral("count="),
            QStringLiteral("system=websocket"), QStringLiteral("operation=subscribe"), QStringLiteral("id=5"),
            QStringLiteral("text=permission denied"), QStringLiteral("match=exact"),
            QStringLiteral("entry=centrifugo/error/103"), QStringLiteral("closes=no"), QStringLiteral("variant="),
            QStringLiteral("connection=c1"), QStringLiteral("why=the permission is missing"),
        };
        QCOMPARE(lines, expected);
    }

    void severalInARowAreCounted()
    {
        decode::Event e = failure(QStringLiteral("400"), 1500, QStringLiteral("news"));
        e.text = QStringLiteral("timed out");
        QCOMPARE(text("count", row(e)), QString());
        QCOMPARE(text("meaning", row(e)), QStringLiteral("timed out"));
        e.count = 999;
        QCOMPARE(text("count", row(e)), QStringLiteral("×999"));
        QCOMPARE(text("meaning", row(e)), QStringLiteral("×999 timed out"));
    }

    void timeIsLocalWithMilliseconds()
    {
        const QDateTime noon(QDate(2026, 11, 20), QTime(12, 0, 1, 7));
        const Row r = row(plain(Kind::Push, noon.toMSecsSinceEpoch() * Millisecond + 999));
        QCOMPARE(text("time", r), QStringLiteral("12:00:01.007"));
        QVERIFY(cellHelp(*eventField(u"time"), r).startsWith(QStringLiteral("2026-11-20 12:00:01.007")));
    }

    void meaningFallsBackToWhatIsThere()
    {
        decode::Event e = plain(Kind::Push, 0, "{\"token\":\"eyJh.eyJi.c\"}\r\nmore");
        QCOMPARE(text("meaning", row(e)), QStringLiteral("{\"token\":\"•••••\"}⏎more"));
        e.text = QStringLiteral("one\ntwo\tthree");
        QCOMPARE(text("meaning", row(e)), QStringLiteral("one⏎two three"));
        e.text.clear();
        e.bytes = QByteArray(1000, 'x');
        QCOMPARE(text("meaning", row(e)), QString(200, u'x') + u'…');
        e.bytes = QByteArray::fromHex("0408012200");
        QCOMPARE(text("meaning", row(e)), QStringLiteral("5 bytes, binary"));
        e.bytes = QByteArray(100000, 'x');
        QCOMPARE(text("meaning", row(e)), QString());
    }

    void textOfTheWireIsHarmless()
    {
        decode::Event e = failure(QStringLiteral("1\x1b[0m"), 0, QStringLiteral("a\u202Eb\nc"));
        e.name = QStringLiteral("\u0007");
        const Row r = row(e);
        QCOMPARE(text("code", r), QStringLiteral("1\\u001B[0m"));
        QCOMPARE(text("subject", r), QStringLiteral("a\\u202Eb⏎c"));
        QCOMPARE(text("name", r), QStringLiteral("\\u0007"));
        QCOMPARE(singleLine(QStringLiteral("größe ✓")), QStringLiteral("größe ✓"));
    }

    void latencyHasASensibleUnit_data()
    {
        QTest::addColumn<qint64>("latency");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none at all") << qint64(0) << QStringLiteral("0 µs");
        QTest::newRow("microseconds") << qint64(850) << QStringLiteral("850 µs");
        QTest::newRow("few milliseconds") << qint64(1234) << QStringLiteral("1.2 ms");
        QTest::newRow("milliseconds") << qint64(45678) << QStringLiteral("45 ms");
        QTest::newRow("seconds") << qint64(3400000) << QStringLiteral("3.40 s");
    }

    void latencyHasASensibleUnit()
    {
        QFETCH(qint64, latency);
        decode::Event e = plain(Kind::Reply, 0);
        e.latency = latency;
        QTEST(text("latency", row(e)), "expected");
    }

    void seenInWords()
    {
        Row r = row(failure(QStringLiteral("103"), 0));
        const EventField &field = *eventField(u"seen");
        QCOMPARE(field.text(r), QStringLiteral("first"));
        r.seen = {2, 0, Second};
        QCOMPARE(field.text(r), QStringLiteral("3×"));
        QCOMPARE(field.value(r).toLongLong(), 3);
        QVERIFY(cellHelp(field, r).startsWith(QStringLiteral("Seen 2 times before: first 19")));
        r = row(plain(Kind::Push, 0));
        QCOMPARE(field.text(r), QString());
        QVERIFY(!field.value(r).isValid());
    }

    void retryHelpNamesReasonAndDelay()
    {
        decode::Event e = failure(QStringLiteral("103"), 0);
        e.diagnosis = diagnosis(nullptr);
        const QString help = cellHelp(*eventField(u"retry"), row(e));
        QVERIFY2(help.startsWith(QStringLiteral("the permission is missing\n")), qPrintable(help));
    }

    void sizeOfWhatWasOnTheWire()
    {
        QCOMPARE(text("size", row(plain(Kind::Push, 0, "12345"))), QStringLiteral("5"));
        QCOMPARE(text("size", row(plain(Kind::Ping, 0))), QStringLiteral("0"));
        QCOMPARE(text("size", row(plain(Kind::Note, 0))), QString());
        decode::Event drop = plain(Kind::Close, 0);
        drop.inferred = true;
        QCOMPARE(text("size", row(drop)), QString());
    }
};

QTEST_GUILESS_MAIN(TestEventFields)
#include "tst_eventfields.moc"
