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

Places::Places(QByteArrayView bytes, Text text)
{
    Scanner scanner(bytes);
    if (scanner.next() != Token::BeginObject)
        return;
    while (scanner.next() == Token::Key) {
        const QByteArrayView key = scanner.token().sliced(1).chopped(1);
        const Token token = scanner.next();
        if (token == Token::Broken)
            return;
        const bool container = token == Token::BeginObject || token == Token::BeginArray;
        m_members.append({key, key.contains('\\'), !container ? scanner.span() : text == Text::Checked ? scanner.skipChecked() : scanner.skip()});
    }
}

std::optional<Span> Places::of(QByteArrayView key) const
{
    const auto isCalled = [key](const Member &member) { return member.escaped ? unescaped(member.key).toUtf8() == key : member.key == key; };
    const auto it = std::find_if(m_members.crbegin(), m_members.crend(), isCalled);
    if (it == m_members.crend())
        return std::nullopt;
    return it->value;
}

QStringList Places::keys() const
{
    QStringList result;
    for (const Member &member : m_members)
        result.append(unescaped(member.key));
    return result;
}

std::optional<Span> locate(QByteArrayView bytes, QByteArrayView key)
{
    return Places(bytes).of(key);
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
