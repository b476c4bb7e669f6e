// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/marks.h"
#include "app/settings/savedfilters.h"
#include "tests/app/history/events.h"
#include "ui/panels/eventcolumns.h"
#include "ui/panels/eventtable.h"
#include "ui/panels/filterbar.h"
#include "ui/panels/findbar.h"
#include "ui/panels/notepane.h"
#include "ui/panels/savedfiltersbutton.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace telltale;
using history::Marks;
using history::Store;
using models::EventModel;
using ui::EventTable;

namespace {

history::Filter filter(const QString &text) { return *history::Filter::parse(text); }

decode::Event sent(const QByteArray &bytes, Time time)
{
    decode::Event event = tests::plain(Kind::Request, time, bytes);
    event.direction = wire::Direction::Out;
    return event;
}

} // namespace

/// The table and what stands around it, over a store of its own, with frames as the window has them.
class TestEventTable : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QGuiApplication::clipboard()->clear();
        m_store = std::make_shared<Store>();
        m_marks = std::make_unique<Marks>();
        m_model = std::make_unique<EventModel>(m_store, m_marks.get());
        m_table = std::make_unique<EventTable>(*m_model, *m_marks);
        m_frame = std::make_unique<QTimer>();
        connect(m_frame.get(), &QTimer::timeout, m_model.get(), &EventModel::refresh);
        m_frame->start(5);
        m_table->resize(900, 400);
        m_table->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
    }
    void cleanup()
    {
        m_frame.reset();
        m_table.reset();
        m_model.reset();
        m_marks.reset();
    }

    void pausesAndGoesOn()
    {
        fill(100);
        QTRY_COMPARE(m_model->rowCount(), 100);
        auto *button = m_table->findChild<QToolButton *>(u"pausedButton"_s);
        QVERIFY(button && !button->isVisible());
        m_table->setPaused(true);
        QTRY_VERIFY(button->isVisible());
        fill(1234);
        QTRY_COMPARE(button->text(), QLocale().toString(1234) + u" new, paused"_s);
        QCOMPARE(m_model->rowCount(), 100);
        QCOMPARE(m_table->firstVisibleRow(), 100 - m_table->rowsOnPage());
        QSignalSpy paused(m_table.get(), &EventTable::pausedChanged);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(m_model->rowCount(), 1334);
        QCOMPARE(paused.size(), 1);
        QVERIFY(!button->isVisible());
        QVERIFY(m_table->isFollowing());
        QTRY_COMPARE(m_table->firstVisibleRow(), 1334 - m_table->rowsOnPage());
    }

    void aClickOnAHeaderSortsAndTheThirdOneFollowsAgain()
    {
        fill(300); // codes 0, 100, 200
        QTRY_COMPARE(m_model->rowCount(), 300);
        QVERIFY(m_table->isFollowing());
        m_table->goToRow(100);
        m_table->follow();
        const int code = history::eventFieldIndex(u"code");
        const auto click = [&] {
            QHeaderView *header = m_table->horizontalHeader();
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {header->sectionViewportPosition(code) + 15, 5});
        };
        click();
        QTRY_COMPARE(m_model->numberAt(0), 0);
        QTRY_COMPARE(m_model->numberAt(2), 200);
        QVERIFY(!m_table->isFollowing());
        QCOMPARE(m_table->currentNumber(), 100); // the same row, elsewhere
        QCOMPARE(m_table->currentIndex().row(), 1);
        click();
        QTRY_COMPARE(m_model->numberAt(0), 200);
        click();
        QTRY_VERIFY(m_model->order().isNatural());
        QTRY_COMPARE(m_model->numberAt(150), 150);
        QVERIFY(m_table->isFollowing());
    }

    void aChoiceOfAllRowsIsLetGoOfWhenTheySort()
    {
        fill(100000);
        QTRY_COMPARE(m_model->rowCount(), 100000);
        m_table->goToRow(500);
        m_table->selectAll();
        QCOMPARE(m_table->chosenCount(), 100000);
        m_table->horizontalHeader()->setSortIndicator(history::eventFieldIndex(u"code"), Qt::DescendingOrder);
        QTRY_VERIFY(m_table->chosenCount() == 1);
        QCOMPARE(m_table->currentNumber(), 500);
    }

    void keepsTheChosenRowOverFilters()
    {
        fill(1000);
        QTRY_COMPARE(m_model->rowCount(), 1000);
        QSignalSpy chosen(m_table.get(), &EventTable::rowChosen);
        m_table->goToRow(500);
        m_model->setFilter(filter(u"kind:error"_s));
        QTRY_COMPARE(m_model->rowCount(), 10);
        QTRY_COMPARE(m_table->currentIndex().row(), 5);
        m_model->setFilter(filter(u"kind:push"_s));
        QTRY_VERIFY(!chosen.last()[0].value<history::RowPointer>());
        m_model->setFilter({});
        QTRY_COMPARE(m_table->currentNumber(), 500);
    }

    void walksOverFailuresAndMarks()
    {
        fill(1000);
        QTRY_COMPARE(m_model->rowCount(), 1000);
        m_table->goToRow(250);
        m_table->goToFailure(true);
        QTRY_COMPARE(m_table->currentNumber(), 300);
        m_table->goToFailure(false);
        QTRY_COMPARE(m_table->currentNumber(), 200);
        m_marks->toggle(350);
        m_marks->toggle(150);
        m_table->goToMark(true);
        QTRY_COMPARE(m_table->currentNumber(), 350);
        m_table->goToMark(true); // there is none
        QCOMPARE(m_table->currentNumber(), 350);
        m_table->goToMark(false);
        QTRY_COMPARE(m_table->currentNumber(), 150);
    }

    void marksChosenRowsAndTakesMarksAway()
    {
        fill(20);
        QTRY_COMPARE(m_model->rowCount(), 20);
        m_marks->toggle(4);
        m_table->chooseRow(3);
        QTest::keyClick(m_table.get(), Qt::Key_Down, Qt::ShiftModifier);
        m_table->toggleMarks();
        QVERIFY(m_marks->contains(3) && m_marks->contains(4)); // not all had one
        m_table->toggleMarks();
        QCOMPARE(m_marks->size(), 0);
    }

    void copiesAsTextJsonAndCommand()
    {
        m_store->append(sent("{\"connect\":{\"token\":\"hidden\"}}", 1));
        m_store->append(tests::failure(u"103"_s, 2, u"news"_s));
        QTRY_COMPARE(m_model->rowCount(), 2);
        m_table->selectAll();
        QSignalSpy copied(m_table.get(), &EventTable::copied);
        m_table->copyText();
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[1].contains(u"error\t103\t"_s));
        m_table->copyJson();
        QVERIFY(QGuiApplication::clipboard()->text().contains(uR"("code":"103")"_s));
        exchange::WebsocatTarget target;
        target.url = QUrl(u"ws://localhost/x"_s);
        m_table->copyWebsocat(target);
        QVERIFY(QGuiApplication::clipboard()->text().endsWith(u"| websocat -n ws://localhost/x"_s));
        QCOMPARE(copied.size(), 3);
    }

    void copiesManyAsideAndSaysWhatIsLeftOut()
    {
        fill(120000);
        QTRY_COMPARE(m_model->rowCount(), 120000);
        m_table->selectAll();
        QSignalSpy copied(m_table.get(), &EventTable::copied);
        m_table->copyJson(); // is not wanted any more
        m_table->copyText();
        QCOMPARE(copied.size(), 0); // it goes on aside
        QTRY_COMPARE_WITH_TIMEOUT(copied.size(), 1, 60000);
        QCOMPARE(copied[0][0].toLongLong(), ui::RowCopy::MostRows);
        QCOMPARE(copied[0][1].toLongLong(), 120000);
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), ui::RowCopy::MostRows);
    }

    void findsWithoutHiding()
    {
        ui::FindBar bar;
        connect(&bar, &ui::FindBar::wantedChanged, m_table.get(), &EventTable::setWanted);
        connect(&bar, &ui::FindBar::findRequested, m_table.get(), &EventTable::find);
        connect(m_table.get(), &EventTable::findEnded, &bar, &ui::FindBar::setResult);
        fill(1000);
        QTRY_COMPARE(m_model->rowCount(), 1000);
        bar.open();
        auto *edit = bar.findChild<QLineEdit *>(u"findEdit"_s);
        auto *status = bar.findChild<QLabel *>(u"findStatus"_s);
        edit->setText(u"kind:error"_s); // it goes there while one types
        QTRY_COMPARE(m_table->currentNumber(), 0);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(m_table->currentNumber(), 100);
        QCOMPARE(m_model->rowCount(), 1000);
        QTRY_VERIFY(status->text().startsWith(u"2 of "_s));
        QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
        QTRY_COMPARE(m_table->currentNumber(), 0);
        bar.goOn(false);
        QTRY_COMPARE(m_table->currentNumber(), 900);
        QVERIFY(status->text().endsWith(u"round the end"_s));
        edit->setText(u"nowhere"_s);
        QTRY_VERIFY(status->text().contains(u"nothing found"_s));
        edit->setText(u"knd:x"_s);
        QTRY_VERIFY(status->text().contains(u"knd"_s));
        QCOMPARE(m_table->currentNumber(), 900);
        QSignalSpy closed(&bar, &ui::FindBar::closed);
        QTest::keyClick(edit, Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
        QVERIFY(!bar.isVisible());
    }

    void notesAreWrittenInPlace()
    {
        ui::NotePane pane(*m_marks);
        pane.setRow(7);
        QVERIFY(pane.isHidden());
        pane.edit(); // marks it, too
        QVERIFY(!pane.isHidden());
        auto *edit = pane.findChild<QLineEdit *>(u"noteEdit"_s);
        QTest::keyClicks(edit, u"odd"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(m_marks->note(7), u"odd"_s);
        QTest::keyClicks(edit, u" indeed"_s);
        QTest::keyClick(edit, Qt::Key_Escape);
        QCOMPARE(m_marks->note(7), u"odd"_s);
        QTest::keyClicks(edit, u" one"_s);
        pane.setRow(8); // going elsewhere keeps it
        QCOMPARE(m_marks->note(7), u"odd one"_s);
        QVERIFY(pane.isHidden());
        pane.setRow(7);
        QCOMPARE(edit->text(), u"odd one"_s);
        pane.findChild<QToolButton *>(u"noteRemove"_s)->click();
        QVERIFY(!m_marks->contains(7));
        QVERIFY(pane.isHidden());
    }

    void columnsAreChosenAndComeBack()
    {
        const QList<int> usual = m_table->shownColumns();
        QMenu menu;
        m_table->columns().fillMenu(menu);
        const auto action = [&](const QString &name) { return menu.findChild<QAction *>(name); };
        QVERIFY(!action(u"column-size"_s)->isChecked());
        action(u"column-size"_s)->trigger();
        action(u"column-code"_s)->trigger();
        QVERIFY(m_table->shownColumns().contains(history::eventFieldIndex(u"size")));
        m_table->horizontalHeader()->setSortIndicator(0, Qt::DescendingOrder);
        const QByteArray state = m_table->columns().save();
        action(u"action-reset-columns"_s)->trigger();
        QCOMPARE(m_table->shownColumns(), usual);
        m_table->columns().restore(state, 0);
        QVERIFY(!m_table->shownColumns().contains(history::eventFieldIndex(u"code")));
        QVERIFY(m_model->order().isNatural()); // how it was sorted is no habit
        m_table->columns().restore("no state", 0);
        QVERIFY(!m_table->shownColumns().isEmpty());
    }

    void theMeaningIsGivenRoom()
    {
        const int name = history::eventFieldIndex(u"name");
        const int subject = history::eventFieldIndex(u"subject");
        const int meaning = history::eventFieldIndex(u"meaning");
        const int readable = 30 * m_table->fontMetrics().averageCharWidth();
        m_table->resize(1600, 400);
        const int usual = m_table->columnWidth(name);
        const int tight = 1600 - m_table->columnWidth(meaning) + readable - 40;
        m_table->resize(tight, 400); // names and subjects lend it of theirs
        QVERIFY(m_table->columnWidth(name) < usual);
        QVERIFY2(m_table->columnWidth(meaning) >= readable, qPrintable(QString::number(m_table->columnWidth(meaning))));
        const QByteArray narrow = m_table->columns().save();
        m_table->resize(1600, 400); // and get it back
        QCOMPARE(m_table->columnWidth(name), usual);
        m_table->columns().restore(narrow, m_table->columns().typeSize()); // what is saved is what is wished for
        QCOMPARE(m_table->columnWidth(name), usual);

        m_table->horizontalHeader()->resizeSection(subject, 210); // as by hand
        m_table->resize(tight, 400);
        QCOMPARE(m_table->columnWidth(subject), 210);
        const QByteArray chosen = m_table->columns().save();
        m_table->columns().reset();
        QVERIFY(m_table->columnWidth(subject) < 210);
        m_table->columns().restore(chosen, m_table->columns().typeSize());
        QCOMPARE(m_table->columnWidth(subject), 210);
        m_table->columns().restore(chosen, m_table->columns().typeSize() / 2); // type is twice as large now
        QCOMPARE(m_table->columnWidth(subject), 420);
        m_table->setColumnHidden(subject, true); // out of sight, it keeps its width for later
        const QByteArray without = m_table->columns().save();
        m_table->columns().reset();
        m_table->columns().restore(without, m_table->columns().typeSize());
        QVERIFY(m_table->isColumnHidden(subject));
        m_table->setColumnHidden(subject, false);
        QCOMPARE(m_table->columnWidth(subject), 420);
        m_table->columns().reset();
        m_table->setColumnHidden(meaning, true); // nobody needs the room
        QCOMPARE(m_table->columnWidth(name), usual);
    }

    void theFilterLineOffersWaysToGoOn()
    {
        fill(300);
        QWidget window;
        ui::FilterBar bar(&window);
        bar.setStore(m_store);
        window.resize(900, 400);
        bar.setGeometry(0, 0, 900, 40);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        bar.focusText();
        auto *edit = bar.findChild<QLineEdit *>(u"filterEdit"_s);
        QTest::keyClicks(edit, u"kin"_s);
        auto *list = window.findChild<QTreeWidget *>(u"filterCompletions"_s);
        QVERIFY(list && list->isVisible());
        QTest::keyClick(edit, Qt::Key_Tab);
        QCOMPARE(edit->text(), u"kind:"_s);
        QVERIFY(list->isVisible()); // its values
        QVERIFY(bar.findChild<QLabel *>(u"filterProblem"_s)->isHidden());
        QTest::keyClick(edit, Qt::Key_Down);
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(edit->text().size() > 5);
        QVERIFY(!list->isVisible());
        QTest::keyClicks(edit, u" co"_s);
        QVERIFY(list->isVisible());
        QTest::keyClick(edit, Qt::Key_Escape); // closes the list and leaves the line alone
        QVERIFY(!list->isVisible());
        QVERIFY(edit->text().endsWith(u" co"_s));
    }

    void theFilterLineKeepsRoomToType()
    {
        QWidget window;
        window.resize(1200, 200);
        ui::FilterBar bar(&window);
        bar.setGeometry(0, 0, 1200, 80);
        bar.setCounts(123456, 1234567);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto *edit = bar.findChild<QLineEdit *>(u"filterEdit"_s);
        const auto *chip = bar.findChild<QToolButton *>(u"chipErrors"_s);
        const auto *counts = bar.findChild<QLabel *>(u"filterCounts"_s);
        QTRY_VERIFY(edit->width() > 0);
        QVERIFY(chip->y() < edit->geometry().bottom());
        for (const int width : {560, 1200, 500}) {
            bar.setGeometry(0, 0, width, 80);
            QTRY_COMPARE(chip->y() > edit->geometry().bottom(), width < 1000);
            QVERIFY2(edit->width() >= 30 * edit->fontMetrics().averageCharWidth(), qPrintable(QString::number(edit->width())));
            QTRY_VERIFY(counts->geometry().right() <= bar.width() && counts->width() >= counts->sizeHint().width());
        }
    }

    void everyGoodFilterIsInForceSoon()
    {
        ui::FilterBar bar;
        QSignalSpy changed(&bar, &ui::FilterBar::filterChanged);
        auto *edit = bar.findChild<QLineEdit *>(u"filterEdit"_s);
        auto *problem = bar.findChild<QLabel *>(u"filterProblem"_s);
        edit->setText(u"kind:error"_s);
        QTRY_COMPARE(changed.size(), 1);
        edit->setText(u"knd:error"_s);
        QTRY_VERIFY(!problem->isHidden());
        QCOMPARE(changed.size(), 1); // the last good one stays, and is not searched again
        edit->setText(u"kind:push"_s);
        QTRY_COMPARE(changed.size(), 2);
        QVERIFY(problem->isHidden());
        bar.setCounts(3, 10);
        bar.setSearching(40);
        QTRY_VERIFY((bar.setSearching(41), bar.findChild<QLabel *>(u"filterCounts"_s)->text().contains(u"41 %"_s)));
        bar.setSearching(-1);
        QCOMPARE(bar.findChild<QLabel *>(u"filterCounts"_s)->text(), u"3 of 10"_s);
    }

    void filtersAreKeptUnderNames()
    {
        const auto kept = [] {
            settings::Settings stored;
            return settings::SavedFilters(stored).all();
        };
        {
            settings::Settings stored;
            stored.setValue(settings::savedFilters, {});
        }
        ui::FilterBar bar;
        ui::SavedFiltersButton &saved = bar.saved();
        auto *edit = bar.findChild<QLineEdit *>(u"filterEdit"_s);
        auto *name = bar.findChild<QLineEdit *>(u"savedFilterName"_s);
        const auto choose = [&saved](const QString &action) {
            emit saved.menu()->aboutToShow();
            auto *found = saved.menu()->findChild<QAction *>(action);
            QVERIFY(found && found->isEnabled());
            found->trigger();
        };
        bar.setText(u"kind:error code>=3000"_s);
        choose(u"action-save-filter"_s);
        QVERIFY(!saved.namer()->isHidden());
        name->setText(u"  bad   ends "_s);
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(saved.namer()->isHidden());
        QCOMPARE(kept().size(), 1);
        QCOMPARE(kept()[0].name, u"bad ends"_s);
        QCOMPARE(kept()[0].text, u"kind:error code>=3000"_s);

        bar.clear();
        choose(u"saved-bad ends"_s);
        QCOMPARE(edit->text(), u"kind:error code>=3000"_s);
        choose(u"action-save-filter"_s); // it is known: its name is offered
        QCOMPARE(name->text(), u"bad ends"_s);
        choose(u"delete-bad ends"_s);
        QVERIFY(kept().isEmpty());
    }

private:
    /// Every hundredth is an error with its number as code, the others are pushes.
    void fill(int rows)
    {
        for (int i = 0; i < rows; ++i) {
            const qint64 number = m_store->size();
            m_store->append(number % 100 == 0 ? tests::failure(QString::number(number), number) : tests::plain(Kind::Push, number, "x"));
        }
    }

    std::shared_ptr<Store> m_store;
    std::unique_ptr<Marks> m_marks;
    std::unique_ptr<EventModel> m_model;
    std::unique_ptr<EventTable> m_table;
    std::unique_ptr<QTimer> m_frame;
};

QTEST_MAIN(TestEventTable)
#include "tst_eventtable.moc"
