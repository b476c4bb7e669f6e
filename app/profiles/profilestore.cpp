// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/profilestore.h"

#include "app/profiles/profilefile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace telltale::profiles {

namespace {

QString keyOf(const QString &id, const QString &secret) { return id + u'/' + secret; }

QStringList keysOf(const QString &id, const QStringList &secrets)
{
    QStringList keys;
    for (const QString &secret : secrets)
        keys.append(keyOf(id, secret));
    return keys;
}

} // namespace

ProfileStore::ProfileStore(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
{
    reload();
}

void ProfileStore::reload()
{
    Result<ProfileFile> file = readProfiles(m_path);
    m_problem = file ? std::nullopt : std::optional(file.failure());
    if (file)
        m_profiles = std::move(file->profiles);
    emit changed();
}

std::optional<ConnectionProfile> ProfileStore::byId(const QString &id) const
{
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(), [&](const ConnectionProfile &one) { return one.id == id; });
    return found == m_profiles.end() ? std::nullopt : std::optional(*found);
}

std::optional<ConnectionProfile> ProfileStore::byName(const QString &name) const
{
    for (const Qt::CaseSensitivity sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        for (const ConnectionProfile &profile : m_profiles) {
            if (profile.name.compare(name, sensitivity) == 0)
                return profile;
        }
    }
    return std::nullopt;
}

void ProfileStore::open(const QString &id, QObject *context, std::function<void(Opened)> then)
{
    const std::optional<ConnectionProfile> profile = byId(id);
    if (!profile)
        return;
    m_keyring.fetch(keysOf(id, profile->secrets), context, [profile = *profile, then = std::move(then)](const Keyring::Fetched &fetched) {
        Opened opened {profile, fetched.problem};
        QMap<QString, QString> secrets;
        for (const QString &secret : profile.secrets) {
            const QString key = keyOf(profile.id, secret);
            if (fetched.missing.contains(key))
                opened.profile.missing.append(secret);
            else
                secrets.insert(secret, fetched.secrets.value(key));
        }
        putSecrets(opened.profile, secrets);
        then(std::move(opened));
    });
}

Result<QString> ProfileStore::save(ConnectionProfile profile)
{
    profile.name = profile.name.simplified();
    if (profile.name.isEmpty())
        return Failure {tr("The connection profile cannot be saved"), tr("Name"), tr("give it a name")};
    Result<ProfileFile> file = readProfiles(m_path);
    if (!file)
        return file.failure();
    if (profile.id.isEmpty())
        profile.id = ConnectionProfile::newId();

    const QMap<QString, QString> secrets = takeSecrets(profile);
    profile.secrets = secrets.keys();
    QStringList gone;
    const auto before = std::find_if(file->profiles.begin(), file->profiles.end(), [&](const ConnectionProfile &one) { return one.id == profile.id; });
    if (before != file->profiles.end()) {
        profile.stored = before->stored;
        QStringList there; // texts that are still asked for
        visitSecrets(profile, [&there](const QString &name, const QString &text, bool) {
            if (text.isEmpty() || name == "url"_L1)
                there.append(name);
        });
        for (const QString &secret : std::as_const(before->secrets)) {
            if (profile.secrets.contains(secret))
                continue;
            const bool value = secret.startsWith("value/"_L1); // is not there at all as long as nobody knows it
            if (profile.missing.contains(secret) && (value || there.contains(secret)))
                profile.secrets.append(secret);
            else
                gone.append(secret);
        }
        *before = profile;
    } else {
        file->profiles.append(profile);
    }
    if (Result<Done> written = write(file->profiles, file->stored); !written)
        return written.failure();
    m_keyring.forget(keysOf(profile.id, gone));
    keep(profile.id, secrets);
    emit changed();
    return profile.id;
}

Result<Done> ProfileStore::remove(const QString &id)
{
    Result<ProfileFile> file = readProfiles(m_path);
    if (!file)
        return file.failure();
    const auto found = std::find_if(file->profiles.begin(), file->profiles.end(), [&](const ConnectionProfile &one) { return one.id == id; });
    if (found == file->profiles.end())
        return Done {};
    const QStringList keys = keysOf(id, found->secrets);
    file->profiles.erase(found);
    if (Result<Done> written = write(file->profiles, file->stored); !written)
        return written.failure();
    m_keyring.forget(keys);
    emit changed();
    return Done {};
}

Result<Done> ProfileStore::write(QList<ConnectionProfile> all, const QJsonObject &stored)
{
    // What somebody wrote into the file by hand moves to the keyring with the next change.
    QMap<QString, QMap<QString, QString>> found;
    for (ConnectionProfile &profile : all) {
        const QMap<QString, QString> secrets = takeSecrets(profile);
        if (secrets.isEmpty())
            continue;
        found.insert(profile.id, secrets);
        profile.secrets += secrets.keys();
        profile.secrets.removeDuplicates();
    }
    if (Result<Done> written = writeProfiles(m_path, {all, stored}); !written)
        return written;
    for (auto secrets = found.cbegin(); secrets != found.cend(); ++secrets)
        keep(secrets.key(), *secrets);
    m_problem.reset();
    if (Result<ProfileFile> file = readProfiles(m_path))
        m_profiles = std::move(file->profiles);
    return Done {};
}

void ProfileStore::keep(const QString &id, const QMap<QString, QString> &secrets)
{
    if (secrets.isEmpty())
        return;
    QMap<QString, QString> keyed;
    for (auto secret = secrets.cbegin(); secret != secrets.cend(); ++secret)
        keyed.insert(keyOf(id, secret.key()), *secret);
    m_keyring.keep(keyed, this, [this, id](const QString &problem) { emit secretsKept(id, problem); });
}

} // namespace telltale::profiles
