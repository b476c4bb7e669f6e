// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/kind.h"
#include "catalog/pattern.h"
#include "catalog/retry.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace telltale::catalog {

enum class Severity { Info, Warning, Error };
QLatin1String severityName(Severity severity);

/// Whether the connection ends with it.
enum class Closes { No, Yes, Varies };

/// Where an entry comes from. Of two that answer the same question, the one of the later origin wins.
enum class Origin {
    Bundled, ///< part of the program
    Folder, ///< the user's own: `$XDG_DATA_HOME/telltale/catalog`
    Named, ///< a file that was named on the command line
};

/// Codes first..last, both included.
struct CodeRange {
    int first = 0;
    int last = 0;
};

/// One code or message of one system, with what it means and what to do: the unit of the catalogue.
/// Written in `catalog/data/*.json`, one object an entry; the fields are described in `catalog/README.md`.
/// Codes, names and wire texts are exact; meaning, cause, remedy and why are our own sentences.
/// Immutable once loaded; pointers to entries stay valid as long as their Catalog.
struct Entry {
    QString id; ///< `system/family/key`, unique: `centrifugo/error/103`, `websocket/close/1006`
    QString system; ///< first part of the id
    QString family; ///< second part of the id: what sort of thing the code numbers
    Kind kind = Kind::Error;
    QString code; ///< digits or a text, as events show it; empty = the system gives none
    std::optional<CodeRange> range; ///< set for an entry that answers for codes nobody listed
    QString name; ///< the constant or canonical name
    QStringList aliases; ///< other spellings of the name on some variant or version
    QString wire; ///< the text on the wire, or a pattern with named parts; empty = found by code or name
    std::optional<Pattern> pattern; ///< set if `wire` has named parts or is compared without case
    QHash<QString, QString> refine; ///< named part → family in which that part is looked up for detail
    QString meaning;
    QString cause;
    QString remedy;
    Retry retry;
    Severity severity = Severity::Error;
    Closes closes = Closes::No;
    QString side; ///< who reports it: `server`, `client`, `none` (nobody on the wire)
    bool reaches = true; ///< can it reach a WebSocket client at all
    QString reachNote; ///< why not, or in what disguise; a sentence
    QString since; ///< version that brought it, where known
    QString until; ///< last version that has it, where known
    QString source; ///< document and section
    QString file; ///< the file it stands in
    Origin origin = Origin::Bundled;

    /// By its name or an alias, in any case.
    bool isCalled(const QString &other) const;
};

} // namespace telltale::catalog
