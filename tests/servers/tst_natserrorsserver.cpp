// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What NATS servers say about operations they refuse: rows 3 to 8, 11 to 16 and 32 of section 15 of the wire reference.
#include "tests/servers/natspeer.h"
#include "tests/support/provoked.h"

using namespace telltale;
using namespace telltale::test;
using namespace telltale::test::nats;

namespace {

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
const QByteArray C = "accounts { A: { users: [ { user: u, password: p } ], limits: { max_connections: 1, max_subscriptions: 2, max_payload: 64 } } }\n";
const QByteArray N = "no_header_support: true\n";

const Login Alice = user(u"alice"_s, u"secret"_s);
const Login Root = user(u"root"_s, u"secret"_s);

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

class tst_NatsErrorsServer : public QObject {
    Q_OBJECT

private slots:
    void cleanupTestCase() { TELLTALE_PROVOKED("nats-errors"); }
    void failures_data();
    void failures();
    void protocolErrors_data();
    void protocolErrors();
};

void tst_NatsErrorsServer::failures_data()
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
    on(both, "14 control line", A, Alice, {bytes("SUB a." + QByteArray(600, 'x') + " 1\r\n")},
        {u"error - ErrMaxControlLine subscribe(a.%1) after-fix nats/error/ErrMaxControlLine exact"_s.arg(QString(600, u'x')),
         u"close 1008 MaxControlLineExceeded - after-fix nats/close/MaxControlLineExceeded exact"_s});
    on(both, "15 publish subject", A, with(Root, u"pedantic"_s, u"true"_s), {bytes("PUB foo.* 2\r\nhi\r\nPUB foo..bar 2\r\nhi\r\n")},
        error("- ErrBadPublishSubject publish(foo.*) after-fix nats/error/ErrBadPublishSubject exact")
            + error("- ErrBadPublishSubject publish(foo..bar) after-fix nats/error/ErrBadPublishSubject exact"));
    on(both, "16 subject", A, Root, {bytes("SUB foo..bar 1\r\nSUB foo.>.x 2\r\n")},
        error("- ErrBadSubject subscribe(foo..bar) after-fix nats/error/ErrBadSubject exact")
            + error("- ErrBadSubject subscribe(foo.>.x) after-fix nats/error/ErrBadSubject exact"));
    on(both, "32 client says -ERR", A, Alice, {bytes("-ERR 'boo'\r\n")}, {u"close 1002 ParseError - after-fix nats/close/ParseError exact"_s});
    on(both, "C subscriptions", C, {{u"user"_s, u"u"_s}, {u"pass"_s, u"p"_s}},
        {compose("subscribe", {{"subject", u"a.1"_s}}), compose("subscribe", {{"subject", u"a.2"_s}}), compose("subscribe", {{"subject", u"a.3"_s}})},
        error("- ErrTooManySubs subscribe(a.3) after-fix nats/error/ErrTooManySubs exact"));
}

void tst_NatsErrorsServer::failures()
{
    QFETCH(QByteArray, configuration);
    QFETCH(Login, login);
    QFETCH(QList<Step>, steps);
    QFETCH(QStringList, expected);
    TELLTALE_NATS(peer, configuration)
    LiveSession session(peer.url(), u"nats"_s);
    session.endpoint.automation.values = login;
    QVERIFY2(session.open(), qPrintable(session.lines().join(u'\n')));
    for (const Step &step : steps)
        QVERIFY2(session.send(step), qPrintable(session.problem()));
    QCOMPARE(session.failures(int(expected.size())).join(u'\n'), expected.join(u'\n'));
}

void tst_NatsErrorsServer::protocolErrors_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QByteArray>("configuration");
    QTest::addColumn<Login>("login");
    QTest::addColumn<QByteArray>("op");
    QTest::addColumn<QString>("about");
    QTest::addColumn<QString>("error");
    QTest::addColumn<bool>("silent");
    const Login bare = with(with(Root, u"headers"_s, u"false"_s), u"no_responders"_s, u"false"_s);
    const QByteArray headers = "HPUB a.x 12 12\r\nNATS/1.0\r\n\r\n\r\n";
    for (const QString &server : {Packaged, Current}) {
        const auto row = [&server](const char *name, const QByteArray &configuration, const Login &login, const QByteArray &op, const char *about,
                             const char *error, bool silent) {
            QTest::addRow("%s, %s", qPrintable(server), name)
                << server << configuration << login << op << QString::fromLatin1(about) << QString::fromLatin1(error) << silent;
        };
        const char *unknown = "Unknown Protocol Operation";
        const char *violation = "Protocol Violation";
        row("11 verb", A, Root, "FOO bar\r\n", "-", unknown, false);
        row("11 verb that begins well", A, Root, "PUBX bar\r\n", "-", unknown, false);
        row("11 size too small", A, Root, "PUB foo 2\r\nhello\r\n", "publish", unknown, false);
        row("11 MSG", A, Root, "MSG foo 1 2\r\nhi\r\n", "message", unknown, false);
        row("12 no size", A, Root, "PUB foo\r\n", "publish", violation, true);
        row("12 size of letters", A, Root, "PUB foo abc\r\n", "publish", violation, true);
        row("12 SUB without sid", A, Root, "SUB foo\r\n", "subscribe", violation, true);
        row("12 UNSUB with too much", A, Root, "UNSUB 1 2 3\r\n", "unsubscribe", violation, true);
        row("12 HPUB with its header above all", A, Root, "HPUB foo 14 12\r\nNATS/1.0\r\n\r\n\r\n", "publish", violation, true);
        row("12 CONNECT without JSON", A, Root, "CONNECT {bad json}\r\n", "connect", violation, true);
        row("13 client without headers", A, bare, headers, "publish(a.x)", "ErrMsgHeadersNotSupported", true);
        row("13 server without headers", N, bare, headers, "publish(a.x)", "ErrMsgHeadersNotSupported", true);
    }
}

/// The old server closes with a code, and explains itself unless it is silent; the current one drops the connection (section 9), and
/// what went wrong is concluded. Only rarely does its -ERR get through.
void tst_NatsErrorsServer::protocolErrors()
{
    QFETCH(QByteArray, configuration);
    QFETCH(Login, login);
    QFETCH(QByteArray, op);
    QFETCH(QString, about);
    QFETCH(QString, error);
    QFETCH(bool, silent);
    TELLTALE_NATS(peer, configuration)
    LiveSession session(peer.url(), u"nats"_s);
    session.endpoint.automation.values = login;
    QVERIFY2(session.open(), qPrintable(session.lines().join(u'\n')));
    QVERIFY(session.send(sendBinary(op)));
    QVERIFY(session.waitForEnd());
    const QString cause = u"error - %1 %2 after-fix nats/error/%3 exact\n"_s.arg(error, about, QString(error).replace(u' ', u'-'));
    if (server == Packaged) {
        QCOMPARE(session.failures(0).join(u'\n'),
            (silent ? QString() : cause) + u"close 1002 ProtocolViolation - after-fix nats/close/ProtocolViolation exact"_s);
    } else {
        QCOMPARE(session.failures(0).join(u'\n'), cause + u"close 1006 Abnormal Closure - after-fix websocket/close/1006 exact"_s);
        QVERIFY(!silent || session.wait(Kind::Error)->inferred);
    }
}

QTEST_GUILESS_MAIN(tst_NatsErrorsServer)
#include "tst_natserrorsserver.moc"
