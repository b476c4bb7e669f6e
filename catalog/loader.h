// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <memory>
#include <vector>

namespace telltale::catalog {

/// What stands in one catalogue file.
struct Loaded {
    std::vector<std::unique_ptr<Entry>> entries; ///< those without a problem, in file order
    QList<Advice> advice;
    QList<Problem> problems; ///< all of them, in file order
};

/// Reads a catalogue file (format: catalog/README.md). Never stops at the first problem; any bytes may come in.
Loaded load(const QByteArray &json, const QString &fileName);

} // namespace telltale::catalog
