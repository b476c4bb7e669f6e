// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/store.h"

#include <QWidget>

#include <vector>

namespace telltale::ui {

/// How much happened when, in this run: a bar per span of time, with a cross for errors and a square for ends. Spans double in
/// length when they no longer fit. A click goes to the first failure (else the first row) of a span.
class Timeline : public QWidget {
    Q_OBJECT

public:
    explicit Timeline(const history::Store &store, QWidget *parent = nullptr);

    /// Rows below this number were captured in earlier runs: they are left out.
    void setRestoredRows(qint64 rows);
    /// Takes in what is new, at most a slice of it. Call once per display frame.
    void refresh();

    QSize sizeHint() const override;

signals:
    void rowRequested(qint64 number);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Bin {
        qint64 rows = 0;
        qint64 errors = 0;
        qint64 closes = 0;
        qint64 firstRow = -1;
        qint64 firstFailure = -1;
    };
    void add(qint64 number);
    void halve();
    const Bin *binAt(int x) const;

    const history::Store &m_store;
    qint64 m_next = 0;
    Time m_start = 0;
    Time m_span = 250 * Millisecond; ///< of one bin
    std::vector<Bin> m_bins;
};

} // namespace telltale::ui
