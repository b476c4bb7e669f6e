// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/frame.h"

#include <QByteArray>
#include <QString>

#include <optional>

/// JSON as a person types it: where it breaks, laid out in lines or in one, and changed in places while the rest stays as it was
/// typed. Any bytes may come in; numbers and texts keep their digits and escapes.
namespace telltale::ui {

struct JsonProblem {
    wire::Span place; ///< the offending byte; empty at the end of the text
    QString words; ///< a clause without a full stop
};

/// Nothing for text that is JSON.
std::optional<JsonProblem> jsonProblem(QByteArrayView text);

/// Whether somebody who types this means JSON: the first character opens an object or an array.
bool looksLikeJson(QByteArrayView text);

/// In lines, two blanks a level; nothing if `text` is no JSON.
std::optional<QByteArray> formattedJson(QByteArrayView text);
/// Without any white space between tokens; nothing if `text` is no JSON.
std::optional<QByteArray> compactJson(QByteArrayView text);

/// `text` with the changes that lead from `before` to `after`, everything else as it stands there. Nothing if one of them is no JSON.
std::optional<QByteArray> withJsonChanges(const QByteArray &text, const QByteArray &before, const QByteArray &after);

} // namespace telltale::ui
