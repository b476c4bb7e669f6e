// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace telltale::wire {

/// The offset of the first byte that is not part of well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms, nothing
/// above U+10FFFF), or -1.
qsizetype firstInvalidUtf8(QByteArrayView bytes);

/// Bytes as text for people: UTF-8 where it is, bytes that are not as `\xNN`, control characters (but line feed and tab) and
/// bidirectional controls made visible as `\u00NN`. The one place where Telltale does this.
QString visibleText(QByteArrayView bytes);

} // namespace telltale::wire
