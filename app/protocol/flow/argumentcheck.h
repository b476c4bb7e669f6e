// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/json/json.h"

#include <functional>

namespace telltale::protocol::flow {

/// Goes through a JSON object member by member and collects in sentences what a node would refuse; nothing but that. Lives as long as the
/// document that the object is part of.
class ArgumentCheck {
public:
    using Accept = std::function<bool(const QString &)>;

    explicit ArgumentCheck(const std::optional<simdjson::dom::object> &object)
        : m_object(object)
    {
    }

    bool present(const QString &key) const { return element(key).has_value(); }
    std::optional<simdjson::dom::element> element(const QString &key) const;
    const std::optional<simdjson::dom::object> &object() const { return m_object; }

    /// If it is there, it must be a string that `accept` takes; `shape` says which those are.
    void text(const QString &key, const Accept &accept, const QString &shape);
    /// If it is there, it must be an array of at most `most` such strings.
    void list(const QString &key, qsizetype most, const Accept &accept, const QString &shape);
    void warn(const QString &warning) { m_warnings.append(warning); }

    const QStringList &warnings() const { return m_warnings; }

private:
    std::optional<simdjson::dom::object> m_object;
    QStringList m_warnings;
};

bool matches(const QString &text, const QString &expression); ///< the whole text
bool isBlockId(const QString &text); ///< also of transactions: 64 hex digits
bool isUnsigned(const QString &text); ///< decimal, at most 64 bits
bool isAddress(const QString &text); ///< up to 16 hex digits, with or without 0x
bool isBase64(const QString &text);

/// What the controller refuses about the transaction of `send_and_get_transaction_statuses`. engine/access/rest/common/parser
void checkTransaction(ArgumentCheck &check);

} // namespace telltale::protocol::flow
