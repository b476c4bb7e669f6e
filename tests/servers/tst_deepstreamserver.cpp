// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// deepstream against a real server (tests/servers/deepstream), over its three endpoints: the same operations, and
// what section 6 of the wire reference says about each failure. Text has no words for some of them.
#include "tests/support/livesession.h"
#include "tests/support/peer.h"
#include "tests/support/provoked.h"

using namespace telltale;
using namespace telltale::test;
using namespace Qt::StringLiterals;

namespace {

enum Endpoints { Json = 1, Text = 2, Binary = 4, Numbered = Json | Binary, All = Numbered | Text };

const QString JsonVariant = u"json"_s;
const QString TextVariant = u"text"_s;
const QString BinaryVariant = u"binary"_s;

} // namespace

class tst_DeepstreamServer : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { TELLTALE_PROVOKED("deepstream"); }
    void conversation_data();
    void conversation();
    void recognised_data();
    void recognised();
    void errors_data();
    void errors();
    void calls_data();
    void calls();
    void patternTimeout_data();
    void patternTimeout();
    void unfinishedOpening_data();
    void unfinishedOpening();
    void wrongPassword_data();
    void wrongPassword();
    void unusableLogin_data();
    void unusableLogin();
    void noLogin_data();
    void noLogin();
    void closes_data();
    void closes();
    void wrongPath();

private:
    QUrl url(const QString &variant) const { return m_server.url(variant == TextVariant ? u"/deepstream-v3"_s : variant == BinaryVariant ? u"/deepstream"_s : u"/deepstream-json"_s); }
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
    QTest::newRow("binary") << BinaryVariant;
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
        if (endpoints & Binary)
            QTest::addRow("binary, %s", name) << BinaryVariant << steps << u"error "_s + QLatin1String(expected);
    };
    const QString own = u"@"_s;
    row(All, "event denied", {compose("subscribe", {{"name", u"denied/x"_s}})}, "4/104 MESSAGE_DENIED subscribe(denied/x) never deepstream/event/MESSAGE_DENIED exact");
    row(All, "emit denied", {compose("emit", {{"name", u"denied/x"_s}})}, "4/104 MESSAGE_DENIED emit(denied/x) never deepstream/event/MESSAGE_DENIED exact");
    row(All, "event twice", {compose("subscribe", {{"name", own}}), compose("subscribe", {{"name", own}})},
        "4/106 MULTIPLE_SUBSCRIPTIONS subscribe(@) none-needed deepstream/event/MULTIPLE_SUBSCRIPTIONS exact");
    row(Numbered, "event pattern", {compose("listen", {{"name", u"("_s}})}, "4/100 INVALID_LISTEN_REGEX listen(() after-fix deepstream/event/INVALID_LISTEN_REGEX exact");
    row(All, "record denied", {compose("record-subscribe", {{"name", u"denied/x"_s}})},
        "5/115 MESSAGE_DENIED record-subscribe(denied/x) never deepstream/record/MESSAGE_DENIED exact");
    row(All, "record rule fails", {compose("record-upsert", {{"name", u"broken/x"_s}}), compose("record-read", {{"name", u"broken/x"_s}})},
        "5/114 MESSAGE_PERMISSION_ERROR record-read(broken/x) after-fix deepstream/record/MESSAGE_PERMISSION_ERROR exact");
    row(All, "no record", {compose("record-read", {{"name", own}})}, "5/107 RECORD_NOT_FOUND record-read(@) after-fix deepstream/record/RECORD_NOT_FOUND exact");
    row(All, "version exists",
        {compose("record-subscribe", {{"name", own}}), compose("record-update", {{"name", own}, {"version", u"1"_s}, {"data", u"{\"a\":1}"_s}}),
         compose("record-update", {{"name", own}, {"version", u"1"_s}, {"data", u"{\"a\":2}"_s}})},
        "5/102 VERSION_EXISTS record-update(@) immediately deepstream/record/VERSION_EXISTS exact");
    row(Numbered, "version too new", {compose("record-subscribe", {{"name", own}}), compose("record-update", {{"name", own}, {"version", u"9"_s}, {"data", u"{}"_s}})},
        "5/108 INVALID_VERSION record-update(@) after-fix deepstream/record/INVALID_VERSION exact");
    row(Numbered, "hot path", {compose("record-upsert-path", {{"name", u"hot/@"_s}, {"path", u"a"_s}, {"data", u"1"_s}})},
        "5/109 INVALID_PATCH_ON_HOTPATH record-upsert-path(hot/@) after-fix deepstream/record/INVALID_PATCH_ON_HOTPATH exact");
    row(Numbered, "update of no record", {compose("record-update", {{"name", own}, {"version", u"1"_s}, {"data", u"{}"_s}})},
        "5/105 RECORD_UPDATE_ERROR record-update(@) backoff deepstream/record/RECORD_UPDATE_ERROR exact");
    row(All, "record twice", {compose("record-subscribe", {{"name", own}}), compose("record-subscribe", {{"name", own}})},
        "5/117 MULTIPLE_SUBSCRIPTIONS record-subscribe(@) none-needed deepstream/record/MULTIPLE_SUBSCRIPTIONS exact");
    row(Numbered, "record pattern", {compose("record-listen", {{"name", u"("_s}})}, "5/110 INVALID_LISTEN_REGEX record-listen(() after-fix deepstream/record/INVALID_LISTEN_REGEX exact");
    row(All, "nobody provides", {compose("rpc-request", {{"name", own}, {"data", u"1"_s}})}, "6/100 NO_RPC_PROVIDER rpc-request(@) backoff deepstream/rpc/NO_RPC_PROVIDER exact");
    row(All, "call denied", {compose("rpc-request", {{"name", u"denied/x"_s}, {"data", u"1"_s}})}, "6/107 MESSAGE_DENIED rpc-request(denied/x) never deepstream/rpc/MESSAGE_DENIED exact");
    row(All, "provided twice", {compose("rpc-provide", {{"name", own}}), compose("rpc-provide", {{"name", own}})},
        "6/109 MULTIPLE_PROVIDERS rpc-provide(@) none-needed deepstream/rpc/MULTIPLE_PROVIDERS exact");
    row(All, "no such call", {compose("rpc-response", {{"name", own}, {"correlationId", u"k9"_s}, {"data", u"1"_s}})},
        "6/103 INVALID_RPC_CORRELATION_ID rpc-response(@) never deepstream/rpc/INVALID_RPC_CORRELATION_ID exact");
    row(All, "event rule fails", {compose("subscribe", {{"name", u"broken/x"_s}})},
        "4/103 MESSAGE_PERMISSION_ERROR subscribe(broken/x) after-fix deepstream/event/MESSAGE_PERMISSION_ERROR exact");
    row(All, "call rule fails", {compose("rpc-request", {{"name", u"broken/x"_s}, {"data", u"1"_s}})},
        "6/106 MESSAGE_PERMISSION_ERROR rpc-request(broken/x) after-fix deepstream/rpc/MESSAGE_PERMISSION_ERROR exact");
    row(Numbered, "presence rule fails", {compose("presence-query", {{"users", u"broken"_s}})},
        "7/101 MESSAGE_PERMISSION_ERROR presence-query(broken) after-fix deepstream/presence/MESSAGE_PERMISSION_ERROR exact");
    row(All, "silent cache", {compose("record-read", {{"name", u"slowcache/@"_s}})},
        "5/100 CACHE_RETRIEVAL_TIMEOUT record-read(slowcache/@) backoff deepstream/record/CACHE_RETRIEVAL_TIMEOUT exact");
    row(All, "silent storage", {compose("record-read", {{"name", u"slowstorage/@"_s}})},
        "5/101 STORAGE_RETRIEVAL_TIMEOUT record-read(slowstorage/@) backoff deepstream/record/STORAGE_RETRIEVAL_TIMEOUT exact");
    row(Numbered, "failing cache", {compose("record-read", {{"name", u"badcache/@"_s}})},
        "5/103 RECORD_LOAD_ERROR record-read(badcache/@) backoff deepstream/record/RECORD_LOAD_ERROR exact");
    row(Numbered, "cache takes no record", {compose("record-subscribe", {{"name", u"readonly/x"_s}})},
        "5/104 RECORD_CREATE_ERROR record-subscribe(readonly/x) backoff deepstream/record/RECORD_CREATE_ERROR exact");
    row(Numbered, "record stays", {compose("record-upsert", {{"name", u"nodelete/@"_s}}), compose("record-delete", {{"name", u"nodelete/@"_s}})},
        "5/106 RECORD_DELETE_ERROR record-delete(nodelete/@) backoff deepstream/record/RECORD_DELETE_ERROR exact");
    row(Numbered, "cache keeps the record", {compose("record-notify", {{"name", u"nonotify/@"_s}})},
        "5/113 RECORD_NOTIFY_ERROR record-notify(nonotify/@) backoff deepstream/record/RECORD_NOTIFY_ERROR exact");
    // Text says neither which record it was, nor what was asked.
    const QList<Step> noObject {compose("record-upsert", {{"name", own}, {"data", u"5"_s}})};
    row(Text, "record is no object", noObject, "5/116 INVALID_MESSAGE_DATA - after-fix deepstream/record/INVALID_MESSAGE_DATA exact");
    row(Numbered, "record is no object", noObject, "5/116 INVALID_MESSAGE_DATA record-upsert(@) after-fix deepstream/record/INVALID_MESSAGE_DATA exact");
    row(Numbered, "pong after the login", {compose("pong")}, "1/1 UNKNOWN_TOPIC - after-fix deepstream/parser/UNKNOWN_TOPIC exact");
    row(All, "presence denied", {compose("presence-query", {{"users", u"nosee"_s}})}, "7/102 MESSAGE_DENIED presence-query(nosee) never deepstream/presence/MESSAGE_DENIED exact");
    row(All, "everyone twice", {compose("presence-subscribe-all"), compose("presence-subscribe-all")},
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
    for (const QString &variant : {JsonVariant, TextVariant, BinaryVariant}) {
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

void tst_DeepstreamServer::patternTimeout_data()
{
    QTest::addColumn<QString>("variant");
    QTest::addColumn<bool>("records");
    for (const QString &variant : {JsonVariant, BinaryVariant}) {
        QTest::addRow("%s, events", qPrintable(variant)) << variant << false;
        QTest::addRow("%s, records", qPrintable(variant)) << variant << true;
    }
    QTest::newRow("text, records") << TextVariant << true;
}

void tst_DeepstreamServer::patternTimeout()
{
    QFETCH(QString, variant);
    QFETCH(bool, records);
    const QString name = u"quiet%1/1"_s.arg(++m_names);
    const auto listener = session(variant);
    const auto subscriber = session(variant, u"bob"_s);
    QVERIFY(listener->open() && subscriber->open());
    QVERIFY(listener->send(compose(records ? "record-listen" : "listen", {{"name", name.chopped(1) + u".*"_s}})));
    QVERIFY(listener->wait(Kind::Reply, records ? u"record-listen"_s : u"listen"_s));
    QVERIFY(subscriber->send(compose(records ? "record-subscribe" : "subscribe", {{"name", name}})));
    // The error names only the subscription, not the pattern.
    QCOMPARE(listener->failures(1).value(0),
        records ? u"error 5/111 LISTEN_RESPONSE_TIMEOUT record-listen(%1) none-needed deepstream/record/LISTEN_RESPONSE_TIMEOUT exact"_s.arg(name)
                : u"error 4/101 LISTEN_RESPONSE_TIMEOUT listen(%1) none-needed deepstream/event/LISTEN_RESPONSE_TIMEOUT exact"_s.arg(name));
}

void tst_DeepstreamServer::unfinishedOpening_data()
{
    QTest::addColumn<QString>("variant");
    QTest::addColumn<QString>("off");
    QTest::addColumn<QString>("expected");
    for (const QString &variant : {JsonVariant, BinaryVariant}) {
        QTest::addRow("%s, before the challenge", qPrintable(variant)) << variant << u"challenge"_s << u"error 2/101 INVALID_MESSAGE subscribe(chat) after-fix deepstream/connection/INVALID_MESSAGE exact"_s;
        QTest::addRow("%s, before the login", qPrintable(variant)) << variant << u"login"_s << u"error 3/101 INVALID_MESSAGE subscribe(chat) reauthenticate deepstream/auth/INVALID_MESSAGE exact"_s;
    }
}

void tst_DeepstreamServer::unfinishedOpening()
{
    QFETCH(QString, variant);
    QFETCH(QString, off);
    QFETCH(QString, expected);
    const auto live = session(variant);
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
        QVERIFY2(live->failures(2 * tries).size() >= 2 * tries, qPrintable(live->lines().join(u'\n')));
        if (tries < 3)
            QVERIFY2(live->send(compose("login", {{"username", u"alice"_s}, {"password", u"guess"_s}})), qPrintable(live->problem()));
    }
    QVERIFY(live->waitForEnd());
    const QString refused = u"error 3/4 AUTH_UNSUCCESSFUL login reauthenticate deepstream/auth/AUTH_UNSUCCESSFUL exact"_s;
    const QString detail = u"error - INVALID_AUTHENTICATION_DETAILS login reauthenticate deepstream/client/INVALID_AUTHENTICATION_DETAILS exact"_s;
    QCOMPARE(live->failures(8),
        (QStringList {refused, detail, refused, detail, refused, detail, u"error 3/100 TOO_MANY_AUTH_ATTEMPTS login after-fix deepstream/auth/TOO_MANY_AUTH_ATTEMPTS exact"_s,
            u"close 1005 No Status Rcvd - after-fix websocket/close/1005 exact"_s}));
}

void tst_DeepstreamServer::unusableLogin_data()
{
    variants();
}

void tst_DeepstreamServer::unusableLogin()
{
    QFETCH(QString, variant);
    const auto live = session(variant);
    live->endpoint.automation.values = {{u"authData"_s, u"5"_s}};
    live->start();
    QVERIFY(live->waitForEnd());
    QCOMPARE(live->failures(2),
        (QStringList {u"error 3/102 INVALID_MESSAGE_DATA login after-fix deepstream/auth/INVALID_MESSAGE_DATA exact"_s, u"close 1005 No Status Rcvd - after-fix websocket/close/1005 exact"_s}));
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
    QTest::newRow("text, wrong opcode") << TextVariant << sendBinary("{}") << u"close 1005 No Status Rcvd - reconnect websocket/close/1005 exact"_s;
    QTest::newRow("binary, wrong opcode") << BinaryVariant << sendText("{}") << u"close 1005 No Status Rcvd - reconnect websocket/close/1005 exact"_s;
    for (const QString &variant : {JsonVariant, TextVariant, BinaryVariant}) {
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
    QCOMPARE(live.failures(2), (QStringList {u"error - CONNECTION_ERROR - reconnect deepstream/client/CONNECTION_ERROR exact"_s, u"close 1006 Abnormal Closure - reconnect websocket/close/1006 exact"_s}));
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
