// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/history/library.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace telltale::ui {

class SessionsJob;

/// A folder of saved sessions, read and changed aside. While it is followed, it is read again when files come or go, and now and then
/// while a window is writing one. For the window's thread; answers about an earlier folder are dropped.
class SessionsFolder : public QObject {
    Q_OBJECT

public:
    explicit SessionsFolder(QObject *parent = nullptr);
    ~SessionsFolder() override;

    /// It need not exist yet. Nothing is read before read() is called.
    void setPath(const QString &path);
    QString path() const { return m_path; }
    void setFollowed(bool followed) { m_isFollowed = followed; }
    /// Reads all of it, once more if that is under way.
    void read() { read(Ask::Everything); }

    void rename(const QString &session, const QString &title);
    void remove(const QString &session);

signals:
    void listed(const QList<telltale::history::SessionInfo> &sessions);
    void removed(const QString &session);
    /// A session was not renamed or removed. The folder is read again, so that the list says what is true.
    void failed(const telltale::Failure &failure);

private:
    enum class Ask { Nothing, IfFilesCameOrWent, Everything };

    void read(Ask ask);
    void readIfFollowed(Ask ask) { read(m_isFollowed ? ask : Ask::Nothing); }
    void changed(const Result<Done> &done);

    SessionsJob *m_reading;
    SessionsJob *m_changing;
    QFileSystemWatcher m_watcher;
    QTimer m_settle; ///< files come and go in bursts
    QTimer m_growing; ///< sessions that are being written have more rows by and by
    QString m_path;
    QStringList m_files; ///< when it was read last
    Ask m_next = Ask::Nothing; ///< to be done when the reading that runs has ended
    bool m_isFollowed = false;
};

} // namespace telltale::ui
