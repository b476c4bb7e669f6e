// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawclient.h"

#include "app/wire/framewriter.h"

namespace telltale::test {

RawClient::RawClient(const QUrl &url, const QByteArray &headers)
{
    const QByteArray host = url.host().toLatin1() + ':' + QByteArray::number(url.port());
    const QByteArray request = "GET " + url.path().toLatin1() + " HTTP/1.1\r\nHost: " + host
        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + Key + "\r\nSec-WebSocket-Version: 13\r\n" + headers + "\r\n";
    m_socket.setReadBufferSize(64 << 10);
    connect(&m_socket, &QTcpSocket::readyRead, this, &RawClient::read);
    connect(&m_socket, &QTcpSocket::connected, this, [this, request] { m_socket.write(request); });
    m_socket.connectToHost(url.host(), quint16(url.port()));
}

void RawClient::resume()
{
    reads = true;
    read();
}

void RawClient::read()
{
    if (!reads)
        return;
    m_received += m_socket.readAll();
    if (m_parsed < 0) {
        const qsizetype end = m_received.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        m_parsed = end + 4;
    }
    QByteArrayView fresh = QByteArrayView(m_received).sliced(m_parsed);
    m_parsed = m_received.size();
    while (auto frame = m_parser.read(fresh)) {
        if (frame->opcode == wire::Opcode::Close && answersClose) {
            m_socket.write(wire::clientFrame(wire::Opcode::Close, frame->payload.left(2)));
            m_socket.disconnectFromHost();
            return;
        }
    }
}

} // namespace telltale::test
