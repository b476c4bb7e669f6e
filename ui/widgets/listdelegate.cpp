// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/listdelegate.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int Side = 10; ///< as the panels around
constexpr int Above = 6;
constexpr int Between = 2;
constexpr int SignGap = 5;
constexpr int Gap = 10;
constexpr auto InLine = int(Qt::AlignVCenter | Qt::TextSingleLine);

int lineHeight() { return qMax(QFontMetrics(QApplication::font()).height(), QFontMetrics(wireFont()).height()); }

/// A sign is as high as a capital letter and a bit.
int signSize() { return qRound(QFontMetrics(QApplication::font()).capHeight() * 1.2); }

QFont codeFont()
{
    QFont font = wireFont();
    font.setBold(true);
    return font;
}

/// Draws `text` at the left of `line`, and takes its room off.
void paintText(QPainter &painter, QRect &line, const QString &text, const QColor &colour, Qt::TextElideMode elide = Qt::ElideRight)
{
    const QFontMetrics metrics = painter.fontMetrics();
    painter.setPen(colour);
    painter.drawText(line, int(Qt::AlignLeft) | InLine, metrics.elidedText(text, elide, line.width()));
    line.setLeft(line.left() + metrics.horizontalAdvance(text));
}

void paintSign(QPainter &painter, QRect &line, Glyph shape, const QColor &colour)
{
    const int size = signSize();
    if (shape == Glyph::None || line.width() <= size)
        return;
    painter.save();
    paintShape(painter, QRectF(line.left(), line.center().y() - size / 2.0 + 0.5, size, size), shape, colour);
    painter.restore();
    line.setLeft(line.left() + size + SignGap);
}

} // namespace

ListDelegate::ListDelegate(Describe describe, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_describe(std::move(describe))
{
}

QSize ListDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {80, Above + lineHeight() + Between + lineHeight() + Above + 1};
}

QRect ListDelegate::headlineRect(const QRect &entry) const
{
    return {entry.left() + Side, entry.top() + Above, entry.width() - 2 * Side, lineHeight()};
}

void ListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ListEntry entry = m_describe(index);
    const bool selected = option.state & QStyle::State_Selected;
    const QColor onSelection = option.palette.color(QPalette::HighlightedText);
    painter->save();
    if (selected)
        painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, option.palette.color(QPalette::AlternateBase));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), lineColour());
    const QRect line = headlineRect(option.rect);
    paintHeadline(*painter, line, entry, selected ? &onSelection : nullptr);
    paintBeneath(*painter, line.translated(0, lineHeight() + Between), entry.beneath, selected ? &onSelection : nullptr);
    painter->restore();
}

void ListDelegate::paintHeadline(QPainter &painter, QRect line, const ListEntry &entry, const QColor *onSelection) const
{
    const auto colour = [&](Tone tone) { return onSelection ? *onSelection : toneColour(tone); };
    painter.setFont(QApplication::font());
    if (!entry.atEnd.isEmpty()) {
        painter.setPen(colour(Tone::Muted));
        painter.drawText(line, int(Qt::AlignRight) | InLine, entry.atEnd);
        line.setRight(line.right() - painter.fontMetrics().horizontalAdvance(entry.atEnd) - Gap);
    }
    paintSign(painter, line, entry.sign.shape, colour(entry.sign.tone));
    const QColor text = colour(entry.dimmed ? Tone::Muted : Tone::Plain);
    if (!entry.code.isEmpty()) {
        painter.setFont(codeFont());
        paintText(painter, line, entry.code, text);
        line.setLeft(line.left() + Gap - Between);
    }
    painter.setFont(entry.wire ? wireFont() : QApplication::font());
    if (line.width() > 0)
        paintText(painter, line, entry.headline, text, entry.elide);
}

void ListDelegate::paintBeneath(QPainter &painter, QRect line, const QList<ListPart> &parts, const QColor *onSelection) const
{
    painter.setFont(QApplication::font());
    const auto colour = [&](Tone tone) { return onSelection ? *onSelection : toneColour(tone); };
    for (qsizetype i = 0; i < parts.size() && line.width() > 0; ++i) {
        if (i > 0)
            paintText(painter, line, u"  ·  "_s, colour(Tone::Muted));
        paintSign(painter, line, parts[i].sign.shape, colour(parts[i].sign.tone));
        paintText(painter, line, parts[i].text, colour(parts[i].sign.tone));
    }
}

} // namespace telltale::ui
