// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/savedmessages.h"

#include <QAbstractItemModel>

#include <memory>

namespace telltale::ui {

/// The saved messages as a tree to look at, rename (edit role), drag about and undo. One for all composers. Every change is written
/// to the file at once; one that cannot be is told by failed() and stays in the window.
class SavedMessagesModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role { FolderRole = Qt::UserRole, SearchRole }; ///< bool; all words of an entry

    explicit SavedMessagesModel(const QString &path = settings::SavedMessages::defaultPath(), QObject *parent = nullptr);
    ~SavedMessagesModel() override;

    /// What was wrong with the file at the start; empty if nothing was.
    const QString &problem() const { return m_problem; }

    /// With all that is in it, for a folder.
    settings::SavedMessage entry(const QModelIndex &index) const;
    bool isFolder(const QModelIndex &index) const;
    /// Into the folder `beside`, or behind that message; at the end for no index. Names are made different from their neighbours'.
    QModelIndex add(const settings::SavedMessage &entry, const QModelIndex &beside);
    /// All that is in the folder `top`, as one step of undo.
    void addAll(const settings::SavedMessage &top);
    void remove(const QModelIndex &index);
    /// Among its neighbours (-1, 1). False at the end.
    bool moveBy(const QModelIndex &index, int rows);
    /// Into the folder before it, to its end.
    bool moveIn(const QModelIndex &index);
    /// Behind the folder that it is in.
    bool moveOut(const QModelIndex &index);

    /// The words of what undo() takes back; empty if there is nothing.
    QString undoWords() const;
    void undo();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex & = {}) const override { return 1; }
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

signals:
    void failed(const telltale::Failure &failure);
    void undoChanged();

private:
    struct Node;
    Node *node(const QModelIndex &index) const;
    QModelIndex indexOf(const Node *node) const;
    bool move(Node *node, Node *folder, int row);
    void remember(const QString &words);
    void save();

    settings::SavedMessages m_file;
    std::unique_ptr<Node> m_top;
    QString m_problem;
    QList<std::pair<QString, settings::SavedMessage>> m_before; ///< to undo: words, and all of the tree
};

} // namespace telltale::ui
