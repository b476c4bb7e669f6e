// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartview.h"

namespace telltale::ui {

/// How often each code came when: a lane for each of the most common ones under its own name, so that nothing hangs on colours, and one for the
/// rest; all over the same time.
class CodesChart : public ChartView {
    Q_OBJECT

public:
    using ChartView::ChartView;
    QString title() const override { return tr("Codes over time"); }
    bool isEmpty() const override { return figures().codes.empty(); }
    QString summary() const override;
    /// A row for each span of time in which one came.
    ChartTable table() const override;

protected:
    void draw(QSizeF size) override;

private:
    struct Lane {
        const Figures::Code *code = nullptr; ///< null: the rest
        QString words;
        qint64 rows = 0;
        std::vector<quint32> overTime;
    };
    std::vector<Lane> lanes(size_t most) const;
    void drawLane(const Lane &lane, size_t place, size_t count, const QRectF &area, quint32 most);
};

} // namespace telltale::ui
