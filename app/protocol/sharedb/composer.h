// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/operation.h"

namespace telltale::protocol::sharedb {

const Composer &composerOf(const QString &variant);

} // namespace telltale::protocol::sharedb
