// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/command.h"

#include <QAbstractListModel>

namespace telltale::ui {

/// The commands that answer to what was typed, the best first; all in their order while nothing is typed.
class CommandModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { GroupRole = Qt::UserRole, ShortcutRole, EnabledRole };

    explicit CommandModel(QObject *parent = nullptr);

    void setCommands(QList<Command> commands);
    void setTyped(const QString &typed);
    const Command &command(const QModelIndex &index) const { return m_commands[m_shown[index.row()]]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Command> m_commands;
    QList<qsizetype> m_shown; ///< places in m_commands
};

} // namespace telltale::ui
