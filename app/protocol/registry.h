// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/system.h"

#include <memory>

namespace telltale::protocol {

/// All systems, in the order in which the window lists them; plain WebSocket last. The one list to add a system to.
const QList<const System *> &systems();

/// Adds a system that the user's own catalogue describes, before plain WebSocket; false (and nothing happens) if its name is taken.
///
/// Only while the program starts: before it has a second thread, and before anybody holds on to systems(). From then on the list never
/// changes, so that any thread may read it without a lock. Systems live until the process ends: pointers to them stay good.
bool addSystem(std::unique_ptr<const System> system);

/// By name, or null.
const System *systemByName(const QString &name);

/// Plain WebSocket: what everything is that no other system recognises.
const System &plainWebSocket();

} // namespace telltale::protocol
