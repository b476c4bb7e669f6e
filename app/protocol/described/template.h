// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/json/form.h"

#include <QJsonValue>

namespace telltale::protocol::described {

/// JSON with holes, as a catalogue file has it under `send`. A text that is `{key}` and nothing else becomes the value of that
/// field, of the field's type (a member or element whose field is left empty is left out); `{key}` within a longer text is
/// filled in as text. Members come out in alphabetical order.

/// Why `json` cannot be used with fields of these keys; empty if it can: a hole that no field fills, or more than 50 levels.
QString templateProblem(const QJsonValue &json, const QStringList &keys);

/// The JSON, filled in; nothing if all of it is one hole that is left empty. What is wrong with a field stands in form.failure().
std::optional<QByteArray> fillTemplate(const QJsonValue &json, const Operation &operation, json::Form &form);

} // namespace telltale::protocol::described
