// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/savedmessages.h"

#include <QWidget>

class QAction;
class QLineEdit;
class QSortFilterProxyModel;
class QToolButton;
class QTreeView;

namespace telltale::ui {

class SavedMessagesModel;
class SmallPrint;

/// The tree of saved messages with what can be done to it: take one up (click, Enter), save the present one, folders, rename (F2),
/// delete (Del), undo, move (drag, or Alt with an arrow), search, import and export.
class SavedMessagesPanel : public QWidget {
    Q_OBJECT

public:
    explicit SavedMessagesPanel(QWidget *parent = nullptr);

    /// Must outlive the panel.
    void setModel(SavedMessagesModel *model);
    /// Adds it beside the chosen entry, chooses it, and lets the user type its name. `remark` is said beneath.
    void add(const settings::SavedMessage &message, const QString &remark);
    /// Beneath the tree, what keeps a message from being taken up.
    void say(const QString &words);
    /// Without the dialog that asks for the file.
    void importFrom(const QString &path);
    void exportTo(const QString &path);

signals:
    /// Fill the composer with the message at this index of the model.
    void chosen(const QModelIndex &index);
    /// The present message shall be added.
    void saveWanted();

private:
    void makeButtons();
    QAction *makeAction(const char *name, const QString &text, const QKeySequence &keys);
    QModelIndex current() const; ///< of the model
    void choose(const QModelIndex &proxyIndex);
    void select(const QModelIndex &index, bool edit);
    void refresh();

    SavedMessagesModel *m_model = nullptr;
    QSortFilterProxyModel *m_shown;
    QLineEdit *m_search;
    QTreeView *m_tree;
    QToolButton *m_save;
    QToolButton *m_folder;
    QToolButton *m_more;
    QAction *m_rename = nullptr;
    QAction *m_delete = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_export = nullptr;
    SmallPrint *m_status;
};

} // namespace telltale::ui
