// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/decoder.h"
#include "app/wire/framewriter.h"
#include "app/wire/tap.h"

#include <QTcpSocket>
#include <QTest>

#include <deque>

namespace telltale::test {

/// Bytes through the tap to a server, for what a well-behaved client does not send; it answers nothing, no ping and no close either.
class TappedClient {
public:
    static constexpr int PatienceMs = 20000;
    static inline const QByteArray Request = "GET / HTTP/1.1\r\nHost: node\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                             "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";

    TappedClient(const QUrl &url, const protocol::System *system, const QByteArray &request = Request);

    bool open() { return wait([this] { return m_opened; }); }
    bool waitForEnd() { return wait([this] { return m_ended; }); } ///< of the connection; or for a refusal
    template<typename Condition>
    bool wait(const Condition &condition) { return QTest::qWaitFor(condition, PatienceMs); }

    void send(wire::FrameShape shape, const QByteArray &payload); ///< masked
    void write(const QByteArray &bytes) { m_socket.write(bytes); }

    const std::deque<decode::Event> &events() const { return m_events; }
    /// Rows that were held back for more of the same (decode::Repeats), with nothing to follow.
    void release() { take(m_decoder.release()); }
    /// What was on the wire, before rows are made of it.
    const std::deque<std::pair<Time, wire::Happening>> &happenings() const { return m_happenings; }

private:
    void take(std::vector<decode::Event> events);

    decode::Decoder m_decoder;
    wire::Tap m_tap;
    QTcpSocket m_socket;
    std::deque<decode::Event> m_events;
    std::deque<std::pair<Time, wire::Happening>> m_happenings;
    int m_frame = 0;
    bool m_opened = false;
    bool m_ended = false;
};

} // namespace telltale::test
