// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/deepstreamtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace telltale::playground {

namespace {

constexpr int TickMs = 150;
constexpr qsizetype MostRecords = 10'000;
constexpr qsizetype MostCalls = 10'000;
const QByteArray everyone = QByteArrayLiteral("%_EVERYONE_%");

} // namespace

/// The same message for those who asked for this user and for those who asked for all.
void DeepstreamText::tellPresence(Peer *except, const QByteArray &action, const QByteArray &user)
{
    sendToSubscribers(except, "U" + user, { "U", action, user });
    sendToSubscribers(except, "U" + everyone, { "U", action, user });
}

/// Notes a subscription; a second one is complained about, then acknowledged like the first (deepstream.md section 4).
bool DeepstreamText::subscribe(Peer *peer, const Parts &parts)
{
    auto &subscriptions = m_clients[peer].subscriptions;
    const QByteArray subscription = parts.first() + parts[2];
    const bool isNew = !subscriptions.contains(subscription);
    subscriptions.insert(subscription);
    if (!isNew)
        send(peer, { parts.first(), "E", "MULTIPLE_SUBSCRIPTIONS", parts[2] });
    return isNew;
}

void DeepstreamText::ticks(Peer *peer, const QByteArray &name)
{
    for (int i = 1; i <= 3; ++i) {
        peer->after(i * TickMs, [this, peer, name, i] {
            if (m_clients[peer].subscriptions.contains("E" + name))
                send(peer, { "E", "EVT", name, "O{\"n\":" + QByteArray::number(i) + '}' });
        });
    }
}

void DeepstreamText::event(Peer *peer, const Parts &parts)
{
    if (parts.size() < 3)
        return;
    const QByteArray &action = parts[1];
    const QByteArray &name = parts[2];
    if (action == "S") {
        const bool isNew = subscribe(peer, parts);
        send(peer, { "E", "A", "S", name });
        if (isNew)
            ticks(peer, name);
    } else if (action == "US") {
        m_clients[peer].subscriptions.remove("E" + name);
        send(peer, { "E", "A", "US", name });
    } else if (action == "EVT") {
        sendToSubscribers(peer, "E" + name, parts); // not to the sender
    } else {
        listen(peer, parts);
    }
}

void DeepstreamText::listen(Peer *peer, const Parts &parts)
{
    const QByteArray &topic = parts.first();
    const QByteArray &pattern = parts[2];
    auto &patterns = m_clients[peer].patterns;
    if (parts[1] == "L") {
        if (!QRegularExpression(QString::fromUtf8(pattern)).isValid())
            return peer->sendText(""); // INVALID_LISTEN_REGEX has no form in text
        patterns.insert(topic + pattern);
        send(peer, { topic, "A", "L", pattern });
        const QByteArray match = QByteArray(pattern).replace(".*", "1");
        peer->after(TickMs, [this, peer, topic, pattern, match] {
            if (m_clients[peer].patterns.contains(topic + pattern))
                send(peer, { topic, "SP", pattern, match });
        });
    } else if (parts[1] == "UL" && patterns.remove(topic + pattern)) { // an unknown pattern gets no answer
        send(peer, { topic, "A", "UL", pattern });
    }
}

void DeepstreamText::record(Peer *peer, const Parts &parts)
{
    if (parts.size() < 3)
        return;
    const QByteArray &action = parts[1];
    const QByteArray &name = parts[2];
    const bool isThere = m_records.contains(name);
    if (action == "CR") {
        if (!isThere && m_records.size() >= MostRecords)
            return peer->sendText(""); // RECORD_CREATE_ERROR
        const Record &wanted = m_records[name];
        const bool isNew = subscribe(peer, parts);
        send(peer, { "R", "A", "S", name });
        send(peer, { "R", "R", name, QByteArray::number(wanted.version), wanted.data });
        if (isNew) {
            peer->after(TickMs, [this, peer, name] {
                if (m_clients[peer].subscriptions.contains("R" + name) && m_records.contains(name))
                    send(peer, { "R", "P", name, QByteArray::number(++m_records[name].version), "tick", "N1" });
            });
        }
    } else if (action == "S") {
        subscribe(peer, parts);
        peer->sendText(""); // the acknowledgement of a plain subscribe has no form in text
    } else if (action == "US") {
        m_clients[peer].subscriptions.remove("R" + name);
        send(peer, { "R", "A", "US", name });
    } else if (action == "HD") {
        send(peer, { "R", "HD", name, QByteArray::number(isThere ? m_records[name].version : -1), "null" });
    } else if (action == "SN" || action == "R") {
        isThere ? send(peer, { "R", "R", name, QByteArray::number(m_records[name].version), m_records[name].data }) : send(peer, { "R", "E", "RECORD_NOT_FOUND", name });
    } else if (action == "D") {
        if (!m_records.remove(name))
            return send(peer, { "R", "E", "RECORD_NOT_FOUND", name });
        send(peer, { "R", "A", "D", name });
        sendToSubscribers(peer, "R" + name, { "R", "A", "D", name });
    } else if (action == "U" || action == "P" || action == "CU") {
        write(peer, parts);
    } else {
        listen(peer, parts);
    }
}

/// U|name|version|data, P|name|version|path|value, CU|name|version[|path]|data|config; U and P may end with a config too.
void DeepstreamText::write(Peer *peer, const Parts &parts)
{
    if (parts.size() < 5)
        return;
    const QByteArray &action = parts[1];
    const QByteArray &name = parts[2];
    const int version = parts[3].toInt();
    const bool isPatch = action == "P" || (action == "CU" && parts.size() >= 7);
    const bool wantsAck = parts.last() == "{\"writeSuccess\":true}";
    if (!isPatch && !QJsonDocument::fromJson(parts[4]).isObject() && !QJsonDocument::fromJson(parts[4]).isArray())
        return send(peer, { "R", "E", "INVALID_MESSAGE_DATA", parts[4] });
    const bool isThere = m_records.contains(name);
    if ((!isThere && action != "CU" && !wantsAck) || (!isThere && m_records.size() >= MostRecords))
        return peer->sendText(""); // RECORD_UPDATE_ERROR
    Record &written = m_records[name];
    if (version != -1 && version <= written.version)
        return send(peer, { "R", "E", "VERSION_EXISTS", name, QByteArray::number(written.version), written.data });
    if (version > written.version + 1)
        return peer->sendText(""); // INVALID_VERSION
    ++written.version;
    const QByteArray number = QByteArray::number(written.version);
    if (!isPatch)
        written.data = parts[4];
    if (wantsAck)
        send(peer, { "R", "WA", name, '[' + number + ']', "L" });
    isPatch ? sendToSubscribers(peer, "R" + name, { "R", "P", name, number, parts[4], parts.value(5) })
            : sendToSubscribers(peer, "R" + name, { "R", "U", name, number, parts[4] });
}

void DeepstreamText::rpc(Peer *peer, const Parts &parts)
{
    if (parts.size() < 3)
        return;
    const QByteArray &action = parts[1];
    const QByteArray &name = parts[2];
    const QByteArray id = parts.value(3);
    if (action == "S") {
        subscribe(peer, parts);
        send(peer, { "P", "A", "S", name });
    } else if (action == "US") {
        m_clients[peer].subscriptions.remove("P" + name);
        send(peer, { "P", "A", "US", name });
    } else if (action == "REQ") {
        for (auto it = m_clients.cbegin(); it != m_clients.cend(); ++it) {
            if (!it->subscriptions.contains("P" + name))
                continue;
            if (m_calls.size() < MostCalls)
                m_calls.insert(id, peer);
            return send(it.key(), parts);
        }
        send(peer, { "P", "E", "NO_RPC_PROVIDER", name, id });
    } else if (action == "REJ") {
        if (Peer *caller = m_calls.take(id))
            send(caller, { "P", "E", "NO_RPC_PROVIDER", name, id });
    } else if (action == "A" || action == "RES" || action == "E") { // A|REQ|name|id and E|error|name|id have the id one further
        const QByteArray call = action == "RES" ? id : parts.value(4);
        Peer *caller = action == "A" ? m_calls.value(call) : m_calls.take(call);
        caller ? send(caller, parts) : send(peer, { "P", "E", "INVALID_RPC_CORRELATION_ID", action == "RES" ? name : id, call });
    }
}

void DeepstreamText::presence(Peer *peer, const Parts &parts)
{
    const QByteArray &action = parts[1];
    const QByteArray id = parts.value(2);
    Parts names;
    for (const QJsonValue user : QJsonDocument::fromJson(parts.value(3)).array())
        names.append(user.toString().toUtf8());
    auto &subscriptions = m_clients[peer].subscriptions;
    const bool isAll = parts.size() == 3 && id == action;
    if (!isAll && names.isEmpty())
        return;
    for (const QByteArray &name : std::as_const(names)) { // here the names stand in a list, where provoke() does not look
        if (provoke(peer, { "U", action, name }))
            return;
    }
    if (action == "S" || action == "US") {
        for (const QByteArray &name : isAll ? Parts { everyone } : names) {
            if (action == "S")
                subscribe(peer, { "U", "S", name });
            else
                subscriptions.remove("U" + name);
        }
        isAll ? send(peer, { "U", "A", action, action }) : send(peer, { "U", "A", action, id, "undefined" });
    } else if (action == "Q") {
        Parts online { "U", "Q" };
        QJsonObject asked;
        for (const QByteArray &name : std::as_const(names))
            asked.insert(QString::fromUtf8(name), false);
        for (auto it = m_clients.cbegin(); it != m_clients.cend(); ++it) {
            if (it.key() != peer && !it->user.isEmpty())
                online.append(it->user);
            if (!it->user.isEmpty() && names.contains(it->user))
                asked.insert(QString::fromUtf8(it->user), true);
        }
        isAll ? send(peer, online) : send(peer, { "U", "Q", id, QJsonDocument(asked).toJson(QJsonDocument::Compact) });
    }
}

} // namespace telltale::playground
