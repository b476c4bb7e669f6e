// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/json/json.h"
#include "app/protocol/sharedb/actions.h"

namespace telltale::protocol::sharedb {

/// One ShareDB message: a JSON object with an action `a`, and the letters around it. Points into the Document that it was read from.
struct Frame {
    simdjson::dom::object object;
    QString letters; ///< `a`
    const Action *action = nullptr; ///< null: nobody listed it
    QString collection;
    QString document;
    QString channel;
    QString id; ///< truthy ones only: an id of 0 counts as absent
    QString seq;
    QString version;
    QString presenceVersion;
    QString src;

    explicit Frame(const simdjson::dom::object &from);

    bool has(std::string_view key) const { return json::member(object, key).has_value(); }
    /// There and not null.
    bool set(std::string_view key) const;
    /// `collection/document`, else the collection, else the channel.
    QString subject() const;
    /// The ids of a bulk message, sorted: `b` is a list or a map, and replies with `data` have them as its keys.
    QStringList documents() const;
    /// What a reply to this request (or this reply, or the error that echoes a request) is paired by, most telling first.
    QStringList keys() const;
};

} // namespace telltale::protocol::sharedb
