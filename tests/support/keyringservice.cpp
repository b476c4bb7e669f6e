// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/keyringservice.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace telltale::test {

namespace {

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
}

void KeyringService::stop()
{
    if (m_keyring.state() == QProcess::NotRunning)
        return;
    m_keyring.terminate();
    if (!m_keyring.waitForFinished(3000)) {
        m_keyring.kill();
        m_keyring.waitForFinished();
    }
}

QString KeyringService::start()
{
    if (const QString problem = m_bus.start(); !problem.isEmpty())
        return problem;

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
