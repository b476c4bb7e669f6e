// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/sharedb/adapter.h"

namespace telltale::protocol::sharedb {

namespace {
class Conversation final : public Adapter {
public:
    Messages read(const wire::Delivery &, Time) override { return {}; }
};
} // namespace

std::unique_ptr<Adapter> makeAdapter(const QString &)
{
    return std::make_unique<Conversation>();
}

} // namespace telltale::protocol::sharedb
