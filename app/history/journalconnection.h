// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QString>
#include <QStringList>

namespace telltale::history {

/// A connection of its own to the file, for one thread; closed with the object.
class JournalConnection {
public:
    enum class Access { Read, Write };

    JournalConnection(const QString &path, Access access);
    ~JournalConnection();
    Q_DISABLE_COPY_MOVE(JournalConnection)

    QSqlDatabase database() const;
    /// Why it could not be opened, if so.
    Result<Done> opened() const;
    /// Runs statements one after the other; the first error ends it.
    Result<Done> execute(const QStringList &statements);

private:
    QString m_name;
    QString m_path;
    QString m_error;
};

/// What SQLite said, as a failure of this program.
Failure journalFailure(const QString &what, const QString &path, const QString &reason);
Failure journalFailure(const QString &what, const QString &path, const QSqlError &error);

} // namespace telltale::history
