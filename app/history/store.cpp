// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/store.h"

#include "app/history/rowbytes.h"

#include <algorithm>
#include <array>

namespace telltale::history {

namespace {

/// The bytes of row `number`, its tail right behind them, into the arena; where they lie, into its columns.
void keep(Payloads &payloads, QByteArrayView payload, QByteArrayView tail, qint64 number, Columns &columns, qint64 at)
{
    columns.size[at] = quint32(payload.size());
    columns.tail[at] = quint32(tail.size());
    Payloads::Place place;
    char *bytes = payloads.reserve(columns.size[at] + columns.tail[at], number, place);
    std::copy_n(payload.data(), payload.size(), bytes);
    std::copy_n(tail.data(), tail.size(), bytes + payload.size());
    columns.block[at] = place.block;
    columns.offset[at] = place.offset;
}

} // namespace

/// The profiles of the last glances, found again by the addresses of what they share: a hash of words for each row would be dear.
struct Store::Recent {
    struct Known {
        const protocol::Plain *plain = nullptr;
        QString connection;
        wire::Opcode opcode = wire::Opcode::Text;
        bool guessed = false;
        Profiles::Id profile = 0;
    };
    std::array<Known, 4> known;
    size_t next = 0;

    const Known *find(const decode::Glanced &glanced, const protocol::Plain *plain) const
    {
        for (const Known &one : known) {
            if (one.plain == plain && one.opcode == glanced.view.opcode && one.guessed == glanced.guessed && one.connection == glanced.connection)
                return &one;
        }
        return nullptr;
    }
};

Store::Store()
    : m_chunks(MostChunks)
    , m_recent(std::make_unique<Recent>())
{
}

Store::~Store() = default;

std::pair<Columns *, qint64> Store::place(qint64 number)
{
    std::unique_ptr<Columns> &chunk = m_chunks[size_t(number / Columns::Rows)];
    if (!chunk)
        chunk = std::make_unique_for_overwrite<Columns>();
    return {chunk.get(), number % Columns::Rows};
}

qint64 Store::append(decode::Event event, qint64 session)
{
    Row row;
    row.number = m_size.load(std::memory_order_relaxed);
    if (row.number >= Columns::Rows * MostChunks)
        return -1;
    row.session = session;
    row.seen = m_tallies.count(event);
    row.requestRow = pair(event, session, row.number);
    row.event = std::move(event);
    m_scratch.resize(0);
    rowbytes::appendWords(m_scratch, row.event);
    const Texts::Id words = m_texts.add(m_scratch);

    const auto [columns, at] = place(row.number);
    columns->time[at] = row.event.time;
    columns->profile[at] = m_profiles.add(Profile::of(row.event, session));
    columns->subject[at] = m_texts.add(row.event.subject.toUtf8());
    columns->words[at] = words;
    columns->frame[at] = quint32(row.event.frame + 1);
    columns->message[at] = quint32(row.event.message);

    m_scratch.resize(0);
    rowbytes::appendTail(m_scratch, row);
    makeRoom();
    keep(m_payloads, row.event.bytes, m_scratch, row.number, *columns, at);
    publish(1);
    return row.number;
}

void Store::append(const decode::Glanced &glanced)
{
    const protocol::Plain *plain = nullptr;
    Profiles::Id profile = 0;
    quint32 message = 0;
    makeRoom();
    for (const protocol::Glance &glance : glanced.glances) {
        const qint64 number = m_size.load(std::memory_order_relaxed);
        if (number >= Columns::Rows * MostChunks)
            return;
        if (glance.plain != plain) {
            plain = glance.plain;
            const Recent::Known *known = m_recent->find(glanced, plain);
            if (!known) {
                Profile shared;
                shared.connection = glanced.connection;
                shared.system = glanced.system;
                shared.variant = glanced.variant;
                shared.direction = glanced.view.direction;
                shared.kind = plain->kind;
                shared.operation = plain->operation;
                shared.name = plain->name;
                shared.guessed = glanced.guessed;
                shared.glanced = true;
                shared.inFrame = true;
                shared.opcode = glanced.view.opcode;
                Recent::Known &place = m_recent->known[m_recent->next++ % m_recent->known.size()];
                place = {plain, glanced.connection, glanced.view.opcode, glanced.guessed, m_profiles.add(std::move(shared))};
                known = &place;
            }
            profile = known->profile;
        }
        const QByteArrayView payload = glanced.view.payload.sliced(glance.span.offset, glance.span.length);
        m_scratch.resize(0);
        if (payload.size() != glanced.view.payload.size())
            rowbytes::appendGlancedTail(m_scratch, quint64(glance.span.offset), quint64(glanced.view.payload.size()));

        const auto [columns, at] = place(number);
        keep(m_payloads, payload, m_scratch, number, *columns, at);
        columns->time[at] = glanced.time;
        columns->profile[at] = profile;
        columns->subject[at] = m_texts.add(glance.subject);
        columns->words[at] = m_texts.add(glance.context);
        columns->frame[at] = quint32(glanced.frame + 1);
        columns->message[at] = message++;
        publish(1);
    }
}

void Store::makeRoom()
{
    if (m_payloads.resident() > m_budget)
        m_payloads.evict(m_budget, m_lossy ? m_size.load(std::memory_order_relaxed) : durable());
}

void Store::setBudget(qint64 bytes, bool lossy)
{
    m_budget = bytes;
    m_lossy = lossy;
}

void Store::beginCapture()
{
    m_payloads.seal();
    m_firstCaptured.store(m_size.load(std::memory_order_relaxed), std::memory_order_release);
}

Columns &Store::room(qint64 &first, qint64 &most)
{
    const auto [columns, at] = place(m_size.load(std::memory_order_relaxed));
    first = at;
    most = Columns::Rows - at;
    return *columns;
}

void Store::publish(qint64 rows) { m_size.store(m_size.load(std::memory_order_relaxed) + rows, std::memory_order_release); }

Payloads::Held Store::payload(qint64 number) const
{
    const Columns &all = columns(number);
    const qint64 at = number % Columns::Rows;
    return m_payloads.read(all.block[at], all.offset[at], all.size[at]);
}

Row Store::row(qint64 number) const
{
    Q_ASSERT(number >= 0 && number < size());
    const Columns &all = columns(number);
    const qint64 at = number % Columns::Rows;
    const Profile &shared = m_profiles[all.profile[at]];
    Row row;
    row.number = number;
    row.session = shared.session;
    row.event = shared.event();
    row.event.time = all.time[at];
    row.event.frame = int(all.frame[at]) - 1;
    row.event.message = int(all.message[at]);
    row.event.subject = QString::fromUtf8(m_texts[all.subject[at]]);
    const QByteArrayView words = m_texts[all.words[at]];
    if (!shared.glanced)
        rowbytes::readWords(words, row.event);
    else if (!words.isEmpty())
        row.event.trace.append({QString::fromUtf8(words), {}});

    const quint32 size = all.size[at];
    const Payloads::Held held = m_payloads.read(all.block[at], all.offset[at], size + all.tail[at]);
    if (held.isLost()) {
        row.lostBytes = size;
        row.event.findings.append(QStringLiteral("Its %1 bytes are no longer there: they left the memory, and cannot be read back from disk.").arg(size));
        return row;
    }
    const QByteArrayView tail = held.bytes.sliced(size);
    row.event.bytes = held.bytes.first(size).toByteArray();
    if (!shared.glanced) {
        rowbytes::readTail(tail, row);
        return row;
    }
    rowbytes::readGlancedTail(tail, row, size);
    const QByteArray bytes = row.event.bytes;
    row.event = decode::retell(std::move(row.event), bytes);
    return row;
}

// Request numbers are unique within one connection of one session only: names of connections come again in later runs.
std::optional<qint64> Store::pair(const decode::Event &event, qint64 session, qint64 number)
{
    if (event.request == 0 && event.answers == 0)
        return std::nullopt;
    Requests &requests = m_requests[{session, event.connection}];
    if (event.request != 0) {
        requests.rows.insert(event.request, number);
        for (; size_t(requests.rows.size()) > MostRequests && requests.oldest < event.request; ++requests.oldest) // numbers count up
            requests.rows.remove(requests.oldest);
    }
    const auto found = event.answers == 0 ? requests.rows.cend() : requests.rows.constFind(event.answers);
    return found == requests.rows.cend() ? std::nullopt : std::optional(*found);
}

qint64 Store::memoryBesidePayloads() const
{
    const qint64 chunks = (m_size.load(std::memory_order_relaxed) + Columns::Rows - 1) / Columns::Rows;
    return qint64(m_chunks.size() * sizeof(m_chunks[0])) + chunks * qint64(sizeof(Columns)) + m_texts.memory() + m_profiles.memory();
}

} // namespace telltale::history
