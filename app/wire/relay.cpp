// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/relay.h"

#include "app/wire/certificate.h"
#include "app/wire/closeframe.h"
#include "app/wire/framewriter.h"

#include <QSslSocket>

#include <algorithm>

namespace telltale::wire {

namespace {

constexpr qint64 Piece = 64 << 10;
constexpr int AnswerMs = 5000; ///< for the server to answer a close frame
constexpr int GoodbyeMs = 2000; ///< for the server to end TCP after both close frames (RFC 6455 section 7.1.1)
constexpr int HalfClosedMs = 1000; ///< for the client to answer a server that already ended its direction

int serverPort(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("wss") ? 443 : 80);
}

QByteArray hostAndPort(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    const int standard = url.scheme() == QLatin1String("wss") ? 443 : 80;
    return serverPort(url) == standard ? host : host + ':' + QByteArray::number(serverPort(url));
}

bool isTlsError(QAbstractSocket::SocketError error)
{
    return error == QAbstractSocket::SslHandshakeFailedError || error == QAbstractSocket::SslInternalError
        || error == QAbstractSocket::SslInvalidUserDataError;
}

} // namespace

QByteArray rewriteRequest(const HttpHead &request, const QUrl &tapUrl, const QUrl &serverUrl)
{
    QByteArray target = serverUrl.path(QUrl::FullyEncoded).toLatin1();
    if (target.isEmpty())
        target = "/";
    if (serverUrl.hasQuery())
        target += '?' + serverUrl.query(QUrl::FullyEncoded).toLatin1();

    const QByteArray tapHost = hostAndPort(tapUrl);
    const auto isOwnHost = [](const auto &header) { return header.first.compare("Host", Qt::CaseInsensitive) == 0; };
    const bool hostChosen = std::count_if(request.headers.begin(), request.headers.end(), isOwnHost) > 1;

    const QList<QByteArray> line = request.startLine.split(' ');
    QByteArray bytes = line.value(0) + ' ' + target + ' ' + line.value(2) + "\r\n";
    for (const auto &header : request.headers) {
        QByteArray value = header.second;
        if (isOwnHost(header) && value == tapHost) {
            if (hostChosen) // the user set one: the other is the client library's
                continue;
            value = hostAndPort(serverUrl);
        } else if (header.first.compare("Origin", Qt::CaseInsensitive) == 0 && value.endsWith("//" + tapHost)) {
            const bool secure = serverUrl.scheme() == QLatin1String("wss");
            value = (secure ? QByteArray("https://") : QByteArray("http://")) + hostAndPort(serverUrl);
        }
        bytes += header.first + ": " + value + "\r\n";
    }
    return bytes + "\r\n";
}

Relay::Relay(const Upstream &upstream)
    : m_upstream(upstream)
    , m_stream(upstream.url, [this](const Happening &happening) { emit happened(happening); })
{
    m_deadline.setSingleShot(true);
    m_linger.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &Relay::onDeadline);
    connect(&m_linger, &QTimer::timeout, this, [this] { finish(m_lingerCause, m_lingerText); });
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

/// Moves what one side has sent to the other, as long as the other takes it; `all`: whatever it has to hold, for the last bytes.
void Relay::pump(Direction direction, bool all)
{
    const bool in = direction == Direction::In;
    QTcpSocket *from = in ? m_server.get() : m_client.get();
    if (m_phase == Phase::Idle || m_phase == Phase::Connecting || !from)
        return;
    while (m_phase != Phase::Ended && from->bytesAvailable() > 0) {
        const qint64 waiting = in ? (clientThere() ? m_client->bytesToWrite() : 0)
                                  : m_server->bytesToWrite() + (m_tls ? m_tls->encryptedBytesToWrite() : 0);
        if (!all && waiting >= BufferSize)
            return;
        const QByteArray bytes = from->read(Piece);
        if (bytes.isEmpty())
            return;
        handOn(direction, bytes);
    }
    if (!in)
        sendOwnFrames();
}

/// The one place where bytes go on: tells them, then writes them.
void Relay::handOn(Direction direction, const QByteArray &bytes)
{
    if (direction == Direction::Out) {
        if (m_dropOut || !writeToServer(bytes))
            return;
        m_stream.feed(direction, bytes);
    } else {
        // Written first: whoever hears of the bytes may act on the client at once.
        if (clientThere()) {
            m_client->write(bytes);
            m_answeredClient = true;
        }
        m_stream.feed(direction, bytes);
    }
    if (m_phase != Phase::Ended)
        watchClosing();
}

bool Relay::writeToServer(const QByteArray &bytes)
{
    if (m_phase == Phase::HalfClosed)
        return m_probe.write(bytes);
    return m_server->state() == QAbstractSocket::ConnectedState && m_server->write(bytes) == bytes.size();
}

void Relay::sendFrame(Opcode opcode, const QByteArray &payload)
{
    if (m_phase != Phase::Relaying || !m_stream.isOpen())
        return;
    m_ownFrames.append({opcode, payload});
    // What the client has written is in the kernel already; it goes first.
    while (clientThere() && m_client->bytesAvailable() < BufferSize && m_client->waitForReadyRead(0))
        pump(Direction::Out);
    pump(Direction::Out);
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

/// Ends what the two sides have said good-bye to, even if the server keeps the connection.
void Relay::watchClosing()
{
    if (m_stream.isOpen() || m_stream.isRefused())
        m_deadline.stop();
    const bool in = m_stream.isClosed(Direction::In);
    const bool out = m_stream.isClosed(Direction::Out);
    if (m_phase == Phase::HalfClosed) {
        if (out)
            finish(Ending::Cause::Eof, m_lingerText);
        return;
    }
    if (in && out) {
        m_lingerCause = Ending::Cause::Closed;
        m_lingerText = QStringLiteral("both sides sent a close frame; the server then kept the TCP connection open");
        if (!m_linger.isActive() || m_linger.interval() != GoodbyeMs)
            m_linger.start(GoodbyeMs);
    } else if (out && !m_linger.isActive()) {
        m_lingerCause = Ending::Cause::Timeout;
        m_lingerText = QStringLiteral("the server did not answer the close frame within %1 s").arg(AnswerMs / 1000);
        m_linger.start(AnswerMs);
    } else if (m_stream.isRefused() && !clientThere()) {
        finish(Ending::Cause::Eof, QStringLiteral("the client ended the connection after the refusal"));
    }
}

void Relay::onClientGone()
{
    if (m_phase == Phase::Ended)
        return;
    if (m_phase == Phase::Connecting) {
        finish(Ending::Cause::Cancelled, QStringLiteral("the client gave up while connecting"));
        return;
    }
    pump(Direction::Out, true);
    if (m_phase == Phase::Ended)
        return;
    if (m_phase == Phase::HalfClosed) {
        finish(Ending::Cause::Eof, m_lingerText);
    } else if (m_stream.isRefused()) {
        finish(Ending::Cause::Eof, QStringLiteral("the client ended the connection after the refusal"));
    } else if (m_stream.isOpen() && !m_stream.isClosed(Direction::Out)) {
        finish(Ending::Cause::Eof, QStringLiteral("the client ended the TCP connection without a close frame"));
    } else if (m_stream.isUpgrading()) {
        // The server may have more to say, such as why it will not talk.
        const bool foreign = m_stream.hasForeignText();
        m_lingerCause = foreign ? Ending::Cause::Eof : Ending::Cause::Cancelled;
        m_lingerText = foreign ? QStringLiteral("the client gave up: what the server said is no answer to an upgrade")
                               : QStringLiteral("the client gave up before the server answered");
        m_linger.start(foreign ? GoodbyeMs : 0);
    } else {
        pump(Direction::In); // the rest of a refusal, or of the closing handshake; a timer bounds both
    }
}

void Relay::onServerError()
{
    // While connected, `disconnected` follows and has the rest of the bytes.
    if (m_phase == Phase::Connecting)
        serverGone();
}

void Relay::onServerGone()
{
    if (m_phase == Phase::Ended || m_phase == Phase::HalfClosed)
        return;
    pump(Direction::In, true);
    // TLS may still have to decrypt what it held back for a full buffer.
    QTimer::singleShot(0, this, &Relay::serverGone);
}

void Relay::serverGone()
{
    if (m_phase == Phase::Ended || m_phase == Phase::HalfClosed)
        return;
    const QAbstractSocket::SocketError error = m_server->error();
    const QString words = m_server->errorString();
    if (m_phase == Phase::Connecting) {
        if (!m_certificateErrors.isEmpty())
            finish(Ending::Cause::TlsFailure, m_certificateErrors.join(u'\n'));
        else if (isTlsError(error))
            finish(Ending::Cause::TlsFailure, QStringLiteral("TLS failed: ") + words);
        else if (m_tls && m_tls->mode() == QSslSocket::SslClientMode && error == QAbstractSocket::RemoteHostClosedError)
            finish(Ending::Cause::TlsFailure, QStringLiteral("the server ended the connection during the TLS handshake"));
        else if (error == QAbstractSocket::SocketTimeoutError)
            finish(Ending::Cause::Timeout, words);
        else
            finish(Ending::Cause::ConnectFailed, words);
        return;
    }
    pump(Direction::In, true);
    if (m_phase == Phase::Ended)
        return;
    if (isTlsError(error)) {
        finish(Ending::Cause::TlsFailure, QStringLiteral("TLS failed: ") + words);
    } else if (m_probe.wasReset()) {
        finish(Ending::Cause::Reset, QStringLiteral("the server reset the TCP connection"));
    } else if (error == QAbstractSocket::SocketTimeoutError) {
        finish(Ending::Cause::Timeout, words);
    } else if (error != QAbstractSocket::RemoteHostClosedError) {
        finish(Ending::Cause::Reset, words);
    } else {
        m_lingerText = QStringLiteral("the server ended the TCP connection");
        const bool clientOwesAnswer = m_stream.isClosed(Direction::In) && !m_stream.isClosed(Direction::Out);
        if (clientOwesAnswer && !m_tls && clientThere() && m_probe.isHalfClosed()) {
            m_phase = Phase::HalfClosed;
            m_lingerCause = Ending::Cause::Eof;
            m_linger.start(HalfClosedMs);
            pump(Direction::Out);
        } else {
            finish(Ending::Cause::Eof, m_lingerText);
        }
    }
}

void Relay::onDeadline()
{
    QString phase = QStringLiteral("the server did not answer the upgrade request");
    if (m_phase == Phase::Connecting) {
        const bool tcp = m_server->state() == QAbstractSocket::ConnectedState;
        phase = tcp ? QStringLiteral("the TLS handshake did not come to its end") : QStringLiteral("no connection");
    }
    finish(Ending::Cause::Timeout, QStringLiteral("%1 within %2 ms").arg(phase).arg(m_upstream.connectTimeoutMs));
}

void Relay::abort()
{
    if (m_phase == Phase::Ended)
        return;
    if (m_stream.isOpen() || m_stream.isRefused())
        finish(Ending::Cause::Eof, QStringLiteral("you ended the connection"));
    else
        finish(Ending::Cause::Cancelled, QStringLiteral("you cancelled the connection"));
}

void Relay::finish(Ending::Cause cause, const QString &text)
{
    if (m_phase == Phase::Ended)
        return;
    m_phase = Phase::Ended;
    m_deadline.stop();
    m_linger.stop();
    m_probe.release();
    if (m_server) {
        m_server->disconnect(this);
        // What was written but not sent goes out with disconnectFromHost(); a connection not yet made is dropped.
        if (m_server->state() == QAbstractSocket::ConnectedState)
            m_server->disconnectFromHost();
        else
            m_server->abort();
    }
    m_stream.end(cause, text);
    answerFailure(cause, text);
    if (m_client) {
        m_client->disconnect(this);
        m_client->disconnectFromHost();
    }
}

/// A client that was promised an upgrade must not be left without any answer.
void Relay::answerFailure(Ending::Cause cause, const QString &text)
{
    if (!clientThere() || m_answeredClient || m_stream.isOpen())
        return;
    const QByteArray body = text.toUtf8() + '\n';
    const QByteArray status = cause == Ending::Cause::Timeout ? "504 Gateway Timeout" : "502 Bad Gateway";
    m_client->write("HTTP/1.1 " + status + "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: "
                    + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
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
