// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/nats/errortext.h"

#include <optional>

namespace telltale::protocol::nats {

namespace {

bool startsWith(QByteArrayView text, QByteArrayView prefix)
{
    return text.size() >= prefix.size() && qstrnicmp(text.data(), prefix.data(), size_t(prefix.size())) == 0;
}

bool equals(QByteArrayView text, QByteArrayView other)
{
    return text.size() == other.size() && startsWith(text, other);
}

/// Texts that are always the same, and what they are about. Anything else about credentials is caught below.
struct Fixed {
    QByteArrayView text;
    Suspect suspect;
    bool refused;
};
constexpr Fixed fixedTexts[] = {
    { "maximum subscriptions exceeded", Suspect::AnySubscribe, true },
    { "Invalid Subject", Suspect::BadSubscribe, true },
    { "Invalid Publish Subject", Suspect::BadPublish, false }, // a warning: the message is processed all the same
    { "Maximum Payload Violation", Suspect::BigPublish, true },
    { "maximum control line exceeded", Suspect::LongLine, true },
    { "Authorization Violation", Suspect::Connect, true },
    { "Authentication Timeout", Suspect::Connect, true },
    { "User Authentication Expired", Suspect::Connect, false },
    { "Account Authentication Expired", Suspect::Connect, false },
    { "User Authentication Revoked", Suspect::Connect, false },
    { "maximum connections exceeded", Suspect::Connect, true },
    { "maximum account active connections exceeded", Suspect::Connect, true },
    { "invalid client protocol", Suspect::Connect, true },
    { "no responders requires headers support", Suspect::Connect, true },
    { "attempted to connect to leaf node port", Suspect::Connect, true },
    { "Failed Account Registration", Suspect::Connect, true },
    { "Stale Connection", Suspect::Nothing, false },
};

/// Reads the Go string at the front of `text` and moves past it.
std::optional<QByteArray> takeQuoted(QByteArrayView &text)
{
    if (!text.startsWith('"'))
        return std::nullopt;
    qsizetype end = 1;
    while (end < text.size() && text[end] != '"')
        end += text[end] == '\\' ? 2 : 1;
    if (end >= text.size())
        return std::nullopt;
    QByteArray value = goUnquoted(text.sliced(1, end - 1));
    text = text.sliced(end + 1);
    return value;
}

std::optional<QByteArray> takeAfter(QByteArrayView &text, QByteArrayView prefix)
{
    if (!startsWith(text, prefix))
        return std::nullopt;
    QByteArrayView behind = text.sliced(prefix.size());
    std::optional<QByteArray> value = takeQuoted(behind);
    if (value)
        text = behind;
    return value;
}

bool readPermission(QByteArrayView text, ErrorText &error)
{
    if (const auto subject = takeAfter(text, "Permissions Violation for Publish to ")) {
        error.suspect = Suspect::Publish;
        error.subject = *subject;
        return true;
    }
    if (const auto reply = takeAfter(text, "Permissions Violation for Publish with Reply of ")) {
        error.suspect = Suspect::PublishReply;
        error.reply = *reply;
        return true;
    }
    const auto subject = takeAfter(text, "Permissions Violation for Subscription to ");
    if (!subject)
        return false;
    error.suspect = Suspect::Subscribe;
    error.subject = *subject;
    if (const auto queue = takeAfter(text, " using queue "))
        error.queue = *queue;
    if (const auto sid = takeAfter(text, " (sid ")) {
        error.sid = *sid;
        error.removed = true;
        error.refused = false;
    }
    return true;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// `count` hexadecimal digits at `from`, or nothing.
std::optional<char32_t> hexNumber(QByteArrayView text, qsizetype from, int count)
{
    if (from + count > text.size())
        return std::nullopt;
    char32_t value = 0;
    for (int i = 0; i < count; ++i) {
        const int digit = hexDigit(text[from + i]);
        if (digit < 0)
            return std::nullopt;
        value = value * 16 + char32_t(digit);
    }
    return value;
}

std::optional<char> octalByte(QByteArrayView text, qsizetype from)
{
    if (from + 3 > text.size())
        return std::nullopt;
    int value = 0;
    for (int i = 0; i < 3; ++i) {
        const char c = text[from + i];
        if (c < '0' || c > '7')
            return std::nullopt;
        value = value * 8 + (c - '0');
    }
    return value < 256 ? std::optional<char>(char(value)) : std::nullopt;
}

char simpleEscape(char c)
{
    switch (c) {
    case 'a':
        return '\a';
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    case 'v':
        return '\v';
    case '"':
    case '\'':
    case '\\':
        return c;
    default:
        return 0;
    }
}

} // namespace

QByteArray goUnquoted(QByteArrayView quoted)
{
    QByteArray plain;
    plain.reserve(quoted.size());
    for (qsizetype at = 0; at < quoted.size(); ++at) {
        if (quoted[at] != '\\' || at + 1 == quoted.size()) {
            plain.append(quoted[at]);
            continue;
        }
        const char kind = quoted[at + 1];
        const int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
        if (const auto value = digits > 0 ? hexNumber(quoted, at + 2, digits) : std::nullopt) {
            if (kind == 'x')
                plain.append(char(*value));
            else if (*value <= 0x10FFFF)
                plain.append(QString::fromUcs4(&*value, 1).toUtf8());
            else
                plain.append("\xEF\xBF\xBD");
            at += 1 + digits;
        } else if (const auto byte = octalByte(quoted, at + 1)) {
            plain.append(*byte);
            at += 3;
        } else if (const char simple = simpleEscape(kind)) {
            plain.append(simple);
            ++at;
        } else {
            plain.append(quoted[at]);
        }
    }
    return plain;
}

ErrorText readErrorText(QByteArrayView field)
{
    ErrorText error;
    QByteArrayView text = field;
    // One quote at each end and no more: the texts hold quotes themselves.
    if (text.startsWith('\'')) {
        text = text.sliced(1);
        error.offset = 1;
    }
    if (text.endsWith('\''))
        text.chop(1);
    error.text = text.toByteArray();
    if (readPermission(text, error))
        return error;
    for (const Fixed &entry : fixedTexts) {
        if (equals(text, entry.text)) {
            error.suspect = entry.suspect;
            error.refused = entry.refused;
            return error;
        }
    }
    return error;
}

} // namespace telltale::protocol::nats
