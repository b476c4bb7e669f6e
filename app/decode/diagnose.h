// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/event.h"

namespace telltale::decode {

/// The last steps of decoding: what the catalogue says about a message, and what to do. Fills `event.diagnosis`, and with
/// it the name, the code where the wire has none, the captured parts, the findings and the trace.
///
/// In this order: the entry (first key that finds one), the system's advice for the circumstances, the advice that the wire
/// itself gives. Does nothing for a message that is no failure and has no keys.
void diagnose(const catalog::Catalog &catalog, const protocol::Message &message, Event &event);

} // namespace telltale::decode
