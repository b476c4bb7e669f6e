// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/latencychart.h"

#include "app/history/completion.h"
#include "ui/charts/chartwords.h"
#include "ui/models/timewords.h"
#include "ui/theme/theme.h"

#include <QBarSeries>
#include <QBarSet>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

struct Percentile {
    double share;
    const char *name;
    Qt::PenStyle line;
};
constexpr std::array Percentiles {Percentile {0.5, QT_TRANSLATE_NOOP("telltale::ui::LatencyChart", "half: %1"), Qt::SolidLine},
                                  Percentile {0.9, QT_TRANSLATE_NOOP("telltale::ui::LatencyChart", "90 %: %1"), Qt::DashLine},
                                  Percentile {0.99, QT_TRANSLATE_NOOP("telltale::ui::LatencyChart", "99 %: %1"), Qt::DotLine}};

/// "200 µs", "5 ms", "10 s": an edge is a round number.
QString edgeWords(Time edge)
{
    const QLocale locale;
    if (edge < Millisecond)
        return LatencyChart::tr("%1 µs").arg(locale.toString(edge));
    if (edge < Second)
        return LatencyChart::tr("%1 ms").arg(locale.toString(edge / Millisecond));
    return LatencyChart::tr("%1 s").arg(locale.toString(edge / Second));
}

} // namespace

void LatencyChart::setOperation(const QString &name)
{
    m_operation = name;
    redraw();
}

Latencies LatencyChart::latencies() const
{
    Latencies all;
    for (const Figures::Operation &operation : figures().operations) {
        if (m_operation.isNull() || operation.name == m_operation)
            all.add(operation.latencies);
    }
    return all;
}

QString LatencyChart::summary() const
{
    const Latencies all = latencies();
    if (all.count() == 0)
        return figures().rows == 0 ? tr("No rows yet: replies are measured here as they come.") : tr("None of these rows is a reply whose request was seen: there is nothing to measure.");
    const auto words = [&all](double share) { return models::lengthWords(all.percentile(share)); };
    return tr("%1: half took %2 or less, 90 % took %3 or less, 99 % took %4 or less; the slowest took %5.")
        .arg(tr("%Ln reply(s)", nullptr, int(std::min<qint64>(all.count(), std::numeric_limits<int>::max()))), words(0.5), words(0.9), words(0.99),
             models::lengthWords(all.most()));
}

ChartTable LatencyChart::table() const
{
    ChartTable table {{tr("From (ms)"), tr("To (ms)"), tr("Replies")}, {}};
    const Latencies all = latencies();
    const auto edges = Latencies::edges();
    for (size_t i = 0; i + 1 < edges.size(); ++i) {
        if (all.inInterval(i) > 0)
            table.rows.append({double(edges[i]) / Millisecond, double(edges[i + 1]) / Millisecond, all.inInterval(i)});
    }
    return table;
}

QString LatencyChart::intervalFilter(size_t interval) const
{
    const auto edges = Latencies::edges();
    QString filter = u"latency>=%1us latency<%2us"_s.arg(edges[interval]).arg(edges[interval + 1]);
    if (interval == 0)
        filter = u"latency<%1us"_s.arg(edges[1]);
    else if (interval + 2 == edges.size())
        filter = u"latency>=%1us"_s.arg(edges[interval]);
    return m_operation.isEmpty() ? filter : filter + u" operation="_s + history::spelled(m_operation);
}

void LatencyChart::draw(QSizeF size)
{
    const Latencies all = latencies();
    const auto edges = Latencies::edges();
    // An empty interval on both sides, so that one sees where it ends.
    size_t first = 0;
    size_t last = edges.size() - 2;
    while (all.inInterval(first) == 0)
        ++first;
    while (all.inInterval(last) == 0)
        --last;
    first = first > 0 ? first - 1 : 0;
    last = std::min(last + 1, edges.size() - 2);
    const size_t count = last - first + 1;
    qint64 most = 1;
    for (size_t i = first; i <= last; ++i)
        most = std::max(most, all.inInterval(i));

    const qreal margin = line() / 2;
    const qreal above = line() * 3.4; // of the percentiles' words
    const qreal axis = line() * 1.4;
    const QRectF plot(margin, above, size.width() - 2 * margin, std::max(line(), size.height() - above - axis));
    auto *set = new QBarSet({});
    for (size_t i = first; i <= last; ++i)
        *set << qreal(all.inInterval(i));
    set->setColor(toneColour(Tone::Busy));
    set->setBorderColor(Qt::transparent);
    auto *series = new QBarSeries;
    series->append(set);
    series->setBarWidth(0.92);
    addBars(series, Qt::Vertical, count, plot, qreal(most) * 1.12);
    addLine(QLineF(plot.bottomLeft(), plot.bottomRight()), QPen(lineColour(), 1));

    const QLocale locale;
    const qreal step = plot.width() / qreal(count);
    const QFontMetricsF metrics(smallFont());
    qreal widest = 0;
    for (size_t i = first; i <= last + 1; ++i)
        widest = std::max(widest, metrics.horizontalAdvance(edgeWords(edges[i])));
    const bool allFit = step > widest * 1.15;
    qreal free = -line();
    for (size_t i = first; i <= last + 1; ++i) {
        const qreal x = plot.left() + step * qreal(i - first);
        const QString words = edgeWords(edges[i]);
        const qreal width = metrics.horizontalAdvance(words);
        const qreal left = std::clamp(x - width / 2, margin / 2, size.width() - margin / 2 - width);
        const bool isDecade = i % 3 == 0; // 1, 2, 5, 10
        if ((allFit || isDecade) && left > free + line() / 4) {
            addText(QRectF(left, plot.bottom() + line() * 0.2, width + 1, line()), Qt::AlignLeft, words, toneColour(Tone::Muted), smallFont());
            addLine(QLineF(x, plot.bottom(), x, plot.bottom() + line() * 0.2), QPen(toneColour(Tone::Muted), 1));
            free = left + width;
        }
        if (i > last)
            break;
        const qint64 replies = all.inInterval(i);
        const QString number = locale.toString(replies);
        if (replies > 0 && metrics.horizontalAdvance(number) < step) {
            const qreal top = plot.bottom() - plot.height() * double(replies) / (double(most) * 1.12);
            addText(QRectF(x, top - line(), step, line()), Qt::AlignHCenter, number, toneColour(Tone::Plain), smallFont());
        }
        if (replies > 0)
            addSpot({QRectF(x, plot.top(), step, plot.height()),
                     tr("%1 to %2: %3 replies").arg(edgeWords(edges[i]), edgeWords(edges[i + 1]), number), intervalFilter(i)});
    }
    drawPercentiles(all, plot, first, last);
}

void LatencyChart::drawPercentiles(const Latencies &latencies, const QRectF &plot, size_t first, size_t last)
{
    const auto edges = Latencies::edges();
    const qreal step = plot.width() / qreal(last - first + 1);
    const QFontMetricsF metrics(smallFont());
    qreal top = line() * 0.2;
    for (const Percentile &percentile : Percentiles) {
        const Time value = latencies.percentile(percentile.share);
        const auto next = std::upper_bound(edges.begin(), edges.end(), value) - edges.begin();
        const auto interval = std::clamp(size_t(std::max<qptrdiff>(next - 1, 0)), first, last);
        const double within = std::log(std::max(1.0, double(value)) / double(edges[interval])) / std::log(double(edges[interval + 1]) / double(edges[interval]));
        const qreal x = plot.left() + step * (qreal(interval - first) + std::clamp(within, 0.0, 1.0));
        const QString words = tr(percentile.name).arg(models::lengthWords(value));
        const qreal width = metrics.horizontalAdvance(words) + 2;
        const bool isRight = x + width + line() * 0.4 > plot.right();
        addLine(QLineF(x, top + line() * 0.1, x, plot.bottom()), QPen(toneColour(Tone::Plain), 1.2, percentile.line));
        const QRectF place(isRight ? x - width - line() * 0.3 : x + line() * 0.3, top, width, line());
        addBackground(place);
        addText(place, Qt::AlignLeft, words, toneColour(Tone::Plain), smallFont());
        top += line();
    }
}

} // namespace telltale::ui
