// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/follower.h"

#include "app/protocol/registry.h"
#include "app/session/script.h"
#include "app/session/session.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace telltale::session {

namespace {

/// What is worth a decision.
bool matters(const decode::Event &event)
{
    if (event.kind == Kind::Info)
        return event.diagnosis && event.diagnosis->retry;
    return event.isFailure() && event.kind != Kind::Malformed;
}

} // namespace

Follower::Follower(Clock clock, RetryPace pace, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_pace(std::move(pace))
{
}

Follower::~Follower()
{
    for (Waiting &waiting : m_waiting)
        delete waiting.timer.release(); // not later: there may be no event loop any more
}

void Follower::setOn(bool on)
{
    if (m_on == on)
        return;
    m_on = on;
    if (on) {
        m_decided = !m_session || m_session->state() == State::Closed;
        return;
    }
    stop();
    setState({});
}

void Follower::began(Session &session, const Endpoint &endpoint, bool own)
{
    m_session = &session;
    m_endpoint = endpoint;
    m_decided = false;
    m_connectsWhenOver = false;
    m_lastFrame = 0;
    m_stops.clear();
    m_news.clear();
    m_ready.clear();
    m_asked.reset();
    m_waiting.clear();
    if (own)
        return;
    m_sent = {};
    m_again.clear();
    m_line = {};
    setState({});
}

void Follower::opened()
{
    const protocol::System &system = m_session->decoder().system();
    const QList<protocol::Automation> automations = system.automations(m_session->decoder().variant());
    const bool handshake = !system.openingOperation().isEmpty()
        && std::any_of(automations.begin(), automations.end(), [this](const auto &one) { return m_endpoint.automation.isOn(one.key); });
    if (!handshake)
        well(m_clock());
}

void Follower::well(Time now)
{
    if (!m_line.wellSince)
        m_line.wellSince = now;
    if (m_state.phase == RetryState::Phase::Trying)
        showNext();
}

void Follower::sent(const protocol::Outgoing &outgoing, SentStep sent) { m_sent.sent(outgoing, std::move(sent)); }

void Follower::sentAgain(const protocol::Outgoing &outgoing, const Step &step)
{
    if (!m_again.isEmpty())
        m_again.removeFirst();
    m_sent.sent(outgoing, {.step = step});
}

void Follower::read(const std::vector<decode::Event> &events)
{
    for (const decode::Event &event : events) {
        m_lastTime = event.time;
        m_lastFrame = event.frame;
        if (std::shared_ptr<const SentStep> then = m_sent.saw(event))
            m_ready.append(std::move(then));
        if (event.direction == wire::Direction::In && !event.isFailure() && m_session) {
            const bool answersOpening = event.kind == Kind::Reply && event.operation == m_session->decoder().system().openingOperation();
            if (answersOpening || event.kind == Kind::Pong || event.kind == Kind::Push)
                well(event.time);
        }
        if (!matters(event))
            continue;
        if (m_on)
            m_news.push_back(event);
        else if (event.kind == Kind::Error)
            m_sent.take(event);
    }
}

void Follower::read(const decode::Glanced &glanced)
{
    m_lastTime = glanced.time;
    m_lastFrame = glanced.frame;
    if (glanced.view.direction == wire::Direction::In)
        well(glanced.time);
}

void Follower::act()
{
    for (const decode::Event &failure : std::exchange(m_news, {}))
        decide(failure);
    for (const std::shared_ptr<const SentStep> &ready : std::exchange(m_ready, {})) {
        if (m_on)
            resendLater(ready);
    }
}

/// Nothing is sent from inside of what a session tells.
void Follower::resendLater(const std::shared_ptr<const SentStep> &sent)
{
    QMetaObject::invokeMethod(this, [this, sent, session = m_session] {
        if (session == m_session)
            resend(*sent, {}, {});
    }, Qt::QueuedConnection);
}

/// The count begins anew after a while without a failure.
int Follower::attemptsOf(Count &count, Time now) const
{
    if (count.wellSince && now - *count.wellSince >= m_pace.healthyMs * Millisecond)
        count.attempts = 0;
    return count.attempts;
}

void Follower::decide(const decode::Event &failure)
{
    const bool gone = failure.kind == Kind::Close || failure.kind == Kind::Refused;
    RetryPlan plan = planRetry(failure, attemptsOf(m_line, failure.time), m_pace.random);
    if (!endsConversation(failure) && plan.action != RetryAction::Reconnect && plan.action != RetryAction::Nothing)
        return decideRequest(failure);
    if (m_decided || (plan.action == RetryAction::Nothing && !gone))
        return;
    m_decided = true;
    decideWhole(failure, plan);
}

void Follower::decideWhole(const decode::Event &failure, const RetryPlan &plan)
{
    dropRequests();
    if (plan.action == RetryAction::Stop)
        return stopFor(plan, plan.stop, failure);
    if (plan.action == RetryAction::AskToken)
        return ask(plan, failure, std::nullopt);
    if (plan.action == RetryAction::Reconnect)
        return wait(plan, m_line.attempts + 1, failure, std::nullopt);
    setState({});
}

void Follower::decideRequest(const decode::Event &failure)
{
    std::optional<SentStep> sent = m_sent.take(failure);
    int attempts = 0;
    if (sent) {
        Count count {sent->attempts, sent->wellSince};
        attempts = attemptsOf(count, failure.time);
    }
    RetryPlan plan = planRetry(failure, attempts, m_pace.random);
    if (plan.action == RetryAction::Stop)
        return stopFor(plan, plan.stop, failure);
    if (plan.action == RetryAction::AskToken)
        return ask(plan, failure, std::move(sent));
    if (!sent)
        return stopFor(plan, plan.action == RetryAction::Resubscribe ? RetryStop::SubscriptionUnknown : RetryStop::RequestUnknown, failure);
    if (m_waiting.size() >= MostWaiting)
        return stopFor(plan, RetryStop::TooMany, failure);
    if (plan.action == RetryAction::Refetch && (attempts > 0 || !fetchFirst(*sent)))
        return stopFor(plan, RetryStop::MustBeRebuilt, failure);
    wait(plan, attempts + 1, failure, std::move(sent));
}

/// The step that gets the present state, the change itself behind it, without the version it was based on: the server takes the latest then.
/// False for what is not about a version: that must be made anew by somebody who knows what it is for.
bool Follower::fetchFirst(SentStep &sent) const
{
    if (!m_session || sent.step.bytes)
        return false;
    const Result<protocol::Values> values = Script::values(*m_session, sent.step);
    if (!values || values->value(u"version"_s).isEmpty())
        return false;
    const QList<protocol::Operation> operations = m_session->decoder().system().composer(m_session->decoder().variant()).operations();
    const auto fetch = std::find_if(operations.begin(), operations.end(), [](const auto &operation) { return operation.name == "fetch"_L1; });
    if (fetch == operations.end())
        return false;
    Step first {.operation = fetch->name};
    for (const protocol::Field &field : fetch->fields) {
        if (!field.required)
            continue;
        if (!values->contains(field.key))
            return false;
        first.values.insert(field.key, values->value(field.key));
    }
    SentStep change = sent;
    change.step = {.operation = sent.step.operation, .values = *values};
    change.step.values.remove(u"version"_s);
    change.attempts = sent.attempts + 1;
    sent = {.step = first, .attempts = 0, .then = std::make_shared<const SentStep>(change)};
    return true;
}

void Follower::stopFor(RetryPlan plan, RetryStop stop, const decode::Event &failure)
{
    plan.action = RetryAction::Stop;
    plan.stop = stop;
    const QString said = plan.about + u'/' + failure.subject + u'/' + failure.operation;
    if (m_stops.contains(said))
        return;
    if (m_stops.size() >= MostWaiting)
        m_stops.clear();
    m_stops.insert(said);
    const bool advised = stop == RetryStop::Advice;
    note(failure, u"stopped: "_s + (advised ? adviceWords(plan) : stopWords(stop) + u"; "_s + adviceWords(plan)), plan, 0);
    RetryState state {.phase = RetryState::Phase::Stopped};
    state.plan = plan;
    if (m_waiting.empty() && !m_asked)
        setState(state);
}

void Follower::ask(const RetryPlan &plan, const decode::Event &failure, std::optional<SentStep> sent)
{
    if (m_asked)
        return; // one question at a time; what comes of it shows the rest
    const protocol::System *system = m_session ? &m_session->decoder().system() : protocol::systemByName(failure.system);
    if (!system)
        return stopFor(plan, RetryStop::CannotCompose, failure);
    RetryState state {.phase = RetryState::Phase::WantsToken};
    state.plan = plan;
    state.place = tokenPlace(failure, *system, failure.variant, m_endpoint, sent ? &sent->step : nullptr);
    state.attempt = attemptsOf(m_line, failure.time);
    if (sent && state.place.where != TokenPlace::Where::Step) {
        // The token is the connection's: a subscription is made again on the next one.
        if (SentSteps::lasts(*sent) && !sent->ofEndpoint)
            m_again.append(sent->step);
        sent.reset();
    }
    note(failure, u"asks for a token: "_s + adviceWords(plan), plan, 0);
    m_asked = Asked {plan, failure, std::move(sent)};
    m_asked->plan.action = m_asked->sent ? RetryAction::Resend : RetryAction::Reconnect;
    setState(state);
}

void Follower::giveToken(const QString &token)
{
    if (!m_asked || token.isEmpty())
        return;
    Asked asked = *std::exchange(m_asked, std::nullopt);
    if (asked.sent) {
        setToken(asked.sent->step, m_state.place, token);
        note(asked.failure, u"goes on with a new token: "_s + actionWords(asked.plan.action), asked.plan, 0);
        if (resend(std::move(*asked.sent), asked.plan, asked.failure))
            showNext();
        return;
    }
    setToken(m_endpoint, m_state.place, token);
    note(asked.failure, u"goes on with a new token: "_s + actionWords(asked.plan.action), asked.plan, m_line.attempts + 1);
    m_decided = true;
    m_line = {m_line.attempts + 1, {}};
    connectNow();
}

void Follower::ended()
{
    if (!std::exchange(m_connectsWhenOver, false))
        return;
    m_again = m_sent.takeLasting() + m_again;
    emit reconnect(m_endpoint, m_again);
}

void Follower::closedByUser()
{
    stop();
    setState({});
}

} // namespace telltale::session
