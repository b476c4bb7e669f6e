// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/decoder.h"
#include "app/wire/upstream.h"

namespace telltale::session {

/// Everything that says how to connect: what the connection bar and the CLI's options fill in.
struct Endpoint {
    wire::Upstream upstream; ///< URL, proxy, TLS, time-out
    wire::Headers headers; ///< additional headers of the upgrade, `Cookie` and `Origin` among them
    QStringList subprotocols; ///< empty: those of the chosen variant (protocol::Variant)
    decode::Choice choice;
    protocol::AutomationState automation;
};

} // namespace telltale::session
