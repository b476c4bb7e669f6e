// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/explain.h"
#include "app/protocol/registry.h"
#include "catalog/catalog.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace telltale;
using catalog::Catalog;

/// The bundled catalogue as a whole: loads without a problem, is complete against the documents it started from, and answers
/// for codes nobody listed.
class tst_Bundled : public QObject {
    Q_OBJECT

private slots:
    void loadsWithoutAProblem();
    void everySystemHasEntries();
    void adviceIsAboutEntriesThatExist();
    void clientRulesAreAboutEntriesThatExist();
    void refinementsLeadSomewhere();
    void seeds_data();
    void seeds();
    void closeCodes();
    void unlisted_data();
    void unlisted();
    void sentencesAreSentences();
};

void tst_Bundled::loadsWithoutAProblem()
{
    const QDir data(QStringLiteral(TELLTALE_SOURCE_DIR "/catalog/data"));
    Catalog catalog;
    for (const QString &name : data.entryList({QStringLiteral("*.json")})) {
        QFile file(data.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const catalog::Problem &problem : catalog.add(file.readAll(), name))
            QFAIL(qPrintable(problem.file + problem.path + QStringLiteral(": ") + problem.reason));
    }
    QCOMPARE(Catalog::bundled().entries().size(), catalog.entries().size());
}

void tst_Bundled::everySystemHasEntries()
{
    for (const protocol::System *system : protocol::systems())
        QVERIFY2(Catalog::bundled().hasSystem(system->name()), qPrintable(system->name()));
    QVERIFY(Catalog::bundled().hasSystem(QStringLiteral("http")));
}

void tst_Bundled::adviceIsAboutEntriesThatExist()
{
    for (const catalog::Advice &advice : Catalog::bundled().advices())
        QVERIFY2(Catalog::bundled().byId(advice.entry), qPrintable(advice.system + QStringLiteral(" → ") + advice.entry));
}

static QSet<QString> familiesOf(const Catalog &catalog)
{
    QSet<QString> families;
    for (const auto &entry : catalog.entries())
        families.insert(entry->system + u'/' + entry->family);
    return families;
}

void tst_Bundled::clientRulesAreAboutEntriesThatExist()
{
    const Catalog &catalog = Catalog::bundled();
    const QSet<QString> families = familiesOf(catalog);
    for (const catalog::ClientRule &rule : catalog.clientRules()) {
        for (const QString &subject : rule.subjects)
            QVERIFY2(families.contains(subject) || catalog.byId(subject), qPrintable(rule.system + QStringLiteral(" → ") + subject));
        QVERIFY2(std::any_of(catalog.entries().begin(), catalog.entries().end(), [&rule](const auto &entry) { return rule.covers(*entry, {}); }), qPrintable(rule.does));
        QVERIFY2(rule.does.startsWith(QStringLiteral("It ")) && rule.does.endsWith(u'.'), qPrintable(rule.does));
    }
}

void tst_Bundled::refinementsLeadSomewhere()
{
    const QSet<QString> families = familiesOf(Catalog::bundled());
    for (const auto &entry : Catalog::bundled().entries()) {
        for (const QString &family : entry->refine)
            QVERIFY2(families.contains(entry->system + u'/' + family), qPrintable(entry->id + QStringLiteral(" → ") + family));
    }
}

void tst_Bundled::seeds_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("text");
    QFile file(QStringLiteral(TELLTALE_SOURCE_DIR "/tests/fixtures/seeds/names.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).chopped(1);
        if (line.startsWith(u'#'))
            continue;
        const QStringList parts = line.split(u'\t');
        QTest::newRow(qPrintable(line)) << parts[0] << parts[1];
    }
}

void tst_Bundled::seeds()
{
    QFETCH(QString, system);
    QFETCH(QString, text);
    const auto found = decode::explain(Catalog::bundled(), system, text);
    QVERIFY2(!found.isEmpty(), "not found");
    QVERIFY2(found.first().match == catalog::Match::Exact || found.first().match == catalog::Match::Pattern, "only its range was found");
}

void tst_Bundled::closeCodes()
{
    for (int code = 1000; code <= 1015; ++code) {
        const auto *entry = Catalog::bundled().byId(QStringLiteral("websocket/close/%1").arg(code));
        QVERIFY2(entry, qPrintable(QString::number(code)));
        QCOMPARE(entry->code, QString::number(code));
    }
}

void tst_Bundled::unlisted_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("retry");
    const auto row = [](const char *system, const char *code, const char *id, const char *retry) {
        QTest::addRow("%s %s", system, code) << QString::fromLatin1(system) << QString::fromLatin1(code) << QString::fromLatin1(id) << QString::fromLatin1(retry);
    };
    row("centrifugo", "150", "centrifugo/error/0-399", "never");
    row("centrifugo", "1404", "centrifugo/error/400-1999", "never");
    row("centrifugo", "2150", "centrifugo/unsubscribe/2100-2499", "never");
    row("centrifugo", "2650", "centrifugo/unsubscribe/2600-2999", "resubscribe");
    row("centrifugo", "3100", "centrifugo/disconnect/3000-3499", "reconnect");
    row("centrifugo", "3700", "centrifugo/disconnect/3500-3999", "never");
    row("centrifugo", "4100", "centrifugo/disconnect/4000-4499", "reconnect");
    row("centrifugo", "4700", "centrifugo/disconnect/4500-4999", "never");
    row("websocket", "999", "websocket/close/0-999", "");
    row("websocket", "1016", "websocket/close/1016-2999", "");
    row("websocket", "3456", "websocket/close/3000-3999", "");
    row("websocket", "4567", "websocket/close/4000-4999", "");
    row("websocket", "5000", "websocket/close/5000-65535", "");
    row("http", "418", "http/refused/400-499", "");
    row("http", "599", "http/refused/500-599", "");
    row("nats", "1001", "websocket/close/1001", "");
}

void tst_Bundled::unlisted()
{
    QFETCH(QString, system);
    QFETCH(QString, code);
    QFETCH(QString, retry);
    const auto found = decode::explain(Catalog::bundled(), system, code);
    QVERIFY(!found.isEmpty());
    if (system != QLatin1String("nats")) {
        QTEST(found.first().entry->id, "id");
        QCOMPARE(found.first().match, catalog::Match::Range);
    }
    if (!retry.isEmpty())
        QCOMPARE(QString(retryName(found.first().retry().retryClass)), retry);
}

void tst_Bundled::sentencesAreSentences()
{
    for (const auto &entry : Catalog::bundled().entries()) {
        for (const QString &text : {entry->meaning, entry->cause, entry->remedy, entry->retry.why}) {
            QVERIFY2(text.size() >= 8 && text == text.trimmed() && QStringLiteral(".)!?…`").contains(text.back()), qPrintable(entry->id + QStringLiteral(": ") + text));
        }
    }
}

QTEST_APPLESS_MAIN(tst_Bundled)
#include "tst_bundled.moc"
