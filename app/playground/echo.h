// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/playground/scenario.h"

namespace telltale::playground {

/// Plain WebSocket: sends back what it gets, in the same form. The texts `close-3500`, `close-1005`, `drop` and `ping` end or
/// ping the connection instead.
class Echo : public Scenario {
public:
    QString path() const override { return QStringLiteral("/websocket"); }
    void opened(Peer *) override { }
    void received(Peer *peer, const QByteArray &message, bool isText) override;
    void left(Peer *) override { }
};

} // namespace telltale::playground
