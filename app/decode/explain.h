// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/system.h"
#include "catalog/catalog.h"

namespace telltale::decode {

/// Everything the catalogue says about a code, name or wire text of a system, best first; empty if it knows nothing. The
/// text may be pasted as it was seen (`-ERR 'Authorization Violation'`, a JSON error object). `system` may also be `http`.
QList<catalog::Found> explain(const catalog::Catalog &catalog, const QString &system, const QString &text);

} // namespace telltale::decode
