// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/completion.h"

#include "app/history/filterspot.h"
#include "app/history/filtervalues.h"
#include "app/history/knownvalues.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace telltale::history {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Completion)
};

QList<Completion> keys(const FilterSpot &spot)
{
    QList<Completion> list;
    for (const EventField &field : eventFields()) {
        if (field.key.startsWith(spot.typed, Qt::CaseInsensitive))
            list.append({field.key + u':', spot.from, spot.length, QCoreApplication::translate("EventField", field.help)});
    }
    return list;
}

QList<Completion> comparisons(const FilterSpot &spot, const EventField &field)
{
    const bool isList = !closedList(field).isEmpty();
    const bool ordered = !isList && field.numeric;
    QList<Completion> list;
    const auto add = [&](const char *sign, const QString &help) {
        list.append({field.key + QLatin1String(sign), spot.from, spot.length, help});
    };
    add(":", ordered || isList ? Words::tr("is") : Words::tr("contains"));
    if (!ordered && !isList)
        add("=", Words::tr("is"));
    if (ordered) {
        add(">", Words::tr("more than"));
        add(">=", Words::tr("at least"));
        add("<", Words::tr("less than"));
        add("<=", Words::tr("at most"));
    }
    return list;
}

QList<Completion> values(const FilterSpot &spot, const Store *store, qsizetype most)
{
    QList<Completion> list;
    QStringList fixed = closedList(*spot.field);
    if (spot.field->key == QLatin1String("seen"))
        fixed += QStringLiteral("first");
    for (const QString &value : std::as_const(fixed)) {
        if (value.startsWith(spot.typed, Qt::CaseInsensitive))
            list.append({value, spot.from, spot.length, {}});
    }
    if (!store || !fixed.isEmpty())
        return list;
    for (const KnownValue &known : knownValues(*spot.field, spot.typed, *store, most)) {
        const QString rows = known.rows == 1 ? Words::tr("in one row") : Words::tr("in %1 rows").arg(QLocale().toString(known.rows));
        list.append({spelled(known.text), spot.from, spot.length, known.rows > 0 ? rows : QString()});
    }
    return list;
}

} // namespace

QString spelled(const QString &value)
{
    const auto needsQuotes = [](QChar c) { return c.isSpace() || c == u',' || c == u'"'; };
    if (!value.isEmpty() && !value.startsWith(u'/') && std::none_of(value.cbegin(), value.cend(), needsQuotes))
        return value;
    QString quoted = value;
    quoted.replace(u'\\', QLatin1String("\\\\")).replace(u'"', QLatin1String("\\\""));
    return u'"' + quoted + u'"';
}

QList<Completion> completions(const QString &line, qsizetype cursor, const Store *store, qsizetype most)
{
    const FilterSpot spot = filterSpot(line, std::clamp<qsizetype>(cursor, 0, line.size()));
    QList<Completion> list;
    switch (spot.what) {
    case FilterSpot::Nothing:
        break;
    case FilterSpot::Key:
        if (const EventField *whole = eventField(spot.typed))
            list = comparisons(spot, *whole);
        else
            list = keys(spot);
        break;
    case FilterSpot::Value:
        list = values(spot, store, most);
        break;
    }
    list.resize(std::min(list.size(), most));
    return list;
}

} // namespace telltale::history
