// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/wire/happening.h"
#include "app/wire/upstream.h"

#include <QObject>

#include <memory>

class QTcpServer;

namespace telltale::wire {

/// A relay on loopback, one per connection: the client connects to localUrl(), the tap connects to the upstream server,
/// copies the bytes of both directions and tells what was on the wire.
///
/// - Listens on 127.0.0.1 only, on an ephemeral port, and takes exactly the one connection whose request target is the one-time
///   token in localUrl(); any other is answered 403 and dropped.
/// - Rewrites `Host`, `Origin` (only if the client sent one that names the tap) and the request target, and nothing else. All
///   later bytes are handed on unchanged, also those that its parser finds malformed.
/// - TLS to the server is its own (verification on by default); the client side is plain.
/// - Backpressure goes both ways: at most 1 MiB is buffered in each direction.
///
/// Lives on the thread that made it, which needs an event loop. Time stamps are from `clock`.
class Tap : public QObject {
    Q_OBJECT

public:
    Tap(Upstream upstream, Clock clock, QObject *parent = nullptr);
    ~Tap() override;

    /// Starts to listen. The upstream connection is made when the client's upgrade request has come.
    Result<QUrl> listen();
    /// Ends both sides at once, as the user asked: Ending::Cancelled if nothing had been established.
    void abort();

signals:
    /// All that is seen, in order; the last is an Ending.
    void happened(const telltale::wire::Happening &happening, telltale::Time time);
    /// The certificate was not accepted; the Ending that follows says so, too. `chain` is in words, a line each.
    void certificateRefused(const QString &host, const QStringList &errors, const QStringList &chain);

private:
    class Relay;
    std::unique_ptr<Relay> m_relay;
};

} // namespace telltale::wire
