// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/playground/recipe.h"
#include "app/session/endpoint.h"

namespace telltale::showme {

/// How to connect to the playground at `base` (`ws://127.0.0.1:PORT`) for a recipe, with its steps, to be opened like any other endpoint.
session::Endpoint endpointFor(const playground::Recipe &recipe, const QUrl &base);

/// Whether this event is what a recipe for `entry` was for: something the server did, of which the catalogue says just this. By the id: the
/// event may be from another catalogue that holds the same entry.
bool shows(const decode::Event &event, const catalog::Entry &entry);

} // namespace telltale::showme
