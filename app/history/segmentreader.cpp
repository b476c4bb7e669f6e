// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/segmentreader.h"

#include "app/history/segmentfacts.h"
#include "app/history/segmentpayloads.h"

#include <QSqlError>
#include <QtEndian>

#include <algorithm>
#include <limits>

namespace telltale::history {

namespace {

// More than a store takes is no session of ours.
constexpr qint64 MostRows = 1'000'000'000;
constexpr size_t MostProfiles = 4'000'000;
constexpr size_t MostBlocks = 4'000'000;

} // namespace

Result<std::unique_ptr<SegmentReader>> SegmentReader::open(const QString &path, const catalog::Catalog &catalog, qint64 from)
{
    std::unique_ptr<SegmentReader> reader(new SegmentReader(path, catalog, from));
    if (const auto checked = checkSessionFile(reader->m_connection, path); !checked)
        return checked.failure();
    if (const auto begun = reader->begin(); !begun)
        return begun.failure();
    return reader;
}

SegmentReader::SegmentReader(const QString &path, const catalog::Catalog &catalog, qint64 from)
    : m_path(path)
    , m_catalog(catalog)
    , m_from(from)
    , m_connection(path, JournalConnection::Access::Read)
    , m_segments(m_connection.database())
    , m_texts(m_connection.database())
    , m_store(std::make_shared<Store>())
    , m_scratch(std::make_unique_for_overwrite<Columns>())
{
    m_segments.setForwardOnly(true);
    m_texts.setForwardOnly(true);
}

Result<Done> SegmentReader::begin()
{
    const auto run = [this](QSqlQuery &query, const QString &statement) -> Result<Done> {
        if (!query.exec(statement))
            return damaged(query.lastError().databaseText());
        return Done {};
    };
    QSqlQuery query(m_connection.database());
    query.setForwardOnly(true);
    if (const auto done = run(query, QStringLiteral("BEGIN")); !done) // so that all tables are of one moment
        return done;
    if (const auto done = run(query, QStringLiteral("SELECT rows FROM session")); !done)
        return done;
    if (!query.next())
        return damaged(QStringLiteral("it says nothing about its session"));
    m_rows = query.value(0).toLongLong();
    if (m_rows < 0 || m_rows > MostRows)
        return damaged(QStringLiteral("it cannot have %1 rows").arg(m_rows));

    if (const auto done = run(query, QStringLiteral("SELECT id, facts FROM profiles ORDER BY id")); !done)
        return done;
    while (query.next()) {
        auto profile = facts::fromJson(query.value(1).toString(), m_catalog);
        if (!profile || query.value(0).toLongLong() != qint64(m_profiles.size()) || m_profiles.size() >= MostProfiles)
            return damaged(QStringLiteral("profile %1 cannot be read").arg(m_profiles.size()));
        m_profiles.push_back(m_store->profiles().add(std::move(*profile)));
    }
    if (!loadBlocks())
        return damaged(QStringLiteral("bytes of payload are missing in block %1").arg(m_blocks.size()));
    if (const auto done = run(m_texts, QStringLiteral("SELECT first, count, sizes, bytes FROM texts ORDER BY first")); !done)
        return done;
    if (const auto done = run(m_segments, QStringLiteral("SELECT first_row, rows, columns FROM segments WHERE first_row + rows > %1 "
                                                         "ORDER BY first_row").arg(m_from));
        !done)
        return done;
    m_next = m_from;
    m_atEnd = m_rows <= m_from;
    return Done {};
}

/// The sizes only; the bytes stay in the file. Memory will be made for them, so they must not be more than there are.
bool SegmentReader::loadBlocks()
{
    QSqlQuery query(m_connection.database());
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT block, sum(length(bytes)), max(at + length(bytes)), min(at) FROM payloads GROUP BY block ORDER BY block")))
        return false;
    qint64 all = 0;
    while (query.next()) {
        const qint64 size = query.value(1).toLongLong();
        all += size;
        if (query.value(0).toLongLong() != qint64(m_blocks.size()) || size != query.value(2).toLongLong() || query.value(3).toLongLong() != 0
            || size > std::numeric_limits<quint32>::max() || m_blocks.size() >= MostBlocks)
            return false;
        m_blocks.push_back(quint32(size));
    }
    return !query.lastError().isValid() && all <= sizeOnDisk(m_path);
}

Result<Done> SegmentReader::load(qint64 rows)
{
    for (const qint64 before = m_next; !m_atEnd && m_next - before < rows;) {
        if (const auto loaded = loadSegment(); !loaded)
            return loaded;
    }
    return Done {};
}

Result<Done> SegmentReader::loadSegment()
{
    if (!m_segments.next())
        return damaged(m_segments.lastError().isValid() ? m_segments.lastError().databaseText()
                                                        : QStringLiteral("rows from %1 on are missing").arg(m_next));
    const qint64 firstRow = m_segments.value(0).toLongLong();
    const qint64 all = m_segments.value(1).toLongLong();
    const qint64 skipped = m_next - firstRow;
    const QString where = QStringLiteral("rows %1 to %2: ").arg(firstRow).arg(firstRow + all - 1);
    if (skipped < 0 || skipped >= all || (skipped > 0 && m_next != m_from) || firstRow + all > m_rows)
        return damaged(where + QStringLiteral("they do not follow those before"));
    if (!facts::readColumns(m_segments.value(2).toByteArray(), *m_scratch, 0, all))
        return damaged(where + QStringLiteral("they are not whole"));
    if (const QString wrong = check(*m_scratch, skipped, all - skipped); !wrong.isEmpty())
        return damaged(where + wrong);

    for (qint64 taken = skipped; taken < all;) {
        qint64 first = 0, most = 0;
        Columns &room = m_store->room(first, most);
        const qint64 rows = std::min(most, all - taken);
        facts::copyRows(*m_scratch, taken, room, first, rows);
        m_store->publish(rows);
        taken += rows;
    }
    m_next = firstRow + all;
    m_atEnd = m_next >= m_rows;
    return Done {};
}

/// What is wrong with the rows, if anything is. Then what they point to is in the store.
QString SegmentReader::check(Columns &columns, qint64 first, qint64 rows)
{
    Store &store = *m_store;
    for (qint64 i = first; i < first + rows; ++i) {
        if (columns.profile[i] >= m_profiles.size())
            return QStringLiteral("there is no profile %1").arg(columns.profile[i]);
        columns.profile[i] = m_profiles[columns.profile[i]];
        for (const quint32 text : {columns.subject[i], columns.words[i]}) {
            while (text >= store.texts().size()) {
                if (!loadTexts())
                    return QStringLiteral("there is no text %1").arg(text);
            }
        }
        const quint32 block = columns.block[i];
        const quint64 end = quint64(columns.offset[i]) + columns.size[i] + columns.tail[i];
        if ((block >= m_blocks.size() && (end != 0 || block > m_blocks.size())) || (block < m_blocks.size() && end > m_blocks[block]))
            return QStringLiteral("the payload of row %1 is missing").arg(m_next + i - first);
        if (store.size() == 0 && i == first) {
            m_firstBlock = block;
            store.payloads().setSource(std::make_shared<SegmentPayloads>(m_path, 0, m_firstBlock));
        }
        if (block < m_firstBlock)
            return QStringLiteral("the payload of row %1 stands before that of earlier ones").arg(m_next + i - first);
        columns.block[i] = block - m_firstBlock;
        for (; store.payloads().blocks() <= columns.block[i];) {
            const quint32 next = quint32(store.payloads().blocks()) + m_firstBlock;
            store.payloads().addAbsent(store.size() + i - first, next < m_blocks.size() ? m_blocks[next] : 0);
        }
    }
    return {};
}

bool SegmentReader::loadTexts()
{
    if (!m_texts.next())
        return false;
    const qint64 first = m_texts.value(0).toLongLong();
    const qint64 count = m_texts.value(1).toLongLong();
    const QByteArray sizes = m_texts.value(2).toByteArray();
    const QByteArray bytes = m_texts.value(3).toByteArray();
    Texts &texts = m_store->texts();
    if (first != texts.size() || count <= 0 || sizes.size() % 4 != 0 || sizes.size() / 4 != count)
        return false;
    qsizetype at = 0;
    for (qint64 i = 0; i < count; ++i) {
        const auto size = qFromLittleEndian<quint32>(sizes.constData() + i * 4);
        if (size > quint64(bytes.size() - at) || texts.add(QByteArrayView(bytes).sliced(at, size)) != quint64(first + i))
            return false;
        at += size;
    }
    return true;
}

Failure SegmentReader::damaged(const QString &reason) const
{
    return journalFailure(QStringLiteral("the session file is damaged"), m_path, reason);
}

} // namespace telltale::history
