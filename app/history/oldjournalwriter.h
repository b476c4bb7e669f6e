// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/oldjournal.h"
#include "app/history/journalschema.h"

#include <QMutex>
#include <QTimer>

#include <deque>
#include <variant>

namespace telltale::history {

/// The journal's thread: takes what was queued, at most a tenth of a second after it came, and writes it in one transaction.
/// After the first failure it stops for good and says so once.
class OldJournal::Writer : public QObject {
public:
    Writer(OldJournal &journal, QString path, qint64 mostQueuedBytes);

    // From the journal's thread.
    void begin(OldSession session);
    void append(qint64 session, const decode::Event &event);

    // On its own thread.
    void start();
    void write(); ///< until the queue is empty
    void finish(); ///< write(), then close the file

private:
    struct Queued {
        qint64 session = 0;
        decode::Event event;
        qint64 bytes = 0;
    };
    using Item = std::variant<OldSession, Queued>;
    struct Batch {
        std::deque<Item> items;
        QHash<qint64, qint64> skipped; ///< session → rows
    };

    void enqueue(Item item);
    Batch take();
    Result<Done> writeBatch(const Batch &batch);
    void stop(const Failure &failure);
    void tell(const Failure &failure);

    OldJournal &m_journal;
    const QString m_path;
    const qint64 m_mostQueuedBytes;
    std::unique_ptr<JournalConnection> m_connection;
    QTimer m_timer;

    QMutex m_mutex; ///< guards what follows
    std::deque<Item> m_queue;
    QHash<qint64, qint64> m_skipped;
    qint64 m_queuedBytes = 0; ///< of rows that are not on disk yet
    bool m_behind = false; ///< rows are being skipped
    bool m_stopped = false;
};

} // namespace telltale::history
