// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/sharedb.h"

#include <QJsonArray>

namespace telltale::playground {

namespace {

constexpr int EditMs = 150;
constexpr int Edits = 3;
constexpr qsizetype MostDocuments = 10'000;

QString keyOf(const QJsonObject &frame)
{
    return frame.value(u"c").toString() + u'/' + frame.value(u"d").toString();
}

/// Applies the json0 components that set, remove or add to a top-level key; the rest of json0 is not needed to be seen.
QJsonValue applied(const QJsonValue &data, const QJsonArray &components)
{
    if (!data.isObject())
        return data;
    QJsonObject object = data.toObject();
    for (const QJsonValue component : components) {
        const QJsonArray path = component[u"p"].toArray();
        const QString key = path.size() == 1 ? path[0].toString() : QString();
        if (key.isEmpty())
            continue;
        if (component.toObject().contains(u"oi"))
            object.insert(key, component[u"oi"]);
        else if (component.toObject().contains(u"na"))
            object.insert(key, object.value(key).toDouble() + component[u"na"].toDouble());
        else if (component.toObject().contains(u"od"))
            object.remove(key);
    }
    return object;
}

} // namespace

/// A snapshot object: `type` is absent for the default type, null for a document that does not exist (section 3).
QJsonObject ShareDb::snapshotOf(const QString &key) const
{
    const Document known = m_documents.value(key);
    QJsonObject snapshot { { QStringLiteral("v"), known.version } };
    known.exists ? snapshot.insert(QStringLiteral("data"), known.data) : snapshot.insert(QStringLiteral("type"), QJsonValue());
    return snapshot;
}

void ShareDb::document(Peer *peer, const QJsonObject &frame)
{
    const QString action = frame.value(u"a").toString();
    const QString collection = frame.value(u"c").toString();
    const QString id = frame.value(u"d").toString();
    const QByteArray tail = "\"a\":" + json(action) + ",\"c\":" + json(collection) + ",\"d\":" + json(id) + '}';
    const QJsonValue version = frame.value(u"v");
    if (!version.isUndefined() && !version.isNull() && (!version.isDouble() || version.toInteger() < 0))
        return fail(peer, frame, QStringLiteral("ERR_MESSAGE_BADLY_FORMED"), QStringLiteral("Invalid version"));
    if (action == QLatin1String("u")) {
        m_clients[peer].documents.remove(keyOf(frame));
        return peer->sendText('{' + tail);
    }
    if (action == QLatin1String("s"))
        subscribe(peer, collection, id);
    peer->sendText(version.isDouble() ? '{' + tail : "{\"data\":" + json(snapshotOf(keyOf(frame))) + ',' + tail);
}

void ShareDb::bulk(Peer *peer, const QJsonObject &frame)
{
    const QString action = frame.value(u"a").toString();
    const QString collection = frame.value(u"c").toString();
    const QJsonValue ids = frame.value(u"b");
    const QByteArray tail = "\"a\":" + json(action) + ",\"c\":" + json(collection);
    if (!ids.isArray() && !ids.isObject())
        return fail(peer, frame, QStringLiteral("ERR_MESSAGE_BADLY_FORMED"), QStringLiteral("Invalid bulk subscribe data"));
    QStringList names = ids.toObject().keys();
    for (const QJsonValue id : ids.toArray())
        names.append(id.toString());

    QJsonObject data;
    for (const QString &id : std::as_const(names)) {
        const QString key = collection + u'/' + id;
        const Provocation asked = provocation(id);
        if (asked.what == Provocation::What::Error && names.size() == 1) // a single one fails as a whole (section 5.2)
            return fail(peer, frame, shareDbError(asked.which));
        if (action == QLatin1String("bu"))
            m_clients[peer].documents.remove(key);
        else if (asked.what == Provocation::What::Error)
            data.insert(id, QJsonObject { { QStringLiteral("error"), shareDbError(asked.which) } });
        else {
            if (action == QLatin1String("bs"))
                subscribe(peer, collection, id);
            data.insert(id, snapshotOf(key));
        }
    }
    const bool echoes = action == QLatin1String("bu") || ids.isObject();
    peer->sendText(echoes ? '{' + tail + ",\"b\":" + json(ids) + '}' : "{\"data\":" + json(data) + ',' + tail + '}');
}

void ShareDb::subscribe(Peer *peer, const QString &collection, const QString &id)
{
    const QString key = collection + u'/' + id;
    auto &documents = m_clients[peer].documents;
    const bool isNew = !documents.contains(key);
    documents.insert(key);
    const bool isKnown = m_documents.contains(key);
    if (!isNew || isKnown || id.startsWith(QLatin1String("no-such")) || m_documents.size() >= MostDocuments)
        return;
    m_documents.insert(key, { 1, QJsonObject { { QStringLiteral("n"), 0 } }, true });
    for (int i = 1; i <= Edits; ++i)
        peer->after(i * EditMs, [this, collection, id] { edit(collection, id); });
}

/// Somebody else's op.
void ShareDb::edit(const QString &collection, const QString &id)
{
    const QString key = collection + u'/' + id;
    Document &edited = m_documents[key];
    if (!edited.exists)
        return;
    const QJsonArray components { QJsonObject { { QStringLiteral("p"), QJsonArray { QStringLiteral("n") } }, { QStringLiteral("na"), 1 } } };
    pushOp(nullptr, key, { { QStringLiteral("a"), QStringLiteral("op") }, { QStringLiteral("c"), collection }, { QStringLiteral("d"), id },
        { QStringLiteral("v"), edited.version }, { QStringLiteral("src"), QStringLiteral("9ab1e0c4d7f24f6b8a35c2d1e0f9b8a7") },
        { QStringLiteral("seq"), edited.version }, { QStringLiteral("op"), components } });
    edited.data = applied(edited.data, components);
    ++edited.version;
}

void ShareDb::pushOp(Peer *except, const QString &key, const QJsonObject &op)
{
    for (auto it = m_clients.cbegin(); it != m_clients.cend(); ++it) {
        if (it.key() != except && it->documents.contains(key))
            it.key()->sendText(json(op));
    }
}

void ShareDb::op(Peer *peer, const QJsonObject &frame)
{
    const QString key = keyOf(frame);
    const QJsonValue version = frame.value(u"v");
    const qint64 sequence = frame.value(u"seq").toInteger();
    const bool creates = frame.contains(u"create");
    const bool deletes = frame.contains(u"del");
    Client &client = m_clients[peer];
    Document known = m_documents.value(key);
    const auto refuse = [this, peer, &frame](const char *code, const QString &message) { fail(peer, frame, QString::fromLatin1(code), message); };

    if (frame.value(u"c").toString().isEmpty() || frame.value(u"d").toString().isEmpty())
        return refuse("ERR_MESSAGE_BADLY_FORMED", QStringLiteral("Invalid id"));
    if (!version.isNull() && !version.isUndefined() && (!version.isDouble() || version.toInteger() < 0))
        return refuse("ERR_MESSAGE_BADLY_FORMED", QStringLiteral("Invalid version"));
    if (sequence >= (1LL << 53) - 1)
        return refuse("ERR_CONNECTION_SEQ_INTEGER_OVERFLOW", QStringLiteral("Connection seq has exceeded the max safe integer, maybe from being open for too long"));
    if (creates && frame.value(u"create")[u"type"].toString().isEmpty())
        return refuse("ERR_OT_OP_BADLY_FORMED", QStringLiteral("Missing create type"));
    if (!creates && !deletes && !frame.contains(u"op")) // a slip of the server (section 5.4)
        return fail(peer, frame, QJsonObject { { QStringLiteral("message"), QStringLiteral("Cannot read properties of undefined (reading 'seq')") } });
    if (!creates && !deletes && !frame.value(u"op").isArray())
        return refuse("ERR_OT_OP_BADLY_FORMED", QStringLiteral("json0 op must be an array"));
    const qint64 at = version.isDouble() ? version.toInteger() : known.version;
    const QByteArray ack = "{\"src\":" + json(QString::fromUtf8(client.id)) + ",\"seq\":" + QByteArray::number(sequence) + ",\"v\":" + QByteArray::number(at)
        + ",\"a\":\"op\",\"c\":" + json(frame.value(u"c")) + ",\"d\":" + json(frame.value(u"d")) + '}';
    const QString identity = QStringLiteral("%1@%2 %3").arg(sequence).arg(at).arg(key);
    if (client.applied.contains(identity)) // sent again after a lost answer
        return peer->sendText(ack);
    if (at > known.version)
        return refuse("ERR_OP_VERSION_NEWER_THAN_CURRENT_SNAPSHOT", QStringLiteral("Invalid op submitted. Op version newer than current snapshot"));
    if (creates && known.exists)
        return refuse("ERR_DOC_ALREADY_CREATED", at == known.version ? QStringLiteral("Invalid op submitted. Document already created") : QStringLiteral("Document was created remotely"));
    if (!creates && !deletes && !known.exists && known.version > 0 && at < known.version)
        return refuse("ERR_DOC_WAS_DELETED", QStringLiteral("Document was deleted"));
    if (!creates && !deletes && !known.exists)
        return refuse("ERR_DOC_DOES_NOT_EXIST", QStringLiteral("Document does not exist"));
    if (!m_documents.contains(key) && m_documents.size() >= MostDocuments)
        return refuse("APP_LIMIT", QStringLiteral("the playground keeps no more documents"));

    QJsonObject pushed = frame;
    pushed.remove(QStringLiteral("x"));
    pushed.insert(QStringLiteral("v"), known.version);
    pushed.insert(QStringLiteral("src"), QString::fromUtf8(client.id));
    known.exists = !deletes;
    known.data = creates ? frame.value(u"create")[u"data"] : deletes ? QJsonValue() : applied(known.data, frame.value(u"op").toArray());
    ++known.version;
    m_documents.insert(key, known);
    client.applied.insert(identity);
    pushOp(peer, key, pushed);
    peer->sendText(ack);
}

} // namespace telltale::playground
