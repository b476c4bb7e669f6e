// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/commandpalette.h"
#include "ui/commands/shortcutsheet.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace telltale::ui;

/// The palette and the sheet over a window with menus of its own.
class tst_Commands : public QObject {
    Q_OBJECT

private slots:
    void init();
    void collectsTheMenus();
    void ranks_data();
    void ranks();
    void runsWhatWasTyped();
    void arrowsGoRound();
    void aDisabledCommandIsNotRun();
    void escapeGivesTheKeyboardBack();
    void saysThatThereIsNothing();
    void sheetListsShortcuts();
    void sheetIsSearchedByKeys();

private:
    QStringList shown() const
    {
        QStringList texts;
        const auto *model = m_palette->findChild<QListView *>(u"paletteList"_s)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            texts.append(model->index(row, 0).data().toString());
        return texts;
    }
    QString chosen() const { return m_palette->findChild<QListView *>(u"paletteList"_s)->currentIndex().data().toString(); }

    std::unique_ptr<QMainWindow> m_window;
    CommandPalette *m_palette = nullptr;
    QLineEdit *m_edit = nullptr;
    QAction *m_connect = nullptr;
    QAction *m_pause = nullptr;
};

void tst_Commands::init()
{
    m_window = std::make_unique<QMainWindow>();
    QMenu *menu = m_window->menuBar()->addMenu(u"&Connection"_s);
    m_connect = menu->addAction(u"&Connect"_s, QKeySequence(u"F5"_s));
    menu->addAction(u"&Disconnect or cancel"_s, QKeySequence(u"Shift+F5"_s))->setEnabled(false);
    menu->addSeparator();
    menu->addAction(u"Open a &file…"_s)->setShortcuts({QKeySequence(u"Ctrl+O"_s), QKeySequence(u"Ctrl+Shift+O"_s)});
    menu = m_window->menuBar()->addMenu(u"&View"_s);
    m_pause = menu->addAction(u"P&ause the table"_s);
    m_pause->setCheckable(true);
    m_pause->setChecked(true);
    menu->addMenu(u"Ti&me column"_s)->addAction(u"Salt && pepper"_s, QKeySequence(u"Ctrl+Alt+1"_s));
    m_palette = new CommandPalette(*m_window);
    m_edit = m_palette->findChild<QLineEdit *>(u"paletteEdit"_s);
    new QAbstractItemModelTester(m_palette->findChild<QListView *>(u"paletteList"_s)->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_palette);
    auto *button = new QPushButton(u"somewhere"_s);
    m_window->setCentralWidget(button);
    m_window->resize(900, 600);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    button->setFocus();
    m_palette->open(commandsOf(*m_window->menuBar()));
}

void tst_Commands::collectsTheMenus()
{
    QStringList lines;
    for (const Command &command : commandsOf(*m_window->menuBar()))
        lines.append(command.group + u": "_s + command.text + (command.enabled ? u""_s : u" (off)"_s));
    QCOMPARE(lines, (QStringList {u"Connection: Connect"_s, u"Connection: Disconnect or cancel (off)"_s, u"Connection: Open a file"_s,
                                  u"View: Pause the table"_s, u"View › Time column: Salt & pepper"_s}));
    QCOMPARE(shown().at(3), u"Pause the table (on)"_s);
}

void tst_Commands::ranks_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first");
    QTest::newRow("beginning of a word") << u"conn"_s << u"Connect"_s;
    QTest::newRow("any word") << u"table"_s << u"Pause the table (on)"_s;
    QTest::newRow("words in any order") << u"file open"_s << u"Open a file"_s;
    QTest::newRow("the menu, too") << u"time pepper"_s << u"Salt & pepper"_s;
    QTest::newRow("whatever the case") << u"SALT"_s << u"Salt & pepper"_s;
}

void tst_Commands::ranks()
{
    QFETCH(QString, typed);
    QFETCH(QString, first);
    QTest::keyClicks(m_edit, typed);
    QCOMPARE(chosen(), first);
}

void tst_Commands::runsWhatWasTyped()
{
    const QSignalSpy spy(m_connect, &QAction::triggered);
    QTest::keyClicks(m_edit, u"connect"_s);
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QVERIFY(!m_palette->isVisible());
}

void tst_Commands::arrowsGoRound()
{
    QTest::keyClick(m_edit, Qt::Key_Up);
    QCOMPARE(chosen(), u"Salt & pepper"_s);
    QTest::keyClick(m_edit, Qt::Key_Down);
    QCOMPARE(chosen(), u"Connect"_s);
}

void tst_Commands::aDisabledCommandIsNotRun()
{
    QTest::keyClicks(m_edit, u"disconnect"_s);
    QCOMPARE(chosen(), u"Disconnect or cancel"_s);
    QTest::keyClick(m_edit, Qt::Key_Return);
    QVERIFY(m_palette->isVisible());
}

void tst_Commands::escapeGivesTheKeyboardBack()
{
    QVERIFY(m_edit->hasFocus());
    QTest::keyClick(m_edit, Qt::Key_Escape);
    QVERIFY(!m_palette->isVisible());
    QVERIFY(m_window->centralWidget()->hasFocus());
}

void tst_Commands::saysThatThereIsNothing()
{
    QTest::keyClicks(m_edit, u"xyzzy"_s);
    QVERIFY(shown().isEmpty());
    QVERIFY(m_palette->findChild<QLabel *>()->isVisible());
    QTest::keyClick(m_edit, Qt::Key_Return);
    QVERIFY(m_palette->isVisible());
}

void tst_Commands::sheetListsShortcuts()
{
    ShortcutSheet sheet;
    sheet.setCommands(commandsOf(*m_window->menuBar()));
    const auto *tree = sheet.findChild<QTreeWidget *>(u"shortcutTree"_s);
    QCOMPARE(tree->topLevelItemCount(), 2); // what has no shortcut is not on it
    QCOMPARE(tree->topLevelItem(0)->text(0), u"Connection"_s);
    QCOMPARE(tree->topLevelItem(0)->childCount(), 3);
    QCOMPARE(tree->topLevelItem(0)->child(2)->text(1), u"Ctrl+O or Ctrl+Shift+O"_s);
}

void tst_Commands::sheetIsSearchedByKeys()
{
    ShortcutSheet sheet;
    sheet.setCommands(commandsOf(*m_window->menuBar()));
    QTest::keyClicks(sheet.findChild<QLineEdit *>(u"shortcutEdit"_s), u"shift+f5"_s);
    const auto *tree = sheet.findChild<QTreeWidget *>(u"shortcutTree"_s);
    QVERIFY(tree->topLevelItem(0)->child(0)->isHidden());
    QVERIFY(!tree->topLevelItem(0)->child(1)->isHidden());
    QVERIFY(tree->topLevelItem(1)->isHidden());
}

QTEST_MAIN(tst_Commands)
#include "tst_commands.moc"
