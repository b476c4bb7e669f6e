// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/event.h"

#include <QByteArray>
#include <QString>

namespace telltale::ui {

/// The event's bytes with every secret overwritten by asterisks, byte for byte, so that offsets stay true.
QByteArray maskedBytes(const decode::Event &event);
/// The same for bytes that have not been sent yet.
QByteArray maskedBytes(const QString &system, const QByteArray &bytes);

/// Rows of "00000010  7b 22 69 64 …  {"id…", 16 bytes each, for at most `most` bytes.
QString hexDump(QByteArrayView bytes, qsizetype most);

/// "1,204 bytes". For people.
QString sizeWords(qint64 bytes);

} // namespace telltale::ui
