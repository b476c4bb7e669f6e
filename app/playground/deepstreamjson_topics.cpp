// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/deepstreamjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace telltale::playground {

namespace {

constexpr int TickMs = 150;
constexpr qsizetype MostRecords = 10'000;
constexpr qsizetype MostCalls = 10'000;
const QString everyone = QStringLiteral("%_EVERYONE_%");

QByteArray number(int value)
{
    return QByteArray::number(value);
}

} // namespace

void DeepstreamJson::event(Peer *peer, const Request &request)
{
    auto &subscriptions = m_clients[peer].subscriptions;
    switch (request.action) {
    case 2: // EMIT: to everybody but the sender
        return sendToSubscribers(peer, 4, request.name, "{\"topic\":4,\"action\":2,\"name\":" + json(request.name)
                + (request.data.isEmpty() ? QByteArray() : ",\"data\":" + json(QString::fromUtf8(request.data))) + '}');
    case 3: { // SUBSCRIBE
        const bool isNew = subscribe(peer, request);
        acknowledge(peer, request);
        for (int i = 1; isNew && i <= 3; ++i) {
            peer->after(i * TickMs, [this, peer, name = request.name, i] {
                if (m_clients[peer].subscriptions.contains(u'4' + name))
                    send(peer, "{\"topic\":4,\"action\":2,\"name\":" + json(name) + ",\"data\":\"{\\\"n\\\":" + number(i) + "}\"}");
            });
        }
        return;
    }
    case 4: // UNSUBSCRIBE
        for (const QString &name : request.names)
            subscriptions.remove(u'4' + name);
        return acknowledge(peer, request);
    case 5: // LISTEN
        if (!QRegularExpression(request.name).isValid())
            return error(peer, request, 100);
        acknowledge(peer, request, true);
        return peer->after(TickMs, [this, peer, pattern = request.name] {
            send(peer, "{\"topic\":4,\"action\":11,\"name\":" + json(pattern) + ",\"subscription\":" + json(QString(pattern).replace(QLatin1String(".*"), QLatin1String("1"))) + '}');
        });
    case 6: // UNLISTEN
        return acknowledge(peer, request, true);
    default: // everything else draws no reply
        return;
    }
}

void DeepstreamJson::record(Peer *peer, const Request &request)
{
    const QString &name = request.name;
    const bool isThere = m_records.contains(name);
    const auto data = [this, &name] {
        return "{\"topic\":5,\"action\":4,\"name\":" + json(name) + ",\"version\":" + number(m_records[name].version) + ",\"parsedData\":" + m_records[name].data + '}';
    };
    switch (request.action) {
    case 3: // READ
        return isThere ? send(peer, data()) : error(peer, request, 107, ",\"isError\":true");
    case 5: // HEAD
        return send(peer, "{\"topic\":5,\"action\":6,\"name\":" + json(name) + ",\"version\":" + number(isThere ? m_records[name].version : -1) + '}');
    case 9: // DELETE
        if (!m_records.remove(name))
            return error(peer, request, 107, ",\"isError\":true");
        send(peer, "{\"topic\":5,\"action\":10,\"name\":" + json(name) + '}');
        return sendToSubscribers(peer, 5, name, "{\"topic\":5,\"action\":13,\"name\":" + json(name) + '}');
    case 16: // CREATEANDUPDATE
    case 17: // CREATEANDPATCH
    case 18: // UPDATE
    case 19: // PATCH
    case 20: // ERASE
        return write(peer, request);
    case 22: // SUBSCRIBEANDREAD
    case 23: { // SUBSCRIBECREATEANDREAD
        if (!isThere && m_records.size() >= MostRecords)
            return error(peer, request, 104);
        const bool isNew = subscribe(peer, request);
        acknowledge(peer, request, true);
        if (request.action == 22 && !isThere)
            return send(peer, "{\"topic\":5,\"action\":4,\"name\":" + json(name) + ",\"version\":-1}");
        send(peer, data());
        if (isNew) {
            peer->after(TickMs, [this, peer, name] {
                if (m_clients[peer].subscriptions.contains(u'5' + name) && m_records.contains(name))
                    send(peer, "{\"topic\":5,\"action\":19,\"name\":" + json(name) + ",\"version\":" + number(++m_records[name].version) + ",\"path\":\"tick\",\"data\":\"1\"}");
            });
        }
        return;
    }
    case 25: // SUBSCRIBE
        subscribe(peer, request);
        return acknowledge(peer, request);
    case 26: // UNSUBSCRIBE
        for (const QString &one : request.names)
            m_clients[peer].subscriptions.remove(u'5' + one);
        return acknowledge(peer, request);
    case 27: // LISTEN
        return QRegularExpression(name).isValid() ? acknowledge(peer, request, true) : error(peer, request, 110);
    case 28: // UNLISTEN
        return acknowledge(peer, request, true);
    default:
        return;
    }
}

void DeepstreamJson::write(Peer *peer, const Request &request)
{
    const bool isUpsert = request.action == 16 || request.action == 17 || request.object.value(u"isWriteAck").toBool();
    const bool isWhole = request.action == 16 || request.action == 18;
    const int version = request.object.value(u"version").toInt();
    const QJsonDocument document = QJsonDocument::fromJson(request.data);
    if (isWhole && document.isNull())
        return error(peer, request, 116);
    if (!m_records.contains(request.name) && (!isUpsert || m_records.size() >= MostRecords))
        return error(peer, request, 105, ",\"isError\":true");
    Record &written = m_records[request.name];
    if (version != -1 && version <= written.version)
        return error(peer, request, 102, ",\"version\":" + number(written.version) + ",\"parsedData\":" + written.data);
    if (version > written.version + 1)
        return error(peer, request, 108);
    ++written.version;
    if (isWhole)
        written.data = document.toJson(QJsonDocument::Compact);
    if (request.object.value(u"isWriteAck").toBool())
        send(peer, "{\"topic\":5,\"action\":14,\"name\":" + json(request.name) + ",\"correlationId\":" + json(request.id) + ",\"isWriteAck\":true}");
    const QByteArray path = isWhole ? QByteArray() : ",\"path\":" + json(request.object.value(u"path").toString());
    const QByteArray data = request.action == 20 ? QByteArray() : ",\"data\":" + json(QString::fromUtf8(request.data));
    sendToSubscribers(peer, 5, request.name, "{\"topic\":5,\"action\":" + number(isWhole ? 18 : 19) + ",\"name\":" + json(request.name) + ",\"version\":"
            + number(written.version) + path + data + '}');
}

void DeepstreamJson::rpc(Peer *peer, const Request &request)
{
    const QByteArray passedOn = QJsonDocument(request.object).toJson(QJsonDocument::Compact);
    switch (request.action) {
    case 2: // REQUEST
        for (auto it = m_clients.cbegin(); it != m_clients.cend(); ++it) {
            if (!it->subscriptions.contains(u'6' + request.name))
                continue;
            if (m_calls.size() < MostCalls)
                m_calls.insert(request.id, peer);
            return send(it.key(), passedOn);
        }
        return send(peer, "{\"topic\":6,\"action\":100,\"name\":" + json(request.name) + ",\"correlationId\":" + json(request.id) + '}');
    case 4: // ACCEPT
    case 5: // RESPONSE
    case 7: { // REQUEST_ERROR
        Peer *caller = request.action == 4 ? m_calls.value(request.id) : m_calls.take(request.id);
        return caller ? send(caller, passedOn) : error(peer, request, 103, ",\"isError\":true");
    }
    case 6: // REJECT
        if (Peer *caller = m_calls.take(request.id))
            send(caller, "{\"topic\":6,\"action\":100,\"name\":" + json(request.name) + ",\"correlationId\":" + json(request.id) + '}');
        return;
    case 8: // PROVIDE
        subscribe(peer, request);
        return acknowledge(peer, request);
    case 9: // UNPROVIDE
        for (const QString &name : request.names)
            m_clients[peer].subscriptions.remove(u'6' + name);
        return acknowledge(peer, request);
    default:
        return;
    }
}

void DeepstreamJson::presence(Peer *peer, const Request &request)
{
    QJsonArray online;
    QJsonObject asked;
    for (const QString &name : request.names)
        asked.insert(name, false);
    for (auto it = m_clients.cbegin(); it != m_clients.cend(); ++it) {
        if (it.key() != peer && !it->user.isEmpty())
            online.append(it->user);
        if (!it->user.isEmpty() && request.names.contains(it->user))
            asked.insert(it->user, true);
    }
    Request all = request;
    all.names = QStringList { everyone };
    switch (request.action) {
    case 2: // QUERY_ALL
        return send(peer, "{\"topic\":7,\"action\":3" + (online.isEmpty() ? QByteArray() : ",\"names\":" + json(online)) + '}');
    case 4: // QUERY
        return send(peer, "{\"topic\":7,\"action\":5,\"correlationId\":" + json(request.id) + ",\"parsedData\":" + json(asked) + '}');
    case 10: // SUBSCRIBE
    case 12: // SUBSCRIBE_ALL
        subscribe(peer, request.action == 10 ? request : all);
        return acknowledge(peer, request);
    case 11: // UNSUBSCRIBE
    case 13: // UNSUBSCRIBE_ALL
        for (const QString &name : request.action == 11 ? request.names : all.names)
            m_clients[peer].subscriptions.remove(u'7' + name);
        return acknowledge(peer, request);
    default:
        return;
    }
}

} // namespace telltale::playground
