// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/eventmodel.h"

#include <QTableView>

class QToolButton;

namespace telltale::ui {

class EventDelegate;

/// The rows. Follows the newest one until the user scrolls or walks away from it; a button brings that back. Copies rows as text
/// or as JSON lines.
class EventTable : public QTableView {
    Q_OBJECT

public:
    explicit EventTable(models::EventModel &model, QWidget *parent = nullptr);

    /// Rows below this number were captured in earlier runs: they are dimmed.
    void setRestoredRows(qint64 rows);
    bool isFollowing() const { return m_following; }
    void follow();
    void copyText();
    void copyJson();
    /// Goes to the next (or previous) row that is a failure or an end; false if there is none.
    bool goToFailure(bool forwards);
    /// Chooses the store's row `number`, if the filter shows it.
    void goToRow(qint64 number);
    void setShowSecrets(bool show) { m_showSecrets = show; }

signals:
    /// Null: no row is chosen any more.
    void rowChosen(const telltale::history::RowPointer &row);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpColumns();
    void onInserted();
    void onScrolled(int value);
    void setFollowing(bool following);
    void placeButton();
    QList<history::RowPointer> chosenRows() const;

    models::EventModel &m_model;
    EventDelegate *m_delegate;
    QToolButton *m_newEvents;
    bool m_following = true;
    bool m_scrolling = false; ///< by ourselves
    bool m_showSecrets = false;
    qint64 m_chosenNumber = -1; ///< stays chosen when another filter shows it
};

} // namespace telltale::ui
