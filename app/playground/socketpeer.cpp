// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/socketpeer.h"

#include "app/wire/framewriter.h"

#include <QTcpSocket>
#include <QTimer>
#include <QWebSocket>

namespace telltale::playground {

namespace {

constexpr int AnswerTimeMs = 2000; ///< how long a client may take to answer a close frame
constexpr qint64 MostUnread = 16 << 20; ///< a client that lets more than this pile up is dropped

}

SocketPeer::SocketPeer(QWebSocket *socket, QTcpSocket *tcp, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_tcp(tcp)
{
    socket->setParent(this);
    connect(socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        if (!m_ended)
            emit received(text.toUtf8(), true);
    });
    connect(socket, &QWebSocket::binaryMessageReceived, this, [this](const QByteArray &bytes) {
        if (!m_ended)
            emit received(bytes, false);
    });
    connect(socket, &QWebSocket::disconnected, this, [this] {
        m_ended = true;
        // Later: a scenario may be walking through its peers while one of them ends.
        QMetaObject::invokeMethod(this, [this] {
            emit gone();
            deleteLater();
        }, Qt::QueuedConnection);
    }, Qt::SingleShotConnection);
}

void SocketPeer::sendText(const QByteArray &utf8)
{
    if (isReading())
        m_socket->sendTextMessage(QString::fromUtf8(utf8));
}

void SocketPeer::sendBinary(const QByteArray &bytes)
{
    if (isReading())
        m_socket->sendBinaryMessage(bytes);
}

void SocketPeer::ping()
{
    if (!m_ended)
        m_socket->ping();
}

void SocketPeer::close(quint16 code, const QByteArray &reason)
{
    if (m_ended || !m_tcp)
        return;
    stopReading();
    m_tcp->write(wire::serverFrame(wire::Opcode::Close, closePayload(code, reason)));
    m_tcp->flush();
    // RFC 6455 section 7.1.1: the server ends TCP, after the client's close frame or when it waited long enough.
    connect(m_tcp, &QTcpSocket::readyRead, m_tcp, [tcp = m_tcp.data()] {
        tcp->readAll();
        tcp->disconnectFromHost();
    });
    QTimer::singleShot(AnswerTimeMs, m_tcp, [tcp = m_tcp.data()] { tcp->disconnectFromHost(); });
}

void SocketPeer::drop()
{
    if (m_ended || !m_tcp)
        return;
    stopReading();
    m_tcp->disconnectFromHost();
}

void SocketPeer::after(int milliseconds, std::function<void()> action)
{
    QTimer::singleShot(milliseconds, this, [this, action = std::move(action)] {
        if (!m_ended)
            action();
    });
}

bool SocketPeer::isReading()
{
    if (!m_ended && m_tcp && m_tcp->bytesToWrite() > MostUnread)
        drop();
    return !m_ended && m_tcp;
}

void SocketPeer::stopReading()
{
    m_ended = true;
    // QWebSocket would answer the client's close frame with a second one of its own; it may be in the middle of reading.
    disconnect(m_tcp, &QTcpSocket::readyRead, m_socket, nullptr);
    m_tcp->readAll();
}

} // namespace telltale::playground
