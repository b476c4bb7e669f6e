// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/explain.h"

#include "app/protocol/registry.h"

namespace telltale::decode {

QList<catalog::Found> explain(const catalog::Catalog &catalog, const QString &system, const QString &text)
{
    // Blanks at an end may be the wire's own (`error reading message: `), or come from copying.
    const QString asIs = text.trimmed();
    QList<catalog::Found> found = catalog.explain(system, text);
    if (found.isEmpty() && asIs != text)
        found = catalog.explain(system, asIs);
    if (found.isEmpty()) {
        if (const protocol::System *known = protocol::systemByName(system)) {
            const QString normalised = known->normalised(asIs);
            if (normalised != asIs)
                found = catalog.explain(system, normalised);
        }
    }
    return found;
}

} // namespace telltale::decode
