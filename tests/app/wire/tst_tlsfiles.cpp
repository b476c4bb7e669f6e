// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/tlsfiles.h"
#include "tests/support/certificates.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QTest>

using namespace telltale;
using namespace Qt::StringLiterals;

class tst_TlsFiles : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingIsTheDefault();
    void authoritiesAreTrustedToo();
    void identity_data();
    void identity();
    void failures_data();
    void failures();

private:
    QString write(const char *name, const QByteArray &bytes);

    test::Certificates m_certificates;
};

void tst_TlsFiles::initTestCase()
{
    const QString problem = m_certificates.make();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

QString tst_TlsFiles::write(const char *name, const QByteArray &bytes)
{
    QFile file(m_certificates.file(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    return file.fileName();
}

void tst_TlsFiles::nothingIsTheDefault()
{
    const Result<QSslConfiguration> tls = wire::readTls({});
    QVERIFY(tls);
    QCOMPARE(*tls, QSslConfiguration::defaultConfiguration());
}

void tst_TlsFiles::authoritiesAreTrustedToo()
{
    const auto before = QSslConfiguration::defaultConfiguration().caCertificates();
    const Result<QSslConfiguration> tls = wire::readTls({.authorities = m_certificates.authority()});
    QVERIFY(tls);
    QCOMPARE(tls->caCertificates().size(), before.size() + 1);
    QCOMPARE(tls->caCertificates().last().subjectInfo(QSslCertificate::CommonName), QStringList {u"telltale-authority"_s});
    QVERIFY(tls->localCertificate().isNull());
}

void tst_TlsFiles::identity_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<int>("chain");
    QFile key(m_certificates.clientKey());
    QFile certificate(m_certificates.client());
    QVERIFY(key.open(QIODevice::ReadOnly) && certificate.open(QIODevice::ReadOnly));
    const QByteArray keyBytes = key.readAll();
    const QByteArray certificateBytes = certificate.readAll();
    QTest::newRow("two files") << m_certificates.client() << m_certificates.clientKey() << QString() << 1;
    QTest::newRow("rsa") << m_certificates.server() << m_certificates.serverKey() << QString() << 1;
    QTest::newRow("one file") << write("both.pem", certificateBytes + keyBytes) << QString() << QString() << 1;
    QTest::newRow("one file, the key first") << write("both2.pem", keyBytes + certificateBytes) << QString() << QString() << 1;
    QTest::newRow("encrypted key") << m_certificates.client() << m_certificates.clientKeyEncrypted() << test::Certificates::passphrase() << 1;
    QTest::newRow("PKCS #12") << m_certificates.clientPkcs12() << QString() << test::Certificates::passphrase() << 2;
}

void tst_TlsFiles::identity()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(QString, passphrase);
    const Result<QSslConfiguration> tls = wire::readTls({{}, certificate, key, passphrase});
    QVERIFY2(tls, tls ? "" : qPrintable(tls.failure().sentence()));
    QTEST(int(tls->localCertificateChain().size()), "chain");
    QVERIFY(!tls->localCertificate().isNull());
    QVERIFY(!tls->privateKey().isNull());
}

void tst_TlsFiles::failures_data()
{
    QTest::addColumn<QString>("authorities");
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("hint");
    const QString empty = write("empty.pem", {});
    const QString garbage = write("garbage.bin", QByteArray("\x30\x82\x00\xff garbage", 13));
    const QString cut = write("cut.pem", "-----BEGIN CERTIFICATE-----\nMIIB\n");
    const QString nowhere = m_certificates.file("nowhere.pem");
    const QString folder = m_certificates.file(".");
    const QString client = m_certificates.client();
    const QString wrong = u"wrong"_s;
    QTest::newRow("authorities that are not there") << nowhere << QString() << QString() << QString() << nowhere << u"No such file"_s;
    QTest::newRow("authorities in a folder") << folder << QString() << QString() << QString() << folder << QString();
    QTest::newRow("no authorities in it") << empty << QString() << QString() << QString() << empty << u"no certificate in PEM"_s;
    QTest::newRow("authorities cut short") << cut << QString() << QString() << QString() << cut << u"no certificate in PEM"_s;
    QTest::newRow("a key is no authority") << m_certificates.clientKey() << QString() << QString() << QString() << m_certificates.clientKey() << u"no certificate in PEM"_s;
    QTest::newRow("no certificate there") << QString() << nowhere << QString() << QString() << nowhere << u"No such file"_s;
    QTest::newRow("an empty certificate") << QString() << empty << QString() << QString() << empty << u"neither PEM nor"_s;
    QTest::newRow("garbage") << QString() << garbage << QString() << QString() << garbage << u"neither PEM nor"_s;
    QTest::newRow("a certificate cut short") << QString() << cut << QString() << QString() << cut << u"no certificate in PEM"_s;
    QTest::newRow("no key in it") << QString() << client << QString() << QString() << client << u"name the file of the key"_s;
    QTest::newRow("no key there") << QString() << client << nowhere << QString() << nowhere << u"No such file"_s;
    QTest::newRow("a certificate as a key") << QString() << client << client << QString() << client << u"none in PEM"_s;
    QTest::newRow("no passphrase") << QString() << client << m_certificates.clientKeyEncrypted() << QString() << m_certificates.clientKeyEncrypted() << u"give its passphrase"_s;
    QTest::newRow("wrong passphrase") << QString() << client << m_certificates.clientKeyEncrypted() << wrong << m_certificates.clientKeyEncrypted() << u"does not open it"_s;
    QTest::newRow("wrong passphrase, PKCS #12") << QString() << m_certificates.clientPkcs12() << QString() << wrong << m_certificates.clientPkcs12() << u"opens with this passphrase"_s;
    QTest::newRow("a key alone") << QString() << QString() << m_certificates.clientKey() << QString() << m_certificates.clientKey() << u"its certificate"_s;
}

void tst_TlsFiles::failures()
{
    QFETCH(QString, authorities);
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(QString, passphrase);
    QFETCH(QString, hint);
    const Result<QSslConfiguration> tls = wire::readTls({authorities, certificate, key, passphrase});
    QVERIFY(!tls);
    QTEST(tls.failure().where, "where");
    QVERIFY2(tls.failure().hint.contains(hint), qPrintable(tls.failure().sentence()));
    QVERIFY(!tls.failure().hint.isEmpty());
    QVERIFY(passphrase.isEmpty() || !tls.failure().sentence().contains(u"wrong"_s));
}

QTEST_GUILESS_MAIN(tst_TlsFiles)
#include "tst_tlsfiles.moc"
