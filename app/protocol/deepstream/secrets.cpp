// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/deepstream/secrets.h"

#include "app/protocol/deepstream/binaryreader.h"
#include "app/protocol/deepstream/textreader.h"
#include "app/protocol/json/json.h"

namespace telltale::protocol::deepstream {

namespace {

using wire::Span;

const QList<QByteArray> &secretKeys()
{
    static const QList<QByteArray> keys {"password", "token", "jwt", "accessToken", "access_token", "refreshToken", "refresh_token", "apiKey",
        "api_key", "secret", "authorization", "cookie"};
    return keys;
}

/// A JSON string's contents, and for each of its bytes (and the end) where it came from. \uXXXX becomes one byte: no key of ours has any.
struct Unescaped {
    QByteArray text;
    QList<qsizetype> from;
};

Unescaped unescape(QByteArrayView bytes, Span string)
{
    Unescaped result;
    const qsizetype end = string.offset + string.length - 1;
    qsizetype i = string.offset + 1;
    while (i < end) {
        char c = bytes.at(i);
        qsizetype next = i + 1;
        if (c == '\\' && next < end) {
            c = bytes.at(next);
            next += c == 'u' ? 5 : 1;
            c = c == 'u' ? '?' : c == 'n' || c == 't' || c == 'r' ? ' ' : c;
        }
        result.text += c;
        result.from.append(i);
        i = next;
    }
    result.from.append(end);
    return result;
}

} // namespace

QList<Span> secretsOf(QByteArrayView bytes)
{
    QList<Span> spans;
    if (looksBinary(bytes)) {
        forEachBinaryData(bytes, [&](Span data) {
            for (Span span : json::stringsOf(bytes.sliced(data.offset, data.length), secretKeys())) {
                span.offset += data.offset;
                spans.append(span);
            }
        });
        return spans;
    }
    if (!bytes.startsWith('{')) {
        // Text: the login's data are the JSON of its third part.
        const qsizetype start = bytes.indexOf('{');
        if (start < 0)
            return spans;
        qsizetype end = bytes.indexOf(MessageEnd, start);
        if (end < 0)
            end = bytes.size();
        spans = json::stringsOf(bytes.sliced(start, end - start), secretKeys());
        for (Span &span : spans)
            span.offset += start;
        return spans;
    }
    spans = json::stringsOf(bytes, secretKeys());
    const std::optional<Span> data = json::locate(bytes, "data");
    if (!data || data->length < 2 || bytes.at(data->offset) != '"')
        return spans;
    const Unescaped inner = unescape(bytes, *data);
    if (!inner.text.startsWith('{'))
        return spans;
    for (const Span &span : json::stringsOf(inner.text, secretKeys())) {
        const qsizetype from = inner.from.value(span.offset);
        const qsizetype to = inner.from.value(qMin(span.offset + span.length, inner.from.size() - 1));
        spans.append({from, to - from});
    }
    return spans;
}

} // namespace telltale::protocol::deepstream
