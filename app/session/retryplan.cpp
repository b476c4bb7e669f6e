// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/retryplan.h"

#include "app/protocol/registry.h"
#include "app/wire/text.h"

#include <QRandomGenerator>

#include <cmath>

namespace telltale::session {

namespace {

constexpr int LongestCode = 60; ///< some systems let the server write what it likes

/// `close 3501`, `error ErrTooManyConnections`.
QString aboutWords(const decode::Event &failure)
{
    const QString what = wire::visibleText((failure.code.isEmpty() ? failure.name : failure.code).left(LongestCode).toUtf8()).simplified();
    return what.isEmpty() ? QString(kindName(failure.kind)) : kindName(failure.kind) + u' ' + what;
}

bool isGone(const decode::Event &event)
{
    return event.kind == Kind::Close || event.kind == Kind::Refused;
}

bool endsLater(const decode::Event &event)
{
    const bool said = event.diagnosis && event.diagnosis->entry;
    return event.kind == Kind::Error && said && event.diagnosis->entry->closes == catalog::Closes::Yes;
}

/// What the class asks for, apart from when.
RetryAction actionFor(RetryClass advice, const decode::Event &failure)
{
    const bool anew = endsConversation(failure);
    switch (advice) {
    case RetryClass::NoneNeeded:
        return RetryAction::Nothing;
    case RetryClass::Never:
    case RetryClass::AfterFix:
        return RetryAction::Stop;
    case RetryClass::Reauthenticate:
        return RetryAction::AskToken;
    case RetryClass::Reconnect:
        return RetryAction::Reconnect;
    case RetryClass::Immediately:
    case RetryClass::Backoff:
        if (failure.kind == Kind::Unsubscribed)
            return RetryAction::Resubscribe;
        return anew ? RetryAction::Reconnect : RetryAction::Resend;
    case RetryClass::Resubscribe:
        return anew ? RetryAction::Reconnect : RetryAction::Resubscribe;
    case RetryClass::Refetch:
        return anew ? RetryAction::Reconnect : RetryAction::Refetch;
    }
    return RetryAction::Stop;
}

} // namespace

QString stopWords(RetryStop stop)
{
    switch (stop) {
    case RetryStop::Advice:
        return QStringLiteral("trying again as it is would not help");
    case RetryStop::NoAdvice:
        return QStringLiteral("nobody documents it, and no advice is made up");
    case RetryStop::RequestUnknown:
        return QStringLiteral("it cannot be told which request failed");
    case RetryStop::SubscriptionUnknown:
        return QStringLiteral("this client did not subscribe to it");
    case RetryStop::MustBeRebuilt:
        return QStringLiteral("the request must be made anew, on the state as it is now");
    case RetryStop::CannotCompose:
        return QStringLiteral("what was sent cannot be composed again");
    case RetryStop::TooMany:
        return QStringLiteral("too much is waiting to be tried again already");
    case RetryStop::ThisSide:
        return QStringLiteral("ended on this side");
    }
    return {};
}

QString actionWords(RetryAction action)
{
    switch (action) {
    case RetryAction::Reconnect:
        return QStringLiteral("connects again");
    case RetryAction::Resend:
        return QStringLiteral("sends the request again");
    case RetryAction::Resubscribe:
        return QStringLiteral("subscribes again");
    case RetryAction::Refetch:
        return QStringLiteral("fetches the present state");
    case RetryAction::AskToken:
        return QStringLiteral("asks for a token");
    case RetryAction::Nothing:
    case RetryAction::Stop:
        break;
    }
    return QStringLiteral("stopped");
}

QString adviceWords(const RetryPlan &plan)
{
    if (!plan.advice)
        return QStringLiteral("there is no advice for %1").arg(plan.about);
    const QString advice = QStringLiteral("the advice for %1 is %2").arg(plan.about, retryName(*plan.advice));
    return plan.why.isEmpty() ? advice : advice + QStringLiteral(": ") + plan.why;
}

Random systemRandom()
{
    return [] { return QRandomGenerator::global()->generateDouble(); };
}

int delayMs(const Delay &delay, int attempt, const Random &random)
{
    const int base = delay.baseMs > 0 ? delay.baseMs : DefaultDelay.baseMs;
    const int cap = qMax(delay.capMs > 0 ? delay.capMs : qMax(base, DefaultDelay.capMs), LeastDelayMs);
    const Delay sound {qMin(base, cap), delay.factor >= 1 ? delay.factor : 1, cap, delay.jitter};
    const double spread = double(sound.before(attempt)) * (1 + qBound(0.0, delay.jitter, 1.0) * (2 * random() - 1));
    return qBound(LeastDelayMs, int(std::lround(spread)), cap);
}

bool endsConversation(const decode::Event &event)
{
    if (isGone(event))
        return true;
    if (event.kind == Kind::Info)
        return true; // the server says it of itself: NATS, about to go
    const protocol::System *system = protocol::systemByName(event.system);
    const QString opening = system ? system->openingOperation() : QString();
    return event.kind == Kind::Error && !opening.isEmpty() && event.operation == opening;
}

RetryPlan planRetry(const decode::Event &failure, int attempts, const Random &random)
{
    RetryPlan plan;
    plan.about = aboutWords(failure);
    if (endsLater(failure))
        return plan;
    if (!failure.diagnosis || !failure.diagnosis->retry) {
        if (failure.isFailure()) {
            plan.action = RetryAction::Stop;
            plan.stop = RetryStop::NoAdvice;
        }
        return plan;
    }
    const Retry &retry = *failure.diagnosis->retry;
    plan.advice = retry.retryClass;
    plan.why = retry.why;
    plan.action = actionFor(retry.retryClass, failure);
    if (plan.action == RetryAction::Nothing || plan.action == RetryAction::Stop || plan.action == RetryAction::AskToken)
        return plan;

    const bool atOnce = retry.retryClass == RetryClass::Immediately;
    if (atOnce && attempts == 0) {
        plan.how = QStringLiteral("The advice is to try at once.");
        return plan;
    }
    const Delay delay = retry.delay.value_or(DefaultDelay);
    plan.delayMs = delayMs(delay, atOnce ? attempts : attempts + 1, random);
    plan.how = (retry.delay ? QStringLiteral("The advice is to wait %1: %2 for attempt %3.") : QStringLiteral("The advice names no delay; Telltale waits %1: %2 for attempt %3."))
                   .arg(delay.sentence(), secondsWords(plan.delayMs))
                   .arg(attempts + 1);
    return plan;
}

QString secondsWords(int milliseconds)
{
    return QString::number(milliseconds / 1000.0, 'f', milliseconds < 1000 ? 2 : 1) + QStringLiteral(" s");
}

} // namespace telltale::session
