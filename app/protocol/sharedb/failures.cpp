// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The part of Conversation that knows about failures (reference, section 5: where errors appear).
#include "app/protocol/sharedb/conversation.h"

#include "app/wire/text.h"

#include <algorithm>

namespace telltale::protocol::sharedb {

namespace {

constexpr qsizetype MostFailedDocuments = 10000;

bool looksLikeCode(const QString &text)
{
    if (text.startsWith(u"ERR_"))
        return std::all_of(text.begin(), text.end(), [](QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_'; });
    return false;
}

bool isLegacyNumber(const QString &text)
{
    return text.size() == 4 && (text.startsWith(u'4') || text.startsWith(u'5'))
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

void describeError(Message &message, const simdjson::dom::element &error)
{
    message.kind = Kind::Error;
    simdjson::dom::object object;
    if (error.get(object) != simdjson::SUCCESS) {
        message.text = json::display(error);
        message.note(QStringLiteral("the error is no object: no code"));
        return;
    }
    const auto code = json::member(object, "code");
    const auto text = json::member(object, "message");
    if (text && !text->is_null())
        message.text = json::display(*text);
    if (code && !code->is_null()) {
        message.code = json::display(*code);
        if (code->is_string()) {
            message.keys = {{.family = QStringLiteral("error"), .code = message.code}};
            message.note(looksLikeCode(message.code) ? QStringLiteral("error code %1").arg(message.code)
                                                     : QStringLiteral("error code %1: the application's or its database's own").arg(message.code));
        } else if (code->is_number()) {
            const QString legacy = QStringLiteral("legacy");
            if (!message.text.isEmpty())
                message.keys.append({.family = legacy, .code = message.code, .text = message.text});
            message.keys.append({.family = legacy, .code = message.code});
            message.note(QStringLiteral("error number %1: servers before 1.0 count so, applications may").arg(message.code));
        } else {
            message.note(QStringLiteral("a code that is neither text nor number: the application's own"));
        }
        return;
    }
    if (looksLikeCode(message.text)) {
        // ERR_TYPE_CANNOT_BE_PROJECTED is raised as a plain message (share/sharedb: lib/projections.js).
        message.keys = {{.family = QStringLiteral("error"), .code = message.text}};
        message.note(QStringLiteral("no code, but the message is one"));
    } else if (isLegacyNumber(message.text)) {
        message.keys = {{.family = QStringLiteral("legacy"), .code = message.text}};
        message.note(QStringLiteral("no code, but the message is a number of servers before 1.0"));
    } else {
        message.note(QStringLiteral("no code: an error of the application or a slip of the server"));
    }
}

void Conversation::failed(Message &message, const Frame &frame, const simdjson::dom::element &error, QByteArrayView bytes)
{
    message.note(QStringLiteral("a top-level `error`: the request comes back with it"), json::locate(bytes, "error"));
    describeError(message, error);
    message.kind = Kind::Error;
    if (!frame.action)
        message.operation = frame.letters;
    if (frame.letters == u"hs" && m_knowsNoHandshake) {
        message.circumstances.append(QStringLiteral("server-before-handshakes"));
        message.note(QStringLiteral("its init had no protocolMinor: a server before 1.2.0, which knows no handshake"));
    }
    if (pair(message, frame))
        return;
    if (frame.letters == u"p")
        message.note(QStringLiteral("no presence of this client fits: pushed to a receiver, as the server's middleware failed to send it on"));
    else
        message.note(QStringLiteral("no open request fits"));
}

Messages Conversation::failedDocuments(const Message &reply, const Frame &frame, QByteArrayView bytes) const
{
    Messages all;
    const bool bulk = frame.action->pairing == Pairing::Bulk || frame.letters == u"qs" || frame.letters == u"qf";
    const auto data = bulk ? json::objectMember(frame.object, "data") : std::nullopt;
    if (!data)
        return all;
    const auto place = json::locate(bytes, "data");
    for (const auto &member : *data) {
        simdjson::dom::object document;
        if (member.value.get(document) != simdjson::SUCCESS)
            continue;
        const auto error = json::member(document, "error");
        if (!error || error->is_null())
            continue;
        if (all.size() == MostFailedDocuments) {
            all.last().findings.append(QStringLiteral("more documents of this reply failed"));
            break;
        }
        const QString id = wire::visibleText(QByteArrayView(member.key.data(), qsizetype(member.key.size())));
        Message message;
        message.direction = Direction::In;
        message.operation = reply.operation;
        const QString collection = frame.collection.isEmpty() ? reply.subject : frame.collection;
        message.subject = collection.isEmpty() ? id : collection + QLatin1Char('/') + id;
        message.id = reply.id;
        message.answers = reply.answers;
        message.note(QStringLiteral("document %1 has an `error` of its own; the others of the reply succeeded").arg(id), place);
        describeError(message, *error);
        all.append(message);
    }
    return all;
}

} // namespace telltale::protocol::sharedb
