// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole window in each language: its menus can be worked by keys, and its texts are there.
#include "app/exchange/cataloguefiles.h"
#include "ui/mainwindow.h"
#include "ui/translations/translations.h"

#include <QMenu>
#include <QMenuBar>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace telltale;

class tst_Languages : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void accelerators_data() { eachLanguage(); }
    void accelerators();
    void menus_data();
    void menus();

private:
    static void eachLanguage();

    exchange::CatalogueFiles m_files;
};

void tst_Languages::initTestCase()
{
    auto files = exchange::loadCatalogue({});
    QVERIFY(files);
    m_files = std::move(*files);
}

void tst_Languages::init()
{
    if (QTest::currentDataTag())
        QCOMPARE(ui::installTranslations(*qApp, QString::fromLatin1(QTest::currentDataTag())), QString::fromLatin1(QTest::currentDataTag()));
}

void tst_Languages::cleanup()
{
    for (QTranslator *translator : qApp->findChildren<QTranslator *>())
        delete translator; // takes itself off
}

void tst_Languages::eachLanguage()
{
    QTest::addColumn<int>("nothing");
    for (const QString &language : ui::languages())
        QTest::newRow(qPrintable(language)) << 0;
}

/// In a menu, a letter stands for one command, and every command of the menu bar has one.
void tst_Languages::accelerators()
{
    ui::MainWindow window(m_files.catalog, {});
    QList<QWidget *> places {window.menuBar()};
    for (QMenu *menu : window.menuBar()->findChildren<QMenu *>())
        places.append(menu);
    QVERIFY(places.size() > 3);
    QStringList mistakes;
    for (const QWidget *place : std::as_const(places)) {
        QHash<QKeySequence, QString> taken;
        for (const QAction *action : place->actions()) {
            const QKeySequence key = QKeySequence::mnemonic(action->text());
            if (action->isSeparator() || key.isEmpty())
                continue;
            if (taken.contains(key))
                mistakes.append(taken.value(key) + u" / "_s + action->text());
            taken.insert(key, action->text());
        }
    }
    QVERIFY2(mistakes.isEmpty(), qPrintable(mistakes.join(u'\n')));
}

void tst_Languages::menus_data()
{
    QTest::addColumn<QStringList>("titles");
    QTest::newRow("en") << QStringList {u"Connection"_s, u"Message"_s, u"View"_s};
    QTest::newRow("de") << QStringList {u"Verbindung"_s, u"Nachricht"_s, u"Ansicht"_s};
}

void tst_Languages::menus()
{
    ui::MainWindow window(m_files.catalog, {});
    QFETCH(QStringList, titles);
    for (const QAction *action : window.menuBar()->actions())
        titles.removeAll(action->text().remove(u'&'));
    QCOMPARE(titles, QStringList());
}

QTEST_MAIN(tst_Languages)
#include "tst_languages.moc"
