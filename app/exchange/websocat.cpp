// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/websocat.h"

#include "app/history/masking.h"
#include "app/wire/text.h"

#include <QUrlQuery>

#include <algorithm>

namespace telltale::exchange {

namespace {

constexpr auto Dots = "•••••";
constexpr auto BinaryPrefix = "base64:"; ///< no protocol's text message begins like this

/// One word of a shell.
QByteArray quoted(QByteArray word)
{
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || QByteArrayView("-_./:@%+,").contains(c);
    };
    if (!word.isEmpty() && std::all_of(word.cbegin(), word.cend(), plain))
        return word;
    return '\'' + word.replace('\'', "'\\''") + '\'';
}

/// Control characters and what hides or turns text around are not for a terminal, however they are quoted.
bool isTame(const QByteArray &bytes) { return wire::visibleText(bytes).toUtf8() == bytes && !bytes.contains('\n'); }

/// For the `%b` of printf: what is not plain ASCII as `\0NNN`.
QByteArray escaped(const QByteArray &bytes)
{
    QByteArray text;
    for (const char c : bytes) {
        if (c == '\\')
            text += "\\\\";
        else if (c >= ' ' && c <= '~')
            text += c;
        else
            text += "\\0" + QByteArray::number(uchar(c), 8).rightJustified(3, '0');
    }
    return text;
}

QByteArray masked(const decode::Event &event, bool showSecrets)
{
    if (showSecrets)
        return event.bytes;
    QByteArray bytes = event.bytes;
    const QList<wire::Span> spans = history::secretSpans(event);
    for (auto span = spans.crbegin(); span != spans.crend(); ++span)
        bytes.replace(span->offset, span->length, Dots);
    return bytes;
}

QByteArray urlText(QUrl url, bool showSecrets)
{
    if (!showSecrets) {
        if (!url.userInfo().isEmpty())
            url.setUserInfo(QString::fromUtf8(Dots));
        QUrlQuery query(url);
        QList<std::pair<QString, QString>> items = query.queryItems();
        for (auto &item : items)
            item.second = QString::fromUtf8(Dots);
        query.setQueryItems(items);
        if (!items.isEmpty())
            url.setQuery(query);
        url.setFragment({});
        return url.toDisplayString(QUrl::PrettyDecoded).toUtf8();
    }
    return url.toEncoded();
}

} // namespace

bool isSentMessage(const decode::Event &event)
{
    if (event.direction != wire::Direction::Out || event.inferred || event.kind == Kind::Note || event.bytes.isEmpty())
        return false;
    return !event.frameFacts || event.frameFacts->opcode == wire::Opcode::Text || event.frameFacts->opcode == wire::Opcode::Binary;
}

QByteArray websocatCommand(const WebsocatTarget &target, const std::vector<decode::Event> &events, bool showSecrets)
{
    QByteArrayList messages;
    bool anyBinary = false;
    bool escapes = false;
    for (const decode::Event &event : events) {
        if (!isSentMessage(event))
            continue;
        QByteArray bytes = masked(event, showSecrets);
        const bool binary = (event.frameFacts && event.frameFacts->opcode == wire::Opcode::Binary) || bytes.contains('\0')
            || wire::firstInvalidUtf8(bytes) >= 0;
        if (binary)
            bytes = BinaryPrefix + bytes.toBase64();
        anyBinary = anyBinary || binary;
        escapes = escapes || !isTame(bytes);
        messages.append(bytes);
    }

    QByteArray command;
    if (!messages.isEmpty()) {
        // A message may have several lines: then they end with NUL.
        command = escapes ? "printf '%b\\0'" : "printf '%s\\n'";
        for (const QByteArray &message : std::as_const(messages))
            command += ' ' + quoted(escapes ? escaped(message) : message);
        command += " | ";
    }
    command += "websocat -n";
    if (escapes)
        command += " -0";
    if (anyBinary)
        command += QByteArrayLiteral(" --base64 --binary-prefix ") + BinaryPrefix;
    if (target.acceptBadCertificate)
        command += " -k";
    if (!target.subprotocols.isEmpty())
        command += " --protocol " + quoted(target.subprotocols.join(u',').toUtf8());
    for (const auto &[name, value] : target.headers)
        command += " -H " + quoted(wire::visibleText(name).toUtf8() + ": " + (showSecrets ? wire::visibleText(value).toUtf8() : QByteArray(Dots)));
    return command + ' ' + quoted(urlText(target.url, showSecrets));
}

} // namespace telltale::exchange
