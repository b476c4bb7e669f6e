// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QAbstractTableModel>
#include <QAccessible>
#include <QScrollBar>
#include <QSet>
#include <QShortcut>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using telltale::ui::TableView;
using Ranges = QList<TableView::Range>;

namespace {

constexpr int Many = 10'000'000;
constexpr int RowHeight = 20;

/// As many rows as one likes; a cell says where it is. Counts what it is asked for.
class Numbers : public QAbstractTableModel {
public:
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 4; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        ++asked;
        rowsAsked.insert(index.row());
        return role == Qt::DisplayRole ? QVariant(u"%1/%2"_s.arg(index.row()).arg(index.column())) : QVariant();
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        return role == Qt::DisplayRole && orientation == Qt::Horizontal ? QVariant(u"column %1"_s.arg(section)) : QVariant();
    }
    void append(int rows)
    {
        beginInsertRows({}, m_rows, m_rows + rows - 1);
        m_rows += rows;
        endInsertRows();
    }
    void reset(int rows)
    {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
    void forget() const
    {
        asked = 0;
        rowsAsked.clear();
    }

    mutable qint64 asked = 0;
    mutable QSet<int> rowsAsked;

private:
    int m_rows = 0;
};

} // namespace

class TestTableView : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_model = std::make_unique<Numbers>();
        m_view = std::make_unique<TableView>(RowHeight);
        m_view->setModel(m_model.get());
        m_view->resize(500, 400);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup()
    {
        m_view.reset();
        m_model.reset();
    }

    /// The view asks a model of ten million rows for what is in sight and for nothing else.
    void looksOnlyAtWhatIsInSight()
    {
        m_model->append(Many);
        m_model->forget();
        m_view->repaint();
        const int page = m_view->rowsOnPage();
        QVERIFY(m_model->asked > 0);
        QVERIFY2(m_model->rowsAsked.size() <= page + 1, qPrintable(QString::number(m_model->rowsAsked.size())));
        m_model->forget();
        m_view->scrollToBottom();
        m_model->append(1000);
        m_view->scrollToBottom();
        m_view->selectAll();
        m_view->repaint();
        QVERIFY2(m_model->rowsAsked.size() <= 2 * (page + 1), qPrintable(QString::number(m_model->rowsAsked.size())));
        QCOMPARE(m_view->chosenRanges(), (Ranges {{0, Many + 999}}));
        QCOMPARE(m_view->chosenCount(), qint64(Many) + 1000);
        m_model->reset(Many);
        QCOMPARE(m_view->chosenCount(), 0);
        QCOMPARE(m_view->verticalScrollBar()->maximum(), Many - page);
    }

    void theModelTesterIsContent()
    {
        const QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->append(50);
        m_view->selectAll();
        m_model->reset(20);
        m_model->append(5);
        QCOMPARE(m_view->rowCount(), 25);
    }

    void theScrollBarCountsRows()
    {
        m_model->append(1000);
        QCOMPARE(m_view->verticalScrollBar()->maximum(), 1000 - m_view->rowsOnPage());
        m_view->verticalScrollBar()->setValue(300);
        QCOMPARE(m_view->firstVisibleRow(), 300);
        QCOMPARE(m_view->indexAt({5, 0}).row(), 300);
        QCOMPARE(m_view->indexAt({5, RowHeight * 2 + 1}).row(), 302);
        QCOMPARE(m_view->visualRect(m_model->index(301, 0)).top(), RowHeight);
        m_view->scrollTo(m_model->index(900, 0));
        QCOMPARE(m_view->firstVisibleRow(), 900 - m_view->rowsOnPage() + 1);
        m_view->scrollTo(m_model->index(10, 0), QAbstractItemView::PositionAtTop);
        QCOMPARE(m_view->firstVisibleRow(), 10);
        m_view->scrollTo(m_model->index(500, 0), QAbstractItemView::PositionAtCenter);
        QCOMPARE(m_view->firstVisibleRow(), 500 - m_view->rowsOnPage() / 2);
        m_model->reset(3);
        QCOMPARE(m_view->verticalScrollBar()->maximum(), 0);
        QCOMPARE(m_view->firstVisibleRow(), 0);
    }

    void keysWalk_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("held");
        QTest::addColumn<int>("to");
        const Qt::KeyboardModifiers none = Qt::NoModifier;
        QTest::newRow("down") << 500 << Qt::Key_Down << none << 501;
        QTest::newRow("up") << 500 << Qt::Key_Up << none << 499;
        QTest::newRow("up at the top") << 0 << Qt::Key_Up << none << 0;
        QTest::newRow("down at the bottom") << Many - 1 << Qt::Key_Down << none << Many - 1;
        QTest::newRow("home") << 500 << Qt::Key_Home << none << 0;
        QTest::newRow("end") << 500 << Qt::Key_End << none << Many - 1;
        QTest::newRow("ctrl home") << 500 << Qt::Key_Home << Qt::KeyboardModifiers(Qt::ControlModifier) << 0;
        QTest::newRow("ctrl end") << 500 << Qt::Key_End << Qt::KeyboardModifiers(Qt::ControlModifier) << Many - 1;
        QTest::newRow("right stays in the row") << 500 << Qt::Key_Right << none << 500;
    }
    void keysWalk()
    {
        QFETCH(int, from);
        QFETCH(Qt::Key, key);
        QFETCH(Qt::KeyboardModifiers, held);
        QFETCH(int, to);
        m_model->append(Many);
        m_view->chooseRow(from);
        QTest::keyClick(m_view.get(), key, held);
        QCOMPARE(m_view->currentIndex().row(), to);
        QCOMPARE(m_view->chosenRanges(), (Ranges {{to, to}}));
        QVERIFY(m_view->viewport()->rect().contains(m_view->visualRect(m_view->currentIndex()).center()));
    }

    void pagesAreAsLongAsTheView()
    {
        m_model->append(Many);
        const int page = m_view->rowsOnPage();
        m_view->chooseRow(1000);
        QTest::keyClick(m_view.get(), Qt::Key_PageDown);
        QCOMPARE(m_view->currentIndex().row(), 1000 + page);
        QTest::keyClick(m_view.get(), Qt::Key_PageUp);
        QTest::keyClick(m_view.get(), Qt::Key_PageUp);
        QCOMPARE(m_view->currentIndex().row(), 1000 - page);
    }

    void lettersSearchNothing()
    {
        m_model->append(Many);
        m_view->chooseRow(3);
        m_model->forget();
        QTest::keyClicks(m_view.get(), u"9999"_s);
        QCOMPARE(m_view->currentIndex().row(), 3);
        QVERIFY(m_model->rowsAsked.size() <= m_view->rowsOnPage() + 1);
    }

    void shiftAndControlChooseRanges()
    {
        m_model->append(Many);
        m_view->chooseRow(10);
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_view->chosenRanges(), (Ranges {{10, 12}}));
        QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(m_view->chosenRanges(), (Ranges {{10, Many - 1}}));
        QTest::keyClick(m_view.get(), Qt::Key_Home, Qt::ShiftModifier);
        QCOMPARE(m_view->chosenRanges(), (Ranges {{0, 10}}));

        const auto click = [this](int row, Qt::KeyboardModifiers held) {
            QTest::mouseClick(m_view->viewport(), Qt::LeftButton, held, {20, (row - m_view->firstVisibleRow()) * RowHeight + 3});
        };
        click(2, Qt::NoModifier);
        QCOMPARE(m_view->chosenRanges(), (Ranges {{2, 2}}));
        click(5, Qt::ShiftModifier);
        QCOMPARE(m_view->chosenRanges(), (Ranges {{2, 5}}));
        click(8, Qt::ControlModifier);
        QCOMPARE(m_view->chosenRanges(), (Ranges {{2, 5}, {8, 8}}));
        click(4, Qt::ControlModifier);
        QCOMPARE(m_view->chosenRanges(), (Ranges {{2, 3}, {5, 5}, {8, 8}}));
        QCOMPARE(m_view->chosenCount(), 4);
        QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_view->chosenRanges(), (Ranges {{0, Many - 1}}));
    }

    /// A jump by the program begins a new range, wherever the last one began.
    void rangesBeginWhereOneJumpedTo()
    {
        m_model->append(Many);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {20, 3});
        m_view->chooseRow(5'000'000);
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_view->chosenRanges(), (Ranges {{5'000'000, 5'000'001}}));
    }

    /// Nor does it matter which keys of a shortcut are still down.
    void aJumpChoosesOneRowWhateverKeysAreHeld_data()
    {
        QTest::addColumn<Qt::KeyboardModifier>("held");
        QTest::newRow("shift") << Qt::ShiftModifier;
        QTest::newRow("control") << Qt::ControlModifier;
    }
    void aJumpChoosesOneRowWhateverKeysAreHeld()
    {
        QFETCH(Qt::KeyboardModifier, held);
        m_model->append(1000);
        m_view->chooseRow(3);
        QShortcut shortcut(QKeySequence(QKeyCombination(held, Qt::Key_F8)), m_view.get());
        Qt::KeyboardModifiers seen;
        connect(&shortcut, &QShortcut::activated, m_view.get(), [&] {
            seen = QGuiApplication::keyboardModifiers();
            m_view->chooseRow(500);
        });
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        QTest::keyClick(m_view->windowHandle(), Qt::Key_F8, held);
        QTRY_COMPARE(seen, Qt::KeyboardModifiers(held));
        QCOMPARE(m_view->chosenRanges(), (Ranges {{500, 500}}));
    }

    void columnsMoveHideAndStretch()
    {
        m_model->append(10);
        QHeaderView *header = m_view->horizontalHeader();
        header->setSectionResizeMode(3, QHeaderView::Stretch);
        QCOMPARE(header->length(), m_view->viewport()->width());
        m_view->setColumnHidden(1, true);
        header->moveSection(0, 2);
        QCOMPARE(m_view->shownColumns(), (QList<int> {2, 0, 3}));
        QCOMPARE(m_view->indexAt({3, 3}).column(), 2);
        QCOMPARE(m_view->visualRect(m_model->index(0, 0)).left(), header->sectionSize(2));
        QVERIFY(m_view->visualRect(m_model->index(0, 1)).isEmpty());
        const QByteArray state = header->saveState();
        header->moveSection(0, 2);
        m_view->setColumnHidden(1, false);
        QVERIFY(header->restoreState(state));
        QCOMPARE(m_view->shownColumns(), (QList<int> {2, 0, 3}));

        header->setSectionResizeMode(3, QHeaderView::Interactive);
        m_view->setColumnWidth(3, 2000);
        QCOMPARE(m_view->horizontalScrollBar()->maximum(), header->length() - m_view->viewport()->width());
        m_view->chooseRow(0);
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(m_view->currentIndex().column(), 3);
        QVERIFY(m_view->horizontalScrollBar()->value() > 0);
        QCOMPARE(header->offset(), m_view->horizontalScrollBar()->value());
    }

    void aClickOnTheHeaderSortsAndAThirdOneStops()
    {
        m_model->append(10);
        QHeaderView *header = m_view->horizontalHeader();
        header->setSortIndicatorShown(true);
        header->setSortIndicatorClearable(true);
        header->setSortIndicator(-1, Qt::AscendingOrder);
        const QSignalSpy spy(header, &QHeaderView::sortIndicatorChanged);
        for (int i = 0; i < 3; ++i)
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {header->sectionViewportPosition(1) + 20, 5});
        QCOMPARE(spy.size(), 3);
        QCOMPARE(spy[0][0].toInt(), 1);
        QCOMPARE(spy[1][0].toInt(), 1);
        QVERIFY(spy[0][1] != spy[1][1]);
        QCOMPARE(header->sortIndicatorSection(), -1);
    }

    void assistiveToolsSeeATable()
    {
        m_model->append(Many);
        m_view->setAccessibleName(u"Numbers"_s);
        m_view->setColumnHidden(0, true);
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(m_view.get());
        QVERIFY(access);
        QCOMPARE(access->role(), QAccessible::Table);
        QCOMPARE(access->text(QAccessible::Name), u"Numbers"_s);
        QAccessibleTableInterface *table = access->tableInterface();
        QVERIFY(table);
        QCOMPARE(table->rowCount(), Many);
        QCOMPARE(table->columnCount(), 3);
        QCOMPARE(table->columnDescription(0), u"column 1"_s);
        QCOMPARE(access->childCount(), (Many + 1) * 3);
        QCOMPARE(access->child(1)->role(), QAccessible::ColumnHeader);
        QCOMPARE(access->child(1)->text(QAccessible::Name), u"column 2"_s);

        QAccessibleInterface *cell = table->cellAt(Many - 1, 0);
        QVERIFY(cell && cell->isValid());
        QCOMPARE(cell->role(), QAccessible::Cell);
        QCOMPARE(cell->text(QAccessible::Name), u"9999999/1"_s);
        QCOMPARE(cell->parent(), access);
        QCOMPARE(access->indexOfChild(cell), Many * 3);
        QCOMPARE(access->child(Many * 3), cell);
        QCOMPARE(cell->tableCellInterface()->rowIndex(), Many - 1);
        QCOMPARE(cell->tableCellInterface()->columnHeaderCells().value(0)->text(QAccessible::Name), u"column 1"_s);
        QVERIFY(cell->state().offscreen);
        QVERIFY(!table->cellAt(Many, 0));
        QVERIFY(!table->cellAt(0, 3));

        m_view->chooseRow(4);
        QVERIFY(table->isRowSelected(4));
        QCOMPARE(table->selectedRows(), QList<int> {4});
        QCOMPARE(table->selectedRowCount(), 1);
        QVERIFY(table->cellAt(4, 1)->state().selected);
        QCOMPARE(access->focusChild(), table->cellAt(4, 0));
        QVERIFY(table->selectRow(7));
        QCOMPARE(m_view->chosenRanges(), (Ranges {{4, 4}, {7, 7}}));
        m_view->selectAll();
        QCOMPARE(table->selectedRowCount(), Many);
        QVERIFY(table->selectedRows().size() < 100000);
        // A tool that walks through everything keeps no cells alive for it.
        for (int row = 0; row < 20000; ++row)
            QVERIFY(table->cellAt(row, 0)->isValid());
        m_model->reset(2);
        QCOMPARE(table->rowCount(), 2);
        QCOMPARE(table->cellAt(1, 2)->text(QAccessible::Name), u"1/3"_s);
    }

private:
    std::unique_ptr<Numbers> m_model;
    std::unique_ptr<TableView> m_view;
};

QTEST_MAIN(TestTableView)
#include "tst_tableview.moc"
