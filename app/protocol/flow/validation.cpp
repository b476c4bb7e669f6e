// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/flow/validation.h"

#include "app/protocol/composewords.h"
#include "app/protocol/flow/argumentcheck.h"
#include "app/protocol/flow/names.h"

namespace telltale::protocol::flow {

using namespace Qt::StringLiterals;
namespace dom = simdjson::dom;

namespace {

/// flow-go: model/flow, the core events that account_statuses streams.
const QStringList &coreEvents()
{
    static const QStringList names {u"flow.AccountCreated"_s, u"flow.AccountKeyAdded"_s, u"flow.AccountKeyRemoved"_s, u"flow.AccountContractAdded"_s,
                                    u"flow.AccountContractUpdated"_s, u"flow.AccountContractRemoved"_s, u"flow.InboxValuePublished"_s,
                                    u"flow.InboxValueUnpublished"_s, u"flow.InboxValueClaimed"_s};
    return names;
}

const QStringList &argumentsOf(const QString &topic)
{
    static const QStringList start {u"start_block_id"_s, u"start_block_height"_s};
    static const QStringList blocks = start + QStringList {u"block_status"_s};
    static const QStringList events = start + QStringList {u"event_types"_s, u"addresses"_s, u"contracts"_s, u"heartbeat_interval"_s};
    static const QStringList accounts = start + QStringList {u"event_types"_s, u"account_addresses"_s, u"heartbeat_interval"_s};
    static const QStringList status {u"tx_id"_s};
    static const QStringList send {u"script"_s, u"arguments"_s, u"reference_block_id"_s, u"gas_limit"_s, u"payer"_s, u"proposal_key"_s,
                                   u"authorizers"_s, u"payload_signatures"_s, u"envelope_signatures"_s};
    return isBlockTopic(topic) ? blocks : topic == "events"_L1 ? events : topic == "account_statuses"_L1 ? accounts : topic == "transaction_statuses"_L1 ? status : send;
}

/// Goes through the arguments of a topic and collects what is wrong.
class TopicCheck : public ArgumentCheck {
public:
    TopicCheck(const QString &topic, const std::optional<dom::object> &arguments)
        : ArgumentCheck(arguments)
        , m_topic(topic)
    {
    }

    QStringList all()
    {
        names();
        if (m_topic == "send_and_get_transaction_statuses"_L1) {
            checkTransaction(*this);
            return warnings();
        }
        if (present(u"start_block_id"_s) && present(u"start_block_height"_s))
            warn(ComposeWords::tr("“start_block_id” and “start_block_height” exclude each other."));
        text(u"start_block_id"_s, [](const QString &id) { return id.isEmpty() || isBlockId(id); }, ComposeWords::tr("64 hex digits without 0x"));
        text(u"start_block_height"_s, isUnsigned, ComposeWords::tr("a decimal number in a string"));
        if (isBlockTopic(m_topic))
            required(u"block_status"_s, [](const QString &status) { return status == "finalized"_L1 || status == "sealed"_L1; }, ComposeWords::tr("finalized or sealed"));
        if (m_topic == "transaction_statuses"_L1)
            required(u"tx_id"_s, isBlockId, ComposeWords::tr("64 hex digits without 0x"));
        text(u"heartbeat_interval"_s, isUnsigned, ComposeWords::tr("a decimal number in a string"));
        eventTypes();
        list(u"addresses"_s, 1000, isAddress, ComposeWords::tr("an address (16 hex digits)"));
        list(u"account_addresses"_s, 100, isAddress, ComposeWords::tr("an address (16 hex digits)"));
        list(u"contracts"_s, 1000, [](const QString &entry) { return matches(entry, u"flow|A\\.[0-9a-fA-F]{16}\\.[A-Za-z_][A-Za-z0-9_]*"_s); },
             ComposeWords::tr("a contract (flow or A.<address>.<Name>)"));
        return warnings();
    }

private:
    void names()
    {
        if (!object())
            return;
        for (const auto &field : *object()) {
            const QString key = QString::fromUtf8(field.key.data(), qsizetype(field.key.size()));
            if (!argumentsOf(m_topic).contains(key))
                warn(ComposeWords::tr("The topic %1 has no argument “%2”: unknown arguments are refused.").arg(m_topic, key.left(40)));
        }
    }

    void required(const QString &key, const Accept &accept, const QString &shape)
    {
        if (!present(key))
            warn(ComposeWords::tr("The topic %1 needs “%2”.").arg(m_topic, key));
        text(key, accept, shape);
    }

    void eventTypes()
    {
        if (m_topic == "account_statuses"_L1)
            list(u"event_types"_s, 1000, [](const QString &entry) { return coreEvents().contains(entry); }, ComposeWords::tr("a core event such as flow.AccountCreated"));
        else
            list(u"event_types"_s, 1000, [](const QString &entry) { return matches(entry, u"flow\\.[^.]+|A\\.[0-9a-fA-F]{16}\\.[^.]+\\.[^.]+"_s); },
                 ComposeWords::tr("an event type (flow.Name or A.<address>.<Contract>.<Event>)"));
    }

    QString m_topic;
};

} // namespace

QStringList argumentWarnings(const QString &topic, QByteArrayView arguments)
{
    if (!topics().contains(topic))
        return {topic.isEmpty() ? ComposeWords::tr("Without a topic the server answers “unsupported topic”.") : ComposeWords::tr("The server has no topic “%1”.").arg(topic.left(60))};
    const json::Document document(arguments.isEmpty() ? QByteArrayView("{}") : arguments);
    const auto object = document.object();
    if (!object && !(document.ok() && document.root().is_null()))
        return {ComposeWords::tr("The arguments must be an object.")};
    return TopicCheck(topic, object).all();
}

} // namespace telltale::protocol::flow
