// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/described/description.h"

namespace telltale::protocol::described {

/// Composes the operations of a description, whose owner outlives it. Fields that are required and left empty, or hold none of their
/// choices, are warned of.
class DescribedComposer final : public Composer {
public:
    explicit DescribedComposer(const Description &description)
        : m_description(description)
    {
    }

    QList<Operation> operations() const override;
    Result<Composed> compose(const QString &operation, const Values &values, quint64 serial) const override;

private:
    const Description &m_description;
};

} // namespace telltale::protocol::described
