// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/regexsearch.h"

#include <QRegularExpression>
#include <QtTest>

#include <atomic>
#include <thread>

using namespace telltale::history;

class TestRegexSearch : public QObject {
    Q_OBJECT

private slots:
    void matches_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("matches");
        const auto line = [](const char *pattern, const QByteArray &bytes, bool matches) {
            QTest::newRow(pattern) << QString::fromUtf8(pattern) << bytes << matches;
        };
        line("^{\"id\":\\d+", "{\"id\":17}", true);
        line("ERROR", "an error", true);
        line("größe", "GRÖẞE", true);
        line("^.$", "ö", true);
        line("^..$", "ö", false);
        line("\\bfoo\\b", "a foo.", true);
        line("^$", "", true);
        line("a", "", false);
        line("(?<word>ab)\\k<word>", "xABab", true);
        line("(?-i)ERROR", "error", false);
        line("b.d", QByteArray("\xff\xfe b\xff" "d bcd", 10), true); // what is no UTF-8 is not part of a match
        line("b.x", QByteArray("b\xffx", 3), false);
        line("tail$", QByteArray("\xff tail", 6), true);
        line("a(?=b)", "ab", true);
        line("[[:digit:]]{3,}", "12 345", true);
    }

    void matches()
    {
        QFETCH(QString, pattern);
        QFETCH(QByteArray, bytes);
        const RegexSearch search(pattern);
        QVERIFY2(search.isValid(), qPrintable(search.error()));
        QTEST(search.isIn(bytes), "matches");
    }

    /// What is accepted, and what is said of the rest, is what Qt's own expressions would.
    void refusesWhatQtRefuses_data()
    {
        QTest::addColumn<QString>("pattern");
        const QStringList patterns {QStringLiteral("a("), QStringLiteral("ä("), QStringLiteral("😀ö)"), QStringLiteral("[a"), QStringLiteral("a{2,1}"), QStringLiteral("(?<a>b)(?<a>c)"),
            QStringLiteral("\\"), QStringLiteral("*"), QStringLiteral("(?z)"), QStringLiteral("\\p{Nope}"), QStringLiteral("(?<=a+)b"), QStringLiteral("(?P<n"),
            QStringLiteral("\\x{110000}"), QStringLiteral("(?1)"), QStringLiteral("[[:nope:]]"), QStringLiteral("(*NOPE)"), QStringLiteral("\\1"), QStringLiteral("a**"),
            QStringLiteral("ok"), QStringLiteral("[]a]"), QStringLiteral("\\Qa(\\E"), QStringLiteral("(?#c)"), QStringLiteral("(?i:a)|b"), QStringLiteral("x{,3}"), QString(QChar(0xd800)) + u'a'};
        for (const QString &pattern : patterns)
            QTest::newRow(qPrintable(pattern)) << pattern;
    }

    void refusesWhatQtRefuses()
    {
        QFETCH(QString, pattern);
        const RegexSearch search(pattern);
        const QRegularExpression qt(pattern, QRegularExpression::CaseInsensitiveOption);
        QCOMPARE(search.isValid(), qt.isValid());
        if (qt.isValid() || !pattern.isValidUtf16())
            return;
        QCOMPARE(search.error(), qt.errorString());
        QCOMPARE(search.errorOffset(), qt.patternErrorOffset());
    }

    void longBytesAreMatchedUpToALimit()
    {
        QByteArray bytes(RegexSearch::MostBytes, 'a');
        bytes += "needle";
        QVERIFY(!RegexSearch(QStringLiteral("needle")).isIn(bytes));
        bytes.replace(RegexSearch::MostBytes - 6, 6, "needle");
        QVERIFY(RegexSearch(QStringLiteral("needle")).isIn(bytes));
    }

    void aPatternThatExplodesDoesNotMatch()
    {
        const RegexSearch search(QStringLiteral("^(a+)+$"));
        QVERIFY(!search.isIn(QByteArray(5000, 'a') + '!'));
        QVERIFY(search.isIn(QByteArray(5000, 'a')));
        const RegexSearch deep(QStringLiteral("^(?:(a)|b)*$")); // needs more stack with each byte
        deep.isIn(QByteArray(500000, 'a') + '!');
        const RegexSearch endless(QStringLiteral("^((?:a(?1)?)*)$"));
        endless.isIn(QByteArray(5000, 'a') + '!');
    }

    void anyNumberOfThreads()
    {
        const RegexSearch search(QStringLiteral("(n)e+dle\\d$"));
        std::atomic<int> found = 0;
        std::vector<std::thread> threads;
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&] {
                for (int i = 0; i < 2000; ++i)
                    found += search.isIn(i % 2 ? "a neeedle7" : "a needle");
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(found.load(), 4000);
    }
};

QTEST_GUILESS_MAIN(TestRegexSearch)
#include "tst_regexsearch.moc"
