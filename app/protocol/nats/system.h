// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/system.h"

namespace telltale::protocol {

/// The system: NATS over WebSocket. Wire facts and their sources stand in the sources of this folder.
const System &natsSystem();

} // namespace telltale::protocol
