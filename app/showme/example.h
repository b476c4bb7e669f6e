// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/frame.h"
#include "catalog/catalog.h"

#include <QList>

#include <optional>

namespace telltale::showme {

/// A piece of the conversation in an example.
struct ExampleFrame {
    enum class What {
        Message, ///< a data message
        Close, ///< a close frame; `bytes` is its payload (see wire::readCloseFrame())
        Http, ///< head and body of an answer that is no upgrade
        Drop, ///< TCP ended without a close frame
    };
    wire::Direction direction = wire::Direction::In;
    What what = What::Message;
    wire::Opcode opcode = wire::Opcode::Text; ///< of a message or close frame
    QByteArray bytes; ///< exactly as on the wire
    QString system = {}; ///< of the connection

    /// The bytes for people: text in lines, control characters made visible and secrets hidden; bytes that are no text in hex; a close frame
    /// as its code and reason. May be empty.
    QString text() const;
};

/// What an entry of the catalogue looks like on the wire: what the client sent (nothing if the server speaks unasked), then the frame
/// that says it.
struct Example {
    QList<ExampleFrame> frames; ///< one or two
};

/// The example for an entry: what the playground says for it (see playground::recipe()), played here without a network, at once, in
/// about a millisecond. What is returned was decoded to this very entry of `catalog`. Nothing for entries without a recipe, and for those that
/// `catalog` does not find in the playground's words any more, because the user's own files say something else about them.
std::optional<Example> exampleOf(const catalog::Catalog &catalog, const catalog::Entry &entry);

} // namespace telltale::showme
