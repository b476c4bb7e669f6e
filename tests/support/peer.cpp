// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/peer.h"

#include "tests/support/provoked.h"

#include <QDeadlineTimer>
#include <QFileInfo>

#include <csignal>

#include <sys/prctl.h>

namespace telltale::test {

namespace {
constexpr int StartMs = 60000; ///< a loaded machine may take long to start Node
constexpr int EndMs = 3000;
}

Peer::~Peer()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    m_process.terminate();
    if (!m_process.waitForFinished(EndMs)) {
        m_process.kill();
        m_process.waitForFinished(EndMs);
    }
}

QString Peer::missing(const QString &name, const QStringList &files)
{
    for (const QString &file : files) {
        if (!QFileInfo::exists(file)) {
            provoked::serverMissing();
            return QStringLiteral("%1 is not tested: %2 is missing; `sh tests/run.sh` installs and builds it").arg(name, file);
        }
    }
    return {};
}

QString Peer::file(const QString &name)
{
    return QStringLiteral(TELLTALE_SOURCE_DIR "/build/peers/") + name;
}

bool Peer::start(const QString &program, const QStringList &arguments, const QByteArray &announcement, const QByteArray &ready)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    // nats-server does not heed its standard input: it must not outlive a test that was killed.
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
    m_process.start(program, arguments);
    if (m_process.waitForStarted(StartMs) && readUntilReady(announcement, ready))
        return true;
    m_problem = QStringLiteral("%1 did not get ready: %2\n%3").arg(program, m_process.errorString(), QString::fromUtf8(m_output));
    return false;
}

bool Peer::readUntilReady(const QByteArray &announcement, const QByteArray &ready)
{
    const QDeadlineTimer deadline(StartMs);
    while (true) {
        m_output += m_process.readAll();
        const auto begin = m_output.indexOf(announcement);
        const auto end = begin < 0 ? -1 : m_output.indexOf('\n', begin);
        if (end >= 0 && m_output.contains(ready)) {
            const auto urlBegin = begin + announcement.size();
            m_url = QUrl(QString::fromUtf8(m_output.mid(urlBegin, end - urlBegin)).trimmed());
            return m_url.isValid();
        }
        if (deadline.hasExpired() || !m_process.waitForReadyRead(int(deadline.remainingTime())))
            return false;
    }
}

QUrl Peer::url(const QString &path) const
{
    QUrl other = m_url;
    other.setPath(path);
    return other;
}

void Peer::tell(const QByteArray &line)
{
    m_process.write(line + '\n');
    m_process.waitForBytesWritten(EndMs);
}

void Peer::end()
{
    m_process.closeWriteChannel();
}

void Peer::interrupt()
{
    raise(SIGINT);
}

void Peer::raise(int signal)
{
    kill(pid_t(m_process.processId()), signal);
}

} // namespace telltale::test
