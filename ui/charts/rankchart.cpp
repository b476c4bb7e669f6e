// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/rankchart.h"

#include "ui/charts/chartwords.h"

#include <QBarSet>
#include <QHorizontalStackedBarSeries>
#include <QLocale>

#include <map>

namespace telltale::ui {

namespace {

/// What is nothing to worry about is quiet, also as a bar.
QColor barColour(Tone tone) { return toneColour(tone == Tone::Plain ? Tone::Muted : tone); }

} // namespace

void RankChart::draw(QSizeF size)
{
    std::vector<Bar> all = bars();
    const qreal margin = line() / 2;
    const qreal height = line() * 1.9;
    const auto fitting = std::max<size_t>(1, size_t((size.height() - margin) / height));
    bool isCut = false;
    if (all.size() > fitting) {
        Bar rest;
        rest.words = restWords(int(all.size() - fitting + 1));
        for (size_t i = fitting - 1; i < all.size(); ++i)
            rest.rows += all[i].rows;
        all.resize(fitting - 1);
        all.push_back(rest);
        isCut = true;
    }
    // The rest is a number only: its bar would dwarf the others.
    const auto length = [&](const Bar &bar) { return isCut && &bar == &all.back() ? 0 : bar.rows; };
    qint64 most = 1;
    for (const Bar &bar : all)
        most = std::max(most, length(bar));

    // A set of one colour for each tone: every bar is in one of them. Qt counts bars from the bottom.
    auto *series = new QHorizontalStackedBarSeries;
    series->setBarWidth(0.3);
    std::map<Tone, QBarSet *> sets;
    for (const Bar &bar : all) {
        QBarSet *&set = sets[bar.tone];
        if (set)
            continue;
        set = new QBarSet({});
        set->setColor(barColour(bar.tone));
        set->setBorderColor(Qt::transparent);
        series->append(set);
    }
    for (auto bar = all.rbegin(); bar != all.rend(); ++bar) {
        for (const auto &[tone, set] : sets)
            set->append(bar->tone == tone ? qreal(length(*bar)) : 0);
    }
    const QRectF plot(margin, margin + height * 0.26, size.width() - 2 * margin, height * qreal(all.size()));
    addBars(series, Qt::Horizontal, all.size(), plot, qreal(most));

    const QLocale locale;
    const qreal sign = line() * 0.55;
    for (size_t i = 0; i < all.size(); ++i) {
        const Bar &bar = all[i];
        const QRectF row(margin, margin + height * qreal(i), size.width() - 2 * margin, height);
        const QRectF words(row.left() + sign * 1.6, row.top(), row.width() - sign * 1.6, height * 0.58);
        addShape(QRectF(row.left(), words.center().y() - sign / 2, sign, sign), bar.shape, toneColour(bar.tone));
        const QString share = shareWords(bar.rows, whole());
        const QString number = locale.toString(bar.rows);
        const qreal shareWidth = QFontMetricsF(font()).horizontalAdvance(tr("100 %")) + line() / 2;
        addText(words, Qt::AlignRight, share, toneColour(Tone::Muted), font());
        const qreal taken = shareWidth + addText(words.adjusted(0, 0, -shareWidth, 0), Qt::AlignRight, number, toneColour(Tone::Plain), font());
        addText(words.adjusted(0, 0, -taken - line() / 2, 0), Qt::AlignLeft, bar.words, toneColour(Tone::Plain), font());
        addSpot({row.adjusted(-margin / 2, 0, margin / 2, 0), tr("%1: %2, %3").arg(bar.words, rowsWords(bar.rows), share), bar.filter});
    }
}

// --- Codes ----------------------------------------------------------------------------------------------------------------------

QString TopCodesChart::summary() const
{
    if (figures().codes.empty())
        return figures().rows == 0 ? tr("No rows yet: codes are counted here as they come.") : tr("None of these rows has a code: no error, no end of a connection.");
    return tr("%1 with %2.").arg(rowsWords(figures().codedRows), tr("%Ln different code(s)", nullptr, int(figures().codes.size())));
}

ChartTable TopCodesChart::table() const
{
    ChartTable table {{tr("Code"), tr("Name"), tr("Kind"), tr("System"), tr("Rows"), tr("Share in %")}, {}};
    for (const Figures::Code &code : figures().codes)
        table.rows.append({code.others ? codeWords(code) : code.code, code.name, code.others ? QString() : kindName(code.kind), code.system, code.rows,
                           100.0 * double(code.rows) / double(figures().codedRows)});
    return table;
}

std::vector<RankChart::Bar> TopCodesChart::bars() const
{
    std::vector<Bar> bars;
    for (const Figures::Code &code : figures().codes) {
        const Sign sign = codeSign(code);
        bars.push_back({codeWords(code), codeFilter(code, figures()), sign.shape, sign.tone, code.rows});
    }
    return bars;
}

// --- Retry ----------------------------------------------------------------------------------------------------------------------

qint64 RetryChart::whole() const
{
    qint64 rows = 0;
    for (const Figures::Verdict &verdict : figures().verdicts)
        rows += verdict.rows;
    return rows;
}

QString RetryChart::summary() const
{
    if (figures().verdicts.empty())
        return figures().rows == 0 ? tr("No rows yet: what failures ask for is counted here as they come.") : tr("Nothing failed in these rows: there is nothing to retry.");
    return tr("%1 failed or ended. Most often: %2.").arg(rowsWords(whole()), verdictWords(figures().verdicts.front()));
}

ChartTable RetryChart::table() const
{
    ChartTable table {{tr("Advice"), tr("Retry"), tr("Rows"), tr("Share in %")}, {}};
    for (const Figures::Verdict &verdict : figures().verdicts)
        table.rows.append({verdictWords(verdict), verdict.retry ? QString(retryName(*verdict.retry)) : QString(), verdict.rows, 100.0 * double(verdict.rows) / double(whole())});
    return table;
}

std::vector<RankChart::Bar> RetryChart::bars() const
{
    std::vector<Bar> bars;
    for (const Figures::Verdict &verdict : figures().verdicts) {
        const Sign sign = verdict.retry ? retrySign(*verdict.retry) : Sign {Glyph::Ring, Tone::Muted};
        bars.push_back({verdictWords(verdict), verdictFilter(verdict), sign.shape, sign.tone, verdict.rows});
    }
    return bars;
}

} // namespace telltale::ui
