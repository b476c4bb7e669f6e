// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/registry.h"

#include <QTest>

namespace telltale::test {

/// For a _data() function: a row for every operation of every system and variant, with the columns `system`, `variant` and `operation`.
inline void addOperationRows()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("variant");
    QTest::addColumn<QString>("operation");
    for (const protocol::System *system : protocol::systems()) {
        for (const protocol::Variant &variant : system->variants()) {
            for (const protocol::Operation &operation : system->composer(variant.name).operations()) {
                const QString row = QStringLiteral("%1 %2 %3").arg(system->name(), variant.name, operation.name);
                QTest::newRow(qPrintable(row)) << system->name() << variant.name << operation.name;
            }
        }
    }
}

} // namespace telltale::test
