// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"
#include "catalog/loader.h"

#include <QTest>

using namespace telltale;
using namespace telltale::catalog;

namespace {

QByteArray entry(const QByteArray &id, const QByteArray &more)
{
    return R"({"id":")" + id + R"(","kind":"error","name":"N )" + id + R"(","meaning":"m","cause":"c","remedy":"r","retry":{"class":"never","why":"w"},)"
        R"("severity":"error","closes":false,"side":"server","source":"s")" + more + '}';
}

QByteArray file(const QByteArrayList &entries, const QByteArray &advice = "[]")
{
    return R"({"system":"t","entries":[)" + entries.join(',') + R"(],"advice":)" + advice + '}';
}

QStringList words(const QList<Problem> &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines.append(problem.file + QStringLiteral(": ") + problem.path + QStringLiteral(": ") + problem.reason);
    return lines;
}

} // namespace

class tst_Loader : public QObject {
    Q_OBJECT

private slots:
    void everyProblemIsReportedAndTheRestLoads();
    void problems_data();
    void problems();
    void find_data();
    void find();
    void refinedAdviceWins();
    void adviceForACircumstanceWins();
    void aSecondFileNeverReplaces();
};

void tst_Loader::everyProblemIsReportedAndTheRestLoads()
{
    const Loaded loaded = load(file({entry("t/e/1", R"(,"code":1)"), entry("t/e", ""), entry("t/e/3", R"(,"colour":"red","closes":3)"), entry("t/e/4", "")}), QStringLiteral("f.json"));
    QCOMPARE(loaded.entries.size(), size_t(2));
    QCOMPARE(words(loaded.problems),
        (QStringList{QStringLiteral("f.json: /entries/1/id: must be system/family/key"),
            QStringLiteral("f.json: /entries/2/colour: is no field of an entry"),
            QStringLiteral("f.json: /entries/2/closes: must be true, false or \"varies\"")}));
}

void tst_Loader::problems_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << QByteArray() << "f: /: is no JSON: illegal value at byte 0";
    QTest::newRow("list") << QByteArray("[]") << "f: /: must be an object";
    QTest::newRow("cut") << file({entry("t/e/1", "")}).chopped(20) << "f: /: is no JSON: unterminated string at byte 204";
    QTest::newRow("no system") << QByteArray("{}") << "f: /system: must be a text that is not empty";
    QTest::newRow("other system") << file({entry("u/e/1", "")}) << "f: /entries/0/id: must begin with the file's system, `t/`";
    QTest::newRow("kind") << file({entry("t/e/1", "").replace("\"kind\":\"error\"", "\"kind\":\"oops\"")})
                          << "f: /entries/0/kind: must be one of: request reply push ping pong info error unsubscribed close refused malformed note";
    QTest::newRow("retry") << file({entry("t/e/1", "").replace("never", "maybe")})
                           << "f: /entries/0/retry/class: must be one of: never immediately backoff after-fix reauthenticate resubscribe reconnect refetch none-needed";
    QTest::newRow("range") << file({entry("t/e/1", R"(,"range":[5,3])")}) << "f: /entries/0/range: must be [first, last] with first <= last";
    QTest::newRow("code and range") << file({entry("t/e/1", R"(,"code":4,"range":[3,5])")}) << "f: /entries/0/range: an entry has a code or a range, not both";
    QTest::newRow("pattern") << file({entry("t/e/1", R"(,"wire":"a{b","pattern":true)")}) << "f: /entries/0/wire: `{` without `}`";
    QTest::newRow("advice") << file({}, R"([{"for":"t/e/1"}])") << "f: /advice/0/retry/class: must be one of: never immediately backoff after-fix reauthenticate resubscribe reconnect refetch none-needed";
}

void tst_Loader::problems()
{
    QFETCH(QByteArray, json);
    const Loaded loaded = load(json, QStringLiteral("f"));
    QVERIFY(loaded.entries.empty());
    QVERIFY(!loaded.problems.isEmpty());
    QTEST(words(loaded.problems).first(), "expected");
}

void tst_Loader::find_data()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("code") << "e" << "1" << "" << "" << "t/e/1 exact";
    QTest::newRow("code of another family") << "f" << "1" << "" << "" << "none unknown";
    QTest::newRow("range") << "e" << "150" << "" << "" << "t/e/100-199 range";
    QTest::newRow("end of the range") << "e" << "199" << "" << "" << "t/e/100-199 range";
    QTest::newRow("after the range") << "e" << "200" << "" << "" << "none unknown";
    QTest::newRow("a number no int can hold") << "e" << "99999999999" << "" << "" << "none unknown";
    QTest::newRow("name, any case") << "e" << "" << "n t/e/1" << "" << "t/e/1 exact";
    QTest::newRow("alias") << "e" << "" << "other" << "" << "t/e/1 exact";
    QTest::newRow("text") << "e" << "" << "" << "so it is" << "t/e/2 exact";
    QTest::newRow("text, case counts") << "e" << "" << "" << "So it is" << "none unknown";
    QTest::newRow("text, any case") << "e" << "" << "" << "NEVER MIND" << "t/e/3 exact";
    QTest::newRow("pattern") << "e" << "" << "" << "lost: all" << "t/e/4 pattern";
    QTest::newRow("text beats an earlier pattern") << "e" << "" << "" << "lost: one" << "t/e/5 exact";
    QTest::newRow("text with the wrong code") << "e" << "7" << "" << "so it is" << "none unknown";
    QTest::newRow("nothing asked") << "e" << "" << "" << "" << "none unknown";
}

void tst_Loader::find()
{
    Catalog catalog;
    const auto problems = catalog.add(file({entry("t/e/1", R"(,"code":1,"aliases":["Other"])"), entry("t/e/2", R"(,"code":2,"wire":"so it is")"),
                                          entry("t/e/3", R"(,"wire":"never mind","ignoreCase":true)"), entry("t/e/4", R"(,"wire":"lost: {what}","pattern":true)"),
                                          entry("t/e/5", R"(,"wire":"lost: one")"), entry("t/e/100-199", R"(,"range":[100,199])")}),
        QStringLiteral("f"));
    QCOMPARE(words(problems), QStringList());
    QFETCH(QString, family);
    QFETCH(QString, code);
    QFETCH(QString, name);
    QFETCH(QString, text);
    const Found found = catalog.find(QStringLiteral("t"), Key{family, code, name, text});
    QTEST((found ? found.entry->id : QStringLiteral("none")) + u' ' + matchName(found.match), "expected");
}

void tst_Loader::refinedAdviceWins()
{
    Catalog catalog;
    const QByteArray backoff = R"("retry":{"class":"backoff","why":"later"})";
    const QByteArray never = R"("retry":{"class":"never","why":"w"})";
    catalog.add(file({entry("t/e/1", R"(,"wire":"outer: {tail}","pattern":true,"refine":{"tail":"inner"})"),
                    entry("t/inner/1", R"(,"wire":"middle: {rest}","pattern":true,"refine":{"rest":"core"})"),
                    entry("t/core/1", R"(,"wire":"busy")").replace(never, backoff)}),
        QStringLiteral("f"));
    const Found found = catalog.find(QStringLiteral("t"), Key{QStringLiteral("e"), {}, {}, QStringLiteral("outer: middle: busy")});
    QVERIFY(found);
    QCOMPARE(found.entry->id, QStringLiteral("t/e/1"));
    QCOMPARE(found.detail->id, QStringLiteral("t/core/1"));
    QCOMPARE(found.retry().retryClass, RetryClass::Backoff);
    const Found other = catalog.find(QStringLiteral("t"), Key{QStringLiteral("e"), {}, {}, QStringLiteral("outer: middle: fine")});
    QCOMPARE(other.detail->id, QStringLiteral("t/inner/1"));
    QCOMPARE(other.retry().retryClass, RetryClass::Never);
}

void tst_Loader::adviceForACircumstanceWins()
{
    Catalog catalog;
    catalog.add(file({}, R"([{"for":"w/close/1","retry":{"class":"reconnect","why":"a"}},{"for":"w/close/1","when":"late","retry":{"class":"never","why":"b"}}])"), QStringLiteral("f"));
    const QString t = QStringLiteral("t");
    const QString id = QStringLiteral("w/close/1");
    QCOMPARE(catalog.advice(t, id, {})->retry.why, QStringLiteral("a"));
    QCOMPARE(catalog.advice(t, id, {QStringLiteral("unheard of")})->retry.why, QStringLiteral("a"));
    QCOMPARE(catalog.advice(t, id, {QStringLiteral("unheard of"), QStringLiteral("late")})->retry.why, QStringLiteral("b"));
    QVERIFY(!catalog.advice(t, QStringLiteral("w/close/2"), {}));
    QVERIFY(!catalog.advice(QStringLiteral("u"), id, {}));
}

void tst_Loader::aSecondFileNeverReplaces()
{
    Catalog catalog;
    QCOMPARE(words(catalog.add(file({entry("t/e/1", R"(,"code":1)")}), QStringLiteral("first"))), QStringList());
    QCOMPARE(words(catalog.add(file({entry("t/e/1", R"(,"code":2)")}), QStringLiteral("second"))),
        QStringList{QStringLiteral("second: t/e/1: is there already: ids are unique")});
    QCOMPARE(catalog.byId(QStringLiteral("t/e/1"))->code, QStringLiteral("1"));
}

QTEST_APPLESS_MAIN(tst_Loader)
#include "tst_loader.moc"
