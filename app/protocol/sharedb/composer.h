// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/operation.h"

namespace telltale::protocol::sharedb {

/// Forms for everything that a client may send. `create`, `edit` and `delete` are three forms of the one action `op`.
const Composer &composer();

} // namespace telltale::protocol::sharedb
