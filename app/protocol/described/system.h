// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/described/description.h"

namespace telltale::protocol::described {

/// A system of the user's own, as a catalogue file describes it: nothing else in Telltale knows that it is not built in.
std::unique_ptr<const System> makeSystem(Description description);

} // namespace telltale::protocol::described
