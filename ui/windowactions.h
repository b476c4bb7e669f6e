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

    QAction *connectNow;
    QAction *disconnectNow;
    QAction *options;
    QAction *playground;
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
    QAction *focusComposer;
    QAction *focusSessions;
    QAction *focusTable;
    QAction *focusDetail;
    QAction *showComposer;
    QAction *showDetail;
    QAction *showSecrets;

private:
    void addTimes(QMenu &menu);
};

} // namespace telltale::ui
