// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profiles/profilestore.h"
#include "app/session/endpoint.h"

namespace telltale::cli {

/// The saved connection profile of that name, or a Failure that lists the names there are.
Result<profiles::ConnectionProfile> findProfile(const profiles::ProfileStore &store, const QString &name);

/// The endpoint it describes, or one to `url` with all else as it says. Waits for the keyring, which may ask for its password, for a minute.
Result<session::Endpoint> openProfile(profiles::ProfileStore &store, const QString &id, const QString &url);

} // namespace telltale::cli
