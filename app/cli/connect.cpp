// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/connectprofile.h"
#include "app/cli/liveconnection.h"
#include "app/cli/options.h"
#include "app/profiles/profilefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QTimer>

#include <cmath>

namespace telltale::cli {

namespace {

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QStringLiteral(
        "Connects, sends what --do and --send say, and prints every event until the connection or the time ends.\n"
        "The system's handshake and pongs happen by themselves; --no switches one off.\n\n"
        "--do composes an operation as the window's form does: 'subscribe channel=news', 'publish channel=news data={\"a\":1}'.\n"
        "In every system also: 'close code=1000 reason=bye', 'websocket-ping payload=x', 'text payload=…', 'binary hex=00ff', 'wait ms=500'."));
    parser.addPositionalArgument(QStringLiteral("URL"), QStringLiteral("ws:// or wss://; with --profile only to use another one"), QStringLiteral("[URL]"));
    parser.addOption(systemOption(QStringLiteral("The system; auto (the default) recognises it.")));
    parser.addOption(variantOption());
    parser.addOption(catalogOption());
    const auto option = [&parser](const char *name, const char *help, const char *value) {
        parser.addOption({QString::fromLatin1(name), QString::fromUtf8(help), QString::fromLatin1(value)});
    };
    option("profile", "A connection profile that was saved in the window; the other options add to it. Its steps come before --do.", "NAME");
    option("header", "A header of the upgrade request, 'Name: value'; repeatable.", "HEADER");
    option("protocol", "A sub-protocol to offer; repeatable.", "NAME");
    option("set", "A value of the opening handshake, token=…; repeatable.", "KEY=VALUE");
    option("no", "Switch an automatism off: connect, login, pong, …; repeatable.", "KEY");
    option("do", "An operation to compose and send; repeatable, in order.", "OPERATION");
    option("send", "A file to send, each line a text message.", "FILE");
    option("send-binary", "A file to send as one binary message.", "FILE");
    option("for", "End after so many seconds.", "SECONDS");
    option("timeout", "Give up connecting after so many seconds (10).", "SECONDS");
    option("proxy", "http://host:port or socks5://host:port", "URL");
    parser.addOption({QStringLiteral("follow-advice"),
        QStringLiteral("Does what the catalogue advises after a failure: connects (and plays --do again), subscribes or sends again after the delay, each "
                       "attempt a row, until --for or until the advice is to stop (exit code 1). Without --for it may go on for ever.")});
    parser.addOption({QStringLiteral("insecure"), QStringLiteral("Go on in spite of the server's certificate.")});
    parser.addOption(jsonOption(QStringLiteral("One JSON object an event.")));
    parser.addOption(traceOption());
    parser.addOption(secretsOption());
}

Failure badValue(const QString &option, const QString &value, const QString &hint)
{
    return {QStringLiteral("--%1 cannot be read").arg(option), value, hint};
}

Result<QNetworkProxy> readProxy(const QString &text)
{
    if (text.isEmpty())
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const QUrl url(text);
    const bool socks = url.scheme() == QLatin1String("socks5");
    if ((!socks && url.scheme() != QLatin1String("http")) || url.host().isEmpty() || url.port() <= 0)
        return badValue(QStringLiteral("proxy"), text, QStringLiteral("write http://host:port or socks5://host:port"));
    return QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(), quint16(url.port()), url.userName(), url.password());
}

Result<int> readSeconds(const QCommandLineParser &parser, const QString &option, int otherwiseMs)
{
    if (!parser.isSet(option))
        return otherwiseMs;
    bool ok = false;
    const double seconds = parser.value(option).toDouble(&ok);
    if (!ok || !(seconds > 0) || seconds > 1e6)
        return badValue(option, parser.value(option), QStringLiteral("write a number of seconds above 0"));
    return int(std::lround(seconds * 1000));
}

Result<Done> readUrl(const QString &text, session::Endpoint &endpoint)
{
    endpoint.upstream.url = QUrl(text, QUrl::StrictMode);
    const QString scheme = endpoint.upstream.url.scheme();
    if (!endpoint.upstream.url.isValid() || (scheme != QLatin1String("ws") && scheme != QLatin1String("wss")) || endpoint.upstream.url.host().isEmpty())
        return Failure{QStringLiteral("the URL cannot be used"), text, QStringLiteral("write ws://host:port/path or wss://…")};
    return Done {};
}

/// What the options say, on top of what `endpoint` says already.
Result<Done> readOptions(const QCommandLineParser &parser, session::Endpoint &endpoint)
{
    if (parser.isSet(QStringLiteral("system")) || parser.isSet(QStringLiteral("variant"))) {
        Result<decode::Choice> choice = readChoice(parser.value(QStringLiteral("system")), parser.value(QStringLiteral("variant")));
        if (!choice)
            return choice.failure();
        endpoint.choice = *choice;
    }
    for (const QString &header : parser.values(QStringLiteral("header"))) {
        const auto colon = header.indexOf(u':');
        if (colon <= 0)
            return badValue(QStringLiteral("header"), header, QStringLiteral("write 'Name: value'"));
        endpoint.headers.append({header.left(colon).trimmed().toUtf8(), header.mid(colon + 1).trimmed().toUtf8()});
    }
    if (parser.isSet(QStringLiteral("protocol")))
        endpoint.subprotocols = parser.values(QStringLiteral("protocol"));
    for (const QString &pair : parser.values(QStringLiteral("set"))) {
        const auto equals = pair.indexOf(u'=');
        if (equals <= 0)
            return badValue(QStringLiteral("set"), pair, QStringLiteral("write key=value"));
        endpoint.automation.values.insert(pair.left(equals), pair.mid(equals + 1));
    }
    for (const QString &key : parser.values(QStringLiteral("no")))
        endpoint.automation.on.insert(key, false);
    if (parser.isSet(QStringLiteral("proxy"))) {
        Result<QNetworkProxy> proxy = readProxy(parser.value(QStringLiteral("proxy")));
        if (!proxy)
            return proxy.failure();
        endpoint.upstream.proxy = *proxy;
    }
    endpoint.upstream.acceptBadCertificate = endpoint.upstream.acceptBadCertificate || parser.isSet(QStringLiteral("insecure"));
    const Result<int> timeout = readSeconds(parser, QStringLiteral("timeout"), endpoint.upstream.connectTimeoutMs);
    if (!timeout)
        return timeout.failure();
    endpoint.upstream.connectTimeoutMs = *timeout;
    return Done {};
}

Result<QList<session::Step>> readSteps(const QCommandLineParser &parser)
{
    QList<session::Step> steps;
    for (const QString &words : parser.values(QStringLiteral("do"))) {
        Result<session::Step> step = session::readStep(words);
        if (!step)
            return step.failure();
        steps.append(*step);
    }
    for (const char *option : {"send", "send-binary"}) {
        const QString name = parser.value(QString::fromLatin1(option));
        if (name.isEmpty())
            continue;
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return Failure{QStringLiteral("the file to send cannot be read"), name, file.errorString()};
        if (qstrcmp(option, "send-binary") == 0) {
            steps.append(session::bytesStep(wire::Opcode::Binary, file.readAll()));
            continue;
        }
        while (!file.atEnd()) {
            QByteArray line = file.readLine();
            while (line.endsWith('\n') || line.endsWith('\r'))
                line.chop(1);
            steps.append(session::bytesStep(wire::Opcode::Text, line));
        }
    }
    return steps;
}

} // namespace

int runConnect(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (const auto code = parse(parser, QStringLiteral("connect"), arguments))
        return *code;
    const QString profile = parser.value(QStringLiteral("profile"));
    const QString url = parser.positionalArguments().value(0);
    if (parser.positionalArguments().size() > 1 || (url.isEmpty() && !parser.isSet(QStringLiteral("profile"))))
        return fail({QStringLiteral("`connect` needs one URL"), {}, QStringLiteral("for example: telltale-cli connect ws://localhost:8000/connection/websocket")}, Usage);
    const Result<const catalog::Catalog *> catalog = loadCatalogue(parser);
    if (!catalog)
        return fail(catalog.failure(), Usage);
    session::Endpoint endpoint;
    if (!url.isEmpty()) {
        if (const Result<Done> read = readUrl(url, endpoint); !read)
            return fail(read.failure(), Usage);
    }
    if (parser.isSet(QStringLiteral("profile"))) {
        profiles::ProfileStore store(profiles::defaultProfilesPath());
        const Result<profiles::ConnectionProfile> found = findProfile(store, profile);
        if (!found)
            return fail(found.failure(), Usage);
        Result<session::Endpoint> opened = openProfile(store, found->id, url);
        if (!opened)
            return fail(opened.failure(), Failed);
        endpoint = *opened;
    }
    if (const Result<Done> read = readOptions(parser, endpoint); !read)
        return fail(read.failure(), Usage);
    const Result<int> limit = readSeconds(parser, QStringLiteral("for"), 0);
    if (!limit)
        return fail(limit.failure(), Usage);
    Result<QList<session::Step>> steps = readSteps(parser);
    if (!steps)
        return fail(steps.failure(), Usage);

    endpoint.steps += *steps;

    LiveConnection live(RowPrinter::optionsOf(parser), **catalog, parser.isSet(QStringLiteral("follow-advice")));
    if (*limit > 0)
        QTimer::singleShot(*limit, &live, &LiveConnection::end);
    live.open(endpoint);
    return QCoreApplication::exec();
}

} // namespace telltale::cli
