// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/pattern.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using telltale::catalog::Parts;
using telltale::catalog::Pattern;

class tst_Pattern : public QObject {
    Q_OBJECT

private slots:
    void match_data();
    void match();
    void badSource_data();
    void badSource();
    void longTextsTakeProportionalTime();
    void stopsAfterMostSteps();
};

static QString shown(const std::optional<Parts> &parts)
{
    if (!parts)
        return QStringLiteral("no");
    QStringList texts;
    for (const auto &[name, value] : *parts)
        texts.append(name + u'=' + value);
    return QStringLiteral("yes ") + texts.join(u'|');
}

void tst_Pattern::match_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    const QString subscription = QStringLiteral("Permissions Violation for Subscription to \"{subject}\"[ using queue \"{queue}\"][ (sid \"{sid}\")]");
    QTest::newRow("literal") << "Stale Connection" << "Stale Connection" << "yes ";
    QTest::newRow("literal, more") << "Stale Connection" << "Stale Connection!" << "no";
    QTest::newRow("empty pattern, empty text") << "" << "" << "yes ";
    QTest::newRow("empty pattern") << "" << "x" << "no";
    QTest::newRow("hole at the end") << "unknown action type: {tail}" << "unknown action type: fly" << "yes tail=fly";
    QTest::newRow("empty hole") << "unknown action type: {tail}" << "unknown action type: " << "yes tail=";
    QTest::newRow("hole with line ends") << "a {x} b" << "a \n\n b" << "yes x=\n\n";
    QTest::newRow("all optional parts") << subscription << "Permissions Violation for Subscription to \"a.b\" using queue \"q\" (sid \"7\")" << "yes subject=a.b|queue=q|sid=7";
    QTest::newRow("first optional part") << subscription << "Permissions Violation for Subscription to \"a.b\" using queue \"q\"" << "yes subject=a.b|queue=q";
    QTest::newRow("second optional part") << subscription << "Permissions Violation for Subscription to \"a.b\" (sid \"7\")" << "yes subject=a.b|sid=7";
    QTest::newRow("no optional part") << subscription << "Permissions Violation for Subscription to \"a.b\"" << "yes subject=a.b";
    QTest::newRow("quotes inside") << subscription << "Permissions Violation for Subscription to \"a\\\"b\"" << "yes subject=a\\\"b";
    QTest::newRow("without the prefix") << "[error parsing message: ]unknown action type: {tail}" << "unknown action type: x" << "yes tail=x";
    QTest::newRow("shortest text") << "a{x}b{y}" << "a1b2b3" << "yes x=1|y=2b3";
    QTest::newRow("case counts") << "Stale" << "stale" << "no";
    QTest::newRow("overlap of ends") << "ab{x}bc" << "abc" << "no";
    QTest::newRow("backslash") << "a\\{b\\}\\[c\\]\\\\" << "a{b}[c]\\" << "yes ";
    QTest::newRow("two holes side by side") << "{a}{b}" << "xy" << "yes a=|b=xy";
}

void tst_Pattern::match()
{
    QFETCH(QString, source);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QString problem;
    const auto pattern = Pattern::compile(source, Qt::CaseSensitive, &problem);
    QVERIFY2(pattern, qPrintable(problem));
    QCOMPARE(shown(pattern->match(text)), expected);
}

void tst_Pattern::badSource_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("reason");
    QTest::newRow("open bracket") << "a[b" << "`[` without `]`";
    QTest::newRow("closed bracket") << "a]b" << "`]` without `[`";
    QTest::newRow("nested") << "a[b[c]]" << "optional parts do not nest";
    QTest::newRow("open brace") << "a{b" << "`{` without `}`";
    QTest::newRow("closed brace") << "a}b" << "`}` without `{`";
    QTest::newRow("no name") << "a{}b" << "`{}` is no name of a part";
    QTest::newRow("too long") << QString(2001, u'x') << "longer than 2000 characters";
    QTest::newRow("too many") << "[a][b][c][d][e]" << "more than 4 optional parts";
}

void tst_Pattern::badSource()
{
    QFETCH(QString, source);
    QString problem;
    QVERIFY(!Pattern::compile(source, Qt::CaseSensitive, &problem));
    QTEST(problem, "reason");
}

void tst_Pattern::longTextsTakeProportionalTime()
{
    // With a backtracking matcher this would not end before the test's time-out.
    const auto pattern = Pattern::compile(QStringLiteral("a{1}a{2}a{3}a{4}a{5}b"), Qt::CaseInsensitive);
    QVERIFY(pattern);
    QVERIFY(!pattern->match(QString(1'000'000, u'a')));
    QVERIFY(pattern->match(QString(1'000'000, u'a') + u'b'));
}

/// A long literal that nearly fits everywhere makes any search slow: text × literal, nearly a thousand million steps here.
void tst_Pattern::stopsAfterMostSteps()
{
    const QString nearly = QString(900, u'a') + u'b';
    const auto pattern = Pattern::compile(u"{x}"_s + nearly + u"{y}"_s + nearly + u"{z}"_s, Qt::CaseInsensitive);
    QVERIFY(pattern);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!pattern->match(QString(1'000'000, u'a')));
    QVERIFY2(timer.elapsed() < 5000, "the match was not cut short");
    // Within the limit it is found, beyond it is not: the limit is what is documented.
    QVERIFY(pattern->match(QString(1000, u'a') + nearly + nearly));
    QVERIFY(!pattern->match(QString(Pattern::MostSteps / 1000 + 1000, u'a') + nearly + nearly));
}

QTEST_APPLESS_MAIN(tst_Pattern)
#include "tst_pattern.moc"
