// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/keyringservice.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace telltale::test {

namespace {

void end(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(3000)) {
        process.kill();
        process.waitForFinished();
    }
}

/// Starts no services by itself: a second keyring would ask somebody for a password.
const char BusConfiguration[] = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

bool isOnTheBus()
{
    QProcess ask;
    ask.start(u"dbus-send"_s, {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.DBus"_s, u"/"_s,
                                  u"org.freedesktop.DBus.GetNameOwner"_s, u"string:org.freedesktop.secrets"_s});
    return ask.waitForFinished(5000) && ask.exitCode() == 0;
}

} // namespace

KeyringService::~KeyringService()
{
    stop();
    end(m_bus);
}

void KeyringService::stop() { end(m_keyring); }

QString KeyringService::start()
{
    QFile configuration(m_home.filePath(u"bus.conf"_s));
    if (!configuration.open(QIODevice::WriteOnly))
        return configuration.errorString();
    configuration.write(BusConfiguration);
    configuration.close();
    m_bus.start(u"dbus-daemon"_s, {u"--config-file="_s + configuration.fileName(), u"--nofork"_s, u"--print-address=1"_s});
    if (!m_bus.waitForStarted() || !m_bus.waitForReadyRead(10000))
        return u"there is no bus: "_s + m_bus.errorString() + QString::fromLocal8Bit(m_bus.readAllStandardError());
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());

    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *variable : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QString::fromLatin1(variable), m_home.path());
    m_keyring.setProcessEnvironment(environment);
    m_keyring.setProcessChannelMode(QProcess::MergedChannels);
    m_keyring.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
    if (!m_keyring.waitForStarted())
        return u"there is no gnome-keyring-daemon: "_s + m_keyring.errorString();
    m_keyring.write("a password of no importance");
    m_keyring.closeWriteChannel();
    if (!QTest::qWaitFor(isOnTheBus, 20000))
        return u"the keyring does not come to the bus: "_s + QString::fromLocal8Bit(m_keyring.readAll());
    return {};
}

void withoutKeyring()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/telltale-test-bus");
    qunsetenv("DISPLAY");
}

} // namespace telltale::test
