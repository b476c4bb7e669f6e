// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/wire/frame.h"

#include <QByteArray>

#include <optional>

/// How the bytes of a message are typed.
namespace telltale::ui {

enum class Notation { Text, Hex, Base64 };

/// The bytes, or why there are none and where in what was typed.
struct TypedBytes {
    QByteArray bytes;
    std::optional<Failure> failure;
    wire::Span place; ///< of the failure
};

/// Hex: blanks, line ends, commas, colons, `0x` and `\x` between bytes are skipped. Base64: both alphabets, blanks and line ends are
/// skipped, padding may be missing.
TypedBytes readBytes(Notation notation, const QByteArray &typed);

/// Hex in lines of eight bytes. Text is left as it is.
QByteArray writtenBytes(Notation notation, const QByteArray &bytes);

} // namespace telltale::ui
