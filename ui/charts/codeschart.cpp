// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/codeschart.h"

#include "ui/charts/chartwords.h"
#include "ui/models/timewords.h"
#include "ui/theme/theme.h"

#include <QAreaSeries>
#include <QLineSeries>
#include <QLocale>

#include <cmath>

namespace telltale::ui {

using models::ClockDetail;

namespace {

ClockDetail detailOf(const Figures &figures)
{
    return figures.binLength < Second ? ClockDetail::Milliseconds : ClockDetail::Seconds;
}

} // namespace

std::vector<CodesChart::Lane> CodesChart::lanes(size_t most) const
{
    std::vector<Lane> lanes;
    const auto &codes = figures().codes;
    // The rest is what all lanes leave of all codes' rows; its course is known as far as the others' are.
    const size_t own = codes.size() <= most ? codes.size() : most - 1;
    for (size_t i = 0; i < std::min(own, FigureCount::MostCourses); ++i)
        lanes.push_back({&codes[i], codeWords(codes[i]), codes[i].rows, codes[i].overTime});
    if (lanes.size() == codes.size())
        return lanes;
    Lane rest;
    rest.words = tr("%Ln other code(s)", nullptr, int(codes.size() - lanes.size()));
    rest.rows = figures().codedRows;
    rest.overTime = figures().codedOverTime;
    for (const Lane &lane : lanes) {
        rest.rows -= lane.rows;
        for (size_t bin = 0; bin < rest.overTime.size(); ++bin)
            rest.overTime[bin] -= lane.overTime[bin];
    }
    lanes.push_back(std::move(rest));
    return lanes;
}

QString CodesChart::summary() const
{
    if (figures().codes.empty())
        return figures().rows == 0 ? tr("No rows yet: codes are counted here as they come.") : tr("None of these rows has a code: no error, no end of a connection.");
    const Time last = figures().start + Time(figures().bins) * figures().binLength;
    return tr("%1 with a code, %2. Heights grow with the logarithm of the number in %3.")
        .arg(rowsWords(figures().codedRows), models::spanWords(figures().start, last, detailOf(figures())), models::lengthWords(figures().binLength));
}

ChartTable CodesChart::table() const
{
    const auto all = lanes(FigureCount::MostCourses + 1);
    ChartTable table {{tr("From"), tr("To")}, {}};
    for (const Lane &lane : all)
        table.titles.append(lane.words);
    for (size_t bin = 0; bin < figures().bins; ++bin) {
        if (bin >= figures().codedOverTime.size() || figures().codedOverTime[bin] == 0)
            continue;
        const Time from = figures().start + Time(bin) * figures().binLength;
        QVariantList row {models::clockWords(from, ClockDetail::Milliseconds), models::clockWords(from + figures().binLength, ClockDetail::Milliseconds)};
        for (const Lane &lane : all)
            row.append(qint64(lane.overTime[bin]));
        table.rows.append(row);
    }
    return table;
}

void CodesChart::draw(QSizeF size)
{
    const qreal margin = line() / 2;
    const qreal axis = line() * 1.3;
    const auto fitting = std::max<size_t>(1, size_t((size.height() - axis - margin) / (line() * 2.2)));
    const auto all = lanes(std::max<size_t>(2, fitting));
    const qreal height = std::min((size.height() - axis - margin) / qreal(all.size()), line() * 5);
    quint32 most = 1;
    for (const Lane &lane : all)
        most = std::max(most, *std::max_element(lane.overTime.begin(), lane.overTime.end()));
    const QRectF plot(margin, margin, size.width() - 2 * margin, height * qreal(all.size()));
    for (size_t i = 0; i < all.size(); ++i)
        drawLane(all[i], i, all.size(), plot, most);

    const QRectF below(plot.left(), plot.bottom() + line() * 0.15, plot.width(), line());
    const Time last = figures().start + Time(figures().bins) * figures().binLength;
    const auto label = [&](Qt::Alignment alignment, Time time) {
        addText(below, alignment, models::clockWords(time, detailOf(figures())), toneColour(Tone::Muted), smallFont());
    };
    label(Qt::AlignLeft, figures().start);
    if (plot.width() > line() * 24)
        label(Qt::AlignHCenter, (figures().start + last) / 2);
    label(Qt::AlignRight, last);
}

void CodesChart::drawLane(const Lane &lane, size_t place, size_t count, const QRectF &area, quint32 most)
{
    const qreal height = area.height() / qreal(count);
    const QRectF row(area.left(), area.top() + height * qreal(place), area.width(), height);
    const Sign sign = lane.code ? codeSign(*lane.code) : Sign {Glyph::None, Tone::Muted};
    const QColor colour = toneColour(sign.tone);

    // Steps: a bin is as wide as its time. A lane's floor is one apart from the next; the words are over the steps.
    const qreal floor = qreal(count - place - 1);
    const qreal room = std::max(0.2, 1 - line() * 1.35 / height);
    QList<QPointF> outline {{0, floor}};
    for (size_t bin = 0; bin < lane.overTime.size(); ++bin) {
        const qreal top = floor + room * std::log2(1.0 + lane.overTime[bin]) / std::log2(1.0 + most);
        if (top != outline.last().y()) // as they are sparse, few are
            outline << QPointF(qreal(bin), outline.last().y()) << QPointF(qreal(bin), top);
    }
    const qreal end = qreal(lane.overTime.size());
    outline << QPointF(end, outline.last().y()) << QPointF(end, floor);
    auto *lower = new QLineSeries;
    lower->append({{0, floor}, {end, floor}});
    auto *upper = new QLineSeries;
    upper->append(outline);
    auto *steps = new QAreaSeries(upper, lower);
    lower->setParent(steps);
    upper->setParent(steps);
    QColor fill = sign.tone == Tone::Plain ? toneColour(Tone::Muted) : colour;
    fill.setAlpha(190);
    steps->setBrush(fill);
    steps->setPen(Qt::NoPen);
    addSeries(steps, area, qreal(std::max<size_t>(1, figures().bins)), qreal(count));
    addLine(QLineF(row.bottomLeft(), row.bottomRight()), QPen(lineColour(), 1));

    const qreal shape = line() * 0.55;
    const QRectF words(row.left() + shape * 1.6, row.top() + line() * 0.1, row.width() - shape * 1.6, line());
    addShape(QRectF(row.left(), words.center().y() - shape / 2, shape, shape), sign.shape, colour);
    const qreal taken = addText(words, Qt::AlignRight, QLocale().toString(lane.rows), toneColour(Tone::Plain), font());
    addText(words.adjusted(0, 0, -taken - line() / 2, 0), Qt::AlignLeft, lane.words, toneColour(Tone::Plain), font());
    const quint32 peak = *std::max_element(lane.overTime.begin(), lane.overTime.end());
    addSpot({row, tr("%1: %2, at most %3 in %4").arg(lane.words, rowsWords(lane.rows), QLocale().toString(peak), models::lengthWords(figures().binLength)),
             lane.code ? codeFilter(*lane.code, figures()) : QString()});
}

} // namespace telltale::ui
