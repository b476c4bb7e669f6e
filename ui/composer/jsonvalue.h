// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/frame.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace telltale::ui {

/// A JSON value that knows where each of its parts stands in the text. Duplicate members are kept.
struct JsonValue {
    enum Type { Object, Array, Text, Bare }; ///< Bare: a number, true, false, null

    Type type = Bare;
    wire::Span span; ///< of the value; a text's with its quotes
    wire::Span keySpan; ///< of a member's name, with its quotes
    QString key; ///< of a member
    QString text; ///< of a Text, escapes resolved
    QList<JsonValue> children;

    /// Of duplicates the last; null if there is none.
    const JsonValue *member(const QString &name) const;

    /// All of `text`; nothing unless it is JSON (RFC 8259) of at most 512 levels.
    static std::optional<JsonValue> read(QByteArrayView text);
};

} // namespace telltale::ui
