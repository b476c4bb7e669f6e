// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Flow's stream API as flow-go itself speaks it (tests/servers/flow): every row of the wire reference that can be provoked, decoded
// to its entry. tst_flowserver has the rows that only another version or a broken node sends. With TELLTALE_RECORD set, the
// conversations are written to tests/fixtures/flow/real-*.
#include "app/protocol/registry.h"
#include "app/wire/closeframe.h"
#include "tests/servers/recording.h"
#include "tests/support/livesession.h"
#include "tests/support/peer.h"
#include "tests/support/provoked.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <map>

using namespace telltale;
using namespace telltale::test;
using namespace Qt::StringLiterals;

namespace {

// As tests/servers/flow/chain.go has them.
constexpr int StartHeight = 1700;
const QString Service = u"8c5303eaa26202d6"_s; ///< an address of the node's chain
const QString WrongChain = u"1111111111111111"_s;

QByteArray written(const QJsonValue &value)
{
    return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

QByteArray subscribe(const char *topic, const QJsonObject &arguments, const QString &id = u"sub-1"_s)
{
    return written(QJsonObject {{"action"_L1, "subscribe"_L1}, {"subscription_id"_L1, id}, {"topic"_L1, QLatin1String(topic)}, {"arguments"_L1, arguments}});
}

QJsonObject sealed(const QJsonObject &more = {})
{
    QJsonObject arguments = more;
    arguments.insert("block_status"_L1, "sealed"_L1);
    return arguments;
}

QJsonArray many(const QString &text, int count)
{
    QJsonArray array;
    for (int i = 0; i < count; ++i)
        array.append(text);
    return array;
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QJsonObject signature(const QString &address = Service, const QJsonObject &more = {})
{
    QJsonObject signature {{"address"_L1, address}, {"key_index"_L1, "0"_L1}, {"signature"_L1, base64(QByteArray(64, '\x01'))}};
    for (auto it = more.begin(); it != more.end(); ++it)
        signature.insert(it.key(), it.value());
    return signature;
}

/// A transaction that the node would take, but for `changes`; a null value leaves the member out.
QJsonObject transaction(const QString &referenceBlock, const QJsonObject &changes = {})
{
    QJsonObject transaction {{"script"_L1, base64("transaction {}")}, {"reference_block_id"_L1, referenceBlock}, {"gas_limit"_L1, "100"_L1}, {"payer"_L1, Service},
        {"proposal_key"_L1, QJsonObject {{"address"_L1, Service}, {"key_index"_L1, "0"_L1}, {"sequence_number"_L1, "1"_L1}}},
        {"envelope_signatures"_L1, QJsonArray {signature()}}, {"authorizers"_L1, QJsonArray {Service}}};
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (it->isNull())
            transaction.remove(it.key());
        else
            transaction.insert(it.key(), *it);
    }
    return transaction;
}

const QString Unknown = QString(64, u'a'); ///< id of a block that does not exist
const QString Recent = u"@recent"_s, Old = u"@old"_s; ///< stand for ids that the chain has

const protocol::System *flow()
{
    return protocol::systemByName(u"flow"_s);
}

} // namespace

class tst_FlowNodeServer : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void conversation();
    void payloads();
    void errors_data();
    void errors();
    void transactions_data();
    void transactions();
    void limits();
    void index_data();
    void index();
    void slowClient();
    void missedPong();
    void impossibleLength();
    void inactivity();
    void shutdown();
    void echo_data();
    void echo();
    void violations_data();
    void violations();
    void refusals_data();
    void refusals();
    void legacy_data();
    void legacy();
    void legacyMessage();

private:
    /// The node that was started with these options, started if it is not yet.
    Peer *node(const QStringList &options = {});
    QUrl url(const QStringList &options = {});
    QByteArray filled(QByteArray message);
    /// The same once more, for the recording, if one is wanted: `messages` in one connection, until as many failures came as are
    /// expected and each of `words`.
    void record(const QString &name, const QUrl &url, const QByteArrayList &messages, const QStringList &expected, const QByteArrayList &words = {});

    Recording m_recording {u"flow"_s};
    std::map<QStringList, Peer> m_nodes;
    QHash<QString, QString> m_blocks; ///< what Recent and Old stand for
};

Peer *tst_FlowNodeServer::node(const QStringList &options)
{
    const auto [it, isNew] = m_nodes.try_emplace(options);
    if (isNew && !it->second.start(Peer::file(u"flow"_s), options)) {
        qWarning("%s", qPrintable(it->second.problem()));
        m_nodes.erase(it);
        return nullptr;
    }
    return &it->second;
}

QUrl tst_FlowNodeServer::url(const QStringList &options)
{
    const Peer *peer = node(options);
    return peer ? peer->url() : QUrl();
}

void tst_FlowNodeServer::initTestCase()
{
    TELLTALE_NEEDS(Peer::missing(u"The real Flow node"_s, {Peer::file(u"flow"_s)}));
    QVERIFY(node());
    LiveSession session(url(), u"flow"_s);
    QVERIFY(session.open());
    for (const auto &[name, height] : {std::pair(Recent, StartHeight - 10), std::pair(Old, StartHeight - 690)}) {
        QVERIFY(session.send(sendText(subscribe("block_digests", sealed({{"start_block_height"_L1, QString::number(height)}}), name))));
        const decode::Event *digest = session.wait([&](const decode::Event &event) {
            return event.kind == Kind::Push && event.bytes.contains(name.toUtf8());
        });
        QVERIFY2(digest, qPrintable(session.lines().join(u'\n')));
        m_blocks.insert(name, QJsonDocument::fromJson(digest->bytes).object()["payload"_L1].toObject()["block_id"_L1].toString());
        QCOMPARE(m_blocks[name].size(), 64);
    }
}

QByteArray tst_FlowNodeServer::filled(QByteArray message)
{
    for (auto it = m_blocks.cbegin(); it != m_blocks.cend(); ++it)
        message.replace("reference_block_id\":\"" + it.key().toUtf8(), "reference_block_id\":\"" + it->toUtf8());
    return message;
}

void tst_FlowNodeServer::record(const QString &name, const QUrl &url, const QByteArrayList &messages, const QStringList &expected, const QByteArrayList &words)
{
    if (!Recording::wanted())
        return;
    TappedClient client(url, flow());
    QVERIFY(client.open());
    const auto has = [&client](const QByteArray &word) {
        return std::any_of(client.events().begin(), client.events().end(), [&](const decode::Event &event) {
            return event.direction == wire::Direction::In && event.bytes.contains(word);
        });
    };
    for (qsizetype i = 0; i < messages.size(); ++i) {
        client.send({}, messages[i]);
        QVERIFY(client.wait([&] { return i >= words.size() || has(words[i]); }));
    }
    QVERIFY(client.wait([&] { return verdicts(client.events()).size() >= expected.size(); }));
    QCOMPARE(verdicts(client.events()), expected);
    m_recording.add(name, client, expected);
}

void tst_FlowNodeServer::cleanupTestCase()
{
    TELLTALE_PROVOKED("flow");
}

void tst_FlowNodeServer::conversation()
{
    LiveSession session(url(), u"flow"_s);
    QVERIFY(session.open());
    QVERIFY(session.send(sendText(subscribe("blocks", sealed()))));
    const decode::Event *reply = session.wait(Kind::Reply, u"subscribe"_s);
    QVERIFY(reply);
    QVERIFY(reply->answers);
    QVERIFY(session.wait(Kind::Push, u"data"_s));
    QVERIFY(session.send(sendText(R"({"action":"list_subscriptions"})")));
    QVERIFY(session.wait(Kind::Reply, u"list_subscriptions"_s));
    QVERIFY(session.send(sendText(R"({"action":"unsubscribe","subscription_id":"sub-1"})")));
    QVERIFY(session.wait(Kind::Reply, u"unsubscribe"_s));
    const size_t seen = session.events().size();
    QVERIFY(session.send(sendText(R"({"Action":"list_subscriptions"} and more)"))); // any case, the rest ignored
    const decode::Event *none = session.wait(Kind::Reply, u"list_subscriptions"_s, seen);
    QVERIFY(none);
    QVERIFY(none->bytes.contains(R"("subscriptions":null)"));
    QCOMPARE(verdicts(session.events()), QStringList());

    record(u"conversation"_s, url(), {subscribe("blocks", sealed()), R"({"action":"list_subscriptions"})", R"({"action":"unsubscribe","subscription_id":"sub-1"})",
        R"({"Action":"list_subscriptions"} and more)"}, {}, {"payload", "blocks\",\"arguments", "\"action\":\"unsubscribe", "subscriptions\":null"});
}

void tst_FlowNodeServer::payloads()
{
    LiveSession session(url(), u"flow"_s);
    QVERIFY(session.open());
    const QString digits = QString(64, u'b');
    const QList<std::pair<const char *, QJsonObject>> topics {{"blocks", sealed()}, {"block_headers", sealed()}, {"block_digests", sealed()}, {"events", {}},
        {"account_statuses", {}}, {"transaction_statuses", {{"tx_id"_L1, digits}}}, {"send_and_get_transaction_statuses", transaction(Recent)}};
    for (const auto &[topic, arguments] : topics) {
        QVERIFY(session.send(sendText(filled(subscribe(topic, arguments, QString::fromLatin1(topic).left(20))))));
        const QString subject = QString::fromLatin1(topic);
        const decode::Event *data = session.wait([&](const decode::Event &event) { return event.kind == Kind::Push && event.subject == subject; });
        QVERIFY2(data, qPrintable(subject + u'\n' + session.lines().join(u'\n')));
        QVERIFY2(!data->text.isEmpty(), topic);
    }
    for (const auto &[topic, arguments] : topics)
        record(u"payloads"_s, url(), {filled(subscribe(topic, arguments))}, {}, {"payload"});
    // Every fifth block has an event; the others give a heartbeat.
    QVERIFY(session.wait([](const decode::Event &event) { return event.subject == u"events"_s && event.bytes.contains("flow.AccountCreated"); }));
    QVERIFY(session.wait([](const decode::Event &event) { return event.subject == u"account_statuses"_s && event.bytes.contains("0x8c5303eaa26202d6"); }));
    // A failed transaction is data, and so is one that expired.
    QVERIFY(session.send(sendText(subscribe("transaction_statuses", {{"tx_id"_L1, digits}, {"fail"_L1, "transaction [Error Code: 1101] cadence runtime error"_L1}}, u"f"_s))));
    QVERIFY(session.wait([](const decode::Event &event) { return event.kind == Kind::Push && event.bytes.contains("Error Code: 1101"); }));
    QVERIFY(session.send(sendText(subscribe("transaction_statuses", {{"tx_id"_L1, digits}, {"fail"_L1, "expires"_L1}}, u"e"_s))));
    QVERIFY(session.wait([](const decode::Event &event) { return event.kind == Kind::Push && event.bytes.contains("Expired"); }));
    QCOMPARE(verdicts(session.events()), QStringList());
}

void tst_FlowNodeServer::errors_data()
{
    QTest::addColumn<QByteArrayList>("messages");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QByteArray &message, const char *expected, const char *name = nullptr) {
        const QByteArray unique = (name ? QByteArray(name) : message.left(120)) + " -> " + expected;
        QTest::newRow(unique.constData()) << QByteArrayList {message} << QString::fromLatin1(expected);
    };
    // 7, rows 1 to 7; 7.1
    row("[]", "400 after-fix error/unmarshalling-base-message+unmarshal/value");
    row("5", "400 after-fix error/unmarshalling-base-message+unmarshal/value");
    row(R"({"action":5})", "400 after-fix error/unmarshalling-base-message+unmarshal/struct-field");
    row(R"({"action":"unsubscribe","subscription_id":5})", "400 after-fix error/unmarshalling-base-message+unmarshal/struct-field");
    row(R"({"action":"subscribe","topic":5})", "400 after-fix error/unmarshalling-subscribe-message+unmarshal/struct-field");
    row(R"({"action":"subscribe","topic":"blocks","arguments":[]})", "400 after-fix error/unmarshalling-subscribe-message+unmarshal/struct-field");
    row(R"({"action":"fly"})", "400 after-fix error/unknown-action-type");
    row(R"({"action":"list_subscription"})", "400 after-fix error/unknown-action-type+action/old-list");
    row(R"({"action":"Subscribe"})", "400 after-fix error/unknown-action-type+action/subscribe"); // case matters
    row("null", "400 after-fix error/unknown-action-type+action/missing");
    row("{}", "400 after-fix error/unknown-action-type+action/missing");
    row("subscribe", "400 after-fix error/reading-message+reading/invalid-character");
    row("", "400 after-fix error/reading-message+reading/unexpected-eof", "empty");
    row(R"({"action":)", "400 after-fix error/reading-message+reading/unexpected-eof");
    // rows 10, 11, 13; 7.2
    row(R"({"action":"unsubscribe"})", "400 after-fix error/parsing-subscription-id+subscription-id/empty");
    row(R"({"action":"unsubscribe","subscriptionID":"a"})", "400 after-fix error/parsing-subscription-id+subscription-id/empty");
    row(R"({"action":"unsubscribe","subscription_id":"123456789012345678901"})", "400 after-fix error/parsing-subscription-id+subscription-id/too-long");
    row(subscribe("blocks", sealed(), u"ünf Bytes, nicht 20"_s + u'ü'), "400 after-fix error/parsing-subscription-id+subscription-id/too-long");
    row(R"({"action":"unsubscribe","subscription_id":"gone"})", "404 never error/subscription-not-found");
    QTest::newRow("id in use") << QByteArrayList {subscribe("blocks", sealed()), subscribe("blocks", sealed())} << u"400 after-fix error/subscription-id-in-use"_s;
    // row 12; 7.3
    const auto argument = [&row](const char *topic, const QJsonObject &arguments, const char *entry, const char *name = nullptr) {
        row(subscribe(topic, arguments), QByteArray("400 after-fix error/creating-data-provider+").append(entry).constData(), name);
    };
    argument("weather", {}, "provider/unsupported-topic");
    argument("", {}, "provider/unsupported-topic");
    for (const char *topic : {"blocks", "block_headers", "block_digests"}) {
        argument(topic, {}, "argument/block-status-missing");
        argument(topic, {{"block_status"_L1, 5}}, "argument/block-status-type");
        argument(topic, {{"block_status"_L1, ""_L1}}, "argument/block-status-empty");
        argument(topic, {{"block_status"_L1, "executed"_L1}}, "argument/block-status-value");
    }
    for (const char *topic : {"blocks", "events", "account_statuses"}) {
        argument(topic, {{"colour"_L1, "red"_L1}}, "argument/unexpected-field");
        argument(topic, {{"start_block_id"_L1, ""_L1}, {"start_block_height"_L1, "1"_L1}}, "argument/both-starts");
        argument(topic, {{"start_block_id"_L1, 5}}, "argument/start-block-id-type");
        argument(topic, {{"start_block_id"_L1, "0x12"_L1}}, "argument/start-block-id-format");
        argument(topic, {{"start_block_height"_L1, 5}}, "argument/start-block-height-type");
        argument(topic, {{"start_block_height"_L1, "-1"_L1}}, "argument/start-block-height-number");
        argument(topic, {{"start_block_height"_L1, "99999999999999999999"_L1}}, "argument/start-block-height-number");
    }
    for (const char *topic : {"events", "account_statuses"}) {
        argument(topic, {{"heartbeat_interval"_L1, 5}}, "argument/heartbeat-type");
        argument(topic, {{"heartbeat_interval"_L1, "x"_L1}}, "argument/heartbeat-number");
        argument(topic, {{"event_types"_L1, "flow.AccountCreated"_L1}}, "argument/not-an-array");
        argument(topic, {{"event_types"_L1, QJsonArray {5}}}, "argument/not-strings");
        argument(topic, {{"event_types"_L1, many(u"flow.AccountCreated"_s, 1001)}}, "filter/too-many-event-types", topic);
    }
    argument("events", {{"addresses"_L1, many(Service, 1001)}}, "filter/too-many-addresses", "addresses");
    argument("events", {{"contracts"_L1, many(u"flow"_s, 1001)}}, "filter/too-many-contracts", "contracts");
    argument("events", {{"event_types"_L1, QJsonArray {"created"_L1}}}, "filter/event-type");
    argument("events", {{"addresses"_L1, QJsonArray {WrongChain}}}, "filter/address");
    argument("events", {{"contracts"_L1, QJsonArray {"Token"_L1}}}, "filter/contract");
    argument("account_statuses", {{"event_types"_L1, QJsonArray {"flow.Other"_L1}}}, "argument/account-events");
    argument("account_statuses", {{"account_addresses"_L1, many(Service, 101)}}, "argument/account-limit", "accounts");
    argument("account_statuses", {{"account_addresses"_L1, QJsonArray {WrongChain}}}, "filter/address");
    argument("transaction_statuses", {}, "argument/tx-id-missing");
    argument("transaction_statuses", {{"tx_id"_L1, 5}}, "argument/tx-id-type");
    argument("transaction_statuses", {{"tx_id"_L1, ""_L1}}, "argument/tx-id-empty");
    argument("transaction_statuses", {{"tx_id"_L1, "beef"_L1}}, "argument/tx-id-format");
    argument("transaction_statuses", {{"tx_id"_L1, Unknown}, {"start_block_height"_L1, "1"_L1}}, "argument/unexpected-field");
    // row 14; 7.4. The real tracker refuses a start, "fail" does the rest.
    const auto internal = [&row](const char *topic, const QJsonObject &arguments, const char *retry, const char *entry) {
        row(subscribe(topic, arguments), QByteArray("500 ").append(retry).append(" error/internal-error+").append(entry).constData());
    };
    for (const char *topic : {"blocks", "block_headers", "block_digests"}) {
        internal(topic, sealed({{"start_block_height"_L1, "999"_L1}}), "after-fix", "grpc/InvalidArgument-root");
        internal(topic, sealed({{"start_block_height"_L1, "999999"_L1}}), "after-fix", "grpc/NotFound-start");
        internal(topic, sealed({{"start_block_id"_L1, Unknown}}), "after-fix", "grpc/NotFound-start");
        internal(topic, sealed({{"start_block_id"_L1, QString(64, u'f')}}), "resubscribe", "grpc/Internal");
    }
    for (const char *topic : {"events", "account_statuses"}) {
        internal(topic, {{"start_block_height"_L1, "999"_L1}}, "after-fix", "grpc/InvalidArgument-root");
        internal(topic, {{"start_block_height"_L1, "1005"_L1}}, "after-fix", "grpc/InvalidArgument-lowest");
        internal(topic, {{"start_block_id"_L1, Unknown}}, "after-fix", "grpc/NotFound-start");
        internal(topic, {{"fail"_L1, "encoding"_L1}}, "resubscribe", "internal/sending");
    }
    for (const char *code : {"NotFound", "InvalidArgument", "OutOfRange", "PermissionDenied", "Unauthenticated", "AlreadyExists"})
        internal("blocks", sealed({{"fail"_L1, u"rpc %1 made up"_s.arg(QLatin1String(code))}}), "after-fix", QByteArray("grpc/").append(code).constData());
    for (const char *code : {"FailedPrecondition", "Unavailable", "DeadlineExceeded", "ResourceExhausted", "Aborted"})
        internal("events", {{"fail"_L1, u"rpc %1 made up"_s.arg(QLatin1String(code))}}, "backoff", QByteArray("grpc/").append(code).constData());
    for (const char *code : {"Internal", "Unknown", "DataLoss", "Canceled"})
        internal("account_statuses", {{"fail"_L1, u"rpc %1 made up"_s.arg(QLatin1String(code))}}, "resubscribe", QByteArray("grpc/").append(code).constData());
    internal("blocks", sealed({{"fail"_L1, "missing"_L1}}), "never", "grpc/Unimplemented");
    internal("blocks", sealed({{"fail"_L1, "type"_L1}}), "never", "internal/response-type");
    internal("block_headers", sealed({{"fail"_L1, "type"_L1}}), "never", "internal/response-type");
    internal("blocks", sealed({{"fail"_L1, "capacity"_L1}}), "backoff", "internal/capacity");
    internal("block_digests", sealed({{"fail"_L1, "data the disk is gone"_L1}}), "resubscribe", "internal/response");
    internal("blocks", sealed({{"fail"_L1, "data-rpc NotFound no such block"_L1}}), "after-fix", "grpc/NotFound");
    internal("blocks", sealed({{"fail"_L1, "data-rpc Internal failed: rpc error: code = Unavailable desc = connection refused"_L1}}), "backoff", "grpc/Unavailable");
    internal("transaction_statuses", {{"tx_id"_L1, Unknown}, {"fail"_L1, "plain something else"_L1}}, "resubscribe", "internal/finished");
    internal("transaction_statuses", {{"tx_id"_L1, Unknown}, {"fail"_L1, "rpc Internal failed to refresh transaction information: rpc error: code = Unavailable desc = x"_L1}},
        "backoff", "grpc/Unavailable");
    internal("blocks", sealed({{"fail"_L1, "plain context deadline exceeded"_L1}}), "resubscribe", "internal/deadline");
}

void tst_FlowNodeServer::errors()
{
    QFETCH(QByteArrayList, messages);
    QFETCH(QString, expected);
    LiveSession session(url(), u"flow"_s);
    QVERIFY(session.open());
    for (const QByteArray &message : messages)
        QVERIFY(session.send(sendText(message)));
    session.failures(1);
    QVERIFY2(verdicts(session.events()) == QStringList {expected}, qPrintable(session.lines().join(u'\n')));
    record(u"errors"_s, url(), messages, {expected});
}

void tst_FlowNodeServer::transactions_data()
{
    QTest::addColumn<QJsonObject>("arguments");
    QTest::addColumn<QString>("expected");
    const auto refused = [](const char *name, const QJsonObject &changes, const char *entry) {
        QTest::newRow(name) << transaction(Recent, changes) << u"400 after-fix error/creating-data-provider+argument/"_s + QLatin1String(entry);
    };
    const QJsonValue none(QJsonValue::Null);
    refused("unknown field", {{"colour"_L1, "red"_L1}}, "unknown-body-field");
    refused("number", {{"gas_limit"_L1, 5}}, "invalid-body-field");
    refused("no proposal key", {{"proposal_key"_L1, none}}, "no-proposal-key");
    refused("no script", {{"script"_L1, none}}, "no-script");
    refused("no payer", {{"payer"_L1, none}}, "no-payer");
    refused("no reference block", {{"reference_block_id"_L1, none}}, "no-reference-block");
    refused("no envelope signatures", {{"envelope_signatures"_L1, none}}, "no-envelope-signatures");
    refused("authorizers", {{"authorizers"_L1, many(Service, 101)}}, "too-many-authorizers");
    refused("arguments", {{"arguments"_L1, many(base64("{}"), 101)}}, "too-many-arguments");
    refused("argument", {{"arguments"_L1, QJsonArray {"!"_L1}}}, "argument-encoding");
    refused("payer", {{"payer"_L1, "zz"_L1}}, "payer");
    refused("payer of another chain", {{"payer"_L1, WrongChain}}, "payer");
    refused("authorizer", {{"authorizers"_L1, QJsonArray {"zz"_L1}}}, "address");
    refused("authorizer of another chain", {{"authorizers"_L1, QJsonArray {WrongChain}}}, "address-chain");
    refused("key index", {{"proposal_key"_L1, QJsonObject {{"address"_L1, Service}, {"key_index"_L1, "x"_L1}, {"sequence_number"_L1, "1"_L1}}}}, "key-index");
    refused("sequence number", {{"proposal_key"_L1, QJsonObject {{"address"_L1, Service}, {"key_index"_L1, "0"_L1}, {"sequence_number"_L1, "x"_L1}}}}, "sequence-number");
    refused("signature missing", {{"envelope_signatures"_L1, QJsonArray {signature(Service, {{"signature"_L1, ""_L1}})}}}, "signature-missing");
    refused("signature encoding", {{"envelope_signatures"_L1, QJsonArray {signature(Service, {{"signature"_L1, "!"_L1}})}}}, "signature-encoding");
    refused("extension data", {{"envelope_signatures"_L1, QJsonArray {signature(Service, {{"extension_data"_L1, "!"_L1}})}}}, "extension-data");
    refused("script encoding", {{"script"_L1, "!"_L1}}, "script-encoding");
    refused("reference block", {{"reference_block_id"_L1, "zz"_L1}}, "reference-block");
    refused("gas limit", {{"gas_limit"_L1, "x"_L1}}, "gas-limit");

    const auto invalid = [](const char *name, const QString &reference, const QJsonObject &changes, const char *retry, const char *entry) {
        QTest::newRow(name) << transaction(reference, changes) << u"500 %1 error/internal-error+%2"_s.arg(QLatin1String(retry), QLatin1String(entry));
    };
    invalid("unknown reference", Unknown, {}, "after-fix", "transaction/unknown-reference");
    invalid("expired", Old, {}, "after-fix", "transaction/expired");
    const QString other = u"912d5440f7e3769e"_s; // another address of the chain, which has no such limits as the service account
    const QJsonObject ordinary {{"payer"_L1, other}, {"authorizers"_L1, QJsonArray {}}, {"envelope_signatures"_L1, QJsonArray {signature(), signature(other)}}};
    const auto with = [&ordinary](const char *key, const QJsonValue &value) {
        QJsonObject changes = ordinary;
        changes.insert(QLatin1String(key), value);
        return changes;
    };
    invalid("gas limit of the chain", Recent, with("gas_limit", "99999"_L1), "after-fix", "transaction/gas-limit");
    invalid("too large", Recent, with("script", base64(QByteArray(1600000, 'x'))), "after-fix", "transaction/byte-size");
    invalid("duplicated", Recent, {{"envelope_signatures"_L1, QJsonArray {signature(), signature()}}}, "after-fix", "transaction/duplicated-signature");
    invalid("no signature of the payer", Recent, {{"payer"_L1, other}}, "after-fix", "transaction/missing-signature");
    invalid("no signature of an authorizer", Recent, {{"authorizers"_L1, QJsonArray {other}}}, "after-fix", "transaction/missing-signature");
    invalid("unrelated", Recent, {{"envelope_signatures"_L1, QJsonArray {signature(), signature(other)}}}, "after-fix", "transaction/unrelated-signature");
    invalid("signature format", Recent, {{"envelope_signatures"_L1, QJsonArray {signature(Service, {{"signature"_L1, base64("short")}})}}}, "after-fix",
        "transaction/signature-format");
    invalid("extension", Recent, {{"envelope_signatures"_L1, QJsonArray {signature(Service, {{"extension_data"_L1, base64("\x07")}})}}}, "after-fix",
        "transaction/extension-data");
    invalid("out", Recent, {{"script"_L1, base64("// collection node is out")}}, "backoff", "grpc/Unavailable-send");
    invalid("lost", Recent, {{"fail"_L1, "rpc DeadlineExceeded context deadline exceeded"_L1}}, "backoff", "grpc/DeadlineExceeded-send");
    invalid("limited", Recent, {{"fail"_L1, "rpc InvalidArgument invalid transaction: transaction rate limited for payer (8c5303eaa26202d6)"_L1}}, "backoff",
        "transaction/rate-limited");
    QTest::newRow("empty") << QJsonObject() << u"400 after-fix error/creating-data-provider+argument/no-proposal-key"_s;
}

void tst_FlowNodeServer::transactions()
{
    QFETCH(QJsonObject, arguments);
    QFETCH(QString, expected);
    LiveSession session(url(), u"flow"_s);
    QVERIFY(session.open());
    QVERIFY(session.send(sendText(filled(subscribe("send_and_get_transaction_statuses", arguments)))));
    session.failures(1);
    QVERIFY2(verdicts(session.events()) == QStringList {expected}, qPrintable(session.lines().join(u'\n').left(4000)));
    record(u"transactions"_s, url(), {filled(subscribe("send_and_get_transaction_statuses", arguments))}, {expected});
}

void tst_FlowNodeServer::limits()
{
    const QStringList options {u"-subscriptions"_s, u"2"_s, u"-streams"_s, u"3"_s};
    const QString connectionFull = u"429 after-fix error/maximum-subscriptions"_s, nodeFull = u"429 backoff error/maximum-streams"_s;
    LiveSession first(url(options), u"flow"_s), second(url(options), u"flow"_s);
    QVERIFY(first.open());
    for (const char *id : {"a", "b", "c"})
        QVERIFY(first.send(sendText(subscribe("blocks", sealed(), QString::fromLatin1(id)))));
    first.failures(1);
    QCOMPARE(verdicts(first.events()), QStringList {connectionFull});
    QVERIFY(second.open());
    for (const char *id : {"a", "b"})
        QVERIFY(second.send(sendText(subscribe("blocks", sealed(), QString::fromLatin1(id)))));
    second.failures(1);
    QCOMPARE(verdicts(second.events()), QStringList {nodeFull});
    if (Recording::wanted()) {
        TappedClient third(url(options), flow());
        QVERIFY(third.open());
        third.send({}, subscribe("blocks", sealed()));
        QVERIFY(third.wait([&] { return !verdicts(third.events()).isEmpty(); }));
        m_recording.add(u"limits"_s, third, {nodeFull});
    }
    // The old endpoint counts on the same limit, before the upgrade.
    LiveSession legacy(node(options)->url(u"/v1/subscribe_events"_s), u"flow"_s);
    legacy.start();
    QVERIFY(legacy.waitForEnd());
    QCOMPARE(legacy.failures(1), QStringList {u"refused 429 Too Many Requests upgrade backoff http/refused/429 exact"_s});
}

void tst_FlowNodeServer::index_data()
{
    QTest::addColumn<QString>("index");
    QTest::addColumn<QString>("events");
    QTest::addColumn<QString>("accounts");
    const auto row = [](const char *index, const QString &events, const QString &accounts) { QTest::newRow(index) << QString::fromLatin1(index) << events << accounts; };
    const QString lags = u"500 backoff error/internal-error+grpc/InvalidArgument-index-lag"_s, none = u"500 backoff error/internal-error+grpc/FailedPrecondition"_s;
    row("lags", lags, lags);
    row("none", none, none);
    row("off", u"400 never error/creating-data-provider+provider/no-events"_s, u"400 never error/creating-data-provider+provider/no-account-statuses"_s);
}

void tst_FlowNodeServer::index()
{
    QFETCH(QString, index);
    QFETCH(QString, events);
    QFETCH(QString, accounts);
    LiveSession session(url({u"-index"_s, index}), u"flow"_s);
    QVERIFY(session.open());
    QVERIFY(session.send(sendText(subscribe("events", {}))));
    session.failures(1);
    QVERIFY(session.send(sendText(subscribe("account_statuses", {}, u"sub-2"_s))));
    session.failures(2);
    QVERIFY2(verdicts(session.events()) == (QStringList {events, accounts}), qPrintable(session.lines().join(u'\n')));
    record(u"index"_s, url({u"-index"_s, index}), {subscribe("events", {})}, {events});
    record(u"index"_s, url({u"-index"_s, index}), {subscribe("account_statuses", {}, u"sub-2"_s)}, {accounts});
}

void tst_FlowNodeServer::slowClient()
{
    // Two messages a second, and 700 blocks at once: nobody takes them in time.
    LiveSession session(url({u"-responses"_s, u"2"_s, u"-send-timeout"_s, u"200ms"_s}), u"flow"_s);
    QVERIFY(session.open());
    QVERIFY(session.send(sendText(subscribe("blocks", sealed({{"start_block_height"_L1, "1010"_L1}})))));
    session.failures(1);
    QCOMPARE(verdicts(session.events()), QStringList {u"500 resubscribe error/internal-error+internal/deadline"_s});
    // Enough of it to see: the error comes within a few blocks.
    record(u"slow"_s, url({u"-responses"_s, u"2"_s, u"-send-timeout"_s, u"200ms"_s}), {subscribe("block_digests", sealed({{"start_block_height"_L1, "1010"_L1}}))},
        {u"500 resubscribe error/internal-error+internal/deadline"_s});
}

void tst_FlowNodeServer::missedPong()
{
    TappedClient client(url(), flow());
    QVERIFY(client.open());
    client.send({}, subscribe("block_digests", sealed()));
    // What came, before rows are collapsed.
    const auto count = [&client](const auto &matches) {
        return std::count_if(client.happenings().begin(), client.happenings().end(), [&](const auto &one) {
            const auto *delivery = std::get_if<wire::Delivery>(&one.second);
            return delivery && delivery->direction == wire::Direction::In && matches(*delivery);
        });
    };
    const auto flood = [&count] { return count([](const wire::Delivery &delivery) { return delivery.payload.contains(": i/o timeout"); }); };
    QVERIFY2(client.wait([&] { return flood() >= 999; }), qPrintable(QString::number(flood())));
    // Alike ones are counted in one row, which comes a moment after the last of them.
    QVERIFY(client.wait([&client] { return !verdicts(client.events()).isEmpty(); }));
    QStringList different = verdicts(client.events());
    different.removeDuplicates();
    QCOMPARE(different, QStringList {u"400 reconnect error/reading-message+reading/io-timeout"_s});
    // From now on nothing is read, but blocks and pings keep coming: the answer to a request does not.
    client.send({}, R"({"action":"list_subscriptions"})");
    const auto blocks = [&count] { return count([](const wire::Delivery &delivery) { return delivery.payload.contains("block_digests"); }); };
    const auto pings = [&count] { return count([](const wire::Delivery &delivery) { return delivery.opcode == wire::Opcode::Ping; }); };
    const auto blocksBefore = blocks(), pingsBefore = pings();
    QVERIFY(client.wait([&] { return blocks() > blocksBefore && pings() > pingsBefore; }));
    QCOMPARE(count([](const wire::Delivery &delivery) { return delivery.payload.contains("list_subscriptions"); }), 0);
    QCOMPARE(flood(), 999);
}

void tst_FlowNodeServer::impossibleLength()
{
    // No protocol error for this library: it reports a failed read, as often as for a missed pong, and is deaf afterwards.
    TappedClient client(url(), flow());
    QVERIFY(client.open());
    client.send({.announced = quint64(-1), .lengthBytes = 8}, "{}");
    const auto flood = [&client] {
        return std::count_if(client.happenings().begin(), client.happenings().end(), [](const auto &one) {
            const auto *delivery = std::get_if<wire::Delivery>(&one.second);
            return delivery && delivery->payload.contains("websocket: read limit exceeded");
        });
    };
    QVERIFY2(client.wait([&] { return flood() >= 999; }), qPrintable(QString::number(flood())));
    client.release();
    QCOMPARE(verdicts(client.events()).value(0), u"400 reconnect error/reading-message+reading/read-limit"_s);
}

void tst_FlowNodeServer::inactivity()
{
    LiveSession session(url({u"-inactivity"_s, u"500ms"_s}), u"flow"_s);
    QVERIFY(session.open());
    QVERIFY(session.send(sendText(R"({"action":"list_subscriptions"})")));
    QVERIFY(session.waitForEnd()); // when the pending read times out, 10 s after the upgrade
    QCOMPARE(session.failures(1), QStringList {u"close 1006 Abnormal Closure - reconnect websocket/close/1006 exact"_s});
}

void tst_FlowNodeServer::shutdown()
{
    const QStringList options {u"-pace"_s, u"101ms"_s}; // a node of its own
    LiveSession session(url(options), u"flow"_s);
    QVERIFY(session.open());
    QVERIFY(session.send(sendText(subscribe("blocks", sealed()))));
    QVERIFY(session.wait(Kind::Push, u"data"_s));
    node(options)->end();
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(1), QStringList {u"close 1006 Abnormal Closure - reconnect websocket/close/1006 exact"_s});
}

void tst_FlowNodeServer::echo_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("expected");
    for (const int code : {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013})
        QTest::newRow(QByteArray::number(code).constData()) << code << u"%1 never websocket/close/%1"_s.arg(code);
    QTest::newRow("3000") << 3000 << u"3000 never websocket/close/3000-3999"_s;
    QTest::newRow("4999") << 4999 << u"4999 never websocket/close/4000-4999"_s;
    QTest::newRow("no code") << 0 << u"1005 never websocket/close/1005"_s;
}

void tst_FlowNodeServer::echo()
{
    QFETCH(int, code);
    QFETCH(QString, expected);
    LiveSession session(url(), u"flow"_s);
    QVERIFY(session.open());
    session.close(quint16(code), code ? u"bye"_s : QString());
    QVERIFY(session.waitForEnd());
    QCOMPARE(verdicts(session.events()), QStringList {expected});
    TappedClient client(url(), flow());
    QVERIFY(client.open());
    client.send({.opcode = wire::Opcode::Close}, wire::closePayload(code ? std::optional(quint16(code)) : std::nullopt, code ? "bye" : ""));
    QVERIFY(client.waitForEnd());
    m_recording.add(u"closes"_s, client, {expected});
}

void tst_FlowNodeServer::violations_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const auto frame = [](wire::FrameShape shape, const QByteArray &payload, bool masked = true) {
        if (masked)
            shape.mask = std::array<char, 4> {1, 2, 3, 4};
        return wire::writeFrame(shape, payload);
    };
    const auto row = [](const char *reason, const QByteArray &bytes, const char *entry) {
        QTest::newRow(reason) << bytes << u"1002 after-fix close/1002-"_s + QLatin1String(entry);
    };
    const auto ping = [](bool fin) { return wire::FrameShape {.opcode = wire::Opcode::Ping, .fin = fin}; };
    const wire::FrameShape close {.opcode = wire::Opcode::Close};
    row("RSV1 set", frame({.rsv = 4}, "{}"), "rsv1");
    row("RSV2 set", frame({.rsv = 2}, "{}"), "rsv2");
    row("RSV3 set", frame({.rsv = 1}, "{}"), "rsv3");
    row("len > 125 for control", frame(ping(true), QByteArray(126, 'x')), "control-length");
    row("FIN not set on control", frame(ping(false), "x"), "control-fin");
    row("data before FIN", frame({.fin = false}, "{") + frame({}, "}"), "data-before-fin");
    row("continuation after FIN", frame({.opcode = wire::Opcode::Continuation}, "{}"), "continuation");
    row("bad opcode 3", frame({.opcode = wire::Opcode(3)}, "{}"), "opcode");
    row("bad MASK", frame({}, "{}", false), "mask");
    row("bad close code 1005", frame(close, wire::closePayload(1005, {})), "close-code");
    row("bad close code 5000", frame(close, wire::closePayload(5000, {})), "close-code");
    row("invalid utf8 payload in close frame", frame(close, "\x03\xe8\xff"), "close-utf8");
    row("RSV1 set, bad opcode 3", frame({.opcode = wire::Opcode(3), .rsv = 4}, "{}"), "rsv1");
}

void tst_FlowNodeServer::violations()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    TappedClient client(url(), flow());
    QVERIFY(client.open());
    client.write(bytes);
    QVERIFY(client.waitForEnd());
    QCOMPARE(verdicts(client.events()).value(0), expected);
    m_recording.add(u"violations"_s, client, {expected});
}

void tst_FlowNodeServer::refusals_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArray>("change"); // of the request: what, and into what
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *target, const char *expected, const QByteArray &change = {}, const QStringList &options = {}) {
        QTest::newRow(name) << options << QString::fromLatin1(target) << change << QString::fromLatin1(expected);
    };
    row("path", "/v1/websocket", "404 after-fix http/refused/404");
    row("switched off", "/v1/ws", "404 after-fix http/refused/404", {}, {u"-api=false"_s});
    row("trailing slash", "/v1/ws/", "301 after-fix http/refused/301");
    row("query", "/v1/ws?a=1;b=2", "500 after-fix http/refused/500");
    row("version", "/v1/ws", "400 after-fix http/refused/400", "Version: 13|Version: 12");
    row("key", "/v1/ws", "400 after-fix http/refused/400", "Key: dGhl|Key: dG");
    row("no upgrade", "/v1/ws", "400 after-fix http/refused/400", "Upgrade: websocket\r\n|");
    row("method", "/v1/ws", "405 after-fix http/refused/405", "GET|POST");
    row("old endpoint without events", "/v1/subscribe_events", "404 after-fix http/refused/404", {}, {u"-index"_s, u"off"_s});
}

void tst_FlowNodeServer::refusals()
{
    QFETCH(QStringList, options);
    QFETCH(QString, target);
    QFETCH(QByteArray, change);
    QFETCH(QString, expected);
    const QUrl asked = url(options).resolved(QUrl(target));
    QByteArray request = TappedClient::Request;
    if (!change.isEmpty())
        request.replace(change.split('|').first(), change.split('|').last());
    TappedClient client(asked, flow(), request);
    QVERIFY(client.waitForEnd());
    QCOMPARE(verdicts(client.events()), QStringList {expected});
    m_recording.add(u"refused"_s, client, {expected});
}

void tst_FlowNodeServer::legacy_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &query, const char *expected) { QTest::newRow(qPrintable(query.left(60))) << query << QString::fromLatin1(expected); };
    row(u"start_block_id=zz"_s, "1003 after-fix close/1003-id-format");
    row(u"start_height=zz"_s, "1003 after-fix close/1003-start-height");
    row(u"heartbeat_interval=zz"_s, "1003 after-fix close/1003-heartbeat-format");
    row(u"start_height=1700&start_block_id="_s + Unknown, "1003 after-fix close/1003-both-starts");
    row(u"event_types=zz"_s, "1003 after-fix close/1003-event-type");
    row(u"event_types=A.1.x.y.z"_s, "1003 after-fix close/1003-event-type");
    row(u"addresses="_s + WrongChain, "1003 after-fix close/1003-address");
    row(u"contracts=Token"_s, "1003 after-fix close/1003-contract");
    // Too long a reason for a close frame: none is sent.
    row(u"start_height=999"_s, "1006 reconnect websocket/close/1006");
    row(u"start_block_id="_s + Unknown, "1006 reconnect websocket/close/1006");
}

void tst_FlowNodeServer::legacy()
{
    QFETCH(QString, query);
    QFETCH(QString, expected);
    LiveSession session(url().resolved(QUrl(u"/v1/subscribe_events?"_s + query)), u"flow"_s);
    session.start();
    QVERIFY(session.waitForEnd());
    QVERIFY2(verdicts(session.events()) == QStringList {expected}, qPrintable(session.lines().join(u'\n')));
    record(u"legacy"_s, session.endpoint.upstream.url, {}, {expected});
}

void tst_FlowNodeServer::legacyMessage()
{
    LiveSession session(url().resolved(QUrl(u"/v1/subscribe_events?heartbeat_interval=1"_s)), u"flow"_s);
    QVERIFY(session.open());
    QVERIFY(session.wait(Kind::Push));
    QVERIFY(session.send(sendText("hello")));
    QVERIFY(session.waitForEnd());
    const QStringList expected {u"1011 after-fix close/1011-unexpected-message"_s};
    QCOMPARE(verdicts(session.events()), expected);
    record(u"legacy"_s, session.endpoint.upstream.url, {"hello"}, expected);
}

QTEST_GUILESS_MAIN(tst_FlowNodeServer)
#include "tst_flownodeserver.moc"
