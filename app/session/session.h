// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/endpoint.h"
#include "app/session/sink.h"
#include "app/wire/tap.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QTimer;
class QWebSocket;

namespace telltale::session {

enum class State { Idle, Connecting, Open, Closing, Closed };
QString stateWords(State state); ///< "Connecting…", "Connected"

/// One inspected connection of the built-in client: a QWebSocket that connects through the tap, a decoder behind it. Lives
/// on one thread with an event loop (the I/O thread; the CLI's main thread). Starts once; a second connection is a new Session.
///
/// Events reach `sink` on that thread, in order, the last one being the end of the connection. Their times never go back, whatever
/// `clock` does (see steadily()), and nothing is concluded from time in which nobody listened: while held, or stopped with the program.
class Session : public QObject {
    Q_OBJECT

public:
    using TakeEvents = std::function<void(std::vector<decode::Event>)>;

    /// `sink` must outlive the session.
    Session(Endpoint endpoint, const catalog::Catalog &catalog, Clock clock, Sink &sink, QString name, QObject *parent = nullptr);
    /// For those who want every message as an event.
    Session(Endpoint endpoint, const catalog::Catalog &catalog, Clock clock, TakeEvents take, QString name, QObject *parent = nullptr);
    ~Session() override;

    State state() const { return m_state; }
    const decode::Decoder &decoder() const { return m_decoder; }
    /// A number not yet used on this connection, for Composer::compose().
    quint64 serial() const { return m_serial; }

public slots:
    void start();
    /// Sends one frame, as it is: also text that is no UTF-8, or an opcode that is no data. Ignored unless Open.
    void send(const telltale::protocol::Outgoing &outgoing);
    /// A close frame with `code` (0: none), legal or not, then waits for the server's answer for 5 s. While connecting: abort().
    void close(quint16 code, const QString &reason);
    void ping(const QByteArray &payload);
    /// Cancels while connecting; ends at once otherwise.
    void abort();
    /// While held, no bytes are read and nothing is lost (see Tap::setHeld): for a sink that cannot keep up.
    void setHeld(bool held);
    void setAutomation(const telltale::protocol::AutomationState &automation);

signals:
    void stateChanged(telltale::session::State state);
    void certificateRefused(const QString &host, const QStringList &errors, const QStringList &chain);
    /// After the last event.
    void ended();

private:
    void openSocket(const QUrl &tapUrl);
    bool onGlance(const wire::FrameView &view, Time time);
    void onHappening(const wire::Happening &happening, Time time);
    void onSocketConnected();
    void lapse();
    void listened(Time now);
    void respond();
    void write(const protocol::Outgoing &outgoing);
    void write(const QList<protocol::Outgoing> &all); ///< by itself, each with a serial number of its own
    void sendCloseFrame();
    void deliver(std::vector<decode::Event> events);
    void setState(State state);

    Endpoint m_endpoint;
    Clock m_clock;
    std::unique_ptr<Sink> m_ownSink;
    Sink &m_sink;
    decode::Decoder m_decoder;
    std::unique_ptr<QWebSocket> m_socket;
    std::unique_ptr<wire::Tap> m_tap;
    QTimer *m_lapseTimer = nullptr;
    QTimer *m_closeTimer = nullptr;
    QList<protocol::Outgoing> m_outbox; ///< what automation wants to send before the socket knows that it is open
    std::optional<QByteArray> m_closePayload; ///< waits for what was sent before
    State m_state = State::Idle;
    quint64 m_serial = 1;
    int m_frame = 0;
    protocol::Glances m_glances; ///< scratch
    bool m_held = false;
    std::optional<Time> m_listenedAt; ///< when the session last had a chance to hear something
};

} // namespace telltale::session
