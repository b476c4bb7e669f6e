// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/centrifugo/recognition.h"

#include "app/protocol/centrifugo/jsonreader.h"
#include "app/protocol/centrifugo/protobufreader.h"
#include "app/protocol/json/json.h"

#include <QUrlQuery>

#include <algorithm>

namespace telltale::protocol::centrifugo {

using namespace Qt::StringLiterals;

namespace {

/// Whether `name` is among the sub-protocols: one from the server, or what a client asked for, joined by commas.
bool offers(const wire::Opening &opening, const QByteArray &name)
{
    const QByteArrayList names = opening.subprotocol.split(',');
    return std::any_of(names.begin(), names.end(), [&name](const QByteArray &one) { return one.trimmed() == name; });
}

} // namespace

bool asksForProtobuf(const wire::Opening &opening)
{
    const QUrlQuery query(opening.url);
    return offers(opening, "centrifuge-protobuf") || query.queryItemValue(u"cf_protocol"_s) == "protobuf"_L1
        || query.queryItemValue(u"format"_s) == "protobuf"_L1;
}

namespace {

Guess byOpening(const wire::Opening &opening)
{
    const QString json = u"json"_s;
    if (offers(opening, "centrifuge-json"))
        return {100, json, u"the sub-protocol is centrifuge-json"_s};
    if (offers(opening, "centrifuge-protobuf"))
        return {100, u"protobuf"_s, u"the sub-protocol is centrifuge-protobuf"_s};
    const QString path = opening.url.path();
    if (path.endsWith("/connection/uni_websocket"_L1) || path == "/centrifugo/uni_websocket"_L1)
        return {95, json, u"the path is Centrifugo's %1"_s.arg(path)};
    const bool ofCentrifugo = path.endsWith("/connection/websocket"_L1) || path.startsWith("/centrifugo/"_L1);
    if (path == "/centrifugo/protobuf"_L1)
        return {95, u"protobuf"_s, u"the path names Centrifugo and protobuf"_s};
    if (asksForProtobuf(opening) && (ofCentrifugo || QUrlQuery(opening.url).hasQueryItem(u"cf_protocol"_s)))
        return {95, u"protobuf"_s, u"the query asks Centrifugo for protobuf"_s};
    if (path.endsWith("/connection/websocket"_L1))
        return {95, json, u"the path is Centrifugo's %1"_s.arg(path)};
    if (path.startsWith("/centrifugo/"_L1))
        return {90, json, u"the path names Centrifugo"_s};
    if (QUrlQuery(opening.url).hasQueryItem(u"cf_protocol"_s))
        return {80, json, u"the query has Centrifugo's cf_protocol"_s};
    return {};
}

/// What the first message says by itself. `{}` proves nothing, and members called `a` (ShareDB) or a numeric `topic` (deepstream)
/// say that it is another system's.
Guess byLine(const wire::Delivery &delivery)
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

/// deepstream binary puts `10 TT 1a` after the length of each message, which is a tag no message of Centrifugo begins with; NATS in binary
/// frames is text. So a message must make sense to the last byte, as a Command or Reply that says more than one byte could.
Guess byPieces(const wire::Delivery &delivery)
{
    const QList<Unit> units = readProtobuf(delivery, false);
    const QString protobuf = u"protobuf"_s;
    for (const Unit &unit : units) {
        if (unit.shape == Unit::Shape::Unreadable || !unit.findings.isEmpty() || !unit.unknown.isEmpty())
            return {};
    }
    const Unit &unit = units.first();
    if (unit.shape == Unit::Shape::Push && !unit.field.isEmpty())
        return {70, protobuf, u"the first message is a push of “%1” in protobuf"_s.arg(unit.field)};
    if (unit.shape == Unit::Shape::Command && unit.id > 0 && !unit.field.isEmpty())
        return {unit.field == "connect"_L1 ? 80 : 60, protobuf, u"the first message is a “%1” command with an id in protobuf"_s.arg(unit.field)};
    if (unit.shape == Unit::Shape::Reply && unit.id > 0 && (!unit.field.isEmpty() || (unit.failed && unit.codeSpan)))
        return {unit.field == "connect"_L1 ? 80 : 60, protobuf, u"the first message is a reply with an id in protobuf"_s};
    return {};
}

} // namespace

Guess recognise(const Evidence &evidence)
{
    Guess best = evidence.opening ? byOpening(*evidence.opening) : Guess {};
    if (!evidence.delivery)
        return best;
    Guess other = byLine(*evidence.delivery);
    if (other.confidence == 0 && evidence.delivery->opcode == wire::Opcode::Binary)
        other = byPieces(*evidence.delivery);
    return other.confidence > best.confidence ? other : best;
}

} // namespace telltale::protocol::centrifugo
