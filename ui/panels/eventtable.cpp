// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/eventtable.h"

#include "app/exchange/eventlines.h"
#include "ui/delegates/eventdelegate.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using telltale::models::EventModel;

namespace telltale::ui {

namespace {

constexpr int MostCopiedRows = 100000;

} // namespace

EventTable::EventTable(EventModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new EventDelegate(this))
    , m_newEvents(new QToolButton(this))
{
    setObjectName(u"eventTable"_s);
    setAccessibleName(tr("Events"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(m_delegate->rowHeight());
    verticalHeader()->setDefaultSectionSize(m_delegate->rowHeight());
    setUpColumns();

    m_newEvents->setObjectName(u"newEventsButton"_s);
    m_newEvents->setText(tr("↓ New events"));
    m_newEvents->setToolTip(tr("Follow the newest row again (Ctrl+End)"));
    m_newEvents->setCursor(Qt::ArrowCursor);
    m_newEvents->setFocusPolicy(Qt::TabFocus);
    m_newEvents->hide();
    connect(m_newEvents, &QToolButton::clicked, this, &EventTable::follow);

    connect(&model, &QAbstractItemModel::rowsInserted, this, &EventTable::onInserted);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        const QModelIndex chosen = m_model.indexOfRow(m_chosenNumber);
        if (chosen.isValid()) {
            setCurrentIndex(chosen);
            scrollTo(chosen, PositionAtCenter);
        } else {
            emit rowChosen(nullptr);
            setFollowing(true);
            onInserted();
        }
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &EventTable::onScrolled);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        const history::RowPointer row = m_model.row(current);
        if (!row)
            return;
        m_chosenNumber = row->number;
        if (current.row() < m_model.rowCount() - 1)
            setFollowing(false);
        emit rowChosen(row);
    });
}

void EventTable::setUpColumns()
{
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(24);
    header->setStretchLastSection(false);
    const int character = fontMetrics().averageCharWidth();
    const QList<history::EventField> &fields = history::eventFields();
    for (int column = 0; column < fields.size(); ++column) {
        const QString &key = fields[column].key;
        int width = fields[column].width * character + 2 * EventDelegate::Padding;
        if (key == "dir"_L1)
            width = EventDelegate::SignSize + 2 * EventDelegate::Padding + 4;
        else if (key == "kind"_L1)
            width = EventDelegate::SignSize + fontMetrics().horizontalAdvance(u"unsubscribed"_s) + 3 * EventDelegate::Padding;
        else if (key == "retry"_L1)
            width = EventDelegate::SignSize + fontMetrics().horizontalAdvance(u"reauthenticate"_s) + 3 * EventDelegate::Padding;
        else if (key == "time"_L1)
            width = fontMetrics().horizontalAdvance(u"00:00:00.000"_s) + 2 * EventDelegate::Padding + 4;
        setColumnWidth(column, width);
        // Size and latency are a click away: by default the meaning gets their room.
        setColumnHidden(column, !fields[column].column || key == "size"_L1 || key == "latency"_L1);
    }
    if (const int meaning = history::eventFieldIndex(u"meaning"); meaning >= 0)
        header->setSectionResizeMode(meaning, QHeaderView::Stretch);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &position) {
        QMenu menu(this);
        const QList<history::EventField> &all = history::eventFields();
        for (int column = 0; column < all.size(); ++column) {
            QAction *action = menu.addAction(QCoreApplication::translate("EventField", all[column].title));
            action->setToolTip(QCoreApplication::translate("EventField", all[column].help));
            action->setCheckable(true);
            action->setChecked(!isColumnHidden(column));
            connect(action, &QAction::toggled, this, [this, column](bool on) { setColumnHidden(column, !on); });
        }
        menu.exec(header->mapToGlobal(position));
    });
}

void EventTable::setRestoredRows(qint64 rows)
{
    m_delegate->setRestoredRows(rows);
    viewport()->update();
}

void EventTable::onInserted()
{
    if (m_following) {
        m_scrolling = true;
        scrollToBottom();
        m_scrolling = false;
    } else if (!m_newEvents->isVisible()) {
        m_newEvents->show();
        placeButton();
    }
}

void EventTable::onScrolled(int value)
{
    if (!m_scrolling)
        setFollowing(value >= verticalScrollBar()->maximum());
}

void EventTable::setFollowing(bool following)
{
    m_following = following;
    if (following)
        m_newEvents->hide();
}

void EventTable::follow()
{
    setFollowing(true);
    onInserted();
}

void EventTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    placeButton();
    if (m_following)
        onInserted();
}

void EventTable::placeButton()
{
    m_newEvents->adjustSize();
    const QRect area = viewport()->geometry();
    m_newEvents->move(area.center().x() - m_newEvents->width() / 2, area.bottom() - m_newEvents->height() - 8);
    m_newEvents->raise();
}

QList<history::RowPointer> EventTable::chosenRows() const
{
    QModelIndexList indexes = selectionModel()->selectedRows();
    std::sort(indexes.begin(), indexes.end(), [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    QList<history::RowPointer> rows;
    for (const QModelIndex &index : std::as_const(indexes).sliced(0, qMin(indexes.size(), qsizetype(MostCopiedRows)))) {
        if (history::RowPointer row = m_model.row(index))
            rows.append(row);
    }
    return rows;
}

void EventTable::copyText()
{
    QString text;
    for (const history::RowPointer &row : chosenRows()) {
        QStringList cells;
        for (int section = 0; section < m_model.columnCount(); ++section) {
            const int column = horizontalHeader()->logicalIndex(section);
            if (!isColumnHidden(column))
                cells.append(history::eventFields()[column].text(*row));
        }
        text += cells.join(u'\t') + u'\n';
    }
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void EventTable::copyJson()
{
    QByteArray lines;
    for (const history::RowPointer &row : chosenRows())
        lines += exchange::eventLine(row->event, false, m_showSecrets) + '\n';
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(QString::fromUtf8(lines));
}

bool EventTable::goToFailure(bool forwards)
{
    const int step = forwards ? 1 : -1;
    const int start = currentIndex().isValid() ? currentIndex().row() : forwards ? -1 : m_model.rowCount();
    for (int row = start + step; row >= 0 && row < m_model.rowCount(); row += step) {
        const QModelIndex index = m_model.index(row, 0);
        if (m_model.row(index)->event.isFailure()) {
            setCurrentIndex(index);
            scrollTo(index);
            return true;
        }
    }
    return false;
}

void EventTable::goToRow(qint64 number)
{
    const QModelIndex index = m_model.indexOfRow(number);
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index, PositionAtCenter);
}

void EventTable::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex clicked = indexAt(viewport()->mapFromGlobal(event->globalPos()));
    QMenu menu(this);
    QAction *text = menu.addAction(tr("Copy as text"), this, &EventTable::copyText);
    QAction *json = menu.addAction(tr("Copy as JSON"), this, &EventTable::copyJson);
    const bool any = selectionModel()->hasSelection();
    text->setEnabled(any);
    json->setEnabled(any);
    if (const history::RowPointer row = m_model.row(clicked); row && row->requestRow) {
        const QModelIndex request = m_model.indexOfRow(*row->requestRow);
        QAction *go = menu.addAction(tr("Go to the request"), this, [this, request] {
            setCurrentIndex(request);
            scrollTo(request);
        });
        go->setEnabled(request.isValid());
    }
    menu.exec(event->globalPos());
}

} // namespace telltale::ui
