// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/command.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QTreeWidget;

namespace telltale::ui {

/// All commands with their shortcuts on one sheet, by menu, to be searched by words or by keys. Stays beside the window while it is
/// worked in.
class ShortcutSheet : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutSheet(QWidget *parent = nullptr);

    void setCommands(const QList<Command> &commands);

private:
    void filter(const QString &typed);

    QLineEdit *m_edit;
    QTreeWidget *m_tree;
    QLabel *m_nothing;
};

} // namespace telltale::ui
