// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/savedmessagesmodel.h"

#include "app/protocol/registry.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

#include <algorithm>
#include <vector>

namespace telltale::ui {

using namespace Qt::StringLiterals;
using settings::SavedMessage;

namespace {

constexpr qsizetype MostUndos = 50;
const QLatin1String MimeType("application/x-telltale-saved-message");

} // namespace

struct SavedMessagesModel::Node {
    SavedMessage own; ///< without children
    Node *parent = nullptr;
    std::vector<std::unique_ptr<Node>> children;

    static std::unique_ptr<Node> from(const SavedMessage &entry, Node *parent)
    {
        auto node = std::make_unique<Node>();
        node->own = entry;
        node->own.children.clear();
        node->parent = parent;
        for (const SavedMessage &child : entry.children)
            node->children.push_back(from(child, node.get()));
        return node;
    }

    SavedMessage whole() const
    {
        SavedMessage entry = own;
        for (const auto &child : children)
            entry.children.append(child->whole());
        return entry;
    }

    int row() const
    {
        const auto it = std::find_if(parent->children.begin(), parent->children.end(), [this](const auto &child) { return child.get() == this; });
        return int(it - parent->children.begin());
    }

    bool isWithin(const Node *other) const
    {
        for (const Node *at = this; at; at = at->parent) {
            if (at == other)
                return true;
        }
        return false;
    }

    /// `name`, with a number where a neighbour has it.
    QString freeName(const QString &name, const Node *except = nullptr) const
    {
        const QString plain = name.simplified();
        const auto taken = [&](const QString &wanted) {
            return std::any_of(children.begin(), children.end(), [&](const auto &child) { return child.get() != except && child->own.name == wanted; });
        };
        QString free = plain;
        for (int number = 2; taken(free); ++number)
            free = u"%1 %2"_s.arg(plain).arg(number);
        return free;
    }
};

SavedMessagesModel::SavedMessagesModel(const QString &path, QObject *parent)
    : QAbstractItemModel(parent)
    , m_file(path)
{
    const auto top = m_file.load();
    m_top = Node::from(top ? *top : SavedMessage {.name = {}, .folder = true}, nullptr);
    if (!top)
        m_problem = top.failure().sentence();
}

SavedMessagesModel::~SavedMessagesModel() = default;

SavedMessagesModel::Node *SavedMessagesModel::node(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_top.get();
}

QModelIndex SavedMessagesModel::indexOf(const Node *node) const
{
    return node == m_top.get() ? QModelIndex() : createIndex(node->row(), 0, const_cast<Node *>(node));
}

SavedMessage SavedMessagesModel::entry(const QModelIndex &index) const { return node(index)->whole(); }
bool SavedMessagesModel::isFolder(const QModelIndex &index) const { return node(index)->own.folder; }

QModelIndex SavedMessagesModel::add(const SavedMessage &entry, const QModelIndex &beside)
{
    Node *neighbour = node(beside);
    Node *folder = neighbour->own.folder ? neighbour : neighbour->parent;
    const int row = folder == neighbour ? int(folder->children.size()) : neighbour->row() + 1;
    remember(entry.folder ? tr("new folder") : tr("saved message"));
    SavedMessage named = entry;
    named.name = folder->freeName(entry.name);
    beginInsertRows(indexOf(folder), row, row);
    folder->children.insert(folder->children.begin() + row, Node::from(named, folder));
    endInsertRows();
    save();
    return index(row, 0, indexOf(folder));
}

void SavedMessagesModel::addAll(const SavedMessage &top)
{
    if (top.children.isEmpty())
        return;
    remember(tr("import"));
    const int first = int(m_top->children.size());
    beginInsertRows({}, first, first + int(top.children.size()) - 1);
    for (SavedMessage child : top.children) {
        child.name = m_top->freeName(child.name);
        m_top->children.push_back(Node::from(child, m_top.get()));
    }
    endInsertRows();
    save();
}

void SavedMessagesModel::remove(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    Node *gone = node(index);
    remember(tr("deleting “%1”").arg(gone->own.name));
    Node *folder = gone->parent;
    const int row = gone->row();
    beginRemoveRows(indexOf(folder), row, row);
    folder->children.erase(folder->children.begin() + row);
    endRemoveRows();
    save();
}

/// `row` as Qt counts it: before which one of those that are there now.
bool SavedMessagesModel::move(Node *moved, Node *folder, int row)
{
    Node *from = moved->parent;
    const int oldRow = moved->row();
    if (folder->isWithin(moved) || !beginMoveRows(indexOf(from), oldRow, oldRow, indexOf(folder), row))
        return false;
    // Told before the tree changes; what is remembered is as it was.
    m_before.append({tr("moving “%1”").arg(moved->own.name), m_top->whole()});
    std::unique_ptr<Node> owned = std::move(from->children[size_t(oldRow)]);
    from->children.erase(from->children.begin() + oldRow);
    const int target = from == folder && row > oldRow ? row - 1 : row;
    owned->parent = folder;
    owned->own.name = folder->freeName(owned->own.name);
    folder->children.insert(folder->children.begin() + target, std::move(owned));
    endMoveRows();
    emit undoChanged();
    save();
    return true;
}

bool SavedMessagesModel::moveBy(const QModelIndex &index, int rows)
{
    if (!index.isValid())
        return false;
    Node *moved = node(index);
    const int wanted = moved->row() + rows;
    if (wanted < 0 || wanted >= int(moved->parent->children.size()))
        return false;
    return move(moved, moved->parent, rows > 0 ? wanted + 1 : wanted);
}

bool SavedMessagesModel::moveIn(const QModelIndex &index)
{
    if (!index.isValid() || index.row() == 0)
        return false;
    Node *moved = node(index);
    Node *folder = moved->parent->children[size_t(index.row() - 1)].get();
    return folder->own.folder && move(moved, folder, int(folder->children.size()));
}

bool SavedMessagesModel::moveOut(const QModelIndex &index)
{
    if (!index.isValid() || !index.parent().isValid())
        return false;
    Node *moved = node(index);
    return move(moved, moved->parent->parent, moved->parent->row() + 1);
}

void SavedMessagesModel::remember(const QString &words)
{
    m_before.append({words, m_top->whole()});
    if (m_before.size() > MostUndos)
        m_before.removeFirst();
    emit undoChanged();
}

QString SavedMessagesModel::undoWords() const { return m_before.isEmpty() ? QString() : m_before.last().first; }

void SavedMessagesModel::undo()
{
    if (m_before.isEmpty())
        return;
    const SavedMessage top = m_before.takeLast().second;
    beginResetModel();
    m_top = Node::from(top, nullptr);
    endResetModel();
    emit undoChanged();
    save();
}

void SavedMessagesModel::save()
{
    if (const auto saved = m_file.save(m_top->whole()); !saved)
        emit failed(saved.failure());
}

QModelIndex SavedMessagesModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *folder = node(parent);
    if (column != 0 || row < 0 || row >= int(folder->children.size()))
        return {};
    return createIndex(row, 0, folder->children[size_t(row)].get());
}

QModelIndex SavedMessagesModel::parent(const QModelIndex &index) const { return index.isValid() ? indexOf(node(index)->parent) : QModelIndex(); }

int SavedMessagesModel::rowCount(const QModelIndex &parent) const { return int(node(parent)->children.size()); }

QVariant SavedMessagesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const SavedMessage &own = node(index)->own;
    const protocol::System *system = protocol::systemByName(own.system);
    const QString label = system ? system->label() : own.system;
    const QString kind = own.folder ? tr("Folder") : own.operation.isEmpty() ? tr("%1, raw").arg(label) : u"%1, %2"_s.arg(label, own.operation);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return own.name;
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: return own.folder ? tr("Folder, %n entries", nullptr, rowCount(index)) : kind;
    case Qt::AccessibleTextRole: return u"%1 (%2)"_s.arg(own.name, kind);
    case FolderRole: return own.folder;
    case SearchRole: return own.name + u'\n' + own.system + u'\n' + own.operation + u'\n' + label;
    default: return {};
    }
}

bool SavedMessagesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().simplified();
    if (!index.isValid() || role != Qt::EditRole || name.isEmpty() || name == node(index)->own.name)
        return false;
    Node *renamed = node(index);
    remember(tr("renaming “%1”").arg(renamed->own.name));
    renamed->own.name = renamed->parent->freeName(name, renamed);
    emit dataChanged(index, index);
    save();
    return true;
}

Qt::ItemFlags SavedMessagesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const Qt::ItemFlags all = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled;
    return isFolder(index) ? all | Qt::ItemIsDropEnabled : all;
}

QStringList SavedMessagesModel::mimeTypes() const { return {MimeType}; }

QMimeData *SavedMessagesModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    // The way to it from the top: only this model reads it, and only within the program.
    QByteArray way;
    QDataStream stream(&way, QIODevice::WriteOnly);
    QList<int> rows;
    for (QModelIndex at = indexes.first(); at.isValid(); at = at.parent())
        rows.prepend(at.row());
    stream << rows;
    auto *data = new QMimeData;
    data->setData(MimeType, way);
    return data;
}

bool SavedMessagesModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent)
{
    if (action != Qt::MoveAction || !data->hasFormat(MimeType) || !isFolder(parent))
        return false;
    QDataStream stream(data->data(MimeType));
    QList<int> rows;
    stream >> rows;
    QModelIndex moved;
    for (const int at : std::as_const(rows))
        moved = index(at, 0, moved);
    if (moved.isValid())
        move(node(moved), node(parent), row < 0 ? rowCount(parent) : row);
    // The view must not take the rows away: they have moved.
    return false;
}

} // namespace telltale::ui
