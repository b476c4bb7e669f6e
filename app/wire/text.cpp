// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/text.h"

#include <array>
#include <cstring>

namespace telltale::wire {

namespace {

struct Character {
    int length = 0; ///< 0: no well-formed character begins here
    char32_t value = 0;
};

/// The character at `at`, by the table of RFC 3629 section 4.
Character characterAt(QByteArrayView bytes, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return i < bytes.size() ? quint8(bytes[i]) : quint8(0); };
    const auto tail = [&](qsizetype i) { return (byte(i) & 0xC0) == 0x80; };
    const quint8 first = byte(at);
    if (first < 0x80)
        return {1, first};
    if (first >= 0xC2 && first <= 0xDF && tail(at + 1))
        return {2, char32_t((first & 0x1F) << 6 | (byte(at + 1) & 0x3F))};
    if ((first & 0xF0) == 0xE0 && tail(at + 1) && tail(at + 2)) {
        const char32_t value = char32_t((first & 0x0F) << 12 | (byte(at + 1) & 0x3F) << 6 | (byte(at + 2) & 0x3F));
        if (value >= 0x800 && (value < 0xD800 || value > 0xDFFF))
            return {3, value};
    }
    if (first >= 0xF0 && first <= 0xF4 && tail(at + 1) && tail(at + 2) && tail(at + 3)) {
        const char32_t value = char32_t((first & 0x07) << 18 | (byte(at + 1) & 0x3F) << 12 | (byte(at + 2) & 0x3F) << 6
                                        | (byte(at + 3) & 0x3F));
        if (value >= 0x10000 && value <= 0x10FFFF)
            return {4, value};
    }
    return {};
}

/// How many bytes from `at` on are plain ASCII: 64 at a time, which compilers turn into vector instructions, then 8, then one.
qsizetype asciiRun(QByteArrayView bytes, qsizetype at)
{
    constexpr quint64 TopBits = 0x8080808080808080ULL;
    const char *const start = bytes.data() + at;
    const char *const end = bytes.data() + bytes.size();
    const char *next = start;
    for (; end - next >= 64; next += 64) {
        std::array<quint64, 8> words;
        memcpy(words.data(), next, sizeof words);
        quint64 any = 0;
        for (const quint64 word : words)
            any |= word;
        if (any & TopBits)
            break;
    }
    for (; end - next >= 8; next += 8) {
        quint64 word = 0;
        memcpy(&word, next, sizeof word);
        if (word & TopBits)
            break;
    }
    while (next < end && quint8(*next) < 0x80)
        ++next;
    return next - start;
}

/// Characters that show nothing of their own, end a line, or turn the text around them.
bool isHidden(char32_t c)
{
    if (c < 0x20)
        return c != U'\n' && c != U'\t';
    if (c < 0x7F)
        return false;
    return c <= 0x9F || c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

} // namespace

qsizetype firstInvalidUtf8(QByteArrayView bytes)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        at += asciiRun(bytes, at);
        if (at == bytes.size())
            break;
        const int length = characterAt(bytes, at).length;
        if (length == 0)
            return at;
        at += length;
    }
    return -1;
}

QString visibleText(QByteArrayView bytes)
{
    static const char hex[] = "0123456789ABCDEF";
    QString text;
    text.reserve(bytes.size());
    for (qsizetype at = 0; at < bytes.size();) {
        const Character character = characterAt(bytes, at);
        if (character.length == 0) {
            const quint8 byte = quint8(bytes[at]);
            text += QLatin1String("\\x");
            text += QLatin1Char(hex[byte >> 4]);
            text += QLatin1Char(hex[byte & 0xF]);
            ++at;
            continue;
        }
        if (isHidden(character.value)) {
            text += QLatin1String("\\u");
            for (int shift = 12; shift >= 0; shift -= 4)
                text += QLatin1Char(hex[(character.value >> shift) & 0xF]);
        } else if (character.value < 0x10000) {
            text += QChar(char16_t(character.value));
        } else {
            text += QChar(QChar::highSurrogate(character.value));
            text += QChar(QChar::lowSurrogate(character.value));
        }
        at += character.length;
    }
    return text;
}

} // namespace telltale::wire
