// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/centrifugo/system.h"

#include "app/protocol/centrifugo/adapter.h"
#include "app/protocol/centrifugo/composer.h"
#include "app/protocol/centrifugo/jsonreader.h"
#include "app/protocol/centrifugo/protobufreader.h"
#include "app/protocol/centrifugo/recognition.h"
#include "app/protocol/json/json.h"

namespace telltale::protocol {

using namespace Qt::StringLiterals;
using namespace centrifugo;

namespace {

class CentrifugoSystem : public System {
public:
    QString name() const override { return u"centrifugo"_s; }
    QString label() const override { return u"Centrifugo"_s; }
    QList<Variant> variants() const override
    {
        return {{u"json"_s, u"JSON"_s, u"/centrifugo/json"_s},
            {u"protobuf"_s, u"Protobuf"_s, u"/centrifugo/protobuf"_s, {u"centrifuge-protobuf"_s}}};
    }
    QString exampleUrl(const QString &variant) const override
    {
        return isBinary(variant) ? u"ws://localhost:8000/connection/websocket?cf_protocol=protobuf"_s : u"ws://localhost:8000/connection/websocket"_s;
    }
    std::unique_ptr<Adapter> adapter(const QString &variant) const override
    {
        using Encoding = CentrifugoAdapter::Encoding;
        return std::make_unique<CentrifugoAdapter>(isBinary(variant) ? Encoding {&readProtobuf, &m_protobuf, true} : Encoding {&readJson, &m_json, false});
    }
    const Composer &composer(const QString &variant) const override
    {
        if (isBinary(variant))
            return m_protobuf;
        return m_json;
    }
    QString openingOperation() const override { return u"connect"_s; }

    Guess recognise(const Evidence &evidence) const override { return centrifugo::recognise(evidence); }

    QList<Automation> automations(const QString &) const override
    {
        return {
            {u"connect"_s, u"Connect command"_s,
             u"Sent on opening. Without it a server closes with 3502 (stale) after some seconds, and with 3501 on any other command."_s},
            {u"pong"_s, u"Answer pings"_s, u"Each ping is answered where the connect reply asks for it. Without it a server closes with 3012 (no pong)."_s},
        };
    }

    QList<Node> tree(const QString &variant, Direction direction, const QByteArray &bytes) const override
    {
        return isBinary(variant) ? protobufTree(direction, bytes) : json::tree(bytes);
    }

    QList<Span> secrets(const QByteArray &bytes) const override
    {
        const auto value = json::firstValue(bytes);
        const bool isJson = value && value->offset == 0 && value->length > 1;
        return (isJson ? QList<Span> {} : protobufSecrets(bytes)) + json::stringsOf(bytes, {QByteArrayLiteral("token"), QByteArrayLiteral("session")}) + json::webTokens(bytes);
    }

    /// A whole reply or push may be pasted: its code is what the catalogue is asked for.
    QString normalised(const QString &text) const override
    {
        wire::Delivery delivery;
        delivery.payload = text.trimmed().toUtf8();
        if (delivery.payload.startsWith('{')) {
            for (const Unit &unit : readJson(delivery, false)) {
                if (unit.code)
                    return *unit.code;
            }
        }
        return text.trimmed();
    }

private:
    static bool isBinary(const QString &variant) { return variant == "protobuf"_L1; }

    JsonComposer m_json;
    ProtobufComposer m_protobuf;
};

} // namespace

const System &centrifugoSystem()
{
    static const CentrifugoSystem system;
    return system;
}

} // namespace telltale::protocol
