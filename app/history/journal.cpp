// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/journal.h"

#include "app/history/journalwriter.h"

#include <algorithm>

namespace telltale::history {

namespace {

constexpr int WatchMs = 25;

/// Of the rows from `from` to before `to`.
qint64 payloadBytes(const Store &store, qint64 from, qint64 to)
{
    if (from >= to)
        return 0;
    const Columns &first = store.columns(from), &last = store.columns(to - 1);
    const qint64 begin = from % Columns::Rows, end = (to - 1) % Columns::Rows;
    qint64 bytes = qint64(last.offset[end]) + last.size[end] + last.tail[end] - first.offset[begin];
    for (quint32 block = first.block[begin]; block < last.block[end]; ++block)
        bytes += store.payloads().used(block);
    return bytes;
}

} // namespace

Journal::Journal(std::shared_ptr<Store> store, const QString &folder, qint64 mostAhead)
    : m_store(std::move(store))
    , m_mostAhead(mostAhead)
    , m_writer(std::make_unique<Writer>(*this, m_store, folder))
    , m_watch(this)
{
    m_thread.setObjectName(QStringLiteral("journal"));
    m_writer->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(m_writer.get(), &Writer::start);
    m_clock.start();
    connect(&m_watch, &QTimer::timeout, this, &Journal::watch);
    m_watch.start(WatchMs);
}

Journal::~Journal()
{
    QMetaObject::invokeMethod(m_writer.get(), &Writer::finish, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void Journal::connectionBegan(const QString &name, const QUrl &url, const QString &system, const QString &variant, Time started)
{
    m_writer->change(name, [&](SavedConnection &connection) {
        connection.url = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment).toString();
        connection.system = system;
        connection.variant = variant;
        connection.started = started;
    });
}

void Journal::connectionSettled(const QString &name, const QString &system, const QString &variant)
{
    m_writer->change(name, [&](SavedConnection &connection) {
        connection.system = system;
        connection.variant = variant;
    });
}

void Journal::connectionEnded(const QString &name, Time ended)
{
    m_writer->change(name, [&](SavedConnection &connection) { connection.ended = ended; });
}

void Journal::mark(qint64 row, const QString &note)
{
    m_writer->mark({row, note.isNull() ? QStringLiteral("") : note});
}

void Journal::unmark(qint64 row)
{
    m_writer->mark({row, std::nullopt});
}

void Journal::flush()
{
    QMetaObject::invokeMethod(m_writer.get(), &Writer::write, Qt::BlockingQueuedConnection);
}

QString Journal::path() const
{
    return m_writer->path();
}

/// Once behind, until half of it is on disk, so that stops are few and long rather than many and short.
void Journal::watch()
{
    const qint64 size = m_store->size();
    const qint64 written = std::max(m_store->durable(), m_store->firstCaptured());
    const qint64 now = m_clock.elapsed();
    while (!m_samples.empty() && m_samples.front().rows <= written)
        m_samples.pop_front();
    if (size > (m_samples.empty() ? written : m_samples.back().rows))
        m_samples.push_back({size, now});
    const qint64 waits = m_samples.empty() ? 0 : now - m_samples.front().atMs;
    const qint64 bytes = payloadBytes(*m_store, written, size);
    const int part = m_behind ? 2 : 1;
    setBehind(bytes > m_mostAhead / part || (bytes > Flood / part && waits > MostWaitMs / part));
}

void Journal::setBehind(bool is)
{
    if (is == m_behind)
        return;
    m_behind = is;
    emit behind(is);
}

/// What is not on disk by now never will be: nobody needs to wait for it.
void Journal::stopped(const Failure &failure)
{
    m_watch.stop();
    setBehind(false);
    emit failed(failure);
}

} // namespace telltale::history
