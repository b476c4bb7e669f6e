// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/follower.h"

#include "app/protocol/registry.h"
#include "app/session/script.h"
#include "app/session/session.h"

#include <algorithm>
#include <chrono>
#include <cmath>
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

QString actionWords(RetryAction action)
{
    switch (action) {
    case RetryAction::Reconnect:
        return u"connects again"_s;
    case RetryAction::Resend:
        return u"sends the request again"_s;
    case RetryAction::Resubscribe:
        return u"subscribes again"_s;
    case RetryAction::Refetch:
        return u"fetches the present state"_s;
    case RetryAction::AskToken:
        return u"asks for a token"_s;
    case RetryAction::Nothing:
    case RetryAction::Stop:
        break;
    }
    return u"stopped"_s;
}

QString adviceWords(const RetryPlan &plan)
{
    if (!plan.advice)
        return u"there is no advice for %1"_s.arg(plan.about);
    const QString advice = u"the advice for %1 is %2"_s.arg(plan.about, retryName(*plan.advice));
    return plan.why.isEmpty() ? advice : advice + u": "_s + plan.why;
}

} // namespace

void Follower::EndTimer::operator()(QTimer *timer) const
{
    timer->stop();
    timer->disconnect();
    timer->deleteLater();
}

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

void Follower::wait(const RetryPlan &plan, int attempt, const decode::Event &failure, std::optional<SentStep> sent)
{
    if (!sent)
        m_line = {attempt, {}};
    else
        sent->attempts = attempt;
    if (plan.delayMs > 0)
        note(failure, u"attempt %1 in %2: %3; %4"_s.arg(attempt).arg(secondsWords(plan.delayMs), actionWords(plan.action), adviceWords(plan)), plan, attempt);
    Waiting &waiting = m_waiting.emplace_back();
    waiting.plan = plan;
    waiting.attempt = attempt;
    waiting.failure = failure;
    waiting.failure.bytes.clear();
    waiting.failure.trace.clear();
    waiting.sent = std::move(sent);
    const auto pause = std::chrono::milliseconds(std::lround(plan.delayMs * m_pace.factor));
    waiting.due = QDeadlineTimer(pause, Qt::PreciseTimer);
    waiting.timer.reset(new QTimer);
    waiting.timer->setSingleShot(true);
    waiting.timer->setTimerType(Qt::PreciseTimer);
    const auto place = std::prev(m_waiting.end());
    connect(waiting.timer.get(), &QTimer::timeout, this, [this, place] { fire(place); });
    waiting.timer->start(pause);
    showNext();
}

void Follower::fire(std::list<Waiting>::iterator place)
{
    Waiting &waiting = *place;
    const RetryPlan plan = waiting.plan;
    const decode::Event failure = std::move(waiting.failure);
    std::optional<SentStep> sent = std::move(waiting.sent);
    const int attempt = waiting.attempt;
    m_waiting.erase(place);
    QString text = u"attempt %1: %2"_s.arg(attempt).arg(actionWords(plan.action));
    if (plan.delayMs == 0)
        text += u" at once; "_s + adviceWords(plan);
    note(failure, text, plan, attempt);
    if (!sent)
        return connectNow();
    if (resend(std::move(*sent), plan, failure))
        showNext();
}

void Follower::connectNow()
{
    RetryState state {.phase = RetryState::Phase::Trying};
    state.plan.action = RetryAction::Reconnect;
    state.attempt = m_line.attempts;
    setState(state);
    // The connection before may still be there (its opening failed), or not quite over: its rows come first.
    m_connectsWhenOver = true;
    if (m_session && m_session->state() != State::Closed)
        m_session->close(1000, {});
    else
        ended();
}

void Follower::ended()
{
    if (!std::exchange(m_connectsWhenOver, false))
        return;
    m_again = m_sent.takeLasting() + m_again;
    emit reconnect(m_endpoint, m_again);
}

bool Follower::resend(SentStep sent, const RetryPlan &plan, const decode::Event &failure)
{
    if (!m_session || m_session->state() != State::Open)
        return true; // the end of the connection has the word
    const Result<protocol::Composed> composed = Script::compose(*m_session, sent.step);
    if (!composed) {
        stopFor(plan, RetryStop::CannotCompose, failure);
        return false;
    }
    sent.wellSince.reset();
    m_sent.sent(composed->outgoing, std::move(sent));
    m_session->send(composed->outgoing);
    return true;
}

/// The connection is over: so are its requests. What lasts is sent on the next.
void Follower::dropRequests()
{
    for (const Waiting &waiting : m_waiting) {
        if (waiting.sent && SentSteps::lasts(*waiting.sent) && !waiting.sent->ofEndpoint)
            m_again.append(waiting.sent->step);
    }
    m_waiting.clear();
    m_asked.reset();
}

void Follower::closedByUser()
{
    stop();
    setState({});
}

void Follower::stop()
{
    m_decided = true;
    m_connectsWhenOver = false;
    if (!isBusy())
        return;
    RetryState state {.phase = RetryState::Phase::Stopped};
    state.plan = m_state.plan;
    state.plan.action = RetryAction::Stop;
    state.plan.stop = RetryStop::ThisSide;
    const decode::Event failure = !m_waiting.empty() ? m_waiting.front().failure : m_asked ? m_asked->failure : decode::Event();
    m_waiting.clear();
    m_asked.reset();
    note(failure, u"stopped: "_s + stopWords(RetryStop::ThisSide), state.plan, 0);
    setState(state);
}

/// What waits for the shortest time.
std::list<Follower::Waiting>::iterator Follower::next()
{
    return std::min_element(m_waiting.begin(), m_waiting.end(), [](const Waiting &a, const Waiting &b) { return a.due < b.due; });
}

void Follower::tryNow()
{
    if (!m_waiting.empty())
        fire(next());
}

/// A question stays until it is answered.
void Follower::showNext()
{
    if (m_asked)
        return;
    if (m_waiting.empty())
        return setState({});
    const Waiting &first = *next();
    RetryState state {.phase = RetryState::Phase::Waiting};
    state.plan = first.plan;
    state.attempt = first.attempt;
    state.due = first.due;
    state.others = int(m_waiting.size()) - 1;
    setState(state);
}

void Follower::setState(RetryState state)
{
    if (state.phase == RetryState::Phase::Idle && m_state.phase == RetryState::Phase::Idle)
        return;
    m_state = std::move(state);
    emit changed(m_state);
}

void Follower::note(const decode::Event &failure, const QString &text, const RetryPlan &plan, int attempt)
{
    decode::Event event;
    event.time = qMax(m_clock(), m_lastTime);
    event.connection = m_session ? m_session->decoder().connectionName() : failure.connection;
    event.frame = m_lastFrame;
    event.system = m_session ? m_session->decoder().systemName() : failure.system;
    event.variant = m_session ? m_session->decoder().variant() : failure.variant;
    event.guessed = m_session ? m_session->decoder().isGuessed() : failure.guessed;
    event.kind = Kind::Note;
    event.operation = u"retry"_s;
    event.subject = failure.subject;
    event.text = text;
    event.inferred = true;
    event.trace.append({u"Not on the wire: Telltale follows the advice of the catalogue."_s, {}});
    if (failure.diagnosis && failure.diagnosis->entry)
        event.trace.append({u"The advice stands in %1."_s.arg(failure.diagnosis->entry->id), {}});
    if (!plan.how.isEmpty() && attempt > 0)
        event.trace.append({plan.how, {}});
    if (attempt > 0)
        event.parts.append({u"attempt"_s, QString::number(attempt)});
    if (plan.advice)
        event.parts.append({u"advice"_s, retryName(*plan.advice)});
    emit noted(event);
}

} // namespace telltale::session
