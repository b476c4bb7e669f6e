// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timeline.h"

#include "ui/panels/filterbar.h"
#include "ui/theme/shapes.h"

#include <QDateTime>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr size_t MostBins = 160;
constexpr qint64 SliceRows = 100'000;
constexpr int Height = 26;
constexpr int Margin = 10;
constexpr int SignSize = 7;

} // namespace

Timeline::Timeline(std::shared_ptr<const history::Store> store, QWidget *parent)
    : QWidget(parent)
    , m_store(std::move(store))
{
    setObjectName(u"timeline"_s);
    setAccessibleName(tr("Timeline of this run"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

QSize Timeline::sizeHint() const { return {200, Height}; }

void Timeline::setRestoredRows(qint64 rows) { m_next = qMax(m_next, rows); }

void Timeline::setStore(std::shared_ptr<const history::Store> store)
{
    m_store = std::move(store);
    m_next = 0;
    m_span = FirstSpan;
    m_bins.clear();
    update();
}

void Timeline::refresh()
{
    const qint64 end = qMin(m_store->size(), m_next + SliceRows);
    if (m_next >= end)
        return;
    for (; m_next < end; ++m_next)
        add(m_next);
    update();
}

void Timeline::add(qint64 number)
{
    if (m_bins.empty())
        m_start = m_store->time(number);
    const Time since = qMax<Time>(0, m_store->time(number) - m_start);
    while (size_t(since / m_span) >= MostBins)
        halve();
    const auto index = size_t(since / m_span);
    if (index >= m_bins.size())
        m_bins.resize(index + 1);
    Bin &bin = m_bins[index];
    ++bin.rows;
    if (bin.firstRow < 0)
        bin.firstRow = number;
    const Kind kind = m_store->profile(number).kind;
    const bool error = FilterBar::isError(kind);
    const bool close = FilterBar::isClose(kind);
    bin.errors += error;
    bin.closes += close;
    if ((error || close) && bin.firstFailure < 0)
        bin.firstFailure = number;
}

void Timeline::halve()
{
    std::vector<Bin> bins((m_bins.size() + 1) / 2);
    for (size_t i = 0; i < m_bins.size(); ++i) {
        Bin &to = bins[i / 2];
        const Bin &from = m_bins[i];
        to.rows += from.rows;
        to.errors += from.errors;
        to.closes += from.closes;
        if (to.firstRow < 0)
            to.firstRow = from.firstRow;
        if (to.firstFailure < 0)
            to.firstFailure = from.firstFailure;
    }
    m_bins = std::move(bins);
    m_span *= 2;
}

void Timeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const qreal width = qreal(this->width() - 2 * Margin) / MostBins;
    const qreal floor = height() - 3;
    painter.fillRect(QRectF(Margin, floor, this->width() - 2 * Margin, 1), lineColour());
    qint64 most = 1;
    for (const Bin &bin : m_bins)
        most = std::max(most, bin.rows);
    QColor bar = toneColour(Tone::Muted);
    bar.setAlpha(110);
    for (size_t i = 0; i < m_bins.size(); ++i) {
        const Bin &bin = m_bins[i];
        if (bin.rows == 0)
            continue;
        // A single row must be seen beside thousands: the height grows with the logarithm.
        const qreal share = std::log2(1.0 + double(bin.rows)) / std::log2(1.0 + double(most));
        const qreal tall = qMax(2.0, share * (height() - SignSize - 6));
        const qreal left = Margin + qreal(i) * width;
        painter.fillRect(QRectF(left, floor - tall, qMax(1.0, width - 1), tall), bar);
        const QRectF sign(left + (width - SignSize) / 2, 1, SignSize, SignSize);
        if (bin.closes > 0)
            paintShape(painter, sign, Glyph::Stop, toneColour(Tone::Failure));
        else if (bin.errors > 0)
            paintShape(painter, sign, Glyph::Cross, toneColour(Tone::Failure));
    }
}

const Timeline::Bin *Timeline::binAt(int x) const
{
    const int usable = width() - 2 * Margin;
    if (usable <= 0 || x < Margin)
        return nullptr;
    const auto index = size_t(qint64(x - Margin) * qint64(MostBins) / usable);
    return index < m_bins.size() && m_bins[index].rows > 0 ? &m_bins[index] : nullptr;
}

void Timeline::mousePressEvent(QMouseEvent *event)
{
    if (const Bin *bin = binAt(event->pos().x()))
        emit rowRequested(bin->firstFailure >= 0 ? bin->firstFailure : bin->firstRow);
}

bool Timeline::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const Bin *bin = binAt(help->pos().x())) {
        const Time begin = m_start + Time(bin - m_bins.data()) * m_span;
        QToolTip::showText(help->globalPos(),
            tr("%1: %2 rows, %3 errors, %4 ends of connections")
                .arg(QDateTime::fromMSecsSinceEpoch(begin / Millisecond).toString(u"HH:mm:ss.zzz"_s))
                .arg(bin->rows)
                .arg(bin->errors)
                .arg(bin->closes),
            this);
    } else {
        QToolTip::hideText();
    }
    return true;
}

} // namespace telltale::ui
