// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/deepstream/system.h"

#include "app/protocol/deepstream/actions.h"
#include "app/protocol/deepstream/adapter.h"
#include "app/protocol/deepstream/binaryreader.h"
#include "app/protocol/deepstream/composer.h"
#include "app/protocol/deepstream/jsonreader.h"
#include "app/protocol/deepstream/secrets.h"
#include "app/protocol/deepstream/spellings.h"
#include "app/protocol/deepstream/textreader.h"
#include "app/protocol/json/json.h"

namespace telltale::protocol {

namespace {

using namespace deepstream;

constexpr auto BinaryPath = "/deepstream";
constexpr auto JsonPath = "/deepstream-json";
constexpr auto TextPath = "/deepstream-v3";

/// The JSON tree with the enums' names beside their numbers.
QList<Node> namedTree(const QByteArray &bytes)
{
    QList<Node> nodes = json::tree(bytes);
    QList<Node> &members = nodes.size() == 1 && !nodes.front().children.isEmpty() ? nodes.front().children : nodes;
    int topic = -1;
    for (const Node &node : std::as_const(members)) {
        if (node.label == u"topic")
            topic = node.value.toInt();
    }
    nameNumbers(members, topic);
    return nodes;
}

class DeepstreamSystem final : public System {
public:
    QString name() const override { return QStringLiteral("deepstream"); }
    QString label() const override { return QStringLiteral("deepstream.io"); }
    QList<Variant> variants() const override
    {
        return {
            {QStringLiteral("json"), QStringLiteral("JSON"), QString::fromLatin1(JsonPath)},
            {QStringLiteral("text"), QStringLiteral("Text"), QString::fromLatin1(TextPath)},
            {QStringLiteral("binary"), QStringLiteral("Binary"), QStringLiteral("/deepstream/binary")},
        };
    }
    QString exampleUrl(const QString &variant) const override
    {
        const auto *path = variant == QLatin1String("text") ? TextPath : variant == QLatin1String("binary") ? BinaryPath : JsonPath;
        return QLatin1String("ws://localhost:6020") + QLatin1String(path);
    }
    Guess recognise(const Evidence &evidence) const override;
    std::unique_ptr<Adapter> adapter(const QString &variant) const override { return makeAdapter(variant); }
    const Composer &composer(const QString &variant) const override { return composerOf(variant); }
    QList<Automation> automations(const QString &variant) const override;
    QString openingOperation() const override { return QStringLiteral("login"); }
    QList<Node> tree(const QString &variant, Direction, const QByteArray &bytes) const override
    {
        return variant == QLatin1String("text") ? textTree(bytes) : variant == QLatin1String("binary") ? binaryTree(bytes) : namedTree(bytes);
    }
    QList<Span> secrets(const QByteArray &bytes) const override { return secretsOf(bytes); }
};

Guess DeepstreamSystem::recognise(const Evidence &evidence) const
{
    const QString json = QStringLiteral("json");
    const QString text = QStringLiteral("text");
    if (evidence.delivery && evidence.delivery->opcode == wire::Opcode::Text) {
        const QByteArray &payload = evidence.delivery->payload;
        if (payload.startsWith("C\x1f" "A\x1e") || payload.startsWith("C\x1f" "CH"))
            return {98, text, QStringLiteral("the first frame is how deepstream's text variant opens")};
        const int topic = payload.size() > 2 && payload.at(1) == PartSeparator ? topicOfLetter(payload.at(0)) : -1;
        if (topic > 0)
            return {90, text, QStringLiteral("a topic letter and 0x1F, as in deepstream's text variant")};
        if (payload.startsWith('{')) {
            const json::Document document(payload);
            const auto object = document.object();
            if (object && json::integerMember(*object, "topic") && json::integerMember(*object, "action"))
                return {90, json, QStringLiteral("a JSON object with a number as topic and as action")};
        }
    }
    const QString binary = QStringLiteral("binary");
    if (evidence.delivery && evidence.delivery->opcode == wire::Opcode::Binary && looksBinary(evidence.delivery->payload))
        return {92, binary, QStringLiteral("a length, a topic and a message with an action, as in deepstream's binary variant")};
    if (evidence.opening) {
        const QString path = evidence.opening->url.path();
        if (path == QLatin1String(JsonPath))
            return {85, json, QStringLiteral("the path is deepstream's default for JSON")};
        if (path == QLatin1String(TextPath))
            return {85, text, QStringLiteral("the path is deepstream's default for text")};
        if (path == QLatin1String(BinaryPath))
            return {85, binary, QStringLiteral("the path is deepstream's default for binary")};
    }
    return {};
}

QList<Automation> DeepstreamSystem::automations(const QString &variant) const
{
    const Automation login {QStringLiteral("login"), QStringLiteral("Log in once accepted"),
        QStringLiteral("Without it the server closes after its time for logging in, 180 s by default.")};
    if (variant == QLatin1String("text")) {
        return {
            {QStringLiteral("challenge"), QStringLiteral("Answer a challenge (3.x)"),
                QStringLiteral("Only 3.x servers ask; without an answer they do not accept.")},
            login,
            {QStringLiteral("pong"), QStringLiteral("Answer pings"),
                QStringLiteral("Without it the server closes after two heartbeats without a message, 60 s by default.")},
        };
    }
    return {
        {QStringLiteral("challenge"), QStringLiteral("Send the challenge on opening"),
            QStringLiteral("Without it the server waits; anything else is answered with INVALID_MESSAGE.")},
        login,
        {QStringLiteral("ping"), QStringLiteral("Ping every 30 s"),
            QStringLiteral("Without it, and with nothing else sent, the server closes after two heartbeat intervals, 60 s by default.")},
    };
}

} // namespace

const System &deepstreamSystem()
{
    static const DeepstreamSystem system;
    return system;
}

} // namespace telltale::protocol
