// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/profileendpoint.h"

#include "app/protocol/registry.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace telltale::profiles {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProfileEndpoint)
};

/// Fills in variables, one text after another, and remembers the first failure.
class Filling {
public:
    explicit Filling(const session::Variables &variables)
        : m_variables(variables)
    {
    }
    QString operator()(const QString &text, const QString &where)
    {
        if (m_failure)
            return {};
        Result<QString> filled = session::expand(text, m_variables, where);
        if (filled)
            return *filled;
        m_failure = filled.failure();
        return {};
    }
    /// Header values go over the wire as they are: a line break would begin another header.
    QByteArray header(const QString &text, const QString &where)
    {
        const QString filled = (*this)(text, where).trimmed();
        if (filled.contains(u'\n') || filled.contains(u'\r') || filled.contains(QChar(0)))
            fail({Words::tr("A header cannot be sent"), where, Words::tr("its value must be one line")});
        return filled.toUtf8();
    }
    void fail(const Failure &failure)
    {
        if (!m_failure)
            m_failure = failure;
    }
    const std::optional<Failure> &failure() const { return m_failure; }

private:
    const session::Variables &m_variables;
    std::optional<Failure> m_failure;
};

void fillRequest(const ConnectionProfile &profile, Filling &fill, session::Endpoint &endpoint)
{
    for (const NamedText &header : profile.headers) {
        if (header.name.isEmpty() && header.text.isEmpty())
            continue;
        const QByteArray name = header.name.trimmed().toUtf8();
        if (!isToken(name))
            fill.fail({Words::tr("A header cannot be sent"), header.name.isEmpty() ? Words::tr("a header without a name") : header.name,
                Words::tr("names have no spaces and no separators")});
        endpoint.headers.append({name, fill.header(header.text, Words::tr("header %1").arg(header.name))});
    }
    if (const QByteArray cookies = fill.header(profile.cookies, Words::tr("Cookies")); !cookies.isEmpty())
        endpoint.headers.append({QByteArrayLiteral("Cookie"), cookies});
    if (const QByteArray origin = fill.header(profile.origin, Words::tr("Origin")); !origin.isEmpty())
        endpoint.headers.append({QByteArrayLiteral("Origin"), origin});
    for (const QString &subprotocol : profile.subprotocols) {
        const QString name = fill(subprotocol, Words::tr("Sub-protocols")).trimmed();
        if (!fill.failure() && !isToken(name.toUtf8()))
            fill.fail({Words::tr("A sub-protocol cannot be offered"), name, Words::tr("names have no spaces and no separators")});
        endpoint.subprotocols.append(name);
    }
}

void fillProxy(const Proxy &proxy, Filling &fill, session::Endpoint &endpoint)
{
    if (proxy.type.isEmpty())
        return;
    const QString host = fill(proxy.host, Words::tr("Proxy, host")).trimmed();
    if (!fill.failure() && (host.isEmpty() || proxy.port < 1 || proxy.port > 65535))
        fill.fail({Words::tr("The proxy cannot be used"), host.isEmpty() ? Words::tr("Host") : Words::tr("Port"),
            Words::tr("name the proxy's host and port or choose No proxy")});
    endpoint.upstream.proxy = QNetworkProxy(proxy.type == "socks5"_L1 ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, host, quint16(proxy.port),
        fill(proxy.user, Words::tr("Proxy, user")), fill(proxy.password, Words::tr("Proxy, password")));
}

} // namespace

bool isToken(QByteArrayView name)
{
    constexpr QByteArrayView others = "!#$%&'*+-.^_`|~";
    for (const char c : name) {
        const bool alphanumeric = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (!alphanumeric && !others.contains(c))
            return false;
    }
    return !name.isEmpty();
}

session::Variables variablesOf(const ConnectionProfile &profile)
{
    session::Variables variables;
    for (const NamedText &variable : profile.variables) {
        if (!variable.name.isEmpty())
            variables.own.insert(variable.name, variable.text);
    }
    const QString token = u"token"_s;
    if (const auto value = profile.automation.values.constFind(token);
        value != profile.automation.values.cend() && !variables.own.contains(token) && !session::usesVariables(*value))
        variables.own.insert(token, *value);
    return variables;
}

Result<QList<session::Step>> readSteps(const QStringList &lines, const session::Variables &variables)
{
    QList<session::Step> steps;
    for (qsizetype index = 0; index < lines.size(); ++index) {
        if (lines[index].trimmed().isEmpty())
            continue;
        const QString where = Words::tr("step %1").arg(index + 1);
        Result<session::Step> step = session::readStep(lines[index]);
        if (!step)
            return Failure {step.failure().what, where, step.failure().hint};
        Result<session::Step> filled = session::expand(*step, variables);
        if (!filled)
            return Failure {filled.failure().what, where, filled.failure().hint};
        steps.append(*filled);
    }
    return steps;
}

Result<Done> fillEndpoint(const ConnectionProfile &profile, const session::Variables &variables, session::Endpoint &endpoint)
{
    Filling fill(variables);
    fillRequest(profile, fill, endpoint);
    fillProxy(profile.proxy, fill, endpoint);
    endpoint.automation = profile.automation;
    for (auto value = endpoint.automation.values.begin(); value != endpoint.automation.values.end(); ++value)
        *value = fill(*value, Words::tr("opening value %1").arg(value.key()));
    const wire::TlsFiles tls {fill(profile.tls.authorities, Words::tr("TLS, certificates to trust")),
        fill(profile.tls.certificate, Words::tr("TLS, client certificate")), fill(profile.tls.key, Words::tr("TLS, private key")),
        fill(profile.tls.passphrase, Words::tr("TLS, passphrase"))};
    if (fill.failure())
        return *fill.failure();
    Result<QSslConfiguration> configuration = wire::readTls(tls);
    if (!configuration)
        return configuration.failure();
    endpoint.upstream.tls = *configuration;
    endpoint.upstream.acceptBadCertificate = profile.acceptBadCertificate;
    endpoint.upstream.connectTimeoutMs = profile.connectTimeoutMs;
    Result<QList<session::Step>> steps = readSteps(profile.steps, variables);
    if (!steps)
        return steps.failure();
    endpoint.steps = *steps;
    return Done {};
}

Result<session::Endpoint> makeEndpoint(const ConnectionProfile &profile, const session::Variables &variables)
{
    if (!profile.missing.isEmpty()) {
        QStringList words;
        for (const QString &secret : profile.missing)
            words.append(secretWords(secret));
        return Failure {Words::tr("The connection profile %1 is not complete").arg(profile.name), words.join(", "_L1),
            Words::tr("the keyring did not give it: type it again in the window's editor of profiles")};
    }
    session::Endpoint endpoint;
    const Result<QString> text = session::expand(profile.url, variables, Words::tr("URL"));
    if (!text)
        return text.failure();
    const Result<QUrl> url = session::readUrl(*text);
    if (!url)
        return url.failure();
    endpoint.upstream.url = *url;
    if (!profile.system.isEmpty()) {
        endpoint.choice.system = protocol::systemByName(profile.system);
        if (!endpoint.choice.system)
            return Failure {Words::tr("There is no system %1").arg(profile.system), Words::tr("connection profile %1").arg(profile.name),
                Words::tr("a catalogue file of your own may have described it")};
        endpoint.choice.variant = profile.variant;
    }
    if (const Result<Done> filled = fillEndpoint(profile, variables, endpoint); !filled)
        return filled.failure();
    return endpoint;
}

} // namespace telltale::profiles
