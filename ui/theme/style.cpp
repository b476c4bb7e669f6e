// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr qreal Radius = 3;
constexpr int HeaderIndent = 4; ///< beyond the margin that every title has

QColor outlineColour(const QStyleOption &option, bool focus)
{
    if (focus)
        return option.palette.color(QPalette::Highlight);
    QColor colour = toneColour(Tone::Muted);
    colour.setAlpha(option.state & QStyle::State_Enabled ? 150 : 70);
    return colour;
}

void paintBox(QPainter &painter, const QRect &rect, const QColor &outline, const QColor &fill)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(outline);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
    painter.restore();
}

void paintTick(QPainter &painter, const QRect &rect, const QColor &colour)
{
    const QRectF box = QRectF(rect).adjusted(3.5, 3.5, -3.5, -3.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF points[] {
        {box.left(), box.center().y()}, {box.left() + box.width() * 0.38, box.bottom()}, {box.right(), box.top() + box.height() * 0.1}};
    painter.drawPolyline(points, 3);
    painter.restore();
}

} // namespace

Style::Style()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const bool focus = option->state & State_HasFocus;
    switch (element) {
    case PE_PanelLineEdit:
        // A line without a frame belongs to a combo box or a spin box, which draws its own.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0) {
            paintBox(*painter, option->rect, outlineColour(*option, focus), option->palette.color(QPalette::Base));
            return;
        }
        break;
    case PE_Frame:
        if (widget && widget->inherits("QPlainTextEdit")) {
            paintBox(*painter, option->rect, outlineColour(*option, focus), Qt::transparent);
            return;
        }
        break;
    case PE_IndicatorCheckBox: {
        const bool on = option->state & State_On;
        const QColor fill = on ? option->palette.color(QPalette::Highlight) : option->palette.color(QPalette::Base);
        paintBox(*painter, option->rect, outlineColour(*option, focus || on), fill);
        if (on)
            paintTick(*painter, option->rect, option->palette.color(QPalette::HighlightedText));
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

/// A column's title begins where its cells do.
QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_HeaderLabel ? rect.adjusted(HeaderIndent, 0, -HeaderIndent, 0) : rect;
}

} // namespace telltale::ui
