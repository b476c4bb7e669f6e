// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/command.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

/// A menu's text as a person says it: no accelerator, no dots at the end.
QString plain(QString text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && i + 1 < text.size())
            ++i;
        result += text[i];
    }
    return result.endsWith(u'…') ? result.chopped(1) : result;
}

void collect(const QList<QAction *> &actions, const QString &group, QList<Command> &commands)
{
    for (QAction *action : actions) {
        if (const QMenu *menu = action->menu()) {
            const QString name = plain(menu->title());
            collect(menu->actions(), group.isEmpty() ? name : group + u" › "_s + name, commands);
        } else if (!action->isSeparator() && !action->text().isEmpty() && action->isVisible()) {
            commands.append({plain(action->text()), group, action->shortcuts(), action->isEnabled(), action->isCheckable() && action->isChecked(),
                             [action] { action->trigger(); }});
        }
    }
}

} // namespace

QList<Command> commandsOf(const QMenuBar &bar)
{
    QList<Command> commands;
    collect(bar.actions(), {}, commands);
    return commands;
}

int matchRank(const QString &typed, const QString &text)
{
    constexpr int Whole = 100;
    int rank = Whole;
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            return 0;
        const bool begins = at == 0 || !text[at - 1].isLetterOrNumber();
        rank += (begins ? Whole : 0) + qMax<int>(0, Whole / 2 - int(at));
    }
    return rank;
}

} // namespace telltale::ui
