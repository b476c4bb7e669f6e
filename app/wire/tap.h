// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/wire/frameview.h"
#include "app/wire/handshake.h"
#include "app/wire/happening.h"
#include "app/wire/upstream.h"

#include <QHash>
#include <QObject>
#include <QTcpServer>

#include <functional>
#include <memory>

namespace telltale::wire {

class Relay;

/// A relay on loopback, one per connection: the client connects to localUrl(), the tap connects to the upstream server,
/// copies the bytes of both directions and tells what was on the wire.
///
/// - Listens on 127.0.0.1 only, on an ephemeral port, and takes exactly the one connection whose request target is the one-time
///   token in localUrl(); any other is answered 403 and dropped.
/// - Rewrites `Host`, `Origin` (only if the client sent one that names the tap) and the request target, and nothing else. All
///   later bytes are handed on unchanged, also those that its parser finds malformed.
/// - TLS to the server is its own (verification on by default); the client side is plain.
/// - Backpressure goes both ways: at most 1 MiB is buffered in each direction.
/// - If the server cannot be reached, the client is answered 502 (504 after a time-out).
///
/// Lives on the thread that made it, which needs an event loop. Time stamps are from `clock`, which is read once for each piece of bytes
/// (at most 256 KiB): all that was read with one piece has one time. May be deleted at any time, but not from within its own signals.
class Tap : public QObject {
    Q_OBJECT

public:
    using Glance = std::function<bool(const FrameView &, Time)>;

    Tap(Upstream upstream, Clock clock, QObject *parent = nullptr);
    ~Tap() override;

    /// Starts to listen. The upstream connection is made when the client's upgrade request has come.
    Result<QUrl> listen();
    QUrl localUrl() const { return m_localUrl; } ///< after listen(); good for one connection
    /// Offers the server's plain frames to `glance`, in their place among what happened(); those that it takes are not told (see
    /// Stream::setGlance). Before listen().
    void setGlance(Glance glance);
    /// While held, nothing is read from either side, whose TCP connections then wait: nothing is lost, and no more than the buffers hold
    /// is kept. Frames of one's own still go out, behind what the client has written; an ending still comes, behind what is buffered;
    /// nobody is found silent. May be called from within happened() or a glance: the piece of bytes at hand is read to its end.
    void setHeld(bool held);
    /// Ends both sides at once, as the user asked: Ending::Cancelled if nothing had been established.
    void abort();
    /// Sends a masked frame to the server that the client did not write (it may be one that the client would refuse to
    /// write), at a frame boundary behind all that the client has written so far. Behind a close frame nothing of the
    /// client's is handed on. The server has 5 s to answer a close frame, whoever sent it.
    void sendFrame(Opcode opcode, const QByteArray &payload);
    /// Bytes that wait in the tap for a slow reader, both directions together.
    qint64 bufferedBytes() const;

signals:
    /// All that is seen, in order; the last is an Ending.
    void happened(const telltale::wire::Happening &happening, telltale::Time time);
    /// The certificate was not accepted; the Ending that follows says so, too. `chain` is in words, a line each.
    void certificateRefused(const QString &host, const QStringList &errors, const QStringList &chain);

private:
    void admit();
    void readRequest(QTcpSocket *client);
    void turnAway(QTcpSocket *client, const QByteArray &status);

    Upstream m_upstream;
    QByteArray m_target; ///< `/` and the token
    QUrl m_localUrl;
    QTcpServer m_server;
    QHash<QTcpSocket *, HttpHeadReader> m_waiting; ///< connected, request not yet read
    std::unique_ptr<Relay> m_relay;
};

} // namespace telltale::wire
