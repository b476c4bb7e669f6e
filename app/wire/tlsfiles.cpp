// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/tlsfiles.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace telltale::wire {

namespace {

constexpr qint64 MostBytes = 4 * 1024 * 1024; ///< a bundle of all authorities has a quarter of a megabyte

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TlsFiles)
};

Result<QByteArray> readAll(const QString &name, const QString &what)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Failure {what, name, file.errorString()};
    if (file.isSequential() || file.size() > MostBytes)
        return Failure {what, name, Words::tr("this is no file of that kind: it is too large")};
    return file.readAll();
}

struct Identity {
    QList<QSslCertificate> chain;
    QSslKey key;
};

QSslKey readKey(const QByteArray &pem, const QByteArray &passphrase)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa, QSsl::Dsa}) {
        const QSslKey key(pem, algorithm, QSsl::Pem, QSsl::PrivateKey, passphrase);
        if (!key.isNull())
            return key;
    }
    return {};
}

/// PEM says so itself; in anything else we look for PKCS #12.
Result<Identity> readIdentity(const TlsFiles &files)
{
    const QString what = Words::tr("The client certificate cannot be used");
    const QByteArray passphrase = files.passphrase.toUtf8();
    const Result<QByteArray> bytes = readAll(files.certificate, what);
    if (!bytes)
        return bytes.failure();
    Identity identity;
    if (!bytes->contains("-----BEGIN ")) {
        QBuffer buffer;
        buffer.setData(*bytes);
        buffer.open(QIODevice::ReadOnly);
        QSslCertificate own;
        QList<QSslCertificate> others;
        if (!QSslCertificate::importPkcs12(&buffer, &identity.key, &own, &others, passphrase))
            return Failure {what, files.certificate,
                Words::tr("it is neither PEM nor a PKCS #12 file that opens with this passphrase")};
        identity.chain = QList<QSslCertificate> {own} + others;
        return identity;
    }
    identity.chain = QSslCertificate::fromData(*bytes, QSsl::Pem);
    if (identity.chain.isEmpty())
        return Failure {what, files.certificate, Words::tr("it holds no certificate in PEM")};

    const QString keyFile = files.key.isEmpty() ? files.certificate : files.key;
    const QString whatKey = Words::tr("The private key cannot be used");
    const Result<QByteArray> keyBytes = readAll(keyFile, whatKey);
    if (!keyBytes)
        return keyBytes.failure();
    identity.key = readKey(*keyBytes, passphrase);
    if (!identity.key.isNull())
        return identity;
    if (!keyBytes->contains("PRIVATE KEY-----"))
        return Failure {whatKey, keyFile, files.key.isEmpty() ? Words::tr("it holds none in PEM: name the file of the key, too") : Words::tr("it holds none in PEM")};
    if (keyBytes->contains("ENCRYPTED"))
        return Failure {whatKey, keyFile, files.passphrase.isEmpty() ? Words::tr("it is encrypted: give its passphrase") : Words::tr("the passphrase does not open it")};
    return Failure {whatKey, keyFile, Words::tr("it is damaged or of an unknown kind")};
}

} // namespace

Result<QSslConfiguration> readTls(const TlsFiles &files)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (!files.authorities.isEmpty()) {
        const QString what = Words::tr("The certificates to trust cannot be used");
        const Result<QByteArray> bytes = readAll(files.authorities, what);
        if (!bytes)
            return bytes.failure();
        const QList<QSslCertificate> authorities = QSslCertificate::fromData(*bytes, QSsl::Pem);
        if (authorities.isEmpty())
            return Failure {what, files.authorities, Words::tr("it holds no certificate in PEM")};
        tls.addCaCertificates(authorities);
    }
    if (!files.certificate.isEmpty()) {
        const Result<Identity> identity = readIdentity(files);
        if (!identity)
            return identity.failure();
        tls.setLocalCertificateChain(identity->chain);
        tls.setPrivateKey(identity->key);
    } else if (!files.key.isEmpty()) {
        return Failure {Words::tr("The private key cannot be used"), files.key, Words::tr("name the file of its certificate, too")};
    }
    return tls;
}

} // namespace telltale::wire
