// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/charttable.h"
#include "ui/charts/figures.h"
#include "ui/theme/shapes.h"

#include <QChartView>

#include <memory>

class QAbstractBarSeries;
class QAbstractSeries;
class QGraphicsRectItem;

namespace telltale::ui {

/// What all charts have in common: drawn anew from plain numbers whenever these, the size, the theme or the font change; the series are Qt
/// Charts', the words are placed by us in the system's font. **Spots** are the parts that can be pointed at: hovering says them in words,
/// a click or Enter asks for their rows, the arrow keys go from one to the next.
class ChartView : public QChartView {
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);

    void setFigures(std::shared_ptr<const Figures> figures);
    /// What it is called.
    virtual QString title() const = 0;
    /// The chart in a sentence or two; why it is empty, if so.
    virtual QString summary() const = 0;
    /// All it shows, as a table.
    virtual ChartTable table() const = 0;
    /// There is nothing to draw and nothing in the table.
    virtual bool isEmpty() const = 0;

signals:
    /// The rows behind a spot are wanted: a line of the filter language.
    void filterRequested(const QString &filter);

protected:
    struct Spot {
        QRectF area;
        QString words;
        QString filter; ///< empty: cannot be asked for
    };
    /// Draws into `size`; there is something to draw.
    virtual void draw(QSizeF size) = 0;

    const Figures &figures() const { return *m_figures; }
    void redraw();
    /// One series, with axes that run from 0 to `width` and to `height` over `area` and are not seen.
    void addSeries(QAbstractSeries *series, const QRectF &area, qreal width, qreal height);
    /// Bars, `count` beside each other: Qt counts them from the middle of the first.
    void addBars(QAbstractBarSeries *series, Qt::Orientation orientation, size_t count, const QRectF &area, qreal most);
    /// Words in `area`, cut with an ellipsis if need be. Returns their width.
    qreal addText(const QRectF &area, Qt::Alignment alignment, const QString &text, const QColor &colour, const QFont &font);
    void addShape(const QRectF &area, Glyph shape, const QColor &colour);
    /// Hides the lines behind words.
    void addBackground(const QRectF &area);
    void addLine(const QLineF &line, const QPen &pen);
    void addSpot(Spot spot) { m_spots.push_back(std::move(spot)); }
    /// Height of a line of text.
    qreal line() const { return QFontMetricsF(font()).height(); }
    QFont smallFont() const;

    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void clear();
    void addSeries(QAbstractSeries *series, const QRectF &area, const QRectF &values);
    int spotAt(QPointF place) const;
    void setCurrent(int spot);

    std::shared_ptr<const Figures> m_figures = std::make_shared<Figures>();
    std::vector<QGraphicsItem *> m_items; ///< the chart's children
    std::vector<Spot> m_spots;
    QGraphicsRectItem *m_mark; ///< behind the current spot
    int m_current = -1;
};

} // namespace telltale::ui
