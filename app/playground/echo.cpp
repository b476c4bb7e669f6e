// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/echo.h"

namespace telltale::playground {

void Echo::received(Peer *peer, const QByteArray &message, bool isText)
{
    if (isText && message == "ping")
        return peer->ping();
    if (isText && end(peer, provocation(QString::fromUtf8(message)), QStringLiteral("websocket"), QStringLiteral("close")))
        return;
    isText ? peer->sendText(message) : peer->sendBinary(message);
}

} // namespace telltale::playground
