// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/deepstream/jsonreader.h"

#include "app/protocol/deepstream/actions.h"
#include "app/protocol/json/json.h"
#include "app/wire/text.h"

#include <limits>

namespace telltale::protocol::deepstream {

namespace {

using simdjson::dom::object;

std::optional<int> numberOf(const object &message, std::string_view key)
{
    const std::optional<qint64> value = json::integerMember(message, key);
    if (!value || *value < std::numeric_limits<int>::min() || *value > std::numeric_limits<int>::max())
        return std::nullopt;
    return int(*value);
}

QString textOf(const object &message, std::string_view key)
{
    std::string_view text;
    if (message[key].get(text) != simdjson::SUCCESS)
        return {};
    return wire::visibleText(QByteArrayView(text.data(), qsizetype(text.size())));
}

void readNames(Envelope &envelope, const object &message)
{
    simdjson::dom::array names;
    if (message["names"].get(names) == simdjson::SUCCESS) {
        for (const simdjson::dom::element element : names)
            envelope.names.append(json::display(element));
        return;
    }
    // HEAD_RESPONSE_BULK has no names but the versions by name.
    if (const auto versions = json::objectMember(message, "versions")) {
        for (const auto &member : *versions)
            envelope.names.append(wire::visibleText(QByteArrayView(member.key.data(), qsizetype(member.key.size()))));
    }
}

void readData(Envelope &envelope, const object &message)
{
    if (const auto parsed = json::member(message, "parsedData")) {
        envelope.data = json::display(*parsed).left(Envelope::SummarySize).toUtf8();
        envelope.dataIsObject = parsed->is_object();
    }
    const auto data = json::member(message, "data");
    if (!data)
        return;
    std::string_view text;
    if (data->get(text) != simdjson::SUCCESS) {
        envelope.findings.append(QStringLiteral("`data` should be a string that holds JSON text, but is %1")
                                     .arg(json::typeName(*data)));
        return;
    }
    readDataText(envelope, QByteArrayView(text.data(), qsizetype(text.size())));
}

} // namespace

void readDataText(Envelope &envelope, QByteArrayView text)
{
    const json::Document inner(text);
    envelope.dataUnreadable = !inner.ok();
    if (!inner.ok())
        envelope.findings.append(QStringLiteral("`data` holds no JSON text: a stock client fails on it (%1)").arg(inner.problem()));
    else
        envelope.dataIsObject = inner.root().is_object() || inner.root().is_array();
    if (!envelope.data)
        envelope.data = text.first(qMin(text.size(), Envelope::SummarySize)).toByteArray();
}

void nameNumbers(QList<Node> &members, int topic)
{
    int original = topic;
    for (const Node &node : std::as_const(members)) {
        if (node.label == u"originalTopic" || node.label == u"original_topic")
            original = node.value.toInt();
    }
    for (Node &node : members) {
        QString name;
        if (node.label == u"topic" || node.label == u"originalTopic" || node.label == u"original_topic")
            name = topicName(node.value.toInt());
        else if (node.label == u"action" && topic >= 0)
            name = actionName(topic, node.value.toInt());
        else if ((node.label == u"originalAction" || node.label == u"original_action") && original >= 0)
            name = actionName(original, node.value.toInt());
        if (!name.isEmpty())
            node.value += QStringLiteral(" (%1)").arg(name);
    }
}

Envelope readJson(QByteArrayView bytes)
{
    Envelope envelope;
    const json::Document document(bytes);
    if (!document.ok()) {
        envelope.problem = QStringLiteral("not JSON: %1").arg(document.problem());
        return envelope;
    }
    const auto message = document.object();
    if (!message) {
        envelope.problem = QStringLiteral("expected an object with topic and action, got %1").arg(json::typeName(document.root()));
        return envelope;
    }
    const std::optional<int> topic = numberOf(*message, "topic");
    const std::optional<int> action = numberOf(*message, "action");
    if (!topic || !action) {
        // Names instead of numbers are answered with UNKNOWN_TOPIC.
        envelope.problem = QStringLiteral("`%1` is not a number of an enum").arg(topic ? QLatin1String("action") : QLatin1String("topic"));
        return envelope;
    }
    envelope.topic = *topic;
    envelope.action = *action;
    const json::Places places(bytes, json::Places::Text::Checked);
    envelope.topicSpan = places.of("topic").value_or(wire::Span {});
    envelope.actionSpan = places.of("action").value_or(wire::Span {});
    envelope.name = textOf(*message, "name");
    envelope.correlationId = textOf(*message, "correlationId");
    envelope.subscription = textOf(*message, "subscription");
    envelope.path = textOf(*message, "path");
    envelope.url = textOf(*message, "url");
    envelope.protocolVersion = textOf(*message, "protocolVersion");
    envelope.sdkType = textOf(*message, "sdkType");
    envelope.sdkVersion = textOf(*message, "sdkVersion");
    envelope.version = json::integerMember(*message, "version");
    envelope.isError = json::flagMember(*message, "isError").value_or(false);
    envelope.isAck = json::flagMember(*message, "isAck").value_or(false);
    envelope.isWriteAck = json::flagMember(*message, "isWriteAck").value_or(false);
    envelope.originalTopic = numberOf(*message, "originalTopic");
    envelope.originalAction = numberOf(*message, "originalAction");
    readNames(envelope, *message);
    readData(envelope, *message);
    return envelope;
}

} // namespace telltale::protocol::deepstream
