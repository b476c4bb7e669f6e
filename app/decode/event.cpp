// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/event.h"

namespace telltale::decode {

bool Event::isFailure() const
{
    switch (kind) {
    case Kind::Error:
    case Kind::Unsubscribed:
    case Kind::Close:
    case Kind::Refused:
    case Kind::Malformed:
        return true;
    default:
        return false;
    }
}

QString Event::signature() const
{
    if (!isFailure())
        return {};
    QString what;
    if (diagnosis && diagnosis->entry && diagnosis->match != catalog::Match::Range)
        what = diagnosis->entry->id;
    else if (!code.isEmpty() || !name.isEmpty())
        what = code + u'/' + name;
    else
        what = text.left(80);
    return system + u'|' + kindName(kind) + u'|' + what;
}

} // namespace telltale::decode
