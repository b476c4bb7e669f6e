// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/payloads.h"

namespace telltale::history {

/// Blocks that were let go of, to be filled again: their memory is mapped already. A few only.
struct BlockPool {
    static constexpr size_t Most = 16;
    std::mutex lock;
    std::vector<std::unique_ptr<char[]>> blocks;

    std::unique_ptr<char[]> take()
    {
        const std::scoped_lock locked(lock);
        if (blocks.empty())
            return nullptr;
        auto block = std::move(blocks.back());
        blocks.pop_back();
        return block;
    }
    void give(std::unique_ptr<char[]> block)
    {
        const std::scoped_lock locked(lock);
        if (blocks.size() < Most)
            blocks.push_back(std::move(block));
    }
};

Payloads::~Payloads() = default;

char *Payloads::reserve(quint32 size, qint64 row, Place &place)
{
    const qint64 last = m_blocks.size() - 1;
    if (!m_open || m_blocks[last].used.load(std::memory_order_relaxed) + qint64(size) > m_blocks[last].capacity)
        begin(quint32(qMax<qint64>(BlockSize, size)), row);
    const qint64 open = m_blocks.size() - 1;
    Block &block = m_blocks.at(open);
    const quint32 offset = block.used.load(std::memory_order_relaxed);
    place = {quint32(open), offset};
    block.used.store(offset + size, std::memory_order_release);
    return m_open + offset;
}

void Payloads::seal() { m_open = nullptr; }

void Payloads::begin(quint32 capacity, qint64 row)
{
    if (!m_pool)
        m_pool = std::make_shared<BlockPool>();
    std::unique_ptr<char[]> bytes;
    const bool usual = capacity == BlockSize;
    if (usual)
        bytes = m_pool->take();
    if (!bytes)
        bytes.reset(new char[size_t(capacity) + size_t(Padding)]);
    m_open = bytes.get();
    Block &block = m_blocks.next();
    block.firstRow = row;
    block.capacity = capacity;
    block.bytes.store(std::shared_ptr<char[]>(bytes.release(), [pool = std::weak_ptr(m_pool), usual](char *released) {
        std::unique_ptr<char[]> own(released);
        if (const auto still = usual ? pool.lock() : nullptr)
            still->give(std::move(own));
    }));
    m_blocks.publish();
    m_resident.fetch_add(capacity, std::memory_order_relaxed);
}

Payloads::Held Payloads::read(quint32 block, quint32 offset, quint32 size) const
{
    Held all = readBlock(block, qint64(offset) + size);
    if (!all.isLost())
        all.bytes = all.bytes.sliced(offset, size);
    return all;
}

Payloads::Held Payloads::readBlock(quint32 index, qint64 used) const
{
    const Block &block = m_blocks[index];
    const qint64 length = used < 0 ? block.used.load(std::memory_order_acquire) : used;
    if (const std::shared_ptr<char[]> bytes = block.bytes.load(std::memory_order_acquire))
        return {bytes, QByteArrayView(bytes.get(), length)};
    std::shared_ptr<PayloadSource> source;
    {
        const std::scoped_lock locked(m_sourceLock);
        source = m_source;
    }
    std::shared_ptr<const char[]> bytes = source ? source->block(index, block.used.load(std::memory_order_acquire)) : nullptr;
    if (!bytes)
        return {};
    const char *begin = bytes.get();
    return {std::move(bytes), QByteArrayView(begin, length)};
}

void Payloads::addAbsent(qint64 firstRow, quint32 used)
{
    Block &block = m_blocks.next();
    block.firstRow = firstRow;
    block.used.store(used, std::memory_order_relaxed);
    m_blocks.publish();
    m_open = nullptr;
}

void Payloads::setSource(std::shared_ptr<PayloadSource> source)
{
    const std::scoped_lock locked(m_sourceLock);
    m_source = std::move(source);
}

void Payloads::evict(qint64 budget, qint64 durable)
{
    // The last block is open, and the rows of one before end where the next begins.
    while (resident() > budget && m_oldest + 1 < m_blocks.size() && m_blocks[m_oldest + 1].firstRow <= durable) {
        Block &block = m_blocks.at(m_oldest++);
        if (block.bytes.exchange(nullptr, std::memory_order_acq_rel))
            m_resident.fetch_sub(block.capacity, std::memory_order_relaxed);
    }
}

} // namespace telltale::history
