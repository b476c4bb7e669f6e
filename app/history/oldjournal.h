// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/history/store.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace telltale::history {

/// One run of the program, or one connection of it, as the journal lists it.
struct OldSession {
    qint64 id = 0;
    Time started = 0;
    QString url;
    QString system;
    qint64 events = 0;
};

/// The history on disk: an SQLite file (WAL), written in batches on a thread of its own, so that capturing never waits for the
/// disk and a killed process loses at most the last quarter of a second. Several programs may write one file at once.
/// The tables, for use from the sqlite3 shell as well, are described in journalschema.h. Mode 0600: the wire bytes are kept as
/// they were, secrets included.
///
/// A damaged, newer or foreign file is refused with the reason and left untouched; then nothing is journaled and capture goes
/// on. Call from one thread. The catalogue whose entries the rows point to must outlive the journal.
class OldJournal : public QObject {
    Q_OBJECT

public:
    /// Rows that wait for a slow disk may take this many bytes; those beyond are skipped, and failed() says so.
    static constexpr qint64 MostQueuedBytes = 256 * 1024 * 1024;

    /// `path`: usually defaultPath(). Opens or creates the file.
    static Result<std::unique_ptr<OldJournal>> open(const QString &path, qint64 mostQueuedBytes = MostQueuedBytes);
    ~OldJournal() override; ///< writes what is pending and ends the thread

    /// `$XDG_DATA_HOME/telltale/history.sqlite`.
    static QString defaultPath();

    /// A new session; rows are appended to it. Returns its id, which no other program uses, at once.
    qint64 beginSession(const QString &url, const QString &system, Time started);
    /// Copies the row and queues it. Never blocks.
    void append(qint64 session, const Row &row);
    /// Blocks until all that was appended is on disk (for tests and the end of the program).
    void flush();

    QList<OldSession> sessions() const;
    /// Puts the counts of earlier runs into `store`, and the last `most` rows, oldest first. `catalog` resolves entries. To be
    /// called before the first append to `store`.
    Result<Done> restore(Store &store, const catalog::Catalog &catalog, qint64 most) const;

signals:
    /// Journaling stopped (disk full, file gone), or rows were skipped because the disk is too slow. Capture goes on.
    void failed(const telltale::Failure &failure);

private:
    class Writer;
    OldJournal(QString path, qint64 mostQueuedBytes);
    void finish();

    QString m_path;
    QThread m_thread;
    Writer *m_writer = nullptr; ///< lives on m_thread
    qint64 m_nextSession = 0;
    qint64 m_sessionsEnd = 0; ///< ids below are reserved for this program
};

} // namespace telltale::history
