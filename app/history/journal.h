// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/history/store.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThread>
#include <QTimer>
#include <QUrl>

#include <deque>
#include <memory>

namespace telltale::history {

/// Keeps on disk what is captured into a store: a file for this session (journalfile.h), made once there is a first row. Rows that the
/// store has from earlier sessions (Store::firstCaptured()) are not written again.
///
/// A thread of its own reads the store and writes what is new at least every 100 ms, so capturing never waits for the disk, and a
/// killed process loses at most the last quarter of a second. It tells the store what is safe on disk (Store::setDurable()) and gives it
/// back payloads that left the memory. While too much is not on disk yet, or a flood waits for it for too long, behind(true) asks the tap
/// to stop reading: nothing is skipped, and what a kill may cost stays small even if the disk is slower than the wire.
///
/// That is about processes. A power cut may cost the last moments as well; within some seconds of a flood, the file.
///
/// If the file cannot be written any more (disk full, file gone), failed() says so once, and capture goes on without.
///
/// To be made after Store::beginCapture() and before the first row that is captured. Lives on one thread, which has an event loop.
class Journal : public QObject {
    Q_OBJECT

public:
    /// So many bytes of payload may be captured and not on disk yet.
    static constexpr qint64 MostAhead = 256 * 1024 * 1024;
    /// Of a flood (this many bytes), nothing should wait longer than that.
    static constexpr qint64 Flood = 8 * 1024 * 1024;
    static constexpr int MostWaitMs = 150;

    /// `folder`: usually sessionsFolder().
    Journal(std::shared_ptr<Store> store, const QString &folder, qint64 mostAhead = MostAhead);
    ~Journal() override; ///< writes what is pending and ends the thread

    /// A connection of this session, by the name that its events carry (Event::connection). What is secret in the URL is left out.
    void connectionBegan(const QString &name, const QUrl &url, const QString &system, const QString &variant, Time started);
    /// What the connection turned out to speak.
    void connectionSettled(const QString &name, const QString &system, const QString &variant);
    void connectionEnded(const QString &name, Time ended);
    /// Marks a row that was captured, or changes its note.
    void mark(qint64 row, const QString &note);
    void unmark(qint64 row);

    /// Blocks until everything up to now is on disk (for tests and the end of the program).
    void flush();
    /// The file; empty as long as there is none. Any thread.
    QString path() const;
    /// What behind() said last.
    bool isBehind() const { return m_behind; }

signals:
    /// The file is there: with the first row.
    void began(const QString &path);
    void failed(const telltale::Failure &failure);
    void behind(bool behind);

private:
    class Writer;
    /// How many rows there were at some time.
    struct Sample {
        qint64 rows = 0;
        qint64 atMs = 0;
    };

    void watch();
    void setBehind(bool behind);
    void stopped(const Failure &failure);

    const std::shared_ptr<Store> m_store;
    const qint64 m_mostAhead;
    QThread m_thread;
    std::unique_ptr<Writer> m_writer; ///< lives on m_thread
    QTimer m_watch; ///< here, not there: a disk that does not answer holds that thread
    QElapsedTimer m_clock;
    std::deque<Sample> m_samples; ///< of rows that are not all on disk; the oldest in front
    bool m_behind = false;
};

} // namespace telltale::history
