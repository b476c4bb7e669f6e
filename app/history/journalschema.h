// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/journalconnection.h"

namespace telltale::history {

/// The journal's file: SQLite with application_id "TELL" and user_version 1. Times are milliseconds since 1970 UTC with a
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
namespace schema {

inline constexpr qint32 ApplicationId = 0x54454C4C; // "TELL"
inline constexpr qint32 Version = 1;

} // namespace schema

/// Makes sure that `path` is a journal of this version: creates it (complete or not at all, mode 0600) if nothing is there,
/// checks it without writing to it otherwise.
Result<Done> prepareJournal(const QString &path);

} // namespace telltale::history
