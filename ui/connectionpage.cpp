// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectionpage.h"

#include "app/protocol/registry.h"
#include "app/settings/settings.h"
#include "ui/detail/detail.h"
#include "ui/panels/certificatenotice.h"
#include "ui/panels/eventspane.h"
#include "ui/panels/messagebar.h"
#include "ui/panels/retrynotice.h"
#include "ui/profiles/automationform.h"
#include "ui/profiles/connectionbar.h"
#include "ui/profiles/connectionoptions.h"
#include "ui/profiles/connectionsetup.h"
#include "ui/profiles/systemchoice.h"
#include "ui/tour.h"
#include "ui/windowactions.h"

#include <QAction>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace telltale::ui {

ConnectionPage::ConnectionPage(const Shared &shared, qint64 earlierRows, QWidget *parent)
    : QWidget(parent)
    , m_connection(shared.catalog, shared.sessionsFolder, earlierRows)
    , m_shown(m_connection, shared.catalog, shared.sessionsFolder)
    , m_bar(new ConnectionBar)
    , m_options(new ConnectionOptions)
    , m_setup(new ConnectionSetup(shared.profiles, *m_bar, *m_options, this))
    , m_certificate(new CertificateNotice)
    , m_message(new MessageBar)
    , m_retry(new RetryNotice)
    , m_events(new EventsPane(m_shown))
    , m_detail(new Detail)
    , m_split(new QSplitter(Qt::Vertical))
    , m_composer(new Composer)
    , m_tour(new Tour(this))
{
    setObjectName(u"connectionPage"_s);
    layOut();
    m_detail->setCatalogue(shared.catalog);
    m_detail->setStore(m_shown.store());
    m_composer->setSavedMessages(&shared.savedMessages);
    wireConnection();
    wirePanels();
    wireSetup();
    onTarget();
    onState(session::State::Idle);
}

ConnectionPage::~ConnectionPage() { delete m_composer; }

void ConnectionPage::layOut()
{
    m_split->setObjectName(u"detailSplit"_s);
    m_split->setHandleWidth(1);
    m_split->addWidget(m_events);
    m_split->addWidget(m_detail);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    m_split->setSizes({580, 420}); // at first: the explanation shows its verdict without scrolling
    m_split->setChildrenCollapsible(false);

    auto *strip = new QFrame;
    strip->setObjectName(u"strip"_s);
    strip->setProperty("panel", u"strip"_s);
    auto *stripLayout = new QVBoxLayout(strip);
    stripLayout->setContentsMargins(0, 0, 0, 0);
    stripLayout->addWidget(m_bar);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(strip);
    layout->addWidget(m_options);
    layout->addWidget(m_certificate);
    layout->addWidget(m_retry);
    layout->addWidget(m_message);
    layout->addWidget(m_split, 1);
    m_options->hide();
}

void ConnectionPage::wireConnection()
{
    connect(&m_connection, &Connection::stateChanged, this, &ConnectionPage::onState);
    connect(&m_connection, &Connection::settled, this, &ConnectionPage::onSettled);
    connect(&m_connection, &Connection::certificateRefused, m_certificate, qOverload<const QString &, const QStringList &, const QStringList &>(&CertificateNotice::show));
    const auto tell = [this](const Failure &failure) { m_message->show(failure); };
    connect(&m_connection, &Connection::failed, this, tell);
    connect(&m_shown, &ShownSession::failed, this, tell);
    connect(&m_shown, &ShownSession::savedShown, this, [this](const QString &title) {
        m_savedTitle = title;
        emit titleChanged();
    });
    connect(m_events, &EventsPane::failed, this, tell);
    connect(&m_connection, &Connection::held, this, &ConnectionPage::onHeld);
    connect(&m_connection, &Connection::retryChanged, m_retry, &RetryNotice::show);
    connect(m_retry, &RetryNotice::tryNowRequested, &m_connection, &Connection::tryNow);
    connect(m_retry, &RetryNotice::stopRequested, &m_connection, &Connection::stopRetrying);
    connect(m_retry, &RetryNotice::tokenGiven, &m_connection, &Connection::giveToken);
    connect(&m_connection, &Connection::stepWarned, m_message, [this](const QString &warning) { m_message->show(Tone::Warning, warning); });
    connect(m_tour, &Tour::sendRequested, this, &ConnectionPage::compose);
}

void ConnectionPage::wirePanels()
{
    connect(m_bar, &ConnectionBar::connectRequested, this, &ConnectionPage::connectNow);
    connect(m_bar, &ConnectionBar::disconnectRequested, this, &ConnectionPage::disconnectNow);
    connect(m_bar, &ConnectionBar::cancelRequested, this, &ConnectionPage::disconnectNow);
    connect(m_bar, &ConnectionBar::targetChanged, this, &ConnectionPage::onTarget);
    connect(m_bar->optionsButton(), &QToolButton::toggled, m_options, &QWidget::setVisible);
    connect(m_certificate, &CertificateNotice::accepted, m_options, &ConnectionOptions::acceptCertificate);
    connect(m_certificate, &CertificateNotice::connectRequested, this, &ConnectionPage::connectNow);
    connect(m_options, &ConnectionOptions::certificateAccepted, m_options, &ConnectionOptions::acceptCertificate);
    connect(m_composer, &Composer::sendRequested, &m_connection, &Connection::send);
    connect(m_composer, &Composer::pingRequested, &m_connection, &Connection::ping);
    connect(m_composer, &Composer::closeRequested, &m_connection, &Connection::close);
    connect(&m_shown, &ShownSession::storeChanged, this, [this](const std::shared_ptr<const history::Store> &store) { m_detail->setStore(store, !m_shown.isSaved()); });
    connect(m_events, &EventsPane::rowChosen, m_detail, &Detail::setRow);
    connect(m_detail, &Detail::rowRequested, m_events, &EventsPane::goToRow);
    connect(m_detail, &Detail::filterRequested, this, [this](const QString &filter) { m_events->filterBy(filter, false); });
    connect(m_detail, &Detail::entryRequested, this, &ConnectionPage::entryRequested);
    connect(m_events, &EventsPane::connectRequested, this, [this](const QString &url) {
        m_bar->setUrl(url);
        connectNow();
    });
    connect(m_events, &EventsPane::urlWanted, m_bar, &ConnectionBar::focusUrl);
    connect(m_events, &EventsPane::playgroundRequested, this, &ConnectionPage::playgroundRequested);
    connect(m_events, &EventsPane::fileRequested, this, &ConnectionPage::fileRequested);
    connect(m_events, &EventsPane::told, m_message, qOverload<Tone, const QString &>(&MessageBar::show));
}

void ConnectionPage::wireSetup()
{
    const auto follow = [this] {
        m_connection.setAutomation(m_options->automationState());
        m_composer->setVariables(m_setup->variables());
    };
    connect(m_options, &ConnectionOptions::changed, this, follow);
    connect(m_setup, &ConnectionSetup::chosen, this, follow);
    connect(m_setup, &ConnectionSetup::chosen, this, [this](const QString &id) {
        if (!id.isEmpty() && id == std::exchange(m_wantedProfile, {}))
            connectNow();
        emit titleChanged();
    });
    connect(m_setup, &ConnectionSetup::failed, this, [this](const Failure &failure) {
        m_wantedProfile.clear();
        m_message->show(failure);
    });
    connect(m_setup, &ConnectionSetup::saved, this, [this](const QString &name) {
        m_message->show(Tone::Good, tr("Saved as the connection profile “%1”.").arg(name));
        emit titleChanged();
    });
    connect(m_setup, &ConnectionSetup::editRequested, this, &ConnectionPage::profilesRequested);
    m_composer->setVariables(m_setup->variables());
}

void ConnectionPage::bind(const WindowActions &actions, QObject *binding)
{
    const auto on = [binding](QAction *action, auto slot) { connect(action, &QAction::triggered, binding, slot); };
    on(actions.connectNow, [this] { connectNow(); });
    on(actions.disconnectNow, [this] { disconnectNow(); });
    on(actions.send, [this] { m_composer->send(); });
    on(actions.focusUrl, [this] { m_bar->focusUrl(); });
    on(actions.focusDetail, [this] { m_detail->setFocus(Qt::ShortcutFocusReason); });
    on(actions.newSession, [this] { m_connection.clear(); });
    actions.options->setChecked(m_bar->optionsButton()->isChecked());
    connect(actions.options, &QAction::toggled, binding, [this](bool shown) { m_bar->optionsButton()->setChecked(shown); });
    connect(m_bar->optionsButton(), &QToolButton::toggled, binding, [action = actions.options](bool shown) { action->setChecked(shown); });
    m_bar->setRetrySwitch(actions.followAdvice);
    m_detail->setVisible(actions.showDetail->isChecked());
    connect(actions.showDetail, &QAction::toggled, binding, [this](bool shown) { m_detail->setVisible(shown); });
    const auto place = [this](bool beside) { m_split->setOrientation(beside ? Qt::Horizontal : Qt::Vertical); };
    place(actions.detailBeside->isChecked());
    connect(actions.detailBeside, &QAction::toggled, binding, place);

    const auto enable = [this, disconnectNow = actions.disconnectNow, send = actions.send] {
        disconnectNow->setEnabled(m_connection.isBusy());
        send->setEnabled(m_connection.state() == session::State::Open);
    };
    connect(&m_connection, &Connection::stateChanged, binding, enable);
    enable();
    m_events->bind(actions, binding);
}

void ConnectionPage::restore(const settings::Settings &stored)
{
    m_bar->setRecentUrls(stored.value(settings::recentEndpoints));
    m_events->setRecentUrls(stored.value(settings::recentEndpoints));
    m_events->restore(stored);
    m_split->restoreState(stored.value(settings::detailSplit));
    m_detail->restoreState(stored.value(settings::detail));
}

void ConnectionPage::save(settings::Settings &stored) const
{
    stored.setValue(settings::recentEndpoints, m_bar->recentUrls());
    m_events->save(stored);
    stored.setValue(settings::detailSplit, m_split->saveState());
    stored.setValue(settings::detail, m_detail->saveState());
}

void ConnectionPage::refresh()
{
    m_events->refresh();
    m_composer->setSerial(m_connection.nextSerial());
}

QString ConnectionPage::title() const
{
    if (!m_savedTitle.isEmpty())
        return m_savedTitle;
    if (!m_title.isEmpty())
        return m_title;
    return m_setup->profileName().isEmpty() ? tr("New connection") : m_setup->profileName();
}

const QString &ConnectionPage::profileId() const { return m_setup->profileId(); }

QString ConnectionPage::knownSystem() const
{
    const bool guess = !m_bar->system() && m_system->name() == "websocket"_L1;
    return guess ? QString() : m_system->name();
}

bool ConnectionPage::isBlank() const
{
    return m_title.isEmpty() && m_setup->profileId().isEmpty() && !m_shown.isSaved() && m_connection.state() == session::State::Idle;
}

void ConnectionPage::onTarget()
{
    const auto url = m_bar->url();
    m_options->setHost(url ? url->host() : QString(), url && url->scheme() == "wss"_L1);
    if (m_connection.isBusy())
        return;
    m_system = &m_bar->likelySystem();
    m_variant = m_bar->likelyVariant();
    m_composer->setSystem(*m_system, m_variant);
    m_options->setSystem(*m_system, m_variant);
    emit systemChanged();
}

void ConnectionPage::onState(session::State state)
{
    m_bar->setState(state);
    switch (state) {
    case session::State::Idle: m_composer->setObstacle(tr("Not connected: connect first.")); break;
    case session::State::Connecting: m_composer->setObstacle(tr("Still connecting.")); break;
    case session::State::Open: m_composer->setObstacle({}); break;
    case session::State::Closing: m_composer->setObstacle(tr("The connection is being closed.")); break;
    case session::State::Closed: m_composer->setObstacle(tr("The connection has ended: connect again.")); break;
    }
    if (state == session::State::Open && m_bar->system())
        m_tour->begin(playgroundPath(*m_system, m_variant));
    else if (state == session::State::Closed && m_tour->wantsAnother())
        QTimer::singleShot(0, this, &ConnectionPage::connectNow);
    emit titleChanged(); // its tab shows the state, too
}

void ConnectionPage::onSettled(const QString &system, const QString &variant, bool guessed)
{
    const protocol::System *settled = protocol::systemByName(system);
    if (!settled)
        return;
    m_system = settled;
    m_variant = variant;
    m_composer->setSystem(*settled, variant);
    m_options->setSystem(*settled, variant);
    if (guessed) {
        m_bar->setSystemInUse(tr("%1, recognised").arg(systemLabel(*settled, variant)));
        m_connection.setAutomation(m_options->automationState());
    }
    emit systemChanged();
}

/// The tap reads no more until the disk has caught up: a server that minds waiting may end the connection.
void ConnectionPage::onHeld(bool held)
{
    if (held)
        m_message->show(Tone::Warning, tr("The disk is slower than the wire: reading waits until all is saved. Nothing is lost."));
    else
        m_message->show(Tone::Good, tr("All is saved: reading goes on."));
}

void ConnectionPage::compose(const QString &operation, const protocol::Values &values)
{
    const auto composed = m_system->composer(m_variant).compose(operation, values, m_connection.nextSerial());
    if (composed)
        m_connection.send(composed->outgoing);
}

void ConnectionPage::setShowSecrets(bool show)
{
    m_detail->setShowSecrets(show);
    m_composer->setShowSecrets(show);
    m_events->setShowSecrets(show);
}

} // namespace telltale::ui
