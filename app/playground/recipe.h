// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/playground/showcase.h"
#include "catalog/entry.h"

#include <optional>

namespace telltale::playground {

/// How the playground is made to say one entry of the catalogue, as data: connect to `path` as `system` and `variant`, with these
/// values in the opening handshake, and do the steps in order once that handshake is done. Then the entry comes, as the entry or the detail
/// of an event's diagnosis; nothing else has to happen, and no time has to pass but the playground's own (less than a second).
struct Recipe {
    QString system; ///< which decoder: never empty; `websocket` for close codes of RFC 6455 and for refused upgrades
    QString variant; ///< `json`; never empty
    QString path; ///< on the playground
    bool secure = false; ///< connect with `wss`, which the playground does not speak: the handshake of TLS fails
    QMap<QString, QString> opening = {}; ///< values of the operation that opens the conversation (a user name that is refused)
    QList<ShowStep> steps = {}; ///< operations of the system
    bool ends = false; ///< the connection is over afterwards, by the entry itself or because of it
};

/// How this entry is provoked; of a range, a code in it that nobody listed. Besides all that can reach the wire these are the three close
/// codes that stand for what did not come (1005, 1006, 1015). Nothing for the rest: what cannot reach the wire, what the client itself
/// reports, and systems that the playground does not speak (a user's own).
std::optional<Recipe> recipe(const catalog::Entry &entry);

} // namespace telltale::playground
