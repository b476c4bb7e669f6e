// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/store.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace telltale::ui {

/// How much happened when, in this run: a bar per span of time, with a cross for errors and a square for ends. Spans double in
/// length when they no longer fit. A click goes to the first failure (else the first row) of a span.
class Timeline : public QWidget {
    Q_OBJECT

public:
    explicit Timeline(std::shared_ptr<const history::Store> store, QWidget *parent = nullptr);

    /// Begins anew with another store.
    void setStore(std::shared_ptr<const history::Store> store);
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
    static constexpr Time FirstSpan = 250 * Millisecond;

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

    std::shared_ptr<const history::Store> m_store;
    qint64 m_next = 0;
    Time m_start = 0;
    Time m_span = FirstSpan; ///< of one bin
    std::vector<Bin> m_bins;
};

} // namespace telltale::ui
