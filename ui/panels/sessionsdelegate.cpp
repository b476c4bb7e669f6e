// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sessionsdelegate.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int Left = 10; ///< as the panels around
constexpr int Right = 10;
constexpr int Above = 6;
constexpr int Between = 2;
constexpr int SignSize = 11;
constexpr int SignGap = 5;
constexpr int Gap = 10;
constexpr qsizetype MostNameCharacters = 200;

int lineHeight() { return qMax(QFontMetrics(QApplication::font()).height(), QFontMetrics(wireFont()).height()); }

void paintSign(QPainter &painter, const QRect &line, Glyph shape, const QColor &colour)
{
    painter.save();
    paintShape(painter, QRectF(line.left(), line.center().y() - SignSize / 2.0 + 0.5, SignSize, SignSize), shape, colour);
    painter.restore();
}

} // namespace

SessionsDelegate::SessionsDelegate(Describe describe, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_describe(std::move(describe))
{
}

QSize SessionsDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {80, Above + lineHeight() + Between + lineHeight() + Above + 1};
}

QRect SessionsDelegate::headlineRect(const QRect &entry) const
{
    return {entry.left() + Left, entry.top() + Above, entry.width() - Left - Right, lineHeight()};
}

void SessionsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ListEntry entry = m_describe(index);
    const bool selected = option.state & QStyle::State_Selected;
    const QColor onSelection = option.palette.color(QPalette::HighlightedText);
    const auto colour = [&](Tone tone) { return selected ? onSelection : toneColour(tone); };
    painter->save();
    if (selected)
        painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, option.palette.color(QPalette::AlternateBase));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), lineColour());

    QRect line = headlineRect(option.rect);
    painter->setFont(QApplication::font());
    const int whenWidth = painter->fontMetrics().horizontalAdvance(entry.when);
    painter->setPen(colour(Tone::Muted));
    painter->drawText(line, int(Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine), entry.when);
    QRect rest = line.adjusted(0, 0, entry.when.isEmpty() ? 0 : -whenWidth - Gap, 0);
    if (entry.sign.shape != Glyph::None) {
        paintSign(*painter, rest, entry.sign.shape, colour(entry.sign.tone));
        rest.setLeft(rest.left() + SignSize + SignGap);
    }
    painter->setFont(entry.wire ? wireFont() : QApplication::font());
    painter->setPen(colour(entry.dimmed ? Tone::Muted : Tone::Plain));
    painter->drawText(rest, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
        painter->fontMetrics().elidedText(entry.headline, entry.elide, rest.width()));

    painter->setFont(QApplication::font());
    paintBeneath(*painter, line.translated(0, lineHeight() + Between), entry.beneath, selected ? &onSelection : nullptr);
    painter->restore();
}

void SessionsDelegate::paintBeneath(QPainter &painter, QRect line, const QList<ListPart> &parts, const QColor *onSelection) const
{
    const QFontMetrics metrics = painter.fontMetrics();
    const QString dot = u"  ·  "_s;
    for (qsizetype i = 0; i < parts.size() && line.width() > 0; ++i) {
        const ListPart &part = parts[i];
        if (i > 0) {
            painter.setPen(onSelection ? *onSelection : toneColour(Tone::Muted));
            painter.drawText(line, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine), metrics.elidedText(dot, Qt::ElideRight, line.width()));
            line.setLeft(line.left() + metrics.horizontalAdvance(dot));
        }
        const QColor colour = onSelection ? *onSelection : toneColour(part.sign.tone);
        if (part.sign.shape != Glyph::None && line.width() > SignSize) {
            paintSign(painter, line, part.sign.shape, colour);
            line.setLeft(line.left() + SignSize + SignGap);
        }
        painter.setPen(colour);
        painter.drawText(line, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine), metrics.elidedText(part.text, Qt::ElideRight, line.width()));
        line.setLeft(line.left() + metrics.horizontalAdvance(part.text));
    }
}

QWidget *SessionsDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(u"sessionName"_s);
    editor->setAccessibleName(tr("Name of the session"));
    editor->setMaxLength(int(MostNameCharacters));
    editor->setPlaceholderText(index.data(Qt::DisplayRole).toString());
    return editor;
}

void SessionsDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    QRect place = headlineRect(option.rect).adjusted(-4, 0, 4, 0);
    place.setHeight(qMax(place.height(), editor->sizeHint().height()));
    place.moveCenter({place.center().x(), headlineRect(option.rect).center().y()});
    place.moveTop(qMax(place.top(), option.rect.top()));
    editor->setGeometry(place);
}

} // namespace telltale::ui
