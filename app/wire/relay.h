// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/wire/handshake.h"
#include "app/wire/probe.h"
#include "app/wire/stream.h"
#include "app/wire/upstream.h"

#include <QObject>
#include <QSslError>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

class QSslSocket;

namespace telltale::wire {

/// The two sockets of a tap and the bytes between them: client (plain, loopback) and server (plain or TLS, maybe through a
/// proxy). Everything that passes goes through handOn(), so that it is told exactly as it went on.
///
/// The Ending is about the connection to the server, whatever the client does. One thread; ends once; after that it is inert.
class Relay : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 BufferSize = qint64(1) << 20; ///< in each direction and on each side; the one to write may be exceeded by a piece
    static constexpr qsizetype Piece = 256 << 10; ///< read at once; small enough to stay in the processor's cache until it is written on

    using Glance = std::function<bool(const FrameView &, Time)>;

    Relay(const Upstream &upstream, Clock clock);
    ~Relay() override;

    /// `request` is the client's upgrade request, `early` what it sent behind it, `tapUrl` what it takes the server for.
    void start(std::unique_ptr<QTcpSocket> client, const HttpHead &request, const QByteArray &early, const QUrl &tapUrl);
    void setGlance(Glance glance);
    void setHeld(bool held);
    bool isHeld() const { return m_held; }
    void abort();
    void sendFrame(Opcode opcode, const QByteArray &payload);
    qint64 bufferedBytes() const;

signals:
    void happened(const telltale::wire::Happening &happening, telltale::Time time);
    void certificateRefused(const QString &host, const QStringList &errors, const QStringList &chain);

private:
    enum class Phase { Idle, Connecting, Relaying, HalfClosed, Ended };

    void connectToServer();
    void connectTls();
    void onSslErrors(const QList<QSslError> &errors);
    void established();
    void pump(Direction direction, bool all = false);
    bool mayRead(Direction direction) const;
    void handOn(Direction direction, QByteArrayView bytes, qsizetype padding = 0);
    bool writeToServer(QByteArrayView bytes);
    void writeToClient(QByteArrayView bytes);
    void lookAtClock() { m_now = m_clock(); }
    void sendOwnFrames();
    void watchClosing();
    void onClientGone();
    void onServerGone();
    void onServerError();
    void serverGone();
    void onDeadline();
    void finish(Ending::Cause cause, const QString &text);
    void answerFailure(Ending::Cause cause, const QString &text);
    void note(const QString &text);
    void onLingerEnd();
    bool clientThere() const { return m_client && m_client->state() == QAbstractSocket::ConnectedState; }
    QString serverName() const;

    Upstream m_upstream;
    Clock m_clock;
    Time m_now = 0; ///< when the bytes at hand were read, or what is told happened
    Stream m_stream;
    Phase m_phase = Phase::Idle;
    std::unique_ptr<QTcpSocket> m_client;
    std::unique_ptr<QTcpSocket> m_server;
    QSslSocket *m_tls = nullptr; ///< m_server, if it is one
    Probe m_probe;
    QByteArray m_request; ///< rewritten, with what the client sent behind it
    std::vector<char> m_buffer; ///< what was read last, and room behind it
    bool m_pumpingIn = false;
    bool m_pumpingOut = false;
    bool m_held = false;
    QTimer m_deadline; ///< until the upgrade is answered
    QTimer m_linger; ///< for the end of the closing handshake
    Ending::Cause m_lingerCause = Ending::Cause::Closed;
    QString m_lingerText;
    QList<QPair<Opcode, QByteArray>> m_ownFrames; ///< wait for a frame boundary of the client's stream
    bool m_dropOut = false; ///< a close frame of our own was sent: nothing of the client's may follow
    bool m_answeredClient = false; ///< something was written to it
    QStringList m_certificateErrors;
};

} // namespace telltale::wire
