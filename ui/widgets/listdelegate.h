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

/// What an entry of a list says, in two lines: a headline with a word at its end, and facts beneath.
struct ListEntry {
    Sign sign; ///< before the headline
    QString code = {}; ///< before the headline, as it was on the wire
    QString headline;
    bool wire = false; ///< the headline is from the wire
    Qt::TextElideMode elide = Qt::ElideRight; ///< of the headline
    bool dimmed = false; ///< of no use as it is
    QString atEnd; ///< a time, a number: stays when room is short
    QList<ListPart> beneath; ///< the first ones stay longest when room is short
};

/// Paints entries of two lines; what has no room ends in an ellipsis. Only paints. Its sizes follow the program's font.
class ListDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using Describe = std::function<ListEntry(const QModelIndex &)>;
    explicit ListDelegate(Describe describe, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    QRect headlineRect(const QRect &entry) const;

private:
    void paintHeadline(QPainter &painter, QRect line, const ListEntry &entry, const QColor *onSelection) const;
    void paintBeneath(QPainter &painter, QRect line, const QList<ListPart> &parts, const QColor *onSelection) const;

    Describe m_describe;
};

} // namespace telltale::ui
