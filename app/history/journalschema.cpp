// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/journalschema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryFile>
#include <QtEndian>

#include <filesystem>

namespace telltale::history {

namespace {

constexpr auto OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// Checking every page takes a second for a gigabyte, so larger files are only checked for their structure.
constexpr qint64 MostFullyChecked = 16 * 1024 * 1024;

QStringList creation()
{
    return {
        QStringLiteral("PRAGMA application_id = %1").arg(schema::ApplicationId),
        QStringLiteral("PRAGMA user_version = %1").arg(schema::Version),
        QStringLiteral("CREATE TABLE sessions (id INTEGER PRIMARY KEY, started REAL NOT NULL, url TEXT NOT NULL, "
                       "system TEXT NOT NULL, events INTEGER NOT NULL DEFAULT 0, skipped INTEGER NOT NULL DEFAULT 0)"),
        QStringLiteral(
            "CREATE TABLE events (id INTEGER PRIMARY KEY, session INTEGER NOT NULL, connection TEXT NOT NULL, "
            "frame INTEGER NOT NULL, message INTEGER NOT NULL, time REAL NOT NULL, dir TEXT NOT NULL, "
            "system TEXT NOT NULL, variant TEXT, guessed INTEGER NOT NULL, kind TEXT NOT NULL, operation TEXT, code TEXT, "
            "name TEXT, subject TEXT, wire_id TEXT, text TEXT, inferred INTEGER NOT NULL, entry TEXT, detail TEXT, "
            "match TEXT, retry TEXT, why TEXT, meaning TEXT, from_wire INTEGER, latency REAL, request INTEGER, "
            "answers INTEGER, opcode TEXT, payload_offset INTEGER, payload BLOB, signature TEXT, details TEXT)"),
        QStringLiteral("CREATE INDEX events_by_signature ON events (signature, id) WHERE signature IS NOT NULL"),
        QStringLiteral("CREATE TABLE seen (signature TEXT PRIMARY KEY, count INTEGER NOT NULL, first REAL NOT NULL, "
                       "last REAL NOT NULL) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE counters (next_session INTEGER NOT NULL)"),
        QStringLiteral("INSERT INTO counters VALUES (1)"),
        QStringLiteral("PRAGMA journal_mode = WAL"),
    };
}

/// Built aside and then moved into place, so that no half-made file is ever seen, not even by another program that starts now.
Result<Done> create(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return journalFailure(QStringLiteral("the folder of the history cannot be made"), folder, QStringLiteral("is the place writable?"));
    QTemporaryFile draft(path + QStringLiteral(".XXXXXX"));
    if (!draft.open())
        return journalFailure(QStringLiteral("the history cannot be made"), path, draft.errorString());
    draft.setPermissions(OwnerOnly);
    {
        JournalConnection connection(draft.fileName(), JournalConnection::Access::Write);
        if (const auto opened = connection.opened(); !opened)
            return opened;
        if (const auto created = connection.execute(creation()); !created)
            return created;
    }
    // A second name instead of QFile::rename(): that one overwrites a file which another program puts there at the same moment.
    const std::filesystem::path from = draft.fileName().toStdString();
    const std::filesystem::path to = path.toStdString();
    std::error_code linking;
    std::filesystem::create_hard_link(from, to, linking);
    if (!linking || linking == std::errc::file_exists) // another program was faster
        return Done {};
    std::error_code moving; // a file system without hard links
    std::filesystem::rename(from, to, moving);
    if (moving)
        return journalFailure(QStringLiteral("the history cannot be made"), path, QString::fromStdString(moving.message()));
    draft.setAutoRemove(false);
    return Done {};
}

/// The first 100 bytes say what a file is (SQLite file format, section 1.3): magic at 0, user version at 60, application id at
/// 68, both big-endian. They are read before SQLite touches the file.
Result<Done> checkHeader(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return journalFailure(QStringLiteral("the history cannot be read"), path, file.errorString());
    const QByteArray header = file.read(100);
    if (header.size() < 100 || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return Failure {QStringLiteral("the history is damaged or no history at all"), path,
                        QStringLiteral("move the file away to begin a new history")};
    const auto number = [&](qsizetype at) { return qFromBigEndian<qint32>(header.constData() + at); };
    if (number(68) != schema::ApplicationId)
        return Failure {QStringLiteral("the file is a database of another program"), path,
                        QStringLiteral("move the file away to begin a new history")};
    if (number(60) > schema::Version)
        return Failure {QStringLiteral("the history was written by a newer Telltale"), path,
                        QStringLiteral("version %1 is known here, the file has %2").arg(schema::Version).arg(number(60))};
    return Done {};
}

Result<Done> checkContent(const QString &path)
{
    JournalConnection connection(path, JournalConnection::Access::Read);
    if (const auto opened = connection.opened(); !opened)
        return opened;
    const auto readable = connection.execute({
        QStringLiteral("SELECT id, started, url, system, events, skipped FROM sessions LIMIT 1"),
        QStringLiteral("SELECT id, session, payload, signature, details FROM events ORDER BY id DESC LIMIT 1"),
        QStringLiteral("SELECT signature, count, first, last FROM seen LIMIT 1"),
        QStringLiteral("SELECT next_session FROM counters"),
    });
    QString reason = readable ? QString() : readable.failure().hint;
    if (readable && QFileInfo(path).size() <= MostFullyChecked) {
        QSqlQuery check(connection.database());
        if (!check.exec(QStringLiteral("PRAGMA quick_check(1)")) || !check.next())
            reason = check.lastError().text();
        else if (check.value(0).toString() != QLatin1String("ok"))
            reason = check.value(0).toString().simplified();
    }
    if (reason.isEmpty())
        return Done {};
    return journalFailure(QStringLiteral("the history is damaged"), path,
                          reason + QStringLiteral("; move the file away to begin a new history"));
}

} // namespace

Result<Done> prepareJournal(const QString &path)
{
    if (!QFile::exists(path)) {
        if (const auto created = create(path); !created)
            return created;
    }
    if (const auto known = checkHeader(path); !known)
        return known;
    if (const auto sound = checkContent(path); !sound)
        return sound;
    QFile::setPermissions(path, OwnerOnly);
    return Done {};
}

} // namespace telltale::history
