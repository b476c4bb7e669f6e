// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/journalfile.h"
#include "app/history/store.h"

#include <QSqlQuery>

#include <memory>
#include <optional>
#include <vector>

namespace telltale::history {

/// Brings a saved session back into memory: the columns at once or piece by piece, the payloads when somebody asks for them.
///
///     auto reader = SegmentReader::open(path, catalog);
///     if (!reader) return show(reader.failure());
///     (*reader)->load(50000);              // enough for the first screen
///     show((*reader)->store());
///     while (!(*reader)->atEnd()) …load()  // may go on while others read the store
///
/// To be made, used and destroyed on one thread. What it reads is one moment of the file, even while another program goes on writing
/// to it. Any bytes may stand in the file: what does not fit together ends with a failure that says where, and nothing is written.
class SegmentReader {
public:
    /// `from`: the first row that is loaded; those before it are left out, and row 0 of the store is this one.
    static Result<std::unique_ptr<SegmentReader>> open(const QString &path, const catalog::Catalog &catalog, qint64 from = 0);

    /// Loads at least so many rows more, or all that there are. The rows that are loaded are good even if a later one fails.
    Result<Done> load(qint64 rows);
    bool atEnd() const { return m_atEnd; }
    /// Rows in the file.
    qint64 rows() const { return m_rows; }
    std::shared_ptr<Store> store() const { return m_store; }

private:
    SegmentReader(const QString &path, const catalog::Catalog &catalog, qint64 from);
    Result<Done> begin();
    Result<Done> loadSegment();
    bool loadTexts();
    bool loadBlocks();
    QString check(Columns &columns, qint64 first, qint64 rows);
    Failure damaged(const QString &reason) const;

    const QString m_path;
    const catalog::Catalog &m_catalog;
    const qint64 m_from;
    JournalConnection m_connection;
    QSqlQuery m_segments, m_texts;
    std::shared_ptr<Store> m_store;
    std::vector<Profiles::Id> m_profiles; ///< number in the file → number in the store
    std::vector<quint32> m_blocks; ///< bytes of each block in the file
    quint32 m_firstBlock = 0; ///< of the first row that is loaded
    std::unique_ptr<Columns> m_scratch;
    qint64 m_next = 0; ///< the row that the next segment begins with
    qint64 m_rows = 0;
    bool m_atEnd = false;
};

} // namespace telltale::history
