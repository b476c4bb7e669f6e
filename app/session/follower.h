// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/glanced.h"
#include "app/session/credentials.h"
#include "app/session/retryplan.h"
#include "app/session/sentsteps.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <list>
#include <memory>

namespace telltale::session {

class Session;

/// How time passes and chance falls for retries; tests make both theirs.
struct RetryPace {
    Random random = systemRandom();
    double factor = 1; ///< of every delay
    int healthyMs = 5000; ///< how long all must have been well, for the count of attempts to begin anew
};

/// What the following of advice is doing, for people to see.
struct RetryState {
    enum class Phase {
        Idle,
        Waiting, ///< until `due`; then what `plan` says
        Trying, ///< connecting again
        WantsToken, ///< somebody must give new credentials, for `place`
        Stopped, ///< for what `plan` says
    };
    Phase phase = Phase::Idle;
    RetryPlan plan;
    int attempt = 0; ///< from 1; of a token: how many connections were made with new credentials already, in a row
    QDeadlineTimer due;
    TokenPlace place;
    int others = 0; ///< so many more are waiting behind this one
};

/// Follows the advice of the catalogue for the built-in client (see Client, which owns it): watches all that a session tells, plans with
/// planRetry(), waits, and acts. Each attempt is a row before and when it happens, and so is the stop: inferred notes with the
/// operation `retry`, which name the row they follow from. Does nothing unless it is on; what was sent is remembered all the same, so that
/// it can be switched on at any time.
///
/// Of a connection, the first row about all of it decides (endsConversation()): a close frame, a drop, a refusal, the failure of its
/// opening. A new connection goes to the same endpoint and plays its steps again; then follow the subscriptions that were made by hand.
/// Requests are sent again on the connection they were sent on; if that ends first, they are not.
///
/// Attempts are counted in a row, for the connection and for each request. The count begins anew when the connection's handshake (the
/// request) was answered well and RetryPace::healthyMs passed from then on without a failure. The stock clients begin anew as soon as the
/// handshake is answered; a server that ends each connection right after that makes them come back at the shortest delay for ever.
///
/// A token: what failed says where it belongs (tokenPlace()). A request is sent again with it, anything else becomes a new connection.
///
/// Lives on the session's thread.
class Follower : public QObject {
    Q_OBJECT

public:
    static constexpr int MostWaiting = 100; ///< requests that wait for their next try

    Follower(Clock clock, RetryPace pace, QObject *parent = nullptr);
    ~Follower() override;

    void setOn(bool on);
    bool isOn() const { return m_on; }
    const RetryState &state() const { return m_state; }

    /// A connection to `endpoint` begins. `own`: because of reconnect(); else somebody wants it, and what was before is forgotten.
    void began(Session &session, const Endpoint &endpoint, bool own);
    /// From the next connection on.
    void setAutomation(const protocol::AutomationState &automation) { m_endpoint.automation = automation; }
    /// It is open.
    void opened();
    void sent(const protocol::Outgoing &outgoing, SentStep sent);
    /// One of the steps that reconnect() asked for was sent, in order.
    void sentAgain(const protocol::Outgoing &outgoing, const Step &step);
    /// All that the session tells, in order; then act(), which may tell more.
    void read(const std::vector<decode::Event> &events);
    void read(const decode::Glanced &glanced);
    void act();
    /// The connection is over, and all of it was read.
    void ended();
    /// Somebody ends the connection: nothing is tried.
    void closedByUser();

    /// Not in so and so many seconds, but at once: the one that state() tells of.
    void tryNow();
    /// Forgets all that is waiting, and follows the present connection no more.
    void stop();
    /// The answer to WantsToken. Ignored otherwise, and if it is empty.
    void giveToken(const QString &token);

signals:
    /// Connect anew, now; then play the endpoint's steps and these.
    void reconnect(const telltale::session::Endpoint &endpoint, const QList<telltale::session::Step> &again);
    /// A row of our own, to stand behind those that were read.
    void noted(const telltale::decode::Event &event);
    void changed(const telltale::session::RetryState &state);

private:
    struct Count {
        int attempts = 0;
        std::optional<Time> wellSince;
    };
    /// A timer may be let go of by what it sets off.
    struct EndTimer {
        void operator()(QTimer *timer) const;
    };
    struct Waiting {
        RetryPlan plan;
        int attempt = 0;
        decode::Event failure; ///< without bytes and trace
        std::optional<SentStep> sent; ///< none: a new connection
        QDeadlineTimer due;
        std::unique_ptr<QTimer, EndTimer> timer;
    };
    struct Asked {
        RetryPlan plan;
        decode::Event failure;
        std::optional<SentStep> sent;
    };

    void decide(const decode::Event &failure);
    void decideWhole(const decode::Event &failure, const RetryPlan &plan);
    void decideRequest(const decode::Event &failure);
    int attemptsOf(Count &count, Time now) const;
    void ask(const RetryPlan &plan, const decode::Event &failure, std::optional<SentStep> sent);
    bool isBusy() const { return !m_waiting.empty() || m_asked || m_state.phase == RetryState::Phase::Trying; }
    std::list<Waiting>::iterator next();
    void stopFor(RetryPlan plan, RetryStop stop, const decode::Event &failure);
    void wait(const RetryPlan &plan, int attempt, const decode::Event &failure, std::optional<SentStep> sent);
    void fire(std::list<Waiting>::iterator waiting);
    bool resend(SentStep sent, const RetryPlan &plan, const decode::Event &failure);
    void resendLater(const std::shared_ptr<const SentStep> &sent);
    bool fetchFirst(SentStep &sent) const;
    void connectNow();
    void dropRequests();
    void well(Time now);
    void note(const decode::Event &failure, const QString &text, const RetryPlan &plan, int attempt);
    void setState(RetryState state);
    void showNext();

    const Clock m_clock;
    const RetryPace m_pace;
    bool m_on = false;
    QPointer<Session> m_session;
    Endpoint m_endpoint;
    SentSteps m_sent;
    QList<Step> m_again; ///< subscriptions made by hand that the present connection has not sent yet
    std::vector<decode::Event> m_news; ///< read, but not acted on
    QList<std::shared_ptr<const SentStep>> m_ready; ///< what they waited for is answered
    bool m_decided = false; ///< what becomes of the present connection
    bool m_connectsWhenOver = false; ///< one connection at a time
    Count m_line; ///< of connections
    std::list<Waiting> m_waiting;
    std::optional<Asked> m_asked;
    QSet<QString> m_stops; ///< said on this connection: once is enough
    RetryState m_state;
    Time m_lastTime = 0; ///< of the rows read
    int m_lastFrame = 0;
};

} // namespace telltale::session
