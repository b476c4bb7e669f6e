// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "ui/charts/figureworker.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;
class QTabBar;
class QTableView;
class QToolButton;

namespace telltale::ui {

class ChartTableModel;
class ChartView;
class LatencyChart;

/// Charts of the rows of a session, or of those that a filter lets through: codes over time, the most common codes, what failures ask for, how
/// long replies took. Each also as a table, as CSV for the clipboard, and as a PNG or SVG file. Counting is done on a thread of its own,
/// and only while the panel is seen; numbers change a few times per second at most.
class ChartsPanel : public QWidget {
    Q_OBJECT

public:
    explicit ChartsPanel(QWidget *parent = nullptr);
    ~ChartsPanel() override;

    /// Shows another store; null: none. Rows below `restored` were captured in earlier runs: they are left out of "All rows".
    void setStore(std::shared_ptr<const history::Store> store, qint64 restored = 0);
    /// What "Filtered rows" are.
    void setFilter(const history::Filter &filter);
    /// Takes in what is new. Call once per display frame; costs nothing while hidden.
    void refresh();

    /// Writes the chart that is shown; `.png` or `.svg`.
    Result<Done> exportTo(const QString &path) const;
    /// All rows that there are have been counted, and are shown.
    bool isComplete() const { return m_isComplete && !m_isStale && m_store && m_store->size() == m_asked; }

signals:
    /// A bar was clicked: its rows are wanted. `further`: of those that pass the filter now.
    void filterRequested(const QString &line, bool further);
    void told(telltale::ui::Tone tone, const QString &text);
    void failed(const telltale::Failure &failure);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeCharts();
    void makeControls();
    void layOut();
    void ask();
    void take(const std::shared_ptr<const FigureWorker::Answer> &answer);
    void showFigures();
    void showChart();
    void showOperations();
    void exportChosen();
    void copyCsv();
    bool isFiltered() const;
    ChartView *chart() const;
    QString subtitle() const;

    std::shared_ptr<const history::Store> m_store;
    history::Filter m_filter;
    qint64 m_restored = 0;
    std::shared_ptr<const Figures> m_figures;
    bool m_isStale = true; ///< the question has changed
    bool m_isComplete = false;
    quint64 m_question = 0;
    qint64 m_asked = -1; ///< rows that the store had when the worker was woken
    QElapsedTimer m_sinceAsked;

    QTabBar *m_tabs;
    QComboBox *m_scope;
    QComboBox *m_operation;
    QToolButton *m_asTable;
    QToolButton *m_copy;
    QToolButton *m_export;
    QLabel *m_summary;
    QLabel *m_problem;
    QStackedWidget *m_stack;
    QTableView *m_table;
    ChartTableModel *m_model;
    QList<ChartView *> m_charts;
    LatencyChart *m_latency = nullptr;
    std::unique_ptr<FigureWorker> m_worker; ///< last: ends before all that it tells
};

} // namespace telltale::ui
