// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/nodemodel.h"

#include "ui/theme/theme.h"

namespace telltale::ui {

NodeModel::NodeModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void NodeModel::setNodes(const QList<protocol::Node> &nodes)
{
    beginResetModel();
    m_items.clear();
    m_roots.clear();
    add(nodes, -1);
    endResetModel();
}

void NodeModel::add(const QList<protocol::Node> &nodes, int parent)
{
    // Depth is bounded by the readers that make nodes (512 levels of JSON).
    for (const protocol::Node &node : nodes) {
        const int index = int(m_items.size());
        std::vector<int> &siblings = parent < 0 ? m_roots : m_items[size_t(parent)].children;
        const int row = int(siblings.size());
        siblings.push_back(index);
        m_items.push_back({.label = node.label, .value = node.value, .span = node.span, .parent = parent, .row = row});
        add(node.children, index);
    }
}

const std::vector<int> &NodeModel::childrenOf(const QModelIndex &parent) const
{
    return parent.isValid() ? m_items[parent.internalId()].children : m_roots;
}

wire::Span NodeModel::bytesOf(const QModelIndex &index) const
{
    return index.isValid() ? m_items[index.internalId()].span : wire::Span();
}

QModelIndex NodeModel::fieldAt(qsizetype byte) const
{
    int best = -1;
    for (int i = 0; i < int(m_items.size()); ++i) {
        const wire::Span span = m_items[size_t(i)].span;
        // Children stand behind their parents: of two alike, the inner one is taken.
        if (byte >= span.offset && byte < span.offset + span.length && (best < 0 || span.length <= m_items[size_t(best)].span.length))
            best = i;
    }
    return best < 0 ? QModelIndex() : createIndex(m_items[size_t(best)].row, NameColumn, quintptr(best));
}

QModelIndex NodeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, quintptr(childrenOf(parent)[size_t(row)]));
}

QModelIndex NodeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const int parent = m_items[index.internalId()].parent;
    return parent < 0 ? QModelIndex() : createIndex(m_items[size_t(parent)].row, 0, quintptr(parent));
}

int NodeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(childrenOf(parent).size());
}

int NodeModel::columnCount(const QModelIndex &) const { return ColumnCount; }

QVariant NodeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Item &item = m_items[index.internalId()];
    if (role == Qt::DisplayRole)
        return index.column() == NameColumn ? item.label : item.value;
    if (role == Qt::FontRole)
        return wireFont();
    if (role == Qt::ForegroundRole && index.column() == NameColumn)
        return toneColour(Tone::Muted);
    return {};
}

QVariant NodeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Field") : tr("Value");
}

} // namespace telltale::ui
