// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace telltale::protocol::nats {

/// Whether a payload may be a JSON object that holds `word` (of two bytes at least, quotes included): a quick look at every byte, so
/// that the payloads of a flood need no parser.
bool looksLikeObjectWith(QByteArrayView payload, QByteArrayView word);

} // namespace telltale::protocol::nats
