// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace telltale::test {

/// An authority of our own with a server (127.0.0.1) and a client, made with the openssl command, in files of a folder that goes away.
class Certificates {
public:
    /// Empty, or what openssl said.
    QString make();

    QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QString authority() const { return file("ca.pem"); }
    QString server() const { return file("server.pem"); }
    QString serverKey() const { return file("server.key"); }
    QString client() const { return file("client.pem"); }
    QString clientKey() const { return file("client.key"); }
    QString clientKeyEncrypted() const { return file("client-encrypted.key"); } ///< passphrase()
    QString clientPkcs12() const { return file("client.p12"); } ///< passphrase()
    static QString passphrase() { return QStringLiteral("öpen, please"); }

private:
    QString openssl(const QStringList &arguments);

    QTemporaryDir m_folder;
};

} // namespace telltale::test
