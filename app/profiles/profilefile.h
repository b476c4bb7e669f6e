// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profiles/connectionprofile.h"

namespace telltale::profiles {

/// `$XDG_CONFIG_HOME/telltale/profiles.json`.
QString defaultProfilesPath();

/// What the file holds, by name. The profiles have no secrets: those of ConnectionProfile::secrets are in the keyring.
struct ProfileFile {
    QList<ConnectionProfile> profiles;
    QJsonObject stored = {}; ///< keys beside the profiles, of a newer version perhaps
};

/// Reads the file; one that is not there holds no profiles. A Failure says where it is broken: line and column, or
/// `profiles[2].headers`. Nothing is left out silently.
Result<ProfileFile> readProfiles(const QString &path);

/// Replaces the file as a whole or not at all, readable for its owner only. Secrets must have been taken out (takeSecrets());
/// a profile with one is refused.
Result<Done> writeProfiles(const QString &path, const ProfileFile &file);

} // namespace telltale::profiles
