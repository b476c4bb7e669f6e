// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/operation.h"

namespace telltale::protocol::deepstream {

/// An operation of the composer: its form, and the numbers it is sent with.
struct Form {
    Operation operation;
    int topic = 0;
    int action = 0;
    bool bulk = false; ///< the name goes into `names`, with a correlation id
};

/// All operations of a variant, in the order in which the window lists them.
QList<Form> formsOf(bool text);

} // namespace telltale::protocol::deepstream
