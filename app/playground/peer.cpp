// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/peer.h"

#include "app/wire/closeframe.h"

namespace telltale::playground {

QByteArray Peer::closePayload(quint16 code, const QByteArray &reason)
{
    constexpr qsizetype LongestReason = 123; // RFC 6455 section 5.5: 125 bytes with the code
    return code == NoCode ? QByteArray() : wire::closePayload(code, reason.left(LongestReason));
}

} // namespace telltale::playground
