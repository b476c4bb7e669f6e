// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include "ui/theme/theme.h"

#include <QAbstractAxis>
#include <QAbstractBarSeries>
#include <QAccessible>
#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsRectItem>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QValueAxis>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

/// A sign of the theme as a drawing, so that it is sharp at any scale.
class ShapeItem : public QGraphicsItem {
public:
    ShapeItem(const QRectF &area, Glyph shape, const QColor &colour, QGraphicsItem *parent)
        : QGraphicsItem(parent)
        , m_area(area)
        , m_shape(shape)
        , m_colour(colour)
    {
    }
    QRectF boundingRect() const override { return m_area; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override { paintShape(*painter, m_area, m_shape, m_colour); }

private:
    QRectF m_area;
    Glyph m_shape;
    QColor m_colour;
};

} // namespace

ChartView::ChartView(QWidget *parent)
    : QChartView(parent)
    , m_mark(new QGraphicsRectItem(chart()))
{
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();
    chart()->setAnimationOptions(QChart::NoAnimation);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_mark->setZValue(-1);
    m_mark->hide();
}

void ChartView::setFigures(std::shared_ptr<const Figures> figures)
{
    m_figures = std::move(figures);
    redraw();
}

void ChartView::redraw()
{
    clear();
    setBackgroundBrush(palette().color(QPalette::Base));
    setAccessibleName(title());
    setAccessibleDescription(summary());
    const QRectF whole(QPointF(), QSizeF(viewport()->size()));
    if (isEmpty()) {
        const qreal margin = line();
        auto *words = new QGraphicsTextItem(chart());
        words->setPlainText(summary());
        words->setFont(font());
        words->setDefaultTextColor(toneColour(Tone::Muted));
        words->setTextWidth(std::max(margin, whole.width() - 2 * margin));
        words->setPos(margin, std::max(margin, (whole.height() - words->boundingRect().height()) / 3));
        m_items.push_back(words);
    } else if (whole.width() > line() * 4 && whole.height() > line() * 2) {
        draw(whole.size());
    }
    setCurrent(m_current < int(m_spots.size()) ? m_current : -1);
}

void ChartView::clear()
{
    chart()->removeAllSeries();
    const auto axes = chart()->axes();
    for (QAbstractAxis *axis : axes) {
        chart()->removeAxis(axis);
        delete axis;
    }
    qDeleteAll(m_items);
    m_items.clear();
    m_spots.clear();
}

void ChartView::addSeries(QAbstractSeries *series, const QRectF &area, qreal width, qreal height)
{
    addSeries(series, area, QRectF(0, 0, width, height));
}

void ChartView::addBars(QAbstractBarSeries *series, Qt::Orientation orientation, size_t count, const QRectF &area, qreal most)
{
    addSeries(series, area, orientation == Qt::Vertical ? QRectF(-0.5, 0, qreal(count), most) : QRectF(0, -0.5, most, qreal(count)));
}

void ChartView::addSeries(QAbstractSeries *series, const QRectF &area, const QRectF &values)
{
    chart()->addSeries(series);
    if (chart()->axes().isEmpty()) { // the first one sets the frame: each change of it would move all series
        chart()->setPlotArea(area);
        for (const Qt::Alignment side : {Qt::AlignBottom, Qt::AlignLeft}) {
            auto *axis = new QValueAxis;
            axis->setVisible(false);
            if (side == Qt::AlignBottom)
                axis->setRange(values.left(), values.right());
            else
                axis->setRange(values.top(), values.bottom());
            chart()->addAxis(axis, side);
        }
    }
    const auto axes = chart()->axes();
    for (QAbstractAxis *axis : axes)
        series->attachAxis(axis);
}

qreal ChartView::addText(const QRectF &area, Qt::Alignment alignment, const QString &text, const QColor &colour, const QFont &font)
{
    const QFontMetricsF metrics(font);
    auto *item = new QGraphicsSimpleTextItem(metrics.elidedText(text, Qt::ElideRight, area.width()), chart());
    item->setFont(font);
    item->setBrush(colour);
    const qreal width = metrics.horizontalAdvance(item->text());
    const qreal x = alignment & Qt::AlignRight ? area.right() - width : alignment & Qt::AlignHCenter ? area.center().x() - width / 2 : area.left();
    item->setPos(x, area.center().y() - metrics.height() / 2);
    item->setZValue(20);
    m_items.push_back(item);
    return width;
}

void ChartView::addShape(const QRectF &area, Glyph shape, const QColor &colour)
{
    m_items.push_back(new ShapeItem(area, shape, colour, chart()));
}

void ChartView::addBackground(const QRectF &area)
{
    auto *item = new QGraphicsRectItem(area, chart());
    item->setPen(Qt::NoPen);
    item->setBrush(palette().color(QPalette::Base));
    item->setZValue(18);
    m_items.push_back(item);
}

void ChartView::addLine(const QLineF &line, const QPen &pen)
{
    auto *item = new QGraphicsLineItem(line, chart());
    item->setPen(pen);
    item->setZValue(15);
    m_items.push_back(item);
}

QFont ChartView::smallFont() const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    return small;
}

// --- Spots ----------------------------------------------------------------------------------------------------------------------

int ChartView::spotAt(QPointF place) const
{
    for (size_t i = 0; i < m_spots.size(); ++i) {
        if (m_spots[i].area.contains(place))
            return int(i);
    }
    return -1;
}

void ChartView::setCurrent(int spot)
{
    m_current = spot;
    m_mark->setVisible(spot >= 0);
    if (spot < 0)
        return;
    QColor fill = palette().color(QPalette::Link);
    fill.setAlpha(28);
    m_mark->setRect(m_spots[size_t(spot)].area);
    m_mark->setBrush(fill);
    m_mark->setPen(hasFocus() ? QPen(palette().color(QPalette::Link), 1) : QPen(Qt::NoPen));
}

bool ChartView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QChartView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int spot = spotAt(QPointF(help->pos()));
    if (spot < 0) {
        QToolTip::hideText();
    } else {
        const Spot &at = m_spots[size_t(spot)];
        const QString words = at.filter.isEmpty() ? at.words : at.words + u'\n' + tr("Click: show only these rows.");
        // Some of it is from the wire: never markup.
        QToolTip::showText(help->globalPos(), u"<qt>"_s + words.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</qt>"_s, this);
    }
    return true;
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    redraw();
}

void ChartView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        redraw();
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    const int spot = spotAt(event->position());
    if (spot != m_current)
        setCurrent(spot);
    viewport()->setCursor(spot >= 0 && !m_spots[size_t(spot)].filter.isEmpty() ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ChartView::mousePressEvent(QMouseEvent *event) { event->accept(); }

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    const int spot = spotAt(event->position());
    if (event->button() == Qt::LeftButton && spot >= 0 && !m_spots[size_t(spot)].filter.isEmpty())
        emit filterRequested(m_spots[size_t(spot)].filter);
}

void ChartView::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    if (!hasFocus())
        setCurrent(-1);
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const int count = int(m_spots.size());
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Right:
        setCurrent(std::min(m_current + 1, count - 1));
        break;
    case Qt::Key_Up:
    case Qt::Key_Left:
        setCurrent(count == 0 ? -1 : std::max(m_current - 1, 0));
        break;
    case Qt::Key_Home:
        setCurrent(count == 0 ? -1 : 0);
        break;
    case Qt::Key_End:
        setCurrent(count - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0 && !m_spots[size_t(m_current)].filter.isEmpty())
            emit filterRequested(m_spots[size_t(m_current)].filter);
        return;
    default:
        return QWidget::keyPressEvent(event);
    }
    if (m_current >= 0) {
        setAccessibleDescription(m_spots[size_t(m_current)].words);
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    setCurrent(m_current < 0 && event->reason() != Qt::MouseFocusReason && !m_spots.empty() ? 0 : m_current);
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    setCurrent(-1);
}

} // namespace telltale::ui
