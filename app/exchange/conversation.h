// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/wire/happening.h"

#include <optional>

namespace telltale::exchange {

/// One line of a recorded conversation.
struct RecordedLine {
    std::optional<wire::Happening> happening; ///< none: the line only lets time pass
    std::optional<qint64> timeMs; ///< since the start
    QString connection; ///< empty = the one connection
};

/// Reads one line of a conversation in JSON Lines, the input of `telltale-cli decode`:
///
///     {"dir":"in","opcode":"text","text":"…"}              or "base64" instead of "text"
///     {"dir":"in","opcode":"close","code":4500,"reason":"…"}   no code = empty close frame
///     {"opcode":"drop"}                                     TCP ended without a close frame
///     {"http":{"status":401,"headers":{…},"body":"…"}}      the upgrade was refused
///     {"open":{"url":"ws://…","subprotocol":"…"}}           how the connection was opened
///     {"time":2500}                                         time passes
///
/// `time` (ms) and `connection` may stand on every line. Fails with what is wrong and the JSON path; `where` is the path.
Result<RecordedLine> readRecordedLine(QByteArrayView line);

} // namespace telltale::exchange
