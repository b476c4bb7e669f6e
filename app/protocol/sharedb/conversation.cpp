// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/sharedb/conversation.h"

#include "app/wire/text.h"

namespace telltale::protocol::sharedb {

namespace {

constexpr qsizetype MostQueries = 10000;
constexpr Time AtOnce = 2 * Second;

Message malformed(Direction direction, const QString &problem, QByteArrayView bytes)
{
    Message message;
    message.kind = Kind::Malformed;
    message.direction = direction;
    message.text = problem;
    message.findings.append(problem);
    message.note(QStringLiteral("no message of ShareDB: ") + problem, Span {0, bytes.size()});
    if (direction == Direction::Out)
        message.findings.append(QStringLiteral("servers close the connection on anything but JSON objects and lists"));
    return message;
}

/// A short word on what an answer or a push carries.
QString summary(const Frame &frame)
{
    QString kind;
    if (frame.has("create"))
        kind = QStringLiteral("create");
    else if (frame.has("del"))
        kind = QStringLiteral("delete");
    else if (frame.has("op"))
        kind = QStringLiteral("edit");
    if (kind.isEmpty())
        return frame.version.isEmpty() ? QString() : QStringLiteral("version ") + frame.version;
    return frame.version.isEmpty() ? kind : kind + QStringLiteral(" at version ") + frame.version;
}

} // namespace

Messages Conversation::read(QByteArrayView bytes, Direction direction, Time now)
{
    if (direction == Direction::In)
        m_initWasLast = false;
    m_ownFrameWasLast = direction == Direction::Out;
    if (m_ownFrameWasLast) {
        m_ownFrameTime = now;
        m_firstOwnFrameTime = m_firstOwnFrameTime.value_or(now);
    }

    const json::Document document(bytes);
    if (!document.ok())
        return {malformed(direction, QStringLiteral("not JSON: ") + document.problem(), bytes)};
    const auto object = document.object();
    if (!object) {
        m_sentNoMessage |= direction == Direction::Out && !document.root().is_array();
        Message message = malformed(direction, QStringLiteral("expected an object, got ") + json::typeName(document.root()), bytes);
        if (document.root().is_array() && direction == Direction::In)
            message.note(QStringLiteral("servers send a list back unchanged"));
        return {message};
    }
    const Frame frame(*object);
    Message message = begin(frame, bytes, direction);
    const auto error = json::member(*object, "error");
    if (direction == Direction::In && error && !error->is_null()) {
        failed(message, frame, *error, bytes);
        const Messages concluded = m_stockClient.refused(message, frame, now);
        return Messages {message} + concluded;
    }
    if (frame.letters.isEmpty()) {
        message.kind = Kind::Malformed;
        message.findings.append(QStringLiteral("an object without an action `a`"));
        message.text = message.findings.last();
        message.note(message.text, Span {0, bytes.size()});
        if (direction == Direction::Out) // it comes back with an error
            m_requests.sent(message, frame.letters, now);
        return {message};
    }
    if (!frame.action) {
        message.kind = Kind::Info;
        message.operation = frame.letters;
        message.findings.append(direction == Direction::Out
                ? QStringLiteral("an unknown action: servers answer ERR_MESSAGE_BADLY_FORMED")
                : QStringLiteral("an unknown action"));
        if (direction == Direction::Out)
            m_requests.sent(message, frame.letters, now);
        return {message};
    }
    if (direction == Direction::Out) {
        outgoing(message, frame, now);
        return {message};
    }
    incoming(message, frame, bytes);
    if (m_initWasLast)
        m_initTime = now;
    const Messages concluded = m_stockClient.received(message, frame);
    return Messages {message} + failedDocuments(message, frame, bytes) + concluded;
}

Message Conversation::begin(const Frame &frame, QByteArrayView bytes, Direction direction) const
{
    Message message;
    message.direction = direction;
    message.subject = frame.subject();
    if (message.subject.isEmpty() && frame.letters.startsWith(u'q'))
        message.subject = m_queries.value(frame.id);
    message.id = frame.id.isEmpty() ? frame.seq : frame.id;
    if (frame.action)
        message.operation = QString::fromLatin1(frame.action->operation);
    message.note(frame.action ? QLatin1String("action ") + frame.letters + QLatin1String(" is ") + message.operation
                              : QLatin1String("action ") + (frame.letters.isEmpty() ? QStringLiteral("missing") : frame.letters),
        json::locate(bytes, "a"));
    return message;
}

void Conversation::outgoing(Message &message, const Frame &frame, Time now)
{
    message.kind = frame.letters == u"pp" ? Kind::Ping : Kind::Request;
    message.text = summary(frame);
    if (frame.action->pairing == Pairing::Nothing)
        message.findings.append(QStringLiteral("only servers send this: it is answered with ERR_MESSAGE_BADLY_FORMED"));
    if (frame.letters.startsWith(u'q') && !frame.collection.isEmpty() && m_queries.size() < MostQueries)
        m_queries.insert(frame.id, frame.collection);
    if (frame.letters == u"hs" && !frame.id.isEmpty())
        m_identity = frame.id;
    m_requests.sent(message, frame.keys().front(), now);
    m_stockClient.sent(message, frame, now);
}

bool Conversation::pair(Message &message, const Frame &frame)
{
    for (const QString &key : frame.keys()) {
        if (m_requests.answered(message, key)) {
            const bool byOrder = !frame.action || frame.action->pairing == Pairing::Order;
            const bool byId = frame.action && frame.action->pairing == Pairing::Id;
            message.note(QStringLiteral("answers the request with the same %1")
                             .arg(byOrder ? QStringLiteral("action, oldest first") : byId ? QStringLiteral("id") : QStringLiteral("action and names")));
            return true;
        }
    }
    // Bulk replies about other ids than asked for, and bare ones: the oldest of the kind.
    if (frame.action && frame.action->pairing == Pairing::Bulk) {
        const QString prefix = frame.letters + u'|' + frame.collection + u'|';
        if (m_requests.answeredOldest(message, [&](const Requests::Open &open) { return open.key.startsWith(prefix); })) {
            message.note(QStringLiteral("answers the oldest bulk request on this collection"));
            return true;
        }
    }
    return false;
}

void Conversation::incoming(Message &message, const Frame &frame, QByteArrayView bytes)
{
    message.text = summary(frame);
    if (frame.letters == u"init") {
        message.kind = Kind::Info;
        m_initWasLast = true;
        m_knowsNoHandshake = !frame.has("protocolMinor");
        if (m_identity.isEmpty())
            m_identity = frame.id;
        message.note(QStringLiteral("the server's hello; it gives this connection its identity"), json::locate(bytes, "id"));
        return;
    }
    if (frame.letters == u"op") {
        incomingOp(message, frame);
        return;
    }
    if (frame.letters == u"p") {
        incomingPresence(message, frame);
        return;
    }
    if (frame.letters == u"q") {
        message.kind = Kind::Push;
        message.text = frame.has("diff") ? QStringLiteral("results changed") : QStringLiteral("extra changed");
        message.note(QStringLiteral("only ever pushed, to a query subscription"));
        return;
    }
    if (frame.letters == u"pr" && !frame.channel.isEmpty()) {
        message.kind = Kind::Push;
        message.note(QStringLiteral("with a channel, so asked by a peer; the reply to one's own has none"), json::locate(bytes, "ch"));
        return;
    }
    message.kind = frame.letters == u"pp" ? Kind::Pong : Kind::Reply;
    if (frame.letters == u"hs" && !frame.id.isEmpty())
        m_identity = frame.id;
    if (!pair(message, frame))
        message.note(QStringLiteral("a reply, but no open request fits"));
    if (frame.letters == u"qu")
        m_queries.remove(frame.id);
    // fetch and subscribe: the snapshot stands in `data`.
    if (const auto data = json::objectMember(frame.object, "data"); data && frame.action->pairing == Pairing::Document) {
        const auto version = json::member(*data, "v");
        const auto type = json::member(*data, "type");
        if (type && type->is_null())
            message.text = QStringLiteral("no such document");
        else if (version)
            message.text = QStringLiteral("version ") + json::display(*version);
    }
}

void Conversation::incomingOp(Message &message, const Frame &frame)
{
    if (!frame.src.isEmpty())
        message.parts.append({QStringLiteral("src"), frame.src});
    if (frame.has("op") || frame.has("create") || frame.has("del")) {
        message.kind = Kind::Push;
        message.note(QStringLiteral("with content, so an op of somebody else"));
        if (!m_identity.isEmpty() && frame.src == m_identity)
            message.note(QStringLiteral("its src is this client's own: sent again to catch up"));
        return;
    }
    message.kind = Kind::Reply;
    message.note(QStringLiteral("without op, create and del, so the acknowledgement of one's own op"));
    if (frame.has("fixup"))
        message.note(QStringLiteral("the server added ops of its own (fixup)"));
    if (!pair(message, frame))
        message.note(QStringLiteral("no open op fits"));
}

void Conversation::incomingPresence(Message &message, const Frame &frame)
{
    const auto value = json::member(frame.object, "p");
    message.text = value && value->is_null() ? QStringLiteral("gone") : QString();
    if (!frame.src.isEmpty())
        message.parts.append({QStringLiteral("src"), frame.src});
    const bool own = m_identity.isEmpty() ? m_requests.find(frame.keys().value(0)) != nullptr : frame.src == m_identity;
    if (!own) {
        message.kind = Kind::Push;
        message.note(QStringLiteral("src is not this client's, so a peer's presence"));
        return;
    }
    message.kind = Kind::Reply;
    message.note(m_identity.isEmpty() ? QStringLiteral("as this client sent it, so the acknowledgement of its own presence")
                                      : QStringLiteral("src is this client's own, so an acknowledgement"));
    if (!pair(message, frame))
        message.note(QStringLiteral("no open presence fits"));
}

} // namespace telltale::protocol::sharedb
