// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/sharedb/system.h"

#include "app/protocol/json/json.h"
#include "app/protocol/sharedb/adapter.h"
#include "app/protocol/sharedb/composer.h"
#include "app/protocol/sharedb/frame.h"

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
    QList<Node> tree(const QString &, Direction, const QByteArray &bytes) const override { return json::tree(bytes); }
    QList<Span> secrets(const QByteArray &bytes) const override
    {
        // The protocol has no secrets of its own, but errors echo what the user sent.
        static const QList<QByteArray> keys {"password", "token", "jwt", "accessToken", "access_token", "refreshToken", "refresh_token", "apiKey",
            "api_key", "secret", "authorization", "cookie"};
        return json::stringsOf(bytes, keys);
    }
};

/// Whether the letters that belong to the action are there, as texts: a lone `a` may be anybody's.
bool isWhole(const sharedb::Frame &frame)
{
    for (const char *name : {"c", "d", "ch"}) {
        const auto value = json::member(frame.object, name);
        if (value && !value->is_null() && !value->is_string())
            return false;
    }
    const bool document = !frame.collection.isEmpty() || !frame.document.isEmpty();
    switch (frame.action->pairing) {
    case sharedb::Pairing::Order:
        return frame.letters == u"pp" && (frame.object.size() == 1 || frame.has("error"));
    case sharedb::Pairing::Document:
    case sharedb::Pairing::Op:
        return document;
    case sharedb::Pairing::Bulk:
        return document && (frame.has("b") || frame.has("data") || frame.has("error"));
    case sharedb::Pairing::Id:
        return frame.has("id") || document;
    case sharedb::Pairing::Presence:
    case sharedb::Pairing::Channel:
        return !frame.channel.isEmpty();
    case sharedb::Pairing::Name:
        return !frame.channel.isEmpty() || frame.object.size() == 1;
    case sharedb::Pairing::Nothing:
        return frame.has("id") && (frame.has("diff") || frame.has("extra"));
    }
    return false;
}

Guess SharedbSystem::recognise(const Evidence &evidence) const
{
    if (!evidence.delivery || !evidence.delivery->payload.startsWith('{'))
        return {};
    const json::Document document(evidence.delivery->payload);
    const auto object = document.object();
    if (!object)
        return {};
    const sharedb::Frame frame(*object);
    if (!frame.action)
        return {};
    const QString variant = QStringLiteral("json");
    if (frame.letters == u"init" || frame.letters == u"hs") {
        const bool protocol = frame.has("protocol");
        return {protocol ? 98 : frame.has("error") ? 80 : 30, variant, QStringLiteral("ShareDB opens with this action")};
    }
    return {isWhole(frame) ? 75 : 30, variant, QStringLiteral("a JSON object with one of ShareDB's actions as `a`")};
}

} // namespace

const System &sharedbSystem()
{
    static const SharedbSystem system;
    return system;
}

} // namespace telltale::protocol
