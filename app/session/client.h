// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/follower.h"
#include "app/session/script.h"
#include "app/session/session.h"

namespace telltale::session {

/// The built-in client: one connection after the other, each a Session of its own; plays an endpoint's steps on it, and follows the advice
/// of the catalogue if it is told to (see Follower). What the connections tell reaches `sink` in order, with the rows that the
/// follower adds; what they are called says `name`, each time one begins.
///
///     Client client(catalog, systemClock(), sink, [](const Endpoint &) { return QStringLiteral("1"); });
///     client.setFollowsAdvice(true);
///     client.open(endpoint);
///
/// Lives on one thread with an event loop (the I/O thread; the CLI's main thread). `catalog` and `sink` must outlive it.
class Client : public QObject {
    Q_OBJECT

public:
    using Name = std::function<QString(const Endpoint &)>;

    Client(const catalog::Catalog &catalog, Clock clock, Sink &sink, Name name, RetryPace pace = {}, QObject *parent = nullptr);
    ~Client() override; ///< ends what is open

    /// Null before the first open(). Replaced by each connection.
    Session *session() const { return m_session.get(); }
    const RetryState &retryState() const { return m_follower.state(); }

    /// Ends what is open and connects anew; what was waiting to be tried again is forgotten.
    void open(const Endpoint &endpoint);
    /// Ignored unless the connection is open. `made`: the step that `outgoing` was composed from, so that it can be composed again; without
    /// it, the same bytes would be sent again.
    void send(const protocol::Outgoing &outgoing, const Step &made = {});
    void ping(const QByteArray &payload);
    /// Both stop the following of advice for this connection.
    void close(quint16 code, const QString &reason);
    void abort();
    void setAutomation(const protocol::AutomationState &automation);
    /// Ends what is open at once; its last rows are told before this returns.
    void finish();
    void setHeld(bool held); ///< see Session::setHeld(); also for connections to come

    void setFollowsAdvice(bool follows) { m_follower.setOn(follows); }
    void tryNow() { m_follower.tryNow(); }
    void stopRetrying() { m_follower.stop(); }
    void giveToken(const QString &token) { m_follower.giveToken(token); }

signals:
    /// A session was made, and starts now.
    void began(telltale::session::Session *session);
    void stateChanged(telltale::session::State state);
    void certificateRefused(const QString &host, const QStringList &errors, const QStringList &chain);
    /// The connection is over, and all its rows are told. retryState() says whether another follows.
    void ended();
    void retryChanged(const telltale::session::RetryState &state);
    void stepFailed(const telltale::Failure &failure);
    void stepWarned(const QString &warning);

private:
    class Ear;
    void begin(const Endpoint &endpoint, const QList<Step> &again, bool own);
    void play(const Endpoint &endpoint, const QList<Step> &again);
    void drop();
    void heard(const Ear &ear, std::vector<decode::Event> events);
    void heard(const Ear &ear, const decode::Glanced &glanced);

    const catalog::Catalog &m_catalog;
    const Clock m_clock;
    Sink &m_sink;
    const Name m_name;
    Follower m_follower;
    std::unique_ptr<Session> m_session;
    const Ear *m_ear = nullptr; ///< the session's, as is the script
    Script *m_script = nullptr;
    bool m_held = false;
};

} // namespace telltale::session
