// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/deepstream/envelope.h"
#include "app/protocol/system.h"

namespace telltale::protocol::deepstream {

/// Reads the JSON variant: one object a frame, with the enums' numbers. Any bytes may come in; what is no message comes back
/// with `problem` set.
///
///     {"topic":4,"action":104,"originalAction":3,"name":"chat/1","isError":true,"correlationId":"1"}
Envelope readJson(QByteArrayView bytes);

/// Reads `data` as JSON and binary hold it: a text that is JSON itself.
void readDataText(Envelope &envelope, QByteArrayView text);

/// Writes the enums' names beside the numbers of a message's members, as both trees have them.
void nameNumbers(QList<Node> &members, int topic);

} // namespace telltale::protocol::deepstream
