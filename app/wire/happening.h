// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/frame.h"

#include <QList>
#include <QPair>
#include <QUrl>

#include <optional>
#include <variant>

/// What can be seen of one WebSocket connection, in order: this is all that the layers above know of the wire. A live
/// connection yields it through the tap, a recorded conversation through app/exchange.
namespace telltale::wire {

using Headers = QList<QPair<QByteArray, QByteArray>>; ///< in order, with duplicates, case as sent

/// The value of the first header called `name` (any case), or a null array.
QByteArray headerValue(const Headers &headers, QByteArrayView name);

/// Something worth a row that carries no bytes: connecting, resolved, proxy, TLS established.
struct Notice {
    QString text;
};

/// The upgrade succeeded (or, in a recording, how the connection was opened).
struct Opening {
    QUrl url; ///< of the upstream server, credentials removed
    QByteArray subprotocol; ///< chosen by the server; in a recording also what was asked for
    Headers request;
    Headers response;
};

/// The upgrade was answered with anything but 101, or with a 101 that RFC 6455 does not allow.
struct Refusal {
    int status = 0;
    QByteArray phrase;
    Headers headers;
    QByteArray body; ///< at most 64 KiB are kept
    bool bodyCut = false;
    QStringList findings; ///< why a 101 was not accepted
};

/// What one side delivered to the other: a whole data message (put together from its fragments and inflated), or one
/// control frame. Reserved opcodes come as deliveries of their own, with findings.
struct Delivery {
    Direction direction = Direction::In;
    Opcode opcode = Opcode::Text; ///< of the first frame
    QByteArray payload;
    int frames = 1; ///< how many frames it took
    bool compressed = false; ///< permessage-deflate; `payload` is inflated
    bool complete = true; ///< false: the connection ended, or a new message began, inside it
    quint8 rsv = 0;
    bool masked = false;
    QByteArray header; ///< header bytes of the first frame; empty in a recording
    qint64 wireSize = 0; ///< bytes on the wire, headers included; 0 in a recording
    QStringList findings; ///< what RFC 6455 (or 7692) forbids about it, sentences
};

/// Bytes that are no frame: text before the upgrade, bytes after a close frame, the rest of a broken stream.
struct Garbage {
    Direction direction = Direction::In;
    QByteArray bytes; ///< at most 64 KiB are kept
    QString reason;
};

/// How the TCP connection to the server ended, and what the wire showed before. Comes once, last.
struct Ending {
    enum class Cause {
        Closed, ///< after close frames
        Eof, ///< TCP ended in order but without a close frame
        EofInsideFrame,
        Reset,
        Timeout, ///< no answer, or the peer fell silent
        TlsFailure, ///< alert or failed handshake: 1015
        ConnectFailed, ///< never connected: refused, unreachable, unknown host
        Cancelled, ///< the user gave up
    };
    Cause cause = Cause::Eof;
    std::optional<Direction> closedFirst; ///< who sent the first close frame
    bool answered = false; ///< the other side sent a close frame, too
    QString text; ///< what the system reported, in words; certificate errors with their chain
};

using Happening = std::variant<Notice, Opening, Refusal, Delivery, Garbage, Ending>;

} // namespace telltale::wire
