// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/flow/composer.h"

#include "app/protocol/composewords.h"
#include "app/protocol/flow/names.h"
#include "app/protocol/flow/validation.h"
#include "app/protocol/json/form.h"

namespace telltale::protocol::flow {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestId = 20; ///< bytes, engine/access/rest/websockets/subscription_id.go

Field subscriptionId(const QString &help, bool required)
{
    return {.key = u"subscription_id"_s, .label = u"Subscription id"_s, .help = help, .required = required,
            .aliases = {u"subscriptionID"_s, u"subscriptionId"_s, u"id"_s}};
}

Field argument(const QString &key, const QString &label, const QString &help, FieldType type = FieldType::Text, const QStringList &choices = {})
{
    return {.key = key, .label = label, .help = help, .type = type, .choices = choices};
}

Operation subscribe()
{
    Field topic = argument(u"topic"_s, u"Topic"_s, u"What to stream."_s, FieldType::Choice, topics());
    topic.required = true;
    topic.value = u"blocks"_s;
    return {u"subscribe"_s, u"Subscribe to a topic"_s, u"The server confirms, then streams data until unsubscribed."_s,
            {topic, subscriptionId(u"1 to 20 bytes, unique on this connection; left empty, the server makes one."_s, false),
             argument(u"block_status"_s, u"Block status"_s, u"Block topics need it."_s, FieldType::Choice, {QString(), u"sealed"_s, u"finalized"_s}),
             argument(u"start_block_id"_s, u"Start at block"_s, u"64 hex digits; not together with a height."_s),
             argument(u"start_block_height"_s, u"Start at height"_s, u"Decimal; left empty, the latest sealed block."_s),
             argument(u"event_types"_s, u"Event types"_s, u"events, account_statuses: one a line, such as flow.AccountCreated."_s, FieldType::Lines),
             argument(u"addresses"_s, u"Addresses"_s, u"events: one a line, 16 hex digits."_s, FieldType::Lines),
             argument(u"contracts"_s, u"Contracts"_s, u"events: one a line, A.<address>.<Name>."_s, FieldType::Lines),
             argument(u"account_addresses"_s, u"Account addresses"_s, u"account_statuses: one a line, at most 100."_s, FieldType::Lines),
             argument(u"heartbeat_interval"_s, u"Heartbeat interval"_s, u"events, account_statuses: blocks without a match until an empty message comes."_s),
             argument(u"tx_id"_s, u"Transaction"_s, u"transaction_statuses: 64 hex digits."_s),
             argument(u"script"_s, u"Script"_s, u"send_and_get_…: the Cadence code in base64."_s),
             argument(u"script_arguments"_s, u"Script arguments"_s, u"send_and_get_…: JSON-CDC values in base64, one a line, at most 100."_s, FieldType::Lines),
             argument(u"reference_block_id"_s, u"Reference block"_s, u"send_and_get_…: 64 hex digits of a recent block."_s),
             argument(u"gas_limit"_s, u"Gas limit"_s, u"send_and_get_…: decimal."_s),
             argument(u"payer"_s, u"Payer"_s, u"send_and_get_…: 16 hex digits; signs the envelope."_s),
             argument(u"proposal_address"_s, u"Proposer"_s, u"send_and_get_…: address of the proposal key, 16 hex digits."_s),
             argument(u"proposal_key_index"_s, u"Proposal key"_s, u"send_and_get_…: index of the proposer's key, decimal."_s),
             argument(u"proposal_sequence_number"_s, u"Sequence number"_s, u"send_and_get_…: the one that the key has now, decimal."_s),
             argument(u"authorizers"_s, u"Authorizers"_s, u"send_and_get_…: addresses, one a line, at most 100."_s, FieldType::Lines),
             argument(u"payload_signatures"_s, u"Payload signatures"_s,
                      u"send_and_get_…: [{\"address\",\"key_index\",\"signature\"}], the signature in base64."_s, FieldType::Json),
             argument(u"envelope_signatures"_s, u"Envelope signatures"_s, u"send_and_get_…: as above, at least the payer's."_s, FieldType::Json),
             argument(u"arguments"_s, u"Arguments as JSON"_s, u"The whole object, in place of the fields above; all values are strings."_s, FieldType::Json)}};
}

/// The fields of a transaction, which has an `arguments` of its own.
void transactionFields(json::Form &form, json::Writer &fields)
{
    form.text(fields, "script");
    QByteArrayList values;
    for (const QString &value : form.entries(u"script_arguments"_s))
        values.append(json::quoted(value));
    if (!values.isEmpty())
        fields.raw("arguments", '[' + values.join(',') + ']');
    form.text(fields, "reference_block_id").text(fields, "gas_limit").text(fields, "payer");
    json::Writer key;
    for (const auto &[field, member] : {std::pair {"proposal_address", "address"}, std::pair {"proposal_key_index", "key_index"},
                                        std::pair {"proposal_sequence_number", "sequence_number"}}) {
        if (form.filled(QLatin1String(field)))
            key.text(member, form.value(QLatin1String(field)));
    }
    if (const QByteArray proposal = key.object(); proposal != "{}")
        fields.raw("proposal_key", proposal);
    form.lines(fields, "authorizers").json(fields, "payload_signatures").json(fields, "envelope_signatures");
}

QStringList idWarnings(const QString &id)
{
    if (id.toUtf8().size() <= LongestId)
        return {};
    return {ComposeWords::tr("A subscription id of more than 20 bytes is refused.")};
}

Result<Composed> composeSubscribe(json::Form &form)
{
    json::Writer fields;
    form.text(fields, "block_status").text(fields, "start_block_id").text(fields, "start_block_height").lines(fields, "event_types");
    form.lines(fields, "addresses").lines(fields, "contracts").lines(fields, "account_addresses").text(fields, "heartbeat_interval").text(fields, "tx_id");
    transactionFields(form, fields);

    json::Writer message;
    message.text("action", u"subscribe"_s);
    form.text(message, "subscription_id").textAlways(message, "topic");
    QByteArray arguments = fields.object();
    const bool fromFields = arguments != "{}";
    Composed composed;
    if (form.filled(u"arguments"_s)) {
        const Result<QByteArray> raw = json::fromField(ComposeWords::label(u"Arguments as JSON"_s), form.value(u"arguments"_s));
        if (!raw)
            return raw.failure();
        if (fromFields)
            composed.warnings.append(ComposeWords::tr("The arguments are taken from the JSON; the other argument fields are not sent."));
        arguments = *raw;
        message.raw("arguments", arguments);
    } else if (fromFields) {
        message.raw("arguments", arguments);
    }
    if (form.failure())
        return *form.failure();
    composed.outgoing.payload = message.object();
    composed.warnings += idWarnings(form.value(u"subscription_id"_s)) + argumentWarnings(form.value(u"topic"_s), arguments);
    return composed;
}

} // namespace

QList<Operation> FlowComposer::operations() const
{
    return {
        subscribe(),
        {u"unsubscribe"_s, u"Unsubscribe"_s, u"Ends one subscription; data already under way may still come."_s,
         {subscriptionId(u"The id that was sent or assigned when subscribing."_s, true)}},
        {u"list_subscriptions"_s, u"List subscriptions"_s, u"Asks which subscriptions are active on this connection."_s, {}},
    };
}

Result<Composed> FlowComposer::compose(const QString &operation, const Values &values, quint64) const
{
    const QList<Operation> all = operations();
    const Operation *chosen = json::operationByName(all, canonicalAction(operation));
    if (!chosen)
        return json::unknownOperation(all, operation);
    json::Form form(*chosen, values);
    if (chosen->name == "subscribe"_L1)
        return composeSubscribe(form);

    json::Writer message;
    message.text("action", chosen->name);
    Composed composed;
    if (chosen->name == "unsubscribe"_L1) {
        const QString id = form.value(u"subscription_id"_s);
        message.text("subscription_id", id);
        composed.warnings = id.isEmpty() ? QStringList {ComposeWords::tr("Without a subscription id the server refuses to unsubscribe.")} : idWarnings(id);
    }
    composed.outgoing.payload = message.object();
    return composed;
}

} // namespace telltale::protocol::flow
