// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What must not be written to a file, told by its looks. Rather one too many: a secret that is kept elsewhere is no loss. Texts may
/// hold variables (`${token}`): those tell nothing.
namespace telltale::profiles {

/// Nothing but variables, and the word for the way to use them: `${a}`, `Bearer ${token}`, nothing at all.
bool isOnlyVariables(const QString &text);
/// A JSON Web Token, or JSON or a command in which a system finds a password or token (protocol::System::secrets()).
bool holdsSecret(const QString &text);
/// A password, or a query that names a token, key, session, …
bool urlHoldsSecret(const QString &url);
/// The URL without user, password and query.
QString urlWithoutSecrets(const QString &url);
/// A step that fills in a Secret field of any system, or the like.
bool stepHoldsSecret(const QString &line);
/// A value of the opening operation that `system` (empty: any) asks for as a secret or as free text such as JSON; also one that
/// nobody knows.
bool isSecretValue(const QString &system, const QString &key);

} // namespace telltale::profiles
