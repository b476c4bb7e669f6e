// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/centrifugo/unit.h"

namespace telltale::protocol::centrifugo {

/// The JSON encoding: one or more objects, separated by one line feed. Any bytes; each line that is no object becomes an
/// Unreadable unit of its own, and the rest is still read. `unidirectional`: the first client message is a bare connect request.
QList<Unit> readJson(const wire::Delivery &delivery, bool unidirectional);

} // namespace telltale::protocol::centrifugo
