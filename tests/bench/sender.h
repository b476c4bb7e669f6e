// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/part.h"

namespace telltale::bench {

/// The busy server: a process of its own that takes one WebSocket connection on a port of loopback, goes through the opening of its
/// Traffic, writes `count` plain messages in large pieces, as fast as they are taken or `perSecond`, then a close frame, and ends when
/// that is answered. The messages are made beforehand: 4096 different ones, over and over.
///
///     task: {"kind": "nats", "size": 100, "count": 1000000, "perSecond": 0}     first(): {"port": 40000}
///     end(): {"began": 12.3, "ended": 14.5}   in seconds of now(): before the first, after the last write
class Sender {
public:
    Sender(const QString &kind, int size, qint64 count, int perSecond = 0);

    QString url() const;
    QJsonObject end() { return m_aside.end(); }

private:
    Aside m_aside;
    int m_port;
};

} // namespace telltale::bench
