// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/deepstream/stockclient.h"

#include "app/protocol/deepstream/actions.h"

namespace telltale::protocol::deepstream {

namespace {

constexpr qsizetype MostNames = 10000;

bool isListen(int topic, int action)
{
    return (topic == topic::Event && action == 5) || (topic == topic::Record && action == 27);
}

/// Of records: what a client does through an object that it holds, and cannot do after giving it up. Upserts and deletes need none.
bool needsRecord(int action)
{
    return (action >= 18 && action <= 20) || action == 26 || action == 35;
}

QStringList namesOf(const Envelope &envelope)
{
    return envelope.name.isEmpty() ? envelope.names : QStringList {envelope.name};
}

} // namespace

void StockClient::conclude(const Message &cause, const QString &name, const QString &why, const QString &family)
{
    Message message;
    message.kind = Kind::Error;
    message.direction = cause.direction;
    message.inferred = true;
    message.operation = cause.operation;
    message.subject = cause.subject;
    message.id = cause.id;
    message.name = name;
    message.keys = {{.family = family, .name = name}};
    message.note(QStringLiteral("concluded, as a stock client does: ") + why);
    m_concluded.append(message);
}

void StockClient::failed(const QString &why)
{
    m_over = why;
    conclude({}, QStringLiteral("CONNECTION_ERROR"), why);
}

void StockClient::sent(const Message &message, const Envelope &envelope)
{
    if (!m_over.isEmpty()) {
        conclude(message, QStringLiteral("IS_CLOSED"), QStringLiteral("sent after ") + m_over);
        return;
    }
    if (envelope.topic == topic::Connection || envelope.topic == topic::Auth) {
        // Nobody who is logged in challenges or logs in.
        if (message.kind == Kind::Request)
            m_fromStart = true;
        return;
    }
    if (envelope.topic > topic::Presence || envelope.topic < topic::Event)
        return;
    if (m_fromStart && !m_loggedIn)
        conclude(message, QStringLiteral("NOT_AUTHENTICATED"), QStringLiteral("sent before any login succeeded"));
    if (envelope.topic == topic::Event || envelope.topic == topic::Record)
        sentEventOrRecord(message, envelope);
}

void StockClient::sentEventOrRecord(const Message &message, const Envelope &envelope)
{
    const int topic = envelope.topic;
    const int action = envelope.action;
    const bool event = topic == topic::Event;
    const Name pattern {topic, envelope.name};
    if (isListen(topic, action)) {
        if (m_listening.contains(pattern))
            conclude(message, QStringLiteral("LISTENER_EXISTS"), QStringLiteral("this client listens to the pattern already"));
        remember(m_asked, pattern);
        return;
    }
    if (action == (event ? 6 : 28)) {
        if (m_fromStart && m_complete && !m_listening.contains(pattern))
            conclude(message, QStringLiteral("NOT_LISTENING"), QStringLiteral("this client does not listen to the pattern"));
        m_listening.remove(pattern);
        m_asked.remove(pattern);
        return;
    }
    for (const QString &name : namesOf(envelope)) {
        if (!event && needsRecord(action) && m_released.contains({topic, name})) {
            conclude(message, QStringLiteral("RECORD_ALREADY_DESTROYED"),
                QStringLiteral("the record was %1 before, and not subscribed to again").arg(m_released.value({topic, name})));
        }
        if (event ? action == 3 : action >= 21 && action <= 25)
            hold({topic, name});
        else if (action == (event ? 4 : 26))
            release({topic, name}, QStringLiteral("unsubscribed from"));
    }
}

void StockClient::received(const Message &message, const Envelope &envelope)
{
    if (envelope.dataUnreadable && m_fromStart)
        conclude(message, QStringLiteral("MESSAGE_PARSE_ERROR"), QStringLiteral("its data are no JSON"), familyOf(topic::Parser));
    // Whoever is served has logged in, even if the login was not seen.
    if (envelope.topic >= topic::Event && envelope.topic <= topic::Presence && message.kind != Kind::Error)
        m_loggedIn = true;
    switch (envelope.topic) {
    case topic::Connection:
        if (envelope.action == 4)
            m_fromStart = true;
        else if (message.name == u"REJECT" || message.name == u"AUTHENTICATION_TIMEOUT")
            m_over = message.name;
        return;
    case topic::Auth:
        if (envelope.action == 3) {
            m_loggedIn = true;
            m_fromStart = true;
        } else if (message.name == u"TOO_MANY_AUTH_ATTEMPTS") {
            m_over = message.name;
        } else if (message.name == u"AUTH_UNSUCCESSFUL" && message.answers && !envelope.data) {
            conclude(message, QStringLiteral("INVALID_AUTHENTICATION_DETAILS"), QStringLiteral("refused, and the server gives no reason"));
        }
        return;
    case topic::Event:
        receivedEvent(message, envelope);
        return;
    case topic::Record:
        receivedRecord(message, envelope);
        return;
    case topic::Rpc:
        receivedAnswerToCall(message, envelope);
        return;
    case topic::Presence:
        if (m_fromStart && !envelope.isError && envelope.action >= 0 && !findAction(topic::Presence, envelope.action))
            conclude(message, QStringLiteral("UNSOLICITED_MESSAGE"), QStringLiteral("presence has no action with this number"));
        return;
    default:
        return;
    }
}

void StockClient::receivedGarbage()
{
    if (m_fromStart)
        conclude({}, QStringLiteral("MESSAGE_PARSE_ERROR"), QStringLiteral("the frame is no message"), familyOf(topic::Parser));
}

void StockClient::receivedEvent(const Message &message, const Envelope &envelope)
{
    switch (envelope.action) {
    case 2:
        unsolicited(message, {topic::Event, envelope.name}, QStringLiteral("subscribed to"));
        return;
    case 5:
        remember(m_listening, {topic::Event, message.subject});
        return;
    case 11:
        unsolicited(message, {topic::Event, envelope.name}, QStringLiteral("listened to"));
        return;
    case 3:
    case 4:
    case 6:
    case 12:
    case 100: // INVALID_LISTEN_REGEX
    case 104: // MESSAGE_DENIED
    case 106: // MULTIPLE_SUBSCRIPTIONS
    case 107: // NOT_SUBSCRIBED
        return;
    default:
        if (m_fromStart)
            conclude(message, QStringLiteral("UNSOLICITED_MESSAGE"), QStringLiteral("it has no use for %1 in the topic of events").arg(message.name));
    }
}

void StockClient::receivedRecord(const Message &message, const Envelope &envelope)
{
    const Name name {topic::Record, envelope.name};
    if (isListen(envelope.topic, envelope.action) && message.kind == Kind::Reply)
        remember(m_listening, {topic::Record, message.subject});
    else if (message.operation == u"pattern-found")
        unsolicited(message, name, QStringLiteral("listened to"));
    else if (message.operation == u"update" || message.operation == u"patch" || message.operation == u"erase" || message.name == u"DELETED")
        unsolicited(message, name, QStringLiteral("subscribed to"));

    if (message.name == u"DELETED" || message.name == u"DELETE_SUCCESS")
        release({topic::Record, message.subject}, QStringLiteral("deleted"));

    const bool aboutPatterns = envelope.action >= 110 && envelope.action <= 112;
    if (message.kind == Kind::Error && !envelope.isError && !message.answers && !aboutPatterns && message.name != u"VERSION_EXISTS"
        && !envelope.name.isEmpty())
        unsolicited(message, name, QStringLiteral("subscribed to"));
}

/// For a name that this client has given up, or never had.
void StockClient::unsolicited(const Message &message, const Name &name, const QString &verb)
{
    const bool pattern = message.operation == u"pattern-found";
    if ((pattern ? m_asked : m_held).contains(name))
        return;
    const QString released = pattern ? QString() : m_released.value(name);
    if (!released.isEmpty())
        conclude(message, QStringLiteral("UNSOLICITED_MESSAGE"), QStringLiteral("the name was %1 before; the two probably crossed on the wire").arg(released));
    else if (m_fromStart && m_complete)
        conclude(message, QStringLiteral("UNSOLICITED_MESSAGE"), QStringLiteral("nothing that was sent says that this client %1 the name").arg(verb));
}

/// Answers of providers and of the server to calls; a client knows its calls by their correlation ids.
void StockClient::receivedAnswerToCall(const Message &message, const Envelope &envelope)
{
    const bool answer = envelope.action >= 4 && envelope.action <= 7;
    if (!answer && message.kind != Kind::Error)
        return;
    const bool known = message.answers && message.name != u"MULTIPLE_PROVIDERS";
    const bool again = !envelope.correlationId.isEmpty() && m_answeredCalls.contains(envelope.correlationId);
    if (!known && (m_fromStart || again)) {
        conclude(message, QStringLiteral("UNKNOWN_CORRELATION_ID"),
            again ? QStringLiteral("the call with this correlation id has been answered already")
                  : QStringLiteral("no call of this client has this correlation id"));
    }
    if (known && envelope.action != 4 && m_answeredCalls.size() < MostNames)
        m_answeredCalls.insert(envelope.correlationId);
}

void StockClient::hold(const Name &name)
{
    remember(m_held, name);
    m_released.remove(name);
}

void StockClient::release(const Name &name, const QString &why)
{
    m_held.remove(name);
    if (m_released.size() < MostNames)
        m_released.insert(name, why);
}

void StockClient::remember(QSet<Name> &names, const Name &name)
{
    if (names.size() < MostNames)
        names.insert(name);
    else
        m_complete = m_complete && names.contains(name);
}

} // namespace telltale::protocol::deepstream
