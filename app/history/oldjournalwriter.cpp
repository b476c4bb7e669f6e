// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/oldjournalwriter.h"

#include "app/history/journalrows.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>

namespace telltale::history {

namespace {

constexpr int WaitMs = 100;
/// So that another program gets its turn to write.
constexpr size_t MostRowsPerBatch = 5000;

/// What a queued row takes in memory, about: texts and traces are shared with the store.
qint64 bytesOf(const decode::Event &event)
{
    return qint64(sizeof(decode::Event)) + event.bytes.size() + 2 * event.text.size();
}

} // namespace

OldJournal::Writer::Writer(OldJournal &journal, QString path, qint64 mostQueuedBytes)
    : m_journal(journal)
    , m_path(std::move(path))
    , m_mostQueuedBytes(mostQueuedBytes)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(WaitMs);
    connect(&m_timer, &QTimer::timeout, this, &Writer::write);
}

void OldJournal::Writer::begin(OldSession session)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_stopped)
        enqueue(std::move(session));
}

void OldJournal::Writer::append(qint64 session, const decode::Event &event)
{
    const qint64 bytes = bytesOf(event);
    const QMutexLocker lock(&m_mutex);
    if (m_stopped)
        return;
    // Once behind, wait until half of the queue is written, so that gaps are few and long rather than many and short.
    const bool full = m_queuedBytes + bytes > (m_behind ? m_mostQueuedBytes / 2 : m_mostQueuedBytes);
    if (full) {
        if (!m_behind)
            tell({QStringLiteral("the disk is too slow for the history"), m_path,
                  QStringLiteral("some rows are only kept until the program ends")});
        m_behind = true;
        ++m_skipped[session];
        return;
    }
    m_behind = false;
    m_queuedBytes += bytes;
    enqueue(Queued {session, event, bytes});
}

void OldJournal::Writer::enqueue(Item item)
{
    if (m_queue.empty())
        QMetaObject::invokeMethod(this, [this] {
            if (!m_timer.isActive())
                m_timer.start();
        });
    m_queue.push_back(std::move(item));
}

void OldJournal::Writer::start()
{
    m_connection = std::make_unique<JournalConnection>(m_path, JournalConnection::Access::Write);
    if (const auto opened = m_connection->opened(); !opened)
        return stop(opened.failure());
    // With WAL, NORMAL keeps every commit through the end of the process; only a power cut may undo the last ones.
    if (const auto tuned = m_connection->execute({QStringLiteral("PRAGMA synchronous = NORMAL"),
                                                  QStringLiteral("PRAGMA journal_size_limit = 16777216")});
        !tuned)
        stop(tuned.failure());
}

void OldJournal::Writer::write()
{
    m_timer.stop();
    for (Batch batch = take(); !batch.items.empty() || !batch.skipped.isEmpty(); batch = take()) {
        if (!QFile::exists(m_path))
            return stop({QStringLiteral("the file of the history is gone"), m_path, QStringLiteral("nothing more is kept on disk")});
        if (const auto written = writeBatch(batch); !written)
            return stop(written.failure());
        qint64 bytes = 0;
        for (const Item &item : batch.items) {
            if (const auto *queued = std::get_if<Queued>(&item))
                bytes += queued->bytes;
        }
        const QMutexLocker lock(&m_mutex);
        m_queuedBytes -= bytes;
    }
}

OldJournal::Writer::Batch OldJournal::Writer::take()
{
    const QMutexLocker lock(&m_mutex);
    Batch batch;
    if (m_queue.size() <= MostRowsPerBatch) {
        batch.items.swap(m_queue);
    } else {
        const auto end = m_queue.begin() + MostRowsPerBatch;
        batch.items.assign(std::make_move_iterator(m_queue.begin()), std::make_move_iterator(end));
        m_queue.erase(m_queue.begin(), end);
    }
    batch.skipped.swap(m_skipped);
    return batch;
}

Result<Done> OldJournal::Writer::writeBatch(const Batch &batch)
{
    const QSqlDatabase database = m_connection->database();
    QSqlQuery query(database);
    QSqlQuery insert(database);
    QSqlQuery seen(database);
    const auto failure = [&](const QSqlQuery &failed) {
        const Failure why = journalFailure(QStringLiteral("the history cannot be written"), m_path, failed.lastError());
        query.exec(QStringLiteral("ROLLBACK"));
        return why;
    };
    if (!query.exec(QStringLiteral("BEGIN IMMEDIATE")))
        return failure(query);
    if (!insert.prepare(insertStatement()))
        return failure(insert);
    if (!seen.prepare(QStringLiteral("INSERT INTO seen VALUES (?, 1, ?, ?) ON CONFLICT (signature) DO UPDATE SET "
                                     "count = count + 1, first = min(first, excluded.first), last = max(last, excluded.last)")))
        return failure(seen);

    QHash<qint64, QPair<qint64, qint64>> counts; // session → rows, skipped
    for (auto it = batch.skipped.cbegin(); it != batch.skipped.cend(); ++it)
        counts[it.key()].second = *it;
    for (const Item &item : batch.items) {
        if (const auto *session = std::get_if<OldSession>(&item)) {
            query.prepare(QStringLiteral("INSERT INTO sessions (id, started, url, system) VALUES (?, ?, ?, ?)"));
            query.addBindValue(session->id);
            query.addBindValue(toMilliseconds(session->started));
            query.addBindValue(session->url.isNull() ? QStringLiteral("") : session->url);
            query.addBindValue(session->system.isNull() ? QStringLiteral("") : session->system);
            if (!query.exec())
                return failure(query);
        } else {
            const Queued &queued = std::get<Queued>(item);
            bindEvent(insert, queued.session, queued.event);
            if (!insert.exec())
                return failure(insert);
            ++counts[queued.session].first;
            const QString signature = queued.event.signature();
            if (signature.isEmpty())
                continue;
            seen.bindValue(0, signature);
            seen.bindValue(1, toMilliseconds(queued.event.time));
            seen.bindValue(2, toMilliseconds(queued.event.time));
            if (!seen.exec())
                return failure(seen);
        }
    }
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        query.prepare(QStringLiteral("UPDATE sessions SET events = events + ?, skipped = skipped + ? WHERE id = ?"));
        query.addBindValue(it->first);
        query.addBindValue(it->second);
        query.addBindValue(it.key());
        if (!query.exec())
            return failure(query);
    }
    if (!query.exec(QStringLiteral("COMMIT")))
        return failure(query);
    return Done {};
}

void OldJournal::Writer::finish()
{
    write();
    m_connection.reset();
}

void OldJournal::Writer::stop(const Failure &failure)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_stopped = true;
        m_queue.clear();
        m_skipped.clear();
        m_queuedBytes = 0;
    }
    tell(failure);
}

void OldJournal::Writer::tell(const Failure &failure)
{
    QMetaObject::invokeMethod(
        &m_journal, [journal = &m_journal, failure] { emit journal->failed(failure); }, Qt::QueuedConnection);
}

} // namespace telltale::history
