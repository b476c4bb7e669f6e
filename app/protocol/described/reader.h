// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/described/description.h"

namespace telltale::protocol::described {

/// What the rules of a description make of one message: its rows, without bytes, span and pairing. Any bytes may come in; what is no JSON
/// is a row of kind Malformed.
struct Reading {
    Messages rows; ///< at least one
    const Rule *rule = nullptr; ///< the rule that fits; null: none does
    qsizetype own = 0; ///< how many of the rows, from the first, are the rule's own and not of its `also`
};
Reading readMessage(const Description &description, QByteArrayView bytes, Direction direction);

/// True if all conditions hold; named parts of patterns go to `*parts`.
bool fulfils(const QList<Condition> &conditions, simdjson::dom::element message, catalog::Parts *parts = nullptr);

/// What a field of a form is filled with: a text without its quotes (with them for a JSON field), other JSON as it is written.
QString fieldText(simdjson::dom::element element, FieldType type);

} // namespace telltale::protocol::described
