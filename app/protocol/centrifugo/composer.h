// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/operation.h"

namespace telltale::protocol::centrifugo {

/// Every command of the schema as a form; the same for both encodings.
const QList<Operation> &centrifugoOperations();

/// Commands in JSON, the members in the order of the reference.
class JsonComposer : public Composer {
public:
    QList<Operation> operations() const override { return centrifugoOperations(); }
    Result<Composed> compose(const QString &operation, const Values &values, quint64 serial) const override;
};

/// The same commands in protobuf, each after its length. `data` goes as the bytes of the JSON that was typed.
class ProtobufComposer : public Composer {
public:
    QList<Operation> operations() const override { return centrifugoOperations(); }
    Result<Composed> compose(const QString &operation, const Values &values, quint64 serial) const override;
};

} // namespace telltale::protocol::centrifugo
