// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace telltale::protocol::sharedb {

/// Names that servers refuse for collections, documents, channels and in paths, because every JavaScript object has them already
/// (share/sharedb: lib/util.js, isDangerousProperty).
bool isPrototypeName(const QString &name);

} // namespace telltale::protocol::sharedb
