// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/deepstream/textparts.h"

namespace telltale::protocol::deepstream {

/// Reads `t␟E␟…`, sent by a server, into `envelope`, whose topic is set: an error by name, a provider's own error, or a 3.x form.
/// A name that nobody listed leaves the action at -1.
void readTextError(Envelope &envelope, const Parts &parts);

} // namespace telltale::protocol::deepstream
