// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace telltale {

/// What an event is: a closed list, spelled the same in the window, the filter, the command line and the
/// catalogue.
enum class Kind {
    Request, ///< sent to get something done
    Reply, ///< the answer to a request
    Push, ///< sent by the other side unasked
    Ping,
    Pong,
    Info, ///< something said about the connection or the server, nothing to do
    Error, ///< a system reports a failure
    Unsubscribed, ///< the server ended a subscription, with a code
    Close, ///< the connection ended: a close frame, a drop (1006), a TLS failure (1015)
    Refused, ///< the HTTP upgrade was answered with anything but 101
    Malformed, ///< bytes that the protocol does not allow
    Note, ///< something that happened to the connection: connecting, connected, ended
};

inline constexpr std::array kinds { Kind::Request, Kind::Reply, Kind::Push, Kind::Ping, Kind::Pong, Kind::Info,
    Kind::Error, Kind::Unsubscribed, Kind::Close, Kind::Refused, Kind::Malformed, Kind::Note };

/// The kind's one spelling: `request`, `reply`, … A static Latin-1 text.
QLatin1String kindName(Kind kind);
std::optional<Kind> kindFromName(QStringView name);

} // namespace telltale
