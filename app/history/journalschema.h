// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QString>

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

/// A connection of its own to the file, for one thread; closed with the object.
class JournalConnection {
public:
    enum class Access { Read, Write };

    JournalConnection(const QString &path, Access access);
    ~JournalConnection();
    Q_DISABLE_COPY_MOVE(JournalConnection)

    QSqlDatabase database() const;
    /// Why it could not be opened, if so.
    Result<Done> opened() const;
    /// Runs statements one after the other; the first error ends it.
    Result<Done> execute(const QStringList &statements);

private:
    QString m_name;
    QString m_path;
    QString m_error;
};

/// Makes sure that `path` is a journal of this version: creates it (complete or not at all, mode 0600) if nothing is there,
/// checks it without writing to it otherwise.
Result<Done> prepareJournal(const QString &path);

/// What SQLite said, as a failure of this program.
Failure journalFailure(const QString &what, const QString &path, const QString &reason);
Failure journalFailure(const QString &what, const QString &path, const QSqlError &error);

} // namespace telltale::history
