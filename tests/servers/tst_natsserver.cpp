// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// NATS against real servers: the packaged nats-server (2.9) and the current one from its Go module. Rows are those of section 15 of the
// wire reference, letters its configurations. Here a conversation, and what stands at its beginning: refused upgrades and log-ins.
#include "tests/servers/natspeer.h"
#include "tests/support/provoked.h"

using namespace telltale;
using namespace telltale::test;
using namespace telltale::test::nats;

namespace {

const QByteArray A = "authorization {\n  timeout: 1\n  users = [ { user: alice, password: secret } ]\n}\n";
const QByteArray B = "max_connections: 2\n";
const QByteArray C = "accounts { A: { users: [ { user: u, password: p } ], limits: { max_connections: 1, max_subscriptions: 2, max_payload: 64 } } }\n";
const QByteArray L = "leafnodes { listen: \"127.0.0.1:-1\" }\n";
const QByteArray N = "no_header_support: true\n";

const Login Alice = user(u"alice"_s, u"secret"_s);

Login with(Login login, const QString &key, const QString &value)
{
    login.insert(key, value);
    return login;
}

} // namespace

class tst_NatsServer : public QObject {
    Q_OBJECT

private slots:
    void cleanupTestCase() { TELLTALE_PROVOKED("nats"); }
    void conversation_data() { servers(); }
    void conversation();
    void recognised_data() { servers(); }
    void recognised();
    void nobodyListens_data() { servers(); }
    void nobodyListens();
    void badLogins_data();
    void badLogins();
    void connectSwitchedOff_data() { servers(); }
    void connectSwitchedOff();
    void tooManyConnections_data() { servers(); }
    void tooManyConnections();
    void accountConnections_data() { servers(); }
    void accountConnections();
    void leafnodePath_data() { servers(); }
    void leafnodePath();
    void foreignOrigin_data() { servers(); }
    void foreignOrigin();
};

void tst_NatsServer::conversation()
{
    TELLTALE_NATS(peer)
    LiveSession session(peer.url(), u"nats"_s);
    QVERIFY2(session.open(), qPrintable(session.lines().join(u'\n')));
    QVERIFY(session.wait(Kind::Info));
    QVERIFY(session.send(compose("subscribe", {{"subject", u"news.>"_s}, {"sid", u"7"_s}})));
    QVERIFY(session.send(compose("publish", {{"subject", u"news.rain"_s}, {"payload", u"-ERR 'Authorization Violation'\r\n"_s}})));
    const decode::Event *message = session.wait(Kind::Push, u"message"_s);
    QVERIFY2(message, qPrintable(session.lines().join(u'\n')));
    QCOMPARE(message->subject, u"news.rain"_s);
    QVERIFY(message->bytes.contains("-ERR"));

    const size_t seen = session.events().size();
    QVERIFY(session.send(compose("publish", {{"subject", u"news.sun"_s}, {"headers", u"Foo: bar"_s}, {"payload", u"warm"_s}})));
    message = session.wait(Kind::Push, u"message"_s, seen);
    QVERIFY(message);
    QCOMPARE(message->subject, u"news.sun"_s);
    QVERIFY(message->bytes.startsWith("HMSG news.sun 7"));

    QVERIFY(session.send(compose("unsubscribe", {{"sid", u"7"_s}})));
    QVERIFY(session.send(compose("publish", {{"subject", u"news.wind"_s}, {"payload", u"cold"_s}})));
    const size_t before = session.events().size();
    QVERIFY(session.send(compose("ping")));
    QVERIFY(session.wait(Kind::Pong, {}, before));
    for (const decode::Event &event : session.events())
        QVERIFY(event.direction == wire::Direction::Out || event.subject != u"news.wind"_s);
    QCOMPARE(session.failures(0), QStringList());
}

void tst_NatsServer::recognised()
{
    TELLTALE_NATS(peer)
    LiveSession session(peer.url(), {});
    session.start();
    const decode::Event *answer = session.wait(Kind::Pong);
    QVERIFY2(answer, qPrintable(session.lines().join(u'\n')));
    QCOMPARE(answer->system, u"nats"_s);
    QVERIFY(answer->guessed);
}

void tst_NatsServer::nobodyListens()
{
    TELLTALE_NATS(peer)
    LiveSession session(peer.url(), u"nats"_s);
    QVERIFY(session.open());
    QVERIFY(session.send(compose("request", {{"subject", u"help.me"_s}, {"payload", u"?"_s}})));
    QCOMPARE(session.failures(1), QStringList {u"error 503 503 No Responders publish(help.me) backoff nats/status/503-No-Responders exact"_s});
}

void tst_NatsServer::badLogins_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QByteArray>("configuration");
    QTest::addColumn<Login>("login");
    QTest::addColumn<QStringList>("expected");
    const QStringList violation {u"error - Authorization Violation connect reauthenticate nats/error/Authorization-Violation exact"_s,
        u"close 1008 AuthenticationViolation - reauthenticate nats/close/AuthenticationViolation exact"_s};
    for (const QString &server : {Packaged, Current}) {
        const auto row = [&server](const char *name, const QByteArray &configuration, const Login &login, const QStringList &expected) {
            QTest::addRow("%s, %s", qPrintable(server), name) << server << configuration << login << expected;
        };
        row("1 no password", A, {}, violation);
        row("1 wrong password", A, with(Alice, u"pass"_s, u"guess"_s), violation);
        row("1 wrong token", "authorization { token: secret }\n", {{u"auth_token"_s, u"guess"_s}}, violation);
        row("17 protocol 5", A, with(Alice, u"protocol"_s, u"5"_s),
            {u"error - ErrBadClientProtocol connect after-fix nats/error/ErrBadClientProtocol exact"_s,
             u"close 1002 BadClientProtocolVersion - after-fix nats/close/BadClientProtocolVersion exact"_s});
        row("18 no_responders without headers", A, with(Alice, u"headers"_s, u"false"_s),
            {u"error - ErrNoRespondersRequiresHeaders connect after-fix nats/error/ErrNoRespondersRequiresHeaders exact"_s,
             u"close 1011 NoRespondersRequiresHeaders - after-fix nats/close/NoRespondersRequiresHeaders exact"_s});
        row("18 server without headers", N, {},
            {u"error - ErrNoRespondersRequiresHeaders connect after-fix nats/error/ErrNoRespondersRequiresHeaders exact"_s,
             u"close 1011 NoRespondersRequiresHeaders - after-fix nats/close/NoRespondersRequiresHeaders exact"_s});
    }
}

void tst_NatsServer::badLogins()
{
    QFETCH(QByteArray, configuration);
    QFETCH(Login, login);
    QFETCH(QStringList, expected);
    TELLTALE_NATS(peer, configuration)
    LiveSession session(peer.url(), u"nats"_s);
    session.endpoint.automation.values = login;
    session.start();
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(int(expected.size())), expected);
}

void tst_NatsServer::connectSwitchedOff()
{
    TELLTALE_NATS(peer, A)
    LiveSession session(peer.url(), u"nats"_s);
    session.endpoint.automation.on.insert(u"connect"_s, false);
    QVERIFY(session.open());
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(2),
        (QStringList {u"error - ErrAuthTimeout connect reconnect nats/error/ErrAuthTimeout exact"_s, u"close 1008 AuthenticationTimeout - reconnect nats/close/AuthenticationTimeout exact"_s}));
}

void tst_NatsServer::tooManyConnections()
{
    TELLTALE_NATS(peer, B)
    LiveSession first(peer.url(), u"nats"_s);
    LiveSession second(peer.url(), u"nats"_s);
    LiveSession third(peer.url(), u"nats"_s);
    QVERIFY(first.open() && second.open());
    third.start();
    QVERIFY(third.waitForEnd());
    QCOMPARE(third.failures(2),
        (QStringList {u"error - ErrTooManyConnections connect backoff nats/error/ErrTooManyConnections exact"_s,
            u"close 1008 MaxConnectionsExceeded - backoff nats/close/MaxConnectionsExceeded exact"_s}));
}

void tst_NatsServer::accountConnections()
{
    TELLTALE_NATS(peer, C)
    const Login login {{u"user"_s, u"u"_s}, {u"pass"_s, u"p"_s}};
    LiveSession first(peer.url(), u"nats"_s);
    LiveSession second(peer.url(), u"nats"_s);
    first.endpoint.automation.values = login;
    second.endpoint.automation.values = login;
    QVERIFY(first.open());
    second.start();
    QVERIFY(second.waitForEnd());
    QCOMPARE(second.failures(2),
        (QStringList {u"error - ErrTooManyAccountConnections connect backoff nats/error/ErrTooManyAccountConnections exact"_s,
            u"close 1008 MaxAccountConnectionsExceeded - backoff nats/close/MaxAccountConnectionsExceeded exact"_s}));
}

void tst_NatsServer::leafnodePath()
{
    TELLTALE_NATS(peer, L)
    LiveSession session(peer.url(u"/leafnode"_s), u"nats"_s);
    session.endpoint.automation.values.insert(u"lang"_s, u"c++"_s);
    session.start();
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(2),
        (QStringList {u"error - ErrClientConnectedToLeafNodePort connect after-fix nats/error/ErrClientConnectedToLeafNodePort exact"_s,
            u"close 1011 WrongPort - after-fix nats/close/WrongPort exact"_s}));
}

void tst_NatsServer::foreignOrigin()
{
    TELLTALE_NATS(peer, {}, "  allowed_origins: [\"http://good.example\"]\n")
    LiveSession session(peer.url(), u"nats"_s);
    session.endpoint.headers = {{"Origin", "http://bad.example"}};
    session.start();
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(1), QStringList {u"refused 403 Forbidden upgrade after-fix http/refused/403 exact"_s});
}

QTEST_GUILESS_MAIN(tst_NatsServer)
#include "tst_natsserver.moc"
