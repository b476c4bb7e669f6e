// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/system.h"

#include <QAbstractItemModel>

#include <vector>

namespace telltale::ui {

/// The fields of one message (System::tree) for a tree view: name and value. Holds a flat copy of the nodes.
class NodeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn, ColumnCount };

    explicit NodeModel(QObject *parent = nullptr);

    void setNodes(const QList<protocol::Node> &nodes);
    /// The bytes of the message that a field came from.
    wire::Span bytesOf(const QModelIndex &index) const;
    /// The innermost field that this byte belongs to; invalid if there is none.
    QModelIndex fieldAt(qsizetype byte) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Item {
        QString label;
        QString value;
        wire::Span span;
        int parent = -1; ///< index in m_items
        int row = 0;
        std::vector<int> children;
    };
    void add(const QList<protocol::Node> &nodes, int parent);
    const std::vector<int> &childrenOf(const QModelIndex &parent) const;

    std::vector<Item> m_items;
    std::vector<int> m_roots;
};

} // namespace telltale::ui
