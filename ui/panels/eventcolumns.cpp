// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/eventcolumns.h"

#include "app/history/eventfields.h"
#include "ui/delegates/eventdelegate.h"
#include "ui/widgets/tableview.h"

#include <QCoreApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

int defaultWidth(const TableView &table, const history::EventField &field)
{
    const QFontMetrics metrics = table.fontMetrics();
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

} // namespace

void resetEventColumns(TableView &table)
{
    QHeaderView *header = table.horizontalHeader();
    header->setMinimumSectionSize(24);
    header->setSortIndicatorShown(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    const QList<history::EventField> &fields = history::eventFields();
    for (int column = 0; column < fields.size(); ++column) {
        const history::EventField &field = fields[column];
        header->moveSection(header->visualIndex(column), column);
        header->setSectionResizeMode(column, field.key == "meaning"_L1 ? QHeaderView::Stretch : QHeaderView::Interactive);
        table.setColumnWidth(column, defaultWidth(table, field));
        // Size and latency are a click away: by default the meaning gets their room.
        table.setColumnHidden(column, !field.column || field.key == "size"_L1 || field.key == "latency"_L1);
    }
}

void scaleEventColumns(TableView &table, double factor)
{
    const QHeaderView &header = *table.horizontalHeader();
    for (int column = 0; column < header.count(); ++column) {
        if (header.sectionResizeMode(column) == QHeaderView::Interactive && !header.isSectionHidden(column))
            table.setColumnWidth(column, qRound(header.sectionSize(column) * factor));
    }
}

void fillColumnsMenu(QMenu &menu, TableView &table)
{
    menu.clear();
    menu.setToolTipsVisible(true);
    const QList<history::EventField> &fields = history::eventFields();
    const qsizetype shown = table.shownColumns().size();
    for (int column = 0; column < fields.size(); ++column) {
        QAction *action = menu.addAction(QCoreApplication::translate("EventField", fields[column].title));
        action->setObjectName(u"column-"_s + fields[column].key);
        action->setToolTip(QCoreApplication::translate("EventField", fields[column].help));
        action->setCheckable(true);
        action->setChecked(!table.isColumnHidden(column));
        action->setEnabled(shown > 1 || table.isColumnHidden(column)); // the last one stays: its header is the way back
        QObject::connect(action, &QAction::toggled, &table, [&table, column](bool on) { table.setColumnHidden(column, !on); });
    }
    menu.addSeparator();
    QAction *reset = menu.addAction(QCoreApplication::translate("EventColumns", "&Default columns"), &table, [&table] { resetEventColumns(table); });
    reset->setObjectName(u"action-reset-columns"_s);
}

} // namespace telltale::ui
