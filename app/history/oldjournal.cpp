// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/oldjournal.h"

#include "app/history/journalrows.h"
#include "app/history/oldjournalwriter.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>

#include <algorithm>
#include <limits>

namespace telltale::history {

namespace {

/// Ids are reserved in blocks: a number that is unique among all programs then costs no wait.
constexpr qint64 SessionsPerBlock = 100;

Result<qint64> reserveSessions(const QString &path)
{
    JournalConnection connection(path, JournalConnection::Access::Write);
    if (const auto opened = connection.opened(); !opened)
        return opened.failure();
    QSqlQuery query(connection.database());
    const QString statement = QStringLiteral("UPDATE counters SET next_session = next_session + %1 RETURNING next_session - %1");
    if (!query.exec(statement.arg(SessionsPerBlock)) || !query.next())
        return journalFailure(QStringLiteral("the history cannot be written"), path, query.lastError());
    return query.value(0).toLongLong();
}

} // namespace

QString OldJournal::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/telltale/history.sqlite");
}

Result<std::unique_ptr<OldJournal>> OldJournal::open(const QString &path, qint64 mostQueuedBytes)
{
    if (const auto prepared = prepareJournal(path); !prepared)
        return prepared.failure();
    const Result<qint64> first = reserveSessions(path);
    if (!first)
        return first.failure();
    std::unique_ptr<OldJournal> journal(new OldJournal(path, mostQueuedBytes));
    journal->m_nextSession = *first;
    journal->m_sessionsEnd = *first + SessionsPerBlock;
    return journal;
}

OldJournal::OldJournal(QString path, qint64 mostQueuedBytes)
    : m_path(std::move(path))
    , m_writer(new Writer(*this, m_path, mostQueuedBytes))
{
    m_thread.setObjectName(QStringLiteral("journal"));
    m_writer->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(m_writer, &Writer::start, Qt::BlockingQueuedConnection);
}

OldJournal::~OldJournal()
{
    QMetaObject::invokeMethod(m_writer, &Writer::finish, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    delete m_writer;
}

qint64 OldJournal::beginSession(const QString &url, const QString &system, Time started)
{
    if (m_nextSession == m_sessionsEnd) {
        if (const Result<qint64> next = reserveSessions(m_path)) {
            m_nextSession = *next;
            m_sessionsEnd = *next + SessionsPerBlock;
        } else {
            emit failed(next.failure());
            return 0;
        }
    }
    const qint64 id = m_nextSession++;
    m_writer->begin({id, started, url, system, 0});
    return id;
}

void OldJournal::append(qint64 session, const Row &row)
{
    m_writer->append(session, row.event);
}

void OldJournal::flush()
{
    QMetaObject::invokeMethod(m_writer, &Writer::write, Qt::BlockingQueuedConnection);
}

QList<OldSession> OldJournal::sessions() const
{
    const JournalConnection connection(m_path, JournalConnection::Access::Read);
    QSqlQuery query(connection.database());
    QList<OldSession> sessions;
    query.exec(QStringLiteral("SELECT id, started, url, system, events FROM sessions ORDER BY started, id"));
    while (query.next())
        sessions.append({query.value(0).toLongLong(), fromMilliseconds(query.value(1)), query.value(2).toString(),
                         query.value(3).toString(), query.value(4).toLongLong()});
    return sessions;
}

/// The counts are given to the store as they were before the first of the restored rows: it counts these itself.
Result<Done> OldJournal::restore(Store &store, const catalog::Catalog &catalog, qint64 most) const
{
    const JournalConnection connection(m_path, JournalConnection::Access::Read);
    if (const auto opened = connection.opened(); !opened)
        return opened;
    const auto failure = [&](const QSqlQuery &failed) {
        return journalFailure(QStringLiteral("the history cannot be read"), m_path, failed.lastError());
    };
    QSqlQuery snapshot(connection.database());
    if (!snapshot.exec(QStringLiteral("BEGIN"))) // so that both tables are of one moment
        return failure(snapshot);

    QSqlQuery events(connection.database());
    events.setForwardOnly(true);
    if (!events.exec(selectStatement() + QStringLiteral("ORDER BY id DESC LIMIT %1").arg(std::max<qint64>(most, 0))))
        return failure(events);
    std::vector<JournalRow> rows;
    QHash<QString, qint64> restored;
    while (events.next()) {
        rows.push_back(readRow(events, catalog));
        if (const QString signature = rows.back().event.signature(); !signature.isEmpty())
            ++restored[signature];
    }
    if (events.lastError().isValid())
        return failure(events);

    QSqlQuery seen(connection.database());
    seen.setForwardOnly(true);
    // The last time before the restored rows, through the index.
    seen.prepare(QStringLiteral("SELECT signature, count, first, (SELECT time FROM events WHERE events.signature = seen.signature "
                                "AND id < ? ORDER BY id DESC LIMIT 1) FROM seen"));
    seen.addBindValue(rows.empty() ? std::numeric_limits<qint64>::max() : rows.back().id);
    if (!seen.exec())
        return failure(seen);
    while (seen.next()) {
        const QString signature = seen.value(0).toString();
        const qint64 before = seen.value(1).toLongLong() - restored.value(signature);
        if (before > 0)
            store.remember(signature, before, fromMilliseconds(seen.value(2)), fromMilliseconds(seen.value(3)));
    }
    for (auto row = rows.rbegin(); row != rows.rend(); ++row)
        store.append(std::move(row->event), row->session);
    return Done {};
}

} // namespace telltale::history
