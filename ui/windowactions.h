// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace telltale::ui {

/// Every action of the window with its text, its shortcut and its place in the menus. What they do is connected by the window.
/// Each is called `action-NAME`.
struct WindowActions {
    explicit WindowActions(QMainWindow &window);

    QAction *newConnection;
    QAction *closeConnection;
    QAction *nextConnection;
    QAction *previousConnection;
    QAction *openFile;
    QAction *connectNow;
    QAction *disconnectNow;
    QAction *options;
    QAction *profiles;
    QAction *playground;
    QAction *followAdvice;
    QAction *quit;
    QAction *send;
    QAction *copyText;
    QAction *copyJson;
    QAction *copyWebsocat;
    QAction *toggleMark;
    QAction *editNote;
    QAction *filter;
    QAction *find;
    QAction *findNext;
    QAction *findPrevious;
    QAction *follow;
    QAction *pause;
    QAction *nextFailure;
    QAction *previousFailure;
    QAction *nextMark;
    QAction *previousMark;
    QActionGroup *timeStyles; ///< one for each models::TimeStyle, whose name is its data
    QAction *timesFromHere;
    QAction *timesFromStart;
    QMenu *columns; ///< to be filled when it opens
    QAction *focusUrl;
    QAction *newSession;
    QAction *focusTable;
    QAction *focusDetail;
    QAction *showDetail;
    QAction *detailBeside;
    QMenu *docks; ///< to be filled with the docks' own actions
    QAction *resetLayout;
    QAction *showSecrets;
    QAction *presentation;
    QActionGroup *themes; ///< one for each Scheme, whose name is its data
    QAction *palette;
    QAction *shortcuts;

    /// Adds an action to a menu that goes to a dock, in the place and with the shortcut that its number gives.
    QAction *addDock(const QString &name, const QString &text, int number);

private:
    QAction *docksEnd; ///< what goes to a dock stands before it
    void addTimes(QMenu &menu);
    void addThemes(QMenu &menu);
    void addConnectionMenu(QMainWindow &window);
    void addMessageMenu(QMainWindow &window);
    void addViewMenu(QMainWindow &window);
    void addHelpMenu(QMainWindow &window);
};

} // namespace telltale::ui
