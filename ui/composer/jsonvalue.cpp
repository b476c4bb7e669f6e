// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/jsonvalue.h"

#include "app/protocol/json/scanner.h"

#include <algorithm>

namespace telltale::ui {

using protocol::json::Scanner;
using Token = Scanner::Token;

const JsonValue *JsonValue::member(const QString &name) const
{
    const auto it = std::find_if(children.crbegin(), children.crend(), [&name](const JsonValue &child) { return child.key == name; });
    return it == children.crend() ? nullptr : &*it;
}

std::optional<JsonValue> JsonValue::read(QByteArrayView text)
{
    Scanner scanner(text);
    JsonValue root;
    std::vector<JsonValue> open; // the containers around, the outermost first
    JsonValue next; // gets its name before its value
    const auto finish = [&](JsonValue value) {
        if (open.empty())
            root = std::move(value);
        else
            open.back().children.append(std::move(value));
    };
    for (Token token = scanner.next(); token != Token::End; token = scanner.next()) {
        switch (token) {
        case Token::Broken:
            return std::nullopt;
        case Token::Key:
            next.key = scanner.text();
            next.keySpan = scanner.span();
            break;
        case Token::BeginObject:
        case Token::BeginArray:
            next.type = token == Token::BeginObject ? Object : Array;
            next.span = scanner.span();
            open.push_back(std::exchange(next, {}));
            break;
        case Token::EndObject:
        case Token::EndArray: {
            JsonValue value = std::move(open.back());
            open.pop_back();
            value.span.length = scanner.span().offset + 1 - value.span.offset;
            finish(std::move(value));
            break;
        }
        default:
            next.type = token == Token::Text ? Text : Bare;
            next.span = scanner.span();
            if (token == Token::Text)
                next.text = scanner.text();
            finish(std::exchange(next, {}));
        }
    }
    return root;
}

} // namespace telltale::ui
