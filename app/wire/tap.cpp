// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/tap.h"

#include "app/wire/relay.h"

#include <QRandomGenerator>
#include <QTcpSocket>

#include <array>

namespace telltale::wire {

namespace {

/// Strangers that may knock at the same time; the client itself needs one place.
constexpr qsizetype MaximumWaiting = 16;

QByteArray oneTimeToken()
{
    std::array<quint32, 6> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex();
}

} // namespace

Tap::Tap(Upstream upstream, Clock clock, QObject *parent)
    : QObject(parent)
    , m_upstream(std::move(upstream))
    , m_target('/' + oneTimeToken())
    , m_relay(std::make_unique<Relay>(m_upstream, std::move(clock)))
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    connect(&m_server, &QTcpServer::newConnection, this, &Tap::admit);
    connect(m_relay.get(), &Relay::happened, this, &Tap::happened);
    connect(m_relay.get(), &Relay::certificateRefused, this, &Tap::certificateRefused);
}

Tap::~Tap() = default;

Result<QUrl> Tap::listen()
{
    if (!m_server.listen(QHostAddress::LocalHost)) {
        return Failure{QStringLiteral("the tap cannot listen"), QStringLiteral("127.0.0.1"), m_server.errorString()};
    }
    m_localUrl.setScheme(QStringLiteral("ws"));
    m_localUrl.setHost(QStringLiteral("127.0.0.1"));
    m_localUrl.setPort(m_server.serverPort());
    m_localUrl.setPath(QString::fromLatin1(m_target));
    return m_localUrl;
}

void Tap::setGlance(Glance glance)
{
    m_relay->setGlance(std::move(glance));
}

void Tap::setHeld(bool held)
{
    m_relay->setHeld(held);
}

void Tap::abort()
{
    m_relay->abort();
}

void Tap::sendFrame(Opcode opcode, const QByteArray &payload)
{
    m_relay->sendFrame(opcode, payload);
}

qint64 Tap::bufferedBytes() const
{
    return m_relay->bufferedBytes();
}

void Tap::admit()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        client->setReadBufferSize(Relay::BufferSize);
        connect(client, &QTcpSocket::disconnected, this, [this, client] {
            m_waiting.remove(client);
            client->deleteLater();
        });
        if (m_waiting.size() >= MaximumWaiting) {
            turnAway(client, "503 Service Unavailable");
            continue;
        }
        m_waiting.insert(client, HttpHeadReader(HttpHeadReader::Kind::Request));
        connect(client, &QTcpSocket::readyRead, this, [this, client] { readRequest(client); });
        readRequest(client);
    }
}

void Tap::readRequest(QTcpSocket *client)
{
    const auto waiting = m_waiting.find(client);
    if (waiting == m_waiting.end())
        return;
    const QByteArray bytes = client->readAll();
    QByteArrayView rest(bytes);
    if (rest.isEmpty())
        return;
    switch (waiting->read(rest)) {
    case HttpHeadReader::State::Reading:
        return;
    case HttpHeadReader::State::NotHttp:
    case HttpHeadReader::State::TooLong:
        turnAway(client, "400 Bad Request");
        return;
    case HttpHeadReader::State::Complete:
        break;
    }
    const HttpHead head = waiting->head();
    const QList<QByteArray> line = head.startLine.split(' ');
    if (line.size() != 3 || line[1] != m_target) {
        turnAway(client, "403 Forbidden");
        return;
    }
    m_waiting.remove(client);
    m_server.close(); // the token was good for one
    client->disconnect(this);
    client->setParent(nullptr);
    m_relay->start(std::unique_ptr<QTcpSocket>(client), head, rest.toByteArray(), m_localUrl);
}

void Tap::turnAway(QTcpSocket *client, const QByteArray &status)
{
    m_waiting.remove(client);
    client->write("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    client->disconnectFromHost();
}

} // namespace telltale::wire
