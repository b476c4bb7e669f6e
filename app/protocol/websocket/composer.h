// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/operation.h"

namespace telltale::protocol::websocket {

/// Sends what it is given: text, JSON or bytes in hex.
class PlainComposer : public Composer {
public:
    QList<Operation> operations() const override;
    Result<Composed> compose(const QString &operation, const Values &values, quint64 serial) const override;
};

} // namespace telltale::protocol::websocket
