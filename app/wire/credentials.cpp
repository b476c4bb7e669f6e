// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/credentials.h"

#include <algorithm>

namespace telltale::wire {

bool isCredentialHeader(QByteArrayView name)
{
    constexpr QByteArrayView names[] {"set-cookie", "cookie", "authorization", "proxy-authorization", "x-api-key"};
    return std::any_of(std::begin(names), std::end(names), [name](QByteArrayView one) { return one.compare(name, Qt::CaseInsensitive) == 0; });
}

} // namespace telltale::wire
