// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/endings.h"

#include "app/playground/refusals.h"
#include "app/wire/handshake.h"

#include <QTcpSocket>
#include <QTimer>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace telltale::playground {

namespace {

using Then = Ending::Then;

constexpr int PauseMs = 50;
constexpr int PatienceMs = 3000; ///< for a client that does not answer

/// A text message of a server: header and payload, up to 125 bytes.
QByteArray message(const QByteArray &text)
{
    return "\x81" + QByteArray(1, char(text.size())) + text;
}

/// With SO_LINGER of no time, closing sends RST instead of FIN.
void reset(QTcpSocket *socket)
{
#ifdef Q_OS_UNIX
    const linger none { 1, 0 };
    setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
#endif
    socket->abort();
}

void conclude(const Ending &ending, QTcpSocket *socket)
{
    socket->write(ending.bytes);
    socket->flush();
    if (ending.then == Then::Reset)
        return reset(socket);
    if (ending.then == Then::Finish)
        return socket->disconnectFromHost();
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->disconnectFromHost(); });
    QTimer::singleShot(PatienceMs, socket, [socket] { socket->disconnectFromHost(); });
}

} // namespace

const QList<Ending> &endings()
{
    // Written out byte by byte (RFC 6455 section 5.2): 88 = close, 81 = text, 83 = reserved opcode 3; then the length.
    static const QList<Ending> all {
        { QStringLiteral("tcp-drop"), {}, Then::Finish },
        { QStringLiteral("empty-close"), QByteArrayLiteral("\x88\x00") },
        { QStringLiteral("close-1005"), QByteArrayLiteral("\x88\x02\x03\xed") },
        { QStringLiteral("close-999"), QByteArrayLiteral("\x88\x02\x03\xe7") },
        { QStringLiteral("close-3500"), QByteArrayLiteral("\x88\x0f\x0d\xac" "invalid token") },
        { QStringLiteral("close-4999"), QByteArrayLiteral("\x88\x02\x13\x87") },
        { QStringLiteral("close-bad-utf8"), QByteArrayLiteral("\x88\x06\x03\xe8" "a\xff\xfe" "b") },
        { QStringLiteral("close-one-byte"), QByteArrayLiteral("\x88\x01\x03") },
        { QStringLiteral("reserved-opcode-3"), QByteArrayLiteral("\x83\x02" "hi") },
        { QStringLiteral("masked-server-frame"), QByteArrayLiteral("\x81\x82\x01\x02\x03\x04" "\x69\x6b") }, // "hi"
        { QStringLiteral("rsv1"), QByteArrayLiteral("\xc1\x02" "hi") },
        { QStringLiteral("close-200-byte-reason"), QByteArrayLiteral("\x88\x7e\x00\xca\x0f\xa0") + QByteArray(200, 'x') },
        { QStringLiteral("http-401"), refusal(401), Then::Refuse },
        { QStringLiteral("reset"), {}, Then::Reset },
        { QStringLiteral("eof-inside-frame"), QByteArrayLiteral("\x81\x0a" "half"), Then::Finish },
        { QStringLiteral("non-minimal-length"), QByteArrayLiteral("\x81\x7e\x00\x02" "hi") },
        { QStringLiteral("bytes-after-close"), QByteArrayLiteral("\x88\x05\x03\xe8" "bye" "\x81\x04" "late") },
        { QStringLiteral("text-before-upgrade"), QByteArrayLiteral("INFO {\"server_id\":\"playground\",\"version\":\"2.10.0\"} \r\n"), Then::Instead },
    };
    return all;
}

void play(const Ending &ending, const QByteArray &key, QTcpSocket *socket)
{
    if (ending.then == Then::Refuse || ending.then == Then::Instead) {
        socket->write(ending.bytes);
        socket->disconnectFromHost();
        return;
    }
    socket->write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
        + wire::acceptFor(key) + "\r\n\r\n");
    socket->write(message("the next thing is " + ending.name.toUtf8()));
    QTimer::singleShot(PauseMs, socket, [ending, socket] {
        socket->readAll(); // an answer is what comes from now on
        conclude(ending, socket);
    });
}

} // namespace telltale::playground
