// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The built-in client follows the advice of the catalogue, against the real playground. Delays run a hundred times as fast.
#include "app/history/library.h"
#include "app/playground/playground.h"
#include "app/protocol/registry.h"
#include "app/session/recorder.h"
#include "tests/support/rawserver.h"
#include "tests/support/watchedclient.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale;
using namespace telltale::session;
using namespace Qt::StringLiterals;
using Phase = RetryState::Phase;
using test::RawServer;

namespace {

/// A watched client with a playground of its own.
struct Rig : test::WatchedClient {
    using WatchedClient::WatchedClient;

    bool open(const QString &path, const QString &system, const protocol::Values &opening = {}, const QStringList &steps = {})
    {
        if (!server)
            listen(0);
        Endpoint endpoint;
        endpoint.upstream.url = server->url(path);
        endpoint.choice.system = protocol::systemByName(system);
        endpoint.automation.values = opening;
        for (const QString &step : steps)
            endpoint.steps.append(*readStep(step));
        return WatchedClient::open(endpoint);
    }
    /// A connection of Centrifugo, its handshake answered.
    bool openCentrifugo(const QStringList &steps = {})
    {
        return open(u"/centrifugo/json"_s, u"centrifugo"_s, {}, steps) && waitFor(Kind::Reply, u"connect"_s, 1);
    }
    void listen(quint16 wanted)
    {
        server = std::make_unique<playground::Playground>();
        const Result<quint16> listening = server->listen(wanted);
        port = listening ? *listening : 0;
    }

    std::unique_ptr<playground::Playground> server;
    quint16 port = 0;
};

} // namespace

class TestClient : public QObject {
    Q_OBJECT
private slots:
    void offByDefault();
    void never();
    void reconnectsAndSubscribesAgain();
    void comesBackWhenTheServerDoes();
    void dropped();
    void everySystemComesBack_data();
    void everySystemComesBack();
    void sendsARequestAgain();
    void subscribesAgain();
    void whatNobodySentIsNotSentAgain();
    void unsubscribedByHandStaysSo();
    void atOnceIsNoStorm();
    void refused_data();
    void refused();
    void asksForAToken();
    void asksForATokenOfASubscription();
    void closedDuringTheCountdown_data();
    void closedDuringTheCountdown();
    void stopped();
    void triesNow();
    void countsAnewOnceHealthy();
    void connectsAgainWhenTheOpeningFails();
    void switchedOff();
    void switchedOnLater();
    void fetchesBeforeItChangesAgain();
    void rowsAreRecorded();
};

void TestClient::offByDefault()
{
    Rig rig;
    rig.client.setFollowsAdvice(false);
    QVERIFY(rig.openCentrifugo());
    rig.send("rpc", {{u"method"_s, u"close-3001"_s}});
    QTRY_COMPARE(rig.ended.size(), 1);
    QCOMPARE(rig.notes(), QStringList());
    QCOMPARE(rig.client.retryState().phase, Phase::Idle);
    QVERIFY(rig.states.isEmpty());
}

void TestClient::never()
{
    Rig rig;
    QVERIFY(rig.openCentrifugo());
    rig.send("rpc", {{u"method"_s, u"close-3503"_s}});
    QTRY_COMPARE(rig.ended.size(), 1);
    QCOMPARE(rig.notes().join(u'\n'), u"stopped: the advice for close 3503 is never: The code says explicitly: do not reconnect."_s);
    QCOMPARE(rig.client.retryState().phase, Phase::Stopped);
    QCOMPARE(rig.client.retryState().plan.stop, RetryStop::Advice);
    QCOMPARE(rig.connections, 1);
    // A row like others, told apart by what it is.
    const auto note = std::find_if(rig.rows.begin(), rig.rows.end(), [](const auto &row) { return row.operation == "retry"_L1; });
    QVERIFY(note->inferred && note->kind == Kind::Note && note->bytes.isEmpty() && note->system == "centrifugo"_L1 && note->connection == "1"_L1);
}

void TestClient::reconnectsAndSubscribesAgain()
{
    Rig rig;
    QVERIFY(rig.openCentrifugo({u"subscribe channel=fixed"_s}));
    rig.send("subscribe", {{u"channel"_s, u"news"_s}});
    QVERIFY(rig.waitFor(Kind::Reply, u"subscribe"_s, 2));
    rig.send("rpc", {{u"method"_s, u"close-3001"_s}});
    QVERIFY(rig.waitFor(Kind::Reply, u"subscribe"_s, 4));
    QCOMPARE(rig.connections, 2);
    QStringList subscribed;
    for (const decode::Event &row : rig.rows) {
        if (row.kind == Kind::Request && row.connection == "2"_L1)
            subscribed.append(row.operation + u' ' + row.subject);
    }
    QCOMPARE(subscribed, (QStringList {u"connect "_s, u"subscribe fixed"_s, u"subscribe news"_s}));
    QCOMPARE(rig.notes(), (QStringList {
        u"attempt 1 in 0.50 s: connects again; the advice for close 3001 is reconnect: Another node, or this one after its restart, takes the connection."_s,
        u"attempt 1: connects again"_s}));
    QCOMPARE(rig.client.retryState().phase, Phase::Idle);
    QCOMPARE(rig.states, (QList<Phase> {Phase::Waiting, Phase::Trying, Phase::Idle}));
    // Once more: what was subscribed anew comes along again, once.
    rig.send("rpc", {{u"method"_s, u"close-3001"_s}});
    QVERIFY(rig.waitFor(Kind::Reply, u"subscribe"_s, 6));
    QCOMPARE(rig.count(Kind::Request, u"subscribe"_s), 6);
}

/// The server is restarted: attempts fail with a growing delay, until it is there again.
void TestClient::comesBackWhenTheServerDoes()
{
    Rig rig;
    QVERIFY(rig.openCentrifugo());
    rig.send("subscribe", {{u"channel"_s, u"news"_s}});
    QVERIFY(rig.waitFor(Kind::Reply, u"subscribe"_s, 1));
    rig.server.reset();
    QVERIFY(rig.waitForNote(u"attempt 3 in 2.0 s: connects again"_s));
    rig.listen(rig.port);
    QVERIFY(rig.port);
    QVERIFY(rig.waitFor(Kind::Reply, u"subscribe"_s, 2));
    QCOMPARE(rig.client.retryState().phase, Phase::Idle);
    Time last = 0;
    for (const decode::Event &row : rig.rows) {
        QVERIFY(row.time >= last);
        last = row.time;
    }
}

void TestClient::dropped()
{
    Rig rig;
    QVERIFY(rig.openCentrifugo());
    rig.send("rpc", {{u"method"_s, u"drop"_s}});
    QVERIFY(rig.waitFor(Kind::Reply, u"connect"_s, 2));
    QVERIFY(rig.noted(u"attempt 1 in 0.50 s: connects again; the advice for close 1006 is "_s));
}

/// That a connection is made and its handshake answered is seen in every system, at a glance, too.
void TestClient::everySystemComesBack_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("variant");
    QTest::addColumn<QString>("path");
    for (const protocol::System *system : protocol::systems()) {
        for (const protocol::Variant &variant : system->variants()) {
            if (!variant.playgroundPath.isEmpty())
                QTest::newRow(qPrintable(system->name() + u' ' + variant.name)) << system->name() << variant.name << variant.playgroundPath;
        }
    }
}

void TestClient::everySystemComesBack()
{
    QFETCH(QString, system);
    QFETCH(QString, variant);
    QFETCH(QString, path);
    Rig rig;
    rig.listen(0);
    Endpoint endpoint;
    endpoint.upstream.url = rig.server->url(path);
    endpoint.choice = {protocol::systemByName(system), variant};
    rig.client.open(endpoint);
    QVERIFY(rig.waitUntil([&] { return rig.client.session()->state() == State::Open; }));
    rig.server.reset();
    QVERIFY(rig.waitForNote(u"attempt 2 in "_s));
    rig.listen(rig.port);
    QVERIFY(rig.waitUntil([&] { return rig.client.session()->state() == State::Open; }));
    QVERIFY(rig.waitFor(Phase::Idle));
}

void TestClient::sendsARequestAgain()
{
    Rig rig;
    QVERIFY(rig.openCentrifugo());
    rig.send("rpc", {{u"method"_s, u"error-111"_s}});
    QVERIFY(rig.waitForNote(u"attempt 3 in 2.0 s: sends the request again; the advice for error 111 is backoff"_s));
    QVERIFY(rig.noted(u"attempt 2: sends the request again"_s));
    QCOMPARE(rig.connections, 1);
    QSet<QString> ids;
    for (const decode::Event &row : rig.rows) {
        if (row.kind == Kind::Request && row.operation == "rpc"_L1)
            ids.insert(row.id);
    }
    QVERIFY(ids.size() >= 3); // composed anew each time
    // Another one that fails waits beside it.
    rig.send("rpc", {{u"method"_s, u"error-100"_s}});
    QVERIFY(rig.waitForNote(u"attempt 1 in 0.50 s: sends the request again; the advice for error 100"_s));
    rig.client.stopRetrying();
    QCOMPARE(rig.client.retryState().phase, Phase::Stopped);
    QCOMPARE(rig.notes().last(), u"stopped: ended on this side"_s);
}

void TestClient::subscribesAgain()
{
    Rig rig;
    QVERIFY(rig.openCentrifugo());
    rig.send("subscribe", {{u"channel"_s, u"unsubscribe-2500"_s}});
    QVERIFY(rig.waitFor(Kind::Reply, u"subscribe"_s, 3));
    QVERIFY(rig.noted(u"attempt 1 in 0.50 s: subscribes again; the advice for unsubscribed 2500 is resubscribe: "_s));
    QVERIFY(rig.noted(u"attempt 2 in 1.0 s: subscribes again"_s));
    QCOMPARE(rig.connections, 1);
}

void TestClient::whatNobodySentIsNotSentAgain()
{
    Rig rig;
    RawServer server([](QTcpSocket &socket, const QByteArray &request) {
        const QByteArray push = R"({"push":{"channel":"news","unsubscribe":{"code":2500,"reason":"insufficient state"}}})";
        socket.write(RawServer::upgrade(request) + "\x81" + char(push.size()) + push);
    });
    Endpoint endpoint;
    endpoint.upstream.url = server.url();
    endpoint.choice.system = protocol::systemByName(u"centrifugo"_s);
    rig.client.open(endpoint);
    QVERIFY(rig.waitFor(Phase::Stopped));
    QCOMPARE(rig.client.retryState().plan.stop, RetryStop::SubscriptionUnknown);
    QVERIFY(rig.noted(u"stopped: this client did not subscribe to it; the advice for unsubscribed 2500"_s));
}

void TestClient::unsubscribedByHandStaysSo()
{
    Rig rig;
    QVERIFY(rig.openCentrifugo());
    rig.send("subscribe", {{u"channel"_s, u"news"_s}});
    rig.send("subscribe", {{u"channel"_s, u"sport"_s}});
    rig.send("unsubscribe", {{u"channel"_s, u"news"_s}});
    QVERIFY(rig.waitFor(Kind::Reply, u"unsubscribe"_s, 1));
    rig.send("rpc", {{u"method"_s, u"close-3001"_s}});
    QVERIFY(rig.waitFor(Kind::Reply, u"subscribe"_s, 3));
    QCOMPARE(rig.rows.back().subject, u"sport"_s);
    QCOMPARE(rig.count(Kind::Request, u"subscribe"_s), 3);
}

/// A server that ends each connection at once, with the advice to come back at once.
void TestClient::atOnceIsNoStorm()
{
    Rig rig;
    QVERIFY(rig.open(u"/nats"_s, u"nats"_s));
    QVERIFY(rig.waitFor(Kind::Pong, u"pong"_s, 1) || rig.count(Kind::Pong, {}) > 0);
    rig.send("request", {{u"subject"_s, u"status-408-Request-Timeout"_s}});
    QVERIFY(rig.waitForNote(u"attempt 3 in 1.0 s: sends the request again"_s));
    QVERIFY(rig.noted(u"attempt 1: sends the request again at once; the advice for error 408 is immediately: "_s));
    QVERIFY(rig.noted(u"attempt 2 in 0.50 s: sends the request again"_s));
}

void TestClient::refused_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<QString>("note");
    QTest::newRow("503") << u"503"_s << Phase::Waiting << u"attempt 1 in 2.5 s: connects again; the advice for refused 503 is backoff: "_s;
    QTest::newRow("404") << u"404"_s << Phase::Stopped << u"stopped: the advice for refused 404 is after-fix: "_s;
    QTest::newRow("401") << u"401"_s << Phase::WantsToken << u"asks for a token: the advice for refused 401 is reauthenticate: "_s;
}

void TestClient::refused()
{
    QFETCH(QString, status);
    QFETCH(Phase, phase);
    QFETCH(QString, note);
    Rig rig(1000);
    QVERIFY(rig.open(u"/refuse/"_s + status, u"websocket"_s));
    QTRY_COMPARE(rig.ended.size(), 1);
    QCOMPARE(rig.client.retryState().phase, phase);
    QVERIFY(rig.noted(note));
    QCOMPARE(rig.connections, 1);
    if (phase != Phase::WantsToken)
        return;
    QCOMPARE(rig.client.retryState().place.name, u"Authorization"_s);
    rig.client.giveToken({}); // is none
    QCOMPARE(rig.client.retryState().phase, phase);
}

void TestClient::asksForAToken()
{
    Rig rig;
    QVERIFY(rig.open(u"/centrifugo/json"_s, u"centrifugo"_s, {{u"token"_s, u"garbage"_s}}));
    QVERIFY(rig.waitFor(Phase::WantsToken));
    QCOMPARE(rig.client.retryState().place.where, TokenPlace::Where::Opening);
    QCOMPARE(rig.client.retryState().place.name, u"token"_s);
    QVERIFY(rig.noted(u"asks for a token: the advice for close 3500 is reauthenticate: "_s));
    rig.client.giveToken(u"still-garbage"_s);
    QTRY_COMPARE(rig.ended.size(), 2);
    QVERIFY(rig.waitFor(Phase::WantsToken));
    QCOMPARE(rig.client.retryState().attempt, 1);
    rig.client.giveToken(u"a.b.c"_s);
    QVERIFY(rig.waitFor(Kind::Reply, u"connect"_s, 1));
    QCOMPARE(rig.connections, 3);
    QTRY_COMPARE(rig.client.retryState().phase, Phase::Idle);
    QVERIFY(rig.noted(u"goes on with a new token: connects again"_s));
}

void TestClient::asksForATokenOfASubscription()
{
    Rig rig;
    QVERIFY(rig.openCentrifugo());
    rig.send("subscribe", {{u"channel"_s, u"error-109"_s}, {u"token"_s, u"old"_s}});
    QVERIFY(rig.waitFor(Phase::WantsToken));
    QCOMPARE(rig.client.retryState().place.where, TokenPlace::Where::Step);
    rig.client.giveToken(u"new"_s);
    QVERIFY(rig.waitFor(Kind::Request, u"subscribe"_s, 2));
    QCOMPARE(rig.connections, 1);
    const auto last = std::find_if(rig.rows.rbegin(), rig.rows.rend(), [](const auto &row) { return row.kind == Kind::Request; });
    QVERIFY(last->bytes.contains(R"("token":"new")"));
    QVERIFY(rig.waitFor(Phase::WantsToken)); // it is no good either
}

void TestClient::closedDuringTheCountdown_data()
{
    QTest::addColumn<bool>("opens");
    QTest::newRow("close") << false;
    QTest::newRow("another connection") << true;
}

void TestClient::closedDuringTheCountdown()
{
    QFETCH(bool, opens);
    Rig rig(1000);
    QVERIFY(rig.openCentrifugo());
    rig.send("rpc", {{u"method"_s, u"close-3001"_s}});
    QVERIFY(rig.waitFor(Phase::Waiting));
    QVERIFY(rig.client.retryState().due.remainingTime() > 100000);
    if (opens)
        QVERIFY(rig.openCentrifugo());
    else
        rig.client.close(1000, {});
    QCOMPARE(rig.client.retryState().phase, Phase::Idle);
    QCOMPARE(rig.notes().last(), u"stopped: ended on this side"_s);
    rig.client.tryNow(); // there is nothing to try
    QCOMPARE(rig.connections, opens ? 2 : 1);
}

void TestClient::stopped()
{
    Rig rig(1000);
    QVERIFY(rig.openCentrifugo());
    rig.client.close(1000, u"bye"_s);
    QTRY_COMPARE(rig.ended.size(), 1);
    QCOMPARE(rig.notes(), QStringList()); // one's own close is nothing to follow
    QVERIFY(rig.openCentrifugo());
    rig.send("rpc", {{u"method"_s, u"close-3001"_s}});
    QVERIFY(rig.waitFor(Phase::Waiting));
    rig.client.stopRetrying();
    QCOMPARE(rig.client.retryState().phase, Phase::Stopped);
    QCOMPARE(rig.client.retryState().plan.stop, RetryStop::ThisSide);
    QCOMPARE(rig.client.retryState().plan.about, u"close 3001"_s);
}

void TestClient::triesNow()
{
    Rig rig(1000);
    QVERIFY(rig.openCentrifugo());
    rig.send("rpc", {{u"method"_s, u"close-3001"_s}});
    QVERIFY(rig.waitFor(Phase::Waiting));
    rig.client.tryNow();
    QCOMPARE(rig.client.retryState().phase, Phase::Trying);
    QVERIFY(rig.waitFor(Kind::Reply, u"connect"_s, 2));
    QCOMPARE(rig.connections, 2);
    // It has not been healthy for long: the count goes on.
    rig.send("rpc", {{u"method"_s, u"close-3001"_s}});
    QVERIFY(rig.waitForNote(u"attempt 2 in 1.0 s"_s));
}

void TestClient::countsAnewOnceHealthy()
{
    Rig rig(0.01, 0);
    QVERIFY(rig.openCentrifugo());
    for (int connection = 1; connection <= 3; ++connection) {
        QVERIFY(rig.waitFor(Kind::Reply, u"connect"_s, connection));
        rig.send("rpc", {{u"method"_s, u"close-3001"_s}});
        QVERIFY(rig.waitUntil([&] { return rig.connections == connection + 1; }));
    }
    QVERIFY(!rig.noted(u"attempt 2"_s));
}

/// The connection stays open, but its handshake was answered with an error: as the stock clients do, a new one is made.
void TestClient::connectsAgainWhenTheOpeningFails()
{
    Rig rig;
    QVERIFY(rig.open(u"/centrifugo/json"_s, u"centrifugo"_s, {{u"token"_s, u"error-100"_s}}));
    QVERIFY(rig.waitForNote(u"attempt 3 in 2.0 s: connects again; the advice for error 100 is backoff"_s));
    QVERIFY(rig.connections >= 2);
    // Each connection is over before the next begins: its rows stand together.
    QStringList order;
    for (const decode::Event &row : rig.rows) {
        if (order.isEmpty() || order.last() != row.connection)
            order.append(row.connection);
    }
    QCOMPARE(QSet<QString>(order.begin(), order.end()).size(), order.size());
}

void TestClient::switchedOff()
{
    Rig rig(1000);
    QVERIFY(rig.openCentrifugo());
    rig.send("rpc", {{u"method"_s, u"close-3001"_s}});
    QVERIFY(rig.waitFor(Phase::Waiting));
    rig.client.setFollowsAdvice(false);
    QCOMPARE(rig.client.retryState().phase, Phase::Idle);
    QCOMPARE(rig.notes().last(), u"stopped: ended on this side"_s);
}

void TestClient::switchedOnLater()
{
    Rig rig;
    rig.client.setFollowsAdvice(false);
    QVERIFY(rig.openCentrifugo());
    rig.send("subscribe", {{u"channel"_s, u"news"_s}});
    QVERIFY(rig.waitFor(Kind::Reply, u"subscribe"_s, 1));
    rig.client.setFollowsAdvice(true);
    rig.send("rpc", {{u"method"_s, u"close-3001"_s}});
    QVERIFY(rig.waitFor(Kind::Reply, u"subscribe"_s, 2));
}

/// ShareDB: the change was based on a version that is gone; the present one is fetched, then it is sent again.
void TestClient::fetchesBeforeItChangesAgain()
{
    Rig rig;
    QVERIFY(rig.open(u"/sharedb"_s, u"sharedb"_s) && rig.waitFor(Kind::Reply, u"handshake"_s, 1));
    const protocol::Values document {{u"collection"_s, u"notes"_s}, {u"document"_s, u"one"_s}};
    protocol::Values edit = document;
    edit.insert(u"op"_s, uR"([{"p":["n"],"na":1}])"_s);
    edit.insert(u"version"_s, u"50"_s);
    rig.send("edit", edit);
    QVERIFY(rig.waitForNote(u"attempt 1 in 0.50 s: fetches the present state; the advice for error ERR_OP_VERSION_NEWER_THAN_CURRENT_SNAPSHOT is refetch: "_s));
    QVERIFY(rig.waitFor(Kind::Reply, u"fetch"_s, 1));
    QVERIFY(rig.waitFor(Kind::Request, u"op"_s, 2));
}

/// The rows of attempts go where all rows go.
void TestClient::rowsAreRecorded()
{
    const QTemporaryDir folder;
    playground::Playground server;
    QVERIFY(server.listen(0));
    {
        Recorder recorder(std::make_shared<history::Store>(), catalog::Catalog::bundled(), folder.path());
        recorder.start(0);
        Client client(catalog::Catalog::bundled(), systemClock(), recorder, [&](const Endpoint &endpoint) { return recorder.connectionBegan(endpoint, 1); }, test::pace(0.01));
        client.setFollowsAdvice(true);
        Endpoint endpoint;
        endpoint.upstream.url = server.url(u"/refuse/404"_s);
        QSignalSpy ended(&client, &Client::ended);
        client.open(endpoint);
        QTRY_COMPARE(ended.size(), 1);
    }
    Recorder later(std::make_shared<history::Store>(), catalog::Catalog::bundled(), folder.path());
    later.start(100);
    bool found = false;
    for (qint64 i = 0; i < later.store()->size(); ++i) {
        const decode::Event event = later.store()->row(i).event;
        if (event.operation == "retry"_L1) {
            found = true;
            QVERIFY(event.inferred && event.kind == Kind::Note);
            QVERIFY2(event.text.startsWith(u"stopped: the advice for refused 404 is after-fix"_s), qPrintable(event.text));
        }
    }
    QVERIFY(found);
}

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"
