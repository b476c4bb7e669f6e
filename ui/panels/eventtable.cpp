// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/eventtable.h"

#include "app/history/marks.h"
#include "ui/delegates/eventdelegate.h"
#include "ui/panels/eventcolumns.h"

#include <QContextMenuEvent>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using telltale::models::EventModel;

namespace telltale::ui {

namespace {

constexpr qint64 MostMarkedAtOnce = 1000;
/// Where sorted rows go is looked up for each chosen one, at the cost of all rows: not for more than this, together.
constexpr qint64 MostLookUps = 5'000'000;

QToolButton *makeButton(QWidget *parent, const char *name)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setCursor(Qt::ArrowCursor);
    button->setFocusPolicy(Qt::TabFocus);
    button->hide();
    return button;
}

} // namespace

EventTable::EventTable(EventModel &model, history::Marks &marks, QWidget *parent)
    : TableView(EventDelegate(nullptr).rowHeight(), parent)
    , m_model(model)
    , m_marks(marks)
    , m_delegate(new EventDelegate(this))
    , m_newEvents(makeButton(this, "newEventsButton"))
    , m_paused(makeButton(this, "pausedButton"))
    , m_walk(model)
    , m_finder(model)
{
    setObjectName(u"eventTable"_s);
    setAccessibleName(tr("Events"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setAlternatingRowColors(true);
    m_columns = new EventColumns(*this);
    m_newEvents->setText(tr("↓ New events"));
    m_newEvents->setToolTip(tr("Follow the newest row again (Ctrl+End)"));
    m_paused->setToolTip(tr("Show what came meanwhile and go on (Ctrl+P)"));
    connect(m_newEvents, &QToolButton::clicked, this, &EventTable::follow);
    connect(m_paused, &QToolButton::clicked, this, [this] { setPaused(false); });

    QHeaderView *header = horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &position) {
        QMenu menu(this);
        m_columns->fillMenu(menu);
        menu.exec(header->mapToGlobal(position));
    });
    connect(header, &QHeaderView::sortIndicatorChanged, this, &EventTable::onSorted);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &EventTable::onScrolled);
    wireModel();
}

void EventTable::changeEvent(QEvent *event)
{
    TableView::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    m_delegate->takeFonts();
    setRowHeight(m_delegate->rowHeight());
    m_columns->takeFont();
}

void EventTable::wireModel()
{
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &EventTable::onInserted);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &EventTable::onReset);
    connect(&m_model, &EventModel::progressed, this, &EventTable::onProgressed);
    connect(&m_model, &EventModel::waitingChanged, this, &EventTable::updateButtons);
    connect(&m_model, &EventModel::aboutToReorder, this, &EventTable::keepPlaceOnly);
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, [this] {
        if (m_sorting && currentIndex().isValid())
            scrollTo(currentIndex(), PositionAtCenter);
        else if (m_sorting)
            scrollToTop();
        m_sorting = false;
    });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &EventTable::onCurrentRow);
    connect(&m_walk, &models::RowWalk::found, this, [this](int place) { chooseRow(place); });
    connect(&m_finder, &models::Finder::found, this, [this](int place, bool wrapped) {
        chooseRow(place);
        emit findEnded(m_finder.rank(m_model.numberAt(place)), m_finder.matches(), wrapped);
    });
    connect(&m_finder, &models::Finder::nothingFound, this, [this] { emit findEnded(0, 0, false); });
    connect(&m_copy, &RowCopy::done, this, [this](qint64 rows) { emit copied(rows, std::max(rows, chosenCount())); });
}

void EventTable::setRestoredRows(qint64 rows)
{
    m_delegate->setRestoredRows(rows);
    viewport()->update();
}

void EventTable::onInserted()
{
    if (!m_model.order().isNatural())
        return;
    if (m_following) {
        m_scrolling = true;
        scrollToBottom();
        m_scrolling = false;
    } else if (!m_behind) {
        m_behind = true;
        updateButtons();
    }
}

void EventTable::onReset()
{
    m_sorting = false;
    m_restoring = m_chosenNumber >= 0;
    onProgressed();
    if (!m_restoring && !currentIndex().isValid()) {
        setFollowing(m_model.order().isNatural());
        onInserted();
    }
}

/// The chosen row stays chosen when another filter shows it; that may take a moment to be known.
void EventTable::onProgressed()
{
    if (!m_restoring)
        return;
    const QModelIndex chosen = m_model.indexOfRow(m_chosenNumber);
    if (chosen.isValid()) {
        m_restoring = false;
        chooseRow(chosen.row(), PositionAtCenter);
    } else if (!m_model.isAnswering()) {
        m_restoring = false;
        emit rowChosen(nullptr);
        setFollowing(m_model.order().isNatural());
        onInserted();
    }
}

void EventTable::onCurrentRow(const QModelIndex &current)
{
    const history::RowPointer row = m_model.row(current);
    if (!row)
        return;
    m_restoring = false;
    m_chosenNumber = row->number;
    if (current.row() < m_model.rowCount() - 1)
        setFollowing(false);
    emit rowChosen(row);
}

void EventTable::onScrolled(int value)
{
    if (!m_scrolling)
        setFollowing(m_model.order().isNatural() && value >= verticalScrollBar()->maximum());
}

void EventTable::onSorted(int column, Qt::SortOrder direction)
{
    const history::RowOrder order {column, column < 0 ? Qt::AscendingOrder : direction};
    if (order == m_model.order())
        return;
    m_sorting = true;
    if (m_model.order().isNatural()) {
        m_followedBefore = m_following;
        setFollowing(false);
    }
    m_model.setOrder(order);
    if (order.isNatural() && m_followedBefore)
        follow();
}

/// Keeps of a choice of many only the current row: the others would be looked up one by one.
void EventTable::keepPlaceOnly()
{
    if (chosenCount() * m_model.rowCount() <= MostLookUps)
        return;
    if (currentIndex().isValid())
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    else
        clearSelection();
}

void EventTable::setFollowing(bool following)
{
    m_following = following;
    if (following)
        m_behind = false;
    updateButtons();
}

void EventTable::follow()
{
    setPaused(false);
    if (!m_model.order().isNatural()) {
        m_followedBefore = false;
        horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    }
    setFollowing(true);
    onInserted();
}

void EventTable::setPaused(bool paused)
{
    if (paused == m_model.isPaused())
        return;
    m_model.setPaused(paused);
    updateButtons();
    emit pausedChanged(paused);
}

void EventTable::resizeEvent(QResizeEvent *event)
{
    // What is scrolled for want of room is no choice of the user's.
    m_scrolling = true;
    TableView::resizeEvent(event);
    if (m_following && m_model.order().isNatural())
        scrollToBottom();
    m_scrolling = false;
    updateButtons();
}

void EventTable::updateButtons()
{
    const QLocale locale;
    const bool paused = m_model.isPaused();
    const qint64 waiting = m_model.waiting();
    m_paused->setText(waiting > 0 ? tr("%1 new, paused").arg(locale.toString(waiting)) : tr("Paused"));
    m_paused->setAccessibleName(m_paused->text());
    m_paused->setVisible(paused);
    m_newEvents->setVisible(!paused && m_behind && !m_following && m_model.order().isNatural());
    for (QToolButton *button : {m_paused, m_newEvents}) {
        button->adjustSize();
        const QRect area = viewport()->geometry();
        button->move(area.center().x() - button->width() / 2, area.bottom() - button->height() - 8);
        button->raise();
    }
}

std::vector<qint64> EventTable::chosenNumbers(qint64 most) const
{
    std::vector<qint64> numbers;
    for (const Range &range : chosenRanges()) {
        for (int row = range.first; row <= range.last && qint64(numbers.size()) < most; ++row)
            numbers.push_back(m_model.numberAt(row));
    }
    return numbers;
}

void EventTable::copy(RowCopy::Maker maker)
{
    std::vector<qint64> numbers = chosenNumbers(RowCopy::MostRows);
    if (!numbers.empty())
        m_copy.start(m_model.sharedStore(), std::move(numbers), std::move(maker));
}

void EventTable::copyText()
{
    copy([columns = shownColumns()](const std::vector<history::RowPointer> &rows) {
        QString text;
        for (const history::RowPointer &row : rows) {
            QStringList cells;
            for (const int column : columns)
                cells.append(history::eventFields()[column].text(*row));
            text += cells.join(u'\t') + u'\n';
        }
        return text;
    });
}

void EventTable::copyJson() { copy(RowCopy::asJson(m_showSecrets)); }

void EventTable::copyWebsocat(const exchange::WebsocatTarget &target) { copy(RowCopy::asWebsocat(target, m_showSecrets)); }

void EventTable::startWalk(bool forwards, models::RowWalk::Wanted wanted)
{
    const int from = currentIndex().isValid() ? currentIndex().row() : forwards ? -1 : m_model.rowCount();
    m_walk.start(from + (forwards ? 1 : -1), forwards, std::move(wanted));
}

void EventTable::goToFailure(bool forwards)
{
    // Judged once per profile: what is asked for each row is a look at a column.
    startWalk(forwards, [store = m_model.sharedStore(), known = QHash<history::Profiles::Id, bool>()](qint64 number) mutable {
        const history::Profiles::Id id = store->columns(number).profile[number % history::Columns::Rows];
        const auto found = known.constFind(id);
        return found != known.cend() ? *found : *known.insert(id, store->profiles()[id].isFailure());
    });
}

void EventTable::goToMark(bool forwards)
{
    startWalk(forwards, [this](qint64 number) { return m_marks.contains(number); });
}

void EventTable::find(bool forwards, bool inclusive)
{
    const int place = currentIndex().isValid() ? currentIndex().row() : -1;
    if (forwards)
        m_finder.next(place, inclusive && place >= 0);
    else
        m_finder.previous(place);
}

bool EventTable::goToRow(qint64 number)
{
    const QModelIndex index = m_model.indexOfRow(number);
    if (index.isValid())
        chooseRow(index.row(), PositionAtCenter);
    return index.isValid();
}

qint64 EventTable::currentNumber() const { return currentIndex().isValid() ? m_model.numberAt(currentIndex().row()) : -1; }

void EventTable::toggleMarks()
{
    const std::vector<qint64> numbers = chosenNumbers(MostMarkedAtOnce);
    const bool all = std::all_of(numbers.begin(), numbers.end(), [this](qint64 number) { return m_marks.contains(number); });
    for (const qint64 number : numbers) {
        if (all || !m_marks.contains(number))
            m_marks.toggle(number);
    }
}

void EventTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    TableView::selectionChanged(selected, deselected);
    emit choiceChanged(selectionModel()->hasSelection());
}

void EventTable::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex clicked = event->reason() == QContextMenuEvent::Mouse ? indexAt(viewport()->mapFromGlobal(event->globalPos())) : currentIndex();
    QMenu menu(this);
    menu.addActions(actions());
    if (const history::RowPointer row = m_model.row(clicked); row && row->requestRow) {
        menu.addSeparator();
        QAction *go = menu.addAction(tr("Go to the request"), this, [this, number = *row->requestRow] { goToRow(number); });
        go->setObjectName(u"action-go-to-request"_s);
        go->setEnabled(m_model.indexOfRow(*row->requestRow).isValid());
    }
    menu.exec(event->globalPos());
}

} // namespace telltale::ui
