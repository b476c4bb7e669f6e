// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QDateTime>
#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace telltale::session {

/// What `${…}` stands for in URLs, headers, opening values, steps and composed messages. Evaluated whenever something is connected or
/// sent, so that each attempt has its own `${uuid}` and `${now}`.
///
///     ${name}      a variable of one's own; its value may use others
///     ${uuid}      a new UUID each time it stands there: 0f8fad5b-d9cb-469f-a165-70867728950e
///     ${now}       the time in UTC: 2026-11-21T12:00:00.000Z
///     ${now.ms}    the same in milliseconds since 1970
///     ${env:NAME}  of the program's environment
///     $${          the two characters ${
///
/// Own names win over `uuid`, `now` and `now.ms`. A `$` before anything but a brace is a `$`.
struct Variables {
    QMap<QString, QString> own; ///< name → value. May hold secrets: never to be shown or written as a whole
    std::function<QDateTime()> clock = [] { return QDateTime::currentDateTimeUtc(); };
    std::function<QString()> uuid = newUuid;
    std::function<std::optional<QString>(const QString &name)> environment = environmentVariable;

    static QString newUuid();
    static std::optional<QString> environmentVariable(const QString &name);
};

/// `text` with its variables filled in. A Failure for a name that stands for nothing, a brace without its end, or variables that lead
/// back to themselves: its `where` says `where` and which column (from 1). The failure holds names, never values.
Result<QString> expand(const QString &text, const Variables &variables, const QString &where = {});

/// Whether `text` uses any variable; escapes do not count.
bool usesVariables(const QString &text);

/// Letters, digits, `_`, `-` and `.`, beginning with a letter or `_`: what a variable may be called.
bool isVariableName(const QString &name);

/// The names that are always there: `uuid`, `now`, `now.ms`, for completion and help.
QStringList builtInVariables();

} // namespace telltale::session
