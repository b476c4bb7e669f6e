// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What happens to clients whose rights change while they are connected: reloads (configuration I of section 15 of the wire reference),
// account and user JWTs (J), trusted proxies (P).
#include "tests/servers/natspeer.h"
#include "tests/support/provoked.h"

#include <QProcess>

using namespace telltale;
using namespace telltale::test;
using namespace telltale::test::nats;

namespace {

QByteArray users(const QByteArray &list)
{
    return "authorization {\n  users = [\n" + list + "  ]\n}\n";
}

const QStringList AccountExpired {u"error - Account Authentication Expired connect after-fix nats/error/Account-Authentication-Expired exact"_s,
    u"close 1008 AuthenticationExpired - reauthenticate nats/close/AuthenticationExpired exact"_s};

} // namespace

class tst_NatsAccountsServer : public QObject {
    Q_OBJECT

private slots:
    void cleanupTestCase() { TELLTALE_PROVOKED("nats-accounts"); }
    void permissionRemoved_data() { servers(); }
    void permissionRemoved();
    void userChanged_data();
    void userChanged();
    void claims_data();
    void claims();
    void connectionsLowered_data() { servers(); }
    void connectionsLowered();
    void proxies_data();
    void proxies();

private:
    static void startOperator(Server &server);
    static bool publishClaims(LiveSession &system, const QString &subject, const QByteArray &claims);
};

void tst_NatsAccountsServer::permissionRemoved()
{
    TELLTALE_NATS(peer, users("    { user: a, password: p, permissions: { subscribe: [\"b.>\"] } }\n"))
    LiveSession session(peer.url(), u"nats"_s);
    session.endpoint.automation.values = user(u"a"_s);
    QVERIFY2(session.open(), qPrintable(session.lines().join(u'\n')));
    QVERIFY(session.send(compose("subscribe", {{"subject", u"b.x"_s}, {"sid", u"7"_s}})));
    QVERIFY(session.send(compose("subscribe", {{"subject", u"b.y"_s}, {"queue", u"grp"_s}, {"sid", u"8"_s}})));
    QVERIFY(session.send(compose("ping")));
    QVERIFY(session.wait(Kind::Pong, {}, session.events().size()));
    peer.configure(users("    { user: a, password: p, permissions: { subscribe: [\"c.>\"] } }\n"));
    peer.reload();
    QStringList failures = session.failures(2);
    failures.sort(); // in no order
    QCOMPARE(failures,
        (QStringList {u"error - Permissions Violation for Subscription subscribe(b.x) after-fix nats/error/Permissions-Violation-for-Subscription pattern"_s,
            u"error - Permissions Violation for Subscription subscribe(b.y) after-fix nats/error/Permissions-Violation-for-Subscription pattern"_s}));
    const auto about = [&session](const QString &sid) {
        return session.wait([&sid](const decode::Event &event) { return event.kind == Kind::Error && event.id == sid; });
    };
    QVERIFY(about(u"7"_s));
    const decode::Event *ofQueue = about(u"8"_s);
    QVERIFY(ofQueue);
    QCOMPARE(ofQueue->bytes.contains("using queue \"grp\""), server == Current);
}

void tst_NatsAccountsServer::userChanged_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("expected");
    for (const QString &server : {Packaged, Current}) {
        QTest::addRow("%s, removed", qPrintable(server)) << server << users("    { user: b, password: p }\n")
            << QStringList {u"close 1000 ClientClosed - none-needed nats/close/ClientClosed exact"_s};
        QTest::addRow("%s, other password", qPrintable(server)) << server << users("    { user: a, password: q }\n    { user: b, password: p }\n")
            << QStringList {u"error - Authorization Violation connect reauthenticate nats/error/Authorization-Violation exact"_s,
                   u"close 1008 AuthenticationViolation - reauthenticate nats/close/AuthenticationViolation exact"_s};
    }
}

void tst_NatsAccountsServer::userChanged()
{
    QFETCH(QByteArray, after);
    QFETCH(QStringList, expected);
    TELLTALE_NATS(peer, users("    { user: a, password: p }\n    { user: b, password: p }\n"))
    LiveSession session(peer.url(), u"nats"_s);
    session.endpoint.automation.values = user(u"a"_s);
    QVERIFY2(session.open(), qPrintable(session.lines().join(u'\n')));
    peer.configure(after);
    peer.reload();
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(int(expected.size())), expected);
}

/// The server of an operator that the Go program makes up.
void tst_NatsAccountsServer::startOperator(Server &server)
{
    QCOMPARE(QProcess::execute(Peer::file(u"nats"_s), {u"claims"_s, server.folder()}), 0);
    QVERIFY2(server.start(server.content(u"operator.conf"_s) + '\n'), qPrintable(server.problem()));
}

/// True once the server has taken them.
bool tst_NatsAccountsServer::publishClaims(LiveSession &system, const QString &subject, const QByteArray &claims)
{
    const size_t seen = system.events().size();
    return system.send(compose("request", {{"subject", subject}, {"payload", QString::fromLatin1(claims)}}))
        && system.wait([](const decode::Event &event) { return event.kind == Kind::Reply && event.bytes.contains("\"code\":200"); }, seen);
}

void tst_NatsAccountsServer::claims_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("change");
    QTest::addColumn<QStringList>("expected");
    const QString update = u"$SYS.REQ.CLAIMS.UPDATE"_s;
    for (const QString &server : {Packaged, Current}) {
        const auto row = [&server](const char *name, const QString &login, const QString &subject, const QString &change, const QStringList &expected) {
            QTest::addRow("%s, %s", qPrintable(server), name) << server << login << subject << change << expected;
        };
        row("26 user expires", u"brief.jwt"_s, {}, {},
            {u"error - User Authentication Expired connect reauthenticate nats/error/User-Authentication-Expired exact"_s, AccountExpired[1]});
        row("27 account expires", u"user.jwt"_s, update, u"account-expiring.jwt"_s, AccountExpired);
        row("27 account deleted", u"user.jwt"_s, u"$SYS.REQ.CLAIMS.DELETE"_s, u"delete.jwt"_s, AccountExpired);
        row("28 user revoked", u"user.jwt"_s, update, u"account-revoked.jwt"_s,
            {u"error - User Authentication Revoked connect reauthenticate nats/error/User-Authentication-Revoked exact"_s,
             u"close 1008 Revocation - reauthenticate nats/close/Revocation exact"_s});
        row("29 fewer subscriptions", u"user.jwt"_s, update, u"account-subscriptions.jwt"_s,
            {u"error - ErrTooManySubs subscribe(b) after-fix nats/error/ErrTooManySubs exact"_s,
             u"close 1008 MaxSubscriptionsExceeded - after-fix nats/close/MaxSubscriptionsExceeded exact"_s});
        row("29 signing key removed", u"signed.jwt"_s, update, u"account-unsigned.jwt"_s,
            {u"close 1008 AuthenticationViolation - reauthenticate nats/close/AuthenticationViolation exact"_s});
    }
}

void tst_NatsAccountsServer::claims()
{
    QFETCH(QString, server);
    QFETCH(QString, login);
    QFETCH(QString, subject);
    QFETCH(QString, change);
    QFETCH(QStringList, expected);
    TELLTALE_NEEDS(Server::missing(server))
    TELLTALE_NEEDS(Server::missing(Current))
    Server peer(server);
    startOperator(peer);
    if (QTest::currentTestFailed())
        return;
    LiveSession session(peer.url(), u"nats"_s);
    session.endpoint.automation.values.insert(u"jwt"_s, QString::fromLatin1(peer.content(login)));
    QVERIFY2(session.open(), qPrintable(session.lines().join(u'\n')));
    QVERIFY(session.send(compose("subscribe", {{"subject", u"a"_s}})));
    QVERIFY(session.send(compose("subscribe", {{"subject", u"b"_s}})));
    QVERIFY(session.send(compose("ping")));
    QVERIFY(session.wait(Kind::Pong, {}, session.events().size()));

    LiveSession system(peer.url(), u"nats"_s);
    system.endpoint.automation.values.insert(u"jwt"_s, QString::fromLatin1(peer.content(u"system.jwt"_s)));
    QVERIFY2(system.open(), qPrintable(system.lines().join(u'\n')));
    if (!change.isEmpty())
        QVERIFY2(publishClaims(system, subject, peer.content(change)), qPrintable(system.lines().join(u'\n')));
    QVERIFY2(session.waitForEnd(), qPrintable(session.lines().join(u'\n')));
    QCOMPARE(session.failures(int(expected.size())), expected);
}

void tst_NatsAccountsServer::connectionsLowered()
{
    QFETCH(QString, server);
    TELLTALE_NEEDS(Server::missing(server))
    TELLTALE_NEEDS(Server::missing(Current))
    Server peer(server);
    startOperator(peer);
    if (QTest::currentTestFailed())
        return;
    const QString login = QString::fromLatin1(peer.content(u"user.jwt"_s));
    LiveSession first(peer.url(), u"nats"_s);
    LiveSession second(peer.url(), u"nats"_s);
    LiveSession system(peer.url(), u"nats"_s);
    first.endpoint.automation.values.insert(u"jwt"_s, login);
    second.endpoint.automation.values.insert(u"jwt"_s, login);
    system.endpoint.automation.values.insert(u"jwt"_s, QString::fromLatin1(peer.content(u"system.jwt"_s)));
    QVERIFY(first.open() && second.open() && system.open());
    QVERIFY(publishClaims(system, u"$SYS.REQ.CLAIMS.UPDATE"_s, peer.content(u"account-connections.jwt"_s)));
    // Which of both has to go is the server's choice: 2.9 takes any, the current one the younger.
    QTRY_VERIFY_WITH_TIMEOUT(first.hasEnded() || second.hasEnded(), 20000);
    QCOMPARE((first.hasEnded() ? first : second).failures(2),
        (QStringList {u"error - ErrTooManyAccountConnections connect backoff nats/error/ErrTooManyAccountConnections exact"_s,
            u"close 1008 MaxAccountConnectionsExceeded - backoff nats/close/MaxAccountConnectionsExceeded exact"_s}));
}

void tst_NatsAccountsServer::proxies_data()
{
    QTest::addColumn<QString>("signature");
    QTest::addColumn<QString>("close");
    QTest::newRow("31 none") << QString() << u"close 1011 ProxyRequired - after-fix nats/close/ProxyRequired exact"_s;
    QTest::newRow("31 wrong") << u"AAAA"_s << u"close 1011 ProxyNotTrusted - after-fix nats/close/ProxyNotTrusted exact"_s;
}

void tst_NatsAccountsServer::proxies()
{
    QFETCH(QString, signature);
    QFETCH(QString, close);
    TELLTALE_NEEDS(Server::missing(Current))
    Server peer(Current);
    QCOMPARE(QProcess::execute(Peer::file(u"nats"_s), {u"claims"_s, peer.folder()}), 0);
    QVERIFY2(peer.start("proxies { trusted: [ { key: " + peer.content(u"proxy.key"_s) + " } ] }\n"
                 + users("    { user: a, password: p, proxy_required: true }\n")),
        qPrintable(peer.problem()));
    LiveSession session(peer.url(), u"nats"_s);
    session.endpoint.automation.values = user(u"a"_s);
    session.endpoint.automation.values.insert(u"proxy_sig"_s, signature);
    session.start();
    QVERIFY(session.waitForEnd());
    QCOMPARE(session.failures(2),
        (QStringList {u"error - Authorization Violation connect reauthenticate nats/error/Authorization-Violation exact"_s, close}));
}

QTEST_GUILESS_MAIN(tst_NatsAccountsServer)
#include "tst_natsaccountsserver.moc"
