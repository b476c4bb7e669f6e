// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/playground.h"

#include "app/playground/endings.h"
#include "app/playground/refusals.h"
#include "app/playground/scenario.h"
#include "app/playground/socketpeer.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketServer>

namespace telltale::playground {

namespace {

constexpr int MostConnections = 100;
constexpr qint64 LongestHead = 16 << 10;
constexpr quint64 LongestMessage = 1 << 20;
constexpr int HeadTimeMs = 10'000;

constexpr char tlsHandshake = 0x16; ///< type of the first TLS record
const QByteArray endingPrefix = QByteArrayLiteral("/ending/");
const QByteArray refusePrefix = QByteArrayLiteral("/refuse/");

} // namespace

/// Accepts TCP, peeks at the request's path and chooses who answers: a refusal, an ending, or one QWebSocketServer for all
/// scenarios.
class Playground::Server {
public:
    Server();
    ~Server();

    Result<quint16> listen(quint16 port);
    quint16 port() const { return m_tcp.serverPort(); }

private:
    void accept(QTcpSocket *socket);
    void peek(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const QByteArray &bytes);
    void route(QTcpSocket *socket, const Request &request);
    void upgraded(QWebSocket *webSocket);
    Scenario *scenario(const QString &path) const;

    std::vector<std::unique_ptr<Scenario>> m_scenarios = allScenarios();
    QHash<quint16, QTcpSocket *> m_upgrading; ///< by the client's port: QWebSocket does not tell its socket
    int m_open = 0;
    QTcpServer m_tcp;
    QWebSocketServer m_webSockets { QStringLiteral("playground"), QWebSocketServer::NonSecureMode };
    QObject m_peers; ///< parent of all peers
};

Playground::Server::Server()
{
    m_webSockets.setSupportedSubprotocols({ QStringLiteral("centrifuge-json"), QStringLiteral("centrifuge-protobuf") });
    QObject::connect(&m_tcp, &QTcpServer::newConnection, &m_tcp, [this] {
        while (QTcpSocket *socket = m_tcp.nextPendingConnection())
            accept(socket);
    });
    QObject::connect(&m_webSockets, &QWebSocketServer::newConnection, &m_webSockets, [this] {
        while (QWebSocket *webSocket = m_webSockets.nextPendingConnection())
            upgraded(webSocket);
    });
}

Playground::Server::~Server()
{
    // Peers report their end to the scenarios; nobody is left to be told.
    const auto peers = m_peers.findChildren<SocketPeer *>(QString(), Qt::FindDirectChildrenOnly);
    for (SocketPeer *peer : peers) {
        peer->disconnect();
        delete peer;
    }
}

Result<quint16> Playground::Server::listen(quint16 port)
{
    if (m_tcp.listen(QHostAddress::LocalHost, port))
        return m_tcp.serverPort();
    const QString where = QStringLiteral("127.0.0.1:%1").arg(port);
    if (m_tcp.serverError() == QAbstractSocket::AddressInUseError)
        return Failure { QStringLiteral("port %1 is in use").arg(port), where, QStringLiteral("choose another port, or 0 for a free one") };
    return Failure { QStringLiteral("the playground cannot listen"), where, m_tcp.errorString() };
}

void Playground::Server::accept(QTcpSocket *socket)
{
    ++m_open;
    QObject::connect(socket, &QObject::destroyed, &m_peers, [this] { --m_open; });
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    socket->setReadBufferSize(2 * qint64(LongestMessage)); // QWebSocket reads a frame only once all of it is there
    if (m_open > MostConnections)
        return answer(socket, refusal(503));
    QObject::connect(socket, &QTcpSocket::readyRead, &m_tcp, [this, socket] { peek(socket); });
    auto *patience = new QTimer(socket);
    patience->setObjectName(QStringLiteral("patience"));
    patience->setSingleShot(true);
    QObject::connect(patience, &QTimer::timeout, socket, [socket] { socket->abort(); });
    patience->start(HeadTimeMs);
}

void Playground::Server::peek(QTcpSocket *socket)
{
    const QByteArray bytes = socket->peek(LongestHead);
    if (bytes.startsWith(tlsHandshake)) // what servers without TLS say to one who begins with it
        return answer(socket, refusal(400));
    const auto request = readRequest(bytes);
    if (!request) {
        if (bytes.size() >= LongestHead)
            answer(socket, refusal(431));
        return;
    }
    QObject::disconnect(socket, &QTcpSocket::readyRead, &m_tcp, nullptr);
    delete socket->findChild<QTimer *>(QStringLiteral("patience"));
    route(socket, *request);
}

void Playground::Server::answer(QTcpSocket *socket, const QByteArray &bytes)
{
    socket->readAll();
    socket->write(bytes);
    socket->disconnectFromHost();
}

void Playground::Server::route(QTcpSocket *socket, const Request &request)
{
    if (request.method.isEmpty())
        return answer(socket, refusal(400));
    if (request.path.startsWith(refusePrefix)) {
        const int status = request.path.sliced(refusePrefix.size()).toInt();
        return answer(socket, status >= 100 && status <= 999 ? refusal(status) : notFound());
    }
    const auto ending = std::find_if(endings().begin(), endings().end(),
        [&request](const Ending &one) { return request.path == endingPrefix + one.name.toUtf8(); });
    const bool isThere = ending != endings().end() || scenario(QString::fromUtf8(request.path));
    if (const QByteArray refused = refusalByPath(request); !refused.isEmpty())
        return answer(socket, refused);
    if (!isThere)
        return answer(socket, notFound());
    if (request.method != "GET")
        return answer(socket, refusal(405));
    if (!request.wantsWebSocket())
        return answer(socket, notAnUpgrade(request.path));
    if (ending != endings().end()) {
        socket->readAll();
        return play(*ending, request.headers.value("sec-websocket-key"), socket);
    }
    const quint16 port = socket->peerPort();
    m_upgrading.insert(port, socket);
    QObject::connect(socket, &QObject::destroyed, &m_peers, [this, port, socket] { m_upgrading.removeIf([&](auto it) { return it.key() == port && it.value() == socket; }); });
    m_webSockets.handleConnection(socket);
}

void Playground::Server::upgraded(QWebSocket *webSocket)
{
    QTcpSocket *socket = m_upgrading.take(webSocket->peerPort());
    Scenario *played = scenario(webSocket->requestUrl().path());
    if (played)
        played = scenario(played->pathFor(webSocket->subprotocol()));
    if (!socket || !played)
        return webSocket->deleteLater();
    webSocket->setMaxAllowedIncomingMessageSize(LongestMessage);
    webSocket->setMaxAllowedIncomingFrameSize(LongestMessage);
    auto *peer = new SocketPeer(webSocket, socket, &m_peers);
    QObject::connect(peer, &SocketPeer::received, &m_peers, [played, peer](const QByteArray &message, bool isText) { played->received(peer, message, isText); });
    QObject::connect(peer, &SocketPeer::gone, &m_peers, [played, peer] { played->left(peer); });
    played->opened(peer);
}

Scenario *Playground::Server::scenario(const QString &path) const
{
    for (const auto &one : m_scenarios) {
        if (one->path() == path)
            return one.get();
    }
    return nullptr;
}

Playground::Playground(QObject *parent)
    : QObject(parent)
    , m_server(std::make_unique<Server>())
{
}

Playground::~Playground() = default;

Result<quint16> Playground::listen(quint16 port)
{
    return m_server->listen(port);
}

QUrl Playground::url(const QString &path) const
{
    QUrl url(QStringLiteral("ws://127.0.0.1"));
    url.setPort(m_server->port());
    url.setPath(path);
    return url;
}

QStringList Playground::paths()
{
    QStringList paths;
    for (const auto &one : allScenarios())
        paths.append(one->path());
    for (const Ending &ending : endings())
        paths.append(QString::fromUtf8(endingPrefix) + ending.name);
    for (const int status : { 301, 400, 401, 403, 404, 426, 429, 500, 503 })
        paths.append(QString::fromUtf8(refusePrefix) + QString::number(status));
    return paths;
}

} // namespace telltale::playground
