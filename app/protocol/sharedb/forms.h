// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/operation.h"

namespace telltale::protocol::sharedb {

/// An operation of the composer and the action it is sent as.
struct Form {
    Operation operation;
    const char *letters;
};

/// All of them, in the order in which the window lists them.
const QList<Form> &forms();

} // namespace telltale::protocol::sharedb
