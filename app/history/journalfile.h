// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/history/journalconnection.h"

#include <QFileDevice>

namespace telltale::history {

inline constexpr auto OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// The file of a session: what one window captured from its start, or from when the rows were last cleared. SQLite, application_id
/// "TELL", mode 0600: the bytes of the wire are kept as they were, secrets included. While a window writes it, it is in WAL mode, with
/// a log and a lock beside it (so it is after a kill, too: copy all of them); after that it is a single file.
///
/// Times are microseconds since 1970 UTC. Rows count from 0 in the order of their capture. Numbers inside of BLOBs are little-endian.
/// `.schema` in the sqlite3 shell says the same as this list.
///
/// For people:
///   session      one row: title, started, ended, program (its version), rows, failures
///   connections  id, name, url (without user and query), system, variant, started, ended
///   failures     row, time, connection, kind, system, code, name, subject, text, entry (of the catalogue), signature: every error,
///                unsubscription, close, refusal and malformed message
///   seen         signature, count, first, last: how often each failure came
///   marks        row, note: what somebody marked
///   failed       a view of `failures` with the time as a text
///
///     SELECT at, code, name, subject FROM failed ORDER BY row DESC LIMIT 20;
///     SELECT code, name, count(*) AS times, min(at), max(at) FROM failed GROUP BY code, name ORDER BY times DESC;
///     SELECT f.at, f.code, f.subject, c.url FROM failed f LEFT JOIN connections c ON c.name = f.connection WHERE f.code = '3012';
///
/// For the program:
///   segments     first_row, rows, columns: the arrays of Columns (app/history/store.h) in their order. A segment never crosses a
///                multiple of Columns::Rows. The last one is replaced by its longer self as long as it is short.
///   payloads     block, at, bytes: what stands in a block of the arena from `at` on. The last piece of the last block is replaced likewise.
///   texts        first, count, sizes (u32 each), bytes: texts number `first` and up
///   profiles     id, facts (JSON): what many rows have in common
namespace layout {

inline constexpr qint32 ApplicationId = 0x54454C4C; // "TELL"
inline constexpr qint32 Version = 2; ///< 1 was one file for all sessions (journalversion1.h)
inline constexpr int PageSize = 16384; ///< measured: a third of the processor time that pages of 4096 bytes take for a flood
inline constexpr auto Ending = ".telltale";

} // namespace layout

/// `$XDG_DATA_HOME/telltale/sessions`.
QString sessionsFolder();

/// Makes the file of a session that begins now, complete or not at all; `folder` is made if need be. Its path:
/// `<started, UTC>-<4 random hex digits>.telltale`; no other program is given the same one.
Result<QString> createSessionFile(const QString &folder, Time started);

/// How much of a file is looked at before it is believed: `Quick`, no more than the start of each table; `Thorough`, all of a small file.
enum class Check { Quick, Thorough };
/// Whether a file is a session that this version can read, and if not, why. Does not write to it.
Result<Done> checkSessionFile(const JournalConnection &connection, const QString &path, Check check = Check::Thorough);
/// The same for any database of this program: of the version `version`, with tables that answer `probes`.
Result<Done> checkDatabase(const JournalConnection &connection, const QString &path, qint32 version, const QStringList &probes, Check check);

/// Bytes of the file and of what SQLite keeps beside it.
qint64 sizeOnDisk(const QString &path);
/// Removes all of them, the file first.
Result<Done> removeSessionFile(const QString &path);

/// The lock file that says that a session is being written (QLockFile).
QString lockPath(const QString &path);

} // namespace telltale::history
