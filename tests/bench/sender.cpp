// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/sender.h"

#include "app/wire/framewriter.h"
#include "app/wire/handshake.h"
#include "tests/bench/parts.h"
#include "tests/bench/traffic.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;

namespace telltale::bench {

namespace {

constexpr qint64 BlockMessages = 4096;
constexpr qint64 MostAtOnce = 1 << 20; ///< bytes a write
constexpr int PatienceMs = 60000;

/// A blocking socket of the operating system: nothing of ours or Qt's must slow the sender down.
class Socket {
public:
    explicit Socket(int descriptor) : m_descriptor(descriptor)
    {
        if (m_descriptor < 0)
            throw Problem(u"the sender has no socket"_s);
    }
    ~Socket() { ::close(m_descriptor); }
    Socket(const Socket &) = delete;
    Socket &operator=(const Socket &) = delete;

    int descriptor() const { return m_descriptor; }

    void write(QByteArrayView bytes) const
    {
        while (!bytes.isEmpty()) {
            const ssize_t written = ::send(m_descriptor, bytes.data(), size_t(std::min<qsizetype>(MostAtOnce, bytes.size())), MSG_NOSIGNAL);
            if (written <= 0)
                throw Problem(u"the receiver has gone, or takes nothing any more"_s);
            bytes = bytes.sliced(written);
        }
    }
    /// Empty at the end of the stream.
    QByteArray read() const
    {
        pollfd waiting {m_descriptor, POLLIN, 0};
        if (::poll(&waiting, 1, PatienceMs) != 1)
            throw Problem(u"the receiver says nothing"_s);
        QByteArray bytes(1 << 16, Qt::Uninitialized);
        bytes.truncate(std::max<ssize_t>(0, ::recv(m_descriptor, bytes.data(), size_t(bytes.size()), 0)));
        return bytes;
    }

private:
    int m_descriptor;
};

/// Takes the first whole frame of a client off `bytes`; false if there is none. Ours are short: RFC 6455's 64-bit lengths do not come.
bool takeFrame(QByteArray &bytes)
{
    if (bytes.size() < 4)
        return false;
    qsizetype length = bytes[1] & 0x7f;
    qsizetype header = 2 + 4;
    if (length == 126) {
        length = (quint8(bytes[2]) << 8) | quint8(bytes[3]);
        header += 2;
    }
    if (bytes.size() < header + length)
        return false;
    bytes.remove(0, header + length);
    return true;
}

QByteArray upgrade(const Socket &socket)
{
    QByteArray request;
    qsizetype end = -1;
    while ((end = request.indexOf("\r\n\r\n")) < 0) {
        const QByteArray more = socket.read();
        if (more.isEmpty())
            throw Problem(u"the receiver sent no upgrade"_s);
        request += more;
    }
    const QByteArray name = "sec-websocket-key:";
    const qsizetype key = request.toLower().indexOf(name) + name.size();
    const QByteArray accept = wire::acceptFor(request.mid(key, request.indexOf('\r', key) - key).trimmed());
    socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + accept + "\r\n\r\n");
    return request.mid(end + 4);
}

void sleepUntil(double time)
{
    const double left = time - now();
    if (left <= 0)
        return;
    timespec wait {time_t(left), long((left - double(time_t(left))) * 1e9)};
    ::nanosleep(&wait, nullptr);
}

/// As fast as it can.
void flood(const Socket &socket, const Traffic &traffic, qint64 count)
{
    const QByteArray block = traffic.frames(0, BlockMessages);
    for (; count >= BlockMessages; count -= BlockMessages)
        socket.write(block);
    socket.write(traffic.frames(0, count));
}

/// In bursts of 2 ms. What could not be sent in time is sent as soon as it can be.
void pace(const Socket &socket, const Traffic &traffic, qint64 count, int perSecond)
{
    const qint64 burst = std::max(1, perSecond / 500);
    QList<QByteArray> bursts;
    for (qint64 first = 0; first < BlockMessages; first += burst)
        bursts.append(traffic.frames(first, burst));
    const double began = now();
    for (qint64 sent = 0; sent < count; sent += burst) {
        sleepUntil(began + double(sent) / perSecond);
        socket.write(sent + burst <= count ? bursts[(sent / burst) % bursts.size()] : traffic.frames(0, count - sent));
    }
}

} // namespace

Sender::Sender(const QString &kind, int size, qint64 count, int perSecond)
    : m_aside(u"send"_s, {{u"kind"_s, kind}, {u"size"_s, size}, {u"count"_s, count}, {u"perSecond"_s, perSecond}})
    , m_port(m_aside.first()["port"_L1].toInt())
{
}

QString Sender::url() const { return u"ws://127.0.0.1:%1/"_s.arg(m_port); }

QJsonObject sendPart(const QJsonObject &task)
{
    const Traffic traffic(task["kind"_L1].toString(), task["size"_L1].toInt());
    const auto count = qint64(task["count"_L1].toDouble());
    const int perSecond = task["perSecond"_L1].toInt();

    const Socket listener(::socket(AF_INET, SOCK_STREAM, 0));
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    auto *where = reinterpret_cast<sockaddr *>(&address);
    if (::bind(listener.descriptor(), where, size) != 0 || ::listen(listener.descriptor(), 1) != 0 || ::getsockname(listener.descriptor(), where, &size) != 0)
        throw Problem(u"the sender cannot listen"_s);
    say({{u"port"_s, ntohs(address.sin_port)}});

    pollfd waiting {listener.descriptor(), POLLIN, 0};
    if (::poll(&waiting, 1, PatienceMs) != 1)
        throw Problem(u"nobody connected to the sender"_s);
    const Socket socket(::accept(listener.descriptor(), nullptr, nullptr));
    const timeval patience {PatienceMs / 1000, 0};
    ::setsockopt(socket.descriptor(), SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof(patience));

    QByteArray received = upgrade(socket);
    for (const Traffic::Exchange &exchange : traffic.opening()) {
        while (!exchange.client.isNull() && !takeFrame(received)) {
            const QByteArray more = socket.read();
            if (more.isEmpty())
                throw Problem(u"the receiver left before the opening was through"_s);
            received += more;
        }
        if (!exchange.server.isNull())
            socket.write(wire::serverFrame(traffic.opcode(), exchange.server));
    }
    const double began = now();
    if (perSecond > 0)
        pace(socket, traffic, count, perSecond);
    else
        flood(socket, traffic, count);
    const double ended = now();
    socket.write(wire::serverFrame(wire::Opcode::Close, "\x03\xe8"));
    // A server ends TCP as soon as the close frame is answered (RFC 6455 section 7.1.1).
    for (bool answered = false; !answered;) {
        const QByteArray more = socket.read();
        received += more;
        answered = more.isEmpty();
        while (!received.isEmpty() && !answered) {
            const bool close = quint8(received[0]) == 0x88;
            if (!takeFrame(received))
                break;
            answered = close;
        }
    }
    return {{u"began"_s, began}, {u"ended"_s, ended}};
}

} // namespace telltale::bench
