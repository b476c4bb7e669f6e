// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/journalfile.h"
#include "catalog/catalog.h"

#include <QList>
#include <QStringList>

namespace telltale::history {

/// `$XDG_DATA_HOME/telltale/history.sqlite`: where version 1 kept all its sessions (journalversion1.h).
QString oldHistoryPath();

/// Takes the history of version 1 over, once: each of its sessions becomes a file of `folder`, then the old file is renamed to
/// `<oldPath>.migrated`. To be called before the sessions are listed; does nothing if there is no such file. Returns how many sessions
/// came over.
///
/// Killed at any moment, it goes on or begins anew the next time, and nothing is there twice: the new files wait in a hidden folder
/// until the old one is out of the way. Of several programs that start at once, one does it. A damaged or foreign file is refused
/// with the reason and left untouched.
Result<int> takeOverOldHistory(const QString &oldPath, const QString &folder, const catalog::Catalog &catalog);

/// How a session file of one version becomes one of the next: statements that are run in one transaction.
struct Migration {
    qint32 from = 0;
    QStringList statements;
};
/// All that this version knows, in ascending order. Version 2 is the first with session files, so there is none yet.
const QList<Migration> &migrations();

/// Brings a session file that an older version wrote up to version `to`, all the way or not at all. Whether it did: nothing happens to
/// one that is that far, and to one that is no session file. Not for a file that is being written (lockPath()).
Result<bool> migrateSessionFile(const QString &path, const QList<Migration> &steps = migrations(), qint32 to = layout::Version);

} // namespace telltale::history
