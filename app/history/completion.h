// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/store.h"

#include <QList>
#include <QString>

namespace telltale::history {

/// Something that may be meant where one types in a filter.
struct Completion {
    QString text; ///< to be put in place of the characters from..from+length-1: `kind:`, `error`, `"two words"`
    qsizetype from = 0;
    qsizetype length = 0;
    QString help; ///< one line about it, in the language of the window; may be empty

    bool operator==(const Completion &other) const = default;
};

/// What the filter `line` could go on with at `cursor` (in characters): the keys of fields; the ways to compare, once a key is whole; and
/// behind those the values that a field can have, or that rows of the store do have, the most common first. At most `most`; a few
/// milliseconds at most for any store, as it looks at the latest million rows only. `store` may be null.
QList<Completion> completions(const QString &line, qsizetype cursor, const Store *store, qsizetype most = 50);

/// `value` as it has to be written behind a field's comparison to stand for itself: quoted where need be.
QString spelled(const QString &value);

} // namespace telltale::history
