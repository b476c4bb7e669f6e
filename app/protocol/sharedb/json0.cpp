// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/sharedb/json0.h"

#include "app/protocol/composewords.h"
#include "app/protocol/json/json.h"
#include "app/protocol/sharedb/names.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace telltale::protocol::sharedb {

namespace {

constexpr qsizetype MostProblems = 5;

QString pathProblem(const simdjson::dom::array &path)
{
    for (const simdjson::dom::element segment : path) {
        if (!segment.is_string() && !segment.is_number())
            return ComposeWords::tr("its path holds %1, where only keys and list positions make sense").arg(ComposeWords::kind(json::typeName(segment)));
        int64_t position = 0;
        if (segment.is_number() && (segment.get(position) != simdjson::SUCCESS || position < 0))
            return ComposeWords::tr("its path holds a number that is no list position; the server does not check that");
        if (segment.is_string() && isPrototypeName(json::display(segment)))
            return ComposeWords::tr("its path holds a name that every JavaScript object has already (ERR_OT_OP_NOT_APPLIED)");
    }
    return {};
}

/// What a component does: one of these, alone or with its partner. The server takes the first in its own order and ignores the rest.
QString actionProblem(const simdjson::dom::object &component)
{
    const auto has = [&](const char *key) { return json::member(component, key).has_value(); };
    const bool subtype = has("t") || has("o");
    const bool found[] = {has("oi") || has("od"), has("li") || has("ld"), has("lm"), has("na"), has("si") || has("sd"), subtype};
    const auto count = std::count(std::begin(found), std::end(found), true);
    if (count == 0)
        return ComposeWords::tr("it does nothing: one of oi, od, li, ld, lm, na, or t with o is missing (ERR_OT_OP_NOT_APPLIED)");
    if (count > 1)
        return ComposeWords::tr("it has several changes, of which the server applies one and forgets the others: make them components of their own");
    if (has("na") && !json::member(component, "na")->is_number())
        return ComposeWords::tr("na is no number; the server adds it all the same, and what it makes of it is no number any more");
    if (has("lm") && !json::member(component, "lm")->is_number())
        return ComposeWords::tr("lm is no number; the server does not check that, and moves to the start of the list");
    if (subtype && !(has("t") && has("o")))
        return ComposeWords::tr("an op of a subtype needs its name t and the op o (ERR_OT_OP_NOT_APPLIED)");
    return {};
}

QString componentProblem(simdjson::dom::element element)
{
    simdjson::dom::object component;
    if (element.get(component) != simdjson::SUCCESS)
        return ComposeWords::tr("it is %1, not an object (ERR_OT_OP_BADLY_FORMED)").arg(ComposeWords::kind(json::typeName(element)));
    simdjson::dom::array path;
    const auto p = json::member(component, "p");
    if (!p || p->get(path) != simdjson::SUCCESS)
        return ComposeWords::tr("its path p is missing, a list of keys and positions (ERR_OT_OP_BADLY_FORMED)");
    const QString problem = pathProblem(path);
    return problem.isEmpty() ? actionProblem(component) : problem;
}

} // namespace

QStringList json0Problems(QByteArrayView op)
{
    const json::Document document(op);
    if (!document.ok())
        return {};
    simdjson::dom::array components;
    if (document.root().get(components) != simdjson::SUCCESS)
        return {ComposeWords::tr("The op is %1: for a JSON document it must be a list (ERR_OT_OP_BADLY_FORMED); other types have other ops.").arg(ComposeWords::kind(json::typeName(document.root())))};
    QStringList all;
    int number = 0;
    for (const simdjson::dom::element component : components) {
        ++number;
        const QString problem = componentProblem(component);
        if (!problem.isEmpty() && all.size() < MostProblems)
            all.append(ComposeWords::tr("Component %1 of the op: %2.").arg(number).arg(problem));
    }
    return all;
}

} // namespace telltale::protocol::sharedb
