// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/journalfile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTemporaryFile>

#include <array>
#include <filesystem>

namespace telltale::history {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SessionFile)
};

/// Checking every page takes a second for a gigabyte, so larger files are only checked for their structure.
constexpr qint64 MostFullyChecked = 16 * 1024 * 1024;

const QString sideFiles[] {QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral("-journal")};

/// The comments are for `.schema`: SQLite keeps the words of a statement as they are.
const std::array creation {
    "CREATE TABLE session ( -- one row; times are microseconds since 1970 UTC\n"
    "  id INTEGER PRIMARY KEY CHECK (id = 1), title TEXT NOT NULL DEFAULT '', -- empty unless somebody named it\n"
    "  started INTEGER NOT NULL, ended INTEGER NOT NULL, program TEXT NOT NULL, -- version that wrote it\n"
    "  rows INTEGER NOT NULL DEFAULT 0, failures INTEGER NOT NULL DEFAULT 0)",

    "CREATE TABLE connections (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, url TEXT NOT NULL, -- without user and query\n"
    "  system TEXT NOT NULL, variant TEXT NOT NULL, started INTEGER NOT NULL, ended INTEGER) -- null: it did not end in this file",

    "CREATE TABLE failures ( -- every error, unsubscription, close, refusal and malformed message\n"
    "  row INTEGER PRIMARY KEY, time INTEGER NOT NULL, connection TEXT NOT NULL, kind TEXT NOT NULL, system TEXT NOT NULL,\n"
    "  code TEXT, name TEXT, subject TEXT, text TEXT, entry TEXT, -- of the catalogue\n"
    "  signature TEXT) -- what table seen counts; null for a close that needs nothing",

    "CREATE TABLE seen (signature TEXT PRIMARY KEY, count INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL) WITHOUT ROWID",

    "CREATE TABLE marks (row INTEGER PRIMARY KEY, note TEXT NOT NULL)",

    "CREATE VIEW failed AS SELECT row, strftime('%Y-%m-%dT%H:%M:%f', time / 1000000.0, 'unixepoch') || 'Z' AS at,\n"
    "  connection, kind, system, code, name, subject, text, entry FROM failures",

    "CREATE TABLE segments ( -- rows first_row .. first_row + rows - 1, one little-endian array after the other: time (8 bytes each),\n"
    "  -- profile, subject, words (texts), block, offset, size (of the payload), frame + 1, message, tail (4 bytes each)\n"
    "  first_row INTEGER PRIMARY KEY, rows INTEGER NOT NULL, columns BLOB NOT NULL)",

    "CREATE TABLE payloads (block INTEGER NOT NULL, at INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (block, at))",

    "CREATE TABLE texts ( -- texts number first .. first + count - 1\n"
    "  first INTEGER PRIMARY KEY, count INTEGER NOT NULL, sizes BLOB NOT NULL, bytes BLOB NOT NULL)",

    "CREATE TABLE profiles (id INTEGER PRIMARY KEY, facts TEXT NOT NULL) -- JSON: what many rows have in common",
};

/// One statement for each table, that names all columns.
QStringList probes()
{
    return {
        QStringLiteral("SELECT title, started, ended, program, rows, failures FROM session"),
        QStringLiteral("SELECT id, name, url, system, variant, started, ended FROM connections LIMIT 1"),
        QStringLiteral("SELECT row, time, connection, kind, system, code, name, subject, text, entry, signature FROM failures LIMIT 1"),
        QStringLiteral("SELECT signature, count, first, last FROM seen LIMIT 1"),
        QStringLiteral("SELECT row, note FROM marks LIMIT 1"),
        QStringLiteral("SELECT first_row, rows, columns FROM segments LIMIT 1"),
        QStringLiteral("SELECT block, at FROM payloads LIMIT 1"),
        QStringLiteral("SELECT first, count FROM texts LIMIT 1"),
        QStringLiteral("SELECT id, facts FROM profiles LIMIT 1"),
    };
}

Failure cannotBeMade(const QString &path, const QString &reason)
{
    return journalFailure(Words::tr("the session file cannot be made"), path, reason);
}

Failure damaged(const QString &path, const QString &reason)
{
    return journalFailure(Words::tr("the session file is damaged"), path, reason);
}

Result<Done> fill(const QString &path, Time started)
{
    JournalConnection connection(path, JournalConnection::Access::Write);
    if (const auto opened = connection.opened(); !opened)
        return opened;
    QStringList statements {
        QStringLiteral("PRAGMA page_size = %1").arg(layout::PageSize),
        QStringLiteral("BEGIN"),
        QStringLiteral("PRAGMA application_id = %1").arg(layout::ApplicationId),
        QStringLiteral("PRAGMA user_version = %1").arg(layout::Version),
    };
    for (const char *statement : creation)
        statements.append(QString::fromLatin1(statement));
    statements.append(QStringLiteral("INSERT INTO session (id, started, ended, program) VALUES (1, %1, %1, '%2')")
                          .arg(started).arg(QStringLiteral(TELLTALE_VERSION)));
    statements.append(QStringLiteral("COMMIT"));
    statements.append(QStringLiteral("PRAGMA journal_mode = WAL"));
    return connection.execute(statements);
}

QString freshName(Time started)
{
    const QString stamp = QDateTime::fromMSecsSinceEpoch(started / Millisecond, Qt::UTC).toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    const quint32 chance = QRandomGenerator::global()->bounded(0x10000);
    return QStringLiteral("%1-%2%3").arg(stamp).arg(chance, 4, 16, QLatin1Char('0')).arg(QLatin1String(layout::Ending));
}

} // namespace

QString sessionsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/telltale/sessions");
}

/// Built aside and then moved into place, so that no half-made file is ever seen, not even by another program that lists the folder now.
Result<QString> createSessionFile(const QString &folder, Time started)
{
    if (!QDir().mkpath(folder))
        return journalFailure(Words::tr("the folder of the sessions cannot be made"), folder, Words::tr("is the place writable?"));
    QTemporaryFile draft(QDir(folder).filePath(QStringLiteral(".draft.XXXXXX")));
    if (!draft.open())
        return cannotBeMade(folder, draft.errorString());
    draft.setPermissions(OwnerOnly);
    const QString from = draft.fileName();
    draft.close();
    if (const auto filled = fill(from, started); !filled)
        return filled.failure();
    // A second name instead of QFile::rename(): that one overwrites a file which another program puts there at the same moment.
    std::error_code problem;
    for (int attempt = 0; attempt < 100; ++attempt) {
        const QString path = QDir(folder).filePath(freshName(started));
        std::filesystem::create_hard_link(from.toStdString(), path.toStdString(), problem);
        if (!problem)
            return path;
        if (problem == std::errc::file_exists)
            continue;
        if (QFile::exists(path))
            continue;
        std::filesystem::rename(from.toStdString(), path.toStdString(), problem); // a file system without hard links
        if (problem)
            break;
        draft.setAutoRemove(false);
        return path;
    }
    return cannotBeMade(folder, QString::fromStdString(problem.message()));
}

/// Only by means of SQLite: to open and close the file here would drop the locks that a journal of this very process holds on it.
Result<Done> checkDatabase(const JournalConnection &connection, const QString &path, qint32 known, const QStringList &probes, Check check)
{
    if (const auto opened = connection.opened(); !opened)
        return opened;
    QSqlQuery query(connection.database());
    const auto number = [&](const char *pragma) -> std::optional<qint64> {
        if (!query.exec(QString::fromLatin1(pragma)) || !query.next())
            return std::nullopt;
        return query.value(0).toLongLong();
    };
    const auto application = number("PRAGMA application_id");
    if (!application)
        return damaged(path, query.lastError().databaseText());
    if (*application != layout::ApplicationId) {
        const bool empty = *application == 0 && number("SELECT count(*) FROM sqlite_schema") == 0;
        return empty ? damaged(path, Words::tr("it is empty"))
                     : journalFailure(Words::tr("the file is a database of another program"), path, Words::tr("move it elsewhere"));
    }
    const qint64 version = number("PRAGMA user_version").value_or(0);
    if (version != known)
        return journalFailure(version > known ? Words::tr("the session file was written by a newer Telltale")
                                              : Words::tr("the session file was written by an older Telltale"),
                              path, Words::tr("version %1 is known here, the file has %2").arg(known).arg(version));
    for (const QString &probe : probes) {
        if (!query.exec(probe))
            return damaged(path, query.lastError().databaseText());
        if (!query.next() && query.lastError().isValid())
            return damaged(path, query.lastError().databaseText());
    }
    // SQLite reads zeros where the last page was cut. What a log adds is not in the file yet.
    const auto pages = number("PRAGMA page_count"), pageSize = number("PRAGMA page_size");
    if (!pages || !pageSize)
        return damaged(path, query.lastError().databaseText());
    if (QFileInfo(path + sideFiles[0]).size() == 0 && QFileInfo(path).size() < *pages * *pageSize)
        return damaged(path, Words::tr("its end is missing"));
    if (check == Check::Thorough && QFileInfo(path).size() <= MostFullyChecked) {
        if (!query.exec(QStringLiteral("PRAGMA quick_check(1)")) || !query.next())
            return damaged(path, query.lastError().databaseText());
        if (const QString found = query.value(0).toString(); found != QLatin1String("ok"))
            return damaged(path, found.simplified());
    }
    return Done {};
}

Result<Done> checkSessionFile(const JournalConnection &connection, const QString &path, Check check)
{
    return checkDatabase(connection, path, layout::Version, probes(), check);
}

qint64 sizeOnDisk(const QString &path)
{
    qint64 size = QFileInfo(path).size();
    for (const QString &side : sideFiles)
        size += QFileInfo(path + side).size();
    return size;
}

Result<Done> removeSessionFile(const QString &path)
{
    QFile file(path);
    if (!file.remove())
        return journalFailure(Words::tr("the session cannot be removed"), path, file.errorString());
    for (const QString &side : sideFiles)
        QFile::remove(path + side);
    return Done {};
}

QString lockPath(const QString &path)
{
    return path + QStringLiteral(".lock");
}

} // namespace telltale::history
