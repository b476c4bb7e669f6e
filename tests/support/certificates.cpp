// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/certificates.h"

#include <QProcess>

using namespace Qt::StringLiterals;

namespace telltale::test {

QString Certificates::openssl(const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(u"openssl"_s, arguments);
    if (!process.waitForStarted() || !process.waitForFinished(60000))
        return u"openssl does not run: "_s + process.errorString();
    return process.exitCode() == 0 ? QString() : QString::fromUtf8(process.readAllStandardError());
}

QString Certificates::make()
{
    const auto words = [](const char *line) { return QString::fromLatin1(line).split(u' '); };
    const QString secret = u"pass:"_s + passphrase();
    const QList<QStringList> commands {
        words("req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=telltale-authority -keyout ca.key -out ca.pem"),
        words("req -newkey rsa:2048 -nodes -subj /CN=telltale-server -addext subjectAltName=IP:127.0.0.1 -keyout server.key -out server.csr"),
        words("x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -copy_extensions copyall -days 2 -out server.pem"),
        words("req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=ada -keyout client.key -out client.csr"),
        words("x509 -req -in client.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -out client.pem"),
        words("pkey -in client.key -aes256 -out client-encrypted.key -passout") + QStringList {secret},
        words("pkcs12 -export -in client.pem -inkey client.key -certfile ca.pem -out client.p12 -passout") + QStringList {secret},
    };
    for (const QStringList &command : commands) {
        if (const QString problem = openssl(command); !problem.isEmpty())
            return command.join(u' ') + u": "_s + problem;
    }
    return {};
}

} // namespace telltale::test
