// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The part of Conversation that lays acknowledgements and answers to the requests they belong to.
#include "app/protocol/deepstream/actions.h"
#include "app/protocol/deepstream/conversation.h"

namespace telltale::protocol::deepstream {

namespace {

using Open = OpenRequests::Open;

/// Subscriptions of records whose acknowledgement is followed by the data.
bool dataFollow(int topic, int action)
{
    return topic == topic::Record && action >= 21 && action <= 24;
}

/// Whether `response` (an inward action) answers a request with `action`, both of `topic`.
bool answers(int topic, int response, int action)
{
    switch (topic) {
    case topic::Connection:
        return response == 4 && action == 5;
    case topic::Auth:
        return action == 2;
    case topic::Record:
        switch (response) {
        case 4:
            return action == 3 || dataFollow(topic, action);
        case 6:
            return action == 5 || action == 21;
        case 8:
            return action == 7 || action == 21;
        case 10:
            return action == 9;
        case 12:
            return action == 11;
        case 14:
            return isRecordWrite(action);
        default:
            return false;
        }
    case topic::Rpc:
        return action == 2;
    case topic::Presence:
        return (response == 3 && action == 2) || (response == 5 && action == 4);
    default:
        return false;
    }
}

/// Text writes the same word for requests that have numbers of their own.
bool sameWord(int topic, int acknowledged, int action)
{
    if (acknowledged == action)
        return true;
    if (topic == topic::Record)
        return acknowledged == 25 && dataFollow(topic, action);
    return topic == topic::Presence && acknowledged >= 10 && acknowledged <= 11 && action == acknowledged + 2;
}

} // namespace

void Conversation::acknowledged(Message &message, const Envelope &envelope)
{
    message.kind = Kind::Reply;
    message.note(envelope.isAck ? QStringLiteral("an acknowledgement")
                                : QStringLiteral("inward, so an acknowledgement: this variant does not flag them"));
    m_answering.insert(envelope.topic);
    const auto accept = [&](const Open &o) {
        if (o.from != Direction::Out || o.topic != envelope.topic || o.acknowledged)
            return false;
        if (!(envelope.numbered ? o.action == envelope.action : sameWord(o.topic, envelope.action, o.action)))
            return false;
        if (!envelope.correlationId.isEmpty())
            return o.correlationId == envelope.correlationId;
        return envelope.subject().isEmpty() || o.names.contains(envelope.name) || o.names == envelope.names;
    };
    Open *open = m_requests.find(accept);
    // Requests about everyone may go without a correlation id, whatever their acknowledgement has.
    if (!open && envelope.topic == topic::Presence)
        open = m_requests.find([&](const Open &o) {
            return o.from == Direction::Out && o.topic == topic::Presence && o.names.isEmpty() && !o.acknowledged
                && (envelope.numbered ? o.action == envelope.action : sameWord(o.topic, envelope.action, o.action));
        });
    if (!open) {
        message.note(QStringLiteral("no open request fits"));
        return;
    }
    OpenRequests::link(message, *open);
    message.note(envelope.correlationId.isEmpty() ? QStringLiteral("answers the request with this name")
                                                  : QStringLiteral("answers the request with this correlation id"));
    open->acknowledged = true;
    if (dataFollow(open->topic, open->action))
        message.note(QStringLiteral("says only that the request was taken: data, denial or failure follow"));
    else
        m_requests.close(open);
}

void Conversation::answered(Message &message, const Envelope &envelope)
{
    message.kind = Kind::Reply;
    m_answering.insert(envelope.topic);
    const auto accept = [&](const Open &o) {
        if (o.from != Direction::Out || o.topic != envelope.topic || !answers(o.topic, envelope.action, o.action))
            return false;
        if (!envelope.correlationId.isEmpty())
            return o.correlationId == envelope.correlationId;
        return envelope.subject().isEmpty() || o.names.isEmpty() || o.names.contains(envelope.name)
            || (envelope.name.isEmpty() && o.names == envelope.names);
    };
    Open *open = m_requests.find(accept);
    if (!open) {
        message.note(QStringLiteral("no open request fits"));
        return;
    }
    OpenRequests::link(message, *open);
    message.note(envelope.correlationId.isEmpty() ? QStringLiteral("answers the request with this name")
                                                  : QStringLiteral("answers the request with this correlation id"));
    if (envelope.topic == topic::Rpc && envelope.action == 4)
        message.note(QStringLiteral("accepted: the response follows"));
    else
        m_requests.close(open, envelope.name);
}

void Conversation::incomingPong(Message &message)
{
    message.kind = Kind::Pong;
    if (Open *ping = m_requests.find([](const Open &o) {
            return o.from == Direction::Out && o.topic == topic::Connection && o.action == 2;
        })) {
        OpenRequests::link(message, *ping);
        m_requests.close(ping);
        return;
    }
    // Text servers write RECORD LISTEN_RESPONSE_TIMEOUT as C␟PO (reference, section 2.2).
    const std::optional<QString> match = m_matches.first(topic::Record);
    if (!match) {
        if (m_client.isFromStart())
            message.findings.append(QStringLiteral("a pong although no ping of this client is open"));
        return;
    }
    message.kind = Kind::Error;
    message.inferred = true;
    message.operation = QStringLiteral("record-listen");
    message.name = QStringLiteral("LISTEN_RESPONSE_TIMEOUT");
    message.subject = *match;
    message.keys = {{.family = QStringLiteral("record"), .name = message.name}};
    message.note(QStringLiteral("no ping is open, but a found record pattern has not been answered: this is how text servers write "
                                "LISTEN_RESPONSE_TIMEOUT, an oddity of theirs"));
    m_matches.remove(topic::Record, *match);
}

} // namespace telltale::protocol::deepstream
