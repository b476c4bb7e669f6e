// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/event.h"
#include "app/wire/happening.h"

#include <QUrl>

#include <vector>

namespace telltale::exchange {

/// Where a connection goes, as far as another program must be told.
struct WebsocatTarget {
    QUrl url;
    wire::Headers headers; ///< additional ones of the upgrade
    QStringList subprotocols;
    bool acceptBadCertificate = false;
};

/// Whether the event is a message that a client sent in a data frame, so that it can be sent again.
bool isSentMessage(const decode::Event &event);

/// A command for a POSIX shell that connects with websocat (1.x), sends the messages among `events` that were sent, in their order, and
/// goes on printing what comes back:
///
///     printf '%s\n' '{"id":1,"connect":{}}' | websocat -n --protocol centrifuge-json ws://localhost:8000/connection/websocket
///
/// Text that the shell or a terminal could take for something else is escaped, so that pasting it never runs or hides anything; binary
/// messages go as Base64. Unless `showSecrets`, the secrets in messages, the values of headers and what a URL carries beside its path
/// are five dots. Without a sent message the command only connects. A text message with a NUL byte, which no shell can pass on, is sent
/// as binary.
QByteArray websocatCommand(const WebsocatTarget &target, const std::vector<decode::Event> &events, bool showSecrets);

} // namespace telltale::exchange
