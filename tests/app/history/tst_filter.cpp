// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/filter.h"
#include "tests/app/history/events.h"

#include <QDateTime>
#include <QtTest>

using namespace telltale;
using namespace telltale::history;

namespace {

/// An error with something in every field: subscribing to news/eu was refused at 12:00:01 on 2026-11-20.
Row refused()
{
    decode::Event e = tests::failure(QStringLiteral("103"), 0, QStringLiteral("news/eu"));
    e.time = QDateTime(QDate(2026, 11, 20), QTime(12, 0, 1, 500)).toMSecsSinceEpoch() * Millisecond;
    e.system = QStringLiteral("centrifugo");
    e.name = QStringLiteral("ErrorPermissionDenied");
    e.text = QStringLiteral("permission denied");
    e.operation = QStringLiteral("subscribe");
    e.id = QStringLiteral("5");
    e.bytes = QByteArrayLiteral("{\"id\":5,\"error\":{\"code\":103,\"message\":\"permission denied\",\"Gr\xC3\xB6\xC3\x9F" "e\":\"a b\"}}");
    e.latency = 7 * Millisecond;
    e.count = 999;
    decode::Diagnosis diagnosis;
    diagnosis.match = catalog::Match::Exact;
    diagnosis.meaning = QStringLiteral("the user may not subscribe");
    diagnosis.retry = Retry {RetryClass::AfterFix, QStringLiteral("nothing changes by itself"), {}};
    e.diagnosis = diagnosis;
    Row row = tests::row(e);
    row.seen.before = 3;
    return row;
}

Row push()
{
    decode::Event e = tests::plain(Kind::Push, 0, QByteArrayLiteral("\xFF\x00" "binary -ERR"));
    e.code = QStringLiteral("4/104");
    return tests::row(e);
}

} // namespace

class TestFilter : public QObject {
    Q_OBJECT

private slots:
    void matches_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<bool>("onRefused");
        QTest::addColumn<bool>("onPush");
        const auto line = [](const char *filter, bool onRefused, bool onPush) {
            QTest::newRow(filter) << QString::fromUtf8(filter) << onRefused << onPush;
        };
        line("", true, true);
        line("   ", true, true);
        // Free text
        line("news", true, false);
        line("NEWS", true, false);
        line("permissiondenied", true, false); // the name
        line("103", true, false);
        line("may", true, false); // the meaning
        line("größe", true, false);
        line("GRÖSSE", false, false);
        line("BINARY", false, true);
        line("-err", false, false); // negated: "error" holds it, too
        line("\"-err\"", false, true);
        line("-", false, true);
        line("news binary", false, false);
        line("news permission", true, false);
        line("\"a b\"", true, false);
        line("\"b a\"", false, false);
        line("\"\\\"id\\\":5\"", true, false);
        line("{\"id\":5", true, false);
        line("-\"a b\"", false, true);
        // Regular expressions
        line("/^{\"id\":\\d+/", true, false);
        line("/PERMISSION D/", true, false); // with a space, in the text
        line("-/^{/", false, true);
        line("/news\\/eu/", false, false); // the subject is no payload
        line("subject:/^news\\/eu$/", true, false);
        line("subject:/^news/eu$/", true, false);
        line("subject:/^eu/", false, false);
        line("name:/denied$/,/granted$/", true, false);
        // Closed lists
        line("kind:error", true, false);
        line("KIND:Error", true, false);
        line("kind=error", true, false);
        line("kind:error,push", true, true);
        line("-kind:error,close", false, true);
        line("dir:in", true, true);
        line("dir:out", false, false);
        line("retry:after-fix", true, false);
        line("retry:\"\"", false, true);
        line("system:centrifugo", true, false);
        line("match:exact", true, false);
        line("closes:yes", false, false);
        // Texts
        line("subject:eu", true, false);
        line("subject=eu", false, false);
        line("subject=NEWS/eu", true, false);
        line("subject:\"\"", false, true);
        line("-subject:\"\"", true, false);
        line("operation:subscribe", true, false);
        line("text:\"permission denied\"", true, false);
        line("text:granted,denied", true, false);
        line("id:5", true, false);
        line("why:changes", true, false);
        line("entry:103", false, false);
        // Numbers
        line("code:103", true, false);
        line("code:0103", true, false); // as a number
        line("code:10", false, false);
        line("code:4/104", false, true);
        line("code:\"/104\"", false, true);
        line("code=104", false, false);
        line("code>=103", true, false);
        line("code>103", false, false);
        line("code<104", true, false);
        line("code<=102", false, false);
        line("-code>103", true, true);
        line("code:100..199", true, false);
        line("code:104..199", false, false);
        line("code:100..", true, false);
        line("code:..102", false, false);
        line("code:1,103", true, false);
        line("code:1,4/104", false, true);
        line("size>50", true, false);
        line("size<1k", true, true);
        line("size>0.01kb", true, true);
        line("size>=1M", false, false);
        line("latency>5ms", true, false);
        line("count>998", true, false);
        line("count:1", false, true);
        line("latency>5", true, false);
        line("latency>7", false, false);
        line("latency<1s", true, false);
        line("latency>=7000µs", true, false);
        line("latency:5ms..8ms", true, false);
        line("seen>3", true, false);
        line("seen:4", true, false);
        line("seen:first", false, false);
        // Time
        line("time>12:00:01", true, false);
        line("time>=12:00:02", false, false);
        line("time:12:00", true, false);
        line("time:12:00:01.500", true, false);
        line("time:12:01", false, false);
        line("time<13:00 code:103", true, false);
        line("time:11:59..12:00", true, false);
        line("time:23:00..12:30 code:103", true, false); // over midnight
        line("time:23:00..11:30 code:103", false, false);
        line("time:2026-11-20", true, false);
        line("time<2026-11-20", false, true);
        line("time>2026-11-20T11:00", true, false);
        line("time:2026-11-19..2026-11-20", true, false);
    }

    void matches()
    {
        QFETCH(QString, filter);
        const Result<Filter> parsed = Filter::parse(filter);
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.failure().sentence()));
        QTEST(parsed->matches(refused()), "onRefused");
        QTEST(parsed->matches(push()), "onPush");
        QCOMPARE(parsed->isEmpty(), filter.trimmed().isEmpty());
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("sentence");
        const auto line = [](const char *filter, const char *sentence) {
            QTest::newRow(filter) << QString::fromUtf8(filter) << QString::fromUtf8(sentence);
        };
        line("knd:error", "there is no field `knd`: column 1: did you mean `kind`?");
        line("news  -KIDN:error", "there is no field `KIDN`: column 8: did you mean `kind`?");
        line("ws://localhost", "there is no field `ws`: column 1: quote it to search for the text");
        line("kind:eror", "`kind` is never `eror`: column 6: did you mean `error`?");
        line("kind:error,clos", "`kind` is never `clos`: column 12: did you mean `close`?");
        line("dir:up", "`dir` is never `up`: column 5: it is one of in, out");
        line("system:centrifuge", "`system` is never `centrifuge`: column 8: did you mean `centrifugo`?");
        line("retry:afterfix", "`retry` is never `afterfix`: column 7: did you mean `after-fix`?");
        line("kind>error", "`kind` has no order: column 6: compare with `:`");
        line("kind:", "`kind` needs a value: column 6");
        line("kind: error", "`kind` needs a value: column 6");
        line("kind:error,", "`kind` needs a value: column 12");
        line("subject>a", "`subject` is a text and has no order: column 9: compare with `:` (contains) or `=` (is)");
        line("code>many", "`code` is compared with a number, and `many` is none: column 6");
        line("code>1,2", "`code` is compared with one value only: column 1: write `code:first..last` for a span");
        line("code:a..b", "`a..b` is no span of numbers: column 6: for example `code:100..199`");
        line("size>10q", "`size` is compared with a number, and `10q` is none: column 6");
        line("size:big", "`size` is compared with a number, and `big` is none: column 6");
        line("code>1e5", "`code` is compared with a number, and `1e5` is none: column 6");
        line("seen>1.2.3", "`seen` is compared with a number, and `1.2.3` is none: column 6");
        line("time>noon", "`noon` is no time: column 6: for example `12:00:01`, `2026-11-20T12:00` or `12:00..12:30`");
        line("time:25:00", "`25:00` is no time: column 6: for example `12:00:01`, `2026-11-20T12:00` or `12:00..12:30`");
        line("time:12:00..2026-11-20",
             "`12:00..2026-11-20` is no time: column 6: for example `12:00:01`, `2026-11-20T12:00` or `12:00..12:30`");
        line("a \"b", "the quote is not closed: column 3");
        line("subject:\"a", "the quote is not closed: column 9");
        line("\"a\"b",
             "there is something right after the closing quote: column 4: put a space between, or write \\\" for a quote inside");
        line("/a(/", "the regular expression is wrong: column 4: missing closing parenthesis");
        line("/connection/websocket",
             "the regular expression is not closed: column 1: end it with a slash, or quote it to search for the text");
        line("code>/1/", "a regular expression goes with `:`: column 6");
    }

    void saysWhatIsWrong()
    {
        QFETCH(QString, filter);
        const Result<Filter> parsed = Filter::parse(filter);
        QVERIFY(!parsed);
        QTEST(parsed.failure().sentence(), "sentence");
    }

    void anyTextIsReadWithoutHarm()
    {
        const QString alphabet = QStringLiteral("-\"/\\:=<>.,k1 \tßkind:code>time:");
        for (quint32 seed = 1; seed < 20000; ++seed) {
            QString text;
            quint32 random = seed * 2654435761U;
            for (int i = 0; i < 8; ++i, random = random * 1664525U + 1013904223U)
                text += alphabet[int((random >> 16) % quint32(alphabet.size()))];
            if (const auto parsed = Filter::parse(text))
                parsed->matches(refused());
        }
        QVERIFY(!Filter::parse(QString(100000, u'"')));
    }

    void bothMustMatch()
    {
        const auto errors = Filter::parse(QStringLiteral("kind:error,push"));
        const auto news = Filter::parse(QStringLiteral("news"));
        QVERIFY(errors && news);
        const Filter both = *errors & *news;
        QVERIFY(both.matches(refused()));
        QVERIFY(!both.matches(push()));
        QVERIFY((Filter() & Filter()).isEmpty());
    }

    void aPatternThatExplodesDoesNotMatch()
    {
        const auto filter = Filter::parse(QStringLiteral("/^(a+)+$/"));
        QVERIFY(filter);
        const Row row = tests::row(tests::plain(Kind::Push, 0, QByteArray(5000, 'a') + '!'));
        QBENCHMARK {
            QVERIFY(!filter->matches(row));
        }
        QVERIFY(filter->matches(tests::row(tests::plain(Kind::Push, 0, QByteArray(5000, 'a')))));
    }

    void textIsFoundAtEveryPlace()
    {
        const auto filter = Filter::parse(QStringLiteral("aBcab"));
        QVERIFY(filter);
        for (int before = 0; before < 20; ++before) {
            const QByteArray bytes = QByteArray("ababcabxyzABCABCcab").left(before) + "AbCaB" + QByteArray(before % 7, 'b');
            QVERIFY2(filter->matches(tests::row(tests::plain(Kind::Push, 0, bytes))), bytes.constData());
        }
        QVERIFY(!filter->matches(tests::row(tests::plain(Kind::Push, 0, "abcaabcacab bcab abca"))));
    }
};

QTEST_GUILESS_MAIN(TestFilter)
#include "tst_filter.moc"
