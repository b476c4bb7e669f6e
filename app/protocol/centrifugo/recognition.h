// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/system.h"

namespace telltale::protocol::centrifugo {

/// True if the opening asks for protobuf: by sub-protocol, `cf_protocol` or `format` (centrifugo.md section 1).
bool asksForProtobuf(const wire::Opening &opening);

/// Whether a connection is Centrifugo's, and in which encoding.
Guess recognise(const Evidence &evidence);

} // namespace telltale::protocol::centrifugo
