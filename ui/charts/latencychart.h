// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartview.h"

#include <optional>

namespace telltale::ui {

/// How long replies took: how many in each interval of a scale on which each step is about twice the one before, and how much time was enough
/// for half of them, for 90 % and for 99 %.
class LatencyChart : public ChartView {
    Q_OBJECT

public:
    using ChartView::ChartView;

    /// Only replies to this operation; null: to all.
    void setOperation(const QString &name);
    QString operation() const { return m_operation; }
    QString title() const override { return tr("Latency of replies"); }
    bool isEmpty() const override { return latencies().count() == 0; }
    QString summary() const override;
    ChartTable table() const override;

protected:
    void draw(QSizeF size) override;

private:
    Latencies latencies() const;
    QString intervalFilter(size_t interval) const;
    void drawPercentiles(const Latencies &latencies, const QRectF &plot, size_t first, size_t last);

    QString m_operation;
};

} // namespace telltale::ui
