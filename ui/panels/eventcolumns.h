// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QSet>

class QMenu;

namespace telltale::ui {

class TableView;

/// The columns of the table of events: which are shown, how wide, in which order; unsorted at first. Each is as wide as it usually is, or
/// as the user made it. The meaning gets what is left; where that would be too little to read, names and subjects of usual width
/// lend it of theirs. All widths follow the size of type.
class EventColumns : public QObject {
    Q_OBJECT

public:
    /// For a table with its model, which must outlive this.
    explicit EventColumns(TableView &table);

    /// All columns as they are unless the user chose otherwise.
    void reset();
    /// Fills `menu` with a check box for each column, and with what brings the usual ones back.
    void fillMenu(QMenu &menu);
    /// Takes over another size of type of the table.
    void takeFont();

    /// What the user chose, as opaque bytes, whatever room there is now; made for typeSize().
    QByteArray save();
    /// Points.
    double typeSize() const { return m_typeSize; }
    /// What save() gave when typeSize() was `typeSize` (0: not known). Anything else leaves the columns as they are.
    void restore(const QByteArray &state, double typeSize);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int usualWidth(int column) const;
    /// How much a column that is shown can do without.
    int lendable(int column) const;
    QList<int> fitted() const;
    void apply(const QList<int> &widths);
    void fit();
    void takeWidths(double factor);
    void onResized(int column, int before, int now);

    TableView &m_table;
    QList<int> m_wanted; ///< width of each column as it should be, in pixels
    QSet<int> m_resized; ///< not of their usual width: they lend nothing
    double m_typeSize = 0;
    bool m_fitting = false; ///< widths change by this, not by the user
};

} // namespace telltale::ui
