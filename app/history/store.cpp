// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/store.h"

#include <array>

namespace telltale::history {

struct Store::Chunk {
    std::array<Row, ChunkRows> rows;
};

// All places for chunks exist from the start: a reader never meets a vector that grows.
Store::Store()
    : m_chunks(MostChunks)
{
}

Store::~Store() = default;

qint64 Store::append(decode::Event event, qint64 session)
{
    const qint64 number = m_size.load(std::memory_order_relaxed);
    if (number >= ChunkRows * MostChunks)
        return -1;
    std::unique_ptr<Chunk> &chunk = m_chunks[size_t(number / ChunkRows)];
    if (!chunk)
        chunk = std::make_unique<Chunk>();

    Row &row = chunk->rows[size_t(number % ChunkRows)];
    row.number = number;
    row.session = session;
    count(row.seen, event);
    row.requestRow = pair(event, session, number);
    row.event = std::move(event);

    m_size.store(number + 1, std::memory_order_release);
    return number;
}

const Row &Store::row(qint64 number) const
{
    Q_ASSERT(number >= 0 && number < size());
    return m_chunks[size_t(number / ChunkRows)]->rows[size_t(number % ChunkRows)];
}

void Store::count(Seen &seen, const decode::Event &event)
{
    const QString signature = event.signature();
    if (signature.isEmpty())
        return;
    Tally &tally = m_tallies[signature];
    seen = {tally.count, tally.first, tally.last};
    if (tally.count == 0)
        tally.first = event.time;
    ++tally.count;
    tally.last = event.time;
}

// Request numbers are unique within one connection of one session only: names of connections come again in later runs.
std::optional<qint64> Store::pair(const decode::Event &event, qint64 session, qint64 number)
{
    if (event.request == 0 && event.answers == 0)
        return std::nullopt;
    QHash<quint64, qint64> &requests = m_requests[{session, event.connection}];
    if (event.request != 0)
        requests.insert(event.request, number);
    const auto found = event.answers == 0 ? requests.cend() : requests.constFind(event.answers);
    return found == requests.cend() ? std::nullopt : std::optional(*found);
}

void Store::remember(const QString &signature, qint64 count, Time first, Time last)
{
    if (!signature.isEmpty())
        m_tallies.insert(signature, {count, first, last});
}

void Store::clear()
{
    m_size.store(0, std::memory_order_release);
    for (std::unique_ptr<Chunk> &chunk : m_chunks)
        chunk.reset();
    m_requests.clear();
}

} // namespace telltale::history
