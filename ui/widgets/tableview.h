// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QHeaderView>

namespace telltale::ui {

/// A flat table of whole rows, all of one height, under a header whose columns can be moved, resized, hidden and clicked. Nothing it
/// does takes longer because a model has more rows: it keeps nothing per row, asks only for the cells that are in sight, and its
/// vertical scroll bar counts rows. (QTableView keeps a section per row: a million of them take seconds to insert.)
///
/// Rows are chosen as a whole, in ranges: use chosenRanges(), never QItemSelectionModel::selectedRows(), which makes an index for
/// each. Typing letters searches nothing. Delegates get the column's place in QStyleOptionViewItem::viewItemPosition (the first one is the
/// Beginning). For models without children whose columns stay.
class TableView : public QAbstractItemView {
    Q_OBJECT

public:
    struct Range {
        int first = 0;
        int last = 0; ///< inclusive
        friend bool operator==(const Range &, const Range &) = default;
    };

    explicit TableView(int rowHeight, QWidget *parent = nullptr);
    ~TableView() override;

    QHeaderView *horizontalHeader() const { return m_header; }
    bool isColumnHidden(int column) const { return m_header->isSectionHidden(column); }
    void setColumnHidden(int column, bool hidden) { m_header->setSectionHidden(column, hidden); }
    void setColumnWidth(int column, int width) { m_header->resizeSection(column, width); }
    int columnWidth(int column) const { return m_header->sectionSize(column); }
    /// The columns in sight of the user, from left to right: not hidden, as they were moved.
    QList<int> shownColumns() const;

    int rowHeight() const { return m_rowHeight; }
    void setRowHeight(int height);
    int rowCount() const;
    int firstVisibleRow() const;
    /// Whole rows that fit, at least one.
    int rowsOnPage() const;

    /// The chosen rows, ascending and disjoint.
    QList<Range> chosenRanges() const;
    qint64 chosenCount() const;
    bool isRowChosen(int row) const;
    /// Makes a row current and the only one chosen, whatever keys are held. The scrolled column stays.
    void chooseRow(int row, ScrollHint hint = EnsureVisible);

    void setModel(QAbstractItemModel *model) override;
    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;
    void keyboardSearch(const QString &) override { }

public slots:
    void scrollToTop();
    void scrollToBottom();
    void reset() override;

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override;
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &index) const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event = nullptr) const override;

    void paintEvent(QPaintEvent *event) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateScrollBars();
    void fitColumn(int column);
    QRect rowRect(int row) const;
    /// The row at a height in the viewport, also far outside of it; not bounded by the model.
    qint64 rowAt(int y) const;
    /// An index in a row that the horizontal scrolling need not move for.
    QModelIndex placeIn(int row) const;

    QHeaderView *m_header;
    int m_rowHeight;
    bool m_choosing = false; ///< chooseRow() is at work: keys held do not count
};

} // namespace telltale::ui
