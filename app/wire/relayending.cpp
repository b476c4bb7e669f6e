// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How a relay ends: who went first, what was still owed, and what the wire showed of it.
#include "app/wire/relay.h"

#include <QSslSocket>

namespace telltale::wire {

namespace {

constexpr int AnswerMs = 5000; ///< for the server to answer a close frame
constexpr int GoodbyeMs = 2000; ///< for the server to end TCP after both close frames (RFC 6455 section 7.1.1)
constexpr int HalfClosedMs = 1000; ///< for the client to answer a server that already ended its direction

bool isTlsError(QAbstractSocket::SocketError error)
{
    return error == QAbstractSocket::SslHandshakeFailedError || error == QAbstractSocket::SslInternalError
        || error == QAbstractSocket::SslInvalidUserDataError;
}

} // namespace

/// Ends what the two sides have said good-bye to, even if the server keeps the connection.
void Relay::watchClosing()
{
    if (m_stream.isOpen() || m_stream.isRefused())
        m_deadline.stop();
    const bool in = m_stream.isClosed(Direction::In);
    const bool out = m_stream.isClosed(Direction::Out);
    if (m_phase == Phase::HalfClosed) {
        if (out)
            finish(Ending::Cause::Eof, m_lingerText);
        return;
    }
    if (in && out) {
        m_lingerCause = Ending::Cause::Closed;
        m_lingerText = QStringLiteral("both sides sent a close frame; the server then kept the TCP connection open");
        if (!m_linger.isActive() || m_linger.interval() != GoodbyeMs)
            m_linger.start(GoodbyeMs);
    } else if (out && !m_linger.isActive()) {
        m_lingerCause = Ending::Cause::Timeout;
        m_lingerText = QStringLiteral("the server did not answer the close frame within %1 s").arg(AnswerMs / 1000);
        m_linger.start(AnswerMs);
    } else if (m_stream.isRefused() && !clientThere()) {
        finish(Ending::Cause::Eof, QStringLiteral("the client ended the connection after the refusal"));
    }
}

void Relay::onClientGone()
{
    if (m_phase == Phase::Ended)
        return;
    if (m_phase == Phase::Connecting) {
        finish(Ending::Cause::Cancelled, QStringLiteral("the client gave up while connecting"));
        return;
    }
    pump(Direction::Out, true);
    if (m_phase == Phase::Ended)
        return;
    if (m_phase == Phase::HalfClosed) {
        finish(Ending::Cause::Eof, m_lingerText);
    } else if (m_stream.isRefused()) {
        finish(Ending::Cause::Eof, QStringLiteral("the client ended the connection after the refusal"));
    } else if (m_stream.isOpen() && !m_stream.isClosed(Direction::Out)) {
        finish(Ending::Cause::Eof, QStringLiteral("the client ended the TCP connection without a close frame"));
    } else if (m_stream.isUpgrading()) {
        // The server may have more to say, such as why it will not talk.
        const bool foreign = m_stream.hasForeignText();
        m_lingerCause = foreign ? Ending::Cause::Eof : Ending::Cause::Cancelled;
        m_lingerText = foreign ? QStringLiteral("the client gave up: what the server said is no answer to an upgrade")
                               : QStringLiteral("the client gave up before the server answered");
        m_linger.start(foreign ? GoodbyeMs : 0);
    } else {
        pump(Direction::In); // the rest of a refusal, or of the closing handshake; a timer bounds both
    }
}

void Relay::onServerError()
{
    // While connected, `disconnected` follows and has the rest of the bytes.
    if (m_phase == Phase::Connecting)
        serverGone();
}

void Relay::onServerGone()
{
    if (m_phase == Phase::Ended || m_phase == Phase::HalfClosed)
        return;
    pump(Direction::In, true);
    // TLS may still have to decrypt what it held back for a full buffer.
    QTimer::singleShot(0, this, &Relay::serverGone);
}

void Relay::serverGone()
{
    if (m_phase == Phase::Ended || m_phase == Phase::HalfClosed)
        return;
    const QAbstractSocket::SocketError error = m_server->error();
    const QString words = m_server->errorString();
    if (m_phase == Phase::Connecting) {
        if (!m_certificateErrors.isEmpty())
            finish(Ending::Cause::TlsFailure, m_certificateErrors.join(u'\n'));
        else if (isTlsError(error))
            finish(Ending::Cause::TlsFailure, QStringLiteral("TLS failed: ") + words);
        else if (m_tls && m_tls->mode() == QSslSocket::SslClientMode && error == QAbstractSocket::RemoteHostClosedError)
            finish(Ending::Cause::TlsFailure, QStringLiteral("the server ended the connection during the TLS handshake"));
        else if (error == QAbstractSocket::SocketTimeoutError)
            finish(Ending::Cause::Timeout, words);
        else
            finish(Ending::Cause::ConnectFailed, words);
        return;
    }
    pump(Direction::In, true);
    if (m_phase == Phase::Ended)
        return;
    if (isTlsError(error)) {
        finish(Ending::Cause::TlsFailure, QStringLiteral("TLS failed: ") + words);
    } else if (m_probe.wasReset()) {
        finish(Ending::Cause::Reset, QStringLiteral("the server reset the TCP connection"));
    } else if (error == QAbstractSocket::SocketTimeoutError) {
        finish(Ending::Cause::Timeout, words);
    } else if (error != QAbstractSocket::RemoteHostClosedError) {
        finish(Ending::Cause::Reset, words);
    } else {
        m_lingerText = QStringLiteral("the server ended the TCP connection");
        const bool clientOwesAnswer = m_stream.isClosed(Direction::In) && !m_stream.isClosed(Direction::Out);
        if (clientOwesAnswer && !m_tls && clientThere() && m_probe.isHalfClosed()) {
            m_phase = Phase::HalfClosed;
            m_lingerCause = Ending::Cause::Eof;
            m_linger.start(HalfClosedMs);
            pump(Direction::Out);
        } else {
            finish(Ending::Cause::Eof, m_lingerText);
        }
    }
}

/// Nobody is found silent while held: nobody listens.
void Relay::onLingerEnd()
{
    if (m_held)
        m_linger.start();
    else
        finish(m_lingerCause, m_lingerText);
}

void Relay::onDeadline()
{
    if (m_held && m_phase == Phase::Relaying) {
        m_deadline.start();
        return;
    }
    QString phase = QStringLiteral("the server did not answer the upgrade request");
    if (m_phase == Phase::Connecting) {
        const bool tcp = m_server->state() == QAbstractSocket::ConnectedState;
        phase = tcp ? QStringLiteral("the TLS handshake did not come to its end") : QStringLiteral("no connection");
    }
    finish(Ending::Cause::Timeout, QStringLiteral("%1 within %2 ms").arg(phase).arg(m_upstream.connectTimeoutMs));
}

void Relay::abort()
{
    if (m_phase == Phase::Ended)
        return;
    if (m_stream.isOpen() || m_stream.isRefused())
        finish(Ending::Cause::Eof, QStringLiteral("you ended the connection"));
    else
        finish(Ending::Cause::Cancelled, QStringLiteral("you cancelled the connection"));
}

void Relay::finish(Ending::Cause cause, const QString &text)
{
    if (m_phase == Phase::Ended)
        return;
    m_phase = Phase::Ended;
    m_deadline.stop();
    m_linger.stop();
    m_probe.release();
    if (m_server) {
        m_server->disconnect(this);
        // What was written but not sent goes out with disconnectFromHost(); a connection not yet made is dropped.
        if (m_server->state() == QAbstractSocket::ConnectedState)
            m_server->disconnectFromHost();
        else
            m_server->abort();
    }
    lookAtClock();
    m_stream.end(cause, text);
    answerFailure(cause, text);
    if (m_client) {
        m_client->disconnect(this);
        m_client->disconnectFromHost();
    }
}

/// A client that was promised an upgrade must not be left without any answer.
void Relay::answerFailure(Ending::Cause cause, const QString &text)
{
    if (!clientThere() || m_answeredClient || m_stream.isOpen())
        return;
    const QByteArray body = text.toUtf8() + '\n';
    const QByteArray status = cause == Ending::Cause::Timeout ? "504 Gateway Timeout" : "502 Bad Gateway";
    m_client->write("HTTP/1.1 " + status + "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: "
                    + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
}

} // namespace telltale::wire
