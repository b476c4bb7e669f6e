// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/sharedb/composer.h"

namespace telltale::protocol::sharedb {

namespace {
class Forms final : public Composer {
public:
    QList<Operation> operations() const override { return {}; }
    Result<Composed> compose(const QString &operation, const Values &, quint64) const override
    {
        return Failure {QStringLiteral("there is no such operation"), operation, {}};
    }
};
} // namespace

const Composer &composerOf(const QString &)
{
    static const Forms forms;
    return forms;
}

} // namespace telltale::protocol::sharedb
