// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/json/json.h"

/// Names on Flow's wire, with the spellings that documents and versions disagree on.
namespace telltale::protocol::flow {

/// `list_subscription` (up to v0.40.x) becomes `list_subscriptions`; everything else stays.
QString canonicalAction(const QString &action);
bool isAction(const QString &action); ///< one of the three, either spelling

/// The member that holds the subscription's id: `subscription_id`, else the documents' `subscriptionID` or `subscriptionId`.
std::optional<QString> idMember(const simdjson::dom::object &object);
/// The name under which idMember() found it; empty if there is none.
QString idMemberName(const simdjson::dom::object &object);

const QStringList &topics();
bool isBlockTopic(const QString &topic);
bool isTransactionTopic(const QString &topic);

} // namespace telltale::protocol::flow
