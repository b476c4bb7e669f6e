// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/theme.h"

#include <QApplication>
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
    const qreal margin = rect.width() * 0.26;
    const QRectF box = QRectF(rect).adjusted(margin, margin, -margin, -margin);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, rect.width() * 0.13, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
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

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option); button && !(button->features & QStyleOptionToolButton::MenuButtonPopup)) {
        // Fusion puts a tiny arrow below the last letter.
        QStyleOptionToolButton plain = *button;
        plain.features &= ~QStyleOptionToolButton::HasMenu;
        QProxyStyle::drawComplexControl(control, &plain, painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if ((combo && combo->editable && combo->frame) || (spin && spin->frame))
        paintBox(*painter, option->rect, outlineColour(*option, option->state & State_HasFocus), Qt::transparent);
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

/// Boxes and icons beside words are as large as these.
int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int usual = QProxyStyle::pixelMetric(metric, option, widget);
    const int line = widget ? widget->fontMetrics().height() : QFontMetrics(QApplication::font()).height();
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return qMax(usual, line * 4 / 5);
    case PM_SmallIconSize:
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight:
    case PM_ScrollBarExtent: return qMax(usual, line);
    default: return usual;
    }
}

/// A column's title begins where its cells do.
QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_HeaderLabel ? rect.adjusted(HeaderIndent, 0, -HeaderIndent, 0) : rect;
}

} // namespace telltale::ui
