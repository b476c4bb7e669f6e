// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/endpoint.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace telltale::session {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Endpoint)
};

} // namespace

QStringList offeredSubprotocols(const Endpoint &endpoint)
{
    if (!endpoint.subprotocols.isEmpty() || !endpoint.choice.system)
        return endpoint.subprotocols;
    const QList<protocol::Variant> variants = endpoint.choice.system->variants();
    if (endpoint.choice.variant.isEmpty())
        return variants.first().subprotocols;
    for (const protocol::Variant &variant : variants) {
        if (variant.name == endpoint.choice.variant)
            return variant.subprotocols;
    }
    return {};
}

Result<QUrl> readUrl(const QString &text)
{
    QString full = text.trimmed();
    if (full.isEmpty())
        return Failure {Words::tr("There is no URL to connect to"), {}, Words::tr("type one, such as %1").arg(u"ws://localhost:8000/connection/websocket"_s)};
    if (!full.contains("://"_L1))
        full.prepend("ws://"_L1);
    QUrl url(full, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return Failure {Words::tr("The URL cannot be used"), url.errorString().isEmpty() ? Words::tr("no host") : url.errorString(),
            Words::tr("the form is ws://host:port/path")};
    if (url.scheme() == "http"_L1)
        url.setScheme(u"ws"_s);
    else if (url.scheme() == "https"_L1)
        url.setScheme(u"wss"_s);
    if (url.scheme() != "ws"_L1 && url.scheme() != "wss"_L1)
        return Failure {Words::tr("The URL cannot be used"), url.scheme(), Words::tr("only ws:// and wss:// are spoken here")};
    url.setFragment({});
    return url;
}

} // namespace telltale::session
