// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/profileendpoint.h"
#include "app/protocol/registry.h"
#include "app/session/session.h"
#include "tests/support/certificates.h"
#include "tests/support/rawserver.h"

#include <QFile>
#include <QSignalSpy>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTest>

using namespace telltale;
using namespace Qt::StringLiterals;
using profiles::ConnectionProfile;
using test::RawServer;

class tst_ProfileEndpoint : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void fillsInVariables();
    void tokenOfTheOpening();
    void failures_data();
    void failures();
    void missingSecrets();
    void offeredSubprotocols_data();
    void offeredSubprotocols();
    void overTls_data();
    void overTls();

private:
    test::Certificates m_certificates;
};

namespace {

ConnectionProfile plain()
{
    ConnectionProfile profile;
    profile.name = u"A"_s;
    profile.url = u"ws://localhost/"_s;
    return profile;
}

} // namespace

void tst_ProfileEndpoint::initTestCase()
{
    const QString problem = m_certificates.make();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void tst_ProfileEndpoint::fillsInVariables()
{
    ConnectionProfile profile;
    profile.url = u"wss://${host}/x?t=${token}"_s;
    profile.system = u"centrifugo"_s;
    profile.variant = u"json"_s;
    profile.headers = {{u"Authorization"_s, u"Bearer ${token}"_s, true}, {{}, {}}};
    profile.cookies = u"a=${token}"_s;
    profile.origin = u"https://${host}"_s;
    profile.subprotocols = {u"v${number}"_s};
    profile.proxy = {u"socks5"_s, u"${host}"_s, 1080, u"${number}"_s, u"${token}"_s};
    profile.connectTimeoutMs = 3000;
    profile.acceptBadCertificate = true;
    profile.automation = {{{u"pong"_s, false}}, {{u"token"_s, u"${token}"_s}, {u"name"_s, u"n"_s}}};
    profile.steps = {u"subscribe channel=${number}"_s, u"wait ms=1"_s};
    profile.variables = {{u"host"_s, u"h.example"_s}, {u"token"_s, u"s3cret"_s, true}, {u"number"_s, u"1 2"_s}};
    profile.variables[2].text = u"12"_s;
    const Result<session::Endpoint> endpoint = profiles::makeEndpoint(profile, profiles::variablesOf(profile));
    QVERIFY2(endpoint, endpoint ? "" : qPrintable(endpoint.failure().sentence()));
    QCOMPARE(endpoint->upstream.url, QUrl(u"wss://h.example/x?t=s3cret"_s));
    QCOMPARE(endpoint->choice.system, protocol::systemByName(u"centrifugo"_s));
    QCOMPARE(endpoint->headers, (wire::Headers {{"Authorization", "Bearer s3cret"}, {"Cookie", "a=s3cret"}, {"Origin", "https://h.example"}}));
    QCOMPARE(endpoint->subprotocols, QStringList {u"v12"_s});
    QCOMPARE(endpoint->upstream.proxy, QNetworkProxy(QNetworkProxy::Socks5Proxy, u"h.example"_s, 1080, u"12"_s, u"s3cret"_s));
    QCOMPARE(endpoint->upstream.connectTimeoutMs, 3000);
    QVERIFY(endpoint->upstream.acceptBadCertificate);
    QCOMPARE(endpoint->automation.values, (protocol::Values {{u"token"_s, u"s3cret"_s}, {u"name"_s, u"n"_s}}));
    QVERIFY(!endpoint->automation.isOn(u"pong"_s));
    QCOMPARE(endpoint->steps.size(), 2);
    QCOMPARE(endpoint->steps[0].words, QStringList {u"channel=12"_s});
}

void tst_ProfileEndpoint::tokenOfTheOpening()
{
    ConnectionProfile profile = plain();
    profile.automation.values = {{u"token"_s, u"of the opening"_s}};
    QCOMPARE(profiles::variablesOf(profile).own.value(u"token"_s), u"of the opening"_s);
    profile.variables = {{u"token"_s, u"own"_s}};
    QCOMPARE(profiles::variablesOf(profile).own.value(u"token"_s), u"own"_s);
    profile.variables.clear();
    profile.automation.values = {{u"token"_s, u"${env:TOKEN}"_s}};
    QVERIFY(!profiles::variablesOf(profile).own.contains(u"token"_s));
}

void tst_ProfileEndpoint::failures_data()
{
    QTest::addColumn<ConnectionProfile>("profile");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QString &says, auto change) {
        ConnectionProfile profile = plain();
        change(profile);
        QTest::newRow(name) << profile << says;
    };
    row("no URL", u"There is no URL"_s, [](ConnectionProfile &p) { p.url.clear(); });
    row("URL of another kind", u"only ws:// and wss://"_s, [](ConnectionProfile &p) { p.url = u"ftp://x"_s; });
    row("unknown variable in the URL", u"There is no variable ${x}: URL, column 6"_s, [](ConnectionProfile &p) { p.url = u"ws://${x}"_s; });
    row("unknown system", u"There is no system mqtt"_s, [](ConnectionProfile &p) { p.system = u"mqtt"_s; });
    row("header's name", u"A header cannot be sent: a b"_s, [](ConnectionProfile &p) { p.headers = {{u"a b"_s, u"c"_s}}; });
    row("header without a name", u"a header without a name"_s, [](ConnectionProfile &p) { p.headers = {{{}, u"c"_s}}; });
    row("header's variable", u"There is no variable ${x}: header A, column 1"_s, [](ConnectionProfile &p) { p.headers = {{u"A"_s, u"${x}"_s}}; });
    row("a header of two lines", u"its value must be one line"_s, [](ConnectionProfile &p) {
        p.headers = {{u"A"_s, u"${two}"_s}};
        p.variables = {{u"two"_s, u"a\r\nB: c"_s}};
    });
    row("cookies of two lines", u"Cookies: its value must be one line"_s, [](ConnectionProfile &p) { p.cookies = u"a\nb"_s; });
    row("sub-protocol", u"A sub-protocol cannot be offered: a b"_s, [](ConnectionProfile &p) { p.subprotocols = {u"a b"_s}; });
    row("proxy without a host", u"The proxy cannot be used: Host"_s, [](ConnectionProfile &p) { p.proxy.type = u"http"_s; });
    row("proxy's port", u"The proxy cannot be used: Port"_s, [](ConnectionProfile &p) { p.proxy = {u"http"_s, u"h"_s, 0, {}, {}}; });
    row("opening value", u"There is no variable ${x}: opening value token"_s, [](ConnectionProfile &p) { p.automation.values = {{u"token"_s, u"${x}"_s}}; });
    row("file of TLS", u"The client certificate cannot be used: /nowhere"_s, [](ConnectionProfile &p) { p.tls.certificate = u"/nowhere"_s; });
    row("step", u"There is no variable ${x}: step 2"_s, [](ConnectionProfile &p) { p.steps = {u"wait ms=1"_s, u"subscribe channel=${x}"_s}; });
}

void tst_ProfileEndpoint::failures()
{
    QFETCH(ConnectionProfile, profile);
    QFETCH(QString, says);
    const Result<session::Endpoint> endpoint = profiles::makeEndpoint(profile, profiles::variablesOf(profile));
    QVERIFY(!endpoint);
    QVERIFY2(endpoint.failure().sentence().contains(says), qPrintable(endpoint.failure().sentence()));
}

void tst_ProfileEndpoint::missingSecrets()
{
    ConnectionProfile profile = plain();
    profile.missing = {u"header/Authorization"_s, u"proxyPassword"_s};
    const Result<session::Endpoint> endpoint = profiles::makeEndpoint(profile, {});
    QVERIFY(!endpoint);
    QCOMPARE(endpoint.failure().where, u"header Authorization, password of the proxy"_s);
}

void tst_ProfileEndpoint::offeredSubprotocols_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("variant");
    QTest::addColumn<QStringList>("own");
    QTest::addColumn<QStringList>("offered");
    const auto of = [](const char *system, int variant) { return protocol::systemByName(QLatin1String(system))->variants().value(variant); };
    QTest::newRow("nothing chosen") << QString() << QString() << QStringList() << QStringList();
    QTest::newRow("own") << QString() << QString() << QStringList {u"a"_s, u"b"_s} << QStringList {u"a"_s, u"b"_s};
    QTest::newRow("own wins") << u"centrifugo"_s << of("centrifugo", 1).name << QStringList {u"a"_s} << QStringList {u"a"_s};
    QTest::newRow("the variant's") << u"centrifugo"_s << of("centrifugo", 1).name << QStringList() << of("centrifugo", 1).subprotocols;
    QTest::newRow("the first variant's") << u"centrifugo"_s << QString() << QStringList() << of("centrifugo", 0).subprotocols;
    QTest::newRow("unknown variant") << u"centrifugo"_s << u"xml"_s << QStringList() << QStringList();
}

void tst_ProfileEndpoint::offeredSubprotocols()
{
    QFETCH(QString, system);
    QFETCH(QString, variant);
    QFETCH(QStringList, own);
    session::Endpoint endpoint;
    endpoint.choice = {.system = protocol::systemByName(system), .variant = variant};
    endpoint.subprotocols = own;
    QTEST(session::offeredSubprotocols(endpoint), "offered");
}

void tst_ProfileEndpoint::overTls_data()
{
    QTest::addColumn<bool>("trust");
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("connects");
    QTest::newRow("trusted, with a certificate") << true << m_certificates.client() << m_certificates.clientKey() << true;
    QTest::newRow("trusted, encrypted key") << true << m_certificates.client() << m_certificates.clientKeyEncrypted() << true;
    QTest::newRow("trusted, PKCS #12") << true << m_certificates.clientPkcs12() << QString() << true;
    QTest::newRow("trusted, without a certificate") << true << QString() << QString() << false;
    QTest::newRow("trusted, key of another certificate") << true << m_certificates.client() << m_certificates.serverKey() << false;
    QTest::newRow("not trusted") << false << m_certificates.client() << m_certificates.clientKey() << false;
}

/// A server that demands a certificate of our authority.
void tst_ProfileEndpoint::overTls()
{
    QFETCH(bool, trust);
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(bool, connects);
    QFile keyFile(m_certificates.serverKey());
    QVERIFY(keyFile.open(QIODevice::ReadOnly));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate::fromPath(m_certificates.server()).value(0));
    configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Rsa));
    configuration.setCaCertificates(QSslCertificate::fromPath(m_certificates.authority()));
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    auto listener = std::make_unique<QSslServer>();
    listener->setSslConfiguration(configuration);
    QString who;
    RawServer server(
        [&who](QTcpSocket &socket, const QByteArray &request) {
            who = static_cast<QSslSocket &>(socket).peerCertificate().subjectInfo(QSslCertificate::CommonName).value(0);
            socket.write(RawServer::upgrade(request));
        },
        std::move(listener));

    ConnectionProfile profile;
    profile.name = u"TLS"_s;
    profile.url = server.secureUrl().toString();
    profile.tls = {trust ? m_certificates.authority() : QString(), certificate, key, certificate.isEmpty() ? QString() : test::Certificates::passphrase()};
    const Result<session::Endpoint> endpoint = profiles::makeEndpoint(profile, profiles::variablesOf(profile));
    QVERIFY2(endpoint, endpoint ? "" : qPrintable(endpoint.failure().sentence()));
    QStringList rows;
    session::Session session(*endpoint, catalog::Catalog::bundled(), systemClock(),
        [&rows](const std::vector<decode::Event> &events) {
            for (const decode::Event &event : events)
                rows.append(event.text);
        },
        QString());
    bool opened = false;
    bool ended = false;
    connect(&session, &session::Session::stateChanged, this, [&](session::State state) { opened = opened || state == session::State::Open; });
    connect(&session, &session::Session::ended, this, [&] { ended = true; });
    session.start();
    QTRY_VERIFY2_WITH_TIMEOUT(opened || ended, qPrintable(rows.join(u'\n')), 15000);
    QVERIFY2(opened == connects, qPrintable(rows.join(u'\n')));
    if (connects) {
        QCOMPARE(who, u"ada"_s);
        session.abort();
    } else {
        QCOMPARE(who, QString());
        QVERIFY2(rows.join(u'\n').contains(u"TLS"_s) || rows.join(u'\n').contains(u"certificate"_s), qPrintable(rows.join(u'\n')));
    }
    QTRY_VERIFY(ended);
}

QTEST_GUILESS_MAIN(tst_ProfileEndpoint)
#include "tst_profileendpoint.moc"
