// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The example of a catalogue of one's own, graphql-transport-ws, against a real server (tests/servers/graphql, the npm package graphql-ws): a
// system that only a file describes is connected to, composed for, recognised and explained like one that is built in.
#include "app/exchange/cataloguefiles.h"
#include "tests/support/livesession.h"
#include "tests/support/peer.h"

using namespace telltale;
using namespace telltale::test;
using namespace Qt::StringLiterals;

class tst_GraphqlServer : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void conversation();
    void recognised();
    void pongIsAnswered();
    void closes_data();
    void closes();
    void errors_data();
    void errors();

private:
    std::unique_ptr<LiveSession> session(const QString &path, const QString &system = u"graphql-transport-ws"_s);

    Peer m_server;
    catalog::Catalog m_catalog;
};

void tst_GraphqlServer::initTestCase()
{
    auto files = exchange::loadCatalogue({QStringLiteral(TELLTALE_SOURCE_DIR "/catalog/examples/graphql-transport-ws.json")});
    QVERIFY(files);
    QCOMPARE(files->problems.size(), 0);
    m_catalog = std::move(files->catalog);
    TELLTALE_NEEDS(Peer::missing(u"GraphQL"_s, {Peer::file(u"graphql/server.js"_s), Peer::file(u"graphql/node_modules/graphql-ws"_s)}));
    QVERIFY2(m_server.start(u"node"_s, {Peer::file(u"graphql/server.js"_s)}), qPrintable(m_server.problem()));
}

std::unique_ptr<LiveSession> tst_GraphqlServer::session(const QString &path, const QString &system)
{
    auto made = std::make_unique<LiveSession>(m_server.url(path), system);
    made->catalog = &m_catalog;
    made->endpoint.subprotocols = {u"graphql-transport-ws"_s};
    return made;
}

void tst_GraphqlServer::conversation()
{
    auto live = session(u"/"_s);
    QVERIFY2(live->open(), qPrintable(live->lines().join(u'\n')));
    QVERIFY(live->send(compose("ping", {{"payload", u"{\"a\":1}"_s}})));
    const decode::Event *pong = live->wait(Kind::Pong);
    QVERIFY(pong);
    QCOMPARE(pong->text, u"{\"a\":1}"_s);
    QVERIFY(pong->latency);

    QVERIFY(live->send(compose("subscribe", {{"query", u"query Hello($t: String!) { hello echo(text: $t) }"_s}, {"operation_name", u"Hello"_s},
                                                {"variables", u"{\"t\":\"x\"}"_s}, {"id", u"q1"_s}})));
    const decode::Event *result = live->wait(Kind::Reply, u"subscribe"_s);
    QVERIFY2(result, qPrintable(live->lines().join(u'\n')));
    QCOMPARE(result->text, uR"({"hello":"world","echo":"x"})"_s);
    QCOMPARE(result->subject, u"Hello"_s);
    QCOMPARE(result->id, u"q1"_s);
    QVERIFY(result->latency);
    QVERIFY(live->wait(Kind::Info, u"complete"_s));

    // A stream: the first event answers, the others are pushed, and all are known by their operation's name.
    const size_t before = live->events().size();
    QVERIFY(live->send(compose("subscribe", {{"query", u"subscription Count { count(to: 3) }"_s}, {"operation_name", u"Count"_s}})));
    QVERIFY(live->wait(Kind::Info, u"complete"_s, before));
    QStringList lines;
    for (size_t i = before; i < live->events().size(); ++i)
        lines.append(eventLine(live->events()[i]));
    QCOMPARE(lines, (QStringList {u"out request subscribe(Count) subscription Count { count(to: 3) }"_s, u"in reply subscribe(Count) {\"count\":1}"_s,
                        u"in push next(Count) {\"count\":2}"_s, u"in push next(Count) {\"count\":3}"_s, u"in info complete(Count)"_s}));

    // What has no answer when the connection ends is listed.
    QVERIFY(live->send(compose("subscribe", {{"query", u"{ never }"_s}, {"id", u"late"_s}})));
    live->close(1000);
    QVERIFY(live->waitForEnd());
    const decode::Event *note = live->wait([](const decode::Event &event) { return event.inferred; });
    QVERIFY2(note, qPrintable(live->lines().join(u'\n')));
    QCOMPARE(note->text, u"no answer to subscribe"_s);
}

void tst_GraphqlServer::recognised()
{
    auto live = session(u"/"_s, {});
    live->start();
    // The automation begins as soon as the sub-protocol tells which system it is.
    const decode::Event *answer = live->wait(Kind::Reply, u"connection_init"_s);
    QVERIFY2(answer, qPrintable(live->lines().join(u'\n')));
    QCOMPARE(answer->system, u"graphql-transport-ws"_s);
    QVERIFY(answer->guessed);
}

void tst_GraphqlServer::pongIsAnswered()
{
    auto live = session(u"/pings"_s);
    live->start();
    const auto sent = [](const decode::Event &event) { return event.kind == Kind::Pong && event.direction == wire::Direction::Out; };
    const decode::Event *pong = live->wait(sent);
    QVERIFY2(pong, qPrintable(live->lines().join(u'\n')));
    QCOMPARE(pong->bytes, QByteArray(R"({"payload":{"n":1},"type":"pong"})"));
}

void tst_GraphqlServer::closes_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("introduced");
    QTest::addColumn<QList<Step>>("steps");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *path, bool introduced, const QList<Step> &steps, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(path) << introduced << steps << QString::fromLatin1(expected).replace(u'@', u"graphql-transport-ws/close/"_s);
    };
    const Step stream = compose("subscribe", {{"query", u"subscription { quiet }"_s}, {"id", u"1"_s}});
    row("4400 no JSON", "/", true, {sendText("hello")}, "close 4400 BadRequest - after-fix @4400 exact");
    row("4400 unknown type", "/", true, {sendText(R"({"type":"start","id":"1"})")}, "close 4400 BadRequest - after-fix @4400 exact");
    row("4401", "/", false, {stream}, "close 4401 Unauthorized - after-fix @4401 exact");
    row("4403", "/deny", true, {}, "close 4403 Forbidden - reauthenticate @4403 exact");
    row("4408", "/hasty", false, {}, "close 4408 ConnectionInitialisationTimeout - reconnect @4408 exact");
    row("4409", "/", true, {stream, stream}, "close 4409 SubscriberAlreadyExists - after-fix @4409 exact");
    row("4429", "/", true, {compose("connection_init")}, "close 4429 TooManyInitialisationRequests - after-fix @4429 exact");
    row("4500 hook", "/broken", true, {}, "close 4500 InternalServerError - after-fix @4500 exact");
    row("4500 no schema", "/schemaless", true, {compose("subscribe")}, "close 4500 InternalServerError - after-fix @4500 exact");
    row("4500 syntax", "/", true, {compose("subscribe", {{"query", u"{ hello"_s}})},
        "close 4500 InternalServerError (syntax) - after-fix @4500-syntax pattern");
    row("4406", "", false, {}, "close 4406 SubprotocolNotAcceptable - after-fix @4406 exact");
}

void tst_GraphqlServer::closes()
{
    QFETCH(QString, path);
    QFETCH(bool, introduced);
    QFETCH(QList<Step>, steps);
    QFETCH(QString, expected);
    auto live = session(path.isEmpty() ? u"/"_s : path);
    if (path.isEmpty())
        live->endpoint.subprotocols = {u"another"_s}; // none at all would be the system's own
    live->endpoint.automation.on.insert(u"connection_init"_s, introduced);
    if (steps.isEmpty())
        live->start();
    else
        QVERIFY(live->open());
    for (const Step &step : std::as_const(steps))
        QVERIFY2(live->send(step), qPrintable(live->problem()));
    QVERIFY(live->waitForEnd());
    QCOMPARE(live->failures(1), QStringList {expected});
}

void tst_GraphqlServer::errors_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *query, const QStringList &expected) { QTest::newRow(query) << QString::fromLatin1(query) << expected; };
    const QString execution = u" subscribe after-fix graphql-transport-ws/error/execution-errors range"_s;
    row("{ hello broken }", {u"error BROKEN ExecutionError"_s + execution});
    row("{ broken plain }", {u"error BROKEN ExecutionError"_s + execution, u"error - ExecutionError"_s + execution});
    const QString field = u"error - Cannot query field subscribe after-fix graphql-transport-ws/error/cannot-query-field pattern"_s;
    row("{ hallo }", {field});
    row("{ hallo welt }", {field, field});
    row("{ hello(a: 1) }", {u"error - Unknown argument subscribe after-fix graphql-transport-ws/error/unknown-argument pattern"_s});
    row("{ echo }", {u"error - Missing argument subscribe after-fix graphql-transport-ws/error/missing-argument pattern"_s});
    row("query ($t: String!) { echo(text: $t) }", {u"error - Missing variable subscribe after-fix graphql-transport-ws/error/missing-variable pattern"_s});
    row("subscription Two { count(to: 1) quiet }", {u"error - More than one root field subscribe after-fix graphql-transport-ws/error/one-top-level-field pattern"_s});
    row("fragment f on Query { hello }", {u"error - OperationError subscribe after-fix graphql-transport-ws/error/operation-refused range"_s});
    row("query a { hello } query b { hello }", {u"error - Unable to identify operation subscribe after-fix graphql-transport-ws/error/unidentified-operation exact"_s});
    row("subscription { lost }", {u"error - OperationError subscribe after-fix graphql-transport-ws/error/operation-refused range"_s});
}

void tst_GraphqlServer::errors()
{
    QFETCH(QString, query);
    QFETCH(QStringList, expected);
    auto live = session(u"/"_s);
    QVERIFY(live->open());
    QVERIFY(live->send(compose("subscribe", {{"query", query}})));
    QCOMPARE(live->failures(int(expected.size())), expected);
}

QTEST_GUILESS_MAIN(tst_GraphqlServer)
#include "tst_graphqlserver.moc"
