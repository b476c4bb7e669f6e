// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/adapter.h"

#include <memory>

namespace telltale::protocol::deepstream {

/// An adapter for `json` or `text`: cuts frames into messages, has the variant's reader and the shared Conversation understand
/// them, and sends what a client sends by itself.
std::unique_ptr<Adapter> makeAdapter(const QString &variant);

} // namespace telltale::protocol::deepstream
