// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>
#include <memory>
#include <vector>

namespace telltale::history {

/// A list that only grows, in chunks that never move: one thread appends, any number read what is below size() without a lock
/// while it does. `T` is default-constructible; a chunk is made when its first place is needed.
template <typename T, qint64 ChunkSize, qint64 MostChunks>
class Growing {
public:
    static constexpr qint64 Most = ChunkSize * MostChunks;

    Growing()
        : m_chunks(size_t(MostChunks))
    {
    }

    /// What may be read.
    qint64 size() const { return m_size.load(std::memory_order_acquire); }
    bool isFull() const { return m_size.load(std::memory_order_relaxed) >= Most; }
    const T &operator[](qint64 index) const { return m_chunks[size_t(index / ChunkSize)][size_t(index % ChunkSize)]; }

    /// For the appending thread: a place to fill before publish().
    T &next()
    {
        const qint64 index = m_size.load(std::memory_order_relaxed);
        std::unique_ptr<T[]> &chunk = m_chunks[size_t(index / ChunkSize)];
        if (!chunk)
            chunk.reset(new T[size_t(ChunkSize)]);
        return chunk[size_t(index % ChunkSize)];
    }
    void publish() { m_size.store(m_size.load(std::memory_order_relaxed) + 1, std::memory_order_release); }
    T &at(qint64 index) { return m_chunks[size_t(index / ChunkSize)][size_t(index % ChunkSize)]; }

    qint64 memory() const { return qint64(m_chunks.size() * sizeof(m_chunks[0])) + (size() + ChunkSize - 1) / ChunkSize * ChunkSize * qint64(sizeof(T)); }

private:
    std::vector<std::unique_ptr<T[]>> m_chunks; ///< all places from the start: a reader never meets a vector that grows
    std::atomic<qint64> m_size = 0;
};

} // namespace telltale::history
