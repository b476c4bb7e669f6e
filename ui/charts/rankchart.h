// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartview.h"
#include "ui/theme/theme.h"

namespace telltale::ui {

/// A bar for each of some things, the longest first, each under its name and number. What does not fit is summed up in the last line.
class RankChart : public ChartView {
    Q_OBJECT

public:
    using ChartView::ChartView;

protected:
    struct Bar {
        QString words;
        QString filter;
        Glyph shape = Glyph::None;
        Tone tone = Tone::Muted;
        qint64 rows = 0;
    };
    virtual std::vector<Bar> bars() const = 0;
    /// What shares are of.
    virtual qint64 whole() const = 0;
    /// A name for so many that did not fit.
    virtual QString restWords(int count) const = 0;

    void draw(QSizeF size) override;
};

/// Which codes came how often.
class TopCodesChart : public RankChart {
    Q_OBJECT

public:
    using RankChart::RankChart;
    QString title() const override { return tr("Top codes"); }
    bool isEmpty() const override { return figures().codes.empty(); }
    QString summary() const override;
    ChartTable table() const override;

protected:
    std::vector<Bar> bars() const override;
    qint64 whole() const override { return figures().codedRows; }
    QString restWords(int count) const override { return tr("%Ln other code(s)", nullptr, count); }
};

/// What the failures ask for.
class RetryChart : public RankChart {
    Q_OBJECT

public:
    using RankChart::RankChart;
    QString title() const override { return tr("Retry advice"); }
    bool isEmpty() const override { return figures().verdicts.empty(); }
    QString summary() const override;
    ChartTable table() const override;

protected:
    std::vector<Bar> bars() const override;
    qint64 whole() const override;
    QString restWords(int count) const override { return tr("%Ln other verdict(s)", nullptr, count); }
};

} // namespace telltale::ui
