// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/operation.h"

namespace telltale::protocol::deepstream {

/// The composer of `json` or `text`: one set of forms, made into an Envelope and written by the variant's writer.
const Composer &composerOf(const QString &variant);

} // namespace telltale::protocol::deepstream
