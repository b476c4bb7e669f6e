// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "app/protocol/registry.h"
#include "app/settings/settings.h"
#include "ui/panels/automationform.h"
#include "ui/panels/cataloguenotice.h"
#include "ui/panels/certificatenotice.h"
#include "ui/panels/composer.h"
#include "ui/panels/connectionbar.h"
#include "ui/panels/connectionoptions.h"
#include "ui/panels/detail.h"
#include "ui/panels/emptystate.h"
#include "ui/panels/eventcolumns.h"
#include "ui/panels/eventtable.h"
#include "ui/panels/filterbar.h"
#include "ui/panels/findbar.h"
#include "ui/panels/messagebar.h"
#include "ui/panels/notepane.h"
#include "ui/panels/savedfiltersbutton.h"
#include "ui/panels/timeline.h"
#include "ui/tour.h"
#include "ui/windowactions.h"

#include <QAction>
#include <QActionGroup>
#include <QLocale>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int FrameMs = 16;
constexpr quint16 NormalClosure = 1000;

/// The variant of a system that its window label names, where there is a choice.
QString systemWords(const protocol::System &system, const QString &variant)
{
    const auto variants = system.variants();
    for (const protocol::Variant &known : variants) {
        if (variants.size() > 1 && known.name == variant)
            return system.label() + u" · "_s + known.label;
    }
    return system.label();
}

QString playgroundPath(const protocol::System &system, const QString &variant)
{
    const auto variants = system.variants();
    for (const protocol::Variant &known : variants) {
        if (known.name == variant)
            return known.playgroundPath;
    }
    return variants.value(0).playgroundPath;
}

exchange::WebsocatTarget websocatTarget(const session::Endpoint &endpoint)
{
    QStringList subprotocols = endpoint.subprotocols;
    if (const protocol::System *system = endpoint.choice.system; system && subprotocols.isEmpty()) {
        for (const protocol::Variant &variant : system->variants()) {
            if (variant.name == endpoint.choice.variant)
                subprotocols = variant.subprotocols;
        }
    }
    return {endpoint.upstream.url, endpoint.headers, subprotocols, endpoint.upstream.acceptBadCertificate};
}

} // namespace

MainWindow::MainWindow(const catalog::Catalog &catalog, const QString &sessionsFolder, QWidget *parent)
    : QMainWindow(parent)
    , m_connection(catalog, sessionsFolder)
    , m_model(m_connection.sharedStore(), &m_marks)
    , m_tally(m_connection.sharedStore())
    , m_bar(new ConnectionBar)
    , m_options(new ConnectionOptions)
    , m_catalogue(new CatalogueNotice)
    , m_certificate(new CertificateNotice)
    , m_message(new MessageBar)
    , m_composer(new Composer)
    , m_filter(new FilterBar)
    , m_timeline(new Timeline(m_connection.sharedStore()))
    , m_table(new EventTable(m_model, m_marks))
    , m_find(new FindBar)
    , m_note(new NotePane(m_marks))
    , m_empty(new EmptyState)
    , m_events(new QStackedWidget)
    , m_detail(new Detail)
    , m_across(new QSplitter(Qt::Horizontal))
    , m_down(new QSplitter(Qt::Vertical))
    , m_tour(new Tour(this))
    , m_actions(std::make_unique<WindowActions>(*this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Telltale"_s);
    layOut();
    wireConnection();
    wirePanels();
    wireActions();
    wireTable();
    restorePlaces();
    onTarget();
    onState(session::State::Idle);
    m_filter->setStore(m_connection.sharedStore());
    m_frame.setInterval(FrameMs);
    connect(&m_frame, &QTimer::timeout, this, &MainWindow::onFrame);
    m_frame.start();
}

MainWindow::~MainWindow() = default;

void MainWindow::layOut()
{
    auto *side = new QFrame;
    side->setFrameShape(QFrame::NoFrame);
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(0, 0, 0, 0);
    sideLayout->addWidget(m_composer);
    side->setObjectName(u"composerDock"_s);

    m_events->addWidget(m_table);
    m_events->addWidget(m_empty);
    auto *events = new QWidget;
    auto *eventsLayout = new QVBoxLayout(events);
    eventsLayout->setContentsMargins(0, 0, 0, 0);
    eventsLayout->setSpacing(0);
    eventsLayout->addWidget(m_filter);
    eventsLayout->addWidget(m_timeline);
    eventsLayout->addWidget(m_events, 1);
    eventsLayout->addWidget(m_note);
    eventsLayout->addWidget(m_find);

    m_down->setObjectName(u"downSplit"_s);
    m_down->setHandleWidth(1);
    m_down->addWidget(events);
    m_down->addWidget(m_detail);
    m_down->setStretchFactor(0, 3);
    m_down->setStretchFactor(1, 2);
    m_down->setChildrenCollapsible(false);
    m_across->setObjectName(u"acrossSplit"_s);
    m_across->setHandleWidth(1);
    m_across->addWidget(side);
    m_across->addWidget(m_down);
    m_across->setStretchFactor(1, 1);
    m_across->setChildrenCollapsible(false);

    auto *strip = new QFrame;
    strip->setObjectName(u"strip"_s);
    strip->setProperty("panel", u"strip"_s);
    auto *stripLayout = new QVBoxLayout(strip);
    stripLayout->setContentsMargins(0, 0, 0, 0);
    stripLayout->addWidget(m_bar);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(strip);
    layout->addWidget(m_options);
    layout->addWidget(m_catalogue);
    layout->addWidget(m_certificate);
    layout->addWidget(m_message);
    layout->addWidget(m_across, 1);
    m_options->hide();
    setCentralWidget(page);
    resize(1280, 800);
    m_across->setSizes({300, 980});
    m_down->setSizes({430, 300});
}

void MainWindow::wireConnection()
{
    connect(&m_connection, &Connection::stateChanged, this, &MainWindow::onState);
    connect(&m_connection, &Connection::settled, this, &MainWindow::onSettled);
    connect(&m_connection, &Connection::playgroundReady, this, &MainWindow::onPlayground);
    connect(&m_connection, &Connection::restored, m_table, &EventTable::setRestoredRows);
    connect(&m_connection, &Connection::restored, this, [this] { m_restored = true; });
    connect(&m_connection, &Connection::restored, m_timeline, &Timeline::setRestoredRows);
    connect(&m_connection, &Connection::storeReplaced, this, [this] { showStore(m_connection.sharedStore(), {}); });
    connect(&m_marks, &history::Marks::changed, &m_connection, &Connection::mark);
    connect(m_timeline, &Timeline::rowRequested, m_table, &EventTable::goToRow);
    connect(&m_connection, &Connection::certificateRefused, m_certificate, qOverload<const QString &, const QStringList &, const QStringList &>(&CertificateNotice::show));
    connect(&m_connection, &Connection::failed, this, [this](const Failure &failure) { m_message->show(failure); });
    connect(m_tour, &Tour::sendRequested, this, &MainWindow::compose);
}

void MainWindow::wirePanels()
{
    connect(m_bar, &ConnectionBar::connectRequested, this, &MainWindow::connectNow);
    connect(m_bar, &ConnectionBar::disconnectRequested, this, &MainWindow::disconnectNow);
    connect(m_bar, &ConnectionBar::cancelRequested, this, &MainWindow::disconnectNow);
    connect(m_bar, &ConnectionBar::targetChanged, this, &MainWindow::onTarget);
    connect(m_certificate, &CertificateNotice::accepted, m_options, &ConnectionOptions::acceptCertificate);
    connect(m_certificate, &CertificateNotice::connectRequested, this, &MainWindow::connectNow);
    connect(m_options, &ConnectionOptions::certificateAccepted, m_options, &ConnectionOptions::acceptCertificate);
    connect(&m_options->automation(), &AutomationForm::changed, this,
        [this] { m_connection.setAutomation(m_options->automation().state()); });
    connect(m_composer, &Composer::sendRequested, &m_connection, &Connection::send);
    connect(m_composer, &Composer::pingRequested, &m_connection, &Connection::ping);
    connect(m_composer, &Composer::closeRequested, &m_connection, &Connection::close);
    connect(m_filter, &FilterBar::filterChanged, &m_model, &models::EventModel::setFilter);
    connect(m_filter, &FilterBar::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(&m_model, &models::EventModel::progressed, this, &MainWindow::onProgressed);
    connect(&m_filter->saved(), &SavedFiltersButton::failed, this, [this](const Failure &failure) { m_message->show(failure); });
    connect(m_empty, &EmptyState::connectRequested, this, &MainWindow::connectNow);
    connect(m_empty, &EmptyState::playgroundRequested, this, &MainWindow::startPlayground);
    connect(m_empty, &EmptyState::clearFilterRequested, m_filter, &FilterBar::clear);
}

void MainWindow::wireActions()
{
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_actions->connectNow, &MainWindow::connectNow);
    on(m_actions->disconnectNow, &MainWindow::disconnectNow);
    on(m_actions->playground, &MainWindow::startPlayground);
    on(m_actions->quit, [this] { close(); });
    on(m_actions->send, [this] { m_composer->send(); });
    on(m_actions->filter, [this] { m_filter->focusText(); });
    on(m_actions->focusUrl, [this] { m_bar->focusUrl(); });
    on(m_actions->focusComposer, [this] { m_composer->focusForm(); });
    on(m_actions->focusTable, [this] { m_table->setFocus(Qt::ShortcutFocusReason); });
    on(m_actions->focusDetail, [this] { m_detail->setFocus(Qt::ShortcutFocusReason); });
    connect(m_actions->options, &QAction::toggled, m_options, &QWidget::setVisible);
    connect(m_actions->options, &QAction::toggled, m_bar->optionsButton(), &QToolButton::setChecked);
    connect(m_bar->optionsButton(), &QToolButton::toggled, m_actions->options, &QAction::setChecked);
    connect(m_actions->showComposer, &QAction::toggled, m_across->widget(0), &QWidget::setVisible);
    connect(m_actions->showDetail, &QAction::toggled, m_detail, &QWidget::setVisible);
    connect(m_actions->showSecrets, &QAction::toggled, this, &MainWindow::setShowSecrets);
}

void MainWindow::wireTable()
{
    connect(m_table, &EventTable::rowChosen, this, &MainWindow::onRowChosen);
    connect(m_table, &EventTable::copied, this, &MainWindow::onCopied);
    connect(m_table, &EventTable::findEnded, m_find, &FindBar::setResult);
    connect(m_find, &FindBar::wantedChanged, m_table, &EventTable::setWanted);
    connect(m_find, &FindBar::findRequested, m_table, &EventTable::find);
    connect(m_find, &FindBar::closed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_note, &NotePane::left, m_table, qOverload<>(&QWidget::setFocus));

    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_actions->copyText, [this] { m_table->copyText(); });
    on(m_actions->copyJson, [this] { m_table->copyJson(); });
    on(m_actions->copyWebsocat, [this] { m_table->copyWebsocat(m_target); });
    on(m_actions->toggleMark, [this] { m_table->toggleMarks(); });
    on(m_actions->editNote, [this] { m_note->edit(); });
    on(m_actions->nextMark, [this] { m_table->goToMark(true); });
    on(m_actions->previousMark, [this] { m_table->goToMark(false); });
    on(m_actions->find, [this] { m_find->open(); });
    on(m_actions->findNext, [this] { m_find->goOn(true); });
    on(m_actions->findPrevious, [this] { m_find->goOn(false); });
    on(m_actions->follow, [this] { m_table->follow(); });
    on(m_actions->nextFailure, [this] { m_table->goToFailure(true); });
    on(m_actions->previousFailure, [this] { m_table->goToFailure(false); });
    connect(m_actions->pause, &QAction::toggled, m_table, &EventTable::setPaused);
    connect(m_table, &EventTable::pausedChanged, m_actions->pause, &QAction::setChecked);

    const QList<QAction *> ofRows {m_actions->copyText, m_actions->copyJson, m_actions->copyWebsocat,
                                   m_actions->toggleMark, m_actions->editNote, m_actions->timesFromHere};
    m_table->addActions(ofRows);
    const auto enable = [ofRows](bool any) {
        for (QAction *action : ofRows)
            action->setEnabled(any);
    };
    connect(m_table, &EventTable::choiceChanged, this, enable);
    enable(false);

    connect(m_actions->timeStyles, &QActionGroup::triggered, this, [this](QAction *action) { setTimeStyle(action->data().toString()); });
    on(m_actions->timesFromHere, [this] {
        m_model.setTimeOrigin(m_table->currentNumber());
        setTimeStyle(models::timeStyleName(models::TimeStyle::Relative));
    });
    on(m_actions->timesFromStart, [this] {
        m_model.setTimeOrigin(-1);
        setTimeStyle(models::timeStyleName(models::TimeStyle::Relative));
    });
    connect(m_actions->columns, &QMenu::aboutToShow, this, [this] { fillColumnsMenu(*m_actions->columns, *m_table); });
}

void MainWindow::setTimeStyle(const QString &name)
{
    const models::TimeStyle style = models::timeStyleFromName(name).value_or(models::TimeStyle::Clock);
    m_model.setTimeStyle(style);
    for (QAction *action : m_actions->timeStyles->actions())
        action->setChecked(action->data() == models::timeStyleName(style));
}

void MainWindow::onRowChosen(const history::RowPointer &row)
{
    m_detail->setRow(row);
    m_note->setRow(row ? row->number : -1);
}

void MainWindow::onProgressed(qint64 shown, qint64 total)
{
    m_filter->setCounts(shown, total);
    const qint64 all = m_model.store().size();
    m_filter->setSearching(m_model.isSearching() && all > 0 ? int(qMin<qint64>(99, total * 100 / all)) : -1);
}

void MainWindow::showStore(const std::shared_ptr<const history::Store> &store, const QMap<qint64, QString> &marks)
{
    m_marks.replaceAll(marks);
    m_model.setStore(store);
    m_timeline->setStore(store);
    m_filter->setStore(store);
    m_tally.setStore(store);
    m_filter->setFailureCounts(0, 0);
}

void MainWindow::onCopied(qint64 rows, qint64 chosen)
{
    const QLocale locale;
    if (rows < chosen)
        m_message->show(Tone::Warning, tr("Only the first %1 of %2 chosen rows were copied: the clipboard is for no more.").arg(locale.toString(rows), locale.toString(chosen)));
}

void MainWindow::restorePlaces()
{
    const settings::Settings stored;
    m_bar->setRecentUrls(stored.value(settings::recentEndpoints));
    restoreGeometry(stored.value(settings::geometry));
    m_table->restoreColumns(stored.value(settings::columns));
    setTimeStyle(stored.value(settings::timeStyle));
    m_across->restoreState(stored.value(settings::acrossSplit));
    m_down->restoreState(stored.value(settings::downSplit));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    settings::Settings stored;
    stored.setValue(settings::recentEndpoints, m_bar->recentUrls());
    stored.setValue(settings::geometry, saveGeometry());
    stored.setValue(settings::columns, m_table->saveColumns());
    stored.setValue(settings::timeStyle, models::timeStyleName(m_model.timeStyle()));
    stored.setValue(settings::acrossSplit, m_across->saveState());
    stored.setValue(settings::downSplit, m_down->saveState());
    if (const auto saved = stored.save(); !saved)
        qWarning("%s", qPrintable(saved.failure().sentence()));
    QMainWindow::closeEvent(event);
}

void MainWindow::start(const StartOptions &options)
{
    m_bar->chooseSystem(options.system, options.variant);
    if (!options.url.isEmpty()) {
        m_bar->setUrl(options.url);
        connectNow();
    } else if (options.playground) {
        startPlayground();
    } else {
        m_bar->focusUrl();
    }
}

void MainWindow::connectNow()
{
    m_message->hide();
    m_certificate->hide();
    const auto url = m_bar->url();
    if (!url) {
        m_message->show(url.failure());
        m_bar->focusUrl();
        return;
    }
    session::Endpoint endpoint;
    endpoint.upstream.url = *url;
    endpoint.choice = {.system = m_bar->system(), .variant = m_bar->variant()};
    if (const auto filled = m_options->fill(endpoint); !filled) {
        m_message->show(filled.failure());
        m_actions->options->setChecked(true);
        return;
    }
    m_bar->rememberUrl(*url);
    m_target = websocatTarget(endpoint);
    m_connection.open(endpoint);
}

void MainWindow::disconnectNow()
{
    m_tour->stop();
    if (m_connection.state() == session::State::Open)
        m_connection.close(NormalClosure, {});
    else if (m_connection.isBusy())
        m_connection.abort();
}

void MainWindow::startPlayground() { m_connection.startPlayground(); }

void MainWindow::showCatalogueProblems(const QList<catalog::Problem> &problems) { m_catalogue->show(problems); }

void MainWindow::onPlayground(const QUrl &base)
{
    const protocol::System *chosen = m_bar->system();
    QString variant = m_bar->variant();
    if (!chosen || playgroundPath(*chosen, variant).isEmpty()) { // it speaks no system of the user's own
        chosen = protocol::systems().first();
        variant = chosen->variants().value(0).name;
    }
    m_bar->chooseSystem(chosen->name(), variant);
    QUrl url = base;
    url.setPath(playgroundPath(*chosen, variant));
    m_bar->setUrl(url.toString());
    m_tour->prepare();
    connectNow();
    m_message->show(Tone::Good, tr("The playground runs at %1. Subscribe to error-103, unsubscribe-2500 or close-3500 to provoke that code.").arg(base.toString()));
}

void MainWindow::onTarget()
{
    const auto url = m_bar->url();
    m_options->setHost(url ? url->host() : QString(), url && url->scheme() == "wss"_L1);
    if (m_connection.isBusy())
        return;
    m_system = &m_bar->likelySystem();
    m_variant = m_bar->likelyVariant();
    m_composer->setSystem(*m_system, m_variant);
    m_options->automation().setSystem(*m_system, m_variant);
}

void MainWindow::onState(session::State state)
{
    m_bar->setState(state);
    switch (state) {
    case session::State::Idle: m_composer->setObstacle(tr("Not connected: connect first.")); break;
    case session::State::Connecting: m_composer->setObstacle(tr("Still connecting.")); break;
    case session::State::Open: m_composer->setObstacle({}); break;
    case session::State::Closing: m_composer->setObstacle(tr("The connection is being closed.")); break;
    case session::State::Closed: m_composer->setObstacle(tr("The connection has ended: connect again.")); break;
    }
    m_actions->disconnectNow->setEnabled(m_connection.isBusy());
    m_actions->send->setEnabled(state == session::State::Open);
    if (state == session::State::Open && m_bar->system())
        m_tour->begin(playgroundPath(*m_system, m_variant));
    else if (state == session::State::Closed && m_tour->wantsAnother())
        QTimer::singleShot(0, this, &MainWindow::connectNow);
}

void MainWindow::onSettled(const QString &system, const QString &variant, bool guessed)
{
    const protocol::System *settled = protocol::systemByName(system);
    if (!settled)
        return;
    m_system = settled;
    m_variant = variant;
    m_composer->setSystem(*settled, variant);
    m_options->automation().setSystem(*settled, variant);
    if (guessed) {
        m_bar->setSystemInUse(tr("%1, recognised").arg(systemWords(*settled, variant)));
        m_connection.setAutomation(m_options->automation().state());
    }
}

void MainWindow::onFrame()
{
    m_model.refresh();
    if (m_restored)
        m_timeline->refresh();
    if (m_tally.update()) {
        m_filter->setFailureCounts(m_tally.errors(), m_tally.closes());
        // Until a row is chosen, the newest failure is what people look for.
        if (!m_table->currentIndex().isValid() && m_tally.latest() >= m_connection.restoredRows())
            m_detail->setRow(m_model.store().pointer(m_tally.latest()));
    }
    m_composer->setSerial(m_connection.nextSerial());
    const bool empty = m_model.rowCount() == 0 && !m_model.isSearching();
    m_empty->setFiltered(m_model.total() > 0);
    QWidget *shown = empty ? static_cast<QWidget *>(m_empty) : m_table;
    if (m_events->currentWidget() != shown)
        m_events->setCurrentWidget(shown);
}

void MainWindow::compose(const QString &operation, const protocol::Values &values)
{
    const auto composed = m_system->composer(m_variant).compose(operation, values, m_connection.nextSerial());
    if (composed)
        m_connection.send(composed->outgoing);
}

void MainWindow::setShowSecrets(bool show)
{
    m_detail->setShowSecrets(show);
    m_composer->setShowSecrets(show);
    m_table->setShowSecrets(show);
}

} // namespace telltale::ui
