// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace telltale::test {

/// The widget (or action) in `in` with that object name; without one there is nothing to be tested, and the program ends.
template<typename T>
T *named(const QObject &in, const char *name)
{
    T *found = in.findChild<T *>(QLatin1String(name));
    if (!found)
        qFatal("there is no %s", name);
    return found;
}

/// The one in sight, where several share the name (of each tab one, say); the first of them if none is.
template<typename T>
T *namedInSight(const QObject &in, const char *name)
{
    const QList<T *> all = in.findChildren<T *>(QLatin1String(name));
    for (T *one : all) {
        if (one->isVisible())
            return one;
    }
    return named<T>(in, name);
}

} // namespace telltale::test
