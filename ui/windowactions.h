// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMainWindow;

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
    QAction *filter;
    QAction *follow;
    QAction *nextFailure;
    QAction *previousFailure;
    QAction *focusUrl;
    QAction *focusComposer;
    QAction *focusTable;
    QAction *focusDetail;
    QAction *showComposer;
    QAction *showDetail;
    QAction *showSecrets;
};

} // namespace telltale::ui
