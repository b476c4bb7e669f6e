// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/adapter.h"

#include <memory>

namespace telltale::protocol::deepstream {

std::unique_ptr<Adapter> makeAdapter(const QString &variant);

} // namespace telltale::protocol::deepstream
