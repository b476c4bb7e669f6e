// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/operation.h"

namespace telltale::protocol::nats {

/// What a client of NATS can send, with the forms.
const QList<Operation> &operations();

} // namespace telltale::protocol::nats
