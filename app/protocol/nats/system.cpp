// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/nats/system.h"

#include "app/protocol/nats/adapter.h"
#include "app/protocol/nats/composer.h"
#include "app/protocol/nats/secrets.h"
#include "app/protocol/nats/stream.h"
#include "app/protocol/nats/tree.h"

#include <algorithm>

namespace telltale::protocol {

using namespace Qt::StringLiterals;
using nats::Op;
using nats::Verb;

namespace {

/// What the first op of a connection says about the system behind it.
Guess guessFrom(const Op &op, bool whole, Direction direction)
{
    const bool in = direction == Direction::In;
    switch (op.verb) {
    case Verb::Info:
        if (in && op.rest().startsWith('{'))
            return { 97, u"nats"_s, u"the server's first message is INFO with JSON, which is how NATS begins"_s };
        break;
    case Verb::Connect:
        if (!in && op.rest().startsWith('{'))
            return { 90, u"nats"_s, u"the client's first message is CONNECT with JSON, which is how NATS begins"_s };
        break;
    case Verb::Err:
        if (in && whole && op.rest().startsWith('\''))
            return { 85, u"nats"_s, u"the server sent -ERR with a text in single quotes"_s };
        break;
    case Verb::Msg:
    case Verb::Hmsg:
        if (in)
            return { 80, u"nats"_s, u"the server sent a message line of NATS with its size"_s };
        break;
    case Verb::Pub:
    case Verb::Hpub:
    case Verb::Sub:
    case Verb::Unsub:
        if (!in)
            return { 75, u"nats"_s, u"the client sent an operation line of NATS"_s };
        break;
    case Verb::Ok:
    case Verb::Ping:
    case Verb::Pong:
        if (whole)
            return { 60, u"nats"_s, u"the first message is a bare NATS verb with its line end"_s };
        break;
    case Verb::None:
        break;
    }
    return {};
}

/// NATS takes any path, so only a name tells: `wss://demo.nats.io:8443`, `ws://localhost/nats`.
Guess guessFromUrl(const QUrl &url)
{
    const QStringList labels = url.host().toLower().split(u'.');
    const bool host = std::any_of(labels.cbegin(), labels.cend(), [](const QString &label) {
        return label == "nats"_L1 || label.startsWith("nats-"_L1) || label.endsWith("-nats"_L1);
    });
    if (host)
        return { 52, u"nats"_s, u"the host is called nats"_s };
    if (url.path().split(u'/', Qt::SkipEmptyParts).value(0).compare("nats"_L1, Qt::CaseInsensitive) == 0)
        return { 52, u"nats"_s, u"the path begins with /nats"_s };
    return {};
}

/// The beginning of an op whose line goes on in the next frame. In text frames too many things begin so.
Guess guessFromBeginning(QByteArrayView line, const wire::Delivery &delivery)
{
    if (delivery.opcode != wire::Opcode::Binary || line.size() < 4)
        return {};
    constexpr QByteArrayView fromServer[] = { "INFO {", "-ERR '", "MSG ", "HMSG " };
    constexpr QByteArrayView fromClient[] = { "CONNECT {", "SUB ", "PUB ", "HPUB ", "UNSUB " };
    const auto begins = [line](QByteArrayView op) { return op.startsWith(line) || line.startsWith(op); };
    const bool in = delivery.direction == Direction::In;
    if (in ? std::any_of(std::begin(fromServer), std::end(fromServer), begins) : std::any_of(std::begin(fromClient), std::end(fromClient), begins))
        return { 55, u"nats"_s, u"the first message is binary and breaks off in an operation line of NATS"_s };
    return {};
}

class NatsSystem : public System {
public:
    QString name() const override { return u"nats"_s; }
    QString label() const override { return u"NATS"_s; }
    QList<Variant> variants() const override { return { { u"nats"_s, u"NATS"_s, u"/nats"_s } }; }
    QString exampleUrl(const QString &) const override { return u"ws://localhost:8080/"_s; }

    Guess recognise(const Evidence &evidence) const override
    {
        if (!evidence.delivery)
            return evidence.opening ? guessFromUrl(evidence.opening->url) : Guess {};
        // The first message may hold only the beginning of an op: the line decides, however much of it is there.
        Op op;
        op.bytes = evidence.delivery->payload.left(4096);
        const qsizetype end = op.bytes.indexOf('\n');
        const QByteArrayView line = end < 0 ? QByteArrayView(op.bytes) : QByteArrayView(op.bytes).first(end);
        nats::readLine(line.endsWith('\r') ? line.chopped(1) : line, op);
        const bool json = op.verb == Verb::Info || op.verb == Verb::Connect;
        if (end < 0 && !(json && op.rest().startsWith('{')))
            return guessFromBeginning(line, *evidence.delivery);
        if (!op.problem.isEmpty())
            return {};
        return guessFrom(op, end >= 0, evidence.delivery->direction);
    }

    std::unique_ptr<Adapter> adapter(const QString &) const override { return std::make_unique<nats::NatsAdapter>(); }
    const Composer &composer(const QString &) const override { return nats::composer(); }

    QList<Automation> automations(const QString &) const override
    {
        return {
            { u"connect"_s, u"Log in when the server has said INFO"_s,
                u"Sends CONNECT with these options and a PING after it. Without it a server that wants credentials "
                u"ends the connection after its authentication timeout."_s },
            { u"pong"_s, u"Answer the server's PING"_s,
                u"Sends PONG. Without it the server reports Stale Connection and closes once too many of its PINGs "
                u"went unanswered."_s },
        };
    }
    QString openingOperation() const override { return u"connect"_s; }

    QList<Node> tree(const QString &, Direction, const QByteArray &bytes) const override { return nats::messageTree(bytes); }
    QList<Span> secrets(const QByteArray &bytes) const override { return nats::secretsIn(bytes); }

    /// `-ERR 'x'` with or without the verb, the quotes or the line end → `x`.
    QString normalised(const QString &text) const override
    {
        QString bare = text.trimmed();
        const QLatin1String verb("-ERR");
        if (bare.startsWith(verb, Qt::CaseInsensitive) && (bare.size() == verb.size() || bare.at(verb.size()).isSpace()
                || bare.at(verb.size()) == u'\''))
            bare = bare.mid(verb.size()).trimmed();
        if (bare.size() >= 2 && bare.startsWith(u'\'') && bare.endsWith(u'\''))
            bare = bare.mid(1, bare.size() - 2);
        return bare;
    }
};

} // namespace

const System &natsSystem()
{
    static const NatsSystem system;
    return system;
}

} // namespace telltale::protocol
