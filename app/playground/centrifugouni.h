// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/playground/scenario.h"

#include <QHash>

namespace telltale::playground {

/// Centrifugo's unidirectional endpoint: the client sends one bare connect request, then bare pushes come. The token provokes: `error-103` becomes the disconnect that Centrifugo makes of it, `unsubscribe-2500` and `close-3500`
/// come after some publications, a disconnect as a push first and then as a close frame of the same code (centrifugo.md sections 1, 3, 4, 6).
class CentrifugoUni : public Scenario {
public:
    QString path() const override { return QStringLiteral("/centrifugo/uni_websocket"); }
    void opened(Peer *peer) override;
    void received(Peer *peer, const QByteArray &message, bool isText) override;
    void left(Peer *peer) override;

private:
    void disconnect(Peer *peer, int code);
    void provoke(Peer *peer, const QString &token);
    void keepAlive(Peer *peer);

    QHash<Peer *, bool> m_connected;
    qint64 m_count = 0;
};

} // namespace telltale::playground
