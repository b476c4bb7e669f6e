// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "app/protocol/registry.h"
#include "app/settings/settings.h"
#include "ui/panels/automationform.h"
#include "ui/panels/cataloguenotice.h"
#include "ui/panels/certificatenotice.h"
#include "ui/composer/composer.h"
#include "ui/panels/connectionbar.h"
#include "ui/panels/connectionoptions.h"
#include "ui/detail/detail.h"
#include "ui/panels/eventspane.h"
#include "ui/panels/messagebar.h"
#include "ui/panels/sessions.h"
#include "ui/panels/savedfiltersbutton.h"
#include "ui/tour.h"
#include "ui/windowactions.h"

#include <QAction>
#include <QSplitter>
#include <QTabWidget>
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
    , m_connection(catalog, sessionsFolder, settings::Settings().value(settings::restoredRows))
    , m_shown(m_connection, catalog, sessionsFolder)
    , m_bar(new ConnectionBar)
    , m_options(new ConnectionOptions)
    , m_catalogue(new CatalogueNotice)
    , m_certificate(new CertificateNotice)
    , m_message(new MessageBar)
    , m_composer(new Composer)
    , m_sessions(new SessionsPanel)
    , m_side(new QTabWidget)
    , m_events(new EventsPane(m_shown))
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
    wireSessions(sessionsFolder);
    restorePlaces();
    onTarget();
    onState(session::State::Idle);
    m_frame.setInterval(FrameMs);
    connect(&m_frame, &QTimer::timeout, this, &MainWindow::onFrame);
    m_frame.start();
}

MainWindow::~MainWindow() = default;

void MainWindow::layOut()
{
    m_side->setObjectName(u"side"_s);
    m_side->setDocumentMode(true);
    m_side->addTab(m_composer, tr("Compose"));
    m_side->addTab(m_sessions, tr("Sessions"));

    m_down->setObjectName(u"downSplit"_s);
    m_down->setHandleWidth(1);
    m_down->addWidget(m_events);
    m_down->addWidget(m_detail);
    m_down->setStretchFactor(0, 3);
    m_down->setStretchFactor(1, 2);
    m_down->setChildrenCollapsible(false);
    m_across->setObjectName(u"acrossSplit"_s);
    m_across->setHandleWidth(1);
    m_across->addWidget(m_side);
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
    connect(&m_playground, &PlaygroundHost::ready, this, &MainWindow::onPlayground);
    connect(&m_connection, &Connection::certificateRefused, m_certificate, qOverload<const QString &, const QStringList &, const QStringList &>(&CertificateNotice::show));
    const auto tell = [this](const Failure &failure) { m_message->show(failure); };
    connect(&m_connection, &Connection::failed, this, tell);
    connect(&m_playground, &PlaygroundHost::failed, this, tell);
    connect(&m_shown, &ShownSession::failed, this, tell);
    connect(m_events, &EventsPane::failed, this, tell);
    connect(&m_connection, &Connection::held, this, &MainWindow::onHeld);
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
    connect(m_events, &EventsPane::rowChosen, m_detail, &Detail::setRow);
    connect(m_events, &EventsPane::connectRequested, this, &MainWindow::connectNow);
    connect(m_events, &EventsPane::playgroundRequested, this, &MainWindow::startPlayground);
    connect(m_events, &EventsPane::told, m_message, qOverload<Tone, const QString &>(&MessageBar::show));
}

void MainWindow::wireActions()
{
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_actions->connectNow, &MainWindow::connectNow);
    on(m_actions->disconnectNow, &MainWindow::disconnectNow);
    on(m_actions->playground, &MainWindow::startPlayground);
    on(m_actions->quit, [this] { close(); });
    on(m_actions->send, [this] { m_composer->send(); });
    on(m_actions->filter, [this] { m_events->focusFilter(); });
    on(m_actions->focusUrl, [this] { m_bar->focusUrl(); });
    on(m_actions->focusComposer, [this] { showSide(m_composer); m_composer->focusForm(); });
    on(m_actions->focusTable, [this] { m_events->focusTable(); });
    on(m_actions->focusDetail, [this] { m_detail->setFocus(Qt::ShortcutFocusReason); });
    connect(m_actions->options, &QAction::toggled, m_options, &QWidget::setVisible);
    connect(m_actions->options, &QAction::toggled, m_bar->optionsButton(), &QToolButton::setChecked);
    connect(m_bar->optionsButton(), &QToolButton::toggled, m_actions->options, &QAction::setChecked);
    connect(m_actions->showComposer, &QAction::toggled, m_across->widget(0), &QWidget::setVisible);
    connect(m_actions->showDetail, &QAction::toggled, m_detail, &QWidget::setVisible);
    on(m_actions->newSession, [this] { m_connection.clear(); });
    on(m_actions->focusSessions, [this] { showSide(m_sessions); });
    m_events->wire(*m_actions);
    connect(m_actions->showSecrets, &QAction::toggled, this, &MainWindow::setShowSecrets);
}

void MainWindow::wireSessions(const QString &folder)
{
    m_sessions->setFolder(folder);
    m_side->setTabVisible(m_side->indexOf(m_sessions), !folder.isEmpty());
    connect(m_sessions, &SessionsPanel::openRequested, &m_shown, &ShownSession::open);
    const auto follow = [this] { m_sessions->setCurrent(m_shown.path()); };
    connect(&m_shown, &ShownSession::storeChanged, this, follow);
    connect(&m_connection, &Connection::sessionBegan, this, [this, follow] {
        follow();
        if (m_sessions->isVisible())
            m_sessions->reload();
    });
}

void MainWindow::showSide(QWidget *page)
{
    m_actions->showComposer->setChecked(true);
    m_side->setCurrentWidget(page);
    page->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::restorePlaces()
{
    const settings::Settings stored;
    m_bar->setRecentUrls(stored.value(settings::recentEndpoints));
    restoreGeometry(stored.value(settings::geometry));
    m_events->restore(stored);
    m_across->restoreState(stored.value(settings::acrossSplit));
    m_down->restoreState(stored.value(settings::downSplit));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    settings::Settings stored;
    stored.setValue(settings::recentEndpoints, m_bar->recentUrls());
    stored.setValue(settings::geometry, saveGeometry());
    m_events->save(stored);
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
    m_events->setTarget(websocatTarget(endpoint));
    m_shown.back();
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

void MainWindow::startPlayground() { m_playground.start(); }

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
    m_events->refresh();
    m_composer->setSerial(m_connection.nextSerial());
}

/// The tap reads no more until the disk has caught up: a server that minds waiting may end the connection.
void MainWindow::onHeld(bool held)
{
    if (held)
        m_message->show(Tone::Warning, tr("The disk is slower than the wire: reading waits until all is saved. Nothing is lost."));
    else
        m_message->show(Tone::Good, tr("All is saved: reading goes on."));
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
    m_events->setShowSecrets(show);
}

} // namespace telltale::ui
