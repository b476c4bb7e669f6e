// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryFile>

namespace telltale::test {

/// A session bus of our own, for this program and those it starts. Starts no services by itself: a keyring, say, would ask somebody for a
/// password. Start it before the program has talked to any bus.
class SessionBus {
public:
    ~SessionBus() { stop(); }

    /// Empty, or why it could not be started.
    QString start()
    {
        using namespace Qt::StringLiterals;
        static const char configuration[] = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
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
        QTemporaryFile file;
        if (!file.open() || file.write(configuration) < 0 || !file.flush())
            return u"the bus has no configuration: "_s + file.errorString();
        m_bus.start(u"dbus-daemon"_s, {u"--config-file="_s + file.fileName(), u"--nofork"_s, u"--print-address=1"_s});
        if (!m_bus.waitForStarted() || !m_bus.waitForReadyRead(10000))
            return u"there is no bus: "_s + m_bus.errorString() + QString::fromLocal8Bit(m_bus.readAllStandardError());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        return {};
    }

    void stop()
    {
        if (m_bus.state() == QProcess::NotRunning)
            return;
        m_bus.terminate();
        if (!m_bus.waitForFinished(3000)) {
            m_bus.kill();
            m_bus.waitForFinished();
        }
    }

private:
    QProcess m_bus;
};

} // namespace telltale::test
