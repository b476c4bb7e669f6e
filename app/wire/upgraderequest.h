// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/handshake.h"

#include <QUrl>

namespace telltale::wire {

/// The client's upgrade request as the server must see it: target, `Host`, and an `Origin` that names the tap are replaced, and
/// nothing else. `tapUrl` is what the client takes the server for.
QByteArray rewriteRequest(const HttpHead &request, const QUrl &tapUrl, const QUrl &serverUrl);

/// The port of a ws:// or wss:// URL, 80 or 443 if it names none.
int serverPort(const QUrl &url);

} // namespace telltale::wire
