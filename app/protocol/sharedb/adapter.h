// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/adapter.h"

#include <memory>

namespace telltale::protocol::sharedb {

/// One JSON object a frame, text or (accepted by servers, too) binary.
std::unique_ptr<Adapter> makeAdapter();

} // namespace telltale::protocol::sharedb
