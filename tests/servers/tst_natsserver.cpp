// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// NATS against real servers: the packaged nats-server (2.9) and the current one from its Go module. The rows are those of
// section 15 of the wire reference that a configuration file alone can provoke; letters name its configurations.
#include "tests/support/livesession.h"
#include "tests/support/peer.h"
#include "tests/support/provoked.h"

#include <QTemporaryDir>

using namespace telltale;
using namespace telltale::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Base = "listen: \"127.0.0.1:-1\"\nserver_name: t\nwebsocket {\n  listen: \"127.0.0.1:-1\"\n  no_tls: true\n%1}\n";
const QByteArray A = R"(max_payload: 1024
max_subscriptions: 3
max_control_line: 512
max_subscription_tokens: 4
authorization {
  timeout: 1
  users = [
    { user: alice, password: secret, permissions: {
      publish: { allow: ["a.>", "_INBOX.>"], deny: ["a.secret"] }
      subscribe: { allow: ["a.>", "_INBOX.>", "q.> grp"], deny: ["a.hidden"] } } }
    { user: root, password: secret }
  ]
}
)";
const QByteArray B = "max_connections: 2\n";
const QByteArray C = "accounts { A: { users: [ { user: u, password: p } ], limits: { max_connections: 1, max_subscriptions: 2, max_payload: 64 } } }\n";
const QByteArray D = "ping_interval: \"1s\"\nping_max: 1\n";
const QByteArray L = "leafnodes { listen: \"127.0.0.1:-1\" }\n";
const QByteArray N = "no_header_support: true\n";

/// Credentials and other values of the opening CONNECT.
using Login = QMap<QString, QString>;
const Login Alice {{u"user"_s, u"alice"_s}, {u"pass"_s, u"secret"_s}};
const Login Root {{u"user"_s, u"root"_s}, {u"pass"_s, u"secret"_s}};

Login with(Login login, const QString &key, const QString &value)
{
    login.insert(key, value);
    return login;
}

Step bytes(const QByteArray &op)
{
    return sendBinary(op);
}

} // namespace

class tst_NatsServer : public QObject {
    Q_OBJECT

private slots:
    void cleanupTestCase() { TELLTALE_PROVOKED("nats"); }
    void conversation_data();
    void conversation();
    void recognised_data();
    void recognised();
    void failures_data();
    void failures();
    void badLogins_data();
    void badLogins();
    void nobodyListens_data();
    void nobodyListens();
    void connectSwitchedOff_data();
    void connectSwitchedOff();
    void pongSwitchedOff_data();
    void pongSwitchedOff();
    void tooManyConnections_data();
    void tooManyConnections();
    void accountConnections_data();
    void accountConnections();
    void leafnodePath_data();
    void leafnodePath();
    void foreignOrigin_data();
    void foreignOrigin();
    void shutdown_data();
    void shutdown();
    void closeIsEchoed_data();
    void closeIsEchoed();
    void kicked();
    void lameDuck();

private:
    void servers();
    void start(Peer &peer, const QString &server, const QByteArray &configuration, const QByteArray &websocket = {});

    QTemporaryDir m_folder;
    int m_configurations = 0;
};

static const QString Packaged = u"2.9"_s;
static const QString Current = u"current"_s;

void tst_NatsServer::servers()
{
    QTest::addColumn<QString>("server");
    QTest::newRow("2.9") << Packaged;
    QTest::newRow("current") << Current;
}

/// Ends the calling test function by itself if the server is not there: look at QTest::currentTestFailed().
void tst_NatsServer::start(Peer &peer, const QString &server, const QByteArray &configuration, const QByteArray &websocket)
{
    QFile file(m_folder.filePath(u"%1.conf"_s.arg(++m_configurations)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(Base).replace("%1", websocket) + configuration);
    file.close();
    const bool started = server == Packaged
        ? peer.start(u"/usr/sbin/nats-server"_s, {u"-c"_s, file.fileName()}, "Listening for websocket clients on ", "Server is ready")
        : peer.start(Peer::file(u"nats"_s), {file.fileName()});
    QVERIFY2(started, qPrintable(peer.problem()));
}

#define SERVER(peer, ...) \
    QFETCH(QString, server); \
    TELLTALE_NEEDS(Peer::missing(u"NATS server "_s + server, {server == Packaged ? u"/usr/sbin/nats-server"_s : Peer::file(u"nats"_s)})) \
    Peer peer; \
    start(peer, server, __VA_ARGS__); \
    if (QTest::currentTestFailed()) \
        return;

void tst_NatsServer::conversation_data()
{
    servers();
}

void tst_NatsServer::conversation()
{
    SERVER(peer, {})
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

void tst_NatsServer::failures_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QByteArray>("configuration");
    QTest::addColumn<Login>("login");
    QTest::addColumn<QList<Step>>("steps");
    QTest::addColumn<QStringList>("expected");

    const auto on = [](const QStringList &servers, const char *name, const QByteArray &configuration, const Login &login, const QList<Step> &steps,
                        const QStringList &expected) {
        for (const QString &server : servers)
            QTest::addRow("%s, %s", qPrintable(server), name) << server << configuration << login << steps << expected;
    };
    const QStringList both {Packaged, Current};
    const auto error = [](const char *line) { return QStringList {u"error "_s + QString::fromUtf8(line)}; };

    on(both, "3 publish", A, Alice, {bytes("PUB b.x 2\r\nhi\r\n")},
        error("- Permissions Violation for Publish publish(b.x) after-fix nats/error/Permissions-Violation-for-Publish pattern"));
    on(both, "3 publish, quotes", A, Alice, {bytes("PUB b.\"q\" 2\r\nhi\r\n")},
        error("- Permissions Violation for Publish publish(b.\"q\") after-fix nats/error/Permissions-Violation-for-Publish pattern"));
    on(both, "4 subscribe", A, Alice, {compose("subscribe", {{"subject", u"b.x"_s}})},
        error("- Permissions Violation for Subscription subscribe(b.x) after-fix nats/error/Permissions-Violation-for-Subscription pattern"));
    on(both, "4 subscribe, queue", A, Alice, {compose("subscribe", {{"subject", u"b.x"_s}, {"queue", u"workers"_s}})},
        error("- Permissions Violation for Subscription subscribe(b.x) after-fix nats/error/Permissions-Violation-for-Subscription pattern"));
    on(both, "5 reply", A, Alice, {bytes("PUB a.x _R_.abc 2\r\nhi\r\n")},
        error("- Permissions Violation for Publish with Reply of publish(a.x) after-fix nats/error/Permissions-Violation-for-Publish-with-Reply-of pattern"));
    on(both, "6 payload", A, Alice, {compose("publish", {{"subject", u"a.x"_s}, {"payload", QString(1025, u'x')}})},
        {u"error - Maximum Payload Violation publish(a.x) after-fix nats/error/Maximum-Payload-Violation exact"_s,
         u"close 1009 MaxPayloadExceeded - after-fix nats/close/MaxPayloadExceeded exact"_s});
    on(both, "7 subscriptions", A, Alice,
        {compose("subscribe", {{"subject", u"a.1"_s}}), compose("subscribe", {{"subject", u"a.2"_s}}), compose("subscribe", {{"subject", u"a.3"_s}}),
         compose("subscribe", {{"subject", u"a.4"_s}})},
        error("- ErrTooManySubs subscribe(a.4) after-fix nats/error/ErrTooManySubs exact"));
    on(both, "8 tokens", A, Alice, {compose("subscribe", {{"subject", u"a.b.c.d.e"_s}})},
        error("- ErrTooManySubTokens subscribe(a.b.c.d.e) after-fix nats/error/ErrTooManySubTokens pattern"));
    on({Packaged}, "11 verb", A, Alice, {bytes("FOO bar\r\n")},
        {u"error - Unknown Protocol Operation - after-fix nats/error/Unknown-Protocol-Operation exact"_s,
         u"close 1002 ProtocolViolation - after-fix nats/close/ProtocolViolation exact"_s});
    on({Packaged}, "12 arguments", A, Alice, {bytes("PUB foo\r\n")},
        {u"close 1002 ProtocolViolation - after-fix nats/close/ProtocolViolation exact"_s});
    on({Packaged}, "13 headers", A, with(with(Alice, u"headers"_s, u"false"_s), u"no_responders"_s, u"false"_s),
        {bytes("HPUB a.x 12 12\r\nNATS/1.0\r\n\r\n\r\n")}, {u"close 1002 ProtocolViolation - after-fix nats/close/ProtocolViolation exact"_s});
    on(both, "14 control line", A, Alice, {bytes("SUB a." + QByteArray(600, 'x') + " 1\r\n")},
        {u"error - ErrMaxControlLine subscribe(a.%1) after-fix nats/error/ErrMaxControlLine exact"_s.arg(QString(600, u'x')),
         u"close 1008 MaxControlLineExceeded - after-fix nats/close/MaxControlLineExceeded exact"_s});
    on(both, "15 publish subject", A, with(Root, u"pedantic"_s, u"true"_s), {bytes("PUB foo.* 2\r\nhi\r\n")},
        error("- ErrBadPublishSubject publish(foo.*) after-fix nats/error/ErrBadPublishSubject exact"));
    on(both, "16 subject", A, Root, {bytes("SUB foo..bar 1\r\n")},
        error("- ErrBadSubject subscribe(foo..bar) after-fix nats/error/ErrBadSubject exact"));
    on(both, "32 client says -ERR", A, Alice, {bytes("-ERR 'boo'\r\n")}, {u"close 1002 ParseError - after-fix nats/close/ParseError exact"_s});
    on(both, "C subscriptions", C, {{u"user"_s, u"u"_s}, {u"pass"_s, u"p"_s}},
        {compose("subscribe", {{"subject", u"a.1"_s}}), compose("subscribe", {{"subject", u"a.2"_s}}), compose("subscribe", {{"subject", u"a.3"_s}})},
        error("- ErrTooManySubs subscribe(a.3) after-fix nats/error/ErrTooManySubs exact"));
    // New servers drop the connection for what old ones explained (section 9).
    on({Current}, "12 arguments", A, Alice, {bytes("PUB foo\r\n")}, {u"close 1006 Abnormal Closure - after-fix websocket/close/1006 exact"_s});
}

void tst_NatsServer::failures()
{
    QFETCH(QByteArray, configuration);
    QFETCH(Login, login);
    QFETCH(QList<Step>, steps);
    QFETCH(QStringList, expected);
    SERVER(peer, configuration)
    LiveSession session(peer.url(), u"nats"_s);
    session.endpoint.automation.values = login;
    QVERIFY2(session.open(), qPrintable(session.lines().join(u'\n')));
    for (const Step &step : steps)
        QVERIFY2(session.send(step), qPrintable(session.problem()));
    QCOMPARE(session.failures(int(expected.size())), expected);
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
    SERVER(peer, configuration)
    LiveSession session(peer.url(), u"nats"_s);
    session.endpoint.automation.values = login;
    session.start();
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(int(expected.size())), expected);
}

void tst_NatsServer::nobodyListens_data()
{
    servers();
}

void tst_NatsServer::nobodyListens()
{
    SERVER(peer, {})
    LiveSession session(peer.url(), u"nats"_s);
    QVERIFY(session.open());
    QVERIFY(session.send(compose("request", {{"subject", u"help.me"_s}, {"payload", u"?"_s}})));
    QCOMPARE(session.failures(1), QStringList {u"error 503 503 No Responders publish(help.me) backoff nats/status/503-No-Responders exact"_s});
}

void tst_NatsServer::connectSwitchedOff_data()
{
    servers();
}

void tst_NatsServer::connectSwitchedOff()
{
    SERVER(peer, A)
    LiveSession session(peer.url(), u"nats"_s);
    session.endpoint.automation.on.insert(u"connect"_s, false);
    QVERIFY(session.open());
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(2),
        (QStringList {u"error - ErrAuthTimeout connect reconnect nats/error/ErrAuthTimeout exact"_s, u"close 1008 AuthenticationTimeout - reconnect nats/close/AuthenticationTimeout exact"_s}));
}

void tst_NatsServer::pongSwitchedOff_data()
{
    servers();
}

void tst_NatsServer::pongSwitchedOff()
{
    SERVER(peer, D)
    LiveSession session(peer.url(), u"nats"_s);
    session.endpoint.automation.on.insert(u"pong"_s, false);
    QVERIFY(session.open());
    QVERIFY(session.wait(Kind::Ping));
    QVERIFY(session.waitForEnd());
    // Before 2.10.24 the code on the wire is 1006, which no close frame may carry.
    const QString code = server == Packaged ? u"1006"_s : u"1001"_s;
    QCOMPARE(session.failures(2),
        (QStringList {u"error - Stale Connection - reconnect nats/error/Stale-Connection exact"_s, u"close %1 StaleConnection - reconnect nats/close/StaleConnection exact"_s.arg(code)}));
}

void tst_NatsServer::tooManyConnections_data()
{
    servers();
}

void tst_NatsServer::tooManyConnections()
{
    SERVER(peer, B)
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

void tst_NatsServer::accountConnections_data()
{
    servers();
}

void tst_NatsServer::accountConnections()
{
    SERVER(peer, C)
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

void tst_NatsServer::leafnodePath_data()
{
    servers();
}

void tst_NatsServer::leafnodePath()
{
    SERVER(peer, L)
    LiveSession session(peer.url(u"/leafnode"_s), u"nats"_s);
    session.endpoint.automation.values.insert(u"lang"_s, u"c++"_s);
    session.start();
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(2),
        (QStringList {u"error - ErrClientConnectedToLeafNodePort connect after-fix nats/error/ErrClientConnectedToLeafNodePort exact"_s,
            u"close 1011 WrongPort - after-fix nats/close/WrongPort exact"_s}));
}

void tst_NatsServer::foreignOrigin_data()
{
    servers();
}

void tst_NatsServer::foreignOrigin()
{
    SERVER(peer, {}, "  allowed_origins: [\"http://good.example\"]\n")
    LiveSession session(peer.url(), u"nats"_s);
    session.endpoint.headers = {{"Origin", "http://bad.example"}};
    session.start();
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(1), QStringList {u"refused 403 Forbidden upgrade after-fix http/refused/403 exact"_s});
}

void tst_NatsServer::shutdown_data()
{
    servers();
}

void tst_NatsServer::shutdown()
{
    SERVER(peer, {})
    LiveSession session(peer.url(), u"nats"_s);
    QVERIFY(session.open());
    if (server == Packaged)
        peer.interrupt();
    else
        peer.tell("shutdown");
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(1), QStringList {u"close 1001 ServerShutdown - reconnect nats/close/ServerShutdown exact"_s});
}

void tst_NatsServer::closeIsEchoed_data()
{
    servers();
}

void tst_NatsServer::closeIsEchoed()
{
    SERVER(peer, {})
    LiveSession session(peer.url(), u"nats"_s);
    QVERIFY(session.open());
    session.close(1000, u"bye"_s);
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(1).size(), 1);
    const decode::Event *close = session.wait([](const decode::Event &event) { return event.kind == Kind::Close && event.direction == wire::Direction::In; });
    QVERIFY(close);
    QCOMPARE(close->code, u"1000"_s);
    QCOMPARE(close->text, u"bye"_s);

    LiveSession other(peer.url(), u"nats"_s);
    QVERIFY(other.open());
    other.close(0);
    QVERIFY(other.waitForEnd());
    close = other.wait([](const decode::Event &event) { return event.kind == Kind::Close && event.direction == wire::Direction::In; });
    QVERIFY(close);
    QCOMPARE(close->code, u"1005"_s);
    // Old servers write the 1005 that no close frame may carry; the new one sends an empty frame.
    QCOMPARE(close->findings.isEmpty(), server == Current);
}

void tst_NatsServer::kicked()
{
    TELLTALE_NEEDS(Peer::missing(u"NATS server current"_s, {Peer::file(u"nats"_s)}))
    Peer peer;
    start(peer, Current, {});
    if (QTest::currentTestFailed())
        return;
    LiveSession session(peer.url(), u"nats"_s);
    QVERIFY(session.open());
    const QByteArray info = session.wait(Kind::Info)->bytes;
    const auto at = info.indexOf("\"client_id\":") + 12;
    peer.tell("kick " + info.mid(at, info.indexOf(',', at) - at));
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(1), QStringList {u"close 1011 Kicked - backoff nats/close/Kicked exact"_s});
}

void tst_NatsServer::lameDuck()
{
    TELLTALE_NEEDS(Peer::missing(u"NATS server current"_s, {Peer::file(u"nats"_s)}))
    Peer peer;
    start(peer, Current, "lame_duck_duration: \"30s\"\nlame_duck_grace_period: \"1s\"\n");
    if (QTest::currentTestFailed())
        return;
    LiveSession session(peer.url(), u"nats"_s);
    QVERIFY(session.open());
    peer.tell("ldm");
    const decode::Event *info = session.wait([](const decode::Event &event) { return event.bytes.contains("\"ldm\":true"); });
    QVERIFY(info);
    QVERIFY(info->diagnosis && info->diagnosis->entry);
    QCOMPARE(info->diagnosis->entry->id, u"nats/info/lame-duck"_s);
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(1), QStringList {u"close 1001 ServerShutdown - reconnect nats/close/ServerShutdown exact"_s});
}

void tst_NatsServer::recognised_data()
{
    servers();
}

void tst_NatsServer::recognised()
{
    SERVER(peer, {})
    LiveSession session(peer.url(), {});
    session.start();
    const decode::Event *answer = session.wait(Kind::Pong);
    QVERIFY2(answer, qPrintable(session.lines().join(u'\n')));
    QCOMPARE(answer->system, u"nats"_s);
    QVERIFY(answer->guessed);
}

QTEST_GUILESS_MAIN(tst_NatsServer)
#include "tst_natsserver.moc"
