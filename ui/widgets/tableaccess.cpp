// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableaccess.h"

#include "ui/widgets/tableview.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>
#include <QQueue>

#include <algorithm>
#include <limits>

namespace telltale::ui {

namespace {

constexpr qsizetype MostCells = 4096;

/// A cell, or (row -1) a column's header. Places are counted in shown columns.
class CellAccess : public QAccessibleInterface, public QAccessibleTableCellInterface, public QAccessibleActionInterface {
public:
    CellAccess(TableView *view, int row, int place)
        : m_view(view)
        , m_row(row)
        , m_place(place)
    {
    }

    bool isValid() const override { return m_view && place() >= 0 && m_row < m_view->rowCount(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessible::Role role() const override { return isHeader() ? QAccessible::ColumnHeader : QAccessible::Cell; }
    void setText(QAccessible::Text, const QString &) override { }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        if (isHeader()) {
            const QHeaderView *header = m_view->horizontalHeader();
            const QRect area(header->sectionViewportPosition(column()), 0, header->sectionSize(column()), header->height());
            return {header->viewport()->mapToGlobal(area.topLeft()), area.size()};
        }
        const QRect area = m_view->visualRect(index());
        return {m_view->viewport()->mapToGlobal(area.topLeft()), area.size()};
    }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        const auto data = [this](int role) {
            return isHeader() ? m_view->model()->headerData(column(), Qt::Horizontal, role) : index().data(role);
        };
        if (kind == QAccessible::Description)
            return data(Qt::AccessibleDescriptionRole).toString();
        if (kind != QAccessible::Name)
            return {};
        const QString spoken = data(Qt::AccessibleTextRole).toString();
        return spoken.isEmpty() ? data(Qt::DisplayRole).toString() : spoken;
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        if (isHeader())
            return state;
        state.selectable = true;
        state.focusable = true;
        state.readOnly = true;
        state.selected = m_view->isRowChosen(m_row);
        state.focused = m_view->hasFocus() && m_view->currentIndex() == index();
        const QRect area = m_view->visualRect(index());
        state.offscreen = !m_view->viewport()->rect().intersects(area);
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableCellInterface && !isHeader())
            return static_cast<QAccessibleTableCellInterface *>(this);
        if (type == QAccessible::ActionInterface && !isHeader())
            return static_cast<QAccessibleActionInterface *>(this);
        return nullptr;
    }

    bool isSelected() const override { return isValid() && m_view->isRowChosen(m_row); }
    QList<QAccessibleInterface *> columnHeaderCells() const override
    {
        QAccessibleInterface *header = parent() ? parent()->child(m_place) : nullptr;
        return header ? QList<QAccessibleInterface *> {header} : QList<QAccessibleInterface *> {};
    }
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_place; }
    int rowIndex() const override { return m_row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return parent(); }

    QStringList actionNames() const override { return {toggleAction()}; }
    void doAction(const QString &name) override
    {
        if (name == toggleAction() && isValid())
            m_view->chooseRow(m_row);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }


private:
    bool isHeader() const { return m_row < 0; }
    int place() const { return m_view && m_place < m_view->shownColumns().size() ? m_place : -1; }
    int column() const { return m_view->shownColumns().value(m_place); }
    QModelIndex index() const { return m_view->model()->index(m_row, column()); }

    QPointer<TableView> m_view;
    int m_row;
    int m_place;
};

class TableAccess : public QAccessibleWidget, public QAccessibleTableInterface {
public:
    explicit TableAccess(TableView *view)
        : QAccessibleWidget(view, QAccessible::Table)
    {
    }
    ~TableAccess() override { forgetCells(); }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableInterface)
            return static_cast<QAccessibleTableInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    /// The header's cells, then the rows'.
    int childCount() const override { return int(std::min<qint64>((qint64(rows()) + 1) * columns(), std::numeric_limits<int>::max())); }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        return cell(index / columns() - 1, index % columns());
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *cell = dynamic_cast<const CellAccess *>(child);
        return cell ? (cell->rowIndex() + 1) * columns() + cell->columnIndex() : -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QModelIndex index = view()->indexAt(view()->viewport()->mapFromGlobal(QPoint(x, y)));
        return index.isValid() ? cell(index.row(), int(view()->shownColumns().indexOf(index.column()))) : nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        const QModelIndex index = view()->currentIndex();
        return index.isValid() ? cell(index.row(), int(view()->shownColumns().indexOf(index.column()))) : nullptr;
    }

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override { return row < 0 ? nullptr : cell(row, column); }
    int selectedCellCount() const override { return selectedRowCount() * columns(); }
    QList<QAccessibleInterface *> selectedCells() const override
    {
        QList<QAccessibleInterface *> cells;
        for (const int row : selectedRows()) {
            for (int place = 0; place < columns() && cells.size() < MostCells; ++place)
                cells.append(cell(row, place));
        }
        return cells;
    }
    QString columnDescription(int column) const override
    {
        return view()->model()->headerData(view()->shownColumns().value(column), Qt::Horizontal).toString();
    }
    QString rowDescription(int) const override { return {}; }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return int(view()->chosenCount()); }
    int columnCount() const override { return columns(); }
    int rowCount() const override { return rows(); }
    QList<int> selectedColumns() const override { return {}; }
    /// The first of them, where millions are chosen.
    QList<int> selectedRows() const override
    {
        QList<int> rows;
        for (const TableView::Range &range : view()->chosenRanges()) {
            for (int row = range.first; row <= range.last && rows.size() < MostCells; ++row)
                rows.append(row);
        }
        return rows;
    }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int row) const override { return view()->isRowChosen(row); }
    bool selectRow(int row) override { return select(row, QItemSelectionModel::Select); }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int row) override { return select(row, QItemSelectionModel::Deselect); }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *event) override
    {
        // What stands in the other cells stays there when rows come at the end, as they do here.
        if (event->modelChangeType() != QAccessibleTableModelChangeEvent::RowsInserted
            && event->modelChangeType() != QAccessibleTableModelChangeEvent::DataChanged)
            forgetCells();
    }

private:
    TableView *view() const { return static_cast<TableView *>(widget()); }
    int rows() const { return view()->rowCount(); }
    int columns() const { return int(view()->shownColumns().size()); }
    bool select(int row, QItemSelectionModel::SelectionFlags command)
    {
        if (row < 0 || row >= rows())
            return false;
        view()->selectionModel()->select(view()->model()->index(row, 0), command | QItemSelectionModel::Rows);
        return true;
    }

    QAccessibleInterface *cell(int row, int place) const
    {
        if (place < 0 || place >= columns() || row < -1 || row >= rows())
            return nullptr;
        const QPair<int, int> key(row, place);
        if (const auto found = m_cells.constFind(key); found != m_cells.cend())
            return QAccessible::accessibleInterface(*found);
        while (m_cells.size() >= MostCells)
            QAccessible::deleteAccessibleInterface(m_cells.take(m_order.dequeue()));
        const QAccessible::Id id = QAccessible::registerAccessibleInterface(new CellAccess(view(), row, place));
        m_cells.insert(key, id);
        m_order.enqueue(key);
        return QAccessible::accessibleInterface(id);
    }
    void forgetCells()
    {
        for (const QAccessible::Id id : std::as_const(m_cells))
            QAccessible::deleteAccessibleInterface(id);
        m_cells.clear();
        m_order.clear();
    }

    mutable QHash<QPair<int, int>, QAccessible::Id> m_cells;
    mutable QQueue<QPair<int, int>> m_order; ///< oldest first
};

QAccessibleInterface *makeAccess(const QString &className, QObject *object)
{
    auto *view = className == QLatin1String(TableView::staticMetaObject.className()) ? qobject_cast<TableView *>(object) : nullptr;
    return view ? new TableAccess(view) : nullptr;
}

} // namespace

void installTableAccess()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAccess);
        return true;
    }();
    Q_UNUSED(installed)
}

void tellAccess(TableView &view, QAccessible::Event what, const QModelIndex &index)
{
    if (!QAccessible::isActive())
        return;
    const int place = int(view.shownColumns().indexOf(index.column()));
    if (place < 0)
        return;
    QAccessibleEvent event(&view, what);
    event.setChild((index.row() + 1) * int(view.shownColumns().size()) + place);
    QAccessible::updateAccessibility(&event);
}

} // namespace telltale::ui
