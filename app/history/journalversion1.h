// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/event.h"
#include "app/history/journalfile.h"

#include <QSqlQuery>

/// Version 1 of the journal, one file for all sessions and a row for each event: only read, to be taken over (journalmigration.h).
///
/// SQLite with application_id "TELL" and user_version 1. Times are milliseconds since 1970 UTC with a
/// fraction, as in `SELECT datetime(time / 1000, 'unixepoch'), code, name, subject FROM events WHERE kind = 'error'`.
///
/// `sessions`: id, started, url, system, events (how many), skipped (how many the disk was too slow for).
///
/// `events`, in the order of their capture by id:
///   session, connection, frame, message   where it comes from (Event of app/decode/event.h)
///   time, dir, system, variant, guessed, kind, operation, code, name, subject, wire_id, text, inferred
///   entry, detail, match, retry, why, meaning, from_wire   the diagnosis; entry and detail are ids of the catalogue
///   latency (ms), request, answers        pairing, by numbers within session and connection
///   opcode, payload_offset, payload       the message's own bytes as they were; opcode is null where no frame is known
///   signature                             what `seen` counts; null for what is no failure
///   details                               JSON: parts, findings, trace, count, frame header, delay
///
/// `seen`: signature, count, first, last.
/// `counters`: the next free session id. Programs that run at the same time reserve ids in blocks.
namespace telltale::history::version1 {

inline constexpr qint32 Version = 1;

/// Whether `path` is such a file, and if not, why.
Result<Done> check(const JournalConnection &connection, const QString &path);

/// `SELECT id, session, … FROM events `, to be followed by WHERE and the like.
QString selectStatement();
/// The event that `select` stands on. Any content may be there: what is unknown falls back to the plainest value. An entry that the
/// catalogue no longer has leaves its words, but is Match::Unknown.
decode::Event readEvent(const QSqlQuery &select, const catalog::Catalog &catalog);

} // namespace telltale::history::version1
