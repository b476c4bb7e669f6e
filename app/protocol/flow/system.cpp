// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/flow/system.h"

#include "app/protocol/flow/adapter.h"
#include "app/protocol/flow/composer.h"
#include "app/protocol/flow/names.h"
#include "app/protocol/json/json.h"

namespace telltale::protocol {

using namespace Qt::StringLiterals;

namespace {

Guess byOpening(const wire::Opening &opening)
{
    const QString path = opening.url.path();
    const bool old = path == "/v1/subscribe_events"_L1;
    if (path != "/v1/ws"_L1 && !old)
        return {};
    if (opening.url.host().endsWith(".onflow.org"_L1))
        return {100, u"json"_s, u"host and path are those of a public Flow access node"_s};
    return {old ? 95 : 80, u"json"_s, u"the path is Flow's %1"_s.arg(path)};
}

Guess byMessage(const wire::Delivery &delivery)
{
    const auto first = json::firstValue(delivery.payload);
    const json::Document document(first ? QByteArrayView(delivery.payload).sliced(first->offset, first->length) : QByteArrayView());
    const auto object = document.object();
    if (!object || json::member(*object, "a"))
        return {};
    const QString variant = u"json"_s;
    const auto action = json::textMember(*object, "action");
    const auto topic = json::textMember(*object, "topic");
    const bool hasId = flow::idMember(*object).has_value();
    if (action && (action->startsWith("list_subscription"_L1) && flow::isAction(*action)))
        return {90, variant, u"the first message is about list_subscriptions"_s};
    if (action && flow::isAction(*action)) {
        if (topic && flow::topics().contains(*topic))
            return {95, variant, u"the first message subscribes to Flow's topic %1"_s.arg(*topic)};
        if (hasId)
            return {90, variant, u"the first message has an action of Flow's and a subscription_id"_s};
        // Many protocols subscribe so, with topics of their own.
        return {40, variant, u"the first message has an action that Flow has, too"_s};
    }
    const auto error = json::objectMember(*object, "error");
    if (error && action && hasId)
        return {90, variant, u"the first message is an error with action and subscription_id"_s};
    if (error && (action || hasId) && json::integerMember(*error, "code") && json::textMember(*error, "message"))
        return {hasId ? 85 : 60, variant, u"the first message is an error as Flow's, without one of its fields"_s};
    if (hasId && json::member(*object, "payload"))
        return {topic ? 95 : 80, variant, u"the first message is data with a subscription_id"_s};
    if (json::member(*object, "BlockID") && json::member(*object, "Height"))
        return {85, variant, u"the first message is a block of Flow's old event stream"_s};
    return {};
}

class FlowSystem : public System {
public:
    QString name() const override { return u"flow"_s; }
    QString label() const override { return u"Flow"_s; }
    QList<Variant> variants() const override { return {{u"json"_s, u"JSON"_s, u"/v1/ws"_s}}; }
    QString exampleUrl(const QString &) const override { return u"wss://rest-testnet.onflow.org/v1/ws"_s; }
    std::unique_ptr<Adapter> adapter(const QString &) const override { return std::make_unique<flow::FlowAdapter>(); }
    const Composer &composer(const QString &) const override { return m_composer; }
    QList<Node> tree(const QString &, Direction, const QByteArray &bytes) const override { return json::tree(bytes); }
    QList<Span> secrets(const QByteArray &bytes) const override { return json::webTokens(bytes); }

    Guess recognise(const Evidence &evidence) const override
    {
        Guess best = evidence.opening ? byOpening(*evidence.opening) : Guess {};
        if (evidence.delivery) {
            const Guess other = byMessage(*evidence.delivery);
            if (other.confidence > best.confidence)
                best = other;
        }
        return best;
    }

    /// A whole error message may be pasted: its text is what the catalogue is asked for. So may the gRPC error inside one.
    QString normalised(const QString &text) const override
    {
        const json::Document document(text.trimmed().toUtf8());
        const auto object = document.object();
        const auto error = object ? json::objectMember(*object, "error") : std::nullopt;
        const auto message = error ? json::textMember(*error, "message") : std::nullopt;
        const QString plain = message ? *message : text.trimmed();
        return plain.startsWith("rpc error: "_L1) ? plain.mid(11) : plain;
    }

private:
    flow::FlowComposer m_composer;
};

} // namespace

const System &flowSystem()
{
    static const FlowSystem system;
    return system;
}

} // namespace telltale::protocol
