// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/connectionsetup.h"

#include "app/profiles/secretlooks.h"
#include "app/protocol/registry.h"
#include "ui/profiles/connectionbar.h"
#include "ui/profiles/connectionoptions.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace telltale::ui {

QString placeWords(const QUrl &url)
{
    const QString host = url.host();
    return url.port() < 0 ? host : host + u':' + QString::number(url.port());
}

QString profileDetail(const profiles::ConnectionProfile &profile)
{
    const protocol::System *system = protocol::systemByName(profile.system);
    const QUrl url(profile.url);
    const QString host = url.host().isEmpty() ? profiles::urlWithoutSecrets(profile.url) : placeWords(url);
    if (!system)
        return host;
    return host.isEmpty() ? system->label() : ConnectionSetup::tr("%1, %2", "system, host").arg(system->label(), host);
}

ConnectionSetup::ConnectionSetup(profiles::ProfileStore &store, ConnectionBar &bar, ConnectionOptions &options, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_bar(bar)
    , m_options(options)
{
    connect(&m_store, &profiles::ProfileStore::changed, this, &ConnectionSetup::onStoreChanged);
    connect(&m_store, &profiles::ProfileStore::secretsKept, this, [this](const QString &id) {
        if (id == m_profile.id)
            showKeyring();
    });
    connect(&m_bar, &ConnectionBar::profileChosen, this, &ConnectionSetup::choose);
    connect(&m_bar, &ConnectionBar::saveRequested, this, &ConnectionSetup::save);
    connect(&m_bar, &ConnectionBar::saveAsRequested, this, &ConnectionSetup::saveAs);
    connect(&m_bar, &ConnectionBar::editProfilesRequested, this, [this] { emit editRequested(m_profile.id, false); });
    connect(&m_bar, &ConnectionBar::targetChanged, this, &ConnectionSetup::showModified);
    connect(&m_options, &ConnectionOptions::changed, this, &ConnectionSetup::showModified);
    onStoreChanged();
}

Result<session::Endpoint> ConnectionSetup::endpoint(bool *inOptions) const
{
    if (inOptions)
        *inOptions = false;
    if (!m_wanted.isEmpty())
        return Failure {tr("The keyring has not answered yet"), {}, tr("it may be waiting for its password")};
    session::Endpoint endpoint;
    const Result<QUrl> url = m_bar.url(variables());
    if (!url)
        return url.failure();
    endpoint.upstream.url = *url;
    endpoint.choice = {.system = m_bar.system(), .variant = m_bar.variant()};
    if (const Result<Done> filled = m_options.fill(endpoint); !filled) {
        if (inOptions)
            *inOptions = true;
        return filled.failure();
    }
    return endpoint;
}

session::Variables ConnectionSetup::variables() const { return m_options.variables(); }

profiles::ConnectionProfile ConnectionSetup::profile() const
{
    profiles::ConnectionProfile profile = m_options.profile();
    profile.url = m_bar.urlText();
    profile.system = m_bar.systemName();
    profile.variant = m_bar.variant();
    return profile;
}

bool ConnectionSetup::isModified() const { return !m_profile.id.isEmpty() && !profile().sameAs(m_profile); }

void ConnectionSetup::choose(const QString &id)
{
    m_wanted = id;
    if (id.isEmpty()) {
        profiles::ConnectionProfile none;
        none.url = m_bar.urlText();
        none.system = m_bar.systemName();
        none.variant = m_bar.variant();
        fill(none);
        emit chosen(id);
        return;
    }
    if (!m_store.byId(id)) {
        m_wanted.clear();
        emit failed({tr("The connection profile is gone"), {}, tr("it was deleted meanwhile")});
        return;
    }
    m_store.open(id, this, [this, id](const profiles::ProfileStore::Opened &opened) {
        if (m_wanted != id)
            return; // another one was chosen since
        m_wanted.clear();
        fill(opened.profile);
        emit chosen(id);
    });
}

void ConnectionSetup::fill(const profiles::ConnectionProfile &profile)
{
    m_filling = true;
    m_bar.chooseSystem(profile.system, profile.variant);
    m_bar.setUrl(profile.url);
    m_options.setProfile(profile);
    m_filling = false;
    // What a form says of a profile may be the same in other words: defaults that are named, a list in another order.
    m_profile = this->profile();
    showKeyring();
    showModified();
}

void ConnectionSetup::onStoreChanged()
{
    QList<ConnectionBar::ProfileChoice> choices;
    for (const profiles::ConnectionProfile &profile : m_store.profiles())
        choices.append({profile.id, profile.name, profileDetail(profile)});
    m_bar.setProfiles(choices);
    if (!m_profile.id.isEmpty() && !m_store.byId(m_profile.id)) {
        // What is set up stays; it only has no name any more.
        profiles::ConnectionProfile nameless = profile();
        nameless.id.clear();
        nameless.name.clear();
        nameless.missing.clear();
        fill(nameless);
    } else if (!m_profile.id.isEmpty() && m_wanted.isEmpty() && !isModified()) {
        choose(m_profile.id);
    }
}

void ConnectionSetup::showModified()
{
    if (!m_filling)
        m_bar.showProfile(m_profile.id, isModified());
}

void ConnectionSetup::showKeyring()
{
    m_options.setKeyringProblem(m_profile.id.isEmpty() ? QString() : m_store.keyring().problem());
}

void ConnectionSetup::save()
{
    const profiles::ConnectionProfile now = profile();
    m_profile = now; // what the store says next is nothing new
    const Result<QString> id = m_store.save(now);
    if (!id) {
        emit failed(id.failure());
        return;
    }
    showModified();
    emit saved(now.name);
}

void ConnectionSetup::saveAs()
{
    profiles::ConnectionProfile now = profile();
    now.id.clear();
    now.stored = {};
    const QString host = QUrl(now.url).host();
    now.name = host.isEmpty() ? tr("New connection") : host;
    const Result<QString> id = m_store.save(now);
    if (!id) {
        emit failed(id.failure());
        return;
    }
    now.id = *id;
    fill(now);
    emit saved(now.name);
    emit editRequested(*id, true);
}

} // namespace telltale::ui
