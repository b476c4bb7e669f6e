// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/deepstream/envelope.h"

namespace telltale::protocol::deepstream {

/// An envelope as the binary variant writes it: the message after its length, fields in the order of their numbers, a version also if it is 0
/// (as the official encoder does).
QByteArray writeBinary(const Envelope &envelope);

} // namespace telltale::protocol::deepstream
