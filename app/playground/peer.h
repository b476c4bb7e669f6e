// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <functional>

namespace telltale::playground {

/// One client of a scenario, from the finished upgrade to the end of its connection: what a scenario can do to it. Who it really is, a
/// client on the network (SocketPeer) or a rehearsal without one (Rehearsal), makes no difference to the scenario.
class Peer {
public:
    virtual ~Peer() = default;

    static constexpr quint16 NoCode = 1005; ///< as a close code: an empty close frame

    virtual void sendText(const QByteArray &utf8) = 0;
    virtual void sendBinary(const QByteArray &bytes) = 0;
    virtual void ping() = 0;

    /// Sends a close frame with any code, legal or not; the reason is cut at 123 bytes. Then the connection is over.
    virtual void close(quint16 code, const QByteArray &reason = {}) = 0;
    /// Ends the connection without a close frame.
    virtual void drop() = 0;
    /// True from close() or drop() on: nothing is sent or received any more.
    virtual bool ended() const = 0;

    /// Runs `action` later, unless the connection has ended by then.
    virtual void after(int milliseconds, std::function<void()> action) = 0;

protected:
    /// The payload of that close frame.
    static QByteArray closePayload(quint16 code, const QByteArray &reason);

    Peer() = default;
    Q_DISABLE_COPY_MOVE(Peer)
};

} // namespace telltale::playground
