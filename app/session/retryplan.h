// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/event.h"

#include <functional>

namespace telltale::session {

/// What to do about a failure when the advice of the catalogue is followed.
enum class RetryAction {
    Nothing, ///< there is nothing to do, or a later row decides
    Stop, ///< do not try again: RetryPlan::stop says why
    Reconnect, ///< a new connection to the same endpoint
    Resend, ///< the request that failed again, composed anew
    Resubscribe, ///< the subscription that ended again, composed anew
    Refetch, ///< get the current state, then the request again, based on it
    AskToken, ///< go on as soon as somebody has given new credentials
};

/// Why nothing is tried (any more).
enum class RetryStop {
    Advice, ///< the advice is `never` or `after-fix`
    NoAdvice, ///< the code is unknown, also to every range: nothing is made up
    RequestUnknown, ///< which request failed cannot be told
    SubscriptionUnknown, ///< it was not this client that subscribed
    MustBeRebuilt, ///< the state was fetched; what to ask of it now is for a person to say
    CannotCompose, ///< the operation cannot be made here: another system, a field missing
    TooMany, ///< more is waiting already than anybody can follow
    ThisSide, ///< somebody stopped it, closed the connection or switched the following off
};
QString stopWords(RetryStop stop); ///< for rows: "this client did not subscribe to it"

/// The decision on one failure.
struct RetryPlan {
    RetryAction action = RetryAction::Nothing;
    RetryStop stop = RetryStop::Advice; ///< with Stop
    int delayMs = 0; ///< from now, with everything but Nothing, Stop and AskToken
    std::optional<RetryClass> advice;
    QString about; ///< what failed: `close 3501`, `refused 503`, `error 111`
    QString why; ///< the advice's own sentence; empty without advice
    QString how; ///< how the delay was found, in words; empty if there is none
};

QString actionWords(RetryAction action); ///< for rows: "connects again"
QString adviceWords(const RetryPlan &plan); ///< for rows: "the advice for close 3501 is never: …"

/// Numbers from 0 to 1, 1 excluded. Injected, so that tests know the delays.
using Random = std::function<double()>;
Random systemRandom();

/// The delay where the advice says to wait, but nobody documented how long: half a second, doubling up to 20 s, ±50 %. Base, growth and cap
/// are those that Centrifugo's clients use, the shortest that any of the systems documents; the spread is halved, so that no
/// try comes at once.
inline constexpr Delay DefaultDelay {500, 2, 20000, 0.5};
/// No delay is shorter than this, whatever the spread makes of it: many failures in a row must not become a flood.
inline constexpr int LeastDelayMs = 100;

/// base × factor^(attempt-1), at most cap; then spread by ±jitter, and still no less than LeastDelayMs and no more than cap. `attempt` is
/// from 1. Any numbers may stand in a catalogue file: what makes no sense (no base, no cap) is taken from DefaultDelay.
int delayMs(const Delay &delay, int attempt, const Random &random);

/// What to do about `failure`, the `attempts` made so far (see Follower for when these count anew). By the class of its retry advice:
///
///     never, after-fix       stops
///     immediately            at once; from the second attempt in a row on as if it were `backoff`: never more than two in half a second
///     backoff                the request again, or a new connection if that is gone or its opening failed
///     reconnect              a new connection
///     resubscribe            the subscription again; a new connection if that is gone
///     refetch                fetches and sends again, if that can be done (see Follower); a new connection if that is gone
///     reauthenticate         asks for a token
///     none-needed            nothing
///     (none)                 stops: nothing is made up
///
/// An error that ends the connection decides nothing: the row of the end does, which knows what came before.
RetryPlan planRetry(const decode::Event &failure, int attempts, const Random &random);

/// True if `event` is about the connection as a whole: its end, its refusal, or the failure of its opening operation.
bool endsConversation(const decode::Event &event);

/// "1.3 s"
QString secondsWords(int milliseconds);

} // namespace telltale::session
