// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/commandmodel.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace telltale::ui {

CommandModel::CommandModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void CommandModel::setCommands(QList<Command> commands)
{
    m_commands = std::move(commands);
    setTyped({});
}

void CommandModel::setTyped(const QString &typed)
{
    beginResetModel();
    QList<int> ranks(m_commands.size());
    m_shown.clear();
    for (qsizetype i = 0; i < m_commands.size(); ++i) {
        // The group counts for less than the text it stands before.
        ranks[i] = 2 * matchRank(typed, m_commands[i].text);
        if (ranks[i] == 0)
            ranks[i] = matchRank(typed, m_commands[i].group + u' ' + m_commands[i].text);
        if (ranks[i] > 0)
            m_shown.append(i);
    }
    if (!typed.trimmed().isEmpty())
        std::stable_sort(m_shown.begin(), m_shown.end(), [&ranks](qsizetype a, qsizetype b) { return ranks[a] > ranks[b]; });
    endResetModel();
}

int CommandModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }

QVariant CommandModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Command &one = command(index);
    switch (role) {
    case Qt::DisplayRole: return one.checked ? tr("%1 (on)").arg(one.text) : one.text;
    case Qt::AccessibleTextRole: return one.shortcuts.isEmpty() ? one.text : tr("%1, %2").arg(one.text, one.shortcuts.first().toString(QKeySequence::NativeText));
    case Qt::AccessibleDescriptionRole:
    case GroupRole: return one.group;
    case ShortcutRole: return one.shortcuts.isEmpty() ? QString() : one.shortcuts.first().toString(QKeySequence::NativeText);
    case EnabledRole: return one.enabled;
    default: return {};
    }
}

} // namespace telltale::ui
