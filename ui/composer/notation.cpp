// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/notation.h"

#include <QCoreApplication>

namespace telltale::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Notation)
};

constexpr qsizetype BytesPerLine = 8;

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool isHex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool isBase64(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' || c == '/' || c == '-' || c == '_'; }

TypedBytes failed(const QString &what, qsizetype at, const QString &hint)
{
    return {{}, Failure {what, Words::tr("character %1").arg(at + 1), hint}, {at, 1}};
}

TypedBytes readHex(const QByteArray &typed)
{
    QByteArray digits;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        const char c = typed[i];
        const char next = i + 1 < typed.size() ? typed[i + 1] : '\0';
        if (isBlank(c) || c == ',' || c == ':')
            continue;
        if ((c == '0' || c == '\\') && (next == 'x' || next == 'X') && digits.size() % 2 == 0) {
            ++i;
            continue;
        }
        if (!isHex(c))
            return failed(Words::tr("The hex text cannot be read"), i, Words::tr("only 0-9 and a-f, two digits a byte"));
        digits.append(c);
    }
    if (digits.size() % 2 != 0)
        return failed(Words::tr("The hex text ends within a byte"), typed.size() - 1, Words::tr("a byte has two digits"));
    return {QByteArray::fromHex(digits), {}, {}};
}

TypedBytes readBase64(const QByteArray &typed)
{
    QByteArray digits;
    qsizetype end = -1; ///< where the padding begins
    for (qsizetype i = 0; i < typed.size(); ++i) {
        const char c = typed[i];
        if (isBlank(c))
            continue;
        if (c == '=' && end < 0)
            end = i;
        if (c == '=')
            continue;
        if (!isBase64(c) || end >= 0)
            return failed(Words::tr("The base64 text cannot be read"), i, Words::tr("letters, digits, + and /, or - and _; = only at its end"));
        digits.append(c == '-' ? '+' : c == '_' ? '/' : c);
    }
    if (digits.size() % 4 == 1)
        return failed(Words::tr("The base64 text ends too early"), typed.size() - 1, Words::tr("its last group has one character; it needs two at least"));
    return {QByteArray::fromBase64(digits), {}, {}};
}

} // namespace

TypedBytes readBytes(Notation notation, const QByteArray &typed)
{
    switch (notation) {
    case Notation::Text: return {typed, {}, {}};
    case Notation::Hex: return readHex(typed);
    case Notation::Base64: return readBase64(typed);
    }
    return {};
}

QByteArray writtenBytes(Notation notation, const QByteArray &bytes)
{
    if (notation == Notation::Text)
        return bytes;
    if (notation == Notation::Base64)
        return bytes.toBase64();
    QByteArrayList lines;
    for (qsizetype at = 0; at < bytes.size(); at += BytesPerLine)
        lines.append(bytes.mid(at, BytesPerLine).toHex(' '));
    return lines.join('\n');
}

} // namespace telltale::ui
