// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/eventmodel.h"

#include "app/history/marks.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace telltale::models {

using history::EventField;
using history::Query;
using history::Row;
using history::RowNumbers;
using history::RowPointer;

namespace {

int timeColumn()
{
    static const int column = history::eventFieldIndex(u"time");
    return column;
}

QString cell(const EventField &field, const Row &row)
{
    QString text = field.text(row);
    if (text.size() > EventModel::MostCellCharacters)
        text = text.left(EventModel::MostCellCharacters) + u'…';
    return text;
}

QString retryClass(const Row &row)
{
    const auto &diagnosis = row.event.diagnosis;
    return diagnosis && diagnosis->retry ? QString(retryName(diagnosis->retry->retryClass)) : QString();
}

} // namespace

EventModel::EventModel(std::shared_ptr<const history::Store> store, const history::Marks *marks, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(std::move(store))
    , m_marks(marks)
{
    if (m_marks) {
        connect(m_marks, &history::Marks::changed, this, [this](qint64 number) {
            const QModelIndex place = indexOfRow(number);
            if (place.isValid())
                emit dataChanged(place, place.siblingAtColumn(columnCount() - 1));
        });
        connect(m_marks, &history::Marks::replaced, this, [this] {
            if (rowCount() > 0)
                emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        });
    }
    ask();
    refresh();
}

int EventModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_count);
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
        return index.column() == timeColumn() ? timeText(index.row(), *found) : cell(field, *found);
    case Qt::ToolTipRole:
        return toolTip(index, *found);
    case Qt::AccessibleTextRole: // an arrow is nothing to be read out
        return field.key == "dir"_L1 ? field.value(*found).toString() : data(index, Qt::DisplayRole);
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
    case MarkedRole:
        return m_marks && m_marks->contains(found->number);
    case NoteRole:
        return m_marks ? m_marks->note(found->number) : QString();
    default:
        return {};
    }
}

/// The whole text of a cell that a column may be too narrow for, then what there is to say about it, then what somebody noted.
QString EventModel::toolTip(const QModelIndex &index, const Row &row) const
{
    const EventField &field = history::eventFields()[index.column()];
    QStringList lines {index.column() == timeColumn() ? timeText(index.row(), row) : cell(field, row), history::cellHelp(field, row)};
    if (m_marks && m_marks->contains(row.number))
        lines.append(m_marks->note(row.number).isEmpty() ? u"⚑"_s : u"⚑ "_s + m_marks->note(row.number));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QList<EventField> &fields = history::eventFields();
    if (orientation != Qt::Horizontal || section < 0 || section >= fields.size())
        return {};
    const EventField &field = fields[section];
    switch (role) {
    case Qt::DisplayRole:
        return QCoreApplication::translate("EventField", field.title);
    case Qt::ToolTipRole:
        return QCoreApplication::translate("EventField", field.help);
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
    if (!index.isValid() || index.model() != this || index.row() >= m_count)
        return nullptr;
    const qint64 number = numberAt(index.row());
    if (const RowPointer *made = m_made.object(number))
        return *made;
    RowPointer row = m_store->pointer(number);
    m_made.insert(number, new RowPointer(row));
    return row;
}

QModelIndex EventModel::indexOfRow(qint64 number) const
{
    const qint64 place = number < 0 ? -1 : m_rows.indexOf(number);
    return place < 0 || place >= m_count ? QModelIndex() : index(int(place), 0);
}

QString EventModel::timeText(int place, const Row &row) const
{
    const Time time = row.event.time;
    switch (m_timeStyle) {
    case TimeStyle::Clock:
        break;
    case TimeStyle::Relative: {
        const qint64 origin = m_origin >= 0 ? m_origin : m_store->firstCaptured();
        return spanText(origin < m_store->size() ? time - m_store->time(origin) : 0);
    }
    case TimeStyle::Delta:
        return place == 0 ? QString() : spanText(time - m_store->time(numberAt(place - 1)));
    }
    return cell(history::eventFields()[timeColumn()], row);
}

void EventModel::setTimeStyle(TimeStyle style)
{
    m_timeStyle = style;
    timesChanged();
}

void EventModel::setTimeOrigin(qint64 number)
{
    m_origin = number;
    timesChanged();
}

void EventModel::timesChanged()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, timeColumn()), index(rowCount() - 1, timeColumn()));
}

void EventModel::setFilter(const history::Filter &filter)
{
    m_filter = filter;
    m_sameRows = false;
    ask();
}

void EventModel::setOrder(history::RowOrder order)
{
    if (order == m_order)
        return;
    m_order = order;
    m_sameRows = m_sameRows || m_taken == m_question;
    ask();
}

void EventModel::setStore(std::shared_ptr<const history::Store> store)
{
    replace({}, 0); // the rows of the old one are no rows of this
    m_store = std::move(store);
    m_made.clear();
    m_origin = -1;
    m_sameRows = false;
    m_limit = m_store->size(); // a pause goes on
    ask();
}

void EventModel::setPaused(bool paused)
{
    if (paused == m_paused)
        return;
    m_paused = paused;
    m_settled = paused && !m_answering && m_taken == m_question;
    m_limit = m_store->size();
    wait(0);
    refresh();
}

void EventModel::ask()
{
    m_goal = m_store->size();
    m_question = m_query.ask(m_store, m_filter, m_order);
    m_searching = true;
    m_answering = true;
    m_settled = false;
    refresh();
    if (m_searching)
        emit progressed(m_count, m_searched);
}

Query::Answer EventModel::answer()
{
    const Query::Answer known = m_query.answer();
    if (!m_filter.isEmpty() || !m_order.isNatural())
        return known;
    // Everything, as it came: known without asking.
    const qint64 size = m_store->size();
    return {m_question, RowNumbers::all(size), size, true, m_store};
}

void EventModel::refresh()
{
    m_query.wake();
    const Query::Answer found = answer();
    if (found.question != m_question)
        return; // its first rows are not there yet
    const auto state = std::pair(m_searching, m_answering);
    const qint64 searchedBefore = m_searched;
    const qint64 shownBefore = m_count;
    m_searched = found.searched;
    m_searching = !found.isComplete;
    m_answering = m_searching && found.searched < m_goal;
    const bool natural = found.rows.isNatural();
    const qint64 there = m_paused && natural ? found.rows.firstFrom(m_limit) : found.rows.size();
    if (natural || !m_settled)
        take(found, there);
    m_settled = m_paused && (m_settled || !m_answering);
    wait(m_paused ? std::max<qint64>(0, found.rows.size() - m_count) : 0);
    if (searchedBefore != m_searched || state != std::pair(m_searching, m_answering) || shownBefore != m_count)
        emit progressed(m_count, m_searched);
}

void EventModel::take(const Query::Answer &answer, qint64 count)
{
    const bool known = m_taken == answer.question;
    if (!known && m_sameRows && m_answering)
        return; // the same rows in another order: the old one stays until they are all there
    if (known && answer.rows.isNatural())
        insert(answer.rows, count);
    else if ((known || m_sameRows) && count == answer.rows.size() && count >= m_count)
        reorder(answer.rows);
    else
        replace(answer.rows, count);
    m_taken = answer.question;
    m_sameRows = false;
}

void EventModel::insert(const RowNumbers &rows, qint64 count)
{
    if (count <= m_count)
        return;
    beginInsertRows({}, int(m_count), int(count) - 1);
    m_rows = rows;
    m_count = count;
    endInsertRows();
}

void EventModel::reorder(const RowNumbers &rows)
{
    emit aboutToReorder();
    if (rows.size() > m_count) { // more first, then all of them to their places
        beginInsertRows({}, int(m_count), int(rows.size()) - 1);
        m_coming = rows;
        m_count = rows.size();
        endInsertRows();
    }
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    QHash<int, int> places; ///< a chosen row has several
    QModelIndexList to;
    for (const QModelIndex &old : from) {
        auto place = places.constFind(old.row());
        if (place == places.cend())
            place = places.insert(old.row(), int(rows.indexOf(numberAt(old.row()))));
        to.append(*place < 0 ? QModelIndex() : index(*place, old.column()));
    }
    m_rows = rows;
    m_coming = {};
    changePersistentIndexList(from, to);
    emit layoutChanged({}, VerticalSortHint);
}

void EventModel::replace(const RowNumbers &rows, qint64 count)
{
    beginResetModel();
    m_rows = rows;
    m_count = count;
    endResetModel();
}

void EventModel::wait(qint64 rows)
{
    if (rows == m_waiting)
        return;
    m_waiting = rows;
    emit waitingChanged(rows);
}

} // namespace telltale::models
