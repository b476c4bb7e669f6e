// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/described/description.h"

namespace telltale::protocol::described {

/// An adapter for one connection of the described system. The description must outlive it.
///
/// Circumstances that the file's `advice` may name: `after:X` (the last error before the end had the code, or else the name, X) and
/// `waiting:OPERATION` (a request of that operation had no answer when the connection ended).
std::unique_ptr<Adapter> makeAdapter(const Description &description);

} // namespace telltale::protocol::described
