// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/eventfields.h"

namespace telltale::history {

/// A value that a field has in some rows.
struct KnownValue {
    QString text;
    qint64 rows = 0; ///< how many of the latest million rows have it
};

/// The values of `field` in a store that contain `typed` (without case): those that begin with it first, then the most common, then the
/// latest. Only of fields that rows share (Source::Profile and Source::Subject); at most `most`. A few milliseconds at most. Values that
/// nobody could type, because of their control characters, are left out.
QList<KnownValue> knownValues(const EventField &field, const QString &typed, const Store &store, qsizetype most);

} // namespace telltale::history
