// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/connectprofile.h"

#include "app/profiles/profileendpoint.h"

#include <QEventLoop>
#include <QTimer>

namespace telltale::cli {

namespace {

constexpr int KeyringPatienceMs = 60 * 1000;

} // namespace

Result<profiles::ConnectionProfile> findProfile(const profiles::ProfileStore &store, const QString &name)
{
    if (store.problem())
        return *store.problem();
    if (const auto profile = store.byName(name))
        return *profile;
    QStringList names;
    for (const profiles::ConnectionProfile &profile : store.profiles())
        names.append(profile.name);
    return Failure {QStringLiteral("there is no connection profile `%1`").arg(name), {},
        names.isEmpty() ? QStringLiteral("none is saved yet: the window's Edit profiles makes them")
                        : QStringLiteral("there are ") + names.join(QStringLiteral(", "))};
}

Result<session::Endpoint> openProfile(profiles::ProfileStore &store, const QString &id, const QString &url)
{
    std::optional<profiles::ProfileStore::Opened> opened;
    QEventLoop loop;
    store.open(id, &loop, [&](profiles::ProfileStore::Opened one) {
        opened = std::move(one);
        loop.quit();
    });
    QTimer::singleShot(KeyringPatienceMs, &loop, &QEventLoop::quit);
    loop.exec();
    if (!opened)
        return Failure {QStringLiteral("the keyring does not answer"), {}, QStringLiteral("does it wait for its password?")};
    profiles::ConnectionProfile &profile = opened->profile;
    if (!url.isEmpty()) {
        profile.url = url;
        profile.missing.removeAll(QStringLiteral("url"));
    }
    Result<session::Endpoint> endpoint = profiles::makeEndpoint(profile, profiles::variablesOf(profile));
    if (!endpoint && !opened->keyring.isEmpty())
        return Failure {endpoint.failure().what, endpoint.failure().where, endpoint.failure().hint + QStringLiteral(" (") + opened->keyring + u')'};
    return endpoint;
}

} // namespace telltale::cli
