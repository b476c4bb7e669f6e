// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <memory>

namespace telltale::test {

/// A server on loopback that speaks bytes, not WebSocket: the test's script says what is answered, byte for byte, so that it
/// can do everything that a decent server does not. Keeps the sockets of all connections until it goes.
class RawServer : public QObject {
    Q_OBJECT

public:
    /// Called once per connection, when the head of the client's request has come.
    using Script = std::function<void(QTcpSocket &socket, const QByteArray &request)>;

    /// `server`: another kind of QTcpServer (TLS); a plain one if null.
    explicit RawServer(Script script, std::unique_ptr<QTcpServer> server = nullptr);

    quint16 port() const { return m_server->serverPort(); }
    QUrl url(const QString &path = QStringLiteral("/")) const;
    QUrl secureUrl(const QString &path = QStringLiteral("/")) const;

    int connections() const { return m_connections; }
    const QByteArray &request() const { return m_request; } ///< head of the last request
    const QByteArray &received() const { return m_received; } ///< what came behind it
    QTcpSocket *socket() const { return m_socket; } ///< of the last connection

    /// The 101 that belongs to `request`. `headers`: more lines, each with its line end.
    static QByteArray upgrade(const QByteArray &request, const QByteArray &headers = {});
    /// Ends the connection with RST.
    static void reset(QTcpSocket &socket);
    /// Ends only the server's direction (FIN).
    static void halfClose(QTcpSocket &socket);

signals:
    void receivedMore();
    void disconnected();

private:
    void accept();

    Script m_script;
    std::unique_ptr<QTcpServer> m_server;
    QTcpSocket *m_socket = nullptr;
    int m_connections = 0;
    QByteArray m_request;
    QByteArray m_received;
};

} // namespace telltale::test
