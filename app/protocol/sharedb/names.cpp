// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/sharedb/names.h"

#include <algorithm>
#include <iterator>

namespace telltale::protocol::sharedb {

bool isPrototypeName(const QString &name)
{
    static constexpr const char *Names[] = {"__proto__", "constructor", "toString", "toLocaleString", "valueOf", "hasOwnProperty", "isPrototypeOf",
        "propertyIsEnumerable", "__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__"};
    return std::any_of(std::begin(Names), std::end(Names), [&](const char *each) { return name == QLatin1String(each); });
}

} // namespace telltale::protocol::sharedb
