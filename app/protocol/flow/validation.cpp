// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/flow/validation.h"

#include "app/protocol/flow/names.h"

#include <QRegularExpression>

#include <algorithm>

namespace telltale::protocol::flow {

using namespace Qt::StringLiterals;
namespace dom = simdjson::dom;

namespace {

bool matches(const QString &text, const QString &expression)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(expression)).match(text).hasMatch();
}

bool isBlockId(const QString &text) { return matches(text, u"[0-9a-fA-F]{64}"_s); }

bool isUnsigned(const QString &text)
{
    bool fits = false;
    text.toULongLong(&fits);
    return fits && matches(text, u"[0-9]+"_s);
}

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

/// Goes through the arguments and collects what is wrong.
class Check {
public:
    Check(const QString &topic, const std::optional<dom::object> &arguments)
        : m_topic(topic)
        , m_arguments(arguments)
    {
    }

    QStringList all()
    {
        names();
        if (m_topic == "send_and_get_transaction_statuses"_L1) {
            transaction();
            return m_warnings;
        }
        start();
        if (isBlockTopic(m_topic))
            blockStatus();
        if (m_topic == "transaction_statuses"_L1)
            required(u"tx_id"_s, isBlockId, u"64 hex digits without 0x"_s);
        if (present("heartbeat_interval"))
            text(u"heartbeat_interval"_s, isUnsigned, u"a decimal number in a string"_s);
        if (present("event_types"))
            eventTypes();
        if (present("addresses"))
            list(u"addresses"_s, 1000, [](const QString &entry) { return matches(entry, u"(0x)?[0-9a-fA-F]{1,16}"_s); }, u"an address (16 hex digits)"_s);
        if (present("account_addresses"))
            list(u"account_addresses"_s, 100, [](const QString &entry) { return matches(entry, u"(0x)?[0-9a-fA-F]{1,16}"_s); }, u"an address (16 hex digits)"_s);
        if (present("contracts"))
            list(u"contracts"_s, 1000, [](const QString &entry) { return matches(entry, u"flow|A\\.[0-9a-fA-F]{16}\\.[A-Za-z_][A-Za-z0-9_]*"_s); },
                 u"a contract (flow or A.<address>.<Name>)"_s);
        return m_warnings;
    }

private:
    void warn(const QString &warning) { m_warnings.append(warning); }
    std::optional<dom::element> element(const char *key) const { return m_arguments ? json::member(*m_arguments, key) : std::nullopt; }
    bool present(const char *key) const { return element(key).has_value(); }

    void names()
    {
        if (!m_arguments)
            return;
        for (const auto &field : *m_arguments) {
            const QString key = QString::fromUtf8(field.key.data(), qsizetype(field.key.size()));
            if (!argumentsOf(m_topic).contains(key))
                warn(u"The topic %1 has no argument “%2”: unknown arguments are refused."_s.arg(m_topic, key.left(40)));
        }
    }

    template<typename Accept>
    void text(const QString &key, Accept accept, const QString &shape)
    {
        const auto value = json::textMember(*m_arguments, key.toStdString());
        if (!value)
            warn(u"“%1” must be a string, also where it looks like a number."_s.arg(key));
        else if (!accept(*value))
            warn(u"“%1” must be %2."_s.arg(key, shape));
    }

    template<typename Accept>
    void required(const QString &key, Accept accept, const QString &shape)
    {
        if (!present(key.toLatin1().constData()))
            warn(u"The topic %1 needs “%2”."_s.arg(m_topic, key));
        else
            text(key, accept, shape);
    }

    void start()
    {
        if (present("start_block_id") && present("start_block_height"))
            warn(u"“start_block_id” and “start_block_height” exclude each other."_s);
        if (present("start_block_id"))
            text(u"start_block_id"_s, [](const QString &id) { return id.isEmpty() || isBlockId(id); }, u"64 hex digits without 0x"_s);
        if (present("start_block_height"))
            text(u"start_block_height"_s, isUnsigned, u"a decimal number in a string"_s);
    }

    void blockStatus()
    {
        required(u"block_status"_s, [](const QString &status) { return status == "finalized"_L1 || status == "sealed"_L1; }, u"finalized or sealed"_s);
    }

    void eventTypes()
    {
        if (m_topic == "account_statuses"_L1)
            list(u"event_types"_s, 1000, [](const QString &entry) { return coreEvents().contains(entry); }, u"a core event such as flow.AccountCreated"_s);
        else
            list(u"event_types"_s, 1000, [](const QString &entry) { return matches(entry, u"flow\\.[^.]+|A\\.[0-9a-fA-F]{16}\\.[^.]+\\.[^.]+"_s); },
                 u"an event type (flow.Name or A.<address>.<Contract>.<Event>)"_s);
    }

    template<typename Accept>
    void list(const QString &key, qsizetype most, Accept accept, const QString &shape)
    {
        dom::array entries;
        if (element(key.toLatin1().constData())->get(entries) != simdjson::SUCCESS) {
            warn(u"“%1” must be an array of strings."_s.arg(key));
            return;
        }
        if (qsizetype(entries.size()) > most)
            warn(u"“%1” takes at most %2 entries."_s.arg(key).arg(most));
        for (const dom::element entry : entries) {
            std::string_view bytes;
            if (entry.get(bytes) != simdjson::SUCCESS) {
                warn(u"“%1” must be an array of strings."_s.arg(key));
                return;
            }
            const QString value = QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
            if (!accept(value)) {
                warn(u"“%1” in “%2” is not %3."_s.arg(value.left(60), key, shape));
                return;
            }
        }
    }

    void transaction()
    {
        for (const char *key : {"script", "reference_block_id", "gas_limit", "payer", "proposal_key", "envelope_signatures"}) {
            if (!present(key))
                warn(u"The topic %1 needs “%2”."_s.arg(m_topic, QString::fromLatin1(key)));
        }
        if (present("reference_block_id"))
            text(u"reference_block_id"_s, isBlockId, u"64 hex digits without 0x"_s);
        if (present("gas_limit"))
            text(u"gas_limit"_s, isUnsigned, u"a decimal number in a string"_s);
        for (const char *key : {"arguments", "authorizers"}) {
            dom::array entries;
            if (present(key) && element(key)->get(entries) == simdjson::SUCCESS && entries.size() > 100)
                warn(u"“%1” takes at most 100 entries."_s.arg(QString::fromLatin1(key)));
        }
        dom::array signatures;
        if (present("envelope_signatures") && (element("envelope_signatures")->get(signatures) != simdjson::SUCCESS || signatures.size() == 0))
            warn(u"“envelope_signatures” must hold at least one signature."_s);
    }

    QString m_topic;
    std::optional<dom::object> m_arguments;
    QStringList m_warnings;
};

} // namespace

QStringList argumentWarnings(const QString &topic, QByteArrayView arguments)
{
    if (!topics().contains(topic))
        return {topic.isEmpty() ? u"Without a topic the server answers “unsupported topic”."_s : u"The server has no topic “%1”."_s.arg(topic.left(60))};
    const json::Document document(arguments.isEmpty() ? QByteArrayView("{}") : arguments);
    const auto object = document.object();
    if (!object && !(document.ok() && document.root().is_null()))
        return {u"The arguments must be an object."_s};
    return Check(topic, object).all();
}

} // namespace telltale::protocol::flow
