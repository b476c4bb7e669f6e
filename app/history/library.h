// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/history/store.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace telltale::history {

/// A file of the folder of sessions, as the list shows it.
struct SessionInfo {
    QString path; ///< what the other calls take
    QString title; ///< empty unless somebody named it
    QString url; ///< of the first connection
    QString system;
    int connections = 0;
    Time started = 0; ///< time of the earliest row
    Time ended = 0; ///< time of the latest row so far
    qint64 rows = 0;
    qint64 failures = 0;
    qint64 size = 0; ///< bytes on disk
    bool inUse = false; ///< a window is writing it
    std::optional<Failure> refused; ///< why it cannot be opened; then only path, size and inUse are known
};

/// A failure of a saved session that a search found.
struct Sighting {
    QString path;
    QString title;
    QString url; ///< of its connection
    qint64 row = 0;
    Time time = 0;
    QString connection;
    QString kind;
    QString system;
    QString code;
    QString name;
    QString subject;
    QString text;
};

/// A session that was brought back into memory.
struct OpenedSession {
    std::shared_ptr<const Store> store;
    QMap<qint64, QString> marks; ///< row → note
    SessionInfo info;
};

/// A row of an earlier session, for the start of a new one.
struct EarlierRow {
    QString path;
    qint64 row = 0; ///< within its session
    qint64 session = 0; ///< Row::session: the same for rows of one session, from 1
    decode::Event event;
};

/// What earlier sessions leave to a new one.
struct Earlier {
    std::vector<EarlierRow> rows; ///< the last ones, oldest first
    /// By Event::signature(): what was seen before the first of these rows, as Store::remember() takes it. The rows count themselves.
    QHash<QString, Seen> seen;
};

/// The sessions that are kept on disk. Nothing is kept in memory between two calls; every call may be made from any thread, and should
/// not be made from the window's. A file that is damaged, newer or not a session at all never stops the others, and is never changed.
/// Other programs may write, rename and remove sessions at the same time.
class Library {
public:
    /// `folder`: usually sessionsFolder() (journalfile.h).
    explicit Library(QString folder)
        : m_folder(std::move(folder))
    {
    }
    const QString &folder() const { return m_folder; }

    /// All, the latest first.
    QList<SessionInfo> sessions() const;
    SessionInfo session(const QString &path) const;

    /// All columns; payloads stay in the file and are read when somebody asks. For a first screen before the rest is there, and for
    /// progress: SegmentReader.
    Result<OpenedSession> open(const QString &path, const catalog::Catalog &catalog) const;
    Result<QMap<qint64, QString>> marks(const QString &path) const;

    Result<Done> rename(const QString &path, const QString &title) const;
    /// Marks a row of a saved session, or changes its note; no note at all: removes the mark.
    Result<Done> mark(const QString &path, qint64 row, const std::optional<QString> &note) const;
    /// The file and everything beside it. Refused while a window is writing it.
    Result<Done> remove(const QString &path) const;

    /// "Where have I seen 3012?": failures whose code is `text`, or whose name, subject or text contain it (without case). The latest
    /// first, at most `most`. Setting `cancelled` ends it with what was found so far.
    QList<Sighting> search(const QString &text, qsizetype most, const std::atomic<bool> *cancelled = nullptr) const;

    /// How often each failure was seen in all sessions, by Event::signature(); `before` is the number.
    QHash<QString, Seen> seen() const;
    /// The last `most` rows of all sessions, and what was seen before them.
    Earlier earlier(qint64 most, const catalog::Catalog &catalog) const;

private:
    QStringList paths() const;

    QString m_folder;
};

} // namespace telltale::history
