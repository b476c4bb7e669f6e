// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timeline.h"

#include "ui/models/timewords.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <cmath>

/// Where things are in the timeline, and how they look.
namespace telltale::ui {

using models::ClockDetail;

namespace {

constexpr size_t FewestBins = 48; ///< shown, so that the first bars are no walls

} // namespace

int Timeline::margin() const { return fontMetrics().height() / 2; }

qreal Timeline::signSize() const { return fontMetrics().height() * 0.45; }

QSize Timeline::sizeHint() const
{
    const int line = fontMetrics().height();
    return {line * 12, line * 3};
}

QRectF Timeline::band() const
{
    const int line = fontMetrics().height();
    return QRectF(margin(), 1, width() - 2 * margin(), height() - line - 2);
}

Time Timeline::shownLength() const { return Time(std::max(FewestBins, m_bins.size())) * m_bins.length(); }

qreal Timeline::xOf(Time time) const
{
    const QRectF area = band();
    if (m_bins.isEmpty() || time <= m_bins.start())
        return area.left();
    const qreal share = time - m_bins.start() >= shownLength() ? 1 : qreal(time - m_bins.start()) / qreal(shownLength());
    return area.left() + share * area.width();
}

Time Timeline::timeAt(qreal x) const
{
    const QRectF area = band();
    const qreal share = area.width() > 0 ? std::clamp((x - area.left()) / area.width(), 0.0, 1.0) : 0;
    return m_bins.start() + Time(share * qreal(shownLength() - 1));
}

std::optional<size_t> Timeline::binAt(qreal x) const
{
    const QRectF area = band();
    if (m_bins.isEmpty() || x < area.left() || x > area.right())
        return std::nullopt;
    const auto index = m_bins.indexOf(timeAt(x));
    return index && m_bins[*index].rows > 0 ? index : std::nullopt;
}

Timeline::Grip Timeline::gripAt(qreal x) const
{
    const auto span = brush();
    if (!span || m_bins.isEmpty())
        return Grip::New;
    const qreal reach = fontMetrics().height() * 0.35;
    const qreal first = xOf(span->first);
    const qreal last = xOf(span->last);
    if (std::abs(x - last) <= reach && x > (first + last) / 2)
        return Grip::Last;
    if (std::abs(x - first) <= reach)
        return Grip::First;
    return x > first && x < last ? Grip::Whole : Grip::New;
}

void Timeline::resizeEvent(QResizeEvent *) { showBrush(); }

void Timeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = band();
    painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), lineColour());
    paintBars(painter, area);
    paintBrush(painter, area);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
        if (const auto index = m_cursor ? m_bins.indexOf(*m_cursor) : std::nullopt) {
            const qreal left = xOf(m_bins.startOf(*index));
            painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
            painter.drawRect(QRectF(left, area.top() + 1, std::max(3.0, xOf(m_bins.startOf(*index + 1)) - left), area.height() - 2));
        }
    }
}

void Timeline::paintBars(QPainter &painter, const QRectF &area) const
{
    if (m_bins.isEmpty())
        return;
    qint64 most = 1;
    for (const Bin &bin : m_bins)
        most = std::max(most, bin.rows);
    const qreal floor = area.bottom() - 1;
    const qreal sign = signSize();
    const qreal room = area.height() - sign - 3;
    QColor bar = toneColour(Tone::Muted);
    bar.setAlpha(120);
    std::vector<bool> taken(size_t(area.width() + 1), false); // signs do not lie on each other; ends come first
    const auto paintSign = [&](qreal centre, Glyph shape) {
        const QRectF place(centre - sign / 2, area.top() + 1, sign, sign);
        const auto from = size_t(std::max(0.0, place.left() - area.left()));
        const auto to = std::min(taken.size(), size_t(std::max(0.0, place.right() - area.left())) + 1);
        if (from >= to || std::find(taken.begin() + qptrdiff(from), taken.begin() + qptrdiff(to), true) != taken.begin() + qptrdiff(to))
            return;
        std::fill(taken.begin() + qptrdiff(from), taken.begin() + qptrdiff(to), true);
        paintShape(painter, place, shape, toneColour(Tone::Failure));
    };
    const auto centreOf = [&](size_t i) { return (xOf(m_bins.startOf(i)) + xOf(m_bins.startOf(i + 1))) / 2; };
    for (size_t i = 0; i < m_bins.size(); ++i) {
        const Bin &bin = m_bins[i];
        if (bin.rows == 0)
            continue;
        // A single row must be seen beside thousands: the height grows with the logarithm.
        const qreal share = std::log2(1.0 + double(bin.rows)) / std::log2(1.0 + double(most));
        const qreal tall = std::max(2.0, share * room);
        const qreal left = xOf(m_bins.startOf(i));
        painter.fillRect(QRectF(left, floor - tall, std::max(1.0, xOf(m_bins.startOf(i + 1)) - left - 1), tall), bar);
        if (bin.closes > 0)
            paintSign(centreOf(i), Glyph::Stop);
    }
    for (size_t i = 0; i < m_bins.size(); ++i) {
        if (m_bins[i].errors > 0 && m_bins[i].closes == 0)
            paintSign(centreOf(i), Glyph::Cross);
    }

    // The first and the last time, where the words on the brush leave room.
    painter.setFont(m_span->font());
    painter.setPen(toneColour(Tone::Muted));
    const QFontMetricsF metrics(m_span->font());
    const auto detail = m_latest - m_bins.start() < 10 * Second ? ClockDetail::Milliseconds : ClockDetail::Seconds;
    const QString first = models::clockWords(m_bins.start(), detail);
    const QString last = models::clockWords(m_latest, detail);
    const qreal gap = metrics.horizontalAdvance(QLatin1Char(' ')) * 3;
    const qreal end = std::max(xOf(m_latest), area.left() + metrics.horizontalAdvance(first) + gap + metrics.horizontalAdvance(last));
    const auto put = [&](const QRectF &place, const QString &text) {
        if (m_span->isVisible() && place.intersects(QRectF(m_span->geometry() | m_clear->geometry())))
            return;
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, text);
    };
    const qreal top = height() - metrics.height() - 1;
    put(QRectF(area.left(), top, metrics.horizontalAdvance(first) + 1, metrics.height()), first);
    put(QRectF(end - metrics.horizontalAdvance(last), top, metrics.horizontalAdvance(last) + 1, metrics.height()), last);
}

void Timeline::paintBrush(QPainter &painter, const QRectF &area) const
{
    const auto span = brush();
    if (!span || m_bins.isEmpty() || span->last < m_bins.start() || span->first > m_bins.start() + shownLength())
        return;
    const qreal first = xOf(span->first);
    const qreal last = std::max(first + 2, xOf(span->last));
    QColor veil = palette().color(QPalette::Window);
    veil.setAlpha(150);
    painter.fillRect(QRectF(area.left(), area.top(), first - area.left(), area.height()), veil);
    painter.fillRect(QRectF(last, area.top(), area.right() - last, area.height()), veil);
    const QColor accent = palette().color(QPalette::Link);
    QColor fill = accent;
    fill.setAlpha(38);
    painter.fillRect(QRectF(first, area.top(), last - first, area.height()), fill);
    const qreal gripWidth = fontMetrics().height() * 0.32;
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent);
    for (const qreal x : {first, last}) {
        painter.drawRect(QRectF(x - 0.75, area.top(), 1.5, area.height()));
        painter.drawRoundedRect(QRectF(x - gripWidth / 2, area.center().y() - area.height() / 5, gripWidth, area.height() / 2.5), gripWidth / 2, gripWidth / 2);
    }
}

} // namespace telltale::ui
