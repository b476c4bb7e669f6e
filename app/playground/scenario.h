// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/playground/peer.h"
#include "app/playground/provocation.h"

#include <memory>
#include <vector>

namespace telltale::playground {

/// What one path of the playground plays: a server of one system, shared by all connections of that path. Any message
/// may come in at any time; what a real server would refuse is refused as the wire reference says.
class Scenario {
public:
    virtual ~Scenario() = default;

    virtual QString path() const = 0;
    /// Where the connection is played if this sub-protocol was agreed on: another encoding has a path of its own.
    virtual QString pathFor(const QString &) const { return path(); }
    /// The upgrade is done.
    virtual void opened(Peer *peer) = 0;
    virtual void received(Peer *peer, const QByteArray &message, bool isText) = 0;
    /// The TCP connection is over; `peer` is not valid afterwards.
    virtual void left(Peer *peer) = 0;

protected:
    Scenario() = default;
    Q_DISABLE_COPY_MOVE(Scenario)
};

/// All scenarios, in the order of the systems.
std::vector<std::unique_ptr<Scenario>> allScenarios();

} // namespace telltale::playground
