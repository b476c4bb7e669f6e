// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/playground/request.h"

namespace telltale::playground {

/// The bytes of an HTTP answer that refuses an upgrade: status, headers that belong to it (WWW-Authenticate, Retry-After,
/// Location, …) and a body. Any status from 100 to 999; the phrase of an unlisted one is empty.
QByteArray refusal(int status);

/// What a path answers to a request that is no upgrade: 426, Flow's own 400 on Flow's path.
QByteArray notAnUpgrade(const QByteArray &path);

/// The answer to a path that is not there: 404 with all paths in the body.
QByteArray notFound();

/// What a server refuses although the path is right; empty if it does not.
QByteArray refusalByPath(const Request &request);

} // namespace telltale::playground
