// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/menubutton.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace telltale::ui {

MenuButton::MenuButton(QWidget *parent)
    : QToolButton(parent)
{
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize MenuButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + metrics.height() * 2, metrics.height() + 8};
}

QSize MenuButton::minimumSizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.averageCharWidth() * 8, metrics.height() + 8};
}

void MenuButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.features &= ~QStyleOptionToolButton::HasMenu; // the arrow has a place of its own here
    option.text.clear();
    painter.drawComplexControl(QStyle::CC_ToolButton, option);

    const QFontMetrics metrics(font());
    const int arrow = metrics.height();
    const QRect area = rect().adjusted(metrics.averageCharWidth() + 2, 0, -arrow, 0);
    painter.setPen(option.palette.color(QPalette::ButtonText));
    painter.drawText(area, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine), metrics.elidedText(text(), Qt::ElideRight, area.width()));
    const qreal half = metrics.capHeight() * 0.3;
    const QPointF middle(width() - arrow * 0.65, height() / 2.0);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(option.palette.color(QPalette::ButtonText), 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF {middle + QPointF(-half * 1.4, -half * 0.7), middle + QPointF(0, half * 0.7), middle + QPointF(half * 1.4, -half * 0.7)});
}

} // namespace telltale::ui
