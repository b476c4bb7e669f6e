// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/playground/scenario.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

namespace telltale::playground {

/// ShareDB with json0 documents, kept for as long as the playground runs; of ops it applies what changes a top-level
/// key. A document that is subscribed to before it exists is made up and then edited a few times by somebody; one whose id
/// starts with `no-such` stays absent. Collections, document ids and presence channels provoke: `error-ERR_NO_OP`, `error-4018`,
/// `error-4010-already-created` (numbers of old servers, by key), `error-APP_LIMIT` (an application's code), `error-some-text` (a message without a code),
/// `close-1000`, `close-4401`, `drop`. An error comes back in the request that asked for it, in the library's words; in a bulk of
/// several, for its document alone; as the id of a presence, at those who receive it.
class ShareDb : public Scenario {
public:
    QString path() const override { return QStringLiteral("/sharedb"); }
    void opened(Peer *peer) override;
    void received(Peer *peer, const QByteArray &message, bool isText) override;
    void left(Peer *peer) override { m_clients.remove(peer); }

private:
    struct Client {
        QByteArray id;
        QSet<QString> documents; ///< collection and id that it is subscribed to
        QSet<QString> channels; ///< presence
        QSet<QString> applied; ///< seq and version of its ops: a repeated one is acknowledged again, not applied
    };
    struct Document {
        qint64 version = 0;
        QJsonValue data;
        bool exists = false;
    };
    using Handler = void (ShareDb::*)(Peer *, const QJsonObject &);

    void handshake(Peer *peer, const QJsonObject &frame);
    void document(Peer *peer, const QJsonObject &frame); ///< f s u
    void bulk(Peer *peer, const QJsonObject &frame); ///< bf bs bu
    void op(Peer *peer, const QJsonObject &frame);
    void query(Peer *peer, const QJsonObject &frame); ///< qf qs qu
    void snapshot(Peer *peer, const QJsonObject &frame); ///< nf nt
    void presence(Peer *peer, const QJsonObject &frame); ///< p ps pu pr
    void pong(Peer *peer, const QJsonObject &frame);

    bool provoke(Peer *peer, const QJsonObject &frame);
    bool mislead(Peer *peer, const QJsonObject &frame, const QString &code);
    void fail(Peer *peer, QJsonObject frame, const QJsonObject &error);
    void fail(Peer *peer, const QJsonObject &frame, const QString &code, const QString &message);
    void subscribe(Peer *peer, const QString &collection, const QString &id);
    void edit(const QString &collection, const QString &id);
    void pushOp(Peer *except, const QString &key, const QJsonObject &op);
    QJsonObject snapshotOf(const QString &key) const;

    QHash<Peer *, Client> m_clients;
    QHash<QString, Document> m_documents;
    int m_count = 0;
};

/// The error that a name asks for, in the wire's form: code and message, or only one of them.
QJsonObject shareDbError(const QString &which);

} // namespace telltale::playground
