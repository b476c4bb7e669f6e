// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>

namespace telltale::protocol::centrifugo {

/// A command that stands in JSON, as one length-prefixed Command of client.proto. Members are fields of the same name; what protobuf calls
/// bytes keeps the JSON text of its value. Fails, naming the field, where a value does not fit the schema.
Result<QByteArray> protobufCommand(const QByteArray &json);

} // namespace telltale::protocol::centrifugo
