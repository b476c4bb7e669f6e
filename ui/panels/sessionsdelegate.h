// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/signs.h"

#include <QStyledItemDelegate>

#include <functional>

namespace telltale::ui {

/// Something that stands in a line: a word with a shape before it, if it has one.
struct ListPart {
    QString text;
    Sign sign;
};

/// What an entry of a list says, in two lines: a headline with the time at its end, and facts beneath.
struct ListEntry {
    Sign sign; ///< before the headline
    QString headline;
    bool wire = false; ///< the headline is from the wire
    Qt::TextElideMode elide = Qt::ElideRight; ///< of the headline
    bool dimmed = false; ///< of no use as it is
    QString when;
    QList<ListPart> beneath; ///< the first ones stay longest when room is short
};

/// Paints entries of two lines; what has no room ends in an ellipsis. Only paints, and gives an editor the place of the headline.
class SessionsDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using Describe = std::function<ListEntry(const QModelIndex &)>;
    explicit SessionsDelegate(Describe describe, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QRect headlineRect(const QRect &entry) const;
    void paintBeneath(QPainter &painter, QRect line, const QList<ListPart> &parts, const QColor *onSelection) const;

    Describe m_describe;
};

} // namespace telltale::ui
