// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profiles/connectionprofile.h"
#include "app/session/endpoint.h"
#include "app/session/variables.h"

namespace telltale::profiles {

/// What `${…}` stands for in this profile: its own variables, and `token` for the token of the opening where no variable is called so.
session::Variables variablesOf(const ConnectionProfile &profile);

/// Everything but URL and system, with the variables filled in and the files of TLS read. A Failure says in which field what is wrong.
/// Make a new endpoint for each attempt: `${uuid}`, `${now}` and the environment are evaluated here.
Result<Done> fillEndpoint(const ConnectionProfile &profile, const session::Variables &variables, session::Endpoint &endpoint);

/// All of it. Unlike a form, which shows what is missing, this one fails when a secret is (ConnectionProfile::missing).
Result<session::Endpoint> makeEndpoint(const ConnectionProfile &profile, const session::Variables &variables);

/// What a header or a sub-protocol may be called (RFC 9110 section 5.6.2).
bool isToken(QByteArrayView name);

/// A line of the steps that cannot be read, an unknown variable: what is wrong with the text of a field, before anything is connected.
Result<QList<session::Step>> readSteps(const QStringList &lines, const session::Variables &variables);

} // namespace telltale::profiles
