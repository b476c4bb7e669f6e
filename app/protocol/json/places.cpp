// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/json/json.h"

#include "app/protocol/json/scanner.h"

#include <algorithm>

namespace telltale::protocol::json {

namespace {

using Token = Scanner::Token;

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool isBase64Url(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/// The rest of a text that is no JSON any more: `"key" : "value` is still a secret.
void searchBroken(QByteArrayView bytes, qsizetype from, const QList<QByteArray> &keys, QList<Span> &spans)
{
    for (const QByteArray &key : keys) {
        const QByteArray name = '"' + key + '"';
        for (qsizetype at = bytes.indexOf(name, from); at >= 0; at = bytes.indexOf(name, at)) {
            at += name.size();
            while (at < bytes.size() && (isSpace(bytes[at]) || bytes[at] == ':'))
                ++at;
            if (at >= bytes.size() || bytes[at] != '"')
                continue;
            const qsizetype start = ++at;
            while (at < bytes.size() && bytes[at] != '"')
                at += bytes[at] == '\\' ? 2 : 1;
            at = std::min(at, bytes.size());
            spans.append({start, at - start});
        }
    }
}

} // namespace

std::optional<Span> firstValue(QByteArrayView bytes)
{
    Scanner scanner(bytes);
    const Token token = scanner.next();
    if (token == Token::Broken || token == Token::End)
        return std::nullopt;
    const Span span = token == Token::BeginObject || token == Token::BeginArray ? scanner.skip() : scanner.span();
    if (!scanner.complete())
        return std::nullopt;
    return span;
}

Places::Places(QByteArrayView bytes)
{
    Scanner scanner(bytes);
    if (scanner.next() != Token::BeginObject)
        return;
    while (scanner.next() == Token::Key) {
        const QString key = scanner.text();
        const Token token = scanner.next();
        if (token == Token::Broken)
            return;
        const bool container = token == Token::BeginObject || token == Token::BeginArray;
        m_values.append({key, container ? scanner.skip() : scanner.span()});
    }
}

std::optional<Span> Places::of(const QString &key) const
{
    const auto it = std::find_if(m_values.crbegin(), m_values.crend(), [&key](const auto &value) { return value.first == key; });
    if (it == m_values.crend())
        return std::nullopt;
    return it->second;
}

QStringList Places::keys() const
{
    QStringList result;
    for (const auto &value : m_values)
        result.append(value.first);
    return result;
}

std::optional<Span> locate(QByteArrayView bytes, QByteArrayView key)
{
    return Places(bytes).of(QString::fromUtf8(key));
}

QList<Span> stringsOf(QByteArrayView bytes, const QList<QByteArray> &keys)
{
    QList<Span> spans;
    Scanner scanner(bytes);
    bool wanted = false;
    for (Token token = scanner.next(); token != Token::End; token = scanner.next()) {
        const Span span = scanner.span();
        if (token == Token::Broken) {
            // The break may stand inside the value or the name; look again from the last name that was read.
            const qsizetype known = spans.isEmpty() ? 0 : spans.last().offset + spans.last().length;
            searchBroken(bytes, known, keys, spans);
            break;
        }
        if (token == Token::Text && wanted)
            spans.append({span.offset + 1, span.length - 2});
        wanted = token == Token::Key && keys.contains(scanner.text().toUtf8());
    }
    std::sort(spans.begin(), spans.end(), [](const Span &a, const Span &b) { return a.offset < b.offset; });
    return spans;
}

QList<Span> webTokens(QByteArrayView bytes)
{
    QList<Span> spans;
    // `{"` in base64url is `eyJ`, in any JWT with a compact header.
    for (qsizetype at = bytes.indexOf("eyJ"); at >= 0; at = bytes.indexOf("eyJ", at)) {
        qsizetype end = at;
        int dots = 0;
        while (end < bytes.size() && (isBase64Url(bytes[end]) || (bytes[end] == '.' && dots < 2)))
            dots += bytes[end++] == '.' ? 1 : 0;
        if (dots == 2 && end - at > 10)
            spans.append({at, end - at});
        at = std::max(end, at + 3);
    }
    return spans;
}

} // namespace telltale::protocol::json
