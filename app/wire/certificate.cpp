// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/certificate.h"

#include "app/wire/text.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QSslCipher>
#include <QSslSocket>

namespace telltale::wire {

namespace {

/// Names come from whoever made the certificate.
QString shown(const QString &text)
{
    return visibleText(text.toUtf8());
}

} // namespace

QStringList chainWords(const QList<QSslCertificate> &chain)
{
    QStringList lines;
    for (const QSslCertificate &certificate : chain) {
        const auto day = [](const QDateTime &time) { return time.toUTC().toString(QStringLiteral("yyyy-MM-dd")); };
        lines.append(QStringLiteral("%1, issued by %2, valid %3 to %4, SHA-256 %5")
                         .arg(shown(certificate.subjectDisplayName()),
                              certificate.isSelfSigned() ? QStringLiteral("itself") : shown(certificate.issuerDisplayName()),
                              day(certificate.effectiveDate()), day(certificate.expiryDate()),
                              QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':'))));
    }
    return lines;
}

QString sessionWords(const QSslSocket &socket)
{
    const QSslCipher cipher = socket.sessionCipher();
    return QStringLiteral("%1, %2, certificate for %3")
        .arg(cipher.protocolString(), cipher.name(), shown(socket.peerCertificate().subjectDisplayName()));
}

} // namespace telltale::wire
