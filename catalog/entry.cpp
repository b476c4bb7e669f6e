// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/entry.h"

namespace telltale::catalog {

bool Entry::isCalled(const QString &other) const
{
    return name.compare(other, Qt::CaseInsensitive) == 0 || aliases.contains(other, Qt::CaseInsensitive);
}

QLatin1String severityName(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return QLatin1String("info");
    case Severity::Warning:
        return QLatin1String("warning");
    case Severity::Error:
        return QLatin1String("error");
    }
    return {};
}

} // namespace telltale::catalog
