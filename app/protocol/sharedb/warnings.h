// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/json/form.h"

namespace telltale::protocol::sharedb {

/// What a server (7.0.0: share/sharedb: lib/agent.js, lib/ot.js) refuses, ignores or does not notice in what was filled into the form of
/// `operation`, a sentence each. Any values may come in.
QStringList warnings(const json::Form &filled, const Operation &operation);

} // namespace telltale::protocol::sharedb
