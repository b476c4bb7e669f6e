// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpSocket>
#include <QTest>

/// A WebSocket client that shows bytes: nothing is answered, nothing is interpreted but the length of a frame.
class RawClient {
public:
    explicit RawClient(quint16 port) { m_socket.connectToHost(QStringLiteral("127.0.0.1"), port); }

    bool request(const QByteArray &path, const QByteArray &more = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                                                                  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n")
    {
        if (!QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::ConnectedState; }))
            return false;
        m_socket.write("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + more + "\r\n");
        return true;
    }

    /// The answer's head, up to its empty line; taken off the front.
    QByteArray head()
    {
        wait([this] { return m_bytes.contains("\r\n\r\n"); });
        const qsizetype end = m_bytes.indexOf("\r\n\r\n");
        return end < 0 ? QByteArray() : take(end + 4);
    }

    /// The next frame, header and all; less if the connection ended.
    QByteArray frame()
    {
        wait([this] { return m_bytes.size() >= 2 && m_bytes.size() >= size(); });
        return m_bytes.size() < 2 ? QByteArray() : take(std::min(size(), m_bytes.size()));
    }
    QByteArray payload()
    {
        const QByteArray bytes = frame();
        return bytes.sliced(std::min<qsizetype>(bytes.size(), headerSize(bytes)));
    }

    /// The next `count` bytes; less if the connection ended.
    QByteArray bytes(qsizetype count)
    {
        wait([this, count] { return m_bytes.size() >= count; });
        return take(std::min(count, m_bytes.size()));
    }

    /// Everything until the server ends TCP.
    QByteArray rest()
    {
        wait([] { return false; });
        return m_bytes;
    }

    void send(const QByteArray &text, char opcode = 1)
    {
        // Masked with zeros: legal, and readable in a dump.
        QByteArray bytes(1, char(0x80 | opcode));
        if (text.size() < 126)
            bytes += char(0x80 | text.size());
        else
            bytes += QByteArray(1, char(0xFE)) + char(text.size() >> 8) + char(text.size() & 0xFF);
        m_socket.write(bytes + QByteArray(4, '\0') + text);
    }
    void write(const QByteArray &bytes) { m_socket.write(bytes); }
    bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    QAbstractSocket::SocketError error() const { return m_socket.error(); }

private:
    static constexpr int PatienceMs = 15'000;

    template<typename Condition>
    void wait(Condition done)
    {
        (void)QTest::qWaitFor([&] {
            m_bytes += m_socket.readAll();
            return done() || m_socket.state() == QAbstractSocket::UnconnectedState;
        }, PatienceMs);
        m_bytes += m_socket.readAll();
    }
    static qsizetype headerSize(const QByteArray &bytes) { return bytes.size() > 1 && (bytes[1] & 0x7F) == 126 ? 4 : 2; }
    qsizetype size() const
    {
        const int length = m_bytes[1] & 0x7F;
        return length < 126 ? 2 + length : m_bytes.size() < 4 ? 4 : 4 + (uchar(m_bytes[2]) << 8 | uchar(m_bytes[3]));
    }
    QByteArray take(qsizetype count)
    {
        const QByteArray front = m_bytes.first(count);
        m_bytes.remove(0, count);
        return front;
    }

    QTcpSocket m_socket;
    QByteArray m_bytes;
};
