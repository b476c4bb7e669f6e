// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/flow.h"

#include <array>

namespace telltale::playground {

namespace {

const QString flow = QStringLiteral("flow");

/// What `error-CODE` as a subscription id brings.
struct ByCode {
    int code;
    QLatin1String text;
    bool later;
};
constexpr std::array byCode {
    ByCode { 400, QLatin1String("error creating data provider: invalid arguments: missing 'block_status' field"), false },
    ByCode { 404, QLatin1String("subscription not found"), false },
    ByCode { 429, QLatin1String("error creating new subscription: maximum number of streams reached"), false },
    ByCode { 500, QLatin1String("internal error: subscription finished with error: rpc error: code = Unavailable desc = node is syncing"), true },
    ByCode { 503, QLatin1String("error creating new subscription: maximum number of subscriptions reached"), false }, // nodes of early 2025
};

/// What the texts of a detail family stand behind on the wire (flow.md section 7).
struct Wrapping {
    QLatin1String family;
    int code;
    QLatin1String before;
    bool later;
};
constexpr std::array wrappings {
    Wrapping { QLatin1String("unmarshal"), 400, QLatin1String("error parsing message: error unmarshalling base message: "), false },
    Wrapping { QLatin1String("action"), 400, QLatin1String("error parsing message: unknown action type: "), false },
    Wrapping { QLatin1String("reading"), 400, QLatin1String("error reading message: "), false },
    Wrapping { QLatin1String("subscription-id"), 400, QLatin1String("error parsing subscription id: "), false },
    Wrapping { QLatin1String("provider"), 400, QLatin1String("error creating data provider: "), false },
    Wrapping { QLatin1String("argument"), 400, QLatin1String("error creating data provider: invalid arguments: "), false },
    Wrapping { QLatin1String("filter"), 400, QLatin1String("error creating data provider: invalid arguments for events data provider: error creating event filter: "), false },
    Wrapping { QLatin1String("internal"), 500, QLatin1String("internal error: "), true },
    Wrapping { QLatin1String("grpc"), 500, QLatin1String("internal error: subscription finished with error: rpc error: "), true },
    Wrapping { QLatin1String("transaction"), 500,
        QLatin1String("internal error: subscription finished with error: rpc error: code = InvalidArgument desc = failed to send transaction: invalid transaction: "), true },
};

constexpr auto blockId = "6c1e2b7f00000000000000000000000000000000000000000000000000000042";

} // namespace

bool Flow::provokeById(Peer *peer, const QString &id, const QString &action)
{
    if (id == QLatin1String("deaf")) {
        goDeaf(peer);
        return true;
    }
    const Provocation asked = provocation(id);
    if (asked.what != Provocation::What::Error)
        return end(peer, asked, flow, QStringLiteral("close"));
    for (const ByCode &one : byCode) {
        if (asked.code() != one.code)
            continue;
        if (one.later)
            send(peer, "{\"subscription_id\":" + json(id) + ",\"action\":" + json(action) + '}');
        fail(peer, { one.code, one.text }, id, one.later ? QStringLiteral("subscribe") : action);
        return true;
    }
    if (!asked.code())
        return false;
    fail(peer, { *asked.code(), QStringLiteral("chosen by name") }, id, action); // a text that no reference knows
    return true;
}

/// A missed pong: 999 identical errors, then requests stay unanswered (flow.md section 5).
void Flow::goDeaf(Peer *peer)
{
    m_clients[peer].deaf = true;
    for (int i = 0; i < 999; ++i)
        fail(peer, { 400, QStringLiteral("error reading message: read tcp 127.0.0.1:8080->127.0.0.1:50000: i/o timeout") });
}

std::optional<Flow::Fault> Flow::faultByTopic(const QString &topic)
{
    const Provocation asked = provocation(topic);
    if (asked.what != Provocation::What::Error)
        return std::nullopt;
    if (const auto *found = entry(flow, QStringLiteral("error"), asked.which))
        return Fault { found->code.toInt(), wireText(*found), found->code == QLatin1String("500") };
    const QString family = asked.which.section(u'/', 0, 0);
    const auto *detail = entry(flow, family, asked.which.section(u'/', 1));
    if (detail && family == QLatin1String("error-code")) // a text that no reference knows
        return Fault { detail->range ? detail->range->first : detail->code.toInt(), QStringLiteral("chosen by name"), false };
    // Within: a status that gRPC does not define, as Go writes it. So the entry itself is the last word about it.
    const catalog::Parts parts { { QStringLiteral("rpc"), QStringLiteral("code = Code(17) desc = played") } };
    for (const Wrapping &one : wrappings) {
        if (detail && family == one.family)
            return Fault { one.code, one.before + wireText(*detail, parts), one.later };
    }
    return std::nullopt;
}

QList<QByteArray> Flow::payloads(const QString &topic)
{
    QList<QByteArray> all;
    if (topic.endsWith(QLatin1String("transaction_statuses"))) {
        int index = 0;
        for (const QByteArray &status : { QByteArrayLiteral("Pending"), QByteArrayLiteral("Finalized"), QByteArrayLiteral("Executed"), QByteArrayLiteral("Sealed") }) {
            all.append("{\"transaction_result\":{\"block_id\":\"\",\"collection_id\":\"\",\"execution\":\"" + QByteArray(index < 2 ? "Pending" : "Success")
                + "\",\"status\":\"" + status + "\",\"status_code\":0,\"error_message\":\"\",\"computation_used\":\"0\",\"events\":[],\"_links\":{\"_self\":\"\"}},\"message_index\":"
                + QByteArray::number(index) + '}');
            ++index;
        }
        return all;
    }
    for (int i = 0; i < 3; ++i) {
        const QByteArray height = QByteArray::number(123456790 + i);
        const QByteArray at = "\"timestamp\":\"2026-08-22T12:00:0" + QByteArray::number(i) + "Z\"";
        const QByteArray header = "{\"id\":\"" + QByteArray(blockId) + "\",\"parent_id\":\"" + blockId + "\",\"height\":\"" + height + "\"," + at + ",\"parent_voter_signature\":\"cGxheQ==\"}";
        if (topic == QLatin1String("block_headers"))
            all.append(header);
        else if (topic == QLatin1String("block_digests"))
            all.append("{\"block_id\":\"" + QByteArray(blockId) + "\",\"height\":\"" + height + "\"," + at + '}');
        else if (topic == QLatin1String("blocks"))
            all.append("{\"header\":" + header + ",\"payload\":{\"collection_guarantees\":[],\"block_seals\":[]},\"_expandable\":{},\"_links\":{\"_self\":\"/v1/blocks/"
                + blockId + "\"},\"block_status\":\"BLOCK_SEALED\"}");
        else if (topic == QLatin1String("events") && i == 1) // a heartbeat has no `events`
            all.append("{\"block_id\":\"" + QByteArray(blockId) + "\",\"block_height\":\"" + height + "\",\"block_timestamp\":\"2026-08-22T12:00:01Z\",\"message_index\":1}");
        else if (topic == QLatin1String("events"))
            all.append("{\"block_id\":\"" + QByteArray(blockId) + "\",\"block_height\":\"" + height + "\",\"block_timestamp\":\"2026-08-22T12:00:00Z\",\"events\":[{\"type\":\"flow.AccountCreated\","
                "\"transaction_id\":\"" + blockId + "\",\"transaction_index\":\"0\",\"event_index\":\"0\",\"payload\":\"e30=\"}],\"message_index\":" + QByteArray::number(i) + '}');
        else // account_statuses; an empty object is its heartbeat
            all.append(i == 1 ? QByteArrayLiteral("{}") : "{\"block_id\":\"" + QByteArray(blockId) + "\",\"height\":\"" + height + "\",\"account_events\":{\"0x1654653399040a61\":[]},\"message_index\":"
                + QByteArray::number(i) + '}');
    }
    return all;
}

} // namespace telltale::playground
