// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartspanel.h"

#include "ui/charts/chartexport.h"
#include "ui/charts/codeschart.h"
#include "ui/charts/latencychart.h"
#include "ui/charts/rankchart.h"
#include "ui/theme/tone.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int UpdateMs = 300;

} // namespace

ChartsPanel::ChartsPanel(QWidget *parent)
    : QWidget(parent)
    , m_figures(std::make_shared<Figures>())
    , m_tabs(new QTabBar)
    , m_scope(new QComboBox)
    , m_operation(new QComboBox)
    , m_asTable(new QToolButton)
    , m_copy(new QToolButton)
    , m_export(new QToolButton)
    , m_summary(new QLabel)
    , m_problem(new QLabel)
    , m_stack(new QStackedWidget)
    , m_table(new QTableView)
    , m_model(new ChartTableModel(this))
{
    setObjectName(u"chartsPanel"_s);
    makeCharts();
    makeControls();
    layOut();
    m_worker = std::make_unique<FigureWorker>([this](const std::shared_ptr<const FigureWorker::Answer> &answer) {
        QMetaObject::invokeMethod(this, [this, answer] { take(answer); }, Qt::QueuedConnection);
    });
    showChart();
}

ChartsPanel::~ChartsPanel() = default;

void ChartsPanel::makeCharts()
{
    m_latency = new LatencyChart;
    m_charts = {new CodesChart, new TopCodesChart, new RetryChart, m_latency};
    const QStringList tabs {tr("Over time"), tr("Codes"), tr("Retry"), tr("Latency")};
    const QStringList names {u"chartOverTime"_s, u"chartTopCodes"_s, u"chartRetry"_s, u"chartLatency"_s};
    m_tabs->setObjectName(u"chartTabs"_s);
    m_tabs->setAccessibleName(tr("Chart"));
    m_tabs->setProperty("flat", true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (int i = 0; i < int(m_charts.size()); ++i) {
        m_charts[i]->setObjectName(names[i]);
        m_stack->addWidget(m_charts[i]);
        m_tabs->addTab(tabs[i]);
        m_tabs->setTabToolTip(i, m_charts[i]->title());
        connect(m_charts[i], &ChartView::filterRequested, this, [this](const QString &line) { emit filterRequested(line, isFiltered()); });
    }
    connect(m_tabs, &QTabBar::currentChanged, this, &ChartsPanel::showChart);

    m_table->setObjectName(u"chartTable"_s);
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setTabKeyNavigation(false);
    m_stack->addWidget(m_table);
}

void ChartsPanel::makeControls()
{
    m_scope->setObjectName(u"chartScope"_s);
    m_scope->setAccessibleName(tr("Rows to count"));
    m_scope->setToolTip(tr("Which rows the charts count"));
    m_scope->addItems({tr("All rows"), tr("Filtered rows")});
    connect(m_scope, &QComboBox::currentIndexChanged, this, [this] {
        m_isStale = true;
        ask();
    });
    m_operation->setObjectName(u"chartOperation"_s);
    m_operation->setAccessibleName(tr("Operation"));
    m_operation->setToolTip(tr("Replies to which operation are measured"));
    m_operation->addItem(tr("All operations"));
    connect(m_operation, &QComboBox::activated, this, [this](int index) {
        m_latency->setOperation(index == 0 ? QString() : m_operation->itemData(index).toString());
        showFigures();
    });
    const auto button = [](QToolButton *one, const char *name, const QString &text, const QString &help) {
        one->setObjectName(QLatin1String(name));
        one->setText(text);
        one->setToolTip(help);
        one->setAccessibleName(text);
        one->setAccessibleDescription(help);
        one->setProperty("chip", true);
        one->setFocusPolicy(Qt::TabFocus);
    };
    button(m_asTable, "chartAsTable", tr("Table"), tr("Shows the chart's numbers as a table"));
    m_asTable->setCheckable(true);
    connect(m_asTable, &QToolButton::toggled, this, &ChartsPanel::showChart);
    button(m_copy, "chartCopy", tr("Copy"), tr("Copies the chart's numbers as comma-separated values"));
    connect(m_copy, &QToolButton::clicked, this, &ChartsPanel::copyCsv);
    button(m_export, "chartExport", tr("Export…"), tr("Writes the chart to a file, as a PNG image or an SVG drawing"));
    connect(m_export, &QToolButton::clicked, this, &ChartsPanel::exportChosen);

    m_summary->setObjectName(u"chartSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_problem->setObjectName(u"chartProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    setTone(m_problem, Tone::Failure);
}

void ChartsPanel::layOut()
{
    const int space = fontMetrics().height() / 2;
    auto *row = new QHBoxLayout;
    row->setSpacing(space / 2);
    row->addWidget(m_scope);
    row->addWidget(m_operation);
    row->addStretch(1);
    row->addWidget(m_asTable);
    row->addWidget(m_copy);
    row->addWidget(m_export);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(space, space / 2, space, space / 2);
    head->setSpacing(space / 2);
    head->addLayout(row);
    head->addWidget(m_problem);
    head->addWidget(m_summary);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
}

// --- Counting -------------------------------------------------------------------------------------------------------------------

bool ChartsPanel::isFiltered() const { return m_scope->currentIndex() == 1; }

void ChartsPanel::setStore(std::shared_ptr<const history::Store> store, qint64 restored)
{
    if (store == m_store && restored == m_restored)
        return;
    m_store = std::move(store);
    m_restored = restored;
    m_isStale = true;
    m_figures = std::make_shared<Figures>();
    showFigures();
    ask();
}

void ChartsPanel::setFilter(const history::Filter &filter)
{
    m_filter = filter;
    if (!isFiltered())
        return;
    m_isStale = true;
    ask();
}

void ChartsPanel::ask()
{
    if (!m_isStale)
        return;
    m_isComplete = false;
    if (!isVisible() || !m_store) {
        m_question = m_worker->ask(nullptr, {}, 0); // does not keep the last store alive
        return;
    }
    m_isStale = false;
    m_asked = m_store->size();
    m_sinceAsked.start();
    m_question = m_worker->ask(m_store, isFiltered() ? m_filter : history::Filter(), m_restored);
}

void ChartsPanel::refresh()
{
    if (!isVisible() || !m_store)
        return;
    if (m_isStale)
        return ask();
    if (m_store->size() == m_asked || !m_sinceAsked.hasExpired(UpdateMs))
        return;
    m_asked = m_store->size();
    m_isComplete = false;
    m_sinceAsked.start();
    m_worker->wake();
}

void ChartsPanel::take(const std::shared_ptr<const FigureWorker::Answer> &answer)
{
    if (answer->question != m_question || !isVisible())
        return;
    m_figures = std::shared_ptr<const Figures>(answer, &answer->figures);
    m_isComplete = answer->isComplete;
    showFigures();
}

void ChartsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    ask();
    if (!m_isStale)
        m_asked = -1; // more may have come: the next refresh() asks
    showFigures();
}

void ChartsPanel::hideEvent(QHideEvent *event)
{
    m_worker->rest();
    QWidget::hideEvent(event);
}

// --- Showing --------------------------------------------------------------------------------------------------------------------

ChartView *ChartsPanel::chart() const { return m_charts[std::clamp(m_tabs->currentIndex(), 0, int(m_charts.size()) - 1)]; }

void ChartsPanel::showChart()
{
    m_problem->hide();
    m_operation->setVisible(chart() == m_latency);
    m_table->setAccessibleName(tr("%1, as a table").arg(chart()->title()));
    m_stack->setCurrentWidget(m_asTable->isChecked() ? static_cast<QWidget *>(m_table) : chart());
    showFigures();
}

/// Only what is seen: the others when their turn comes.
void ChartsPanel::showFigures()
{
    showOperations();
    chart()->setFigures(m_figures);
    const bool isEmpty = chart()->isEmpty();
    m_summary->setText(chart()->summary());
    m_summary->setVisible(!isEmpty || m_asTable->isChecked()); // else the chart says it
    m_copy->setEnabled(!isEmpty);
    m_export->setEnabled(!isEmpty);
    if (m_asTable->isChecked()) {
        m_model->setTable(chart()->table());
        m_table->resizeColumnsToContents();
    }
}

void ChartsPanel::showOperations()
{
    QStringList names;
    for (const Figures::Operation &operation : m_figures->operations)
        names.append(operation.name);
    QStringList shown;
    for (int i = 1; i < m_operation->count(); ++i)
        shown.append(m_operation->itemData(i).toString());
    if (names == shown)
        return;
    while (m_operation->count() > 1)
        m_operation->removeItem(1);
    for (const QString &name : names)
        m_operation->addItem(name.isEmpty() ? tr("Other operations") : name, name);
    // The choice stays as long as it is there; "all" where it is not.
    const int index = m_latency->operation().isNull() ? 0 : int(names.indexOf(m_latency->operation())) + 1;
    m_operation->setCurrentIndex(index);
    if (index == 0 && !m_latency->operation().isNull())
        m_latency->setOperation({});
}

// --- Taking away ----------------------------------------------------------------------------------------------------------------

QString ChartsPanel::subtitle() const
{
    QStringList words {isFiltered() ? tr("Filtered rows") : tr("All rows")};
    if (chart() == m_latency && !m_latency->operation().isEmpty())
        words.append(m_latency->operation());
    return words.join(u" · "_s);
}

Result<Done> ChartsPanel::exportTo(const QString &path) const { return exportChart(*chart(), subtitle(), path); }

void ChartsPanel::exportChosen()
{
    m_problem->hide();
    const QString png = tr("PNG images (*.png)");
    const QString svg = tr("SVG drawings (*.svg)");
    QString format = png;
    QString path = QFileDialog::getSaveFileName(this, tr("Export the chart"), chart()->title() + u".png"_s, png + u";;"_s + svg, &format);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += format == svg ? u".svg"_s : u".png"_s;
    const Result<Done> done = exportTo(path);
    if (done) {
        emit told(Tone::Good, tr("The chart was written to %1.").arg(path));
        return;
    }
    m_problem->setText(u"✕ "_s + done.failure().sentence());
    m_problem->show();
    emit failed(done.failure());
}

void ChartsPanel::copyCsv()
{
    QGuiApplication::clipboard()->setText(toCsv(chart()->table()));
    emit told(Tone::Good, tr("The chart's numbers were copied as comma-separated values."));
}

} // namespace telltale::ui
