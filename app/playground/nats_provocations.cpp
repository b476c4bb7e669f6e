// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/nats.h"

#include <algorithm>
#include <array>

namespace telltale::playground {

namespace {

const QString nats = QStringLiteral("nats");
constexpr QLatin1String apiCode("code-"); ///< of jetstream-code-404: without an err_code

/// The errors that a server follows with a close, and the reason it gives (nats.md section 13; keys of nats/error, nats/close).
constexpr std::array closing {
    std::pair { QLatin1String("ErrAuthTimeout"), QLatin1String("AuthenticationTimeout") },
    std::pair { QLatin1String("Authorization-Violation"), QLatin1String("AuthenticationViolation") },
    std::pair { QLatin1String("User-Authentication-Expired"), QLatin1String("AuthenticationExpired") },
    std::pair { QLatin1String("Account-Authentication-Expired"), QLatin1String("AuthenticationExpired") },
    std::pair { QLatin1String("User-Authentication-Revoked"), QLatin1String("Revocation") },
    std::pair { QLatin1String("ErrTooManyAccountConnections"), QLatin1String("MaxAccountConnectionsExceeded") },
    std::pair { QLatin1String("ErrTooManyConnections"), QLatin1String("MaxConnectionsExceeded") },
    std::pair { QLatin1String("ErrBadClientProtocol"), QLatin1String("BadClientProtocolVersion") },
    std::pair { QLatin1String("ErrMaxControlLine"), QLatin1String("MaxControlLineExceeded") },
    std::pair { QLatin1String("ErrNoRespondersRequiresHeaders"), QLatin1String("NoRespondersRequiresHeaders") },
    std::pair { QLatin1String("Maximum-Payload-Violation"), QLatin1String("MaxPayloadExceeded") },
    std::pair { QLatin1String("ErrClientConnectedToLeafNodePort"), QLatin1String("WrongPort") },
    std::pair { QLatin1String("Stale-Connection"), QLatin1String("StaleConnection") },
    std::pair { QLatin1String("Unknown-Protocol-Operation"), QLatin1String("ProtocolViolation") },
};

/// These show only in the close reason: the client gets another -ERR or none (section 13, column WS = close).
struct OnlyReason {
    QLatin1String error;
    QLatin1String sent; ///< the -ERR that comes instead
    QLatin1String reason;
};
constexpr std::array onlyReasons {
    OnlyReason { QLatin1String("ErrAuthProxyNotTrusted"), QLatin1String("Authorization-Violation"), QLatin1String("ProxyNotTrusted") },
    OnlyReason { QLatin1String("ErrAuthProxyRequired"), QLatin1String("Authorization-Violation"), QLatin1String("ProxyRequired") },
    OnlyReason { QLatin1String("ErrMsgHeadersNotSupported"), QLatin1String(), QLatin1String("ProtocolViolation") },
    OnlyReason { QLatin1String("Protocol-Violation"), QLatin1String(), QLatin1String("ProtocolViolation") },
};

// The HTTP-like codes of JetStream errors that are not 400 (nats-jetstream.tsv).
constexpr std::array with404 {
    10014, 10037, 10059, 10068
};
constexpr std::array with409 {
    10158
};
constexpr std::array with412 {
    10180, 10185
};
constexpr std::array with429 {
    10167, 10210, 10211
};
constexpr std::array with500 {
    10006, 10007, 10009, 10012, 10028, 10029, 10041, 10042, 10045, 10047, 10048, 10049, 10050, 10051, 10052, 10053, 10057, 10062,
    10064, 10066, 10067, 10069, 10072, 10074, 10096, 10104, 10110, 10111, 10117, 10118, 10119, 10194, 10195, 10228
};
constexpr std::array with503 {
    10004, 10008, 10010, 10023, 10035, 10036, 10039, 10063, 10075, 10076, 10077, 10163
};
template<std::size_t N>
bool has(const std::array<int, N> &codes, int code)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

int httpCode(int errorCode)
{
    return has(with404, errorCode) ? 404 : has(with409, errorCode) ? 409 : has(with412, errorCode) ? 412 : has(with429, errorCode) ? 429
        : has(with500, errorCode) ? 500 : has(with503, errorCode) ? 503 : 400;
}

/// The status line that a name such as `503` or `409-Consumer-Deleted` means.
QByteArray statusText(const QString &which)
{
    if (const auto *found = entry(nats, QStringLiteral("status"), which))
        return wireText(*found).toUtf8();
    if (which == QLatin1String("503"))
        return "503"; // no text on the wire (section 10)
    return which.first(std::min<qsizetype>(3, which.size())).toUtf8() + (which.size() > 4 ? ' ' + which.sliced(4).replace(u'-', u' ').toUtf8() : QByteArray());
}

} // namespace

QByteArray statusMessage(const QByteArray &subject, const QByteArray &sid, const QByteArray &status)
{
    const QByteArray block = "NATS/1.0 " + status + "\r\n\r\n";
    const QByteArray size = QByteArray::number(block.size());
    return "HMSG " + subject + ' ' + sid + "  " + size + ' ' + size + "\r\n" + block + "\r\n";
}

QByteArray apiError(int code)
{
    const auto *found = entry(nats, QStringLiteral("api-code"), QString::number(code));
    return "{\"type\":\"io.nats.jetstream.api.v1.stream_info_response\",\"error\":{\"code\":" + QByteArray::number(code) + ",\"description\":"
        + json(found ? found->name.toLower() : QStringLiteral("chosen by name")) + "}}";
}

QByteArray jetStreamError(int errorCode)
{
    const auto *found = entry(nats, QStringLiteral("jetstream"), QString::number(errorCode));
    const QString description = !found ? QStringLiteral("chosen by name") : found->wire.isEmpty() ? found->name : wireText(*found);
    return "{\"type\":\"io.nats.jetstream.api.v1.stream_info_response\",\"error\":{\"code\":" + QByteArray::number(httpCode(errorCode))
        + ",\"err_code\":" + QByteArray::number(errorCode) + ",\"description\":" + json(description) + "},\"total\":0,\"offset\":0,\"limit\":0}";
}

/// `inbox`: where an answer goes; empty while there is nowhere to send a status or JetStream error to.
bool Nats::provoke(Peer *peer, const QByteArray &subject, const QByteArray &inbox)
{
    using What = Provocation::What;
    if (subject == "lame-duck") {
        peer->sendBinary("INFO {\"server_id\":\"PLAYGROUND\",\"version\":\"2.10.27\",\"max_payload\":1048576,\"ldm\":true,\"connect_urls\":[\"127.0.0.1:8081\"]} \r\n");
        return true;
    }
    const Provocation asked = provocation(QString::fromUtf8(subject));
    if (asked.what == What::Error) {
        fail(peer, asked.which, subject);
        return true;
    }
    if ((asked.what == What::Status || asked.what == What::JetStream) && !inbox.isEmpty()) {
        const auto subscriptions = m_clients[peer].subscriptions;
        for (const Subscription &one : subscriptions) {
            if (!takes(one.subject, inbox))
                continue;
            if (asked.what == What::Status)
                peer->sendBinary(statusMessage(inbox, one.sid, statusText(asked.which)));
            else
                request(peer, { inbox, {}, {}, asked.which.startsWith(apiCode) ? apiError(asked.which.sliced(apiCode.size()).toInt()) : jetStreamError(asked.code().value_or(10003)) });
            return true;
        }
    }
    return end(peer, asked, nats, QStringLiteral("close"));
}

void Nats::fail(Peer *peer, const QString &key, const QByteArray &subject)
{
    const auto isKey = [&key](const auto &name) { return key.compare(name, Qt::CaseInsensitive) == 0; };
    for (const OnlyReason &one : onlyReasons) {
        if (!isKey(one.error))
            continue;
        if (const auto *sent = one.sent.isEmpty() ? nullptr : entry(nats, QStringLiteral("error"), one.sent))
            peer->sendBinary("-ERR '" + sent->wire.toUtf8() + "'\r\n");
        return refuse(peer, one.reason);
    }
    const auto *found = entry(nats, QStringLiteral("error"), key);
    // Quoted as Go does (section 8).
    const QString subjectText = QString::fromUtf8(subject).replace(u'\\', QLatin1String("\\\\")).replace(u'"', QLatin1String("\\\""));
    const QString text = found ? wireText(*found, subject.isEmpty() ? catalog::Parts() : catalog::Parts { { QStringLiteral("subject"), subjectText }, { QStringLiteral("reply"), subjectText } })
                               : QString(key).replace(u'-', u' ');
    peer->sendBinary("-ERR '" + text.toUtf8() + "'\r\n");
    for (const auto &[error, reason] : closing) {
        if (isKey(error))
            return refuse(peer, reason);
    }
}

void Nats::refuse(Peer *peer, const QString &closeKey)
{
    if (const auto *found = entry(nats, QStringLiteral("close"), closeKey))
        peer->close(quint16(found->code.toInt()), found->wire.toUtf8());
}

} // namespace telltale::playground
