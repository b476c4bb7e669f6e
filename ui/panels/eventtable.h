// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/eventmodel.h"
#include "ui/models/finder.h"
#include "ui/panels/rowcopy.h"
#include "ui/widgets/tableview.h"

class QToolButton;

namespace telltale::history {
class Marks;
}

namespace telltale::ui {

class EventColumns;
class EventDelegate;

/// The rows. Follows the newest one until the user scrolls or walks away from it; a button brings that back, and another one ends a pause.
/// A click on a header sorts, a third one brings the store's order back. Copies rows as text, as JSON lines, as a command.
class EventTable : public TableView {
    Q_OBJECT

public:
    /// Both must outlive the table.
    EventTable(models::EventModel &model, history::Marks &marks, QWidget *parent = nullptr);

    /// Rows below this number were captured in earlier runs: they are dimmed.
    void setRestoredRows(qint64 rows);
    EventColumns &columns() { return *m_columns; }
    void setShowSecrets(bool show) { m_showSecrets = show; }

    bool isFollowing() const { return m_following; }
    /// Shows the newest row and stays there; ends a pause and a sorting.
    void follow();
    void setPaused(bool paused);

    void copyText();
    void copyJson();
    /// As a command that sends the messages among them again.
    void copyWebsocat(const exchange::WebsocatTarget &target);

    /// Goes to the next (or previous) row that is a failure or an end.
    void goToFailure(bool forwards);
    void goToMark(bool forwards);
    /// What find() looks for.
    void setWanted(const history::Filter &wanted) { m_finder.setWanted(wanted); }
    /// Goes to the next (or previous) row that is wanted, round the ends; `inclusive`: the chosen row will do. See findEnded().
    void find(bool forwards, bool inclusive = false);
    /// Chooses the store's row `number`; false if the filter does not show it, or not yet.
    bool goToRow(qint64 number);
    /// The number of the chosen row, or -1.
    qint64 currentNumber() const;
    /// Marks the chosen rows, or takes their marks away if all have one. The first thousand of them.
    void toggleMarks();

signals:
    /// Null: no row is chosen any more.
    void rowChosen(const telltale::history::RowPointer &row);
    /// Whether any row is chosen.
    void choiceChanged(bool any);
    void pausedChanged(bool paused);
    /// Rows are in the clipboard; fewer than were chosen if these were too many.
    void copied(qint64 rows, qint64 chosen);
    /// What find() found: the how manieth of how many, 0 if there is none; `wrapped`: it went on at the other end.
    void findEnded(qint64 rank, qint64 matches, bool wrapped);

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void wireModel();
    void onInserted();
    void onReset();
    void onProgressed();
    void onScrolled(int value);
    void onCurrentRow(const QModelIndex &current);
    void onSorted(int column, Qt::SortOrder direction);
    void setFollowing(bool following);
    void updateButtons();
    void keepPlaceOnly();
    void startWalk(bool forwards, models::RowWalk::Wanted wanted);
    std::vector<qint64> chosenNumbers(qint64 most) const;
    void copy(RowCopy::Maker maker);

    models::EventModel &m_model;
    history::Marks &m_marks;
    EventDelegate *m_delegate;
    EventColumns *m_columns = nullptr;
    QToolButton *m_newEvents;
    QToolButton *m_paused;
    models::RowWalk m_walk;
    models::Finder m_finder;
    RowCopy m_copy;
    bool m_following = true;
    bool m_scrolling = false; ///< by ourselves
    bool m_restoring = false; ///< another filter: the chosen row may still come
    bool m_sorting = false; ///< the user asked for another order, which is not there yet
    bool m_followedBefore = false; ///< before the rows were sorted
    bool m_behind = false; ///< there are newer rows than those in sight
    bool m_showSecrets = false;
    qint64 m_chosenNumber = -1; ///< stays chosen when another filter shows it
};

} // namespace telltale::ui
