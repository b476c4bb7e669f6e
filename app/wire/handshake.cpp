// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/handshake.h"

#include <QCryptographicHash>

#include <algorithm>

namespace telltale::wire {

namespace {

constexpr QByteArrayView ResponseStart("HTTP/");

/// All values of the headers called `name`, split at commas, trimmed.
QList<QByteArray> listValues(const Headers &headers, QByteArrayView name)
{
    QList<QByteArray> values;
    for (const auto &header : headers) {
        if (header.first.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        for (const QByteArray &value : header.second.split(',')) {
            if (const QByteArray trimmed = value.trimmed(); !trimmed.isEmpty())
                values.append(trimmed);
        }
    }
    return values;
}

bool containsToken(const QList<QByteArray> &values, QByteArrayView token)
{
    return std::any_of(values.begin(), values.end(),
                       [&](const QByteArray &value) { return value.compare(token, Qt::CaseInsensitive) == 0; });
}

bool isWindowBits(const QByteArray &value)
{
    bool number = false;
    const int bits = value.toInt(&number);
    return number && bits >= 8 && bits <= 15;
}

void readDeflate(const QList<QByteArray> &parameters, Agreement &agreement)
{
    agreement.toClient.on = agreement.toServer.on = true;
    for (qsizetype i = 1; i < parameters.size(); ++i) {
        const QByteArray parameter = parameters[i].trimmed();
        const qsizetype equals = parameter.indexOf('=');
        const QByteArray name = (equals < 0 ? parameter : parameter.left(equals)).trimmed();
        QByteArray value = equals < 0 ? QByteArray() : parameter.mid(equals + 1).trimmed();
        if (value.size() >= 2 && value.startsWith('"') && value.endsWith('"'))
            value = value.mid(1, value.size() - 2);
        if (name == "server_no_context_takeover" && equals < 0)
            agreement.toClient.contextTakeover = false;
        else if (name == "client_no_context_takeover" && equals < 0)
            agreement.toServer.contextTakeover = false;
        else if ((name == "server_max_window_bits" || name == "client_max_window_bits") && isWindowBits(value))
            continue; // the largest window reads them all
        else
            agreement.violations.append(QStringLiteral("permessage-deflate has the parameter `%1`, which RFC 7692 section 7.1 "
                                                       "does not allow in a response")
                                            .arg(QString::fromLatin1(parameter)));
    }
}

void checkExtensions(const HttpHead &request, const HttpHead &response, Agreement &agreement)
{
    QList<QByteArray> offered;
    for (const QByteArray &offer : listValues(request.headers, "Sec-WebSocket-Extensions"))
        offered.append(offer.split(';').first().trimmed());
    for (const QByteArray &extension : listValues(response.headers, "Sec-WebSocket-Extensions")) {
        const QList<QByteArray> parameters = extension.split(';');
        const QByteArray name = parameters.first().trimmed();
        if (!containsToken(offered, name)) {
            agreement.violations.append(QStringLiteral("the server uses the extension `%1`, which was not offered "
                                                       "(RFC 6455 section 4.1)")
                                            .arg(QString::fromLatin1(name)));
        } else if (name == "permessage-deflate") {
            readDeflate(parameters, agreement);
        } else {
            agreement.remarks.append(QStringLiteral("the extension `%1` is in use; Telltale does not read it, so its frames "
                                                    "are shown as they came")
                                         .arg(QString::fromLatin1(name)));
        }
    }
}

void checkSubprotocol(const HttpHead &request, const HttpHead &response, Agreement &agreement)
{
    const QList<QByteArray> offered = listValues(request.headers, "Sec-WebSocket-Protocol");
    const QByteArray chosen = headerValue(response.headers, "Sec-WebSocket-Protocol");
    agreement.subprotocol = chosen.trimmed();
    if (chosen.isNull()) {
        if (!offered.isEmpty())
            agreement.remarks.append(QStringLiteral("the server chose none of the sub-protocols that were offered"));
    } else if (!offered.contains(agreement.subprotocol)) {
        agreement.violations.append(
            QStringLiteral("the server chose the sub-protocol `%1`, which was not offered (RFC 6455 section 4.1)")
                .arg(QString::fromLatin1(agreement.subprotocol)));
    }
}

} // namespace

bool HttpHeadReader::looksLikeHttp() const
{
    if (m_kind == Kind::Response) {
        const qsizetype known = std::min(m_raw.size(), ResponseStart.size());
        return QByteArrayView(m_raw).first(known) == ResponseStart.first(known);
    }
    // A request begins with a method: upper-case letters, then a space.
    for (const char c : m_raw) {
        if (c == ' ')
            return true;
        if (c < 'A' || c > 'Z')
            return false;
    }
    return m_raw.size() < 32;
}

HttpHeadReader::State HttpHeadReader::read(QByteArrayView &bytes)
{
    const qsizetype before = m_raw.size();
    const auto taken = std::min(bytes.size(), MaximumHead - before + 1);
    m_raw.append(bytes.data(), taken);
    if (!looksLikeHttp()) {
        bytes = bytes.sliced(taken);
        return State::NotHttp;
    }
    // The empty line may be written with or without carriage returns.
    const qsizetype from = std::max<qsizetype>(0, before - 3);
    const qsizetype proper = m_raw.indexOf("\r\n\r\n", from);
    const qsizetype bare = m_raw.indexOf("\n\n", from);
    qsizetype end = -1;
    if (proper >= 0 && (bare < 0 || proper < bare))
        end = proper + 4;
    else if (bare >= 0)
        end = bare + 2;
    if (end < 0) {
        bytes = bytes.sliced(taken);
        return m_raw.size() > MaximumHead ? State::TooLong : State::Reading;
    }
    bytes = bytes.sliced(end - before);
    m_raw.truncate(end);
    m_head = parseHead(m_raw);
    return State::Complete;
}

HttpHead parseHead(QByteArrayView raw)
{
    HttpHead head;
    bool bareLines = false;
    for (qsizetype at = 0; at < raw.size();) {
        qsizetype end = raw.indexOf('\n', at);
        if (end < 0)
            end = raw.size();
        QByteArray line = raw.sliced(at, end - at).toByteArray();
        if (line.endsWith('\r'))
            line.chop(1);
        else if (end < raw.size())
            bareLines = true;
        const bool first = at == 0;
        at = end + 1;
        if (first) {
            head.startLine = line;
            continue;
        }
        if (line.isEmpty())
            break;
        const qsizetype colon = line.indexOf(':');
        if ((line.startsWith(' ') || line.startsWith('\t')) && !head.headers.isEmpty()) {
            head.headers.last().second += ' ' + line.trimmed();
            head.findings.append(QStringLiteral("a header is folded over two lines (RFC 9112 section 5.2)"));
        } else if (colon <= 0) {
            head.findings.append(QStringLiteral("a header line has no name and colon (RFC 9112 section 5)"));
            head.headers.append({line, QByteArray("")});
        } else {
            head.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
        }
    }
    if (bareLines)
        head.findings.append(QStringLiteral("header lines end without a carriage return (RFC 9112 section 2.2)"));
    return head;
}

StatusLine statusLine(const QByteArray &startLine)
{
    StatusLine line;
    const qsizetype space = startLine.indexOf(' ');
    line.version = space < 0 ? startLine : startLine.left(space);
    if (space < 0)
        return line;
    const QByteArray rest = startLine.mid(space + 1);
    line.status = rest.left(3).toInt();
    line.phrase = rest.mid(3).trimmed();
    return line;
}

QByteArray acceptFor(const QByteArray &key)
{
    return QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1).toBase64();
}

Agreement checkUpgrade(const HttpHead &request, const HttpHead &response)
{
    Agreement agreement;
    const auto violation = [&](const QString &sentence) {
        agreement.violations.append(sentence + QStringLiteral(" (RFC 6455 section 4.1)"));
    };
    const StatusLine line = statusLine(response.startLine);
    if (line.version != "HTTP/1.1")
        violation(QStringLiteral("the answer is %1, an upgrade needs HTTP/1.1").arg(QString::fromLatin1(line.version)));
    if (!containsToken(listValues(response.headers, "Upgrade"), "websocket"))
        violation(QStringLiteral("the header `Upgrade: websocket` is missing in the answer"));
    if (!containsToken(listValues(response.headers, "Connection"), "upgrade"))
        violation(QStringLiteral("the header `Connection: Upgrade` is missing in the answer"));

    const QByteArray key = headerValue(request.headers, "Sec-WebSocket-Key").trimmed();
    const QByteArray accept = headerValue(response.headers, "Sec-WebSocket-Accept");
    if (accept.isNull()) {
        violation(QStringLiteral("the header `Sec-WebSocket-Accept` is missing in the answer"));
    } else if (accept.trimmed() != acceptFor(key)) {
        violation(QStringLiteral("`Sec-WebSocket-Accept` is `%1`, but `%2` belongs to the key that was sent")
                      .arg(QString::fromLatin1(accept), QString::fromLatin1(acceptFor(key))));
    }
    checkSubprotocol(request, response, agreement);
    checkExtensions(request, response, agreement);
    agreement.remarks.append(response.findings);
    return agreement;
}

QString foreignProtocolHint(QByteArrayView bytes)
{
    const auto startsWith = [&](QByteArrayView start) { return bytes.startsWith(start); };
    if (startsWith("INFO {"))
        return QStringLiteral("this looks like the TCP port of a NATS server; its WebSocket port is another one");
    if (bytes.size() >= 2 && (bytes[0] == 0x15 || bytes[0] == 0x16) && bytes[1] == 0x03)
        return QStringLiteral("this looks like TLS; try wss:// instead of ws://");
    if (startsWith("SSH-"))
        return QStringLiteral("this looks like an SSH server");
    if (startsWith("220 ") || startsWith("220-"))
        return QStringLiteral("this looks like a mail or FTP server");
    if (startsWith("-ERR ") || startsWith("+OK"))
        return QStringLiteral("this looks like a line protocol such as NATS, Redis or POP3 over plain TCP");
    if (bytes.size() >= 4 && bytes[3] == 0x04 && bytes[0] == 0)
        return QStringLiteral("this looks like HTTP/2; a WebSocket upgrade needs HTTP/1.1");
    return {};
}

} // namespace telltale::wire
