// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/relay.h"

#include "app/wire/certificate.h"
#include "app/wire/framewriter.h"
#include "app/wire/upgraderequest.h"

#include <QScopedValueRollback>
#include <QSslSocket>

#include <utility>

namespace telltale::wire {

namespace {

constexpr qsizetype Padding = 64; ///< behind it (FrameView::padding)

} // namespace

Relay::Relay(const Upstream &upstream, Clock clock)
    : m_upstream(upstream)
    , m_clock(std::move(clock))
    , m_stream(upstream.url, [this](const Happening &happening) { emit happened(happening, m_now); })
{
    m_deadline.setSingleShot(true);
    m_linger.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &Relay::onDeadline);
    connect(&m_linger, &QTimer::timeout, this, &Relay::onLingerEnd);
}

Relay::~Relay()
{
    // The sockets speak up while they are destroyed.
    if (m_client)
        m_client->disconnect(this);
    if (m_server)
        m_server->disconnect(this);
}

void Relay::start(std::unique_ptr<QTcpSocket> client, const HttpHead &request, const QByteArray &early, const QUrl &tapUrl)
{
    m_client = std::move(client);
    if (m_phase == Phase::Ended) { // cancelled before the client came
        m_client->abort();
        return;
    }
    m_client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_request = rewriteRequest(request, tapUrl, m_upstream.url) + early;
    connect(m_client.get(), &QTcpSocket::readyRead, this, [this] { pump(Direction::Out); });
    connect(m_client.get(), &QTcpSocket::bytesWritten, this, [this] { pump(Direction::In); });
    connect(m_client.get(), &QTcpSocket::disconnected, this, &Relay::onClientGone);
    connectToServer();
}

QString Relay::serverName() const
{
    return QStringLiteral("%1 port %2").arg(m_upstream.url.host()).arg(serverPort(m_upstream.url));
}

void Relay::connectToServer()
{
    m_phase = Phase::Connecting;
    if (m_upstream.url.scheme() == QLatin1String("wss")) {
        auto socket = std::make_unique<QSslSocket>();
        m_tls = socket.get();
        m_server = std::move(socket);
    } else {
        m_server = std::make_unique<QTcpSocket>();
    }
    QTcpSocket *server = m_server.get();
    server->setProxy(m_upstream.proxy);
    server->setReadBufferSize(BufferSize);
    connect(server, &QTcpSocket::connected, this, [this] {
        note(m_tls ? QStringLiteral("TCP connection made, starting TLS") : QStringLiteral("TCP connection made"));
        if (!m_tls)
            established();
    });
    connect(server, &QTcpSocket::readyRead, this, [this] { pump(Direction::In); });
    connect(server, &QTcpSocket::bytesWritten, this, [this] { pump(Direction::Out); });
    connect(server, &QTcpSocket::errorOccurred, this, &Relay::onServerError);
    connect(server, &QTcpSocket::disconnected, this, &Relay::onServerGone);

    const bool proxied = m_upstream.proxy.type() != QNetworkProxy::NoProxy;
    note(QStringLiteral("connecting to %1%2")
             .arg(serverName(), proxied ? QStringLiteral(" through the proxy %1 port %2")
                                              .arg(m_upstream.proxy.hostName())
                                              .arg(m_upstream.proxy.port())
                                        : QString()));
    m_deadline.start(m_upstream.connectTimeoutMs);
    if (m_tls)
        connectTls();
    else
        server->connectToHost(m_upstream.url.host(), quint16(serverPort(m_upstream.url)));
}

void Relay::connectTls()
{
    m_tls->setSslConfiguration(m_upstream.tls);
    connect(m_tls, &QSslSocket::sslErrors, this, &Relay::onSslErrors);
    connect(m_tls, &QSslSocket::encryptedBytesWritten, this, [this] { pump(Direction::Out); });
    connect(m_tls, &QSslSocket::encrypted, this, [this] {
        note(QStringLiteral("TLS established: ") + sessionWords(*m_tls));
        established();
    });
    m_tls->connectToHostEncrypted(m_upstream.url.host(), quint16(serverPort(m_upstream.url)));
}

void Relay::onSslErrors(const QList<QSslError> &errors)
{
    QStringList words;
    for (const QSslError &error : errors)
        words.append(error.errorString());
    words.removeDuplicates();
    if (m_upstream.acceptBadCertificate) {
        m_tls->ignoreSslErrors();
        note(QStringLiteral("the certificate of %1 is not trusted (%2); going on as you asked for this host")
                 .arg(m_upstream.url.host(), words.join(QStringLiteral("; "))));
        return;
    }
    const QStringList chain = chainWords(m_tls->peerCertificateChain());
    m_certificateErrors = QStringList{QStringLiteral("the certificate of %1 was refused: %2")
                                          .arg(m_upstream.url.host(), words.join(QStringLiteral("; ")))}
        + chain;
    note(m_certificateErrors.join(u'\n'));
    emit certificateRefused(m_upstream.url.host(), words, chain);
}

void Relay::established()
{
    m_phase = Phase::Relaying;
    m_probe.attach(m_server->socketDescriptor());
    m_server->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_server->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    handOn(Direction::Out, std::exchange(m_request, {}));
    pump(Direction::Out);
}

void Relay::setGlance(Glance glance)
{
    if (glance)
        m_stream.setGlance([this, glance = std::move(glance)](const FrameView &view) { return glance(view, m_now); });
    else
        m_stream.setGlance({});
}

void Relay::setHeld(bool held)
{
    m_held = held;
    if (held)
        return;
    pump(Direction::In);
    pump(Direction::Out);
}

/// Whether there is room for what one side sends.
bool Relay::mayRead(Direction direction) const
{
    if (m_held)
        return false;
    if (direction == Direction::In)
        return !clientThere() || m_client->bytesToWrite() < BufferSize;
    return m_server->bytesToWrite() + (m_tls ? m_tls->encryptedBytesToWrite() : 0) < BufferSize;
}

/// Moves what one side has sent to the other, as long as the other takes it; `all`: whatever it has to hold, for the last bytes.
void Relay::pump(Direction direction, bool all)
{
    const bool in = direction == Direction::In;
    QTcpSocket *from = in ? m_server.get() : m_client.get();
    bool &pumping = in ? m_pumpingIn : m_pumpingOut;
    // Whoever hears of the bytes may do what comes here again; the loop that is at work goes on anyway.
    if (m_phase == Phase::Idle || m_phase == Phase::Connecting || !from || pumping)
        return;
    const QScopedValueRollback guard(pumping, true);
    while (m_phase != Phase::Ended && from->bytesAvailable() > 0 && (all || mayRead(direction))) {
        if (in) {
            m_buffer.resize(Piece + Padding);
            const qint64 size = from->read(m_buffer.data(), Piece);
            if (size <= 0)
                return;
            handOn(direction, QByteArrayView(m_buffer.data(), size), qsizetype(m_buffer.size()) - size);
        } else {
            const QByteArray bytes = from->read(Piece);
            if (bytes.isEmpty())
                return;
            handOn(direction, bytes);
        }
    }
    if (!in)
        sendOwnFrames();
}

/// The one place where bytes go on: tells them, then writes them.
void Relay::handOn(Direction direction, QByteArrayView bytes, qsizetype padding)
{
    lookAtClock();
    if (direction == Direction::Out) {
        if (m_dropOut || !writeToServer(bytes))
            return;
        m_stream.feed(direction, bytes);
    } else {
        // Written first: whoever hears of the bytes may act on the client at once.
        if (clientThere()) {
            writeToClient(bytes);
            m_answeredClient = true;
        }
        m_stream.feed(direction, bytes, padding);
    }
    if (m_phase != Phase::Ended)
        watchClosing();
}

bool Relay::writeToServer(QByteArrayView bytes)
{
    if (m_phase == Phase::HalfClosed)
        return m_probe.write(bytes);
    return m_server->state() == QAbstractSocket::ConnectedState && m_server->write(bytes.data(), bytes.size()) == bytes.size();
}

void Relay::writeToClient(QByteArrayView bytes)
{
    if (m_client->bytesToWrite() == 0)
        bytes = bytes.sliced(sendAtOnce(m_client->socketDescriptor(), bytes));
    if (!bytes.isEmpty())
        m_client->write(bytes.data(), bytes.size());
}

void Relay::sendFrame(Opcode opcode, const QByteArray &payload)
{
    if (m_phase != Phase::Relaying || !m_stream.isOpen())
        return;
    m_ownFrames.append({opcode, payload});
    if (m_pumpingOut)
        return; // goes out at the end of that
    // What the client has written is in the kernel already; it goes first. Also while held: it is what the user does, and not much.
    while (clientThere() && m_client->bytesAvailable() < BufferSize && m_client->waitForReadyRead(0))
        pump(Direction::Out, m_held);
    pump(Direction::Out, m_held);
}

void Relay::sendOwnFrames()
{
    while (!m_ownFrames.isEmpty() && m_phase == Phase::Relaying && !m_stream.isClosed(Direction::Out)
           && !m_stream.insideFrame(Direction::Out)) {
        const auto [opcode, payload] = m_ownFrames.takeFirst();
        handOn(Direction::Out, clientFrame(opcode, payload));
        m_dropOut = m_dropOut || opcode == Opcode::Close;
    }
}

void Relay::note(const QString &text)
{
    lookAtClock();
    emit happened(Notice{text}, m_now);
}

qint64 Relay::bufferedBytes() const
{
    qint64 bytes = 0;
    for (const QTcpSocket *socket : {m_client.get(), m_server.get()}) {
        if (socket)
            bytes += socket->bytesAvailable() + socket->bytesToWrite();
    }
    return bytes;
}

} // namespace telltale::wire
