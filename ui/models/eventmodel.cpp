// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/eventmodel.h"

namespace telltale::models {

using history::EventField;
using history::Row;
using history::RowPointer;

namespace {

QString cell(const EventField &field, const Row &row)
{
    QString text = field.text(row);
    if (text.size() > EventModel::MostCellCharacters)
        text = text.left(EventModel::MostCellCharacters) + u'…';
    return text;
}

/// The whole text of a cell that a column may be too narrow for, then what there is to say about it.
QString toolTip(const EventField &field, const Row &row)
{
    const QString text = cell(field, row);
    const QString help = history::cellHelp(field, row);
    if (help.isEmpty())
        return text;
    return text.isEmpty() ? help : text + u'\n' + help;
}

QString retryClass(const Row &row)
{
    const auto &diagnosis = row.event.diagnosis;
    return diagnosis && diagnosis->retry ? QString(retryName(diagnosis->retry->retryClass)) : QString();
}

} // namespace

EventModel::EventModel(const history::Store &store, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(&store)
    , m_rows(store)
    , m_timer(this)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &EventModel::goOn);
    goOn();
}

int EventModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.count());
}

int EventModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(history::eventFields().size());
}

QVariant EventModel::data(const QModelIndex &index, int role) const
{
    const RowPointer found = row(index);
    if (!found)
        return {};
    const EventField &field = history::eventFields()[index.column()];
    switch (role) {
    case Qt::DisplayRole:
        return cell(field, *found);
    case Qt::ToolTipRole:
        return toolTip(field, *found);
    case Qt::TextAlignmentRole:
        return int(field.alignment);
    case RowRole:
        return QVariant::fromValue(found);
    case MonospaceRole:
        return field.monospace;
    case FailureRole:
        return found->event.isFailure();
    case RetryRole:
        return retryClass(*found);
    case DirectionRole:
        return QString(wire::directionName(found->event.direction));
    case KindRole:
        return QString(kindName(found->event.kind));
    default:
        return {};
    }
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QList<EventField> &fields = history::eventFields();
    if (orientation != Qt::Horizontal || section < 0 || section >= fields.size())
        return {};
    const EventField &field = fields[section];
    switch (role) {
    case Qt::DisplayRole:
        return QString::fromUtf8(field.title);
    case Qt::ToolTipRole:
        return QString::fromUtf8(field.help);
    case Qt::TextAlignmentRole:
        return int(field.alignment);
    case FieldRole:
        return field.key;
    case WidthRole:
        return field.width;
    case ShownRole:
        return field.column;
    default:
        return {};
    }
}

RowPointer EventModel::row(const QModelIndex &index) const
{
    if (!index.isValid() || index.model() != this || index.row() >= m_rows.count())
        return nullptr;
    const qint64 number = m_rows.numberAt(index.row());
    if (const RowPointer *made = m_made.object(number))
        return *made;
    RowPointer row = m_store->pointer(number);
    m_made.insert(number, new RowPointer(row));
    return row;
}

QModelIndex EventModel::indexOfRow(qint64 number) const
{
    const qint64 place = m_rows.indexOf(number);
    return place < 0 ? QModelIndex() : index(int(place), 0);
}

void EventModel::setFilter(const history::Filter &filter)
{
    m_filter = filter;
    restart(filter);
}

void EventModel::setStore(const history::Store &store)
{
    m_store = &store;
    m_made.clear();
    m_rows = FilteredRows(store);
    restart(m_filter);
}

void EventModel::refresh()
{
    if (!m_timer.isActive() && m_rows.isBehind())
        goOn();
}

// The first slice is searched before the views are told, so that a small store never flickers through an empty table.
void EventModel::restart(const history::Filter &filter)
{
    beginResetModel();
    m_rows.restart(filter);
    m_rows.search();
    m_rows.publish();
    ++m_slices;
    endResetModel();
    if (m_rows.isBehind())
        m_timer.start();
    else
        m_timer.stop();
    emit progressed(m_rows.count(), m_rows.searched());
}

void EventModel::goOn()
{
    ++m_slices;
    if (const qint64 found = m_rows.search(); found > 0) {
        const auto first = int(m_rows.count());
        beginInsertRows({}, first, first + int(found) - 1);
        m_rows.publish();
        endInsertRows();
    }
    if (m_rows.isBehind() && !m_timer.isActive())
        m_timer.start();
    else if (!m_rows.isBehind())
        m_timer.stop();
    emit progressed(m_rows.count(), m_rows.searched());
}

} // namespace telltale::models
