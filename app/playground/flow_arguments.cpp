// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/flow.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <limits>

namespace telltale::playground {

namespace {

constexpr qsizetype MostAccounts = 100; // flow.md section 4
constexpr qsizetype MostFiltered = 1000;

bool matches(const QString &text, const char *expression)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(expression))).match(text).hasMatch();
}

bool isId(const QString &text) { return matches(text, "[0-9a-fA-F]{64}"); }
bool isAddress(const QString &text) { return matches(text, "(0x)?[0-9a-fA-F]{16}"); }

bool isBase64(const QString &text)
{
    return text.size() % 4 == 0 && QByteArray::fromBase64Encoding(text.toUtf8(), QByteArray::AbortOnBase64DecodingErrors);
}

/// What the node says of a text that is no number of so many bits; empty if it is one.
QString numberFault(const QString &text, int bits)
{
    bool fits = false;
    const quint64 number = text.toULongLong(&fits);
    if (!matches(text, "[0-9]+"))
        return QStringLiteral("value must be an unsigned %1 bit integer").arg(bits);
    return fits && (bits == 64 || number <= std::numeric_limits<quint32>::max()) ? QString() : QStringLiteral("value overflows uint%1 range").arg(bits);
}

/// Go's name for the type that its JSON decoder made of it.
QString goType(const QJsonValue &value)
{
    return value.isString() ? QStringLiteral("string") : value.isDouble() ? QStringLiteral("float64") : value.isBool() ? QStringLiteral("bool")
        : value.isArray() ? QStringLiteral("[]interface {}") : value.isObject() ? QStringLiteral("map[string]interface {}") : QStringLiteral("<nil>");
}

QString listFault(const QJsonObject &arguments, const QString &field)
{
    const QJsonValue value = arguments.value(field);
    const QString head = QStringLiteral("'%1' must be an array of strings: ").arg(field);
    if (value.isUndefined())
        return {};
    if (!value.isArray())
        return head + QStringLiteral("value must be an array. got ") + goType(value);
    for (const QJsonValue &one : value.toArray()) {
        if (!one.isString())
            return head + QStringLiteral("value must be an array of strings. got ") + goType(one);
    }
    return {};
}

QString startFault(const QJsonObject &arguments)
{
    const QString id = QStringLiteral("start_block_id"), height = QStringLiteral("start_block_height");
    if (arguments.contains(id) && arguments.contains(height))
        return QStringLiteral("can only provide either 'start_block_id' or 'start_block_height'");
    for (const QString &field : { id, height }) {
        if (arguments.contains(field) && !arguments.value(field).isString())
            return QStringLiteral("'%1' must be a string").arg(field);
    }
    const QString block = arguments.value(id).toString();
    if (!block.isEmpty() && !isId(block)) // an empty one counts as not set
        return QStringLiteral("invalid 'start_block_id': invalid ID format");
    const QString fault = arguments.contains(height) ? numberFault(arguments.value(height).toString(), 64) : QString();
    return fault.isEmpty() ? QString() : QStringLiteral("'start_block_height' must be convertible to uint64: ") + fault;
}

QString statusFault(const QJsonObject &arguments)
{
    const QJsonValue status = arguments.value(u"block_status");
    return status.isUndefined() ? QStringLiteral("missing 'block_status' field") : !status.isString() ? QStringLiteral("'block_status' must be string")
        : status.toString().isEmpty() ? QStringLiteral("'block_status' field must not be empty")
        : status.toString() != QLatin1String("finalized") && status.toString() != QLatin1String("sealed") ? QStringLiteral("invalid 'block_status', must be 'finalized' or 'sealed'")
        : QString();
}

QString heartbeatFault(const QJsonObject &arguments)
{
    const QJsonValue value = arguments.value(u"heartbeat_interval");
    if (value.isUndefined())
        return {};
    if (!value.isString())
        return QStringLiteral("'heartbeat_interval' must be a string");
    const QString text = value.toString(), fault = numberFault(text, 64);
    if (fault.isEmpty())
        return {};
    return QStringLiteral("'heartbeat_interval' must be convertible to uint64: strconv.ParseUint: parsing \"%1\": ").arg(text)
        + (fault.contains(QLatin1String("overflows")) ? QStringLiteral("value out of range") : QStringLiteral("invalid syntax"));
}

QString eventTypeFault(const QString &type)
{
    return matches(type, "flow\\.[^.]+|A\\.[0-9a-fA-F]{16}\\.[^.]+\\.[^.]+") ? QString() : QStringLiteral("invalid event type %1: invalid event type: %1").arg(type);
}

QString filterFault(const QJsonObject &arguments)
{
    const QJsonArray types = arguments.value(u"event_types").toArray(), addresses = arguments.value(u"addresses").toArray(), contracts = arguments.value(u"contracts").toArray();
    for (const auto &[name, list] : { std::pair("event types", types), std::pair("addresses", addresses), std::pair("contracts", contracts) }) {
        if (list.size() > MostFiltered)
            return QStringLiteral("too many %1 in filter (%2). use %3 or fewer").arg(QLatin1String(name)).arg(list.size()).arg(MostFiltered);
    }
    for (const QJsonValue &type : types) {
        if (const QString fault = eventTypeFault(type.toString()); !fault.isEmpty())
            return fault;
    }
    for (const QJsonValue &address : addresses) {
        if (!isAddress(address.toString()))
            return QStringLiteral("invalid address for chain: ") + address.toString();
    }
    for (const QJsonValue &contract : contracts) {
        if (!matches(contract.toString(), "flow|A\\.[0-9a-fA-F]{16}\\.[^.]+"))
            return QStringLiteral("invalid contract: ") + contract.toString();
    }
    return {};
}

QString accountFilterFault(const QJsonObject &arguments)
{
    const QJsonArray accounts = arguments.value(u"account_addresses").toArray();
    if (accounts.size() > MostAccounts)
        return QStringLiteral("account limit exceeds, the limit is %1").arg(MostAccounts);
    for (const QJsonValue &type : arguments.value(u"event_types").toArray()) {
        if (!matches(type.toString(), "flow\\.(AccountCreated|AccountKey(Added|Removed)|AccountContract(Added|Updated|Removed)|InboxValue(Published|Unpublished|Claimed))"))
            return QStringLiteral("invalid provided event types for filter");
    }
    for (const QJsonValue &account : accounts) {
        if (!isAddress(account.toString()))
            return QStringLiteral("invalid address for chain: ") + account.toString();
    }
    return {};
}

/// Of the proposal key or a signature: address and index of a key.
QString keyFault(const QJsonObject &key)
{
    if (!isAddress(key.value(u"address").toString()))
        return QStringLiteral("invalid address");
    const QString fault = numberFault(key.value(u"key_index").toString(), 32);
    return fault.isEmpty() ? QString() : QStringLiteral("invalid key index: ") + fault;
}

QString signaturesFault(const QJsonArray &signatures)
{
    for (const QJsonValue &one : signatures) {
        const QJsonObject signature = one.toObject();
        const QString fault = keyFault(signature), value = signature.value(u"signature").toString();
        if (!fault.isEmpty())
            return fault;
        if (value.isEmpty())
            return QStringLiteral("invalid signature: missing value");
        if (!isBase64(value))
            return QStringLiteral("invalid signature: invalid encoding");
        if (!isBase64(signature.value(u"extension_data").toString()))
            return QStringLiteral("invalid extension data: invalid encoding");
    }
    return {};
}

/// In the order in which the node looks (engine/access/rest/common/parser/transaction.go).
QString transactionFault(const QJsonObject &transaction)
{
    static const QStringList texts { QStringLiteral("script"), QStringLiteral("reference_block_id"), QStringLiteral("gas_limit"), QStringLiteral("payer") };
    static const QStringList lists { QStringLiteral("arguments"), QStringLiteral("authorizers"), QStringLiteral("payload_signatures"), QStringLiteral("envelope_signatures") };
    const QString proposalKey = QStringLiteral("proposal_key");
    if (transaction.isEmpty())
        return QStringLiteral("request body must not be empty");
    for (auto it = transaction.begin(); it != transaction.end(); ++it) {
        const bool isKnown = texts.contains(it.key()) || lists.contains(it.key()) || it.key() == proposalKey;
        if (!isKnown)
            return QStringLiteral("request body contains unknown field \"%1\"").arg(it.key());
        const bool isRight = it->isNull() || (texts.contains(it.key()) ? it->isString() : lists.contains(it.key()) ? it->isArray() : it->isObject());
        if (!isRight) // the position is that in the body as the node writes it anew
            return QStringLiteral("request body contains an invalid value for the \"%1\" field (at position %2)").arg(it.key()).arg(json(transaction).indexOf(it.key().toUtf8()));
    }
    const auto text = [&transaction](const char16_t *key) { return transaction.value(QStringView(key)).toString(); };
    const QJsonArray values = transaction.value(u"arguments").toArray(), authorizers = transaction.value(u"authorizers").toArray();
    const QJsonArray envelope = transaction.value(u"envelope_signatures").toArray();
    if (!transaction.value(proposalKey).isObject())
        return QStringLiteral("proposal key not provided");
    if (text(u"script").isEmpty())
        return QStringLiteral("script not provided");
    if (text(u"payer").isEmpty())
        return QStringLiteral("payer not provided");
    if (authorizers.size() > 100)
        return QStringLiteral("too many authorizers. Maximum authorizers allowed: 100");
    if (values.size() > 100)
        return QStringLiteral("too many arguments. Maximum arguments allowed: 100");
    if (text(u"reference_block_id").isEmpty())
        return QStringLiteral("reference block not provided");
    if (envelope.isEmpty())
        return QStringLiteral("envelope signatures not provided");
    for (const QJsonValue &value : values) {
        if (!isBase64(value.toString()))
            return QStringLiteral("invalid argument encoding: illegal base64 data at input byte 0");
    }
    if (!isAddress(text(u"payer")))
        return QStringLiteral("invalid payer: invalid address");
    for (const QJsonValue &authorizer : authorizers) {
        if (!isAddress(authorizer.toString()))
            return QStringLiteral("invalid address");
    }
    const QJsonObject key = transaction.value(proposalKey).toObject();
    if (const QString fault = keyFault(key); !fault.isEmpty())
        return fault;
    if (const QString fault = numberFault(key.value(u"sequence_number").toString(), 64); !fault.isEmpty())
        return QStringLiteral("invalid sequence number: ") + fault;
    for (const QJsonArray &signatures : { transaction.value(u"payload_signatures").toArray(), envelope }) {
        if (const QString fault = signaturesFault(signatures); !fault.isEmpty())
            return fault;
    }
    if (!isBase64(text(u"script")))
        return QStringLiteral("invalid transaction script encoding");
    if (!isId(text(u"reference_block_id")))
        return QStringLiteral("invalid reference block ID: invalid ID format");
    const QString gas = numberFault(text(u"gas_limit"), 64);
    return gas.isEmpty() ? QString() : QStringLiteral("invalid gas limit: ") + gas;
}

QString hashFault(const QJsonObject &arguments)
{
    const QJsonValue id = arguments.value(u"tx_id");
    return id.isUndefined() ? QStringLiteral("missing 'tx_id' field") : !id.isString() ? QStringLiteral("'tx_id' must be a string")
        : id.toString().isEmpty() ? QStringLiteral("'tx_id' must not be empty") : !isId(id.toString()) ? QStringLiteral("invalid 'tx_id': invalid ID format") : QString();
}

QString firstOf(std::initializer_list<QString> faults)
{
    for (const QString &fault : faults) {
        if (!fault.isEmpty())
            return fault;
    }
    return {};
}

QString unexpected(const QJsonObject &arguments, const QStringList &allowed)
{
    for (const QString &field : arguments.keys()) {
        if (!allowed.contains(field))
            return QStringLiteral("unexpected field: '%1'").arg(field);
    }
    return {};
}

QString behind(const QString &prefix, const QString &fault)
{
    return fault.isEmpty() ? fault : prefix + fault;
}

} // namespace

/// The tail of "error creating data provider: ", empty if the arguments pass (flow.md section 7.3).
QString Flow::argumentFault(const QString &topic, const QJsonObject &arguments)
{
    static const QStringList start { QStringLiteral("start_block_id"), QStringLiteral("start_block_height") };
    const QString types = QStringLiteral("event_types"), heartbeat = QStringLiteral("heartbeat_interval");
    const QString addresses = QStringLiteral("addresses"), contracts = QStringLiteral("contracts"), accounts = QStringLiteral("account_addresses");
    if (topic == QLatin1String("send_and_get_transaction_statuses"))
        return behind(QStringLiteral("invalid arguments for send tx statuses data provider: failed to parse transaction: "), transactionFault(arguments));
    if (topic == QLatin1String("transaction_statuses"))
        return behind(QStringLiteral("invalid arguments for tx statuses data provider: "), firstOf({ unexpected(arguments, { QStringLiteral("tx_id") }), hashFault(arguments) }));
    if (topic == QLatin1String("blocks") || topic == QLatin1String("block_headers") || topic == QLatin1String("block_digests"))
        return behind(QStringLiteral("invalid arguments: "), firstOf({ unexpected(arguments, start + QStringList { QStringLiteral("block_status") }), startFault(arguments), statusFault(arguments) }));
    if (topic == QLatin1String("events"))
        return behind(QStringLiteral("invalid arguments for events data provider: "),
            firstOf({ unexpected(arguments, start + QStringList { types, addresses, contracts, heartbeat }), startFault(arguments), heartbeatFault(arguments), listFault(arguments, types),
                listFault(arguments, addresses), listFault(arguments, contracts), behind(QStringLiteral("error creating event filter: "), filterFault(arguments)) }));
    if (topic == QLatin1String("account_statuses"))
        return behind(QStringLiteral("invalid arguments for account statuses data provider: "),
            firstOf({ unexpected(arguments, start + QStringList { types, accounts, heartbeat }), startFault(arguments), heartbeatFault(arguments), listFault(arguments, types),
                listFault(arguments, accounts), behind(QStringLiteral("failed to create event filter: "), accountFilterFault(arguments)) }));
    return QStringLiteral("unsupported topic \"%1\"").arg(topic);
}

} // namespace telltale::playground
