// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The part of Conversation that guesses what the empty frames of text servers mean.
#include "app/protocol/deepstream/actions.h"
#include "app/protocol/deepstream/conversation.h"
#include "app/protocol/deepstream/spellings.h"

namespace telltale::protocol::deepstream {

namespace {

using Open = OpenRequests::Open;

QString joined(const QList<ErrorSpelling> &candidates)
{
    QStringList names;
    for (const ErrorSpelling &candidate : candidates)
        names.append(topicName(candidate.topic) + QLatin1Char(' ') + actionName(candidate.topic, candidate.action));
    return names.join(QStringLiteral(" or "));
}

} // namespace

Message Conversation::unexpressed(Time now)
{
    Message message;
    message.direction = Direction::In;
    message.kind = Kind::Error;
    message.inferred = true;
    message.name = QStringLiteral("unexpressible reply");
    message.note(QStringLiteral("an empty text frame: the server had something to say that text has no form for"));
    const Open *last = m_requests.last();
    QList<ErrorSpelling> candidates;
    if (last) {
        const int topic = last->topic;
        const int action = last->action;
        message.note(QStringLiteral("the last request was %1 %2").arg(topicName(topic), actionName(topic, action)));
        OpenRequests::link(message, *last);
        if (topic == topic::Record && action == 25 && m_client.isLoggedIn()) {
            message.kind = Kind::Reply;
            message.name = actionName(topic, action);
            message.note(QStringLiteral("guess: its acknowledgement, the one that text cannot express"));
            m_answering.insert(topic);
        } else if (!m_client.isLoggedIn() && topic != topic::Auth) {
            candidates.append({topic::Auth, 101, false});
        } else if (topic == topic::Auth || topic == topic::Connection) {
            candidates.append({topic::Parser, 1, false});
        } else {
            const bool event = topic == topic::Event;
            if ((event && action == 5) || (topic == topic::Record && action == 27)) {
                if (m_client.listensTo(topic, last->subject))
                    candidates.append({topic, event ? 106 : 117, false});
                else
                    candidates.append({topic, event ? 100 : 110, false});
            } else if (topic == topic::Record && isRecordWrite(action)) {
                candidates.append({topic, 105, false});
                candidates.append({topic, 108, false});
                if (action == 17 || action == 19 || action == 20)
                    candidates.append({topic, 109, false});
            } else if (topic == topic::Record && action == 9) {
                candidates.append({topic, 106, false});
            } else if (topic == topic::Record && (action == 3 || action == 5 || action == 23)) {
                candidates.append({topic, 103, false});
                if (action == 23)
                    candidates.append({topic, 104, false});
            }
            // A feature that has answered before is not switched off.
            if (!m_answering.contains(topic))
                candidates.append({topic::Parser, 1, false});
        }
    }
    if (m_matches.first(topic::Event) && message.kind == Kind::Error)
        candidates.append({topic::Event, 101, false});

    if (candidates.size() == 1) {
        const ErrorSpelling &only = candidates.front();
        message.name = actionName(only.topic, only.action);
        message.keys = {{.family = familyOf(only.topic), .name = message.name}};
        message.note(QStringLiteral("guess: %1, the only one that fits").arg(joined(candidates)));
    } else if (!candidates.isEmpty()) {
        message.text = joined(candidates);
        message.note(QStringLiteral("guess: %1; the wire does not tell them apart").arg(message.text));
    } else if (message.kind == Kind::Error) {
        message.note(QStringLiteral("no request explains it"));
    }
    if (last) {
        const quint64 number = last->number;
        if (const Open *open = m_requests.find([number](const Open &o) { return o.number == number; }))
            m_requests.close(open);
    }
    received(message, now);
    return message;
}

} // namespace telltale::protocol::deepstream
