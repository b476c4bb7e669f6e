// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/system.h"

namespace telltale::protocol {

/// All systems, in the order in which the window lists them; plain WebSocket last. The one list to add a system to.
const QList<const System *> &systems();

/// By name, or null.
const System *systemByName(const QString &name);

/// Plain WebSocket: what everything is that no other system recognises.
const System &plainWebSocket();

} // namespace telltale::protocol
