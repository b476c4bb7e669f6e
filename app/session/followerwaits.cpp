// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/follower.h"

#include "app/session/script.h"
#include "app/session/session.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

/// What waits for its next try, what happens when its time has come, and what is said of it.
namespace telltale::session {

using namespace Qt::StringLiterals;

void Follower::EndTimer::operator()(QTimer *timer) const
{
    timer->stop();
    timer->disconnect();
    timer->deleteLater();
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
