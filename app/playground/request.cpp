// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/request.h"

namespace telltale::playground {

bool Request::wantsWebSocket() const
{
    return method == "GET" && headers.value("upgrade").toLower() == "websocket" && !headers.value("sec-websocket-key").isEmpty();
}

std::optional<Request> readRequest(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    Request request;
    const QList<QByteArray> lines = bytes.first(end).split('\n');
    const QList<QByteArray> start = lines.first().trimmed().split(' ');
    if (start.size() != 3 || !start[2].startsWith("HTTP/1."))
        return request;
    request.method = start[0];
    const qsizetype question = start[1].indexOf('?');
    request.path = question < 0 ? start[1] : start[1].first(question);
    request.query = question < 0 ? QByteArray() : start[1].sliced(question + 1);
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.insert(line.first(colon).trimmed().toLower(), line.sliced(colon + 1).trimmed());
    }
    return request;
}

} // namespace telltale::playground
