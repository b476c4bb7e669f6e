// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/deepstream/actions.h"

#include <QHash>

namespace telltale::protocol::deepstream {

namespace {

constexpr int FirstError = 100;

// Rows in the order of the enums. Error numbers from 100 on belong to the topic, too.
constexpr Action Table[] = {
    {topic::Parser, 0, "UNKNOWN", "", Role::Error},
    {topic::Parser, 1, "UNKNOWN_TOPIC", "", Role::Error},
    {topic::Parser, 2, "UNKNOWN_ACTION", "", Role::Error},
    {topic::Parser, 3, "INVALID_MESSAGE", "", Role::Error},
    {topic::Parser, 4, "MESSAGE_PARSE_ERROR", "", Role::Error},
    {topic::Parser, 5, "MAXIMUM_MESSAGE_SIZE_EXCEEDED", "", Role::Error},
    {topic::Parser, 6, "ERROR", "", Role::Error},
    {topic::Parser, 7, "INVALID_META_PARAMS", "", Role::Error},

    {topic::Connection, 0, "UNKNOWN", "", Role::Info},
    {topic::Connection, 1, "ERROR", "", Role::Error},
    {topic::Connection, 2, "PING", "ping", Role::Ping},
    {topic::Connection, 3, "PONG", "pong", Role::Pong},
    {topic::Connection, 4, "ACCEPT", "challenge", Role::Response},
    {topic::Connection, 5, "CHALLENGE", "challenge", Role::Call},
    {topic::Connection, 6, "REJECT", "challenge", Role::Error},
    {topic::Connection, 7, "REDIRECT", "redirect", Role::Info},
    {topic::Connection, 8, "CLOSING", "", Role::Info},
    {topic::Connection, 9, "CLOSED", "", Role::Info},
    {topic::Connection, 100, "AUTHENTICATION_TIMEOUT", "login", Role::Error},
    {topic::Connection, 101, "INVALID_MESSAGE", "", Role::Error},

    {topic::Auth, 0, "UNKNOWN", "", Role::Info},
    {topic::Auth, 1, "ERROR", "login", Role::Error},
    {topic::Auth, 2, "REQUEST", "login", Role::Call},
    {topic::Auth, 3, "AUTH_SUCCESSFUL", "login", Role::Response},
    {topic::Auth, 4, "AUTH_UNSUCCESSFUL", "login", Role::Error},
    {topic::Auth, 100, "TOO_MANY_AUTH_ATTEMPTS", "login", Role::Error},
    {topic::Auth, 101, "INVALID_MESSAGE", "", Role::Error},
    {topic::Auth, 102, "INVALID_MESSAGE_DATA", "login", Role::Error},

    {topic::Event, 0, "UNKNOWN", "", Role::Info},
    {topic::Event, 1, "ERROR", "", Role::Error},
    {topic::Event, 2, "EMIT", "emit", Role::Quiet},
    {topic::Event, 3, "SUBSCRIBE", "subscribe", Role::Request},
    {topic::Event, 4, "UNSUBSCRIBE", "unsubscribe", Role::Request},
    {topic::Event, 5, "LISTEN", "listen", Role::Request},
    {topic::Event, 6, "UNLISTEN", "unlisten", Role::Request},
    {topic::Event, 7, "LISTEN_ACCEPT", "listen-accept", Role::Verdict},
    {topic::Event, 8, "LISTEN_REJECT", "listen-reject", Role::Verdict},
    {topic::Event, 9, "SUBSCRIPTION_HAS_PROVIDER", "has-provider", Role::Push},
    {topic::Event, 10, "SUBSCRIPTION_HAS_NO_PROVIDER", "has-no-provider", Role::Push},
    {topic::Event, 11, "SUBSCRIPTION_FOR_PATTERN_FOUND", "pattern-found", Role::Push},
    {topic::Event, 12, "SUBSCRIPTION_FOR_PATTERN_REMOVED", "pattern-removed", Role::Push},
    {topic::Event, 100, "INVALID_LISTEN_REGEX", "listen", Role::Error},
    {topic::Event, 101, "LISTEN_RESPONSE_TIMEOUT", "listen", Role::Error},
    {topic::Event, 102, "LISTEN_UNSUCCESSFUL", "listen", Role::Error},
    {topic::Event, 103, "MESSAGE_PERMISSION_ERROR", "", Role::Error},
    {topic::Event, 104, "MESSAGE_DENIED", "", Role::Error},
    {topic::Event, 105, "INVALID_MESSAGE_DATA", "", Role::Error},
    {topic::Event, 106, "MULTIPLE_SUBSCRIPTIONS", "", Role::Error},
    {topic::Event, 107, "NOT_SUBSCRIBED", "", Role::Error},

    {topic::Record, 0, "UNKNOWN", "", Role::Info},
    {topic::Record, 1, "ERROR", "", Role::Error},
    {topic::Record, 2, "NOTIFY", "record-notify", Role::Request},
    {topic::Record, 3, "READ", "record-read", Role::Call},
    {topic::Record, 4, "READ_RESPONSE", "record-read", Role::Response},
    {topic::Record, 5, "HEAD", "record-head", Role::Call},
    {topic::Record, 6, "HEAD_RESPONSE", "record-head", Role::Response},
    {topic::Record, 7, "HEAD_BULK", "record-head-bulk", Role::Call},
    {topic::Record, 8, "HEAD_RESPONSE_BULK", "record-head-bulk", Role::Response},
    {topic::Record, 9, "DELETE", "record-delete", Role::Call},
    {topic::Record, 10, "DELETE_SUCCESS", "record-delete", Role::Response},
    {topic::Record, 11, "DELETE_BULK", "record-delete-bulk", Role::Call},
    {topic::Record, 12, "DELETE_BULK_SUCCESS", "record-delete-bulk", Role::Response},
    {topic::Record, 13, "DELETED", "deleted", Role::Push},
    {topic::Record, 14, "WRITE_ACKNOWLEDGEMENT", "", Role::Response},
    {topic::Record, 15, "CREATE", "record-create", Role::Quiet},
    {topic::Record, 16, "CREATEANDUPDATE", "record-upsert", Role::Quiet},
    {topic::Record, 17, "CREATEANDPATCH", "record-upsert-path", Role::Quiet},
    {topic::Record, 18, "UPDATE", "record-update", Role::Quiet},
    {topic::Record, 19, "PATCH", "record-patch", Role::Quiet},
    {topic::Record, 20, "ERASE", "record-erase", Role::Quiet},
    {topic::Record, 21, "SUBSCRIBEANDHEAD", "record-subscribe-head", Role::Request},
    {topic::Record, 22, "SUBSCRIBEANDREAD", "record-subscribe-read", Role::Request},
    {topic::Record, 23, "SUBSCRIBECREATEANDREAD", "record-subscribe", Role::Request},
    {topic::Record, 24, "SUBSCRIBECREATEANDUPDATE", "record-subscribe-update", Role::Request},
    {topic::Record, 25, "SUBSCRIBE", "record-subscribe-only", Role::Request},
    {topic::Record, 26, "UNSUBSCRIBE", "record-unsubscribe", Role::Request},
    {topic::Record, 27, "LISTEN", "record-listen", Role::Request},
    {topic::Record, 28, "UNLISTEN", "record-unlisten", Role::Request},
    {topic::Record, 29, "LISTEN_ACCEPT", "record-listen-accept", Role::Verdict},
    {topic::Record, 30, "LISTEN_REJECT", "record-listen-reject", Role::Verdict},
    {topic::Record, 31, "SUBSCRIPTION_HAS_PROVIDER", "has-provider", Role::Push},
    {topic::Record, 32, "SUBSCRIPTION_HAS_NO_PROVIDER", "has-no-provider", Role::Push},
    {topic::Record, 33, "SUBSCRIPTION_FOR_PATTERN_FOUND", "pattern-found", Role::Push},
    {topic::Record, 34, "SUBSCRIPTION_FOR_PATTERN_REMOVED", "pattern-removed", Role::Push},
    {topic::Record, 35, "PATCH_MULTI", "record-patch-multi", Role::Quiet},
    {topic::Record, 100, "CACHE_RETRIEVAL_TIMEOUT", "", Role::Error},
    {topic::Record, 101, "STORAGE_RETRIEVAL_TIMEOUT", "", Role::Error},
    {topic::Record, 102, "VERSION_EXISTS", "", Role::Error},
    {topic::Record, 103, "RECORD_LOAD_ERROR", "", Role::Error},
    {topic::Record, 104, "RECORD_CREATE_ERROR", "", Role::Error},
    {topic::Record, 105, "RECORD_UPDATE_ERROR", "", Role::Error},
    {topic::Record, 106, "RECORD_DELETE_ERROR", "", Role::Error},
    {topic::Record, 107, "RECORD_NOT_FOUND", "", Role::Error},
    {topic::Record, 108, "INVALID_VERSION", "", Role::Error},
    {topic::Record, 109, "INVALID_PATCH_ON_HOTPATH", "", Role::Error},
    {topic::Record, 110, "INVALID_LISTEN_REGEX", "record-listen", Role::Error},
    {topic::Record, 111, "LISTEN_RESPONSE_TIMEOUT", "record-listen", Role::Error},
    {topic::Record, 112, "LISTEN_UNSUCCESSFUL", "record-listen", Role::Error},
    {topic::Record, 113, "RECORD_NOTIFY_ERROR", "record-notify", Role::Error},
    {topic::Record, 114, "MESSAGE_PERMISSION_ERROR", "", Role::Error},
    {topic::Record, 115, "MESSAGE_DENIED", "", Role::Error},
    {topic::Record, 116, "INVALID_MESSAGE_DATA", "", Role::Error},
    {topic::Record, 117, "MULTIPLE_SUBSCRIPTIONS", "", Role::Error},
    {topic::Record, 118, "NOT_SUBSCRIBED", "", Role::Error},

    {topic::Rpc, 0, "UNKNOWN", "", Role::Info},
    {topic::Rpc, 1, "ERROR", "", Role::Error},
    {topic::Rpc, 2, "REQUEST", "rpc-request", Role::Call},
    {topic::Rpc, 4, "ACCEPT", "rpc-accept", Role::Counter},
    {topic::Rpc, 5, "RESPONSE", "rpc-response", Role::Counter},
    {topic::Rpc, 6, "REJECT", "rpc-reject", Role::Counter},
    {topic::Rpc, 7, "REQUEST_ERROR", "rpc-error", Role::Error},
    {topic::Rpc, 8, "PROVIDE", "rpc-provide", Role::Request},
    {topic::Rpc, 9, "UNPROVIDE", "rpc-unprovide", Role::Request},
    {topic::Rpc, 100, "NO_RPC_PROVIDER", "rpc-request", Role::Error},
    {topic::Rpc, 101, "ACCEPT_TIMEOUT", "rpc-request", Role::Error},
    {topic::Rpc, 102, "MULTIPLE_ACCEPT", "rpc-accept", Role::Error},
    {topic::Rpc, 103, "INVALID_RPC_CORRELATION_ID", "", Role::Error},
    {topic::Rpc, 104, "RESPONSE_TIMEOUT", "rpc-request", Role::Error},
    {topic::Rpc, 105, "MULTIPLE_RESPONSE", "rpc-response", Role::Error},
    {topic::Rpc, 106, "MESSAGE_PERMISSION_ERROR", "", Role::Error},
    {topic::Rpc, 107, "MESSAGE_DENIED", "", Role::Error},
    {topic::Rpc, 108, "INVALID_MESSAGE_DATA", "", Role::Error},
    {topic::Rpc, 109, "MULTIPLE_PROVIDERS", "rpc-provide", Role::Error},
    {topic::Rpc, 110, "NOT_PROVIDED", "rpc-unprovide", Role::Error},

    {topic::Presence, 0, "UNKNOWN", "", Role::Info},
    {topic::Presence, 1, "ERROR", "", Role::Error},
    {topic::Presence, 2, "QUERY_ALL", "presence-query-all", Role::Call},
    {topic::Presence, 3, "QUERY_ALL_RESPONSE", "presence-query-all", Role::Response},
    {topic::Presence, 4, "QUERY", "presence-query", Role::Call},
    {topic::Presence, 5, "QUERY_RESPONSE", "presence-query", Role::Response},
    {topic::Presence, 6, "PRESENCE_JOIN", "join", Role::Push},
    {topic::Presence, 7, "PRESENCE_JOIN_ALL", "join", Role::Push},
    {topic::Presence, 8, "PRESENCE_LEAVE", "leave", Role::Push},
    {topic::Presence, 9, "PRESENCE_LEAVE_ALL", "leave", Role::Push},
    {topic::Presence, 10, "SUBSCRIBE", "presence-subscribe", Role::Request},
    {topic::Presence, 11, "UNSUBSCRIBE", "presence-unsubscribe", Role::Request},
    {topic::Presence, 12, "SUBSCRIBE_ALL", "presence-subscribe-all", Role::Request},
    {topic::Presence, 13, "UNSUBSCRIBE_ALL", "presence-unsubscribe-all", Role::Request},
    {topic::Presence, 100, "INVALID_PRESENCE_USERS", "", Role::Error},
    {topic::Presence, 101, "MESSAGE_PERMISSION_ERROR", "", Role::Error},
    {topic::Presence, 102, "MESSAGE_DENIED", "", Role::Error},
    {topic::Presence, 103, "MULTIPLE_SUBSCRIPTIONS", "", Role::Error},
    {topic::Presence, 104, "NOT_SUBSCRIBED", "", Role::Error},

    {topic::Monitoring, 0, "UNKNOWN", "", Role::Info},
    {topic::Cluster, 0, "UNKNOWN", "", Role::Info},
    {topic::Cluster, 1, "REMOVE", "", Role::Info},
    {topic::Cluster, 2, "STATUS", "", Role::Info},
    {topic::Lock, 0, "UNKNOWN", "", Role::Info},
    {topic::Lock, 1, "ERROR", "", Role::Error},
    {topic::Lock, 2, "REQUEST", "", Role::Info},
    {topic::Lock, 3, "RESPONSE", "", Role::Info},
    {topic::Lock, 4, "RELEASE", "", Role::Info},
    {topic::State, 0, "UNKNOWN", "", Role::Info},
    {topic::State, 1, "ERROR", "", Role::Error},
    {topic::State, 2, "ADD", "", Role::Info},
    {topic::State, 3, "REMOVE", "", Role::Info},
    {topic::State, 4, "REQUEST_FULL_STATE", "", Role::Info},
    {topic::State, 5, "FULL_STATE", "", Role::Info},
    {topic::State, 6, "CHECKSUM", "", Role::Info},
};

constexpr const char *Topics[] = {"UNKNOWN", "PARSER", "CONNECTION", "AUTH", "EVENT", "RECORD", "RPC", "PRESENCE",
    "MONITORING", "CLUSTER", "LOCK", "STATE_REGISTRY"};

constexpr int keyOf(int topic, int number)
{
    return topic * 1000 + number;
}

const QHash<int, const Action *> &byNumber()
{
    static const QHash<int, const Action *> index = [] {
        QHash<int, const Action *> all;
        for (const Action &action : Table)
            all.insert(keyOf(action.topic, action.number), &action);
        return all;
    }();
    return index;
}

QString unlisted(int number)
{
    return QStringLiteral("UNKNOWN(%1)").arg(number);
}

} // namespace

const Action *findAction(int topic, int number)
{
    if (number < 0 || number >= 1000 || topic < 0 || topic > topic::State)
        return nullptr;
    return byNumber().value(keyOf(topic, number));
}

const Action *findAction(int topic, QStringView name)
{
    for (const Action &action : Table) {
        if (action.topic == topic && name == QLatin1String(action.name))
            return &action;
    }
    return nullptr;
}

QString topicName(int topic)
{
    return topic >= 0 && topic <= topic::State ? QString::fromLatin1(Topics[topic]) : unlisted(topic);
}

QString actionName(int topic, int number)
{
    const Action *action = findAction(topic, number);
    return action ? QString::fromLatin1(action->name) : unlisted(number);
}

QString operationName(int topic, int number)
{
    const Action *action = findAction(topic, number);
    return action ? QString::fromLatin1(action->operation) : QString();
}

QString familyOf(int topic)
{
    return topic == topic::State ? QStringLiteral("state") : topicName(topic).toLower();
}

bool isErrorAction(int topic, int number)
{
    if (number >= FirstError)
        return true;
    const Action *action = findAction(topic, number);
    return action && action->role == Role::Error;
}

bool isRecordWrite(int action)
{
    return (action >= 15 && action <= 20) || action == 24 || action == 35;
}

} // namespace telltale::protocol::deepstream
