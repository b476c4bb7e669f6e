// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/decoder.h"
#include "app/session/step.h"
#include "app/wire/upstream.h"

namespace telltale::session {

/// Everything that says how to connect: what the connection bar and the CLI's options fill in. Variables are filled in already.
struct Endpoint {
    wire::Upstream upstream; ///< URL, proxy, TLS, time-out
    wire::Headers headers; ///< additional headers of the upgrade, `Cookie` and `Origin` among them
    QStringList subprotocols; ///< empty: those of the chosen variant, see offeredSubprotocols()
    decode::Choice choice;
    protocol::AutomationState automation;
    QList<Step> steps = {}; ///< for whoever opens it to play with a Script, once the connection is open
};

/// What the upgrade offers in Sec-WebSocket-Protocol: the endpoint's own sub-protocols, else those that a client of the chosen system and
/// variant offers by itself (some servers choose the encoding by it), else none.
QStringList offeredSubprotocols(const Endpoint &endpoint);

/// A URL as people type it: without a scheme it is ws://, http and https are ws and wss, a fragment is dropped. A Failure for what is none.
Result<QUrl> readUrl(const QString &text);

} // namespace telltale::session
