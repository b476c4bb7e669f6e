// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/fillin.h"

#include "app/protocol/json/json.h"
#include "app/protocol/json/scanner.h"
#include "app/wire/text.h"
#include "ui/composer/jsontext.h"

namespace telltale::ui {

using protocol::json::Scanner;

namespace {

/// Each text of the JSON by itself.
Result<QByteArray> filledInJson(const QByteArray &text, const session::Variables &variables)
{
    QByteArray result;
    qsizetype copied = 0;
    Scanner scanner(text);
    for (auto token = scanner.next(); token != Scanner::Token::End && token != Scanner::Token::Broken; token = scanner.next()) {
        if ((token != Scanner::Token::Text && token != Scanner::Token::Key) || !scanner.token().contains("${"))
            continue;
        const auto filled = session::expand(scanner.text(), variables);
        if (!filled)
            return filled.failure();
        result += text.sliced(copied, scanner.span().offset - copied) + protocol::json::quoted(*filled);
        copied = scanner.span().offset + scanner.span().length;
    }
    return result + text.sliced(copied);
}

} // namespace

bool mayUseVariables(const QString &text) { return text.contains(QLatin1String("${")); }

Result<protocol::Outgoing> filledInMessage(const protocol::Outgoing &message, const session::Variables &variables)
{
    if (!message.payload.contains("${") || wire::firstInvalidUtf8(message.payload) >= 0)
        return message;
    if (looksLikeJson(message.payload) && !jsonProblem(message.payload)) {
        const auto filled = filledInJson(message.payload, variables);
        if (!filled)
            return filled.failure();
        return protocol::Outgoing {message.opcode, *filled};
    }
    // As a value that is no text, {"n": ${now.ms}} is no JSON before it is filled in.
    const auto filled = session::expand(QString::fromUtf8(message.payload), variables);
    if (!filled)
        return filled.failure();
    return protocol::Outgoing {message.opcode, filled->toUtf8()};
}

} // namespace telltale::ui
