// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/frameparser.h"

#include <QObject>
#include <QTcpSocket>
#include <QUrl>

#include <optional>

namespace telltale::test {

/// A WebSocket client that does only what it is told: sends an upgrade request, keeps what comes back, and answers a close
/// frame with the same code unless told not to.
class RawClient : public QObject {
    Q_OBJECT

public:
    explicit RawClient(const QUrl &url, const QByteArray &headers = {});

    void write(const QByteArray &bytes) { m_socket.write(bytes); }
    const QByteArray &received() const { return m_received; } ///< all of it, the head of the answer too
    QTcpSocket &socket() { return m_socket; }

    bool answersClose = true;
    bool reads = true; ///< switch on again with resume()
    void resume();

    static inline const QByteArray Key = "dGhlIHNhbXBsZSBub25jZQ==";

private:
    void read();

    QTcpSocket m_socket;
    QByteArray m_received;
    qsizetype m_parsed = -1; ///< how far the frames in m_received are read
    wire::FrameParser m_parser{wire::Direction::In};
};

} // namespace telltale::test
