// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableview.h"

#include "ui/widgets/tableaccess.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>

#include <algorithm>
#include <limits>

namespace telltale::ui {

namespace {

constexpr int FitMargin = 8;
constexpr int WidestFit = 900;

/// Positions far outside the viewport must not wrap around.
int clamped(qint64 position)
{
    constexpr qint64 Far = std::numeric_limits<int>::max() / 2;
    return int(std::clamp(position, -Far, Far));
}

} // namespace

TableView::TableView(int rowHeight, QWidget *parent)
    : QAbstractItemView(parent)
    , m_header(new QHeaderView(Qt::Horizontal, this))
    , m_rowHeight(rowHeight)
{
    installTableAccess();
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    m_header->setHighlightSections(false);
    m_header->setSectionsMovable(true);
    m_header->setSectionsClickable(true);
    m_header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_header->setStretchLastSection(false);
    connect(m_header, &QHeaderView::sectionResized, this, [this] {
        updateGeometries();
        viewport()->update();
    });
    connect(m_header, &QHeaderView::sectionMoved, viewport(), qOverload<>(&QWidget::update));
    connect(m_header, &QHeaderView::sectionCountChanged, this, &TableView::updateGeometries);
    connect(m_header, &QHeaderView::geometriesChanged, this, &TableView::updateGeometries);
    connect(m_header, &QHeaderView::sectionHandleDoubleClicked, this, &TableView::fitColumn);
}

TableView::~TableView()
{
    m_header->disconnect(this); // it tells of its own end
}

void TableView::setModel(QAbstractItemModel *model)
{
    m_header->setModel(model);
    QAbstractItemView::setModel(model);
    updateGeometries();
}

QList<int> TableView::shownColumns() const
{
    QList<int> columns;
    for (int section = 0; section < m_header->count(); ++section) {
        const int column = m_header->logicalIndex(section);
        if (!isColumnHidden(column))
            columns.append(column);
    }
    return columns;
}

int TableView::rowCount() const { return model() ? model()->rowCount(rootIndex()) : 0; }

int TableView::firstVisibleRow() const { return verticalScrollBar()->value(); }

void TableView::setRowHeight(int height)
{
    if (height == m_rowHeight)
        return;
    m_rowHeight = height;
    updateGeometries();
    viewport()->update();
}

int TableView::rowsOnPage() const { return std::max(1, viewport()->height() / m_rowHeight); }

QList<TableView::Range> TableView::chosenRanges() const
{
    QList<Range> ranges;
    if (!selectionModel())
        return ranges;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        ranges.append({range.top(), range.bottom()});
    std::sort(ranges.begin(), ranges.end(), [](const Range &a, const Range &b) { return a.first < b.first; });
    QList<Range> merged;
    for (const Range &range : std::as_const(ranges)) {
        if (!merged.isEmpty() && range.first <= merged.last().last + 1)
            merged.last().last = std::max(merged.last().last, range.last);
        else
            merged.append(range);
    }
    return merged;
}

qint64 TableView::chosenCount() const
{
    qint64 count = 0;
    for (const Range &range : chosenRanges())
        count += range.last - range.first + 1;
    return count;
}

bool TableView::isRowChosen(int row) const
{
    return selectionModel() && selectionModel()->isSelected(model()->index(row, 0, rootIndex()));
}

QModelIndex TableView::placeIn(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    int column = currentIndex().isValid() ? currentIndex().column() : -1;
    if (column < 0 || isColumnHidden(column))
        column = m_header->logicalIndexAt(0);
    return model()->index(row, std::max(0, column), rootIndex());
}

void TableView::chooseRow(int row, ScrollHint hint)
{
    const QModelIndex index = placeIn(row);
    if (!index.isValid())
        return;
    m_choosing = true;
    setCurrentIndex(index);
    m_choosing = false;
    scrollTo(index, hint);
}

qint64 TableView::rowAt(int y) const
{
    const qint64 place = y >= 0 ? y / m_rowHeight : -((qint64(-y) + m_rowHeight - 1) / m_rowHeight);
    return firstVisibleRow() + place;
}

QRect TableView::rowRect(int row) const
{
    return {0, clamped((qint64(row) - firstVisibleRow()) * m_rowHeight), viewport()->width(), m_rowHeight};
}

QRect TableView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || isColumnHidden(index.column()))
        return {};
    QRect rect = rowRect(index.row());
    rect.setLeft(m_header->sectionViewportPosition(index.column()));
    rect.setWidth(m_header->sectionSize(index.column()));
    return rect;
}

QModelIndex TableView::indexAt(const QPoint &point) const
{
    const qint64 row = rowAt(point.y());
    const int column = m_header->logicalIndexAt(point.x());
    if (row < 0 || row >= rowCount() || column < 0)
        return {};
    return model()->index(int(row), column, rootIndex());
}

void TableView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int row = index.row();
    const int first = firstVisibleRow();
    const int page = rowsOnPage();
    QScrollBar *down = verticalScrollBar();
    if (hint == PositionAtTop || (hint == EnsureVisible && row < first))
        down->setValue(row);
    else if (hint == PositionAtBottom || (hint == EnsureVisible && row >= first + page))
        down->setValue(row - page + 1);
    else if (hint == PositionAtCenter)
        down->setValue(row - page / 2);

    const QRect rect = visualRect(index);
    QScrollBar *across = horizontalScrollBar();
    if (rect.isEmpty())
        return;
    if (rect.left() < 0 || rect.width() > viewport()->width())
        across->setValue(across->value() + rect.left());
    else if (rect.right() >= viewport()->width())
        across->setValue(across->value() + rect.right() - viewport()->width() + 1);
}

void TableView::scrollToTop() { verticalScrollBar()->setValue(0); }

void TableView::scrollToBottom() { verticalScrollBar()->setValue(verticalScrollBar()->maximum()); }

QModelIndex TableView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int rows = rowCount();
    const QList<int> columns = shownColumns();
    if (rows == 0 || columns.isEmpty())
        return {};
    if (!currentIndex().isValid())
        return placeIn(action == MoveEnd || action == MovePageDown ? std::min(rows - 1, firstVisibleRow() + rowsOnPage() - 1) : firstVisibleRow());
    qint64 row = currentIndex().row();
    qsizetype place = std::max(qsizetype(0), columns.indexOf(currentIndex().column()));
    switch (action) {
    case MoveUp:
    case MovePrevious: --row; break;
    case MoveDown:
    case MoveNext: ++row; break;
    case MovePageUp: row -= rowsOnPage(); break;
    case MovePageDown: row += rowsOnPage(); break;
    case MoveHome: row = 0; break;
    case MoveEnd: row = rows - 1; break;
    case MoveLeft: place -= layoutDirection() == Qt::LeftToRight ? 1 : -1; break;
    case MoveRight: place += layoutDirection() == Qt::LeftToRight ? 1 : -1; break;
    }
    const int column = columns[std::clamp(place, qsizetype(0), columns.size() - 1)];
    return model()->index(int(std::clamp(row, qint64(0), qint64(rows) - 1)), column, rootIndex());
}

int TableView::horizontalOffset() const { return m_header->offset(); }

int TableView::verticalOffset() const { return clamped(qint64(firstVisibleRow()) * m_rowHeight); }

bool TableView::isIndexHidden(const QModelIndex &index) const { return isColumnHidden(index.column()); }

void TableView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const qint64 last = rowCount() - 1;
    const qint64 from = std::min(rowAt(rect.top()), rowAt(rect.bottom()));
    const qint64 to = std::max(rowAt(rect.top()), rowAt(rect.bottom()));
    if (to < 0 || from > last || last < 0) {
        selectionModel()->select(QItemSelection(), command);
        return;
    }
    const QModelIndex top = model()->index(int(std::max(qint64(0), from)), 0, rootIndex());
    const QModelIndex bottom = model()->index(int(std::min(to, last)), model()->columnCount(rootIndex()) - 1, rootIndex());
    selectionModel()->select(QItemSelection(top, bottom), command | QItemSelectionModel::Rows);
}

QRegion TableView::visualRegionForSelection(const QItemSelection &selection) const
{
    const int first = firstVisibleRow();
    const int last = first + rowsOnPage() + 1;
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        const int top = std::max(first, range.top());
        const int bottom = std::min(last, range.bottom());
        if (top <= bottom)
            region += rowRect(top).united(rowRect(bottom));
    }
    return region;
}

QItemSelectionModel::SelectionFlags TableView::selectionCommand(const QModelIndex &index, const QEvent *event) const
{
    const auto chosenAlone = QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
    if (m_choosing)
        return chosenAlone;
    // Ctrl+Home and Ctrl+End go where Home and End go, and choose that row as these do.
    if (event && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Home || key->key() == Qt::Key_End) && key->modifiers() == Qt::ControlModifier)
            return chosenAlone;
    }
    return QAbstractItemView::selectionCommand(index, event);
}

void TableView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const bool focused = hasFocus();
    const QRect area = event->rect();
    const int last = int(std::min(qint64(rowCount()) - 1, rowAt(area.bottom())));
    const QList<int> columns = shownColumns();
    const QStyle::State plain = option.state & ~(QStyle::State_Selected | QStyle::State_HasFocus | QStyle::State_MouseOver);
    for (int row = int(std::max(qint64(0), rowAt(area.top()))); row <= last; ++row) {
        const QRect whole = rowRect(row);
        const bool chosen = isRowChosen(row);
        option.state = plain;
        option.state.setFlag(QStyle::State_Selected, chosen);
        option.features = row % 2 == 1 && alternatingRowColors() ? QStyleOptionViewItem::Alternate : QStyleOptionViewItem::None;
        for (const int column : columns) {
            option.viewItemPosition = column == columns.first() ? QStyleOptionViewItem::Beginning : QStyleOptionViewItem::Middle;
            option.rect = {m_header->sectionViewportPosition(column), whole.top(), m_header->sectionSize(column), m_rowHeight};
            if (!option.rect.intersects(area))
                continue;
            const QModelIndex index = model()->index(row, column, rootIndex());
            itemDelegateForIndex(index)->paint(&painter, option, index);
        }
        if (focused && !chosen && currentIndex().row() == row) {
            painter.setPen(option.palette.color(QPalette::Highlight));
            painter.drawRect(whole.adjusted(0, 0, -1, -1));
        }
    }
}

void TableView::updateGeometries()
{
    const int height = m_header->isHidden() ? 0 : m_header->sizeHint().height();
    setViewportMargins(0, height, 0, 0);
    const QRect area = viewport()->geometry();
    m_header->setGeometry(area.left(), area.top() - height, area.width(), height);
    updateScrollBars();
    QAbstractItemView::updateGeometries();
}

void TableView::updateScrollBars()
{
    QScrollBar *down = verticalScrollBar();
    down->setSingleStep(1);
    down->setPageStep(rowsOnPage());
    down->setRange(0, std::max(0, rowCount() - rowsOnPage()));
    QScrollBar *across = horizontalScrollBar();
    across->setSingleStep(fontMetrics().averageCharWidth() * 4);
    across->setPageStep(viewport()->width());
    across->setRange(0, std::max(0, m_header->length() - viewport()->width()));
}

void TableView::scrollContentsBy(int dx, int dy)
{
    if (dx != 0)
        m_header->setOffset(horizontalScrollBar()->value());
    const qint64 down = qint64(dy) * m_rowHeight;
    if (std::abs(down) < viewport()->height())
        viewport()->scroll(dx, int(down));
    else
        viewport()->update();
}

void TableView::reset()
{
    QAbstractItemView::reset();
    updateScrollBars();
}

void TableView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    updateScrollBars();
    if (start <= firstVisibleRow() + rowsOnPage())
        viewport()->update();
}

void TableView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsAboutToBeRemoved(parent, start, end);
    viewport()->update();
    scheduleDelayedItemsLayout();
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    for (const QModelIndex &index : {current, previous}) {
        if (index.isValid())
            viewport()->update(rowRect(index.row()));
    }
    QAbstractItemView::currentChanged(current, previous);
    if (current.isValid() && hasFocus())
        tellAccess(*this, QAccessible::Focus, current);
}

void TableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    if (!selected.isEmpty() && currentIndex().isValid())
        tellAccess(*this, QAccessible::Selection, currentIndex());
}

void TableView::focusInEvent(QFocusEvent *event)
{
    QAbstractItemView::focusInEvent(event);
    viewport()->update();
}

void TableView::focusOutEvent(QFocusEvent *event)
{
    QAbstractItemView::focusOutEvent(event);
    viewport()->update();
}

void TableView::changeEvent(QEvent *event)
{
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometries();
}

void TableView::fitColumn(int column)
{
    // As wide as what is in sight needs: the rest may be millions.
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int width = m_header->sectionSizeHint(column);
    const QList<int> columns = shownColumns();
    option.viewItemPosition = columns.value(0) == column ? QStyleOptionViewItem::Beginning : QStyleOptionViewItem::Middle;
    const int last = std::min(rowCount(), firstVisibleRow() + rowsOnPage() + 1);
    for (int row = firstVisibleRow(); row < last; ++row) {
        const QModelIndex index = model()->index(row, column, rootIndex());
        width = std::max(width, itemDelegateForIndex(index)->sizeHint(option, index).width() + FitMargin);
    }
    m_header->resizeSection(column, std::min(width, WidestFit));
}

} // namespace telltale::ui
