// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/centrifugo/system.h"

#include "app/protocol/centrifugo/adapter.h"
#include "app/protocol/centrifugo/composer.h"
#include "app/protocol/centrifugo/jsonreader.h"
#include "app/protocol/json/json.h"

#include <QUrlQuery>

#include <algorithm>

namespace telltale::protocol {

using namespace Qt::StringLiterals;
using namespace centrifugo;

namespace {

/// Whether `name` is among the sub-protocols: one from the server, or what a client asked for, joined by commas.
bool offers(const wire::Opening &opening, const QByteArray &name)
{
    const QByteArrayList names = opening.subprotocol.split(',');
    return std::any_of(names.begin(), names.end(), [&name](const QByteArray &one) { return one.trimmed() == name; });
}

Guess byOpening(const wire::Opening &opening)
{
    const QString json = u"json"_s;
    if (offers(opening, "centrifuge-json"))
        return {100, json, u"the sub-protocol is centrifuge-json"_s};
    if (offers(opening, "centrifuge-protobuf"))
        return {100, json, u"the sub-protocol is centrifuge-protobuf, of which this version shows the bytes"_s};
    const QString path = opening.url.path();
    if (path.endsWith("/connection/websocket"_L1) || path.endsWith("/connection/uni_websocket"_L1))
        return {95, json, u"the path is Centrifugo's %1"_s.arg(path)};
    if (path.startsWith("/centrifugo/"_L1))
        return {90, json, u"the path names Centrifugo"_s};
    if (QUrlQuery(opening.url).hasQueryItem(u"cf_protocol"_s))
        return {80, json, u"the query has Centrifugo's cf_protocol"_s};
    return {};
}

/// What the first message says by itself. `{}` proves nothing, and members called `a` (ShareDB) or a numeric `topic` (deepstream)
/// say that it is another system's.
Guess byMessage(const wire::Delivery &delivery)
{
    const QString json = u"json"_s;
    const qsizetype lineEnd = delivery.payload.indexOf('\n');
    const QByteArrayView line = QByteArrayView(delivery.payload).first(lineEnd < 0 ? delivery.payload.size() : lineEnd);
    const json::Document document(line);
    const auto object = document.object();
    if (!object || json::member(*object, "a") || json::member(*object, "topic") || json::member(*object, "action"))
        return {};

    wire::Delivery first = delivery;
    first.payload = line.toByteArray();
    const QList<Unit> units = readJson(first, false);
    const Unit &unit = units.first();
    if (unit.shape == Unit::Shape::Push && !unit.field.isEmpty()) {
        if (unit.wrapped)
            return {90, json, u"the first message is a push of “%1”"_s.arg(unit.field)};
        if (unit.field == "connect"_L1 && unit.bytes.contains("\"client\""))
            return {85, json, u"the first message is a unidirectional connect push"_s};
        const bool ofChannel = !unit.channel.isEmpty() && (unit.field == "pub"_L1 || unit.field == "join"_L1 || unit.field == "leave"_L1);
        return {ofChannel || unit.codeSpan ? 70 : 30, json, u"the first message looks like a unidirectional push"_s};
    }
    if (unit.shape == Unit::Shape::Command && unit.id > 0 && !unit.field.isEmpty()) {
        if (unit.field == "connect"_L1)
            return {95, json, u"the first message is a connect command with an id"_s};
        return {85, json, u"the first message is a “%1” command with an id"_s.arg(unit.field)};
    }
    if (unit.shape == Unit::Shape::Reply && unit.id > 0) {
        if (unit.field == "connect"_L1)
            return {95, json, u"the first message is the reply to a connect command"_s};
        if (!unit.field.isEmpty())
            return {85, json, u"the first message is a reply to “%1”"_s.arg(unit.field)};
        // Codes are unsigned: a negative one is JSON-RPC's.
        if (unit.failed && unit.code && !unit.code->startsWith(u'-') && unit.unknown.isEmpty())
            return {70, json, u"the first message is an error reply with an id and a code"_s};
    }
    if (unit.shape == Unit::Shape::ConnectRequest && !json::webTokens(line).isEmpty() && unit.unknown.isEmpty())
        return {40, json, u"the first message could be a unidirectional connect request"_s};
    return {};
}

class CentrifugoSystem : public System {
public:
    QString name() const override { return u"centrifugo"_s; }
    QString label() const override { return u"Centrifugo"_s; }
    QList<Variant> variants() const override { return {{u"json"_s, u"JSON"_s, u"/centrifugo/json"_s}}; }
    QString exampleUrl(const QString &) const override { return u"ws://localhost:8000/connection/websocket"_s; }
    std::unique_ptr<Adapter> adapter(const QString &) const override { return std::make_unique<CentrifugoAdapter>(&readJson); }
    const Composer &composer(const QString &) const override { return m_composer; }
    QString openingOperation() const override { return u"connect"_s; }

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

    QList<Automation> automations(const QString &) const override
    {
        return {
            {u"connect"_s, u"Connect command"_s,
             u"Sent on opening. Without it a server closes with 3502 (stale) after some seconds, and with 3501 on any other command."_s},
            {u"pong"_s, u"Answer pings"_s, u"Each ping is answered where the connect reply asks for it. Without it a server closes with 3012 (no pong)."_s},
        };
    }

    QList<Node> tree(const QString &, const QByteArray &bytes) const override { return json::tree(bytes); }

    QList<Span> secrets(const QByteArray &bytes) const override
    {
        return json::stringsOf(bytes, {QByteArrayLiteral("token"), QByteArrayLiteral("session")}) + json::webTokens(bytes);
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
    JsonComposer m_composer;
};

} // namespace

const System &centrifugoSystem()
{
    static const CentrifugoSystem system;
    return system;
}

} // namespace telltale::protocol
