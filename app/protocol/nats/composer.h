// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/operation.h"

namespace telltale::protocol::nats {

/// connect, subscribe, unsubscribe, publish, request, ping, pong: as binary frames, one each.
const Composer &composer();

} // namespace telltale::protocol::nats
