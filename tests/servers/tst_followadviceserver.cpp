// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The built-in client follows the advice of the catalogue towards real servers: what is advised is what helps.
#include "tests/servers/centrifugopeer.h"
#include "tests/servers/natspeer.h"

#include "app/protocol/registry.h"
#include "tests/support/watchedclient.h"

using namespace telltale;
using namespace telltale::test;
using namespace Qt::StringLiterals;
using Phase = session::RetryState::Phase;

namespace {

session::Endpoint endpointAt(const QUrl &url, const QString &system)
{
    session::Endpoint endpoint;
    endpoint.upstream.url = url;
    endpoint.choice.system = protocol::systemByName(system);
    return endpoint;
}

} // namespace

class tst_FollowAdviceServer : public QObject {
    Q_OBJECT

private slots:
    void kickedByNats();
    void closedByCentrifugo();
    void unsubscribedByCentrifugo();
    void stoppedByCentrifugo();
};

/// An administrator ends the connection; the next has its subscription, and hears what is published.
void tst_FollowAdviceServer::kickedByNats()
{
    TELLTALE_NEEDS(nats::Server::missing(nats::Current))
    nats::Server peer(nats::Current);
    QVERIFY2(peer.start(), qPrintable(peer.problem()));
    WatchedClient watched;
    QVERIFY(watched.open(endpointAt(peer.url(), u"nats"_s)));
    QVERIFY(watched.waitUntil([&] { return watched.count(Kind::Pong, u"pong"_s) == 1; }));
    watched.send("subscribe", {{u"subject"_s, u"news"_s}});
    QVERIFY(watched.waitFor(Kind::Request, u"subscribe"_s, 1));
    const auto info = std::find_if(watched.rows.begin(), watched.rows.end(), [](const auto &row) { return row.kind == Kind::Info; });
    const auto at = info->bytes.indexOf("\"client_id\":") + 12;
    peer.kick(info->bytes.mid(at, info->bytes.indexOf(',', at) - at));
    QVERIFY(watched.waitForNote(u"attempt 1 in 0.50 s: connects again; the advice for close 1011 is backoff: "_s));
    QVERIFY(watched.waitFor(Kind::Request, u"subscribe"_s, 2));
    QVERIFY(watched.waitFor(Phase::Idle));
    watched.send("publish", {{u"subject"_s, u"news"_s}, {u"payload"_s, u"hello"_s}});
    QVERIFY(watched.waitUntil([&] {
        return std::any_of(watched.rows.begin(), watched.rows.end(), [](const auto &row) { return row.kind == Kind::Push && row.subject == "news"_L1 && row.connection == "2"_L1; });
    }));
}

/// Closed again each time: later and later, and what was subscribed before comes along.
void tst_FollowAdviceServer::closedByCentrifugo()
{
    TELLTALE_NEEDS(centrifugo::missing())
    Peer peer;
    QVERIFY2(peer.start(Peer::file(u"centrifugo"_s), {}), qPrintable(peer.problem()));
    WatchedClient watched;
    QVERIFY(watched.open(endpointAt(peer.url(), u"centrifugo"_s)) && watched.waitFor(Kind::Reply, u"connect"_s, 1));
    watched.send("subscribe", {{u"channel"_s, u"news"_s}});
    QVERIFY(watched.waitFor(Kind::Reply, u"subscribe"_s, 1));
    watched.send("subscribe", {{u"channel"_s, u"disc-3001-x"_s}});
    QVERIFY(watched.waitForNote(u"attempt 3 in 2.0 s: connects again; the advice for close 3001 is reconnect: "_s));
    QVERIFY(watched.noted(u"attempt 2 in 1.0 s"_s));
    QVERIFY(watched.count(Kind::Reply, u"subscribe"_s) >= 3);
    watched.client.stopRetrying();
    QCOMPARE(watched.client.retryState().phase, Phase::Stopped);
}

void tst_FollowAdviceServer::unsubscribedByCentrifugo()
{
    TELLTALE_NEEDS(centrifugo::missing())
    Peer peer;
    QVERIFY2(peer.start(Peer::file(u"centrifugo"_s), {}), qPrintable(peer.problem()));
    WatchedClient watched;
    QVERIFY(watched.open(endpointAt(peer.url(), u"centrifugo"_s)) && watched.waitFor(Kind::Reply, u"connect"_s, 1));
    watched.send("subscribe", {{u"channel"_s, u"news"_s}});
    QVERIFY(watched.waitFor(Kind::Reply, u"subscribe"_s, 1));
    watched.send("rpc", {{u"method"_s, u"unsub"_s}, {u"data"_s, uR"({"channel":"news","code":2500,"reason":"insufficient state"})"_s}});
    QVERIFY(watched.waitForNote(u"attempt 1 in 0.50 s: subscribes again; the advice for unsubscribed 2500 is resubscribe: "_s));
    QVERIFY(watched.waitFor(Kind::Reply, u"subscribe"_s, 2));
    QCOMPARE(watched.connections, 1);
    // On the next connection it is there again, once.
    watched.send("rpc", {{u"method"_s, u"disc"_s}, {u"data"_s, uR"({"code":3004,"reason":"internal server error"})"_s}});
    QVERIFY(watched.waitFor(Kind::Reply, u"subscribe"_s, 3));
    QVERIFY(watched.waitFor(Phase::Idle));
    QCOMPARE(watched.connections, 2);
}

void tst_FollowAdviceServer::stoppedByCentrifugo()
{
    TELLTALE_NEEDS(centrifugo::missing())
    Peer peer;
    QVERIFY2(peer.start(Peer::file(u"centrifugo"_s), {}), qPrintable(peer.problem()));
    WatchedClient watched;
    QVERIFY(watched.open(endpointAt(peer.url(), u"centrifugo"_s)) && watched.waitFor(Kind::Reply, u"connect"_s, 1));
    watched.send("subscribe", {{u"channel"_s, u"disc-3503-x"_s}});
    QVERIFY(watched.waitFor(Phase::Stopped));
    QTRY_COMPARE(watched.ended.size(), 1);
    QCOMPARE(watched.connections, 1);
}

QTEST_GUILESS_MAIN(tst_FollowAdviceServer)
#include "tst_followadviceserver.moc"
