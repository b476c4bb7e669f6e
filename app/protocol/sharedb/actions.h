// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace telltale::protocol::sharedb {

/// How the answer to an action is paired with its request (there is no general request id).
enum class Pairing {
    Order, ///< hs, pp
    Document, ///< collection and document
    Bulk, ///< collection and documents
    Op, ///< collection, document and seq
    Id, ///< id
    Presence, ///< channel, id and presence version
    Channel, ///< channel and seq
    Name, ///< the action alone
    Nothing, ///< only ever pushed
};

/// One value of the letter `a` (share/sharedb: lib/agent.js, lib/client/connection.js).
struct Action {
    const char *letters;
    const char *operation; ///< as in the composer
    Pairing pairing;
};

/// Null for letters nobody listed.
const Action *findAction(QStringView letters);

} // namespace telltale::protocol::sharedb
