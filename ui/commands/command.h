// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <functional>

class QMenuBar;

namespace telltale::ui {

/// Something that can be done, as the command palette offers it and the shortcut sheet lists it.
struct Command {
    QString text; ///< "Connect"
    QString group; ///< the menu it stands in: "Connection", "View › Time column"
    QList<QKeySequence> shortcuts = {};
    bool enabled = true;
    bool checked = false; ///< it is a switch, and on
    std::function<void()> run = {};
};

/// Every action of the menus, in their order, without accelerators and dots. Commands are good as long as their actions live.
QList<Command> commandsOf(const QMenuBar &bar);

/// How well `text` answers to what was typed: all words must be in it or begin its words in this order; 0: not at all. Whole words and
/// beginnings count more, early ones more than late ones.
int matchRank(const QString &typed, const QString &text);

} // namespace telltale::ui
