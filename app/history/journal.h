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
struct SessionInfo {
    qint64 id = 0;
    Time started = 0;
    QString url;
    QString system;
    qint64 events = 0;
};

/// The history on disk: an SQLite file (WAL), written in batches on a thread of its own, so that capturing never waits for the
/// disk and a killed process loses at most the last quarter of a second. Tables: `sessions`, `events` (columns people query, and
/// the wire bytes as a BLOB), `seen` (counts per failure). Mode 0600, application_id "TELL".
///
/// A damaged or newer file is refused with the reason and left untouched; then nothing is journaled and capture goes on.
/// Call from one thread.
class Journal : public QObject {
    Q_OBJECT

public:
    /// `path`: usually defaultPath(). Opens or creates the file.
    static Result<std::unique_ptr<Journal>> open(const QString &path);
    ~Journal() override; ///< writes what is pending and ends the thread

    /// `$XDG_DATA_HOME/telltale/history.sqlite`.
    static QString defaultPath();

    /// A new session; rows are appended to it. Returns its id at once.
    qint64 beginSession(const QString &url, const QString &system, Time started);
    /// Copies the row and queues it. Never blocks.
    void append(qint64 session, const Row &row);
    /// Blocks until all that was appended is on disk (for tests and the end of the program).
    void flush();

    QList<SessionInfo> sessions() const;
    /// Puts the counts of earlier runs into `store`, and the last `most` rows, oldest first. `catalog` resolves entries.
    Result<Done> restore(Store &store, const catalog::Catalog &catalog, qint64 most) const;

signals:
    /// Journaling stopped: disk full, file gone. Capture goes on.
    void failed(const telltale::Failure &failure);

private:
    class Writer;
    explicit Journal(QString path);

    QString m_path;
    QThread m_thread;
    Writer *m_writer = nullptr; ///< lives on m_thread
    qint64 m_nextSession = 1;
};

} // namespace telltale::history
