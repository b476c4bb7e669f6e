// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/eventfields.h"
#include "ui/models/filteredrows.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QTimer>

namespace telltale::models {

/// The rows of a store that a filter lets through, as a table; a column per event field, in the order of eventFields(). Facts
/// only: icons, colours and translations of titles are the views'.
///
/// New rows appear when refresh() is called, from a timer of one display frame, all of them in one insertion. While rows are
/// left to be searched, the model goes on by itself in slices, between which the event loop runs. The store must outlive it.
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
        FieldRole, ///< in a header: the field's key
        WidthRole, ///< in a header: the default width in characters
        ShownRole, ///< in a header: whether the column is shown by default
    };
    /// Longer cells are cut for display: no column is that wide.
    static constexpr qsizetype MostCellCharacters = 500;

    explicit EventModel(const history::Store &store, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// The row at an index; null for an invalid one.
    history::RowPointer row(const QModelIndex &index) const;
    /// Where the store's row `number` is shown (first column); invalid if it is filtered out or not there yet.
    QModelIndex indexOfRow(qint64 number) const;
    /// How many rows there are without the filter, of those that were searched.
    qint64 total() const { return m_rows.searched(); }
    bool isSearching() const { return m_timer.isActive(); }
    /// Slices of work so far.
    qint64 slices() const { return m_slices; }

    /// Shows the rows of another store, which must outlive the model or its next store.
    void setStore(const history::Store &store);

public slots:
    /// Shows what the filter lets through, from the first row on. A text that is no filter never gets here, so the last good
    /// result stays.
    void setFilter(const telltale::history::Filter &filter);
    /// Shows rows that were appended since.
    void refresh();

signals:
    /// The number of rows shown or searched has changed.
    void progressed(qint64 shown, qint64 total);

private:
    void restart(const history::Filter &filter);
    void goOn();

    const history::Store *m_store;
    history::Filter m_filter;
    FilteredRows m_rows;
    mutable QCache<qint64, history::RowPointer> m_made {256}; ///< rows on the screen, by number: a cell asks for each several times
    QTimer m_timer; ///< runs while rows are left to be searched
    qint64 m_slices = 0;
};

} // namespace telltale::models
