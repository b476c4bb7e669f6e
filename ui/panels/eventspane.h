// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/exchange/websocat.h"
#include "ui/failuretally.h"
#include "ui/models/eventmodel.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QStackedWidget;

namespace telltale::settings {
class Settings;
}

namespace telltale::ui {

class EmptyState;
class EventTable;
class FindBar;
class NotePane;
class SessionNotice;
class ShownSession;
class Timeline;
class Welcome;
struct WindowActions;

/// The middle of the window: filter, timeline and table of the rows that are shown, with what belongs to them: find, notes, the word
/// that it is a saved session, and what to do while there is nothing.
class EventsPane : public QWidget {
    Q_OBJECT

public:
    /// `shown` must outlive it.
    explicit EventsPane(ShownSession &shown, QWidget *parent = nullptr);

    /// Its share of the window's actions, until `binding` is destroyed.
    void bind(const WindowActions &actions, QObject *binding);
    void restore(const settings::Settings &stored);
    void save(settings::Settings &stored) const;

    /// Takes in what is new. Call once per display frame.
    void refresh();
    void setShowSecrets(bool show);
    /// Where copied commands go.
    void setTarget(const exchange::WebsocatTarget &target) { m_target = target; }
    /// Offered while there is nothing to be seen.
    void setRecentUrls(const QStringList &urls);
    void focusTable();
    void focusFilter() { m_filter->focusText(); }

    /// The rows that are shown, for whoever counts them: where they are, the first of this run, and what the filter lets through.
    std::shared_ptr<const history::Store> store() const { return m_model.sharedStore(); }
    qint64 restoredRows() const { return m_restoredRows; }
    const history::Filter &filter() const { return m_filter->filter(); }
    /// Filters by a line of the filter language: by it alone, or (`further`) by it and what the filter says now.
    void filterBy(const QString &line, bool further);
    /// Chooses the store's row `number`; if the filter hides it, the filter goes.
    void goToRow(qint64 number);

signals:
    /// Something of store(), restoredRows() and filter() is another one.
    void rowsChanged();
    /// Null: no row is chosen any more.
    void rowChosen(const telltale::history::RowPointer &row);
    void connectRequested(const QString &url);
    void playgroundRequested();
    void fileRequested();
    void urlWanted(); ///< the user is to type one
    void told(telltale::ui::Tone tone, const QString &text);
    void failed(const telltale::Failure &failure);

private:
    void layOut();
    void wirePanels();
    void bindTimes(const WindowActions &actions, QObject *binding);
    void findWanted();
    void onStore(const std::shared_ptr<const history::Store> &store, qint64 restored);
    void onProgressed(qint64 shown, qint64 total);
    void onCopied(qint64 rows, qint64 chosen);
    void setTimeStyle(models::TimeStyle style);

    ShownSession &m_shown;
    models::EventModel m_model;
    FailureTally m_tally;
    qint64 m_wanted = -1; ///< the row that is to be chosen as soon as it can be
    qint64 m_restoredRows = 0; ///< rows below were captured in earlier runs
    FilterBar *m_filter;
    SessionNotice *m_notice;
    Timeline *m_timeline;
    EventTable *m_table;
    EmptyState *m_empty;
    Welcome *m_welcome;
    QStackedWidget *m_rows;
    NotePane *m_note;
    FindBar *m_find;
    exchange::WebsocatTarget m_target;
};

} // namespace telltale::ui
