// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/refusals.h"

#include "app/playground/playground.h"
#include "catalog/catalog.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace telltale::playground {

namespace {

struct Answer {
    int status;
    QByteArrayView headers; ///< beside type and length of the body, each with its line end
    QByteArrayView type;
    QByteArrayView body;
};

constexpr QByteArrayView plain = "text/plain; charset=utf-8";
constexpr QByteArrayView jsonType = "application/json";

/// The refusals that carry more than a sentence. The secrets in them are there to be masked.
constexpr std::array answers {
    Answer { 101, "Upgrade: websocket\r\nSec-WebSocket-Accept: not-what-the-key-asks-for\r\n", plain, "" },
    Answer { 301, "Location: /centrifugo/json\r\n", plain, "moved\n" },
    Answer { 302, "Location: /login?next=%2Fcentrifugo%2Fjson\r\n", plain, "log in first\n" },
    Answer { 307, "Location: /centrifugo/json\r\n", plain, "elsewhere for now\n" },
    Answer { 308, "Location: /centrifugo/json\r\n", plain, "moved for good\n" },
    Answer { 400, "Sec-WebSocket-Version: 13\r\n", plain, "the upgrade request is not acceptable\n" },
    Answer { 401, "WWW-Authenticate: Bearer realm=\"playground\", error=\"invalid_token\"\r\nSet-Cookie: session=playground-secret; HttpOnly\r\n", jsonType,
        "{\"error\":\"invalid_token\",\"error_description\":\"the token has expired\"}" },
    Answer { 403, "", plain, "Forbidden\n" }, // nats.md section 1: only the phrase, the cause stands in the server's log
    Answer { 405, "Allow: GET\r\n", plain, "" },
    Answer { 407, "Proxy-Authenticate: Basic realm=\"proxy\"\r\n", plain, "the proxy wants credentials\n" },
    Answer { 426, "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n", plain, "this path speaks WebSocket\n" },
    Answer { 429, "Retry-After: 7\r\n", jsonType, "{\"code\":429,\"message\":\"maximum number of connections reached\"}" }, // flow.md section 6
    Answer { 500, "", jsonType, "{\"code\":500,\"message\":\"internal server error\"}" }, // flow.md section 6
    Answer { 502, "Server: playground-proxy\r\n", "text/html", "<html><body><h1>502 Bad Gateway</h1></body></html>\n" },
    Answer { 503, "Retry-After: 30\r\n", plain, "connection limit reached\n" },
    Answer { 504, "Server: playground-proxy\r\n", "text/html", "<html><body><h1>504 Gateway Time-out</h1></body></html>\n" },
};

/// Every percent sign starts two hexadecimal digits.
bool isWellFormed(const QByteArray &query)
{
    for (qsizetype at = query.indexOf('%'); at >= 0; at = query.indexOf('%', at + 1)) {
        const QByteArray digits = query.mid(at + 1, 2);
        if (digits.size() != 2 || !isxdigit(uchar(digits[0])) || !isxdigit(uchar(digits[1])))
            return false;
    }
    return true;
}

QByteArray answer(int status, QByteArrayView headers, QByteArrayView type, QByteArrayView body)
{
    const auto *entry = catalog::Catalog::bundled().byId(QStringLiteral("http/refused/%1").arg(status));
    return "HTTP/1.1 " + QByteArray::number(status) + ' ' + (entry ? entry->name.toUtf8() : QByteArray()) + "\r\n" + headers.toByteArray()
        + "Content-Type: " + type.toByteArray() + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n"
        + body.toByteArray();
}

} // namespace

QByteArray refusal(int status)
{
    const auto listed = std::find_if(answers.begin(), answers.end(), [status](const Answer &one) { return one.status == status; });
    if (listed != answers.end())
        return answer(status, listed->headers, listed->type, listed->body);
    return answer(status, "", plain, "refused with " + QByteArray::number(status) + ", as the path asked\n");
}

QByteArray notAnUpgrade(const QByteArray &path)
{
    // flow.md section 6: the phrase and the JSON come glued together
    if (path == "/v1/ws")
        return answer(400, "Sec-Websocket-Version: 13\r\n", plain, "Bad Request\n{\"code\":500,\"message\":\"webSocket upgrade error: \"}");
    return refusal(426);
}

QByteArray notFound()
{
    const QByteArray body = "no such path; there are:\n" + Playground::paths().join(u'\n').toUtf8() + '\n';
    return answer(404, "", plain, body);
}

QByteArray refusalByPath(const Request &request)
{
    // flow.md section 6
    if (request.path == "/v1/ws/")
        return answer(301, "Location: /v1/ws\r\n", plain, "");
    if (request.path == "/v1/ws" && !isWellFormed(request.query))
        return refusal(500);
    return {};
}

} // namespace telltale::playground
