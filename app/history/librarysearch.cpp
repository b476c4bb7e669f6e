// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/journalfile.h"
#include "app/history/library.h"
#include "app/history/segmentreader.h"

#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>
#include <limits>

namespace telltale::history {

namespace {

/// `text` anywhere, taken literally.
QString likePattern(QString text)
{
    for (const QChar special : {u'\\', u'%', u'_'})
        text.replace(special, u'\\' + QString(special));
    return u'%' + text + u'%';
}

void addSeen(QHash<QString, Seen> &seen, const QString &signature, const Seen &more)
{
    Seen &tally = seen[signature];
    tally.first = tally.before == 0 ? more.first : std::min(tally.first, more.first);
    tally.last = tally.before == 0 ? more.last : std::max(tally.last, more.last);
    tally.before += more.before;
}

/// What the session of `path` has seen before its row `end`; nothing from a file that cannot be read.
void addSeenIn(QHash<QString, Seen> &seen, const QString &path, qint64 end)
{
    const JournalConnection connection(path, JournalConnection::Access::Read);
    if (!checkSessionFile(connection, path, Check::Quick))
        return;
    QSqlQuery query(connection.database());
    query.setForwardOnly(true);
    query.exec(end == std::numeric_limits<qint64>::max()
                   ? QStringLiteral("SELECT signature, count, first, last FROM seen")
                   : QStringLiteral("SELECT signature, count(*), min(time), max(time) FROM failures "
                                    "WHERE row < %1 AND signature IS NOT NULL GROUP BY signature").arg(end));
    while (query.next()) {
        const Seen more {query.value(1).toLongLong(), query.value(2).toLongLong(), query.value(3).toLongLong()};
        if (more.before > 0)
            addSeen(seen, query.value(0).toString(), more);
    }
}

} // namespace

QList<Sighting> Library::search(const QString &text, qsizetype most, const std::atomic<bool> *cancelled) const
{
    QList<Sighting> sightings;
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return sightings;
    const auto isCancelled = [cancelled] { return cancelled && cancelled->load(std::memory_order_relaxed); };
    for (const SessionInfo &session : sessions()) {
        if (session.refused || isCancelled() || sightings.size() >= most)
            continue;
        const JournalConnection connection(session.path, JournalConnection::Access::Read);
        QSqlQuery query(connection.database());
        query.setForwardOnly(true);
        query.prepare(QStringLiteral(
            "SELECT f.row, f.time, f.connection, f.kind, f.system, f.code, f.name, f.subject, f.text, c.url "
            "FROM failures f LEFT JOIN connections c ON c.name = f.connection "
            "WHERE f.code = :wanted OR f.name LIKE :like ESCAPE '\\' OR f.subject LIKE :like ESCAPE '\\' OR f.text LIKE :like ESCAPE '\\' "
            "ORDER BY f.row DESC LIMIT :most"));
        query.bindValue(QStringLiteral(":wanted"), wanted);
        query.bindValue(QStringLiteral(":like"), likePattern(wanted));
        query.bindValue(QStringLiteral(":most"), qint64(most - sightings.size()));
        if (!query.exec())
            continue;
        while (!isCancelled() && query.next()) {
            const auto value = [&](int column) { return query.value(column).toString(); };
            sightings.append({session.path, session.title, value(9), query.value(0).toLongLong(), query.value(1).toLongLong(), value(2),
                              value(3), value(4), value(5), value(6), value(7), value(8)});
        }
    }
    return sightings;
}

QHash<QString, Seen> Library::seen() const
{
    QHash<QString, Seen> seen;
    for (const QString &path : paths())
        addSeenIn(seen, path, std::numeric_limits<qint64>::max());
    return seen;
}

Earlier Library::earlier(qint64 most, const catalog::Catalog &catalog) const
{
    Earlier earlier;
    QHash<QString, qint64> from; // path → its first row that is brought back
    std::vector<std::vector<EarlierRow>> sessionRows; // the latest session first
    for (const SessionInfo &session : sessions()) {
        if (most <= 0)
            break;
        if (session.refused || session.rows == 0)
            continue;
        const qint64 first = std::max<qint64>(0, session.rows - most);
        const auto reader = SegmentReader::open(session.path, catalog, first);
        if (!reader || !(*reader)->load(std::numeric_limits<qint64>::max()))
            continue;
        const std::shared_ptr<const Store> store = (*reader)->store();
        std::vector<EarlierRow> rows;
        for (qint64 number = 0; number < store->size(); ++number)
            rows.push_back({session.path, first + number, 0, store->row(number).event});
        from.insert(session.path, first);
        most -= store->size();
        sessionRows.push_back(std::move(rows));
    }
    qint64 session = 0;
    for (auto rows = sessionRows.rbegin(); rows != sessionRows.rend(); ++rows) {
        ++session;
        for (EarlierRow &row : *rows) {
            row.session = session;
            earlier.rows.push_back(std::move(row));
        }
    }
    for (const QString &path : paths())
        addSeenIn(earlier.seen, path, from.value(path, std::numeric_limits<qint64>::max()));
    return earlier;
}

} // namespace telltale::history
