// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/eventcolumns.h"

#include "app/history/eventfields.h"
#include "ui/delegates/eventdelegate.h"
#include "ui/widgets/tableview.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFontInfo>
#include <QMenu>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

// In average characters: what the meaning should have, and what the others keep of theirs when they lend it.
constexpr int ReadableMeaning = 30;
constexpr int ShortestName = 14;

bool takesTheRest(const history::EventField &field) { return field.key == "meaning"_L1; }
bool lends(const history::EventField &field) { return field.key == "name"_L1 || field.key == "subject"_L1; }

void leaveUnsorted(QHeaderView &header)
{
    header.setSortIndicatorShown(true);
    header.setSortIndicatorClearable(true);
    header.setSortIndicator(-1, Qt::AscendingOrder);
}

} // namespace

EventColumns::EventColumns(TableView &table)
    : QObject(&table)
    , m_table(table)
    , m_typeSize(QFontInfo(table.font()).pointSizeF())
{
    QHeaderView *header = table.horizontalHeader();
    header->setMinimumSectionSize(24);
    header->installEventFilter(this);
    connect(header, &QHeaderView::sectionResized, this, &EventColumns::onResized);
    reset();
}

int EventColumns::usualWidth(int column) const
{
    const history::EventField &field = history::eventFields()[column];
    const QFontMetrics metrics = m_table.fontMetrics();
    const EventDelegate measured;
    if (field.key == "dir"_L1)
        return measured.signSize() + 2 * EventDelegate::Padding + 4;
    if (field.key == "kind"_L1)
        return measured.signSize() + metrics.horizontalAdvance(u"unsubscribed"_s) + 3 * EventDelegate::Padding;
    if (field.key == "retry"_L1)
        return measured.signSize() + metrics.horizontalAdvance(u"reauthenticate"_s) + 3 * EventDelegate::Padding;
    if (field.key == "time"_L1)
        return measured.flagSize() + metrics.horizontalAdvance(u"00:00:00.000"_s) + 2 * EventDelegate::Padding + 4;
    const int title = metrics.horizontalAdvance(QCoreApplication::translate("EventField", field.title)); // may be longer in other languages
    return qMax(field.width * metrics.averageCharWidth() + 2 * EventDelegate::Padding, title + 3 * EventDelegate::Padding);
}

void EventColumns::reset()
{
    QHeaderView *header = m_table.horizontalHeader();
    leaveUnsorted(*header);
    const QList<history::EventField> &fields = history::eventFields();
    m_wanted.resize(fields.size());
    m_resized.clear();
    {
        const QScopedValueRollback ours(m_fitting, true);
        for (int column = 0; column < fields.size(); ++column) {
            const history::EventField &field = fields[column];
            header->moveSection(header->visualIndex(column), column);
            header->setSectionResizeMode(column, takesTheRest(field) ? QHeaderView::Stretch : QHeaderView::Interactive);
            m_wanted[column] = usualWidth(column);
            m_table.setColumnWidth(column, m_wanted[column]);
            // Size and latency are a click away: by default the meaning gets their room.
            m_table.setColumnHidden(column, !field.column || field.key == "size"_L1 || field.key == "latency"_L1);
        }
    }
    fit();
}

void EventColumns::takeFont()
{
    const double size = QFontInfo(m_table.font()).pointSizeF();
    if (m_typeSize <= 0 || size <= 0 || size == m_typeSize)
        return;
    const double factor = size / m_typeSize;
    m_typeSize = size;
    for (int column = 0; column < m_wanted.size(); ++column)
        m_wanted[column] = m_resized.contains(column) ? qRound(m_wanted[column] * factor) : usualWidth(column);
    fit();
}

QByteArray EventColumns::save()
{
    apply(m_wanted);
    const QByteArray state = m_table.horizontalHeader()->saveState();
    fit();
    return state;
}

void EventColumns::restore(const QByteArray &state, double typeSize)
{
    QHeaderView *header = m_table.horizontalHeader();
    {
        const QScopedValueRollback ours(m_fitting, true);
        if (!header->restoreState(state))
            return;
        leaveUnsorted(*header); // how rows were sorted is no habit: a new start shows them as they come
    }
    if (m_table.shownColumns().isEmpty()) {
        reset();
        return;
    }
    takeWidths(typeSize > 0 && m_typeSize > 0 ? m_typeSize / typeSize : 1);
    fit();
}

void EventColumns::takeWidths(double factor)
{
    const QScopedValueRollback ours(m_fitting, true);
    m_resized.clear();
    const int nearly = 2 * m_table.fontMetrics().averageCharWidth(); // sizes of type do not scale evenly
    for (int column = 0; column < m_wanted.size(); ++column) {
        m_wanted[column] = usualWidth(column);
        const bool hidden = m_table.isColumnHidden(column);
        m_table.setColumnHidden(column, false); // only then it has a width
        const int width = qRound(m_table.columnWidth(column) * factor);
        m_table.setColumnHidden(column, hidden);
        if (!takesTheRest(history::eventFields()[column]) && qAbs(width - m_wanted[column]) > nearly) {
            m_wanted[column] = width;
            m_resized.insert(column);
        }
    }
}

void EventColumns::fillMenu(QMenu &menu)
{
    menu.clear();
    menu.setToolTipsVisible(true);
    const QList<history::EventField> &fields = history::eventFields();
    const qsizetype shown = m_table.shownColumns().size();
    for (int column = 0; column < fields.size(); ++column) {
        QAction *action = menu.addAction(QCoreApplication::translate("EventField", fields[column].title));
        action->setObjectName(u"column-"_s + fields[column].key);
        action->setToolTip(QCoreApplication::translate("EventField", fields[column].help));
        action->setCheckable(true);
        action->setChecked(!m_table.isColumnHidden(column));
        action->setEnabled(shown > 1 || m_table.isColumnHidden(column)); // the last one stays: its header is the way back
        connect(action, &QAction::toggled, this, [this, column](bool on) { m_table.setColumnHidden(column, !on); });
    }
    menu.addSeparator();
    QAction *reset = menu.addAction(QCoreApplication::translate("EventColumns", "&Default columns"), this, &EventColumns::reset);
    reset->setObjectName(u"action-reset-columns"_s);
}

bool EventColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

void EventColumns::onResized(int column, int before, int now)
{
    const bool byHand = before > 0 && now > 0; // otherwise it was hidden, or is shown again
    if (m_fitting || (byHand && takesTheRest(history::eventFields()[column])))
        return;
    if (byHand) {
        m_wanted[column] = now;
        m_resized.insert(column);
    }
    fit();
}

void EventColumns::apply(const QList<int> &widths)
{
    const QScopedValueRollback ours(m_fitting, true);
    for (int column = 0; column < widths.size(); ++column) {
        if (!takesTheRest(history::eventFields()[column]))
            m_table.setColumnWidth(column, widths[column]);
    }
}

int EventColumns::lendable(int column) const
{
    if (!lends(history::eventFields()[column]) || m_resized.contains(column))
        return 0;
    const int kept = ShortestName * m_table.fontMetrics().averageCharWidth() + 2 * EventDelegate::Padding;
    return std::max(0, m_wanted[column] - kept);
}

QList<int> EventColumns::fitted() const
{
    const QList<history::EventField> &fields = history::eventFields();
    int rest = m_table.horizontalHeader()->width();
    int most = 0;
    bool needed = false;
    const QList<int> shown = m_table.shownColumns();
    for (const int column : shown) {
        const bool meaning = takesTheRest(fields[column]);
        needed |= meaning;
        rest -= meaning ? 0 : m_wanted[column];
        most += lendable(column);
    }
    const int lent = std::min(most, ReadableMeaning * m_table.fontMetrics().averageCharWidth() - rest);
    QList<int> widths = m_wanted;
    if (!needed || lent <= 0)
        return widths;
    for (const int column : shown)
        widths[column] -= (lendable(column) * lent + most - 1) / most;
    return widths;
}

void EventColumns::fit()
{
    if (!m_fitting)
        apply(fitted());
}

} // namespace telltale::ui
