// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What no op says: subscriptions that ended, PINGs and requests without an answer, why a connection ended without a word.
#include "app/protocol/nats/adapter.h"
#include "app/protocol/nats/subject.h"
#include "app/wire/text.h"

#include <algorithm>

namespace telltale::protocol::nats {

using namespace Qt::StringLiterals;
using wire::visibleText;

namespace {

constexpr Time Shortly = 2 * Second;
constexpr Time LongSilence = 10 * Second; ///< both sides answer a PING at once
constexpr qsizetype MostListed = 100; ///< of what was never answered
constexpr qsizetype MostEnded = 10000; ///< subscriptions remembered after their end

/// The circumstance that an -ERR makes for what ends the connection: its text, without case as everywhere.
QString afterError(const QString &text)
{
    return u"after:"_s + text.toLower();
}

QString seconds(Time time)
{
    return QString::number(double(time) / double(Second), 'f', time < LongSilence ? 2 : 0) + u" s"_s;
}

Message conclusion(Kind kind, const QString &text)
{
    Message message;
    message.kind = kind;
    message.inferred = true;
    message.text = text;
    return message;
}

Message conclusionAbout(const SentOp &op, Kind kind, const QString &text)
{
    Message message = conclusion(kind, text);
    message.operation = operationOf(op.verb);
    message.subject = visibleText(op.subject);
    message.id = visibleText(op.sid);
    message.answers = op.number;
    return message;
}

/// `PUB foo`: enough to find it again.
QString words(const SentOp &op)
{
    if (!op.beginning.isEmpty())
        return visibleText(op.beginning);
    const QString verb = verbName(op.verb);
    return op.subject.isEmpty() ? verb : verb + u' ' + visibleText(op.subject);
}

} // namespace

/// Remembers how a subscription ended, for messages that come all the same.
void NatsAdapter::noteEnd(const QByteArray &sid, Ended ended)
{
    if (m_ended.size() < MostEnded)
        m_ended.insert(sid, std::move(ended));
}

void NatsAdapter::concludeEnded(const Message &last, const QString &why)
{
    Message message = conclusion(Kind::Note, u"the subscription %1 has ended"_s.arg(last.id));
    message.operation = u"unsubscribe"_s;
    message.subject = last.subject;
    message.id = last.id;
    message.note(why);
    message.note(u"the server says nothing about it (nats-server: server/client.go, deliverMsg)"_s);
    m_concluded.append(message);
    noteEnd(last.id.toUtf8(), { u"its subscription had ended before: %1"_s.arg(why), false });
}

void NatsAdapter::concludeMissingOk(const QList<SentOp> &ops)
{
    for (const SentOp &op : ops) {
        Message message = conclusionAbout(op, Kind::Note, u"no +OK came for %1"_s.arg(words(op)));
        message.note(u"CONNECT asked for verbose, and the server answers in order: the PONG of a later PING came first"_s);
        message.note(u"no -ERR was laid to it either"_s);
        m_concluded.append(message);
    }
}

void NatsAdapter::concludeOwnSilence(Time now)
{
    if (m_toldOwnSilence)
        return;
    m_toldOwnSilence = true;
    const quint64 count = m_serverPings.size();
    Message message = conclusion(Kind::Note, count > 1 ? u"%1 PINGs of the server are not answered: Stale Connection comes next"_s.arg(count)
                                                       : u"the server's PING is not answered: Stale Connection comes next"_s);
    message.operation = u"ping"_s;
    message.answers = m_serverPings.front().number;
    message.keys.append({ .family = u"error"_s, .name = u"Stale Connection"_s });
    noteServerPings(message, now);
    message.note(u"servers give a client up after ping_max unanswered PINGs, 2 unless configured otherwise"_s);
    m_concluded.append(message);
}

void NatsAdapter::noteServerPings(Message &message, Time now) const
{
    if (m_serverPings.empty())
        message.note(u"every PING of the server that was seen has its PONG"_s);
    else
        message.note(u"%1 PINGs of the server wait for PONG, the oldest for %2"_s.arg(m_serverPings.size()).arg(seconds(now - m_serverPings.front().time)));
}

/// The first faulty op of the last seconds; without one, the last thing sent.
void NatsAdapter::noteSuspect(Message &message, Time now) const
{
    if (const SentOp *faulty = m_ledger.firstFaulty(now - Shortly)) {
        message.note(u"%1 was sent %2 before, and a server cannot accept it: the first suspect"_s.arg(words(*faulty), seconds(now - faulty->time)));
    } else if (const SentOp *last = m_ledger.last(); last && now - last->time <= Shortly) {
        message.note(u"the last operation sent was %1: the first suspect"_s.arg(words(*last)));
    }
}

void NatsAdapter::noteLastError(Message &message) const
{
    message.circumstances.append(afterError(m_lastError));
    message.note(u"the last -ERR before was '%1'"_s.arg(m_lastError));
}

/// An empty close frame says nothing; a reason is the text of a ClosedState (nats-server: server/monitor.go).
void NatsAdapter::explainClose(Message &message, const wire::CloseFrame &frame)
{
    if (!frame.reasonText.isEmpty()) {
        message.keys.prepend({ .family = u"close"_s, .text = frame.reasonText });
        message.note(u"the reason of the close frame is looked up, whatever its code: codes changed between versions"_s);
    }
    if (!m_lastError.isEmpty())
        noteLastError(message);
    else if (message.direction == Direction::In && message.code == "1002"_L1 && m_lastSent)
        noteSuspect(message, *m_lastSent);
    if (m_lameDuck && message.direction == Direction::In)
        message.note(u"INFO had announced with ldm that the server shuts down"_s);
}

/// New servers drop the socket without a word after a protocol error, so the last op sent is the suspect; and every server so drops a
/// client that does not read fast enough.
void NatsAdapter::explainDrop(Message &message, const wire::Ending &, Time now)
{
    if (!m_lastError.isEmpty() && now - m_lastErrorTime <= Shortly)
        noteLastError(message);
    if (m_lastSent && !m_receivedSince && now - *m_lastSent <= Shortly) {
        message.circumstances.append(u"after-send"_s);
        message.note(u"dropped within 2 s of the last thing sent, and nothing came in between"_s);
        noteSuspect(message, now);
        if (const SentOp *faulty = m_ledger.firstFaulty(now - Shortly))
            concludeFault(message, *faulty);
    } else if (m_lameDuck) {
        message.circumstances.append(u"lame-duck"_s);
        message.note(u"INFO had announced with ldm that the server shuts down"_s);
    } else {
        concludeSlowConsumer(message, now);
    }
}

/// What the server would have said or logged about the op.
void NatsAdapter::concludeFault(const Message &drop, const SentOp &op)
{
    Message message = conclusionAbout(op, Kind::Error, u"dropped over %1"_s.arg(words(op)));
    switch (op.fault) {
    case Fault::Unreadable:
        message.keys.append({ .family = u"error"_s, .name = u"Unknown Protocol Operation"_s });
        break;
    case Fault::Headers:
        message.keys.append({ .family = u"error"_s, .name = u"ErrMsgHeadersNotSupported"_s });
        break;
    case Fault::Arguments:
    case Fault::None:
        message.keys.append({ .family = u"error"_s, .name = u"Protocol Violation"_s });
        break;
    }
    message.trace = drop.trace;
    message.note(u"servers from 2.11.15, 2.12.6 and 2.14.0 on end every protocol error so, mostly without -ERR"_s);
    m_concluded.append(message);
}

/// A server that gives up a slow reader throws away what it had not sent: the stream breaks off inside an op.
void NatsAdapter::concludeSlowConsumer(Message &drop, Time now)
{
    if (!m_lastReceived || now - *m_lastReceived > Shortly || !m_fromServer.insideOp())
        return;
    drop.circumstances.append(u"while-receiving"_s);
    drop.note(u"dropped in the middle of an operation"_s);
    Message message = conclusion(Kind::Note, u"dropped in the middle of an operation, as servers do with slow consumers"_s);
    message.keys.append({ .family = u"error"_s, .name = u"Slow Consumer Detected"_s });
    message.note(u"the stream of the server breaks off inside an operation, and no close frame came"_s);
    message.note(u"a broken network looks the same; only the server's log or a disconnect advisory tells"_s);
    m_concluded.append(message);
}

bool NatsAdapter::clientIsSilent(Time now) const
{
    return !m_toldOwnSilence && !m_serverPings.empty() && now - m_serverPings.front().time >= LongSilence;
}

/// The client's PING that is long without an answer, and was not told yet.
const SentOp *NatsAdapter::pingInVain(Time now)
{
    const SentOp *ping = m_ledger.oldestPing();
    const bool silent = ping && now - ping->time >= LongSilence && (!m_lastReceived || *m_lastReceived <= ping->time);
    return silent && m_toldSilenceOn != ping->number ? ping : nullptr;
}

/// Whether anything is to be told before what comes at `now`.
bool NatsAdapter::concludes(Time now)
{
    return !m_concluded.isEmpty() || clientIsSilent(now) || pingInVain(now);
}

/// PINGs that one side leaves without an answer.
void NatsAdapter::concludeSilence(Time now, Messages &messages)
{
    if (clientIsSilent(now))
        concludeOwnSilence(now);
    if (const SentOp *ping = pingInVain(now)) {
        m_toldSilenceOn = ping->number;
        Message message = conclusionAbout(*ping, Kind::Note, u"the server does not answer PING"_s);
        message.note(u"PING was sent %1 ago, and nothing at all has come since"_s.arg(seconds(now - ping->time)));
        message.note(u"a connection that is only half there looks like this: client libraries give it up and reconnect"_s);
        m_concluded.append(message);
    }
    messages += std::exchange(m_concluded, {});
}

void NatsAdapter::listUnanswered(Time now, Messages &messages)
{
    if (!m_connectSeen)
        m_ledger.passedOver(~quint64(0)); // whether +OK was to come is not known
    const auto listens = [this](QByteArrayView reply) {
        return std::any_of(m_subscriptions.cbegin(), m_subscriptions.cend(),
            [reply](const Subscription &subscription) { return subjectMatches(subscription.subject, reply); });
    };
    const QList<SentOp> ops = m_ledger.unanswered(listens);
    for (qsizetype i = 0; i < ops.size(); ++i) {
        if (i == MostListed) {
            messages.append(conclusion(Kind::Note, u"%1 more requests were not answered"_s.arg(ops.size() - MostListed)));
            return;
        }
        Message message = conclusionAbout(ops[i], Kind::Note, u"no answer to %1"_s.arg(words(ops[i])));
        message.note(u"sent %1 before the conversation ended; nothing that came answers it"_s.arg(seconds(now - ops[i].time)));
        messages.append(message);
    }
    for (const ServerPing &ping : m_serverPings) {
        if (now - ping.time < Second) // the client had hardly time to answer
            continue;
        Message message = conclusion(Kind::Note, u"the server's PING was not answered"_s);
        message.operation = u"ping"_s;
        message.answers = ping.number;
        message.note(u"it came %1 before the conversation ended"_s.arg(seconds(now - ping.time)));
        messages.append(message);
    }
    m_serverPings.clear();
}

Messages NatsAdapter::lapse(Time now, bool ended)
{
    Messages messages;
    if (ended) {
        if (const std::optional<Op> op = m_fromServer.rest())
            messages.append(understand(*op, Direction::In, now));
        if (const std::optional<Op> op = m_fromClient.rest())
            messages.append(understand(*op, Direction::Out, now));
    }
    concludeSilence(now, messages);
    if (ended)
        listUnanswered(now, messages);
    return messages;
}

} // namespace telltale::protocol::nats
