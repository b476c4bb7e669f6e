// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/shortcutsheet.h"

#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace telltale::ui {

ShortcutSheet::ShortcutSheet(QWidget *parent)
    : QDialog(parent)
    , m_edit(new QLineEdit)
    , m_tree(new QTreeWidget)
    , m_nothing(new QLabel(tr("No command and no key fits.")))
{
    setObjectName(u"shortcutSheet"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    m_edit->setObjectName(u"shortcutEdit"_s);
    m_edit->setAccessibleName(tr("Search"));
    m_edit->setPlaceholderText(tr("Search by words or by keys, such as Ctrl+K"));
    m_edit->setClearButtonEnabled(true);
    m_tree->setObjectName(u"shortcutTree"_s);
    m_tree->setAccessibleName(tr("Shortcuts"));
    m_tree->setHeaderLabels({tr("Command"), tr("Keys")});
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(fontMetrics().height());
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_edit);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_nothing);
    const QFontMetrics metrics = fontMetrics();
    resize(metrics.averageCharWidth() * 80, metrics.height() * 36);
    connect(m_edit, &QLineEdit::textChanged, this, &ShortcutSheet::filter);
}

void ShortcutSheet::setCommands(const QList<Command> &commands)
{
    m_tree->clear();
    QTreeWidgetItem *group = nullptr;
    const QFontMetrics keyMetrics(wireFont());
    int widestText = 0;
    int widestKeys = 0;
    for (const Command &command : commands) {
        if (command.shortcuts.isEmpty())
            continue;
        if (!group || group->text(0) != command.group) {
            group = new QTreeWidgetItem(m_tree, {command.group});
            QFont font = m_tree->font();
            font.setBold(true);
            group->setFont(0, font);
            group->setFlags(Qt::ItemIsEnabled);
        }
        QStringList keys;
        for (const QKeySequence &shortcut : command.shortcuts)
            keys.append(shortcut.toString(QKeySequence::NativeText));
        auto *item = new QTreeWidgetItem(group, {command.text, keys.join(tr(" or "))});
        item->setFont(1, wireFont());
        widestText = qMax(widestText, fontMetrics().horizontalAdvance(item->text(0)));
        widestKeys = qMax(widestKeys, keyMetrics.horizontalAdvance(item->text(1)));
    }
    resize(qMax(width(), widestText + widestKeys + 8 * fontMetrics().height()), height()); // whole names, in every language
    m_tree->expandAll();
    filter(m_edit->text());
}

void ShortcutSheet::filter(const QString &typed)
{
    bool any = false;
    for (int g = 0; g < m_tree->topLevelItemCount(); ++g) {
        QTreeWidgetItem *group = m_tree->topLevelItem(g);
        bool anyHere = false;
        for (int i = 0; i < group->childCount(); ++i) {
            QTreeWidgetItem *item = group->child(i);
            const bool fits = matchRank(typed, group->text(0) + u' ' + item->text(0) + u' ' + item->text(1)) > 0;
            item->setHidden(!fits);
            anyHere = anyHere || fits;
        }
        group->setHidden(!anyHere);
        any = any || anyHere;
    }
    m_tree->setVisible(any);
    m_nothing->setVisible(!any);
}

} // namespace telltale::ui
