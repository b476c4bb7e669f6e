// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/protocol/operation.h"

#include <optional>

namespace telltale::session {

struct Variables;

/// One thing to do on a connection: an operation with its values, or bytes to send as they are. Besides the operations of the
/// system there are those of every WebSocket connection: `close code= reason=`, `websocket-ping`, `text`, `binary hex=`, `wait ms=`.
struct Step {
    QString operation;
    QStringList words = {}; ///< `key=value`, or a value alone for the first field that must be filled in
    std::optional<protocol::Outgoing> bytes = {};
    protocol::Values values = {}; ///< by Field::key, where no words have to be read
};

/// Reads `subscribe channel=news data={"a": 1}` (of `--do`, of a connection profile): words are split at blanks outside of quotes,
/// brackets and braces; single or double quotes around a whole value are taken off.
Result<Step> readStep(const QString &text);
Step bytesStep(wire::Opcode opcode, const QByteArray &bytes);
/// The step with the variables in its words and values filled in. After it was read, so that what stands for a variable may have
/// blanks and quotes. Bytes stay as they are.
Result<Step> expand(const Step &step, const Variables &variables);

} // namespace telltale::session
