// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/nats/secrets.h"

#include "app/protocol/nats/stream.h"

namespace telltale::protocol::nats {

namespace {

// Go reads JSON members without regard to case, so `"PASS"` is a password, too.
constexpr QByteArrayView keys[] = { "pass", "auth_token", "jwt", "sig", "proxy_sig", "nkey" };
constexpr qsizetype LongestKey = 10;

bool isSecret(QByteArrayView key)
{
    for (const QByteArrayView secret : keys) {
        if (secret.size() == key.size() && qstrnicmp(secret.data(), key.data(), size_t(key.size())) == 0)
            return true;
    }
    return false;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/// The closing quote of the JSON string that begins at `from` (behind its opening quote), or `end`.
qsizetype stringEnd(QByteArrayView bytes, qsizetype from, qsizetype end)
{
    while (from < end && bytes[from] != '"')
        from += bytes[from] == '\\' ? 2 : 1;
    return qMin(from, end);
}

/// A secret key in quotes, a colon, the value. Quotes are not paired up to there: a fragment may begin inside a string.
void scan(QByteArrayView bytes, qsizetype from, qsizetype end, QList<wire::Span> &spans)
{
    while (from < end) {
        const qsizetype quote = bytes.first(end).indexOf('"', from);
        if (quote < 0)
            return;
        from = quote + 1;
        const qsizetype keyEnd = stringEnd(bytes, from, qMin(end, from + LongestKey + 1));
        if (!isSecret(bytes.sliced(from, keyEnd - from)))
            continue;
        qsizetype at = keyEnd + 1;
        while (at < end && isSpace(bytes[at]))
            ++at;
        if (at >= end || bytes[at] != ':')
            continue;
        ++at;
        while (at < end && isSpace(bytes[at]))
            ++at;
        qsizetype valueEnd = at;
        if (at < end && bytes[at] == '"') {
            valueEnd = stringEnd(bytes, ++at, end);
        } else {
            while (valueEnd < end && bytes[valueEnd] != ',' && bytes[valueEnd] != '}')
                ++valueEnd;
        }
        if (valueEnd > at)
            spans.append({ at, valueEnd - at });
        from = valueEnd + 1;
    }
}

} // namespace

QList<wire::Span> secretsIn(QByteArrayView bytes)
{
    QList<wire::Span> spans;
    for (qsizetype begin = 0; begin < bytes.size();) {
        qsizetype end = bytes.indexOf('\n', begin);
        if (end < 0)
            end = bytes.size();
        constexpr QByteArrayView Connect("CONNECT");
        const QByteArrayView line = bytes.sliced(begin, end - begin);
        bool credentials = line.size() >= Connect.size() && qstrnicmp(line.data(), Connect.data(), size_t(Connect.size())) == 0;
        if (begin == 0 && !credentials) {
            Op op;
            readLine(line, op);
            credentials = op.verb == Verb::None;
        }
        if (credentials)
            scan(bytes, begin, end, spans);
        begin = end + 1;
    }
    return spans;
}

} // namespace telltale::protocol::nats
