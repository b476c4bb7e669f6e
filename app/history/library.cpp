// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/library.h"

#include "app/history/journalfile.h"
#include "app/history/journalmigration.h"
#include "app/history/segmentreader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>
#include <limits>

namespace telltale::history {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SessionFile)
};

/// A lock that nobody holds any more (its program was killed) goes away.
bool isLocked(const QString &path)
{
    if (!QFile::exists(lockPath(path)))
        return false;
    QLockFile lock(lockPath(path));
    lock.setStaleLockTime(0);
    return !lock.tryLock(0);
}

std::optional<Failure> readInfo(SessionInfo &info)
{
    const JournalConnection connection(info.path, JournalConnection::Access::Read);
    if (const auto checked = checkSessionFile(connection, info.path, Check::Quick); !checked)
        return checked.failure();
    QSqlQuery query(connection.database());
    if (!query.exec(QStringLiteral("SELECT title, started, ended, rows, failures FROM session")) || !query.next())
        return journalFailure(Words::tr("the session file is damaged"), info.path, query.lastError().databaseText());
    info.title = query.value(0).toString();
    info.started = query.value(1).toLongLong();
    info.ended = query.value(2).toLongLong();
    info.rows = query.value(3).toLongLong();
    info.failures = query.value(4).toLongLong();
    query.exec(QStringLiteral("SELECT url, system FROM connections ORDER BY id"));
    for (; query.next(); ++info.connections) {
        if (info.connections == 0)
            info.url = query.value(0).toString();
        if (info.system.isEmpty())
            info.system = query.value(1).toString();
    }
    return std::nullopt;
}

/// Checked without writing first: to open a file for writing may already change it.
Result<Done> changeFile(const QString &path, const QString &statement, const QVariantList &values)
{
    {
        const JournalConnection reading(path, JournalConnection::Access::Read);
        if (const auto checked = checkSessionFile(reading, path); !checked)
            return checked;
    }
    const JournalConnection connection(path, JournalConnection::Access::Write);
    if (const auto opened = connection.opened(); !opened)
        return opened;
    QSqlQuery query(connection.database());
    query.prepare(statement);
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return journalFailure(Words::tr("the session cannot be changed"), path, query.lastError());
    return Done {};
}

} // namespace

QStringList Library::paths() const
{
    QStringList paths;
    for (const QFileInfo &file : QDir(m_folder).entryInfoList({u'*' + QLatin1String(layout::Ending)}, QDir::Files, QDir::Name | QDir::Reversed))
        paths.append(file.absoluteFilePath());
    return paths;
}

SessionInfo Library::session(const QString &path) const
{
    SessionInfo info;
    info.path = path;
    info.inUse = isLocked(path);
    info.refused = readInfo(info);
    if (const auto migrated = info.refused && !info.inUse ? migrateSessionFile(path) : false; migrated && *migrated)
        info.refused = readInfo(info);
    info.size = sizeOnDisk(path);
    return info;
}

QList<SessionInfo> Library::sessions() const
{
    QList<SessionInfo> sessions;
    for (const QString &path : paths()) {
        SessionInfo info = session(path);
        if (QFile::exists(path)) // else it was removed just now
            sessions.append(std::move(info));
    }
    std::stable_sort(sessions.begin(), sessions.end(), [](const SessionInfo &a, const SessionInfo &b) { return a.started > b.started; });
    return sessions;
}

Result<OpenedSession> Library::open(const QString &path, const catalog::Catalog &catalog) const
{
    auto reader = SegmentReader::open(path, catalog);
    if (!reader)
        return reader.failure();
    if (const auto loaded = (*reader)->load(std::numeric_limits<qint64>::max()); !loaded)
        return loaded.failure();
    auto noted = marks(path);
    if (!noted)
        return noted.failure();
    return OpenedSession {(*reader)->store(), std::move(*noted), session(path)};
}

Result<QMap<qint64, QString>> Library::marks(const QString &path) const
{
    const JournalConnection connection(path, JournalConnection::Access::Read);
    if (const auto opened = connection.opened(); !opened)
        return opened.failure();
    QSqlQuery query(connection.database());
    QMap<qint64, QString> marks;
    query.exec(QStringLiteral("SELECT row, note FROM marks"));
    while (query.next())
        marks.insert(query.value(0).toLongLong(), query.value(1).toString());
    if (query.lastError().isValid())
        return journalFailure(Words::tr("the marks cannot be read"), path, query.lastError());
    return marks;
}

Result<Done> Library::rename(const QString &path, const QString &title) const
{
    return changeFile(path, QStringLiteral("UPDATE session SET title = ?"), {title.isNull() ? QStringLiteral("") : title});
}

Result<Done> Library::mark(const QString &path, qint64 row, const std::optional<QString> &note) const
{
    if (!note)
        return changeFile(path, QStringLiteral("DELETE FROM marks WHERE row = ?"), {row});
    return changeFile(path, QStringLiteral("INSERT OR REPLACE INTO marks (row, note) VALUES (?, ?)"),
                      {row, note->isNull() ? QStringLiteral("") : *note});
}

Result<Done> Library::remove(const QString &path) const
{
    if (QFileInfo(path).absolutePath() != QDir(m_folder).absolutePath() || !path.endsWith(QLatin1String(layout::Ending)))
        return Failure {Words::tr("the file is no session of this folder"), path, {}};
    QLockFile lock(lockPath(path));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0) && lock.error() == QLockFile::LockFailedError)
        return Failure {Words::tr("the session is in use"), path, Words::tr("a window is still writing it; close or clear that one first")};
    return removeSessionFile(path);
}

} // namespace telltale::history
