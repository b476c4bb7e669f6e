// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/sharedb/system.h"

#include "app/protocol/json/json.h"
#include "app/protocol/sharedb/actions.h"
#include "app/protocol/sharedb/adapter.h"
#include "app/protocol/sharedb/composer.h"

namespace telltale::protocol {

namespace {

class SharedbSystem final : public System {
public:
    QString name() const override { return QStringLiteral("sharedb"); }
    QString label() const override { return QStringLiteral("ShareDB"); }
    QList<Variant> variants() const override
    {
        return {{QStringLiteral("json"), QStringLiteral("JSON"), QStringLiteral("/sharedb")}};
    }
    QString exampleUrl(const QString &) const override { return QStringLiteral("ws://localhost:8080/"); }
    Guess recognise(const Evidence &evidence) const override;
    std::unique_ptr<Adapter> adapter(const QString &) const override { return sharedb::makeAdapter(); }
    const Composer &composer(const QString &) const override { return sharedb::composer(); }
    QList<Automation> automations(const QString &) const override
    {
        return {{QStringLiteral("handshake"), QStringLiteral("Answer the server's hello with a handshake"),
            QStringLiteral("Without it servers serve all the same, but send no ERR_NO_OP.")}};
    }
    QString openingOperation() const override { return QStringLiteral("handshake"); }
    QList<Node> tree(const QString &, const QByteArray &bytes) const override { return json::tree(bytes); }
    QList<Span> secrets(const QByteArray &bytes) const override
    {
        // The protocol has no secrets of its own, but errors echo what the user sent.
        static const QList<QByteArray> keys {"password", "token", "jwt", "accessToken", "access_token", "refreshToken", "refresh_token", "apiKey",
            "api_key", "secret", "authorization", "cookie"};
        return json::stringsOf(bytes, keys);
    }
};

Guess SharedbSystem::recognise(const Evidence &evidence) const
{
    if (!evidence.delivery || !evidence.delivery->payload.startsWith('{'))
        return {};
    const json::Document document(evidence.delivery->payload);
    const auto object = document.object();
    if (!object)
        return {};
    const auto letters = json::textMember(*object, "a");
    if (!letters || !sharedb::findAction(*letters))
        return {};
    const QString variant = QStringLiteral("json");
    if (*letters == u"init" || *letters == u"hs") {
        const bool protocol = json::member(*object, "protocol").has_value();
        return {protocol ? 98 : 80, variant, QStringLiteral("ShareDB opens with this action")};
    }
    return {75, variant, QStringLiteral("a JSON object with one of ShareDB's actions as `a`")};
}

} // namespace

const System &sharedbSystem()
{
    static const SharedbSystem system;
    return system;
}

} // namespace telltale::protocol
