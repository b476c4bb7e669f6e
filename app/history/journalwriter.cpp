// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/journalwriter.h"

#include "app/history/segmentpayloads.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace telltale::history {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SessionFile)
};

constexpr int WaitMs = 100;

// To wait for the disk at each checkpoint is no matter as long as little comes. A flood would be held up by it.
constexpr qint64 FloodBytesPerTurn = 4 * 1024 * 1024;
constexpr int CalmTurns = 50; ///< then the system has written most of it by itself

/// The blocks that hold rows of earlier sessions: they are in no file of this one, so they must stay in memory.
std::vector<std::shared_ptr<const char[]>> blocksBefore(const Store &store, quint32 end)
{
    std::vector<std::shared_ptr<const char[]>> blocks;
    for (quint32 block = 0; block < end; ++block)
        blocks.push_back(store.payloads().readBlock(block).hold);
    return blocks;
}

} // namespace

Journal::Writer::Writer(Journal &journal, std::shared_ptr<Store> store, QString folder)
    : m_journal(journal)
    , m_store(std::move(store))
    , m_folder(std::move(folder))
    , m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, &Writer::write);
}

void Journal::Writer::change(const QString &name, const std::function<void(SavedConnection &)> &how)
{
    const std::scoped_lock locked(m_mutex);
    auto known = std::find_if(m_connections.begin(), m_connections.end(), [&](const SavedConnection &one) { return one.name == name; });
    if (known == m_connections.end())
        known = m_connections.insert(known, SavedConnection {name, {}, {}, {}, 0, {}});
    how(*known);
    m_beside.connections.push_back(*known);
}

void Journal::Writer::mark(SavedMark mark)
{
    const std::scoped_lock locked(m_mutex);
    m_beside.marks.push_back(std::move(mark));
}

QString Journal::Writer::path() const
{
    const std::scoped_lock locked(m_mutex);
    return m_path;
}

void Journal::Writer::start()
{
    m_timer.start(WaitMs);
}

/// Nothing of the kind exists before the first row: a window that captures nothing leaves no file.
Result<Done> Journal::Writer::begin()
{
    const qint64 first = m_store->firstCaptured();
    const auto created = createSessionFile(m_folder, m_store->time(first));
    if (!created)
        return created.failure();
    m_lock = std::make_unique<QLockFile>(lockPath(*created));
    m_lock->setStaleLockTime(0); // it is not the time that makes it stale, but the end of the process
    m_lock->tryLock(0);
    QFile::setPermissions(lockPath(*created), OwnerOnly);
    m_segments = std::make_unique<SegmentWriter>(*m_store, *created);
    if (const auto ready = m_segments->ready(); !ready)
        return ready;
    const quint32 block = m_store->columns(first).block[first % Columns::Rows];
    m_store->payloads().setSource(std::make_shared<SegmentPayloads>(*created, block, 0, blocksBefore(*m_store, block)));
    const std::scoped_lock locked(m_mutex);
    m_path = *created;
    QMetaObject::invokeMethod(&m_journal, [journal = &m_journal, path = *created] { emit journal->began(path); }, Qt::QueuedConnection);
    return Done {};
}

/// What comes meanwhile waits for the next time: a flood should be written in large batches.
void Journal::Writer::write()
{
    const qint64 end = m_store->size();
    if (m_stopped || end <= m_store->firstCaptured())
        return;
    if (!m_segments) {
        if (const auto begun = begin(); !begun)
            return stop(begun.failure());
    }
    const qint64 before = m_segments->bytes();
    for (bool more = true; more;) {
        Beside beside;
        {
            const std::scoped_lock locked(m_mutex);
            std::swap(beside, m_beside);
        }
        if (m_segments->written() == end && beside.isEmpty())
            break;
        if (const auto written = writeBatch(beside, end); !written)
            return stop(written.failure());
        more = m_segments->written() < end;
        if (const auto adapted = adaptTo(m_segments->bytes() - before); !adapted)
            return stop(adapted.failure());
    }
    if (++m_calmTurns >= CalmTurns && m_segments->isHurried()) {
        if (const auto adapted = m_segments->setHurried(false); !adapted)
            return stop(adapted.failure());
    }
}

/// So many bytes came in this turn, so far.
Result<Done> Journal::Writer::adaptTo(qint64 bytes)
{
    if (bytes < FloodBytesPerTurn)
        return Done {};
    m_calmTurns = 0;
    return m_segments->isHurried() ? Result<Done>(Done {}) : m_segments->setHurried(true);
}

Result<Done> Journal::Writer::writeBatch(const Beside &beside, qint64 end)
{
    if (!QFile::exists(m_path))
        return Failure {Words::tr("the file of the session is gone"), m_path, Words::tr("nothing more is kept on disk")};
    const auto written = m_segments->write(beside, end);
    if (written)
        m_store->setDurable(m_segments->written());
    return written;
}

void Journal::Writer::finish()
{
    m_timer.stop();
    write();
    m_segments.reset();
    m_lock.reset();
}

void Journal::Writer::stop(const Failure &failure)
{
    m_stopped = true;
    m_timer.stop();
    m_segments.reset();
    m_lock.reset();
    QMetaObject::invokeMethod(&m_journal, [journal = &m_journal, failure] { journal->stopped(failure); }, Qt::QueuedConnection);
}

} // namespace telltale::history
