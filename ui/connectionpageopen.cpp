// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectionpage.h"

#include "app/protocol/registry.h"
#include "ui/panels/certificatenotice.h"
#include "ui/panels/eventspane.h"
#include "ui/panels/messagebar.h"
#include "ui/profiles/connectionbar.h"
#include "ui/profiles/connectionoptions.h"
#include "ui/profiles/connectionsetup.h"
#include "ui/tour.h"

#include <QToolButton>

/// The ways to get connected, and to end it.
namespace telltale::ui {

namespace {

constexpr quint16 NormalClosure = 1000;

} // namespace

QString ConnectionPage::playgroundPath(const protocol::System &system, const QString &variant)
{
    const auto variants = system.variants();
    for (const protocol::Variant &known : variants) {
        if (known.name == variant)
            return known.playgroundPath;
    }
    return variants.value(0).playgroundPath;
}

void ConnectionPage::connectNow()
{
    m_message->hide();
    m_certificate->hide();
    bool inOptions = false;
    const auto endpoint = m_setup->endpoint(&inOptions);
    if (!endpoint) {
        m_message->show(endpoint.failure());
        if (inOptions)
            m_bar->optionsButton()->setChecked(true);
        else
            m_bar->focusUrl();
        return;
    }
    m_bar->rememberUrl(endpoint->upstream.url);
    open(*endpoint);
}

void ConnectionPage::open(const session::Endpoint &endpoint)
{
    const QString profile = m_setup->profileName();
    m_title = profile.isEmpty() ? placeWords(endpoint.upstream.url) : profile;
    m_events->setTarget({endpoint.upstream.url, endpoint.headers, session::offeredSubprotocols(endpoint), endpoint.upstream.acceptBadCertificate});
    m_shown.back();
    m_connection.open(endpoint);
    emit titleChanged();
}

void ConnectionPage::connectTo(const QString &system, const QString &variant, const QUrl &url)
{
    m_tour->stop();
    leaveProfile();
    m_bar->chooseSystem(system, variant);
    m_bar->setUrl(url.toString());
    connectNow();
}

void ConnectionPage::connectTo(const session::Endpoint &endpoint)
{
    m_tour->stop();
    leaveProfile();
    m_message->hide();
    m_bar->chooseSystem(endpoint.choice.system ? endpoint.choice.system->name() : QString(), endpoint.choice.variant);
    m_bar->setUrl(endpoint.upstream.url.toString());
    open(endpoint);
}

void ConnectionPage::connectWith(const QString &profile)
{
    m_tour->stop();
    m_wantedProfile = profile;
    m_setup->choose(profile);
}

/// What comes now is none of its business: its headers and tokens do not go there.
void ConnectionPage::leaveProfile()
{
    if (!m_setup->profileId().isEmpty())
        m_setup->choose({});
}

void ConnectionPage::disconnectNow()
{
    m_tour->stop();
    if (m_connection.state() == session::State::Open)
        m_connection.close(NormalClosure, {});
    else if (m_connection.isBusy())
        m_connection.abort();
}

void ConnectionPage::enterPlayground(const QUrl &base)
{
    const protocol::System *chosen = m_bar->system();
    QString variant = m_bar->variant();
    if (!chosen || playgroundPath(*chosen, variant).isEmpty()) { // it speaks no system of the user's own
        chosen = protocol::systems().first();
        variant = chosen->variants().value(0).name;
    }
    QUrl url = base;
    url.setPath(playgroundPath(*chosen, variant));
    leaveProfile();
    m_bar->chooseSystem(chosen->name(), variant);
    m_bar->setUrl(url.toString());
    m_tour->prepare();
    connectNow();
    m_message->show(Tone::Good, tr("The playground runs at %1. Subscribe to error-103, unsubscribe-2500 or close-3500 to provoke that code.").arg(base.toString()));
}

} // namespace telltale::ui
