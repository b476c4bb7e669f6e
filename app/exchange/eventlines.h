// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/event.h"

namespace telltale::exchange {

/// An event as one line of JSON, without line end: the output of `telltale-cli decode --json` and `connect --json`. Fields that
/// do not apply are absent; codes are always strings; secrets are masked unless `showSecrets`.
QByteArray eventLine(const decode::Event &event, bool withTrace, bool showSecrets);

/// An entry as one line of JSON with the fields of the catalogue format: the output of `catalog --json` and `explain --json`.
QByteArray entryLine(const catalog::Entry &entry);

} // namespace telltale::exchange
