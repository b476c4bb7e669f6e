// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/eventfields.h"
#include "app/history/query.h"
#include "ui/models/timetext.h"

#include <QAbstractTableModel>
#include <QCache>

namespace telltale::history {
class Marks;
}

namespace telltale::models {

/// The rows of a store that a filter lets through, in the order that was asked for, as a table; a column per event field, in the order
/// of eventFields(). Facts only: icons, colours and translations of titles are the views'.
///
/// Knows rows by their numbers, which a query finds on a thread of its own, and makes those that are looked at. What is new appears when
/// refresh() is called, from a timer of one display frame: rows in the store's order as one insertion at the end, another filter as
/// a reset, a new sorting as a change of layout. Nothing it does takes longer because there are more rows.
class EventModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        RowRole = Qt::UserRole + 1, ///< history::RowPointer
        MonospaceRole, ///< bool: the cell is from the wire
        FailureRole, ///< bool: Event::isFailure()
        RetryRole, ///< the retry class's name, or empty
        DirectionRole, ///< `in`, `out`
        KindRole, ///< the kind's name
        MarkedRole, ///< bool: somebody marked the row
        NoteRole, ///< what they noted, or empty
        FieldRole, ///< in a header: the field's key
        WidthRole, ///< in a header: the default width in characters
        ShownRole, ///< in a header: whether the column is shown by default
    };
    /// Longer cells are cut for display: no column is that wide.
    static constexpr qsizetype MostCellCharacters = 500;

    /// `marks` may be null, else it must outlive the model.
    explicit EventModel(std::shared_ptr<const history::Store> store, const history::Marks *marks = nullptr, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    const history::Store &store() const { return *m_store; }
    std::shared_ptr<const history::Store> sharedStore() const { return m_store; }
    /// The row at an index; null for an invalid one.
    history::RowPointer row(const QModelIndex &index) const;
    /// The number in the store of the row at `place` < rowCount().
    qint64 numberAt(int place) const { return place < m_rows.size() ? m_rows[place] : m_coming[place]; }
    /// Where the store's row `number` is shown (first column); invalid if it is filtered out or not there yet.
    QModelIndex indexOfRow(qint64 number) const;
    /// How many rows there are without the filter, of those that were searched.
    qint64 total() const { return m_searched; }
    /// The query has not yet looked at all rows, or has not begun to.
    bool isSearching() const { return m_searching; }
    /// The rows that there were when the filter or the order changed have not all been looked at. (In a flood the search is never at
    /// the end of all rows for long; that is nothing to tell.)
    bool isAnswering() const { return m_answering; }
    const history::Filter &filter() const { return m_filter; }
    history::RowOrder order() const { return m_order; }
    bool isPaused() const { return m_paused; }
    /// While paused: rows that pass the filter and are not shown.
    qint64 waiting() const { return m_waiting; }

    TimeStyle timeStyle() const { return m_timeStyle; }
    void setTimeStyle(TimeStyle style);
    /// Row `number` is where relative times begin; -1: the first row that was captured.
    void setTimeOrigin(qint64 number);
    /// What the time column says of a row that is shown at `place`.
    QString timeText(int place, const history::Row &row) const;

    /// Shows the rows of another store.
    void setStore(std::shared_ptr<const history::Store> store);

public slots:
    /// Shows what the filter lets through, from the first row on. A text that is no filter never gets here, so the last good
    /// result stays.
    void setFilter(const telltale::history::Filter &filter);
    void setOrder(telltale::history::RowOrder order);
    /// Paused, the rows stay as they are, whatever the store gets: what comes is counted, and shown when the pause ends. Another filter
    /// or order is answered with the rows that were there when the pause began (sorted ones: when it was asked for).
    void setPaused(bool paused);
    /// Shows what was found since.
    void refresh();

signals:
    /// The number of rows shown or searched has changed, or the search has begun or ended.
    void progressed(qint64 shown, qint64 total);
    /// While paused: more rows wait.
    void waitingChanged(qint64 rows);
    /// The rows are about to change their places. A selection of many would be remembered row by row: let go of it now.
    void aboutToReorder();

private:
    void ask();
    history::Query::Answer answer();
    /// `count`: of the answer's rows, as many may be shown.
    void take(const history::Query::Answer &answer, qint64 count);
    void insert(const history::RowNumbers &rows, qint64 count);
    void reorder(const history::RowNumbers &rows);
    void replace(const history::RowNumbers &rows, qint64 count);
    void wait(qint64 rows);
    void timesChanged();
    QString toolTip(const QModelIndex &index, const history::Row &row) const;

    std::shared_ptr<const history::Store> m_store;
    const history::Marks *m_marks;
    history::Filter m_filter;
    history::RowOrder m_order;
    history::Query m_query;
    quint64 m_question = 0;
    quint64 m_taken = 0; ///< the question whose rows are shown
    bool m_sameRows = false; ///< the question differs from the one before in nothing but the order
    history::RowNumbers m_rows;
    history::RowNumbers m_coming; ///< while sorted rows grow: what those beyond m_rows will be among
    qint64 m_count = 0; ///< of m_rows, as many are shown
    qint64 m_searched = 0;
    bool m_searching = false;
    bool m_answering = false;
    qint64 m_goal = 0; ///< rows that the store had when it was asked
    bool m_paused = false;
    bool m_settled = false; ///< paused, and the sorted rows that were asked for are all shown
    qint64 m_limit = 0; ///< while paused: rows of the store from this one on came later
    qint64 m_waiting = 0;
    TimeStyle m_timeStyle = TimeStyle::Clock;
    qint64 m_origin = -1;
    mutable QCache<qint64, history::RowPointer> m_made {512}; ///< rows on the screen, by number: a cell asks for each several times
};

} // namespace telltale::models
