// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/clientrule.h"

#include <algorithm>

namespace telltale::catalog {

bool ClientRule::covers(const Entry &entry, const QString &code) const
{
    const QString family = entry.system + u'/' + entry.family;
    if (std::none_of(subjects.cbegin(), subjects.cend(), [&](const QString &subject) { return subject == family || subject == entry.id; }))
        return false;
    if (!codes)
        return true;
    bool isNumber = false;
    const qint64 number = (code.isEmpty() ? entry.code : code).toLongLong(&isNumber);
    if (isNumber)
        return codes->first <= number && number <= codes->last;
    return entry.range && codes->first <= entry.range->first && entry.range->last <= codes->last;
}

} // namespace telltale::catalog
