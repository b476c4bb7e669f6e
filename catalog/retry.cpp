// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/retry.h"

#include <algorithm>
#include <cmath>

namespace telltale {

QLatin1String retryName(RetryClass retryClass)
{
    switch (retryClass) {
    case RetryClass::Never:
        return QLatin1String("never");
    case RetryClass::Immediately:
        return QLatin1String("immediately");
    case RetryClass::Backoff:
        return QLatin1String("backoff");
    case RetryClass::AfterFix:
        return QLatin1String("after-fix");
    case RetryClass::Reauthenticate:
        return QLatin1String("reauthenticate");
    case RetryClass::Resubscribe:
        return QLatin1String("resubscribe");
    case RetryClass::Reconnect:
        return QLatin1String("reconnect");
    case RetryClass::Refetch:
        return QLatin1String("refetch");
    case RetryClass::NoneNeeded:
        return QLatin1String("none-needed");
    }
    return {};
}

std::optional<RetryClass> retryFromName(QStringView name)
{
    for (RetryClass retryClass : retryClasses) {
        if (name == retryName(retryClass))
            return retryClass;
    }
    return std::nullopt;
}

namespace {

QString seconds(int milliseconds)
{
    return QString::number(milliseconds / 1000.0) + QStringLiteral(" s");
}

} // namespace

qint64 Delay::before(int tries) const
{
    const double grown = baseMs * std::pow(factor, std::max(0, tries - 1)); // may be infinite: the cap holds it
    return qint64(std::min(grown, double(std::max(baseMs, capMs))));
}

QString Delay::sentence() const
{
    QString s = seconds(baseMs);
    if (factor == 2)
        s += QStringLiteral(", doubling");
    else if (factor > 1)
        s += QStringLiteral(", times %1 at each try").arg(factor);
    if (capMs > baseMs)
        s += QStringLiteral(" up to ") + seconds(capMs);
    if (jitter > 0)
        s += QStringLiteral(", ±%1 %").arg(qRound(jitter * 100));
    return s;
}

} // namespace telltale
