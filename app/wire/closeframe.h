// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace telltale::wire {

/// The payload of a close frame (RFC 6455 section 5.5.1): two bytes of code, big-endian, then a reason in UTF-8.
/// Nothing is corrected: the code is what was on the wire, also where the wire must not carry it.
struct CloseFrame {
    std::optional<quint16> code; ///< none: the payload was empty (1005) or a single byte
    QByteArray reason; ///< the bytes as they came
    QString reasonText; ///< the reason for people; bytes that are no UTF-8 as \xNN
    QStringList findings; ///< what is wrong with it, sentences
};

/// Reads any payload; never fails.
CloseFrame readCloseFrame(QByteArrayView payload);

/// Builds a payload. A null code gives an empty payload. Writes what it is told, legal or not.
QByteArray closePayload(std::optional<quint16> code, QByteArrayView reason = {});

/// Why `code` must not stand in a close frame; empty if it may (RFC 6455 section 7.4, IANA registry of close codes).
QString forbiddenCloseCode(quint16 code);

} // namespace telltale::wire
