// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <QString>

/// What lists and pages of the catalogue call an entry, and how its rows are found.
namespace telltale::models {

/// What stands as an entry's code: `103`, `4500–4999` for a range, empty if it has none.
QString codeText(const catalog::Entry &entry);
/// Code and name: "103 ErrorPermissionDenied".
QString titleText(const catalog::Entry &entry);
/// The name that the window has for a system of the catalogue.
QString catalogueSystemWords(const QString &system);

/// A filter (app/history/filter.h) for the rows that `entry` explains: `entry=nats/status/503`. Entries that only say more about a part of
/// another one's text (catalog::Entry::refine) are looked for by their words.
QString rowsFilter(const catalog::Catalog &catalog, const catalog::Entry &entry);

} // namespace telltale::models
