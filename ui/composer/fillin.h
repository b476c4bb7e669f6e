// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/operation.h"
#include "app/session/variables.h"

namespace telltale::ui {

/// Whether expanding `text` could change it: a variable, or an escaped one.
bool mayUseVariables(const QString &text);

/// A typed message with its `${variables}` filled in. Within a text of JSON, what stands for a variable is escaped as JSON needs it.
/// Bytes that are no UTF-8 stay as they are.
Result<protocol::Outgoing> filledInMessage(const protocol::Outgoing &message, const session::Variables &variables);

} // namespace telltale::ui
