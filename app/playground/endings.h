// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

class QTcpSocket;

namespace telltale::playground {

/// One way in which a connection can end or break, as the bytes a server writes. Played after the upgrade, one ordinary
/// text message ("the next thing is NAME") and a short pause.
struct Ending {
    enum class Then {
        Wait, ///< keep TCP open until the client answers or ends it, or for a while
        Finish, ///< end TCP in order (FIN)
        Reset, ///< end TCP with RST
        Refuse, ///< no upgrade at all: `bytes` are the HTTP answer
        Instead, ///< `bytes` come instead of the answer to the upgrade
    };
    QString name;
    QByteArray bytes;
    Then then = Then::Wait;
};

/// All of them: the thirteen that Telltale must show as the wire had them, then some more.
///
///     tcp-drop  empty-close  close-1005  close-999  close-3500  close-4999  close-bad-utf8  close-one-byte
///     reserved-opcode-3  masked-server-frame  rsv1  close-200-byte-reason  http-401
///     reset  eof-inside-frame  non-minimal-length  bytes-after-close  text-before-upgrade
const QList<Ending> &endings();

/// Answers the upgrade that carried `key` and plays `ending` on `socket`, which must live in an event loop.
void play(const Ending &ending, const QByteArray &key, QTcpSocket *socket);

} // namespace telltale::playground
