// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/event.h"

namespace telltale::exchange {

/// An event as one line of JSON, without line end: the output of `telltale-cli decode --json` and `connect --json`. Fields that
/// do not apply are absent; codes are always strings; secrets are masked unless `showSecrets`.
QByteArray eventLine(const decode::Event &event, bool withTrace, bool showSecrets);

/// An entry as one line of JSON with the fields of the catalogue format: the output of `catalog --json`.
QByteArray entryLine(const catalog::Entry &entry);

/// What a look-up found, as one line of JSON: the entry, then `match`, captured `parts`, and where an inner text says more, its
/// entry's id as `detail` and its retry as `advice`. The output of `explain --json`.
QByteArray foundLine(const catalog::Found &found);

} // namespace telltale::exchange
