// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/frame.h"

#include <QByteArrayView>
#include <QList>

namespace telltale::protocol::deepstream {

/// Where passwords and tokens stand in a message of any variant, also inside `data`, which is JSON text within a JSON string.
QList<wire::Span> secretsOf(QByteArrayView bytes);

} // namespace telltale::protocol::deepstream
