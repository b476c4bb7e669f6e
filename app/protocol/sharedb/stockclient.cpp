// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/sharedb/stockclient.h"

#include "app/wire/text.h"

#include <algorithm>

namespace telltale::protocol::sharedb {

namespace {

constexpr qsizetype MostCopies = 10000;
constexpr int MostOps = 10000;
constexpr qsizetype MostConclusions = 100; ///< of one message
constexpr Time AtOnce = 2 * Second;

QString keyOf(const QString &collection, const QString &document)
{
    return collection + u'\n' + document;
}

QString keyOf(const Frame &frame)
{
    return keyOf(frame.collection, frame.document);
}

QString textOf(std::string_view text)
{
    return wire::visibleText(QByteArrayView(text.data(), qsizetype(text.size())));
}

Message conclusion(const QString &operation, const QString &subject, const QString &code, const QString &text)
{
    Message message;
    message.kind = Kind::Error;
    message.inferred = true;
    message.operation = operation;
    message.subject = subject;
    message.code = code;
    message.keys = {{.family = QStringLiteral("error"), .code = code}};
    message.text = text;
    message.note(QStringLiteral("concluded, as the client library does: ") + text);
    return message;
}

Message gap(const Frame &frame, qint64 expected, qint64 came)
{
    Message message;
    message.kind = Kind::Note;
    message.inferred = true;
    message.operation = QStringLiteral("op");
    message.subject = frame.subject();
    message.text = came - expected == 1 ? QStringLiteral("the op of version %1 did not come").arg(expected)
                                        : QStringLiteral("the ops of versions %1 to %2 did not come").arg(expected).arg(came - 1);
    message.note(QStringLiteral("This client holds version %1, so that is the version of the next op; %2 came.").arg(expected).arg(came));
    message.note(QStringLiteral("The client library fetches what it missed; a server leaves ops out that were not published or that its middleware held back."));
    return message;
}

} // namespace

/// The copy, made if there is room for it.
StockClient::Copy *StockClient::copyOf(const QString &key)
{
    if (m_copies.size() >= MostCopies && !m_copies.contains(key))
        return nullptr;
    return &m_copies[key];
}

void StockClient::hold(const QString &key, qint64 version, bool subscribed)
{
    Copy *copy = copyOf(key);
    if (!copy)
        return;
    copy->version = std::max(copy->version.value_or(version), version); // never set back, as in Doc.ingestSnapshot
    copy->subscribed |= subscribed;
}

void StockClient::sent(Message &request, const Frame &frame, Time now)
{
    const QString key = keyOf(frame);
    const std::optional<qint64> version = json::integerMember(frame.object, "v");
    if (frame.letters == u"op")
        sentOp(request, frame);
    if (frame.letters == u"f" && !version) {
        if (const auto it = m_copies.find(key); it != m_copies.end() && it->refused && now - *it->refused <= AtOnce) {
            it->reloading = true;
            request.note(QStringLiteral("after an op on it was refused, the whole document again: what the client library calls a hard rollback"));
        }
    }
    if (const auto it = m_copies.find(key); it != m_copies.end())
        it->refused.reset();
    if (frame.letters == u"s" && version) {
        hold(key, *version, false);
    } else if (frame.letters == u"bs") {
        if (const auto held = json::objectMember(frame.object, "b")) {
            for (const auto &one : *held) {
                int64_t at = 0;
                if (one.value.get(at) == simdjson::SUCCESS)
                    hold(keyOf(frame.collection, textOf(one.key)), at, false);
            }
        }
    } else if (frame.letters == u"u") {
        m_copies.remove(key);
    } else if (frame.letters == u"bu") {
        for (const QString &document : frame.documents())
            m_copies.remove(keyOf(frame.collection, document));
    }
}

/// The pair of src and seq tells the server that an op was sent before, but only at the same version (share/sharedb: lib/submit-request.js).
void StockClient::sentOp(Message &request, const Frame &frame)
{
    if (frame.seq.isEmpty())
        return;
    if (m_opCount >= MostOps) {
        m_ops.clear();
        m_opCount = 0;
    }
    QHash<QString, SentOp> &ops = m_ops[keyOf(frame)];
    const QString identity = frame.src + u'\n' + frame.seq;
    const SentOp op {frame.version, frame.has("op"), true};
    const auto before = ops.constFind(identity);
    if (before == ops.cend()) {
        ++m_opCount;
    } else if (!op.version.isEmpty() && before->version == op.version) {
        request.note(QStringLiteral("sent before with the same seq and version: the server acknowledges it again and does not apply it twice"));
    } else if (op.edit && before->edit) {
        request.findings.append(QStringLiteral("sent before with this seq, but not at this version: the server does not notice that, and applies the edit a second time"));
    }
    ops.insert(identity, op);
}

bool StockClient::hasOpenOp(const QString &document) const
{
    const auto ops = m_ops.constFind(document);
    return ops != m_ops.cend() && std::any_of(ops->begin(), ops->end(), [](const SentOp &op) { return op.open; });
}

Messages StockClient::received(Message &message, const Frame &frame)
{
    if (frame.letters == u"init" || frame.letters == u"hs")
        return handshake(frame);
    if (frame.letters == u"op")
        return message.kind == Kind::Push ? op(message, frame) : acknowledged(frame);
    if (frame.letters == u"f" || frame.letters == u"s") {
        if (const auto it = m_copies.find(keyOf(frame)); it != m_copies.end()) {
            it->subscribed |= frame.letters == u"s"; // without data: caught up by ops
            if (it->reloading)
                message.note(QStringLiteral("the reload after a refused op; ops that were queued behind that one are lost"));
            it->reloading = false;
        }
    } else if (frame.letters == u"bs") {
        for (const QString &document : frame.documents()) {
            if (const auto it = m_copies.find(keyOf(frame.collection, document)); it != m_copies.end())
                it->subscribed = true;
        }
    }
    return snapshots(message, frame);
}

Messages StockClient::refused(Message &message, const Frame &frame, Time now)
{
    const QString key = keyOf(frame);
    if (frame.letters == u"op") {
        if (const auto ops = m_ops.find(key); ops != m_ops.end())
            m_opCount -= int(ops->remove(frame.src + u'\n' + frame.seq)); // a correction may use its number
        if (message.code == u"ERR_NO_OP")
            return {}; // the library only catches up
        if (Copy *copy = copyOf(key))
            copy->refused = now;
    } else if (frame.letters == u"f") {
        const auto it = m_copies.find(key);
        if (it == m_copies.end() || !it->reloading)
            return {};
        it->reloading = false;
        Message failed = conclusion(message.operation, message.subject, QStringLiteral("ERR_HARD_ROLLBACK_FETCH_FAILED"),
            QStringLiteral("loading the document anew failed, after an op on it had been refused"));
        failed.note(QStringLiteral("Its copy in the library holds neither data nor a version until a fetch succeeds."));
        return {failed};
    }
    return {};
}

/// Connection._initialize, for both messages that carry an identity.
Messages StockClient::handshake(const Frame &frame)
{
    Messages all;
    const auto tell = [&](const QString &code, const QString &why) {
        if (m_told.contains(code))
            return;
        m_told.insert(code);
        all.append(conclusion(QString::fromLatin1(frame.action->operation), {}, code, why));
    };
    const auto protocol = json::member(frame.object, "protocol");
    double number = 0;
    if (!protocol || protocol->get(number) != simdjson::SUCCESS || number != 1)
        tell(QStringLiteral("ERR_PROTOCOL_VERSION_NOT_SUPPORTED"),
            protocol ? QStringLiteral("the server's protocol is %1, the library knows only 1").arg(json::display(*protocol))
                     : QStringLiteral("the server names no protocol, the library knows only 1"));
    const QString type = json::textMember(frame.object, "type").value_or(QString());
    if (type != u"http://sharejs.org/types/JSONv0" && type != u"json0")
        tell(QStringLiteral("ERR_DEFAULT_TYPE_MISMATCH"),
            type.isEmpty() ? QStringLiteral("the server names no default type, the library's is json0")
                           : QStringLiteral("the server's default type is %1, the library's is json0").arg(type));
    const auto id = json::member(frame.object, "id");
    if (!id || !id->is_string())
        tell(QStringLiteral("ERR_CLIENT_ID_BADLY_FORMED"), QStringLiteral("the identity that the server gave is no text"));
    return all;
}

/// What a fetch, a subscription or a query brought: Doc.ingestSnapshot.
Messages StockClient::snapshots(Message &message, const Frame &frame)
{
    Messages all;
    const auto data = json::member(frame.object, "data");
    if (!data)
        return all;
    const bool subscribed = frame.letters == u"s" || frame.letters == u"bs";
    const QString collection = frame.collection.isEmpty() ? message.subject : frame.collection; // replies to queries name none
    const auto take = [&](const QString &document, simdjson::dom::element element) {
        simdjson::dom::object snapshot;
        if (element.get(snapshot) != simdjson::SUCCESS || json::member(snapshot, "error"))
            return;
        const auto version = json::member(snapshot, "v");
        if (const auto number = json::integerMember(snapshot, "v")) {
            const QString key = keyOf(collection, document);
            if (subscribed || m_copies.contains(key))
                hold(key, *number, subscribed);
        } else if ((!version || !version->is_number()) && all.size() < MostConclusions) {
            all.append(conclusion(message.operation, collection.isEmpty() ? document : collection + u'/' + document,
                QStringLiteral("ERR_INGESTED_SNAPSHOT_HAS_NO_VERSION"), QStringLiteral("the snapshot of the document has no number as version")));
        }
    };
    simdjson::dom::array results;
    simdjson::dom::object documents;
    if (frame.action->pairing == Pairing::Document) {
        take(frame.document, *data);
    } else if (data->get(results) == simdjson::SUCCESS) {
        for (const simdjson::dom::element result : results) {
            simdjson::dom::object object;
            if (result.get(object) == simdjson::SUCCESS)
                take(json::textMember(object, "d").value_or(QString()), result);
        }
    } else if ((frame.action->pairing == Pairing::Bulk || frame.letters.startsWith(u'q')) && data->get(documents) == simdjson::SUCCESS) {
        for (const auto &document : documents)
            take(textOf(document.key), document.value);
    }
    return all;
}

/// Somebody else's op: Doc._handleOp.
Messages StockClient::op(Message &message, const Frame &frame)
{
    const auto it = m_copies.find(keyOf(frame));
    const auto came = json::integerMember(frame.object, "v");
    if (it == m_copies.end() || !it->version || !came)
        return {};
    const qint64 expected = *it->version;
    if (*came < expected) {
        message.note(QStringLiteral("this client holds version %1 already: the library ignores the op").arg(expected));
        return {};
    }
    it->version = *came + 1;
    if (*came == expected || !it->subscribed)
        return {};
    if (hasOpenOp(keyOf(frame))) { // one's own may be among them, its acknowledgement still on the way
        message.note(QStringLiteral("version %1 was due: an op of one's own is on the way, and may be the one").arg(expected));
        return {};
    }
    return {gap(frame, expected, *came)};
}

Messages StockClient::acknowledged(const Frame &frame)
{
    bool based = false; // on a version, so that the server sent what was missing first
    if (const auto ops = m_ops.find(keyOf(frame)); ops != m_ops.end()) {
        for (auto op = ops->begin(); op != ops->end(); ++op) {
            if (op.key().section(u'\n', 1) == frame.seq && op->open) {
                op->open = false;
                based = !op->version.isEmpty();
            }
        }
    }
    const auto it = m_copies.find(keyOf(frame));
    const auto at = json::integerMember(frame.object, "v");
    if (it == m_copies.end() || !it->version || !at || *at < *it->version)
        return {};
    const qint64 expected = *it->version;
    it->version = *at + 1;
    if (*at == expected || !it->subscribed || !based || hasOpenOp(keyOf(frame)))
        return {};
    return {gap(frame, expected, *at)};
}

} // namespace telltale::protocol::sharedb
