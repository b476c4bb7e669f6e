// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/nats.h"

namespace telltale::playground {

namespace {

constexpr int PublicationMs = 150;
constexpr qsizetype MostSubscriptions = 1000;

/// A subject that a subscription to `pattern` would receive.
QByteArray example(QByteArray pattern)
{
    return pattern.replace('*', "any").replace('>', "any");
}

QByteArray message(const QByteArray &subject, const QByteArray &sid, const QByteArray &reply, const QByteArray &payload)
{
    // Two blanks where the reply is empty, as real servers write it (section 2).
    return "MSG " + subject + ' ' + sid + ' ' + reply + ' ' + QByteArray::number(payload.size()) + "\r\n" + payload + "\r\n";
}

QByteArray message(const QByteArray &subject, const QByteArray &sid, const QByteArray &reply, const QByteArray &headers, const QByteArray &payload)
{
    return "HMSG " + subject + ' ' + sid + ' ' + reply + ' ' + QByteArray::number(headers.size()) + ' '
        + QByteArray::number(headers.size() + payload.size()) + "\r\n" + headers + payload + "\r\n";
}

} // namespace

bool isSubject(const QByteArray &subject)
{
    const QList<QByteArray> tokens = subject.split('.');
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        if (tokens[i].isEmpty() || (tokens[i] == ">" && i + 1 < tokens.size()))
            return false;
    }
    return true;
}

bool takes(const QByteArray &pattern, const QByteArray &subject)
{
    const QList<QByteArray> wanted = pattern.split('.');
    const QList<QByteArray> tokens = subject.split('.');
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted[i] == ">")
            return tokens.size() > i;
        if (i >= tokens.size() || (wanted[i] != "*" && wanted[i] != tokens[i]))
            return false;
    }
    return wanted.size() == tokens.size();
}

void Nats::subscribe(Peer *peer, const QList<QByteArray> &fields)
{
    Client &client = m_clients[peer];
    if (fields.size() < 2 || fields.size() > 3)
        return refuse(peer, QStringLiteral("ProtocolViolation"));
    const Subscription wanted { fields.first(), fields.size() == 3 ? fields[1] : QByteArray(), fields.last() };
    if (!isSubject(wanted.subject))
        return fail(peer, QStringLiteral("ErrBadSubject"));
    if (client.subscriptions.size() >= MostSubscriptions)
        return fail(peer, QStringLiteral("ErrTooManySubs"));
    if (provoke(peer, wanted.subject, {}))
        return;
    const bool isKnown = std::any_of(client.subscriptions.cbegin(), client.subscriptions.cend(),
        [&wanted](const Subscription &one) { return one.sid == wanted.sid; });
    if (!isKnown) // a sid in use changes nothing
        client.subscriptions.append(wanted);
    ok(peer);
    if (isKnown || wanted.subject.startsWith("_INBOX."))
        return;

    const Provocation asked = provocation(QString::fromUtf8(wanted.subject));
    if (asked.what == Provocation::What::Status || asked.what == Provocation::What::JetStream)
        return peer->after(PublicationMs, [this, peer, wanted] { provoke(peer, wanted.subject, wanted.subject); });
    for (int i = 1; i <= 3; ++i) {
        peer->after(i * PublicationMs, [this, peer, wanted, i] {
            const auto &subscriptions = m_clients[peer].subscriptions;
            if (std::none_of(subscriptions.cbegin(), subscriptions.cend(), [&wanted](const Subscription &one) { return one.sid == wanted.sid; }))
                return;
            const QByteArray bytes = message(example(wanted.subject), wanted.sid, {}, "{\"n\":" + QByteArray::number(i) + '}');
            // The stream may be cut anywhere: the second one is, between CR and LF.
            const qsizetype cut = i == 2 ? bytes.indexOf('\n') : bytes.size();
            peer->sendBinary(bytes.first(cut));
            if (cut < bytes.size())
                peer->sendBinary(bytes.sliced(cut));
        });
    }
}

void Nats::unsubscribe(Peer *peer, const QList<QByteArray> &fields)
{
    if (fields.isEmpty() || fields.size() > 2)
        return refuse(peer, QStringLiteral("ProtocolViolation"));
    auto &subscriptions = m_clients[peer].subscriptions;
    const qint64 maximum = fields.size() == 2 ? fields[1].toLongLong() : 0;
    for (auto it = subscriptions.begin(); it != subscriptions.end(); ++it) {
        if (it->sid != fields.first())
            continue;
        it->maximum = maximum;
        if (it->delivered >= maximum)
            subscriptions.erase(it);
        break;
    }
    ok(peer);
}

void Nats::published(Peer *peer, const Publication &publication)
{
    if (publication.reply.startsWith("_R_."))
        return fail(peer, QStringLiteral("Permissions-Violation-for-Publish-with-Reply-of"), publication.reply);
    const bool isWildcard = publication.subject.contains('*') || publication.subject.contains('>');
    if (m_clients[peer].pedantic && (isWildcard || !isSubject(publication.subject)))
        fail(peer, QStringLiteral("ErrBadPublishSubject")); // a warning: the message is processed all the same
    if (provoke(peer, publication.subject, publication.reply))
        return;
    ok(peer);
    if (publication.subject.startsWith("$JS.API.STREAM.INFO.") && !publication.reply.isEmpty())
        return request(peer, { publication.reply, {}, {}, jetStreamError(10059) });
    route(peer, publication);
}

void Nats::request(Peer *peer, const Publication &answer)
{
    QList<QByteArray> queues;
    deliver(peer, answer, queues);
}

void Nats::route(Peer *from, const Publication &publication)
{
    QList<QByteArray> servedQueues;
    int receivers = 0;
    for (auto it = m_clients.begin(); it != m_clients.end(); ++it) {
        if (it.key() != from || it->echo)
            receivers += deliver(it.key(), publication, servedQueues);
    }
    if (receivers > 0 || publication.reply.isEmpty() || !m_clients[from].noResponders)
        return;
    for (const Subscription &one : std::as_const(m_clients[from].subscriptions)) {
        if (takes(one.subject, publication.reply))
            return from->sendBinary(statusMessage(publication.reply, one.sid, "503"));
    }
}

int Nats::deliver(Peer *peer, const Publication &publication, QList<QByteArray> &servedQueues)
{
    Client &client = m_clients[peer];
    int count = 0;
    for (qsizetype i = 0; i < client.subscriptions.size(); ++i) {
        Subscription &one = client.subscriptions[i];
        if (!takes(one.subject, publication.subject) || (!one.queue.isEmpty() && servedQueues.contains(one.queue)))
            continue;
        if (!one.queue.isEmpty())
            servedQueues.append(one.queue);
        const bool withHeaders = client.headers && !publication.headers.isEmpty();
        peer->sendBinary(withHeaders ? message(publication.subject, one.sid, publication.reply, publication.headers, publication.payload)
                                     : message(publication.subject, one.sid, publication.reply, publication.payload));
        ++count;
        if (one.maximum > 0 && ++one.delivered >= one.maximum)
            client.subscriptions.removeAt(i--);
    }
    return count;
}

} // namespace telltale::playground
