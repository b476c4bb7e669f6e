// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <QVariantList>

namespace telltale::ui {

/// What a chart shows, in words and numbers: for those who cannot see it, and for other programs.
struct ChartTable {
    QStringList titles;
    QList<QVariantList> rows; ///< texts and numbers
    bool operator==(const ChartTable &) const = default;
};

/// As comma-separated values with a line of titles; numbers with a decimal point, whatever the locale. Lines end with CR LF (RFC 4180).
QString toCsv(const ChartTable &table);

/// A chart's table for a view. Numbers are written by locale.
class ChartTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(ChartTable table);
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    ChartTable m_table;
};

} // namespace telltale::ui
