// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/operation.h"

namespace telltale::protocol::flow {

/// The three actions, with an argument field for what each topic takes.
class FlowComposer : public Composer {
public:
    QList<Operation> operations() const override;
    Result<Composed> compose(const QString &operation, const Values &values, quint64 serial) const override;
};

} // namespace telltale::protocol::flow
