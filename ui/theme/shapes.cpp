// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/shapes.h"

#include <QPainter>
#include <QPainterPath>

namespace telltale::ui {

namespace {

void paintArrow(QPainter &painter, const QPointF &centre, qreal half, bool up)
{
    const qreal tip = up ? -half : half;
    painter.drawLine(centre + QPointF(0, -tip), centre + QPointF(0, tip));
    painter.drawLine(centre + QPointF(0, tip), centre + QPointF(-half * 0.6, tip * 0.35));
    painter.drawLine(centre + QPointF(0, tip), centre + QPointF(half * 0.6, tip * 0.35));
}

void paintLoop(QPainter &painter, const QPointF &centre, qreal half)
{
    const QRectF box(centre.x() - half, centre.y() - half, half * 2, half * 2);
    painter.drawArc(box, 60 * 16, 290 * 16);
    const QPointF tip = centre + QPointF(half * 0.94, -half * 0.34);
    painter.drawLine(tip, tip + QPointF(0, -half * 0.75));
    painter.drawLine(tip, tip + QPointF(-half * 0.75, 0));
}

void paintFlag(QPainter &painter, const QPointF &centre, qreal half, bool withText)
{
    const qreal mast = centre.x() - half * 0.7;
    painter.drawLine(QPointF(mast, centre.y() - half), QPointF(mast, centre.y() + half));
    QPainterPath cloth(QPointF(mast, centre.y() - half));
    cloth.lineTo(QPointF(centre.x() + half * 0.95, centre.y() - half * (withText ? 1.0 : 0.45)));
    cloth.lineTo(QPointF(centre.x() + half * (withText ? 0.95 : -0.7), centre.y() + half * 0.15));
    cloth.lineTo(QPointF(mast, centre.y() + half * 0.15));
    cloth.closeSubpath();
    painter.fillPath(cloth, painter.pen().color());
    painter.drawPath(cloth);
    if (withText) // a line under the flag, as under a text
        painter.drawLine(QPointF(mast + half * 0.6, centre.y() + half * 0.85), QPointF(centre.x() + half * 0.95, centre.y() + half * 0.85));
}

} // namespace

void paintShape(QPainter &painter, const QRectF &area, Glyph shape, const QColor &colour)
{
    if (shape == Glyph::None)
        return;
    const qreal size = qMin(area.width(), area.height());
    const qreal half = size / 2 - 1;
    const QPointF c = area.center();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, qMax(1.3, size / 8), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (shape) {
    case Glyph::Cross:
        painter.drawLine(c + QPointF(-half, -half) * 0.75, c + QPointF(half, half) * 0.75);
        painter.drawLine(c + QPointF(-half, half) * 0.75, c + QPointF(half, -half) * 0.75);
        break;
    case Glyph::Stop:
        painter.fillRect(QRectF(c.x() - half * 0.75, c.y() - half * 0.75, half * 1.5, half * 1.5), colour);
        break;
    case Glyph::Barred:
        painter.drawEllipse(c, half * 0.9, half * 0.9);
        painter.drawLine(c + QPointF(-half * 0.45, 0), c + QPointF(half * 0.45, 0));
        break;
    case Glyph::Triangle: {
        QPainterPath path(c + QPointF(0, -half * 0.85));
        path.lineTo(c + QPointF(half * 0.95, half * 0.75));
        path.lineTo(c + QPointF(-half * 0.95, half * 0.75));
        path.closeSubpath();
        painter.drawPath(path);
        break;
    }
    case Glyph::Diamond: {
        QPainterPath path(c + QPointF(0, -half));
        path.lineTo(c + QPointF(half, 0));
        path.lineTo(c + QPointF(0, half));
        path.lineTo(c + QPointF(-half, 0));
        path.closeSubpath();
        painter.fillPath(path, colour);
        break;
    }
    case Glyph::Dot:
        painter.setBrush(colour);
        painter.drawEllipse(c, half * 0.65, half * 0.65);
        break;
    case Glyph::Ring:
        painter.drawEllipse(c, half * 0.7, half * 0.7);
        break;
    case Glyph::Half:
        painter.drawEllipse(c, half * 0.8, half * 0.8);
        painter.setBrush(colour);
        painter.drawChord(QRectF(c.x() - half * 0.8, c.y() - half * 0.8, half * 1.6, half * 1.6), 90 * 16, 180 * 16);
        break;
    case Glyph::Loop:
        paintLoop(painter, c, half * 0.8);
        break;
    case Glyph::Dash:
        painter.drawLine(c + QPointF(-half * 0.5, 0), c + QPointF(half * 0.5, 0));
        break;
    case Glyph::ArrowUp:
    case Glyph::ArrowDown:
        paintArrow(painter, c, half * 0.85, shape == Glyph::ArrowUp);
        break;
    case Glyph::Flag:
    case Glyph::Note:
        paintFlag(painter, c, half, shape == Glyph::Note);
        break;
    case Glyph::None:
        break;
    }
    painter.restore();
}

QPixmap shapePixmap(Glyph shape, const QColor &colour, int size, qreal devicePixelRatio)
{
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintShape(painter, QRectF(0, 0, size, size), shape, colour);
    return pixmap;
}

} // namespace telltale::ui
