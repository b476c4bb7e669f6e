// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowactions.h"

#include <QAction>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("WindowActions", text); }

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

WindowActions::WindowActions(QMainWindow &window)
{
    QMenu *menu = window.menuBar()->addMenu(tr("&Connection"));
    connectNow = add(menu, "connect", tr("&Connect"), u"F5"_s);
    disconnectNow = add(menu, "disconnect", tr("&Disconnect or cancel"), u"Shift+F5"_s);
    options = add(menu, "options", tr("&Options…"), u"Ctrl+,"_s, true);
    focusUrl = add(menu, "focus-url", tr("Edit the &URL"), u"Ctrl+L"_s);
    menu->addSeparator();
    playground = add(menu, "playground", tr("Start the &playground"), u"Ctrl+Shift+P"_s);
    menu->addSeparator();
    quit = add(menu, "quit", tr("&Quit"), u"Ctrl+Q"_s);

    menu = window.menuBar()->addMenu(tr("&Message"));
    send = add(menu, "send", tr("&Send"), u"Ctrl+Return"_s);
    send->setShortcuts({QKeySequence(u"Ctrl+Return"_s), QKeySequence(u"Ctrl+Enter"_s)});
    focusComposer = add(menu, "focus-composer", tr("Go to the &composer"), u"Ctrl+1"_s);
    menu->addSeparator();
    copyText = add(menu, "copy-text", tr("Copy rows as &text"), u"Ctrl+Shift+C"_s);
    copyJson = add(menu, "copy-json", tr("Copy rows as &JSON"), u"Ctrl+Shift+J"_s);

    menu = window.menuBar()->addMenu(tr("&View"));
    filter = add(menu, "filter", tr("&Filter"), u"Ctrl+F"_s);
    follow = add(menu, "follow", tr("Follow the &newest row"), u"Ctrl+End"_s);
    nextFailure = add(menu, "next-failure", tr("Ne&xt failure"), u"F8"_s);
    previousFailure = add(menu, "previous-failure", tr("&Previous failure"), u"Shift+F8"_s);
    menu->addSeparator();
    focusTable = add(menu, "focus-table", tr("Go to the &events"), u"Ctrl+2"_s);
    focusDetail = add(menu, "focus-detail", tr("Go to the &detail"), u"Ctrl+3"_s);
    menu->addSeparator();
    showComposer = add(menu, "show-composer", tr("&Composer"), u"Ctrl+Shift+1"_s, true);
    showComposer->setChecked(true);
    showDetail = add(menu, "show-detail", tr("D&etail"), u"Ctrl+Shift+3"_s, true);
    showDetail->setChecked(true);
    showSecrets = add(menu, "show-secrets", tr("Show &secrets"), u"Ctrl+Shift+S"_s, true);
}

} // namespace telltale::ui
