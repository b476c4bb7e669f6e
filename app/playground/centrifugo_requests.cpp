// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/centrifugo.h"

namespace telltale::playground {

void Centrifugo::unsubscribe(Peer *peer, const QByteArray &id, const QJsonObject &request)
{
    const QString channel = request.value(u"channel").toString();
    if (channel.isEmpty())
        return disconnect(peer, 3501);
    m_clients[peer].channels.remove(channel);
    send(peer, "{\"id\":" + id + ",\"unsubscribe\":{}}"); // also when not subscribed
}

void Centrifugo::publication(Peer *peer, const QByteArray &id, const QJsonObject &request)
{
    const QString channel = request.value(u"channel").toString();
    if (channel.isEmpty())
        return disconnect(peer, 3501);
    if (provoke(peer, id, channel))
        return;
    if (!request.contains(u"data"))
        return fail(peer, id, 107);
    publish(channel, json(request.value(u"data")), ",\"info\":{\"user\":\"\",\"client\":\"" + m_clients[peer].id + "\"}");
    send(peer, "{\"id\":" + id + ",\"publish\":{}}");
}

void Centrifugo::presence(Peer *peer, const QByteArray &id, const QJsonObject &request)
{
    const QString channel = request.value(u"channel").toString();
    if (channel.isEmpty())
        return disconnect(peer, 3501);
    if (provoke(peer, id, channel))
        return;
    QByteArrayList present;
    for (const Client &client : std::as_const(m_clients)) {
        if (client.channels.contains(channel))
            present.append('"' + client.id + "\":{\"user\":\"\",\"client\":\"" + client.id + "\"}");
    }
    send(peer, "{\"id\":" + id + ",\"presence\":{\"presence\":{" + present.join(',') + "}}}");
}

void Centrifugo::presenceStats(Peer *peer, const QByteArray &id, const QJsonObject &request)
{
    const QString channel = request.value(u"channel").toString();
    if (channel.isEmpty())
        return disconnect(peer, 3501);
    if (provoke(peer, id, channel))
        return;
    const auto count = std::count_if(m_clients.cbegin(), m_clients.cend(), [&channel](const Client &client) { return client.channels.contains(channel); });
    send(peer, "{\"id\":" + id + ",\"presence_stats\":{\"num_clients\":" + QByteArray::number(count) + ",\"num_users\":"
        + QByteArray::number(std::min<qint64>(count, 1)) + "}}");
}

void Centrifugo::history(Peer *peer, const QByteArray &id, const QJsonObject &request)
{
    const QString channel = request.value(u"channel").toString();
    if (channel.isEmpty())
        return disconnect(peer, 3501);
    if (provoke(peer, id, channel))
        return;
    const QJsonObject since = request.value(u"since").toObject();
    if (!since.isEmpty() && since.value(u"epoch").toString() != QLatin1String("play"))
        return fail(peer, id, 112);
    if (request.value(u"reverse").toBool() && !since.isEmpty() && since.value(u"offset").toInteger() == 0)
        return fail(peer, id, 107);
    const qint64 offset = m_offsets.value(channel);
    const bool wantsOne = request.value(u"limit").toInteger() != 0 && offset > 0;
    send(peer, "{\"id\":" + id + ",\"history\":{\"publications\":["
        + (wantsOne ? "{\"data\":{\"kept\":true},\"offset\":" + QByteArray::number(offset) + '}' : QByteArray())
        + "],\"epoch\":\"play\",\"offset\":" + QByteArray::number(offset) + "}}");
}

void Centrifugo::rpc(Peer *peer, const QByteArray &id, const QJsonObject &request)
{
    const QString method = request.value(u"method").toString();
    if (provoke(peer, id, method))
        return;
    if (method != QLatin1String("year"))
        return fail(peer, id, 104);
    send(peer, "{\"id\":" + id + ",\"rpc\":{\"data\":{\"year\":2026}}}");
}

void Centrifugo::refresh(Peer *peer, const QByteArray &id, const QJsonObject &request)
{
    const QString token = request.value(u"token").toString();
    if (token.isEmpty())
        return disconnect(peer, 3501);
    if (!provoke(peer, id, token))
        send(peer, "{\"id\":" + id + ",\"refresh\":{\"expires\":true,\"ttl\":60}}");
}

void Centrifugo::subRefresh(Peer *peer, const QByteArray &id, const QJsonObject &request)
{
    const QString channel = request.value(u"channel").toString();
    if (channel.isEmpty())
        return disconnect(peer, 3501);
    if (!provoke(peer, id, channel))
        send(peer, "{\"id\":" + id + ",\"sub_refresh\":{\"expires\":true,\"ttl\":60}}");
}

} // namespace telltale::playground
