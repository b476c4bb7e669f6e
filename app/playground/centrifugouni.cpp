// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/centrifugouni.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace telltale::playground {

namespace {

constexpr int PingMs = 25'000;
constexpr int StaleMs = 25'000;
constexpr int PublicationMs = 150;
constexpr int ProvokedMs = 4 * PublicationMs;

QByteArray reasonOf(const char *family, int code)
{
    const auto *found = entry(QStringLiteral("centrifugo"), QLatin1String(family), QString::number(code));
    return found && !found->wire.isEmpty() ? found->wire.toUtf8() : QByteArrayLiteral("chosen by name");
}

/// What a connect error becomes where there is no reply to carry it (section 6).
int disconnectFor(int error)
{
    switch (error) {
    case 109:
    case 110: return 3005;
    case 111: return 3013;
    case 103: return 3507;
    default: return 3004;
    }
}

} // namespace

void CentrifugoUni::opened(Peer *peer)
{
    m_connected.insert(peer, false);
    peer->after(StaleMs, [this, peer] {
        if (!m_connected.value(peer))
            disconnect(peer, 3502);
    });
}

void CentrifugoUni::left(Peer *peer)
{
    m_connected.remove(peer);
}

void CentrifugoUni::received(Peer *peer, const QByteArray &message, bool)
{
    const QJsonDocument document = QJsonDocument::fromJson(message);
    if (m_connected.value(peer))
        return; // nothing is heard after the connect request
    if (!document.isObject())
        return disconnect(peer, 3501);
    const QString token = document.object().value(u"token").toString();
    const Provocation asked = provocation(token);
    if (asked.what == Provocation::What::Error && asked.code())
        return disconnect(peer, disconnectFor(*asked.code()));
    if (!token.isEmpty() && !asked && token.count(u'.') != 2)
        return disconnect(peer, 3500);
    m_connected.insert(peer, true);
    const QByteArray id = "5e0c7a52-0000-4000-9000-" + QByteArray::number(++m_count).rightJustified(12, '0');
    peer->sendText("{\"connect\":{\"client\":\"" + id + "\",\"version\":\"6.9.1 OSS\",\"subs\":{\"news\":{\"recoverable\":true,\"epoch\":\"play\",\"positioned\":true}},"
                   "\"ping\":25,\"session\":\"" + id + "\"}}");
    for (int i = 1; i <= 3; ++i) {
        peer->after(i * PublicationMs, [peer, i] {
            const QByteArray number = QByteArray::number(i);
            peer->sendText("{\"channel\":\"news\",\"pub\":{\"data\":{\"n\":" + number + "},\"offset\":" + number + "}}");
        });
    }
    peer->after(ProvokedMs, [this, peer, token] { provoke(peer, token); });
    keepAlive(peer);
}

void CentrifugoUni::provoke(Peer *peer, const QString &token)
{
    const Provocation asked = provocation(token);
    const QString disconnects = QStringLiteral("disconnect");
    if (asked.what == Provocation::What::Unsubscribe && asked.code()) {
        peer->sendText("{\"channel\":\"news\",\"unsubscribe\":{\"code\":" + QByteArray::number(*asked.code()) + ",\"reason\":\""
            + reasonOf("unsubscribe", *asked.code()) + "\"}}");
    } else if (asked.what == Provocation::What::Close && asked.code().value_or(0) >= 3000) {
        disconnect(peer, *asked.code());
    } else {
        end(peer, asked, QStringLiteral("centrifugo"), disconnects);
    }
}

void CentrifugoUni::keepAlive(Peer *peer)
{
    peer->after(PingMs, [this, peer] {
        peer->sendText("{}"); // never answered here
        peer->ping();
        keepAlive(peer);
    });
}

void CentrifugoUni::disconnect(Peer *peer, int code)
{
    const QByteArray reason = reasonOf("disconnect", code);
    peer->sendText("{\"disconnect\":{\"code\":" + QByteArray::number(code) + ",\"reason\":\"" + reason + "\"}}");
    peer->close(quint16(code), reason);
}

} // namespace telltale::playground
