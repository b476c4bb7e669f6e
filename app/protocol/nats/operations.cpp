// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/nats/operations.h"

#include "app/protocol/nats/jetstream.h"

namespace telltale::protocol::nats {

using namespace Qt::StringLiterals;

namespace {

Field flag(const QString &key, const QString &help, bool on)
{
    return { .key = key, .label = key, .help = help, .type = FieldType::Flag, .value = on ? u"true"_s : u"false"_s };
}

Field text(const QString &key, const QString &help, FieldType type = FieldType::Text)
{
    return { .key = key, .label = key, .help = help, .type = type };
}

Operation connect()
{
    return { u"connect"_s, u"Log in"_s, u"Sends options and credentials; may be repeated to change the user."_s,
        {
            flag(u"verbose"_s, u"The server answers +OK to every accepted operation."_s, false),
            flag(u"pedantic"_s, u"The server checks the subjects of what is published."_s, false),
            flag(u"echo"_s, u"Own messages are delivered to own subscriptions, too."_s, true),
            flag(u"headers"_s, u"Messages may have headers (HPUB, HMSG)."_s, true),
            flag(u"no_responders"_s, u"A request that nobody listens for is answered 503 at once; needs headers."_s, true),
            { .key = u"protocol"_s, .label = u"protocol"_s, .help = u"0 or 1; with 1 the server sends INFO again when something changes."_s,
                .type = FieldType::Number, .value = u"1"_s },
            text(u"user"_s, u"User name, with pass."_s),
            text(u"pass"_s, u"Password."_s, FieldType::Secret),
            { .key = u"auth_token"_s, .label = u"auth_token"_s, .help = u"A token instead of user and password."_s,
                .type = FieldType::Secret, .aliases = { u"token"_s } },
            text(u"nkey"_s, u"Public user key (U…), with sig."_s, FieldType::Secret),
            text(u"jwt"_s, u"User JWT, with sig unless it is a bearer token."_s, FieldType::Secret),
            text(u"sig"_s, u"Signature of the nonce in INFO, in base64url without padding."_s, FieldType::Secret),
            text(u"proxy_sig"_s, u"Signature of the nonce by a trusted proxy (servers from 2.12 on)."_s, FieldType::Secret),
            { .key = u"name"_s, .label = u"name"_s, .help = u"What the server's monitoring calls this client."_s, .value = u"telltale"_s },
            text(u"lang"_s, u"Language of the client, for monitoring; on the path /leafnode it causes an error."_s),
            text(u"version"_s, u"Version of the client, for monitoring."_s),
            text(u"account"_s, u"Obsolete: any value is answered with Authorization Violation."_s),
            text(u"new_account"_s, u"Obsolete: any value is answered with Authorization Violation."_s),
        } };
}

Field subjectField(const QString &help)
{
    return { .key = u"subject"_s, .label = u"Subject"_s, .help = help, .required = true };
}

Field sidField()
{
    return { .key = u"sid"_s, .label = u"Subscription id"_s,
        .help = u"Any word, unique on this connection; a number is taken if it is left empty."_s };
}

Field headersField()
{
    return { .key = u"headers"_s, .label = u"Headers"_s, .help = u"A line each, Name: value; with any, HPUB is sent instead of PUB."_s,
        .type = FieldType::Lines, .aliases = { u"header"_s } };
}

Field payloadField()
{
    return { .key = u"payload"_s, .label = u"Payload"_s, .help = u"Any text; servers take 1 MiB, headers included, unless configured otherwise."_s,
        .type = FieldType::Lines, .aliases = { u"data"_s, u"message"_s } };
}

} // namespace

const QList<Operation> &operations()
{
    static const QList<Operation> all = QList<Operation> {
        connect(),
        { u"subscribe"_s, u"Subscribe to a subject"_s, u"The server delivers every message to a matching subject."_s,
            { subjectField(u"Tokens joined by dots; * stands for one token, > for all that follow."_s),
                { .key = u"queue"_s, .label = u"Queue group"_s, .help = u"Each message goes to one member of the group only."_s }, sidField() } },
        { u"unsubscribe"_s, u"Unsubscribe"_s, u"Ends a subscription, at once or after a number of messages."_s,
            { { .key = u"sid"_s, .label = u"Subscription id"_s, .help = u"The sid of the subscription."_s, .required = true },
                { .key = u"max"_s, .label = u"After messages"_s, .help = u"Counted from the SUB on; empty ends it at once."_s,
                    .type = FieldType::Number } } },
        { u"publish"_s, u"Publish"_s, u"The server hands the message to all subscriptions that match."_s,
            { subjectField(u"Tokens joined by dots, no wildcards."_s),
                { .key = u"reply"_s, .label = u"Reply subject"_s, .help = u"Where answers should be sent."_s }, headersField(),
                payloadField() } },
        { u"request"_s, u"Request"_s, u"Subscribes to an inbox and publishes with it as the reply subject, in one frame."_s,
            { subjectField(u"Of the service; $JS.API.INFO asks JetStream about the account."_s), headersField(), payloadField(),
                { .key = u"inbox"_s, .label = u"Inbox"_s, .help = u"Where the reply is sent; one is made up if it is left empty."_s,
                    .aliases = { u"reply"_s } },
                sidField() } },
        { u"ping"_s, u"Ping"_s, u"The server answers PONG."_s, {} },
        { u"pong"_s, u"Pong"_s, u"Answers a PING of the server."_s, {} },
    } + jetStreamOperations();
    return all;
}

} // namespace telltale::protocol::nats
