// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/sharedb.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace telltale::playground {

namespace {

const QString badlyFormed = QStringLiteral("ERR_MESSAGE_BADLY_FORMED");
const QString type = QStringLiteral("http://sharejs.org/types/JSONv0");

/// What a 7.0.0 server says with its codes (share/sharedb: lib/agent.js, backend.js, ot.js, submit-request.js, milestone-db). Of those with
/// several texts it is the one of sharedb.md's provocation; codes that are not here get their own words back.
const QHash<QString, QString> messages {
    { QStringLiteral("ERR_OP_SUBMIT_REJECTED"), QStringLiteral("Op submit rejected") },
    { QStringLiteral("ERR_SUBMIT_TRANSFORM_OPS_NOT_FOUND"), QStringLiteral("Op submit failed. DB missing ops needed to transform it up to the current snapshot version") },
    { QStringLiteral("ERR_MAX_SUBMIT_RETRIES_EXCEEDED"), QStringLiteral("Op submit failed. Exceeded max submit retries of 1") },
    { QStringLiteral("ERR_DOC_ALREADY_CREATED"), QStringLiteral("Invalid op submitted. Document already created") },
    { QStringLiteral("ERR_DOC_WAS_DELETED"), QStringLiteral("Document was deleted") },
    { QStringLiteral("ERR_DOC_TYPE_NOT_RECOGNIZED"), QStringLiteral("Unknown type") },
    { QStringLiteral("ERR_DOC_DOES_NOT_EXIST"), QStringLiteral("Document does not exist") },
    { QStringLiteral("ERR_OP_NOT_ALLOWED_IN_PROJECTION"), QStringLiteral("Invalid op submitted. Operation invalid in projected collection") },
    { QStringLiteral("ERR_MESSAGE_BADLY_FORMED"), QStringLiteral("Invalid or unknown message") },
    { QStringLiteral("ERR_OT_OP_BADLY_FORMED"), QStringLiteral("json0 op must be an array") },
    { QStringLiteral("ERR_OT_OP_NOT_APPLIED"), QStringLiteral("Invalid path segment") },
    { QStringLiteral("ERR_OT_OP_NOT_PROVIDED"), QStringLiteral("Missing op") },
    { QStringLiteral("ERR_OP_VERSION_NEWER_THAN_CURRENT_SNAPSHOT"), QStringLiteral("Invalid op submitted. Op version newer than current snapshot") },
    { QStringLiteral("ERR_OP_VERSION_MISMATCH_DURING_TRANSFORM"), QStringLiteral("Op submit failed. Versions mismatched during op transform") },
    { QStringLiteral("ERR_OP_VERSION_MISMATCH_AFTER_TRANSFORM"), QStringLiteral("Op submit failed. Op version mismatches snapshot after op transform") },
    { QStringLiteral("ERR_APPLY_OP_VERSION_DOES_NOT_MATCH_SNAPSHOT"), QStringLiteral("Version mismatch") },
    { QStringLiteral("ERR_APPLY_SNAPSHOT_NOT_PROVIDED"), QStringLiteral("Missing snapshot") },
    { QStringLiteral("ERR_NO_OP"), QStringLiteral("Op is a no-op. Skipping apply.") },
    { QStringLiteral("ERR_CONNECTION_SEQ_INTEGER_OVERFLOW"), QStringLiteral("Connection seq has exceeded the max safe integer, maybe from being open for too long") },
    { QStringLiteral("ERR_FIXUP_IS_ONLY_VALID_ON_APPLY"), QStringLiteral("fixup can only be called during the apply middleware") },
    { QStringLiteral("ERR_CANNOT_FIXUP_DELETION"), QStringLiteral("fixup cannot be applied on deletion ops") },
    { QStringLiteral("ERR_TYPE_DOES_NOT_SUPPORT_COMPOSE"), QStringLiteral("urn:x:cnt does not support compose") },
    { QStringLiteral("ERR_SNAPSHOT_READ_SILENT_REJECTION"), QStringLiteral("not for you") },
    { QStringLiteral("ERR_SNAPSHOT_READS_REJECTED"), QString() },
    { QStringLiteral("ERR_DATABASE_ADAPTER_NOT_FOUND"), QStringLiteral("DB not found") },
    { QStringLiteral("ERR_DATABASE_DOES_NOT_SUPPORT_SUBSCRIBE"), QStringLiteral("DB does not support subscribe") },
    { QStringLiteral("ERR_DATABASE_METHOD_NOT_IMPLEMENTED"), QStringLiteral("query DB method unimplemented") },
    { QStringLiteral("ERR_QUERY_CHANNEL_MISSING"), QStringLiteral("Required minimum one query channel.") },
    { QStringLiteral("ERR_MILESTONE_ARGUMENT_INVALID"), QStringLiteral("Invalid version") },
    { QStringLiteral("ERR_OT_LEGACY_JSON0_OP_CANNOT_BE_NORMALIZED"), QStringLiteral("Cannot normalize legacy json0 op") },
    { QStringLiteral("ERR_PRESENCE_TRANSFORM_FAILED"), QStringLiteral("caret lost") },
    { QStringLiteral("ERR_TYPE_DOES_NOT_SUPPORT_PRESENCE"), QStringLiteral("Type does not support presence") },
    { QStringLiteral("ERR_UNKNOWN_ERROR"), QStringLiteral("only text") },
};

} // namespace

QJsonObject shareDbError(const QString &which)
{
    const auto isCodeLetter = [](QChar c) { return c.isUpper() || c.isDigit() || c == u'_'; };
    bool isNumber = false;
    const int number = which.toInt(&isNumber);
    if (which == QLatin1String("ERR_TYPE_CANNOT_BE_PROJECTED")) // arrives as the message, without a code (section 5.4)
        return { { QStringLiteral("message"), which } };
    if (const auto *legacy = entry(QStringLiteral("sharedb"), QStringLiteral("legacy"), which); legacy || isNumber) {
        const int code = legacy ? legacy->code.toInt() : number;
        return { { QStringLiteral("code"), code }, { QStringLiteral("message"), legacy && !legacy->wire.isEmpty() ? wireText(*legacy) : QStringLiteral("played") } };
    }
    const QString words = QString(which).replace(u'-', u' ').replace(u'_', u' ');
    if (!std::all_of(which.begin(), which.end(), isCodeLetter))
        return { { QStringLiteral("message"), words } };
    return { { QStringLiteral("code"), which }, { QStringLiteral("message"), messages.value(which, words.toLower()) } };
}

void ShareDb::opened(Peer *peer)
{
    Client client;
    client.id = "3f0c9d2e7a1b45c68d90e1f2" + QByteArray::number(++m_count, 16).rightJustified(8, '0');
    m_clients.insert(peer, client);
    peer->sendText("{\"a\":\"init\",\"protocol\":1,\"protocolMinor\":2,\"id\":\"" + client.id + "\",\"type\":\"http://sharejs.org/types/JSONv0\"}");
}

void ShareDb::received(Peer *peer, const QByteArray &message, bool)
{
    static const QHash<QString, Handler> handlers {
        { QStringLiteral("hs"), &ShareDb::handshake }, { QStringLiteral("f"), &ShareDb::document }, { QStringLiteral("s"), &ShareDb::document },
        { QStringLiteral("u"), &ShareDb::document }, { QStringLiteral("bf"), &ShareDb::bulk }, { QStringLiteral("bs"), &ShareDb::bulk },
        { QStringLiteral("bu"), &ShareDb::bulk }, { QStringLiteral("op"), &ShareDb::op }, { QStringLiteral("qf"), &ShareDb::query },
        { QStringLiteral("qs"), &ShareDb::query }, { QStringLiteral("qu"), &ShareDb::query }, { QStringLiteral("nf"), &ShareDb::snapshot },
        { QStringLiteral("nt"), &ShareDb::snapshot }, { QStringLiteral("p"), &ShareDb::presence }, { QStringLiteral("ps"), &ShareDb::presence },
        { QStringLiteral("pu"), &ShareDb::presence }, { QStringLiteral("pr"), &ShareDb::presence }, { QStringLiteral("pp"), &ShareDb::pong },
    };
    const QJsonDocument document = QJsonDocument::fromJson('[' + message + ']');
    const QJsonValue value = document.isArray() && document.array().size() == 1 ? document[0] : QJsonValue();
    if (value.isNull() || value.isUndefined()) // not JSON, empty, or null (section 6)
        return peer->close(1011, "stream error");
    if (value.isArray()) // comes back unchanged (section 5.6)
        return peer->sendText(json(value));
    if (!value.isObject())
        return peer->close(1000, "stream end");
    const QJsonObject frame = value.toObject();
    const Handler handler = handlers.value(frame.value(u"a").toString());
    if (!handler)
        return fail(peer, frame, badlyFormed, QStringLiteral("Invalid or unknown message"));
    if (!provoke(peer, frame))
        (this->*handler)(peer, frame);
}

bool ShareDb::provoke(Peer *peer, const QJsonObject &frame)
{
    for (const auto field : { u"d", u"c", u"ch" }) {
        const Provocation asked = provocation(frame.value(field).toString());
        if (asked.what == Provocation::What::Error) {
            if (!mislead(peer, frame, asked.which))
                fail(peer, frame, shareDbError(asked.which));
            return true;
        }
        if (end(peer, asked, QStringLiteral("sharedb"), QStringLiteral("close")))
            return true;
    }
    return false;
}

/// Codes that no server sends, because the client library makes them up itself: what makes it do so.
bool ShareDb::mislead(Peer *peer, const QJsonObject &frame, const QString &code)
{
    const QString action = frame.value(u"a").toString();
    QJsonObject played { { QStringLiteral("a"), QStringLiteral("hs") }, { QStringLiteral("protocol"), 1 }, { QStringLiteral("protocolMinor"), 2 },
        { QStringLiteral("id"), QString::fromUtf8(m_clients[peer].id) }, { QStringLiteral("type"), type } };
    if (code == QLatin1String("ERR_PROTOCOL_VERSION_NOT_SUPPORTED"))
        played.insert(QStringLiteral("protocol"), 2);
    else if (code == QLatin1String("ERR_DEFAULT_TYPE_MISMATCH"))
        played.insert(QStringLiteral("type"), QStringLiteral("http://sharejs.org/types/textv1"));
    else if (code == QLatin1String("ERR_CLIENT_ID_BADLY_FORMED"))
        played.insert(QStringLiteral("id"), 5);
    else if (code == QLatin1String("ERR_INGESTED_SNAPSHOT_HAS_NO_VERSION") && (action == QLatin1String("f") || action == QLatin1String("s")))
        played = { { QStringLiteral("a"), action }, { QStringLiteral("c"), frame.value(u"c") }, { QStringLiteral("d"), frame.value(u"d") }, { QStringLiteral("data"), QJsonObject { { QStringLiteral("data"), QJsonObject() } } } };
    else
        return false;
    peer->sendText(json(played));
    return true;
}

/// The whole request comes back with the error in it (section 5.1).
void ShareDb::fail(Peer *peer, QJsonObject frame, const QJsonObject &error)
{
    frame.insert(QStringLiteral("error"), error);
    peer->sendText(json(frame));
}

void ShareDb::fail(Peer *peer, const QJsonObject &frame, const QString &code, const QString &message)
{
    fail(peer, frame, QJsonObject { { QStringLiteral("code"), code }, { QStringLiteral("message"), message } });
}

void ShareDb::handshake(Peer *peer, const QJsonObject &frame)
{
    const QJsonValue protocol = frame.value(u"protocol");
    if (!protocol.isDouble() && !protocol.isString() && !protocol.isUndefined())
        return fail(peer, frame, badlyFormed, QStringLiteral("Invalid protocol"));
    Client &client = m_clients[peer];
    if (const QString known = frame.value(u"id").toString(); !known.isEmpty() && known.size() <= 64)
        client.id = known.toUtf8();
    peer->sendText("{\"a\":\"hs\",\"protocol\":1,\"protocolMinor\":2,\"id\":" + json(QString::fromUtf8(client.id)) + ",\"type\":\"http://sharejs.org/types/JSONv0\"}");
}

void ShareDb::pong(Peer *peer, const QJsonObject &)
{
    peer->sendText("{\"a\":\"pp\"}");
}

void ShareDb::query(Peer *peer, const QJsonObject &frame)
{
    const QJsonValue id = frame.value(u"id");
    const QString action = frame.value(u"a").toString();
    if (!id.isDouble())
        return fail(peer, frame, badlyFormed, QStringLiteral("Missing query ID"));
    const QByteArray tail = "\"a\":" + json(action) + ",\"id\":" + json(id) + '}';
    if (action == QLatin1String("qu"))
        return peer->sendText('{' + tail);
    const QString prefix = frame.value(u"c").toString() + u'/';
    QJsonArray found;
    for (auto it = m_documents.cbegin(); it != m_documents.cend(); ++it) {
        if (!it->exists || !it.key().startsWith(prefix))
            continue;
        QJsonObject one = snapshotOf(it.key());
        one.insert(QStringLiteral("d"), it.key().sliced(prefix.size()));
        found.append(one);
    }
    peer->sendText("{\"data\":" + json(found) + ',' + tail);
    if (action == QLatin1String("qs")) {
        peer->after(150, [peer, id] {
            peer->sendText("{\"a\":\"q\",\"id\":" + json(id) + ",\"extra\":{\"count\":1}}");
        });
    }
}

void ShareDb::snapshot(Peer *peer, const QJsonObject &frame)
{
    const QString key = frame.value(u"c").toString() + u'/' + frame.value(u"d").toString();
    if (frame.value(u"c").toString().isEmpty() || frame.value(u"d").toString().isEmpty())
        return fail(peer, frame, badlyFormed, QStringLiteral("Invalid id"));
    const QJsonValue version = frame.value(u"v");
    const Document &known = m_documents[key];
    if (version.toDouble() != double(version.toInteger()) || version.toInteger() < 0)
        return fail(peer, frame, QStringLiteral("ERR_MILESTONE_ARGUMENT_INVALID"), QStringLiteral("Invalid version"));
    if (version.toInteger() > known.version)
        return fail(peer, frame, QStringLiteral("ERR_OP_VERSION_NEWER_THAN_CURRENT_SNAPSHOT"), QStringLiteral("Requested version exceeds latest snapshot version"));
    peer->sendText("{\"id\":" + json(frame.value(u"id")) + ",\"v\":" + QByteArray::number(known.version) + ",\"type\":" + (known.exists ? json(type) : QByteArrayLiteral("null"))
        + (known.exists ? ",\"data\":" + json(known.data) : QByteArray()) + ",\"m\":null,\"a\":" + json(frame.value(u"a")) + '}');
}

void ShareDb::presence(Peer *peer, const QJsonObject &frame)
{
    const QString action = frame.value(u"a").toString();
    const QJsonValue channel = frame.value(u"ch");
    auto &channels = m_clients[peer].channels;
    const QByteArray fields = "\"ch\":" + json(channel) + ",\"seq\":" + json(frame.value(u"seq"));
    if (!channel.isString())
        return fail(peer, frame, badlyFormed, QStringLiteral("Invalid presence channel"));
    if (action == QLatin1String("ps") || action == QLatin1String("pu")) {
        action == QLatin1String("ps") ? (void)channels.insert(channel.toString()) : (void)channels.remove(channel.toString());
        return peer->sendText('{' + fields + ",\"a\":" + json(action) + '}');
    }
    QJsonObject update = frame;
    update.insert(QStringLiteral("src"), QString::fromUtf8(m_clients[peer].id));
    // What cannot be sent on fails at those who would have received it, not at the sender (section 5.3).
    QJsonObject pushed = update;
    if (const Provocation asked = provocation(frame.value(u"id").toString()); asked.what == Provocation::What::Error)
        pushed = { { QStringLiteral("a"), action }, { QStringLiteral("ch"), channel }, { QStringLiteral("id"), frame.value(u"id") }, { QStringLiteral("error"), shareDbError(asked.which) } };
    for (auto it = m_clients.cbegin(); it != m_clients.cend(); ++it) {
        if (it.key() != peer && it->channels.contains(channel.toString()))
            it.key()->sendText(action == QLatin1String("pr") ? "{\"a\":\"pr\",\"ch\":" + json(channel) + '}' : json(pushed));
    }
    peer->sendText(action == QLatin1String("pr") ? QByteArrayLiteral("{\"a\":\"pr\"}") : json(update));
}

} // namespace telltale::playground
