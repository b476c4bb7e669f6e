// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawserver.h"

#include <QCryptographicHash>

#include <sys/socket.h>

namespace telltale::test {

RawServer::RawServer(Script script, std::unique_ptr<QTcpServer> server)
    : m_script(std::move(script))
    , m_server(server ? std::move(server) : std::make_unique<QTcpServer>())
{
    // pendingConnectionAvailable would be the same for a plain server, but TLS ones announce a connection only with it.
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &RawServer::accept);
    m_server->listen(QHostAddress::LocalHost);
}

QUrl RawServer::url(const QString &path) const
{
    return QUrl(QStringLiteral("ws://127.0.0.1:%1%2").arg(QString::number(port()), path));
}

QUrl RawServer::secureUrl(const QString &path) const
{
    return QUrl(QStringLiteral("wss://127.0.0.1:%1%2").arg(QString::number(port()), path));
}

void RawServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        m_socket = socket;
        ++m_connections;
        m_request.clear();
        m_received.clear();
        const auto read = [this, socket, scripted = false]() mutable {
            m_received += socket->readAll();
            if (!scripted) {
                const qsizetype end = m_received.indexOf("\r\n\r\n");
                if (end < 0)
                    return;
                m_request = m_received.left(end + 4);
                m_received.remove(0, end + 4);
                scripted = true;
                m_script(*socket, m_request);
            }
            emit receivedMore();
        };
        connect(socket, &QTcpSocket::readyRead, this, read);
        connect(socket, &QTcpSocket::disconnected, this, &RawServer::disconnected);
        if (socket->bytesAvailable() > 0)
            emit socket->readyRead();
    }
}

QByteArray RawServer::upgrade(const QByteArray &request, const QByteArray &headers)
{
    const QByteArray name = "Sec-WebSocket-Key: ";
    const qsizetype start = request.indexOf(name) + name.size();
    const QByteArray key = request.mid(start, request.indexOf('\r', start) - start);
    const QByteArray accept = QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1).toBase64();
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + accept + "\r\n" + headers
        + "\r\n";
}

void RawServer::reset(QTcpSocket &socket)
{
    const linger now{1, 0};
    setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    socket.flush();
    socket.abort();
}

void RawServer::halfClose(QTcpSocket &socket)
{
    socket.flush();
    shutdown(int(socket.socketDescriptor()), SHUT_WR);
}

} // namespace telltale::test
