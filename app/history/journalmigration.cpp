// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/journalmigration.h"

#include "app/history/journalversion1.h"
#include "app/history/segmentwriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSqlError>
#include <QStandardPaths>

#include <algorithm>
#include <vector>

namespace telltale::history {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SessionFile)
};

constexpr qint64 RowsPerWrite = 10000;

struct OldSession {
    qint64 id = 0;
    QString url;
    QString system;
    qint64 firstEvent = 0;
    qint64 lastEvent = 0;
};

Failure cannotBeTakenOver(const QString &path, const QString &reason)
{
    return journalFailure(Words::tr("the history of earlier versions cannot be taken over"), path, reason);
}

/// Puts the events of one session into a file of its own.
Result<Done> takeOverSession(const JournalConnection &old, const QString &oldPath, const OldSession &session, const QString &folder,
                             const catalog::Catalog &catalog)
{
    QSqlQuery events(old.database());
    events.setForwardOnly(true);
    events.prepare(version1::selectStatement() + QStringLiteral("WHERE id BETWEEN ? AND ? AND session = ? ORDER BY id"));
    events.addBindValue(session.firstEvent);
    events.addBindValue(session.lastEvent);
    events.addBindValue(session.id);
    if (!events.exec())
        return cannotBeTakenOver(oldPath, events.lastError().databaseText());

    Store store;
    std::unique_ptr<SegmentWriter> writer;
    Beside beside;
    QHash<QString, size_t> known;
    const auto write = [&]() -> Result<Done> {
        do {
            if (const auto written = writer->write(beside, store.size()); !written)
                return written;
            beside = {};
        } while (writer->written() < store.size());
        store.setDurable(store.size());
        return Done {};
    };
    while (events.next()) {
        decode::Event event = version1::readEvent(events, catalog);
        const auto isKnown = known.constFind(event.connection);
        if (isKnown == known.cend()) {
            known.insert(event.connection, known.size());
            beside.connections.push_back({event.connection, session.url, session.system.isEmpty() ? event.system : session.system,
                                          event.variant, event.time, std::nullopt});
        }
        if (!writer) {
            const auto path = createSessionFile(folder, event.time);
            if (!path)
                return path.failure();
            writer = std::make_unique<SegmentWriter>(store, *path);
            if (const auto ready = writer->ready(); !ready)
                return ready;
        }
        store.append(std::move(event));
        if (store.size() % RowsPerWrite == 0) {
            if (const auto written = write(); !written)
                return written;
        }
    }
    if (events.lastError().isValid())
        return cannotBeTakenOver(oldPath, events.lastError().databaseText());
    return writer ? write() : Done {};
}

Result<Done> takeOverAll(const QString &oldPath, const QString &folder, const catalog::Catalog &catalog)
{
    const JournalConnection old(oldPath, JournalConnection::Access::Read);
    if (const auto sound = version1::check(old, oldPath); !sound)
        return cannotBeTakenOver(oldPath, sound.failure().what + QStringLiteral(": ") + sound.failure().hint);
    QSqlQuery query(old.database());
    if (!query.exec(QStringLiteral("SELECT sessions.id, sessions.url, sessions.system, min(events.id), max(events.id) FROM sessions "
                                   "JOIN events ON events.session = sessions.id GROUP BY sessions.id")))
        return cannotBeTakenOver(oldPath, query.lastError().databaseText());
    std::vector<OldSession> sessions;
    while (query.next())
        sessions.push_back({query.value(0).toLongLong(), query.value(1).toString(), query.value(2).toString(), query.value(3).toLongLong(),
                            query.value(4).toLongLong()});
    if (query.lastError().isValid())
        return cannotBeTakenOver(oldPath, query.lastError().databaseText());
    query.finish();
    for (const OldSession &session : sessions) {
        if (const auto taken = takeOverSession(old, oldPath, session, folder, catalog); !taken)
            return taken;
    }
    return Done {};
}

/// With its write-ahead log, if a killed program left one.
Result<Done> setAside(const QString &oldPath)
{
    QString aside = oldPath + QStringLiteral(".migrated");
    for (int i = 2; QFile::exists(aside); ++i)
        aside = QStringLiteral("%1.migrated%2").arg(oldPath).arg(i);
    QFile file(oldPath);
    if (!file.rename(aside))
        return cannotBeTakenOver(oldPath, file.errorString());
    for (const QString &side : {QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::rename(oldPath + side, aside + side);
    return Done {};
}

} // namespace

QString oldHistoryPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/telltale/history.sqlite");
}

Result<int> takeOverOldHistory(const QString &oldPath, const QString &folder, const catalog::Catalog &catalog)
{
    const QString waiting = QDir(folder).filePath(QStringLiteral(".migrating"));
    if (!QFile::exists(oldPath) && !QFile::exists(waiting))
        return 0;
    if (!QDir().mkpath(folder))
        return cannotBeTakenOver(folder, Words::tr("the folder cannot be made"));
    QLockFile lock(lockPath(waiting));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0))
        return 0; // another program does it now
    if (QFile::exists(oldPath)) {
        QDir(waiting).removeRecursively(); // of one that was killed
        const auto taken = takeOverAll(oldPath, waiting, catalog);
        const auto aside = taken ? setAside(oldPath) : taken;
        if (!aside) {
            QDir(waiting).removeRecursively();
            return aside.failure();
        }
    }
    int sessions = 0;
    for (const QFileInfo &file : QDir(waiting).entryInfoList({u'*' + QLatin1String(layout::Ending)}, QDir::Files, QDir::Name)) {
        if (!QFile::rename(file.filePath(), QDir(folder).filePath(file.fileName())))
            return cannotBeTakenOver(file.filePath(), Words::tr("it cannot be moved into the folder of the sessions"));
        ++sessions;
    }
    QDir(waiting).removeRecursively();
    return sessions;
}

const QList<Migration> &migrations()
{
    static const QList<Migration> all;
    return all;
}

Result<bool> migrateSessionFile(const QString &path, const QList<Migration> &steps, qint32 to)
{
    const auto number = [&](const JournalConnection &connection, const char *pragma) {
        QSqlQuery query(connection.database());
        return query.exec(QString::fromLatin1(pragma)) && query.next() ? query.value(0).toLongLong() : -1;
    };
    qint64 version = 0;
    {
        const JournalConnection reading(path, JournalConnection::Access::Read);
        version = number(reading, "PRAGMA user_version");
        if (number(reading, "PRAGMA application_id") != layout::ApplicationId || version >= to)
            return false;
    }
    QStringList statements {QStringLiteral("BEGIN IMMEDIATE")};
    for (const Migration &step : steps) {
        if (step.from != version || version == to)
            continue;
        statements += step.statements;
        version = step.from + 1;
    }
    if (version != to)
        return false; // nobody knows the way: checkSessionFile() says so
    statements += QStringLiteral("PRAGMA user_version = %1").arg(to);
    statements += QStringLiteral("COMMIT");
    JournalConnection connection(path, JournalConnection::Access::Write);
    if (const auto opened = connection.opened(); !opened)
        return opened.failure();
    const auto done = connection.execute(statements); // what fails is undone when the connection ends
    if (!done && number(connection, "PRAGMA user_version") != to) // else another program was faster
        return done.failure();
    return true;
}

} // namespace telltale::history
