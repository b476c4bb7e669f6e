// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace telltale::ui {

/// Paints the table's cells: wire texts in monospace, a shape and a colour beside kind, direction and retry, rows of earlier runs
/// dimmed, a flag before the first cell of those that somebody marked. Only paints; every word comes from the model.
class EventDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int Padding = 6;

    explicit EventDelegate(QObject *parent = nullptr);

    int signSize() const { return m_signSize; }
    int flagSize() const { return m_signSize - 1; } ///< room for the flag in the first column shown

    /// Rows below this number were captured in earlier runs.
    void setRestoredRows(qint64 rows) { m_restoredRows = rows; }
    int rowHeight() const { return m_rowHeight; }
    /// The program's fonts are others.
    void takeFonts();

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintFlag(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, bool selected) const;

    QFont m_wireFont;
    QFont m_ourFont;
    int m_rowHeight = 0;
    int m_signSize = 0;
    qint64 m_restoredRows = 0;
};

} // namespace telltale::ui
