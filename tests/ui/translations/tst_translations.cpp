// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The texts that the program carries: each language in an application of its own, since translators are for good.
#include "ui/translations/translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>
#include <QTranslator>

#include <cstdio>

using namespace telltale::ui;
using namespace Qt::StringLiterals;

class tst_Translations : public QObject {
    Q_OBJECT

private slots:
    void language_data();
    void language();
    void desktopsLanguage_data();
    void desktopsLanguage();
    void everyLanguageIsCarried();
    void numbersFollow();
};

namespace {

constexpr auto AskLanguage = "--ask-language";

/// Installs, asks, and takes the translators away again.
struct Installed {
    explicit Installed(const QString &asked = {})
        : language(installTranslations(*qApp, asked))
    {
    }
    ~Installed()
    {
        for (QTranslator *translator : qApp->findChildren<QTranslator *>()) {
            QCoreApplication::removeTranslator(translator);
            delete translator;
        }
        QLocale::setDefault(QLocale::system());
    }
    Q_DISABLE_COPY_MOVE(Installed)

    QString language;
};

QString text(const char *source, int number = -1)
{
    return QCoreApplication::translate("telltale::ui::CatalogueBrowser", source, nullptr, number);
}

} // namespace

void tst_Translations::language_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("got");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("two");
    QTest::newRow("German") << u"de"_s << u"de"_s << u"1 Eintrag"_s << u"2 Einträge"_s;
    QTest::newRow("of Austria") << u"de_AT"_s << u"de"_s << u"1 Eintrag"_s << u"2 Einträge"_s;
    QTest::newRow("as on the web") << u"de-CH"_s << u"de"_s << u"1 Eintrag"_s << u"2 Einträge"_s;
    QTest::newRow("English") << u"en"_s << u"en"_s << u"1 entry"_s << u"2 entries"_s;
    QTest::newRow("of Britain") << u"en_GB"_s << u"en"_s << u"1 entry"_s << u"2 entries"_s;
    QTest::newRow("one that we do not speak") << u"ja"_s << u"en"_s << u"1 entry"_s << u"2 entries"_s;
    QTest::newRow("none at all") << u"???"_s << u"en"_s << u"1 entry"_s << u"2 entries"_s;
}

void tst_Translations::language()
{
    QFETCH(QString, asked);
    const Installed installed(asked);
    QTEST(installed.language, "got");
    QTEST(text("%n entries", 1), "one");
    QTEST(text("%n entries", 2), "two");
}

void tst_Translations::desktopsLanguage_data()
{
    QTest::addColumn<QByteArray>("LANGUAGE");
    QTest::addColumn<QString>("got");
    QTest::newRow("German") << QByteArray("de_DE") << u"de"_s;
    QTest::newRow("German, if nothing better") << QByteArray("ja:de") << u"de"_s;
    QTest::newRow("English before German") << QByteArray("en_US:de") << u"en"_s;
}

void tst_Translations::desktopsLanguage()
{
    // Qt reads it once, so each is a process of its own: this program, asked for nothing but the language.
    QFETCH(QByteArray, LANGUAGE);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"de_DE.UTF-8"_s); // LANGUAGE counts only where a locale is set
    environment.insert(u"LANGUAGE"_s, QString::fromLatin1(LANGUAGE));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {QLatin1String(AskLanguage)});
    QVERIFY2(process.waitForFinished(), qPrintable(process.errorString()));
    QTEST(QString::fromLatin1(process.readAllStandardOutput()), "got");
}

void tst_Translations::everyLanguageIsCarried()
{
    for (const QString &language : languages()) {
        const Installed installed(language);
        QCOMPARE(installed.language, language);
    }
}

void tst_Translations::numbersFollow()
{
    const Installed installed(u"de"_s);
    QCOMPARE(QLocale().toString(1234567), u"1.234.567"_s);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 2 && qstrcmp(argv[1], AskLanguage) == 0) {
        std::fputs(qPrintable(installTranslations(application)), stdout);
        return 0;
    }
    tst_Translations test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_translations.moc"
