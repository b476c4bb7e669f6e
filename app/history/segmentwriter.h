// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/journalfile.h"
#include "app/history/store.h"

#include <QSqlQuery>

#include <optional>
#include <vector>

namespace telltale::history {

/// A connection as the file of a session lists it.
struct SavedConnection {
    QString name; ///< Event::connection
    QString url; ///< without user and query
    QString system;
    QString variant;
    Time started = 0;
    std::optional<Time> ended;
};

/// A row that somebody marked, or no longer marks (no note at all; an empty one is a mark without words).
struct SavedMark {
    qint64 row = 0;
    std::optional<QString> note;
};

/// What belongs into the file beside the rows.
struct Beside {
    std::vector<SavedConnection> connections;
    std::vector<SavedMark> marks;
    bool isEmpty() const { return connections.empty() && marks.empty(); }
};

/// Writes what is new in a store into the file of its session (journalfile.h). Reads the store like everybody else; nothing is copied
/// but the piece that is being written. One thread.
///
/// Rows, and the blocks of their payloads, count from Store::firstCaptured(): rows before it were brought from other sessions.
class SegmentWriter {
public:
    SegmentWriter(const Store &store, const QString &path);
    /// Leaves a single file, without a log beside it.
    ~SegmentWriter();

    /// Why the file cannot be written, if so.
    Result<Done> ready();
    /// One transaction: `beside`, and rows below the store's `end` as far as they make a batch of bearable size. Nothing is on
    /// disk if it fails.
    Result<Done> write(const Beside &beside, qint64 end);
    /// In a hurry, nothing waits for the disk itself: three times as fast, and no safer against a power cut than any plain file. A killed
    /// process loses nothing by it.
    Result<Done> setHurried(bool hurried);
    bool isHurried() const { return m_hurried; }
    /// Bytes of payload that were written so far.
    qint64 bytes() const { return m_state.bytes; }
    /// Rows of the store below this number are in the file.
    qint64 written() const { return m_state.row; }

private:
    /// How far the file is: rows and blocks are the store's.
    struct State {
        qint64 row = 0; ///< the next to write
        qint64 segment = 0; ///< where the last segment begins: as long as it is short, it is replaced
        qint64 block = -1; ///< the last one begun; -1: none yet
        qint64 piece = 0; ///< where its last piece begins
        qint64 used = 0; ///< how much of it is in the file
        qint64 texts = 1; ///< number 0 is the empty one, which is not written
        qint64 profiles = 0;
        std::optional<Time> first, last; ///< times of all rows
        qint64 failures = 0;
        qint64 bytes = 0;
    };

    Result<Done> writeAll(const Beside &beside, qint64 end);
    bool writeBeside(const Beside &beside);
    bool writeProfiles();
    bool writeTexts();
    bool writeSegment(qint64 end);
    bool writePayloads(qint64 block, qint64 used);
    bool writePiece(qint64 block, qint64 from, qint64 to);
    bool writeFailures(qint64 end);
    bool writeSession();
    bool run(QSqlQuery &query, const QVariantList &values);

    const Store &m_store;
    const QString m_path;
    const qint64 m_firstRow;
    qint64 m_firstBlock = -1; ///< of the first row that is written
    JournalConnection m_connection;
    QSqlQuery m_segment, m_payload, m_texts, m_profile, m_failure, m_seen, m_session;
    State m_state;
    QSqlError m_error;
    QByteArray m_scratch;
    bool m_hurried = false;
};

} // namespace telltale::history
