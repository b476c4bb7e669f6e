// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/entry.h"

#include <QStringList>

#include <optional>

namespace telltale::catalog {

/// What the usual client library of a system does by itself when it meets certain entries: whether the application still has to
/// try again, or the library already does. Said once for many entries, and only where it is documented or was observed: no rule
/// means that nothing is known.
struct ClientRule {
    QString system; ///< whose client it is: of the connection, not of the entry
    QString client; ///< the library: `centrifuge-js`
    QStringList subjects; ///< `system/family` or the id of an entry; one of them must fit
    std::optional<CodeRange> codes; ///< only these codes
    QString operation; ///< only for this operation; empty = for any
    bool byItself = false; ///< the library takes the next step: reconnects, subscribes again
    QString does; ///< our own sentence: what it does
    QString source; ///< where that is documented, or what it was observed with
    Origin origin = Origin::Bundled;

    /// True if it is about this entry. `code` is the one that was met, for an entry that answers for a range of them; empty: the
    /// rule has to hold for the whole range.
    bool covers(const Entry &entry, const QString &code) const;
};

} // namespace telltale::catalog
