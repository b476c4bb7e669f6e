// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/showme/example.h"
#include "app/showme/visit.h"

#include <QTest>

using namespace telltale;

/// What examples look like. That each is what the playground says on a real connection is tested in tests/catalog/tst_showme.cpp.
class tst_Example : public QObject {
    Q_OBJECT

private slots:
    void frames_data();
    void frames();
    void texts_data();
    void texts();
    void ownWords();
    void endpoint();
};

namespace {

QString wordsOf(const showme::Example &example)
{
    QStringList words;
    for (const showme::ExampleFrame &frame : example.frames) {
        static const QStringList kinds {QStringLiteral("message"), QStringLiteral("close"), QStringLiteral("http"), QStringLiteral("drop")};
        words.append((QString(wire::directionName(frame.direction)) + u' ' + kinds[int(frame.what)] + u' ' + frame.text()).trimmed());
    }
    return words.join(u'\n');
}

} // namespace

void tst_Example::frames_data()
{
    QTest::addColumn<QString>("wanted");
    const auto row = [](const char *id, const char *wanted) { QTest::newRow(id) << QString::fromUtf8(wanted); };
    row("centrifugo/error/103", R"(out message {"id":2,"subscribe":{"channel":"error-103"}}
in message {"id":2,"error":{"code":103,"message":"permission denied"}})");
    row("centrifugo/disconnect/4500-4999", R"(out message {"id":2,"subscribe":{"channel":"close-4749"}}
in close 4749)");
    row("centrifugo/disconnect-v3/3007", R"(out message {"id":2,"subscribe":{"channel":"close-3007"}}
in close 3007 {"reason":"stale","reconnect":false})");
    row("nats/status/503-No-Responders", "out message SUB _INBOX.show-me 3\nPUB status-503-No-Responders _INBOX.show-me 0\nin message HMSG _INBOX.show-me 3  16 16\nNATS/1.0 503");
    row("deepstream/auth/INVALID_AUTH_MSG", "out message A\\u001FREQ\\u001F{\"username\":\"error-INVALID_AUTH_MSG\"}\\u001E\nin message A\\u001FE\\u001FINVALID_AUTH_MSG\\u001Fplayed\\u001E");
    row("websocket/close/1005", "out message close-1005\nin close");
    row("websocket/close/1006", "out message drop\nin drop");
    row("http/refused/403", R"(in http HTTP/1.1 403 Forbidden
Content-Type: text/plain; charset=utf-8
Content-Length: 10
Connection: close

Forbidden)");
}

void tst_Example::frames()
{
    QFETCH(QString, wanted);
    const auto &catalog = catalog::Catalog::bundled();
    const catalog::Entry *entry = catalog.byId(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(entry);
    const auto example = showme::exampleOf(catalog, *entry);
    QVERIFY(example);
    QCOMPARE(wordsOf(*example), wanted);
}

void tst_Example::texts_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<int>("what");
    QTest::addColumn<int>("opcode");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("wanted");
    using What = showme::ExampleFrame::What;
    using wire::Opcode;
    const auto row = [](const char *name, const char *system, What what, Opcode opcode, const QByteArray &bytes, const char *wanted) {
        QTest::newRow(name) << QString::fromLatin1(system) << int(what) << int(opcode) << bytes << QString::fromUtf8(wanted);
    };
    row("nothing", "nats", What::Message, Opcode::Text, {}, "");
    row("line ends", "flow", What::Message, Opcode::Text, "{}\n\n", "{}");
    row("lines in bytes", "nats", What::Message, Opcode::Binary, "PING\r\nPONG\r\n", "PING\nPONG");
    row("bytes", "centrifugo", What::Message, Opcode::Binary, QByteArray("\x03\x08\x01\x0a", 4), "03 08 01 0a");
    row("no UTF-8", "websocket", What::Message, Opcode::Text, QByteArray("\xff\x00", 2), "ff 00");
    row("a token", "centrifugo", What::Message, Opcode::Text, R"({"id":1,"connect":{"token":"abc"}})", R"({"id":1,"connect":{"token":"•••••"}})");
    row("a cookie", "websocket", What::Http, Opcode::Text, "HTTP/1.1 401 Unauthorized\r\nSet-Cookie: a=b\r\n\r\nno", "HTTP/1.1 401 Unauthorized\nSet-Cookie: •••••\n\nno");
    row("close with half a code", "websocket", What::Close, Opcode::Close, "\x03", "");
    row("a reason that is no UTF-8", "websocket", What::Close, Opcode::Close, QByteArray("\x03\xe8" "a\xff", 4), "1000 a\\xff");
}

void tst_Example::texts()
{
    QFETCH(QString, system);
    QFETCH(int, what);
    QFETCH(int, opcode);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, wanted);
    const showme::ExampleFrame frame {wire::Direction::In, showme::ExampleFrame::What(what), wire::Opcode(opcode), bytes, system};
    QCOMPARE(frame.text().toLower(), wanted.toLower());
}

/// An entry of the user that says something else about what the playground says, and one that nothing is known of.
void tst_Example::ownWords()
{
    catalog::Catalog own = catalog::Catalog::copyOfBundled();
    const auto problems = own.add(R"({"system":"centrifugo","source":"us","entries":[
        {"id":"centrifugo/disconnect/our-4749","kind":"close","code":4749,"name":"Ours","meaning":"m","cause":"c","remedy":"r",
         "retry":{"class":"never","why":"w"},"severity":"error","closes":true,"side":"server","source":"us"},
        {"id":"centrifugo/ours/1","kind":"error","code":1,"name":"OurError","meaning":"m","cause":"c","remedy":"r",
         "retry":{"class":"never","why":"w"},"severity":"error","closes":false,"side":"server","source":"us"}]})",
        QStringLiteral("own.json"), catalog::Origin::Named);
    QVERIFY(problems.isEmpty());
    const auto example = showme::exampleOf(own, *own.byId(QStringLiteral("centrifugo/disconnect/our-4749")));
    QVERIFY(example);
    QCOMPARE(example->frames.last().text(), QStringLiteral("4749"));
    QVERIFY(!showme::exampleOf(own, *own.byId(QStringLiteral("centrifugo/disconnect/4500-4999")))); // that code is listed now
    QVERIFY(!showme::exampleOf(own, *own.byId(QStringLiteral("centrifugo/ours/1"))));
    QVERIFY(!showme::exampleOf(own, *own.byId(QStringLiteral("centrifugo/disconnect/3000")))); // cannot reach the wire
}

void tst_Example::endpoint()
{
    const auto &catalog = catalog::Catalog::bundled();
    const auto recipe = playground::recipe(*catalog.byId(QStringLiteral("deepstream/auth/AUTH_UNSUCCESSFUL")));
    QVERIFY(recipe);
    const session::Endpoint login = showme::endpointFor(*recipe, QUrl(QStringLiteral("ws://127.0.0.1:7000")));
    QCOMPARE(login.upstream.url, QUrl(QStringLiteral("ws://127.0.0.1:7000/deepstream-json")));
    QCOMPARE(login.choice.system->name(), QStringLiteral("deepstream"));
    QCOMPARE(login.choice.variant, QStringLiteral("json"));
    QCOMPARE(login.automation.values.value(QStringLiteral("username")), QStringLiteral("error-3/4"));
    QVERIFY(login.steps.isEmpty());

    const auto tls = playground::recipe(*catalog.byId(QStringLiteral("websocket/close/1015")));
    QVERIFY(tls);
    QCOMPARE(showme::endpointFor(*tls, QUrl(QStringLiteral("ws://127.0.0.1:7000"))).upstream.url, QUrl(QStringLiteral("wss://127.0.0.1:7000/websocket")));

    const auto subscribe = playground::recipe(*catalog.byId(QStringLiteral("centrifugo/error/103")));
    QVERIFY(subscribe);
    const auto steps = showme::endpointFor(*subscribe, QUrl(QStringLiteral("ws://127.0.0.1:7000"))).steps;
    QCOMPARE(steps.size(), 1);
    QCOMPARE(steps.first().operation, QStringLiteral("subscribe"));
    QCOMPARE(steps.first().values, (protocol::Values {{QStringLiteral("channel"), QStringLiteral("error-103")}}));
}

QTEST_GUILESS_MAIN(tst_Example)
#include "tst_example.moc"
