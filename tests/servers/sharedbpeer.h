// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/peer.h"

namespace telltale::test {

/// Why the server of tests/servers/sharedb cannot be run; empty if it can.
inline QString missingShareDb()
{
    const QString server = Peer::file(QStringLiteral("sharedb/server.js"));
    return Peer::missing(QStringLiteral("ShareDB"), {server, Peer::file(QStringLiteral("sharedb/node_modules/sharedb"))});
}

/// Its arguments are told at the top of server.js.
inline bool startShareDb(Peer &peer, const QStringList &arguments = {})
{
    return peer.start(QStringLiteral("node"), QStringList {Peer::file(QStringLiteral("sharedb/server.js"))} + arguments);
}

} // namespace telltale::test
