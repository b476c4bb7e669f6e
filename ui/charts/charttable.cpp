// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charttable.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

bool isNumber(const QVariant &cell) { return cell.typeId() == QMetaType::LongLong || cell.typeId() == QMetaType::Double; }

QString csvCell(const QVariant &cell)
{
    if (isNumber(cell))
        return cell.typeId() == QMetaType::Double ? QString::number(cell.toDouble(), 'g', 6) : QString::number(cell.toLongLong());
    QString text = cell.toString();
    if (text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r'))
        text = u'"' + text.replace(u'"', "\"\""_L1) + u'"';
    return text;
}

} // namespace

QString toCsv(const ChartTable &table)
{
    QString csv;
    const auto line = [&csv](const QStringList &cells) { csv += cells.join(u',') + u"\r\n"_s; };
    QStringList cells;
    for (const QString &title : table.titles)
        cells.append(csvCell(title));
    line(cells);
    for (const QVariantList &row : table.rows) {
        cells.clear();
        for (const QVariant &cell : row)
            cells.append(csvCell(cell));
        line(cells);
    }
    return csv;
}

void ChartTableModel::setTable(ChartTable table)
{
    if (table == m_table)
        return;
    if (table.titles == m_table.titles && table.rows.size() == m_table.rows.size()) { // whoever reads it stays where they are
        m_table = std::move(table);
        if (!m_table.rows.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_table.rows.size()); }

int ChartTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_table.titles.size()); }

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QVariant cell = m_table.rows[index.row()].value(index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(isNumber(cell) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter));
    if (role == Qt::AccessibleTextRole)
        return tr("%1: %2").arg(m_table.titles[index.column()], index.data().toString());
    if (role != Qt::DisplayRole)
        return {};
    const QLocale locale;
    if (cell.typeId() == QMetaType::LongLong)
        return locale.toString(cell.toLongLong());
    return cell.typeId() == QMetaType::Double ? locale.toString(cell.toDouble(), 'g', 4) : cell;
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_table.titles.value(section);
}

} // namespace telltale::ui
