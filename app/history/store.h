// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/event.h"

#include <QHash>

#include <atomic>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace telltale::history {

/// How often a failure came before, and when: in this run and in earlier ones.
struct Seen {
    qint64 before = 0; ///< occurrences before this row; 0 = the first ever
    Time first = 0; ///< of the earliest; 0 if this is it
    Time last = 0; ///< of the one before this row; 0 if this is the first
};

/// One row: an event with its place in history.
struct Row {
    decode::Event event;
    qint64 number = 0; ///< within the store, from 0
    qint64 session = 0; ///< the journal's session; 0 = this run, not yet journaled
    Seen seen;
    std::optional<qint64> requestRow; ///< on a reply: the row of its request
};

/// All events, append-only. One thread appends; any number read rows below size() without a lock while it does: rows
/// live in chunks that never move. clear() is for the appending thread while no reader is active.
class Store {
public:
    Store();
    ~Store();

    /// Adds an event, counts it, pairs it with its request, and publishes it. Returns its row number; -1 if the store is full
    /// (after 134 million rows).
    qint64 append(decode::Event event, qint64 session = 0);

    /// Rows that may be read.
    qint64 size() const { return m_size.load(std::memory_order_acquire); }
    /// Row `number` < size(). The reference stays valid until clear().
    const Row &row(qint64 number) const;

    /// Tells what earlier runs have seen, before the first append.
    void remember(const QString &signature, qint64 count, Time first, Time last);
    /// Removes the rows. What was seen stays seen.
    void clear();

private:
    static constexpr qint64 ChunkRows = 4096;
    static constexpr qint64 MostChunks = 1 << 15;
    struct Tally {
        qint64 count = 0;
        Time first = 0;
        Time last = 0;
    };
    struct Chunk;

    void count(Seen &seen, const decode::Event &event);
    std::optional<qint64> pair(const decode::Event &event, qint64 session, qint64 number);

    std::vector<std::unique_ptr<Chunk>> m_chunks; ///< all places from the start, so that it never grows under a reader
    std::atomic<qint64> m_size = 0;
    QHash<QString, Tally> m_tallies; ///< by Event::signature()
    QHash<std::pair<qint64, QString>, QHash<quint64, qint64>> m_requests; ///< session, connection → request number → row
};

} // namespace telltale::history
