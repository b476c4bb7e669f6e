// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/playground/peer.h"

#include <QObject>
#include <QPointer>

class QTcpSocket;
class QWebSocket;

namespace telltale::playground {

/// A client on the network. Messages go through QWebSocket; ends are written on the TCP socket below it, because QWebSocket cannot send
/// an empty close frame, cannot drop the connection without one, and does not wait for the client's answer.
/// Owns both sockets. Emits gone() once, then deletes itself.
class SocketPeer : public QObject, public Peer {
    Q_OBJECT

public:
    SocketPeer(QWebSocket *socket, QTcpSocket *tcp, QObject *parent);

    void sendText(const QByteArray &utf8) override;
    void sendBinary(const QByteArray &bytes) override;
    void ping() override;
    /// Waits a little for the client to answer, then ends TCP.
    void close(quint16 code, const QByteArray &reason = {}) override;
    void drop() override;
    bool ended() const override { return m_ended; }
    void after(int milliseconds, std::function<void()> action) override;

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
