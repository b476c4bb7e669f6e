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
    // A close that needs nothing (an own one, the answer to the other side's) is no failure to count.
    const bool harmless = kind == Kind::Close && diagnosis && diagnosis->retry && diagnosis->retry->retryClass == RetryClass::NoneNeeded;
    if (!isFailure() || harmless)
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
