// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"

#include "app/wire/closeframe.h"
#include "app/wire/text.h"

#include <QCoreApplication>
#include <QNetworkRequest>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

#include <algorithm>
#include <utility>

namespace telltale::session {

namespace {

constexpr int LapseMs = 250;
/// The tap gives the server 5 s from the close frame on. This one is for a server that takes no bytes, so that not even the
/// close frame can be sent.
constexpr int CloseMs = 7000;

/// Longer than this without a lapse: the program was stopped, suspended, or the clock jumped.
constexpr Time Deaf = Second;

class EventsOnly : public Sink {
public:
    explicit EventsOnly(Session::TakeEvents take)
        : m_take(std::move(take))
    {
    }
    void events(std::vector<decode::Event> events) override { m_take(std::move(events)); }

private:
    Session::TakeEvents m_take;
};

/// The endpoint's headers with one of each name, which is all that QNetworkRequest can hold.
wire::Headers requestHeaders(const Endpoint &endpoint)
{
    wire::Headers headers;
    for (const auto &[name, value] : endpoint.headers) {
        const auto same = std::find_if(headers.begin(), headers.end(), [&name = name](const auto &header) {
            return header.first.compare(name, Qt::CaseInsensitive) == 0;
        });
        const bool cookie = name.compare("Cookie", Qt::CaseInsensitive) == 0;
        if (same == headers.end())
            headers.append({name, value});
        else
            same->second += (cookie ? "; " : ", ") + value;
    }
    const QUrl &url = endpoint.upstream.url;
    if (!url.userInfo().isEmpty() && wire::headerValue(headers, "Authorization").isNull()) {
        const QString credentials = url.userName(QUrl::FullyDecoded) + u':' + url.password(QUrl::FullyDecoded);
        headers.append({"Authorization", "Basic " + credentials.toUtf8().toBase64()});
    }
    return headers;
}

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Session)
};

} // namespace

QString stateWords(State state)
{
    switch (state) {
    case State::Idle:
        return Words::tr("Not connected");
    case State::Connecting:
        return Words::tr("Connecting…");
    case State::Open:
        return Words::tr("Connected");
    case State::Closing:
        return Words::tr("Closing…");
    case State::Closed:
        return Words::tr("Closed");
    }
    return {};
}

Session::Session(Endpoint endpoint, const catalog::Catalog &catalog, Clock clock, Sink &sink, QString name, QObject *parent)
    : QObject(parent)
    , m_endpoint(std::move(endpoint))
    , m_clock(steadily(std::move(clock)))
    , m_sink(sink)
    , m_decoder(catalog, m_endpoint.choice, std::move(name))
{
}

Session::Session(Endpoint endpoint, const catalog::Catalog &catalog, Clock clock, TakeEvents take, QString name, QObject *parent)
    : QObject(parent)
    , m_endpoint(std::move(endpoint))
    , m_clock(steadily(std::move(clock)))
    , m_ownSink(std::make_unique<EventsOnly>(std::move(take)))
    , m_sink(*m_ownSink)
    , m_decoder(catalog, m_endpoint.choice, std::move(name))
{
}

Session::~Session()
{
    // Neither may call back into a half-destroyed session.
    if (m_socket)
        m_socket->disconnect(this);
    if (m_tap)
        m_tap->disconnect(this);
}

void Session::start()
{
    if (m_state != State::Idle)
        return;
    setState(State::Connecting);
    m_lapseTimer = new QTimer(this);
    connect(m_lapseTimer, &QTimer::timeout, this, &Session::lapse);
    m_closeTimer = new QTimer(this);
    m_closeTimer->setSingleShot(true);
    connect(m_closeTimer, &QTimer::timeout, this, [this] {
        if (m_held)
            m_closeTimer->start(); // nobody listens to an answer
        else
            abort();
    });

    m_tap = std::make_unique<wire::Tap>(m_endpoint.upstream, m_clock);
    connect(m_tap.get(), &wire::Tap::happened, this, &Session::onHappening);
    if (m_sink.wantsGlances())
        m_tap->setGlance([this](const wire::FrameView &view, Time time) { return onGlance(view, time); });
    connect(m_tap.get(), &wire::Tap::certificateRefused, this, &Session::certificateRefused);
    m_tap->setHeld(m_held);
    const Result<QUrl> url = m_tap->listen();
    if (!url) {
        wire::Ending ending;
        ending.cause = wire::Ending::Cause::ConnectFailed;
        ending.text = url.failure().sentence();
        onHappening(ending, m_clock());
        return;
    }
    m_lapseTimer->start(LapseMs);
    openSocket(*url);
}

void Session::openSocket(const QUrl &tapUrl)
{
    // QWebSocket writes Origin by itself.
    QNetworkRequest request(tapUrl);
    QString origin;
    for (const auto &[name, value] : requestHeaders(m_endpoint)) {
        if (name.compare("Origin", Qt::CaseInsensitive) == 0)
            origin = QString::fromUtf8(value);
        else
            request.setRawHeader(name, value);
    }
    QWebSocketHandshakeOptions options;
    options.setSubprotocols(offeredSubprotocols(m_endpoint));

    m_socket = std::make_unique<QWebSocket>(origin);
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->setOutgoingFrameSize(QWebSocket::maxOutgoingFrameSize()); // one message, one frame
    connect(m_socket.get(), &QWebSocket::connected, this, &Session::onSocketConnected);
    connect(m_socket.get(), &QWebSocket::bytesWritten, this, &Session::sendCloseFrame);
    m_socket->open(request, options);
}

bool Session::onGlance(const wire::FrameView &view, Time time)
{
    listened(time);
    m_glances.clear();
    if (!m_decoder.glance(view, time, m_glances))
        return false;
    m_sink.glanced({m_glances, view, time, m_frame++, m_decoder.connectionName(), m_decoder.systemName(), m_decoder.variant(), m_decoder.isGuessed()});
    return true;
}

void Session::onHappening(const wire::Happening &happening, Time time)
{
    listened(time);
    deliver(m_decoder.feed(happening, time, m_frame++));

    if (std::holds_alternative<wire::Ending>(happening)) {
        m_lapseTimer->stop();
        m_closeTimer->stop();
        m_outbox.clear();
        if (m_socket) {
            m_socket->disconnect(this);
            QMetaObject::invokeMethod(m_socket.get(), [socket = m_socket.get()] { socket->abort(); }, Qt::QueuedConnection);
        }
        setState(State::Closed);
        // Later, so that whoever hears it may delete the session.
        QMetaObject::invokeMethod(this, &Session::ended, Qt::QueuedConnection);
        return;
    }
    if (std::holds_alternative<wire::Refusal>(happening)) {
        // QWebSocket may be content with a 101 that RFC 6455 forbids.
        QMetaObject::invokeMethod(m_socket.get(), [socket = m_socket.get()] { socket->abort(); }, Qt::QueuedConnection);
        return;
    }
    const auto *delivery = std::get_if<wire::Delivery>(&happening);
    if (delivery && delivery->opcode == wire::Opcode::Close && m_state == State::Open)
        setState(State::Closing);
    respond();
}

void Session::onSocketConnected()
{
    if (m_state != State::Connecting)
        return;
    setState(State::Open);
    for (const protocol::Outgoing &outgoing : std::exchange(m_outbox, {}))
        write(outgoing);
}

/// Time in which the session had no chance to hear anything is not held against anybody.
void Session::listened(Time now)
{
    if (m_listenedAt && now - *m_listenedAt > Deaf)
        m_decoder.skip(now - *m_listenedAt);
    m_listenedAt = now;
}

void Session::setHeld(bool held)
{
    if (m_held == held)
        return;
    const Time now = m_clock();
    if (!held && m_listenedAt) {
        m_decoder.skip(now - *m_listenedAt);
        m_listenedAt = now;
    }
    m_held = held;
    if (m_tap)
        m_tap->setHeld(held);
}

void Session::lapse()
{
    if (m_held)
        return;
    const Time now = m_clock();
    listened(now);
    if (m_state == State::Open)
        write(m_decoder.due(now, m_endpoint.automation, m_serial));
    std::vector<decode::Event> events = m_decoder.lapse(now, m_frame);
    if (events.empty())
        return;
    ++m_frame;
    deliver(std::move(events));
}

void Session::respond()
{
    const QList<protocol::Outgoing> responses = m_decoder.responses(m_endpoint.automation, m_serial);
    if (m_state == State::Connecting) {
        m_serial += quint64(responses.size());
        m_outbox.append(responses);
        return;
    }
    write(responses);
}

void Session::write(const QList<protocol::Outgoing> &all)
{
    m_serial += quint64(all.size());
    for (const protocol::Outgoing &outgoing : all)
        write(outgoing);
}

void Session::send(const protocol::Outgoing &outgoing)
{
    if (m_state != State::Open)
        return;
    ++m_serial;
    write(outgoing);
}

void Session::write(const protocol::Outgoing &outgoing)
{
    if (m_state != State::Open)
        return;
    // QString drops a byte order mark.
    const bool text = outgoing.opcode == wire::Opcode::Text && !outgoing.payload.startsWith("\xEF\xBB\xBF");
    if (text && wire::firstInvalidUtf8(outgoing.payload) < 0) {
        m_socket->sendTextMessage(QString::fromUtf8(outgoing.payload));
    } else if (outgoing.opcode == wire::Opcode::Binary) {
        m_socket->sendBinaryMessage(outgoing.payload);
    } else {
        // QWebSocket would change or refuse it.
        m_socket->flush();
        m_tap->sendFrame(outgoing.opcode, outgoing.payload);
    }
}

void Session::close(quint16 code, const QString &reason)
{
    if (m_state == State::Connecting) {
        abort();
        return;
    }
    if (m_state != State::Open)
        return;
    setState(State::Closing);
    m_closePayload = wire::closePayload(code == 0 ? std::nullopt : std::optional(code), reason.toUtf8());
    m_closeTimer->start(CloseMs);
    sendCloseFrame();
}

/// Through the tap: QWebSocket knows no empty close frame, and ends TCP without waiting for the server's answer.
void Session::sendCloseFrame()
{
    if (!m_closePayload)
        return;
    m_socket->flush(); // says bytesWritten, which comes here again
    if (!m_closePayload || m_socket->bytesToWrite() > 0)
        return;
    m_tap->sendFrame(wire::Opcode::Close, *std::exchange(m_closePayload, std::nullopt));
}

void Session::ping(const QByteArray &payload)
{
    write({wire::Opcode::Ping, payload});
}

void Session::abort()
{
    if (m_tap && m_state != State::Closed)
        m_tap->abort();
}

void Session::setAutomation(const protocol::AutomationState &automation)
{
    m_endpoint.automation = automation;
}

void Session::deliver(std::vector<decode::Event> events)
{
    if (!events.empty())
        m_sink.events(std::move(events));
}

void Session::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged(state);
}

} // namespace telltale::session
