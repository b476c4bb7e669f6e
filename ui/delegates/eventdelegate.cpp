// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/eventdelegate.h"

#include "ui/models/eventmodel.h"
#include "ui/theme/signs.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;
using telltale::models::EventModel;

namespace telltale::ui {

namespace {

constexpr int SignGap = 5;

/// The columns that carry a sign are few and fixed: their places are looked up once.
struct Places {
    int kind = history::eventFieldIndex(u"kind");
    int direction = history::eventFieldIndex(u"dir");
    int retry = history::eventFieldIndex(u"retry");
    int code = history::eventFieldIndex(u"code");
    int name = history::eventFieldIndex(u"name");
    int time = history::eventFieldIndex(u"time");
};

const Places &places()
{
    static const Places found;
    return found;
}

Sign signFor(const history::Row &row, int column)
{
    if (column == places().kind)
        return eventSign(row.event);
    if (column == places().direction && row.event.kind != Kind::Note) // what happened to the connection went no way
        return directionSign(row.event.direction);
    if (column == places().retry && row.event.diagnosis && row.event.diagnosis->retry)
        return retrySign(row.event.diagnosis->retry->retryClass);
    return {};
}

Tone textTone(const history::Row &row, int column, Tone signTone)
{
    if (column == places().kind || column == places().code || column == places().name) {
        const Tone tone = eventSign(row.event).tone;
        return row.event.isFailure() ? tone : column == places().kind ? Tone::Muted : Tone::Plain;
    }
    if (column == places().retry)
        return signTone == Tone::Busy || signTone == Tone::Muted ? Tone::Plain : signTone;
    return column == places().time ? Tone::Muted : Tone::Plain;
}

/// What an earlier run captured steps back as far as it stays readable.
Tone dimmed(Tone tone, bool earlier) { return earlier && tone == Tone::Plain ? Tone::Muted : tone; }

} // namespace

EventDelegate::EventDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
    takeFonts();
}

void EventDelegate::takeFonts()
{
    m_wireFont = wireFont();
    m_ourFont = QApplication::font();
    const int line = qMax(QFontMetrics(m_ourFont).height(), QFontMetrics(m_wireFont).height());
    m_rowHeight = line + qMax(5, line / 4);
    m_signSize = QFontMetrics(m_ourFont).height() * 3 / 4;
}

QSize EventDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = index.data(EventModel::RowRole).value<history::RowPointer>();
    if (!row)
        return {80, m_rowHeight};
    const QFontMetrics metrics(history::eventFields()[index.column()].monospace ? m_wireFont : m_ourFont);
    const int sign = signFor(*row, index.column()).shape == Glyph::None ? 0 : m_signSize + SignGap;
    const int flag = option.viewItemPosition == QStyleOptionViewItem::Beginning ? flagSize() : 0;
    return {2 * Padding + flag + sign + metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()), m_rowHeight};
}

void EventDelegate::paintFlag(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, bool selected) const
{
    if (!index.data(EventModel::MarkedRole).toBool())
        return;
    const Glyph flag = index.data(EventModel::NoteRole).toString().isEmpty() ? Glyph::Flag : Glyph::Note;
    const QColor colour = selected ? option.palette.color(QPalette::HighlightedText) : toneColour(Tone::Warning);
    const QRectF place(option.rect.left() + 3, option.rect.top() + (option.rect.height() - flagSize()) / 2.0, flagSize(), flagSize());
    paintShape(*painter, place, flag, colour);
}

void EventDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = index.data(EventModel::RowRole).value<history::RowPointer>();
    if (!row)
        return;
    const bool selected = option.state & QStyle::State_Selected;
    const bool earlier = row->number < m_restoredRows;
    if (selected)
        painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
    else if (option.features & QStyleOptionViewItem::Alternate)
        painter->fillRect(option.rect, option.palette.color(QPalette::AlternateBase));
    if (row->number == m_restoredRows && m_restoredRows > 0)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(option.rect.width(), 1)), toneColour(Tone::Busy));

    const Sign sign = signFor(*row, index.column());
    const QColor onSelection = option.palette.color(QPalette::HighlightedText);
    QRect rest = option.rect.adjusted(Padding, 0, -Padding, 0);
    if (option.viewItemPosition == QStyleOptionViewItem::Beginning) {
        paintFlag(painter, option, index, selected);
        rest.setLeft(rest.left() + flagSize());
    }
    if (sign.shape != Glyph::None) {
        const QColor colour = selected ? onSelection : toneColour(dimmed(sign.tone, earlier));
        const bool alone = index.column() == places().direction;
        const QRect place = alone ? rest : QRect(rest.left(), rest.top(), m_signSize, rest.height());
        paintShape(*painter, QRectF(place.center().x() - m_signSize / 2.0 + 0.5, place.center().y() - m_signSize / 2.0 + 0.5, m_signSize, m_signSize),
            sign.shape, colour);
        if (alone)
            return;
        rest.setLeft(rest.left() + m_signSize + SignGap);
    }
    const QString text = index.data(Qt::DisplayRole).toString();
    if (text.isEmpty())
        return;
    const QColor colour = selected ? onSelection : toneColour(dimmed(textTone(*row, index.column(), sign.tone), earlier));
    const history::EventField &field = history::eventFields()[index.column()];
    painter->setFont(field.monospace ? m_wireFont : m_ourFont);
    painter->setPen(colour);
    const QFontMetrics metrics = painter->fontMetrics();
    // Measuring is the dear part of painting: a text that surely fits is not measured, one that surely does not is cut first.
    QString shown = text;
    if (text.size() * metrics.maxWidth() > rest.width()) {
        const qsizetype most = rest.width() / 2 + 4;
        shown = metrics.elidedText(text.size() > most ? text.left(most) + u'…' : text, Qt::ElideRight, rest.width());
    }
    painter->drawText(rest, int(field.alignment) | Qt::TextSingleLine, shown);
}

} // namespace telltale::ui
