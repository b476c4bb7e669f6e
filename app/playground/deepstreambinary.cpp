// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/deepstreambinary.h"

#include "app/playground/deepstreambytes.h"
#include "app/playground/peer.h"

#include <QJsonDocument>

namespace telltale::playground {

namespace {

/// Only this endpoint flags acknowledgements (deepstream.md section 4).
bool isAcknowledgement(int topic, int action)
{
    switch (topic) {
    case 4:
        return action >= 3 && action <= 6;
    case 5:
        return action == 2 || (action >= 21 && action <= 28);
    case 6:
        return action == 8 || action == 9;
    case 7:
        return action >= 10 && action <= 13;
    default:
        return false;
    }
}

} // namespace

void DeepstreamBinary::received(Peer *peer, const QByteArray &message, bool isText)
{
    if (isText)
        return peer->close(Peer::NoCode);
    answer(peer, readDeepstreamBytes(message).value_or(QJsonObject()));
}

void DeepstreamBinary::send(Peer *peer, const QByteArray &message)
{
    QJsonObject object = QJsonDocument::fromJson(message).object();
    object.remove(u"originalTopic"); // servers never fill it here (deepstream.md section 2.1)
    if (isAcknowledgement(object.value(u"topic").toInt(), object.value(u"action").toInt()))
        object.insert(u"isAck", true);
    peer->sendBinary(deepstreamBytes(object));
}

} // namespace telltale::playground
