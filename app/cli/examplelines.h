// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/showme/example.h"

namespace telltale::cli {

/// An example in words, a frame after the other: `↑` what the client sent, `↓` what the server said.
QStringList exampleWords(const showme::Example &example);

/// An example as a JSON list; each element is a line of a conversation, as `telltale-cli decode` reads it.
QByteArray exampleArray(const showme::Example &example);

} // namespace telltale::cli
