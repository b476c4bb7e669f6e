// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/glanced.h"
#include "app/history/payloads.h"
#include "app/history/profile.h"
#include "app/history/row.h"
#include "app/history/tallies.h"
#include "app/history/texts.h"

#include <QHash>

#include <atomic>
#include <memory>
#include <utility>

namespace telltale::history {

/// Rows that lie side by side, a column each: the plain facts of which a row is made. 44 bytes a row.
struct Columns {
    static constexpr qint64 Rows = 16384;

    Time time[Rows];
    quint32 profile[Rows]; ///< Profiles::Id
    quint32 subject[Rows]; ///< Texts::Id, UTF-8
    quint32 words[Rows]; ///< Texts::Id of rowbytes::appendWords(); of a glanced row: of Glance::context
    quint32 block[Rows]; ///< of the payload
    quint32 offset[Rows]; ///< of the payload in its block
    quint32 size[Rows]; ///< bytes of the payload
    quint32 frame[Rows]; ///< Event::frame + 1
    quint32 message[Rows];
    quint32 tail[Rows]; ///< bytes of rowbytes::appendTail() right behind the payload
};

/// All rows of a session, append-only: columns for what is looked at of all of them, and the bytes of each. At most 64 bytes a row beyond
/// its payload, for plain traffic. Rows as people read them are made when somebody asks, by row().
///
/// One thread appends (the I/O thread); any number read rows below size() without a lock while it does. Nothing below size() ever
/// changes or moves. There is no clearing: begin a new store, and the last who looks at this one frees it (`std::shared_ptr`).
class Store {
public:
    /// Bytes of payloads that stay in memory. Less means more reading back; more means fresh memory, which is dear in a flood.
    static constexpr qint64 DefaultBudget = qint64(256) << 20;

    Store();
    ~Store();
    Q_DISABLE_COPY_MOVE(Store)

    // --- Appending: one thread -------------------------------------------------------------------------------------------------

    /// Adds an event, counts it, pairs it with its request, and publishes it. Returns its row number; -1 if the store is full
    /// (after a billion rows). `session`: see Row::session.
    qint64 append(decode::Event event, qint64 session = 0);
    /// Adds the messages of a frame that was understood at a glance.
    void append(const decode::Glanced &glanced);

    /// Tells what earlier runs have seen, before the first append.
    void remember(const QString &signature, qint64 count, Time first, Time last) { m_tallies.remember(signature, count, first, last); }
    /// Takes over what another store has counted: the one that this one follows.
    void rememberAll(const Store &other) { m_tallies = other.m_tallies; }

    /// What is appended from now on is what this session captured; rows before were brought from earlier ones.
    void beginCapture();
    qint64 firstCaptured() const { return m_firstCaptured.load(std::memory_order_acquire); }

    /// Payloads beyond so many bytes leave the memory once they are durable (see below). `lossy`: also if they are not, because
    /// nobody writes them; those rows say so (Row::lostBytes).
    void setBudget(qint64 bytes, bool lossy = false);

    // --- Loading a session that was saved; before anybody reads -----------------------------------------------------------------

    Texts &texts() { return m_texts; }
    Profiles &profiles() { return m_profiles; }
    Payloads &payloads() { return m_payloads; }
    /// Room for the next rows, at most those up to the end of a chunk; filled by the caller from index `first` on.
    Columns &room(qint64 &first, qint64 &most);
    /// Publishes `rows` of that room.
    void publish(qint64 rows);

    // --- Reading: any thread -----------------------------------------------------------------------------------------------------

    /// Rows that may be read.
    qint64 size() const { return m_size.load(std::memory_order_acquire); }
    /// Row `number` < size(), made anew: some µs. Good for what is looked at, not for all rows.
    Row row(qint64 number) const;
    RowPointer pointer(qint64 number) const { return std::make_shared<const Row>(row(number)); }
    /// The columns of the chunk that `number` lies in, at index number % Columns::Rows.
    const Columns &columns(qint64 number) const { return *m_chunks[number / Columns::Rows]; }

    Time time(qint64 number) const { return columns(number).time[number % Columns::Rows]; }
    const Profile &profile(qint64 number) const { return m_profiles[columns(number).profile[number % Columns::Rows]]; }
    QByteArrayView subject(qint64 number) const { return m_texts[columns(number).subject[number % Columns::Rows]]; }
    Payloads::Held payload(qint64 number) const;

    const Texts &texts() const { return m_texts; }
    const Profiles &profiles() const { return m_profiles; }
    const Payloads &payloads() const { return m_payloads; }

    /// Rows below this number are safe on disk. Told by the journal's thread.
    void setDurable(qint64 rows) { m_durable.store(rows, std::memory_order_release); }
    qint64 durable() const { return m_durable.load(std::memory_order_acquire); }

    /// Bytes of memory for everything but the payloads, about. For the appending thread, or when nobody appends.
    qint64 memoryBesidePayloads() const;

private:
    static constexpr qint64 MostChunks = 1 << 16;
    static constexpr size_t MostRequests = 100000; ///< remembered for each connection; who answers an older one stays alone

    struct Requests {
        QHash<quint64, qint64> rows; ///< request number → row
        quint64 oldest = 0; ///< numbers below are forgotten
    };
    struct Recent;

    std::pair<Columns *, qint64> place(qint64 number);
    void makeRoom();
    std::optional<qint64> pair(const decode::Event &event, qint64 session, qint64 number);

    std::vector<std::unique_ptr<Columns>> m_chunks; ///< all places from the start
    std::atomic<qint64> m_size = 0;
    std::atomic<qint64> m_firstCaptured = 0;
    std::atomic<qint64> m_durable = 0;
    Texts m_texts;
    Profiles m_profiles;
    Payloads m_payloads;
    Tallies m_tallies;
    QHash<std::pair<qint64, QString>, Requests> m_requests; ///< by session and connection
    std::unique_ptr<Recent> m_recent; ///< what the last glances shared
    QByteArray m_scratch;
    qint64 m_budget = DefaultBudget;
    bool m_lossy = false;
};

} // namespace telltale::history
