// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/upgraderequest.h"

#include <algorithm>

namespace telltale::wire {

int serverPort(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("wss") ? 443 : 80);
}

namespace {

QByteArray hostAndPort(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    const int standard = url.scheme() == QLatin1String("wss") ? 443 : 80;
    return serverPort(url) == standard ? host : host + ':' + QByteArray::number(serverPort(url));
}

} // namespace

QByteArray rewriteRequest(const HttpHead &request, const QUrl &tapUrl, const QUrl &serverUrl)
{
    QByteArray target = serverUrl.path(QUrl::FullyEncoded).toLatin1();
    if (target.isEmpty())
        target = "/";
    if (serverUrl.hasQuery())
        target += '?' + serverUrl.query(QUrl::FullyEncoded).toLatin1();

    const QByteArray tapHost = hostAndPort(tapUrl);
    const auto isOwnHost = [](const auto &header) { return header.first.compare("Host", Qt::CaseInsensitive) == 0; };
    const bool hostChosen = std::count_if(request.headers.begin(), request.headers.end(), isOwnHost) > 1;

    const QList<QByteArray> line = request.startLine.split(' ');
    QByteArray bytes = line.value(0) + ' ' + target + ' ' + line.value(2) + "\r\n";
    for (const auto &header : request.headers) {
        QByteArray value = header.second;
        if (isOwnHost(header) && value == tapHost) {
            if (hostChosen) // the user set one: the other is the client library's
                continue;
            value = hostAndPort(serverUrl);
        } else if (header.first.compare("Origin", Qt::CaseInsensitive) == 0 && value.endsWith("//" + tapHost)) {
            const bool secure = serverUrl.scheme() == QLatin1String("wss");
            value = (secure ? QByteArray("https://") : QByteArray("http://")) + hostAndPort(serverUrl);
        }
        bytes += header.first + ": " + value + "\r\n";
    }
    return bytes + "\r\n";
}

} // namespace telltale::wire
