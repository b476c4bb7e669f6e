// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/centrifugo/composer.h"

namespace telltale::protocol::centrifugo {

using namespace Qt::StringLiterals;

namespace {

Field field(const QString &key, const QString &label, const QString &help, FieldType type = FieldType::Text)
{
    return {.key = key, .label = label, .help = help, .type = type};
}

Field channel()
{
    Field result = field(u"channel"_s, u"Channel"_s, u"ASCII, at most 255 bytes by default; a namespace ends at the first colon."_s);
    result.required = true;
    return result;
}

Field data(const QString &help)
{
    return field(u"data"_s, u"Data"_s, help, FieldType::Json);
}

Field token(const QString &help)
{
    return field(u"token"_s, u"Token"_s, help, FieldType::Secret);
}

Field id()
{
    return field(u"id"_s, u"Id"_s, u"Comes back in the reply; left empty, the next free number is taken."_s, FieldType::Number);
}

Operation connect()
{
    Field name = field(u"name"_s, u"Client name"_s, u"Shown in the server's metrics and logs."_s);
    name.value = u"telltale"_s;
    Field version = field(u"version"_s, u"Client version"_s, u"Shown beside the name."_s);
    version.value = QStringLiteral(TELLTALE_VERSION);
    return {u"connect"_s, u"Connect"_s, u"Opens the conversation; must be the first command, and the only one of its kind."_s,
            {token(u"A JWT that says who connects; empty for an anonymous connection."_s), data(u"For the server's connect proxy."_s), name, version,
             field(u"headers"_s, u"Headers"_s, u"An object of texts that stand in for HTTP headers at the connect proxy."_s, FieldType::Json),
             field(u"subs"_s, u"Subscriptions"_s, u"Server-side subscriptions to recover: channel to subscribe request."_s, FieldType::Json),
             field(u"flag"_s, u"Flags"_s, u"A sum of bits; 1 asks for dictionary compression, which no release speaks."_s, FieldType::Number),
             field(u"dict"_s, u"Dictionary"_s, u"The id of a compression dictionary that the client already has."_s),
             field(u"profile"_s, u"Profile"_s, u"The compression profile to choose dictionaries by."_s),
             field(u"bare"_s, u"Unidirectional"_s, u"Writes the request alone, without id and wrapper, as the uni_websocket endpoint takes it; JSON only."_s, FieldType::Flag),
             id()}};
}

Operation subscribe()
{
    Field delta = field(u"delta"_s, u"Delta"_s, u"Asks for publications as differences."_s, FieldType::Choice);
    delta.choices = {QString(), u"fossil"_s};
    return {u"subscribe"_s, u"Subscribe to a channel"_s, u"Publications of the channel arrive as pushes until unsubscribed."_s,
            {channel(), token(u"A subscription JWT, for channels that need one."_s), field(u"recover"_s, u"Recover"_s, u"Sends what was published after the position below."_s, FieldType::Flag),
             field(u"epoch"_s, u"Epoch"_s, u"Of the position, from an earlier subscribe reply."_s), field(u"offset"_s, u"Offset"_s, u"Of the position; 64 bits."_s, FieldType::Number),
             data(u"For the server's subscribe proxy."_s), field(u"positioned"_s, u"Positioned"_s, u"Has the server watch the position."_s, FieldType::Flag),
             field(u"recoverable"_s, u"Recoverable"_s, u"Asks for a position to recover from."_s, FieldType::Flag),
             field(u"join_leave"_s, u"Join and leave"_s, u"Asks for a push when others come and go."_s, FieldType::Flag), delta,
             field(u"tf"_s, u"Tags filter"_s, u"A filter node: only publications whose tags match."_s, FieldType::Json),
             field(u"flag"_s, u"Flags"_s, u"1: channel ids instead of names; 2: fail with error 112 instead of going on unrecovered."_s, FieldType::Number),
             field(u"type"_s, u"Type"_s, u"0 stream, 1 map, 2 map clients, 3 map users, 4 shared poll."_s, FieldType::Number),
             field(u"phase"_s, u"Phase"_s, u"Of a map subscription: 0 live, 1 stream, 2 state."_s, FieldType::Number),
             field(u"cursor"_s, u"Cursor"_s, u"Where the next page of the state begins."_s), field(u"limit"_s, u"Limit"_s, u"Size of a page of the state."_s, FieldType::Number),
             field(u"asc"_s, u"Ascending"_s, u"Order of the state."_s, FieldType::Flag), id()}};
}

Operation ofChannel(const QString &name, const QString &label, const QString &help)
{
    return {name, label, help, {channel(), id()}};
}

QList<Operation> all()
{
    Field payload = data(u"Any JSON value; subscribers get it as it is."_s);
    payload.required = true;
    Field refreshToken = token(u"The new JWT of the connection."_s);
    refreshToken.required = true;
    Field subscriptionToken = token(u"The new JWT of the subscription."_s);
    subscriptionToken.required = true;
    return {
        connect(),
        subscribe(),
        ofChannel(u"unsubscribe"_s, u"Unsubscribe"_s, u"Ends a subscription; succeeds also where there was none."_s),
        {u"publish"_s, u"Publish"_s, u"Sends data to all subscribers of a channel."_s, {channel(), payload, field(u"type"_s, u"Type"_s, u"0 stream, 1 map: what kind of channel it is."_s, FieldType::Number),
          field(u"key"_s, u"Key"_s, u"Of the entry of a map channel."_s), field(u"removed"_s, u"Removed"_s, u"Takes the entry out of a map channel."_s, FieldType::Flag), id()}},
        ofChannel(u"presence"_s, u"Presence"_s, u"Asks who is subscribed."_s),
        ofChannel(u"presence_stats"_s, u"Presence statistics"_s, u"Asks how many clients and users are subscribed."_s),
        {u"history"_s, u"History"_s, u"Asks for earlier publications; without a limit only for the position."_s,
         {channel(), field(u"limit"_s, u"Limit"_s, u"How many publications; -1 for all the server gives."_s, FieldType::Number),
          field(u"since_offset"_s, u"Since offset"_s, u"Publications after this offset."_s, FieldType::Number),
          field(u"since_epoch"_s, u"Since epoch"_s, u"The epoch that the offset counts in."_s), field(u"reverse"_s, u"Reverse"_s, u"Newest first."_s, FieldType::Flag), id()}},
        {u"rpc"_s, u"Call a procedure"_s, u"Handed to the server's RPC proxy."_s,
         {field(u"method"_s, u"Method"_s, u"The procedure's name."_s), data(u"Its arguments: any JSON value."_s), id()}},
        {u"refresh"_s, u"Refresh the connection"_s, u"Prolongs a connection that expires."_s, {refreshToken, id()}},
        {u"sub_refresh"_s, u"Refresh a subscription"_s, u"Prolongs a subscription that expires."_s, {channel(), subscriptionToken, field(u"type"_s, u"Type"_s, u"4 shared poll: then the keys below count."_s, FieldType::Number),
          field(u"track"_s, u"Track"_s, u"Keys to follow: a list of objects with a signature and items of key and version."_s, FieldType::Json),
          field(u"untrack"_s, u"Untrack"_s, u"Keys to follow no longer, one a line."_s, FieldType::Lines), id()}},
        {u"send"_s, u"Send without reply"_s, u"An asynchronous message; Centrifugo has no handler for it."_s, {payload}},
        {u"ping"_s, u"Ping command"_s, u"Stands in the schema; servers do not implement it."_s, {id()}},
        {u"pong"_s, u"Pong"_s, u"The answer to a ping of the server: an empty object."_s, {}},
    };
}

} // namespace

const QList<Operation> &centrifugoOperations()
{
    static const QList<Operation> operations = all();
    return operations;
}

} // namespace telltale::protocol::centrifugo
