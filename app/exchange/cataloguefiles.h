// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "catalog/catalog.h"

#include <QStringList>

namespace telltale::exchange {

/// The catalogue that a program works with: what is bundled, then the user's own files, each of which adds to it or overrides it.
struct CatalogueFiles {
    catalog::Catalog catalog;
    QList<catalog::Problem> problems; ///< what is wrong in the user's files; all the rest of them is in the catalogue
};

/// `$XDG_DATA_HOME/telltale/catalog`: every `*.json` there is read at each start, in the order of their names.
QString catalogueFolder();

/// Reads the user's files: those of the folder, then `named` ones (`--catalog FILE`), which win over them. The systems that they describe
/// join protocol::systems(): so call it once, while the program starts. Any bytes may stand in the files, up to 16 MiB.
/// A Failure only if a named file cannot be read at all.
Result<CatalogueFiles> loadCatalogue(const QStringList &named);

/// A problem in the form in which every failure is told.
Failure failureOf(const catalog::Problem &problem);

} // namespace telltale::exchange
