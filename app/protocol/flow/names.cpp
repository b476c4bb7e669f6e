// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/flow/names.h"

namespace telltale::protocol::flow {

using namespace Qt::StringLiterals;

QString canonicalAction(const QString &action)
{
    return action == "list_subscription"_L1 ? u"list_subscriptions"_s : action;
}

bool isAction(const QString &action)
{
    const QString name = canonicalAction(action);
    return name == "subscribe"_L1 || name == "unsubscribe"_L1 || name == "list_subscriptions"_L1;
}

std::optional<QString> idMember(const simdjson::dom::object &object)
{
    for (const char *name : {"subscription_id", "subscriptionID", "subscriptionId"}) {
        if (const auto id = json::textMember(object, name))
            return id;
    }
    return std::nullopt;
}

QString idMemberName(const simdjson::dom::object &object)
{
    for (const char *name : {"subscription_id", "subscriptionID", "subscriptionId"}) {
        if (json::member(object, name))
            return QString::fromLatin1(name);
    }
    return {};
}

const QStringList &topics()
{
    static const QStringList all {u"blocks"_s, u"block_headers"_s, u"block_digests"_s, u"events"_s, u"account_statuses"_s,
                                  u"transaction_statuses"_s, u"send_and_get_transaction_statuses"_s};
    return all;
}

bool isBlockTopic(const QString &topic)
{
    return topic == "blocks"_L1 || topic == "block_headers"_L1 || topic == "block_digests"_L1;
}

bool isTransactionTopic(const QString &topic)
{
    return topic == "transaction_statuses"_L1 || topic == "send_and_get_transaction_statuses"_L1;
}

} // namespace telltale::protocol::flow
