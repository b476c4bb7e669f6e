// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <functional>

class QTcpSocket;
class QWebSocket;

namespace telltale::playground {

/// One client of a scenario, from the finished upgrade to the end of its TCP connection. Messages go through
/// QWebSocket; ends are written on the TCP socket below it, because QWebSocket cannot send an empty close frame, cannot
/// drop the connection without one, and does not wait for the client's answer.
/// Owns both sockets. Emits gone() once, then deletes itself.
class Peer : public QObject {
    Q_OBJECT

public:
    static constexpr quint16 NoCode = 1005; ///< as a close code: an empty close frame

    Peer(QWebSocket *socket, QTcpSocket *tcp, QObject *parent);

    void sendText(const QByteArray &utf8);
    void sendBinary(const QByteArray &bytes);
    void ping();

    /// Writes a close frame with any code, legal or not, then waits a little for the client to answer and ends TCP.
    void close(quint16 code, const QByteArray &reason = {});
    /// Ends TCP without a close frame.
    void drop();
    /// True from close() or drop() on: nothing is sent or received any more.
    bool ended() const { return m_ended; }

    /// Runs `action` later, unless the connection has ended by then.
    void after(int milliseconds, std::function<void()> action);

signals:
    void received(const QByteArray &message, bool isText);
    void gone();

private:
    bool isReading();
    void stopReading();

    QPointer<QWebSocket> m_socket;
    QPointer<QTcpSocket> m_tcp;
    bool m_ended = false;
};

} // namespace telltale::playground
