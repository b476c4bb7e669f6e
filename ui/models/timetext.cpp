// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/timetext.h"

#include <array>

using namespace Qt::StringLiterals;

namespace telltale::models {

namespace {

struct Named {
    TimeStyle style;
    QLatin1String name;
};
constexpr std::array Names {Named {TimeStyle::Clock, QLatin1String("clock")}, Named {TimeStyle::Relative, QLatin1String("relative")},
                            Named {TimeStyle::Delta, QLatin1String("delta")}};

QString padded(qint64 number, int digits) { return QString::number(number).rightJustified(digits, u'0'); }

} // namespace

QString timeStyleName(TimeStyle style)
{
    for (const Named &named : Names) {
        if (named.style == style)
            return named.name;
    }
    return {};
}

std::optional<TimeStyle> timeStyleFromName(const QString &name)
{
    for (const Named &named : Names) {
        if (named.name == name)
            return named.style;
    }
    return std::nullopt;
}

QString spanText(Time span)
{
    const QString sign = span < 0 ? u"-"_s : u"+"_s;
    const quint64 size = span < 0 ? 0 - quint64(span) : quint64(span);
    constexpr quint64 Second = 1000 * quint64(Millisecond);
    const qint64 seconds = qint64(size / Second);
    if (size > 0 && size < 10 * quint64(Millisecond))
        return sign + u"0."_s + padded(qint64(size), 6);
    const QString rest = u'.' + padded(qint64(size % Second / quint64(Millisecond)), 3);
    if (seconds < 60)
        return sign + QString::number(seconds) + rest;
    if (seconds < 3600)
        return sign + QString::number(seconds / 60) + u':' + padded(seconds % 60, 2) + rest;
    return sign + QString::number(seconds / 3600) + u':' + padded(seconds / 60 % 60, 2) + u':' + padded(seconds % 60, 2) + rest;
}

} // namespace telltale::models
