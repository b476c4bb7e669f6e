// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// deepstream against a real server (tests/servers/deepstream), over its JSON and its text endpoint: the same operations, and
// what section 6 of the wire reference says about each failure. Text has no words for some of them.
#include "tests/support/livesession.h"
#include "tests/support/peer.h"

using namespace telltale;
using namespace telltale::test;
using namespace Qt::StringLiterals;

namespace {

enum Endpoints { Json = 1, Text = 2, Both = 3 };

const QString JsonVariant = u"json"_s;
const QString TextVariant = u"text"_s;

} // namespace

class tst_DeepstreamServer : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void conversation_data();
    void conversation();
    void recognised_data();
    void recognised();
    void errors_data();
    void errors();
    void calls_data();
    void calls();
    void patternTimeout();
    void unfinishedOpening_data();
    void unfinishedOpening();
    void wrongPassword_data();
    void wrongPassword();
    void noLogin_data();
    void noLogin();
    void closes_data();
    void closes();
    void wrongPath();

private:
    QUrl url(const QString &variant) const { return m_server.url(variant == TextVariant ? u"/deepstream-v3"_s : u"/deepstream-json"_s); }
    std::unique_ptr<LiveSession> session(const QString &variant, const QString &user = u"alice"_s, const QString &password = u"pw"_s) const;
    static void variants();

    Peer m_server;
    int m_names = 0;
};

void tst_DeepstreamServer::initTestCase()
{
    const QString script = Peer::file(u"deepstream/server.js"_s);
    TELLTALE_NEEDS(Peer::missing(u"deepstream"_s, {script, Peer::file(u"deepstream/node_modules/@deepstream"_s)}));
    QVERIFY2(m_server.start(u"node"_s, {script}), qPrintable(m_server.problem()));
}

std::unique_ptr<LiveSession> tst_DeepstreamServer::session(const QString &variant, const QString &user, const QString &password) const
{
    auto session = std::make_unique<LiveSession>(url(variant), u"deepstream"_s, variant);
    session->endpoint.automation.values = {{u"username"_s, user}, {u"password"_s, password}};
    return session;
}

void tst_DeepstreamServer::variants()
{
    QTest::addColumn<QString>("variant");
    QTest::newRow("json") << JsonVariant;
    QTest::newRow("text") << TextVariant;
}

void tst_DeepstreamServer::conversation_data()
{
    variants();
}

void tst_DeepstreamServer::conversation()
{
    QFETCH(QString, variant);
    const auto alice = session(variant);
    const auto bob = session(variant, u"bob"_s);
    QVERIFY2(alice->open() && bob->open(), qPrintable(alice->lines().join(u'\n')));
    QVERIFY(alice->send(compose("subscribe", {{"name", u"chat/1"_s}})));
    const decode::Event *subscribed = alice->wait(Kind::Reply, u"subscribe"_s);
    QVERIFY2(subscribed, qPrintable(alice->lines().join(u'\n')));
    QCOMPARE(subscribed->subject, u"chat/1"_s);
    QVERIFY(bob->send(compose("emit", {{"name", u"chat/1"_s}, {"data", u"{\"error\":\"MESSAGE_DENIED\"}"_s}})));
    const decode::Event *event = alice->wait(Kind::Push, u"emit"_s);
    QVERIFY(event);
    QCOMPARE(event->subject, u"chat/1"_s);
    QVERIFY(alice->send(compose("unsubscribe", {{"name", u"chat/1"_s}})));
    QVERIFY(alice->wait(Kind::Reply, u"unsubscribe"_s));

    const QString record = u"user/%1"_s.arg(variant);
    QVERIFY(alice->send(compose("record-subscribe", {{"name", record}})));
    QVERIFY(alice->wait([&record](const decode::Event &reply) { return reply.kind == Kind::Reply && reply.subject == record; }));
    QVERIFY(bob->send(compose("record-upsert", {{"name", record}, {"data", u"{\"age\":7}"_s}})));
    QVERIFY(alice->wait([&record](const decode::Event &push) { return push.kind == Kind::Push && push.subject == record; }));
    QVERIFY(alice->send(compose("presence-query-all")));
    QVERIFY(alice->wait(Kind::Reply, u"presence-query-all"_s));
    QVERIFY(alice->send(compose("ping")));
    QVERIFY(alice->wait(Kind::Pong));
    QCOMPARE(alice->failures(0) + bob->failures(0), QStringList());
}

void tst_DeepstreamServer::errors_data()
{
    QTest::addColumn<QString>("variant");
    QTest::addColumn<QList<Step>>("steps");
    QTest::addColumn<QString>("expected"); // `@`: a name of this row's own
    const auto row = [](int endpoints, const char *name, const QList<Step> &steps, const char *expected) {
        if (endpoints & Json)
            QTest::addRow("json, %s", name) << JsonVariant << steps << u"error "_s + QLatin1String(expected);
        if (endpoints & Text)
            QTest::addRow("text, %s", name) << TextVariant << steps << u"error "_s + QLatin1String(expected);
    };
    const QString own = u"@"_s;
    row(Both, "event denied", {compose("subscribe", {{"name", u"denied/x"_s}})}, "4/104 MESSAGE_DENIED subscribe(denied/x) never deepstream/event/MESSAGE_DENIED exact");
    row(Both, "emit denied", {compose("emit", {{"name", u"denied/x"_s}})}, "4/104 MESSAGE_DENIED emit(denied/x) never deepstream/event/MESSAGE_DENIED exact");
    row(Both, "event twice", {compose("subscribe", {{"name", own}}), compose("subscribe", {{"name", own}})},
        "4/106 MULTIPLE_SUBSCRIPTIONS subscribe(@) none-needed deepstream/event/MULTIPLE_SUBSCRIPTIONS exact");
    row(Json, "event pattern", {compose("listen", {{"name", u"("_s}})}, "4/100 INVALID_LISTEN_REGEX listen(() after-fix deepstream/event/INVALID_LISTEN_REGEX exact");
    row(Both, "record denied", {compose("record-subscribe", {{"name", u"denied/x"_s}})},
        "5/115 MESSAGE_DENIED record-subscribe(denied/x) never deepstream/record/MESSAGE_DENIED exact");
    row(Both, "record rule fails", {compose("record-upsert", {{"name", u"broken/x"_s}}), compose("record-read", {{"name", u"broken/x"_s}})},
        "5/114 MESSAGE_PERMISSION_ERROR record-read(broken/x) after-fix deepstream/record/MESSAGE_PERMISSION_ERROR exact");
    row(Both, "no record", {compose("record-read", {{"name", own}})}, "5/107 RECORD_NOT_FOUND record-read(@) after-fix deepstream/record/RECORD_NOT_FOUND exact");
    row(Both, "version exists",
        {compose("record-subscribe", {{"name", own}}), compose("record-update", {{"name", own}, {"version", u"1"_s}, {"data", u"{\"a\":1}"_s}}),
         compose("record-update", {{"name", own}, {"version", u"1"_s}, {"data", u"{\"a\":2}"_s}})},
        "5/102 VERSION_EXISTS record-update(@) immediately deepstream/record/VERSION_EXISTS exact");
    row(Json, "version too new", {compose("record-subscribe", {{"name", own}}), compose("record-update", {{"name", own}, {"version", u"9"_s}, {"data", u"{}"_s}})},
        "5/108 INVALID_VERSION record-update(@) after-fix deepstream/record/INVALID_VERSION exact");
    row(Json, "hot path", {compose("record-upsert-path", {{"name", u"hot/@"_s}, {"path", u"a"_s}, {"data", u"1"_s}})},
        "5/109 INVALID_PATCH_ON_HOTPATH record-upsert-path(hot/@) after-fix deepstream/record/INVALID_PATCH_ON_HOTPATH exact");
    row(Json, "update of no record", {compose("record-update", {{"name", own}, {"version", u"1"_s}, {"data", u"{}"_s}})},
        "5/105 RECORD_UPDATE_ERROR record-update(@) backoff deepstream/record/RECORD_UPDATE_ERROR exact");
    row(Both, "record twice", {compose("record-subscribe", {{"name", own}}), compose("record-subscribe", {{"name", own}})},
        "5/117 MULTIPLE_SUBSCRIPTIONS record-subscribe(@) none-needed deepstream/record/MULTIPLE_SUBSCRIPTIONS exact");
    row(Json, "record pattern", {compose("record-listen", {{"name", u"("_s}})}, "5/110 INVALID_LISTEN_REGEX record-listen(() after-fix deepstream/record/INVALID_LISTEN_REGEX exact");
    row(Both, "nobody provides", {compose("rpc-request", {{"name", own}, {"data", u"1"_s}})}, "6/100 NO_RPC_PROVIDER rpc-request(@) backoff deepstream/rpc/NO_RPC_PROVIDER exact");
    row(Both, "call denied", {compose("rpc-request", {{"name", u"denied/x"_s}, {"data", u"1"_s}})}, "6/107 MESSAGE_DENIED rpc-request(denied/x) never deepstream/rpc/MESSAGE_DENIED exact");
    row(Both, "provided twice", {compose("rpc-provide", {{"name", own}}), compose("rpc-provide", {{"name", own}})},
        "6/109 MULTIPLE_PROVIDERS rpc-provide(@) none-needed deepstream/rpc/MULTIPLE_PROVIDERS exact");
    // Text does not say whether an acceptance, a response or a rejection was out of place.
    const QList<Step> answer {compose("rpc-response", {{"name", own}, {"correlationId", u"k9"_s}, {"data", u"1"_s}})};
    row(Text, "no such call", answer, "6/103 INVALID_RPC_CORRELATION_ID (@) never deepstream/rpc/INVALID_RPC_CORRELATION_ID exact");
    row(Json, "no such call", answer,
        "6/103 INVALID_RPC_CORRELATION_ID rpc-response(@) never deepstream/rpc/INVALID_RPC_CORRELATION_ID exact");
    row(Both, "presence denied", {compose("presence-query", {{"users", u"nosee"_s}})}, "7/102 MESSAGE_DENIED presence-query(nosee) never deepstream/presence/MESSAGE_DENIED exact");
    row(Both, "everyone twice", {compose("presence-subscribe-all"), compose("presence-subscribe-all")},
        "7/103 MULTIPLE_SUBSCRIPTIONS presence-subscribe-all(%_EVERYONE_%) none-needed deepstream/presence/MULTIPLE_SUBSCRIPTIONS exact");
    row(Json, "a list", {sendText("[1]")}, "1/1 UNKNOWN_TOPIC - after-fix deepstream/parser/UNKNOWN_TOPIC exact");
}

void tst_DeepstreamServer::errors()
{
    QFETCH(QString, variant);
    QFETCH(QList<Step>, steps);
    QFETCH(QString, expected);
    const QString name = u"own/%1"_s.arg(++m_names);
    const auto live = session(variant);
    QVERIFY2(live->open(), qPrintable(live->lines().join(u'\n')));
    for (Step step : steps) {
        for (QString &value : step.values)
            value.replace(u"@"_s, name);
        QVERIFY2(live->send(step), qPrintable(live->problem()));
        // A record can be written once it has been created: its data says so.
        const bool created = step.operation == u"record-subscribe"_s && step.values.value(u"name"_s).contains(name) && live->failures(0).isEmpty();
        if (created)
            QVERIFY2(live->wait([](const decode::Event &event) { return event.direction == wire::Direction::In && event.bytes.contains("{}"); }), qPrintable(live->lines().join(u'\n')));
    }
    const QStringList failures = live->failures(1);
    QVERIFY2(!failures.isEmpty(), qPrintable(live->lines().join(u'\n')));
    QCOMPARE(failures.first(), expected.replace(u"@"_s, name));
}

void tst_DeepstreamServer::calls_data()
{
    QTest::addColumn<QString>("variant");
    QTest::addColumn<QStringList>("answers"); // what the provider does with the call
    QTest::addColumn<QString>("expected"); // at the caller, or at the provider if it begins with `provider: `
    for (const QString &variant : {JsonVariant, TextVariant}) {
        const auto row = [&variant](const char *name, const QStringList &answers, const char *expected) {
            QTest::addRow("%s, %s", qPrintable(variant), name) << variant << answers << QString::fromLatin1(expected);
        };
        row("not accepted", {}, "error 6/101 ACCEPT_TIMEOUT rpc-request(@) backoff deepstream/rpc/ACCEPT_TIMEOUT exact");
        row("no response", {u"rpc-accept"_s}, "error 6/104 RESPONSE_TIMEOUT rpc-request(@) backoff deepstream/rpc/RESPONSE_TIMEOUT exact");
        row("rejected", {u"rpc-reject"_s}, "error 6/100 NO_RPC_PROVIDER rpc-request(@) backoff deepstream/rpc/NO_RPC_PROVIDER exact");
        row("failed", {u"rpc-accept"_s, u"rpc-error"_s}, "error 6/7 REQUEST_ERROR rpc-request(@) after-fix deepstream/rpc/REQUEST_ERROR exact");
        row("accepted twice", {u"rpc-accept"_s, u"rpc-accept"_s}, "provider: error 6/102 MULTIPLE_ACCEPT rpc-accept(@) none-needed deepstream/rpc/MULTIPLE_ACCEPT exact");
    }
}

void tst_DeepstreamServer::calls()
{
    QFETCH(QString, variant);
    QFETCH(QStringList, answers);
    QFETCH(QString, expected);
    const QString name = u"sum/%1"_s.arg(++m_names);
    const auto provider = session(variant);
    const auto caller = session(variant, u"bob"_s);
    QVERIFY(provider->open() && caller->open());
    QVERIFY(provider->send(compose("rpc-provide", {{"name", name}})));
    QVERIFY(provider->wait(Kind::Reply, u"rpc-provide"_s));
    QVERIFY(caller->send(compose("rpc-request", {{"name", name}, {"data", u"[1,2]"_s}, {"correlationId", u"k1"_s}})));
    const decode::Event *call = provider->wait([](const decode::Event &event) { return event.direction == wire::Direction::In && event.operation == u"rpc-request"_s; });
    QVERIFY2(call, qPrintable(provider->lines().join(u'\n')));
    QCOMPARE(call->subject, name);
    for (const QString &answer : answers) {
        const QByteArray operation = answer.toLatin1();
        QVERIFY2(provider->send(compose(operation.constData(), {{"name", name}, {"correlationId", u"k1"_s}})), qPrintable(provider->problem()));
    }
    const bool atProvider = expected.startsWith(u"provider: "_s);
    const QStringList failures = (atProvider ? provider : caller)->failures(1);
    QCOMPARE(failures.value(0), expected.remove(u"provider: "_s).replace(u"@"_s, name));
}

void tst_DeepstreamServer::patternTimeout()
{
    const auto listener = session(JsonVariant);
    const auto subscriber = session(JsonVariant, u"bob"_s);
    QVERIFY(listener->open() && subscriber->open());
    QVERIFY(listener->send(compose("listen", {{"name", u"quiet/.*"_s}})));
    QVERIFY(listener->wait(Kind::Reply, u"listen"_s));
    QVERIFY(subscriber->send(compose("subscribe", {{"name", u"quiet/1"_s}})));
    // The error names only the subscription, not the pattern.
    QCOMPARE(listener->failures(1), QStringList {u"error 4/101 LISTEN_RESPONSE_TIMEOUT listen(quiet/1) none-needed deepstream/event/LISTEN_RESPONSE_TIMEOUT exact"_s});
}

void tst_DeepstreamServer::unfinishedOpening_data()
{
    QTest::addColumn<QString>("off");
    QTest::addColumn<QString>("expected");
    QTest::newRow("before the challenge") << u"challenge"_s << u"error 2/101 INVALID_MESSAGE subscribe(chat) after-fix deepstream/connection/INVALID_MESSAGE exact"_s;
    QTest::newRow("before the login") << u"login"_s << u"error 3/101 INVALID_MESSAGE subscribe(chat) reauthenticate deepstream/auth/INVALID_MESSAGE exact"_s;
}

void tst_DeepstreamServer::unfinishedOpening()
{
    QFETCH(QString, off);
    QFETCH(QString, expected);
    const auto live = session(JsonVariant);
    live->endpoint.automation.on.insert(off, false);
    QVERIFY(live->open());
    if (off == u"login"_s)
        QVERIFY(live->wait(Kind::Reply, u"challenge"_s));
    QVERIFY(live->send(compose("subscribe", {{"name", u"chat"_s}})));
    const decode::Event *error = live->wait([&](const decode::Event &event) { return event.direction == wire::Direction::In && failureLine(event) == expected; });
    QVERIFY2(error, qPrintable(live->lines().join(u'\n')));
}

void tst_DeepstreamServer::wrongPassword_data()
{
    variants();
}

void tst_DeepstreamServer::wrongPassword()
{
    QFETCH(QString, variant);
    const auto live = session(variant, u"alice"_s, u"guess"_s);
    live->start();
    for (int tries = 1; tries <= 3; ++tries) {
        QVERIFY2(live->failures(tries).size() >= tries, qPrintable(live->lines().join(u'\n')));
        if (tries < 3)
            QVERIFY2(live->send(compose("login", {{"username", u"alice"_s}, {"password", u"guess"_s}})), qPrintable(live->problem()));
    }
    QVERIFY(live->waitForEnd());
    const QString refused = u"error 3/4 AUTH_UNSUCCESSFUL login reauthenticate deepstream/auth/AUTH_UNSUCCESSFUL exact"_s;
    QCOMPARE(live->failures(5),
        (QStringList {refused, refused, refused, u"error 3/100 TOO_MANY_AUTH_ATTEMPTS login after-fix deepstream/auth/TOO_MANY_AUTH_ATTEMPTS exact"_s,
            u"close 1005 No Status Rcvd - after-fix websocket/close/1005 exact"_s}));
}

void tst_DeepstreamServer::noLogin_data()
{
    variants();
}

void tst_DeepstreamServer::noLogin()
{
    QFETCH(QString, variant);
    const auto live = session(variant);
    live->endpoint.automation.on.insert(u"login"_s, false);
    QVERIFY(live->open());
    QVERIFY(live->waitForEnd());
    QCOMPARE(live->failures(2),
        (QStringList {u"error 2/100 AUTHENTICATION_TIMEOUT login reconnect deepstream/connection/AUTHENTICATION_TIMEOUT exact"_s,
            u"close 1005 No Status Rcvd - reconnect websocket/close/1005 exact"_s}));
}

void tst_DeepstreamServer::closes_data()
{
    QTest::addColumn<QString>("variant");
    QTest::addColumn<Step>("step");
    QTest::addColumn<QString>("expected"); // the last failure
    QTest::newRow("json, unreadable") << JsonVariant << sendText("{oops") << u"close 1005 No Status Rcvd - reconnect websocket/close/1005 exact"_s;
    QTest::newRow("json, wrong opcode") << JsonVariant << sendBinary("{}") << u"close 1005 No Status Rcvd - reconnect websocket/close/1005 exact"_s;
    for (const QString &variant : {JsonVariant, TextVariant}) {
        QTest::addRow("%s, too big", qPrintable(variant)) << variant << sendText(QByteArray(70000, 'x')) << u"close 1009 Message Too Big - after-fix websocket/close/1009 exact"_s;
        QTest::addRow("%s, bad UTF-8", qPrintable(variant)) << variant << sendText("\"\xff\xfe\"") << u"close 1007 Invalid frame payload data - after-fix websocket/close/1007 exact"_s;
    }
}

void tst_DeepstreamServer::closes()
{
    QFETCH(QString, variant);
    QFETCH(Step, step);
    QFETCH(QString, expected);
    const auto live = session(variant);
    QVERIFY(live->open());
    QVERIFY(live->send(step));
    QVERIFY(live->waitForEnd());
    QCOMPARE(live->failures(1).value(0), expected);
}

void tst_DeepstreamServer::wrongPath()
{
    LiveSession live(m_server.url(u"/nowhere"_s), u"deepstream"_s, JsonVariant);
    live.start();
    QVERIFY(live.waitForEnd());
    // TCP ends without an answer to the upgrade (section 1).
    QCOMPARE(live.failures(1), QStringList {u"close 1006 Abnormal Closure - reconnect websocket/close/1006 exact"_s});
}

void tst_DeepstreamServer::recognised_data()
{
    variants();
}

void tst_DeepstreamServer::recognised()
{
    QFETCH(QString, variant);
    LiveSession live(url(variant), {});
    live.endpoint.automation.values = {{u"username"_s, u"alice"_s}, {u"password"_s, u"pw"_s}};
    live.start();
    const decode::Event *answer = live.wait(Kind::Reply, u"login"_s);
    QVERIFY2(answer, qPrintable(live.lines().join(u'\n')));
    QCOMPARE(answer->system, u"deepstream"_s);
    QCOMPARE(answer->variant, variant);
    QVERIFY(answer->guessed);
}

QTEST_GUILESS_MAIN(tst_DeepstreamServer)
#include "tst_deepstreamserver.moc"
