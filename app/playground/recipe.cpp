// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/recipe.h"

#include "catalog/catalog.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace telltale::playground {

namespace {

/// Where one system is played, and as what.
struct Stage {
    QLatin1String system;
    QLatin1String variant;
    QLatin1String path;
};
constexpr Stage centrifugo {"centrifugo"_L1, "json"_L1, "/centrifugo/json"_L1};
constexpr Stage nats {"nats"_L1, "nats"_L1, "/nats"_L1};
constexpr Stage flow {"flow"_L1, "json"_L1, "/v1/ws"_L1};
constexpr Stage deepstream {"deepstream"_L1, "json"_L1, "/deepstream-json"_L1};
constexpr Stage deepstreamText {"deepstream"_L1, "text"_L1, "/deepstream-v3"_L1};
constexpr Stage sharedb {"sharedb"_L1, "json"_L1, "/sharedb"_L1};
constexpr Stage websocket {"websocket"_L1, "plain"_L1, "/websocket"_L1};

/// How the entries of a family are asked for: an operation, the field that takes a name, and the name, with %1 for the code, %2 for the key
/// of the entry. `about`: only entries whose key holds one of these words; the first row that fits counts. The opening operation goes into
/// the handshake.
struct Way {
    QLatin1String family;
    QLatin1String about;
    const Stage &stage;
    QLatin1String operation;
    QLatin1String field;
    QLatin1String name;
};
constexpr QLatin1String login("login");

const std::array ways {
    Way {"centrifugo/error"_L1, {}, centrifugo, "subscribe"_L1, "channel"_L1, "error-%1"_L1},
    Way {"centrifugo/unsubscribe"_L1, {}, centrifugo, "subscribe"_L1, "channel"_L1, "unsubscribe-%1"_L1},
    Way {"centrifugo/disconnect"_L1, {}, centrifugo, "subscribe"_L1, "channel"_L1, "close-%1"_L1},
    Way {"centrifugo/disconnect-v3"_L1, {}, centrifugo, "subscribe"_L1, "channel"_L1, "close-%1"_L1},

    Way {"nats/error"_L1, "Publish Payload"_L1, nats, "publish"_L1, "subject"_L1, "error-%2"_L1},
    Way {"nats/error"_L1, {}, nats, "subscribe"_L1, "subject"_L1, "error-%2"_L1},
    Way {"nats/close"_L1, {}, nats, "subscribe"_L1, "subject"_L1, "close-%2"_L1},
    Way {"nats/status"_L1, {}, nats, "request"_L1, "subject"_L1, "status-%2"_L1},
    Way {"nats/jetstream"_L1, {}, nats, "request"_L1, "subject"_L1, "jetstream-%1"_L1},
    Way {"nats/api-code"_L1, {}, nats, "request"_L1, "subject"_L1, "jetstream-code-%1"_L1},
    Way {"nats/info"_L1, {}, nats, "subscribe"_L1, "subject"_L1, "%2"_L1},

    Way {"flow/error"_L1, {}, flow, "subscribe"_L1, "topic"_L1, "error-%2"_L1},
    Way {"flow/close"_L1, {}, flow, "subscribe"_L1, "subscription_id"_L1, "close-%2"_L1},
    Way {"flow/"_L1, {}, flow, "subscribe"_L1, "topic"_L1, "error-%3/%2"_L1}, // what the texts of the others hold

    Way {"deepstream/parser"_L1, {}, deepstream, "subscribe"_L1, "name"_L1, "error-%1"_L1},
    Way {"deepstream/connection"_L1, "MESSAGE_PARSE_ERROR"_L1, deepstream, login, "username"_L1, "error-2/%2"_L1},
    Way {"deepstream/connection"_L1, {}, deepstream, login, "username"_L1, "error-%1"_L1},
    Way {"deepstream/auth"_L1, {}, deepstream, login, "username"_L1, "error-%1"_L1},
    Way {"deepstream/event"_L1, "LISTEN"_L1, deepstream, "listen"_L1, "name"_L1, "error-%1"_L1},
    Way {"deepstream/event"_L1, {}, deepstream, "subscribe"_L1, "name"_L1, "error-%1"_L1},
    Way {"deepstream/record"_L1, "LISTEN"_L1, deepstream, "record-listen"_L1, "name"_L1, "error-%1"_L1},
    Way {"deepstream/record"_L1, "SUBSCRI CREATE"_L1, deepstream, "record-subscribe"_L1, "name"_L1, "error-%1"_L1},
    Way {"deepstream/record"_L1, "VERSION UPDATE PATCH"_L1, deepstream, "record-update"_L1, "name"_L1, "error-%1"_L1},
    Way {"deepstream/record"_L1, "DELETE"_L1, deepstream, "record-delete"_L1, "name"_L1, "error-%1"_L1},
    Way {"deepstream/record"_L1, "NOTIFY"_L1, deepstream, "record-notify"_L1, "name"_L1, "error-%1"_L1},
    Way {"deepstream/record"_L1, {}, deepstream, "record-read"_L1, "name"_L1, "error-%1"_L1},
    Way {"deepstream/rpc"_L1, "PROVIDERS"_L1, deepstream, "rpc-provide"_L1, "name"_L1, "error-%1"_L1},
    Way {"deepstream/rpc"_L1, "MULTIPLE_ACCEPT CORRELATION"_L1, deepstream, "rpc-accept"_L1, "name"_L1, "error-%1"_L1},
    Way {"deepstream/rpc"_L1, {}, deepstream, "rpc-request"_L1, "name"_L1, "error-%1"_L1},
    Way {"deepstream/presence"_L1, {}, deepstream, "presence-subscribe"_L1, "users"_L1, "error-%1"_L1},

    Way {"sharedb/close"_L1, {}, sharedb, "fetch"_L1, "document"_L1, "close-%2"_L1},
    Way {"sharedb/error"_L1, "MILESTONE"_L1, sharedb, "snapshot-fetch"_L1, "document"_L1, "error-%2"_L1},
    Way {"sharedb/error"_L1, "PRESENCE"_L1, sharedb, "presence-subscribe"_L1, "channel"_L1, "error-%2"_L1},
    Way {"sharedb/error"_L1, "QUERY"_L1, sharedb, "query-subscribe"_L1, "collection"_L1, "error-%2"_L1},
    Way {"sharedb/error"_L1, "SUBSCRIBE"_L1, sharedb, "subscribe"_L1, "document"_L1, "error-%2"_L1},
    Way {"sharedb/error"_L1, "ALREADY_CREATED"_L1, sharedb, "create"_L1, "document"_L1, "error-%2"_L1},
    Way {"sharedb/error"_L1, "_OP FIXUP APPLY COMPOSE RETRIES"_L1, sharedb, "edit"_L1, "document"_L1, "error-%2"_L1},
    Way {"sharedb/legacy"_L1, "milestone"_L1, sharedb, "snapshot-fetch"_L1, "document"_L1, "error-%2"_L1},
    Way {"sharedb/legacy"_L1, "created"_L1, sharedb, "create"_L1, "document"_L1, "error-%2"_L1},
    Way {"sharedb/legacy"_L1, "40 500"_L1, sharedb, "edit"_L1, "document"_L1, "error-%2"_L1},
    Way {"sharedb/"_L1, {}, sharedb, "fetch"_L1, "document"_L1, "error-%2"_L1},

    Way {"websocket/close"_L1, {}, websocket, "send"_L1, "text"_L1, "close-%1"_L1},
};

/// What an operation needs besides the name.
QMap<QString, QString> othersFor(const Way &way)
{
    if (way.stage.system == flow.system)
        return {{u"topic"_s, u"blocks"_s}, {u"block_status"_s, u"sealed"_s}, {u"subscription_id"_s, u"show-me"_s}};
    if (way.operation == "request"_L1)
        return {{u"inbox"_s, u"_INBOX.show-me"_s}};
    if (way.operation == "record-update"_L1)
        return {{u"data"_s, u"{\"a\":1}"_s}};
    if (way.operation == "rpc-accept"_L1)
        return {{u"correlationId"_s, u"show-me"_s}};
    if (way.stage.system == sharedb.system && way.field == "document"_L1)
        return {{u"collection"_s, u"recipes"_s}};
    return {};
}

/// A code of a range that no entry lists.
int unlistedCode(const catalog::Entry &entry)
{
    constexpr int Far = 1000; ///< of a range without an end
    const auto &[first, last] = *entry.range;
    const auto &entries = catalog::Catalog::bundled().entries();
    int code = first + std::min(last - first, Far) / 2;
    const auto listed = [&](const auto &other) {
        return other->system == entry.system && other->family == entry.family && other->code == QString::number(code);
    };
    while (code < last && std::any_of(entries.begin(), entries.end(), listed))
        ++code;
    return code;
}

QString codeOf(const catalog::Entry &entry)
{
    return entry.range ? QString::number(unlistedCode(entry)) : entry.code;
}

/// What is seen where nothing was sent: codes that nobody may send, and that only stand for it.
std::optional<Recipe> absence(const catalog::Entry &entry)
{
    Recipe recipe {websocket.system, websocket.variant, websocket.path};
    recipe.ends = true;
    if (entry.code == "1015"_L1)
        recipe.secure = true;
    else if (entry.code == "1005"_L1 || entry.code == "1006"_L1)
        recipe.steps.append({u"send"_s, {{u"text"_s, entry.code == "1006"_L1 ? u"drop"_s : u"close-1005"_s}}});
    else
        return std::nullopt;
    return recipe;
}

std::optional<Recipe> refused(const catalog::Entry &entry)
{
    // Of what is below 200, only a 101 that is no answer to the upgrade ends the matter.
    const bool informational = entry.range && entry.range->last < 200;
    Recipe recipe {websocket.system, websocket.variant, u"/refuse/"_s + (informational ? u"101"_s : codeOf(entry))};
    recipe.ends = true;
    return recipe;
}

} // namespace

std::optional<Recipe> recipe(const catalog::Entry &entry)
{
    const QString family = entry.system + u'/' + entry.family;
    if (family == "websocket/close"_L1 && !entry.reaches)
        return absence(entry);
    if (!entry.reaches || entry.side == "client"_L1)
        return std::nullopt;
    if (family == "http/refused"_L1)
        return refused(entry);

    const QString key = entry.id.section(u'/', 2);
    const auto way = std::find_if(ways.begin(), ways.end(), [&](const Way &one) {
        const QStringList words = QString(one.about).split(u' ');
        return (one.family.endsWith(u'/') ? family.startsWith(one.family) : family == one.family)
            && std::any_of(words.begin(), words.end(), [&key](const QString &word) { return key.contains(word); });
    });
    if (way == ways.end())
        return std::nullopt;
    // Names of deepstream 3.x have no number: only its text says them.
    const bool onlyText = way->stage.system == deepstream.system && entry.code.isEmpty();
    const Stage &stage = onlyText ? deepstreamText : way->stage;
    QString name = way->name;
    if (onlyText)
        name.replace("%1"_L1, "%2"_L1);
    name.replace("%1"_L1, codeOf(entry)).replace("%2"_L1, key).replace("%3"_L1, entry.family);

    Recipe recipe {stage.system, stage.variant, stage.path};
    recipe.ends = entry.closes == catalog::Closes::Yes;
    if (way->operation == login) {
        recipe.opening.insert(way->field, name);
        return recipe;
    }
    QMap<QString, QString> values = othersFor(*way);
    values.insert(way->field, name);
    recipe.steps.append({way->operation, values});
    return recipe;
}

} // namespace telltale::playground
