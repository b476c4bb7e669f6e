// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/history/events.h"
#include "ui/detail/explanationwords.h"
#include "ui/detail/nexttry.h"
#include "ui/detail/sheettext.h"
#include "ui/theme/signs.h"

#include <QLocale>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace telltale;
using namespace telltale::ui;

class TestWords : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void retrySentences_data()
    {
        QTest::addColumn<Retry>("retry");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, RetryClass retryClass, std::optional<Delay> delay, const QString &sentence) {
            QTest::newRow(name) << Retry {retryClass, u"why"_s, delay} << sentence;
        };
        row("never", RetryClass::Never, {}, u"Do not try again."_s);
        row("never, whatever the delay", RetryClass::Never, Delay {500, 2, 20000, 0.5}, u"Do not try again."_s);
        row("at once", RetryClass::Immediately, {}, u"Try again at once."_s);
        row("backoff", RetryClass::Backoff, Delay {500, 2, 20000, 0.5},
            u"Try again after about 0.5 s. Wait twice as long after each further failure, up to 20 s. Vary each wait at random by up to half."_s);
        row("no documented delay", RetryClass::Backoff, {}, u"Try again later, and wait longer after each further failure."_s);
        row("steady", RetryClass::Reconnect, Delay {5000, 1, 5000, 0}, u"Connect again after about 5 s."_s);
        row("other factor", RetryClass::Resubscribe, Delay {1500, 1.5, 90000, 0.2},
            u"Subscribe again after about 1.5 s. Wait 1.5 times as long after each further failure, up to 1 min 30 s. Vary each wait at random by up to 20 %."_s);
        row("no cap", RetryClass::Refetch, Delay {120000, 2, 0, 1},
            u"Fetch the current state after about 2 min, then try again. Wait twice as long after each further failure. Vary each wait at random, from none to twice as long."_s);
    }
    void retrySentences()
    {
        QFETCH(Retry, retry);
        QTEST(retrySentence(retry), "sentence");
    }

    /// Each class has a sentence of its own, with and without a delay.
    void everyClassHasASentence()
    {
        QSet<QString> sentences;
        for (const RetryClass retryClass : retryClasses) {
            const QString sentence = retrySentence({retryClass, {}, {}});
            QVERIFY(sentence.endsWith(u'.'));
            sentences.insert(sentence);
            QVERIFY(retrySentence({retryClass, {}, Delay {1000, 1, 0, 0}}).endsWith(u'.'));
        }
        QCOMPARE(sentences.size(), qsizetype(retryClasses.size()));
    }

    void parts_data()
    {
        QTest::addColumn<catalog::Parts>("parts");
        QTest::addColumn<QString>("sentence");
        using Parts = catalog::Parts;
        QTest::newRow("none") << Parts {} << QString();
        QTest::newRow("empty ones") << Parts {{u"queue"_s, {}}} << QString();
        QTest::newRow("one") << Parts {{u"subject"_s, u"b.x"_s}} << u"It names the subject “b.x”."_s;
        QTest::newRow("two") << Parts {{u"maxPayload"_s, u"8"_s}, {u"queue_name"_s, u"q"_s}} << u"It names the max payload “8” and the queue name “q”."_s;
        QTest::newRow("control characters") << Parts {{u"text"_s, u"a\nb"_s}} << u"It names the text “a⏎b”."_s;
    }
    void parts()
    {
        QFETCH(catalog::Parts, parts);
        QTEST(partsSentence(parts), "sentence");
    }

    void nextTry_data()
    {
        QTest::addColumn<RetryClass>("retryClass");
        QTest::addColumn<Time>("now");
        QTest::addColumn<QString>("words");
        QTest::newRow("soon") << RetryClass::Backoff << Time(0) << u"Next sensible try in 2 s"_s;
        QTest::newRow("rounded up") << RetryClass::Backoff << 900 * Millisecond << u"Next sensible try in 2 s"_s;
        QTest::newRow("the moment") << RetryClass::Backoff << 2 * Second << u"A try makes sense now"_s;
        QTest::newRow("long past") << RetryClass::Backoff << 2 * 3600 * Second << QString();
        QTest::newRow("never") << RetryClass::Never << Time(0) << QString();
        QTest::newRow("after a fix") << RetryClass::AfterFix << Time(0) << QString();
        QTest::newRow("none needed") << RetryClass::NoneNeeded << Time(0) << QString();
    }
    void nextTry()
    {
        QFETCH(RetryClass, retryClass);
        QFETCH(Time, now);
        history::Row row = tests::row(tests::failure(u"1"_s, 0));
        row.event.diagnosis.emplace();
        row.event.diagnosis->retry = Retry {retryClass, u"why"_s, Delay {2000, 2, 60000, 0}};
        const std::optional<NextTry> next = ui::nextTry(row, nullptr, now);
        QTEST(next ? nextTryWords(*next, now) : QString(), "words");
    }

    void filters_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("filter");
        QTest::newRow("code") << u"17"_s << QString() << u"kind:error code=\"17\""_s;
        QTest::newRow("code and name") << u"17"_s << u"A b"_s << u"kind:error code=\"17\" name=\"A b\""_s;
        QTest::newRow("a quote from the wire") << u"1\" or"_s << u"n"_s << u"kind:error name=\"n\""_s;
        QTest::newRow("nothing to go by") << QString() << QString() << QString();
    }
    void filters()
    {
        QFETCH(QString, code);
        QFETCH(QString, name);
        decode::Event event = tests::failure(code, 0);
        event.name = name;
        QTEST(failureFilter(event), "filter");
    }

    void markdown()
    {
        const QList<SheetPart> parts {{SheetPart::Headline, u"17"_s, u"A_b"_s}, {SheetPart::Paragraph, {}, u"Some <b>text</b>."_s}, {SheetPart::Section, {}, u"Why"_s},
                                      {SheetPart::Verdict, u"Retry"_s, u"Never"_s}, {SheetPart::Fact, u"Text"_s, u"a `b` c\nd"_s, true}};
        QCOMPARE(markdownText(parts), u"## `17` A\\_b\n\nSome \\<b\\>text\\</b\\>.\n\n### Why\n\n**Never**\n- **Text:** `` a `b` c d ``\n"_s);
        QCOMPARE(plainText(parts), u"17 A_b\nSome <b>text</b>.\n\nWhy\nRetry: Never\nText: a `b` c\nd"_s);
    }
};

QTEST_APPLESS_MAIN(TestWords)
#include "tst_words.moc"
