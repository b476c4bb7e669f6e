// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/json/json.h"

namespace telltale::protocol::flow {

/// Longer values are cut in rows: the bytes are there all the same.
inline constexpr qsizetype MostShown = 200;
QString visible(const QString &text); ///< as people may see it (wire::visibleText)
QString shortened(const QString &text); ///< to MostShown characters and a sign that there is more

/// What a data message says, in short.
struct Summary {
    QString text; ///< for one line of a table
    catalog::Parts parts; ///< block, height, status, …
    bool heartbeat = false; ///< nothing matched; sent to show that the stream is alive
    bool final = false; ///< a transaction's last status: the subscription ends without another word
};

/// Of any payload of `topic`; what is missing or of another type is left out.
Summary summarise(const QString &topic, simdjson::dom::element payload);

/// Of a message of the old endpoint `/v1/subscribe_events`.
Summary summariseLegacy(const simdjson::dom::object &message);

} // namespace telltale::protocol::flow
