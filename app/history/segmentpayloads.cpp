// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/segmentpayloads.h"

#include "app/history/journalconnection.h"

#include <QSqlQuery>

#include <algorithm>
#include <cstring>

namespace telltale::history {

SegmentPayloads::SegmentPayloads(QString path, quint32 firstStored, quint32 firstInFile, std::vector<std::shared_ptr<const char[]>> kept)
    : m_path(std::move(path))
    , m_firstStored(firstStored)
    , m_firstInFile(firstInFile)
    , m_kept(std::move(kept))
{
}

std::shared_ptr<const char[]> SegmentPayloads::block(quint32 index, quint32 used)
{
    if (index < m_firstStored)
        return index < m_kept.size() ? m_kept[index] : nullptr;
    const std::scoped_lock locked(m_lock);
    const auto cached = std::find_if(m_cache.begin(), m_cache.end(), [&](const Cached &one) { return one.index == index && one.used >= used; });
    if (cached != m_cache.end()) {
        m_cache.splice(m_cache.begin(), m_cache, cached);
        return cached->bytes;
    }
    std::shared_ptr<const char[]> bytes = read(index - m_firstStored + m_firstInFile, used);
    if (!bytes)
        return nullptr;
    m_cache.push_front({index, used, bytes});
    m_cachedBytes += used;
    while (m_cachedBytes > MostCached && m_cache.size() > 1) {
        m_cachedBytes -= m_cache.back().used;
        m_cache.pop_back();
    }
    return bytes;
}

/// With a connection for this one time: those of Qt belong to a thread, and to open one takes less than to read a block.
std::shared_ptr<const char[]> SegmentPayloads::read(quint32 block, quint32 used) const
{
    const JournalConnection connection(m_path, JournalConnection::Access::Read);
    QSqlQuery query(connection.database());
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT at, bytes FROM payloads WHERE block = ? ORDER BY at"));
    query.bindValue(0, block);
    if (!connection.opened() || !query.exec())
        return nullptr;
    // Behind the bytes there is room for readers that look at many at a time.
    std::shared_ptr<char[]> bytes(new char[size_t(used) + size_t(Payloads::Padding)]());
    qint64 filled = 0;
    while (filled < used && query.next()) {
        const QByteArray piece = query.value(1).toByteArray();
        if (query.value(0).toLongLong() != filled)
            return nullptr;
        const qint64 taken = std::min<qint64>(piece.size(), used - filled);
        std::memcpy(bytes.get() + filled, piece.constData(), size_t(taken));
        filled += taken;
    }
    return filled == used ? bytes : nullptr;
}

} // namespace telltale::history
