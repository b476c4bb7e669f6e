// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/part.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QProcessEnvironment>

#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;

namespace telltale::bench {

namespace {

constexpr int Second = 1000;

QByteArray lineOf(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n'; }

/// Of /proc/self/status.
qint64 statusBytes(QByteArrayView key)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(key))
            return line.simplified().split(' ').value(1).toLongLong() * 1024;
    }
    return 0;
}

} // namespace

Aside::Aside(const QString &name, const QJsonObject &task)
    : m_name(name)
    , m_folder(QStringLiteral(TELLTALE_BINARY_DIR "/telltale-bench-XXXXXX"))
    , m_process(std::make_unique<QProcess>())
{
    QJsonObject all = task;
    all.insert(u"folder"_s, m_folder.path());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *home : {"XDG_DATA_HOME", "XDG_CONFIG_HOME"})
        environment.insert(QString::fromLatin1(home), m_folder.path());
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"QT_LOGGING_RULES"_s, u"default.warning=false"_s); // the platform's sighs
    m_process->setProcessEnvironment(environment);
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_began = now();
    m_process->start(QCoreApplication::applicationFilePath(), {u"--part"_s, name, QString::fromUtf8(lineOf(all).trimmed())});
    if (!m_process->waitForStarted())
        throw Problem(u"%1 did not start"_s.arg(name));
}

Aside::~Aside()
{
    if (m_process->state() == QProcess::NotRunning)
        return;
    m_process->kill();
    m_process->waitForFinished(3 * Second);
}

QJsonObject Aside::first()
{
    while (!m_process->canReadLine()) {
        if (!m_process->waitForReadyRead(30 * Second))
            throw Problem(u"%1 said nothing"_s.arg(m_name));
    }
    return QJsonDocument::fromJson(m_process->readLine()).object();
}

QJsonObject Aside::end(int seconds)
{
    if (m_process->state() != QProcess::NotRunning && !m_process->waitForFinished(seconds * Second))
        throw Problem(u"%1 took longer than %2 s"_s.arg(m_name, QString::number(seconds)));
    const QByteArray last = m_process->readAllStandardOutput().trimmed().split('\n').last();
    const QJsonDocument result = QJsonDocument::fromJson(last);
    if (m_process->exitStatus() != QProcess::NormalExit || m_process->exitCode() != 0 || !result.isObject())
        throw Problem(u"%1 failed"_s.arg(m_name));
    return result.object();
}

QJsonObject run(const QString &name, const QJsonObject &task, int seconds) { return Aside(name, task).end(seconds); }

void say(const QJsonObject &line)
{
    const QByteArray text = lineOf(line);
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
    std::fflush(stdout);
}

double now()
{
    timespec time {};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

double processorSeconds()
{
    timespec time {};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

qint64 residentBytes() { return statusBytes("VmRSS:"); }
qint64 peakBytes() { return statusBytes("VmHWM:"); }

} // namespace telltale::bench
