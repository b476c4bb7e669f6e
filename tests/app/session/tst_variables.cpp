// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/step.h"
#include "app/session/variables.h"

#include <QTest>
#include <QUuid>

using namespace telltale;
using namespace Qt::StringLiterals;

class tst_Variables : public QObject {
    Q_OBJECT

private slots:
    void expands_data();
    void expands();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void namesNoValues();
    void isEvaluatedEachTime();
    void asTheProgramRuns();
    void usesVariables_data();
    void usesVariables();
    void names_data();
    void names();
    void stepsAreFilledInAfterTheyWereRead();
    void stepsNameTheUnknown();
};

namespace {

session::Variables variables()
{
    auto count = std::make_shared<int>(0);
    return {.own = {{u"token"_s, u"s3cret"_s}, {u"channel"_s, u"news-${user}"_s}, {u"user"_s, u"41 2"_s}, {u"a"_s, u"${b}"_s}, {u"b"_s, u"x${c}"_s},
                {u"c"_s, u"${a}"_s}, {u"empty"_s, {}}, {u"price"_s, u"5$${"_s}},
        .clock = [] { return QDateTime(QDate(2026, 11, 21), QTime(12, 0, 0, 250), Qt::UTC); },
        .uuid = [count] { return u"uuid-%1"_s.arg(++*count); },
        .environment = [](const QString &name) { return name == u"HOME"_s ? std::optional(u"/home/ada"_s) : std::nullopt; }};
}

} // namespace

void tst_Variables::expands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("filled");
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("plain") << u"no variables at all"_s << u"no variables at all"_s;
    QTest::newRow("own") << u"Bearer ${token}"_s << u"Bearer s3cret"_s;
    QTest::newRow("own, empty") << u"[${empty}]"_s << u"[]"_s;
    QTest::newRow("twice") << u"${token}${token}"_s << u"s3crets3cret"_s;
    QTest::newRow("blanks inside") << u"${ token }"_s << u"s3cret"_s;
    QTest::newRow("own that uses another") << u"<${channel}>"_s << u"<news-41 2>"_s;
    QTest::newRow("own with an escape") << u"${price}"_s << u"5${"_s;
    QTest::newRow("time") << u"${now}"_s << u"2026-11-21T12:00:00.250Z"_s;
    QTest::newRow("milliseconds") << u"${now.ms}"_s << u"1795262400250"_s;
    QTest::newRow("each a new uuid") << u"${uuid} ${uuid}"_s << u"uuid-1 uuid-2"_s;
    QTest::newRow("environment") << u"${env:HOME}/ca.pem"_s << u"/home/ada/ca.pem"_s;
    QTest::newRow("escape") << u"$${token}"_s << u"${token}"_s;
    QTest::newRow("escape without an end") << u"a$${"_s << u"a${"_s;
    QTest::newRow("escape, then a variable") << u"$${${token}}"_s << u"${s3cret}"_s;
    QTest::newRow("dollars") << u"$5 $$ $token 100$"_s << u"$5 $$ $token 100$"_s;
    QTest::newRow("json") << u"{\"t\":\"${token}\",\"n\":{}}"_s << u"{\"t\":\"s3cret\",\"n\":{}}"_s;
    QTest::newRow("beyond ascii") << u"ü${token}—"_s << u"üs3cret—"_s;
}

void tst_Variables::expands()
{
    QFETCH(QString, text);
    QFETCH(QString, filled);
    const Result<QString> result = session::expand(text, variables());
    QVERIFY2(result, result ? "" : qPrintable(result.failure().sentence()));
    QCOMPARE(*result, filled);
}

void tst_Variables::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("where");
    QTest::newRow("unknown") << u"a ${tokn}"_s << u"There is no variable ${tokn}"_s << u"URL, column 3"_s;
    QTest::newRow("no name") << u"${}"_s << u"There is no variable ${}"_s << u"URL, column 1"_s;
    QTest::newRow("no end") << u"ws://${token"_s << u"A variable has no end"_s << u"URL, column 6"_s;
    QTest::newRow("not in the environment") << u"${env:NOPE}"_s << u"The environment has no variable NOPE"_s << u"URL, column 1"_s;
    QTest::newRow("in a circle") << u"${a}"_s << u"The variable ${a} leads back to itself"_s << u"variable c, column 1"_s;
}

void tst_Variables::saysWhatIsWrong()
{
    QFETCH(QString, text);
    QFETCH(QString, what);
    QFETCH(QString, where);
    const Result<QString> result = session::expand(text, variables(), u"URL"_s);
    QVERIFY(!result);
    QCOMPARE(result.failure().what, what);
    QCOMPARE(result.failure().where, where);
    QVERIFY(!result.failure().hint.isEmpty());
}

void tst_Variables::namesNoValues()
{
    for (const QString &text : {u"${token}${nope}"_s, u"${a}"_s, u"${token"_s}) {
        const Result<QString> result = session::expand(text, variables());
        QVERIFY(!result);
        QVERIFY2(!result.failure().sentence().contains(u"s3cret"_s), qPrintable(result.failure().sentence()));
    }
    const Result<QString> result = session::expand(u"${nope}"_s, variables());
    QVERIFY(result.failure().hint.contains(u"token"_s));
    QVERIFY(result.failure().hint.contains(u"now.ms"_s));
}

void tst_Variables::isEvaluatedEachTime()
{
    const session::Variables some = variables();
    QCOMPARE(*session::expand(u"${uuid}"_s, some), u"uuid-1"_s);
    QCOMPARE(*session::expand(u"${uuid}"_s, some), u"uuid-2"_s);
}

/// Without anything put in its place.
void tst_Variables::asTheProgramRuns()
{
    const session::Variables real;
    const QString first = *session::expand(u"${uuid}"_s, real);
    QVERIFY(!QUuid(first).isNull());
    QCOMPARE(first.size(), 36);
    QVERIFY(*session::expand(u"${uuid}"_s, real) != first);
    const QDateTime now = QDateTime::fromString(*session::expand(u"${now}"_s, real), Qt::ISODateWithMs);
    QVERIFY(now.isValid());
    QVERIFY(qAbs(now.secsTo(QDateTime::currentDateTimeUtc())) < 3600);
    qputenv("TELLTALE_TST_VARIABLES", "");
    QCOMPARE(*session::expand(u"<${env:TELLTALE_TST_VARIABLES}>"_s, real), u"<>"_s); // set, to nothing
    QVERIFY(qunsetenv("TELLTALE_TST_VARIABLES"));
    QVERIFY(!session::expand(u"${env:TELLTALE_TST_VARIABLES}"_s, real));
}

void tst_Variables::usesVariables_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("uses");
    QTest::newRow("nothing") << u""_s << false;
    QTest::newRow("plain") << u"ws://localhost:8000"_s << false;
    QTest::newRow("escape") << u"$${a}"_s << false;
    QTest::newRow("escape, then a variable") << u"$${a} ${b}"_s << true;
    QTest::newRow("at the start") << u"${b}"_s << true;
    QTest::newRow("without an end") << u"x${b"_s << true;
}

void tst_Variables::usesVariables()
{
    QFETCH(QString, text);
    QTEST(session::usesVariables(text), "uses");
}

void tst_Variables::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("good");
    QTest::newRow("letters") << u"token"_s << true;
    QTest::newRow("all that it may have") << u"_a-1.B"_s << true;
    QTest::newRow("nothing") << u""_s << false;
    QTest::newRow("digit first") << u"1a"_s << false;
    QTest::newRow("blank") << u"a b"_s << false;
    QTest::newRow("brace") << u"a}"_s << false;
    QTest::newRow("colon, as of the environment") << u"env:A"_s << false;
    QTest::newRow("beyond ascii") << u"größe"_s << false;
}

void tst_Variables::names()
{
    QFETCH(QString, name);
    QTEST(session::isVariableName(name), "good");
}

void tst_Variables::stepsAreFilledInAfterTheyWereRead()
{
    const Result<session::Step> step = session::readStep(u"publish channel=${channel} data={\"user\":\"${user}\"} ${token}"_s);
    QVERIFY(step);
    const Result<session::Step> filled = session::expand(*step, variables());
    QVERIFY(filled);
    QCOMPARE(filled->operation, u"publish"_s);
    QCOMPARE(filled->words, (QStringList {u"channel=news-41 2"_s, u"data={\"user\":\"41 2\"}"_s, u"s3cret"_s}));

    session::Step form {.operation = u"publish"_s, .values = {{u"channel"_s, u"${user}"_s}}};
    QCOMPARE(session::expand(form, variables())->values.value(u"channel"_s), u"41 2"_s);
    const session::Step bytes = session::bytesStep(wire::Opcode::Text, "${user}");
    QCOMPARE(session::expand(bytes, variables())->bytes->payload, "${user}");
}

void tst_Variables::stepsNameTheUnknown()
{
    const Result<session::Step> filled = session::expand(*session::readStep(u"subscribe channel=${nope}"_s), variables());
    QVERIFY(!filled);
    QCOMPARE(filled.failure().what, u"There is no variable ${nope}"_s);
}

QTEST_GUILESS_MAIN(tst_Variables)
#include "tst_variables.moc"
