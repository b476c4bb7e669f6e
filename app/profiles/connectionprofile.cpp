// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/connectionprofile.h"

#include "app/profiles/secretlooks.h"

#include <QCoreApplication>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace telltale::profiles {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ConnectionProfile)
};

using Visit = std::function<void(const QString &name, QString &text, bool secret)>;

void visitNamed(const QString &kind, QList<NamedText> &all, const Visit &visit)
{
    QMap<QString, int> seen;
    for (NamedText &one : all) {
        const int before = seen[one.name]++;
        const QString name = kind + u'/' + one.name + (before > 0 ? u'#' + QString::number(before + 1) : QString());
        visit(name, one.text, (one.secret || soundsSecret(one.name) || holdsSecret(one.text)) && !isOnlyVariables(one.text));
    }
}

void visitLines(const QString &name, QStringList &lines, bool (*holds)(const QString &), const Visit &visit)
{
    bool secret = false;
    for (const QString &line : std::as_const(lines))
        secret = secret || holds(line);
    QString text = lines.join(u'\n');
    visit(name, text, secret);
    lines = text.split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

QString ConnectionProfile::newId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

bool ConnectionProfile::sameAs(const ConnectionProfile &other) const
{
    return name == other.name && url == other.url && system == other.system && variant == other.variant && headers == other.headers
        && cookies == other.cookies && origin == other.origin && subprotocols == other.subprotocols && tls == other.tls
        && acceptBadCertificate == other.acceptBadCertificate && proxy == other.proxy && connectTimeoutMs == other.connectTimeoutMs
        && automation.on == other.automation.on && automation.values == other.automation.values && steps == other.steps
        && variables == other.variables;
}

void visitSecrets(ConnectionProfile &profile, const Visit &visit)
{
    visit(u"url"_s, profile.url, urlHoldsSecret(profile.url));
    visitNamed(u"header"_s, profile.headers, visit);
    visit(u"cookies"_s, profile.cookies, !isOnlyVariables(profile.cookies));
    visit(u"origin"_s, profile.origin, holdsSecret(profile.origin));
    visitLines(u"subprotocols"_s, profile.subprotocols, holdsSecret, visit);
    for (auto value = profile.automation.values.begin(); value != profile.automation.values.end(); ++value) {
        const bool secret = isSecretValue(profile.system, value.key()) || holdsSecret(value.value());
        visit(u"value/"_s + value.key(), value.value(), secret && !isOnlyVariables(value.value()));
    }
    visit(u"passphrase"_s, profile.tls.passphrase, !isOnlyVariables(profile.tls.passphrase));
    visit(u"proxyPassword"_s, profile.proxy.password, !isOnlyVariables(profile.proxy.password));
    visitLines(u"steps"_s, profile.steps, stepHoldsSecret, visit);
    visitNamed(u"variable"_s, profile.variables, visit);
}

QMap<QString, QString> takeSecrets(ConnectionProfile &profile)
{
    QMap<QString, QString> taken;
    visitSecrets(profile, [&taken](const QString &name, QString &text, bool secret) {
        if (!secret || text.isEmpty())
            return;
        taken.insert(name, text);
        text = name == "url"_L1 ? urlWithoutSecrets(text) : QString();
    });
    return taken;
}

void putSecrets(ConnectionProfile &profile, const QMap<QString, QString> &secrets)
{
    // Values that have nothing but a secret are not in the file at all.
    for (auto secret = secrets.cbegin(); secret != secrets.cend(); ++secret) {
        if (secret.key().startsWith("value/"_L1))
            profile.automation.values.insert(secret.key().sliced(6), {});
    }
    visitSecrets(profile, [&secrets](const QString &name, QString &text, bool) {
        if (const auto secret = secrets.constFind(name); secret != secrets.cend())
            text = *secret;
    });
}

QString secretWords(const QString &name)
{
    const QString rest = name.section(u'/', 1);
    if (name.startsWith("header/"_L1))
        return Words::tr("header %1").arg(rest);
    if (name.startsWith("value/"_L1))
        return Words::tr("opening value %1").arg(rest);
    if (name.startsWith("variable/"_L1))
        return Words::tr("variable %1").arg(rest);
    if (name == "url"_L1)
        return Words::tr("user, password and query of the URL");
    if (name == "cookies"_L1)
        return Words::tr("cookies");
    if (name == "origin"_L1)
        return Words::tr("origin");
    if (name == "subprotocols"_L1)
        return Words::tr("sub-protocols");
    if (name == "passphrase"_L1)
        return Words::tr("passphrase of the private key");
    if (name == "proxyPassword"_L1)
        return Words::tr("password of the proxy");
    if (name == "steps"_L1)
        return Words::tr("steps after connecting");
    return name;
}

} // namespace telltale::profiles
