// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/signs.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace telltale::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Signs)
};

} // namespace

Sign kindSign(Kind kind)
{
    switch (kind) {
    case Kind::Error: return {Glyph::Cross, Tone::Failure};
    case Kind::Close: return {Glyph::Stop, Tone::Failure};
    case Kind::Refused: return {Glyph::Barred, Tone::Failure};
    case Kind::Unsubscribed: return {Glyph::Triangle, Tone::Warning};
    case Kind::Malformed: return {Glyph::Diamond, Tone::Warning};
    case Kind::Push: return {Glyph::Dot, Tone::Muted};
    case Kind::Request:
    case Kind::Reply:
    case Kind::Ping:
    case Kind::Pong:
    case Kind::Info: return {Glyph::Ring, Tone::Muted};
    case Kind::Note: return {Glyph::Dash, Tone::Muted};
    }
    return {};
}

Sign eventSign(const decode::Event &event)
{
    Sign sign = kindSign(event.kind);
    if (event.isFailure() && event.signature().isEmpty()) // an end that nobody has to worry about
        sign.tone = Tone::Plain;
    else if (sign.tone == Tone::Failure && event.diagnosis && event.diagnosis->entry) {
        const catalog::Severity severity = event.diagnosis->entry->severity;
        if (severity != catalog::Severity::Error)
            sign.tone = severity == catalog::Severity::Warning ? Tone::Warning : Tone::Plain;
    }
    return sign;
}

Sign directionSign(wire::Direction direction)
{
    return {direction == wire::Direction::In ? Glyph::ArrowDown : Glyph::ArrowUp, Tone::Muted};
}

Sign retrySign(RetryClass retryClass)
{
    switch (retryClass) {
    case RetryClass::Never: return {Glyph::Cross, Tone::Failure};
    case RetryClass::AfterFix:
    case RetryClass::Reauthenticate: return {Glyph::Triangle, Tone::Warning};
    case RetryClass::Immediately:
    case RetryClass::Backoff:
    case RetryClass::Resubscribe:
    case RetryClass::Reconnect:
    case RetryClass::Refetch: return {Glyph::Loop, Tone::Busy};
    case RetryClass::NoneNeeded: return {Glyph::Dash, Tone::Muted};
    }
    return {};
}

Sign stateSign(session::State state)
{
    switch (state) {
    case session::State::Idle: return {Glyph::Ring, Tone::Muted};
    case session::State::Connecting:
    case session::State::Closing: return {Glyph::Half, Tone::Busy};
    case session::State::Open: return {Glyph::Dot, Tone::Good};
    case session::State::Closed: return {Glyph::Stop, Tone::Muted};
    }
    return {};
}

QString retryWords(RetryClass retryClass)
{
    switch (retryClass) {
    case RetryClass::Never: return Words::tr("Do not retry");
    case RetryClass::Immediately: return Words::tr("Retry at once");
    case RetryClass::Backoff: return Words::tr("Retry later, waiting longer each time");
    case RetryClass::AfterFix: return Words::tr("Retry only after a fix");
    case RetryClass::Reauthenticate: return Words::tr("Retry with new credentials");
    case RetryClass::Resubscribe: return Words::tr("Subscribe again");
    case RetryClass::Reconnect: return Words::tr("Connect again");
    case RetryClass::Refetch: return Words::tr("Fetch the current state, then try again");
    case RetryClass::NoneNeeded: return Words::tr("Nothing to retry");
    }
    return {};
}

QString waitWords(qint64 milliseconds)
{
    const QLocale locale;
    if (milliseconds < 10 * 1000 && milliseconds % 1000 != 0)
        return Words::tr("%1 s").arg(locale.toString(double(milliseconds) / 1000, 'g', 2));
    const qint64 seconds = (milliseconds + 500) / 1000;
    if (seconds < 60)
        return Words::tr("%1 s").arg(locale.toString(seconds));
    return seconds % 60 == 0 ? Words::tr("%1 min").arg(locale.toString(seconds / 60))
                             : Words::tr("%1 min %2 s").arg(locale.toString(seconds / 60), locale.toString(seconds % 60));
}

/// The first sentence: what to do, and when.
static QString tryAgainSentence(const Retry &retry)
{
    if (retry.delay && retry.delay->baseMs > 0) {
        const QString wait = waitWords(retry.delay->baseMs);
        switch (retry.retryClass) {
        case RetryClass::Resubscribe: return Words::tr("Subscribe again after about %1.").arg(wait);
        case RetryClass::Reconnect: return Words::tr("Connect again after about %1.").arg(wait);
        case RetryClass::Refetch: return Words::tr("Fetch the current state after about %1, then try again.").arg(wait);
        case RetryClass::Reauthenticate: return Words::tr("Try again with new credentials after about %1.").arg(wait);
        case RetryClass::AfterFix: return Words::tr("Once it is fixed, try again after about %1.").arg(wait);
        case RetryClass::Never:
        case RetryClass::NoneNeeded: break;
        case RetryClass::Immediately:
        case RetryClass::Backoff: return Words::tr("Try again after about %1.").arg(wait);
        }
    }
    switch (retry.retryClass) {
    case RetryClass::Never: return Words::tr("Do not try again.");
    case RetryClass::Immediately: return Words::tr("Try again at once.");
    case RetryClass::Backoff: return Words::tr("Try again later, and wait longer after each further failure.");
    case RetryClass::AfterFix: return Words::tr("Try again only after what is wrong was fixed.");
    case RetryClass::Reauthenticate: return Words::tr("Try again with new credentials.");
    case RetryClass::Resubscribe: return Words::tr("Subscribe again.");
    case RetryClass::Reconnect: return Words::tr("Connect again.");
    case RetryClass::Refetch: return Words::tr("Fetch the current state, then try again.");
    case RetryClass::NoneNeeded: return Words::tr("There is nothing to try again.");
    }
    return {};
}

QString retrySentence(const Retry &retry)
{
    QStringList sentences {tryAgainSentence(retry)};
    if (!retry.delay || retry.retryClass == RetryClass::Never || retry.retryClass == RetryClass::NoneNeeded)
        return sentences.first();
    const Delay &delay = *retry.delay;
    const QLocale locale;
    const bool capped = delay.capMs > delay.baseMs;
    if (delay.factor == 2)
        sentences.append(capped ? Words::tr("Wait twice as long after each further failure, up to %1.").arg(waitWords(delay.capMs))
                                : Words::tr("Wait twice as long after each further failure."));
    else if (delay.factor > 1)
        sentences.append(capped ? Words::tr("Wait %1 times as long after each further failure, up to %2.").arg(locale.toString(delay.factor), waitWords(delay.capMs))
                                : Words::tr("Wait %1 times as long after each further failure.").arg(locale.toString(delay.factor)));
    if (delay.jitter == 0.5)
        sentences.append(Words::tr("Vary each wait at random by up to half."));
    else if (delay.jitter == 1)
        sentences.append(Words::tr("Vary each wait at random, from none to twice as long."));
    else if (delay.jitter > 0)
        sentences.append(Words::tr("Vary each wait at random by up to %1 %.").arg(locale.toString(qRound(delay.jitter * 100))));
    return sentences.join(u' ');
}

QString matchWords(catalog::Match match)
{
    switch (match) {
    case catalog::Match::Exact: return Words::tr("exact: this very code or text is in the catalogue");
    case catalog::Match::Pattern: return Words::tr("pattern: the text has the form of this entry");
    case catalog::Match::Range: return Words::tr("range: the code itself is not listed, its range is");
    case catalog::Match::Unknown: return Words::tr("unknown: the catalogue has nothing on it, so no advice is given");
    }
    return {};
}

} // namespace telltale::ui
