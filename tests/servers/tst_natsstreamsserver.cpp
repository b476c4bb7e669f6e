// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// JetStream on real servers: row 35 of section 15 and the statuses of section 10 of the wire reference.
#include "tests/servers/natspeer.h"
#include "tests/support/provoked.h"

using namespace telltale;
using namespace telltale::test;
using namespace telltale::test::nats;

namespace {

const QByteArray K = "jetstream { store_dir: \"%1\", max_file: 10000000 }\n";

Step api(const QString &name, const QString &stream, const QString &consumer, const QString &body)
{
    return compose("jetstream", {{"api", name}, {"stream", stream}, {"consumer", consumer}, {"body", body}});
}

Step pull(const QString &consumer, std::initializer_list<std::pair<const char *, QString>> more)
{
    Step step = compose("pull", {{"stream", u"S"_s}, {"consumer", consumer}});
    for (const auto &[key, value] : more)
        step.values.insert(QString::fromLatin1(key), value);
    return step;
}

Step store(const QString &subject, const QString &header, const QString &payload = u"hi"_s)
{
    return compose("request", {{"subject", subject}, {"headers", header}, {"payload", payload}});
}

} // namespace

class tst_NatsStreamsServer : public QObject {
    Q_OBJECT

private slots:
    void cleanupTestCase() { TELLTALE_PROVOKED("nats-streams"); }
    void jetStream_data() { servers(); }
    void jetStream();
    void accounts_data() { servers(); }
    void accounts();
    void pulls_data() { servers(); }
    void pulls();
    void flowControl_data() { servers(); }
    void flowControl();
    void serverApi_data() { servers(); }
    void serverApi();

private:
    static bool succeeds(LiveSession &session, const Step &step);
    static QString firstFailure(LiveSession &session, const Step &step);
};

/// Sends and waits for the answer.
bool tst_NatsStreamsServer::succeeds(LiveSession &session, const Step &step)
{
    const size_t seen = session.events().size();
    return session.send(step) && session.wait(Kind::Reply, {}, seen);
}

/// Sends and waits for the failure that answers: its code and entry.
QString tst_NatsStreamsServer::firstFailure(LiveSession &session, const Step &step)
{
    const size_t seen = session.events().size();
    if (!session.send(step))
        return session.problem();
    const decode::Event *failure = session.wait([](const decode::Event &event) { return event.isFailure(); }, seen);
    if (!failure || !failure->diagnosis || !failure->diagnosis->entry)
        return failure ? eventLine(*failure) : session.lines().mid(qsizetype(seen)).join(u'\n');
    if (!failure->latency)
        return u"no latency: "_s + eventLine(*failure);
    return failure->code + u' ' + failure->diagnosis->entry->id;
}

#define PROVOKE(step, expected) QCOMPARE(firstFailure(session, step), QStringLiteral(expected))

void tst_NatsStreamsServer::jetStream()
{
    TELLTALE_NATS(peer, K)
    LiveSession session(peer.url(), u"nats"_s);
    QVERIFY2(session.open(), qPrintable(session.lines().join(u'\n')));
    PROVOKE(api(u"STREAM.INFO"_s, u"NOPE"_s, {}, {}), "10059 nats/jetstream/10059");
    QVERIFY(succeeds(session, api(u"STREAM.CREATE"_s, u"S"_s, {}, uR"({"name":"S","subjects":["s.>"],"max_msg_size":60})"_s)));
    QVERIFY(succeeds(session, api(u"STREAM.CREATE"_s, u"F"_s, {}, uR"({"name":"F","subjects":["f"],"max_msgs":1,"discard":"new"})"_s)));
    PROVOKE(api(u"CONSUMER.INFO"_s, u"S"_s, u"NOPE"_s, {}), "10014 nats/jetstream/10014");
    PROVOKE(compose("request", {{"subject", u"$JS.API.STREAM.CREATE.X"_s}, {"payload", u"{"_s}}), "10025 nats/jetstream/10025");
    PROVOKE(api(u"STREAM.MSG.GET"_s, u"S"_s, {}, uR"({"seq":99})"_s), "10037 nats/jetstream/10037");
    PROVOKE(api(u"STREAM.CREATE"_s, u"X"_s, {}, uR"({"name":"X","max_bytes":100000000})"_s), "10047 nats/jetstream/10047");
    PROVOKE(api(u"STREAM.CREATE"_s, u"X"_s, {}, uR"({"name":"X","subjects":["a..b"]})"_s), "10052 nats/jetstream/10052");
    PROVOKE(store(u"s.x"_s, {}, QString(61, u'x')), "10054 nats/jetstream/10054");
    PROVOKE(api(u"STREAM.CREATE"_s, u"X"_s, {}, uR"({"name":"Y"})"_s), "10056 nats/jetstream/10056");
    PROVOKE(api(u"STREAM.CREATE"_s, u"S"_s, {}, uR"({"name":"S","subjects":["t.>"]})"_s), "10058 nats/jetstream/10058");
    PROVOKE(store(u"s.x"_s, u"Nats-Expected-Stream: T"_s), "10060 nats/jetstream/10060");
    PROVOKE(api(u"STREAM.CREATE"_s, u"X"_s, {}, uR"({"name":"X","subjects":["s.x"]})"_s), "10065 nats/jetstream/10065");
    PROVOKE(store(u"s.x"_s, u"Nats-Expected-Last-Msg-Id: nope"_s), "10070 nats/jetstream/10070");
    PROVOKE(store(u"s.x"_s, u"Nats-Expected-Last-Sequence: 99"_s), "10071 nats/jetstream/10071");
    QVERIFY(succeeds(session, store(u"f"_s, {})));
    PROVOKE(store(u"f"_s, {}), "10077 nats/jetstream/10077");
    PROVOKE(api(u"CONSUMER.CREATE"_s, u"S"_s, {}, uR"({"stream_name":"S","config":{"deliver_subject":"s.x","ack_policy":"none"}})"_s), "10081 nats/jetstream/10081");
    if (server == Current)
        PROVOKE(api(u"STREAM.CREATE"_s, u"X"_s, {}, uR"({"name":"X","subjects":["x.>"],"subject_transform":{"src":"x.>","dest":"x..y"}})"_s), "10156 nats/jetstream/10156");
}

void tst_NatsStreamsServer::accounts()
{
    TELLTALE_NATS(peer, K + "accounts {\n  A: { jetstream: { max_streams: 1 }, users: [ { user: a, password: p } ] }\n  B: { users: [ { user: b, password: p } ] }\n}\n")
    LiveSession session(peer.url(), u"nats"_s);
    session.endpoint.automation.values = user(u"a"_s);
    QVERIFY2(session.open(), qPrintable(session.lines().join(u'\n')));
    QVERIFY(succeeds(session, api(u"STREAM.CREATE"_s, u"S"_s, {}, uR"({"name":"S"})"_s)));
    PROVOKE(api(u"STREAM.CREATE"_s, u"T"_s, {}, uR"({"name":"T"})"_s), "10027 nats/jetstream/10027");
    LiveSession other(peer.url(), u"nats"_s);
    other.endpoint.automation.values = user(u"b"_s);
    QVERIFY2(other.open(), qPrintable(other.lines().join(u'\n')));
    QCOMPARE(firstFailure(other, api(u"INFO"_s, {}, {}, {})), u"10039 nats/jetstream/10039"_s);
}

void tst_NatsStreamsServer::pulls()
{
    TELLTALE_NATS(peer, K)
    LiveSession session(peer.url(), u"nats"_s);
    QVERIFY2(session.open(), qPrintable(session.lines().join(u'\n')));
    const QString durable = u"CONSUMER.DURABLE.CREATE"_s;
    QVERIFY(succeeds(session, api(u"STREAM.CREATE"_s, u"S"_s, {}, uR"({"name":"S","subjects":["s.>"],"allow_direct":true})"_s)));
    QVERIFY(succeeds(session, api(durable, u"S"_s, u"C"_s,
        uR"({"stream_name":"S","config":{"durable_name":"C","ack_policy":"explicit","max_batch":5,"max_expires":60000000000,"max_bytes":1000,"max_waiting":1}})"_s)));
    QVERIFY(succeeds(session, api(durable, u"S"_s, u"P"_s, uR"({"stream_name":"S","config":{"durable_name":"P","ack_policy":"none","deliver_subject":"out"}})"_s)));
    PROVOKE(pull(u"C"_s, {{"expires", u"1000"_s}, {"idle_heartbeat", u"900"_s}}), "400 nats/status/400-Bad-Request");
    PROVOKE(pull(u"C"_s, {{"expires", u"0"_s}, {"no_wait", u"true"_s}}), "404 nats/status/404-No-Messages");
    PROVOKE(pull(u"C"_s, {{"expires", u"100"_s}}), "408 nats/status/408-Request-Timeout");
    PROVOKE(pull(u"P"_s, {}), "409 nats/status/409-Consumer-is-push-based");
    PROVOKE(pull(u"C"_s, {{"batch", u"6"_s}}), "409 nats/status/409-Exceeded-MaxRequestBatch");
    PROVOKE(pull(u"C"_s, {{"expires", u"61000"_s}}), "409 nats/status/409-Exceeded-MaxRequestExpires");
    PROVOKE(pull(u"C"_s, {{"max_bytes", u"1001"_s}}), "409 nats/status/409-Exceeded-MaxRequestMaxBytes");
    const Step direct = api(u"DIRECT.GET"_s, u"S"_s, {}, uR"({"seq":99})"_s);
    PROVOKE(direct, "404 nats/status/404-Message-Not-Found");
    PROVOKE(compose("request", {{"subject", u"$JS.API.DIRECT.GET.S"_s}}), "408 nats/status/408-Empty-Request");
    PROVOKE(compose("request", {{"subject", u"$JS.API.DIRECT.GET.S"_s}, {"payload", u"{"_s}}), "408 nats/status/408-Malformed-Request");
    PROVOKE(api(u"DIRECT.GET"_s, u"S"_s, {}, uR"({"seq":1,"last_by_subj":"s.x"})"_s), "408 nats/status/408-Bad-Request");

    // A message that is pulled, and acknowledged.
    QVERIFY(succeeds(session, store(u"s.x"_s, {}, QString(200, u'x'))));
    PROVOKE(pull(u"C"_s, {{"max_bytes", u"100"_s}}), "409 nats/status/409-Message-Size-Exceeds-MaxBytes");
    size_t seen = session.events().size();
    QVERIFY(session.send(pull(u"C"_s, {})));
    const decode::Event *pulled = session.wait(Kind::Push, u"message"_s, seen);
    QVERIFY2(pulled, qPrintable(session.lines().join(u'\n')));
    QCOMPARE(pulled->subject, u"s.x"_s);
    QVERIFY(pulled->latency);
    const QByteArray reply = pulled->bytes.mid(pulled->bytes.indexOf("$JS.ACK")).split(' ').first();
    QVERIFY(session.send(compose("ack", {{"subject", QString::fromLatin1(reply)}})));

    // Heartbeats, and the consumer goes while a pull waits.
    seen = session.events().size();
    QVERIFY(session.send(pull(u"C"_s, {{"expires", u"30000"_s}, {"idle_heartbeat", u"100"_s}})));
    const decode::Event *heartbeat = session.wait(Kind::Info, {}, seen);
    QVERIFY(heartbeat && heartbeat->diagnosis);
    QCOMPARE(heartbeat->diagnosis->entry->id, u"nats/status/100-Idle-Heartbeat"_s);
    PROVOKE(pull(u"C"_s, {}), "409 nats/status/409-Exceeded-MaxWaiting");
    PROVOKE(api(u"CONSUMER.DELETE"_s, u"S"_s, u"C"_s, {}), "409 nats/status/409-Consumer-Deleted");
}

/// A server asks before it has a few megabytes on the way, and holds back until it is answered.
void tst_NatsStreamsServer::flowControl()
{
    TELLTALE_NATS(peer, K)
    LiveSession session(peer.url(), u"nats"_s);
    QVERIFY2(session.open(), qPrintable(session.lines().join(u'\n')));
    QVERIFY(succeeds(session, api(u"STREAM.CREATE"_s, u"S"_s, {}, uR"({"name":"S","subjects":["s"]})"_s)));
    for (int i = 0; i < 8; ++i)
        QVERIFY(succeeds(session, store(u"s"_s, {}, QString(500000, u'x'))));
    QVERIFY(session.send(compose("subscribe", {{"subject", u"out"_s}})));
    QVERIFY(session.send(api(u"CONSUMER.DURABLE.CREATE"_s, u"S"_s, u"C"_s,
        uR"({"stream_name":"S","config":{"durable_name":"C","ack_policy":"none","deliver_subject":"out","flow_control":true,"idle_heartbeat":500000000}})"_s)));
    for (const QString &entry : {u"nats/status/100-FlowControl-Request"_s, u"nats/status/100-Idle-Heartbeat"_s}) {
        const decode::Event *status = session.wait([&entry](const decode::Event &event) {
            return event.kind == Kind::Info && event.diagnosis && event.diagnosis->entry && event.diagnosis->entry->id == entry;
        });
        QVERIFY2(status, qPrintable(session.lines().join(u'\n')));
    }
}

void tst_NatsStreamsServer::serverApi()
{
    TELLTALE_NATS(peer, K + "accounts {\n  SYS: { users: [ { user: sys, password: p } ] }\n  A: { jetstream: enabled, users: [ { user: a, password: p } ] }\n}\n"
                            "system_account: SYS\n")
    LiveSession session(peer.url(), u"nats"_s);
    session.endpoint.automation.values = user(u"sys"_s);
    QVERIFY2(session.open(), qPrintable(session.lines().join(u'\n')));
    PROVOKE(compose("request", {{"subject", u"$SYS.REQ.ACCOUNT.NOPE.JSZ"_s}}), "500 nats/api-code/500");
    PROVOKE(compose("request", {{"subject", u"$SYS.REQ.SERVER.PING.VARZ"_s}, {"payload", u"{"_s}}), "400 nats/api-code/400");
}

QTEST_GUILESS_MAIN(tst_NatsStreamsServer)
#include "tst_natsstreamsserver.moc"
