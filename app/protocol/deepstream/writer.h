// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/deepstream/envelope.h"

namespace telltale::protocol::deepstream {

/// An envelope as the JSON variant writes it: numbers, data as a string that holds JSON text.
QByteArray writeJson(const Envelope &envelope);

/// The same as the text variant writes it, ␞ at the end; empty if text has no form for it. `data` is JSON text and becomes
/// a typed value where the form wants one.
QByteArray writeText(const Envelope &envelope);

} // namespace telltale::protocol::deepstream
