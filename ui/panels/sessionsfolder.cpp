// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sessionsfolder.h"

#include "app/history/journalfile.h"
#include "ui/panels/sessionsjob.h"

#include <QDir>
#include <QElapsedTimer>

#include <algorithm>

using telltale::history::Library;
using telltale::history::SessionInfo;

namespace telltale::ui {

namespace {

constexpr int SettleMs = 300;
constexpr int GrowingMs = 5000;
constexpr int Rest = 20; ///< reading the folder again and again takes at most one part in so many of a processor's time

/// The sessions, and which of them are being written.
QStringList filesOf(const QString &path)
{
    const QString sessions = u'*' + QLatin1String(history::layout::Ending);
    return QDir(path).entryList({sessions, history::lockPath(sessions)}, QDir::Files, QDir::Name);
}

} // namespace

SessionsFolder::SessionsFolder(QObject *parent)
    : QObject(parent)
    , m_reading(new SessionsJob(this))
    , m_changing(new SessionsJob(this))
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(SettleMs);
    m_growing.setSingleShot(true);
    connect(m_reading, &SessionsJob::ended, this, [this] { read(std::exchange(m_next, Ask::Nothing)); });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_settle, &QTimer::timeout, this, [this] { readIfFollowed(Ask::IfFilesCameOrWent); });
    connect(&m_growing, &QTimer::timeout, this, [this] { readIfFollowed(Ask::Everything); });
}

SessionsFolder::~SessionsFolder() = default;

void SessionsFolder::setPath(const QString &path)
{
    m_reading->cancel();
    m_next = Ask::Nothing;
    m_growing.stop();
    m_files.clear();
    m_path = path;
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
}

void SessionsFolder::read(Ask ask)
{
    if (m_path.isEmpty() || ask == Ask::Nothing)
        return;
    if (m_reading->isRunning()) {
        m_next = std::max(m_next, ask);
        return;
    }
    if (m_watcher.directories().isEmpty() && QFileInfo::exists(m_path)) // it is made with the first session
        m_watcher.addPath(m_path);
    m_growing.stop();
    m_reading->run([this, ask, path = m_path, known = m_files](const SessionsJob::Run &run) {
        QElapsedTimer timer;
        timer.start();
        const QStringList files = filesOf(path);
        if (ask == Ask::IfFilesCameOrWent && files == known)
            return; // reading sessions makes other files come and go
        const QList<SessionInfo> sessions = Library(path).sessions();
        run.tell([this, files, sessions, took = timer.elapsed()] {
            m_files = files;
            if (std::any_of(sessions.cbegin(), sessions.cend(), [](const SessionInfo &session) { return session.inUse; }))
                m_growing.start(int(std::max<qint64>(GrowingMs, took * Rest)));
            emit listed(sessions);
        });
    });
}

void SessionsFolder::rename(const QString &session, const QString &title)
{
    m_changing->run([this, path = m_path, session, title](const SessionsJob::Run &run) {
        const auto renamed = Library(path).rename(session, title);
        run.tell([this, renamed] { changed(renamed); });
    });
}

void SessionsFolder::remove(const QString &session)
{
    m_changing->run([this, path = m_path, session](const SessionsJob::Run &run) {
        const auto done = Library(path).remove(session);
        run.tell([this, session, done] {
            if (done)
                emit removed(session);
            changed(done);
        });
    });
}

void SessionsFolder::changed(const Result<Done> &done)
{
    if (!done)
        emit failed(done.failure());
    if (!done || m_reading->isRunning()) // what is being read may be older
        read();
}

} // namespace telltale::ui
