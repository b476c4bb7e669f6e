// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/eventspane.h"

#include "app/settings/settings.h"
#include "ui/panels/emptystate.h"
#include "ui/panels/eventcolumns.h"
#include "ui/panels/eventtable.h"
#include "ui/panels/findbar.h"
#include "ui/panels/notepane.h"
#include "ui/panels/savedfiltersbutton.h"
#include "ui/panels/sessionnotice.h"
#include "ui/panels/timeline.h"
#include "ui/panels/welcome.h"
#include "ui/shownsession.h"
#include "ui/windowactions.h"

#include <QAction>
#include <QActionGroup>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace telltale::ui {

EventsPane::EventsPane(ShownSession &shown, QWidget *parent)
    : QWidget(parent)
    , m_shown(shown)
    , m_model(shown.store(), &shown.marks())
    , m_tally(shown.store())
    , m_filter(new FilterBar)
    , m_notice(new SessionNotice)
    , m_timeline(new Timeline(shown.store()))
    , m_table(new EventTable(m_model, shown.marks()))
    , m_empty(new EmptyState)
    , m_welcome(new Welcome)
    , m_rows(new QStackedWidget)
    , m_note(new NotePane(shown.marks()))
    , m_find(new FindBar)
{
    layOut();
    wirePanels();
    m_filter->setStore(shown.store());
}

void EventsPane::layOut()
{
    m_rows->addWidget(m_table);
    m_rows->addWidget(m_empty);
    m_rows->addWidget(m_welcome);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filter);
    layout->addWidget(m_notice);
    layout->addWidget(m_timeline);
    layout->addWidget(m_rows, 1);
    layout->addWidget(m_note);
    layout->addWidget(m_find);
}

void EventsPane::wirePanels()
{
    connect(&m_shown, &ShownSession::storeChanged, this, &EventsPane::onStore);
    connect(&m_shown, &ShownSession::rowRequested, this, &EventsPane::goToRow);
    connect(&m_shown, &ShownSession::savedShown, this, [this](const QString &title) {
        if (title.isEmpty())
            m_notice->hide();
        else
            m_notice->show(title);
    });
    connect(m_notice, &SessionNotice::backRequested, &m_shown, &ShownSession::back);

    connect(m_filter, &FilterBar::filterChanged, &m_model, &models::EventModel::setFilter);
    connect(m_filter, &FilterBar::filterChanged, this, &EventsPane::rowsChanged);
    connect(m_filter, &FilterBar::left, this, &EventsPane::focusTable);
    connect(&m_filter->saved(), &SavedFiltersButton::failed, this, &EventsPane::failed);
    connect(&m_model, &models::EventModel::progressed, this, &EventsPane::onProgressed);
    connect(m_timeline, &Timeline::rowRequested, this, &EventsPane::goToRow);
    connect(m_timeline, &Timeline::brushed, this, [this](Time first, Time last) {
        m_filter->setTimes(history::timesTerm(first, last, m_model.store().time(0)));
    });
    connect(m_timeline, &Timeline::brushCleared, this, [this] { m_filter->setTimes({}); });
    connect(m_filter, &FilterBar::timesChanged, m_timeline, &Timeline::setBrush);

    connect(m_table, &EventTable::rowChosen, this, [this](const history::RowPointer &row) {
        m_note->setRow(row ? row->number : -1);
        emit rowChosen(row);
    });
    connect(m_table, &EventTable::copied, this, &EventsPane::onCopied);
    connect(m_table, &EventTable::findEnded, m_find, &FindBar::setResult);
    connect(m_find, &FindBar::wantedChanged, m_table, &EventTable::setWanted);
    connect(m_find, &FindBar::findRequested, m_table, &EventTable::find);
    connect(m_find, &FindBar::closed, this, &EventsPane::focusTable);
    connect(m_note, &NotePane::left, this, &EventsPane::focusTable);
    connect(m_welcome, &Welcome::connectRequested, this, [this](const QString &url) {
        if (url.isEmpty())
            emit urlWanted();
        else
            emit connectRequested(url);
    });
    connect(m_welcome, &Welcome::playgroundRequested, this, &EventsPane::playgroundRequested);
    connect(m_welcome, &Welcome::fileRequested, this, &EventsPane::fileRequested);
    connect(m_empty, &EmptyState::clearFilterRequested, m_filter, &FilterBar::clear);
}

void EventsPane::bind(const WindowActions &actions, QObject *binding)
{
    const auto on = [binding](QAction *action, auto slot) { connect(action, &QAction::triggered, binding, slot); };
    on(actions.copyText, [this] { m_table->copyText(); });
    on(actions.copyJson, [this] { m_table->copyJson(); });
    on(actions.copyWebsocat, [this] { m_table->copyWebsocat(m_target); });
    on(actions.toggleMark, [this] { m_table->toggleMarks(); });
    on(actions.editNote, [this] { m_note->edit(); });
    on(actions.nextMark, [this] { m_table->goToMark(true); });
    on(actions.previousMark, [this] { m_table->goToMark(false); });
    on(actions.filter, [this] { focusFilter(); });
    on(actions.focusTable, [this] { focusTable(); });
    on(actions.find, [this] { m_find->open(); });
    on(actions.findNext, [this] { m_find->goOn(true); });
    on(actions.findPrevious, [this] { m_find->goOn(false); });
    on(actions.follow, [this] { m_table->follow(); });
    on(actions.nextFailure, [this] { m_table->goToFailure(true); });
    on(actions.previousFailure, [this] { m_table->goToFailure(false); });
    actions.pause->setChecked(m_model.isPaused());
    connect(actions.pause, &QAction::toggled, binding, [this](bool paused) { m_table->setPaused(paused); });
    connect(m_table, &EventTable::pausedChanged, binding, [pause = actions.pause](bool paused) { pause->setChecked(paused); });

    const QList<QAction *> ofRows {actions.copyText, actions.copyJson, actions.copyWebsocat,
                                   actions.toggleMark, actions.editNote, actions.timesFromHere};
    m_table->addActions(ofRows); // once is enough: an action that is there already is not added again
    const auto enable = [ofRows](bool any) {
        for (QAction *action : ofRows)
            action->setEnabled(any);
    };
    connect(m_table, &EventTable::choiceChanged, binding, enable);
    enable(m_table->currentIndex().isValid());
    bindTimes(actions, binding);
    connect(actions.columns, &QMenu::aboutToShow, binding, [this, menu = actions.columns] { m_table->columns().fillMenu(*menu); });
}

void EventsPane::bindTimes(const WindowActions &actions, QObject *binding)
{
    const auto check = [this, styles = actions.timeStyles] {
        const QList<QAction *> all = styles->actions();
        for (QAction *action : all)
            action->setChecked(action->data() == models::timeStyleName(m_model.timeStyle()));
    };
    check();
    connect(actions.timeStyles, &QActionGroup::triggered, binding, [this](QAction *action) {
        setTimeStyle(models::timeStyleFromName(action->data().toString()).value_or(models::TimeStyle::Clock));
    });
    const auto from = [this, check](auto row) {
        return [this, check, row] {
            m_model.setTimeOrigin(row());
            setTimeStyle(models::TimeStyle::Relative);
            check();
        };
    };
    connect(actions.timesFromHere, &QAction::triggered, binding, from([this] { return m_table->currentNumber(); }));
    connect(actions.timesFromStart, &QAction::triggered, binding, from([] { return qint64(-1); }));
}

void EventsPane::setTimeStyle(models::TimeStyle style) { m_model.setTimeStyle(style); }

void EventsPane::setRecentUrls(const QStringList &urls) { m_welcome->setRecentUrls(urls); }

void EventsPane::restore(const settings::Settings &stored)
{
    m_table->columns().restore(stored.value(settings::columns), stored.value(settings::columnsType));
    setTimeStyle(models::timeStyleFromName(stored.value(settings::timeStyle)).value_or(models::TimeStyle::Clock));
}

void EventsPane::save(settings::Settings &stored) const
{
    stored.setValue(settings::columns, m_table->columns().save());
    stored.setValue(settings::columnsType, m_table->columns().typeSize());
    stored.setValue(settings::timeStyle, QString(models::timeStyleName(m_model.timeStyle())));
}

void EventsPane::onStore(const std::shared_ptr<const history::Store> &store, qint64 restored)
{
    m_restoredRows = restored;
    if (&m_model.store() != store.get()) {
        m_wanted = -1;
        m_model.setStore(store);
        m_timeline->setStore(store);
        m_filter->setStore(store);
        m_tally.setStore(store);
        m_filter->setFailureCounts(0, 0);
    }
    m_table->setRestoredRows(restored);
    m_timeline->setRestoredRows(restored);
    emit rowsChanged();
}

void EventsPane::filterBy(const QString &line, bool further)
{
    const QString before = further ? m_filter->text().trimmed() : QString();
    if (!further)
        m_filter->clear();
    if (!before.contains(line))
        m_filter->setText(before.isEmpty() ? line : before + u' ' + line);
}

void EventsPane::goToRow(qint64 number)
{
    m_wanted = number;
    findWanted();
}

/// A row that was captured a moment ago is not in the table yet.
void EventsPane::findWanted()
{
    if (m_wanted < 0)
        return;
    if (m_table->goToRow(m_wanted)) {
        m_wanted = -1;
    } else if (!m_model.isAnswering() && m_model.total() > m_wanted) {
        m_filter->clear();
        m_table->setPaused(false);
    }
}

void EventsPane::onProgressed(qint64 shown, qint64 total)
{
    m_filter->setCounts(shown, total);
    const qint64 all = m_model.store().size();
    m_filter->setSearching(m_model.isAnswering() && all > 0 ? int(qMin<qint64>(99, total * 100 / all)) : -1);
}

void EventsPane::refresh()
{
    m_model.refresh();
    findWanted();
    if (m_shown.isReady())
        m_timeline->refresh();
    if (m_tally.update()) {
        m_filter->setFailureCounts(m_tally.errors(), m_tally.closes());
        // Until a row is chosen, the newest failure is what people look for.
        if (!m_table->currentIndex().isValid() && m_tally.latest() >= m_restoredRows)
            emit rowChosen(m_model.store().pointer(m_tally.latest()));
    }
    m_notice->setNews(m_shown.news());
    const bool empty = m_model.rowCount() == 0 && !m_model.isAnswering();
    QWidget *wanted = !empty ? static_cast<QWidget *>(m_table) : m_model.total() > 0 ? static_cast<QWidget *>(m_empty) : m_welcome;
    if (m_rows->currentWidget() != wanted)
        m_rows->setCurrentWidget(wanted);
}

void EventsPane::onCopied(qint64 rows, qint64 chosen)
{
    const QLocale locale;
    if (rows < chosen)
        emit told(Tone::Warning, tr("Only the first %1 of %2 chosen rows were copied: the clipboard is for no more.").arg(locale.toString(rows), locale.toString(chosen)));
}

void EventsPane::setShowSecrets(bool show) { m_table->setShowSecrets(show); }

void EventsPane::focusTable() { m_table->setFocus(Qt::ShortcutFocusReason); }

} // namespace telltale::ui
