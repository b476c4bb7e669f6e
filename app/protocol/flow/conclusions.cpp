// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/flow/adapter.h"

namespace telltale::protocol::flow {

using namespace Qt::StringLiterals;

namespace {
constexpr Time Inactivity = 60 * Second; ///< websocket-inactivity-timeout
}

std::optional<Requests::Open> FlowAdapter::pair(Message &message, const QString &action)
{
    std::optional<Requests::Open> request;
    QString why;
    if (action.isEmpty() && !message.id.isEmpty()) {
        request = m_requests.answeredOldest(message, [&](const Requests::Open &open) { return open.key == message.id; });
        why = u"It names no action; the id is that of the oldest open request: %1."_s;
    }
    if (request) {
        // found by its id
    } else if (action.isEmpty()) {
        request = m_requests.answeredOldest(message, [](const Requests::Open &) { return true; });
        why = u"It names no action; answers come in the order of the requests, so it belongs to the oldest open one: %1."_s;
    } else {
        request = m_requests.answeredOldest(message, [&](const Requests::Open &open) { return open.operation == action && open.key == message.id; });
        if (!request && action == "list_subscriptions"_L1)
            request = m_requests.answeredOldest(message, [&](const Requests::Open &open) { return open.operation == action; });
        if (!request) // The request had no id: the server made one.
            request = m_requests.answeredOldest(message, [&](const Requests::Open &open) { return open.operation == action && open.key.isEmpty(); });
        why = u"Action and id belong to the oldest such request: %1."_s;
    }
    if (!request) {
        message.note(u"No open request was seen that it could answer."_s);
        return std::nullopt;
    }
    const QString operation = request->operation.isEmpty() ? u"a message that could not be read"_s : request->operation;
    message.note(why.arg(request->subject.isEmpty() ? operation : operation + u' ' + request->subject));
    if (message.id.isEmpty())
        message.id = request->key;
    return request;
}

void FlowAdapter::aboutSubscription(Message &message)
{
    if (message.id.isEmpty())
        return;
    const QString topic = m_subscriptions.topic(message.id);
    message.subject = topic.isEmpty() ? message.id : topic;
    if (!topic.isEmpty())
        message.note(u"The subscription with this id is of topic “%1”."_s.arg(topic));
}

/// Counted are messages of the server: pings and requests do not keep a connection without subscriptions alive.
bool FlowAdapter::isInactive(Time now) const
{
    return !m_legacy && m_lastServer && m_subscriptions.live().isEmpty() && now - *m_lastServer >= Inactivity;
}

/// The two transaction topics end without a word after their last status, so that a later unsubscribe is answered with 404.
Message FlowAdapter::endedByItself()
{
    Message message;
    message.kind = Kind::Note;
    message.inferred = true;
    message.id = std::exchange(m_endedByItself, {});
    message.subject = m_subscriptions.topic(message.id);
    message.text = u"the subscription ended with its last status"_s;
    message.note(u"Sealed and Expired are final: the server ends such a subscription without a message of its own. To unsubscribe is needless, and answered with 404."_s);
    return message;
}

Messages FlowAdapter::lapse(Time now, bool ended)
{
    Messages messages;
    if (isInactive(now) && !m_silenceTold) {
        m_silenceTold = true;
        Message message;
        message.kind = Kind::Note;
        message.inferred = true;
        message.text = u"silent for 60 s without a subscription: the server gives up this connection"_s;
        message.note(u"No subscription is live, and the server sent no message for %1 s. It ends such connections after 60 to 76 s, without a close frame, and answers nothing in between."_s.arg((now - *m_lastServer) / Second));
        messages.append(message);
    }
    if (ended && !m_legacy)
        messages += m_requests.unanswered(now);
    return messages;
}

} // namespace telltale::protocol::flow
