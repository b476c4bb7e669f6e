// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/livesession.h"
#include "tests/support/peer.h"

#include <QFile>
#include <QTemporaryDir>

#include <csignal>

namespace telltale::test::nats {

using namespace Qt::StringLiterals;

/// The packaged nats-server (2.9), and the current one from its Go module.
inline const QString Packaged = u"2.9"_s;
inline const QString Current = u"current"_s;

/// Credentials and other values of the opening CONNECT.
using Login = QMap<QString, QString>;

inline Login user(const QString &name, const QString &password = u"p"_s)
{
    return {{u"user"_s, name}, {u"pass"_s, password}};
}

/// Data for a test function that runs on both.
inline void servers()
{
    QTest::addColumn<QString>("server");
    QTest::newRow("2.9") << Packaged;
    QTest::newRow("current") << Current;
}

/// A NATS server of one of both versions, on free ports of loopback, with a configuration of the test's.
class Server {
public:
    explicit Server(const QString &version)
        : m_packaged(version == Packaged)
    {
    }

    static QString program(const QString &version) { return version == Packaged ? u"/usr/sbin/nats-server"_s : Peer::file(u"nats"_s); }
    static QString missing(const QString &version) { return Peer::missing(u"NATS server "_s + version, {program(version)}); }

    /// `%1` in the configuration stands for folder(); `websocket` goes into the part of that name.
    bool start(const QByteArray &configuration = {}, const QByteArray &websocket = {})
    {
        configure(configuration, websocket);
        const QString file = m_folder.filePath(u"server.conf"_s);
        return m_packaged ? m_peer.start(program(Packaged), {u"-c"_s, file}, "Listening for websocket clients on ", "Server is ready")
                          : m_peer.start(program(Current), {file});
    }
    /// For reload().
    void configure(const QByteArray &configuration, const QByteArray &websocket = {})
    {
        QFile file(m_folder.filePath(u"server.conf"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write("listen: \"127.0.0.1:-1\"\nserver_name: t\nwebsocket {\n  listen: \"127.0.0.1:-1\"\n  no_tls: true\n" + websocket + "}\n"
                + QByteArray(configuration).replace("%1", folder().toUtf8()));
    }
    void reload() { m_packaged ? m_peer.raise(SIGHUP) : m_peer.tell("reload"); }
    void lameDuck() { m_packaged ? m_peer.raise(SIGUSR2) : m_peer.tell("ldm"); }
    void shutDown() { m_packaged ? m_peer.interrupt() : m_peer.tell("shutdown"); }
    void kick(const QByteArray &cid) { m_peer.tell("kick " + cid); } ///< the current server only

    QUrl url() const { return m_peer.url(); }
    QUrl url(const QString &path) const { return m_peer.url(path); }
    QString problem() const { return m_peer.problem(); }
    QString folder() const { return m_folder.path(); }
    /// The content of a file in folder().
    QByteArray content(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
    bool m_packaged;
    Peer m_peer;
};

} // namespace telltale::test::nats

/// For a test function whose data have a column `server`.
#define TELLTALE_NATS(peer, ...) \
    QFETCH(QString, server); \
    TELLTALE_NEEDS(telltale::test::nats::Server::missing(server)) \
    telltale::test::nats::Server peer(server); \
    QVERIFY2(peer.start(__VA_ARGS__), qPrintable(peer.problem()));
