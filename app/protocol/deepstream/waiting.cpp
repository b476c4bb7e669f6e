// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The part of Conversation that concludes something from waiting, and from the end.
#include "app/protocol/deepstream/actions.h"
#include "app/protocol/deepstream/conversation.h"
#include "app/protocol/requests.h"

namespace telltale::protocol::deepstream {

namespace {

using Open = OpenRequests::Open;

constexpr Time AckTimeout = 2 * Second; // subscriptionTimeout of the stock client
constexpr Time DeleteTimeout = 15 * Second; // recordDeleteTimeout of the stock client
constexpr Time HeartbeatTimeout = 60 * Second; // two intervals of 30 s

} // namespace

Messages Conversation::overdue(Time now)
{
    Messages all;
    if (m_ended)
        return all;
    for (Open &open : m_requests.waiting()) {
        if (now - open.sent < AckTimeout)
            break; // in the order of sending
        const Action *action = findAction(open.topic, open.action);
        const bool timed = action && open.topic >= topic::Event
            && (action->role == Role::Request || (action->role == Role::Call && open.topic != topic::Rpc))
            && !(open.topic == topic::Record && (open.action == 11 || open.action == 2));
        const bool removes = open.topic == topic::Record && open.action == 9;
        if (removes && now - open.sent < DeleteTimeout)
            continue;
        if (!timed || open.overdue || open.from != Direction::Out)
            continue;
        open.overdue = true;
        Message message;
        message.kind = Kind::Error;
        message.inferred = true;
        message.name = removes ? QStringLiteral("RECORD_DELETE_TIMEOUT") : QStringLiteral("ACK_TIMEOUT");
        message.id = open.correlationId;
        message.keys = {{.family = QStringLiteral("client"), .name = message.name}};
        OpenRequests::link(message, open);
        message.note(removes ? QStringLiteral("no DELETE_SUCCESS within 15 s: a stock client raises this now")
                : open.acknowledged ? QStringLiteral("acknowledged, but no data within 2 s: a stock client raises this now")
                                       : QStringLiteral("no acknowledgement within 2 s: a stock client raises this now"));
        all.append(message);
    }
    if (m_lastReceived && !m_silent && now - *m_lastReceived >= HeartbeatTimeout) {
        m_silent = true;
        Message message;
        message.kind = Kind::Error;
        message.inferred = true;
        message.name = QStringLiteral("HEARTBEAT_TIMEOUT");
        message.keys = {{.family = QStringLiteral("client"), .name = message.name}};
        message.note(QStringLiteral("nothing received for two heartbeat intervals of 30 s: a stock client gives up now"));
        all.append(message);
    }
    if (m_lastSent && !m_mute && m_client.isLoggedIn() && now - *m_lastSent >= HeartbeatTimeout) {
        m_mute = true;
        Message message;
        message.kind = Kind::Note;
        message.direction = Direction::Out;
        message.inferred = true;
        message.text = QStringLiteral("no heartbeat sent: the server may close at any time");
        message.note(QStringLiteral("Nothing was sent for two heartbeat intervals of 30 s: a server with the default interval closes now, without a code (1005)."));
        if (m_pingsUnanswered > 0)
            message.note(QStringLiteral("The server's last pings, %1 of them, were not answered.").arg(m_pingsUnanswered));
        all.append(message);
    }
    return all;
}

Messages Conversation::unanswered(Time now)
{
    std::deque<Requests::Open> open;
    for (const Open &request : m_requests.waiting()) {
        if (request.from == Direction::Out)
            open.push_back({request.number, {}, request.operation, request.subject, request.sent});
    }
    m_requests.waiting().clear();
    return notesOnUnanswered(open, now);
}

} // namespace telltale::protocol::deepstream
