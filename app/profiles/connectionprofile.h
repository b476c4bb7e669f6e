// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/operation.h"
#include "app/wire/tlsfiles.h"

#include <QJsonObject>
#include <QMap>

#include <functional>

namespace telltale::profiles {

/// A header, or a variable.
struct NamedText {
    QString name;
    QString text;
    bool secret = false; ///< never in a file; shown as dots

    bool operator==(const NamedText &) const = default;
};

struct Proxy {
    QString type; ///< empty: none; `http`, `socks5`
    QString host;
    int port = 8080;
    QString user;
    QString password;

    bool operator==(const Proxy &) const = default;
};

/// A connection profile: the way to connect that somebody gave a name. Plain values as they were typed: variables are not filled in, and
/// nothing is checked (see profileendpoint.h). In memory it is complete; what rests in the file has no secrets (see takeSecrets()).
struct ConnectionProfile {
    QString id; ///< a UUID; stays when the name changes
    QString name;
    QString url;
    QString system; ///< empty: recognised
    QString variant;
    QList<NamedText> headers;
    QString cookies; ///< the value of the Cookie header
    QString origin;
    QStringList subprotocols;
    wire::TlsFiles tls;
    bool acceptBadCertificate = false;
    Proxy proxy;
    int connectTimeoutMs = 10000;
    protocol::AutomationState automation; ///< what the client sends by itself; values of the opening operation
    QStringList steps; ///< after connecting; one line each, as session::readStep() reads them
    QList<NamedText> variables;

    /// Secrets that rest in the keyring, by the names of visitSecrets(); of a saved profile.
    QStringList secrets = {};
    /// Those of them that could not be fetched: their texts are empty here, and saving leaves them alone.
    QStringList missing = {};
    QJsonObject stored = {}; ///< as it was read: keys of a newer version are kept

    static QString newId();
    /// Whether both say the same to a server and to a person; where it is stored does not count.
    bool sameAs(const ConnectionProfile &other) const;
};

/// Calls `visit` for each text that may have to be kept from a file, with a name that is unique within the profile (`url`,
/// `header/Authorization`, `cookies`, `value/token`, `passphrase`, `proxyPassword`, `steps`, `variable/user`, …), the text, and whether it is
/// a secret: by what it is (Cookie, Secret fields, JSON of the opening), by what it was marked as, or by its looks (a JSON Web Token, a
/// password in a URL, a key `token` in JSON). What consists of variables only is none.
void visitSecrets(ConnectionProfile &profile, const std::function<void(const QString &name, QString &text, bool secret)> &visit);

/// Empties every secret in `profile` and returns them by name. Of a URL, the part that tells no secret stays.
QMap<QString, QString> takeSecrets(ConnectionProfile &profile);
/// The other way round.
void putSecrets(ConnectionProfile &profile, const QMap<QString, QString> &secrets);

/// The name of a secret in words: "header Authorization", "the password of the proxy".
QString secretWords(const QString &name);

/// Whether a header or variable of that name is a secret unless somebody says otherwise: `Authorization`, `X-Access-Token`, `password`.
bool soundsSecret(const QString &name);

} // namespace telltale::profiles
