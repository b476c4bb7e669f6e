// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/journalconnection.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlQuery>
#include <QUrl>

#include <atomic>

namespace telltale::history {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SessionFile)
};

} // namespace

JournalConnection::JournalConnection(const QString &path, Access access)
    : m_path(path)
{
    static std::atomic<int> serial = 0;
    m_name = QStringLiteral("journal-%1").arg(++serial);
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    // As a URI, so that a file that has just vanished is an error: SQLite would begin an empty one in its place.
    QUrl url = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
    url.setQuery(access == Access::Read ? QStringLiteral("mode=ro") : QStringLiteral("mode=rw"));
    database.setDatabaseName(url.toString(QUrl::FullyEncoded));
    QString options = QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=10000");
    if (access == Access::Read)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    database.setConnectOptions(options);
    if (!database.open())
        m_error = database.lastError().text();
}

JournalConnection::~JournalConnection()
{
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase JournalConnection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

Result<Done> JournalConnection::opened() const
{
    if (!m_error.isEmpty())
        return journalFailure(Words::tr("the history cannot be opened"), m_path, m_error);
    return Done {};
}

Result<Done> JournalConnection::execute(const QStringList &statements)
{
    for (const QString &statement : statements) {
        QSqlQuery query(database());
        if (!query.exec(statement))
            return journalFailure(Words::tr("the history cannot be used"), m_path, query.lastError());
        query.next();
    }
    return Done {};
}

Failure journalFailure(const QString &what, const QString &path, const QString &reason)
{
    return {what, path, reason.trimmed()};
}

Failure journalFailure(const QString &what, const QString &path, const QSqlError &error)
{
    return journalFailure(what, path, error.databaseText().isEmpty() ? error.driverText() : error.databaseText());
}

} // namespace telltale::history
