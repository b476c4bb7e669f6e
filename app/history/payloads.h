// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/growing.h"

#include <QByteArray>
#include <QByteArrayView>

#include <mutex>

namespace telltale::history {

/// Gives back the bytes of blocks that are no longer in memory: the file of a session. Any thread.
class PayloadSource {
public:
    virtual ~PayloadSource() = default;
    /// The first `used` bytes of block `index`; a null pointer if they cannot be read.
    virtual std::shared_ptr<const char[]> block(quint32 index, quint32 used) = 0;
};

/// Where the bytes of rows lie: blocks of a MiB, filled one after the other and never moved. What is too big for one has a block of its
/// own. A block that is durable elsewhere may leave the memory and is read back when somebody asks.
///
/// One thread adds; any number read without a lock what was published to them (through the store's size()).
class Payloads {
public:
    static constexpr qint64 BlockSize = qint64(1) << 20;
    static constexpr qsizetype Padding = 64; ///< readable bytes behind every block that is in memory

    struct Place {
        quint32 block = 0;
        quint32 offset = 0;
    };
    /// Bytes that stay as long as this does.
    struct Held {
        std::shared_ptr<const char[]> hold;
        QByteArrayView bytes; ///< null if they are lost
        bool isLost() const { return !hold; }
    };

    ~Payloads();

    /// Room for `size` bytes for row `row`, to be filled at once.
    char *reserve(quint32 size, qint64 row, Place &place);
    /// What follows begins a new block.
    void seal();

    Held read(quint32 block, quint32 offset, quint32 size) const;
    /// All of a block: of the last one, as much as rows below the store's size() need. `used` < 0: all that is known.
    Held readBlock(quint32 block, qint64 used = -1) const;
    qint64 blocks() const { return m_blocks.size(); }
    qint64 firstRow(quint32 block) const { return m_blocks[block].firstRow; }
    /// Bytes of a block that has a successor.
    quint32 used(quint32 block) const { return m_blocks[block].used.load(std::memory_order_acquire); }
    bool isResident(quint32 block) const { return bool(m_blocks[block].bytes.load(std::memory_order_acquire)); }

    /// A block that is only in the source.
    void addAbsent(qint64 firstRow, quint32 used);
    /// Before the first read of an absent block.
    void setSource(std::shared_ptr<PayloadSource> source);
    /// Lets go of the oldest blocks whose rows are all below `durable` until `budget` is kept. For the adding thread.
    void evict(qint64 budget, qint64 durable);
    /// Bytes of blocks in memory. Any thread.
    qint64 resident() const { return m_resident.load(std::memory_order_relaxed); }

private:
    struct Block {
        std::atomic<std::shared_ptr<char[]>> bytes;
        std::atomic<quint32> used = 0;
        qint64 firstRow = 0;
        quint32 capacity = 0;
    };
    void begin(quint32 capacity, qint64 row);

    Growing<Block, 1024, 4096> m_blocks;
    mutable std::mutex m_sourceLock; ///< guards the next; only for blocks that are not in memory
    std::shared_ptr<PayloadSource> m_source;
    char *m_open = nullptr; ///< the last block's bytes
    qint64 m_oldest = 0; ///< blocks below are not in memory, or empty
    std::atomic<qint64> m_resident = 0;
    std::shared_ptr<struct BlockPool> m_pool; ///< blocks to use again: fresh memory is dear
};

} // namespace telltale::history
