// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/kind.h"

namespace telltale {

QLatin1String kindName(Kind kind)
{
    switch (kind) {
    case Kind::Request:
        return QLatin1String("request");
    case Kind::Reply:
        return QLatin1String("reply");
    case Kind::Push:
        return QLatin1String("push");
    case Kind::Ping:
        return QLatin1String("ping");
    case Kind::Pong:
        return QLatin1String("pong");
    case Kind::Info:
        return QLatin1String("info");
    case Kind::Error:
        return QLatin1String("error");
    case Kind::Unsubscribed:
        return QLatin1String("unsubscribed");
    case Kind::Close:
        return QLatin1String("close");
    case Kind::Refused:
        return QLatin1String("refused");
    case Kind::Malformed:
        return QLatin1String("malformed");
    case Kind::Note:
        return QLatin1String("note");
    }
    return {};
}

std::optional<Kind> kindFromName(QStringView name)
{
    for (Kind kind : kinds) {
        if (name == kindName(kind))
            return kind;
    }
    return std::nullopt;
}

} // namespace telltale
