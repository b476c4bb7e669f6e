// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/system.h"

namespace telltale::protocol::nats {

/// One op as a tree: its line field by field, the header block, the payload (as JSON where it is). Any bytes.
QList<Node> messageTree(const QByteArray &bytes);

} // namespace telltale::protocol::nats
