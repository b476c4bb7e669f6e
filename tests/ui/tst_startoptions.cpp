// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the command line of the window means, and what is said of a mistake in it. Catalogue files are in tst_owncatalogue.
#include "app/history/journalfile.h"
#include "ui/startoptions.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace telltale;

class tst_StartOptions : public QObject {
    Q_OBJECT

private slots:
    void nothing();
    void values();
    void files_data();
    void files();
    void languages_data();
    void languages();
    void texts_data();
    void texts();
    void mistakes_data();
    void mistakes();
    void systems_data();
    void systems();
};

namespace {

Result<ui::StartRequest> read(QStringList arguments)
{
    arguments.prepend(u"telltale"_s);
    return ui::readStartOptions(arguments);
}

} // namespace

void tst_StartOptions::nothing()
{
    const auto request = read({});
    QVERIFY(request && request->window);
    QCOMPARE(request->window->url, QString());
    QCOMPARE(request->window->file, QString());
    QCOMPARE(request->window->system, QString()); // recognise it
    QCOMPARE(request->window->language, QString()); // the desktop's
    QCOMPARE(request->window->sessionsFolder, history::sessionsFolder());
    QVERIFY(!request->window->playground);
}

void tst_StartOptions::values()
{
    const auto request = read({u"wss://example.org/x"_s, u"--system"_s, u"NATS"_s, u"--variant"_s, u"JSON"_s, u"--theme"_s, u"dark"_s, u"--history=/tmp/here"_s});
    QVERIFY(request && request->window);
    QCOMPARE(request->window->url, u"wss://example.org/x"_s);
    QCOMPARE(request->window->system, u"nats"_s);
    QCOMPARE(request->window->variant, u"json"_s);
    QCOMPARE(request->window->scheme, ui::Scheme::Dark);
    QCOMPARE(request->window->sessionsFolder, u"/tmp/here"_s);

    const auto other = read({u"--playground"_s, u"--system"_s, u"auto"_s, u"--no-history"_s});
    QVERIFY(other && other->window);
    QVERIFY(other->window->playground);
    QCOMPARE(other->window->system, QString());
    QCOMPARE(other->window->sessionsFolder, QString());
}

void tst_StartOptions::files_data()
{
    QTest::addColumn<bool>("asUrl");
    QTest::newRow("as shells say it") << false;
    QTest::newRow("as desktops say it") << true;
}

void tst_StartOptions::files()
{
    QFETCH(bool, asUrl);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a % b.telltale"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto request = read({asUrl ? QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded) : path});
    QVERIFY(request && request->window);
    QCOMPARE(request->window->file, path);
    QCOMPARE(request->window->url, QString());
}

void tst_StartOptions::languages_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : {u"en"_s, u"de"_s, u"de_AT"_s, u"de-CH"_s, u"EN"_s})
        QTest::newRow(qPrintable(language)) << language;
}

void tst_StartOptions::languages()
{
    QFETCH(QString, language);
    const auto request = read({u"--language"_s, language});
    QVERIFY(request && request->window);
    QCOMPARE(request->window->language, language);
}

void tst_StartOptions::texts_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("beginning");
    QTest::newRow("-h") << u"-h"_s << u"Usage: "_s;
    QTest::newRow("--help") << u"--help"_s << u"Usage: "_s;
    QTest::newRow("-v") << u"-v"_s << u"telltale " TELLTALE_VERSION "\n"_s;
    QTest::newRow("--version") << u"--version"_s << u"telltale " TELLTALE_VERSION "\n"_s;
}

void tst_StartOptions::texts()
{
    QFETCH(QString, option);
    QFETCH(QString, beginning);
    const auto request = read({option});
    QVERIFY(request && !request->window);
    QVERIFY2(request->text.startsWith(beginning), qPrintable(request->text));
}

void tst_StartOptions::mistakes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("said");
    QTest::newRow("an option that is none") << QStringList {u"--colour"_s} << u"colour"_s;
    QTest::newRow("a value is missing") << QStringList {u"--theme"_s} << u"theme"_s;
    QTest::newRow("a theme that is none") << QStringList {u"--theme"_s, u"pink"_s} << u"pink: one of system, light, dark"_s;
    QTest::newRow("a language that is not spoken") << QStringList {u"--language"_s, u"ja"_s} << u"ja: one of en, de"_s;
    QTest::newRow("a language that is none") << QStringList {u"--language"_s, u"german"_s} << u"german: one of en, de"_s;
    QTest::newRow("an empty language") << QStringList {u"--language="_s} << u"one of en, de"_s;
    QTest::newRow("two URLs") << QStringList {u"ws://a"_s, u"ws://b"_s} << u"ws://b"_s;
    QTest::newRow("a URL and the playground") << QStringList {u"--playground"_s, u"ws://a"_s} << u"ws://a"_s;
}

void tst_StartOptions::mistakes()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, said);
    const auto request = read(arguments);
    QVERIFY(!request);
    QVERIFY2(request.failure().sentence().contains(said), qPrintable(request.failure().sentence()));
}

void tst_StartOptions::systems_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("variant");
    QTest::addColumn<QString>("said"); // nothing: all is well
    QTest::newRow("to be recognised") << QString() << QString() << QString();
    QTest::newRow("a system") << u"deepstream"_s << QString() << QString();
    QTest::newRow("with a variant") << u"deepstream"_s << u"text"_s << QString();
    QTest::newRow("a variant of nothing") << QString() << u"text"_s << u"--variant needs --system"_s;
    QTest::newRow("a variant of another") << u"deepstream"_s << u"protobuf"_s << u"protobuf: one of "_s;
    QTest::newRow("a system that is none") << u"telnet"_s << QString() << u"telnet: one of auto, "_s;
}

void tst_StartOptions::systems()
{
    QFETCH(QString, system);
    QFETCH(QString, variant);
    QFETCH(QString, said);
    ui::StartOptions options;
    options.system = system;
    options.variant = variant;
    const auto checked = ui::checkSystem(options);
    QCOMPARE(bool(checked), said.isEmpty());
    if (!checked)
        QVERIFY2(checked.failure().sentence().contains(said), qPrintable(checked.failure().sentence()));
}

QTEST_GUILESS_MAIN(tst_StartOptions)
#include "tst_startoptions.moc"
