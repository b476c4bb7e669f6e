// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/deepstream/forms.h"

#include "app/protocol/deepstream/actions.h"
#include "app/protocol/deepstream/spellings.h"

using namespace Qt::StringLiterals;

namespace telltale::protocol::deepstream {

namespace {

Field name(const QString &label, const QString &help)
{
    return {.key = u"name"_s, .label = label, .help = help, .required = true, .aliases = {u"event"_s, u"record"_s, u"rpc"_s, u"pattern"_s}};
}
Field eventName() { return name(u"Event"_s, u"The event's name, any text."_s); }
Field recordName() { return name(u"Record"_s, u"The record's name, any text."_s); }
Field rpcName() { return name(u"Procedure"_s, u"The name under which providers offer it."_s); }
Field pattern() { return name(u"Pattern"_s, u"A regular expression over names; the server refuses one that does not compile."_s); }
Field subscription() { return {.key = u"subscription"_s, .label = u"Name"_s, .help = u"The name that was found for the pattern."_s, .required = true}; }
Field correlation()
{
    return {.key = u"correlationId"_s, .label = u"Correlation id"_s, .help = u"Pairs the answer with the request; left empty, one is chosen."_s, .aliases = {u"id"_s}};
}
Field data(const QString &help, const QString &value = {}, bool required = false)
{
    return {.key = u"data"_s, .label = u"Data"_s, .help = help, .type = FieldType::Json, .value = value, .required = required, .aliases = {u"payload"_s}};
}
Field version(const QString &help, const QString &value)
{
    return {.key = u"version"_s, .label = u"Version"_s, .help = help, .type = FieldType::Number, .value = value};
}
Field path() { return {.key = u"path"_s, .label = u"Path"_s, .help = u"Where in the record: `a.b` or `list[0]`."_s, .required = true}; }
Field writeAck()
{
    return {.key = u"writeAck"_s, .label = u"Ask for a write acknowledgement"_s, .help = u"The server then says when cache and storage have it."_s, .type = FieldType::Flag, .value = u"false"_s};
}
Field users() { return {.key = u"users"_s, .label = u"Users"_s, .help = u"User names, one a line."_s, .type = FieldType::Lines, .required = true, .aliases = {u"name"_s, u"user"_s}}; }

Field next() { return version(u"The record's version after this write: one more than the server has."_s, u"1"_s); }
Field unchecked() { return version(u"-1 writes whatever version the server has."_s, u"-1"_s); }

QList<Form> opening(bool text)
{
    QList<Form> forms;
    Field url {.key = u"url"_s, .label = u"URL"_s, .help = u"The URL the client connected to; servers may redirect by it."_s};
    if (text) {
        forms.append({{u"challenge"_s, u"Answer a challenge (3.x)"_s, u"Tells a 3.x server the URL; servers of today ignore it."_s, {url}}, topic::Connection, 5});
    } else {
        forms.append({{u"challenge"_s, u"Challenge"_s, u"Opens the conversation; the server accepts, redirects or rejects."_s,
                          {url, {.key = u"protocolVersion"_s, .label = u"Protocol version"_s, .help = u"What the client speaks; servers do not check it."_s, .value = u"0.1a"_s},
                              {.key = u"sdkType"_s, .label = u"Client"_s, .help = u"Name of the client library."_s, .value = u"telltale"_s},
                              {.key = u"sdkVersion"_s, .label = u"Client version"_s, .help = u"Version of the client library."_s, .value = u"1"_s}}},
            topic::Connection, 5});
    }
    forms.append({{u"login"_s, u"Log in"_s, u"Sends the credentials; three refusals end the connection."_s,
                      {{.key = u"username"_s, .label = u"User"_s, .help = u"Left empty with no other data, the login is an open one."_s, .aliases = {u"user"_s}},
                          {.key = u"password"_s, .label = u"Password"_s, .help = u"Sent as it is: use wss:// beyond your own machine."_s, .type = FieldType::Secret},
                          {.key = u"authData"_s, .label = u"Other data"_s, .help = u"A JSON object that replaces user and password, for servers with an authentication of their own."_s, .type = FieldType::Json}}},
        topic::Auth, 2});
    forms.append({{u"ping"_s, u"Ping"_s, u"Keeps the connection alive; answered once logged in."_s, {}}, topic::Connection, 2});
    forms.append({{u"pong"_s, u"Pong"_s, text ? u"Answers the server's ping."_s : u"Nothing that a client of this variant has to send."_s, {}}, topic::Connection, 3});
    return forms;
}

QList<Form> events()
{
    return {
        {{u"subscribe"_s, u"Subscribe to an event"_s, u"Receive what others emit under this name."_s, {eventName(), correlation()}}, topic::Event, 3, true},
        {{u"unsubscribe"_s, u"Unsubscribe from an event"_s, u"Ends a subscription; acknowledged even if there was none."_s, {eventName(), correlation()}}, topic::Event, 4, true},
        {{u"emit"_s, u"Emit an event"_s, u"Sends data to all subscribers; success is not answered."_s, {eventName(), data(u"Any JSON value; empty = undefined."_s, u"{}"_s)}}, topic::Event, 2},
        {{u"listen"_s, u"Listen for subscriptions"_s, u"Be told when somebody subscribes to an event that matches."_s, {pattern()}}, topic::Event, 5},
        {{u"unlisten"_s, u"Stop listening"_s, u"Not answered if nobody listened."_s, {pattern()}}, topic::Event, 6},
        {{u"listen-accept"_s, u"Accept a found pattern"_s, u"Become the provider of the event that was found."_s, {pattern(), subscription()}}, topic::Event, 7},
        {{u"listen-reject"_s, u"Reject a found pattern"_s, u"Leave the event to the next provider."_s, {pattern(), subscription()}}, topic::Event, 8},
    };
}

QList<Form> records()
{
    const Field whole = data(u"The whole record: a JSON object or list."_s, u"{}"_s, true);
    const Field value = data(u"The value at the path, any JSON."_s, {}, true);
    return {
        {{u"record-subscribe"_s, u"Subscribe to a record"_s, u"Creates it if need be, sends the data, then every change."_s, {recordName(), correlation()}}, topic::Record, 23, true},
        {{u"record-subscribe-only"_s, u"Subscribe, without data"_s, u"Sends changes only."_s, {recordName(), correlation()}}, topic::Record, 25, true},
        {{u"record-subscribe-read"_s, u"Subscribe and read"_s, u"Sends the data, but creates nothing."_s, {recordName(), correlation()}}, topic::Record, 22, true},
        {{u"record-subscribe-head"_s, u"Subscribe and get the version"_s, u"Sends the version, then every change."_s, {recordName(), correlation()}}, topic::Record, 21, true},
        {{u"record-unsubscribe"_s, u"Unsubscribe from a record"_s, u"Ends the subscription."_s, {recordName(), correlation()}}, topic::Record, 26, true},
        {{u"record-read"_s, u"Read a record once"_s, u"Sends version and data."_s, {recordName()}}, topic::Record, 3},
        {{u"record-head"_s, u"Read a record's version"_s, u"-1 if there is none."_s, {recordName()}}, topic::Record, 5},
        {{u"record-update"_s, u"Write a whole record"_s, u"Accepted if the server has the version before this one."_s, {recordName(), next(), whole, writeAck()}}, topic::Record, 18},
        {{u"record-patch"_s, u"Write a path of a record"_s, u"Changes one value."_s, {recordName(), next(), path(), value, writeAck()}}, topic::Record, 19},
        {{u"record-erase"_s, u"Erase a path of a record"_s, u"Removes one value."_s, {recordName(), next(), path(), writeAck()}}, topic::Record, 20},
        {{u"record-upsert"_s, u"Create or write a record"_s, u"Writes without a subscription."_s, {recordName(), unchecked(), whole, writeAck()}}, topic::Record, 16},
        {{u"record-upsert-path"_s, u"Create or write a path"_s, u"Writes one value without a subscription."_s, {recordName(), unchecked(), path(), value, writeAck()}}, topic::Record, 17},
        {{u"record-patch-multi"_s, u"Write several paths"_s, u"Applied in order as one version (servers from 10.1; older ones ignore it)."_s,
             {recordName(), next(), data(u"A JSON list of objects with `path` and `data`."_s, u"[{\"path\":\"a\",\"data\":\"1\"}]"_s, true), writeAck()}}, topic::Record, 35},
        {{u"record-delete"_s, u"Delete a record"_s, u"Deletes it for everyone."_s, {recordName()}}, topic::Record, 9},
        {{u"record-notify"_s, u"Notify of outside changes"_s, u"Makes the server read the record from storage again."_s, {recordName(), correlation()}}, topic::Record, 2, true},
        {{u"record-listen"_s, u"Listen for record subscriptions"_s, u"Be told when somebody subscribes to a record that matches."_s, {pattern()}}, topic::Record, 27},
        {{u"record-unlisten"_s, u"Stop listening for records"_s, u"Not answered if nobody listened."_s, {pattern()}}, topic::Record, 28},
        {{u"record-listen-accept"_s, u"Accept a found record"_s, u"Become its provider; subscribers are told."_s, {pattern(), subscription()}}, topic::Record, 29},
        {{u"record-listen-reject"_s, u"Reject a found record"_s, u"Leave it to the next provider."_s, {pattern(), subscription()}}, topic::Record, 30},
    };
}

QList<Form> others()
{
    Field call = correlation();
    call.help = u"Of the call that is answered."_s;
    call.required = true;
    return {
        {{u"rpc-provide"_s, u"Provide a procedure"_s, u"Calls of others are sent to this client."_s, {rpcName(), correlation()}}, topic::Rpc, 8, true},
        {{u"rpc-unprovide"_s, u"Stop providing"_s, u"Acknowledged even if it was not provided."_s, {rpcName(), correlation()}}, topic::Rpc, 9, true},
        {{u"rpc-request"_s, u"Call a procedure"_s, u"Answered by accept and response, or an error."_s, {rpcName(), data(u"The argument, any JSON."_s), correlation()}}, topic::Rpc, 2},
        {{u"rpc-accept"_s, u"Accept a call"_s, u"As a provider, within a second."_s, {rpcName(), call}}, topic::Rpc, 4},
        {{u"rpc-response"_s, u"Respond to a call"_s, u"As a provider, within ten seconds."_s, {rpcName(), data(u"The result, any JSON."_s), call}}, topic::Rpc, 5},
        {{u"rpc-reject"_s, u"Reject a call"_s, u"The server asks the next provider."_s, {rpcName(), call}}, topic::Rpc, 6},
        {{u"rpc-error"_s, u"Fail a call"_s, u"Forwarded to the caller as it is."_s, {rpcName(), data(u"What went wrong, usually a text."_s, u"\"no\""_s), call}}, topic::Rpc, 7},
        {{u"presence-subscribe"_s, u"Subscribe to users"_s, u"Be told when they log in or leave."_s, {users(), correlation()}}, topic::Presence, 10, true},
        {{u"presence-unsubscribe"_s, u"Unsubscribe from users"_s, u"Ends the subscription."_s, {users(), correlation()}}, topic::Presence, 11, true},
        {{u"presence-query"_s, u"Ask who of these is online"_s, u"Answered with a yes or no for each."_s, {users(), correlation()}}, topic::Presence, 4, true},
        {{u"presence-subscribe-all"_s, u"Subscribe to everyone"_s, u"Be told of every login and leave."_s, {}}, topic::Presence, 12},
        {{u"presence-unsubscribe-all"_s, u"Unsubscribe from everyone"_s, u"Ends the subscription to everyone."_s, {}}, topic::Presence, 13},
        {{u"presence-query-all"_s, u"Ask who is online"_s, u"Answered with a list of names."_s, {}}, topic::Presence, 2},
    };
}

/// 3.x has no words for what came later.
bool hasText(const Form &form)
{
    return form.topic != topic::Record || spellingOf(form.topic, form.action) || form.action == 17 || form.action == 20;
}

} // namespace

QList<Form> formsOf(bool text)
{
    QList<Form> forms = opening(text) + events() + records() + others();
    if (text) {
        forms.removeIf([](const Form &form) { return !hasText(form); });
        return forms;
    }
    for (Form &form : forms) {
        if (!form.bulk || form.topic == topic::Presence)
            continue;
        form.operation.fields.append({.key = u"names"_s, .label = u"More names"_s, .help = u"One a line; they go into the same request."_s, .type = FieldType::Lines});
        form.operation.fields.append({.key = u"asName"_s, .label = u"Send as `name`"_s, .help = u"A slip of hand-written clients: this kind of request takes its names in `names`."_s,
            .type = FieldType::Flag, .value = u"false"_s});
    }
    return forms;
}

} // namespace telltale::protocol::deepstream
