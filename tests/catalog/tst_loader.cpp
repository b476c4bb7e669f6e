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
        lines.append(problem.sentence());
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
    void clientRules_data();
    void clientRules();
    void idsAreUnique();
    void theUsersOwnWins();
};

void tst_Loader::everyProblemIsReportedAndTheRestLoads()
{
    const Loaded loaded = load(file({entry("t/e/1", R"(,"code":1)"), entry("t/e", ""), entry("t/e/3", R"(,"colour":"red","closes":3)"), entry("t/e/4", "")}), QStringLiteral("f.json"));
    QCOMPARE(loaded.entries.size(), size_t(2));
    QCOMPARE(words(loaded.problems),
        (QStringList{QStringLiteral("f.json: /entries/1/id: must be system/family/key"),
            QStringLiteral("f.json: /entries/2/colour: is no member of this object"),
            QStringLiteral("f.json: /entries/2/closes: must be true, false or \"varies\"")}));
}

void tst_Loader::problems_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << QByteArray() << "f: /: is no JSON: illegal value at line 1, column 1";
    QTest::newRow("list") << QByteArray("[]") << "f: /: must be an object";
    QTest::newRow("cut") << file({entry("t/e/1", "")}).chopped(20) << "f: /: is no JSON: unterminated string at line 1, column 204";
    QTest::newRow("place in the text") << QByteArray("{\n  \"system\": \"t\",\n  \"ä\" 1}") << "f: /: is no JSON: missing name separator at line 3, column 8";
    QTest::newRow("no system") << QByteArray("{}") << "f: /system: must be one word: a lower-case letter, then letters, digits and hyphens";
    QTest::newRow("system with a blank") << QByteArray(R"({"system":"my system"})") << "f: /system: must be one word: a lower-case letter, then letters, digits and hyphens";
    QTest::newRow("unknown member of the file") << QByteArray(R"({"system":"t","entires":[]})") << "f: /entires: is no member of this object";
    QTest::newRow("entries are no list") << QByteArray(R"({"system":"t","entries":{}})") << "f: /entries: must be a list";
    QTest::newRow("entry is no object") << file({"5"}) << "f: /entries/0: must be an object";
    QTest::newRow("other system") << file({entry("u/e/1", "")}) << "f: /entries/0/id: must begin with the file's system, `t/`";
    QTest::newRow("kind") << file({entry("t/e/1", "").replace("\"kind\":\"error\"", "\"kind\":\"oops\"")})
                          << "f: /entries/0/kind: must be one of: request reply push ping pong info error unsubscribed close refused malformed note";
    QTest::newRow("retry") << file({entry("t/e/1", "").replace("never", "maybe")})
                           << "f: /entries/0/retry/class: must be one of: never immediately backoff after-fix reauthenticate resubscribe reconnect refetch none-needed";
    QTest::newRow("range") << file({entry("t/e/1", R"(,"range":[5,3])")}) << "f: /entries/0/range: must be [first, last] with first <= last";
    QTest::newRow("code and range") << file({entry("t/e/1", R"(,"code":4,"range":[3,5])")}) << "f: /entries/0/range: an entry has a code or a range, not both";
    QTest::newRow("pattern") << file({entry("t/e/1", R"(,"wire":"a{b","pattern":true)")}) << "f: /entries/0/wire: `{` without `}`";
    QTest::newRow("pattern without a text") << file({entry("t/e/1", R"(,"pattern":true)")}) << "f: /entries/0/wire: is missing: `pattern` and `ignoreCase` say how it is compared";
    QTest::newRow("pattern that is too long") << file({entry("t/e/1", R"(,"pattern":true,"wire":")" + QByteArray(2001, 'a') + '"')}) << "f: /entries/0/wire: longer than 2000 characters";
    QTest::newRow("side") << file({entry("t/e/1", "").replace("\"side\":\"server\"", "\"side\":\"left\"")}) << "f: /entries/0/side: must be one of: server client none";
    QTest::newRow("severity") << file({entry("t/e/1", "").replace("\"severity\":\"error\"", "\"severity\":3")}) << "f: /entries/0/severity: must be one of: info warning error";
    QTest::newRow("aliases") << file({entry("t/e/1", R"(,"aliases":[3])")}) << "f: /entries/0/aliases: must be a list of texts";
    QTest::newRow("refine") << file({entry("t/e/1", R"(,"refine":{"part":7})")}) << "f: /entries/0/refine/part: must be the name of a family";
    QTest::newRow("member of retry") << file({entry("t/e/1", "").replace("\"why\":\"w\"", "\"why\":\"w\",\"when\":1")}) << "f: /entries/0/retry/when: is no member of this object";
    QTest::newRow("delay") << file({entry("t/e/1", "").replace("\"why\":\"w\"", "\"why\":\"w\",\"delay\":{\"baseMs\":-1}")})
                           << "f: /entries/0/retry/delay: needs baseMs >= 0, factor >= 1, capMs >= 0 and jitter from 0 to 1";
    QTest::newRow("advice about no entry") << file({}, R"([{"for":"1000","retry":{"class":"never","why":"w"}}])") << "f: /advice/0/for: must be the id of an entry: system/family/key";
    const auto client = [](const QByteArray &rule) { return R"({"system":"t","client":{"name":"n","source":"s","rules":[)" + rule + "]}}"; };
    QTest::newRow("client is no object") << QByteArray(R"({"system":"t","client":[]})") << "f: /client: must be an object";
    QTest::newRow("client without a name") << QByteArray(R"({"system":"t","client":{"source":"s"}})") << "f: /client/name: must be a text that is not empty";
    QTest::newRow("rule about nothing") << client(R"({"byItself":true,"does":"d"})") << "f: /client/rules/0/for: must be a list of families and ids: system/family or system/family/key";
    QTest::newRow("rule about a system") << client(R"({"for":["t"],"byItself":true,"does":"d"})") << "f: /client/rules/0/for: must be a list of families and ids: system/family or system/family/key";
    QTest::newRow("rule without a verdict") << client(R"({"for":["t/e"],"does":"d"})") << "f: /client/rules/0/byItself: is missing: true if the client takes the next step by itself";
    QTest::newRow("rule without words") << client(R"({"for":["t/e"],"byItself":false})") << "f: /client/rules/0/does: must be a text that is not empty";
    QTest::newRow("codes of a rule") << client(R"({"for":["t/e"],"codes":[9,1],"byItself":false,"does":"d"})") << "f: /client/rules/0/codes: must be [first, last] with first <= last";
    QTest::newRow("advice") << file({}, R"([{"for":"t/e/1"}])") << "f: /advice/0/retry: must be an object";
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

void tst_Loader::clientRules_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("does");
    const auto row = [](const char *name, const QString &system, const QString &entry, const QString &code, const QString &operation, const QString &does) {
        QTest::newRow(name) << system << entry << code << operation << does;
    };
    const QString t = QStringLiteral("t");
    row("id", t, QStringLiteral("t/e/7"), {}, {}, QStringLiteral("seven"));
    row("code", t, QStringLiteral("t/e/50"), {}, {}, QStringLiteral("codes"));
    row("operation", t, QStringLiteral("t/e/50"), {}, QStringLiteral("connect"), QStringLiteral("connecting"));
    row("other operation", t, QStringLiteral("t/e/50"), {}, QStringLiteral("publish"), QStringLiteral("codes"));
    row("code outside", t, QStringLiteral("t/e/200"), {}, {}, {});
    row("entry without a code", t, QStringLiteral("t/e/word"), {}, {}, {});
    row("whole range", t, QStringLiteral("t/e/range"), {}, {}, QStringLiteral("codes"));
    row("range that reaches beyond", t, QStringLiteral("t/e/wide"), {}, {}, {});
    row("code in a range", t, QStringLiteral("t/e/wide"), QStringLiteral("60"), {}, QStringLiteral("codes"));
    row("code in a range, outside", t, QStringLiteral("t/e/wide"), QStringLiteral("600"), {}, {});
    row("another system's client", QStringLiteral("u"), QStringLiteral("t/e/7"), {}, {}, {});
}

/// The first rule that fits entry, code and operation; of a later origin, before that.
void tst_Loader::clientRules()
{
    Catalog catalog;
    QCOMPARE(words(catalog.add(file({entry("t/e/7", R"(,"code":7)"), entry("t/e/50", R"(,"code":50)"), entry("t/e/200", R"(,"code":200)"), entry("t/e/word", ""),
                                        entry("t/e/range", R"(,"range":[20,30])"), entry("t/e/wide", R"(,"range":[20,999])")}),
                 QStringLiteral("entries"))),
        QStringList());
    QCOMPARE(words(catalog.add(R"({"system":"t","client":{"name":"lib","source":"s","rules":[{"for":["t/e"],"codes":[10,99],"operation":"connect","byItself":true,"does":"connecting"},
        {"for":["t/other","t/e/7"],"byItself":true,"does":"seven"},{"for":["t/e"],"codes":[1,99],"byItself":false,"does":"codes"}]}})", QStringLiteral("rules"))),
        QStringList());
    QFETCH(QString, system);
    QFETCH(QString, code);
    QFETCH(QString, operation);
    QFETCH(QString, does);
    QFETCH(QString, entry);
    const ClientRule *rule = catalog.clientRule(system, *catalog.byId(entry), code, operation);
    QCOMPARE(rule ? rule->does : QString(), does);
    if (!rule)
        return;
    QCOMPARE(rule->client, QStringLiteral("lib"));
    catalog.add(R"({"system":"t","client":{"name":"own","source":"s","rules":[{"for":["t/e"],"byItself":false,"does":"mine"}]}})", QStringLiteral("own"), Origin::Folder);
    QCOMPARE(catalog.clientRule(system, *catalog.byId(entry), code, operation)->does, QStringLiteral("mine"));
}

void tst_Loader::idsAreUnique()
{
    QCOMPARE(words(load(file({entry("t/e/1", ""), entry("t/e/2", ""), entry("t/e/1", "")}), QStringLiteral("f")).problems),
        QStringList {QStringLiteral("f: /entries/2/id: t/e/1 is there already: ids are unique")});
    Catalog catalog;
    QCOMPARE(words(catalog.add(file({entry("t/e/1", R"(,"code":1)")}), QStringLiteral("first"))), QStringList());
    QCOMPARE(words(catalog.add(file({entry("t/e/0", ""), entry("t/e/1", R"(,"code":2)")}), QStringLiteral("second"))),
        QStringList {QStringLiteral("second: /entries/1/id: t/e/1 is there already, in first: ids are unique")});
    QCOMPARE(catalog.byId(QStringLiteral("t/e/1"))->code, QStringLiteral("1"));
    QCOMPARE(catalog.entries().size(), size_t(2));
}

/// What a person adds is found before what is bundled, whatever it is found by, and takes the place of an entry with its id.
void tst_Loader::theUsersOwnWins()
{
    const QString t = QStringLiteral("t");
    const QString e = QStringLiteral("e");
    Catalog catalog;
    catalog.add(file({entry("t/e/1", R"(,"code":1)"), entry("t/e/2", R"(,"code":2)"), entry("t/e/3", R"(,"wire":"so {what}","pattern":true)"), entry("t/e/9", R"(,"range":[5,99])")},
                    R"([{"for":"w/close/1","retry":{"class":"reconnect","why":"a"}}])"),
        QStringLiteral("bundled"));
    const Entry *replaced = catalog.byId(QStringLiteral("t/e/1"));
    const auto problems = catalog.add(file({entry("t/e/1", R"(,"code":1,"aliases":["Mine"])"), entry("t/e/mine", R"(,"code":2)"),
                                               entry("t/e/text", R"(,"wire":"so it {is}","pattern":true)"), entry("t/e/range", R"(,"range":[7,8])")},
                                          R"([{"for":"w/close/1","retry":{"class":"never","why":"b"}}])"),
        QStringLiteral("own"), Origin::Folder);
    QCOMPARE(words(problems), QStringList());
    QCOMPARE(replaced->file, QStringLiteral("bundled")); // whoever holds it still may
    QCOMPARE(catalog.byId(QStringLiteral("t/e/1"))->file, QStringLiteral("own"));
    QCOMPARE(catalog.entries().size(), size_t(7));
    QCOMPARE(catalog.entries().front()->file, QStringLiteral("own")); // at the place of the one it replaces
    QCOMPARE(catalog.find(t, Key {e, QStringLiteral("1")}).entry->file, QStringLiteral("own"));
    QCOMPARE(catalog.find(t, Key {e, {}, QStringLiteral("MINE")}).entry->id, QStringLiteral("t/e/1"));
    QCOMPARE(catalog.find(t, Key {e, QStringLiteral("2")}).entry->id, QStringLiteral("t/e/mine"));
    QCOMPARE(catalog.find(t, Key {e, {}, {}, QStringLiteral("so it is")}).entry->id, QStringLiteral("t/e/text"));
    QCOMPARE(catalog.find(t, Key {e, {}, {}, QStringLiteral("so be it")}).entry->id, QStringLiteral("t/e/3"));
    QCOMPARE(catalog.find(t, Key {e, QStringLiteral("7")}).entry->id, QStringLiteral("t/e/range"));
    QCOMPARE(catalog.find(t, Key {e, QStringLiteral("9")}).entry->id, QStringLiteral("t/e/9"));
    QCOMPARE(catalog.advice(t, QStringLiteral("w/close/1"), {})->retry.why, QStringLiteral("b"));

    // A file that was named wins over one of the folder; of two alike the first stays, and the second is told of.
    QCOMPARE(words(catalog.add(file({entry("t/e/1", R"(,"code":1)")}), QStringLiteral("named"), Origin::Named)), QStringList());
    QCOMPARE(catalog.byId(QStringLiteral("t/e/1"))->file, QStringLiteral("named"));
    QCOMPARE(catalog.add(file({entry("t/e/1", "")}), QStringLiteral("late"), Origin::Folder).size(), 1);
}

QTEST_APPLESS_MAIN(tst_Loader)
#include "tst_loader.moc"
