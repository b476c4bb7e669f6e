// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The part of Conversation that knows about ends (reference, section 6).
#include "app/protocol/sharedb/conversation.h"

namespace telltale::protocol::sharedb {

namespace {

constexpr Time AtOnce = 2 * Second;
constexpr quint16 InOrder = 1000;

Message note(const QString &text, const QString &why)
{
    Message message;
    message.kind = Kind::Note;
    message.inferred = true;
    message.text = text;
    message.note(why);
    return message;
}

} // namespace

QStringList Conversation::closed(Direction direction, quint16 code, Time now)
{
    const bool byServer = direction == Direction::In && !m_closedBy;
    m_closedBy = m_closedBy.value_or(direction);
    if (!byServer)
        return {};
    const QStringList all = circumstances(now);
    m_refused = code == InOrder && all.contains(QStringLiteral("after-init")) && !m_sentNoMessage; // which would be the cause
    return all;
}

QStringList Conversation::circumstances(Time now) const
{
    QStringList all;
    if (m_closedBy == Direction::Out)
        return all;
    if (m_initWasLast && now - m_initTime <= AtOnce)
        all.append(QStringLiteral("after-init"));
    if (m_ownFrameWasLast && now - m_ownFrameTime <= AtOnce)
        all.append(QStringLiteral("after-own-frame"));
    return all;
}

Messages Conversation::ended(Time now)
{
    Messages all;
    if (m_refused) {
        Message refusal = note(QStringLiteral("most likely a refusal: the server's connect middleware did not let this client in"),
            QStringLiteral("The server sent its hello, which it does before it judges a client, and then closed with 1000 at once."));
        refusal.note(QStringLiteral("It answered nothing, and never says the cause."));
        all.append(refusal);
    } else if (m_initWasLast && m_firstOwnFrameTime && now - *m_firstOwnFrameTime >= AtOnce) {
        Message silence = note(QStringLiteral("after its hello the server answered nothing: a refusal is possible"),
            QStringLiteral("Behind the bridge websocket-json-stream, a client that the connect middleware refuses is not closed on: it sees the hello, then silence."));
        all.append(silence);
    }
    for (Message &open : m_requests.unanswered(now)) {
        if (open.operation == u"presence" || open.operation == u"presence-subscribe")
            open.note(QStringLiteral("A server that has presence switched off answers this with nothing at all."));
        all.append(open);
    }
    return all;
}

} // namespace telltale::protocol::sharedb
