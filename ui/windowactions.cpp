// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowactions.h"

#include "ui/models/timetext.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WindowActions)
};

QAction *add(QMenu *menu, const char *name, const QString &text, const QString &shortcut, bool checkable = false)
{
    QAction *action = menu->addAction(text);
    action->setObjectName(u"action-"_s + QLatin1String(name));
    if (!shortcut.isEmpty())
        action->setShortcut(QKeySequence(shortcut));
    action->setCheckable(checkable);
    return action;
}

} // namespace

void WindowActions::addTimes(QMenu &menu)
{
    using models::TimeStyle;
    timeStyles = new QActionGroup(&menu);
    const auto addStyle = [this, &menu](TimeStyle style, const QString &text, const QString &shortcut) {
        const QString name = models::timeStyleName(style);
        QAction *action = add(&menu, ("time-" + name.toLatin1()).constData(), text, shortcut, true);
        action->setData(name);
        timeStyles->addAction(action);
    };
    addStyle(TimeStyle::Clock, Words::tr("Time of &day"), u"Ctrl+Alt+1"_s);
    addStyle(TimeStyle::Relative, Words::tr("Since the &start"), u"Ctrl+Alt+2"_s);
    addStyle(TimeStyle::Delta, Words::tr("Since the row &above"), u"Ctrl+Alt+3"_s);
    menu.addSeparator();
    timesFromHere = add(&menu, "times-from-here", Words::tr("Start at the &chosen row"), u"Ctrl+Alt+4"_s);
    timesFromStart = add(&menu, "times-from-start", Words::tr("Start at the &first row"), u"Ctrl+Alt+5"_s);
}

void WindowActions::addThemes(QMenu &menu)
{
    menu.setObjectName(u"themeMenu"_s);
    themes = new QActionGroup(&menu);
    const auto addTheme = [this, &menu](Scheme shown, const QString &text, const QString &shortcut) {
        const QString name = schemeName(shown);
        QAction *action = add(&menu, ("theme-" + name.toLatin1()).constData(), text, shortcut, true);
        action->setData(name);
        action->setChecked(shown == scheme());
        themes->addAction(action);
    };
    addTheme(Scheme::System, Words::tr("As the &system has it"), u"Ctrl+Alt+7"_s);
    addTheme(Scheme::Light, Words::tr("&Light"), u"Ctrl+Alt+8"_s);
    addTheme(Scheme::Dark, Words::tr("&Dark"), u"Ctrl+Alt+9"_s);
}

WindowActions::WindowActions(QMainWindow &window)
{
    addConnectionMenu(window);
    addMessageMenu(window);
    addViewMenu(window);
    addHelpMenu(window);
}

void WindowActions::addConnectionMenu(QMainWindow &window)
{
    QMenu *menu = window.menuBar()->addMenu(Words::tr("&Connection"));
    newConnection = add(menu, "new-connection", Words::tr("New &tab"), u"Ctrl+T"_s);
    openFile = add(menu, "open-file", Words::tr("Open a &file…"), u"Ctrl+O"_s);
    closeConnection = add(menu, "close-connection", Words::tr("Close the ta&b"), u"Ctrl+W"_s);
    nextConnection = add(menu, "next-connection", Words::tr("Ne&xt tab"), u"Ctrl+PgDown"_s);
    nextConnection->setShortcuts({QKeySequence(u"Ctrl+PgDown"_s), QKeySequence(u"Ctrl+Tab"_s)});
    previousConnection = add(menu, "previous-connection", Words::tr("Pre&vious tab"), u"Ctrl+PgUp"_s);
    previousConnection->setShortcuts({QKeySequence(u"Ctrl+PgUp"_s), QKeySequence(u"Ctrl+Shift+Tab"_s)});
    menu->addSeparator();
    connectNow = add(menu, "connect", Words::tr("&Connect"), u"F5"_s);
    disconnectNow = add(menu, "disconnect", Words::tr("&Disconnect or cancel"), u"Shift+F5"_s);
    options = add(menu, "options", Words::tr("&Options…"), u"Ctrl+,"_s, true);
    profiles = add(menu, "profiles", Words::tr("Connection prof&iles…"), u"Ctrl+E"_s);
    focusUrl = add(menu, "focus-url", Words::tr("Edit the &URL"), u"Ctrl+L"_s);
    followAdvice = add(menu, "follow-advice", Words::tr("&Retry as advised"), u"Ctrl+Shift+R"_s, true);
    followAdvice->setIconText(Words::tr("Retry"));
    followAdvice->setToolTip(Words::tr("Retry as advised: wait as long as the catalogue says, then connect, subscribe or send again; stop where trying again is of no use (Ctrl+Shift+R)"));
    menu->addSeparator();
    newSession = add(menu, "new-session", Words::tr("&New session: clear the table"), u"Ctrl+Shift+N"_s);
    playground = add(menu, "playground", Words::tr("Try the &playground"), u"Ctrl+Shift+P"_s);
    menu->addSeparator();
    quit = add(menu, "quit", Words::tr("&Quit"), u"Ctrl+Q"_s);
}

void WindowActions::addMessageMenu(QMainWindow &window)
{
    QMenu *menu = window.menuBar()->addMenu(Words::tr("&Message"));
    send = add(menu, "send", Words::tr("&Send"), u"Ctrl+Return"_s);
    send->setShortcuts({QKeySequence(u"Ctrl+Return"_s), QKeySequence(u"Ctrl+Enter"_s)});
    menu->addSeparator();
    copyText = add(menu, "copy-text", Words::tr("Copy rows as &text"), u"Ctrl+Shift+C"_s);
    copyJson = add(menu, "copy-json", Words::tr("Copy rows as &JSON"), u"Ctrl+Shift+J"_s);
    copyWebsocat = add(menu, "copy-websocat", Words::tr("Copy as &websocat command"), u"Ctrl+Shift+W"_s);
    menu->addSeparator();
    toggleMark = add(menu, "toggle-mark", Words::tr("&Mark or unmark"), u"Ctrl+M"_s);
    editNote = add(menu, "edit-note", Words::tr("Edit the &note…"), u"Ctrl+Shift+M"_s);
    nextMark = add(menu, "next-mark", Words::tr("Next mar&k"), u"F7"_s);
    previousMark = add(menu, "previous-mark", Words::tr("Pre&vious mark"), u"Shift+F7"_s);
}

void WindowActions::addViewMenu(QMainWindow &window)
{
    QMenu *menu = window.menuBar()->addMenu(Words::tr("&View"));
    filter = add(menu, "filter", Words::tr("&Filter"), u"Ctrl+F"_s);
    find = add(menu, "find", Words::tr("F&ind…"), u"Ctrl+Shift+F"_s);
    findNext = add(menu, "find-next", Words::tr("Find next"), u"F3"_s);
    findNext->setShortcuts({QKeySequence(u"F3"_s), QKeySequence(u"Ctrl+G"_s)});
    findPrevious = add(menu, "find-previous", Words::tr("Find previous"), u"Shift+F3"_s);
    findPrevious->setShortcuts({QKeySequence(u"Shift+F3"_s), QKeySequence(u"Ctrl+Shift+G"_s)});
    menu->addSeparator();
    follow = add(menu, "follow", Words::tr("Follow the newest &row"), u"Ctrl+End"_s);
    pause = add(menu, "pause", Words::tr("P&ause the table"), u"Ctrl+P"_s, true);
    nextFailure = add(menu, "next-failure", Words::tr("Ne&xt failure"), u"F8"_s);
    previousFailure = add(menu, "previous-failure", Words::tr("&Previous failure"), u"Shift+F8"_s);
    menu->addSeparator();
    addTimes(*menu->addMenu(Words::tr("Ti&me column")));
    columns = menu->addMenu(Words::tr("C&olumns"));
    columns->setObjectName(u"columnsMenu"_s);
    menu->addSeparator();
    focusTable = add(menu, "focus-table", Words::tr("Go to the &events"), u"Ctrl+1"_s);
    focusDetail = add(menu, "focus-detail", Words::tr("Go to the &detail"), u"Ctrl+2"_s);
    docks = menu->addMenu(Words::tr("Panels in si&ght"));
    docks->setObjectName(u"docksMenu"_s);
    docksEnd = menu->insertSeparator(docks->menuAction());
    showDetail = add(menu, "show-detail", Words::tr("Sho&w the detail"), u"Ctrl+Shift+2"_s, true);
    showDetail->setChecked(true);
    detailBeside = add(menu, "detail-beside", Words::tr("Detail &beside the events"), u"Ctrl+Alt+B"_s, true);
    resetLayout = add(menu, "reset-layout", Words::tr("Reset t&he layout"), u"Ctrl+Alt+0"_s);
    addThemes(*menu->addMenu(Words::tr("&Theme")));
    menu->addSeparator();
    showSecrets = add(menu, "show-secrets", Words::tr("Show &secrets"), u"Ctrl+Shift+S"_s, true);
    presentation = add(menu, "presentation", Words::tr("Prese&ntation: large type, secrets hidden"), u"F11"_s, true);
}

void WindowActions::addHelpMenu(QMainWindow &window)
{
    QMenu *menu = window.menuBar()->addMenu(Words::tr("&Help"));
    palette = add(menu, "palette", Words::tr("Find a &command…"), u"Ctrl+K"_s);
    shortcuts = add(menu, "shortcuts", Words::tr("Keyboard &shortcuts"), u"F1"_s);
}

QAction *WindowActions::addDock(const QString &name, const QString &text, int number)
{
    auto *menu = qobject_cast<QMenu *>(docksEnd->parent());
    auto *action = new QAction(text, menu);
    action->setObjectName(u"action-focus-"_s + name);
    action->setShortcut(QKeySequence(u"Ctrl+%1"_s.arg(number)));
    menu->insertAction(docksEnd, action);
    return action;
}

} // namespace telltale::ui
